"""HTML to an article's text, title, byline, date and site, by trafilatura; never is any HTML kept."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version

from lxml import etree, html
from trafilatura import bare_extraction
from trafilatura.settings import Document

EXTRACTOR = "trafilatura"
EXTRACTOR_VERSION = version("trafilatura")
_BEGINS_LIKE_HTML = re.compile(r"<(?:!doctype\s{1,9}html|html|head|body)\b", re.IGNORECASE)
_ENDINGS = (".html", ".htm", ".xhtml", ".xht")
# The names of blocks in the TEI that trafilatura hands out, and in HTML.
_TEI_BLOCKS = frozenset({"p", "head", "quote", "list", "item", "table", "row", "ab", "code"})
_HTML_BLOCKS = frozenset(
    {"address", "article", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3"}
    | {"h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr", "ul"}
)
_BREAKS = frozenset({"lb", "br"})
_CELLS = frozenset({"cell", "td", "th"})
_PROGRAMS = ("script", "style", "noscript", "template", "head", "iframe", "object", "embed", "svg", "math")
_CONTROLS = ("select", "textarea", "button", "nav", "footer")


@dataclass(frozen=True, slots=True)
class Page:
    """What an HTML page says; each is empty, or None, where the page does not tell.

    ``text`` has paragraphs with an empty line between them.
    """

    text: str
    title: str = ""
    byline: str = ""
    published_on: date | None = None
    site: str = ""


def is_html(text: str, filename: str = "") -> bool:
    """Whether a text is an HTML page, by its file's name or by how it begins."""
    start = text[:2000].lstrip("\ufeff \t\r\n")
    return filename.lower().endswith(_ENDINGS) or (
        start.startswith("<") and _BEGINS_LIKE_HTML.search(start) is not None
    )


def read_page(markup: str, url: str = "") -> Page:
    """The article of a page, however broken its HTML is; its text is empty where it has no words.

    Where trafilatura finds no article (a page of two sentences), the text is all that a reader
    would see.
    """
    found = _extracted(markup, url)
    if found is None:
        return Page(text="\n\n".join(_all_blocks(markup)))
    return Page(
        text="\n\n".join(_article_blocks(found, markup)),
        title=_line(found.title),
        byline=_line(found.author),
        published_on=_day(found.date),
        site=_line(found.sitename),
    )


def _article_blocks(found: Document, markup: str) -> list[str]:
    blocks = list(_blocks(found.body, _TEI_BLOCKS))
    if len(blocks) > 1:
        return blocks
    # trafilatura's last resort glues all words of the page, menus too, into one paragraph.
    everything = list(_all_blocks(markup))
    glued = not blocks or len(blocks[0].split()) >= len(" ".join(everything).split())
    return everything if glued else blocks


def _extracted(markup: str, url: str) -> Document | None:
    found = bare_extraction(
        markup,
        url=url or None,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        # A day that is only guessed from the text would be taken for the printed one.
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    return found if isinstance(found, Document) else None


def _all_blocks(markup: str) -> Iterator[str]:
    """All the words of a page that are neither script nor navigation."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.LxmlError:  # nothing but white space
        return
    etree.strip_elements(tree, *_PROGRAMS, *_CONTROLS, with_tail=False)
    yield from _blocks(tree, _HTML_BLOCKS)


def _blocks(tree: etree._Element, names: Collection[str]) -> Iterator[str]:
    """The words of a tree, one string a block; line breaks stay inside a block."""
    words: list[str] = []
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        starts = event == "start"
        if node.tag in names and (block := _joined(words)):
            yield block
        if node.tag in names:
            words.clear()
        words.append("\n" if starts and node.tag in _BREAKS else "")
        words.append((node.text if starts else node.tail) or "")
        if not starts and node.tag in _CELLS:
            words.append(" ")
    if block := _joined(words):
        yield block


def _joined(words: list[str]) -> str:
    """The words in lines, with single blanks; HTML's own line breaks count for nothing, ``\\n`` alone was a break."""
    lines = "".join(word if word == "\n" else re.sub(r"\s+", " ", word) for word in words).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip("\n")


def _line(value: str | None) -> str:
    return " ".join((value or "").split())


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
