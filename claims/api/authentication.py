"""Who asks: a bearer token, or the session of a signed-in user."""

from copy import copy
from datetime import timedelta

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone
from drf_spectacular.extensions import OpenApiAuthenticationExtension
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from claims.choices import Role, Scope
from claims.models import Token, User
from claims.models.user import ROLES_IN_ORDER
from claims.operations import users

# A wider scope holds the narrower ones. What only administrators may do is no token's to do.
ROLE_OF_SCOPE = {Scope.READ: Role.READER, Scope.REVIEW: Role.REVIEWER, Scope.PUBLISH: Role.EDITOR}
NOTED_EVERY = timedelta(minutes=1)


class BearerAuthentication(BaseAuthentication):
    """``Authorization: Bearer …``. The user that views see has no wider role than the token's scopes allow."""

    def authenticate(self, request: Request) -> tuple[User, Token] | None:
        """The owner, cut down to the token's scopes, and the token; None where the header holds no bearer token."""
        words = get_authorization_header(request).split()
        if not words or words[0].lower() != b"bearer":
            return None
        secret = words[1].decode("ascii", "replace") if len(words) == 2 else ""
        token = Token.objects.usable().select_related("user").filter(digest=users.token_digest(secret)).first()
        if token is None:
            raise AuthenticationFailed("This token is unknown, revoked or expired.")
        if token.last_used_at is None or token.last_used_at < timezone.now() - NOTED_EVERY:
            users.note_use(token=token, by=token.user)
        return within_scopes(token.user, token.scopes), token

    def authenticate_header(self, request: Request) -> str:
        """What 401 asks for."""
        return 'Bearer realm="factcheck"'


def within_scopes(user: User, scopes: list[str]) -> User:
    """The user with the narrower of their own role and the widest one of these scopes; never to be saved."""
    widest = max((ROLE_OF_SCOPE[Scope(scope)] for scope in scopes), key=ROLES_IN_ORDER.index)
    acting = copy(user)
    if acting.has_role(widest):
        acting.role = widest
    return acting


def owner_of(request: Request) -> User | AnonymousUser:
    """Who stands behind a request, with their own role."""
    return request.auth.user if isinstance(request.auth, Token) else request.user


class BearerScheme(OpenApiAuthenticationExtension):  # type: ignore[no-untyped-call]
    """The bearer token in the schema."""

    target_class = BearerAuthentication
    name = "bearer"

    def get_security_definition(self, auto_schema: object) -> dict[str, str]:
        """As OpenAPI writes it."""
        return {"type": "http", "scheme": "bearer", "description": "A token of yours; see `tokens`."}
