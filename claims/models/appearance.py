"""Where a claim stands."""

from django.db import models
from django.db.models import F, Q

from claims.choices import AppearanceState, Voice

from .recording import Versioned, tracked


@tracked()
class Appearance(Versioned):
    """A claim's exact words in a frozen snapshot, and who said them there, how and when.

    Offsets count Unicode code points and the end is exclusive. The database refuses words
    that are not the snapshot's text between the offsets.
    """

    claim = models.ForeignKey("Claim", models.PROTECT, related_name="appearances")
    snapshot = models.ForeignKey("Snapshot", models.PROTECT, related_name="appearances")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    prefix = models.CharField(max_length=100, blank=True)
    suffix = models.CharField(max_length=100, blank=True)
    voice = models.CharField("attribution", max_length=10, choices=Voice, default=Voice.REPORTER)
    speaker = models.ForeignKey(
        "Speaker", models.PROTECT, null=True, blank=True, related_name="appearances", verbose_name="who says so"
    )
    role = models.CharField(max_length=300, blank=True, help_text="The speaker's role as printed.")
    attribution = models.CharField(max_length=500, blank=True, help_text="The words that attribute it, as printed.")
    via = models.CharField(max_length=300, blank=True, help_text="Who relayed it.")
    said_on = models.DateField(null=True, blank=True)
    locator = models.CharField(max_length=200, blank=True, help_text="Page, minute or paragraph.")
    translation = models.TextField(max_length=2_000, blank=True)
    state = models.CharField(max_length=10, choices=AppearanceState, default=AppearanceState.SAME, editable=False)

    class Meta:
        ordering = ["snapshot", "start", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="appearance_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(voice=Voice.REPORTER, speaker=None)
                | Q(voice__in=[Voice.NAMED, Voice.UNNAMED], speaker__isnull=False),
                name="appearance_voice_fits_speaker",
            ),
            models.UniqueConstraint(fields=["claim", "snapshot", "start", "end"], name="appearance_once_a_place"),
        ]

    def __str__(self) -> str:
        return self.exact
