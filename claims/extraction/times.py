"""The four times of a claim, as far as its own sentence and the attributing words give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from claims.extraction.clauses import Clause
from claims.extraction.dates import due_window, run_between, speaks_of
from claims.extraction.notation import DateExpression, Days, Kind
from claims.extraction.syntax import Syntax

PAST_ONLY = frozenset({"last", "ago", "yesterday", "earlier"})


@dataclass(frozen=True, slots=True)
class Times:
    """When it was said, the days it speaks of, and when a prediction comes due."""

    said_on: date | None = None
    as_of: Days | None = None
    due: Days | None = None


class Calendar:
    """The date expressions of a text by the token at which they begin."""

    def __init__(self, syntax: Syntax, text: str, dates: Sequence[DateExpression], published_on: date | None) -> None:
        self.syntax, self.text, self.published_on = syntax, text, published_on
        self.at = {syntax.token_at(expression.start): expression for expression in dates}
        self.tokens = frozenset(self._tokens(dates))

    def _tokens(self, dates: Sequence[DateExpression]) -> Iterable[int]:
        for expression in dates:
            index = self.syntax.token_at(expression.start)
            while index < self.syntax.size and self.syntax.start[index] < expression.end:
                yield index
                index += 1

    def times(self, clause: Clause, kind: Kind) -> Times:
        """The times of one claim."""
        own = [index for index in clause.tokens if index in self.at]
        said_on = self._said_on(clause)
        if not own:
            return Times(said_on)
        run = self._run(own)
        if run is not None and kind != "prediction":
            return Times(said_on, run)
        expression = self.at[min(own, key=lambda index: self._distance(index, clause.head))]
        before = self._before(expression)
        if kind == "prediction":
            return Times(said_on, None, due_window(expression, before, self.published_on))
        return Times(said_on, speaks_of(expression, before, self.published_on))

    def _run(self, own: Sequence[int]) -> Days | None:
        """The days from one expression of the claim to the next one, where the words join them."""
        for first, second in zip(own, own[1:], strict=False):
            begin = self.syntax.start[self.syntax.sentences[self.syntax.sentence[first]][0]]
            run = run_between(self.at[first], self.at[second], self.text, begin)
            if run is not None:
                return run
        return None

    def _before(self, expression: DateExpression) -> str:
        first = self.syntax.sentences[self.syntax.sentence[self.syntax.token_at(expression.start)]][0]
        return self.text[self.syntax.start[first] : expression.start]

    def _distance(self, index: int, head: int) -> tuple[int, int]:
        """Steps up the tree from the expression to the head of the claim."""
        steps, at = 0, index
        while at != head and self.syntax.head[at] != at and steps < 30:
            steps, at = steps + 1, self.syntax.head[at]
        return steps, index

    def _said_on(self, clause: Clause) -> date | None:
        """The single day that the attributing words name."""
        owner = clause.owner
        if owner is None:
            return None
        first, last = self.syntax.sentences[self.syntax.sentence[owner.verb]]
        spans = owner.content_spans(self.syntax)
        for index in range(first, last):
            expression = self.at.get(index)
            if expression is None or any(start <= expression.start < end for start, end in spans):
                continue
            single = expression.days.first == expression.days.last
            if single and self._belongs_to(index, owner.verb):
                return self._not_later(expression.days.first)
        return None

    def _belongs_to(self, index: int, verb: int) -> bool:
        at = index
        for _step in range(12):
            if at == verb:
                return True
            if self.syntax.dep[at] in {"relcl", "ccomp", "advcl"} or self.syntax.head[at] == at:
                return False
            at = self.syntax.head[at]
        return False

    def _not_later(self, day: date | None) -> date | None:
        if day is None or self.published_on is None:
            return day
        return day if day <= self.published_on else None
