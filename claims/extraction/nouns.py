"""The singular of English nouns, where no parse gives a lemma."""

from __future__ import annotations

IRREGULAR = {
    "feet": "foot",
    "inches": "inch",
    "people": "people",
    "men": "man",
    "women": "woman",
    "children": "child",
    "centuries": "century",
    "lives": "life",
    "knives": "knife",
    "wives": "wife",
    "wolves": "wolf",
    "leaves": "leaf",
    "halves": "half",
    "thieves": "thief",
    "loaves": "loaf",
    "shelves": "shelf",
    "pence": "pence",
    "pennies": "penny",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "oxen": "ox",
    "crises": "crisis",
    "analyses": "analysis",
    "bases": "base",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "viruses": "virus",
    "buses": "bus",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "ties": "tie",
    "series": "series",
    "species": "species",
    "news": "news",
    "sterling": "sterling",
    "hertz": "hertz",
    "celsius": "celsius",
    "yen": "yen",
}


EVENTS = frozenset(
    [
        "death", "fall", "rise", "birth", "collapse", "war", "attack", "raid", "strike", "visit", "arrest", "murder",
        "capture", "seizure", "departure", "closure", "victory", "defeat", "loss", "vote", "coup", "crash", "launch",
        "withdrawal", "approval", "arrival", "removal", "trial", "ouster", "takeover", "purchase", "sale", "siege",
        "failure", "merger", "discovery", "theft", "crackdown", "bombardment", "rescue", "escape", "release", "march",
        "talk", "meeting", "summit", "election", "referendum", "protest", "blast", "flood", "fire", "deal", "ban",
    ]
)  # fmt: skip
EVENT_ENDINGS = ("tion", "sion", "ment", "ing", "ance", "ence")
STANDING = frozenset(
    {"government", "parliament", "apartment", "department", "building", "section", "station", "evidence"}
)


def is_happening(lemma: str) -> bool:
    """Whether a noun is one for what happens ("annexation", "fall"), by its ending or a short list."""
    return lemma in EVENTS or lemma.endswith(EVENT_ENDINGS) and lemma not in STANDING


def singular(noun: str) -> str:
    """The singular of an English plural noun, in lower case; other words come back as they are.

    Only regular endings and a short list of irregular ones are known; where a parse gives a
    lemma, that is better.
    """
    word = noun.lower()
    if word in IRREGULAR:
        return IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
