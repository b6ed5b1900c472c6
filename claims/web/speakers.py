"""Who says so: finding speakers, the page of one, and editing them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from claims.choices import SpeakerKind
from claims.filters import SpeakerFilter
from claims.models import Claim, Speaker
from claims.operations import speakers
from claims.operations.operation import Refused
from claims.permissions import may_add_articles, may_see_confidential

from . import naming
from .loading import allowed, load_speaker
from .pages import Page, page_of
from .queue import with_places
from .refusals import taken
from .stale import VersionedForm, posted

ROWS = 30
EDITED = ("name", "kind", "affiliation", "wikidata_id", "notes")


class SpeakerForm(VersionedForm):
    """A speaker as people edit them."""

    name = forms.CharField(label="Name", max_length=300)
    kind = forms.ChoiceField(label="Kind", choices=SpeakerKind.choices, widget=forms.RadioSelect)
    affiliation = forms.CharField(
        label="Affiliation", max_length=300, required=False, help_text="Whom they speak for or belong to."
    )
    wikidata_id = naming.WikidataField()
    notes = forms.CharField(label="Notes", max_length=10_000, required=False, widget=forms.Textarea(attrs={"rows": 4}))

    def speaker_fields(self) -> dict[str, Any]:
        """What was typed, as the operation takes it."""
        return {name: self.cleaned_data[name] for name in EDITED}

    @staticmethod
    def as_typed(speaker: Speaker) -> dict[str, Any]:
        """The speaker as the form shows them."""
        return {name: getattr(speaker, name) for name in (*EDITED, "version")}


def with_claim_counts(rows: QuerySet, **of: Any) -> QuerySet:
    """The rows with ``claim_count``: how many claims stand under each."""
    claims = Claim.objects.filter(**of).order_by().values(*of).annotate(number=Count("pk")).values("number")
    return rows.annotate(claim_count=Subquery(claims))


@require_safe
@allowed()
def speaker_list(request: HttpRequest) -> HttpResponse:
    """Speakers by name; those merged into another are found under the one that carries on."""
    known = Speaker.objects.shown_to(may_see_confidential(request.user))
    narrowed = SpeakerFilter(request.GET, known.filter(merged_into=None))
    valid = narrowed.form.is_valid()
    page = (
        page_of(with_claim_counts(narrowed.qs, speaker=OuterRef("pk")), request.GET, ROWS) if valid else Page.nothing()
    )
    context = {"page": page, "form": narrowed.form, "fields": [narrowed.form[name] for name in ("q", "kind")]}
    return render(request, "claims/speakers.html", context, status=200 if valid else 400)


@require_safe
@load_speaker()
def speaker(request: HttpRequest, speaker: Speaker) -> HttpResponse:
    """A speaker, and what they say; one merged into another forwards."""
    if speaker.merged_into_id:
        return redirect("speaker", speaker.merged_into_id)
    context = {
        "speaker": speaker,
        "roles": speaker.roles.all(),
        "aliases": speaker.aliases.all(),
        "page": page_of(with_places(speaker.claims.order_by("-id")), request.GET, ROWS),
    }
    return render(request, "claims/speaker.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_add_articles)
def new(request: HttpRequest) -> HttpResponse:
    """Make a speaker; unnamed ones come with the article that describes them."""
    form = SpeakerForm(posted(request), initial={"kind": SpeakerKind.PERSON, "version": 0})
    form.fields["kind"].choices = [choice for choice in SpeakerKind.choices if choice[0] != SpeakerKind.UNNAMED]
    made = taken(form, lambda: speakers.add(by=request.user, **form.speaker_fields())) if form.is_valid() else None
    if made:
        return redirect("speaker", made.pk)
    return _form_page(request, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
@load_speaker(may_add_articles)
def edit(request: HttpRequest, speaker: Speaker) -> HttpResponse:
    """Change a speaker; what cannot be stored, or came too late, stays in the form."""
    form = SpeakerForm(posted(request), initial=SpeakerForm.as_typed(speaker))
    if form.is_valid() and _saved(request, speaker, form):
        messages.success(request, "Saved.")
        return redirect("speaker", speaker.pk)
    return _form_page(request, form, speaker)


@require_POST
@load_speaker(may_add_articles)
def add_alias(request: HttpRequest, speaker: Speaker) -> HttpResponse:
    """Record another name of a speaker."""
    return _told(
        request, speaker, lambda: speakers.add_alias(speaker=speaker, name=_typed(request, "name"), by=request.user)
    )


@require_POST
@load_speaker(may_add_articles)
def remove_alias(request: HttpRequest, speaker: Speaker, alias_id: int) -> HttpResponse:
    """Take a name off a speaker."""
    alias = get_object_or_404(speaker.aliases, pk=alias_id)
    return _told(request, speaker, lambda: speakers.remove_alias(alias=alias, by=request.user))


@require_POST
@load_speaker(may_add_articles)
def add_role(request: HttpRequest, speaker: Speaker) -> HttpResponse:
    """Record an office of a speaker."""
    role, organisation = _typed(request, "role").strip(), _typed(request, "organisation")
    if not role:
        messages.warning(request, "Say which office it is.")
        return redirect("speaker-edit", speaker.pk)
    return _told(
        request,
        speaker,
        lambda: speakers.record_role(speaker=speaker, role=role, organisation=organisation, by=request.user),
    )


def _told(request: HttpRequest, speaker: Speaker, act: Any) -> HttpResponse:
    try:
        act()
    except Refused as refusal:
        messages.warning(request, str(refusal))
    else:
        messages.success(request, "Saved.")
    return redirect("speaker-edit", speaker.pk)


def _typed(request: HttpRequest, name: str) -> str:
    return request.POST.get(name, "").replace("\x00", "")[:300]


def _saved(request: HttpRequest, speaker: Speaker, form: SpeakerForm) -> Speaker | None:
    version = form.cleaned_data["version"]
    return taken(
        form, lambda: speakers.edit(speaker=speaker, version=version, by=request.user, **form.speaker_fields())
    )


def _form_page(request: HttpRequest, form: SpeakerForm, speaker: Speaker | None) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "speaker": speaker}
    if speaker:
        context |= {"roles": speaker.roles.all(), "aliases": speaker.aliases.all()}
    return render(request, "claims/speaker_edit.html", context, status=422 if form.is_bound else 200)
