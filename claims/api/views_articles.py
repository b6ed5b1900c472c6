"""Articles: read, taken in, and tried again; and their frozen texts."""

from typing import Any

from django.db import transaction
from django.db.models.functions import Length
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from claims.choices import SourceKind
from claims.filters import ArticleFilter
from claims.models import Article, Snapshot
from claims.operations import articles
from claims.permissions import may_add_articles, may_restart_work
from claims.tasks import wake_a_reader

from .anchoring import source_of
from .resource import Nothing, Resource
from .serializers_articles import ArticleSerializer, NewArticleSerializer, SnapshotSerializer, SnapshotTextSerializer


class Articles(Resource):
    """Articles."""

    queryset = Article.objects.select_related("source", "wire", "added_by")
    serializer_class = ArticleSerializer
    filterset_class = ArticleFilter
    may = {"create": may_add_articles, "retry": may_restart_work}
    preconditioned = frozenset({"retry"})

    @extend_schema(request=NewArticleSerializer, responses={200: ArticleSerializer, 201: ArticleSerializer})
    def create(self, request: Request) -> Response:
        """Take an article in: 201, and it waits to be read; 200 where it is known already."""
        given = self.given(NewArticleSerializer)
        with transaction.atomic():
            source = source_of(given.pop("source"), by=request.user)
            wire = given.pop("wire", None)
            wire = wire and source_of(wire, kind=SourceKind.WIRE_AGENCY, by=request.user)
            added = articles.add(**given, source=source, wire=wire, extractor="api", by=request.user)
            wake_a_reader(added.article.pk)
        return self.reloaded(added.article, 201 if added.is_new else 200)

    @extend_schema(request=Nothing, responses=ArticleSerializer)
    @action(detail=True, methods=["post"])
    def retry(self, request: Request, pk: str) -> Response:
        """Let an article whose reading failed wait again."""
        article = self.record()
        self.seen(article)
        self.given()
        with transaction.atomic():
            articles.retry(article=article, by=request.user)
            wake_a_reader(article.pk)
        return self.reloaded(article)

    @extend_schema(responses=SnapshotSerializer(many=True))
    @action(detail=True)
    def snapshots(self, request: Request, pk: str) -> Response:
        """The article's texts as they were, without the texts themselves; the newest first."""
        self.expect_parameters("cursor", "page_size")
        return self.page(snapshots_of(self.record()).defer("text").order_by("-number"), SnapshotSerializer)

    @extend_schema(responses=SnapshotTextSerializer)
    @action(detail=True, url_path=r"snapshots/(?P<number>[0-9]{1,9})")
    def snapshot(self, request: Request, pk: str, number: str) -> Response:
        """One of the article's texts, by its number."""
        self.expect_parameters()
        snapshot = get_object_or_404(snapshots_of(self.record()), number=number)
        return self.shown(snapshot, serializer=SnapshotTextSerializer)


def snapshots_of(article: Article) -> Any:
    """An article's snapshots with the length of their texts, without what they were taken from."""
    return Snapshot.objects.filter(article=article).annotate(length=Length("text")).defer("raw", "shingles")
