"""Small questions that the tests put to a reading."""


def words(text, span):
    """The characters of a span."""
    return text[span[0] : span[1]]


def contents(text, reading):
    """What is reported, one string a report."""
    return [" / ".join(words(text, span) for span in report.content) for report in reading.attributions]


def sources(text, reading):
    """Who reports, as printed, or None."""
    return [report.source and words(text, report.source) for report in reading.attributions]


def speakers(reading):
    """Claim to the name of its speaker."""
    return {claim.exact: claim.speaker and claim.speaker.name for claim in reading.candidates}


def claim(reading, start):
    """The first claim that begins with these words."""
    return next(candidate for candidate in reading.candidates if candidate.exact.startswith(start))
