"""Speakers with their roles and aliases on one page, saved together or not at all."""

from datetime import date

import pytest
from django.urls import reverse

from claims.operations import speakers
from tests import factories
from tests.admin.forms import errors_at, errors_in, form_of

pytestmark = pytest.mark.django_db
ADD = reverse("admin:claims_speaker_add")


@pytest.fixture
def as_editor(client, editor):
    client.force_login(editor)
    return client


def role(number, **fields):
    return {f"roles-{number}-{name}": value for name, value in fields.items()}


def change(speaker):
    return reverse("admin:claims_speaker_change", args=[speaker.pk])


def save(client, page, **typed):
    """Open a speaker's page, type, with a further row each, and save."""
    given = form_of(client.get(page))
    for rows in ("roles", "aliases"):
        given[f"{rows}-TOTAL_FORMS"] = [str(int(given[f"{rows}-INITIAL_FORMS"][0]) + 1)]
    return client.post(page, given | typed)


def test_speaker_is_added_with_roles_and_aliases(as_editor):
    held = role(0, role="Mayor", organisation="Brevik", from_day="2020-01-01")
    answer = save(as_editor, ADD, name="Jana Novák", **held, **{"aliases-0-name": "J. Novák"})
    speaker = speakers.Speaker.objects.get()
    assert answer.status_code == 302
    assert list(speaker.roles.values_list("role", "organisation", "from_day", "to_day")) == [
        ("Mayor", "Brevik", date(2020, 1, 1), None)
    ]
    assert [alias.name for alias in speaker.aliases.all()] == ["J. Novák"]


def test_rows_are_added_changed_and_taken_off(as_editor, editor):
    speaker = factories.a_speaker("Jana Novák")
    speakers.record_role(speaker=speaker, role="Mayor", by=editor)
    speakers.add_alias(speaker=speaker, name="J. Novák", by=editor)
    typed = {"aliases-0-DELETE": "on", "aliases-1-name": "Novák", **role(0, to_day="2024-05-31")}
    assert save(as_editor, change(speaker), **typed).status_code == 302
    assert list(speaker.roles.values_list("role", "to_day")) == [("Mayor", date(2024, 5, 31))]
    assert [alias.name for alias in speaker.aliases.all()] == ["Novák"]
    assert speaker.events.last().pgh_context["operation"] == "speakers.edit"


def test_alias_that_is_one_already_is_not_doubled(as_editor, editor):
    speaker = factories.a_speaker("Jana Novák")
    speakers.add_alias(speaker=speaker, name="J. Novák", by=editor)
    assert save(as_editor, change(speaker), **{"aliases-1-name": "j. novak"}).status_code == 302
    assert speaker.aliases.count() == 1


def test_role_that_ends_before_it_begins_comes_back_as_typed(as_editor):
    speaker = factories.a_speaker("Jana Novák")
    held = role(0, role="Mayor", from_day="2024-01-01", to_day="2023-01-01")
    answer = save(as_editor, change(speaker), affiliation="Brevik", **held)
    speaker.refresh_from_db()
    assert (answer.status_code, speaker.affiliation, speaker.roles.count()) == (422, "", 0)
    assert "“Mayor” ends before it begins." in errors_in(answer)
    assert form_of(answer)["roles-0-role"] == ["Mayor"]


def test_stale_rows_are_refused(as_editor, editor):
    speaker = factories.a_speaker("Jana Novák")
    opened = form_of(as_editor.get(change(speaker)))
    speakers.edit(speaker=speaker, version=speaker.version, affiliation="Brevik", by=editor)
    answer = as_editor.post(change(speaker), opened | {"aliases-TOTAL_FORMS": "1", "aliases-0-name": "Novák"})
    assert (answer.status_code, speaker.aliases.count()) == (422, 0)
    assert errors_at(answer, "affiliation") == ["Stored now: Brevik"]


def test_unnamed_speaker_needs_an_article(as_editor):
    answer = save(as_editor, ADD, name="an aide", kind="unnamed")
    assert errors_at(answer, "kind") == ["An unnamed speaker belongs to the article that describes them."]


def test_unnamed_speaker_stands_once_in_an_article(as_editor, editor):
    article = factories.an_article()
    speakers.described_as(description="an aide", article=article, by=editor)
    answer = save(as_editor, ADD, name="An aide", kind="unnamed", article=str(article.pk))
    assert errors_at(answer, "name") == ["This article's text has a speaker described so already."]
