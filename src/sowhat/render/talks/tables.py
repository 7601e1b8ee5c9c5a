"""A table laid out on slides: widths of columns, one size of type, and which rows stand on which slide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sowhat.model.talk import Listed, Sentence
from sowhat.render.talks.fit import Box, Measure, line_height

SIZES = (16.0, 14.0, 13.0, 12.0)
SMALL = (12.0, 11.0, 10.0, 9.0)
"""Where one slide is not enough, or many columns have to share its width."""
ACROSS, DOWN = 11.0, 4.5
"""Room in points at each side of a cell, and above and below its text."""
MOST = 1.6
"""A narrow table is spread so far at most, or over most of the room: eyes have to find their way along a row."""
NARROWEST = 5.0
"""Ems that a column keeps for a text as long as that: Chinese could break after every character."""
UNBROKEN = 9.0
"""Ems of a number that never breaks."""
SPARE = 1.15
"""How much wider another reader's font may set a number."""
WIDEST = 26.0
"""Ems after which a column's text is wrapped, where others need the room."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A stretch of a table's rows on one slide; heights are those of the head and of each row, in points."""

    rows: tuple[tuple[Sentence, ...], ...]
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    size: float


def laid(listed: Listed, box: Box, measure: Measure) -> tuple[Laid, ...]:
    """The table on as few slides as hold it: at the largest size that needs one, else at the smallest readable."""
    for size in SIZES:
        one = _sized(listed, box, measure, size)
        if one and sum(one.heights) <= box.h:
            return (one,)
    found = (_sized(listed, box, measure, size) for size in SMALL)
    whole = next((one for one in found if one), None) or _forced(listed, box, measure)
    return tuple(_split(whole, box, measure))


def _sized(listed: Listed, box: Box, measure: Measure, size: float) -> Laid | None:
    """The whole table at a size; null where its words are wider than the columns that there is room for."""
    widths = _widths(listed, box.w, measure, size)
    if widths is None:
        return None
    return Laid(listed.rows, widths, _heights(listed, widths, measure, size), size)


def _forced(listed: Listed, box: Box, measure: Measure) -> Laid:
    """Columns of one width, whose words break anywhere."""
    size, widths = SMALL[-1], (box.w / len(listed.heads),) * len(listed.heads)
    return Laid(listed.rows, widths, _heights(listed, widths, measure, size), size)


def _columns(listed: Listed) -> Iterator[tuple[str, ...]]:
    for number, head in enumerate(listed.heads):
        yield (head, *(row[number].text for row in listed.rows if number < len(row)))


def _widths(listed: Listed, room: float, measure: Measure, size: float) -> tuple[float, ...] | None:
    bold = Measure(measure.wider, bold=True)
    whole, least = [], []
    for number, texts in enumerate(_columns(listed)):
        wide = max(bold.width(text) for text in texts)
        numbers = (bold.width(text) for text in texts[1:] if number in listed.numbers)
        held = SPARE * max((each for each in numbers if each <= UNBROKEN), default=0.0)
        whole.append(wide * size + 2 * ACROSS)
        least.append(max(held, min(wide, NARROWEST), *(bold.word(text) for text in texts)) * size + 2 * ACROSS)
    if sum(least) > room:
        return None
    liked = [max(low, min(WIDEST * size, all_)) for low, all_ in zip(least, whole, strict=True)]
    return _shared(least, liked, room) if sum(liked) > room else _spread(liked, whole, room)


def _spread(liked: Sequence[float], whole: Sequence[float], room: float) -> tuple[float, ...]:
    """What is left over goes to columns whose texts are wrapped, then to all in proportion."""
    left = room - sum(liked)
    lacking = [all_ - width for width, all_ in zip(liked, whole, strict=True)]
    share = min(1.0, left / sum(lacking)) if sum(lacking) > 0 else 0
    widths = [width + share * lack for width, lack in zip(liked, lacking, strict=True)]
    more = min(room / sum(widths), max(MOST, 0.7 * room / sum(widths)))
    return tuple(width * more for width in widths)


def _shared(least: Sequence[float], liked: Sequence[float], room: float) -> tuple[float, ...]:
    """What is missing is taken where there is most to take."""
    give = sum(liked) - sum(least)
    share = (room - sum(least)) / give if give else 0
    return tuple(low + (high - low) * share for low, high in zip(least, liked, strict=True))


def _heights(listed: Listed, widths: Sequence[float], measure: Measure, size: float) -> tuple[float, ...]:
    bold = Measure(measure.wider, bold=True)
    head = _height(listed.heads, widths, bold, size)
    return (head, *(_height([cell.text for cell in row], widths, bold, size) for row in listed.rows))


def _height(texts: Sequence[str], widths: Sequence[float], measure: Measure, size: float) -> float:
    pairs = list(zip(texts, widths, strict=False))
    lines = [measure.lines(text, size, width - 2 * ACROSS) * line_height(text) for text, width in pairs]
    return max(lines, default=1) * size + 2 * DOWN


def _split(whole: Laid, box: Box, measure: Measure) -> Iterator[Laid]:
    """Rows on slide after slide, each below the same head; a cell that is taller than a slide is cut."""
    head, *heights = whole.heights
    room = box.h - head
    start, used = 0, 0.0
    rows = tuple(_cut(row, whole, room, measure) for row in whole.rows)
    for at, high in enumerate(min(one, room) for one in heights):
        if used + high > room and at > start:
            yield Laid(rows[start:at], whole.widths, (head, *heights[start:at]), whole.size)
            start, used = at, 0.0
        used += high
    rest = (min(one, room) for one in heights[start:])
    yield Laid(rows[start:], whole.widths, (head, *rest), whole.size)


def _cut(row: tuple[Sentence, ...], whole: Laid, room: float, measure: Measure) -> tuple[Sentence, ...]:
    bold = Measure(measure.wider, bold=True)
    return tuple(
        _shorter(cell, bold.cut(cell.text, Box(0, 0, width - 2 * ACROSS, room - 2 * DOWN), whole.size))
        for cell, width in zip(row, whole.widths, strict=False)
    )


def _shorter(cell: Sentence, text: str) -> Sentence:
    if text == cell.text:
        return cell
    strong = cell.strong if cell.strong in text else ""
    return Sentence(text=text, figures=tuple(one for one in cell.figures if one.text in text), strong=strong)
