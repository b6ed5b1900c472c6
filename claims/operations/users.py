"""The people of the desk."""

import secrets
from datetime import timedelta
from hashlib import sha256
from typing import NamedTuple

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db.models import F
from django.utils import timezone

from claims.choices import Role, Scope
from claims.models import Token, User

from .operation import Invalid, operation, update

TOKEN_START = "fct_"


class Issued(NamedTuple):
    """A new token and its secret, which is shown this once."""

    token: Token
    secret: str


@operation
def add(*, username: str, password: str, role: str, name: str = "", email: str = "", by: User) -> User:
    """A new user. Raises Invalid where the name is taken, the role unknown or the password weak."""
    user = User(username=User.normalize_username(username.strip()), role=role, name=name, email=email)
    _check_role(role)
    if not user.username:
        raise Invalid(username="Give a user name.")
    if User.objects.filter(username__iexact=user.username).exists():
        raise Invalid(username="A user of this name exists already.")
    _check_password(password, user)
    user.set_password(password)
    user.save(force_insert=True)
    return user


@operation
def edit(*, user: User, version: int, role: str, name: str, email: str, is_active: bool, by: User) -> User:
    """Change a user's role and particulars, or switch them off. Raises Stale, or Invalid for oneself or the engine."""
    _check_role(role)
    if user.role == Role.ENGINE:
        raise Invalid(role="The engine stays as it is.")
    if user == by and (role != user.role or not is_active):
        raise Invalid(role="Another administrator changes your role or switches you off.")
    update(user, version=version, role=role, name=name, email=email, is_active=is_active)
    return user


@operation
def set_password(*, user: User, password: str, by: User) -> User:
    """Give a user another password. Raises Invalid where it is weak or the user is the engine."""
    if user.role == Role.ENGINE:
        raise Invalid(password="The engine cannot sign in.")
    _check_password(password, user)
    user.set_password(password)
    User.objects.filter(pk=user.pk).update(password=user.password, version=F("version") + 1)
    user.refresh_from_db()
    return user


@operation
def issue_token(*, user: User, name: str, scopes: list[str], days: int = 90, by: User) -> Issued:
    """A new bearer token, whose secret is in this answer alone; only its SHA-256 is stored.

    The secret has 256 bits of randomness, so that a fast digest is enough. Raises Invalid for an
    unknown scope, no name, or a life outside 1 to 365 days.
    """
    if not name.strip():
        raise Invalid(name="Say what the token is for.")
    if not scopes or not set(scopes) <= set(Scope.values):
        raise Invalid(scopes=f"Scopes are {', '.join(Scope.values)}.")
    if not 1 <= days <= 365:
        raise Invalid(days="A token lives 1 to 365 days.")
    secret = TOKEN_START + secrets.token_urlsafe(32)
    token = Token.objects.create(
        user=user,
        name=name.strip()[:100],
        start=secret[:12],
        digest=token_digest(secret),
        scopes=sorted(set(scopes)),
        expires_at=timezone.now() + timedelta(days=days),
    )
    return Issued(token, secret)


@operation
def revoke_token(*, token: Token, by: User) -> Token:
    """Make a token useless from now on; one that is already, stays as it is."""
    Token.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=timezone.now(), revoked_by=by)
    token.refresh_from_db()
    return token


@operation
def note_use(*, token: Token, by: User) -> None:
    """Note that a token was used just now; whoever asks says how often that is worth a write."""
    Token.objects.filter(pk=token.pk).update(last_used_at=timezone.now())


def token_digest(secret: str) -> str:
    """What is stored of a token: its SHA-256 in hexadecimal digits."""
    return sha256(secret.encode()).hexdigest()


def _check_role(role: str) -> None:
    if role not in Role.values or role == Role.ENGINE:
        raise Invalid(role="A role is reader, reviewer, editor or administrator.")


def _check_password(password: str, user: User) -> None:
    try:
        validate_password(password, user)
    except ValidationError as problem:
        raise Invalid(password=" ".join(problem.messages)) from problem
