"""Direct speech: each quotation is given to the verb of saying beside it, or to who spoke before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from claims.extraction.quotations import Quotation
from claims.extraction.reported import verbs_of_saying
from claims.extraction.reports import Report, subject_of
from claims.extraction.sentences import Layout
from claims.extraction.syntax import Syntax

SIGNING = re.compile(r"\s*(?:--|[-—–―])\s*")
PART_QUOTE_WORDS = 4
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
NAMING = NOMINAL | {"ADJ", "DET", "ADP", "NUM", "PART"}


def attach_quotations(syntax: Syntax, layout: Layout, reports: list[Report]) -> list[Report]:
    """The reports with every quotation that has a speaker, new ones for verbs that had none."""
    return _Attachment(syntax, layout, reports).run()


class _Attachment:
    def __init__(self, syntax: Syntax, layout: Layout, reports: list[Report]) -> None:
        self.syntax, self.layout = syntax, layout
        self.by_verb = {report.verb: report for report in reports}
        self.reports = list(reports)
        self.ranges = [self._tokens(quotation) for quotation in layout.quotations]
        self.inside = [-1] * syntax.size
        for number, (first, last) in enumerate(self.ranges):
            self.inside[first:last] = [number] * (last - first)
        self.verbs = [verb for verb in verbs_of_saying(syntax) if self.inside[verb] < 0]
        self.speaking = frozenset(self.verbs)
        self.owners: dict[int, Report] = {}
        self.covering = self._reports_by_quotation()

    def _tokens(self, quotation: Quotation) -> tuple[int, int]:
        found = self.syntax.between(quotation.start, quotation.end)
        return found.start, found.stop

    def _reports_by_quotation(self) -> dict[int, list[tuple[int, Report]]]:
        """For each quotation the reports from outside it, with how many of its tokens they have."""
        covering: dict[int, list[tuple[int, Report]]] = {}
        for report in self.reports:
            counts: dict[int, int] = {}
            for index in report.content:
                if self.inside[index] >= 0:
                    counts[self.inside[index]] = counts.get(self.inside[index], 0) + 1
            for number, count in counts.items():
                if self.inside[report.verb] < 0:
                    covering.setdefault(number, []).append((count, report))
        return covering

    def run(self) -> list[Report]:
        for number in range(len(self.ranges)):
            owner = self._directly_after(number) or self._signed(number)
            owner = owner or self._covered(number) or self._beside(number)
            if owner is not None:
                self._give(number, owner)
        for number in range(len(self.ranges)):
            if number not in self.owners:
                owner = self._carried_on(number)
                if owner is not None:
                    self._give(number, owner)
        return sorted(self.reports, key=lambda report: report.verb)

    def _give(self, number: int, owner: Report) -> None:
        quotation = self.layout.quotations[number]
        owner.quoted.append((quotation.start, quotation.end))
        if self.ranges[number][1] <= owner.verb and self._is_whole(number) and self._directly_after(number) is owner:
            # What stands behind "…," she said is the article's own: "…, and the boys went home".
            owner.content = frozenset(i for i in owner.content if i < owner.verb or self.inside[i] >= 0)
        owner.saying = owner.saying or owner.verb in self.speaking and self._is_whole(number)
        self.owners[number] = owner

    def _covered(self, number: int) -> Report | None:
        """The report that has most of the quotation already."""
        options = [pair for pair in self.covering.get(number, []) if pair[1].source or pair[1].saying]
        if not options:
            return None
        first, last = self.ranges[number]
        count, report = max(options, key=lambda pair: (pair[1].saying, pair[0]))
        return report if count * 4 >= last - first or self._is_whole(number) else None

    def _is_whole(self, number: int) -> bool:
        """Whether the quotation is a sentence or more, not words taken from one."""
        first, last = self.ranges[number]
        start, end = self.layout.quotations[number].inner
        words = sum(not self.syntax.is_wordless(index) for index in range(first, last))
        inner = self.layout.copy[start:end].strip()
        return (
            inner[:1].isupper() and (inner[-1:] in ".,!?…" or words > PART_QUOTE_WORDS) or words > 3 * PART_QUOTE_WORDS
        )

    def _directly_after(self, number: int) -> Report | None:
        """ "…," she said: nothing but the subject stands between a comma and the verb."""
        _first, last = self.ranges[number]
        inner_end = self.layout.quotations[number].inner[1]
        verb = self._verb_after(number) if self.layout.copy[inner_end - 1 : inner_end] in {",", "?", "!"} else None
        return self._report_of(verb, number) if verb is not None and verb - last <= 3 else None

    def _beside(self, number: int) -> Report | None:
        """A report by the verb of saying after the quotation, or before it."""
        for verb in (self._verb_after(number), self._verb_before(number)):
            if verb is not None:
                return self._report_of(verb, number)
        return None

    def _verb_after(self, number: int) -> int | None:
        _first, last = self.ranges[number]
        inner_end = self.layout.quotations[number].inner[1]
        ended = self.layout.copy[inner_end - 1 : inner_end + 2]
        if not any(mark in ended for mark in ",!?—-…") and not self._is_whole(number):
            return None
        if "." in ended and not any(mark in ended for mark in ",!?…"):
            return None
        limit = self._limit_after(last)
        near = self.verbs[bisect_left(self.verbs, last) : bisect_left(self.verbs, limit)]
        return next((verb for verb in near if self._leads(last, verb)), None)

    def _limit_after(self, last: int) -> int:
        index = last
        while index < self.syntax.size and index < last + 45 and self.inside[index] < 0:
            if self.syntax.text[index] == "." and self._ends_here(index) or "\n" in self.syntax.text[index]:
                return index
            index += 1
        return index

    def _ends_here(self, index: int) -> bool:
        """Whether a full stop ends a sentence, and no abbreviation in brackets."""
        return self.syntax.text[index + 1 : index + 2] != [")"]

    def _leads(self, last: int, verb: int) -> bool:
        """Whether between quotation and verb there is only the verb's own subject."""
        subject = self.syntax.child(verb, "nsubj")
        if verb - last <= 2:
            return True
        if subject is not None and last <= self.syntax.left[subject] <= last + 2:
            return True
        return all(self._names(index) for index in range(last, verb))

    def _names(self, index: int) -> bool:
        return (
            self.syntax.pos[index] in NAMING
            or self.syntax.text[index] in {",", "(", ")"}
            or self.syntax.text[index][0].isupper()
        )

    def _verb_before(self, number: int) -> int | None:
        first, _last = self.ranges[number]
        index = first - 1
        while index >= 0 and self.syntax.pos[index] == "SPACE":
            index -= 1
        if index < 0 or first >= self.syntax.size:
            return None
        colon = self.syntax.text[index] == ":"
        sentence = self.syntax.sentences[self.syntax.sentence[index]]
        if "\n" in self.layout.copy[self.syntax.end[index] : self.syntax.start[first]] and not colon:
            return None
        introduced = colon or self.syntax.text[index] in {",", "(", ")"} or self._is_whole(number)
        if not introduced or self.syntax.text[index] in {".", "!", "?"}:
            return None
        verb = self.verbs[place - 1] if (place := bisect_right(self.verbs, index)) else -1
        return verb if verb >= sentence[0] and self._is_free(verb, first) else None

    def _is_free(self, verb: int, first: int) -> bool:
        """Whether no other quotation stands between the verb and this one."""
        return all(self.inside[index] < 0 for index in range(verb, first))

    def _report_of(self, verb: int, number: int) -> Report | None:
        known = self.by_verb.get(verb)
        if known is not None and (known.saying or known.source):
            known.saying = True
            return known
        head = subject_of(self.syntax, verb)
        source = tuple(self.syntax.below(head, {verb})) if head is not None else ()
        if head is None or self.inside[head] >= 0:
            head, source = self._neighbour(verb, number)
        source = tuple(index for index in source if self.inside[index] < 0)
        beside = [c for c in self.syntax.children[verb] if self.syntax.dep[c] in {"aux", "auxpass", "neg", "prt"}]
        report = Report(verb, tuple(sorted([verb, *beside])), source, head, frozenset(), True)
        self.by_verb[verb] = report
        self.reports.append(report)
        return report

    def _neighbour(self, verb: int, number: int) -> tuple[int | None, tuple[int, ...]]:
        """The noun phrase between quotation and verb, or after the verb, where the parse has no subject."""
        _first, last = self.ranges[number]
        between = range(last, verb) if verb > last else range(verb + 1, min(verb + 12, self.syntax.size))
        for index in between:
            if self.inside[index] >= 0 or self.syntax.text[index] == ".":
                break
            if self.syntax.pos[index] in NOMINAL:
                index = self._top_of_phrase(index, between)
                return index, tuple(token for token in self.syntax.below(index) if token in between)
        return None, ()

    def _top_of_phrase(self, index: int, between: range) -> int:
        head = self.syntax.head[index]
        while head != index and head in between and self.syntax.pos[head] in NOMINAL:
            index, head = head, self.syntax.head[head]
        return index

    def _signed(self, number: int) -> Report | None:
        """ "…" — Jane Doe, teacher: a dash and a name under or behind the quotation."""
        dash = SIGNING.match(self.layout.copy, self.layout.quotations[number].end)
        if dash is None:
            return None
        name = self.syntax.token_at(dash.end())
        index = name - 1
        while index > 0 and self.syntax.pos[index] == "SPACE":
            index -= 1
        if name <= self.ranges[number][0] or self.syntax.start[name] != dash.end():
            return None
        if self.syntax.pos[name] != "PROPN" or name in self.by_verb:
            return None
        end = name
        while end < self.syntax.size and self.syntax.pos[end] == "PROPN":
            end += 1
        glued = self.syntax.start[index] < self.layout.quotations[number].end  # "”―" is one token
        return self._new_report(name if glued else index, end - 1, tuple(range(name, end)))

    def _new_report(self, cue: int, head: int | None, source: tuple[int, ...]) -> Report:
        report = Report(cue, (cue,), source, head, frozenset(), True)
        self.by_verb[cue] = report
        self.reports.append(report)
        return report

    def _carried_on(self, number: int) -> Report | None:
        """Who speaks on: the same speech, the same paragraph, or the one quoted just before."""
        quotation = self.layout.quotations[number]
        before = self.layout.quotations[number - 1] if number else None
        if before is not None and before.speech == quotation.speech:
            return self.owners.get(number - 1)
        if not self._is_whole(number):
            return None
        if before is not None and before.paragraph == quotation.paragraph and number - 1 in self.owners:
            return self.owners[number - 1] if self._follows(before, quotation) else None
        if quotation.start != self.layout.paragraphs[quotation.paragraph][0]:
            return self._spoken_before(number)
        after = self.layout.quotations[number + 1] if number + 1 < len(self.layout.quotations) else None
        if after is not None and after.paragraph == quotation.paragraph and number + 1 in self.owners:
            return self.owners[number + 1]
        if before is not None and before.paragraph == quotation.paragraph - 1:
            return self.owners.get(number - 1)
        return None

    def _spoken_before(self, number: int) -> Report | None:
        """ "The road is shut, she said. “It …”": who was reported in the sentence just before, without a quotation."""
        first, _last = self.ranges[number]
        if first >= self.syntax.size:
            return None
        sentence = self.syntax.sentence[first] - 1
        if sentence < 0:
            return None
        begin, end = self.syntax.sentences[sentence]
        if self.syntax.start[begin] < self.layout.paragraphs[self.layout.quotations[number].paragraph][0]:
            return None
        spoken = [self.by_verb[i] for i in range(begin, end) if i in self.by_verb and self.by_verb[i].source]
        outer = [report for report in spoken if not any(report.verb in other.content for other in spoken)]
        return outer[0] if len(outer) == 1 else None

    def _follows(self, before: Quotation, quotation: Quotation) -> bool:
        """Whether at most the words that attribute stand between the two passages."""
        first = self.syntax.token_at(before.inner[1])
        second = self.syntax.token_at(quotation.start)
        return self.syntax.sentence[second] - self.syntax.sentence[first] <= 2 and second - first < 60
