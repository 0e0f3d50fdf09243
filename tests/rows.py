"""All rows of the database, kept and put back: loading the content takes many times as long.

Rows are read and written as the database has them, beside the models: no signal, no service
and no ``save()`` runs a second time.
"""

from dataclasses import dataclass

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection, transaction


@dataclass(frozen=True)
class Table:
    """A table as it stands: its columns, and the values of each row in their order."""

    name: str
    columns: tuple[str, ...]
    rows: list[tuple]


def take() -> list[Table]:
    """Copy every table of the models."""
    with connection.cursor() as cursor:
        return [_read(cursor, name) for name in _tables()]


@transaction.atomic
def put(tables: list[Table]):
    """Make every table what it was; foreign keys are asked about at the end of it."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"DELETE FROM {_quoted(table.name)}")
        for table in tables:
            _write(cursor, table)
        # The next row must not get a number that one of these has.
        for statement in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(statement)


def _tables() -> list[str]:
    """All but SQLite's search index of the admin, which triggers keep in step with its table."""
    names = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return [name for name in names if not name.endswith("_fts")]


def _read(cursor, name: str) -> Table:
    cursor.execute(f"SELECT * FROM {_quoted(name)}")
    return Table(name, tuple(column[0] for column in cursor.description), cursor.fetchall())


def _write(cursor, table: Table):
    if not table.rows:
        return
    columns = ", ".join(map(_quoted, table.columns))
    places = ", ".join(["%s"] * len(table.columns))
    cursor.executemany(
        f"INSERT INTO {_quoted(table.name)} ({columns}) VALUES ({places})", table.rows
    )


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
