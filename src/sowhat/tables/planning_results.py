"""The result about planning: what miners saw in facts and results of a build."""

from __future__ import annotations

from sowhat.tables.table import TEXT, table

OPPORTUNITIES = table(
    "opportunities",
    "id",
    id=TEXT,
    kind=TEXT,
    document=TEXT,
)
"""One row an opportunity; `document` is `model.opportunity.Mined` as JSON. A kind that could not be looked for is a row
too: its id is the kind, its document `model.opportunity.Unasked`."""

PLANNING = (OPPORTUNITIES,)
