"""The articles that the desk took in, and the form that takes one in."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims.choices import ArticleState
from claims.filters import ArticleFilter
from claims.models import Appearance, Article, Source, SyndicationGroup
from claims.models.article import MAX_TEXT, MAX_URL
from claims.operations import intake
from claims.operations.articles import MAX_RAW, Added
from claims.permissions import may_add_articles
from claims.tasks import wake_a_reader

from .days import DayField
from .loading import allowed
from .pages import Page, page_of
from .queue import publishers
from .refusals import taken

ROWS = 25
SHOWN = ("q", "state", "source", "published_after", "published_before")
FIELD_OF_ERROR = {"source": "source_name", "wire": "wire_name"}


class Words(forms.CharField):
    """A text as it was pasted; NUL, which PostgreSQL refuses and nobody sees, is left out without a word."""

    def to_python(self, value: Any) -> str:
        """The text, before anything looks at its length."""
        return super().to_python(value).replace("\x00", "")


class ArticleForm(forms.Form):
    """An article as somebody hands it in: pasted words or a file, and who published it."""

    text = Words(
        label="Text",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=f"Paste the article's words, without menus and advertisements. At most {MAX_TEXT:,} characters.",
    )
    file = forms.FileField(
        label="Or a file",
        required=False,
        allow_empty_file=True,
        widget=forms.ClearableFileInput(attrs={"accept": ".txt,.html,.htm,text/plain,text/html"}),
        help_text=f"A .txt or .html file of at most {MAX_RAW // 1_000_000} MB.",
    )
    source_name = forms.CharField(
        label="Publisher",
        max_length=200,
        required=False,
        widget=forms.TextInput(attrs={"list": "publishers", "autocomplete": "off"}),
        help_text="Who printed it. Left empty, the address tells.",
    )
    url = forms.CharField(
        label="Address",
        max_length=MAX_URL,
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
    )
    title = forms.CharField(label="Title", max_length=500, required=False)
    published_on = DayField(label="Published on", help_text="Words such as “on Tuesday” are reckoned from this day.")
    byline = forms.CharField(label="Byline", max_length=300, required=False)
    wire_name = forms.CharField(
        label="Wire agency",
        max_length=200,
        required=False,
        help_text="If it is an agency's copy and the byline does not say so.",
    )

    def given(self) -> dict[str, Any]:
        """What was handed in, as the operation takes it."""
        given = dict(self.cleaned_data)
        upload = given.pop("file")
        if upload is None:
            return given
        # One byte over the limit is enough to be told of it.
        return given | {"file": upload.read(MAX_RAW + 1), "filename": upload.name}


@require_safe
@allowed()
def listing(request: HttpRequest) -> HttpResponse:
    """The articles, the newest first, narrowed by the address."""
    narrowed = ArticleFilter(request.GET, Article.objects.select_related("source", "wire"))
    found = page_of(narrowed.qs, request.GET, ROWS) if narrowed.form.is_valid() else Page.nothing()
    _count_claims(found.rows)
    _count_copies(found.rows)
    context = {
        "page": found,
        "form": narrowed.form,
        "filters": _filters(narrowed.form),
        "is_narrowed": any(value for name, value in request.GET.items() if name != "page"),
    }
    return render(request, "claims/articles.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_add_articles)
def add(request: HttpRequest) -> HttpResponse:
    """Take an article in; it then waits to be read, and its page shows how far that is."""
    form = ArticleForm(request.POST or None, request.FILES or None)
    valid = request.method == "POST" and form.is_valid()
    added = taken(form, lambda: intake.take_in(by=request.user, **form.given()), FIELD_OF_ERROR) if valid else None
    if added:
        if added.article.is_pending:
            wake_a_reader(added.article.pk)
        _tell(request, added)
        return redirect("article", added.article.pk)
    context = {"form": form, "publishers": Source.objects.values_list("name", flat=True)[:1000]}
    return render(request, "claims/article_add.html", context, status=422 if form.errors else 200)


def _tell(request: HttpRequest, added: Added) -> None:
    if added.is_new:
        messages.success(request, "The article is kept, its text frozen as it is.")
    elif added.is_new_snapshot:
        messages.info(request, "This article was here already; its text has changed and is kept as the next snapshot.")
    else:
        messages.info(request, "This article is here already, with the same text. Nothing was added.")


def _filters(form: forms.Form) -> list[Any]:
    form.fields["source"].widget = forms.Select(choices=publishers())
    for name in ("published_after", "published_before"):
        form.fields[name].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    form.fields["state"].widget.choices = [("", "Any state"), *ArticleState.choices]
    return [form[name] for name in SHOWN]


def _count_claims(articles: Iterable[Article]) -> None:
    """Tell each article how many of its claims are suggested, kept and dismissed, in one query."""
    counts: dict[int, Counter[str]] = {article.pk: Counter() for article in articles}
    rows = (
        Appearance.objects.filter(snapshot__article__in=counts)
        .values_list("snapshot__article", "claim__status")
        .annotate(number=Count("claim", distinct=True))
        .order_by()
    )
    for article_id, status, number in rows:
        counts[article_id][status] = number
    for article in articles:
        article.claim_counts = counts[article.pk]


def _count_copies(articles: Iterable[Article]) -> None:
    """Tell each article how many outlets print its text, in one query."""
    groups = {article.group_id for article in articles if article.group_id}
    sizes = dict(
        SyndicationGroup.objects.filter(pk__in=groups).annotate(size=Count("articles")).values_list("pk", "size")
    )
    for article in articles:
        article.printed_by = sizes.get(article.group_id, 1)
