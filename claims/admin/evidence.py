"""Evidence in the admin."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.models import Evidence, User
from claims.operations import evidence
from claims.permissions import may_attach_evidence, may_change_evidence

from .bulk import ReasonForm
from .claims import FigureRows
from .listing import shortened
from .records import Fields, RecordAdmin, RecordForm
from .site import desk

WHAT_IT_IS = ["article", "cited_claim", "url"]


class EvidenceForm(RecordForm):
    """Evidence as the admin edits it."""

    reason = forms.CharField(
        label="Why you change it",
        max_length=evidence.MAX_REASON,
        required=False,
        help_text="Somebody else attached this; the reason stands in the history.",
    )


@admin.register(Evidence, site=desk)
class EvidenceAdmin(RecordAdmin):
    """What was attached to claims; it is withdrawn with a reason, never removed."""

    form = EvidenceForm
    list_display = (
        "in_short", "stance", "kind", "claim_in_short", "source", "speaker", "confidential", "added_by", "added_at",
        "is_standing",
    )  # fmt: skip
    list_filter = ("stance", "kind", "primary", "confidential", "added_at", "withdrawn_at")
    list_select_related = ("claim", "source", "speaker", "added_by")
    search_fields = ("quote", "title", "url")
    autocomplete_fields = (
        "claim", "article", "cited_claim", "source", "speaker", "origin_source", "origin_speaker",
    )  # fmt: skip
    fieldsets = (
        (None, {"fields": ["claim", "stance", "kind", *WHAT_IT_IS, "quote", "source", "speaker"]}),
        (
            "Particulars",
            {
                "fields": [
                    "primary", "title", "published_on", "accessed_on", "locator", "edition", "quote_translation",
                    "calculation", "interest", "archive", "language",
                ],
                "classes": ["collapse"],
            },
        ),
        ("Origin", {"fields": ["origin_source", "origin_speaker", "origin_reason"], "classes": ["collapse"]}),
        ("Notes", {"fields": ["public_note", "note", "confidential", "shown_as"], "classes": ["collapse"]}),
    )  # fmt: skip
    fixed_once_made = ("claim", *WHAT_IT_IS)
    set_by_the_desk = (
        "snapshot", "start", "end", "added_by", "added_at", "withdrawn_by", "withdrawn_at", "withdrawn_reason",
    )  # fmt: skip
    inlines = (FigureRows,)
    actions = ("withdraw",)
    may_add = staticmethod(may_attach_evidence)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).defer("claim__search")

    def has_change_permission(self, request: HttpRequest, obj: Evidence | None = None) -> bool:
        """As the pages have it; what was withdrawn is read only."""
        if obj is None:
            return may_attach_evidence(request.user)
        return may_change_evidence(request.user, obj) and not obj.is_withdrawn

    def get_fieldsets(self, request: HttpRequest, obj: Evidence | None = None) -> Any:
        """Who changes what somebody else attached is asked why."""
        fieldsets = super().get_fieldsets(request, obj)
        if obj is None or obj.added_by_id == request.user.pk or not self.has_change_permission(request, obj):
            return fieldsets
        return [*fieldsets, ("Your change", {"fields": ["reason"]})]

    def may_act_on(self, user: Any, record: Evidence) -> bool:
        return may_change_evidence(user, record)

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> Evidence:
        given.pop("reason", None)
        return evidence.attach(by=by, **given)

    def edit_record(self, record: Evidence, version: int, given: Fields, by: User) -> object:
        return evidence.edit(evidence=record, version=version, by=by, **given)

    @admin.action(description="Withdraw selected evidence with a reason", permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[Evidence]) -> Any:
        """Ask why, then take each back."""

        def take_back(record: Evidence, version: int, reason: str) -> None:
            evidence.withdraw(evidence=record, version=version, reason=reason, by=request.user)

        return self.do_with_reason(request, queryset, ReasonForm, take_back, "withdrawn")

    @admin.display(description="evidence")
    def in_short(self, record: Evidence) -> str:
        return shortened(str(record))

    @admin.display(description="claim")
    def claim_in_short(self, record: Evidence) -> str:
        return shortened(record.claim.text)

    @admin.display(description="stands", boolean=True)
    def is_standing(self, record: Evidence) -> bool:
        return not record.is_withdrawn
