from hypothesis import given
from hypothesis import strategies as st

from claims.web.marked_text import Span, paragraphs

TEXT = "The dam broke on Friday.\n\nTwo villages, said the mayor, were flooded.\n"


def pieces(text, *spans):
    return [[(p.text, p.covering) for p in paragraph.pieces] for paragraph in paragraphs(text, spans)]


def span(words, what=None, text=TEXT):
    start = text.index(words)
    return Span(start, start + len(words), what or words)


def test_a_text_without_claims_is_its_paragraphs():
    assert pieces(TEXT) == [
        [("The dam broke on Friday.", ())],
        [("Two villages, said the mayor, were flooded.", ())],
    ]


def test_a_claim_is_a_piece_of_its_own():
    assert pieces(TEXT, span("dam broke"))[0] == [
        ("The ", ()),
        ("dam broke", ("dam broke",)),
        (" on Friday.", ()),
    ]


def test_claims_that_overlap_share_the_piece_between():
    assert pieces(TEXT, span("The dam broke", 1), span("broke on Friday", 2))[0] == [
        ("The dam ", (1,)),
        ("broke", (1, 2)),
        (" on Friday", (2,)),
        (".", ()),
    ]


def test_the_innermost_claim_has_the_piece():
    inner = list(paragraphs(TEXT, [span("The dam broke on Friday", 1), span("broke", 2)]))[0].pieces[1]
    assert (inner.text, inner.shortest, inner.ends_shortest, inner.ending_too) == ("broke", 2, True, ())


def test_claims_that_end_together_are_both_told():
    last = list(paragraphs(TEXT, [span("The dam broke", 1), span("broke", 2)]))[0].pieces[1]
    assert (last.ends_shortest, last.ending_too, last.beginning) == (True, (1,), (2,))


def test_a_claim_over_two_paragraphs_begins_in_one_and_ends_in_the_other():
    first, second = paragraphs(TEXT, [span("on Friday.\n\nTwo villages", 1)])
    assert [(p.text, p.beginning, p.ending) for p in first.pieces if p.covering] == [("on Friday.", (1,), ())]
    assert [(p.text, p.beginning, p.ending) for p in second.pieces if p.covering] == [("Two villages", (), (1,))]


def test_a_claim_that_ends_with_the_line_break_ends_with_the_words():
    (first, *_) = paragraphs(TEXT, [span("on Friday.\n\n", 1)])
    assert first.pieces[-1].ending == (1,)


@given(st.text(alphabet="ab \n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 10)), max_size=6))
def test_no_letter_is_lost_and_each_is_under_its_claims(text, places):
    spans = [Span(start, min(start + length, len(text)), n) for n, (start, length) in enumerate(places)]
    spans = [one for one in spans if one.start < one.end]
    for paragraph in paragraphs(text, spans):
        at = paragraph.start
        for piece in paragraph.pieces:
            assert text[at : at + len(piece.text)] == piece.text
            over = {s.what for s in spans if s.start <= at and s.end >= at + len(piece.text)}
            touching = {s.what for s in spans if s.start < at + len(piece.text) and s.end > at}
            assert set(piece.covering) == over == touching
            at += len(piece.text)
        assert at == paragraph.end
