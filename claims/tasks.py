"""Background work: ids in, one operation each. The rows are the queue; messages only wake a worker."""

import logging
import traceback
from functools import partial

from celery import shared_task
from django.conf import settings
from django.db import transaction
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

from claims import broker, extraction
from claims.extraction.notation import ENGINE, Extraction
from claims.models import Article, User
from claims.operations import articles, reading

SWEEP_AT_MOST = 200
SECONDS_A_MESSAGE_LASTS = 30  # two sweeps; what a sweep sent and nobody took, the next but one sends again

log = logging.getLogger(__name__)


@shared_task
def read_article(article_id: int) -> bool:
    """Read one article if it waits; False where another worker has it, or it was read already."""
    return read(article_id) is not None


def read(article_id: int) -> Extraction | None:
    """What was read in an article and stored; None where another worker has it, or it was read already.

    What goes wrong is kept with the article, where people see it, and raised; the sweep tries again.
    """
    engine = User.objects.engine()
    article = articles.take(article_id=article_id, by=engine)
    if article is None or article.lease is None:
        return None
    snapshot = article.snapshots.order_by("number").last()
    try:
        found = extraction.extract(snapshot.text, published_on=article.published_on, model=settings.SPACY_MODEL)
        is_stored = reading.store(
            article_id=article.pk,
            lease=article.lease,
            snapshot=snapshot,
            extraction=found,
            engine=f"{ENGINE}, {settings.SPACY_MODEL}",
            by=engine,
        )
    except Exception as error:
        articles.fail(article_id=article.pk, lease=article.lease, error=_told(error), by=engine)
        raise
    return found if is_stored else None


def _told(error: Exception) -> str:
    """The error in a line, then where it arose."""
    return f"{type(error).__name__}: {error}\n\n{''.join(traceback.format_tb(error.__traceback__, limit=-3))}"


def wake_a_reader(article_id: int) -> None:
    """Have the article read as soon as what was written of it is committed; a broker that is down costs time alone."""
    transaction.on_commit(partial(_send, article_id))


def _send(article_id: int) -> None:
    try:
        with broker.link() as link:
            read_article.apply_async([article_id], connection=link)
    except (OperationalError, RedisError, OSError):
        log.warning("The broker is away; article %s waits for the sweep.", article_id)


@shared_task
def sweep_articles() -> int:
    """Wake a worker for every article that waits or whose worker was lost; how many there were.

    The oldest first, and so many that they are done before their messages lapse: where a thousand
    wait, each sweep would else add to a heap of messages for articles that were read long ago.
    """
    lost = Article.objects.to_be_read().order_by("id").values_list("pk", flat=True)[:SWEEP_AT_MOST]
    for article_id in lost:
        read_article.apply_async([article_id], expires=SECONDS_A_MESSAGE_LASTS)
    return len(lost)
