"""What templates need besides Django's own: the navigation, permissions, days and instants."""

from typing import Any

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from claims import permissions
from claims.choices import ArticleState
from claims.models import Article, Claim
from claims.models.words import day_in_words
from claims.permissions import may_read
from claims.web.pages import COUNTED_UP_TO, count_of

register = template.Library()
register.filter("day", day_in_words)

# Which pages light up which place in the navigation: the beginnings of their names.
PLACES = (
    ("Today", "home", ("home",)),
    ("Queue", "queue", ("queue",)),
    ("Articles", "articles", ("article", "triage")),
    ("Claims", "claims", ("claim", "evidence")),
    ("Speakers", "speakers", ("speaker",)),
    ("Publishers", "sources", ("source",)),
)


@register.filter
def instant(value: Any) -> SafeString | str:
    """An instant with its zone, and what a machine reads of it."""
    if not value:
        return ""
    local = localtime(value)
    words = f"{day_in_words(local.date())}, {local:%H:%M %Z}"
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), words)


@register.filter
def counted(number: int) -> str:
    """A count as lists tell it: those that stopped counting say so."""
    return f"{COUNTED_UP_TO - 1:,}+" if number >= COUNTED_UP_TO else f"{number:,}"


@register.simple_tag(takes_context=True)
def may(context: template.Context, action: str, *record: Any) -> bool:
    """Whether the user may, by the predicate of that name: ``{% may "triage" as can_triage %}``."""
    return getattr(permissions, f"may_{action}")(context["request"].user, *record)


@register.inclusion_tag("claims/_navigation.html", takes_context=True)
def navigation(context: template.Context, *, swapped: bool = False) -> dict[str, Any]:
    """The places of the desk, with how much waits there, and the one that the user is in.

    Nothing for who is not signed in; ``swapped`` gives the places alone, for htmx to put in.
    """
    request = context.get("request")
    if request is None or not may_read(request.user):
        return {}
    match = request.resolver_match
    name = match.url_name or "" if match else ""
    places = [
        {"label": label, "address": reverse(target), "is_here": name.startswith(beginnings), **_waiting(target)}
        for label, target, beginnings in PLACES
    ]
    shared = {"user": request.user, "csrf_token": context.get("csrf_token"), "search": reverse("claims")}
    shared["may_enter_admin"] = permissions.may_enter_admin(request.user)
    return {"places": places, "swapped": swapped, **shared}


def _waiting(place: str) -> dict[str, str]:
    if place == "queue":
        number = count_of(Claim.objects.candidates())
        return {"count": counted(number) if number else "", "counted": "suggested claims"}
    if place == "articles":
        number = count_of(Article.objects.filter(state=ArticleState.FAILED))
        return {"count": f"{counted(number)} failed" if number else "", "heed": True}
    return {}


@register.filter
def minutes(seconds: float) -> str:
    """A span of time as people say it: “hour”, “45 minutes”."""
    return "hour" if seconds == 3600 else f"{seconds // 60:.0f} minutes"


@register.filter
def after(rows: list[Any], position: int) -> Any:
    """The row that follows the one at this place, counted from one; empty after the last, which has the one before."""
    return rows[position] if position < len(rows) else (rows[position - 2] if len(rows) > 1 else "")
