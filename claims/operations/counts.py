"""The counts that lists show of a claim, kept by whatever changes its evidence or its origins."""

from collections.abc import Iterable

from claims.models import Claim, ClaimCounts
from claims.models.origins import balance


def recount(claims: Iterable[Claim]) -> None:
    """Work out anew and store how many origins stand for and against each claim; runs inside an operation."""
    for claim in claims:
        sides = balance(claim)
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
