"""Evidence: attaching it, correcting it, and taking it back."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from django.utils import timezone

from claims.choices import EvidenceKind, Stance
from claims.fetching.anchors import Anchor, anchor_at
from claims.models import Article, Claim, Evidence, Snapshot, Source, Speaker, User

from . import figures as figure_records
from . import sources, speakers
from .addresses import address_problem
from .counts import recount
from .figures import FigureInput
from .operation import Invalid, Refused, clean_text, operation, update
from .speakers import Called

MAX_QUOTE = 5_000
MAX_REASON = 500
TEXTS = (
    "quote", "title", "locator", "edition", "quote_translation", "calculation", "interest", "archive",
    "public_note", "note", "shown_as", "origin_reason",
)  # fmt: skip
WHERE_IT_STANDS = ("article", "snapshot", "start", "end", "cited_claim", "url", "source", "speaker", "title", "locator",
                   "calculation")  # fmt: skip


class EvidenceFields(TypedDict, total=False):
    """What people give and edit of evidence, beside what it is and whose words it quotes.

    A publisher given by name, and a speaker who is ``Called`` something, are found or made.
    """

    kind: str
    primary: bool
    source: Source | str | None
    speaker: Speaker | Called | None
    origin_source: Source | str | None
    origin_speaker: Speaker | Called | None
    origin_reason: str
    title: str
    published_on: date | None
    accessed_on: date | None
    locator: str
    edition: str
    quote_translation: str
    calculation: str
    interest: str
    archive: str
    public_note: str
    note: str
    confidential: bool
    shown_as: str
    language: str


class QuoteNotInSnapshot(Invalid):
    """The quoted words stand in no snapshot of the article."""

    def __init__(self, article: Article) -> None:
        super().__init__(
            quote=f"These words do not stand in “{article}”. Copy them from the article as we keep it, "
            "or give the outside address instead."
        )


class NotOpen(Refused):
    """Evidence is attached to claims that were kept."""


class AlreadyAttached(Refused):
    """The same piece stands already: a form was sent twice."""


class AlreadyWithdrawn(Refused):
    """What was withdrawn is not changed any more."""


@operation
def attach(
    *,
    claim: Claim,
    stance: str,
    quote: str = "",
    article: Article | None = None,
    start: int | None = None,
    end: int | None = None,
    cited_claim: Claim | None = None,
    url: str = "",
    figures: Sequence[FigureInput] = (),
    by: User,
    **fields: Unpack[EvidenceFields],
) -> Evidence:
    """Attach evidence: a passage of an article of ours, another claim, or an outside address.

    A quote from an article is found in its newest snapshot that has it (marks and white space
    aside) and stored as it stands there; offsets may be given instead. The publisher of an outside
    address is found by its domain where none is given. Raises QuoteNotInSnapshot, NotOpen, AlreadyAttached, Invalid.
    """
    _expect_open(claim)
    evidence = Evidence(claim=claim, stance=stance, added_by=by, quote=clean_text(quote).strip(), url=url.strip())
    _set(evidence, fields, article, by)
    _check_what_it_is(evidence, article, cited_claim)
    if article is not None:
        _anchor(evidence, article, start, end)
    if cited_claim is not None:
        _cite(evidence, cited_claim)
    if evidence.url and evidence.source is None:
        evidence.source = sources.for_url(url=evidence.url, by=by)
    _check(evidence)
    _expect_new(evidence)
    evidence.save(force_insert=True)
    if figures:
        figure_records.replace(figures, printed=[evidence.quote], evidence=evidence)
    recount([claim])
    return evidence


@operation
def edit(
    *,
    evidence: Evidence,
    version: int,
    stance: str | None = None,
    quote: str | None = None,
    figures: Sequence[FigureInput] | None = None,
    reason: str = "",
    by: User,
    **fields: Unpack[EvidenceFields],
) -> Evidence:
    """Correct evidence; what is not given stays, and what it is (article, claim, address) always does.

    Who changes what somebody else attached says why; the reason stands in the history.
    Raises Stale, AlreadyWithdrawn, QuoteNotInSnapshot, Invalid.
    """
    if evidence.is_withdrawn:
        raise AlreadyWithdrawn("This evidence was withdrawn. Attach it anew if it stands after all.")
    if evidence.added_by_id != by.pk and not clean_text(reason).strip():
        raise Invalid(reason=f"{evidence.added_by} attached this. Say why you change it.")
    if len(reason) > MAX_REASON:
        raise Invalid(reason=f"A reason has at most {MAX_REASON} characters.")
    wanted = Evidence.objects.with_origins().get(pk=evidence.pk)
    if stance is not None:
        wanted.stance = stance
    _set(wanted, fields, wanted.article, by)
    if quote is not None and quote != wanted.quote:
        wanted.quote = clean_text(quote).strip()
        if wanted.article:
            _anchor(wanted, wanted.article, None, None)
    _check(wanted)
    if figures is None:
        _check_figures_stand(wanted)
    changed = [*fields, "stance", "quote", "snapshot", "start", "end"]
    update(evidence, version=version, **{name: getattr(wanted, name) for name in changed})
    if figures is not None:
        figure_records.replace(figures, printed=[evidence.quote], evidence=evidence)
    recount([evidence.claim])
    return evidence


@operation
def withdraw(*, evidence: Evidence, version: int, reason: str, by: User) -> Evidence:
    """Take evidence back, with a reason; it stays on the page and is no longer counted.

    Raises Stale, AlreadyWithdrawn, or Invalid without a reason.
    """
    reason = clean_text(reason).strip()
    if not reason:
        raise Invalid(reason="Say why it is withdrawn.")
    if len(reason) > MAX_REASON:
        raise Invalid(reason=f"A reason has at most {MAX_REASON} characters.")
    if evidence.is_withdrawn:
        raise AlreadyWithdrawn("This evidence was withdrawn already.")
    update(evidence, version=version, withdrawn_by=by, withdrawn_at=timezone.now(), withdrawn_reason=reason)
    recount([evidence.claim])
    return evidence


def _expect_open(claim: Claim) -> None:
    current = Claim.objects.select_for_update(of=("self",)).get(pk=claim.pk)
    if not current.is_open:
        raise NotOpen(f"Keep this claim first: it is {current.get_status_display().lower()}.")


def _expect_new(evidence: Evidence) -> None:
    """The claim is locked, so that of two forms sent at once the second finds the first one's piece."""
    same = {name: getattr(evidence, name) for name in ("stance", "quote", "added_by", *WHERE_IT_STANDS)}
    if evidence.claim.evidence.standing().filter(**same).exists():
        raise AlreadyAttached("You have attached exactly this already; nothing was doubled.")


def _check_figures_stand(evidence: Evidence) -> None:
    for figure in evidence.figures.filter(derived=False):
        if figure.verbatim not in evidence.quote:
            raise Invalid(quote=f"The figure “{figure.verbatim}” is recorded from these words; they must keep it.")


def _set(evidence: Evidence, fields: EvidenceFields, article: Article | None, by: User) -> None:
    for name, value in fields.items():
        if isinstance(value, str) and name in ("source", "origin_source"):
            value = sources.named(name=value, by=by)
        elif isinstance(value, Called):
            value = speakers.called(who=value, article=article, by=by)
        setattr(evidence, name, clean_text(value).strip() if isinstance(value, str) and name in TEXTS else value)


def _check_what_it_is(evidence: Evidence, article: Article | None, cited_claim: Claim | None) -> None:
    given = [bool(article), bool(cited_claim), bool(evidence.url)]
    if sum(given) != 1:
        raise Invalid(where="Give one of: an article of ours, a claim, or an address.")
    if problem := address_problem(evidence.url):
        raise Invalid(url=problem)
    if cited_claim and cited_claim.pk == evidence.claim_id:
        raise Invalid(where="A claim is no evidence for itself.")


def _anchor(evidence: Evidence, article: Article, start: int | None, end: int | None) -> None:
    if not evidence.quote and start is None:
        raise Invalid(quote="Quote the words of the article that matter here.")
    snapshot, anchor = _passage(article, evidence.quote, start, end)
    evidence.article, evidence.snapshot = article, snapshot
    evidence.start, evidence.end, evidence.quote = anchor.start, anchor.end, anchor.exact
    if evidence.speaker is None:
        evidence.speaker = _who_says_it(snapshot, anchor)


def _passage(article: Article, quote: str, start: int | None, end: int | None) -> tuple[Snapshot, Anchor]:
    if start is None or end is None:
        if found := article.snapshots.passage(quote):
            return found
        raise QuoteNotInSnapshot(article)
    for snapshot in article.snapshots.order_by("-number").defer("raw", "shingles"):
        if 0 <= start < end <= len(snapshot.text) and quote in ("", snapshot.text[start:end]):
            return snapshot, anchor_at(snapshot.text, start, end)
    raise QuoteNotInSnapshot(article)


def _who_says_it(snapshot: Snapshot, anchor: Anchor) -> Speaker | None:
    """Who the article says said these words, where a claim is anchored on them and there is one such speaker."""
    said_there = snapshot.appearances.filter(start__lt=anchor.end, end__gt=anchor.start).select_related("speaker")
    speakers = {appearance.speaker for appearance in said_there}
    return speakers.pop() if len(speakers) == 1 else None


def _cite(evidence: Evidence, cited_claim: Claim) -> None:
    evidence.cited_claim = cited_claim
    evidence.quote = evidence.quote or cited_claim.text


def _check(evidence: Evidence) -> None:
    """Raise Invalid, field by field and in words, where the record would be refused."""
    wrong: dict[str, str] = {}
    if evidence.stance not in Stance.values:
        wrong["stance"] = "Say whether it corroborates, conflicts, or gives context."
    if evidence.kind not in EvidenceKind.values:
        wrong["kind"] = "Choose what kind of thing it is."
    if not evidence.quote and not evidence.calculation:
        wrong["quote"] = "Quote the words that matter here, or show the calculation."
    if len(evidence.quote) > MAX_QUOTE:
        wrong["quote"] = f"A quote has at most {MAX_QUOTE:,} characters; this one has {len(evidence.quote):,}."
    if problem := address_problem(evidence.archive):
        wrong["archive"] = problem
    if evidence.origin_source and evidence.origin_speaker:
        wrong["origin"] = "The origin is a source or a speaker, not both."
    if bool(evidence.origin_source or evidence.origin_speaker) != bool(evidence.origin_reason):
        wrong["origin_reason"] = "An origin that you set has a reason, and a reason an origin."
    if evidence.shown_as and not evidence.confidential:
        wrong["shown_as"] = "Only confidential evidence is shown as something else."
    if wrong:
        raise Invalid(**wrong)
