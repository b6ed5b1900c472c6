"""The OpenAPI description, true to what views answer: filters, preconditions, entity tags, and every problem."""

from typing import Any

from django import forms
from django_filters import FilterSet
from drf_spectacular.openapi import AutoSchema
from rest_framework import serializers

from claims.models.recording import Versioned

from . import problems

IF_MATCH = {
    "name": "If-Match",
    "in": "header",
    "required": True,
    "schema": {"type": "string", "examples": ['"3"']},
    "description": "The record's ETag as the writer read it. Missing: 428; another version by now: 412.",
}
ETAG = {"description": "The record's version.", "schema": {"type": "string", "examples": ['"3"']}}


class ProblemSerializer(serializers.Serializer):
    """What went wrong (RFC 9457)."""

    type = serializers.CharField(help_text="Stable; docs/api.md has the cause and the cure of each.")
    title = serializers.CharField()
    status = serializers.IntegerField()
    detail = serializers.CharField()
    errors = serializers.DictField(
        child=serializers.ListField(child=serializers.CharField()),
        required=False,
        help_text="Sentences by the path of what is at fault, such as `figures.0.low`; `body` is the whole.",
    )
    version = serializers.IntegerField(required=False, help_text="With 412: the record's version now.")


class Schema(AutoSchema):
    """Adds what our views do beside what their serializers say."""

    def get_operation(self, *args: Any, **kwargs: Any) -> dict[str, Any] | None:
        """The operation with its preconditions, its entity tag and its problems."""
        operation = super().get_operation(*args, **kwargs)
        if operation is None:
            return None
        if self._is_preconditioned():
            operation.setdefault("parameters", []).append(IF_MATCH)
        self._tag(operation["responses"])
        problem = self.resolve_serializer(ProblemSerializer, "response").ref
        for status, titles in sorted(self._problems(operation).items()):
            content = {problems.MEDIA_TYPE: {"schema": problem}}
            operation["responses"][str(status)] = {"description": "; ".join(titles) + ".", "content": content}
        return operation

    def _is_preconditioned(self) -> bool:
        return self.view.action in self.view.preconditioned

    def _tag(self, responses: dict[str, Any]) -> None:
        """A response that shows one versioned record carries its version."""
        if not self._is_list_view() and self._is_versioned():
            for status, response in responses.items():
                if status in ("200", "201"):
                    response.setdefault("headers", {})["ETag"] = ETAG

    def _is_versioned(self) -> bool:
        serializer = self.get_response_serializers()
        model = getattr(getattr(serializer, "Meta", None), "model", None) or self.view.queryset.model
        return issubclass(model, Versioned)

    def _problems(self, operation: dict[str, Any]) -> dict[int, list[str]]:
        kinds = [problems.INVALID, problems.SIGN_IN, problems.FORBIDDEN]
        if "{" in self.path:
            kinds += [problems.NOT_FOUND]
        if self.method in ("POST", "PATCH"):
            kinds += [problems.MALFORMED, problems.TOO_LARGE, problems.MEDIA, problems.REFUSED, problems.CONFLICT]
        if self.method != "GET":
            kinds += [problems.SCOPE]
        if self._is_preconditioned():
            kinds += [problems.STALE, problems.PRECONDITION]
        told: dict[int, list[str]] = {}
        for kind in kinds:
            told.setdefault(kind.status, []).append(kind.title)
        return told

    def _get_filter_parameters(self) -> list[dict[str, Any]]:
        """The filters of a list, from the very fields that validate them."""
        filters = self.view.filterset_class if self.view.action == "list" else None
        if filters is None:
            return []
        return [_parameter(name, field) for name, field in _fields(filters)]


def _fields(filters: type[FilterSet]) -> list[tuple[str, forms.Field]]:
    return list(filters({}, queryset=filters._meta.model._default_manager.none()).form.fields.items())


def _parameter(name: str, field: forms.Field) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": _type_of(field), "description": f"{field.label}."}


def _type_of(field: forms.Field) -> dict[str, Any]:
    if isinstance(field, forms.ChoiceField):
        return {"type": "string", "enum": [str(value) for value, _ in field.choices if value != ""]}
    if isinstance(field, forms.DecimalField):
        return {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}
    if isinstance(field, forms.IntegerField):
        return {"type": "integer", "minimum": field.min_value, "maximum": field.max_value}
    if isinstance(field, forms.DateField):
        return {"type": "string", "format": "date"}
    return {"type": "string", "maxLength": getattr(field, "max_length", None) or 500}
