"""Quantities in the admin; they are written with their claim or evidence."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.models import Figure
from claims.models.words import in_words

from .listing import shortened
from .records import RecordAdmin
from .site import desk


@admin.register(Figure, site=desk)
class FigureAdmin(RecordAdmin):
    """A quantity, its bounds in words, and what it is a figure of."""

    list_display = ("printed", "amount_in_words", "unit", "counted", "measure", "direction", "belongs_to")
    list_filter = ("measure", "direction", "approximate", "derived")
    list_select_related = ("claim", "evidence")
    search_fields = ("verbatim", "counted", "unit")
    fields = (
        "claim", "evidence", "amount_in_words", "approximate", "direction", "measure", "unit", "counted", "scope",
        "verbatim", "derived",
    )  # fmt: skip
    readonly_fields = ("amount_in_words",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Figure]:
        return super().get_queryset(request).defer("claim__search")

    @admin.display(description="amount", ordering="amount")
    def amount_in_words(self, figure: Figure) -> str:
        return in_words(Figure._meta.get_field("amount"), figure.amount)

    @admin.display(description="as printed", ordering="verbatim", empty_value="–")
    def printed(self, figure: Figure) -> str | None:
        return figure.verbatim or None

    @admin.display(description="of")
    def belongs_to(self, figure: Figure) -> str:
        return shortened(str(figure.claim or figure.evidence))
