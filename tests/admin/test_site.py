"""Who enters the admin, and what every page of it has in common; pages come from the registry."""

import re

import pytest
from django.apps import apps
from django.urls import reverse

from claims.admin import desk
from claims.models import ClaimCounts, Token, User
from tests import factories
from tests.admin.forms import form_of
from tests.admin.records import MAKERS, a_token

pytestmark = pytest.mark.django_db
MODELS = sorted(desk._registry, key=lambda model: model.__name__)
WITHOUT_A_PAGE = {ClaimCounts, *(apps.get_model("claims", name) for name in ("SpeakerRole", "SpeakerAlias"))}
FOR_ADMINISTRATORS = {User}
ADDED_BY_HAND = {"Appearance", "Article", "Claim", "Evidence", "Source", "Speaker", "Token", "Topic", "User"}


def name(model):
    return model._meta.model_name


def page_of(model, page, *args):
    return reverse(f"admin:claims_{name(model)}_{page}", args=args)


def owned_record(model, owner):
    return a_token(owner) if model is Token else MAKERS[model](1)


def test_every_record_has_a_page_or_rows_on_one():
    records = {
        model
        for model in apps.get_app_config("claims").get_models()
        if not model.__name__.endswith("Event") and not model._meta.proxy
    }
    assert set(MODELS) == records - WITHOUT_A_PAGE


@pytest.mark.parametrize("model", MODELS, ids=name)
class TestList:
    def test_asks_the_anonymous_to_sign_in(self, client, model):
        answer = client.get(page_of(model, "changelist"))
        assert (answer.status_code, answer.url.split("?")[0]) == (302, reverse("admin:login"))

    def test_is_refused_to_readers_and_reviewers(self, client, reader, reviewer, model):
        for user in (reader, reviewer):
            client.force_login(user)
            assert client.get(page_of(model, "changelist")).status_code == 403

    def test_opens_for_editors_unless_it_is_about_people(self, client, editor, model):
        client.force_login(editor)
        expected = 403 if model in FOR_ADMINISTRATORS else 200
        assert client.get(page_of(model, "changelist")).status_code == expected

    def test_shows_the_record_to_administrators(self, client, administrator, model):
        record = MAKERS[model](1)
        client.force_login(administrator)
        assert page_of(model, "change", record.pk) in client.get(page_of(model, "changelist")).content.decode()

    def test_finds_nothing_for_words_that_nobody_wrote(self, client, administrator, model):
        record = MAKERS[model](1)
        client.force_login(administrator)
        answer = client.get(page_of(model, "changelist"), {"q": "zyxwvutsrq"})
        assert answer.status_code == 200
        assert page_of(model, "change", record.pk) not in answer.content.decode()


@pytest.mark.parametrize("model", MODELS, ids=name)
class TestAddPage:
    def test_asks_the_anonymous_to_sign_in(self, client, model):
        assert client.get(page_of(model, "add")).status_code == 302

    def test_is_refused_to_readers_and_reviewers(self, client, reader, reviewer, model):
        for user in (reader, reviewer):
            client.force_login(user)
            assert client.get(page_of(model, "add")).status_code == 403

    def test_opens_for_administrators_where_an_operation_makes_the_record(self, client, administrator, model):
        client.force_login(administrator)
        expected = 200 if model.__name__ in ADDED_BY_HAND else 403
        assert client.get(page_of(model, "add")).status_code == expected

    def test_comes_back_with_reasons_when_nothing_was_typed(self, client, administrator, model):
        client.force_login(administrator)
        page = client.get(page_of(model, "add"))
        answer = client.post(page_of(model, "add"), form_of(page) if page.status_code == 200 else {})
        assert answer.status_code == (422 if model.__name__ in ADDED_BY_HAND else 403)


@pytest.mark.parametrize("model", MODELS, ids=name)
class TestChangePage:
    def test_asks_the_anonymous_to_sign_in(self, client, model):
        assert client.get(page_of(model, "change", MAKERS[model](1).pk)).status_code == 302

    def test_is_refused_to_readers_and_reviewers(self, client, reader, reviewer, model):
        record = MAKERS[model](1)
        for user in (reader, reviewer):
            client.force_login(user)
            assert client.get(page_of(model, "change", record.pk)).status_code == 403

    def test_opens_for_administrators(self, client, administrator, model):
        client.force_login(administrator)
        assert client.get(page_of(model, "change", MAKERS[model](1).pk)).status_code == 200

    def test_saves_nothing_where_nothing_was_typed(self, client, administrator, model):
        record = MAKERS[model](1)
        client.force_login(administrator)
        page = page_of(model, "change", record.pk)
        given = form_of(client.get(page))
        answer = client.post(page, given)
        changed = type(record).objects.get(pk=record.pk)
        assert answer.status_code == (302 if "seen_version" in given else 403)
        assert getattr(changed, "version", 0) == getattr(type(record).objects.get(pk=record.pk), "version", 0)

    def test_has_a_history(self, client, administrator, model):
        client.force_login(administrator)
        assert client.get(page_of(model, "history", MAKERS[model](1).pk)).status_code == 200


@pytest.mark.parametrize("model", MODELS, ids=name)
def test_nothing_is_deleted(client, administrator, model):
    record = MAKERS[model](1)
    client.force_login(administrator)
    assert client.post(page_of(model, "delete", record.pk), {"post": "yes"}).status_code == 403
    selected = {"action": "delete_selected", "_selected_action": [record.pk], "post": "yes", "index": "0"}
    client.post(page_of(model, "changelist"), selected)
    assert model.objects.filter(pk=record.pk).exists()


#: Session, user, count, rows; a filter that lists records, and the first and last day of a date hierarchy.
STATEMENTS = {"Claim": 5, "Token": 6, "User": 6}


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("model", MODELS, ids=name)
def test_list_makes_the_same_statements_however_many_rows(
    client, administrator, django_assert_num_queries, model, rows
):
    for number in range(rows):
        MAKERS[model](number)
    client.force_login(administrator)
    with django_assert_num_queries(STATEMENTS.get(model.__name__, 4)):
        client.get(page_of(model, "changelist"))


INLINE = re.compile(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(\ssrc=|type=\"application/json\"))|javascript:", re.I)


@pytest.mark.parametrize("model", MODELS, ids=name)
def test_pages_carry_no_script_or_style_of_their_own(client, administrator, model):
    record = owned_record(model, administrator)
    client.force_login(administrator)
    pages = [page_of(model, page, record.pk) for page in ("change", "history")]
    pages += [page_of(model, "changelist"), page_of(model, "add"), reverse("admin:index")]
    for page in pages:
        answer = client.get(page)
        assert [found.group() for found in INLINE.finditer(answer.content.decode())] == []
        assert "unsafe" not in answer["Content-Security-Policy"]


def test_inline_scripts_would_be_found():
    told = ['<p style="x">', "<script>x", '<a onclick="x">', '<a href="javascript:x">', "<style>"]
    assert [bool(INLINE.search(text)) for text in told] == [True] * 5


def test_sign_in_lets_editors_in(client, editor):
    given = {"username": "edgar", "password": factories.PASSWORD, "next": "/admin/"}
    answer = client.post(reverse("admin:login"), given)
    assert (answer.status_code, answer.url) == (302, "/admin/")


def test_sign_in_turns_reviewers_away(client, reviewer):
    answer = client.post(reverse("admin:login"), {"username": "rosa", "password": factories.PASSWORD})
    assert answer.status_code == 200
    assert "correct username and password for a staff account" in answer.content.decode()


def test_sign_in_is_closed_after_too_many_wrong_passwords(client, editor):
    for _ in range(8):
        answer = client.post(reverse("admin:login"), {"username": "edgar", "password": "wrong"})
    assert answer.status_code == 429
    right = client.post(reverse("admin:login"), {"username": "edgar", "password": factories.PASSWORD})
    assert right.status_code == 429


def test_index_names_the_desk(client, editor):
    client.force_login(editor)
    assert "Fact-checking desk" in client.get(reverse("admin:index")).content.decode()


def test_reader_can_sign_out(client, reader):
    client.force_login(reader)
    assert client.post(reverse("admin:logout")).status_code in (200, 302)


@pytest.mark.parametrize(
    "address", ["claims/claim/?status__exact=%00", "autocomplete/?app_label=claims&model_name=claim&term=%00"]
)
def test_nul_in_an_address_makes_no_sense(client, administrator, address):
    client.force_login(administrator)
    assert client.get(f"/admin/{address}").status_code == 400
