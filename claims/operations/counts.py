"""The counts that lists show of a claim, kept by whatever changes its evidence or its origins."""

from collections.abc import Iterable

from django.db.models import Q

from claims.models import Article, Claim, ClaimCounts, Source
from claims.models.origins import balance


def recount(claims: Iterable[Claim]) -> None:
    """Work out anew and store how many origins stand for and against each claim; runs inside an operation.

    Lists show one number to everybody, so that confidential evidence is not in it.
    """
    for claim in claims:
        sides = balance(claim, confidential=False)
        ClaimCounts.objects.update_or_create(
            claim=claim,
            defaults={
                "corroborating": sides.corroborates.count,
                "conflicting": sides.conflicts.count,
                "context": sides.context.documents,
                "documents": sum(side.documents for side in sides.sides.values()),
                "appearances": claim.appearances.count(),
            },
        )


def recount_for_articles(articles: Iterable[Article]) -> None:
    """Recount claims with evidence whose origins may turn on these articles: source, wire or group changed."""
    _recount_where(
        Q(evidence__article__in=articles)
        | Q(appearances__snapshot__article__in=articles)
        | Q(evidence__cited_claim__appearances__snapshot__article__in=articles)
    )


def recount_for_source(source: Source) -> None:
    """Recount claims with evidence whose origins may turn on this source: owner, name or item changed."""
    _recount_where(
        Q(evidence__source=source)
        | Q(evidence__origin_source=source)
        | Q(evidence__article__source=source)
        | Q(evidence__article__wire=source)
        | Q(appearances__snapshot__article__source=source)
        | Q(appearances__snapshot__article__wire=source)
    )


def _recount_where(touched: Q) -> None:
    recount(Claim.objects.filter(touched, evidence__isnull=False).distinct())
