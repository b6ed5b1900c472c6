"""One user of each role; they sign in with factories.PASSWORD."""

import pytest

from tests import factories


@pytest.fixture
def reader(db):
    return factories.a_user("reader", username="rita")


@pytest.fixture
def reviewer(db):
    return factories.a_user("reviewer", username="rosa")


@pytest.fixture
def editor(db):
    return factories.a_user("editor", username="edgar")


@pytest.fixture
def administrator(db):
    return factories.a_user("administrator", username="ada")


@pytest.fixture
def engine(db):
    return factories.the_engine()
