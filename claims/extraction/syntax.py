"""A parsed text as plain lists: one entry a token, so that rules read it quickly and simply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from claims.extraction.notation import Span

QUOTE_MARKS = frozenset({'"', "“", "”", "``", "''", "„", "«", "»"})
EDGE_MARKS = frozenset({",", ";", ":", "-", "--", "–", "—", "(", "[", "...", "…", "*"})


def starts_of(doc: Doc) -> list[int]:
    """The offset of each token."""
    return [int(start) for start in doc.to_array("IDX")]


class Syntax:
    """Heads, labels and offsets of every token; ``entity`` is the entity number or -1."""

    def __init__(self, doc: Doc) -> None:
        tokens = list(doc)  # spaCy makes a new object of each token whenever it is asked
        self.size = len(tokens)
        self.start = starts_of(doc)
        self.text = [token.text for token in tokens]
        self.end = [start + len(text) for start, text in zip(self.start, self.text, strict=True)]
        self.lower = [text.lower() for text in self.text]
        self.lemma = [token.lemma_.lower() for token in tokens]
        self.pos = [token.pos_ for token in tokens]
        self.tag = [token.tag_ for token in tokens]
        self.dep = [token.dep_ for token in tokens]
        steps = doc.to_array("HEAD").astype("int64")  # from each token to its head
        self.head = [index + int(step) for index, step in enumerate(steps)]
        self.children: list[list[int]] = [[] for _ in range(self.size)]
        for index, head in enumerate(self.head):
            if head != index:
                self.children[head].append(index)
        self._spread_sentences(doc)
        self._spread_entities(doc)
        self._spread_edges()

    def _spread_sentences(self, doc: Doc) -> None:
        self.sentences = [(sentence.start, sentence.end) for sentence in doc.sents]
        self.sentence = [0] * self.size
        for number, (first, last) in enumerate(self.sentences):
            self.sentence[first:last] = [number] * (last - first)

    def _spread_entities(self, doc: Doc) -> None:
        self.entities = [(entity.start, entity.end, entity.label_) for entity in doc.ents]
        self.entity = [-1] * self.size
        for number, (first, last, _label) in enumerate(self.entities):
            self.entity[first:last] = [number] * (last - first)

    def _spread_edges(self) -> None:
        """First and last token below each token, spread upwards from the leaves."""
        self.left = list(range(self.size))
        self.right = list(range(self.size))
        for index in self._leaves_first():
            head = self.head[index]
            self.left[head] = min(self.left[head], self.left[index])
            self.right[head] = max(self.right[head], self.right[index])

    def _leaves_first(self) -> Iterator[int]:
        order: list[int] = []
        stack = [index for index in range(self.size) if self.head[index] == index]
        while stack:
            index = stack.pop()
            order.append(index)
            stack.extend(self.children[index])
        return reversed(order)

    def label(self, index: int) -> str:
        """The entity label of a token, or an empty string."""
        number = self.entity[index]
        return self.entities[number][2] if number >= 0 else ""

    def below(self, index: int, without: Iterable[int] = ()) -> list[int]:
        """The tokens of the subtree in order, leaving out the subtrees of ``without``."""
        barred = set(without)
        found: list[int] = []
        stack = [index]
        while stack:
            current = stack.pop()
            found.append(current)
            stack.extend(child for child in self.children[current] if child not in barred)
        return sorted(found)

    def child(self, index: int, *labels: str) -> int | None:
        """The first child with one of the labels."""
        return next((child for child in self.children[index] if self.dep[child] in labels), None)

    def is_edge(self, index: int) -> bool:
        """Whether a span should not begin or end with this token."""
        return self.text[index] in EDGE_MARKS or self.pos[index] == "SPACE"

    def is_wordless(self, index: int) -> bool:
        """Whether the token is a mark or a space."""
        return self.pos[index] in {"PUNCT", "SPACE"} and not self.lower[index].isalnum()

    def spans(self, tokens: Iterable[int]) -> list[Span]:
        """The unbroken runs of tokens as character spans, trimmed of marks at their edges."""
        runs: list[list[int]] = []
        for index in sorted(set(tokens)):
            if runs and self._only_marks_between(runs[-1][-1], index):
                runs[-1].append(index)
            else:
                runs.append([index])
        trimmed = (self._trim(run) for run in runs)
        return [(self.start[run[0]], self.end[run[-1]]) for run in trimmed if run]

    def _only_marks_between(self, first: int, second: int) -> bool:
        return second - first <= 3 and all(self.is_wordless(index) for index in range(first + 1, second))

    def _trim(self, run: list[int]) -> list[int]:
        first, last = 0, len(run)
        while first < last and self.is_edge(run[first]):
            first += 1
        while last > first and (self.is_edge(run[last - 1]) or self.text[run[last - 1]] == "."):
            last -= 1
        kept = run[first:last]
        return [] if all(self.is_wordless(index) for index in kept) else kept

    def token_at(self, offset: int) -> int:
        """The last token that starts at or before the offset (0 where there is none)."""
        low, high = 0, self.size
        while low < high:
            middle = (low + high) // 2
            if self.start[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return max(0, low - 1)

    def between(self, start: int, end: int) -> range:
        """The tokens that begin between two offsets."""
        first = self.token_at(start)
        if self.size and self.start[first] < start:
            first += 1
        last = first
        while last < self.size and self.start[last] < end:
            last += 1
        return range(first, last)
