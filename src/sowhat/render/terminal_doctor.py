"""What is missing, in the terminal: two lines each, the worst first."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from sowhat.render.terminal import MARKS, TONES
from sowhat.stories.doctor import DoctorStory, Told
from sowhat.stories.voice import Voice


def doctor(story: DoctorStory, voice: Voice) -> RenderableType:
    """The list, with the command that prints a message."""
    return Group(*_lines(story, voice))


def _lines(story: DoctorStory, voice: Voice) -> Iterator[RenderableType]:
    yield Text(story.question, style="dim")
    yield Text("".join(part.text for part in story.answer), style=f"bold {TONES[story.tone]}".strip())
    for line in (story.under, "" if story.groups else story.looked):
        if line:
            yield Text(line, style="dim")
    for group in story.groups:
        yield Text()
        yield Text(group.title, style="bold")
        for told in group.items:
            yield from _item(told, voice)
    asked = next((told.id for group in story.groups for told in group.items if told.request), None)
    if asked is not None:
        yield Text()
        yield Text(voice.say("doctor-next-command", id=asked), style="dim")
    if story.build:
        yield Text()
        build, code = (
            voice.say("address-build", build=story.build),
            voice.say("address-code", version=story.code_version),
        )
        yield Text(f"{build} · {code}", style="dim")


def _item(told: Told, voice: Voice) -> Iterator[RenderableType]:
    place = f"{told.where}: " if told.where else ""
    grid = Grid.grid(padding=(0, 1, 0, 0))
    grid.add_column()
    grid.add_column(overflow="fold")
    line = Text(f"{place}{told.says}").append(f"  {told.id}" if told.request else "", style="dim")
    grid.add_row(Text(MARKS[told.tone], style=TONES[told.tone]), line)
    under = voice.sentences(voice.say("doctor-unlocks", unlocks=told.unlocks), told.cure)
    for text in (told.join, under):
        if text:
            grid.add_row(Text("→" if text is under else "", style="dim"), Text(text, style="dim"))
    yield grid
