"""What goes over the wire is JSON, both ways, and of a bounded size."""

import codecs
import json
from typing import Any, NoReturn

from django.conf import settings
from rest_framework.exceptions import ParseError
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.parsers import JSONParser
from rest_framework.renderers import JSONRenderer

from .problems import TooLarge


class BoundedJSONParser(JSONParser):
    """Reads JSON as the standard has it, and no more of it than a form may bring."""

    renderer_class = JSONRenderer

    def parse(self, stream: Any, media_type: Any = None, parser_context: Any = None) -> Any:
        """The decoded body. Raises TooLarge, or ParseError for what is no JSON in UTF-8."""
        body = stream.read(settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)
        if len(body) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            raise TooLarge
        try:
            return json.loads(body.removeprefix(codecs.BOM_UTF8).decode(), parse_constant=_no_constant)
        except (ValueError, RecursionError) as problem:
            raise ParseError("The body is no JSON in UTF-8.") from problem


class OnlyJSON(BaseContentNegotiation):
    """JSON is what there is, whatever Accept says: better than 406 to a browser's address bar."""

    def select_parser(self, request: Any, parsers: Any) -> Any:
        """The parser for the body's media type; None answers 415."""
        return parsers[0] if is_json(request.content_type) else None

    def select_renderer(self, request: Any, renderers: Any, format_suffix: Any = None) -> Any:
        """The one renderer."""
        return renderers[0], renderers[0].media_type


def is_json(media_type: str | None) -> bool:
    """Whether a media type, with its parameters, is JSON."""
    kind = (media_type or "").split(";")[0].strip().lower()
    return kind == "application/json" or kind.endswith("+json")


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON.")
