"""Versions on the wire: a record's version is its ETag, and whoever writes names the one they saw."""

import re
from typing import Any

from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response

from claims.models.recording import Versioned
from claims.operations.operation import Stale

from .problems import PreconditionMissing

_ENTITY_TAG = re.compile(r'(?:W/)?"([\x21\x23-\x7e]*)"')


def etag(record: Versioned) -> str:
    """The entity tag of a record: its version in quotation marks."""
    return f'"{record.version}"'


def tagged(body: Any, record: Versioned, status: int = 200) -> Response:
    """A response that carries the record's version."""
    return Response(body, status=status, headers={"ETag": etag(record)})


def seen_version(request: Request, record: Versioned) -> int:
    """The record's version, if it is the one that If-Match names (``W/`` is ignored: compression adds it).

    Raises PreconditionMissing where nothing is named (``*`` names none), Stale where it is another,
    ParseError where the header is no entity tag.
    """
    header = request.headers.get("If-Match", "").strip()
    if header in ("", "*"):
        raise PreconditionMissing
    tag = _ENTITY_TAG.fullmatch(header)
    if tag is None:
        raise ParseError('If-Match holds one entity tag, such as "3".')
    if tag[1] != str(record.version):
        raise Stale(record, "Somebody else has changed this since you read it. Nothing of yours was saved.")
    return record.version
