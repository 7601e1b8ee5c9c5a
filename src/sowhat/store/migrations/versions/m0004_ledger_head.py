"""The ledger's newest entry, named in a second place."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    """Create the table, and fill it in from the ledger that is there."""
    op.create_table(
        "ledger_head",
        sa.Column("one", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
    )
    op.execute(
        "INSERT INTO ledger_head (one, number, hash) "
        "SELECT 1, number, hash FROM ledger WHERE number = (SELECT max(number) FROM ledger)"
    )
