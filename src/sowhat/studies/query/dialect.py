"""Where engines write the same thing differently. Everything else is in the words that all of them share: COUNT, AVG,
SUM, MIN, MAX, CASE, joins on equal keys, UNION ALL."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from sowhat.errors import CallError, Problem

Name = Literal["duckdb", "spark", "postgres", "mysql", "hive", "maxcompute"]
NAMES: tuple[str, ...] = get_args(Name)
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PART = re.compile(r"[^\s`\"';,()]+")


@dataclass(frozen=True, slots=True)
class Dialect:
    """`text` and `double` are types; `quote` goes around a column; `days` is the whole days from {b} to {a}, two
    texts such as 2026-03-02."""

    text: str
    double: str
    quote: str
    days: str

    def column(self, name: str) -> str:
        """A column by its name."""
        return f"{self.quote}{name.replace(self.quote, self.quote * 2)}{self.quote}"

    def table(self, name: str) -> str:
        """A table, also with its database. Raises CallError (`query-bad-table`) for what is no name."""
        parts = name.split(".")
        if not all(_PART.fullmatch(part) for part in parts):
            raise CallError(Problem("query-bad-table", params={"value": name}))
        return ".".join(part if _PLAIN.fullmatch(part) else self.column(part) for part in parts)

    def literal(self, text: str) -> str:
        """A text."""
        escaped = text if self.quote == '"' else text.replace("\\", "\\\\")
        quote = "''" if self.quote == '"' or self.text == "CHAR" else "\\'"
        return "'" + escaped.replace("'", quote) + "'"

    def key(self, expression: str) -> str:
        """A key as text without spaces around it."""
        return f"TRIM(CAST({expression} AS {self.text}))"

    def number(self, expression: str) -> str:
        """A floating-point number; an average of whole numbers is a rounded decimal elsewhere."""
        return f"CAST({expression} AS {self.double})"

    def packed(self, expression: str) -> str:
        """A day as eight digits, a month as six, whether it is a date, 2026-03-02, 2026/03/02 or 20260302."""
        bare = f"REPLACE(REPLACE({self.key(expression)}, '-', ''), '/', '')"
        return f"SUBSTR({bare}, 1, 8)"

    def between(self, later: str, earlier: str) -> str:
        """Days between two packed days."""
        return self.days.format(a=_dashed(later), b=_dashed(earlier))


def _dashed(packed: str) -> str:
    return f"CONCAT(SUBSTR({packed}, 1, 4), '-', SUBSTR({packed}, 5, 2), '-', SUBSTR({packed}, 7, 2))"


_HIVE = "DATEDIFF(CAST({a} AS DATE), CAST({b} AS DATE))"
DIALECTS: Mapping[str, Dialect] = {
    "duckdb": Dialect("VARCHAR", "DOUBLE", '"', "(CAST({a} AS DATE) - CAST({b} AS DATE))"),
    "spark": Dialect("STRING", "DOUBLE", "`", _HIVE),
    "postgres": Dialect("VARCHAR", "DOUBLE PRECISION", '"', "(CAST({a} AS DATE) - CAST({b} AS DATE))"),
    "mysql": Dialect("CHAR", "DOUBLE", "`", _HIVE),
    "hive": Dialect("STRING", "DOUBLE", "`", _HIVE),
    "maxcompute": Dialect("STRING", "DOUBLE", "`", "DATEDIFF(CAST({a} AS DATE), CAST({b} AS DATE), 'dd')"),
}
