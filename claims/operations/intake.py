"""Taking in what people hand over: pasted words, or a file; from bytes to an article that waits to be read."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import urldefrag

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from claims.choices import SourceKind
from claims.fetching.decoding import NotText, decode
from claims.fetching.page import EXTRACTOR, EXTRACTOR_VERSION, is_html, read_page
from claims.models import Source, User
from claims.models.article import MAX_URL

from . import articles, sources
from .articles import MAX_RAW, Added
from .operation import Invalid, operation

NO_ADDRESS = f"An address begins with http:// or https://, names a site and has at most {MAX_URL:,} characters."
_is_address = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class Handed:
    """What a text or a file says, before anything of it is stored."""

    text: str
    raw: bytes = b""
    title: str = ""
    byline: str = ""
    published_on: date | None = None
    site: str = ""
    extractor: str = "pasted"
    extractor_version: str = ""


@operation
def take_in(
    *,
    text: str = "",
    file: bytes = b"",
    filename: str = "",
    source_name: str,
    url: str = "",
    title: str = "",
    byline: str = "",
    published_on: date | None = None,
    wire_name: str = "",
    by: User,
) -> Added:
    """Take an article in from pasted words or from a text or HTML file, whichever is given; it then waits to be read.

    What the person says of the article wins over what an HTML page says of itself. The source is
    the one of that name, else of the address's domain, else of the name that the page gives
    itself; it is made if there is none. Raises Invalid with a sentence for each of ``text``,
    ``file``, ``source``, ``url`` and ``wire`` that is at fault.
    """
    url = clean_address(url)
    handed = _handed(text, file, filename, url)
    return articles.add(
        text=handed.text,
        raw=handed.raw,
        extractor=handed.extractor,
        extractor_version=handed.extractor_version,
        source=_source(source_name, url, handed.site, by),
        url=url,
        title=title.strip() or handed.title,
        byline=byline.strip() or handed.byline,
        published_on=published_on or handed.published_on,
        wire=_wire(wire_name, by),
        by=by,
    )


def clean_address(url: str) -> str:
    """An article's address without blanks around it and without the place in the page; empty stays empty.

    Raises Invalid where it is no address of the web.
    """
    url = url.strip()
    if not url:
        return ""
    try:
        url = urldefrag(url).url
        _is_address(url)
    except (ValidationError, ValueError):
        raise Invalid(url=NO_ADDRESS) from None
    if len(url) > MAX_URL:
        raise Invalid(url=NO_ADDRESS)
    return url


def _handed(text: str, file: bytes, filename: str, url: str) -> Handed:
    if text.strip() and file:
        raise Invalid(text="Paste the words or choose a file, not both.")
    if not file:
        if filename:
            raise Invalid(file="This file is empty.")
        return Handed(text)
    if len(file) > MAX_RAW:
        raise Invalid(file=f"This file has {len(file):,} bytes; the limit is {MAX_RAW:,}.")
    try:
        decoded = decode(file)
    except NotText as problem:
        raise Invalid(file=str(problem)) from problem
    handed = _page(decoded, file, url) if is_html(decoded, filename) else Handed(decoded, file, extractor="text file")
    if not handed.text.strip():
        raise Invalid(file="There are no words in this file.")
    return handed


def _page(markup: str, raw: bytes, url: str) -> Handed:
    page = read_page(markup, url)
    return Handed(page.text, raw, page.title, page.byline, page.published_on, page.site, EXTRACTOR, EXTRACTOR_VERSION)


def _source(name: str, url: str, site: str, by: User) -> Source:
    if name.strip():
        return _named(name, SourceKind.NEWSPAPER, "source", by)
    if url:
        return sources.for_url(url=url, by=by)
    if site.strip():
        return _named(site[:200], SourceKind.NEWSPAPER, "source", by)
    raise Invalid(source="Say who published it, or give its address.")


def _wire(name: str, by: User) -> Source | None:
    return _named(name, SourceKind.WIRE_AGENCY, "wire", by) if name.strip() else None


def _named(name: str, kind: str, field: str, by: User) -> Source:
    try:
        return sources.named(name=name, kind=kind, by=by)
    except Invalid as problem:
        raise Invalid(**{field: str(problem)}) from problem
