"""Who published: finding sources, the page of one, and editing them."""

from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count, OuterRef, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims.choices import SourceKind
from claims.filters import SourceFilter
from claims.models import Appearance, Article, Claim, Source
from claims.operations import sources
from claims.permissions import may_add_articles, may_see_confidential

from . import naming
from .loading import allowed, load_source
from .pages import Page, page_of
from .queue import with_places
from .refusals import taken
from .stale import VersionedForm, posted

ROWS = 30
LATEST = 10
PLAIN = ("name", "kind", "domain", "homepage", "country", "is_ours", "wikidata_id", "notes")


class SourceForm(VersionedForm):
    """A publisher as people edit it."""

    name = forms.CharField(label="Name", max_length=200)
    kind = forms.ChoiceField(label="Kind", choices=SourceKind.choices)
    domain = forms.RegexField(
        r"\A(?:[\w-]{1,63}\.)+[\w-]{2,63}\Z",
        label="Domain",
        max_length=253,
        required=False,
        help_text="As in example.org: outside addresses find their publisher by it.",
        error_messages={"invalid": "A domain is written as example.org."},
    )
    owner = forms.CharField(
        label="Owner",
        max_length=200,
        required=False,
        help_text="A publisher that is recorded here; outlets of one owner count as one origin.",
    )
    homepage = forms.URLField(
        label="Homepage", max_length=2000, required=False, assume_scheme="https", validators=[naming.is_web_address]
    )
    country = forms.RegexField(
        r"\A[A-Za-z]{2}\Z",
        label="Country",
        required=False,
        help_text="Two letters, as in ISO 3166-1.",
        error_messages={"invalid": "A country is two letters."},
    )
    wikidata_id = naming.WikidataField()
    is_ours = forms.BooleanField(label="Ours", required=False, help_text="This desk, or the outlet it belongs to.")
    notes = forms.CharField(label="Notes", max_length=10_000, required=False, widget=forms.Textarea(attrs={"rows": 4}))

    def clean_owner(self) -> Source | None:
        """A source that is there: an owner is not made by mistyping."""
        if not self.cleaned_data["owner"]:
            return None
        found = naming.publisher(self.cleaned_data["owner"])
        if not isinstance(found, Source):
            raise forms.ValidationError("No publisher of this name is recorded here. Make it first.")
        return found

    def source_fields(self) -> dict[str, Any]:
        """What was typed, as the operation takes it."""
        return {name: self.cleaned_data[name] for name in (*PLAIN, "owner")}

    @staticmethod
    def as_typed(source: Source) -> dict[str, Any]:
        """The source as the form shows it."""
        shown = {name: getattr(source, name) for name in (*PLAIN, "version")}
        return shown | {"owner": source.owner.name if source.owner else ""}


@require_safe
@allowed()
def source_list(request: HttpRequest) -> HttpResponse:
    """Publishers by name."""
    known = Source.objects.shown_to(may_see_confidential(request.user))
    narrowed = SourceFilter(request.GET, known.select_related("owner"))
    valid = narrowed.form.is_valid()
    articles = Article.objects.filter(source=OuterRef("pk")).order_by().values("source").annotate(number=Count("pk"))
    rows = narrowed.qs.annotate(article_count=Subquery(articles.values("number"))) if valid else None
    page = page_of(rows, request.GET, ROWS) if valid else Page.nothing()
    context = {
        "page": page,
        "form": narrowed.form,
        "fields": [narrowed.form[name] for name in ("q", "kind", "country")],
    }
    return render(request, "claims/sources.html", context, status=200 if valid else 400)


@require_safe
@load_source()
def source(request: HttpRequest, source: Source) -> HttpResponse:
    """A publisher, its latest articles, and the claims that stand in what it publishes."""
    stands = Appearance.objects.filter(snapshot__article__source=source).values("claim")
    context = {
        "source": source,
        "outlets": source.outlets.shown_to(may_see_confidential(request.user))[:50],
        "articles": source.articles.select_related("wire", "group").order_by("-id")[:LATEST],
        "page": page_of(with_places(Claim.objects.filter(pk__in=stands).order_by("-id")), request.GET, ROWS),
    }
    return render(request, "claims/source.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_add_articles)
def new(request: HttpRequest) -> HttpResponse:
    """Make a publisher."""
    form = SourceForm(posted(request), initial={"kind": SourceKind.NEWSPAPER, "version": 0})
    made = taken(form, lambda: sources.add(by=request.user, **form.source_fields())) if form.is_valid() else None
    if made:
        return redirect("source", made.pk)
    return _form_page(request, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
@load_source(may_add_articles)
def edit(request: HttpRequest, source: Source) -> HttpResponse:
    """Change a publisher; what cannot be stored, or came too late, stays in the form."""
    form = SourceForm(posted(request), initial=SourceForm.as_typed(source))
    if form.is_valid() and _saved(request, source, form):
        messages.success(request, "Saved.")
        return redirect("source", source.pk)
    return _form_page(request, form, source)


def _saved(request: HttpRequest, source: Source, form: SourceForm) -> Source | None:
    version = form.cleaned_data["version"]
    return taken(form, lambda: sources.edit(source=source, version=version, by=request.user, **form.source_fields()))


def _form_page(request: HttpRequest, form: SourceForm, source: Source | None) -> HttpResponse:
    context = {"form": form, "source": source}
    return render(request, "claims/source_edit.html", context, status=422 if form.is_bound else 200)
