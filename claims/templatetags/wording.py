"""Records put into words, addresses and small pictures for pages."""

from typing import Any
from urllib.parse import quote, urlsplit

from django import template
from django.urls import reverse

from claims.models import ClaimCounts, Figure
from claims.models.ranges import Days
from claims.web import days, figures

register = template.Library()

DOTS = 5  # of one side; a higher number is told beside them
STEP = 11  # pixels from dot to dot
MIDDLE = DOTS * STEP + 4
FRAGMENT_WORDS = 12


@register.filter
def figure_in_words(figure: Figure) -> str:
    """The range and what it counts: "more than 13,000 people"."""
    return figures.in_words(figure)


@register.filter
def days_in_words(value: Days | None) -> str:
    """A range of days: "10 – 20 February 2022", "since 2014"."""
    return days.days_in_words(value)


@register.filter
def site(url: str) -> str:
    """The host of an address, as people name it."""
    return urlsplit(url).netloc.removeprefix("www.")


@register.filter
def passage(evidence: Any) -> str:
    """The address of the quoted words in the reader; browsers that know text fragments scroll there."""
    words = quote(" ".join(evidence.quote.split()[:FRAGMENT_WORDS]), safe="").replace("-", "%2D")
    return f"{reverse('article', args=[evidence.article_id])}?snapshot={evidence.snapshot.number}#:~:text={words}"


@register.filter
def words_before(appearance: Any) -> str:
    """The whole words before a claim's own, an ellipsis where the text has more."""
    prefix = appearance.prefix
    if len(prefix) >= appearance.start:
        return prefix
    first, blank, rest = prefix.partition(" ")
    return f"… {rest if blank else first}"


@register.filter
def words_after(appearance: Any) -> str:
    """The whole words after a claim's own, with an ellipsis: the text hardly ever ends there."""
    rest, blank, last = appearance.suffix.rpartition(" ")
    return f"{rest if blank else last} …" if appearance.suffix else ""


@register.filter
def in_reader(appearance: Any) -> str:
    """The address of a claim's words in the reader."""
    snapshot = appearance.snapshot
    address = reverse("article", args=[snapshot.article_id])
    return f"{address}?snapshot={snapshot.number}&claim={appearance.claim_id}#words-{appearance.claim_id}"


@register.inclusion_tag("claims/claim_tally.html")
def tally(counts: ClaimCounts | None) -> dict[str, Any]:
    """Origins for and against, as dots from the middle outwards: against to the left, for to the right."""
    for_it, against = (counts.corroborating, counts.conflicting) if counts else (0, 0)
    return {
        "for_it": for_it,
        "against": against,
        "context": counts.context if counts else 0,
        "for_dots": [MIDDLE + STEP * n + 8 for n in range(min(for_it, DOTS))],
        "against_dots": [MIDDLE - STEP * n - 8 for n in range(min(against, DOTS))],
        "middle": MIDDLE,
        "width": MIDDLE * 2,
    }
