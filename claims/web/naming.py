"""Whom people mean by what they type: names, numbers and addresses of our own pages."""

import re
from urllib.parse import urlsplit

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from claims.choices import SpeakerKind
from claims.models import Article, Claim, Source, Speaker
from claims.models.article import MAX_URL
from claims.operations.speakers import Called

OURS = re.compile(r"/(articles|claims|speakers|sources)/([0-9]{1,18})(?:/|$)")
NUMBER = re.compile(r"#?([0-9]{1,18})")
is_web_address = URLValidator(schemes=["http", "https"])
Place = Article | Claim | str


def place(typed: str, host: str) -> Place:
    """What an address or number stands for: an article or a claim of ours, else an outside address.

    ``host`` is our own. Raises ValidationError, in words, for what is none of them.
    """
    typed = typed.strip()
    if number := NUMBER.fullmatch(typed):
        return _record(Article, number[1], "article")
    if ours := _our_page(typed, host):
        return ours
    if len(typed) > MAX_URL:
        raise ValidationError(f"An address has at most {MAX_URL:,} characters.")
    try:
        is_web_address(typed)
    except ValidationError as problem:
        raise ValidationError(
            "Give an address that begins with https:// or http://, or the number or address of an article or a claim "
            "of ours, such as /articles/12/."
        ) from problem
    return Article.objects.filter(url=typed).first() or typed


def _our_page(typed: str, host: str) -> Article | Claim | None:
    try:
        parts = urlsplit(typed)
    except ValueError:
        return None
    is_here = parts.netloc == host if parts.netloc else not parts.scheme
    page = OURS.match(parts.path) if is_here else None
    if page is None:
        return None
    if page[1] == "articles":
        return _record(Article, page[2], "article")
    if page[1] == "claims":
        return _record(Claim, page[2], "claim")
    raise ValidationError("Evidence stands in an article, in a claim or at an outside address.")


def _record(model: type, number: str, noun: str) -> Article | Claim:
    record = model.objects.filter(pk=int(number)).first()
    if record is None:
        raise ValidationError(f"There is no {noun} {number} here.")
    return record


def speaker(typed: str, new_kind: str) -> Speaker | Called:
    """The named speaker whom somebody typed: by number, or by a name; a new one where its kind is given.

    Raises ValidationError where nobody is known by the name and no kind is given, or several are.
    """
    typed = " ".join(typed.split())
    if number := _number(typed, "speakers"):
        return _named_speaker(number)
    known = list(Speaker.objects.known_as(typed)[:10])
    if len(known) == 1:
        return known[0]
    if known:
        fitting = "; ".join(f"{s.pk} for {s.name}, {s.affiliation or s.get_kind_display().lower()}" for s in known)
        raise ValidationError(f"Several speakers go by this name. Write the number instead: {fitting}.")
    if not new_kind:
        raise ValidationError("Nobody here goes by this name yet. To make them, choose a kind of new speaker.")
    return Called(typed, new_kind)


def _number(typed: str, page: str) -> int | None:
    ours = OURS.search(typed)
    if ours and ours[1] == page:
        return int(ours[2])
    number = NUMBER.fullmatch(typed)
    return int(number[1]) if number else None


def _named_speaker(number: int) -> Speaker:
    found = Speaker.objects.select_related("merged_into").filter(pk=number).first()
    if found is None:
        raise ValidationError(f"There is no speaker {number}.")
    return found.merged_into or found


def publisher(typed: str) -> Source | str:
    """The source of this number or name, else the name, for a new one. Raises ValidationError for an unknown number."""
    typed = " ".join(typed.split())
    if number := _number(typed, "sources"):
        found = Source.objects.filter(pk=number).first()
        if found is None:
            raise ValidationError(f"There is no publisher {number}.")
        return found
    return Source.objects.called(typed).first() or typed


def origin(typed: str) -> Source | Speaker | str:
    """Whom information comes from, by name: a publisher or speaker that is known, else a name for a new publisher."""
    found = publisher(typed)
    if isinstance(found, Source):
        return found
    known = list(Speaker.objects.known_as(typed)[:2])
    return known[0] if len(known) == 1 else found


NEW_SPEAKER = [
    ("", "Nobody new"),
    (SpeakerKind.PERSON, "A new person"),
    (SpeakerKind.ORGANISATION, "A new organisation"),
]


class WikidataField(forms.RegexField):
    """The item that stands for a speaker or a publisher in Wikidata."""

    def __init__(self) -> None:
        super().__init__(
            r"\AQ[0-9]{1,15}\Z",
            label="Wikidata item",
            required=False,
            help_text="As in Q42.",
            error_messages={"invalid": "An item is written as Q and digits."},
        )
