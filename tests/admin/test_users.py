"""People and their tokens: for administrators, one's own tokens for editors too."""

import pytest
from django.urls import reverse

from claims.models import Token, User
from claims.operations.users import token_digest
from tests import factories
from tests.admin.forms import errors_at, form_of, messages_in
from tests.admin.records import a_token

pytestmark = pytest.mark.django_db
ADD_USER = reverse("admin:claims_user_add")
ADD_TOKEN = reverse("admin:claims_token_add")
GOOD = "seven-lamps-over-water-3"


@pytest.fixture
def as_administrator(client, administrator):
    client.force_login(administrator)
    return client


def change(user):
    return reverse("admin:claims_user_change", args=[user.pk])


def test_user_is_added_with_a_password(as_administrator):
    typed = {"username": "nora", "name": "Nora", "role": "reviewer", "password": GOOD}
    assert as_administrator.post(ADD_USER, form_of(as_administrator.get(ADD_USER)) | typed).status_code == 302
    added = User.objects.get(username="nora")
    assert (added.name, added.role, added.check_password(GOOD)) == ("Nora", "reviewer", True)


def test_user_with_a_weak_password_comes_back(as_administrator):
    typed = {"username": "nora-nilsen", "role": "reviewer", "password": "nora-nilsen-1"}
    answer = as_administrator.post(ADD_USER, form_of(as_administrator.get(ADD_USER)) | typed)
    assert (answer.status_code, User.objects.filter(username="nora-nilsen").exists()) == (422, False)
    assert "too similar to the username" in errors_at(answer, "password")[0]
    assert "nora-nilsen-1" not in answer.content.decode()


def test_nobody_becomes_the_engine(as_administrator, reader):
    given = form_of(as_administrator.get(change(reader))) | {"role": "engine"}
    assert as_administrator.post(change(reader), given).status_code == 422


def test_engine_is_read_only(as_administrator, engine):
    assert as_administrator.post(change(engine), {"name": "x"}).status_code == 403


def test_role_is_changed(as_administrator, reader):
    given = form_of(as_administrator.get(change(reader))) | {"role": "editor"}
    assert as_administrator.post(change(reader), given).status_code == 302
    reader.refresh_from_db()
    assert reader.role == "editor"


def test_administrators_do_not_change_their_own_role(as_administrator, administrator):
    given = form_of(as_administrator.get(change(administrator))) | {"role": "reader"}
    answer = as_administrator.post(change(administrator), given)
    assert errors_at(answer, "role") == ["Another administrator changes your role or switches you off."]


def test_editors_reach_no_users(client, editor, reader):
    client.force_login(editor)
    password = reverse("admin:claims_user_password", args=[reader.pk])
    pages = [reverse("admin:claims_user_changelist"), ADD_USER, change(reader), password]
    assert [client.get(page).status_code for page in pages] == [403] * 4
    assert client.post(password, {"password1": GOOD, "password2": GOOD}).status_code == 403


def test_password_page_asks_the_anonymous_to_sign_in(client, reader):
    assert client.get(reverse("admin:claims_user_password", args=[reader.pk])).status_code == 302


def test_password_is_set(as_administrator, reader):
    page = reverse("admin:claims_user_password", args=[reader.pk])
    answer = as_administrator.post(page, {"password1": GOOD, "password2": GOOD}, follow=True)
    reader.refresh_from_db()
    assert messages_in(answer) == ["Rita has another password."]
    assert reader.check_password(GOOD)


@pytest.mark.parametrize("first, second", [("short", "short"), (GOOD, "other"), ("", "")])
def test_password_that_will_not_do_is_refused(as_administrator, reader, first, second):
    page = reverse("admin:claims_user_password", args=[reader.pk])
    assert as_administrator.post(page, {"password1": first, "password2": second}).status_code == 422
    reader.refresh_from_db()
    assert reader.check_password(factories.PASSWORD)


def test_engine_gets_no_password(as_administrator, engine):
    assert as_administrator.get(reverse("admin:claims_user_password", args=[engine.pk])).status_code == 403


def test_own_password_is_changed_through_the_operation(client, editor):
    client.force_login(editor)
    given = {"old_password": factories.PASSWORD, "new_password1": GOOD, "new_password2": GOOD}
    answer = client.post(reverse("admin:password_change"), given)
    editor.refresh_from_db()
    assert (answer.status_code, editor.check_password(GOOD)) == (302, True)
    assert client.get(reverse("admin:index")).status_code == 200


def test_own_password_needs_the_old_one(client, editor):
    client.force_login(editor)
    given = {"old_password": "wrong", "new_password1": GOOD, "new_password2": GOOD}
    client.post(reverse("admin:password_change"), given)
    editor.refresh_from_db()
    assert editor.check_password(factories.PASSWORD)


def test_token_is_shown_once(client, editor):
    client.force_login(editor)
    typed = {"name": "Archive reader", "scopes": ["read"], "days": "30"}
    answer = client.post(ADD_TOKEN, form_of(client.get(ADD_TOKEN)) | typed, follow=True)
    token = Token.objects.get()
    secret = next(text for text in messages_in(answer) if "not shown again" in text).split()[-1]
    assert (token.user, token.digest, token.scopes) == (editor, token_digest(secret), ["read"])
    listed = client.get(reverse("admin:claims_token_changelist")).content.decode()
    assert (token.start in listed, secret in listed, token.digest in listed) == (True, False, False)


@pytest.mark.parametrize("typed", [{"scopes": ["everything"]}, {"scopes": []}, {"days": "0"}, {"days": "366"}])
def test_token_beyond_the_rules_is_refused(client, editor, typed):
    client.force_login(editor)
    good = {"name": "Archive reader", "scopes": ["read"], "days": "30"}
    assert client.post(ADD_TOKEN, good | typed).status_code == 422
    assert Token.objects.count() == 0


def test_editors_see_and_revoke_their_own_tokens_only(client, editor, reviewer):
    mine, other = a_token(editor), a_token(reviewer)
    client.force_login(editor)
    page = reverse("admin:claims_token_changelist")
    change_other = reverse("admin:claims_token_change", args=[other.pk])
    assert change_other not in client.get(page).content.decode()
    assert client.get(change_other).status_code == 302
    client.post(page, {"action": "revoke", "_selected_action": [mine.pk, other.pk], "index": "0"})
    assert [bool(Token.objects.get(pk=token.pk).revoked_at) for token in (mine, other)] == [True, False]


def test_administrators_revoke_anybodys_tokens(as_administrator, administrator, reviewer):
    token = a_token(reviewer)
    page = reverse("admin:claims_token_changelist")
    as_administrator.post(page, {"action": "revoke", "_selected_action": [token.pk], "index": "0"})
    token.refresh_from_db()
    assert token.revoked_by == administrator
