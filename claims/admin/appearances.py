"""Where claims stand, in the admin."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.fetching.anchors import find_quote
from claims.models import Appearance, User
from claims.operations import claims
from claims.operations.operation import Invalid
from claims.permissions import may_triage

from .articles import HEAVY
from .listing import shortened
from .records import Fields, RecordAdmin
from .site import desk

LIGHT = tuple(f"snapshot__{name}" for name in HEAVY)


@admin.register(Appearance, site=desk)
class AppearanceAdmin(RecordAdmin):
    """Exact words in a frozen text. A new place is given by its words; what is recorded stays."""

    list_display = ("words", "claim_in_short", "snapshot", "voice", "speaker", "said_on", "state")
    list_filter = ("state", "voice")
    list_select_related = ("claim", "snapshot", "speaker")
    search_fields = ("exact",)
    autocomplete_fields = ("claim", "snapshot")
    fieldsets_when_new = ((None, {"fields": ["claim", "snapshot", "exact"]}),)
    fields = (
        "claim", "snapshot", "start", "end", "prefix", "exact", "suffix", "voice", "speaker", "role", "attribution",
        "via", "said_on", "locator", "translation", "state",
    )  # fmt: skip
    readonly_fields = ("state",)
    may_add = staticmethod(may_triage)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appearance]:
        return super().get_queryset(request).defer(*LIGHT, "claim__search")

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> Appearance:
        snapshot = given["snapshot"]
        anchor = find_quote(snapshot.text, given["exact"])
        if anchor is None:
            raise Invalid(exact="These words do not stand in this snapshot. Copy them from its text.")
        return claims.add_appearance(claim=given["claim"], snapshot=snapshot, start=anchor.start, end=anchor.end, by=by)

    @admin.display(description="exact words", ordering="exact")
    def words(self, appearance: Appearance) -> str:
        return shortened(appearance.exact)

    @admin.display(description="claim")
    def claim_in_short(self, appearance: Appearance) -> str:
        return shortened(appearance.claim.text)
