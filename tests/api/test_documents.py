"""The API's own description, its documentation page, and faults."""

import json
import re
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from jsonschema import Draft202012Validator

from claims.api import problems
from claims.choices import Role
from tests.factories import PASSWORD, a_user

ROOT = Path(__file__).resolve().parents[2]
BACKEND = "django.contrib.auth.backends.ModelBackend"


def test_description_is_without_a_warning(tmp_path):
    call_command("spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", file=str(tmp_path / "x"))
    described = json.loads((tmp_path / "x").read_text())
    assert described["openapi"].startswith("3.1")
    for schema in described["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


@pytest.mark.django_db
def test_description_is_for_readers(anonymous, as_reader):
    assert anonymous.ask("GET", "schema/").status_code == 401
    answer = as_reader.ask("GET", "schema/")
    assert answer.status_code == 200
    assert answer.body["info"]["title"] == "Factcheck"


@pytest.mark.django_db
def test_docs_page_asks_to_sign_in(client):
    answer = client.get("/api/v1/docs/")
    assert answer.status_code == 302
    assert answer["Location"] == "/sign-in/?next=/api/v1/docs/"


@pytest.mark.django_db
def test_docs_page_alone_may_show_images_from_data(client):
    client.force_login(a_user(Role.READER), backend=BACKEND)
    docs, schema = client.get("/api/v1/docs/"), client.get("/api/v1/schema/")
    assert docs.status_code == 200
    assert "img-src 'self' data:" in docs["Content-Security-Policy"]
    assert "data:" not in schema["Content-Security-Policy"]
    assert "unsafe" not in docs["Content-Security-Policy"]
    script = client.get("/api/v1/docs/?script=")
    assert script["Content-Type"].startswith("application/javascript")


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_docs_page_works_offline_under_its_policy(page):
    user = a_user(Role.REVIEWER)
    page.goto("/sign-in/?next=/api/v1/docs/")
    page.fill("input[name=username]", user.username)
    page.fill("input[name=password]", PASSWORD)
    page.click("main button[type=submit]")
    page.wait_for_selector("text=/api/v1/claims/{id}/accept/")
    assert page.locator(".opblock").count() > 20
    page.click("#operations-topics-topics_list .opblock-summary-control")
    page.click("text=Try it out")
    page.click("text=Execute")
    page.wait_for_selector(".live-responses-table td.response-col_status:has-text('200')")


def test_each_problem_is_written_down_with_its_status():
    rows = re.findall(r"^\| `([a-z-]+)` \| (\d{3}) \|", (ROOT / "docs" / "api.md").read_text(), re.M)
    assert rows == [(kind.name, str(kind.status)) for kind in problems.KINDS]


@pytest.mark.django_db
def test_fault_of_ours_is_a_problem_without_its_innards(as_reader):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL search_path = pg_temp")  # no table is found until the test is rolled back
    as_reader.raise_request_exception = False
    answer = as_reader.generic("GET", "/api/v1/topics/", headers={"Authorization": f"Bearer {as_reader.secret}"})
    assert (answer.status_code, answer["Content-Type"]) == (500, problems.MEDIA_TYPE)
    assert answer.json()["type"] == "/api/v1/problems/fault"
    assert "claims_" not in answer.content.decode()
