"""Records for tests, made through the operations that make them in earnest.

Each factory takes what the test cares about by keyword and fills in the rest.
"""

from datetime import date
from itertools import count
from typing import Any

from claims.choices import Role, SpeakerKind, Stance
from claims.extraction.notation import Candidate, Extraction
from claims.models import Article, Claim, Evidence, Snapshot, Source, Speaker, User
from claims.operations import articles, claims, evidence, reading, sources, speakers

TEXT = (
    "Talks on the border resumed in Vienna on Monday.\n\n"
    "More than 13,000 people have died in the fighting, the mission said. "
    "“We will open the crossing by mid-February,” said foreign minister Jana Novak.\n"
)
DEATHS = "More than 13,000 people have died in the fighting"
PASSWORD = "correct-horse-battery-7"
_number = count(1)


def a_user(role: str = Role.REVIEWER, **fields: Any) -> User:
    """A user who signs in with PASSWORD."""
    return User.objects.create_user(fields.pop("username", f"{role}-{next(_number)}"), PASSWORD, role=role, **fields)


def the_engine() -> User:
    """The system user that candidates come from."""
    return User.objects.engine()


def a_source(name: str = "", **fields: Any) -> Source:
    """A publisher; a name used before is the same one."""
    found = Source.objects.filter(name=name).first() if name else None
    return found or sources.add(name=name or f"Outlet {next(_number)}", by=the_engine(), **fields)


def a_speaker(name: str = "", kind: str = SpeakerKind.PERSON, **fields: Any) -> Speaker:
    """A named speaker."""
    return speakers.add(name=name or f"Speaker {next(_number)}", kind=kind, by=the_engine(), **fields)


def an_article(text: str = "", *, source: Source | None = None, **fields: Any) -> Article:
    """An article that waits to be read; without a text, one of its own."""
    fields.setdefault("published_on", date(2022, 1, 26))
    text = text or f"{TEXT}\nThis is text number {next(_number)}.\n"
    return articles.add(text=text, source=source or a_source(), by=the_engine(), **fields).article


def a_snapshot(text: str = "", **fields: Any) -> Snapshot:
    """The frozen text of a new article."""
    return an_article(text, **fields).snapshots.get()


def a_read_article(text: str = "", *, candidates: list[Candidate] | None = None, **fields: Any) -> Article:
    """An article in which the engine found these candidates (by default the one on the dead)."""
    article = an_article(text, **fields)
    taken = articles.take(article_id=article.pk, by=the_engine())
    snapshot = taken.snapshots.get()
    reading.store(
        article_id=article.pk,
        lease=taken.lease,
        snapshot=snapshot,
        extraction=Extraction(
            language="en",
            candidates=tuple(candidates if candidates is not None else [a_reading(snapshot.text)]),
        ),
        engine="test engine",
        by=the_engine(),
    )
    article.refresh_from_db()
    return article


def a_reading(text: str, exact: str = DEATHS, **fields: Any) -> Candidate:
    """What the engine would read at the first place where these words stand."""
    start = text.index(exact)
    defaults: dict[str, Any] = {
        "text": f"{exact}.",
        "kind": "figure",
        "voice": "reporter",
        "check_worthiness": 0.8,
        "reasons": ("a figure with a thing counted",),
    }
    return Candidate(start=start, end=start + len(exact), exact=exact, **(defaults | fields))


def a_candidate(**fields: Any) -> Claim:
    """A claim that the engine proposed and nobody has judged."""
    return Claim.objects.get(appearances__snapshot__article=a_read_article(**fields))


def a_claim(*, by: User | None = None, **fields: Any) -> Claim:
    """A claim that was kept: with fields, one made by hand; without, an accepted candidate."""
    by = by or the_engine()
    if fields:
        return claims.make(**({"text": f"The number {next(_number)} is even."} | fields), by=by)
    candidate = a_candidate()
    return claims.accept(claim=candidate, version=candidate.version, by=by)


def an_evidence(claim: Claim | None = None, *, by: User | None = None, **fields: Any) -> Evidence:
    """Evidence from an outside address of its own, unless the test says otherwise."""
    if not {"article", "cited_claim", "url"} & fields.keys():
        fields["url"] = f"https://outlet-{next(_number)}.example/report"
    defaults: dict[str, Any] = {"stance": Stance.CORROBORATES, "quote": "Thirteen thousand have been killed"}
    return evidence.attach(claim=claim or a_claim(), by=by or the_engine(), **(defaults | fields))
