"""A scenario as Markdown: a storyboard to paste into a document."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.talk import Sentence
from sowhat.render.markdown import phrase, plain, safe
from sowhat.render.scenario import runs
from sowhat.stories.scenario import LaneTold, StepTold, Told
from sowhat.stories.voice import Voice


def markdown(told: Told, voice: Voice, mark: str = "") -> str:
    """The difference as the heading, both lanes step by step, and the sum with the address of each figure; ends with
    one line break. `mark` stands before all of it."""
    return "\n\n".join(part for part in _parts(told, voice, mark) if part) + "\n"


def _parts(told: Told, voice: Voice, mark: str) -> Iterator[str]:
    story = told.story
    yield f"> {plain(mark)}" if mark else ""
    yield plain(story.question)
    yield f"# {phrase(story.answer)}"
    badge = f"**{story.badge.letter} {plain(story.badge.word)}** · " if story.badge else ""
    yield badge + plain(story.under)
    for lane in told.lanes:
        yield _head(lane)
        yield "\n".join(line for one in lane.steps for line in _step(one))
    yield f"## {plain(voice.say('scenario-sum'))}"
    for part in told.sum:
        yield f"**{plain(part.title)}**\n\n" + "\n".join(f"- {_sentence(one)}" for one in part.sentences)
    yield f"## {plain(voice.say('scenario-doubts'))}"
    yield "\n".join(f"- {plain(one)}" for one in told.doubts)
    yield f"_{plain(story.build)} · {plain(story.code_version)}_"


def _head(lane: LaneTold) -> str:
    return "## " + " · ".join(plain(part) for part in (lane.label, lane.title, lane.took) if part)


def _step(one: StepTold) -> Iterator[str]:
    yield f"- **{one.at} {plain(one.name)}** {plain(one.words)}".rstrip()
    if one.screen:
        lines = [f"{plain(label)}: {plain(value)}" for label, value in one.screen.fields]
        result = [f"**{plain(one.screen.result)}**"] if one.screen.result else []
        yield "  - [" + plain(one.screen.title) + "] " + " · ".join((*lines, *result))
    for call in one.calls:
        yield "  - " + " · ".join(plain(part) for part in (call.operation, call.times, call.says) if part)
    for time in one.times:
        yield f"  - {plain(time)}"


def _sentence(one: Sentence) -> str:
    cut = runs(one)
    return "".join(
        f"[{safe(run.text)}]({run.figure.address})" if run.figure and run.figure.address else safe(run.text)
        for run in cut
    )
