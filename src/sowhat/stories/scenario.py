"""A scenario told: the difference first, both lanes step by step, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sowhat.model.scenario import LaneSeen, ScenarioSeen, ScenariosSeen, Screen, StepSeen
from sowhat.model.talk import Stated
from sowhat.stories import scenario_sum as sums
from sowhat.stories import scenario_words as said
from sowhat.stories import showcase_nav
from sowhat.stories.evidence import grade_word, remark
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Badge, Cell, Column, ColumnKind, Note, Notes, Row, Step, Steps, Table, Tone
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase


@dataclass(frozen=True, slots=True)
class ScreenTold:
    """A sketch: its title, its lines, its result."""

    title: str
    fields: tuple[tuple[str, str], ...]
    result: str
    tone: str


@dataclass(frozen=True, slots=True)
class CallTold:
    """An operation that is called, and how long that takes."""

    operation: str
    times: str
    says: str
    known: str
    href: str


@dataclass(frozen=True, slots=True)
class StepTold:
    """A step: from when to when on the clock (seconds), how long to read it, who says what, what is seen and called."""

    id: str
    at: str
    starts: float
    ends: float
    read: float
    waits: bool
    who: str
    name: str
    words: str
    screen: ScreenTold | None
    calls: tuple[CallTold, ...]
    times: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LaneTold:
    """A lane: which it is, what people call it, how long it takes in words and seconds, whether all of that is
    known."""

    name: str
    label: str
    title: str
    took: str
    takes: float
    known: bool
    steps: tuple[StepTold, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The page of a scenario. `equation`: what it adds up to in figures, `sum` in
    sentences; `doubts`: why it is graded so;
    `addresses`: every figure with the place that explains it."""

    story: Story
    lanes: tuple[LaneTold, LaneTold]
    equation: tuple[sums.Term, ...]
    sum: tuple[sums.Part, ...]
    doubts: tuple[str, ...]
    addresses: tuple[Stated, ...]


def scenario(voice: Voice, seen: ScenarioSeen) -> Told:
    """One scenario."""
    told = tuple(sums.parts(voice, seen))
    listed = dict.fromkeys(
        one for part in told for sentence in part.sentences for one in sentence.figures if one.address
    )
    return Told(
        story=_story(voice, seen),
        lanes=(_lane(voice, seen, seen.old), _lane(voice, seen, seen.new)),
        equation=tuple(sums.terms(voice, seen)),
        sum=told,
        doubts=tuple(remark(one, voice.words) for one in seen.reasons),
        addresses=tuple(listed),
    )


def _story(voice: Voice, seen: ScenarioSeen) -> Story:
    one = seen.scenario
    return Story(
        page="scenario",
        title=title(voice, seen),
        question=one.story.in_(voice.language) or title(voice, seen),
        answer=answer(voice, seen),
        under=under(voice, seen),
        tone=tone(seen),
        badge=badge(voice, seen),
        build=seen.build,
        code_version=seen.code_version,
        href="#sum",
    )


def title(voice: Voice, seen: ScenarioSeen) -> str:
    """What people call it."""
    return seen.scenario.title.in_(voice.language) or seen.scenario.name


def answer(voice: Voice, seen: ScenarioSeen) -> Phrase:
    """What the new way saves the customer, or that nobody knows yet."""
    if seen.saved is None or seen.old.seconds is None or seen.new.seconds is None:
        return (Part(voice.say("scenario-answer-unknown")),)
    likely = seen.saved.seconds.likely
    return voice.phrase(
        "scenario-answer",
        "saved",
        way="longer" if likely < 0 else "same" if likely == 0 else "sooner",
        customer=customer(voice, seen),
        saved=said.took(voice, float(likely)),
        old=said.took(voice, float(seen.old.seconds.likely)),
        new=said.took(voice, float(seen.new.seconds.likely)),
    )


def customer(voice: Voice, seen: ScenarioSeen) -> str:
    """Whom it is about."""
    return seen.scenario.customer.in_(voice.language) or voice.say("scenario-who", who="customer")


def under(voice: Voice, seen: ScenarioSeen) -> str:
    """The hours, how sure they are, and that they are no money."""
    if seen.saved is None:
        return voice.say("scenario-under-unknown")
    maybe = voice.say("scenario-under-maybe") if seen.saved.seconds.low <= 0 else ""
    if seen.saved.hours is None:
        return voice.sentences(maybe, voice.say("scenario-under-no-hours"))
    low, high = (said.hours(voice, each, "").text for each in (seen.saved.hours.low, seen.saved.hours.high))
    n = said.hours(voice, seen.saved.hours.likely, "").text
    way = "more" if seen.saved.hours.likely < 0 else "less"
    if seen.saved.hours.low < 0:
        return voice.sentences(maybe, voice.say("scenario-under-some", hours=n, way=way))
    return voice.sentences(maybe, voice.say("scenario-under", hours=n, low=low, high=high))


def tone(seen: ScenarioSeen) -> Tone:
    """Good news only where even the worst case is better."""
    if seen.saved is None or seen.saved.seconds.likely < 0:
        return "care"
    return "good" if seen.saved.seconds.low > 0 else "plain"


def badge(voice: Voice, seen: ScenarioSeen) -> Badge:
    """The grade of the time saved."""
    word = "scenario-grade-none" if seen.grade is None else f"grade-{seen.grade}"
    return Badge(seen.grade or NOTHING, voice.say(word), "care")


def _lane(voice: Voice, seen: ScenarioSeen, lane: LaneSeen) -> LaneTold:
    steps = tuple(_step(voice, seen, lane.name, number, one) for number, one in enumerate(lane.steps, 1))
    known = lane.seconds is not None
    took = said.took(voice, float(lane.takes))
    return LaneTold(
        name=lane.name,
        label=voice.say("scenario-lane", lane=lane.name),
        title=lane.title.in_(voice.language),
        took=took if known else voice.say("scenario-took-unknown", took=took),
        takes=float(lane.takes),
        known=known,
        steps=steps,
    )


def _step(voice: Voice, seen: ScenarioSeen, lane: str, number: int, one: StepSeen) -> StepTold:
    screen = _screen(voice, one.step.screen) if one.step.screen else None
    words = one.step.words.in_(voice.language)
    seen_ = (screen.title, screen.result, *(text for pair in screen.fields for text in pair)) if screen else ()
    return StepTold(
        id=f"{lane}-{number}",
        at=said.clock(one.starts),
        starts=float(one.starts),
        ends=float(one.starts + one.takes),
        read=round(said.reading(words, " ".join(seen_)), 1),
        waits=said.waits(one),
        who=one.step.who,
        name=_name(voice, seen, one),
        words=words,
        screen=screen,
        calls=tuple(_calls(voice, one)),
        times=tuple(_times(voice, one)),
    )


def _name(voice: Voice, seen: ScenarioSeen, one: StepSeen) -> str:
    if one.step.who == "agent":
        return seen.scenario.agent.in_(voice.language) or voice.say("scenario-who", who="agent")
    return customer(voice, seen) if one.step.who == "customer" else voice.say("scenario-who", who="system")


def _screen(voice: Voice, one: Screen) -> ScreenTold:
    lines = tuple((each.label.in_(voice.language), each.value.in_(voice.language)) for each in one.fields)
    return ScreenTold(one.title.in_(voice.language), lines, one.result.in_(voice.language), one.tone)


def _calls(voice: Voice, one: StepSeen) -> Iterator[CallTold]:
    for each in one.calls:
        title_ = voice.title(voice.services, each.called.service)
        times = voice.say("scenario-times", n=each.called.times) if each.called.times > 1 else ""
        operation = voice.say("scenario-operation", service=title_, route=each.called.route)
        yield CallTold(operation, times, said.call(voice, each), each.known, said.service_address(each.called.service))


def _times(voice: Voice, one: StepSeen) -> Iterator[str]:
    if one.step.hand is not None:
        yield said.source(voice, one.step.hand, "hand")
    if one.step.wait is not None:
        yield said.source(voice, one.step.wait, "wait" if one.step.wait.busy else "free")


def scenarios(voice: Voice, seen: ScenariosSeen) -> Story:
    """All scenarios, or how to write the first one."""
    n = len(seen.scenarios)
    shown = [one for one in seen.scenarios if one.saved is not None]
    sections = (_listed(voice, seen), _how(voice)) if n else (_begin(voice), _how(voice))
    return Story(
        page="scenarios",
        title=voice.say("scenario-page"),
        question=voice.say("scenario-list-question"),
        answer=voice.phrase("scenario-list-answer", "shown", shown=str(n), n=n)
        if n
        else (Part(voice.say("scenario-list-none")),),
        under=voice.say("scenario-list-under", timed=len(shown), n=n) if n else voice.say("scenario-list-why"),
        sections=sections,
        build=seen.build,
        code_version=seen.code_version,
        tabs=showcase_nav.tabs(voice, "scenarios"),
    )


def _listed(voice: Voice, seen: ScenariosSeen) -> Section:
    keys = ("scenario", "saved", "hours", "grade")
    kinds: dict[str, ColumnKind] = {"scenario": "text", "grade": "text"}
    columns = tuple(Column(key, voice.say("scenario-head", what=key), kinds.get(key, "number")) for key in keys)
    rows = tuple(_row(voice, one) for one in seen.scenarios)
    table = Table("scenarios", voice.say("scenario-page"), columns, rows, "", "", "page")
    return Section("scenarios", voice.say("scenario-list-title"), voice.say("scenario-list-lede"), (table,), said.API)


def _row(voice: Voice, one: ScenarioSeen) -> Row:
    saved, hours = one.saved, one.saved.hours if one.saved else None
    none = voice.say("scenario-grade-none")
    grade = (
        none
        if one.grade is None
        else voice.say("front-grade", letter=one.grade, word=grade_word(one.grade, voice.words))
    )
    minus = voice.say("scenario-more") if saved and saved.seconds.likely < 0 else ""
    cells = (
        Cell(title(voice, one), one.scenario.name, note=one.scenario.story.in_(voice.language)),
        Cell(minus + said.took(voice, float(saved.seconds.likely)), float(saved.seconds.likely))
        if saved
        else Cell(NOTHING, None),
        Cell(voice.numbers.spoken(round(hours.likely)), float(hours.likely)) if hours else Cell(NOTHING, None),
        Cell(grade, one.grade),
    )
    return Row(said.address(one.scenario.name), cells)


def _begin(voice: Voice) -> Section:
    """The first file, to copy."""
    steps = Steps(tuple(Step(voice.say("scenario-begin-step", step=step)) for step in ("file", "time", "look")))
    example = Notes((Note(voice.say("scenario-begin-example"), examples=((FIRST, voice.say("scenario-begin-yaml")),)),))
    return Section("begin", voice.say("scenario-begin"), voice.say("scenario-begin-lede"), (steps, example), said.API)


def _how(voice: Voice) -> Section:
    """By which rule it is graded."""
    lines = tuple(Note(voice.say("scenario-rule", rule=rule)) for rule in ("d", "e", "none", "money"))
    return Section("rules", voice.say("scenario-rules"), voice.say("scenario-rules-lede"), (Notes(lines),), said.API)


FIRST = "scenarios/refund-call.yaml"
"""Where the first one may be written."""
