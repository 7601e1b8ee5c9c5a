"""A story as Markdown: to paste into a chat, a ticket, a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sowhat.stories.drawings import Chart, Contrasts, Drifts, Events, Flow, Ladder, Plot, Ranges
from sowhat.stories.pieces import SIGNS, Bars, Limits, Notes, Steps, Table
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.words import Phrase

_ENDS = (".", "?", "!", "。", "？", "！")
"""What ends a sentence: no colon stands after it."""
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def markdown(story: Story, mark: str = "") -> str:
    """The answer as the heading, then what it rests on; ends with one line break. `mark` stands before all of it."""
    first = f"> {_plain(mark)}" if mark else ""
    return "\n\n".join(part for part in (first, *_parts(story)) if part) + "\n"


def _parts(story: Story) -> Iterator[str]:
    yield _plain(story.question)
    yield f"# {_phrase(story.answer)}"
    badge = f"**{story.badge.letter} {_plain(story.badge.word)}** · " if story.badge else ""
    yield badge + _plain(story.under)
    yield "\n".join(f"- {_plain(one.label)}: **{_plain(one.value)}** {_plain(one.note)}" for one in story.figures)
    for each in story.sections:
        yield from section(each)
    yield "_" + " · ".join(_plain(part) for part in (*story.traces, story.build, story.code_version) if part) + "_"


def section(one: Section) -> Iterator[str]:
    """Its heading, its lede (which may be empty), and its blocks."""
    yield f"## {_plain(one.title)}"
    yield _plain(one.lede)
    for block in one.blocks:
        if isinstance(block, Plot) and block.says == one.title:
            yield _table(block.table)
        else:
            yield _block(block)


def _block(block: Block) -> str:
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Chart | Events | Flow | Contrasts | Ladder | Plot):
        return f"{_plain(block.says)}\n\n{_table(block.table)}"
    if isinstance(block, Ranges):
        return "\n".join(_item(row.title, row.says) for row in block.rows)
    if isinstance(block, Limits):
        return "\n".join(f"- {SIGNS[one.verdict]} {_plain(one.says)}" for one in block.limits)
    if isinstance(block, Steps):
        return "\n".join(_item(one.text, one.detail, one.command) for one in block.steps)
    return _said(block)


def _said(block: Bars | Notes | Drifts) -> str:
    if isinstance(block, Drifts):
        return _plain(block.says)
    if isinstance(block, Bars):
        return "\n".join(_item(bar.label, bar.text) for bar in block.bars)
    return "\n".join(_item(note.text, note.detail) for note in block.notes)


def _item(text: str, detail: str, command: str = "") -> str:
    code = f" `{command}`" if command else ""
    colon = "" if text.rstrip().endswith(_ENDS) else ":"
    return f"- {_plain(text)}{f'{colon} {_plain(detail)}' if detail else ''}{code}"


def _table(table: Table) -> str:
    head = " | ".join(_plain(column.title) for column in table.columns)
    rule = " | ".join("---" if column.kind == "text" else "---:" for column in table.columns)
    lines = (" | ".join(_plain(cell.text) for cell in row.cells) for row in table.rows)
    return "\n".join(f"| {line} |" for line in (head, rule, *lines))


def _phrase(phrase: Phrase) -> str:
    return "".join(f"**{_safe(part.text)}**" if part.strong else _safe(part.text) for part in phrase)


def _safe(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _plain(text: str) -> str:
    """What people wrote is text, not markup; a line stays a line."""
    return _safe(" ".join(text.split()))


plain, phrase, safe = _plain, _phrase, _safe
"""For documents of another shape: a line, an answer with its strong part, a stretch of a line."""
