"""Who says so: making and editing speakers, and finding them by what an article calls them."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple, TypedDict, TypeVar, Unpack

from django.db.models import Model, QuerySet, Value

from claims.choices import SpeakerKind
from claims.models import Article, Fold, Speaker, SpeakerAlias, SpeakerRole, User

from .operation import Invalid, Refused, clean_text, in_turn, is_blank, operation, update

M = TypeVar("M", bound=Model)


class SpeakerFields(TypedDict, total=False):
    """What people edit of a speaker."""

    name: str
    kind: str
    affiliation: str
    article: Article | None
    wikidata_id: str
    notes: str


class HeldRole(NamedTuple):
    """An office as people give it; open ends are not known or not over."""

    role: str
    organisation: str = ""
    from_day: date | None = None
    to_day: date | None = None


class Called(NamedTuple):
    """A speaker as people type them: whoever goes by the name, made if nobody does."""

    name: str
    kind: str = SpeakerKind.PERSON


class NameFitsSeveral(Refused):
    """A name that several speakers go by; ``speakers`` has them. It is asked, not guessed."""

    def __init__(self, name: str, speakers: list[Speaker]) -> None:
        super().__init__(
            f"Several speakers go by “{name}”. Say which one is meant.",
            {"speaker": f"Several speakers go by “{name}”: " + "; ".join(_told_apart(s) for s in speakers) + "."},
        )
        self.speakers = speakers


@operation
def add(
    *,
    new_roles: Sequence[HeldRole] = (),
    new_aliases: Sequence[str] = (),
    by: User,
    **fields: Unpack[SpeakerFields],
) -> Speaker:
    """A new speaker.

    Raises Invalid where the name is missing, or an unnamed one belongs to no article or stands in it already.
    """
    fields = _cleaned(fields)
    article = fields.pop("article", None)
    speaker = Speaker(**fields)
    if not speaker.name:
        raise Invalid(name="Give the speaker's name, or how the article describes them.")
    if speaker.is_unnamed and article is None:
        raise Invalid(kind="An unnamed speaker belongs to the article that describes them.")
    if speaker.is_unnamed and article is not None:
        _place(speaker, article)
        _check_described_once(speaker, speaker.name)
    speaker.save(force_insert=True)
    _give(speaker, new_roles, new_aliases, by)
    return speaker


@operation
def edit(
    *,
    speaker: Speaker,
    version: int,
    new_roles: Sequence[HeldRole] = (),
    new_aliases: Sequence[str] = (),
    dropped: Sequence[SpeakerRole | SpeakerAlias] = (),
    by: User,
    **fields: Unpack[SpeakerFields],
) -> Speaker:
    """Change a speaker; roles and aliases that are ``dropped`` stay in the history.

    Raises Stale, or Invalid where their claims would no longer fit their kind or a role ends before it begins.
    """
    fields = _cleaned(fields)
    fields.pop("article", None)
    unnamed = fields.get("kind", speaker.kind) == SpeakerKind.UNNAMED
    if unnamed != speaker.is_unnamed:
        raise Invalid(kind="A named speaker does not become unnamed, nor the other way: make a new one.")
    if unnamed and "name" in fields:
        _check_described_once(speaker, fields["name"])
    update(speaker, version=version, **fields)
    for row in dropped:
        type(row).objects.filter(pk=row.pk, speaker=speaker).delete()
    _give(speaker, new_roles, new_aliases, by)
    return speaker


@operation
def add_alias(*, speaker: Speaker, name: str, by: User) -> SpeakerAlias:
    """Another name of a speaker; the one they have already, case and accents aside, is not doubled."""
    name = " ".join(clean_text(name).split())
    if is_blank(name):
        raise Invalid(name="Give the other name.")
    known = speaker.aliases.alias(folded=Fold("name")).filter(folded=Fold(Value(name)))
    return _the_one(known, lambda: SpeakerAlias.objects.create(speaker=speaker, name=name))


@operation
def remove_alias(*, alias: SpeakerAlias, by: User) -> None:
    """Take a name off a speaker; the history keeps it."""
    alias.delete()


@operation
def known_as(*, name: str, kind: str, role: str = "", affiliation: str = "", by: User) -> Speaker:
    """The named speaker whom an article calls this, made if nobody is known by it; the role is recorded.

    Raises NameFitsSeveral where more than one goes by the name and no affiliation tells them apart.
    """
    name = " ".join(clean_text(name).split())[:300]
    fitting = list(Speaker.objects.known_as(name)[:20])
    if not fitting:
        in_turn("speakers")
        fitting = list(Speaker.objects.known_as(name)[:20])
    if len(fitting) > 1:
        fitting = [s for s in fitting if affiliation and s.affiliation.casefold() == affiliation.casefold()] or fitting
    if len(fitting) > 1:
        raise NameFitsSeveral(name, fitting)
    speaker = fitting[0] if fitting else add(name=name, kind=kind, affiliation=affiliation[:300], by=by)
    if role:
        record_role(speaker=speaker, role=role, organisation=affiliation, by=by)
    return speaker


@operation
def called(*, who: Speaker | Called | None, article: Article | None = None, by: User) -> Speaker | None:
    """The speaker who is meant: one in hand is handed back; an unnamed one is looked for in the article.

    Raises NameFitsSeveral, or Invalid where an unnamed one has no article to stand in.
    """
    if not isinstance(who, Called):
        return who
    if who.kind != SpeakerKind.UNNAMED:
        return known_as(name=who.name, kind=who.kind, by=by)
    if article is None:
        raise Invalid(speaker="An unnamed speaker belongs to the article that describes them.")
    return described_as(description=who.name, article=article, by=by)


@operation
def record_role(*, speaker: Speaker, role: str, organisation: str = "", by: User) -> SpeakerRole:
    """An office that a speaker is said to hold, each once; since when is for people to say."""
    role, organisation = role.strip()[:300], organisation.strip()[:300]
    known = _same_role(speaker, role, organisation)
    return _the_one(known, lambda: SpeakerRole.objects.create(speaker=speaker, role=role, organisation=organisation))


@operation
def described_as(*, description: str, article: Article, affiliation: str = "", by: User) -> Speaker:
    """The unnamed speaker whom an article, or the group of its copies, describes so; made if new."""
    description = " ".join(clean_text(description).split())[:300]
    if is_blank(description):
        raise Invalid(speaker="Say how the article describes the speaker.")
    place = {"group": article.group} if article.group_id else {"article": article}
    known = Speaker.objects.alias(folded=Fold("name")).filter(folded=Fold(Value(description)), **place)
    fields = {"name": description, "kind": SpeakerKind.UNNAMED, "affiliation": affiliation[:300], **place}
    return _the_one(known, lambda: Speaker.objects.create(**fields))


def _the_one(known: QuerySet[Any], make: Callable[[], M]) -> M:
    """The record that is known, or a new one; of two workers that meet something new at once, one makes it."""
    found: M | None = known.first()
    if found is None:
        in_turn("speakers")
        found = known.first()
    return found or make()


def _same_role(speaker: Speaker, role: str, organisation: str) -> QuerySet[SpeakerRole]:
    return speaker.roles.alias(folded_role=Fold("role"), folded_organisation=Fold("organisation")).filter(
        folded_role=Fold(Value(role)), folded_organisation=Fold(Value(organisation))
    )


def _give(speaker: Speaker, roles: Sequence[HeldRole], aliases: Sequence[str], by: User) -> None:
    """Add roles and aliases, each once."""
    for held in roles:
        if held.from_day and held.to_day and held.to_day < held.from_day:
            raise Invalid(roles=f"“{held.role}” ends before it begins.")
        _same_role(speaker, held.role, held.organisation).filter(from_day=held.from_day).delete()
        SpeakerRole.objects.create(speaker=speaker, **held._asdict())
    for name in aliases:
        add_alias(speaker=speaker, name=name, by=by)


def _place(speaker: Speaker, article: Article) -> None:
    if article.group_id:
        speaker.group = article.group
    else:
        speaker.article = article


def _check_described_once(speaker: Speaker, name: str) -> None:
    """An unnamed speaker's description stands for one speaker in the text that it is taken from."""
    place = {"group": speaker.group} if speaker.group_id else {"article": speaker.article}
    same = Speaker.objects.alias(folded=Fold("name")).filter(folded=Fold(Value(name)), **place)
    if same.exclude(pk=speaker.pk).exists():
        raise Invalid(name="This article's text has a speaker described so already.")


def _told_apart(speaker: Speaker) -> str:
    return f"{speaker.name} ({speaker.affiliation or speaker.get_kind_display()}, number {speaker.pk})"


def _cleaned(fields: SpeakerFields) -> SpeakerFields:
    for key in ("name", "affiliation", "wikidata_id"):
        if key in fields:
            fields[key] = " ".join(clean_text(fields[key]).split())
    if "name" in fields and is_blank(fields["name"]):
        raise Invalid(name="Give the speaker's name, or how the article describes them.")
    return fields
