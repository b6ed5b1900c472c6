"""One maker for each record that the admin shows, and what its add page is filled in with."""

from claims.models import (
    Appearance,
    Article,
    Claim,
    Evidence,
    Figure,
    Snapshot,
    Source,
    Speaker,
    SyndicationGroup,
    Token,
    Topic,
    User,
)
from claims.operations import topics, users
from claims.operations.figures import FigureInput
from tests import factories


def a_topic(number=0):
    return topics.named(name=f"Matter {number}", by=factories.the_engine())


def a_token(owner=None, **fields):
    owner = owner or factories.a_user()
    return users.issue_token(**({"user": owner, "name": "reader", "scopes": ["read"], "by": owner} | fields)).token


def a_group(number=0):
    text = f"The bridge over the river was closed for repairs on day {number}, the town said, and opens in spring."
    factories.an_article(text, title=f"Bridge {number}")
    return factories.an_article(text).group


def a_figure(number=0):
    by = factories.the_engine()
    claim = factories.a_claim(
        text=f"Some {number} of them.", figures=[FigureInput(low=number, high=number, derived=True)], by=by
    )
    return claim.figures.get()


#: model -> makes the record of that number; all of one model differ.
MAKERS = {
    Appearance: lambda number: factories.a_candidate().appearances.get(),
    Article: lambda number: factories.an_article(wire=factories.a_source()),
    Claim: lambda number: factories.a_claim(
        text=f"Claim {number}.", voice="named", speaker=factories.a_speaker(), assignee=factories.a_user()
    ),
    Evidence: lambda number: factories.an_evidence(speaker=factories.a_speaker(), by=factories.a_user()),
    Figure: a_figure,
    Snapshot: lambda number: factories.a_snapshot(),
    Source: lambda number: factories.a_source(owner=factories.a_source()),
    Speaker: lambda number: factories.a_speaker(affiliation=f"Party {number}"),
    SyndicationGroup: a_group,
    Token: lambda number: a_token(),
    Topic: a_topic,
    User: lambda number: factories.a_user(),
}
