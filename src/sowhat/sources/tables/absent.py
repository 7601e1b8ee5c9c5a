"""Texts that stand for no value."""

from __future__ import annotations

ABSENT = ("", "-", r"\N", "NULL", "null", "None", "NaN", "nan")
"""What exporters write where there is no value."""
