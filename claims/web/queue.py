"""What was suggested and waits for somebody to keep or dismiss it."""

from typing import Any

from django import forms
from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from django_filters import ChoiceFilter

from claims.choices import Dismissal, Kind, Voice
from claims.filters import ClaimFilter
from claims.models import Appearance, Claim, Source
from claims.permissions import may_see_confidential

from .loading import allowed
from .pages import Page, page_of

ROWS = 20
WORTH = [("0.9", "0.9 and more"), ("0.7", "0.7 and more"), ("0.5", "0.5 and more"), ("0.3", "0.3 and more")]


class QueueFilter(ClaimFilter):
    """Candidates, by what matters in triage."""

    worth = ChoiceFilter("check_worthiness", "gte", choices=WORTH, label="Check-worthiness", empty_label="Any")


SHOWN = ("q", "kind", "voice", "source", "worth")


@require_safe
@allowed()
def queue(request: HttpRequest) -> HttpResponse:
    """The candidates, the most urgent and most check-worthy first, narrowed by the address."""
    given = request.GET.copy()
    given.setdefault("ordering", "triage")
    narrowed = QueueFilter(given, Claim.objects.candidates(), confidential=may_see_confidential(request.user))
    valid = narrowed.form.is_valid()
    context = {
        "page": page_of(with_places(narrowed.qs), request.GET, ROWS) if valid else Page.nothing(),
        "filters": _filters(narrowed.form),
        "form": narrowed.form,
        "is_narrowed": any(value for name, value in request.GET.items() if name not in ("page", "focus")),
        "focus": request.GET.get("focus", ""),
        "back": _address(request),
        "dismissals": Dismissal,
        "article": request.GET.get("article", ""),
    }
    swaps = request.htmx and not request.htmx.history_restore_request
    answer = render(request, "claims/queue.html#list" if swaps else "claims/queue.html", context)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


def with_places(claims: QuerySet[Claim]) -> QuerySet[Claim]:
    """The claims with who says so, their figures, and where each stands (``places``), in a fixed number of queries."""
    places = Appearance.objects.select_related("snapshot__article__source", "snapshot__article__wire")
    places = places.defer("snapshot__text", "snapshot__raw", "snapshot__shingles").order_by("id")
    return claims.with_people().prefetch_related("figures", Prefetch("appearances", places, to_attr="places"))


def publishers() -> list[tuple[Any, str]]:
    """Whose articles the desk has, to choose from in a list's filters."""
    known = Source.objects.filter(articles__isnull=False).distinct()
    return [("", "Any publisher"), *known.values_list("pk", "name")]


def _filters(form: forms.Form) -> list[forms.BoundField]:
    """The fields that the page shows; publishers are chosen by name there."""
    form.fields["source"].widget = forms.Select(choices=publishers())
    for name, choices in {"kind": Kind, "voice": Voice}.items():
        form.fields[name].widget.choices = [("", "Any"), *choices.choices]
    return [form[name] for name in SHOWN]


def _address(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("focus", None)
    return f"{request.path}?{query.urlencode()}" if query else request.path
