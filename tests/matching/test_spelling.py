from claims.matching.spelling import nearest

TEXTS = ["Wolves are back in the valley.", "Jana Nováková counts 40 of them."]


def test_nearest_puts_right_what_no_text_has():
    assert nearest(["wolfes", "valey"], TEXTS) == "wolves valley"


def test_nearest_leaves_what_a_text_has():
    assert nearest(["WOLVES", "Nováková"], TEXTS) == "WOLVES Nováková"


def test_nearest_keeps_marks_that_a_search_understands():
    assert nearest(["-valey"], TEXTS) == "-valley"


def test_nearest_leaves_short_and_strange_words():
    assert nearest(["teh", "xylophone"], TEXTS) == "teh xylophone"
