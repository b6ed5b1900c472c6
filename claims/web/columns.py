"""Evidence as the claim page lays it out: a column a stance, copies of one origin under the piece that counts."""

from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects

from claims.choices import Stance
from claims.models import Claim, Evidence, User
from claims.models.origins import Balance, Side, Weighed, weigh
from claims.permissions import may_attach_evidence, may_change_evidence, may_see_confidential


@dataclass(slots=True)
class Group:
    """A piece that adds a voice, and those that only repeat it."""

    lead: Weighed
    repeats: list[Weighed] = field(default_factory=list)


@dataclass(slots=True)
class Column:
    """One side: its groups, and what shares the claim's own origin."""

    stance: Stance
    count: int
    documents: int
    groups: list[Group]
    own: list[Weighed]

    @property
    def heading(self) -> str:
        """ "2 independent origins · 3 documents": context adds no voice, so its documents alone are told."""
        documents = f"{self.documents} document{'' if self.documents == 1 else 's'}"
        if self.stance == Stance.CONTEXT:
            return documents
        return f"{self.count} independent origin{'' if self.count == 1 else 's'} · {documents}"

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands here yet."""
        return not self.documents


@dataclass(slots=True)
class Layout:
    """All evidence of a claim that a user may see."""

    columns: list[Column]
    withdrawn: list[Evidence]
    hidden: int
    changeable: set[int]
    may_attach: bool

    @property
    def documents(self) -> int:
        """How many pieces stand, counted or not."""
        return sum(column.documents for column in self.columns)

    @property
    def standing(self) -> list[Weighed]:
        """Every piece, side by side."""
        return [w for c in self.columns for g in c.groups for w in (g.lead, *g.repeats)] + [
            w for c in self.columns for w in c.own
        ]


def lay_out(claim: Claim, user: User) -> Layout:
    """The claim's evidence for this user, in a fixed number of queries.

    Whoever may not see confidential evidence gets an account without it: what it would add to the
    count, or whose voice a remark would name, is told to nobody else.
    """
    everything = list(claim.evidence.with_origins().select_related("withdrawn_by").order_by("added_at", "id"))
    seen = [piece for piece in everything if not piece.confidential or may_see_confidential(user)]
    prefetch_related_objects(seen, "figures")
    for piece in seen:
        piece.claim = claim
    balance = weigh(claim, [piece for piece in seen if not piece.is_withdrawn])
    return Layout(
        columns=[_column(balance, Stance(stance)) for stance in Stance.values],
        withdrawn=[piece for piece in seen if piece.is_withdrawn],
        hidden=sum(not piece.is_withdrawn for piece in everything) - sum(not piece.is_withdrawn for piece in seen),
        changeable={piece.pk for piece in seen if not piece.is_withdrawn and may_change_evidence(user, piece)},
        may_attach=may_attach_evidence(user, claim),
    )


def _column(balance: Balance, stance: Stance) -> Column:
    side = balance.sides[stance]
    groups = [Group(weighed) for weighed in side.weighed if weighed.counted]
    own = _place_repeats(side, groups, set(balance.own))
    return Column(stance, side.count, side.documents, groups, own)


def _place_repeats(side: Side, groups: list[Group], own: set[str]) -> list[Weighed]:
    """Put what is not counted under the piece whose voice it repeats; what is left shares the claim's origin."""
    left = []
    for weighed in (w for w in side.weighed if not w.counted):
        keys = {origin.key for origin in weighed.origins} - own
        group = next((g for g in groups if keys & {origin.key for origin in g.lead.origins}), None)
        (group.repeats if group else left).append(weighed)
    return left
