"""Background work: ids in, one operation each. The rows are the queue; messages only wake a worker."""

import traceback

from celery import shared_task
from django.conf import settings
from django.db import close_old_connections

from claims.extraction import extract
from claims.extraction.engine import ENGINE
from claims.models import Article, User
from claims.operations import articles, reading

SWEEP_AT_MOST = 200


@shared_task
def read_article(article_id: int) -> bool:
    """Read one article if it waits; False where another worker has it, or it was read already."""
    engine = User.objects.engine()
    article = articles.take(article_id=article_id, by=engine)
    if article is None or article.lease is None:
        return False
    snapshot = article.snapshots.order_by("number").last()
    try:
        extraction = extract(snapshot.text, published_on=article.published_on, model=settings.SPACY_MODEL)
        close_old_connections()
        return reading.store(
            article_id=article.pk,
            lease=article.lease,
            snapshot=snapshot,
            extraction=extraction,
            engine=ENGINE,
            by=engine,
        )
    except Exception:
        # Whatever went wrong is kept with the article, where people see it; the sweep tries again.
        articles.fail(article_id=article.pk, lease=article.lease, error=traceback.format_exc(limit=-3), by=engine)
        raise


@shared_task
def sweep_articles() -> int:
    """Wake a worker for every article that waits or whose worker was lost; how many there were."""
    lost = Article.objects.to_be_read().order_by("id").values_list("pk", flat=True)[:SWEEP_AT_MOST]
    for article_id in lost:
        read_article.delay(article_id)
    return len(lost)
