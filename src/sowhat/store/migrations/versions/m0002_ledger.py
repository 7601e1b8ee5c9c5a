"""The ledger, what is sealed with it, and pinned builds; a result's period may be a study's name."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Create the ledger's tables."""
    with op.batch_alter_table("build_results") as table:
        table.alter_column("period", existing_type=sa.String(32), type_=sa.String(64), existing_nullable=False)
    op.create_table(
        "ledger",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("at", sa.DateTime, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("previous", sa.String(64), nullable=False, unique=True),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
    )
    op.create_table(
        "sealed",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_table(
        "pins",
        sa.Column("build", sa.String(16), sa.ForeignKey("builds.id"), primary_key=True),
        sa.Column("entry", sa.BigInteger, sa.ForeignKey("ledger.number"), primary_key=True),
        sa.Column("at", sa.DateTime, nullable=False),
    )
