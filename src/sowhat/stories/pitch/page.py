"""A checked pitch in words: what it is worth, what it lacks, and line by line what would make it better."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sowhat.model.pitch import Advice, Checked, Line, Mark, Run
from sowhat.stories import showcase_nav
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Figure, Note, Notes, Row, Table, Tone
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part

API = "/api/v1/rehearsals"
GOOD = 80
"""From so many points on it may be given as it is."""


def page(voice: Voice, seen: Checked) -> Story:
    """The pitch with its score."""
    worst = _worst(seen)
    return Story(
        page="rehearsal",
        title=voice.say("pitch-page"),
        question=voice.say("pitch-question", audience=seen.audience),
        answer=voice.phrase("pitch-answer", "score", score=seen.score, good="yes" if seen.score >= GOOD else "no"),
        under=voice.say("pitch-under", first=voice.say(f"pitch-{worst.name}-lost") if worst else "none"),
        figures=tuple(_figures(voice, seen)),
        sections=tuple(_sections(voice, seen)),
        tone="good" if seen.score >= GOOD else "care",
        tabs=showcase_nav.tabs(voice, "rehearsal"),
    )


def asking(voice: Voice) -> Story:
    """Before there is a pitch."""
    answer = (Part(voice.say("pitch-ask")),)
    page_, under = voice.say("pitch-page"), voice.say("pitch-ask-under")
    tabs = showcase_nav.tabs(voice, "rehearsal")
    return Story(page="rehearsal", title=page_, question=page_, answer=answer, under=under, tabs=tabs)


def _worst(seen: Checked) -> Mark | None:
    """The rule that costs most."""
    lost = [one for one in seen.marks if one.got < one.of]
    return max(lost, key=lambda one: one.of - one.got, default=None)


def _figures(voice: Voice, seen: Checked) -> Iterator[Figure]:
    over = seen.seconds > seen.target
    note = voice.say("pitch-length-note", target=clock(seen.target), rate=seen.rate, unit=seen.language)
    yield Figure(voice.say("pitch-length"), clock(seen.seconds), note, tone="care" if over else "plain")
    main = seen.main
    times = voice.say("pitch-main-note", n=main.times, line=main.line) if main else voice.say("pitch-main-none")
    yield Figure(voice.say("pitch-main"), main.text if main else NOTHING, times)
    yield Figure(voice.say("pitch-figures"), str(seen.figures), voice.say("pitch-figures-note"))


def clock(seconds: float) -> str:
    """Minutes and seconds, 2:35."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02}"


def _sections(voice: Voice, seen: Checked) -> Iterator[Section]:
    whole = [one for one in seen.advice if one.line is None]
    if whole:
        yield Section("whole", voice.say("pitch-whole"), "", (Notes(tuple(_note(voice, one) for one in whole)),))
    by_line = Notes(tuple(_line(voice, line, seen.advice) for line in seen.lines))
    yield Section("lines", voice.say("pitch-lines"), voice.say("pitch-lines-lede"), (by_line,))
    bars = tuple(_bar(voice, one) for one in seen.marks)
    says = voice.say("pitch-marks-says", score=seen.score)
    yield Section("marks", voice.say("pitch-marks"), voice.say("pitch-marks-lede"), (Bars(says, bars),))


def _note(voice: Voice, one: Advice) -> Note:
    return Note(says(voice, one), cure(voice, one), "care")


def says(voice: Voice, one: Advice) -> str:
    """What is wrong, in a sentence."""
    return voice.say(f"pitch-advice-{one.code}", **one.params)


def cure(voice: Voice, one: Advice) -> str:
    """What to do about it."""
    return voice.say(f"pitch-advice-{one.code}.cure", **one.params)


def _line(voice: Voice, line: Line, advice: Sequence[Advice]) -> Note:
    own = [one for one in advice if one.line == line.number]
    parts = voice.say("pitch-comma").join(voice.say(f"pitch-part-{part}") for part in line.parts)
    found = [voice.say("pitch-line-parts", parts=parts)] if parts else []
    found += [voice.say("pitch-line-doubt")] if line.doubt else []
    found += [said for one in own for said in (says(voice, one), cure(voice, one))]
    text = voice.say("pitch-line", n=line.number, seconds=f"{line.seconds:.0f}", text=line.text)
    tone: Tone = "care" if own else "good" if parts or line.doubt else "plain"
    return Note(text, voice.sentences(*found), tone)


def _bar(voice: Voice, one: Mark) -> Bar:
    text = voice.say("pitch-mark", got=one.got, of=one.of)
    tone: Tone = "good" if one.got == one.of else "care"
    return Bar(voice.say(f"pitch-mark-{one.name}"), text, one.got / one.of, tone=tone)


def history(voice: Voice, runs: Sequence[Run]) -> Section:
    """Rehearsals, the last one first."""
    heads = (("title", "text"), ("day", "text"), ("by", "text"), ("took", "number"), ("target", "number"))
    columns = tuple(Column(key, voice.say(f"pitch-run-{key}"), kind) for key, kind in heads)  # type: ignore[arg-type]
    title = voice.say("pitch-runs")
    if not runs:
        return Section("runs", title, voice.say("pitch-runs-none"), (), API)
    table = Table("runs", title, columns, tuple(_run(voice, one) for one in runs), "")
    return Section("runs", title, voice.say("pitch-runs-lede", n=len(runs)), (table,), API)


def _run(voice: Voice, one: Run) -> Row:
    late = [each for each in one.sections if each.seconds > each.target]
    note = voice.say("pitch-run-late", sections=voice.say("pitch-comma").join(each.title for each in late[:3]))
    cells = (
        Cell(one.title, one.title, note=note if late else ""),
        Cell(voice.numbers.day(one.day), one.day.isoformat()),
        Cell(one.by, one.by),
        Cell(clock(one.seconds), one.seconds),
        Cell(clock(one.target), one.target),
    )
    return Row(None, cells)
