"""What holds for every endpoint that writes: who may use it, preconditions, and the answer."""

import pytest
from django.test import Client
from drf_spectacular.generators import SchemaGenerator

from claims.choices import Role
from claims.models import Article, Claim, Evidence, Token
from claims.models.user import ROLES_IN_ORDER
from tests.api.clients import a_session, an_api
from tests.api.endpoints import VERSIONED, WRITES
from tests.factories import a_user

pytestmark = pytest.mark.django_db
PREFIX = "/api/v1/"


def stored():
    """Everything that these endpoints write to, to see that nothing was written."""
    return [list(model.objects.order_by("pk").values()) for model in (Article, Claim, Evidence, Token)]


def able(write, role):
    """A client of this role that the endpoint serves: by token, or by session alone."""
    return an_api(role) if write.by_token else a_session(role)


def ready(write, api):
    """The record to write to, as this client's user made it, the address and the body."""
    record = write.given(api.user)
    return record, write.address(record), None if write.method == "DELETE" else write.body(record)


def test_list_of_writing_endpoints_is_whole():
    paths = SchemaGenerator().get_schema(request=None, public=True)["paths"]
    described = {
        f"{method.upper()} {path.removeprefix(PREFIX)}"
        for path, item in paths.items()
        for method in item
        if method != "get"
    }
    assert sorted(map(str, WRITES)) == sorted(described)


def test_endpoints_that_need_a_version_say_so():
    paths = SchemaGenerator().get_schema(request=None, public=True)["paths"]
    for write in WRITES:
        operation = paths[PREFIX + write.path][write.method.lower()]
        headers = [p["name"] for p in operation.get("parameters", []) if p["in"] == "header" and p["required"]]
        assert headers == (["If-Match"] if write.versioned else []), write


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_write_is_refused_without_a_token(write, anonymous):
    record, path, body = ready(write, an_api(Role.EDITOR))
    before = stored()
    answer = anonymous.ask(write.method, path, body, seen=record if write.versioned else None)
    assert (answer.status_code, answer.body["type"]) == (401, "/api/v1/problems/sign-in")
    assert stored() == before


@pytest.mark.parametrize("write", [w for w in WRITES if w.least != Role.READER], ids=str)
def test_write_is_refused_to_a_lesser_role_and_to_a_lesser_scope(write):
    wide = an_api(Role.EDITOR)
    record, path, body = ready(write, wide)
    below = an_api(ROLES_IN_ORDER[ROLES_IN_ORDER.index(write.least) - 1])
    narrow = an_api(wide.user, scopes=["review" if write.least == Role.EDITOR else "read"])
    before = stored()
    for api, kind in ((below, "forbidden"), (narrow, "scope")):
        answer = api.ask(write.method, path, body, seen=record if write.versioned else None)
        assert (answer.status_code, answer.body["type"]) == (403, f"/api/v1/problems/{kind}")
    assert stored()[:3] == before[:3]


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_write_succeeds_for_the_least_role(write):
    api = able(write, write.least)
    record, path, body = ready(write, api)
    answer = api.ask(write.method, path, body, seen=record if write.versioned else None)
    assert answer.status_code == write.status, answer.content
    if write.status != 204 and "version" in answer.body:
        assert answer["ETag"] == f'"{answer.body["version"]}"'
        shown = api.ask(
            "GET", f"{write.path.split('/')[0] if 'evidence' not in path else 'evidence'}/{answer.body['id']}/"
        )
        assert (shown["ETag"], shown.body) == (answer["ETag"], answer.body)


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_write_by_session_needs_the_csrf_token(write):
    user = a_user(write.least)
    record = write.given(user)
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    body = None if write.method == "DELETE" else write.body(record)
    headers = {"If-Match": f'"{record.version}"'} if write.versioned else {}
    ask = {"data": body, "content_type": "application/json", "headers": headers}
    refused = browser.generic(write.method, PREFIX + write.address(record), "{}", "application/json", headers=headers)
    assert refused.status_code == 403
    assert refused.json()["detail"].startswith("CSRF")
    unchecked = Client()
    unchecked.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    answer = getattr(unchecked, write.method.lower())(PREFIX + write.address(record), **ask)
    assert answer.status_code == write.status, answer.content


UNSEEN = (
    (None, 428, "precondition"),
    ("*", 428, "precondition"),
    ('"99"', 412, "stale"),
    ('"99999999999999999999"', 412, "stale"),
    ('W/"0"', 412, "stale"),
    ('"x"', 412, "stale"),
    ("3", 400, "malformed"),
    ('"1", "2"', 400, "malformed"),
)


@pytest.mark.parametrize("write", VERSIONED, ids=str)
def test_write_needs_the_version_that_the_writer_saw(write):
    api = an_api(Role.EDITOR)
    record, path, body = ready(write, api)
    before = stored()[:3]
    for header, status, kind in UNSEEN:
        answer = api.ask(write.method, path, body, **({"If_Match": header} if header else {}))
        assert (answer.status_code, answer.body["type"]) == (status, f"/api/v1/problems/{kind}"), header
        if status == 412:
            assert answer.body["version"] == record.version
            assert answer["ETag"] == f'"{record.version}"'
    assert stored()[:3] == before


@pytest.mark.parametrize("write", VERSIONED, ids=str)
def test_write_takes_a_weak_version(write):
    api = an_api(Role.EDITOR)
    record, path, body = ready(write, api)
    answer = api.ask(write.method, path, body, If_Match=f'W/"{record.version}"')
    assert answer.status_code == write.status


@pytest.mark.parametrize("write", WRITES, ids=str)
def test_write_tells_what_is_not_there_and_what_it_does_not_know(write):
    api = able(write, Role.EDITOR)
    record, path, body = ready(write, api)
    seen = record if write.versioned else None
    if "{id}" in write.path:
        nowhere = write.path.replace("{id}", str(2**62))
        assert api.ask(write.method, nowhere, body, seen=seen).status_code == 404
    if body is None:
        return
    answer = api.ask(write.method, path, body | {"id": 7, "versoin": 1}, seen=seen)
    assert answer.status_code == 400
    assert answer.body["errors"].keys() == {"id", "versoin"}
    for wrong in (b"[]", b'"x"', b"5", b"null"):
        answer = api.ask(write.method, path, wrong, seen=seen)
        assert answer.status_code == 400, wrong
        assert answer.body["errors"].keys() == {"body"}
    for broken in (b"{", b"\xff", b'{"text": NaN}', b"[" * 100_000):
        answer = api.ask(write.method, path, broken, seen=seen)
        assert (answer.status_code, answer.body["type"]) == (400, "/api/v1/problems/malformed")


@pytest.mark.parametrize("write", [w for w in WRITES if w.method != "DELETE"], ids=str)
def test_write_takes_json_alone(write):
    api = able(write, Role.EDITOR)
    record, path, _ = ready(write, api)
    for kind in ("multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "text/plain", ""):
        answer = api.ask(write.method, path, b"text=x", seen=record if write.versioned else None, Content_Type=kind)
        assert (answer.status_code, answer.body["type"]) == (415, "/api/v1/problems/media-type"), kind


@pytest.mark.parametrize("method", ["PUT", "DELETE", "TRACE", "POST", "OPTIONS"])
def test_method_that_is_none_here_is_a_problem(as_editor, method):
    answer = as_editor.ask(method, "claims/1/")
    assert (answer.status_code, answer.body["type"]) == (405, "/api/v1/problems/method")
    assert "PATCH" in answer["Allow"]


def test_address_that_is_none_is_a_problem(as_reader, anonymous):
    for api in (as_reader, anonymous):
        for method in ("GET", "POST", "OPTIONS"):
            answer = api.ask(method, "claimz/1")
            assert (answer.status_code, answer.body["type"]) == (404, "/api/v1/problems/not-found")
