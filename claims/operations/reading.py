"""Storing what the engine read in an article: candidates, where they stand, their figures and speakers."""

from uuid import UUID

from claims.choices import SourceKind
from claims.extraction.notation import Candidate, Extraction, SpeakerMention
from claims.fetching.anchors import anchor_at
from claims.models import Appearance, Article, Claim, ClaimCounts, Figure, Snapshot, Source, Speaker, User
from claims.models.claim import MAX_CLAIM
from claims.models.ranges import days_to_range

from . import articles, figures, sources, speakers
from .counts import recount_for_articles
from .operation import operation

BATCH = 500  # rows a statement; PostgreSQL takes 65,535 parameters


@operation
def store(*, article_id: int, lease: UUID, snapshot: Snapshot, extraction: Extraction, engine: str, by: User) -> bool:
    """Store a reading in one go; False, and nothing stored, where the lease was lost meanwhile.

    ``engine`` is the engine's name and version. A candidate has its place as a key, so that a
    second reading of the same snapshot adds nothing.
    """
    article = articles.held(article_id, lease)
    if article is None:
        return False
    learnt = _learnt(article, extraction, by)
    if extraction.unread_reason:
        articles.leave_unread(article, extraction.unread_reason, **learnt)
        return True
    _store_candidates(extraction, article, snapshot, engine, by)
    articles.finish(article, **learnt)
    if "wire" in learnt:
        recount_for_articles(articles.copies_of(article))
    return True


def _learnt(article: Article, extraction: Extraction, by: User) -> dict[str, object]:
    """What the text tells of the article itself, where people have not said so already."""
    learnt: dict[str, object] = {"language": extraction.language[:3]}
    if not article.title and extraction.title:
        learnt["title"] = extraction.title[:500]
    if not article.byline and extraction.byline:
        learnt["byline"] = extraction.byline[:300]
    if article.wire_id is None and extraction.wire:
        learnt["wire"] = _agency(extraction.wire, by)
    return learnt


def _agency(name: str, by: User) -> Source:
    return sources.named(name=name, kind=SourceKind.WIRE_AGENCY, by=by)


def _store_candidates(extraction: Extraction, article: Article, snapshot: Snapshot, engine: str, by: User) -> None:
    """Store what is new among the candidates, table by table: one by one would take longer than the reading."""
    keyed = {f"{snapshot.pk}:{candidate.start}:{candidate.end}": candidate for candidate in extraction.candidates}
    known = set(Claim.objects.filter(extraction_key__in=list(keyed)).values_list("extraction_key", flat=True))
    whose = _Whose(article, by)
    new = [
        (candidate, _claim(candidate, whose(candidate), key, engine, extraction.language))
        for key, candidate in keyed.items()
        if key not in known
    ]
    Claim.objects.bulk_create((claim for _, claim in new), batch_size=BATCH)
    Appearance.objects.bulk_create(
        (_appearance(candidate, claim, snapshot) for candidate, claim in new), batch_size=BATCH
    )
    Figure.objects.bulk_create(
        (
            figures.build(figures.FigureInput.read(figure), claim=claim)
            for candidate, claim in new
            for figure in candidate.figures
        ),
        batch_size=BATCH,
    )
    ClaimCounts.objects.bulk_create((ClaimCounts(claim=claim, appearances=1) for _, claim in new), batch_size=BATCH)


def _claim(candidate: Candidate, speaker: Speaker | None, key: str, engine: str, language: str) -> Claim:
    return Claim(
        text=candidate.text[:MAX_CLAIM],
        language=language or "en",
        kind=candidate.kind,
        voice=candidate.voice,
        speaker=speaker,
        said_on=candidate.said_on,
        as_of=days_to_range(candidate.as_of.first, candidate.as_of.last) if candidate.as_of else None,
        due=days_to_range(candidate.due.first, candidate.due.last) if candidate.due else None,
        denied=candidate.denied,
        check_worthiness=candidate.check_worthiness,
        reasons=[reason[:200] for reason in candidate.reasons],
        confidence=candidate.confidence,
        extracted_by=engine[:100],
        extraction_key=key,
    )


def _appearance(candidate: Candidate, claim: Claim, snapshot: Snapshot) -> Appearance:
    return Appearance(
        claim=claim,
        snapshot=snapshot,
        **anchor_at(snapshot.text, candidate.start, candidate.end)._asdict(),
        voice=candidate.voice,
        speaker=claim.speaker,
        role=(candidate.speaker.role if candidate.speaker else "")[:300],
        attribution=candidate.attributed_as[:500],
        via=", ".join(candidate.via)[:300],
        said_on=candidate.said_on,
    )


class _Whose:
    """Who says what in one article; whoever is mentioned twice there is one speaker."""

    def __init__(self, article: Article, by: User) -> None:
        self.article, self.by = article, by
        self.met: dict[tuple[str, ...], Speaker] = {}

    def __call__(self, candidate: Candidate) -> Speaker | None:
        """The speaker's record, made if they are new; None for the reporter's own voice."""
        mention = candidate.speaker
        if candidate.voice == "reporter" or mention is None:
            return None
        key = (candidate.voice, mention.name, mention.role, mention.affiliation)
        if key not in self.met:
            self.met[key] = self._described(mention) if candidate.voice == "unnamed" else _named(mention, self.by)
        return self.met[key]

    def _described(self, mention: SpeakerMention) -> Speaker:
        return speakers.described_as(
            description=mention.name, article=self.article, affiliation=mention.affiliation, by=self.by
        )


def _named(mention: SpeakerMention, by: User) -> Speaker:
    """Who goes by the name; where several do, one more, with a note, for people to merge or to tell apart."""
    try:
        return speakers.known_as(
            name=mention.name, kind=mention.kind, role=mention.role, affiliation=mention.affiliation, by=by
        )
    except speakers.NameFitsSeveral as several:
        return speakers.add(
            name=mention.name,
            kind=mention.kind,
            affiliation=mention.affiliation[:300],
            notes=str(several) + " An article gave no more than the name.",
            by=by,
        )
