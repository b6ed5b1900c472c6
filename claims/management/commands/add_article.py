"""Take an article in from a file or from standard input, read it at once, and show what it claims."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from claims import tasks
from claims.extraction import extract
from claims.extraction.notation import Candidate, Extraction
from claims.models import Article, User
from claims.operations import intake
from claims.operations.articles import MAX_RAW, Added
from claims.operations.operation import Refused

OPTIONS = {"source": "--source NAME", "url": "--url URL", "wire": "--wire NAME"}
WIDTHS = (5, 10, 30)


class Command(BaseCommand):
    help = "Take an article in, read it here and now, and print the claims that it makes."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("what", metavar="FILE|URL|-", help="a text or HTML file; - reads standard input")
        parser.add_argument("--source", default="", metavar="NAME", help="who published it")
        parser.add_argument("--url", default="", metavar="URL", help="where it stands")
        parser.add_argument("--published-on", default="", metavar="DATE", help="the day as printed, as in 2022-01-26")
        parser.add_argument("--wire", default="", metavar="NAME", help="the agency whose copy it is")
        parser.add_argument("--json", action="store_true", help="print what `extract --json` prints")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            added = self.take_in(options)
            found = self.read(added)
        except Refused as problem:
            raise CommandError(told(problem)) from problem
        except OperationalError as problem:
            raise CommandError(f"The database does not answer: {str(problem).strip()}") from problem
        if options["json"]:
            self.stdout.write(json.dumps({"article": added.article.pk} | found.as_dict(), ensure_ascii=False))
        else:
            self.print_table(added, found)

    def take_in(self, options: dict[str, Any]) -> Added:
        what = options["what"]
        return intake.take_in(
            published_on=day(options["published_on"]),
            file=contents(what),
            filename="" if what == "-" else Path(what).name,
            source_name=options["source"],
            url=options["url"],
            wire_name=options["wire"],
            by=User.objects.engine(),
        )

    def read(self, added: Added) -> Extraction:
        """What the article says; one that was read before, or that a worker has just taken, is read for show alone."""
        article = added.article
        try:
            found = tasks.read(article.pk)
            article.refresh_from_db()
            return found or extract(added.snapshot.text, published_on=article.published_on, model=settings.SPACY_MODEL)
        except Exception as problem:
            raise CommandError(
                f"Article {article.pk} is stored, and reading it failed ({problem}). A worker will try again."
            ) from problem

    def print_table(self, added: Added, found: Extraction) -> None:
        self.stdout.write(heading(added.article, added.is_new))
        if found.unread_reason:
            self.stdout.write(found.unread_reason)
            return
        self.stdout.write(f"{len(found.candidates)} claims found.\n")
        if found.candidates:
            self.stdout.write(row("worth", "kind", "who says so", "words"))
        for candidate in found.candidates:
            self.stdout.write(row(f"{candidate.check_worthiness:.2f}", candidate.kind, who(candidate), candidate.exact))


def contents(what: str) -> bytes:
    """The bytes of a file or of standard input, no more of them than are taken in."""
    if what.startswith(("http://", "https://")):
        raise CommandError("Addresses are not fetched yet. Save the page, and give its file and --url.")
    try:
        if what == "-":
            return sys.stdin.buffer.read(MAX_RAW + 1)
        with open(what, "rb") as file:
            return file.read(MAX_RAW + 1)
    except OSError as problem:
        raise CommandError(f"{what} cannot be read: {problem.strerror}.") from problem
    except ValueError as problem:  # a NUL in the name
        raise CommandError(f"{what!r} is no name of a file.") from problem


def day(written: str) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as problem:
        raise CommandError(f"{written} is no day. Write it as in 2022-01-26. (--published-on DATE)") from problem


def told(problem: Refused) -> str:
    """The sentences, each with the option that mends it."""
    options = {field: f" ({OPTIONS[field]})" for field in problem.fields if field in OPTIONS}
    return " ".join(f"{sentence}{options.get(field, '')}" for field, sentence in problem.fields.items()) or str(problem)


def heading(article: Article, is_new: bool) -> str:
    printed = [str(article), str(article.source)]
    printed += [f"{article.published_on:%-d %B %Y}"] if article.published_on else []
    printed += [f"copy of {article.wire}"] if article.wire else []
    state = "" if is_new else " This article was known already."
    return f"Article {article.pk}: {shown(', '.join(printed))}.{state}"


def who(candidate: Candidate) -> str:
    return candidate.speaker.name if candidate.speaker else candidate.voice


def row(*cells: str) -> str:
    cut = [shown(cell)[:width].ljust(width) for cell, width in zip(cells, WIDTHS, strict=False)]
    return "  ".join([*cut, shown(cells[-1])])


def shown(text: str) -> str:
    """The text on one line, without what would move a terminal's cursor."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
