"""Holds answers against the API's own description: every answer that a test gets is one that stands there."""

import re
from functools import cache

from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator, FormatChecker

UNDESCRIBED = {404, 405}  # of addresses and methods that are none


@cache
def description():
    return SchemaGenerator().get_schema(request=None, public=True)


@cache
def paths():
    """Each path as a pattern; those with the fewest gaps first."""
    found = sorted(description()["paths"], key=lambda path: path.count("{"))
    return [(re.compile(re.sub(r"\{\w+\}", r"[^/]+", path)), path) for path in found]


@cache
def validator(path, method, status, media_type):
    content = description()["paths"][path][method]["responses"][status]["content"][media_type]
    return Draft202012Validator(
        {"components": description()["components"], **content["schema"]}, format_checker=FormatChecker()
    )


def check(method, address, answer):
    """Raise where an answer's status, media type, headers or body are not as described."""
    path = next((path for pattern, path in paths() if pattern.fullmatch(address.partition("?")[0])), None)
    operation = path and description()["paths"][path].get(method.lower())
    if address == "/api/v1/schema/":  # describes, and is not described
        return
    if not operation:
        assert answer.status_code in UNDESCRIBED | {401, 415}, (method, address, answer.status_code)
        return
    response = operation["responses"].get(str(answer.status_code))
    assert response is not None, f"{method} {path} answers {answer.status_code}, which is not described"
    for header in response.get("headers", {}):
        assert header in answer.headers, f"{method} {path} has no {header}"
    if answer.status_code == 204:
        assert "content" not in response
        return
    validator(path, method.lower(), str(answer.status_code), answer["Content-Type"]).validate(answer.json())
