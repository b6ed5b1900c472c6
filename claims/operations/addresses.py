"""What is stored as an address becomes a link, and a link may run a script: it is one of the web, or none."""

from claims.models.article import MAX_URL


def address_problem(url: str) -> str:
    """What is wrong with an address, as a sentence; empty where nothing is, or none was given."""
    if not url or (url.startswith(("http://", "https://")) and len(url) <= MAX_URL):
        return ""
    return f"An address begins with http:// or https:// and has at most {MAX_URL:,} characters."
