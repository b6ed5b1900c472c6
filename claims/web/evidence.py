"""Attaching evidence to a claim, correcting it, and taking it back."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from claims.choices import Stance
from claims.models import Claim, Evidence
from claims.operations import evidence as evidence_records
from claims.permissions import may_attach_evidence, may_change_evidence, may_see_confidential

from .claims import evidence_context, show
from .evidence_forms import FIELD_OF_ERROR, AttachForm, CorrectForm, WithdrawForm
from .figures import FigureForm
from .loading import load_claim, load_evidence
from .refusals import taken
from .stale import posted


def may_attach(user: Any) -> bool:
    """Who may attach at all; whether this claim takes any is for the operation to say, in words."""
    return may_attach_evidence(user)


@require_http_methods(["GET", "HEAD", "POST"])
@load_claim(may_attach)
def attach(request: HttpRequest, claim: Claim) -> HttpResponse:
    """The form, and what was attached with it; htmx gets the section, a browser alone the page."""
    if request.method != "POST":
        return _section(request, claim, _empty_form(request))
    form = AttachForm(request.POST, host=request.get_host())
    form.figure = FigureForm(request.POST, prefix="figure")
    attached = _attached(request, claim, form) if form.figure.is_valid() & form.is_valid() else None
    if attached is None:
        return _section(request, claim, form, status=422)
    if not request.htmx:
        messages.success(request, f"Attached: {attached.get_stance_display().lower()}.")
        return redirect(_address(attached))
    return _section(request, claim, None, attached=attached)


@require_safe
@load_evidence()
def evidence(request: HttpRequest, piece: Evidence) -> HttpResponse:
    """To where the piece stands on its claim's page; what is confidential is not there for everybody."""
    if piece.confidential and not may_see_confidential(request.user):
        raise PermissionDenied
    return redirect(_address(piece))


@require_http_methods(["GET", "HEAD", "POST"])
@load_evidence(may_change_evidence)
def edit(request: HttpRequest, piece: Evidence) -> HttpResponse:
    """Correct evidence; what cannot be stored, or came too late, stays in the form."""
    form = CorrectForm(posted(request), evidence=piece, by=request.user)
    if form.is_valid() and _corrected(request, piece, form):
        messages.success(request, "Saved.")
        return redirect(_address(piece))
    context = {"piece": piece, "claim": piece.claim, "form": form}
    return render(request, "claims/evidence_edit.html", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@load_evidence(may_change_evidence)
def withdraw(request: HttpRequest, piece: Evidence) -> HttpResponse:
    """Take evidence back, with a reason."""
    form = WithdrawForm(posted(request), initial=WithdrawForm.as_typed(piece))
    if form.is_valid() and _withdrawn(request, piece, form):
        messages.success(request, "Withdrawn. It stays at the end of the page and is no longer counted.")
        return redirect(f"{reverse('claim', args=[piece.claim_id])}#withdrawn")
    context = {"piece": piece, "claim": piece.claim, "form": form}
    return render(request, "claims/evidence_withdraw.html", context, status=422 if form.is_bound else 200)


def _empty_form(request: HttpRequest) -> AttachForm:
    stance = request.GET.get("stance", "")
    form = AttachForm(initial={"stance": stance} if stance in Stance.values else {})
    form.fields["where"].widget.attrs["autofocus"] = True
    form.figure = FigureForm(prefix="figure")
    return form


def _section(
    request: HttpRequest, claim: Claim, form: AttachForm | None, status: int = 200, **more: Any
) -> HttpResponse:
    if request.htmx and not request.htmx.history_restore_request:
        context = evidence_context(request, claim, form) | more
        answer = render(request, "claims/evidence_section.html", context, status=status)
    else:
        answer = show(request, claim, form=form, status=status, **more)
    patch_vary_headers(answer, ["HX-Request"])
    return answer


def _attached(request: HttpRequest, claim: Claim, form: AttachForm) -> Evidence | None:
    figure = form.figure.figure()
    fields = form.what() | form.evidence_fields() | {"figures": [figure] if figure else []}
    return taken(form, lambda: evidence_records.attach(claim=claim, by=request.user, **fields), FIELD_OF_ERROR)


def _corrected(request: HttpRequest, piece: Evidence, form: CorrectForm) -> Evidence | None:
    given = form.cleaned_data
    fields = form.evidence_fields() | {"version": given["version"], "reason": given.get("reason", "")}
    if not fields["source"]:  # an outside address keeps its publisher; the others have none of their own
        fields.pop("source")
    return taken(form, lambda: evidence_records.edit(evidence=piece, by=request.user, **fields), FIELD_OF_ERROR)


def _withdrawn(request: HttpRequest, piece: Evidence, form: WithdrawForm) -> Evidence | None:
    given = form.cleaned_data
    return taken(form, lambda: evidence_records.withdraw(evidence=piece, by=request.user, **given))


def _address(piece: Evidence) -> str:
    return f"{reverse('claim', args=[piece.claim_id])}#evidence-{piece.pk}"
