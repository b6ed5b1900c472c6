"""One person, body or unnamed source of an article."""

from __future__ import annotations

from dataclasses import dataclass, field

from claims.extraction import roles
from claims.extraction.notation import SpeakerKind, SpeakerMention


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """The tokens that name a source, and its head."""

    head: int
    tokens: tuple[int, ...]


@dataclass(slots=True, eq=False)
class Member:
    """One person, body or unnamed source; ``first`` is the token of its first mention."""

    name: str
    kind: SpeakerKind
    first: int
    head: str = ""
    role: str = ""
    affiliation: str = ""
    gender: str = ""
    words: set[str] = field(default_factory=set)
    is_group: bool = False
    may_be_named_later: bool = False
    same_as: Member | None = None

    def fits(self, gender: str) -> bool:
        """Whether "he" or "she" can stand for it."""
        return self.kind != "organisation" and not self.is_group and self.gender in {"", gender}

    def mention(self) -> SpeakerMention:
        """The member as the notation has it, without a place."""
        return SpeakerMention(self.name, self.kind, self.role, self.affiliation)

    def nations(self) -> set[str]:
        """The countries that its description names."""
        return {roles.NATIONS[word] for word in self.words if word in roles.NATIONS}

    def answers(self, described: Member) -> bool:
        """Whether this named person can be the one that was only described."""
        offices = roles.OFFICES.get(described.head, frozenset({described.head}))
        here, there = self.nations(), described.nations()
        return self.kind == "person" and bool(self.words & offices) and (not here or not there or bool(here & there))
