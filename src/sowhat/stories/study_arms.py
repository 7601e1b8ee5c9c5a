"""An experiment in the evidence view: its arms, its quantiles, its further outcomes."""

from __future__ import annotations

from sowhat.model.arm_effects import ArmEffect, ByArm, QuantileEffect, SecondaryArm, SecondaryOutcome
from sowhat.model.estimate import Estimate
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts, sentence
from sowhat.stories.answer import is_share
from sowhat.stories.event_study import ticks
from sowhat.stories.evidence import remark
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.plots import Dots, closely, level
from sowhat.stories.shape import Section
from sowhat.stories.study_cells import MOST, chance, dot, effect_cells, reached, share_of, side, span, units
from sowhat.stories.voice import Voice


def sections(voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByArm, api: str) -> tuple[Section, ...]:
    """The arms, and what was asked for beside them."""
    more = (_quantiles(voice, answer, finding, by, api), _further(voice, finding, by, api))
    return (arms_section(voice, answer, finding, by, api), *(one for one in more if one is not None))


def arms_section(
    voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByArm, api: str, *, half: bool = False
) -> Section:
    """Titled by which arm differs from the baseline, all arms allowed for."""
    named = sentence.outcome(voice, answer.studied)
    words = {"outcome": named, "baseline": by.baseline, "level": percent(finding.confidence)}
    dots = [dot(voice, answer, arm.arm, arm) for arm in by.arms[:MOST]]
    title = _title(voice, answer, finding, by)
    drawn = Dots(title, _arms(voice, answer, finding, by), tuple(dots), ticks(reached(dots)))
    at = level(by.level, share=is_share(answer))
    lede = voice.say("study-arms-lede", at=at, arms=len(by.arms), **words)
    over = voice.say("study-arms-over") if answer.retained and answer.studied.outcome_kind == "state" else ""
    return Section("arms", title, voice.sentences(lede, over, *_lot(voice, finding)), (drawn,), api, half)


def _title(voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByArm) -> str:
    clear = [arm for arm in by.arms if _is_clear(arm, arm.p_adjusted, finding)]
    named = ", ".join(f"“{arm.arm}”" for arm in clear or by.arms)
    way = "none" if not clear else "several"
    if len(by.arms) == 1 and clear and clear[0].ci is not None:
        way = side(clear[0].ci)
    if finding.grade in {"D", "E"}:
        way = "related"
    said = {"arms": named, "baseline": f"“{by.baseline}”", "outcome": sentence.outcome(voice, answer.studied)}
    return voice.say("study-arms", way=way, kind=answer.studied.outcome_kind, n=len(clear or by.arms), **said)


def _is_clear(effect: ArmEffect, p: float, finding: Estimate) -> bool:
    return effect.ci is not None and p <= 1 - finding.confidence


def _lot(voice: Voice, finding: Estimate) -> tuple[str, ...]:
    """Whether the arms have the sizes that the lot gives."""
    return tuple(remark(check.says, voice.words) for check in finding.checks if check.name == "sample-ratio")


def _arms(voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByArm) -> Table:
    keys = ("units", "difference", "interval", "relative", "always", "p", "p-adjusted")
    columns = (
        Column("arm", voice.say("study-head-arm"), "text"),
        *(Column(key, voice.say(f"study-head-arm-{key}")) for key in keys),
    )
    base = finding.n.units - sum(arm.units for arm in by.arms)
    at = voice.say("study-arms-level", level=level(by.level, share=is_share(answer)))
    first = Row(
        None, (Cell(by.baseline, by.baseline, note=at), _units(voice, answer, base), *[Cell(NOTHING, None)] * 6)
    )
    rows = tuple(Row(None, _cells(voice, answer, arm)) for arm in by.arms)
    return Table("arms", voice.say("study-arms-caption"), columns, (first, *rows), NOTHING)


def _units(voice: Voice, answer: StudyAnswer, n: int) -> Cell:
    return Cell(units(voice, answer, n), n)


def _cells(voice: Voice, answer: StudyAnswer, arm: ArmEffect) -> tuple[Cell, ...]:
    return (
        Cell(arm.arm, arm.arm),
        _units(voice, answer, arm.units),
        *effect_cells(voice, answer, arm),
        Cell(share_of(arm.relative), arm.relative.estimate if arm.relative else None),
        Cell(span(voice, answer, arm.always_valid), arm.always_valid[0] if arm.always_valid else None),
        Cell(chance(arm.p), arm.p),
        Cell(chance(arm.p_adjusted), arm.p_adjusted),
    )


def _quantiles(voice: Voice, answer: StudyAnswer, finding: Estimate, by: ByArm, api: str) -> Section | None:
    every = [(arm, one) for arm in by.arms for one in arm.quantiles]
    if not every:
        return None
    clear = sum(one.ci is not None and side(one.ci) != "none" for _, one in every)
    title = voice.say("study-quantiles", clear=clear, n=len(every))
    dots = [dot(voice, answer, _quantile(voice, arm, one), one) for arm, one in every[:MOST]]
    keys = ("quantile", "in-baseline", "in-arm", "difference", "interval")
    columns = (
        Column("arm", voice.say("study-head-arm"), "text"),
        *(Column(key, voice.say(f"study-head-arm-{key}")) for key in keys),
    )
    rows = tuple(Row(None, _quantile_cells(voice, answer, arm, one)) for arm, one in every)
    table = Table("quantiles", title, columns, rows, NOTHING)
    lede = voice.say("study-quantiles-lede", baseline=by.baseline, level=percent(finding.confidence))
    return Section("quantiles", title, lede, (Dots(title, table, tuple(dots), ticks(reached(dots))),), api)


def _quantile(voice: Voice, arm: ArmEffect, one: QuantileEffect) -> str:
    return voice.say("study-quantile", arm=arm.arm, q=percent(one.q))


def _quantile_cells(voice: Voice, answer: StudyAnswer, arm: ArmEffect, one: QuantileEffect) -> tuple[Cell, ...]:
    share = is_share(answer)
    return (
        Cell(arm.arm, arm.arm),
        Cell(percent(one.q), one.q),
        Cell(closely(one.baseline, share=share), one.baseline),
        Cell(closely(one.arm, share=share), one.arm),
        *effect_cells(voice, answer, one),
    )


def _further(voice: Voice, finding: Estimate, by: ByArm, api: str) -> Section | None:
    if not by.secondary:
        return None
    clear = [one for one in by.secondary if any(_is_clear(arm, arm.p_adjusted, finding) for arm in one.arms)]
    title = voice.say("study-further", clear=len(clear), n=len(by.secondary))
    keys = ("difference", "interval", "relative", "p-adjusted", "q")
    columns = (
        Column("outcome", voice.say("study-head-outcome"), "text"),
        Column("arm", voice.say("study-head-arm"), "text"),
        *(Column(key, voice.say(f"study-head-arm-{key}")) for key in keys),
    )
    rows = tuple(row for one in by.secondary for row in _further_rows(voice, one))
    table = Table("further", title, columns, rows, NOTHING)
    return Section("further", title, voice.say("study-further-lede"), (table,), api)


def _further_rows(voice: Voice, one: SecondaryOutcome) -> tuple[Row, ...]:
    """In their own units: of these nobody said whether they are shares."""
    if not one.arms:
        return (Row(None, (Cell(one.outcome, one.outcome), *[Cell(NOTHING, None)] * 6)),)
    return tuple(Row(None, _further_cells(voice, one.outcome, arm)) for arm in one.arms)


def _further_cells(voice: Voice, outcome: str, arm: SecondaryArm) -> tuple[Cell, ...]:
    low, high = (amounts.number(at, signed=True) for at in arm.ci) if arm.ci else ("", "")
    return (
        Cell(outcome, outcome),
        Cell(arm.arm, arm.arm),
        Cell(amounts.number(arm.estimate, signed=True), arm.estimate),
        Cell(voice.say("front-range", low=low, high=high) if arm.ci else NOTHING, arm.se),
        Cell(share_of(arm.relative), arm.relative.estimate if arm.relative else None),
        Cell(chance(arm.p_adjusted), arm.p_adjusted),
        Cell(chance(arm.q_value), arm.q_value),
    )
