"""Addresses of the API, version 1."""

from django.urls import include, path, re_path
from rest_framework.routers import SimpleRouter

from .documents import Docs, Nowhere, SchemaView
from .views_articles import Articles
from .views_claims import Claims
from .views_evidence import EvidenceList
from .views_sources import Groups, Sources, Speakers, Topics
from .views_tokens import Tokens

router = SimpleRouter()
router.register("sources", Sources, "sources")
router.register("speakers", Speakers, "speakers")
router.register("articles", Articles, "articles")
router.register("claims", Claims, "claims")
router.register("evidence", EvidenceList, "evidence")
router.register("groups", Groups, "groups")
router.register("topics", Topics, "topics")
router.register("tokens", Tokens, "tokens")

app_name = "api"
urlpatterns = [
    path("schema/", SchemaView.as_view(), name="schema"),
    path("docs/", Docs.as_view(), name="docs"),
    path("", include(router.urls)),
    re_path(r"", Nowhere.as_view()),
]
