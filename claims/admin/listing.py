"""Lists that stay quick however many records there are."""

from typing import Any

from django.core.paginator import Paginator
from django.utils.functional import cached_property

COUNTED_AT_MOST = 10_000


class BoundedPaginator(Paginator):
    """Counts no further than 10,000 rows, so that a list of a million opens like one of a thousand.

    What lies beyond is found by search and filters.
    """

    @cached_property
    def count(self) -> int:
        """How many rows there are, 10,000 standing for all that is more."""
        rows: Any = self.object_list
        return rows.order_by()[:COUNTED_AT_MOST].count()


def shortened(text: str, characters: int = 90) -> str:
    """A text as a list shows it: on one line, cut at a word."""
    text = " ".join(text.split())
    return text if len(text) <= characters else text[:characters].rsplit(" ", 1)[0] + " …"
