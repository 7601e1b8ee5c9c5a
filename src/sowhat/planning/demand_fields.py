"""What somebody typed into a form, a command or a table, as a need and as estimates; and back again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar, get_args

from pydantic import ValidationError

from sowhat.errors import CallError, Problem
from sowhat.model.case import Assumption
from sowhat.model.demand import LONGEST, PERSON, SIDES, Bound, HowOften, Need, NeedProblem, Raised
from sowhat.model.estimate import Grade
from sowhat.model.priority import Delay, Effort, Estimates

ENDS = ("low", "likely", "high")
ROWS, MOST = 3, 30
"""Teams whose effort the form asks for at least, and at most."""
OFTEN: tuple[HowOften, ...] = get_args(HowOften)
GRADES: tuple[Grade, ...] = get_args(Grade)
Fields = Mapping[str, str]
T = TypeVar("T", bound=str)
_SPLIT = re.compile(r"[\n;；]+")
_IDS = re.compile(r"[\s,，、;；]+")


def choice(value: str, known: Sequence[T]) -> T:
    """One of the closed words. Raises CallError `demand-choice`."""
    found = next((one for one in known if one == value.strip()), None)
    if found is None:
        raise CallError(Problem("demand-choice", params={"value": value[:40], "known": ", ".join(known)}))
    return found


def lines(text: str) -> tuple[str, ...]:
    """Scenarios: one a line, or separated by semicolons."""
    return tuple(filter(None, (one.strip() for one in _SPLIT.split(text))))


def ids(text: str) -> tuple[str, ...]:
    """Demands that are named, each once."""
    return tuple(dict.fromkeys(one.upper() for one in _IDS.split(text.strip()) if one))


def need(fields: Fields) -> Need:
    """What is asked for. Raises CallError `demand-choice`, `demand-long`."""

    def told(name: str) -> str:
        return fields.get(name, "").strip()

    often = choice(told("often"), OFTEN) if told("often") else None
    try:
        problem = NeedProblem(whose=told("whose"), today=told("today"), often=often, words=told("words"))
        names = {name: told(name) or None for name in ("team", "unit", "service", "pillar")}
        texts = {name: told(name) for name in ("asker", "customers", "solution")}
        title = told("title")[:120]
        return Need(title=title, scenarios=lines(told("scenarios")), problem=problem, **names, **texts)
    except ValidationError as error:
        raise _refused(error) from None


def _refused(error: ValidationError) -> CallError:
    first = error.errors()[0]
    name, value = str(first["loc"][-1]), str(first.get("input", ""))[:80]
    if first["type"] == "string_too_long":
        most = first["ctx"]["max_length"]
        return CallError(Problem("demand-by-nobody" if name == "asker" else "demand-long", params=_long(name, most)))
    return CallError(Problem("demand-unknown", params={"field": name, "value": value, "nearest": "none"}))


def _long(name: str, most: int) -> dict[str, str | int | float]:
    return {"most": most} if name == "asker" else {"field": name, "most": most}


def typed(one: Need) -> dict[str, str]:
    """A need as the fields of the form."""
    names = ("title", "asker", "team", "unit", "service", "pillar", "customers", "solution")
    told = {name: getattr(one, name) or "" for name in names}
    told |= {name: getattr(one.problem, name) or "" for name in ("whose", "today", "often", "words")}
    return {name: text for name, text in {**told, "scenarios": "\n".join(one.scenarios)}.items() if text}


def number(text: str) -> Decimal:
    """A number as people type it. Raises CallError `demand-bad`."""
    try:
        found = Decimal(text.strip().replace(",", "").replace("，", "").replace("_", ""))
    except InvalidOperation:
        raise _bad(text) from None
    if not found.is_finite():
        raise _bad(text)
    return found


def span(text: str, source: str = "") -> Assumption | None:
    """`40`, or `20..40..90`; null for nothing. Raises CallError `demand-bad`."""
    parts = [one for one in text.strip().split("..") if one.strip()]
    if not parts:
        return None
    if len(parts) not in (1, 3):
        raise _bad(text)
    ends = [number(one) for one in parts]
    return _assumed(ends[0], ends[len(ends) // 2], ends[-1], source)


def _assumed(low: Decimal, likely: Decimal, high: Decimal, source: str) -> Assumption:
    try:
        return Assumption(low=low, likely=likely, high=high, source=source.strip()[:300])
    except ValidationError:
        raise _bad(f"{low}..{likely}..{high}") from None


def _bad(text: str) -> CallError:
    return CallError(Problem("demand-bad", params={"value": text[:60]}))


def ranged(fields: Fields, name: str, source: str = "") -> Assumption | None:
    """Three fields of the form, `NAME_low` and so on; the likely one is enough."""
    low, likely, high = (fields.get(f"{name}_{end}", "").strip() for end in ENDS)
    if not (low or likely or high):
        return None
    if not likely:
        raise _bad(f"{low}..{high}")
    middle = number(likely)
    return _assumed(number(low) if low else middle, middle, number(high) if high else middle, source)


def estimates(fields: Fields) -> Estimates:
    """The form's estimates. Raises CallError `demand-bad`, `demand-choice`."""
    source = fields.get("source", "")
    efforts = []
    for at in range(1, MOST + 1):
        team, days = fields.get(f"effort_team_{at}", "").strip(), ranged(fields, f"effort_{at}", source)
        if bool(team) != (days is not None):
            raise _bad(team or fields.get(f"effort_{at}_likely", ""))
        if team and days is not None:
            efforts.append(_effort_of(team, days))
    loss, chance = ranged(fields, "loss", source), fields.get("chance", "").strip()
    grade, share = fields.get("grade", "").strip(), number(chance or "100") / 100
    return of(
        lambda: Estimates(
            reach=ranged(fields, "reach", source),
            value=ranged(fields, "value", source),
            grade=choice(grade, GRADES) if grade else None,
            effort=tuple(efforts),
            delay=None if loss is None else Delay(loss=loss, chance=share),
        )
    )


def of(make: Callable[[], Estimates]) -> Estimates:
    """Estimates, or what is wrong with them in words for people. Raises CallError `demand-bad`."""
    try:
        return make()
    except ValidationError as error:
        first = error.errors()[0]
        raise _bad(str(first["loc"][-1] if first["loc"] else first.get("input", ""))) from None


def changed(before: Estimates, told: Fields, efforts: Sequence[str]) -> Estimates:
    """Estimates with those that were told anew: `reach`, `value`, `loss` as `20..40..90`, `grade`, `chance` as a share,
    efforts as `TEAM=10..20..40`. Raises CallError `demand-bad`, `demand-choice`."""
    source, grade = told.get("source", ""), told.get("grade", "").strip()
    loss, chance = span(told.get("loss", ""), source), told.get("chance", "").strip()
    kept = before.delay
    if loss is None and chance and kept is not None:
        loss = kept.loss
    share = number(chance) if chance else kept.chance if kept else Decimal(1)
    return of(
        lambda: Estimates(
            reach=span(told.get("reach", ""), source) or before.reach,
            value=span(told.get("value", ""), source) or before.value,
            grade=choice(grade, GRADES) if grade else before.grade,
            effort=tuple(_effort(one, source) for one in efforts) or before.effort,
            delay=kept if loss is None else Delay(loss=loss, chance=share),
        )
    )


def _effort(text: str, source: str) -> Effort:
    team, _, days = text.partition("=")
    found = span(days, source)
    if not team.strip() or found is None:
        raise _bad(text)
    return _effort_of(team.strip(), found)


def _effort_of(team: str, days: Assumption) -> Effort:
    try:
        return Effort(team=team, days=days)
    except ValidationError:
        raise _bad(team) from None


def rows(found: Estimates) -> int:
    """Teams whose effort the form asks for: all that are told, and one more."""
    return min(max(ROWS, len(found.effort) + 1), MOST)


def retyped(found: Estimates) -> dict[str, str]:
    """Estimates as the fields of the form."""
    told: dict[str, str] = {"grade": found.grade or ""}
    ranges = {"reach": found.reach, "value": found.value, "loss": found.delay.loss if found.delay else None}
    for at, one in enumerate(found.effort[:MOST], 1):
        told[f"effort_team_{at}"] = one.team
        ranges[f"effort_{at}"] = one.days
    for name, assumed in ranges.items():
        if assumed is not None:
            told |= {f"{name}_{end}": format(getattr(assumed, end), "f") for end in ENDS}
            told.setdefault("source", assumed.source)
    if found.delay is not None:
        told["chance"] = format((found.delay.chance * 100).normalize(), "f")
    return {name: text for name, text in told.items() if text}


def raised(one: Fields) -> Raised:
    """An obstacle as it was typed; its day is set when it is kept. Raises CallError `demand-choice`, `demand-day`,
    `demand-long`."""
    due = one.get("due", "").strip()
    try:
        by = date.fromisoformat(due) if due else None
    except ValueError:
        raise CallError(Problem("demand-day", params={"value": due[:40]})) from None
    for name in ("text", "test"):
        if len(one.get(name, "")) > LONGEST:
            raise CallError(Problem("demand-long", params={"field": name, "most": LONGEST}))
    side, tester = choice(one.get("side", ""), SIDES), one.get("tester", "").strip()[:PERSON]
    return Raised(day=date.min, side=side, by=by, text=one.get("text", ""), test=one.get("test", ""), tester=tester)


def bound(depends: Sequence[str], excludes: Sequence[str], must: str) -> Bound:
    """What a demand hangs together with; `must` says why it has to be done, if it has. Raises CallError
    `no-such-demand` for what is no id."""
    try:
        told = {"depends": tuple(depends), "excludes": tuple(excludes)}
        return Bound(day=date.min, must=bool(must.strip()), why=must.strip()[:LONGEST], **told)
    except ValidationError as error:
        value = str(error.errors()[0].get("input", ""))[:40]
        raise CallError(Problem("no-such-demand", params={"value": value, "known": "D-1"})) from None
