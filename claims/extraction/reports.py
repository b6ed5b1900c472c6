"""A report of speech or attitude, and how its parts are found in the parse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from claims.extraction import lexicon
from claims.extraction.notation import Span
from claims.extraction.syntax import Syntax

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
SETTING_OFF = frozenset({",", "--", "—", "–", "-", "(", ";"})
BESIDE_THE_VERB = frozenset({"aux", "auxpass", "neg", "prt"})


@dataclass(slots=True, eq=False)
class Report:
    """One report of speech or attitude, in tokens until its content is final.

    ``content`` are token numbers; ``quoted`` are character spans added from quotation marks.
    ``saying`` tells speech, which makes the assertion the source's, from a mere attitude.
    """

    verb: int
    cue: tuple[int, ...]
    source: tuple[int, ...]
    source_head: int | None
    content: frozenset[int]
    saying: bool
    quoted: list[Span] = field(default_factory=list)
    denied: bool = False
    inside: Report | None = None

    def quotes(self, offset: int) -> bool:
        """Whether the character stands in one of its quotations."""
        return any(start <= offset < end for start, end in self.quoted)

    def content_spans(self, syntax: Syntax) -> tuple[Span, ...]:
        """The content as character spans, those of tokens and of quotations merged."""
        spans = sorted([*syntax.spans(self.content), *self.quoted])
        merged: list[Span] = []
        for start, end in spans:
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return tuple(merged)


def subject_of(syntax: Syntax, verb: int) -> int | None:
    """The head of the verb's subject, taken from a coordinated or governing verb where it has none."""
    for _step in range(6):
        subject = nearest_subject(syntax, verb)
        if subject is not None:
            return subject
        dep, head = syntax.dep[verb], syntax.head[verb]
        if dep == "acl" and syntax.tag[verb] == "VBG":
            return head
        if dep not in {"conj", "advcl", "xcomp", "dep", "ccomp", "pcomp", "prep"} or head == verb:
            return None
        if dep in {"advcl", "ccomp"} and syntax.tag[verb] not in {"VBG", "VB"}:
            return None
        verb = head
    return None


def nearest_subject(syntax: Syntax, verb: int) -> int | None:
    """The verb's own subject; of two, which a misread title leaves, the one nearer to it."""
    found = [child for child in syntax.children[verb] if syntax.dep[child] in SUBJECTS]
    return min(found, key=lambda child: abs(child - verb)) if found else None


def noun_phrase(syntax: Syntax, head: int, without: Iterable[int] = ()) -> tuple[int, ...]:
    """The tokens of a source, with a second subject that stands directly before it."""
    tokens = syntax.below(head, without)
    for sibling in syntax.children[syntax.head[head]]:
        if syntax.dep[sibling] in SUBJECTS and sibling != head and syntax.right[sibling] == tokens[0] - 1:
            tokens = syntax.below(sibling, without) + tokens
    return tuple(tokens)


def cue_of(syntax: Syntax, verb: int) -> tuple[int, ...]:
    """The verb with its auxiliaries, negation and particle."""
    beside = [child for child in syntax.children[verb] if syntax.dep[child] in BESIDE_THE_VERB]
    return tuple(sorted([verb, *beside]))


def make_report(
    syntax: Syntax, verb: int, content: Iterable[int], *, saying: bool, source: int | None, cue: tuple[int, ...] = ()
) -> Report | None:
    """A report with these tokens as content, without cue and source; None where no word is left."""
    cue = cue or cue_of(syntax, verb)
    phrase = () if source is None else noun_phrase(syntax, source, {verb})
    kept = frozenset(content) - set(cue) - set(phrase)
    if not any(not syntax.is_wordless(index) for index in kept):
        return None
    denied = syntax.lemma[verb] in lexicon.DENYING or any(syntax.dep[index] == "neg" for index in cue)
    return Report(verb, cue, phrase, source, kept, saying, denied=denied)


def is_set_off(syntax: Syntax, index: int) -> bool:
    """Whether a comma, a dash or a bracket stands before the subtree."""
    left = syntax.left[index]
    return left > 0 and (syntax.text[left - 1] in SETTING_OFF or syntax.text[left] in SETTING_OFF)


def is_told(syntax: Syntax, index: int) -> bool:
    """Whether what the parse has as a relative clause is a whole clause behind "that"."""
    mark = syntax.child(index, "mark")
    subject = nearest_subject(syntax, index)
    return syntax.dep[index] in {"relcl", "acl"} and mark is not None and syntax.lower[mark] == "that" and bool(subject)


def agent_of(syntax: Syntax, verb: int) -> int | None:
    """The head of the one behind "by", where a passive names it."""
    agent = syntax.child(verb, "agent")
    return None if agent is None else syntax.child(agent, "pobj")


def clause_head(syntax: Syntax, index: int) -> int:
    """The verb of the clause that the token stands in."""
    while syntax.pos[index] not in {"VERB", "AUX"} and syntax.head[index] != index:
        index = syntax.head[index]
    return index
