"""Addresses of the pages."""

from django.urls import path

from . import account, articles, home, queue, reader, triage
from .claim_urls import claims_patterns

urlpatterns = [
    path("", home.home, name="home"),
    path("sign-in/", account.sign_in, name="sign-in"),
    path("sign-out/", account.sign_out, name="sign-out"),
    path("queue/", queue.queue, name="queue"),
    path("queue/<int:pk>/", triage.in_place, name="triage-place"),
    path("queue/<int:pk>/accept/", triage.accept, name="triage-accept"),
    path("queue/<int:pk>/reword/", triage.reword, name="triage-reword"),
    path("queue/<int:pk>/dismiss/", triage.dismiss, name="triage-dismiss"),
    path("queue/<int:pk>/reopen/", triage.reopen, name="triage-reopen"),
    path("articles/", articles.listing, name="articles"),
    path("articles/add/", articles.add, name="article-add"),
    path("articles/<int:pk>/", reader.reader, name="article"),
    path("articles/<int:pk>/state/", reader.state, name="article-state"),
    path("articles/<int:pk>/retry/", reader.retry, name="article-retry"),
    *claims_patterns,
]
