"""Where a database is, to be said when something is wrong with it."""

from __future__ import annotations

from sqlalchemy import make_url

from sowhat.errors import Where


def place(url: str) -> Where:
    """The file, or the address without its password."""
    parts = make_url(url)
    return Where(parts.database or parts.render_as_string(hide_password=True))
