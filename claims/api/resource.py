"""What every resource of the API does alike: who asks, what is asked for, and how it is answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import AuthenticationFailed, NotAuthenticated, UnsupportedMediaType, ValidationError
from rest_framework.renderers import JSONRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.viewsets import GenericViewSet

from claims.models.recording import Versioned
from claims.permissions import may_see_confidential

from . import problems
from .authentication import BearerAuthentication
from .concurrency import seen_version, tagged
from .fields import Strict
from .pagination import KeysetPagination
from .parsing import BoundedJSONParser, OnlyJSON, is_json
from .permissions import MayDo, Predicate
from .schema import Schema

PAGE_PARAMETERS = frozenset({"cursor", "page_size"})


class Nothing(Strict):
    """A body for what needs none: empty, or an object without fields."""


class Plain:
    """How requests are read, authorised and answered, errors included; mixed into every view of the API."""

    authentication_classes = (BearerAuthentication, SessionAuthentication)
    permission_classes = (MayDo,)
    parser_classes = (BoundedJSONParser,)
    renderer_classes = (JSONRenderer,)
    content_negotiation_class = OnlyJSON
    metadata_class = None  # the description tells what OPTIONS would
    #: Who may do an action; whoever may read, where it is not named.
    may: ClassVar[Mapping[str, Predicate]] = {}
    action: str | None = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        """Refuse a body that is no JSON first: a session's CSRF check would read it as a form."""
        if request.META.get("CONTENT_LENGTH") not in (None, "", "0") and not is_json(request.content_type):
            raise UnsupportedMediaType(request.content_type, "Send the body as application/json.")
        super().initial(request, *args, **kwargs)  # type: ignore[misc]

    def finalize_response(self, *args: Any, **kwargs: Any) -> Response:
        """What one user may see is no proxy's to keep."""
        answer: Response = super().finalize_response(*args, **kwargs)  # type: ignore[misc]
        answer.headers.setdefault("Cache-Control", "private, no-cache")
        return answer

    def handle_exception(self, exc: Exception) -> Response:
        """Every error becomes a problem document."""
        if isinstance(exc, NotAuthenticated | AuthenticationFailed):
            exc.auth_header = self.get_authenticate_header(self.request)  # type: ignore[attr-defined]
        answer = problems.answer(exc, self.request)  # type: ignore[attr-defined]
        answer.exception = True
        return answer


class Resource(Plain, GenericViewSet):
    """A list and its records."""

    pagination_class = KeysetPagination
    schema = Schema()
    lookup_value_regex = r"[0-9]{1,19}"
    filterset_class: ClassVar[Any] = None
    #: Actions on a versioned record, which need If-Match.
    preconditioned: ClassVar[frozenset[str]] = frozenset()

    @property
    def confidential(self) -> bool:
        """Whether whoever asks may see internal notes and confidential evidence."""
        return may_see_confidential(self.request.user)

    def get_serializer_context(self) -> dict[str, Any]:
        """What serializers ask about the request."""
        return super().get_serializer_context() | {"confidential": self.confidential}

    def list(self, request: Request) -> Response:
        """A page of the list, narrowed and ordered."""
        return self.page(self.narrowed(self.get_queryset()))

    def retrieve(self, request: Request, pk: str) -> Response:
        """One record."""
        self.expect_parameters()
        return self.shown(self.record())

    def narrowed(self, rows: QuerySet[Any], **options: Any) -> QuerySet[Any]:
        """The rows that the parameters ask for. Raises ValidationError, parameter by parameter."""
        self.expect_parameters(*self.filterset_class.base_filters, *PAGE_PARAMETERS)
        wanted = self.filterset_class(self.request.query_params, queryset=rows, **options)
        if not wanted.is_valid():
            raise ValidationError(wanted.errors)
        return wanted.qs

    def expect_parameters(self, *known: str) -> None:
        """Raise ValidationError for a parameter that is none: what is spelt wrong would narrow nothing."""
        unknown = sorted(self.request.query_params.keys() - set(known))
        if unknown:
            raise ValidationError({name[:100]: ["There is no such parameter here."] for name in unknown[:20]})

    def page(
        self, rows: QuerySet[Any], serializer: Any = None, context: Callable[[list[Any]], dict[str, Any]] | None = None
    ) -> Response:
        """A page of rows; ``context`` gives the serializer what must be looked up for these rows together."""
        found = self.paginator.paginate_queryset(rows, self.request, self)
        extra = context(found) if context else {}
        shown = (serializer or self.get_serializer_class())(
            found, many=True, context=self.get_serializer_context() | extra
        )
        return self.paginator.get_paginated_response(shown.data)

    def record(self) -> Any:
        """The record that the address names. Raises Http404."""
        return get_object_or_404(self.get_queryset(), pk=self.kwargs["pk"])

    def shown(self, record: Any, status: int = 200, serializer: Any = None) -> Response:
        """A record with its version as ETag, where it has one."""
        body = (serializer or self.get_serializer_class())(record, context=self.get_serializer_context()).data
        if isinstance(record, Versioned):
            return tagged(body, record, status)
        return Response(body, status=status)

    def reloaded(self, record: Any, status: int = 200) -> Response:
        """A record as it is now stored."""
        return self.shown(self.get_queryset().get(pk=record.pk), status)

    def seen(self, record: Any) -> int:
        """The version of the record that the writer saw. Raises PreconditionMissing, Stale."""
        return seen_version(self.request, record)

    def given(self, serializer: type[Strict] = Nothing, **options: Any) -> dict[str, Any]:
        """The validated body. Raises ValidationError, field by field."""
        self.expect_parameters()
        body = serializer(data=self.request.data, context=self.get_serializer_context(), **options)
        body.is_valid(raise_exception=True)
        return dict(body.validated_data)
