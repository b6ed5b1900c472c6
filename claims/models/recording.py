"""What every record that people edit has: a version, and a history kept by the database."""

from collections.abc import Callable
from typing import Any

import pghistory
import pgtrigger
from django.db import models


class Versioned(models.Model):
    """A record that people edit.

    ``version`` rises with every edit: writers name the version they saw, so that nobody
    overwrites what they have not read. A trigger raises it even where a writer forgets.
    """

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


def tracked(*exclude: str, **options: Any) -> Callable[[type], type]:
    """Keep each insert, update and delete of a model, whatever makes it, with who and why.

    The rows carry the context as JSON of their own, so that no second table is written, and
    come from statement-level triggers, which cost a bulk write half of what row-level ones do.
    ``exclude`` names fields that are generated, secret, or no part of the record's meaning.
    """
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(exclude) or None,
        context_field=pghistory.ContextJSONField(),
        context_id_field=None,
        attrs={"pgh_id": models.BigAutoField(primary_key=True)},
        level=pgtrigger.Statement,
        **options,
    )
