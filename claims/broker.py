"""The way to the broker for those who only send: they do not wait long for one that hangs."""

from celery import current_app
from kombu import Connection

PATIENCE = 3  # seconds; a worker's own connection waits longer, since it reads what may come late


def link() -> Connection:
    """A connection of its own, opened when it is first used; to be closed by whoever asked for it."""
    connection: Connection = current_app.connection_for_write()
    connection.transport_options = connection.transport_options | {"socket_timeout": PATIENCE}
    return connection
