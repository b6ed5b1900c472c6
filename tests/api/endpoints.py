"""Every endpoint that writes, in one list: what is tried on one is tried on all.

A test holds the list against the API's own description, so that a new endpoint cannot stay out of it.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from claims.choices import Role
from claims.models import Article
from claims.operations import articles, claims, users
from tests.factories import DEATHS, a_candidate, a_claim, a_source, an_article, an_evidence, the_engine


class Write(NamedTuple):
    """One endpoint: who may use it at least, what a good request is, and what it answers.

    `given` makes what is to be written to (None where something is made) for the user who will
    write; `body` makes the body from it. What is not `by_token` is done in a session.
    """

    method: str
    path: str
    least: str
    given: Callable[[Any], Any] = lambda user: None
    body: Callable[[Any], Any] = lambda record: {}
    status: int = 200
    versioned: bool = True
    by_token: bool = True

    def __str__(self) -> str:
        return f"{self.method} {self.path}"

    def address(self, record: Any) -> str:
        return self.path.replace("{id}", str(getattr(record, "pk", "")))


def a_failed_article(user: Any) -> Article:
    article = an_article()
    for _ in range(articles.MAX_ATTEMPTS):
        taken = articles.take(article_id=article.pk, by=the_engine())
        articles.fail(article_id=article.pk, lease=taken.lease, error="It broke.\nTraceback: secret", by=the_engine())
    article.refresh_from_db()
    return article


def a_dismissed_claim(user: Any) -> Any:
    claim = a_claim(text="The bridge is open.")
    return claims.dismiss(claim=claim, version=claim.version, dismissal="trivial", by=the_engine())


def a_token(user: Any) -> Any:
    return users.issue_token(user=user, name="old", scopes=["read"], by=user).token


WRITES = [
    Write(
        "POST", "articles/", Role.REVIEWER, lambda user: a_source(),
        lambda source: {"text": "Words of an article.", "source": source.pk, "published_on": "2022-01-26"},
        201, versioned=False,
    ),
    Write("POST", "articles/{id}/retry/", Role.EDITOR, a_failed_article),
    Write(
        "POST", "claims/", Role.REVIEWER, body=lambda _: {"text": "The bridge is open."}, status=201, versioned=False
    ),
    Write(
        "PATCH", "claims/{id}/", Role.REVIEWER, lambda user: a_claim(text="The bridge is open."),
        lambda _: {"text": "The bridge is shut."},
    ),
    Write("POST", "claims/{id}/accept/", Role.REVIEWER, lambda user: a_candidate()),
    Write(
        "POST", "claims/{id}/dismiss/", Role.REVIEWER, lambda user: a_candidate(),
        lambda _: {"dismissal": "other", "note": "Not now."},
    ),
    Write("POST", "claims/{id}/reopen/", Role.REVIEWER, a_dismissed_claim),
    Write(
        "POST", "claims/{id}/evidence/", Role.REVIEWER, lambda user: a_claim(text="The bridge is open."),
        lambda _: {"stance": "conflicts", "quote": DEATHS, "url": "https://paper.example/1"},
        201, versioned=False,
    ),
    Write("PATCH", "evidence/{id}/", Role.REVIEWER, lambda user: an_evidence(by=user), lambda _: {"title": "Report"}),
    Write(
        "POST", "evidence/{id}/withdraw/", Role.REVIEWER, lambda user: an_evidence(by=user),
        lambda _: {"reason": "It was a hoax."},
    ),
    Write(
        "POST", "tokens/", Role.READER, body=lambda _: {"name": "Script", "scopes": ["read"], "days": 10},
        status=201, versioned=False, by_token=False,
    ),
    Write("DELETE", "tokens/{id}/", Role.READER, a_token, status=204, versioned=False, by_token=False),
]  # fmt: skip
VERSIONED = [write for write in WRITES if write.versioned]
