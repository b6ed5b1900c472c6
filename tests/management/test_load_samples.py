"""The sample articles: taken in as any article is, and read by a real worker."""

import re
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from claims.models import Article, Claim, Figure, Source, Speaker


def loaded(*arguments):
    out = StringIO()
    call_command("load_samples", *arguments, stdout=out)
    return out.getvalue().splitlines()


@pytest.mark.django_db(transaction=True)
def test_samples_are_read_by_the_worker_and_loaded_once(celery_worker):
    first, claims_found = loaded(), Claim.objects.count()
    assert (first[0], first[-1]) == ("7 sample articles, 7 of them new.", f"{claims_found} claims found in them.")
    assert set(Article.objects.values_list("state", flat=True)) == {"read"}
    assert loaded() == ["7 sample articles, 0 of them new.", f"{claims_found} claims found in them."]
    assert (Article.objects.count(), Claim.objects.count()) == (7, claims_found)
    check_what_there_is_to_see()


def check_what_there_is_to_see():
    assert {(source.name, source.kind) for source in Source.objects.all()} == {
        ("The Harbour Gazette", "newspaper"),
        ("El Correo del Valle", "newspaper"),
        ("Meridian Radio", "broadcaster"),
        ("AFP", "wire_agency"),
    }
    copies = Article.objects.exclude(group=None)
    assert {(copy.source.name, copy.wire.name) for copy in copies} == {
        ("The Harbour Gazette", "AFP"),
        ("El Correo del Valle", "AFP"),
    }
    assert copies.values("group").distinct().count() == 1
    check_figures()
    check_speakers()


def check_figures():
    dead = Figure.objects.filter(claim__text__contains="killed", claim__voice="named").order_by("claim__said_on")
    amounts = {(f.low, f.low_inclusive, f.high, f.claim.speaker.name) for f in dead if f.low and f.low >= 13_000}
    assert {
        (Decimal(13_000), False, None, "United Nations"),
        (Decimal(14_200), True, Decimal(14_400), "UN human rights office"),
    } <= amounts


def check_speakers():
    """Two who contradict one another, one without a name who is shared by the copies, and a deadline."""
    howitzers, none = claim_with("at least 18 howitzers"), claim_with("no heavy weapons stood within 30 kilometres")
    assert (howitzers.speaker.name, none.speaker.name) == ("Taras Bondar", "Viktor Lysenko")
    aide = Speaker.objects.get(kind="unnamed", name="An aide to the Ukrainian president")
    assert aide.group.articles.count() == 2
    crossing = claim_with("will open to pedestrians")
    assert (crossing.kind, crossing.speaker.name) == ("prediction", "Jana Novak")
    assert (crossing.due.lower, crossing.due.upper) == (date(2022, 2, 10), date(2022, 2, 21))


def claim_with(words):
    return Claim.objects.filter(appearances__exact__contains=words).order_by("id").first()


@pytest.mark.django_db(transaction=True)
def test_samples_wait_where_no_worker_runs(celery_worker):
    celery_worker.stop()
    assert loaded("--no-wait") == ["7 sample articles, 7 of them new."]
    with pytest.raises(CommandError, match=r"7 of 7 articles still wait after 0 seconds\. Nothing is lost"):
        loaded("--seconds", "0")
    assert set(Article.objects.values_list("state", flat=True)) == {"waiting"}


def test_words_that_the_tour_quotes_stand_in_both_articles_on_the_talks():
    readme = " ".join((settings.BASE_DIR / "README.md").read_text().split())
    quote = re.search(r"two articles on the Vienna talks as evidence, quoting “([^”]+)”", readme)[1]
    for sample in ("crossing-talks-correo.txt", "crossing-talks-gazette.txt"):
        assert quote in (settings.BASE_DIR / "claims/samples" / sample).read_text()
