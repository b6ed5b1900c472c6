"""The records of the desk; see docs/architecture.md for how they hang together."""

from .appearance import Appearance
from .article import Article, Snapshot, SyndicationGroup
from .claim import Claim, ClaimCounts
from .evidence import Evidence
from .figure import Figure
from .folding import Fold
from .source import Source
from .speaker import Speaker, SpeakerAlias, SpeakerRole
from .token import Token
from .topic import Topic
from .user import User

__all__ = [
    "Appearance",
    "Article",
    "Claim",
    "ClaimCounts",
    "Evidence",
    "Figure",
    "Fold",
    "Snapshot",
    "Source",
    "Speaker",
    "SpeakerAlias",
    "SpeakerRole",
    "SyndicationGroup",
    "Token",
    "Topic",
    "User",
]
