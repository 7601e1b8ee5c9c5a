"""What was typed about a case: flat fields, as a form or a command has them, as parts of the paper.

A text has two languages. `who_en` and `who_zh` set one each; a plain `who` sets the writer's own and leaves the other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from pydantic import ValidationError

from sowhat.errors import CallError, Problem
from sowhat.model.case import ASSUMPTIONS, AssumptionName
from sowhat.model.case_paper import (
    ALTERNATIVES,
    LONGEST,
    About,
    Alternative,
    Alternatives,
    Cost,
    Customers,
    Expected,
    Hypothesis,
    Paper,
    PartName,
    StudyPart,
    Trial,
    Written,
)
from sowhat.model.language import Language
from sowhat.model.value import Text, Value

Fields = Mapping[str, str]
ALTERNATIVE = ("low", "high", "says", "lacks")
KEYS: Mapping[PartName, tuple[str, ...]] = {
    "about": ("title", "service", "pillar", "platform_team", "business_team", "demand", "opportunity"),
    "hypothesis": ("who", "change", "why"),
    "customers": ("which", "unit", "counted", "counted_source"),
    "effect": ("expected", "target", "target_by", "price_entry"),
    "cost": ("build_days", "run_days", "cost_says"),
    "alternatives": tuple(f"{name}_{key}" for name in ALTERNATIVES for key in ALTERNATIVE),
    "study": ("study",),
}
"""The fields of each part."""
TEXTS = frozenset(
    (
        *("title", "who", "change", "why", "which", "expected", "cost_says", "how", "passes"),
        *(f"{name}_{key}" for name in ALTERNATIVES for key in ("says", "lacks")),
    )
)
"""Those that are said in two languages."""
TRIAL = ("how", "test_who", "test_by", "passes")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, in whose language, over what stood before."""

    fields: Fields
    language: Language

    def has(self, *names: str) -> bool:
        """Whether any of these was typed, be it empty."""
        return any(name in self.fields or f"{name}_en" in self.fields or f"{name}_zh" in self.fields for name in names)

    def plain(self, name: str, before: str) -> str:
        """A word or a name. Raises CallError `case-paper-long`."""
        return self._short(name, self.fields[name]) if name in self.fields else before

    def text(self, name: str, before: Text) -> Text:
        """A text. Raises CallError `case-paper-long`."""
        told = {"en": before.en, "zh": before.zh}
        if name in self.fields:
            told[self.language] = self._short(name, self.fields[name])
        for tongue in ("en", "zh"):
            if (key := f"{name}_{tongue}") in self.fields:
                told[tongue] = self._short(name, self.fields[key])
        return Text(**told)

    def number(self, name: str, before: Decimal | None) -> Decimal | None:
        """A number; empty: none. Raises CallError `case-bad`."""
        if name not in self.fields:
            return before
        text = self.fields[name].strip().replace(",", "")
        if not text:
            return None
        try:
            found = Decimal(text)
        except InvalidOperation:
            found = Decimal("NaN")
        if not found.is_finite():
            raise _bad(name, self.fields[name])
        return found

    def day(self, name: str, before: date | None) -> date | None:
        """A day; empty: none. Raises CallError `case-bad`."""
        if name not in self.fields:
            return before
        text = self.fields[name].strip()
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            raise _bad(name, text) from None

    def _short(self, name: str, text: str) -> str:
        told = text.strip()
        if len(told) > LONGEST:
            raise CallError(Problem("case-paper-long", params={"field": name, "most": LONGEST}))
        return told


def _bad(name: str, value: str) -> CallError:
    return CallError(Problem("case-bad", params={"field": name, "value": value[:80]}))


def written(typed: Typed, paper: Paper) -> Written:
    """The parts that were typed, over those of the paper.

    Raises CallError: `case-field` (an unknown one), `case-bad`, `case-range`, `case-paper-long`.
    """
    _known(typed.fields)
    told = {part: _made(part, typed, paper) for part, keys in KEYS.items() if typed.has(*keys)}
    return Written.model_validate(told)


def _known(fields: Fields) -> None:
    every = {name for keys in KEYS.values() for name in keys}
    every |= {f"{name}_{tongue}" for name in every & TEXTS for tongue in ("en", "zh")}
    unknown = next((name for name in fields if name not in every), None)
    if unknown is not None:
        known = ", ".join(name for keys in KEYS.values() for name in keys)
        raise CallError(Problem("case-field", params={"value": unknown[:80], "known": known}))


def _made(part: PartName, typed: Typed, paper: Paper) -> Value:
    try:
        return MADE[part](typed, paper)
    except ValidationError as error:
        first = error.errors()[0]
        if str(first.get("ctx", {}).get("error", "")) == "range":
            raise CallError(Problem("case-range", params={"field": part})) from None
        field = str(first["loc"][-1]) if first["loc"] else part
        raise _bad(field, str(first["input"])) from None


def _about(typed: Typed, paper: Paper) -> About:
    before = paper.about
    names = ("service", "pillar", "platform_team", "business_team", "demand", "opportunity")
    told = {name: typed.plain(name, getattr(before, name)) for name in names}
    return About.model_validate({"title": typed.text("title", before.title), **told})


def _hypothesis(typed: Typed, paper: Paper) -> Hypothesis:
    before = paper.hypothesis
    return Hypothesis(
        who=typed.text("who", before.who),
        change=typed.text("change", before.change),
        why=typed.text("why", before.why),
    )


def _customers(typed: Typed, paper: Paper) -> Customers:
    before = paper.customers
    counted = typed.number("counted", None if before.counted is None else Decimal(before.counted))
    if counted is not None and counted != int(counted):
        raise _bad("counted", str(counted))
    told = {"which": typed.text("which", before.which), "unit": typed.plain("unit", before.unit)}
    source = typed.plain("counted_source", before.source)
    return Customers.model_validate({**told, "counted": None if counted is None else int(counted), "source": source})


def _effect(typed: Typed, paper: Paper) -> Expected:
    before = paper.effect
    return Expected(
        says=typed.text("expected", before.says),
        target=typed.number("target", before.target),
        by=typed.day("target_by", before.by),
        price=typed.plain("price_entry", before.price),
    )


def _cost(typed: Typed, paper: Paper) -> Cost:
    before = paper.cost
    return Cost(
        build_days=typed.number("build_days", before.build_days),
        run_days=typed.number("run_days", before.run_days),
        says=typed.text("cost_says", before.says),
    )


def _alternatives(typed: Typed, paper: Paper) -> Alternatives:
    each = (
        Alternative(
            name=before.name,
            low=typed.number(f"{before.name}_low", before.low),
            high=typed.number(f"{before.name}_high", before.high),
            says=typed.text(f"{before.name}_says", before.says),
            lacks=typed.text(f"{before.name}_lacks", before.lacks),
        )
        for before in paper.alternatives.each
    )
    return Alternatives(each=tuple(each))


def _study(typed: Typed, paper: Paper) -> StudyPart:
    return StudyPart(study=typed.plain("study", paper.study.study))


MADE: Mapping[PartName, Callable[[Typed, Paper], Value]] = {
    "about": _about,
    "hypothesis": _hypothesis,
    "customers": _customers,
    "effect": _effect,
    "cost": _cost,
    "alternatives": _alternatives,
    "study": _study,
}


def assumption(text: str) -> AssumptionName:
    """One of the assumptions. Raises CallError `case-assumption`."""
    found = next((name for name in ASSUMPTIONS if name == text.strip()), None)
    if found is None:
        params = {"value": text[:80], "known": ", ".join(ASSUMPTIONS)}
        raise CallError(Problem("case-assumption", params=params))
    return found


def trial(typed: Typed, name: AssumptionName, paper: Paper) -> Trial:
    """How an assumption is tested. Raises CallError `case-bad`, `case-paper-long`."""
    before = next((one for one in paper.trials if one.name == name), Trial(name=name))
    told = {
        "name": name,
        "how": typed.text("how", before.how),
        "who": typed.plain("test_who", before.who),
        "by": typed.day("test_by", before.by),
        "passes": typed.text("passes", before.passes),
    }
    try:
        return Trial.model_validate(told)
    except ValidationError as error:
        raise _bad(str(error.errors()[0]["loc"][-1]), typed.fields.get("test_who", "")) from None
