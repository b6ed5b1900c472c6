"""What a page tells after something was done, or was not."""

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import Truncator

from claims.choices import Dismissal
from claims.models import Claim
from claims.operations.operation import Refused


def refused(request: HttpRequest, refusal: Refused) -> None:
    """Say why nothing was done."""
    messages.warning(request, str(refusal))


def kept(request: HttpRequest, claim: Claim) -> None:
    """Say what was kept, with the way to it."""
    messages.success(request, format_html('Kept: <a href="{}">{}</a>', reverse("claim", args=[claim.pk]), short(claim)))


def dismissed(request: HttpRequest, claim: Claim) -> None:
    """Say what was set aside and why, with the way to it, where it can be taken back."""
    reason = Dismissal(claim.dismissal).label.lower()
    address = reverse("triage-place", args=[claim.pk])
    messages.success(
        request, format_html('Dismissed ({}): {} <a href="{}">Take it back?</a>', reason, short(claim), address)
    )


def suggested_again(request: HttpRequest, claim: Claim) -> None:
    """Say that a dismissal was taken back."""
    messages.success(request, f"Suggested again: {short(claim)}")


def short(claim: Claim) -> str:
    """The beginning of a claim in quotation marks."""
    return f"“{Truncator(claim.text).chars(90)}”"
