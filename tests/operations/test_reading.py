"""What the engine read is stored once, whole, and under the article's lease."""

from datetime import date
from decimal import Decimal

import pytest

from claims.extraction.notation import Days, Extraction, Figure, SpeakerMention
from claims.models import Appearance, Article, Claim, Speaker, SpeakerRole
from claims.operations import articles, reading
from tests import factories
from tests.at_once import at_once

pytestmark = pytest.mark.django_db
CROSSING = "We will open the crossing by mid-February"
NOVAK = SpeakerMention(name="Jana Novak", kind="person", role="foreign minister", start=0, end=10)


def an_extraction(text, *candidates, **fields):
    return Extraction(language="en", candidates=tuple(candidates or [factories.a_reading(text)]), **fields)


def stored(article, extraction, lease=None, engine="rules 1"):
    by = factories.the_engine()
    lease = lease or articles.take(article_id=article.pk, by=by).lease
    return reading.store(
        article_id=article.pk,
        lease=lease,
        snapshot=article.snapshots.get(),
        extraction=extraction,
        engine=engine,
        by=by,
    )


def test_candidate_is_stored_with_words_figures_times_and_speaker():
    article = factories.an_article()
    text = article.snapshots.get().text
    start = text.index("More than 13,000")
    figure = Figure(
        start, start + 23, "More than 13,000 people", Decimal(13000), None, low_inclusive=False, unit="person"
    )
    dead = factories.a_reading(text, figures=(figure,), as_of=Days(None, date(2022, 1, 26)), via=("Reuters", "AFP"))
    crossing = factories.a_reading(
        text,
        CROSSING,
        kind="prediction",
        voice="named",
        speaker=NOVAK,
        attributed_as="said foreign minister Jana Novak",
        said_on=date(2022, 1, 26),
        due=Days(date(2022, 2, 10), date(2022, 2, 20)),
    )
    assert stored(article, an_extraction(text, dead, crossing))
    first, second = Claim.objects.order_by("id")
    assert (first.figures.get().low, first.figures.get().unit, first.extracted_by) == (
        Decimal(13000),
        "person",
        "rules 1",
    )
    assert (first.as_of.lower, first.as_of.upper) == (None, date(2022, 1, 27))
    assert (second.speaker.name, second.said_on, second.due.lower) == (
        "Jana Novak",
        date(2022, 1, 26),
        date(2022, 2, 10),
    )
    where = second.appearances.get()
    assert (where.exact, where.role, where.attribution) == (
        CROSSING,
        "foreign minister",
        "said foreign minister Jana Novak",
    )
    assert text[where.start : where.end] == where.exact
    assert (first.appearances.get().via, first.counts.appearances) == ("Reuters, AFP", 1)


def test_second_reading_of_a_snapshot_adds_nothing():
    article = factories.an_article()
    extraction = an_extraction(article.snapshots.get().text)
    lease = articles.take(article_id=article.pk, by=factories.the_engine()).lease
    assert [stored(article, extraction, lease), stored(article, extraction, lease)] == [True, False]
    assert (Claim.objects.count(), Appearance.objects.count()) == (1, 1)


def test_reading_under_a_lost_lease_stores_nothing():
    article = factories.an_article()
    engine = factories.the_engine()
    lost = articles.take(article_id=article.pk, by=engine).lease
    articles.fail(article_id=article.pk, lease=lost, error="cut off", by=engine)
    held = articles.take(article_id=article.pk, by=engine).lease
    extraction = an_extraction(article.snapshots.get().text)
    assert stored(article, extraction, lost) is False
    assert Claim.objects.count() == 0
    assert stored(article, extraction, held) is True


def test_reading_is_stored_whole_or_not_at_all():
    article = factories.an_article()
    text = article.snapshots.get().text
    broken = factories.a_reading(text, CROSSING, voice="rumour")
    lease = articles.take(article_id=article.pk, by=factories.the_engine()).lease
    with pytest.raises(Exception, match="claim_voice"):
        stored(article, an_extraction(text, factories.a_reading(text), broken), lease)
    article.refresh_from_db()
    assert (Claim.objects.count(), article.state) == (0, "reading")


def test_article_learns_what_its_text_tells():
    article = factories.an_article()
    stored(article, an_extraction(article.snapshots.get().text, title="Talks resume", byline="burs-xx/yy", wire="AFP"))
    article.refresh_from_db()
    assert (article.state, article.language, article.title, article.byline) == (
        "read",
        "en",
        "Talks resume",
        "burs-xx/yy",
    )
    assert (article.wire.name, article.wire.kind) == ("AFP", "wire_agency")


def test_what_people_said_of_the_article_stays():
    article = factories.an_article(title="Ours", byline="M.Q.", wire=factories.a_source("EFE", kind="wire_agency"))
    stored(article, an_extraction(article.snapshots.get().text, title="Talks resume", byline="burs-xx/yy", wire="AFP"))
    article.refresh_from_db()
    assert (article.title, article.byline, article.wire.name) == ("Ours", "M.Q.", "EFE")


def test_text_in_another_language_is_kept_and_says_why_it_is_not_read():
    article = factories.an_article("Mehr als zehn Menschen wurden verletzt.")
    stored(article, Extraction(language="de", unread_reason="This article is in German."))
    article.refresh_from_db()
    assert (article.state, article.language, article.unread_reason, article.read_at) == (
        "not_read",
        "de",
        "This article is in German.",
        None,
    )


def test_unnamed_speaker_belongs_to_the_article():
    article = factories.an_article()
    text = article.snapshots.get().text
    aide = SpeakerMention(name="an aide to the minister", kind="unnamed", affiliation="Jana Novak")
    stored(article, an_extraction(text, factories.a_reading(text, voice="unnamed", speaker=aide)))
    speaker = Speaker.objects.get()
    assert (speaker.kind, speaker.name, speaker.article) == ("unnamed", "an aide to the minister", article)


def test_name_that_fits_several_makes_one_more_with_a_note():
    for affiliation in ("Olmeda", "Tresvillas"):
        factories.a_speaker("Jana Novak", affiliation=affiliation)
    article = factories.an_article()
    text = article.snapshots.get().text
    said = [factories.a_reading(text, words, voice="named", speaker=NOVAK) for words in (CROSSING, "open the crossing")]
    stored(article, an_extraction(text, *said))
    (third,) = {claim.speaker for claim in Claim.objects.all()}
    assert (Speaker.objects.filter(name="Jana Novak").count(), third.notes[:32]) == (
        3,
        "Several speakers go by “Jana Nov",
    )


@pytest.mark.django_db(transaction=True)
def test_new_name_met_by_two_workers_at_once_is_one_speaker(engine):
    deeds = []
    for _ in range(4):
        article = factories.an_article()
        text = article.snapshots.get().text
        extraction = an_extraction(text, factories.a_reading(text, CROSSING, voice="named", speaker=NOVAK))
        lease = articles.take(article_id=article.pk, by=engine).lease
        deeds.append(lambda a=article, e=extraction, held=lease: stored(a, e, held))
    assert at_once(deeds) == [True] * 4
    assert (Speaker.objects.count(), SpeakerRole.objects.count(), Claim.objects.count()) == (1, 1, 4)


@pytest.mark.django_db(transaction=True)
def test_one_lease_stored_twice_at_once_is_stored_once(engine):
    article = factories.an_article()
    extraction = an_extraction(article.snapshots.get().text)
    lease = articles.take(article_id=article.pk, by=engine).lease
    assert sorted(at_once([lambda: stored(article, extraction, lease)] * 4)) == [False, False, False, True]
    assert (Claim.objects.count(), Article.objects.get().state) == (1, "read")
