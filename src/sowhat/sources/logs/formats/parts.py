"""SQL that several formats need to make one variable of others."""

from __future__ import annotations


def address(name: str) -> str:
    """The address in `1.2.3.4:443`, `[::1]:443`, `::1` or the first of a list of those."""
    first = f"trim(split_part({{{name}}}, ',', 1))"
    bracketed = f"regexp_extract({first}, '^\\[([^\\]]*)\\]', 1)"
    plain = f"regexp_replace({first}, '^([^:]*):[0-9]*$', '\\1')"
    return f"CASE WHEN starts_with({first}, '[') THEN {bracketed} ELSE {plain} END"


def address_before_port(name: str) -> str:
    """The address in `1.2.3.4:443` or `::1:443`, which always ends in a port."""
    return f"trim(regexp_replace({{{name}}}, ':[0-9]*$', ''), '[]')"


def milliseconds(text: str) -> str:
    """Seconds as text, of a text that counts milliseconds; '' where it is no number or below zero."""
    number = f"try_cast({text} AS DOUBLE)"
    return f"CASE WHEN {number} >= 0 THEN CAST({number} / 1000 AS VARCHAR) ELSE '' END"
