"""The glossary: every state, stance, voice and kind, each defined in a sentence.

A member is written ``NAME = value, definition, label``: the value is what the database and the
API hold, the label what people read, and the definition the sentence that tells them what it means.
"""

from django.db.models import IntegerChoices, TextChoices


class Defined(TextChoices):
    """Choices whose members each carry their ``definition``."""

    definition: str

    def __new__(cls, value: str, definition: str = "") -> "Defined":
        """Keep the definition beside the value; Django has taken the label off the end."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.definition = definition
        return member


class Role(Defined):
    """What a user may do; each role may do what the ones before it may."""

    READER = "reader", "Sees everything but confidential evidence, and comments.", "Reader"
    REVIEWER = "reviewer", "Triages candidates, attaches evidence and writes reviews.", "Reviewer"
    EDITOR = "editor", "Publishes, withdraws and merges.", "Editor"
    ADMINISTRATOR = "administrator", "Manages users, roles, tokens and settings.", "Administrator"
    ENGINE = "engine", "The extraction engine; it proposes candidates and cannot sign in.", "Engine"


class SourceKind(Defined):
    """What sort of publisher a source is."""

    NEWSPAPER = "newspaper", "A newspaper or news site.", "Newspaper"
    BROADCASTER = "broadcaster", "Radio or television.", "Broadcaster"
    WIRE_AGENCY = "wire_agency", "An agency whose copy other outlets print.", "Wire agency"
    GOVERNMENT = "government", "A government, authority or public office.", "Government"
    RESEARCH_BODY = "research_body", "A university, institute or statistics office.", "Research body"
    SOCIAL_ACCOUNT = "social_account", "An account on a social network.", "Social account"
    OTHER = "other", "Any other publisher.", "Other"


class SpeakerKind(Defined):
    """What sort of speaker stands behind an assertion."""

    PERSON = "person", "A person known by name.", "Person"
    ORGANISATION = "organisation", "A body or office known by name.", "Organisation"
    UNNAMED = "unnamed", "Somebody the article describes and does not name.", "Unnamed"


class Voice(Defined):
    """Who asserts it."""

    NAMED = "named", "Somebody the article names.", "Named"
    UNNAMED = "unnamed", "Somebody the article describes and does not name.", "Unnamed"
    REPORTER = "reporter", "The article asserts it itself; there is no speaker.", "Reporter's own voice"


class Kind(Defined):
    """What sort of assertion a claim is."""

    EVENT = "event", "Something happened or is so.", "Event"
    FIGURE = "figure", "A quantity is the point.", "Figure"
    PREDICTION = "prediction", "It is about what will be.", "Prediction"
    POSITION = (
        "position",
        "An opinion, a demand or an assessment; evidence is kept, no verdict given.",
        ("Opinion, not rated"),
    )


class ArticleState(Defined):
    """How far the reading of an article has come."""

    WAITING = "waiting", "It waits to be read.", "Waiting"
    READING = "reading", "A worker is reading it.", "Being read"
    READ = "read", "It was read, and what it claims was suggested.", "Read"
    FAILED = "failed", "Reading failed, with the error kept; it can be tried again.", "Failed"
    NOT_READ = "not_read", "It is kept, and not read for a reason that is told.", "Not read"


class ClaimStatus(Defined):
    """How far triage of a claim has come."""

    CANDIDATE = "candidate", "Proposed; nobody has judged yet whether it is worth checking.", "Suggested"
    OPEN = "open", "Kept for checking, which says nothing about its truth.", "Kept"
    DISMISSED = "dismissed", "Set aside, with the reason.", "Dismissed"
    MERGED = "merged", "The same as another claim, which carries on.", "Merged"


class Dismissal(Defined):
    """Why a claim was set aside."""

    NOT_AN_ASSERTION = "not_an_assertion", "It asserts nothing.", "Not an assertion"
    OPINION = "opinion", "It is an opinion.", "Opinion"
    TOO_VAGUE = "too_vague", "It is too vague to be checked.", "Too vague"
    TRIVIAL = "trivial", "Nobody would want it checked.", "Trivial"
    DUPLICATE = "duplicate", "It is recorded already.", "Duplicate"
    SATIRE = "satire", "It is satire.", "Satire"
    OUT_OF_REMIT = "out_of_remit", "It is not this desk's matter.", "Out of remit"
    CANNOT_BE_CHECKED = "cannot_be_checked", "No evidence could settle it.", "Cannot be checked"
    OTHER = "other", "Another reason, given in words.", "Other"


class Priority(IntegerChoices):
    """How soon a claim wants attention."""

    LOW = 1, "Low"
    NORMAL = 2, "Normal"
    HIGH = 3, "High"
    URGENT = 4, "Urgent"


class AppearanceState(Defined):
    """What became of a claim's words in the article's newest snapshot."""

    SAME = "same", "The words stand where they stood.", "Same"
    MOVED = "moved", "The words stand elsewhere in the text.", "Moved"
    CHANGED = "changed", "The words were changed.", "Changed"
    GONE = "gone", "The words are no longer there.", "Gone"


class Direction(Defined):
    """Whether an amount is a change, and which way; none is a level or a count."""

    RISE = "rise", "It grew by this amount.", "Rise"
    FALL = "fall", "It shrank by this amount.", "Fall"


class Measure(Defined):
    """What time a figure is about."""

    TOTAL_SO_FAR = "total_so_far", "A running total, held against others by its last day.", "Total so far"
    DURING = "during", "What came together within its period.", "During the period"
    LEVEL = "level", "How things stand on a day.", "Level on a day"


class Stance(Defined):
    """How evidence stands to the claim."""

    CORROBORATES = "corroborates", "It speaks for the claim.", "Corroborates"
    CONFLICTS = "conflicts", "It speaks against the claim.", "Conflicts"
    CONTEXT = "context", "It helps to understand the claim, and speaks neither for nor against it.", "Context"


class EvidenceKind(Defined):
    """What kind of thing the evidence is."""

    OFFICIAL_DOCUMENT = "official_document", "A law, ruling, protocol or report of an authority.", "Official document"
    DATASET = "dataset", "Figures as their keeper published them.", "Dataset"
    STUDY = "study", "Research, with its method told.", "Study"
    OWN_REPORTING = "own_reporting", "What our own reporters saw or found.", "Own reporting"
    INTERVIEW = "interview", "What somebody told us.", "Interview"
    EXPERT = "expert", "An assessment by somebody who knows the field.", "Expert"
    EYEWITNESS = "eyewitness", "What somebody saw for themselves.", "Eyewitness"
    MEDIA_REPORT = "media_report", "What another outlet reported.", "Media report"
    IMAGE_OR_VIDEO = "image_or_video", "A picture or a recording.", "Image or video"
    OTHER_FACT_CHECK = "other_fact_check", "What another desk found.", "Other fact-check"


class Scope(Defined):
    """What a token may be used for, within what its owner may do."""

    READ = "read", "Reads, without internal notes and confidential evidence.", "Read"
    REVIEW = "review", "Adds and edits what a reviewer may.", "Review"
    PUBLISH = "publish", "Does what an editor may.", "Publish"
