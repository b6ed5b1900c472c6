"""Errors as problem documents (RFC 9457): one stable ``type`` for each way to fail, told field by field.

docs/api.md has the cause and the cure of each.
"""

import logging
from collections.abc import Mapping
from typing import Any, NamedTuple

from django.core import signals
from django.core.exceptions import PermissionDenied as DjangoPermissionDenied
from django.core.exceptions import RequestDataTooBig
from django.db import DataError, IntegrityError
from django.http import Http404
from rest_framework import exceptions
from rest_framework.response import Response

from claims.operations.operation import Invalid, Refused, Stale
from claims.operations.speakers import NameFitsSeveral

from .permissions import OutsideScope

MEDIA_TYPE = "application/problem+json"
TYPES = "/api/v1/problems/"
logger = logging.getLogger(__name__)


class Kind(NamedTuple):
    """A way to fail: the last part of its ``type``, the status, and what it is called."""

    name: str
    status: int
    title: str


MALFORMED = Kind("malformed", 400, "The request cannot be read")
INVALID = Kind("invalid", 400, "Fields or parameters are wrong")
SIGN_IN = Kind("sign-in", 401, "A valid token or a session is needed")
FORBIDDEN = Kind("forbidden", 403, "You may not do this")
SCOPE = Kind("scope", 403, "This token may not do this")
NOT_FOUND = Kind("not-found", 404, "There is no such thing here")
METHOD = Kind("method", 405, "This cannot be done here")
CONFLICT = Kind("conflict", 409, "The record is not in a state for this")
STALE = Kind("stale", 412, "Somebody else has changed the record")
TOO_LARGE = Kind("too-large", 413, "The request is too large")
MEDIA = Kind("media-type", 415, "Only JSON is read here")
REFUSED = Kind("refused", 422, "This cannot be stored")
PRECONDITION = Kind("precondition", 428, "If-Match is missing")
FAULT = Kind("fault", 500, "Something went wrong on our side")

KINDS = (
    MALFORMED, INVALID, SIGN_IN, FORBIDDEN, SCOPE, NOT_FOUND, METHOD, CONFLICT, STALE, TOO_LARGE, MEDIA, REFUSED,
    PRECONDITION, FAULT,
)  # fmt: skip


class TooLarge(exceptions.APIException):
    """The body is larger than anything that is taken."""

    status_code = 413
    default_detail = "The request's body is too large."


class PreconditionMissing(exceptions.APIException):
    """A versioned record is written without saying which version the writer saw."""

    status_code = 428
    default_detail = 'Send If-Match with the record\'s version as ETag gave it, such as "3".'


# The first that fits decides.
KIND_OF: tuple[tuple[type[Exception], Kind], ...] = (
    (Stale, STALE),
    (Invalid, REFUSED),
    (NameFitsSeveral, REFUSED),
    (Refused, CONFLICT),
    (exceptions.ValidationError, INVALID),
    (exceptions.ParseError, MALFORMED),
    (exceptions.NotAuthenticated, SIGN_IN),
    (exceptions.AuthenticationFailed, SIGN_IN),
    (OutsideScope, SCOPE),
    (exceptions.PermissionDenied, FORBIDDEN),
    (DjangoPermissionDenied, FORBIDDEN),
    (exceptions.NotFound, NOT_FOUND),
    (Http404, NOT_FOUND),
    (exceptions.MethodNotAllowed, METHOD),
    (exceptions.UnsupportedMediaType, MEDIA),
    (TooLarge, TOO_LARGE),
    (RequestDataTooBig, TOO_LARGE),
    (PreconditionMissing, PRECONDITION),
    (IntegrityError, REFUSED),
    (DataError, REFUSED),
)


def answer(problem: Exception, request: Any = None) -> Response:
    """The response to an exception. What nobody foresaw is logged and told as a fault, without its innards."""
    kind = next((kind for cause, kind in KIND_OF if isinstance(problem, cause)), FAULT)
    if kind is FAULT:
        logger.error("A request to the API failed.", exc_info=problem)
        # Robust, and with Django's request: who listens may ask for the user, which may be what failed.
        signals.got_request_exception.send_robust(sender=None, request=getattr(request, "_request", request))
    if isinstance(problem, IntegrityError | DataError):
        logger.error("The database refused what no check had caught.", exc_info=problem)
    body = {"type": TYPES + kind.name, "title": kind.title, "status": kind.status}
    body["detail"] = _printable(_detail(problem, kind))
    if errors := _errors(problem):
        body["errors"] = errors
    headers = _headers(problem)
    if isinstance(problem, Stale):
        body["version"] = problem.current.version
    return Response(body, status=kind.status, headers=headers, content_type=MEDIA_TYPE)


def _detail(problem: Exception, kind: Kind) -> str:
    if isinstance(problem, exceptions.ValidationError):
        return "See errors."
    if isinstance(problem, exceptions.APIException | Refused):
        return str(problem)
    return {
        NOT_FOUND: "There is no such record, or you may not see it.",
        REFUSED: "A rule of the database refuses these values.",
        FAULT: "It was noted. Trying again later may help.",
    }.get(kind, kind.title + ".")


def _errors(problem: Exception) -> dict[str, list[str]]:
    if isinstance(problem, Refused):
        return {name: [_printable(message)] for name, message in problem.fields.items()}
    if isinstance(problem, exceptions.ValidationError):
        return dict(_flat(problem.detail))
    return {}


def _flat(detail: Any, path: str = "") -> list[tuple[str, list[str]]]:
    """Sentences by the path of what is at fault, such as ``figures.0.low``; ``body`` is the whole."""
    if isinstance(detail, Mapping):
        inner = ((_join(path, "" if key == "non_field_errors" else str(key)), value) for key, value in detail.items())
    elif isinstance(detail, list) and any(isinstance(entry, Mapping | list) for entry in detail):
        inner = ((_join(path, str(number)), value) for number, value in enumerate(detail))
    else:
        messages = detail if isinstance(detail, list) else [detail]
        return [(_printable(path) or "body", [_printable(message) for message in messages])]
    return [pair for key, value in inner if value for pair in _flat(value, key)]


def _printable(message: object) -> str:
    """A sentence that may quote what was sent, halves of characters too, as UTF-8 can hold it."""
    return str(message).encode("utf-8", "replace").decode()


def _join(path: str, key: str) -> str:
    return ".".join(part for part in (path, key) if part)


def _headers(problem: Exception) -> dict[str, str]:
    headers = {}
    if challenge := getattr(problem, "auth_header", None):
        headers["WWW-Authenticate"] = challenge
    if isinstance(problem, OutsideScope):
        headers["WWW-Authenticate"] = 'Bearer realm="factcheck", error="insufficient_scope"'
    if isinstance(problem, Stale):
        headers["ETag"] = f'"{problem.current.version}"'
    return headers
