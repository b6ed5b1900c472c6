"""One's own tokens: listed, issued and revoked."""

from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from claims.filters import TokenFilter
from claims.models import Token
from claims.operations import users

from .authentication import ROLE_OF_SCOPE
from .resource import Resource
from .serializers_evidence import IssuedTokenSerializer, NewTokenSerializer, TokenSerializer


class Tokens(Resource):
    """Your tokens."""

    queryset = Token.objects.all()
    serializer_class = TokenSerializer
    filterset_class = TokenFilter

    def get_queryset(self) -> QuerySet[Token]:
        """One's own."""
        return Token.objects.filter(user=self.request.user.pk)

    @extend_schema(request=NewTokenSerializer, responses={201: IssuedTokenSerializer})
    def create(self, request: Request) -> Response:
        """Issue a token to yourself. Its secret is in this answer alone."""
        given = self.given(NewTokenSerializer)
        self._expect_no_more_than_own(given)
        issued = users.issue_token(user=request.user, **given, by=request.user)
        issued.token.secret = issued.secret
        answer = self.shown(issued.token, 201, IssuedTokenSerializer)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    def destroy(self, request: Request, pk: str) -> Response:
        """Revoke a token: it is useless from now on, and stays in the list."""
        self.expect_parameters()
        users.revoke_token(token=self.record(), by=request.user)
        return Response(status=204)

    def _expect_no_more_than_own(self, given: dict[str, object]) -> None:
        """A token gives no more than the role, or the token, that asks for it. Raises ValidationError."""
        wider = [s for s in given["scopes"] if not self.request.user.has_role(ROLE_OF_SCOPE[s])]
        if wider:
            raise ValidationError({"scopes": [f"You cannot hand out: {', '.join(wider)}."]})
        own = self.request.auth
        if own is not None and timezone.now() + timedelta(days=given["days"]) > own.expires_at:
            raise ValidationError({"days": ["A token that a token makes does not outlive it."]})
