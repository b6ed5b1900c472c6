"""What needs attention."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from claims.choices import ArticleState
from claims.models import Article, Claim, User
from claims.models.words import day_in_words

from .loading import allowed
from .pages import count_of
from .queue import with_places

SOON = timedelta(days=14)
SHOWN = 5
COPIES_LOOKED_AT = 4
STATES_THAT_WAIT = (ArticleState.WAITING, ArticleState.READING, ArticleState.FAILED, ArticleState.NOT_READ)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many things wait, the list that has them all, and the first of them."""

    number: int
    label: str
    address: str
    rows: Sequence[Claim] = ()


@require_safe
@allowed()
def home(request: HttpRequest) -> HttpResponse:
    """The first page: what waits, with the way to each."""
    context = {
        "is_new": not (Article.objects.exists() or Claim.objects.exists()),
        "suggested": _suggested(),
        "mine": _mine(request.user),
        "conflicting": _conflicting(),
        "due": _due(),
        "articles": _articles(),
    }
    return render(request, "claims/home.html", context)


def _suggested() -> Tally:
    """The first suggestions; what several copies of a text claim in the same words is shown once."""
    rows = Claim.objects.candidates()
    first = with_places(rows.most_worth_first())[: SHOWN * COPIES_LOOKED_AT]
    once = {claim.text.casefold(): claim for claim in reversed(first)}
    shown = [claim for claim in first if once[claim.text.casefold()] is claim]
    return Tally(count_of(rows), "waiting", reverse("queue"), shown[:SHOWN])


def _mine(user: User) -> Tally:
    rows = Claim.objects.kept().filter(assignee=user)
    ordered = rows.with_people().order_by(F("deadline").asc(nulls_last=True), "-priority", "id")
    return Tally(count_of(rows), "assigned to me", _claims(assignee=user.pk), _with_days(ordered))


def _conflicting() -> Tally:
    rows = Claim.objects.kept().filter(counts__conflicting__gt=0)
    ordered = rows.with_people().order_by("-counts__conflicting", "-id")
    return Tally(count_of(rows), "with evidence against them", _claims(has_conflict="true"), _with_days(ordered))


def _due() -> Tally:
    until = localdate() + SOON
    rows = Claim.objects.kept().due_by(until)
    ordered = rows.with_people().order_by("due__endswith", "id")
    address = _claims(due_before=until, ordering="due")
    return Tally(count_of(rows), f"due by {day_in_words(until)}", address, _with_days(ordered))


def _with_days(rows: QuerySet[Claim]) -> list[Claim]:
    """The first rows, each told whether its day is past (``is_past``)."""
    first = list(rows[:SHOWN])
    for claim in first:
        last = claim.due_days.last if claim.due_days else None
        claim.is_past = last is not None and last < localdate()
    return first


def _articles() -> list[Tally]:
    """Articles that are not read, by state; states that none is in are left out."""
    rows = Article.objects.filter(state__in=STATES_THAT_WAIT).values_list("state")
    counts = dict(rows.annotate(number=Count("pk")).order_by())
    return [
        Tally(counts[state], state.label.lower(), f"{reverse('articles')}?{urlencode({'state': state})}")
        for state in STATES_THAT_WAIT
        if state in counts
    ]


def _claims(**narrowed: Any) -> str:
    return f"{reverse('claims')}?{urlencode({'status': 'open'} | narrowed)}"
