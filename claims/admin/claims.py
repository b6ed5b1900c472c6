"""Claims in the admin: worded, triaged in bulk, and shown with where they stand."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.choices import ClaimStatus, Role
from claims.models import Appearance, Claim, Evidence, Figure, User
from claims.models.ranges import range_to_days
from claims.models.words import in_words
from claims.operations import claims
from claims.permissions import may_triage

from .appearances import LIGHT
from .bulk import DismissalForm
from .listing import shortened
from .records import Fields, RecordAdmin, ShownRows
from .site import desk


class AppearanceRows(ShownRows):
    model = Appearance
    fields = ("exact", "snapshot", "voice", "speaker", "said_on", "state")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Appearance]:
        return super().get_queryset(request).select_related("snapshot", "speaker").defer(*LIGHT)


class FigureRows(ShownRows):
    model = Figure
    fields = ("verbatim", "amount_in_words", "unit", "counted", "measure", "direction")

    @admin.display(description="amount")
    def amount_in_words(self, figure: Figure) -> str:
        return in_words(Figure._meta.get_field("amount"), figure.amount)


class EvidenceRows(ShownRows):
    model = Evidence
    fk_name = "claim"
    fields = ("stance", "kind", "source", "quote", "withdrawn_at")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).select_related("source")


@admin.register(Claim, site=desk)
class ClaimAdmin(RecordAdmin):
    """One assertion; candidates are accepted and dismissed from the list."""

    list_display = (
        "in_short", "status", "kind", "speaker", "worth", "supports", "opposes", "priority", "assignee",
    )  # fmt: skip
    list_filter = ("status", "kind", "voice", "priority", "dismissal", "topics", "created_at")
    list_select_related = ("speaker", "assignee", "counts")
    search_fields = ("text",)
    search_help_text = "Words of the claim or its speaker's name; “quoted words”, or, and -word are understood."
    autocomplete_fields = ("speaker", "topics")
    fieldsets = (
        (None, {"fields": ["text", "kind", "voice", "speaker"]}),
        ("Times", {"fields": ["said_on", "as_of", "due", "resolution"]}),
        ("Reading", {"fields": ["denied", "condition", "hedge", "language"], "classes": ["collapse"]}),
        ("Work", {"fields": ["topics", "assignee", "priority", "deadline", "why_checked"]}),
    )
    set_by_the_desk = (
        "status", "wording", "check_worthiness", "reasons", "confidence", "extracted_by", "created_by", "created_at",
        "external_source", "external_id", "accepted_by", "accepted_at", "dismissal", "dismissal_note", "dismissed_by",
        "dismissed_at", "merged_into",
    )  # fmt: skip
    inlines = (AppearanceRows, FigureRows, EvidenceRows)
    actions = ("accept", "dismiss", "reopen")
    may_add = may_change = staticmethod(may_triage)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Claim]:
        return super().get_queryset(request).defer("search")

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[QuerySet[Any], bool]:
        """By the same index as the pages."""
        return queryset.matching(search_term) if search_term.strip() else queryset, False

    def has_change_permission(self, request: HttpRequest, obj: Claim | None = None) -> bool:
        """What was dismissed or merged is read only; a dismissed one is re-opened first."""
        mutable = obj is None or obj.status in {ClaimStatus.CANDIDATE, ClaimStatus.OPEN}
        return super().has_change_permission(request, obj) and mutable

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """A claim is a sentence or two: room to read it."""
        if db_field.name == "text":
            kwargs["widget"] = admin.widgets.AdminTextareaWidget(attrs={"rows": 3})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Claims are assigned to people who may work on them."""
        if db_field.name == "assignee":
            kwargs["queryset"] = User.objects.filter(is_active=True).exclude(role=Role.READER)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> Claim:
        return claims.make(by=by, **_as_days(given))

    def edit_record(self, record: Claim, version: int, given: Fields, by: User) -> object:
        return claims.edit(claim=record, version=version, by=by, **_as_days(given))

    @admin.action(description="Accept selected candidates", permissions=["change"])
    def accept(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        """Keep each for checking."""

        def keep(claim: Claim, version: int) -> None:
            claims.accept(claim=claim, version=version, by=request.user)

        seen = [(claim, claim.version) for claim in self.at_most(request, queryset)]
        self.do_to_each(request, seen, keep, "kept for checking")

    @admin.action(description="Dismiss selected claims with a reason", permissions=["change"])
    def dismiss(self, request: HttpRequest, queryset: QuerySet[Claim]) -> Any:
        """Ask why, then set each aside."""

        def set_aside(claim: Claim, version: int, **why: str) -> None:
            claims.dismiss(claim=claim, version=version, by=request.user, **why)

        return self.do_with_reason(request, queryset, DismissalForm, set_aside, "dismissed")

    @admin.action(description="Make selected dismissed claims candidates again", permissions=["change"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[Claim]) -> None:
        """Take each dismissal back."""

        def back(claim: Claim, version: int) -> None:
            claims.reopen(claim=claim, version=version, by=request.user)

        seen = [(claim, claim.version) for claim in self.at_most(request, queryset)]
        self.do_to_each(request, seen, back, "suggested again")

    @admin.display(description="claim", ordering="text")
    def in_short(self, claim: Claim) -> str:
        return shortened(claim.text)

    @admin.display(description="worth", ordering="check_worthiness")
    def worth(self, claim: Claim) -> str:
        return f"{claim.check_worthiness:.2f}"

    @admin.display(description="for")
    def supports(self, claim: Claim) -> int:
        return claim.counts.corroborating

    @admin.display(description="against")
    def opposes(self, claim: Claim) -> int:
        return claim.counts.conflicting


def _as_days(given: Fields) -> Fields:
    """With ranges as the operations take them: days with both ends included."""
    return given | {name: range_to_days(given[name]) for name in ("as_of", "due")}
