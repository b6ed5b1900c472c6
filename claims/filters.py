"""What lists can be narrowed and ordered by: one filter set a list, used by pages and API alike.

Names are those of the API and stay once released. A bound filter set gives an ordered queryset;
NULLs come last and the id breaks ties, so that whatever pages through it may read the order there.
"""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.db.backends.postgresql.psycopg_any import DateRange, NumericRange
from django.db.models import Exists, F, OrderBy, OuterRef, Q, QuerySet, Value
from django_filters import CharFilter, ChoiceFilter, DateFilter, Filter, FilterSet, TypedChoiceFilter

from claims.choices import (
    ArticleState,
    ClaimStatus,
    EvidenceKind,
    Kind,
    Priority,
    SourceKind,
    SpeakerKind,
    Stance,
    Voice,
)
from claims.models import (
    Appearance,
    Article,
    Claim,
    Evidence,
    Figure,
    Fold,
    Source,
    Speaker,
    SpeakerAlias,
    SyndicationGroup,
    Token,
    Topic,
)

LARGEST_ID = 2**63 - 1
MAX_WORDS = 500  # characters of a search


class IdFilter(Filter):
    """A record's id; one that does not exist finds nothing, and costs no query to learn that."""

    field_class = forms.IntegerField

    def __init__(self, field_name: str | None = None, **kwargs: Any) -> None:
        super().__init__(field_name, min_value=1, max_value=LARGEST_ID, **kwargs)


class AmountFilter(Filter):
    """A bound of an amount, as a decimal number."""

    field_class = forms.DecimalField

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=40, decimal_places=20, **kwargs)


class YesNoFilter(TypedChoiceFilter):
    """``true`` or ``false``, as a condition and its opposite; anything else is told, not taken for an answer."""

    def __init__(self, condition: Q, **kwargs: Any) -> None:
        choices = [("true", "Yes"), ("false", "No")]
        super().__init__(choices=choices, coerce=lambda value: value == "true", empty_value=None, **kwargs)
        self.condition = condition

    def filter(self, qs: QuerySet, value: bool | None) -> QuerySet:
        """The whole list where nothing was chosen."""
        if value is None or value == "":
            return qs
        return qs.filter(self.condition if value else ~self.condition)


class WordsFilter(CharFilter):
    """Words that stand in one of several columns, case and accents aside."""

    def __init__(self, *columns: str) -> None:
        super().__init__(label="Words", max_length=MAX_WORDS)
        self.columns = columns

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        """The whole list where no words were given."""
        if not value:
            return qs
        folded = {f"folded_{number}": Fold(column) for number, column in enumerate(self.columns)}
        wanted = Q(*[(f"{name}__contains", Fold(Value(value))) for name in folded], _connector=Q.OR)
        return qs.alias(**folded).filter(wanted)


class Ordering(ChoiceFilter):
    """The order of a list: each key forwards, or backwards with a minus before it.

    ``keys`` maps what people write to a column; those in ``nullable`` have their NULLs last both
    ways. ``composed`` are fixed orders of several columns. The id breaks ties.
    """

    def __init__(
        self,
        keys: Mapping[str, str],
        *,
        nullable: frozenset[str] = frozenset(),
        composed: Mapping[str, tuple[str, ...]] | None = None,
        default: str = "-id",
    ) -> None:
        self.orders: dict[str, tuple[str | OrderBy, ...]] = dict(composed or {})
        for key, column in keys.items():
            for sign in ("", "-"):
                first = OrderBy(F(column), descending=bool(sign), nulls_last=key in nullable or None)
                self.orders[sign + key] = (first, f"{sign}id") if column != "id" else (f"{sign}id",)
        self.default = default
        labels = [
            (name, name.replace("_", " ").lstrip("-") + ", downwards" * name.startswith("-")) for name in self.orders
        ]
        super().__init__(choices=labels, label="Order", empty_label="As it comes")

    def filter(self, qs: QuerySet, value: str) -> QuerySet:
        """The list in the order wished, or in its own."""
        return qs.order_by(*self.orders[value or self.default])


class ClaimFilter(FilterSet):
    """Claims. ``confidential`` says whether confidential evidence may decide what is found."""

    q = CharFilter(label="Words", method="leave", max_length=MAX_WORDS)
    status = ChoiceFilter(choices=ClaimStatus.choices, label="State")
    kind = ChoiceFilter(choices=Kind.choices, label="Kind")
    voice = ChoiceFilter(choices=Voice.choices, label="Attribution")
    speaker = IdFilter("speaker_id", label="Who says so")
    source = IdFilter(label="Publisher", method="of_source")
    article = IdFilter(label="Article", method="of_article")
    group = IdFilter(label="Group of copies", method="of_group")
    topic = IdFilter(label="Topic", method="of_topic")
    language = CharFilter(label="Language", max_length=3)
    priority = TypedChoiceFilter(choices=Priority.choices, coerce=int, label="Priority")
    evidence_kind = ChoiceFilter(choices=EvidenceKind.choices, label="Kind of evidence", method="with_evidence")
    counted = CharFilter(label="What is counted", method="leave", max_length=300)
    amount_min = AmountFilter(label="Amount from", method="leave")
    amount_max = AmountFilter(label="Amount up to", method="leave")
    as_of_after = DateFilter(label="Refers to days from", method="speaking_of_days_from")
    as_of_before = DateFilter(label="Refers to days until", method="speaking_of_days_until")
    said_after = DateFilter("said_on", "gte", label="Said from")
    said_before = DateFilter("said_on", "lte", label="Said until")
    due_before = DateFilter(label="Due until", method="due_until")
    has_conflict = YesNoFilter(Q(counts__conflicting__gt=0), label="Has evidence against it")
    assignee = IdFilter("assignee_id", label="Assigned to")
    ordering = Ordering(
        {
            "id": "id",
            "created_at": "created_at",
            "priority": "priority",
            "check_worthiness": "check_worthiness",
            "said_on": "said_on",
            "due": "due__endswith",
            "deadline": "deadline",
            "corroborating": "counts__corroborating",
            "conflicting": "counts__conflicting",
        },
        nullable=frozenset({"said_on", "due", "deadline"}),
        composed={"triage": ("-priority", "-check_worthiness", "id")},
    )

    class Meta:
        model = Claim
        fields: list[str] = []

    def __init__(self, *args: Any, confidential: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.confidential = confidential

    def filter_queryset(self, queryset: QuerySet) -> QuerySet:
        """Narrowed by each filter, then by figures and words; the best matches first unless an order is wished."""
        given = self.form.cleaned_data
        queryset = self._with_figure(super().filter_queryset(queryset), given)
        words = given.get("q")
        if not words:
            return queryset
        return queryset.matching(words) if given.get("ordering") else queryset.best_matching(words)

    def _with_figure(self, queryset: QuerySet, given: dict[str, Any]) -> QuerySet:
        """What is counted and how many: of one and the same figure."""
        low, high, counted = (given.get(name) for name in ("amount_min", "amount_max", "counted"))
        figures = Figure.objects.filter(claim=OuterRef("pk"))
        if low is not None or high is not None:
            if low is not None and high is not None and low > high:
                return queryset.none()
            figures = figures.filter(amount__overlap=NumericRange(low, high, "[]"))
        if counted:
            figures = figures.alias(folded=Fold("counted")).filter(folded__contains=Fold(Value(counted)))
        return queryset if (low, high, counted or None) == (None, None, None) else queryset.filter(Exists(figures))

    def leave(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """Narrowed later, together with others."""
        return queryset

    def of_source(self, queryset: QuerySet, name: str, value: int) -> QuerySet:
        """Standing in an article of this publisher."""
        return queryset.filter(_appears(snapshot__article__source=value))

    def of_article(self, queryset: QuerySet, name: str, value: int) -> QuerySet:
        """Standing in this article."""
        return queryset.filter(_appears(snapshot__article=value))

    def of_group(self, queryset: QuerySet, name: str, value: int) -> QuerySet:
        """Standing in one of these copies."""
        return queryset.filter(_appears(snapshot__article__group=value))

    def of_topic(self, queryset: QuerySet, name: str, value: int) -> QuerySet:
        """About this topic."""
        about = queryset.model.topics.through.objects.filter(claim=OuterRef("pk"), topic=value)
        return queryset.filter(Exists(about))

    def with_evidence(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """With standing evidence of this kind that whoever asks may know of."""
        evidence = Evidence.objects.standing().shown_to(self.confidential)
        return queryset.filter(Exists(evidence.filter(claim=OuterRef("pk"), kind=value)))

    def speaking_of_days_from(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """Speaking of this day or a later one, among others."""
        return queryset.filter(as_of__overlap=DateRange(value, None, "[)"))

    def speaking_of_days_until(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """Speaking of this day or an earlier one, among others."""
        return queryset.filter(as_of__overlap=DateRange(None, value, "(]"))

    def due_until(self, queryset: QuerySet, name: str, value: Any) -> QuerySet:
        """Whose window of the deadline ends on this day or before."""
        return queryset.filter(due__contained_by=DateRange(None, value, "(]"))


def _appears(**where: Any) -> Exists:
    return Exists(Appearance.objects.filter(claim=OuterRef("pk"), **where))


class ArticleFilter(FilterSet):
    """Articles."""

    q = WordsFilter("title", "byline")
    source = IdFilter("source_id", label="Publisher")
    wire = IdFilter("wire_id", label="Wire agency")
    group = IdFilter("group_id", label="Group of copies")
    state = ChoiceFilter(choices=ArticleState.choices, label="State")
    language = CharFilter(label="Language", max_length=3)
    published_after = DateFilter("published_on", "gte", label="Published from")
    published_before = DateFilter("published_on", "lte", label="Published until")
    ordering = Ordering(
        {"id": "id", "added_at": "added_at", "published_on": "published_on", "title": "title"},
        nullable=frozenset({"published_on"}),
    )

    class Meta:
        model = Article
        fields: list[str] = []


class SourceFilter(FilterSet):
    """Publishers."""

    q = WordsFilter("name", "domain")
    kind = ChoiceFilter(choices=SourceKind.choices, label="Kind")
    country = CharFilter("country", "iexact", label="Country", max_length=2)
    owner = IdFilter("owner_id", label="Owner")
    is_ours = YesNoFilter(Q(is_ours=True), label="Ours")
    ordering = Ordering({"id": "id", "name": "name"}, default="name")

    class Meta:
        model = Source
        fields: list[str] = []


class SpeakerFilter(FilterSet):
    """Who says so."""

    q = CharFilter(label="Name", method="named", max_length=MAX_WORDS)
    kind = ChoiceFilter(choices=SpeakerKind.choices, label="Kind")
    affiliation = WordsFilter("affiliation")
    article = IdFilter("article_id", label="Described by the article")
    group = IdFilter("group_id", label="Described by the group of copies")
    ordering = Ordering({"id": "id", "name": "name"}, default="name")

    class Meta:
        model = Speaker
        fields: list[str] = []

    def named(self, queryset: QuerySet, name: str, value: str) -> QuerySet:
        """Whose name or another name of theirs has these words, or words much like them."""
        words = Fold(Value(value))
        alias = SpeakerAlias.objects.alias(folded=Fold("name")).filter(speaker=OuterRef("pk"), folded__contains=words)
        like = Q(folded_name__contains=words) | Q(folded_name__trigram_word_similar=words) | Exists(alias)
        return queryset.alias(folded_name=Fold("name")).filter(like)


class EvidenceFilter(FilterSet):
    """Evidence; what may be seen of it is the caller's to say."""

    claim = IdFilter("claim_id", label="Claim")
    stance = ChoiceFilter(choices=Stance.choices, label="Stance")
    kind = ChoiceFilter(choices=EvidenceKind.choices, label="Kind")
    source = IdFilter("source_id", label="Publisher")
    speaker = IdFilter("speaker_id", label="Who says so")
    article = IdFilter("article_id", label="Article")
    cited_claim = IdFilter("cited_claim_id", label="Claim cited")
    added_by = IdFilter("added_by_id", label="Added by")
    primary = YesNoFilter(Q(primary=True), label="First-hand")
    withdrawn = YesNoFilter(Q(withdrawn_at__isnull=False), label="Withdrawn")
    ordering = Ordering(
        {"id": "id", "added_at": "added_at", "published_on": "published_on"}, nullable=frozenset({"published_on"})
    )

    class Meta:
        model = Evidence
        fields: list[str] = []


class TopicFilter(FilterSet):
    """What claims are about."""

    q = WordsFilter("name")
    ordering = Ordering({"id": "id", "name": "name"}, default="name")

    class Meta:
        model = Topic
        fields: list[str] = []


class GroupFilter(FilterSet):
    """Groups of near copies."""

    q = WordsFilter("label")
    ordering = Ordering({"id": "id"})

    class Meta:
        model = SyndicationGroup
        fields: list[str] = []


class TokenFilter(FilterSet):
    """Tokens."""

    ordering = Ordering({"id": "id", "expires_at": "expires_at"})

    class Meta:
        model = Token
        fields: list[str] = []
