"""The fast path of a format: a checked split, as SQL.

A line is split on double quotes and the number of pieces checked; each piece that holds more than one quoted value
is split on spaces and the number and text of its tokens checked. A line that is not exactly so has `ok` false and
goes to the full pattern. Splitting reads a line about five times as quickly as a pattern does.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sowhat.sources.logs.format import LogFormat, Part, Variable
from sowhat.sources.sql import literal

SPACED = {"time_local"}
"""Variables that always hold exactly one space."""


@dataclass(frozen=True, slots=True)
class Split:
    """How a line becomes values: `columns` are computed from `quotes` (the line split on quotes), then `checks` must
    all hold, then `values` are SQL for each variable."""

    mark: str = " "
    """What stands between two values that are not in quotes."""
    columns: dict[str, str] = field(default_factory=dict)
    checks: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    around: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Text before and after a spaced variable, left in its value because the value's parser checks it for less."""

    @property
    def ok(self) -> str:
        """SQL: whether the split describes the line."""
        return " AND ".join(self.checks)


def checked_split(format_: LogFormat) -> Split | None:
    """The fast path, or None where the format is not made of spaces and quotes."""
    pieces = _pieces(format_.parts)
    if not format_.parts or len(pieces) % 2 == 0:
        return None
    mark = "\t" if "\t" in format_.text and " " not in format_.text else " "
    enough = ">=" if format_.open_end else "="
    split = Split(mark=mark, checks=[f"len(quotes) {enough} {len(pieces)}", "NOT contains(line, chr(92) || '\"')"])
    for number, piece in enumerate(pieces, start=1):
        source = f"quotes[{number}]"
        if number == len(pieces):
            source = f"rtrim({source}, chr(13) || chr(10))"
        if number == len(pieces) and format_.open_end:
            split.checks.append(f"({source} = '' OR starts_with({source}, ' '))")
        elif not _add_piece(split, number, source, piece, quoted=number % 2 == 0):
            return None
    split.values.update({name: "''" for name in format_.held if name not in split.values})
    return split


def _pieces(parts: tuple[Part, ...]) -> list[list[Part]]:
    """The parts, cut at each double quote."""
    return _cut(parts, '"')


def _cut(parts: tuple[Part, ...] | list[Part], mark: str) -> list[list[Part]]:
    cut: list[list[Part]] = [[]]
    for part in parts:
        if isinstance(part, Variable):
            cut[-1].append(part)
            continue
        for number, text in enumerate(part.split(mark)):
            if number:
                cut.append([])
            if text:
                cut[-1].append(text)
    return cut


def _add_piece(split: Split, number: int, source: str, piece: list[Part], quoted: bool) -> bool:
    if all(isinstance(part, str) for part in piece):
        split.checks.append(f"{source} = {literal(''.join(str(part) for part in piece))}")
        return True
    if quoted and len(piece) == 1:
        return _add_token(split, source, piece)
    return _add_tokens(split, number, source, _cut(piece, split.mark))


def _add_tokens(split: Split, number: int, source: str, tokens: list[list[Part]]) -> bool:
    name = f"piece_{number}"
    split.columns[name] = f"split({source}, {literal(split.mark)})"
    at = 1
    for token in tokens:
        spaced = any(isinstance(part, Variable) and part.name in SPACED for part in token)
        value = f"({name}[{at}] || ' ' || {name}[{at + 1}])" if spaced else f"{name}[{at}]"
        if not _add_token(split, value, token):
            return False
        at += 2 if spaced else 1
    split.checks.append(f"len({name}) = {at - 1}")
    return True


def _add_token(split: Split, source: str, token: list[Part]) -> bool:
    """One token: text, a variable with text around it, or several variables with single characters between."""
    names = [part for part in token if isinstance(part, Variable)]
    if not names:
        split.checks.append(f"{source} = {literal(''.join(str(part) for part in token))}")
        return True
    if len(names) > 1:
        return _add_pair(split, source, token)
    before, after = _text(token[0]), _text(token[-1])
    if names[0].name in SPACED:
        split.around[names[0].name] = (before, after)
        split.values.setdefault(names[0].name, source)
        return True
    if before:
        split.checks.append(f"starts_with({source}, {literal(before)})")
    if after:
        split.checks.append(f"suffix({source}, {literal(after)})")
    length = f", length({source}) - {len(before) + len(after)}" if after else ""
    value = f"substr({source}, {len(before) + 1}{length})" if before or after else source
    split.values.setdefault(names[0].name, value)
    return True


def _text(part: Part) -> str:
    return part if isinstance(part, str) else ""


def _add_pair(split: Split, source: str, token: list[Part]) -> bool:
    """Two variables in one token, such as `$host:$server_port`."""
    if len(token) != 3 or not (mark := _text(token[1])):
        return False
    split.checks.append(f"len(split({source}, {literal(mark)})) = 2")
    for number, part in enumerate((token[0], token[2]), start=1):
        if isinstance(part, Variable):
            split.values.setdefault(part.name, f"split_part({source}, {literal(mark)}, {number})")
    return True
