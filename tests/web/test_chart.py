from datetime import date

import pytest

from claims.choices import Stance
from claims.web.chart import EDGE, LANES_A_SIDE, LEFT, RIGHT, chart
from claims.web.claims import appearances_of
from claims.web.columns import lay_out
from tests.factories import a_candidate, a_claim, an_evidence

pytestmark = pytest.mark.django_db


def drawn(claim, user):
    return chart(lay_out(claim, user), appearances_of(claim))


def test_nothing_is_drawn_where_nothing_speaks_for_or_against(reviewer):
    claim = a_claim()
    an_evidence(claim, stance=Stance.CONTEXT)
    assert drawn(claim, reviewer) is None


def test_time_runs_from_the_first_day_to_the_last(reviewer):
    claim = a_claim()  # published on 26 January 2022
    an_evidence(claim, published_on=date(2021, 1, 26))
    an_evidence(claim, published_on=date(2022, 1, 26), stance=Stance.CONFLICTS)
    picture = drawn(claim, reviewer)
    assert [lane.dots[0].x for lane in picture.lanes] == [LEFT, RIGHT]
    assert (picture.claimed_at, picture.first, picture.last) == (RIGHT, "26 January 2021", "26 January 2022")


def test_what_has_no_date_stands_at_the_edge(reviewer):
    claim = a_claim(text="A claim that stands nowhere.")
    an_evidence(claim)
    picture = drawn(claim, reviewer)
    assert (picture.lanes[0].dots[0].x, picture.has_undated, picture.claimed_at) == (EDGE, True, None)


def test_many_origins_share_the_last_lane(reviewer):
    claim = a_claim()
    for number in range(LANES_A_SIDE + 3):
        an_evidence(claim, source=f"Outlet {number}", published_on=date(2022, 1, number + 1))
    lanes = drawn(claim, reviewer).lanes
    assert (len(lanes), lanes[-1].label, len(lanes[-1].dots)) == (LANES_A_SIDE + 1, "and 3 more", 3)


def test_a_candidate_draws_nothing(reviewer):
    assert drawn(a_candidate(), reviewer) is None
