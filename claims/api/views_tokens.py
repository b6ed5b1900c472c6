"""One's own tokens: listed, issued and revoked."""

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from claims.filters import TokenFilter
from claims.models import Token
from claims.operations import users

from .authentication import ROLE_OF_SCOPE
from .permissions import OutsideScope
from .resource import Resource
from .serializers_tokens import IssuedTokenSerializer, NewTokenSerializer, TokenSerializer


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
        """Issue a token to yourself; for sessions, not for tokens. Its secret is in this answer alone."""
        self._expect_session()
        given = self.given(NewTokenSerializer)
        self._expect_no_more_than_own(given)
        issued = users.issue_token(user=request.user, **given, by=request.user)
        issued.token.secret = issued.secret
        answer = self.shown(issued.token, 201, IssuedTokenSerializer)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    def destroy(self, request: Request, pk: str) -> Response:
        """Revoke a token: it is useless from now on, and stays in the list. A token revokes none but itself."""
        self.expect_parameters()
        token = self.record()
        if token != request.auth:
            self._expect_session()
        users.revoke_token(token=token, by=request.user)
        return Response(status=204)

    def _expect_session(self) -> None:
        """A token that leaked must not outlive its end in others, nor lock its owner's others out."""
        if self.request.auth is not None:
            raise OutsideScope("Tokens are issued and revoked by people who are signed in; a token revokes but itself.")

    def _expect_no_more_than_own(self, given: dict[str, Any]) -> None:
        """A token gives no more than the role that asks for it. Raises ValidationError."""
        wider = [s for s in given["scopes"] if not self.request.user.has_role(ROLE_OF_SCOPE[s])]
        if wider:
            raise ValidationError({"scopes": [f"You cannot hand out: {', '.join(wider)}."]})
