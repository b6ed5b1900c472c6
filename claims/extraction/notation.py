"""The notation of the extraction engine: what it hands out, and nothing of how it finds it.

Offsets count Unicode code points of the text that was read; ends are exclusive. Days are
calendar days, both ends of a range included, and ``None`` is an open end. The literals are
held against ``claims.choices`` by a test, since this layer knows nothing of Django.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

Voice = Literal["named", "unnamed", "reporter"]
Kind = Literal["event", "figure", "prediction", "position"]
Direction = Literal["rise", "fall"]
Measure = Literal["total_so_far", "during", "level"]
SpeakerKind = Literal["person", "organisation", "unnamed"]
Span = tuple[int, int]
# Which rules read; kept with each candidate, and raised with what they read differently.
ENGINE = "rules 1"


@dataclass(frozen=True, slots=True)
class Days:
    """A range of calendar days, both ends included; ``None`` is an open end."""

    first: date | None
    last: date | None

    def as_list(self) -> list[str | None]:
        """The range as ``[from, to]`` in ISO 8601."""
        return [day.isoformat() if day else None for day in (self.first, self.last)]


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as printed: a range with open or closed bounds, and what it measures."""

    start: int
    end: int
    verbatim: str
    low: Decimal | None
    high: Decimal | None
    low_inclusive: bool = True
    high_inclusive: bool = True
    approximate: bool = False
    direction: Direction | None = None
    measure: Measure | None = None
    unit: str = ""
    counted: str = ""
    scope: str = ""

    def as_dict(self) -> dict[str, Any]:
        """The figure as JSON-ready values: amounts are decimal strings without exponent."""
        amounts = {k: None if v is None else format(v, "f") for k, v in (("low", self.low), ("high", self.high))}
        return asdict(self) | amounts


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A calendar expression and the days it names."""

    start: int
    end: int
    verbatim: str
    days: Days

    def as_dict(self) -> dict[str, Any]:
        """The expression as JSON-ready values."""
        first, last = self.days.as_list()
        return {"start": self.start, "end": self.end, "verbatim": self.verbatim, "from": first, "to": last}


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """Who says so: the fullest name known in the article, and where this mention stands."""

    name: str
    kind: SpeakerKind
    role: str = ""
    affiliation: str = ""
    start: int | None = None
    end: int | None = None

    def as_dict(self) -> dict[str, Any]:
        """The mention as JSON-ready values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Attribution:
    """One report of speech: its source, the words that report, and what is reported."""

    source: Span | None
    cue: Span | None
    content: tuple[Span, ...]
    voice: Voice
    speaker: SpeakerMention | None = None

    def as_dict(self) -> dict[str, Any]:
        """The attribution as JSON-ready values."""
        return {
            "source": list(self.source) if self.source else None,
            "cue": list(self.cue) if self.cue else None,
            "content": [list(span) for span in self.content],
            "speaker": self.speaker.name if self.speaker else None,
            "voice": self.voice,
        }


@dataclass(frozen=True, slots=True)
class Candidate:
    """One assertion that the engine proposes, with its words and who stands behind it."""

    start: int
    end: int
    exact: str
    text: str
    kind: Kind
    voice: Voice
    speaker: SpeakerMention | None = None
    attributed_as: str = ""
    via: tuple[str, ...] = ()
    denied: bool = False
    confidence: float = 0.5
    figures: tuple[Figure, ...] = ()
    said_on: date | None = None
    as_of: Days | None = None
    due: Days | None = None
    check_worthiness: float = 0.0
    reasons: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The candidate as JSON-ready values."""
        return {
            "exact": self.exact,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "voice": self.voice,
            "speaker": self.speaker.as_dict() if self.speaker else None,
            "attributed_as": self.attributed_as,
            "via": list(self.via),
            "denied": self.denied,
            "confidence": self.confidence,
            "figures": [figure.as_dict() for figure in self.figures],
            "said_on": self.said_on.isoformat() if self.said_on else None,
            "as_of": self.as_of.as_list() if self.as_of else None,
            "due": self.due.as_list() if self.due else None,
            "check_worthiness": self.check_worthiness,
            "reasons": list(self.reasons),
        }


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read in one text.

    ``language`` is an ISO 639-1 code. Where it is not one the engine reads, ``unread_reason``
    says so in a sentence for the reader and every list is empty. ``title``, ``byline`` and
    ``wire`` (the agency whose copy it is) are what the page furniture tells, or empty.
    """

    language: str
    candidates: tuple[Candidate, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    title: str = ""
    byline: str = ""
    wire: str = ""
    unread_reason: str = ""
    furniture: tuple[Span, ...] = field(default=())

    def as_dict(self) -> dict[str, Any]:
        """The reading as JSON-ready values, in the shape of ``manage.py extract --json``."""
        return {
            "language": self.language,
            "title": self.title,
            "byline": self.byline,
            "wire": self.wire,
            "unread_reason": self.unread_reason,
            "candidates": [candidate.as_dict() for candidate in self.candidates],
            "attributions": [attribution.as_dict() for attribution in self.attributions],
            "figures": [figure.as_dict() for figure in self.figures],
            "dates": [expression.as_dict() for expression in self.dates],
        }
