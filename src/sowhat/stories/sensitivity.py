"""How far could trends have differed before the answer falls? Rambachan and Roth's intervals in plain words."""

from __future__ import annotations

from math import isfinite
from typing import Literal

from sowhat.model.estimate import By, NotEstimable, Robust, Sensitivity
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts
from sowhat.stories.answer import Shown, is_share, shown
from sowhat.stories.drawings import Drifts
from sowhat.stories.event_study import TONES, ticks
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Point, Row, Table, Tone
from sowhat.stories.sentence import is_weak
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

MOST = 4.0
"""The largest m that is tried: a breakdown of as much means that the answer never fell."""
LEAST = 0.01
"""A smaller breakdown is none that could be read."""
TABLE = "sensitivity"

Stand = Literal["always", "beyond", "short", "never"]
Why = Literal["refused", "related", "design", "history"]


def sensitivity_section(voice: Voice, answer: StudyAnswer, api: str) -> Section:
    """Titled by how much drift the answer bears; where that is not known, why."""
    finding, found = answer.studied.finding, known(answer)
    if isinstance(finding, NotEstimable) or found is None:
        why = voice.say("study-drift-none-why", why=_why(answer))
        return Section("sensitivity", voice.say("study-drift-none"), why, (), api)
    small = NOTHING if finding.mde is None else amounts.effect(voice, finding.mde, share=is_share(answer), signed=False)
    words = {"claim": found.claim, "mde": small, "level": percent(finding.confidence)}
    arrows = "yes" if any(each.m > reach(found) for each in found.robust) else "no"
    sign = "plus" if finding.estimate > 0 else "minus"
    lede = voice.say("study-drift-lede", **words, sign=sign, arrows=arrows)
    return Section("sensitivity", told(voice, found), lede, (_drifts(voice, answer, found),), api)


def known(answer: StudyAnswer) -> Sensitivity | None:
    """What was worked out, where there is an effect to hold against it."""
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable) or finding.grade in {"D", "E"} or not isinstance(finding.by, By):
        return None
    return finding.by.sensitivity


def _why(answer: StudyAnswer) -> Why:
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable):
        return "refused"
    if finding.grade in {"D", "E"}:
        return "related"
    return "history" if isinstance(finding.by, By) else "design"


def told(voice: Voice, found: Sensitivity) -> str:
    """The answer in one sentence."""
    return voice.say("study-drift", claim=found.claim, stand=_stand(found), m=_short(found.breakdown))


def _stand(found: Sensitivity) -> Stand:
    if found.breakdown >= MOST:
        return "always"
    if found.breakdown >= 1:
        return "beyond"
    return "short" if found.breakdown >= LEAST else "never"


def _times(voice: Voice, m: float) -> str:
    return voice.say("study-drift-times", m=_short(m))


def _short(m: float) -> str:
    return f"{m:.2g}"


def _drifts(voice: Voice, answer: StudyAnswer, found: Sensitivity) -> Drifts:
    scale = 100.0 if is_share(answer) else 1.0
    drawn = [each for each in found.robust if all(map(isfinite, each.ci))]
    steps = tuple((Point(each.m, _times(voice, each.m)), each.ci[0] * scale, each.ci[1] * scale) for each in drawn)
    fall = Point(found.breakdown, _fall(voice, found))
    words = {"alike": voice.say("study-drift-alike"), "before": voice.say("study-drift-before")}
    near = [end for at, *ends in steps if at.at <= reach(found) for end in ends]
    table = _table(voice, answer, found)
    return Drifts(told(voice, found), steps, ticks(near), fall, words, table, _tone(answer, found))


def _fall(voice: Voice, found: Sensitivity) -> str:
    """What is written where the answer falls."""
    stand = "always" if found.breakdown >= MOST else "falls"
    return voice.say("study-drift-fall", stand=stand, times=_times(voice, found.breakdown))


def reach(found: Sensitivity) -> float:
    """Up to the first interval at which the answer has fallen everything is drawn whole; those after it run off the
    scale, which would hide the ones that matter."""
    fallen = [each.m for each in found.robust if each.m > found.breakdown]
    return min(fallen, default=max(each.m for each in found.robust))


def _tone(answer: StudyAnswer, found: Sensitivity) -> Tone:
    seen: Shown = shown(answer)
    drawn = TONES.get(seen, "plain") if found.claim == "sign" else "plain"
    return "care" if drawn == "good" and is_weak(answer) else drawn


def _table(voice: Voice, answer: StudyAnswer, found: Sensitivity) -> Table:
    columns = (
        Column("m", voice.say("study-head-drift"), "text"),
        Column("low", voice.say("study-head-low")),
        Column("high", voice.say("study-head-high")),
        Column("stands", voice.say("study-head-stands"), "text"),
    )
    cells = {each.m: _cells(voice, answer, found, each) for each in found.robust}
    every = {found.breakdown: _most(voice, found)} | cells
    rows = tuple(Row(None, every[m]) for m in sorted(every))
    return Table(TABLE, voice.say("study-drift-caption"), columns, rows, voice.say("study-drift-none"))


def _cells(voice: Voice, answer: StudyAnswer, found: Sensitivity, each: Robust) -> tuple[Cell, ...]:
    stands = "yes" if each.m <= found.breakdown else "no"
    ends = (Cell(_end(voice, at, share=is_share(answer)), at if isfinite(at) else None) for at in each.ci)
    return Cell(_times(voice, each.m), each.m), *ends, Cell(voice.say("study-drift-stands", stands=stands), stands)


def _most(voice: Voice, found: Sensitivity) -> tuple[Cell, ...]:
    """The breakdown value, which has no interval of its own."""
    nothing = Cell(NOTHING, None)
    stands = voice.say("study-drift-stands", stands="most")
    return Cell(_times(voice, found.breakdown), found.breakdown), nothing, nothing, Cell(stands, "most")


def _end(voice: Voice, at: float, *, share: bool) -> str:
    return amounts.effect(voice, at, share=share) if isfinite(at) else NOTHING


def sentences(voice: Voice, answer: StudyAnswer) -> tuple[str, ...]:
    """The same where there is no room for a drawing; nothing where it is not known."""
    found = known(answer)
    return () if found is None else (voice.say("study-drift-sentence", said=told(voice, found)),)
