"""The quantities in claims and in evidence."""

from decimal import Decimal

from django.contrib.postgres.fields import DecimalRangeField
from django.db import models
from django.db.models import Q

from claims.choices import Direction, Measure

from .recording import Versioned, tracked


@tracked()
class Figure(Versioned):
    """A quantity: a range with open or closed bounds, what is counted, and the words as printed.

    “More than 13,000 people have died” is from 13,000, not included, upwards. A vague count
    (“several thousand”) may stay without an amount.
    """

    claim = models.ForeignKey("Claim", models.PROTECT, null=True, blank=True, related_name="figures")
    evidence = models.ForeignKey("Evidence", models.PROTECT, null=True, blank=True, related_name="figures")
    amount = DecimalRangeField(null=True, blank=True)
    approximate = models.BooleanField(default=False)
    direction = models.CharField(max_length=5, choices=Direction, blank=True)
    measure = models.CharField(max_length=15, choices=Measure, blank=True)
    unit = models.CharField(max_length=100, blank=True, help_text="A singular English noun, such as “person”.")
    counted = models.CharField(max_length=300, blank=True, help_text="What is counted, as printed.")
    scope = models.CharField(max_length=300, blank=True, help_text="Where or among whom.")
    verbatim = models.CharField(max_length=500, blank=True, help_text="The words as printed.")
    derived = models.BooleanField(default=False, help_text="Worked out by us, so not printed anywhere.")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(claim__isnull=False, evidence=None) | Q(claim=None, evidence__isnull=False),
                name="figure_of_a_claim_or_an_evidence",
            ),
            models.CheckConstraint(
                condition=Q(amount=None)
                | (Q(amount__isempty=False) & (Q(amount__lower_inf=False) | Q(amount__upper_inf=False))),
                name="figure_amount_has_a_number",
            ),
            models.CheckConstraint(condition=~Q(verbatim="") | Q(derived=True), name="figure_printed_or_derived"),
            models.CheckConstraint(condition=Q(direction__in=["", *Direction.values]), name="figure_direction_known"),
            models.CheckConstraint(condition=Q(measure__in=["", *Measure.values]), name="figure_measure_known"),
        ]

    def __str__(self) -> str:
        """Its words as printed; one that we worked out has none, and shows its bounds."""
        if self.verbatim or self.amount is None:
            return self.verbatim
        return f"{self.low if self.low is not None else '…'} to {self.high if self.high is not None else '…'}"

    @property
    def low(self) -> Decimal | None:
        """The lower bound; None where it is open."""
        return self.amount.lower if self.amount else None

    @property
    def high(self) -> Decimal | None:
        """The upper bound; None where it is open."""
        return self.amount.upper if self.amount else None

    @property
    def low_inclusive(self) -> bool:
        """Whether the lower bound itself is meant."""
        return bool(self.amount and self.amount.lower_inc)

    @property
    def high_inclusive(self) -> bool:
        """Whether the upper bound itself is meant."""
        return bool(self.amount and self.amount.upper_inc)
