"""Finding claims, the page of one, and wording it anew."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from claims.choices import ClaimStatus, Dismissal
from claims.filters import ClaimFilter
from claims.matching.spelling import nearest
from claims.models import Appearance, Article, Claim, Source, Speaker, Topic, User
from claims.operations import claims
from claims.permissions import may_see_confidential, may_triage

from . import notices
from .chart import chart
from .claim_forms import FIELD_OF_ERROR, ClaimForm, FigureForms, NewClaimForm
from .columns import lay_out
from .days import DayInput
from .history import history
from .loading import allowed, load_claim
from .pages import Page, page_of
from .queue import with_places
from .refusals import taken
from .stale import posted

ROWS = 20
VISIBLE = ("kind", "voice", "priority", "has_conflict")
FOLDED = (
    "evidence_kind", "counted", "amount_min", "amount_max", "as_of_after", "as_of_before", "said_after",
    "said_before", "due_before", "language",
)  # fmt: skip
DAYS = ("as_of_after", "as_of_before", "said_after", "said_before", "due_before")
# Records are chosen by following a link from their page; here they are named and can be taken out again.
BY_RECORD = {"speaker": Speaker, "source": Source, "article": Article, "topic": Topic, "assignee": User}
HINTS_FROM = 500  # the latest claims whose words a misspelt search is held against


@require_safe
@allowed()
def search(request: HttpRequest) -> HttpResponse:
    """Claims by words and filters that stand in the address: the best matches first, else the newest."""
    narrowed = ClaimFilter(request.GET, Claim.objects.all(), confidential=may_see_confidential(request.user))
    form = narrowed.form
    valid = form.is_valid()
    page = page_of(with_places(narrowed.qs), request.GET, ROWS) if valid else Page.nothing()
    _dress(form)
    context = {
        "page": page,
        "form": form,
        "words": request.GET.get("q", "").strip(),
        "visible": [form[name] for name in VISIBLE],
        "folded": [form[name] for name in FOLDED],
        "is_unfolded": any(request.GET.get(name) for name in FOLDED),
        "chosen": _chosen(request, form) if valid else [],
        "statuses": _statuses(request),
        "is_narrowed": any(value for name, value in request.GET.items() if name != "page"),
        "hint": _hint(request) if valid and not page.rows else None,
    }
    return render(request, "claims/claims.html", context, status=200 if valid else 400)


@require_safe
@load_claim()
def page(request: HttpRequest, claim: Claim) -> HttpResponse:
    """A claim, where it stands, and what speaks for and against it; a merged one forwards."""
    if claim.merged_into_id:
        return redirect("claim", claim.merged_into_id)
    return show(request, claim)


@require_http_methods(["GET", "HEAD", "POST"])
@load_claim(may_triage)
def edit(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Word a claim anew; what cannot be stored, or came too late, stays in the form."""
    if not (claim.is_candidate or claim.is_open):
        return redirect("claim", claim.pk)
    data = posted(request)
    form = ClaimForm(data, claim=claim)
    figures = FigureForms(list(claim.figures.all()), data)
    if form.is_bound and figures.are_valid() and form.is_valid() and _saved(request, claim, form, figures):
        messages.success(request, "Saved.")
        return redirect("claim", claim.pk)
    context = {"claim": claim, "form": form, "figures": figures, "appearances": appearances_of(claim)}
    return render(request, "claims/claim_edit.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@allowed(may_triage)
def new(request: HttpRequest) -> HttpResponse:
    """Word a claim by hand; it is kept at once."""
    form = NewClaimForm(posted(request), host=request.get_host())
    form.fields["where"].initial = request.GET.get("article", "")
    figures = FigureForms([], posted(request))
    if form.is_bound and figures.are_valid() and form.is_valid():
        given = form.claim_fields() | form.cleaned_data.get("anchor", {}) | {"figures": figures.figures() or ()}
        if made := taken(form, lambda: claims.make(by=request.user, **given), FIELD_OF_ERROR):
            notices.kept(request, made)
            return redirect("claim", made.pk)
    context = {"claim": None, "form": form, "figures": figures}
    return render(request, "claims/claim_edit.html", context, status=422 if form.is_bound else 200)


def show(request: HttpRequest, claim: Claim, *, form: Any = None, status: int = 200, **further: Any) -> HttpResponse:
    """The whole page, with the form that attaches evidence where there is one."""
    context = evidence_context(request, claim, form) | {
        "figures": claim.figures.all(),
        "topics": claim.topics.all(),
        "dismissals": Dismissal,
    }
    evidence = [weighed.evidence for weighed in context["layout"].standing] + context["layout"].withdrawn
    context["history"] = history(claim, evidence)
    return render(request, "claims/claim.html", context | further, status=status)


def evidence_context(request: HttpRequest, claim: Claim, form: Any = None) -> dict[str, Any]:
    """What the evidence section of the page needs, which htmx swaps alone."""
    layout = lay_out(claim, request.user)
    appearances = appearances_of(claim)
    return {
        "claim": claim,
        "appearances": appearances,
        "layout": layout,
        "chart": chart(layout, appearances),
        "form": form,
    }


def appearances_of(claim: Claim) -> list[Appearance]:
    """Where a claim stands, first recorded first."""
    rows = claim.appearances.select_related("speaker", "snapshot__article__source", "snapshot__article__wire")
    return list(rows.defer("snapshot__text", "snapshot__raw", "snapshot__shingles").order_by("id"))


def _saved(request: HttpRequest, claim: Claim, form: ClaimForm, figures: FigureForms) -> Claim | None:
    given = form.claim_fields() | {"version": form.cleaned_data["version"], "figures": figures.figures()}
    return taken(form, lambda: claims.edit(claim=claim, by=request.user, **given), FIELD_OF_ERROR)


def _dress(form: Any) -> None:
    """Show days as calendars, and name what it means to choose nothing."""
    for name in DAYS:
        form.fields[name].widget = DayInput()
    for name in (*VISIBLE, *FOLDED):
        if choices := getattr(form.fields[name].widget, "choices", None):
            form.fields[name].widget.choices = [
                ("", "Any"),
                *((value, label) for value, label in choices if value != ""),
            ]


def _chosen(request: HttpRequest, form: Any) -> list[dict[str, str]]:
    """The records in the address, named, each with the address that leaves it out."""
    chosen = []
    for name, model in BY_RECORD.items():
        if number := form.cleaned_data.get(name):
            rows = model.objects
            if model in (Speaker, Source):
                rows = rows.shown_to(may_see_confidential(request.user))
            record = rows.filter(pk=number).first()
            label = f"{form.fields[name].label}: {record or number}"
            chosen.append({"name": name, "value": number, "label": label, "without": _query(request, **{name: None})})
    return chosen


def _statuses(request: HttpRequest) -> list[dict[str, Any]]:
    now = request.GET.get("status", "")
    return [
        {"label": label, "query": _query(request, status=value or None), "is_here": value == now}
        for value, label in [("", "All"), *ClaimStatus.choices]
        if value != ClaimStatus.MERGED
    ]


def _query(request: HttpRequest, **changes: str | None) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    for name, value in changes.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"?{query.urlencode()}"


def _hint(request: HttpRequest) -> dict[str, str] | None:
    """The search with its words spelt as claims and speakers spell them, where that differs."""
    words = request.GET.get("q", "").split()[:10]
    if not words:
        return None
    texts: QuerySet = Claim.objects.order_by("-id").values_list("text", flat=True)[:HINTS_FROM]
    names = Speaker.objects.shown_to(confidential=False).order_by("-id").values_list("name", flat=True)[:HINTS_FROM]
    better = nearest(words, [*texts, *names])
    if better == " ".join(words) or not Claim.objects.matching(better).exists():
        return None
    return {"words": better, "query": _query(request, q=better)}
