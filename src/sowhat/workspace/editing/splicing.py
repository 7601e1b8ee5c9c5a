"""A new value in the place of an old one: only the characters that have to change do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from sowhat.workspace.editing.spots import Spot, Value, spots
from sowhat.workspace.editing.writing import WIDTH, block, flow, item, pair, scalar

Edit = tuple[int, int, str]
Op = tuple[int | None, int | None]


class Fixed(Exception):
    """What would have to change is shared by an anchor or written in a way that cannot be changed alone; `at` is its
    first character."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def spliced(text: str, number: int, value: dict[str, Value]) -> str:
    """The text whose document `number` (from 0) says `value`; a text without that document gets it at its end.

    Raises Fixed where that cannot be done without changing something else.
    """
    roots = spots(text)
    crlf = "\r\n" if "\r\n" in text else "\n"
    if number >= len(roots) or roots[number].value == "":
        return _first(text, value, crlf)
    root = roots[number]
    if root.value == value:
        return text
    if not isinstance(root.value, dict):
        raise Fixed(root.start)
    work = _Splice(text, crlf)
    work.change(root, value, _Slot(root.start, 0))
    made = _applied(text, work.edits)
    wanted = [one.value for one in roots]
    wanted[number] = value
    if [one.value for one in spots(made)] != wanted:
        raise Fixed(root.start)
    return made


def _first(text: str, value: dict[str, Value], newline: str) -> str:
    lines = newline.join(block(value, 0)) + newline
    return f"{text}{'' if not text or text.endswith(newline) else newline}{lines}"


def _applied(text: str, edits: Sequence[Edit]) -> str:
    made, at = [], 0
    for start, end, new in sorted(edits, key=lambda one: one[:2]):
        if start < at:
            raise Fixed(start)
        made += [text[at:start], new]
        at = end
    return "".join([*made, text[at:]])


@dataclass(frozen=True, slots=True)
class _Slot:
    """Where a value stands: behind which character, and in which column what holds it begins."""

    after: int
    indent: int
    flow: bool = False


@dataclass(slots=True)
class _Splice:
    text: str
    newline: str
    edits: list[Edit] = field(default_factory=list)

    def change(self, old: Spot, new: Value, slot: _Slot) -> None:
        """Let the value at `old` say `new`."""
        if old.value == new:
            return
        if old.fixed:
            raise Fixed(old.start)
        if isinstance(new, dict) and old.keys and any(key.value in new for key in old.keys):
            self._mapping(old, new)
        elif isinstance(new, list) and isinstance(old.value, list) and old.parts and new:
            self._list(old, new)
        else:
            self._replace(old, new, slot)

    def _replace(self, old: Spot, new: Value, slot: _Slot) -> None:
        if any(part.fixed for part in (*old.parts, *old.keys)):
            raise Fixed(old.start)
        blocked = bool(old.parts) and not old.flow
        if blocked and not new and isinstance(new, list):
            self._add(slot.after, slot.after, " []")
            for number in range(len(old.parts)):
                self._cut(*self._lines(self._begin(old, number), self._end(old, number)))
            return
        one = scalar(new, old) if isinstance(new, str) else flow(new)
        start = slot.after if blocked or old.empty else old.start
        fits = isinstance(new, str) or not new or slot.flow or self._column(start) + len(one) < WIDTH
        entries = isinstance(new, list) and any(isinstance(part, dict) for part in new) and not slot.flow
        if fits and not entries:
            self._add(start, old.end, f" {one}" if blocked or old.empty else one)
        else:
            lines = block(new, slot.indent + 2 if isinstance(new, dict) else slot.indent)
            self._add(slot.after, old.end, self.newline + self.newline.join(lines))

    def _mapping(self, old: Spot, new: dict[str, Value]) -> None:
        kept = [number for number, key in enumerate(old.keys) if key.value in new]
        indent = self._column(old.keys[0].start)
        for number, key in enumerate(old.keys):
            if number in kept:
                slot = _Slot(old.after[number], indent, old.flow)
                self.change(old.parts[number], new[str(key.value)], slot)
            elif old.parts[number].fixed:
                raise Fixed(key.start)
            else:
                self._drop_pair(old, number, kept)
        told = {str(key.value) for key in old.keys}
        added = [(key, value) for key, value in new.items() if key not in told]
        if not added:
            return
        if old.flow:
            made = "".join(f", {flow({key: value})[1:-1]}" for key, value in added)
            self._add(old.parts[kept[-1]].end, old.parts[kept[-1]].end, made)
        else:
            lines = [line for key, value in added for line in pair(key, value, indent)]
            self._below(self._end(old, kept[-1]), lines)

    def _drop_pair(self, old: Spot, number: int, kept: Sequence[int]) -> None:
        if old.flow:
            self._drop_flow(old, number, kept)
            return
        start = old.keys[number].start
        if number < kept[0] and self.text[self._line(start) : start].strip():
            self._cut(start, old.keys[number + 1].start)
        else:
            self._cut(*self._lines(start, self._end(old, number)))

    def _drop_flow(self, old: Spot, number: int, kept: Sequence[int]) -> None:
        if number > kept[0]:
            self._cut(self._end(old, number - 1), self._end(old, number))
        else:
            self._cut(self._begin(old, number), self._begin(old, number + 1))

    def _list(self, old: Spot, new: list[Value]) -> None:
        ops = list(_aligned(old.value if isinstance(old.value, list) else [], new))
        kept = [was for was, now in ops if was is not None and now is not None]
        if not kept:
            kept, ops = (
                [0],
                [(0, 0), *((was, None) for was, _ in ops[1:] if was), *((None, n) for n in range(1, len(new)))],
            )
        indent = self._column(self._begin(old, 0))
        last: int | None = None
        for was, now in ops:
            if was is None and now is not None:
                self._new_item(old, new[now], last, indent)
            elif was is not None and now is None:
                self._drop_item(old, was, kept)
            elif was is not None and now is not None:
                after = old.parts[was].start if old.flow else old.after[was]
                self.change(old.parts[was], new[now], _Slot(after, indent + 2, old.flow))
                last = was

    def _new_item(self, old: Spot, value: Value, last: int | None, indent: int) -> None:
        if old.flow:
            at = old.parts[0].start if last is None else old.parts[last].end
            self._add(at, at, f"{flow(value)}, " if last is None else f", {flow(value)}")
            return
        lines = item(value, indent, old.parts[last or 0])
        if last is not None:
            self._below(self._end(old, last), lines)
        elif self.text[self._line(self._begin(old, 0)) : self._begin(old, 0)].strip():
            raise Fixed(old.start)
        else:
            at = self._line(self._begin(old, 0))
            self._add(at, at, self.newline.join(lines) + self.newline)

    def _drop_item(self, old: Spot, number: int, kept: Sequence[int]) -> None:
        if any(part.fixed for part in (old.parts[number], *old.parts[number].parts)):
            raise Fixed(old.parts[number].start)
        if old.flow:
            self._drop_flow(old, number, kept)
        else:
            self._cut(*self._lines(self._begin(old, number), self._end(old, number)))

    def _begin(self, old: Spot, number: int) -> int:
        """The first character of a pair or an item: its key or its dash."""
        if old.keys:
            return old.keys[number].start
        return old.parts[number].start if old.flow else old.after[number] - 1

    def _end(self, old: Spot, number: int) -> int:
        part = old.parts[number]
        return max(part.end, old.after[number] if old.after and not old.flow else part.end)

    def _lines(self, start: int, end: int) -> tuple[int, int]:
        """Whole lines, with the end of the last one."""
        return self._line(start), min(self._eol(end, past=True), len(self.text))

    def _line(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def _eol(self, at: int, *, past: bool = False) -> int:
        found = self.text.find("\n", at)
        if found < 0:
            return len(self.text)
        return found + 1 if past else found - (self.text[found - 1 : found] == "\r")

    def _column(self, at: int) -> int:
        return at - self._line(at)

    def _below(self, end: int, lines: Sequence[str]) -> None:
        at = self._eol(end)
        self._add(at, at, "".join(self.newline + line for line in lines))

    def _add(self, start: int, end: int, text: str) -> None:
        self.edits.append((start, end, text))

    def _cut(self, start: int, end: int) -> None:
        self.edits.append((start, end, ""))


def _aligned(old: Sequence[Value], new: Sequence[Value]) -> Iterator[Op]:
    """Which old item becomes which new one: (old, new); (old, None) for one that goes, (None, new) for one that
    comes."""
    before, after = ([json.dumps(one) for one in side] for side in (old, new))
    for kind, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        paired = min(j - i, m - k) if kind in ("equal", "replace") else 0
        yield from ((i + n, k + n) for n in range(paired))
        yield from ((n, None) for n in range(i + paired, j))
        yield from ((None, n) for n in range(k + paired, m))
