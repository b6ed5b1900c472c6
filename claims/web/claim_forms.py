"""Forms that word and judge claims."""

from collections.abc import Sequence
from typing import Any

from django import forms

from claims.choices import Kind, Priority, SpeakerKind, Voice
from claims.models import Article, Claim, Figure, User
from claims.models.claim import MAX_CLAIM
from claims.models.ranges import Days
from claims.operations.figures import FigureInput
from claims.operations.speakers import Called

from . import naming
from .days import DayField
from .figures import FigureForm
from .stale import VersionedForm

PLAIN = (
    "text", "kind", "voice", "said_on", "denied", "condition", "hedge", "resolution", "priority", "assignee",
    "deadline", "why_checked",
)  # fmt: skip
FIELD_OF_ERROR = {"as_of": "as_of_from", "due": "due_from", "exact": "text"}


class ClaimForm(VersionedForm):
    """A claim as people edit it."""

    text = forms.CharField(
        label="Claim",
        max_length=MAX_CLAIM,
        widget=forms.Textarea(attrs={"rows": 3, "class": "wording"}),
        help_text="One assertion, worded so that it stands alone.",
        error_messages={"required": "Word the claim."},
    )
    kind = forms.ChoiceField(label="Kind", choices=Kind.choices, widget=forms.RadioSelect)
    voice = forms.ChoiceField(label="Attribution", choices=Voice.choices, widget=forms.RadioSelect)
    speaker = forms.CharField(
        label="Who says so",
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"list": "speakers", "autocomplete": "off"}),
        help_text="A name, or how the article describes them. Nobody for the reporter's own voice.",
    )
    new_speaker = forms.ChoiceField(label="If they are not known yet", choices=naming.NEW_SPEAKER, required=False)
    as_of_from = DayField(label="Refers to days from")
    as_of_to = DayField(label="Refers to days until")
    said_on = DayField(label="Said on")
    due_from = DayField(label="Due from", help_text="Only a prediction comes due.")
    due_to = DayField(label="Due until")
    denied = forms.BooleanField(label="The speaker denies it", required=False)
    condition = forms.CharField(label="Condition", max_length=500, required=False, help_text="What it hangs on: “if …”")
    hedge = forms.CharField(label="Hedge", max_length=200, required=False, help_text="Words that weaken it: “perhaps”.")
    resolution = forms.CharField(
        label="What would count as come true",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For a prediction, written before it is due.",
    )
    assignee = forms.ModelChoiceField(label="Assigned to", queryset=User.objects.none(), required=False)
    priority = forms.TypedChoiceField(label="Priority", choices=Priority.choices, coerce=int)
    deadline = DayField(label="Wanted by")
    why_checked = forms.CharField(
        label="Why it is checked", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, claim: Claim, **kwargs: Any) -> None:
        self.claim = claim
        super().__init__(*args, initial=self.as_typed(claim), **kwargs)
        people = User.objects.filter(is_active=True, role__in=["reviewer", "editor", "administrator"])
        self.fields["assignee"].queryset = people | User.objects.filter(pk=claim.assignee_id or 0)
        self.fields["assignee"].empty_label = "Nobody"

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        if "speaker" in given and "voice" in given:
            try:
                given["who"] = self._who(given["speaker"], given["voice"], given.get("new_speaker", ""))
            except forms.ValidationError as problem:
                self.add_error("speaker", problem)
        return given

    def _who(self, typed: str, voice: str, new_kind: str) -> Any:
        if not typed:
            return None
        if voice == Voice.REPORTER:
            raise forms.ValidationError("The reporter's own voice has no speaker. Choose who says so, or empty this.")
        standing = self.claim.speaker
        if standing and typed == standing.name and standing.is_unnamed == (voice == Voice.UNNAMED):
            return standing
        if voice == Voice.UNNAMED:
            return Called(typed, SpeakerKind.UNNAMED)
        return naming.speaker(typed, new_kind)

    def claim_fields(self) -> dict[str, Any]:
        """What was typed, as the operation takes it."""
        given = self.cleaned_data
        return {name: given[name] for name in PLAIN} | {
            "speaker": given["who"],
            "as_of": Days(given["as_of_from"], given["as_of_to"]),
            "due": Days(given["due_from"], given["due_to"]),
        }

    @staticmethod
    def as_typed(claim: Claim) -> dict[str, Any]:
        """A claim as its form shows it."""
        as_of, due = claim.as_of_days or Days(None, None), claim.due_days or Days(None, None)
        return {name: getattr(claim, name) for name in PLAIN if name != "assignee"} | {
            "assignee": claim.assignee_id,
            "speaker": claim.speaker.name if claim.speaker else "",
            "as_of_from": as_of.first,
            "as_of_to": as_of.last,
            "due_from": due.first,
            "due_to": due.last,
            "version": claim.version,
        }


class NewClaimForm(ClaimForm):
    """A claim that somebody words by hand, with the place where it stands if it stands in an article of ours."""

    where = forms.CharField(
        label="Article",
        max_length=4000,
        required=False,
        help_text="Its number or address, if the claim stands in an article of ours.",
    )
    exact = forms.CharField(
        label="Its words there",
        max_length=5000,
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 2, "class": "wording"}),
        help_text="The smallest clause that carries the claim, exactly as printed.",
    )

    def __init__(self, *args: Any, host: str, **kwargs: Any) -> None:
        self.host = host
        super().__init__(*args, claim=Claim(), **kwargs)

    def clean_where(self) -> Article | None:
        """The article, if one was named."""
        if not self.cleaned_data["where"]:
            return None
        found = naming.place(self.cleaned_data["where"], self.host)
        if not isinstance(found, Article):
            raise forms.ValidationError("Name an article that is kept here, or leave this empty.")
        return found

    def clean(self) -> dict[str, Any]:
        given = super().clean()
        article, exact = given.get("where"), given.get("exact", "")
        if article and not self.errors:
            given["anchor"] = self._anchor(article, exact)
        elif exact and "where" in given:
            self.add_error("where", "Say in which article these words stand.")
        return given

    def _anchor(self, article: Article, exact: str) -> dict[str, Any]:
        if found := article.snapshots.passage(exact):
            snapshot, anchor = found
            return {"snapshot": snapshot, "start": anchor.start, "end": anchor.end}
        self.add_error("exact", f"These words do not stand in “{article}”. Copy them from the article as we keep it.")
        return {}


class FigureForms(list[FigureForm]):
    """The forms of a claim's figures, and an empty one for a further."""

    def __init__(self, stored: Sequence[Figure], data: Any = None) -> None:
        figures = [FigureInput.of(figure) for figure in stored]
        super().__init__(FigureForm(data, prefix=f"figure{n}", stored=f) for n, f in enumerate(figures))
        self.append(FigureForm(data, prefix="figure-new"))

    def are_valid(self) -> bool:
        """Whether each can be read; all are looked at."""
        return not any(form.errors for form in list(self))

    def figures(self) -> list[FigureInput] | None:
        """The figures as typed, or None where nobody touched any."""
        if not any(form.has_changed() for form in self):
            return None
        return [figure for form in self if (figure := form.figure())]
