"""Forms that attach, correct and withdraw evidence: four fields to see, the rest folded."""

from typing import Any

from django import forms

from claims.choices import EvidenceKind, Stance
from claims.models import Article, Claim, Evidence, Source, Speaker, User
from claims.operations.evidence import MAX_QUOTE, MAX_REASON

from . import naming
from .days import DayField
from .stale import VersionedForm

SHORT = ("title", "locator", "edition", "interest", "archive", "shown_as", "origin_reason")
LONG = ("quote_translation", "calculation", "public_note", "note")
PLAIN = (*SHORT, *LONG, "kind", "primary", "published_on", "accessed_on", "confidential")
FIELD_OF_ERROR = {"url": "where", "source": "publisher", "name": "publisher", "figures": "figure"}


def _long(label: str, help_text: str = "") -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": 2})
    return forms.CharField(label=label, max_length=5000, required=False, widget=widget, help_text=help_text)


def _short(label: str, length: int, help_text: str = "") -> forms.CharField:
    return forms.CharField(label=label, max_length=length, required=False, help_text=help_text)


class EvidenceFields(forms.Form):
    """What is given and corrected of evidence, wherever it stands."""

    stance = forms.ChoiceField(
        label="Stance",
        choices=Stance.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether it corroborates, conflicts, or gives context."},
    )
    kind = forms.ChoiceField(label="Kind", choices=EvidenceKind.choices, initial=EvidenceKind.MEDIA_REPORT)
    quote = forms.CharField(
        label="Quoted words",
        max_length=MAX_QUOTE,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 4, "class": "wording"}),
        help_text="Exactly as printed. In an article of ours they must stand in the text as we keep it.",
    )
    publisher = _short("Publisher", 200, "For an outside address; left empty, it is found by the domain.")
    speaker = _short("Attributed to", 300, "The person or body whose word it is: a name or a number.")
    new_speaker = forms.ChoiceField(label="If they are not known yet", choices=naming.NEW_SPEAKER, required=False)
    primary = forms.BooleanField(
        label="First-hand", required=False, help_text="The document, the figures or the witness itself."
    )
    title = _short("Title", 500)
    published_on = DayField(label="Published on")
    accessed_on = DayField(label="Accessed on")
    locator = _short("Where in it", 200, "Page, table, minute or paragraph.")
    edition = _short("Edition", 200)
    archive = forms.URLField(
        label="Archived copy",
        max_length=2000,
        required=False,
        assume_scheme="https",
        validators=[naming.is_web_address],
    )
    quote_translation = _long("Translation of the words")
    calculation = _long("Calculation", "How we got from their figures to ours.")
    interest = _short("The source's interest", 500, "What it stands to gain.")
    origin = _short("Origin", 300, "Whom it really comes from, where that differs from what we would count.")
    origin_reason = _short("Why that is the origin", 500)
    public_note = _long("Public note")
    note = _long("Internal note", "Never leaves the desk.")
    confidential = forms.BooleanField(
        label="Confidential", required=False, help_text="Seen by reviewers, editors and administrators only."
    )
    shown_as = _short("Shown to others as", 300, "As in “a health official who was in the room”.")

    def clean_publisher(self) -> Source | str | None:
        """The source, or a name that the operation finds or makes."""
        return naming.publisher(self.cleaned_data["publisher"]) if self.cleaned_data["publisher"] else None

    def clean_origin(self) -> Source | Speaker | str | None:
        """Whom the reviewer names as origin."""
        return naming.origin(self.cleaned_data["origin"]) if self.cleaned_data["origin"] else None

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if typed := given.get("speaker"):
            try:
                given["who"] = self.whom(typed, given.get("new_speaker", ""))
            except forms.ValidationError as problem:
                self.add_error("speaker", problem)
        return given

    def whom(self, typed: str, new_kind: str) -> Any:
        """Whom the words are attributed to."""
        return naming.speaker(typed, new_kind)

    def evidence_fields(self) -> dict[str, Any]:
        """What was typed, as the operation takes it."""
        given = self.cleaned_data
        origin = given["origin"]
        is_speaker = isinstance(origin, Speaker)
        return {name: given[name] for name in (*PLAIN, "stance", "quote")} | {
            "source": given["publisher"],
            "speaker": given.get("who"),
            "origin_speaker": origin if is_speaker else None,
            "origin_source": None if is_speaker else origin,
        }

    @property
    def folded(self) -> list[Any]:
        """The fields that are folded away."""
        return [
            field
            for field in self
            if field.name not in ("stance", "kind", "where", "quote", "reason") and not field.is_hidden
        ]

    @property
    def is_unfolded(self) -> bool:
        """Whether a folded field holds something, or something wrong."""
        return any(field.errors or (self.is_bound and field.value()) for field in self.folded)


class AttachForm(EvidenceFields):
    """New evidence."""

    where = forms.CharField(
        label="Where it stands",
        max_length=4000,
        help_text="An outside address; or the number or address of an article or a claim of ours, as in /articles/12/.",
        error_messages={"required": "Say where it stands."},
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "none", "spellcheck": "false"}),
    )
    field_order = ["stance", "kind", "where", "quote"]

    def __init__(self, *args: Any, host: str = "", **kwargs: Any) -> None:
        self.host = host
        super().__init__(*args, **kwargs)

    def clean_where(self) -> naming.Place:
        """The article, the claim or the address."""
        return naming.place(self.cleaned_data["where"], self.host)

    def what(self) -> dict[str, Any]:
        """What the evidence is: exactly one of article, claim and address."""
        where = self.cleaned_data["where"]
        if isinstance(where, Article):
            return {"article": where}
        return {"cited_claim": where} if isinstance(where, Claim) else {"url": where}


class CorrectForm(VersionedForm, EvidenceFields):
    """Evidence that stands already; what it is stays."""

    reason = forms.CharField(
        label="Why you change it",
        max_length=MAX_REASON,
        help_text="Somebody else attached this; the reason stands in the history.",
        error_messages={"required": "Say why you change what somebody else attached."},
    )

    def __init__(self, *args: Any, evidence: Evidence, by: User, **kwargs: Any) -> None:
        self.evidence = evidence
        super().__init__(*args, initial=self.as_typed(evidence), **kwargs)
        if evidence.added_by_id == by.pk:
            del self.fields["reason"]

    def whom(self, typed: str, new_kind: str) -> Any:
        """As it stands, where nobody changed it: an unnamed speaker has no other name to be found by."""
        standing = self.evidence.speaker
        return standing if standing and typed == standing.name else super().whom(typed, new_kind)

    @property
    def is_unfolded(self) -> bool:
        """Corrections are made of any field: all are shown."""
        return True

    @staticmethod
    def as_typed(evidence: Evidence) -> dict[str, Any]:
        """Evidence as its form shows it."""
        origin = evidence.origin_source or evidence.origin_speaker
        return {name: getattr(evidence, name) for name in (*PLAIN, "stance", "quote", "version")} | {
            "publisher": evidence.source.name if evidence.source else "",
            "speaker": evidence.speaker.name if evidence.speaker else "",
            "origin": origin.name if origin else "",
        }


class WithdrawForm(VersionedForm):
    """Why evidence is taken back."""

    reason = forms.CharField(
        label="Why it is withdrawn", max_length=MAX_REASON, error_messages={"required": "Say why it is withdrawn."}
    )

    @staticmethod
    def as_typed(evidence: Evidence) -> dict[str, Any]:
        """The version seen; a reason is not there yet."""
        return {"version": evidence.version}
