"""Opening the database, and the unit of work through which alone it is read and written."""

from __future__ import annotations

import importlib
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, make_url, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from sowhat.errors import BlockedError, Problem
from sowhat.store.answers import Answers
from sowhat.store.builds import Builds, BuiltResults
from sowhat.store.claims import Ledger
from sowhat.store.deliveries import Deliveries
from sowhat.store.dump import Dump
from sowhat.store.files import Files
from sowhat.store.jobs import Jobs
from sowhat.store.location import place
from sowhat.store.schema import METADATA, REVISION, VERSION
from sowhat.store.seen import Seen
from sowhat.store.sessions import Sessions
from sowhat.store.statements import Statements
from sowhat.store.tokens import Tokens
from sowhat.store.trail import Trail
from sowhat.store.views import Views

BUSY_MILLISECONDS = 30_000
_DRIVERS = {"postgresql": "postgresql+psycopg", "postgres": "postgresql+psycopg"}
LOCK = 7_366_911_420
"""The advisory lock that a writer holds on PostgreSQL until it commits: any number that is ours alone."""
PRAGMAS = ("journal_mode = WAL", "foreign_keys = ON", f"busy_timeout = {BUSY_MILLISECONDS}", "synchronous = FULL")


class Work:
    """What one transaction can do. It is committed as a whole when its block ends, or not at all."""

    def __init__(self, connection: Connection) -> None:
        self.builds = Builds(connection)
        self.results = BuiltResults(connection)
        self.files = Files(connection)
        self.jobs = Jobs(connection)
        self.ledger = Ledger(connection)
        self.statements = Statements(connection)
        self.sessions = Sessions(connection)
        self.tokens = Tokens(connection)
        self.trail = Trail(connection)
        self.views = Views(connection)
        self.seen = Seen(connection)
        self.dump = Dump(connection)
        self.answers = Answers(connection)
        self.deliveries = Deliveries(connection)


class Store:
    """An open, migrated database."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def begin(self) -> Iterator[Work]:
        """A transaction that may write. Writers wait for each other, at most half a minute."""
        with self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield Work(connection)

    @contextmanager
    def read(self) -> Iterator[Work]:
        """A transaction that only reads: one moment of the database, and nobody waits."""
        with self._engine.connect() as connection:
            _one_moment(connection)
            with connection.begin() as transaction:
                yield Work(connection)
                transaction.rollback()

    def close(self) -> None:
        """Give back the connections."""
        self._engine.dispose()


def open_store(url: str) -> Store:
    """Open the database at an SQLAlchemy URL, create or migrate it.

    Raises BlockedError when it cannot be opened, or when a newer version of this program wrote it.
    """
    engine = _engine(url)
    try:
        _migrate(engine)
    except OperationalError as error:
        engine.dispose()
        raise BlockedError(Problem("store-unavailable", place(url), {"reason": str(error.orig)})) from error
    except BlockedError:
        engine.dispose()
        raise
    return Store(engine)


def _engine(url: str) -> Engine:
    parts = make_url(url)
    engine = create_engine(parts.set(drivername=_DRIVERS.get(parts.drivername, parts.drivername)))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    if engine.dialect.name == "postgresql":
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # the driver would begin on its own, too late and only to read
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """A writer takes its place at once: one that reads first and writes later can only fail when another wrote."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """Writers come one after the other, as on SQLite: each reads what the one before it wrote, and no entry of the
    ledger can follow one that is not the last. The lock ends with the transaction."""
    if connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {BUSY_MILLISECONDS}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


def _one_moment(connection: Connection) -> None:
    """A reader sees the database as it was when it began; on SQLite it does so anyway."""
    if connection.dialect.name == "postgresql":
        connection.execution_options(isolation_level="REPEATABLE READ")


def _migrate(engine: Engine) -> None:
    with engine.connect() as connection:
        if _revision(connection) == REVISION:
            return
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if inspect(connection).get_table_names():
            _upgrade(connection)
        else:
            METADATA.create_all(connection)
            VERSION.create(connection)
            connection.execute(insert(VERSION).values(version_num=REVISION))


def _upgrade(connection: Connection) -> None:
    """Run the migrations. They are loaded here, as Alembic itself loads them: it takes longer than a page does."""
    upgrade: Callable[[Connection], None] = importlib.import_module("sowhat.store.migrating").upgrade
    upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION.name):
        return None
    return connection.execute(select(VERSION.c.version_num)).scalar()
