"""An article as it was frozen, its claims marked in place, and beside it the card of the one in focus."""

from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from claims.choices import Dismissal, SpeakerKind
from claims.models import Appearance, Article, Claim, Snapshot, Speaker
from claims.operations import articles
from claims.operations.operation import Refused
from claims.permissions import may_restart_work, may_triage
from claims.tasks import wake_a_reader

from . import notices
from .claim_forms import ClaimForm
from .loading import load_article
from .marked_text import Paragraph, Span, paragraphs

SPEAKERS_OFFERED = 300


@dataclass(slots=True)
class Place:
    """A claim where it stands in the text, with its number in reading order."""

    number: int
    appearance: Appearance
    is_focus: bool = False

    @property
    def claim(self) -> Claim:
        """The claim that stands here."""
        return self.appearance.claim


@require_safe
@load_article()
def reader(request: HttpRequest, article: Article) -> HttpResponse:
    """The reader's page; ``claim`` in the address has the focus, ``edit`` opens its form."""
    return show(request, article, focus=_number(request.GET.get("claim")))


@require_safe
@load_article()
def state(request: HttpRequest, article: Article) -> HttpResponse:
    """What a page that waits asks every two seconds: nothing to say, or time to look again."""
    return HttpResponse(status=204) if article.is_pending else HttpResponseClientRefresh()


@require_POST
@load_article(may_restart_work)
def retry(request: HttpRequest, article: Article) -> HttpResponse:
    """Let an article whose reading failed wait again."""
    try:
        articles.retry(article=article, by=request.user)
    except Refused as refusal:
        notices.refused(request, refusal)
    else:
        wake_a_reader(article.pk)
    return redirect("article", article.pk)


def show(
    request: HttpRequest, article: Article, *, focus: int | None, form: Form | None = None, status: int = 200
) -> HttpResponse:
    """The page, or what htmx swaps of it, with this claim in focus and, where it is being edited, this form."""
    snapshots = list(article.snapshots.defer("text", "raw", "shingles").order_by("number"))
    snapshot = _snapshot(request, snapshots, focus)
    places = places_in(snapshot, focus)
    current = next((place for place in places if place.is_focus), None)
    if form is None and current and "edit" in request.GET and _may_edit(request, current.claim):
        form = ClaimForm(claim=current.claim)
    before, after = _split(snapshot, places, current)
    context = {
        "article": article,
        "snapshot": snapshot,
        "snapshots": snapshots,
        "copies": copies_of(article),
        "places": places,
        "before": before,
        "after": after,
        "focus": current,
        "neighbours": neighbours(places, current),
        "left": sum(place.claim.is_candidate for place in places),
        "form": form,
        "speakers": speakers_to_offer(article) if form else [],
        "dismissals": Dismissal,
        "older": "" if snapshot is snapshots[-1] else f"&snapshot={snapshot.number}",
    }
    answer = render(request, _template(request), context, status=status)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


def next_candidate(claim: Claim, article: Article) -> int | None:
    """The candidate that follows this claim in the article's newest text, or the first one there, or None."""
    places = list(
        Appearance.objects.filter(snapshot__article=article, claim__status="candidate")
        .exclude(claim=claim)
        .order_by("-snapshot__number", "start", "id")
        .values_list("start", "claim_id", "snapshot_id")
    )
    here = Appearance.objects.filter(claim=claim, snapshot__article=article).order_by("-snapshot_id").first()
    following = [pk for start, pk, snapshot in places if here and snapshot == here.snapshot_id and start >= here.start]
    return next(iter(following + [pk for _, pk, _ in places]), None)


def places_in(snapshot: Snapshot, focus: int | None) -> list[Place]:
    """Every claim of the text in reading order; the focus is on the one asked for, else on the first candidate."""
    rows = (
        snapshot.appearances.select_related(
            "claim__speaker", "claim__assignee", "claim__counts", "claim__accepted_by", "claim__dismissed_by", "speaker"
        )
        .prefetch_related("claim__figures")
        .order_by("start", "end", "id")
    )
    places = [Place(number, row) for number, row in enumerate(rows, start=1)]
    wanted = [place for place in places if place.claim.pk == focus]
    candidates = [place for place in places if place.claim.is_candidate]
    for place in (wanted or candidates or places)[:1]:
        place.is_focus = True
    return places


def neighbours(places: list[Place], current: Place | None) -> dict[str, Place | None]:
    """What stands before and after the focus, for the keys and links that lead there."""
    if current is None:
        return {}
    index = places.index(current)
    return {
        "previous": places[index - 1] if index else None,
        "next": places[index + 1] if index + 1 < len(places) else None,
    }


def speakers_to_offer(article: Article) -> list[str]:
    """The names that a form of a claim offers: who speaks in this article first, then others who are known."""
    here = Speaker.objects.filter(appearances__snapshot__article=article).distinct()
    others = Speaker.objects.filter(merged_into=None).exclude(kind=SpeakerKind.UNNAMED)
    names = [*here.values_list("name", flat=True), *others.values_list("name", flat=True)[:SPEAKERS_OFFERED]]
    return list(dict.fromkeys(names))


def copies_of(article: Article) -> list[Article]:
    """The other articles that print this text."""
    if not article.group_id:
        return []
    return list(article.group.articles.exclude(pk=article.pk).select_related("source").order_by("source__name", "id"))


def _may_edit(request: HttpRequest, claim: Claim) -> bool:
    return may_triage(request.user) and (claim.is_candidate or claim.is_open)


def _snapshot(request: HttpRequest, snapshots: list[Snapshot], focus: int | None) -> Snapshot:
    """The snapshot asked for, else the newest one where the claim in focus stands, else the newest."""
    if number := _number(request.GET.get("snapshot")):
        snapshot = next((each for each in snapshots if each.number == number), None)
        if snapshot is None:
            raise Http404("This article has no such snapshot.")
        return snapshot
    if focus and len(snapshots) > 1:
        rows = Appearance.objects.filter(claim=focus, snapshot__in=snapshots)
        numbers = rows.values_list("snapshot__number", flat=True)
        return snapshots[max(numbers, default=len(snapshots)) - 1]
    return snapshots[-1]


def _split(snapshot: Snapshot, places: list[Place], current: Place | None) -> tuple[list[Paragraph], list[Paragraph]]:
    """The paragraphs up to the end of the claim in focus, and the others: the card stands between them."""
    spans = [Span(place.appearance.start, place.appearance.end, place) for place in places]
    all_of_it = list(paragraphs(snapshot.text, spans))
    if current is None:
        return all_of_it, []
    cut = sum(paragraph.start < current.appearance.end for paragraph in all_of_it)
    return all_of_it[:cut], all_of_it[cut:]


def _template(request: HttpRequest) -> str:
    swaps = request.htmx and not request.htmx.history_restore_request
    return "claims/reader.html#reader" if swaps else "claims/reader.html"


def _number(value: Any) -> int | None:
    return int(value) if value and value.isdecimal() and len(value) < 19 else None
