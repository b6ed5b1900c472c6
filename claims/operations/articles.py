"""Articles: taking them in, and keeping their place in the queue.

The row is the queue. A worker takes an article for a time, reads it outside any transaction,
and stores what it read in one; whoever's lease ran out in between has nothing to store.
"""

from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import NamedTuple
from uuid import UUID, uuid4

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q, Value
from django.db.models.functions import Length
from django.utils import timezone

from claims.choices import ArticleState
from claims.matching.near_copies import are_copies, sampled_shingles
from claims.models import Article, Fold, Snapshot, Source, Speaker, SyndicationGroup, User
from claims.models.article import MAX_TEXT

from .addresses import address_problem
from .counts import recount_for_articles
from .operation import Invalid, Refused, clean_text, in_turn, operation, update

SLOWEST_READING = 2_000  # characters a second, on a machine that has much else to do
MAX_ATTEMPTS = 3
MAX_RAW = 10_000_000  # bytes
COPIES_LOOKED_AT = 50


class Added(NamedTuple):
    """What became of a text that was handed in."""

    article: Article
    snapshot: Snapshot
    is_new: bool
    is_new_snapshot: bool


class NotWaiting(Refused):
    """The article is not in a state in which this can be done."""


@operation
def add(
    *,
    text: str,
    source: Source,
    url: str = "",
    title: str = "",
    byline: str = "",
    published_on: date | None = None,
    published_at: datetime | None = None,
    wire: Source | None = None,
    raw: bytes = b"",
    extractor: str = "pasted",
    extractor_version: str = "",
    by: User,
) -> Added:
    """Take an article in, its text frozen; it then waits to be read.

    The same address, or the same text of the same source, is the same article: a text that
    changed under an address becomes its next snapshot. Raises Invalid for an empty text, one of
    more than a million characters, or an address that is none.
    """
    text = clean_text(text)
    _check(text, url, raw)
    digest = sha256(text.encode()).hexdigest()
    made = Article(
        source=source,
        url=url,
        title=clean_text(title).strip()[:500],
        byline=clean_text(byline).strip()[:300],
        published_on=published_on,
        published_at=published_at,
        wire=wire,
        text_sha256=digest,
        added_by=by,
    )
    article = _known(source, url, digest) or _saved(made)
    snapshot, is_new_snapshot = _freeze(article, text, digest, raw, extractor, extractor_version)
    if article is made:
        _group_with_copies(article, snapshot)
    return Added(article, snapshot, article is made, is_new_snapshot)


@operation
def edit(
    *,
    article: Article,
    version: int,
    title: str,
    byline: str,
    published_on: date | None,
    source: Source,
    wire: Source | None,
    by: User,
) -> Article:
    """Correct what is recorded of an article. Raises Stale, or Invalid where the source has this text already."""
    if Article.objects.filter(source=source, text_sha256=article.text_sha256).exclude(pk=article.pk).exists():
        raise Invalid(source="This source has the same text already.")
    update(article, version=version, title=title, byline=byline, published_on=published_on, source=source, wire=wire)
    recount_for_articles(copies_of(article))
    return article


@operation
def retry(*, article: Article, by: User) -> Article:
    """Let a failed article wait again. Raises NotWaiting if it has not failed."""
    rows = Article.objects.filter(pk=article.pk, state=ArticleState.FAILED)
    if not rows.update(state=ArticleState.WAITING, attempts=0, last_error=""):
        raise NotWaiting("Only an article whose reading failed can be tried again.")
    article.refresh_from_db()
    return article


@operation
def take(*, article_id: int, by: User) -> Article | None:
    """Take an article for reading, for as long as the lease runs; None where it is not to be had.

    An article whose worker died three times is failed instead, with the reason: it may be what kills them.
    """
    article = Article.objects.to_be_read().select_for_update(skip_locked=True).filter(pk=article_id).first()
    if article is None:
        return None
    if article.attempts >= MAX_ATTEMPTS:
        _end(article, ArticleState.FAILED, last_error=f"The worker was lost {MAX_ATTEMPTS} times while reading it.")
        return None
    Article.objects.filter(pk=article.pk).update(
        state=ArticleState.READING,
        lease=uuid4(),
        leased_until=timezone.now() + _time_to_read(article),
        attempts=F("attempts") + 1,
    )
    article.refresh_from_db()
    return article


def _time_to_read(article: Article) -> timedelta:
    """For how long nobody else may take it: so short that a lost worker is soon replaced, and longer for long texts."""
    longest = max(article.snapshots.values_list(Length("text"), flat=True))
    return timedelta(seconds=settings.READ_LEASE_SECONDS + longest / SLOWEST_READING)


@operation
def fail(*, article_id: int, lease: UUID, error: str, by: User) -> bool:
    """Give a taken article back after an error; after the third it stays failed. False where the lease is lost."""
    article = held(article_id, lease)
    if article is None:
        return False
    if article.attempts >= MAX_ATTEMPTS:
        _end(article, ArticleState.FAILED, last_error=error[:2000])
    else:
        # The table knows no way from reading to waiting: an expired lease says the same.
        Article.objects.filter(pk=article.pk).update(leased_until=timezone.now(), last_error=error[:2000])
    return True


def held(article_id: int, lease: UUID) -> Article | None:
    """The article, locked, if this lease still holds it; to be asked inside an operation."""
    return (
        Article.objects.select_for_update(of=("self",))
        .select_related("source", "group", "wire")
        .filter(pk=article_id, state=ArticleState.READING, lease=lease)
        .first()
    )


def finish(article: Article, **changes: object) -> None:
    """Mark a held article as read."""
    _end(article, ArticleState.READ, read_at=timezone.now(), last_error="", **changes)


def leave_unread(article: Article, reason: str, **changes: object) -> None:
    """Mark a held article as kept and not read, with the reason that its page tells."""
    _end(article, ArticleState.NOT_READ, unread_reason=reason[:500], last_error="", **changes)


def _end(article: Article, state: str, **changes: object) -> None:
    if article.state == ArticleState.WAITING:
        Article.objects.filter(pk=article.pk).update(
            state=ArticleState.READING, lease=uuid4(), leased_until=timezone.now()
        )
    Article.objects.filter(pk=article.pk).update(state=state, lease=None, leased_until=None, **changes)
    article.refresh_from_db()


def _check(text: str, url: str, raw: bytes) -> None:
    if not text.strip():
        raise Invalid(text="There is no text here. Paste the article's words, or choose a file that has some.")
    if len(text) > MAX_TEXT:
        raise Invalid(text=f"This text has {len(text):,} characters; the limit is {MAX_TEXT:,}.")
    if len(raw) > MAX_RAW:
        raise Invalid(file=f"This file has {len(raw):,} bytes; the limit is {MAX_RAW:,}.")
    if problem := address_problem(url):
        raise Invalid(url=problem)


def _known(source: Source, url: str, digest: str) -> Article | None:
    if url and (known := Article.objects.filter(url=url).first()):
        return known
    same_text = Q(text_sha256=digest) | Q(snapshots__sha256=digest)
    return Article.objects.filter(same_text, source=source).order_by("id").first()


def _saved(article: Article) -> Article:
    """The article, saved; or the same one of somebody who added it in this very moment."""
    try:
        with transaction.atomic():
            article.save(force_insert=True)
    except IntegrityError:
        known = _known(article.source, article.url, article.text_sha256)
        if known is None:
            raise
        return known
    return article


def _freeze(
    article: Article, text: str, digest: str, raw: bytes, extractor: str, version: str
) -> tuple[Snapshot, bool]:
    # The article's row is locked: snapshots are append-only, and the application may not lock them.
    Article.objects.select_for_update().get(pk=article.pk)
    latest = article.snapshots.order_by("-number").first()
    if latest and latest.sha256 == digest:
        return latest, False
    snapshot = Snapshot.objects.create(
        article=article,
        number=latest.number + 1 if latest else 1,
        text=text,
        sha256=digest,
        raw=raw,
        extractor=extractor,
        extractor_version=version,
        shingles=sampled_shingles(text),
    )
    return snapshot, True


def _group_with_copies(article: Article, snapshot: Snapshot) -> None:
    """Put the article with those of other sources that print its text."""
    in_turn("copies")  # two copies that come at once would not see one another
    # As a list, Django would send its members as four-byte integers, and psycopg cuts them off without a word.
    shingles = Value(snapshot.shingles, output_field=Snapshot._meta.get_field("shingles"))
    alike = Q(sha256=snapshot.sha256) | Q(shingles__overlap=shingles)
    others = (
        Snapshot.objects.filter(alike)
        .exclude(article=article)
        .select_related("article__group")
        .defer("text", "raw")
        .order_by("-id")[:COPIES_LOOKED_AT]
    )
    copies = [o for o in others if o.sha256 == snapshot.sha256 or are_copies(o.shingles, snapshot.shingles)]
    if not copies:
        return
    group = next((copy.article.group for copy in copies if copy.article.group), None)
    group = group or SyndicationGroup.objects.create(label=article.title or copies[0].article.title)
    alone = [copy.article_id for copy in copies if copy.article.group_id is None]
    Article.objects.filter(pk__in=[article.pk, *alone]).update(group=group)
    _share_unnamed_speakers(alone, group)
    article.refresh_from_db()
    recount_for_articles(copies_of(article))


def copies_of(article: Article) -> list[Article]:
    """The article and the others of its group: what is learnt of one tells of all whence they come."""
    return list(Article.objects.filter(group=article.group)) if article.group_id else [article]


def _share_unnamed_speakers(article_ids: list[int], group: SyndicationGroup) -> None:
    """Whom one copy describes, all describe: they belong to the group from now on."""
    for speaker in Speaker.objects.filter(article__in=article_ids).order_by("id"):
        twin = Speaker.objects.alias(folded=Fold("name")).filter(group=group, folded=Fold(Value(speaker.name)))
        if not twin.exists():
            Speaker.objects.filter(pk=speaker.pk).update(article=None, group=group)
