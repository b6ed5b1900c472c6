"""Records put into words for pages."""

from django import template

from claims.models import Figure
from claims.models.ranges import Days
from claims.web import days, figures

register = template.Library()


@register.filter
def figure_in_words(figure: Figure) -> str:
    """ "more than 13,000 people"."""
    return figures.in_words(figure)


@register.filter
def days_in_words(value: Days | None) -> str:
    """ "10 – 20 Feb 2022", "since 2014"."""
    return days.days_in_words(value)
