"""A talk as Markdown: for a ticket, a wiki, a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sowhat.model.talk import Big, Listed, Plotted, Sentence, Slide, Talk
from sowhat.render.talks.dialects import one_line
from sowhat.render.talks.pieces import Source, pieces
from sowhat.render.talks.view import View
from sowhat.stories.voice import Voice

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_LINK = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=www)(\.)")
"""What makes a bare address a link without being asked."""
_IN_LINK = {ord(sign): f"%{ord(sign):02X}" for sign in " ()<>\\"}
_LEADS = re.compile(r"^([-+=]|\d{1,9}[.)])(?=\s)")


def markdown(talk: Talk, voice: Voice, home: str | None = None) -> str:
    """Its title, a section a slide, and where each figure comes from; with `home` figures are links. Ends with one
    line break."""
    view = View(talk, voice, home)
    return "\n\n".join(part for part in _parts(view) if part) + "\n"


def _parts(view: View) -> Iterator[str]:
    talk, say = view.talk, view.voice.say
    yield f"# {plain(talk.title)}"
    yield plain(talk.subtitle)
    yield f"> {say('simulated-mark')}" if talk.simulated else ""
    for slide in talk.slides:
        yield from _slide(view, slide)
    yield f"## {say('talk-form-sources')}" if view.sources else ""
    yield "\n".join(_source(view, source) for source in view.sources)
    made = f"{say('address-build', build=talk.build)} · {say('address-code', version=talk.code_version)}"
    told = say("talk-form-told", since=view.day(talk.since), until=view.day(talk.until))
    yield f"{told} · {plain(made)}" if talk.build else told


def _slide(view: View, slide: Slide) -> Iterator[str]:
    yield f"## {plain(slide.title.text)}"
    yield _big(view, slide.big) if slide.big else ""
    yield "\n".join(f"- {_said(view, point)}" for point in slide.points)
    if slide.chart:
        yield f"**{plain(slide.chart.title)}** ({plain(slide.chart.unit)})"
        yield _chart(view, slide.chart)
    if slide.table:
        yield f"**{plain(slide.table.title)}**"
        yield _table(view, slide.table)


def _big(view: View, big: Big) -> str:
    grade = f" · {big.grade} {view.grade(big.grade)}" if big.grade else ""
    note = f"  \n{_said(view, big.note)}" if big.note else ""
    figure = _linked(view, plain(big.figure.text), view.link(big.figure))
    return f"**{figure}** {plain(big.label)}{grade}{note}"


def _said(view: View, said: Sentence) -> str:
    """A sentence; its figures lead on where there is somewhere to lead."""
    made = []
    for place, one in enumerate(pieces(said)):
        text = plain(one.text, begins=place == 0)
        words = _linked(view, text.strip(), view.link(one.figure)) if one.figure else text.strip()
        strong = f"**{words}**" if one.strong and words else words
        made.append(text.replace(text.strip(), strong, 1) if words else text)
    return "".join(made)


def _linked(view: View, words: str, href: str) -> str:
    return f"[{words}]({href.translate(_IN_LINK)})" if href and view.home is not None else words


def _chart(view: View, chart: Plotted) -> str:
    heads = (view.voice.say("talk-form-category"), *(one.name for one in chart.series))
    rows = (
        (name, *(view.cell(chart, one, place) for one in chart.series)) for place, name in enumerate(chart.categories)
    )
    return _grid(heads, rows, range(1, len(heads)))


def _table(view: View, table: Listed) -> str:
    rows = (tuple(cell.text for cell in row) for row in table.rows)
    return _grid(table.heads, rows, table.numbers) if table.rows else plain(table.empty)


def _grid(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]], numbers: range | tuple[int, ...]) -> str:
    rule = " | ".join("---:" if place in numbers else "---" for place in range(len(heads)))
    lines = (" | ".join(plain(cell) for cell in row) for row in rows)
    return "\n".join(f"| {line} |" for line in (" | ".join(plain(head) for head in heads), rule, *lines))


def _source(view: View, source: Source) -> str:
    address = f"<{view.home}{source.address}>" if view.home is not None else f"`{source.address}`"
    return f"{source.number}. {address} {' · '.join(plain(text) for text in source.texts)}"


def plain(text: str, *, begins: bool = True) -> str:
    """What people wrote is text, not markup, and a line stays a line; spaces at its ends stay."""
    kept = one_line(text)
    safe = _LINK.sub(r"\\\1\2", _SPECIAL.sub(r"\\\1", kept))
    safe = _LEADS.sub(lambda found: found[0][:-1] + "\\" + found[0][-1], safe) if begins else safe
    return " " * text.startswith(" ") + safe + " " * (text.endswith(" ") and bool(kept))
