"""People, roles and tokens."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from claims.models import Token, User
from claims.operations import users
from claims.operations.operation import Invalid
from tests import factories
from tests.models.attempts import every_way, refused

pytestmark = pytest.mark.django_db

GOOD = "nine-lamps-and-a-harbour"


def test_add_makes_a_user_with_a_password(administrator):
    user = users.add(username="nora", password=GOOD, role="editor", by=administrator)
    assert (user.role, user.is_active, user.check_password(GOOD)) == ("editor", True, True)


@pytest.mark.parametrize(
    "fields, wrong",
    [
        ({"username": " "}, "username"),
        ({"username": "ADA"}, "username"),
        ({"password": "12345678"}, "password"),
        ({"role": "engine"}, "role"),
        ({"role": "king"}, "role"),
    ],
)
def test_add_says_what_is_wrong(administrator, fields, wrong):
    with pytest.raises(Invalid) as refusal:
        users.add(**({"username": "nora", "password": GOOD, "role": "reader"} | fields), by=administrator)
    assert list(refusal.value.fields) == [wrong]


def test_nobody_changes_their_own_role(administrator):
    with pytest.raises(Invalid, match="Another administrator"):
        users.edit(
            user=administrator,
            version=administrator.version,
            role="editor",
            name="",
            email="",
            is_active=True,
            by=administrator,
        )


@every_way
@pytest.mark.parametrize("changes", [{"is_active": True}, {"username": "other"}], ids=str)
def test_engine_never_signs_in(way, changes, engine):
    with refused("user_engine_cannot_sign_in"):
        way(engine, changes)


@pytest.mark.parametrize(
    "role, may",
    [("reader", [1, 0, 0, 0]), ("reviewer", [1, 1, 0, 0]), ("editor", [1, 1, 1, 0]), ("administrator", [1] * 4)],
)
def test_roles_include_those_below(role, may):
    user = factories.a_user(role)
    assert [user.has_role(least) for least in ("reader", "reviewer", "editor", "administrator")] == may


def test_who_is_switched_off_may_nothing():
    user = factories.a_user("administrator", is_active=False)
    assert [user.has_role("reader"), user.is_staff, user.has_perm("anything")] == [False, False, False]


def test_token_is_stored_as_a_digest_alone(reviewer):
    token, secret = users.issue_token(user=reviewer, name="export", scopes=["read"], by=reviewer)
    assert token.digest == users.token_digest(secret)
    assert secret not in str(Token.objects.values_list())
    assert secret.startswith(token.start)


def test_token_ends_by_time_by_revoking_and_with_its_owner(reviewer):
    expired, revoked, orphaned, good = (
        users.issue_token(user=factories.a_user(), name="x", scopes=["read"], by=reviewer).token for _ in range(4)
    )
    Token.objects.filter(pk=expired.pk).update(expires_at=timezone.now() - timedelta(seconds=1))
    users.revoke_token(token=revoked, by=reviewer)
    User.objects.filter(pk=orphaned.user_id).update(is_active=False)
    assert list(Token.objects.usable()) == [good]


@pytest.mark.parametrize(
    "fields, wrong",
    [({"name": ""}, "name"), ({"scopes": []}, "scopes"), ({"scopes": ["all"]}, "scopes"), ({"days": 366}, "days")],
)
def test_token_within_its_limits(reviewer, fields, wrong):
    with pytest.raises(Invalid) as refusal:
        users.issue_token(user=reviewer, by=reviewer, **({"name": "x", "scopes": ["read"]} | fields))
    assert list(refusal.value.fields) == [wrong]


def test_database_refuses_an_unknown_scope(reviewer):
    token = users.issue_token(user=reviewer, name="x", scopes=["read"], by=reviewer).token
    with pytest.raises(IntegrityError, match="token_scopes_known"), transaction.atomic():
        Token.objects.filter(pk=token.pk).update(scopes=["root"])
