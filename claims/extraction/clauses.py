"""The clauses of a parsed text that can carry an assertion, and who makes each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from claims.extraction.lexicon import THINKING, _words
from claims.extraction.notation import Span
from claims.extraction.nouns import is_happening
from claims.extraction.reports import Report, is_set_off, is_told
from claims.extraction.syntax import Syntax
from claims.extraction.trims import without_trimmings

Form = Literal["main", "clause", "relative", "noun", "gerund"]
CLAUSAL = frozenset({"VERB", "AUX"})
RELATIVE_WORDS = frozenset({"who", "which", "that", "whom", "whose", "where", "when"})
FACT_NOUNS = frozenset(
    [
        "indication",
        "evidence",
        "fact",
        "sign",
        "proof",
        "idea",
        "news",
        "report",
        "claim",
        "belief",
        "possibility",
        "view",
    ]
)
SUBORDINATE = frozenset(
    [
        "because",
        "since",
        "as",
        "while",
        "although",
        "though",
        "whereas",
        "after",
        "before",
        "when",
        "if",
        "until",
        "once",
        "unless",
    ]
)
# What people do for a living, in a clause that presents them.
POSTS = _words(
    "head lead run chair direct manage coordinate oversee represent speak serve work teach study research cover edit",
    "own sell live advise command host write specialise specialize",
)
ANONYMITY = _words("anonymity anonymous anonymously name identify authorise authorize publicly")
# Who hopes or fears that something is so does not say that it is.  "hop" is what the lemmatiser makes of "hoping".
HOPING = _words("hope hop wish fear want worry doubt dream pray prefer wonder")
BELIEVING = _words("believe think expect assume suspect guess suppose imagine anticipate reckon figure feel")
CONVINCED = _words("convinced confident sure certain aware persuaded")
STATING_MARKS = frozenset(["because", "while", "although", "though", "whereas", "since", "after", "before"])
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "csubjpass"})


@dataclass(frozen=True, slots=True)
class Clause:
    """One assertion: its head, all its tokens, and the report that it belongs to, if any."""

    head: int
    tokens: tuple[int, ...]
    form: Form
    owner: Report | None
    antecedent: int | None = None


def find_clauses(syntax: Syntax, reports: list[Report], numbers: frozenset[int], days: frozenset[int]) -> list[Clause]:
    """Every clause that asserts something; ``numbers`` and ``days`` are tokens in figures and dates."""
    return list(_Finder(syntax, reports, numbers, days).run())


class _Finder:
    def __init__(self, syntax: Syntax, reports: list[Report], numbers: frozenset[int], days: frozenset[int]) -> None:
        self.syntax, self.reports = syntax, reports
        self.numbers, self.days = numbers, days
        self.attributing = self._attributing_tokens()
        self.saying_verbs = {report.verb: report for report in reports if report.saying}
        self.quoted = self._quoted_tokens()
        self.owner = self._owners()
        self.forms = {index: form for index in range(syntax.size) if (form := self._form(index)) is not None}

    def _attributing_tokens(self) -> frozenset[int]:
        return frozenset(i for report in self.reports if report.saying for i in (*report.cue, *report.source))

    def _quoted_tokens(self) -> dict[int, Report]:
        found: dict[int, Report] = {}
        for report in self.reports:
            for start, end in report.quoted:
                for index in self.syntax.between(start, end):
                    found[index] = report
        return found

    def _owners(self) -> dict[int, Report]:
        """The innermost asserter of each token, background in indirect speech left to the reporter."""
        found: dict[int, Report] = dict(self.quoted)
        for report in sorted(self.reports, key=lambda r: -len(r.content)):
            if report.saying:
                found.update(dict.fromkeys(report.content, report))
        for index in range(self.syntax.size):
            if index in found and index not in self.quoted and self._is_background(index):
                for below in self.syntax.below(index):
                    if below not in self.quoted:
                        found.pop(below, None)
        return found

    def _is_background(self, index: int) -> bool:
        """Whether a relative clause or apposition is set off by a comma or a dash."""
        if self.syntax.dep[index] not in {"relcl", "appos"}:
            return False
        return is_set_off(self.syntax, index)

    def run(self) -> Iterator[Clause]:
        for head, form in self.forms.items():
            if self._only_frames(head):
                continue
            tokens = self._tokens(head)
            if any(not self.syntax.is_wordless(index) for index in tokens):
                antecedent = self.syntax.head[head] if form == "relative" else None
                yield Clause(head, tuple(tokens), form, self.owner.get(head), antecedent)

    # -- which tokens head a claim ---------------------------------------------------------------

    def _only_frames(self, head: int) -> bool:
        """Whether the clause tells only that somebody holds what its inner clause asserts, or does not know it."""
        inner = next((c for c in self._complements(head) if c > head and self.syntax.pos[c] in CLAUSAL), None)
        if inner is None:
            return False
        if self._mark(inner) in {"whether", "if"} and self._is_denied(head):
            return True
        if inner not in self.forms or self.forms[inner] != "clause" or not self._holds_views(head, inner):
            return False
        around = self.syntax.below(head, {inner})
        return not any(i in self.numbers or i in self.days for i in around)

    def _complements(self, head: int) -> Iterator[int]:
        """The clauses that complete the head, its adjective or its noun ("see every sign that …")."""
        for child in self.syntax.children[head]:
            if self.syntax.dep[child] == "ccomp":
                yield child
            elif self.syntax.dep[child] in {"acomp", "dobj", "attr"}:
                yield from (c for c in self.syntax.children[child] if self.syntax.dep[c] in {"ccomp", "acl"})

    def _is_denied(self, head: int) -> bool:
        return any(
            self.syntax.dep[i] == "neg" or self.syntax.lower[i] in {"no", "unsure", "unclear"}
            for c in (head, *self.syntax.children[head])
            for i in (c, *self.syntax.children[c])
        )

    def _holds_views(self, head: int, inner: int) -> bool:
        """ "believes that", "remains convinced that", "sees every sign that"; not "it is good that"."""
        syntax, held = self.syntax, self.syntax.head[inner]
        if syntax.child(head, "neg") is not None or self._tells_of_belief(head):
            return False
        if held == head:
            return syntax.lemma[head] in THINKING - HOPING
        if syntax.dep[held] == "acomp":
            return syntax.lower[held] in CONVINCED
        return syntax.lemma[head] in {"see", "have"} and syntax.lemma[held] in FACT_NOUNS

    def _tells_of_belief(self, head: int) -> bool:
        """ "The agency expects that …": what is asserted is that it expects so, unless the asserter is who expects."""
        subject = self.syntax.child(head, "nsubj")
        if self.syntax.lemma[head] not in BELIEVING or subject is None:
            return False
        if self.syntax.lower[subject] in {"i", "we"}:
            return False
        return self.owner.get(head) is None or self.syntax.pos[subject] != "PRON"

    def _form(self, index: int) -> Form | None:
        if index in self.saying_verbs and self._is_mere_frame(index):
            return None
        dep = self.syntax.dep[index]
        if self.syntax.pos[index] in CLAUSAL or self.syntax.child(index, "nsubj", "nsubjpass") is not None:
            return self._verbal_form(index, dep)
        if dep == "ROOT":
            return self._fragment(index)
        if self.syntax.pos[index] == "PRON":
            return "noun" if self._follows_dash(index) else None
        return "noun" if self._is_factual_noun(index) else None

    def _is_mere_frame(self, index: int) -> bool:
        return bool(self.saying_verbs[index].content or self.saying_verbs[index].quoted)

    def _verbal_form(self, index: int, dep: str) -> Form | None:
        if dep == "ROOT":
            return "main" if self._has_subject(index) or self._holds_detail(index) else None
        if index in self.owner and is_told(self.syntax, index):
            return "clause"
        if dep == "relcl":
            if self._presents_speaker(index):
                return None
            return "relative" if is_set_off(self.syntax, index) or self._holds_detail(index) else None
        if dep in {"conj", "parataxis", "ccomp"} and self._has_own_subject(index):
            return "clause" if dep != "ccomp" or self._is_stated(index) else None
        if dep == "conj" and self._holds_detail(index) and self.syntax.tag[index] in {"VBD", "VBZ", "VBP", "VBN", "MD"}:
            return "clause" if self.syntax.pos[self.syntax.head[index]] in CLAUSAL else None
        if dep == "advcl" and self._has_own_subject(index):
            return "clause" if self._mark(index) in STATING_MARKS else None
        if dep == "acl" and self._has_own_subject(index) and self._mark(index) == "that":
            return "clause"
        if dep in {"pcomp", "advcl"} and self.syntax.tag[index] == "VBG" and self._holds_detail(index):
            return "gerund"
        return None

    def _presents_speaker(self, index: int) -> bool:
        """What a source is by trade, or on what terms it spoke ("who asked not to be named")."""
        if self.syntax.head[index] not in self.attributing or self._holds_detail(index):
            return False
        if self.syntax.lemma[index] in POSTS and self.syntax.tag[index] in {"VBZ", "VBP"}:
            return True
        return any(self.syntax.lemma[i] in ANONYMITY for i in self.syntax.below(index))

    def _has_subject(self, index: int) -> bool:
        return self._has_own_subject(index) or any(self.syntax.dep[c] == "expl" for c in self.syntax.children[index])

    def _has_own_subject(self, index: int) -> bool:
        return any(self.syntax.dep[child] in SUBJECTS for child in self.syntax.children[index])

    def _is_stated(self, index: int) -> bool:
        """Whether a complement clause is asserted: under a verb of saying, a judgement or a belief with "that"."""
        head = self.syntax.head[index]
        owner = self.owner.get(index)
        if owner is not None and owner.verb == head:
            return self._mark(index) not in {"whether", "if"} and not self._asks(index)
        if self._mark(index) in {"whether", "if"} or self.syntax.child(head, "neg") is not None:
            return False
        if self.syntax.lemma[head] in HOPING or self._tells_of_belief(head):
            return False
        return self._mark(index) == "that" or self.syntax.lemma[head] in THINKING or self._holds_detail(index)

    def _asks(self, index: int) -> bool:
        first = self.syntax.left[index]
        return (
            self.syntax.tag[first] in {"WRB", "WP"}
            and self.syntax.dep[self.syntax.head[index]] == "ROOT"
            and self.syntax.lower[first] != "what"
        )

    def _mark(self, index: int) -> str:
        mark = self.syntax.child(index, "mark")
        return "" if mark is None else self.syntax.lower[mark]

    def _holds_detail(self, index: int) -> bool:
        """Whether the clause has a number or a date of its own."""
        return any(child in self.numbers or child in self.days for child in self._own(index))

    def _own(self, index: int) -> list[int]:
        inner = [c for c in self.syntax.children[index] if self.syntax.dep[c] in {"relcl", "advcl"}]
        return self.syntax.below(index, inner)

    def _fragment(self, index: int) -> Form | None:
        return "main" if any(i in self.numbers for i in self.syntax.below(index)) else None

    def _is_factual_noun(self, index: int) -> bool:
        """A noun with a count and what the counted did, or an event in a noun with its date."""
        if self.syntax.pos[index] not in {"NOUN", "PROPN"} or index in self.days or index in self.attributing:
            return False
        children = self.syntax.children[index]
        counted = any(c in self.numbers and self.syntax.dep[c] in {"nummod", "quantmod"} for c in children)
        if counted and any(self.syntax.dep[c] in {"acl"} for c in children):
            return True
        dated = any(
            self.syntax.dep[c] == "prep" and any(g in self.days for g in self.syntax.children[c]) for c in children
        )
        of_what = any(
            self.syntax.dep[c] == "poss" and self.syntax.pos[c] != "PRON"
            or self.syntax.lower[c] == "of" and not any(g in self.days for g in self.syntax.children[c])
            for c in children
        )  # fmt: skip
        if dated and of_what and is_happening(self.syntax.lemma[index]):
            return True
        return self.syntax.dep[index] == "appos" and any(self._states(c) for c in children) or self._follows_dash(index)

    def _states(self, child: int) -> bool:
        return self.syntax.dep[child] == "relcl" and self._has_own_subject(child)

    def _follows_dash(self, index: int) -> bool:
        """ "… -- something that the mayor has refused to do"."""
        left = self.syntax.left[index]
        dashed = left > 0 and self.syntax.text[left - 1] in {"--", "—", "–"}
        return dashed and any(self._states(c) for c in self.syntax.children[index])

    # -- which tokens a claim has ----------------------------------------------------------------

    def _tokens(self, head: int) -> list[int]:
        owner = self.owner.get(head)
        barred = set(self._cut_out(head))
        tokens = self.syntax.below(head, barred)
        first, last = self.syntax.sentences[self.syntax.sentence[head]]
        frame = self._words_of_frames(owner)
        tokens = [i for i in tokens if first <= i < last and i not in frame]
        tokens = self._trim(self._one_event(tokens) if self.forms[head] == "noun" else tokens)
        return self._trim(without_trimmings(self.syntax, head, tokens, self.numbers | self.days))

    def _one_event(self, tokens: list[int]) -> list[int]:
        """A dated event in a noun ends where another one is joined to it behind the date."""
        dated = [place for place, index in enumerate(tokens) if index in self.days]
        if not dated:
            return tokens
        joined = (place for place in range(dated[-1], len(tokens)) if self.syntax.dep[tokens[place]] == "cc")
        return tokens[: next(joined, len(tokens))]

    def _words_of_frames(self, owner: Report | None) -> frozenset[int]:
        return frozenset((*owner.cue, *owner.source)) if owner is not None else frozenset()

    def _cut_out(self, head: int) -> Iterator[int]:
        """Children below the head that are claims or frames of their own."""
        stack = [head]
        owner = self.owner.get(head)
        while stack:
            current = stack.pop()
            for child in self.syntax.children[current]:
                if (
                    child in self.saying_verbs
                    and (self.saying_verbs[child] is owner or self._says_beside(child))
                    or child in self.forms
                    and self._stands_apart(child)
                    or self._is_hole(child, head)
                    or child in self.forms
                    and self.forms[child] == "noun"
                    and self._follows_dash(child)
                ):
                    yield child
                else:
                    stack.append(child)

    def _says_beside(self, child: int) -> bool:
        """ "…, and the mayor said that …" beside a clause that is somebody else's."""
        return self.syntax.dep[child] == "conj" and self._has_own_subject(child) and self._is_mere_frame(child)

    def _stands_apart(self, child: int) -> bool:
        dep, form = self.syntax.dep[child], self.forms[child]
        if form == "relative":
            return is_set_off(self.syntax, child)
        return form == "clause" and dep in {"conj", "parataxis", "advcl"}

    def _is_hole(self, child: int, head: int) -> bool:
        return (
            self.syntax.lower[child] == "according"
            or self.syntax.dep[child] == "cc"
            and self.syntax.head[child] == head
            and self._joins_claim(child)
        )

    def _joins_claim(self, child: int) -> bool:
        return any(
            c > child and (c in self.forms and self._stands_apart(c) or c in self.saying_verbs and self._says_beside(c))
            for c in self.syntax.children[self.syntax.head[child]]
        )

    def _trim(self, tokens: list[int]) -> list[int]:
        """Without marks, conjunctions and relative words at the edges."""
        first, last = 0, len(tokens)
        while first < last and self._opens_loosely(tokens[first]):
            first += 1
        while last > first and (self.syntax.is_wordless(tokens[last - 1]) or self.syntax.dep[tokens[last - 1]] == "cc"):
            last -= 1
        return tokens[first:last]

    def _opens_loosely(self, index: int) -> bool:
        if self.syntax.is_wordless(index):
            return True
        return (
            self.syntax.dep[index] in {"cc", "mark"}
            or self.syntax.tag[index] in {"WP", "WDT"}
            and self.syntax.dep[index] in {"nsubj", "nsubjpass"}
        )


def span_of(syntax: Syntax, tokens: Iterable[int]) -> Span:
    """The characters from the first to the last token."""
    indexes = list(tokens)
    return syntax.start[indexes[0]], syntax.end[indexes[-1]]
