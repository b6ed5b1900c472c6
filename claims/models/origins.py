"""Whom information comes from, and what evidence therefore weighs.

Corroboration is counted by independent origin, never by links: two papers that print one wire
text are one voice, and what shares an origin with the claim itself is shown and not counted.
The order in which an origin is found stands in docs/architecture.md.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db.models import Count, Max, Q

from claims.choices import SpeakerKind, Stance
from claims.matching.normalisation import fold

from .appearance import Appearance
from .article import Article, SyndicationGroup
from .claim import Claim
from .evidence import Evidence
from .folding import Fold
from .source import Source
from .speaker import Speaker


class Origin(NamedTuple):
    """One independent voice: a key that is equal for the same voice, and its name for readers."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """A piece of evidence with its origins, and whether it adds a voice to its side.

    ``remark`` tells the reader why it does not.
    """

    evidence: Evidence
    origins: tuple[Origin, ...]
    counted: bool
    remark: str = ""


@dataclass(slots=True)
class Side:
    """All evidence of one stance, what counts first seen first, and the voices it adds up to."""

    stance: str
    weighed: list[Weighed] = field(default_factory=list)
    origins: dict[str, Origin] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many independent origins stand on this side."""
        return len(self.origins)

    @property
    def documents(self) -> int:
        """How many pieces of evidence there are, counted or not."""
        return len(self.weighed)


@dataclass(slots=True)
class Balance:
    """How a claim's standing evidence lies: for, against and for context."""

    own: dict[str, Origin]
    sides: dict[str, Side]

    @property
    def corroborates(self) -> Side:
        """What speaks for the claim."""
        return self.sides[Stance.CORROBORATES]

    @property
    def conflicts(self) -> Side:
        """What speaks against it."""
        return self.sides[Stance.CONFLICTS]

    @property
    def context(self) -> Side:
        """What helps to understand it."""
        return self.sides[Stance.CONTEXT]


def balance(claim: Claim, *, confidential: bool = True) -> Balance:
    """The claim's standing evidence, weighed by origin, in a fixed number of queries.

    Without what is ``confidential`` it is the account that everybody may see.
    """
    evidence = claim.evidence.standing().shown_to(confidential).with_origins().order_by("added_at", "id")
    return weigh(claim, list(evidence))


def weigh(claim: Claim, evidence: list[Evidence]) -> Balance:
    """Weigh standing evidence of one claim; it must come from ``with_origins()``."""
    cited = {piece.cited_claim_id for piece in evidence if piece.cited_claim_id}
    standing = _appearances_of({claim.pk} | cited)
    atlas = _Atlas.of(evidence, [appearance for several in standing.values() for appearance in several])
    own = _by_key(atlas.of_claim(claim, standing.get(claim.pk, [])))
    sides = {stance: Side(stance) for stance in Stance.values}
    for piece in evidence:
        origins = atlas.of_evidence(piece, standing)
        side = sides[piece.stance]
        side.weighed.append(_weighed(piece, origins, own, side))
    return Balance(own, sides)


def _weighed(piece: Evidence, origins: tuple[Origin, ...], own: dict[str, Origin], side: Side) -> Weighed:
    new = [origin for origin in origins if origin.key not in own and origin.key not in side.origins]
    side.origins |= _by_key(new)
    if new:
        return Weighed(piece, origins, counted=True)
    shared = next((origin for origin in origins if origin.key in own), None)
    if shared:
        return Weighed(piece, origins, False, f"Shown, not counted: {shared.label} is also the origin of this claim.")
    label = origins[0].label if origins else "its origin"
    return Weighed(piece, origins, False, f"Counted once: {label} stands on this side already.")


def _by_key(origins: Iterable[Origin]) -> dict[str, Origin]:
    return {origin.key: origin for origin in origins}


def _appearances_of(claim_ids: set[int]) -> dict[int, list[Appearance]]:
    found: dict[int, list[Appearance]] = {}
    rows = Appearance.objects.filter(claim__in=claim_ids).select_related(
        "speaker", "snapshot__article__source", "snapshot__article__wire", "snapshot__article__group"
    )
    for appearance in rows.defer("snapshot__text", "snapshot__raw", "snapshot__shingles").order_by("id"):
        found.setdefault(appearance.claim_id, []).append(appearance)
    return found


@dataclass(slots=True)
class _Atlas:
    """What must be looked up once to tell all origins: owners, groups, and bodies that are sources too."""

    owners: dict[int, Source]
    group_sizes: dict[int, int]
    group_wires: dict[int, Source]
    bodies: dict[str, Source]

    @classmethod
    def of(cls, evidence: list[Evidence], appearances: list[Appearance]) -> _Atlas:
        articles = [e.article for e in evidence if e.article] + [a.snapshot.article for a in appearances]
        groups = {article.group_id for article in articles if article.group_id}
        sizes = {
            row["pk"]: (row["size"], row["wire"])
            for row in SyndicationGroup.objects.filter(pk__in=groups)
            .annotate(size=Count("articles"), wire=Max("articles__wire"))
            .values("pk", "size", "wire")
        }
        wires = Source.objects.in_bulk([wire for _, wire in sizes.values() if wire])
        speakers = [e.speaker for e in evidence] + [e.origin_speaker for e in evidence]
        speakers += [e.cited_claim.speaker for e in evidence if e.cited_claim]
        return cls(
            owners={source.pk: source.owner for source in Source.objects.exclude(owner=None).select_related("owner")},
            group_sizes={pk: size for pk, (size, _) in sizes.items()},
            group_wires={pk: wires[wire] for pk, (_, wire) in sizes.items() if wire},
            bodies=_bodies(speakers + [a.speaker for a in appearances]),
        )

    def of_appearance(self, appearance: Appearance) -> Origin:
        article = appearance.snapshot.article
        if appearance.speaker:
            return self.of_speaker(appearance.speaker)
        return self.of_article(article)

    def of_evidence(self, piece: Evidence, standing: dict[int, list[Appearance]]) -> tuple[Origin, ...]:
        if piece.origin_speaker:
            return (self.of_speaker(piece.origin_speaker),)
        if piece.origin_source:
            return (self.of_source(piece.origin_source),)
        if piece.speaker:
            return (self.of_speaker(piece.speaker),)
        if piece.article:
            return (self.of_article(piece.article),)
        if piece.cited_claim_id:
            return self.of_claim(piece.cited_claim, standing.get(piece.cited_claim_id, []))
        return (self.of_source(piece.source),)

    def of_claim(self, claim: Claim, appearances: list[Appearance]) -> tuple[Origin, ...]:
        """All origins of a claim; one that stands nowhere yet has its speaker's, or itself."""
        if appearances:
            return tuple(_by_key(self.of_appearance(a) for a in appearances).values())
        if claim.speaker:
            return (self.of_speaker(claim.speaker),)
        return (Origin(f"claim:{claim.pk}", f"claim {claim.pk}"),)

    def of_speaker(self, speaker: Speaker) -> Origin:
        """A body that is a source too is one voice, whether it is quoted or publishes itself."""
        if speaker.kind == SpeakerKind.UNNAMED:
            place = f"group:{speaker.group_id}" if speaker.group_id else f"article:{speaker.article_id}"
            whose = speaker.affiliation or "no stated affiliation"
            return Origin(f"unnamed:{fold(speaker.affiliation)}:{place}", f"an unnamed speaker ({whose})")
        body = self.bodies.get(_body_key(speaker)) if speaker.kind == SpeakerKind.ORGANISATION else None
        return self.of_source(body) if body else Origin(f"speaker:{speaker.pk}", speaker.name)

    def of_article(self, article: Article) -> Origin:
        """The wire agency, its own or a near copy's; the group of copies; the publisher's owner; the publisher."""
        wire = article.wire or self.group_wires.get(article.group_id)
        if wire:
            return self.of_source(wire)
        if self.group_sizes.get(article.group_id, 0) >= 2:
            return Origin(f"group:{article.group_id}", f"one text in {self.group_sizes[article.group_id]} outlets")
        return self.of_source(article.source)

    def of_source(self, source: Source) -> Origin:
        """The owner at the top of the chain, or the source itself."""
        seen = {source.pk}
        while (owner := self.owners.get(source.pk)) and owner.pk not in seen:
            source = owner
            seen.add(source.pk)
        return Origin(f"source:{source.pk}", source.name)


def _body_key(body: Speaker | Source) -> str:
    return body.wikidata_id or fold(body.name)


def _bodies(speakers: list[Speaker | None]) -> dict[str, Source]:
    """Sources that are the same body as one of the organisations, by Wikidata item or by name."""
    bodies = [s for s in speakers if s and s.kind == SpeakerKind.ORGANISATION]
    if not bodies:
        return {}
    sources = Source.objects.alias(folded=Fold("name")).filter(
        Q(folded__in=[fold(b.name) for b in bodies])
        | Q(wikidata_id__in=[b.wikidata_id for b in bodies if b.wikidata_id])
    )
    found: dict[str, Source] = {}
    for source in sources:
        for key in (source.wikidata_id, fold(source.name)):
            if key:
                found.setdefault(key, source)
    return found
