"""Claims: triage, wording, and making one by hand."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from django.utils import timezone

from claims.choices import ClaimStatus, Dismissal, Kind, SpeakerKind, Voice
from claims.fetching.anchors import anchor_at
from claims.models import Appearance, Article, Claim, ClaimCounts, Snapshot, Speaker, Topic, User
from claims.models.claim import MAX_CLAIM
from claims.models.ranges import days_to_range

from . import figures as figure_records
from . import speakers
from .counts import recount
from .figures import FigureInput
from .operation import Invalid, Refused, Stale, clean_text, is_blank, operation, update
from .speakers import Called

Days = tuple[date | None, date | None]


class ClaimFields(TypedDict, total=False):
    """What people edit of a claim; ``as_of`` and ``due`` are days with both ends included.

    A speaker who is ``Called`` something is found by that name, or made.
    """

    text: str
    language: str
    kind: str
    voice: str
    speaker: Speaker | Called | None
    said_on: date | None
    as_of: Days | None
    due: Days | None
    denied: bool
    condition: str
    hedge: str
    resolution: str
    priority: int
    deadline: date | None
    why_checked: str
    assignee: User | None


class WrongStatus(Refused):
    """The claim is not in a state in which this can be done."""


@operation
def make(
    *,
    snapshot: Snapshot | None = None,
    start: int | None = None,
    end: int | None = None,
    figures: Sequence[FigureInput] = (),
    topics: Sequence[Topic] = (),
    by: User,
    **fields: Unpack[ClaimFields],
) -> Claim:
    """A claim that a person words, kept at once; with a snapshot and offsets it is anchored there.

    Raises Invalid where fields contradict one another or the offsets lie outside the text.
    """
    if isinstance(who := fields.get("speaker"), Called):
        fields["speaker"] = speakers.called(who=who, article=snapshot.article if snapshot else None, by=by)
    claim = Claim(**_stored(fields), created_by=by)
    _check(claim)
    claim.save(force_insert=True)
    ClaimCounts.objects.create(claim=claim)
    if snapshot is not None:
        _anchor(claim, snapshot, start, end)
    if figures:
        figure_records.replace(figures, printed=_printed(claim), claim=claim)
    claim.topics.set(topics)
    _accept(claim, by)
    return claim


@operation
def accept(
    *,
    claim: Claim,
    version: int,
    figures: Sequence[FigureInput] | None = None,
    topics: Sequence[Topic] | None = None,
    by: User,
    **fields: Unpack[ClaimFields],
) -> Claim:
    """Keep a candidate for checking, edited on the way where fields are given.

    Raises Stale, saying who was faster; WrongStatus for what is no candidate; Invalid.
    """
    _expect(claim, version, ClaimStatus.CANDIDATE)
    if fields or figures is not None or topics is not None:
        edit(claim=claim, version=version, figures=figures, topics=topics, by=by, **fields)
    _accept(claim, by)
    return claim


@operation
def dismiss(*, claim: Claim, version: int, dismissal: str, note: str = "", by: User) -> Claim:
    """Set a candidate or an open claim aside, with a reason. Raises Stale, WrongStatus, Invalid."""
    if dismissal not in Dismissal.values:
        raise Invalid(dismissal="Choose why it is set aside.")
    note = clean_text(note).strip()
    if dismissal == Dismissal.OTHER and not note:
        raise Invalid(note="Say in a few words what the reason is.")
    if len(note) > 500:
        raise Invalid(note="A note has at most 500 characters.")
    _expect(claim, version, ClaimStatus.CANDIDATE, ClaimStatus.OPEN)
    update(
        claim,
        version=version,
        status=ClaimStatus.DISMISSED,
        dismissal=dismissal,
        dismissal_note=note,
        dismissed_by=by,
        dismissed_at=timezone.now(),
    )
    return claim


@operation
def reopen(*, claim: Claim, version: int, by: User) -> Claim:
    """Make a dismissed claim a candidate again. Raises Stale, WrongStatus."""
    _expect(claim, version, ClaimStatus.DISMISSED)
    update(
        claim,
        version=version,
        status=ClaimStatus.CANDIDATE,
        dismissal="",
        dismissal_note="",
        dismissed_by=None,
        dismissed_at=None,
    )
    return claim


@operation
def edit(
    *,
    claim: Claim,
    version: int,
    figures: Sequence[FigureInput] | None = None,
    topics: Sequence[Topic] | None = None,
    by: User,
    **fields: Unpack[ClaimFields],
) -> Claim:
    """Change a candidate or an open claim; what is not given stays.

    Raises Stale, WrongStatus, NameFitsSeveral, or Invalid where fields contradict one another.
    """
    _expect(claim, version, ClaimStatus.CANDIDATE, ClaimStatus.OPEN)
    if isinstance(who := fields.get("speaker"), Called):
        fields["speaker"] = speakers.called(who=who, article=_first_article(claim), by=by)
    changes = _stored(fields)
    wanted = Claim.objects.select_related("speaker").get(pk=claim.pk)
    for name, value in changes.items():
        setattr(wanted, name, value)
    _check(wanted)
    before = (claim.voice, claim.speaker_id)
    update(claim, version=version, **changes)
    if figures is not None:
        figure_records.replace(figures, printed=_printed(claim), claim=claim)
    if topics is not None:
        claim.topics.set(topics)
    if before != (claim.voice, claim.speaker_id):
        _correct_appearances(claim, *before)
        recount([claim])
    claim.refresh_from_db()
    return claim


@operation
def add_appearance(*, claim: Claim, snapshot: Snapshot, start: int, end: int, by: User) -> Appearance:
    """A further place where a claim stands. Raises Invalid for offsets outside the text or a place it has already."""
    if Appearance.objects.filter(claim=claim, snapshot=snapshot, start=start, end=end).exists():
        raise Invalid(exact="The claim is recorded at this place already.")
    appearance = _anchor(claim, snapshot, start, end)
    recount([claim])
    return appearance


def _stored(fields: ClaimFields) -> dict[str, object]:
    """The fields as the record holds them. Raises Invalid where days run backwards."""
    stored: dict[str, object] = dict(fields)
    for name in ("text", "condition", "hedge", "resolution", "why_checked"):
        if name in stored:
            stored[name] = clean_text(str(stored[name])).strip()
    if "text" in stored:
        stored["text"] = " ".join(str(stored["text"]).split())
    for name in ("as_of", "due"):
        days = stored.get(name)
        if isinstance(days, tuple):
            try:
                stored[name] = days_to_range(*days)
            except ValueError as problem:
                raise Invalid(**{name: str(problem)}) from problem
    return stored


def _check(claim: Claim) -> None:
    """Raise Invalid, field by field and in words, where the record would be refused."""
    wrong: dict[str, str] = {}
    if is_blank(claim.text):
        wrong["text"] = "Word the claim."
    elif len(claim.text) > MAX_CLAIM:
        wrong["text"] = f"A claim has at most {MAX_CLAIM:,} characters; this one has {len(claim.text):,}."
    if claim.kind not in Kind.values:
        wrong["kind"] = f"A kind is {', '.join(Kind.values)}."
    if claim.due and claim.kind != Kind.PREDICTION:
        wrong["due"] = "Only a prediction comes due."
    if claim.voice not in Voice.values:
        wrong["voice"] = f"An attribution is {', '.join(Voice.values)}."
    elif message := _voice_problem(claim):
        wrong["speaker"] = message
    if wrong:
        raise Invalid(**wrong)


def _voice_problem(claim: Claim) -> str:
    if claim.voice == Voice.REPORTER:
        return "The reporter's own voice has no speaker." if claim.speaker else ""
    if claim.speaker is None:
        return "Say who says so, or choose the reporter's own voice."
    if (claim.speaker.kind == SpeakerKind.UNNAMED) != (claim.voice == Voice.UNNAMED):
        return "A named attribution has a named speaker, an unnamed one an unnamed speaker."
    return ""


def _expect(claim: Claim, version: int, *statuses: str) -> None:
    """Lock the claim and see that it is as the writer saw it, and in one of these states."""
    # No joins: what was joined while this waited for the lock would be from before the other's change.
    current = Claim.objects.select_for_update().get(pk=claim.pk)
    if current.version != version:
        raise Stale(current, _who_was_faster(current) if current.status not in statuses else "")
    if current.status not in statuses:
        wanted = " or ".join(ClaimStatus(status).label.lower() for status in statuses)
        raise WrongStatus(
            f"This claim is {current.get_status_display().lower()}; this can be done while it is {wanted}."
        )


def _who_was_faster(current: Claim) -> str:
    if current.is_open and current.accepted_by:
        return f"{current.accepted_by} has kept this claim already."
    if current.dismissed_by:
        reason = current.get_dismissal_display()
        return f"{current.dismissed_by} has dismissed this claim already ({reason.lower()})."
    return ""


def _accept(claim: Claim, by: User) -> None:
    update(claim, version=claim.version, status=ClaimStatus.OPEN, accepted_by=by, accepted_at=timezone.now())


def _anchor(claim: Claim, snapshot: Snapshot, start: int | None, end: int | None) -> Appearance:
    try:
        anchor = anchor_at(snapshot.text, start or 0, end or 0)
    except ValueError as problem:
        raise Invalid(exact="Select the words in the article that make this claim.") from problem
    appearance = Appearance.objects.create(
        claim=claim,
        snapshot=snapshot,
        **anchor._asdict(),
        voice=claim.voice,
        speaker=claim.speaker,
        said_on=claim.said_on,
    )
    ClaimCounts.objects.filter(claim=claim).update(appearances=claim.appearances.count())
    return appearance


def _first_article(claim: Claim) -> Article | None:
    appearance = claim.appearances.select_related("snapshot__article__group").order_by("id").first()
    return appearance.snapshot.article if appearance else None


def _correct_appearances(claim: Claim, voice: str, speaker_id: int | None) -> None:
    """Where the claim stood under the attribution that was just corrected, it stands under the new one."""
    for appearance in claim.appearances.filter(voice=voice, speaker=speaker_id):
        update(appearance, version=appearance.version, voice=claim.voice, speaker=claim.speaker)


def _printed(claim: Claim) -> list[str]:
    return list(claim.appearances.values_list("exact", flat=True))
