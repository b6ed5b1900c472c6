"""Publishers in the admin."""

from django.contrib import admin
from django.http import HttpRequest

from claims.models import Source, User
from claims.operations import sources
from claims.permissions import may_add_articles

from .records import Fields, RecordAdmin
from .site import desk


@admin.register(Source, site=desk)
class SourceAdmin(RecordAdmin):
    """A publisher, and to whom it belongs."""

    ordering = ("name",)
    list_display = ("name", "kind", "domain", "country", "owner", "is_ours")
    list_filter = ("kind", "is_ours")
    list_select_related = ("owner",)
    search_fields = ("name", "domain")
    autocomplete_fields = ("owner",)
    fieldsets = (
        (None, {"fields": ["name", "kind", "domain", "owner"]}),
        ("More", {"fields": ["homepage", "country", "is_ours", "wikidata_id", "notes"]}),
    )
    may_add = may_change = staticmethod(may_add_articles)

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> Source:
        return sources.add(by=by, **given)

    def edit_record(self, record: Source, version: int, given: Fields, by: User) -> object:
        return sources.edit(source=record, version=version, by=by, **given)
