"""Bodies that name people and publishers by name and places by words, made into what operations take."""

from typing import Any

from rest_framework.exceptions import ValidationError

from claims.choices import SourceKind, SpeakerKind, Voice
from claims.models import Article, Claim, Snapshot, Source, User
from claims.operations import sources, speakers

Passage = tuple[Snapshot | None, int | None, int | None]


def passage(given: dict[str, Any]) -> Passage:
    """Take out of a body where its claim stands: a snapshot and offsets, or nothing. Raises ValidationError.

    Exact words are looked for in the article's snapshots, the newest first.
    """
    article, exact = given.pop("article", None), given.pop("exact", "")
    if article is None:
        return given.pop("snapshot", None), given.pop("start", None), given.pop("end", None)
    if found := article.snapshots.passage(exact):
        snapshot, anchor = found
        return snapshot, anchor.start, anchor.end
    raise ValidationError({"exact": ["These words do not stand in the article as we keep it."]})


def article_of(claim: Claim) -> Article | None:
    """The article in which a claim was first recorded."""
    first = claim.appearances.select_related("snapshot__article__group").order_by("id")
    appearance = first.defer("snapshot__text", "snapshot__raw", "snapshot__shingles").first()
    return appearance and appearance.snapshot.article


def speaker_of(given: dict[str, Any], *, article: Article | None, by: User, voice: str = "") -> dict[str, Any]:
    """The body with its speaker as a record. Raises NameFitsSeveral, ValidationError.

    A name is one that somebody is known by, or is recorded. In an unnamed voice it is how the
    article describes them, so that it needs an article.
    """
    name = given.get("speaker")
    if not isinstance(name, str):
        return given
    if given.get("voice", voice) != Voice.UNNAMED:
        return given | {"speaker": speakers.known_as(name=name, kind=SpeakerKind.PERSON, by=by)}
    if article is None:
        raise ValidationError({"speaker": ["Whom an article describes is named by id, or with the article."]})
    return given | {"speaker": speakers.described_as(description=name, article=article, by=by)}


def source_of(given: Source | str, *, kind: str = SourceKind.NEWSPAPER, by: User) -> Source:
    """The source that a body gave by id or by name; one that is not known is recorded."""
    return sources.named(name=given, kind=kind, by=by) if isinstance(given, str) else given
