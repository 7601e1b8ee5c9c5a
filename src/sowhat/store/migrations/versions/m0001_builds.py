"""Builds, their tables and results; files and sights of them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    """Create the first tables."""
    _builds()
    _files()


def _builds() -> None:
    op.create_table(
        "builds",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("created_at", sa.DateTime, nullable=False),
        sa.Column("code_version", sa.String(64), nullable=False),
        sa.Column("timezone", sa.String(64), nullable=False),
    )
    op.create_table(
        "build_tables",
        sa.Column("build", sa.String(16), sa.ForeignKey("builds.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("table", sa.String(64), primary_key=True),
        sa.Column("version", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "build_results",
        sa.Column("build", sa.String(16), sa.ForeignKey("builds.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("period", sa.String(32), primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("code_version", sa.String(64), nullable=False),
        sa.Column("path", sa.String(512), nullable=False),
        sa.Column("rows", sa.BigInteger, nullable=False),
    )
    op.create_index("build_results_by_key", "build_results", ["name", "period", "fingerprint", "code_version"])


def _files() -> None:
    op.create_table(
        "files",
        sa.Column("source", sa.String(64), primary_key=True),
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("heads", sa.JSON, nullable=False),
        sa.Column("consumed", sa.BigInteger, nullable=False),
        sa.Column("newlines", sa.BigInteger, nullable=False),
        sa.Column("tail", sa.String(64), nullable=False),
        sa.Column("path", sa.String(4096), nullable=False),
    )
    op.create_table(
        "sights",
        sa.Column("source", sa.String(64), primary_key=True),
        sa.Column("path", sa.String(1024), primary_key=True),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("mtime_ns", sa.BigInteger, nullable=False),
        sa.Column("inode", sa.String(32), nullable=False),
        sa.Column("file", sa.String(64), nullable=False),
        sa.Column("note", sa.String(64), nullable=False),
    )
