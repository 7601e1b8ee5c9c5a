"""The tables of the database as they are now; `migrations` brings an older database here."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)


class Instant(TypeDecorator[datetime]):
    """An instant, kept in UTC without a zone, given and returned with it."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuses an instant without a zone: it could be anywhere."""
        if value is not None and value.tzinfo is None:
            raise ValueError("an instant needs a zone")
        return value and value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """In UTC."""
        return value and value.replace(tzinfo=UTC)


METADATA = MetaData()

BUILDS = Table(
    "builds",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("created_at", Instant, nullable=False),
    Column("code_version", String(64), nullable=False),
    Column("timezone", String(64), nullable=False),
)
BUILD_TABLES = Table(
    "build_tables",
    METADATA,
    Column("build", String(16), ForeignKey("builds.id", ondelete="CASCADE"), primary_key=True),
    Column("table", String(64), primary_key=True),
    Column("version", BigInteger, nullable=False),
)
BUILD_RESULTS = Table(
    "build_results",
    METADATA,
    Column("build", String(16), ForeignKey("builds.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String(64), primary_key=True),
    Column("period", String(64), primary_key=True),
    Column("fingerprint", String(64), nullable=False),
    Column("code_version", String(64), nullable=False),
    Column("path", String(512), nullable=False),
    Column("rows", BigInteger, nullable=False),
    Index("build_results_by_key", "name", "period", "fingerprint", "code_version"),
)
FILES = Table(
    "files",
    METADATA,
    Column("source", String(64), primary_key=True),
    Column("id", String(64), primary_key=True),
    Column("heads", JSON, nullable=False),
    Column("consumed", BigInteger, nullable=False),
    Column("newlines", BigInteger, nullable=False),
    Column("tail", String(64), nullable=False),
    Column("path", String(4096), nullable=False),
)
SIGHTS = Table(
    "sights",
    METADATA,
    Column("source", String(64), primary_key=True),
    Column("path", String(1024), primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Column("inode", String(32), nullable=False),  # may not fit 64 bits with a sign
    Column("file", String(64), nullable=False),
    Column("note", String(64), nullable=False),
)
LEDGER = Table(
    "ledger",
    METADATA,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    Column("body", Text, nullable=False),
    Column("previous", String(64), nullable=False, unique=True),
    Column("hash", String(64), nullable=False, unique=True),
)
LEDGER_HEAD = Table(
    "ledger_head",
    METADATA,
    Column("one", BigInteger, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    Column("hash", String(64), nullable=False),
)
"""One row: the newest entry as it was when it was written, so that a cut-off tail shows."""
SEALED = Table(
    "sealed",
    METADATA,
    Column("hash", String(64), primary_key=True),
    Column("document", Text, nullable=False),
)
PINS = Table(
    "pins",
    METADATA,
    Column("build", String(16), ForeignKey("builds.id"), primary_key=True),
    Column("entry", BigInteger, ForeignKey("ledger.number"), primary_key=True),
    Column("at", Instant, nullable=False),
)
STATEMENTS = Table(
    "statements",
    METADATA,
    Column("number", BigInteger, primary_key=True, autoincrement=False),
    Column("kind", String(16), nullable=False),
    Column("subject", String(256), nullable=False),
    Column("body", Text, nullable=False),
    Column("by", String(128), nullable=False),
    Column("at", Instant, nullable=False),
    Index("statements_by_subject", "kind", "subject", "number"),
)
SESSIONS = Table(
    "sessions",
    METADATA,
    Column("id", String(64), primary_key=True),  # SHA-256 of what the cookie holds
    Column("person", String(256), nullable=False, index=True),
    Column("provider", String(64), nullable=False),
    Column("identity", Text, nullable=False),  # as the provider told it, as JSON
    Column("created_at", Instant, nullable=False),
    Column("seen_at", Instant, nullable=False),
    Column("ends_at", Instant, nullable=False),
)
DEPARTURES = Table(
    "departures",
    METADATA,
    Column("id", String(64), primary_key=True),  # SHA-256 of what the cookie holds
    Column("body", Text, nullable=False),
    Column("ends_at", Instant, nullable=False),
)
"""Who was sent to a provider and has not come back yet."""
TOKENS = Table(
    "tokens",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),
    Column("name", String(128), nullable=False),
    Column("person", String(256), nullable=False, index=True),
    Column("provider", String(64), nullable=False),
    Column("identity", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("scopes", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("ends_at", Instant),
    Column("used_at", Instant),
    Column("revoked_at", Instant),
)
TRAIL = Table(
    "trail",
    METADATA,
    Column("id", String(32), primary_key=True),  # of the request
    Column("at", Instant, nullable=False, index=True),
    Column("person", String(256), nullable=False, index=True),
    Column("name", String(256), nullable=False),
    Column("role", String(16), nullable=False),
    Column("method", String(8), nullable=False),
    Column("path", String(1024), nullable=False),
    Column("status", Integer, nullable=False),
)
"""Who saw and did what."""
VIEWS = Table(
    "views",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("owner", String(256), nullable=False, index=True),
    Column("name", String(256), nullable=False),
    Column("address", Text, nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("first", Boolean, nullable=False),
    Column("created_at", Instant, nullable=False),
)
SEEN = Table(
    "seen",
    METADATA,
    Column("person", String(256), primary_key=True),
    Column("what", String(128), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("mark", String(64), nullable=False),
)
"""Up to where a person has seen something: a build, a statement's number, a notice that was put away."""
ANSWERS = Table(
    "answers",
    METADATA,
    Column("person", String(256), primary_key=True),
    Column("key", String(128), primary_key=True),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("headers", JSON, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False, index=True),
)
"""What was answered to a write with an idempotency key."""
DELIVERIES = Table(
    "deliveries",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("webhook", String(64), nullable=False),
    Column("event", String(64), nullable=False),
    Column("body", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("due_at", Instant, index=True),  # nothing once it is over
    Column("done_at", Instant),
    Column("said", String(256), nullable=False),
)
"""Webhooks: what was to be told elsewhere, and whether it arrived."""
JOBS = Table(
    "jobs",
    METADATA,
    Column("id", String(16), primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("asked_by", String(256), nullable=False),
    Column("asked_at", Instant, nullable=False, index=True),
    Column("state", String(16), nullable=False),
    Column("body", Text, nullable=False),  # the job as JSON: its parameters, progress and problems
    Column("worker", String(64), nullable=False),
    Column("beat_at", Instant),
    Column("ended_at", Instant),
)
"""Long work that was asked for; one worker does it."""
VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
REVISION = "0005"
"""The migration that leads to this schema."""
