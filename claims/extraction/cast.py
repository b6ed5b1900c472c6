"""The people and bodies of one article: each with the fullest name or description it prints."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import islice

from claims.extraction import roles
from claims.extraction.bodies import is_office, named_bodies
from claims.extraction.members import Member, NounPhrase
from claims.extraction.syntax import Syntax

FAR_BACK = 60  # how many members back a description may reach
PROPER = frozenset({"ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "LOC", "EVENT", "LAW"})


class Cast:
    """All members known so far; asking for one adds it."""

    def __init__(self, syntax: Syntax, text: str) -> None:
        self.syntax, self.text = syntax, text
        self.persons: dict[str, Member] = {}
        self.by_surname: dict[str, Member] = {}
        self.organisations: dict[str, Member] = {}
        self.unnamed: list[Member] = []
        self.subjects: list[tuple[int, Member]] = []
        self.bodies = named_bodies(syntax)

    # -- persons -------------------------------------------------------------------------------

    def add_person(self, first: int, last: int) -> Member | None:
        """The person named by these tokens, joined with an earlier fuller or shorter name."""
        first, last = self._without_titles(first, last)
        if first >= last:
            return None
        words = self.syntax.text[first:last]
        if not words[-1][:1].isupper() or any(word in {"of", "and", "said", "|"} for word in words):
            return None
        name = " ".join(words)
        member = self.by_surname.get(words[-1].lower()) if len(words) == 1 else self.persons.get(name.lower())
        if member is None and len(words) > 1:
            member = self._shorter(words)
        if member is None:
            member = Member(name, "person", first, head=words[-1].lower())
            self.by_surname.setdefault(words[0].lower(), member) if len(words) == 1 else None
        if len(name) > len(member.name):
            member.name = name
        self.persons[name.lower()] = member
        self.by_surname.setdefault(words[-1].lower(), member)
        self._describe(member, first, last)
        return member

    def _shorter(self, words: list[str]) -> Member | None:
        member = self.by_surname.get(words[-1].lower())
        if member is None or " " not in member.name:
            return member
        given = member.name.split()[0].lower()
        return (
            member
            if given[0] == words[0].lower()[0] and (given[:3] == words[0].lower()[:3] or "." in words[0])
            else None
        )

    def _without_titles(self, first: int, last: int) -> tuple[int, int]:
        while last > first and self.syntax.text[last - 1] in {"'s", "’s", "'", "’", ",", "."}:
            last -= 1
        while first < last and (
            self.syntax.lower[first] in roles.TITLES | {"the"} or self._is_role(first) and last - first > 1
        ):
            first += 1
        return first, last

    def _is_role(self, index: int) -> bool:
        return self.syntax.lower[index] in roles.ROLE_NOUNS or self.syntax.lower[index] in {
            "former",
            "ex",
            "deputy",
            "vice",
        }

    def _describe(self, member: Member, first: int, last: int) -> None:
        """Read role, affiliation and gender from the words before the name and the apposition after it."""
        before = self._words_before(first)
        for index in before:
            word = self.syntax.lower[index]
            member.words.add(word)
            if word in roles.FEMALE_TITLES | roles.MALE_TITLES:
                member.gender = member.gender or ("she" if word in roles.FEMALE_TITLES else "he")
        described = [i for i in before if self.syntax.lower[i] not in roles.TITLES]
        role_at = [i for i in described if self._is_role(i)]
        if role_at and not member.role:
            self._set_role(member, described, role_at)
        self._describe_after(member, last)

    def _words_before(self, first: int) -> list[int]:
        found: list[int] = []
        index = first - 1
        while index >= 0 and len(found) < 9 and self._belongs_to_title(index, bool(found)):
            found.append(index)
            index -= 1
        return found[::-1]

    def _belongs_to_title(self, index: int, begun: bool) -> bool:
        word = self.syntax.lower[index]
        if word in roles.TITLES or self._is_role(index):
            return True
        if self.syntax.pos[index] in {"PROPN", "NOUN", "ADJ"}:
            return not self.syntax.is_wordless(index) and self.syntax.label(index) not in {"PERSON", "DATE", "TIME"}
        return begun and word in {"of", "for", "'s", "’s", "-"}

    def _set_role(self, member: Member, described: list[int], role_at: list[int]) -> None:
        last_role = role_at[-1]
        first_role = last_role
        while first_role - 1 in described and (
            self._is_role(first_role - 1)
            or self.syntax.pos[first_role - 1] == "ADJ"
            and self.syntax.entity[first_role - 1] < 0
        ):
            first_role -= 1
        member.role = self._phrase(range(first_role, described[-1] + 1))
        owner = [i for i in described if i < first_role and self.syntax.lower[i] not in {"'s", "’s", "of", "for"}]
        member.affiliation = member.affiliation or self._phrase(
            [i for i in owner if self.syntax.pos[i] == "PROPN" or self.syntax.entity[i] >= 0]
        )

    def _describe_after(self, member: Member, last: int) -> None:
        """ "Tim Hess, a developer in Ohio, …" """
        if last + 1 >= self.syntax.size or self.syntax.text[last] != "," or member.role:
            return
        for child in self.syntax.children[last - 1]:
            if self.syntax.dep[child] == "appos" and child > last and self.syntax.pos[child] in {"NOUN", "PROPN"}:
                member.words |= {self.syntax.lower[i] for i in self.syntax.below(child)}
                member.role = self._description(child)
                return

    def _phrase(self, tokens: Iterable[int]) -> str:
        indexes = list(tokens)
        if not indexes:
            return ""
        return " ".join(self.text[self.syntax.start[indexes[0]] : self.syntax.end[indexes[-1]]].split()).strip(" ,")

    # -- any source ----------------------------------------------------------------------------

    def member(self, phrase: NounPhrase) -> Member:
        """The member that a noun phrase means, new where it names or describes nobody known."""
        person = self._person_in(phrase)
        if person is not None:
            return person
        organisation = self._organisation_in(phrase)
        if organisation is not None:
            return organisation
        return self._described(phrase)

    def _person_in(self, phrase: NounPhrase) -> Member | None:
        head = phrase.head
        if (
            self.syntax.label(head) == "PERSON"
            or self.syntax.pos[head] == "PROPN"
            and self.syntax.lower[head] in self.by_surname
        ):
            number = self.syntax.entity[head]
            first, last = self.syntax.entities[number][:2] if number >= 0 else (head, head + 1)
            if number >= 0 and self.syntax.label(head) != "PERSON":
                first, last = head, head + 1
            return self.add_person(first, last)
        for child in self.syntax.children[head]:
            if self.syntax.dep[child] in {"appos", "compound", "nmod"} and self.syntax.label(child) == "PERSON":
                if self.syntax.dep[child] != "appos" and not self._is_role(head):
                    continue
                first, last = self.syntax.entities[self.syntax.entity[child]][:2]
                if last > head + 1 or self.syntax.dep[child] == "appos":
                    return self._appositive(head, first, last)
        return self._titled_surname(head)

    def _appositive(self, head: int, first: int, last: int) -> Member | None:
        member = self.add_person(first, last)
        if member is not None:
            member.words |= {self.syntax.lower[i] for i in range(self.syntax.left[head], head + 1)}
            if not member.role and self.syntax.pos[head] == "NOUN":
                member.role = self._phrase(range(self.syntax.left[head], head + 1))
        return member

    def _titled_surname(self, head: int) -> Member | None:
        """ "Mr. Hess", "President Zelensky": a title makes the name that follows a person's."""
        if self.syntax.pos[head] != "PROPN" or head == 0:
            return None
        before = self.syntax.lower[head - 1]
        if before in roles.TITLES or before in roles.ROLE_NOUNS and self.syntax.head[head - 1] == head:
            return self.add_person(head, head + 1)
        return None

    def _organisation_in(self, phrase: NounPhrase) -> Member | None:
        head = phrase.head
        label = self.syntax.label(head)
        lower = self.syntax.lower[head]
        if self.syntax.pos[head] == "PROPN" and (label in PROPER or not label) and self.syntax.tag[head] != "NNPS":
            return self._add_organisation(self._proper_name(head), head)
        if (
            label in {"ORG", "GPE"}
            and self.syntax.pos[head] in {"NOUN", "PROPN"}
            and self.syntax.text[head][:1].isupper()
        ):
            return self._add_organisation(self._proper_name(head), head)
        if lower not in roles.ORGANISATION_NOUNS:
            return None
        owner = next(
            (
                c
                for c in self.syntax.children[head]
                if self.syntax.dep[c] in {"poss", "compound", "nmod", "amod"}
                and (self.syntax.pos[c] == "PROPN" or self.syntax.label(c) in {"NORP", "GPE", "ORG", "PERSON"})
            ),
            None,
        )
        if owner is not None:
            return self._add_organisation(self._phrase(self._near(head)), head)
        again = self._body_again(head)
        if again is None and is_office(self.syntax, head):
            return self._add_organisation(self._phrase(self._near(head)), head)
        return again

    def _near(self, head: int) -> list[int]:
        """The phrase from its first word to its head, without articles."""
        indexes = list(range(self.syntax.left[head], head + 1))
        while indexes and self.syntax.pos[indexes[0]] in {"DET", "PUNCT", "CCONJ"}:
            indexes.pop(0)
        return indexes

    def _proper_name(self, head: int) -> str:
        number = self.syntax.entity[head]
        if number < 0:
            common = self.syntax.text[head].islower()
            indexes = [i for i in self._near(head) if common or self.syntax.pos[i] == "PROPN" or i == head]
            return self._phrase(indexes)
        first, last, _label = self.syntax.entities[number]
        indexes = list(range(self._with_nation(first, last - 1), last))
        while indexes and self.syntax.lower[indexes[0]] in {"the", "a", "an"}:
            indexes.pop(0)
        while indexes and self.syntax.text[indexes[-1]] in {"'s", "’s", "'", "’"}:
            indexes.pop()
        return self._phrase(indexes)

    def _with_nation(self, first: int, head: int) -> int:
        """Where "Russia's defence ministry" begins, of which the parser names only the ministry."""
        syntax = self.syntax
        owned = first > 1 and syntax.lower[first - 1] in {"'s", "’s"} and syntax.label(first - 2) in {"GPE", "ORG"}
        if not owned or syntax.text[head] not in roles.ORGANISATION_NOUNS:
            return first
        return syntax.entities[syntax.entity[first - 2]][0]

    def _add_organisation(self, name: str, head: int) -> Member:
        member = self.organisations.get(name.lower())
        if member is None:
            member = Member(name, "organisation", head, head=self.syntax.lower[head], is_group=True)
            member.words = {word.lower() for word in name.split()}
            self.organisations[name.lower()] = member
        return member

    def _body_again(self, head: int) -> Member | None:
        """ "the company", "the ministry": the last body whose name has that word, and every word before it."""
        if not any(self.syntax.lower[c] in {"the", "this", "its"} for c in self.syntax.children[head] if c < head):
            return None
        wanted = {
            self.syntax.lower[i]
            for i in range(self.syntax.left[head], head + 1)
            if self.syntax.pos[i] in {"NOUN", "PROPN", "ADJ"} and self.syntax.lower[i] != "same"
        }
        known = self._printed_before(head, wanted)
        recent = islice(reversed(self.organisations.values()), FAR_BACK)
        spoken = next((member for member in recent if wanted <= member.words), None)
        if known is None or spoken is not None and spoken.first > known:
            return spoken
        return self._add_organisation(self._proper_name(known), known)

    def _printed_before(self, head: int, wanted: set[str]) -> int | None:
        """The last body printed by name before a token whose name has all these words, source or not."""
        places = self.bodies.get(self.syntax.lower[head], [])
        place = bisect_left(places, head)
        for known in reversed(places[max(0, place - FAR_BACK) : place]):
            if wanted <= {word.lower() for word in self._proper_name(known).split()}:
                return known
        return None

    def _described(self, phrase: NounPhrase) -> Member:
        head = phrase.head
        description = self._description(head)
        words = {
            self.syntax.lower[i] for i in range(self.syntax.left[head], min(self.syntax.right[head], head + 12) + 1)
        }
        noun = self.syntax.lemma[head]
        definite = any(
            self.syntax.lower[c] in {"the", "this", "that", "his", "her", "its"}
            for c in self.syntax.children[head]
            if c < head
        )
        plural = self.syntax.tag[head] in {"NNS", "NNPS"}
        known = self._taken_up(noun, words, plural, definite)
        if known is not None:
            if known.kind == "unnamed" and len(description) > len(known.name) and not definite:
                known.name = description
            return known
        member = Member(
            description, "unnamed", head, head=noun, words=words, is_group=plural or self.syntax.pos[head] != "NOUN"
        )
        member.may_be_named_later = not plural and not definite and noun in roles.OFFICES
        member.affiliation = self._affiliation(head)
        self.unnamed.append(member)
        return member

    def _taken_up(self, noun: str, words: set[str], plural: bool, definite: bool) -> Member | None:
        wanted = roles.LOOSER.get(noun, frozenset()) | {noun}
        nations = {roles.NATIONS[word] for word in words if word in roles.NATIONS}
        for member in reversed(self.unnamed[-FAR_BACK:]):
            if member.head not in wanted or member.is_group != plural or member.same_as:
                continue
            if nations and member.nations() and not nations & member.nations():
                continue
            if definite or self._same_belonging(member, words):
                return member
        return self._office_holder(noun, nations) if definite and not plural else None

    def _same_belonging(self, member: Member, words: set[str]) -> bool:
        proper = {word for word in words if word in self.by_surname or word in self.organisations}
        return bool(proper) and proper <= member.words

    def _office_holder(self, noun: str, nations: set[str]) -> Member | None:
        """ "the president", "the Kremlin spokesman": the person last named with that office."""
        offices = {noun} if noun not in {"spokesman", "spokeswoman", "leader"} else roles.OFFICES[noun]
        recent = dict.fromkeys(islice(reversed(self.persons.values()), FAR_BACK))
        fitting = [member for member in reversed(recent) if member.words & offices]
        if nations:
            fitting = [m for m in fitting if not m.nations() or m.nations() & nations]
        return fitting[-1] if fitting else None

    def _description(self, head: int) -> str:
        """The phrase as printed up to a comma, a dash or a relative clause."""
        first, last = self.syntax.left[head], head
        barred = {"relcl", "appos", "acl", "conj", "cc"}
        for child in self.syntax.children[head]:
            if child > last and self.syntax.dep[child] not in barred and self.syntax.dep[child] != "punct":
                if any(
                    self.syntax.is_wordless(i) and self.syntax.text[i] in {",", "--", "—", "–"}
                    for i in range(last, child)
                ):
                    break
                last = self.syntax.right[child]
        while first < last and self.syntax.pos[first] in {"PUNCT", "CCONJ", "SPACE"}:
            first += 1
        return self._phrase(range(first, last + 1))

    def _affiliation(self, head: int) -> str:
        for index in range(self.syntax.left[head], min(self.syntax.right[head], head + 12) + 1):
            if self.syntax.label(index) in {"ORG", "PERSON", "GPE"}:
                return self._phrase(range(*self.syntax.entities[self.syntax.entity[index]][:2]))
        return ""

    def subject_before(self, index: int, gender: str) -> tuple[int, Member] | None:
        """The last person who was a subject before the token, and where."""
        place = bisect_left(self.subjects, index, key=lambda pair: pair[0])
        recent = self.subjects[max(0, place - FAR_BACK) : place]
        return next((pair for pair in reversed(recent) if pair[1].fits(gender)), None)


def read_cast(syntax: Syntax, text: str, covered: frozenset[int]) -> Cast:
    """Read every person that the text names; ``covered`` tokens stand in somebody's words."""
    cast = Cast(syntax, text)
    named = [(first, last) for first, last, label in syntax.entities if label == "PERSON"]
    for first, last in sorted([*named, *_titled_names(syntax)]):
        member = cast.add_person(first, last)
        head = next((i for i in range(first, last) if not first <= syntax.head[i] < last), first)
        if member is not None and syntax.dep[head] in {"nsubj", "nsubjpass"} and head not in covered:
            cast.subjects.append((head, member))
    return cast


def _titled_names(syntax: Syntax) -> Iterator[tuple[int, int]]:
    """ "spokeswoman Ana Ruiz" where the parser knows of no named thing."""
    for index in range(syntax.size - 2):
        if syntax.lower[index] not in roles.ROLE_NOUNS or syntax.entity[index] >= 0:
            continue
        last = index + 1
        while last < syntax.size and syntax.pos[last] == "PROPN" and syntax.entity[last] < 0:
            last += 1
        if last - index > 2:
            yield index + 1, last
