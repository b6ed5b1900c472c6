"""Pages by keyset: each begins after the last row of the one before, so page 10,000 costs what page 1 does.

A list's order is read from its queryset. Nothing is counted, and a row that appears or goes
meanwhile neither doubles nor hides another.
"""

from typing import Any, NamedTuple

from django.core import signing
from django.db.models import BooleanField, F, Func, Model, OrderBy, Q, QuerySet, Value
from rest_framework.exceptions import ValidationError
from rest_framework.pagination import BasePagination
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

PAGE_SIZE = 50
MAX_PAGE_SIZE = 200
_signer = signing.Signer(salt="claims.api.pagination")


class Term(NamedTuple):
    """One column of an order, as the annotation that each row carries it in."""

    name: str
    column: Any
    descending: bool
    nullable: bool


class KeysetPagination(BasePagination):
    """``{"next": address or null, "results": […]}``; the cursor in the address is opaque and signed."""

    def paginate_queryset(self, queryset: QuerySet, request: Request, view: Any = None) -> list[Model]:
        """The rows of the page that the request asks for, in one statement. Raises ValidationError."""
        size = _page_size(request.query_params.get("page_size", str(PAGE_SIZE)))
        terms = terms_of(queryset)
        queryset = queryset.annotate(**{term.name: term.column for term in terms}).order_by(*map(_order, terms))
        if cursor := request.query_params.get("cursor", ""):
            queryset = queryset.filter(after(terms, _read(cursor, queryset, terms)))
        rows = list(queryset[: size + 1])
        #: The row that would begin the next page, for those who compare neighbours.
        self.following = rows[size] if len(rows) > size else None
        rows = rows[:size]
        self.next = self.following and replace_query_param(
            request.build_absolute_uri(), "cursor", _write(rows[-1], terms)
        )
        return rows

    def get_paginated_response(self, data: list[Any]) -> Response:
        """The page."""
        return Response({"next": self.next, "results": data})

    def get_paginated_response_schema(self, schema: dict[str, Any]) -> dict[str, Any]:
        """The page, as OpenAPI writes it."""
        following = {"type": ["string", "null"], "format": "uri", "description": "The next page; null on the last."}
        properties = {"next": following, "results": schema}
        return {"type": "object", "required": ["next", "results"], "properties": properties}

    def get_schema_operation_parameters(self, view: Any) -> list[dict[str, Any]]:
        """The two parameters of a page, as OpenAPI writes them."""
        size = {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE, "default": PAGE_SIZE}
        cursor = "Where the page begins: as `next` of the page before has it."
        return [
            {"name": "cursor", "in": "query", "schema": {"type": "string"}, "description": cursor},
            {"name": "page_size", "in": "query", "schema": size, "description": "How many records a page has."},
        ]


def terms_of(queryset: QuerySet) -> list[Term]:
    """The columns that a queryset is ordered by; those with NULLs say that these come last."""
    orders = queryset.query.order_by or queryset.model._meta.ordering
    return [_term(f"keyset_{number}", order) for number, order in enumerate(orders)]


def after(terms: list[Term], values: list[Any]) -> Q | Func:
    """The condition that a row comes after these values in this order.

    Columns of one direction without NULLs are compared as a row, which an index on them serves;
    for others, the row is equal in the first columns and comes after in the next.
    """
    if len({term.descending for term in terms}) == 1 and not any(term.nullable for term in terms):
        return _row_after(terms, values)
    beyond, equal = Q(), Q()
    for term, value in zip(terms, values, strict=True):
        beyond |= equal & _beyond(term, value)
        equal &= Q((f"{term.name}__isnull", True)) if value is None else Q((term.name, value))
    return beyond


def _beyond(term: Term, value: Any) -> Q:
    if value is None:  # NULLs are last: nothing but ties comes after one
        return Q(pk__in=[])
    further = Q((f"{term.name}__{'lt' if term.descending else 'gt'}", value))
    return further | Q((f"{term.name}__isnull", True)) if term.nullable else further


def _row_after(terms: list[Term], values: list[Any]) -> Func:
    rows = [
        Func(*parts, function="ROW", output_field=BooleanField())
        for parts in ([F(term.name) for term in terms], [Value(value) for value in values])
    ]
    sign = " < " if terms[0].descending else " > "
    return Func(*rows, template="(%(expressions)s)", arg_joiner=sign, output_field=BooleanField())


def _term(name: str, order: Any) -> Term:
    if isinstance(order, OrderBy):
        return Term(name, order.expression, order.descending, bool(order.nulls_last))
    return Term(name, F(order.removeprefix("-")), order.startswith("-"), False)


def _order(term: Term) -> OrderBy:
    return OrderBy(F(term.name), descending=term.descending, nulls_last=term.nullable or None)


def _signature(terms: list[Term]) -> str:
    return ",".join(f"{'-' if term.descending else ''}{getattr(term.column, 'name', '')}" for term in terms)


def _write(row: Model, terms: list[Term]) -> str:
    values = [getattr(row, term.name) for term in terms]
    plain = [value if isinstance(value, int | float | str | None) else value.isoformat() for value in values]
    return _signer.sign_object([_signature(terms), plain])


def _read(cursor: str, queryset: QuerySet, terms: list[Term]) -> list[Any]:
    try:
        order, values = _signer.unsign_object(cursor)
    except (signing.BadSignature, ValueError) as problem:
        raise ValidationError({"cursor": ["This is no cursor of ours: take it from `next`."]}) from problem
    if order != _signature(terms):
        raise ValidationError({"cursor": ["This cursor belongs to a list in another order."]})
    fields = [queryset.query.annotations[term.name].output_field for term in terms]
    return [field.to_python(value) for field, value in zip(fields, values, strict=True)]


def _page_size(given: str) -> int:
    if given.isascii() and given.isdecimal() and len(given) < 5 and 1 <= int(given) <= MAX_PAGE_SIZE:
        return int(given)
    raise ValidationError({"page_size": [f"A page has 1 to {MAX_PAGE_SIZE} records."]})
