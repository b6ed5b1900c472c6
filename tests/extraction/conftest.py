"""The pipeline is loaded once; what a test reads, it reads through the engine itself."""

from datetime import date

import pytest

from claims.extraction import extract
from claims.extraction.model import DEFAULT_MODEL, pipeline
from claims.extraction.sentences import lay_out
from claims.extraction.syntax import Syntax

PRINTED = date(2024, 3, 13)  # a Wednesday


@pytest.fixture(scope="session")
def english():
    return pipeline(DEFAULT_MODEL)


@pytest.fixture
def read(english):
    """Reads a text as printed on Wednesday 13 March 2024."""

    def reading(text, published_on=PRINTED):
        return extract(text, published_on=published_on)

    return reading


@pytest.fixture
def parsed(english):
    """The syntax of a text, without any rule of ours."""

    def parsing(text):
        return Syntax(english(lay_out(text).copy))

    return parsing
