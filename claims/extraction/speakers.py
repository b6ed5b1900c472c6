"""Who says so: the fullest name that the article gives each source, and its voice."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claims.extraction.cast import Cast, read_cast
from claims.extraction.members import Member, NounPhrase
from claims.extraction.notation import SpeakerMention, Voice
from claims.extraction.reports import Report
from claims.extraction.roles import GROUP_PRONOUNS, PERSON_PRONOUNS, SPEAKER_PRONOUNS
from claims.extraction.syntax import Syntax


@dataclass(frozen=True, slots=True)
class Identity:
    """The voice of a report and who speaks; the reporter's voice has no speaker."""

    voice: Voice
    speaker: SpeakerMention | None = None
    attributed_as: str = ""


FAR_BACK = 60  # how many reports back a pronoun may reach
REPORTER = Identity("reporter")


class Voices:
    """The identity behind each report, by the report's verb, and whom pronouns stand for."""

    def __init__(self, identities: dict[int, Identity], cast: Cast, spoken: list[tuple[int, Member]]) -> None:
        self.identities, self._cast, self._spoken = identities, cast, spoken

    def of(self, report: Report | None) -> Identity:
        """Who makes the assertions of a report; the reporter where there is none."""
        return REPORTER if report is None else self.identities.get(report.verb, REPORTER)

    def stands_for(self, index: int, offset: int, word: str, owner: Report | None) -> str:
        """The name behind a pronoun that is the subject of a claim, or an empty string where that is not sure.

        In somebody's reported words it is the speaker where that fits; in quoted words only "I" and "we" are.
        """
        if owner is not None and owner.quotes(offset):
            return self._quoted_self(word, owner)
        if word in {"it", "they"}:
            return self._reported_self(word, owner)
        gender = PERSON_PRONOUNS.get(word)
        if gender is None:
            return ""
        speaker = self.of(owner).speaker
        if owner is not None:
            return speaker.name if speaker is not None and speaker.kind == "person" else ""
        before = [pair for pair in self._spoken[-FAR_BACK:] if pair[0] < index and pair[1].fits(gender)][-1:]
        subject = self._cast.subject_before(index, gender)
        if subject is not None:
            before.append(subject)
        named = max(before, key=lambda pair: pair[0])[1] if before else None
        return named.name if named is not None and named.kind == "person" else ""

    def _quoted_self(self, word: str, owner: Report) -> str:
        """ "I" is a person who is quoted, "we" a body."""
        speaker = self.of(owner).speaker
        if speaker is None or speaker.kind != {"i": "person", "we": "organisation"}.get(word):
            return ""
        return speaker.name

    def _reported_self(self, word: str, owner: Report | None) -> str:
        """ "The ministry said it had …", "the officials said they had …"."""
        speaker = self.of(owner).speaker
        if speaker is None or speaker.kind != {"it": "organisation", "they": "unnamed"}[word]:
            return ""
        is_many = speaker.name.endswith("s") or speaker.name.lower().endswith(("people", "men", "women"))
        return speaker.name if word == "it" or is_many else ""


def identify(syntax: Syntax, text: str, reports: list[Report]) -> Voices:
    """Read who stands behind each report, in the order of the text."""
    return _Reader(syntax, text, reports).run()


class _Reader:
    def __init__(self, syntax: Syntax, text: str, reports: list[Report]) -> None:
        self.syntax, self.text = syntax, text
        self.reports = [report for report in reports if report.source_head is not None]
        covered = frozenset(index for report in reports if report.saying for index in report.content)
        self.cast: Cast = read_cast(syntax, text, covered)
        self.known: dict[int, Member | None] = {}
        self.enclosing = self._enclosing_quotations(reports)

    def _enclosing_quotations(self, reports: list[Report]) -> list[tuple[int, int, Report]]:
        return [(start, end, report) for report in reports for start, end in report.quoted]

    def run(self) -> Voices:
        spoken: list[tuple[Report, Member]] = []
        for report in self.reports:
            member = self._member(report, spoken)
            self.known[report.verb] = member
            if member is not None:
                spoken.append((report, member))
        self._look_ahead(spoken)
        identities = {report.verb: self._identity(report) for report in self.reports}
        return Voices(identities, self.cast, [(report.verb, member) for report, member in spoken])

    def _member(self, report: Report, spoken: list[tuple[Report, Member]]) -> Member | None:
        head = report.source_head
        assert head is not None
        head = self._antecedent(head)
        word = self.syntax.lower[head]
        if self.syntax.pos[head] == "PRON" or word in PERSON_PRONOUNS:
            if word in SPEAKER_PRONOUNS:
                return self._own_speaker(report)
            return self._of_pronoun(word, head, report, spoken)
        return self.cast.member(NounPhrase(head, report.source))

    def _antecedent(self, head: int) -> int:
        """What "who", "which" or "that" stands for."""
        if self.syntax.tag[head] not in {"WP", "WDT"} and self.syntax.lower[head] != "that":
            return head
        verb = self.syntax.head[head]
        for _step in range(4):
            if self.syntax.dep[verb] == "relcl":
                return self.syntax.head[verb]
            verb = self.syntax.head[verb]
        return head

    def _own_speaker(self, report: Report) -> Member | None:
        """ "I" and "we" inside a quotation are whoever is quoted."""
        at = self.syntax.start[report.verb]
        owner = next((r for start, end, r in self.enclosing if start <= at < end and r.verb != report.verb), None)
        return self.known.get(owner.verb) if owner else None

    def _of_pronoun(self, word: str, head: int, report: Report, spoken: list[tuple[Report, Member]]) -> Member | None:
        recent = spoken[-FAR_BACK:]
        before = [(r.verb, member) for r, member in recent if r.verb < report.verb and self._apart(r, report)]
        if word in PERSON_PRONOUNS:
            fitting = [pair for pair in before if pair[1].fits(PERSON_PRONOUNS[word])][-1:]
            subject = self.cast.subject_before(head, PERSON_PRONOUNS[word])
            if subject is not None:
                fitting.append(subject)
            return max(fitting, key=lambda pair: pair[0])[1] if fitting else None
        if word in GROUP_PRONOUNS:
            groups = [member for _verb, member in before if member.is_group]
            return groups[-1] if groups else None
        return None

    def _apart(self, other: Report, report: Report) -> bool:
        """Whether the other report is no report inside this one's content."""
        return other.verb not in report.content

    def _look_ahead(self, spoken: list[tuple[Report, Member]]) -> None:
        """ "A top diplomat said …", then the sentence that names the one who fits the description."""
        for number, (report, member) in enumerate(spoken):
            if not member.may_be_named_later or number + 1 >= len(spoken):
                continue
            ahead = spoken[number + 1 : number + 1 + FAR_BACK]
            following, named = next(((r, m) for r, m in ahead if m is not member and r.saying), (None, None))
            if following is None or named is None or not report.saying or named.first < report.verb:
                continue
            if self.syntax.sentence[following.verb] - self.syntax.sentence[report.verb] <= 3 and named.answers(member):
                member.same_as = named

    def _identity(self, report: Report) -> Identity:
        member = self.known.get(report.verb)
        if member is None:
            return REPORTER
        member = member.same_as or member
        start, end = self.syntax.start[min(report.source)], self.syntax.end[max(report.source)]
        speaker = replace(member.mention(), start=start, end=end)
        voice: Voice = "unnamed" if speaker.kind == "unnamed" else "named"
        return Identity(voice, speaker, " ".join(self.text[start:end].split()))
