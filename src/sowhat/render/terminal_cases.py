"""Business cases in the terminal, and as Markdown or one HTML file."""

from __future__ import annotations

from dataclasses import replace

from rich.console import RenderableType

from sowhat.model.case import Cases
from sowhat.model.case_paper import PaperSeen
from sowhat.model.catalog import Catalog
from sowhat.model.workspace import Workspace
from sowhat.render import case_forms
from sowhat.render.markdown import markdown
from sowhat.render.page import Frame
from sowhat.render.place import Place
from sowhat.render.terminal import Drawn
from sowhat.stories import case_list, case_paper
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Note, Notes, Row, Table
from sowhat.stories.shape import Block
from sowhat.stories.voice import voice
from sowhat.stories.words import Words


def cases(seen: Cases, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """The list of cases."""
    return Drawn(case_list.cases(voice(words.language, catalog=catalog), seen), words)


def paper(seen: PaperSeen, words: Words, catalog: Catalog | None = None) -> RenderableType:
    """The one page of a case."""
    told = case_paper.paper(voice(words.language, catalog=catalog), seen)
    sections = (replace(one, blocks=tuple(_lines(block) for block in one.blocks)) for one in told.sections)
    return Drawn(replace(told, sections=tuple(sections)), words)


def _lines(block: Block) -> Block:
    """Sentences of a table as lines: columns of them are too narrow to be read."""
    if not isinstance(block, Table):
        return block
    return Notes(tuple(_line(row) for row in block.rows))


def _line(row: Row) -> Note:
    first, *others = row.cells
    told = " · ".join(" ".join(filter(None, (cell.text, cell.note))) for cell in others if cell.text != NOTHING)
    return Note(" ".join(filter(None, (first.text, first.note))), told)


def exported(seen: PaperSeen, words: Words, workspace: Workspace, *, html: bool) -> str:
    """The one page as Markdown, or as an HTML file that needs nothing else."""
    spoken = voice(words.language, workspace.timezone, workspace.catalog)
    told = case_paper.paper(spoken, seen)
    if not html:
        return markdown(told, words.say("simulated-mark") if seen.simulated else "")
    platform = workspace.platform.title.in_(words.language) or workspace.platform.name
    return case_forms.sheet(Frame(spoken, Place("", {}), platform, (), (), simulated=seen.simulated), told)
