"""Who says so, in the admin: with the offices they held and the other names they go by."""

from typing import Any

from django.contrib import admin
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import HttpRequest

from claims.models import Speaker, SpeakerAlias, SpeakerRole, User
from claims.operations import speakers
from claims.operations.speakers import HeldRole
from claims.permissions import may_add_articles

from .records import Fields, RecordAdmin, RecordForm
from .site import desk


class RowForm(RecordForm):
    """A row below a speaker; the speaker's version stands for it."""

    seen_version = None


class Rows(admin.TabularInline):
    """Rows that are written with their speaker, and may be taken off: the history keeps them."""

    form = RowForm
    extra = 0
    max_num = 50

    def has_view_permission(self, request: HttpRequest, obj: Speaker | None = None) -> bool:
        return may_add_articles(request.user)

    has_add_permission = has_change_permission = has_delete_permission = has_view_permission


class RoleRows(Rows):
    model = SpeakerRole
    fields = ("role", "organisation", "from_day", "to_day")


class AliasRows(Rows):
    model = SpeakerAlias
    fields = ("name",)


@admin.register(Speaker, site=desk)
class SpeakerAdmin(RecordAdmin):
    """A person, an organisation, or somebody whom an article does not name."""

    list_display = ("name", "kind", "affiliation", "stands_in", "merged_into")
    list_filter = ("kind",)
    list_select_related = ("article", "group", "merged_into")
    search_fields = ("name",)
    search_help_text = "A name or an alias, case and accents aside, or whom they speak for."
    autocomplete_fields = ("article",)
    fields = ("name", "kind", "affiliation", "article", "wikidata_id", "notes")
    fixed_once_made = ("article",)
    set_by_the_desk = ("group", "merged_into")
    inlines = (RoleRows, AliasRows)
    may_add = may_change = staticmethod(may_add_articles)

    def get_search_results(self, request: HttpRequest, queryset: Any, search_term: str) -> tuple[QuerySet[Any], bool]:
        """By name much like the words, by alias, or by affiliation."""
        words = search_term.strip()
        if not words:
            return queryset, False
        aliases = SpeakerAlias.objects.filter(speaker=OuterRef("pk"), name__icontains=words)
        like = Q(pk__in=Speaker.objects.named_like(words).values("pk"))
        return queryset.filter(like | Q(affiliation__icontains=words) | Exists(aliases)), False

    @admin.display(description="described in")
    def stands_in(self, speaker: Speaker) -> str:
        return str(speaker.article or speaker.group or "")

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> Speaker:
        given.pop("dropped")
        return speakers.add(by=by, **given)

    def edit_record(self, record: Speaker, version: int, given: Fields, by: User) -> object:
        return speakers.edit(speaker=record, version=version, by=by, **given)

    def rows_given(self, formsets: Any) -> Fields:
        """A row that was changed is the old one dropped and a new one."""
        new: dict[Any, list[Any]] = {SpeakerRole: [], SpeakerAlias: []}
        dropped = []
        for formset in formsets:
            for form in (form for form in formset.forms if form.has_changed()):
                if form.instance.pk:
                    dropped.append(form.instance)
                if not form.cleaned_data.get("DELETE"):
                    new[formset.model].append(form.cleaned_data)
        roles = [HeldRole(*(row[name] for name in RoleRows.fields)) for row in new[SpeakerRole]]
        return {"new_roles": roles, "new_aliases": [row["name"] for row in new[SpeakerAlias]], "dropped": dropped}
