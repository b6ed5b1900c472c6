"""``manage.py extract``: the extraction engine alone, without a database."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from claims.extraction import DEFAULT_MODEL, TextTooLong, extract
from claims.extraction.notation import Candidate, Extraction


class Command(BaseCommand):
    help = "Read a text and print the claims, attributions, figures and dates found in it. Needs no database."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", default="-", metavar="FILE", help="a UTF-8 text file; - is standard input"
        )
        parser.add_argument("--published-on", metavar="DATE", help="day of publication, such as 2022-01-26")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="print one JSON object")
        form.add_argument(
            "--jsonl",
            action="store_true",
            help='read lines {"id", "text", "published_on"} and print a JSON object each',
        )

    def handle(self, *args: Any, **options: Any) -> None:
        published_on = _day(options["published_on"])
        if options["jsonl"]:
            for row in _rows(options["file"]):
                self.stdout.write(json.dumps(row, ensure_ascii=False))
            return
        reading = _read(_text(options["file"]), published_on)
        if options["json"]:
            self.stdout.write(json.dumps(reading.as_dict(), ensure_ascii=False, indent=2))
        else:
            self.stdout.write("\n".join(_table(reading)))


def _day(given: str | None) -> date | None:
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError) as error:
        raise CommandError(f"{given!r} is no day of the calendar; write it as 2022-01-26.") from error


def _bytes(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise CommandError(f"{name} cannot be read: {error.strerror}.") from error


def _text(name: str) -> str:
    """The text, without a byte order mark and NULs; bytes that are not UTF-8 become U+FFFD."""
    return _bytes(name).decode("utf-8-sig", errors="replace").replace("\x00", "")


def _read(text: str, published_on: date | None) -> Extraction:
    model = getattr(settings, "SPACY_MODEL", DEFAULT_MODEL)
    try:
        return extract(text, published_on=published_on, model=model)
    except TextTooLong as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"The language model {model} cannot be loaded: {error}") from error


def _rows(name: str) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(_text(name).splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text, given = row["text"], row.get("published_on")
            if not isinstance(text, str):
                raise TypeError
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise CommandError(f'Line {number} is no JSON object with a "text".') from error
        try:
            reading = _read(text.replace("\x00", ""), _day(given))
        except CommandError as error:
            raise CommandError(f"Line {number}: {error}") from error
        yield {"id": row.get("id"), **reading.as_dict()}


def _table(reading: Extraction) -> Iterator[str]:
    """The candidates for a reader: one line of facts and one of words each."""
    if reading.unread_reason:
        yield reading.unread_reason
        return
    if reading.wire:
        yield f"Wire copy: {reading.wire}"
    for candidate in reading.candidates:
        yield from _lines(candidate)
    count = len(reading.candidates)
    yield f"{count} claim{'' if count == 1 else 's'} suggested."


def _lines(candidate: Candidate) -> Iterator[str]:
    speaker = candidate.speaker.name if candidate.speaker else "the article itself"
    times = [f"{name} {value}" for name, value in _times(candidate)]
    figures = [figure.verbatim for figure in candidate.figures]
    facts = [candidate.kind, candidate.voice, speaker, *times, *figures]
    yield f"{candidate.start:>7}-{candidate.end:<7} {candidate.check_worthiness:.2f}  {' · '.join(facts)}"
    yield f"                      {candidate.text}"


def _times(candidate: Candidate) -> Iterator[tuple[str, str]]:
    if candidate.said_on:
        yield "said", candidate.said_on.isoformat()
    for name, days in (("refers to", candidate.as_of), ("due", candidate.due)):
        if days:
            first, last = days.as_list()
            yield name, first or "" if first == last else f"{first or '…'}–{last or '…'}"
