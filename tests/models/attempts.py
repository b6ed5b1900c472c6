"""Ways to write past the operations, for tests that try to break a rule of the database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.db import Error, connection, models, transaction

Way = Callable[[models.Model, dict[str, object]], None]


def by_bulk_update(record: models.Model, changes: dict[str, object]) -> None:
    """Through the ORM, around every save()."""
    type(record)._base_manager.filter(pk=record.pk).update(**changes)


def by_raw_sql(record: models.Model, changes: dict[str, object]) -> None:
    """In plain SQL on the application's connection."""
    meta = record._meta
    columns = [meta.get_field(name).column for name in changes]
    values = [value.pk if isinstance(value, models.Model) else value for value in changes.values()]
    assignments = ", ".join(f'"{column}" = %s' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(f'UPDATE "{meta.db_table}" SET {assignments} WHERE id = %s', [*values, record.pk])


def by_raw_sql_with_triggers_ignored(record: models.Model, changes: dict[str, object]) -> None:
    """As any role can: with django-pgtrigger's guards told to look away."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT set_config('pgtrigger.ignore', "
            "(SELECT '{' || string_agg(tgname, ',') || '}' FROM pg_trigger WHERE NOT tgisinternal), true)"
        )
    by_raw_sql(record, changes)


WAYS: tuple[Way, ...] = (by_bulk_update, by_raw_sql, by_raw_sql_with_triggers_ignored)
every_way = pytest.mark.parametrize("way", WAYS, ids=[way.__name__ for way in WAYS])


@contextmanager
def refused(rule: str) -> Iterator[None]:
    """The database refuses what is done here, naming the rule, at once or at the end of the transaction."""
    broken = None
    try:
        with transaction.atomic():
            yield
            with connection.cursor() as cursor:
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except Error as error:
        broken = error.__cause__.diag.constraint_name or str(error)
    assert broken == rule
