from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from claims.choices import Stance
from claims.models import Evidence, Source
from claims.operations import claims, evidence
from claims.operations.speakers import Called
from tests.factories import DEATHS, TEXT, a_candidate, a_claim, a_source, a_speaker, an_article, an_evidence

pytestmark = pytest.mark.django_db
LONG = " ".join(f"Witness {number} saw the convoy leave by road {number * 7}." for number in range(30))
HTMX = {"HX-Request": "true"}


def attach_to(claim):
    return reverse("claim-evidence", args=[claim.pk])


def typed(**changes):
    fields = {
        "stance": "corroborates",
        "kind": "media_report",
        "where": "https://radio.example/news/1",
        "quote": "Thirteen thousand have been killed",
    }
    return fields | changes


# Attaching -----------------------------------------------------------------------------------------------------------


def test_attach_asks_to_sign_in(client):
    claim = a_claim()
    assert client.post(attach_to(claim), typed()).status_code == 302
    assert claim.evidence.count() == 0


def test_attach_is_not_for_readers(client, reader):
    claim = a_claim()
    client.force_login(reader)
    assert client.post(attach_to(claim), typed()).status_code == 403
    assert client.get(attach_to(claim)).status_code == 403


def test_attach_stores_an_outside_address_and_leads_to_it(client, reviewer):
    claim = a_claim()
    client.force_login(reviewer)
    answer = client.post(attach_to(claim), typed())
    piece = claim.evidence.get()
    assert answer["Location"] == f"/claims/{claim.pk}/#evidence-{piece.pk}"
    assert (piece.url, piece.source.domain, piece.added_by) == (
        "https://radio.example/news/1",
        "radio.example",
        reviewer,
    )


def test_attach_with_htmx_answers_with_the_section_alone(client, reviewer):
    claim = a_claim()
    client.force_login(reviewer)
    answer = client.post(attach_to(claim), typed(), headers=HTMX)
    content = answer.content.decode()
    assert answer.status_code == 200
    assert content.lstrip().startswith('<section id="evidence"')
    assert "1 independent origin · 1 document" in content
    assert "autofocus" in content


def test_attach_button_preselects_the_stance(client, reviewer):
    claim = a_claim()
    client.force_login(reviewer)
    form = client.get(f"{attach_to(claim)}?stance=conflicts").context["form"]
    assert form["stance"].value() == "conflicts"
    assert client.get(f"{attach_to(claim)}?stance=rumour").context["form"]["stance"].value() is None


@pytest.mark.parametrize("where", ["{pk}", "#{pk}", "/articles/{pk}/", "http://testserver/articles/{pk}/?claim=3#x"])
def test_attach_takes_an_article_by_number_or_address(client, reviewer, where):
    claim, article = a_claim(), an_article()
    client.force_login(reviewer)
    client.post(attach_to(claim), typed(where=where.format(pk=article.pk), quote=DEATHS))
    piece = claim.evidence.get()
    assert (piece.article, piece.quote, piece.url) == (article, DEATHS, "")


def test_attach_takes_an_article_by_the_address_it_was_published_at(client, reviewer):
    claim, article = a_claim(), an_article(url="https://radio.example/news/1")
    client.force_login(reviewer)
    client.post(attach_to(claim), typed(quote=DEATHS))
    assert claim.evidence.get().article == article


def test_attach_takes_another_claim(client, reviewer):
    claim, other = a_claim(), a_claim(text="The mission counts 13,400 dead.")
    client.force_login(reviewer)
    client.post(attach_to(claim), typed(where=f"/claims/{other.pk}/", quote=""))
    piece = claim.evidence.get()
    assert (piece.cited_claim, piece.quote) == (other, "The mission counts 13,400 dead.")


def test_attach_takes_all_that_is_folded(client, reviewer):
    claim, novak = a_claim(), a_speaker("Jana Novak")
    client.force_login(reviewer)
    folded = {
        "publisher": "Radio Norte",
        "speaker": "jana novak",
        "origin": "Border mission",
        "origin_reason": "She read out its table.",
        "primary": "on",
        "title": "Dead counted",
        "published_on": "2022-01-27",
        "accessed_on": "2022-01-28",
        "locator": "minute 3",
        "archive": "https://archive.example/1",
        "public_note": "Said on air.",
        "note": "Ask for the table.",
        "confidential": "on",
        "shown_as": "an official",
        "figure-verbatim": "Thirteen thousand",
        "figure-comparison": "exactly",
        "figure-low": "13000",
        "figure-unit": "person",
    }
    assert client.post(attach_to(claim), typed(**folded)).status_code == 302
    piece = claim.evidence.get()
    assert (piece.source.name, piece.speaker, piece.origin_source.name) == ("Radio Norte", novak, "Border mission")
    assert (piece.primary, piece.published_on, piece.locator) == (True, date(2022, 1, 27), "minute 3")
    assert (piece.confidential, piece.shown_as, piece.note) == (True, "an official", "Ask for the table.")
    assert piece.figures.get().low == Decimal(13000)


@pytest.mark.parametrize(
    "changes, field, message",
    [
        ({"where": ""}, "where", "Say where it stands."),
        ({"where": "javascript:alert(1)"}, "where", "begins with https:// or http://"),
        ({"where": "/articles/4711/"}, "where", "There is no article 4711 here."),
        ({"where": "4711"}, "where", "There is no article 4711 here."),
        ({"where": "/claims/4711/"}, "where", "There is no claim 4711 here."),
        ({"where": "/speakers/1/"}, "where", "stands in an article, in a claim"),
        ({"where": "http://["}, "where", "begins with https:// or http://"),
        ({"where": "https://radio.example/" + "x" * 2000}, "where", "at most 2,000 characters"),
        ({"quote": ""}, "quote", "Quote the words that matter here"),
        ({"quote": "x" * 5001}, "quote", "at most 5000 characters"),
        ({"stance": ""}, "stance", "Say whether it corroborates"),
        ({"published_on": "2022-02-31"}, "published_on", "There is no such day."),
        ({"archive": "javascript:alert(1)"}, "archive", "Enter a valid URL."),
        ({"speaker": "Nobody Yet"}, "speaker", "Nobody here goes by this name yet"),
        ({"speaker": "4711"}, "speaker", "There is no speaker 4711."),
        ({"origin": "Border mission"}, "origin_reason", "An origin that you set has a reason"),
        ({"shown_as": "an official"}, "shown_as", "Only confidential evidence"),
    ],
)
def test_attach_that_cannot_be_stored_keeps_what_was_typed(client, reviewer, changes, field, message):
    claim = a_claim()
    client.force_login(reviewer)
    sent = typed(note="Ask for the table.", **changes)
    answer = client.post(attach_to(claim), sent)
    form = answer.context["form"]
    assert answer.status_code == 422
    assert list(form.errors) == [field]
    assert message in form.errors[field][0]
    assert {name: form[name].value() for name in sent} == sent
    assert Evidence.objects.count() == 0
    assert Source.objects.filter(name="Border mission").count() == 0


def test_attach_says_so_where_the_words_do_not_stand_in_the_article(client, reviewer):
    claim, article = a_claim(), an_article(title="Talks resume")
    client.force_login(reviewer)
    answer = client.post(attach_to(claim), typed(where=str(article.pk), quote="No such words."), headers=HTMX)
    content = answer.content.decode()
    assert answer.status_code == 422
    assert "These words do not stand in “Talks resume”" in answer.context["form"].errors["quote"][0]
    assert "No such words." in content
    assert content.lstrip().startswith('<section id="evidence"')


def test_attach_to_a_candidate_says_to_keep_it_first(client, reviewer):
    claim = a_candidate()
    client.force_login(reviewer)
    answer = client.post(attach_to(claim), typed())
    assert answer.status_code == 422
    assert "Keep this claim first" in answer.content.decode()
    assert 'value="https://radio.example/news/1"' in answer.content.decode()


def test_attach_to_itself_is_refused(client, reviewer):
    claim = a_claim()
    client.force_login(reviewer)
    answer = client.post(attach_to(claim), typed(where=f"/claims/{claim.pk}/"))
    assert answer.context["form"].errors["where"] == ["A claim is no evidence for itself."]


def test_four_fields_are_seen_and_the_others_folded(client, reviewer):
    client.force_login(reviewer)
    answer = client.get(attach_to(a_claim()), headers=HTMX)
    form = answer.context["form"]
    assert "<details" in answer.content.decode()
    assert 'class="more" open' not in answer.content.decode()
    assert [name for name in form.fields if name not in {field.name for field in form.folded}] == [
        "stance", "kind", "where", "quote",
    ]  # fmt: skip


# Counting ------------------------------------------------------------------------------------------------------------


def headings(client, claim):
    columns = client.get(reverse("claim", args=[claim.pk])).context["layout"].columns
    return {str(column.stance): column.heading for column in columns}


def test_two_copies_of_one_text_are_counted_once_and_stand_together(client, reviewer):
    claim = a_claim(text="Nobody has died.")
    copies = [an_article(f"{TEXT}{LONG}{words}", source=a_source()) for words in ("It rained.", "It snowed.")]
    for copy in copies:
        an_evidence(claim, article=copy, quote=DEATHS, stance=Stance.CONFLICTS)
    client.force_login(reviewer)
    column = client.get(reverse("claim", args=[claim.pk])).context["layout"].columns[1]
    assert column.heading == "1 independent origin · 2 documents"
    assert [len(group.repeats) for group in column.groups] == [1]
    assert column.groups[0].repeats[0].remark.startswith("Counted once:")


def test_what_shares_the_claims_origin_is_shown_and_not_counted(client, reviewer):
    claim = a_claim()
    text = claim.appearances.get().snapshot.text
    an_evidence(claim, article=an_article(text, source=a_source()), quote=DEATHS)
    client.force_login(reviewer)
    content = client.get(reverse("claim", args=[claim.pk])).content.decode()
    assert headings(client, claim)["corroborates"] == "0 independent origins · 1 document"
    assert "Shown, not counted:" in content


def test_chart_tells_in_words_what_it_draws(client, reviewer):
    claim = a_claim()
    an_evidence(claim, source="Radio Norte")
    an_evidence(claim, source="Der Bote", stance=Stance.CONFLICTS)
    client.force_login(reviewer)
    chart = client.get(reverse("claim", args=[claim.pk])).context["chart"]
    assert chart.summary == (
        "1 independent origin for the claim: Radio Norte; 1 independent origin against it: Der Bote."
    )
    assert [(lane.side, lane.label) for lane in chart.lanes] == [("for", "Radio Norte"), ("against", "Der Bote")]
    assert [lane.y < chart.line for lane in chart.lanes] == [True, False]


# Confidential and withdrawn ------------------------------------------------------------------------------------------


def test_confidential_evidence_is_shown_to_reviewers_and_kept_from_readers(client, reader, reviewer):
    claim = a_claim()
    piece = an_evidence(
        claim, quote="Secret words", source="Whistle", confidential=True, shown_as="an official", note="inner"
    )
    client.force_login(reader)
    content = client.get(reverse("claim", args=[claim.pk])).content.decode()
    assert ("Secret words" in content, "Whistle" in content, "inner" in content) == (False, False, False)
    assert "1 confidential document not shown to you" in content
    assert client.get(reverse("evidence", args=[piece.pk])).status_code == 403
    client.force_login(reviewer)
    assert "Secret words" in client.get(reverse("claim", args=[claim.pk])).content.decode()


def test_a_reader_learns_nothing_of_a_confidential_origin_from_the_counts(client, reader):
    claim = a_claim()
    an_evidence(claim, source="Whistle", confidential=True)
    an_evidence(claim, source="Whistle")
    client.force_login(reader)
    assert headings(client, claim)["corroborates"] == "1 independent origin · 1 document"


def test_withdrawn_evidence_stays_with_who_and_why_and_is_not_counted(client, reviewer):
    claim = a_claim()
    piece = an_evidence(claim)
    evidence.withdraw(evidence=piece, version=piece.version, reason="It was satire.", by=reviewer)
    client.force_login(reviewer)
    content = client.get(reverse("claim", args=[claim.pk])).content.decode()
    assert headings(client, claim)["corroborates"] == "0 independent origins · 0 documents"
    assert f"Withdrawn by {reviewer} on" in content
    assert "It was satire." in content


def test_evidence_of_a_dismissed_claim_is_still_shown(client, reviewer):
    claim = a_claim()
    an_evidence(claim, quote="Thirteen thousand have been killed")
    claims.dismiss(claim=claim, version=claim.version, dismissal="trivial", by=reviewer)
    client.force_login(reviewer)
    content = client.get(reverse("claim", args=[claim.pk])).content.decode()
    assert "Thirteen thousand have been killed" in content
    assert attach_to(claim) not in content


def test_whom_only_confidential_evidence_names_is_hidden_from_readers(client, reader, reviewer):
    claim = a_claim()
    told = {"source": "Back Room", "speaker": Called("Vera Quiet"), "confidential": True}
    piece = an_evidence(claim, **told)
    pages = [
        "/speakers/?q=quiet", "/sources/?q=back", f"/speakers/{piece.speaker.pk}/", f"/sources/{piece.source.pk}/",
        f"/claims/?speaker={piece.speaker.pk}", f"/claims/?source={piece.source.pk}",
    ]  # fmt: skip

    def seen(user):
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        answers = [client.get(page).content.decode() for page in pages]
        return ["Vera Quiet" in answer or "Back Room" in answer for answer in answers]

    assert (seen(reader), seen(reviewer)) == ([False] * 6, [True] * 6)
    an_evidence(claim, **told | {"confidential": False})
    assert seen(reader) == [True] * 6


def test_lists_count_what_everybody_may_see():
    claim = a_claim()
    an_evidence(claim, stance="conflicts")
    an_evidence(claim, stance="conflicts", confidential=True)
    claim.counts.refresh_from_db()
    assert (claim.counts.conflicting, claim.counts.documents) == (1, 1)
