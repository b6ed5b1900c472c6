"""Articles in the admin, their frozen texts, and the groups of near copies."""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.models import Article, Snapshot, SyndicationGroup, User
from claims.operations import articles
from claims.permissions import may_add_articles, may_restart_work
from claims.tasks import wake_a_reader

from .records import Fields, RecordAdmin, RecordForm, ShownRows
from .site import desk

HEAVY = ("text", "raw", "shingles")
WHAT_IT_SAYS = ["source", "title", "byline", "published_on", "wire"]


class NewArticleForm(RecordForm):
    """An article whose text is pasted."""

    text = forms.CharField(
        strip=False, widget=admin.widgets.AdminTextareaWidget(attrs={"rows": 14}), help_text="The words of the article."
    )


class SnapshotRows(ShownRows):
    model = Snapshot
    fields = ("number", "taken_at", "extractor", "sha256")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        return super().get_queryset(request).defer(*HEAVY)


@admin.register(Article, site=desk)
class ArticleAdmin(RecordAdmin):
    """One document, and how far its reading has come."""

    list_display = ("__str__", "source", "published_on", "language", "wire", "group", "state", "added_at")
    list_filter = ("state", "published_on", "added_at")
    list_select_related = ("source", "wire", "group")
    search_fields = ("title", "url", "byline")
    autocomplete_fields = ("source", "wire")
    fieldsets = ((None, {"fields": WHAT_IT_SAYS}),)
    fieldsets_when_new = ((None, {"fields": [*WHAT_IT_SAYS, "url", "text"]}),)
    set_by_the_desk = (
        "url", "published_at", "language", "group", "state", "attempts", "leased_until", "last_error",
        "unread_reason", "read_at", "added_by", "added_at", "text_sha256",
    )  # fmt: skip
    inlines = (SnapshotRows,)
    actions = ("retry",)
    may_add = may_change = staticmethod(may_add_articles)

    def get_form(self, request: HttpRequest, obj: Article | None = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, **kwargs | ({} if obj else {"form": NewArticleForm}))

    def add_record(self, request: HttpRequest, given: Fields, by: User) -> Article:
        added = articles.add(by=by, **given)
        if not added.is_new:
            messages.warning(request, "This article is kept already: it is the one below.")
        wake_a_reader(added.article.pk)
        return added.article

    def edit_record(self, record: Article, version: int, given: Fields, by: User) -> object:
        return articles.edit(article=record, version=version, by=by, **given)

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Whose role lets them restart work."""
        return may_restart_work(request.user)

    @admin.action(description="Read selected failed articles again", permissions=["retry"])
    def retry(self, request: HttpRequest, queryset: QuerySet[Article]) -> None:
        """Let each wait again."""

        def again(article: Article, version: int) -> None:
            articles.retry(article=article, by=request.user)
            wake_a_reader(article.pk)

        self.do_to_each(request, [(a, a.version) for a in self.at_most(request, queryset)], again, "wait to be read")


@admin.register(Snapshot, site=desk)
class SnapshotAdmin(RecordAdmin):
    """A text as it was at one moment: to be read only, the database refuses every change."""

    list_display = ("__str__", "article", "taken_at", "extractor", "sha256")
    list_filter = ("taken_at",)
    list_select_related = ("article",)
    search_fields = ("article__title", "=sha256")
    fields = ("article", "number", "taken_at", "extractor", "extractor_version", "sha256", "text")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        return super().get_queryset(request).defer(*HEAVY)


class ArticleRows(ShownRows):
    model = Article
    fields = ("source", "title", "published_on", "state")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Article]:
        return super().get_queryset(request).select_related("source")


@admin.register(SyndicationGroup, site=desk)
class SyndicationGroupAdmin(RecordAdmin):
    """Near copies of one text; the desk finds them itself."""

    list_display = ("__str__", "made_at")
    list_filter = ("made_at",)
    search_fields = ("label",)
    fields = ("label", "made_at")
    inlines = (ArticleRows,)
