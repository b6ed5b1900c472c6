"""Keeping, wording and dismissing what was suggested, from the queue or from the reader.

Each form names the version that was seen. After an action the user is where they were: in the
reader at the next candidate, in the queue at the row that moved up.
"""

from collections.abc import Callable
from urllib.parse import urlsplit, urlunsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from claims.models import Article, Claim
from claims.operations import claims
from claims.operations.operation import Refused
from claims.permissions import may_triage

from . import notices, reader
from .claim_forms import FIELD_OF_ERROR, ClaimForm
from .loading import back_to, load_claim
from .refusals import taken


@require_POST
@load_claim(may_triage)
def accept(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Keep a candidate as it is worded."""
    return _act(request, claim, notices.kept, lambda: claims.accept(claim=claim, **_seen(request)))


@require_POST
@load_claim(may_triage)
def dismiss(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Set a candidate or a kept claim aside, with a reason."""
    given = {"dismissal": request.POST.get("dismissal", ""), "note": request.POST.get("note", "")}
    return _act(request, claim, notices.dismissed, lambda: claims.dismiss(claim=claim, **given, **_seen(request)))


@require_POST
@load_claim(may_triage)
def reopen(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Take a dismissal back: the claim is suggested again, and keeps the focus."""
    try:
        claims.reopen(claim=claim, **_seen(request))
    except Refused as refusal:
        notices.refused(request, refusal)
    else:
        notices.suggested_again(request, claim)
    return redirect(place_of(claim) or back_to(request, "queue"))


@require_POST
@load_claim(may_triage)
def reword(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Edit a candidate and keep it, or edit what somebody else has kept meanwhile.

    What cannot be stored stays in the form, with what is wrong.
    """
    form = ClaimForm(request.POST, claim=claim)
    if form.is_valid() and _kept_as_worded(request, claim, form):
        notices.kept(request, claim)
        return redirect(_next_place(request, claim))
    article = _article_of(request, claim)
    if article is None:
        return redirect("claim", claim.pk)
    answer = reader.show(request, article, focus=claim.pk, form=form, status=422)
    answer["HX-Push-Url"] = "false"  # the address of this form shows nothing by itself
    return answer


@require_safe
@load_claim()
def in_place(request: HttpRequest, claim: Claim) -> HttpResponse:
    """To where the claim stands in its article, or to its own page if it stands nowhere."""
    return redirect(place_of(claim) or reverse("claim", args=[claim.pk]))


def place_of(claim: Claim) -> str | None:
    """The address of the reader with this claim in focus."""
    article = claim.appearances.order_by("id").values_list("snapshot__article_id", flat=True).first()
    return _in_reader(article, claim.pk) if article else None


def _act(
    request: HttpRequest, claim: Claim, tell: Callable[[HttpRequest, Claim], None], act: Callable[[], Claim]
) -> HttpResponse:
    try:
        act()
    except Refused as refusal:
        notices.refused(request, refusal)
        article = _article_of(request, claim)
        return redirect(_in_reader(article.pk, claim.pk) if article else _with_focus(request, claim.pk))
    tell(request, claim)
    return redirect(_next_place(request, claim))


def _kept_as_worded(request: HttpRequest, claim: Claim, form: ClaimForm) -> Claim | None:
    version = form.cleaned_data["version"]
    knows_it_is_kept = claim.is_open and version == claim.version
    keep = claims.edit if knows_it_is_kept else claims.accept
    fields = form.claim_fields()
    return taken(form, lambda: keep(claim=claim, version=version, by=request.user, **fields), FIELD_OF_ERROR)


def _seen(request: HttpRequest) -> dict[str, object]:
    version = request.POST.get("version", "")
    return {"version": int(version) if version.isdecimal() and len(version) < 10 else 0, "by": request.user}


def _next_place(request: HttpRequest, claim: Claim) -> str:
    article = _article_of(request, claim)
    if article is None:
        return _with_focus(request, _posted_id(request, "next"))
    return _in_reader(article.pk, reader.next_candidate(claim, article) or claim.pk)


def _article_of(request: HttpRequest, claim: Claim) -> Article | None:
    """The article in whose reader the form stood; None for a form of the queue."""
    wanted = _posted_id(request, "article")
    rows = Article.objects.select_related("source", "wire", "group", "added_by")
    return rows.filter(pk=wanted, snapshots__appearances__claim=claim).first() if wanted else None


def _posted_id(request: HttpRequest, name: str) -> int | None:
    value = request.POST.get(name, "")
    return int(value) if value.isdecimal() and len(value) < 19 else None


def _in_reader(article_id: int, claim_id: int) -> str:
    return f"{reverse('article', args=[article_id])}?claim={claim_id}#words-{claim_id}"


def _with_focus(request: HttpRequest, claim_id: int | None) -> str:
    """The queue as it was narrowed, at this row: for htmx, which drops fragments, by a parameter too."""
    parts = urlsplit(back_to(request, "queue"))
    query = QueryDict(parts.query, mutable=True)
    query.pop("focus", None)
    if claim_id and request.htmx:
        query["focus"] = str(claim_id)
    return urlunsplit(parts._replace(query=query.urlencode(), fragment=f"claim-{claim_id}" if claim_id else "list"))
