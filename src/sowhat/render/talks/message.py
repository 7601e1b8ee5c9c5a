"""A talk as a message that pastes cleanly: short enough for where it goes, and inert in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from sowhat.model.talk import Big, Listed, Plotted, Sentence, Slide, Talk
from sowhat.render.talks.charted import told
from sowhat.render.talks.dialects import DIALECTS, Dialect, To
from sowhat.render.talks.word import where, word
from sowhat.stories.evidence import grade_word
from sowhat.stories.voice import Voice


@dataclass(frozen=True, slots=True)
class Room:
    """How much of a slide is written: its chart or not, so many rows, so many points."""

    charts: bool = True
    rows: int = 10
    points: int = 99


WHOLE = Room()
SHORTER = (
    Room(charts=False),
    Room(charts=False, rows=3),
    *(Room(charts=False, rows=0, points=points) for points in (99, 4, 3, 2)),
)
_END = re.compile(r"[。！？]|[.!?](?=\s|$)")


def message(talk: Talk, voice: Voice, to: To, home: str = "") -> str:
    """What is pasted or sent. What does not fit is left out from the end of a sentence on, with where to read the
    rest: the talk's page, whose address `home` begins. Ends without a line break. For Word it is a page to open or
    paste there."""
    return word(talk, voice, home) if to == "word" else Writer(talk, voice, DIALECTS[to], home).text()


@dataclass(frozen=True, slots=True)
class Line:
    """A line; `apart` stands after a gap, `tied` belongs to the line after it, so that no heading stands last."""

    text: str
    apart: bool = False
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes a talk in a dialect."""

    talk: Talk
    voice: Voice
    dialect: Dialect
    home: str

    def text(self) -> str:
        """All of it; where a place takes less, first without charts, then with fewer rows, then with fewer points, so
        that the last slide, which asks, is still in it; at last as many lines as there is room for."""
        limit, look_up = self.dialect.limit, self._tail("talk-form-look-up")
        whole = self._joined((*self._lines(WHOLE), look_up))
        if not limit or self.dialect.size(whole) <= limit:
            return whole
        for room in SHORTER:
            made = self._joined((*self._lines(room), self._tail("talk-form-read-on")))
            if self.dialect.size(made) <= limit:
                return made
        return self._cut(tuple(self._lines(SHORTER[-1])), limit)

    def _tail(self, id_: str) -> Line:
        at = where(self.talk, self.home)
        return Line(self.voice.say(id_, where=html.escape(at) if self.dialect.entities else at), apart=True)

    def _cut(self, lines: tuple[Line, ...], limit: int) -> str:
        tail, kept = self._tail("talk-form-read-on"), list[Line]()
        for line in lines:
            if self.dialect.size(self._joined((*kept, line, tail))) > limit:
                kept.extend(self._part(line, (*kept, tail), limit))
                break
            kept.append(line)
        while kept and kept[-1].tied:
            kept.pop()
        return self._joined((*kept, tail))

    def _part(self, line: Line, others: tuple[Line, ...], limit: int) -> Iterator[Line]:
        """The whole sentences of a line that still fit, unless its strong words would stay open."""
        mark = self.dialect.strong.partition("#")[0]
        for end in reversed([found.end() for found in _END.finditer(line.text)]):
            part = Line(line.text[:end], line.apart, line.tied)
            closed = not mark or part.text.count(mark) % 2 == 0
            if closed and self.dialect.size(self._joined((*others, part))) <= limit:
                yield part
                return

    def _joined(self, lines: tuple[Line, ...]) -> str:
        made = "".join(("\n\n" if line.apart else "\n") + line.text for line in lines)
        return made.strip("\n")

    def _lines(self, room: Room) -> Iterator[Line]:
        talk = self.talk
        yield Line(self._put(self.dialect.title, self.dialect.plain(talk.title)))
        if talk.subtitle:
            yield Line(self.dialect.plain(talk.subtitle), apart=True)
        if talk.simulated:
            yield Line(self.voice.say("simulated-mark"), apart=True)
        for slide in talk.slides:
            yield from self._slide(slide, room)

    def _slide(self, slide: Slide, room: Room) -> Iterator[Line]:
        below = tuple(self._below(slide, room))
        yield Line(self._put(self.dialect.heading, self.dialect.plain(slide.title.text)), apart=True, tied=bool(below))
        yield from below

    def _below(self, slide: Slide, room: Room) -> Iterator[Line]:
        if slide.big:
            yield self._item(self._big(slide.big))
            yield from (self._item(self._said(note)) for note in (slide.big.note,) if note)
        yield from (self._item(self._said(point)) for point in slide.points[: room.points])
        if slide.chart and room.charts:
            yield from self._chart(slide.chart)
        if slide.table and room.rows:
            yield from self._table(slide.table, room.rows)

    def _big(self, big: Big) -> str:
        grade = f" · {big.grade} {grade_word(big.grade, self.voice.words)}" if big.grade else ""
        figure = self._put(self.dialect.strong, self.dialect.plain(big.figure.text))
        return f"{figure} {self.dialect.plain(big.label)}{grade}"

    def _chart(self, chart: Plotted) -> Iterator[Line]:
        """Its values in words, of a line the first and the last one: a picture does not paste."""
        yield self._item(self._plain(chart.title, chart.unit))
        for one in chart.series:
            values = ((name, told(self.voice, chart, one, place)) for place, name in enumerate(chart.categories))
            known = [f"{name} {value}" for name, value in values if value]
            shown = (*known[:1], *known[-1:]) if chart.kind == "line" and len(known) > 2 else known[: WHOLE.rows]
            yield self._item(self._plain(one.name, *shown))

    def _table(self, table: Listed, rows: int) -> Iterator[Line]:
        for row in table.rows[:rows]:
            cells = [f"{head} {cell.text}" for head, cell in zip(table.heads[1:], row[1:], strict=False)]
            yield self._item(self._plain(row[0].text, *cells))
        if table.empty and not table.rows:
            yield self._item(self.dialect.plain(table.empty))
        left = len(table.rows) - rows
        if left > 0:
            yield self._item(self.voice.say("talk-form-more-rows", n=left, where=self.voice.say("talk-form-whole")))

    def _said(self, said: Sentence) -> str:
        """A sentence with its strong words."""
        text, strong = self.dialect.plain(said.text), self.dialect.plain(said.strong)
        before, found, after = text.partition(strong) if strong else (text, "", "")
        if not found or self.dialect.strong == "#":
            return text
        left, right = self._gap(before[-1:], found[0]), self._gap(after[:1], found[-1])
        return f"{before}{left}{self._put(self.dialect.strong, found)}{right}{after}"

    def _gap(self, beside: str, edge: str) -> str:
        """Marks between two letters are not read as marks: Slack wants room around them, the others only where the
        strong words begin or end with a sign."""
        return " " if beside.isalnum() and (self.dialect.entities or not edge.isalnum()) else ""

    def _plain(self, first: str, *others: str) -> str:
        """Parts of a line."""
        return " · ".join(self.dialect.plain(part) for part in (first, *others) if part)

    def _item(self, text: str) -> Line:
        return Line(self._put(self.dialect.item, text))

    def _put(self, shape: str, words: str) -> str:
        """Words in a shape of the dialect."""
        before, _, after = shape.rpartition("#")
        return f"{before}{words}{after}"
