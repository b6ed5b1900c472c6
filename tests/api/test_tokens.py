"""Bearer tokens: issued, shown once, used, and revoked."""

from datetime import timedelta

import pytest
from django.utils import timezone

from claims.choices import Role
from claims.models import Token
from claims.operations import users
from tests.api.clients import Api, a_session, an_api

pytestmark = pytest.mark.django_db


def test_token_is_shown_once_and_kept_as_a_digest():
    reader = a_session(Role.READER)
    made = reader.ask("POST", "tokens/", {"name": "Script", "scopes": ["read"], "days": 10})
    assert made.status_code == 201
    assert made["Cache-Control"] == "no-store"
    secret = made.body["secret"]
    assert Token.objects.get(pk=made.body["id"]).digest == users.token_digest(secret)
    assert secret not in reader.ask("GET", "tokens/").content.decode()
    assert Api(secret=secret).ask("GET", "claims/").status_code == 200


def test_tokens_are_ones_own(as_reader, as_editor):
    other = users.issue_token(user=as_editor.user, name="x", scopes=["read"], by=as_editor.user).token
    assert [row["name"] for row in as_reader.read("tokens/")["results"]] == ["test"]
    for method in ("GET", "DELETE"):
        assert as_reader.ask(method, f"tokens/{other.pk}/").status_code == 404
    other.refresh_from_db()
    assert other.revoked_at is None


def test_token_that_is_revoked_or_expired_opens_nothing(as_reader):
    token = Token.objects.get(user=as_reader.user)
    token_id = as_reader.read("tokens/")["results"][0]["id"]
    assert as_reader.ask("DELETE", f"tokens/{token_id}/").status_code == 204
    assert as_reader.ask("GET", "claims/").status_code == 401
    again = an_api(as_reader.user)
    Token.objects.filter(user=as_reader.user).exclude(pk=token.pk).update(expires_at=timezone.now())
    assert again.ask("GET", "claims/").status_code == 401


@pytest.mark.parametrize("header", ["Bearer", "Bearer ", "Bearer a b", "Bearer fct_x", "bearer é", "Bearer \x00"])
def test_header_that_holds_no_token_opens_nothing(anonymous, header):
    answer = anonymous.ask("GET", "claims/", Authorization=header)
    assert (answer.status_code, answer.body["type"]) == (401, "/api/v1/problems/sign-in")


@pytest.mark.parametrize("role, scopes", [(Role.READER, ["review"]), (Role.REVIEWER, ["read", "publish"])])
def test_nobody_hands_out_more_than_they_may(role, scopes):
    answer = a_session(role).ask("POST", "tokens/", {"name": "x", "scopes": scopes, "days": 5})
    assert (answer.status_code, list(answer.body["errors"])) == (400, ["scopes"])


def test_token_that_leaked_makes_no_other_and_locks_none_out(as_editor):
    other = users.issue_token(user=as_editor.user, name="x", scopes=["read"], by=as_editor.user).token
    made = as_editor.ask("POST", "tokens/", {"name": "x", "scopes": ["read"], "days": 5})
    gone = as_editor.ask("DELETE", f"tokens/{other.pk}/")
    assert [answer.body["type"] for answer in (made, gone)] == ["/api/v1/problems/scope"] * 2
    assert list(Token.objects.filter(user=as_editor.user, revoked_at=None).values_list("name", flat=True)) == [
        "x",
        "test",
    ]


@pytest.mark.parametrize(
    "change, field",
    [
        ({"name": ""}, "name"),
        ({"scopes": []}, "scopes"),
        ({"scopes": ["all"]}, "scopes.0"),
        ({"scopes": "read"}, "scopes"),
        ({"days": 0}, "days"),
        ({"days": 366}, "days"),
        ({"days": "9"}, "days"),
        ({"user": 1}, "user"),
    ],
)
def test_token_that_cannot_be_issued_says_why(change, field):
    answer = a_session(Role.READER).ask("POST", "tokens/", {"name": "x", "scopes": ["read"], "days": 5} | change)
    assert (answer.status_code, list(answer.body["errors"])) == (400, [field])


def test_use_of_a_token_is_noted_once_a_minute(as_reader):
    row = Token.objects.filter(user=as_reader.user)
    as_reader.ask("GET", "topics/")
    first = row.get().last_used_at
    as_reader.ask("GET", "topics/")
    assert row.get().last_used_at == first
    row.update(last_used_at=timezone.now() - timedelta(seconds=61))
    as_reader.ask("GET", "topics/")
    assert row.get().last_used_at > first
