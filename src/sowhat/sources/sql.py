"""Writing SQL for the workbench."""

from __future__ import annotations


def literal(text: str) -> str:
    """`text` as a SQL string literal, for patterns and separators that a workspace declares.

    Data and secrets never come this way: they are columns and parameters.
    """
    return "'" + text.replace("'", "''") + "'"


def words(items: tuple[str, ...]) -> str:
    """The items as a SQL list of string literals, without brackets."""
    return ", ".join(literal(item) for item in items)
