"""Business cases as two sides write them: parts, the frozen baseline, tests and their results, signatures, the joint
objective. Every step is a statement of the kind `case`; a step that changes nothing is not taken again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from sowhat.actions import campaigns, case_papers, demand_links, demands, okrs, places
from sowhat.actions.case_papers import KIND, find, held_by
from sowhat.actions.measured import measured
from sowhat.actions.reading import store_of
from sowhat.errors import CallError, Problem
from sowhat.model.case import AssumptionName
from sowhat.model.case_paper import (
    LONGEST,
    Baseline,
    CaseStep,
    Frozen,
    Noted,
    Paper,
    Planned,
    Proposed,
    Side,
    Signed,
    TestResult,
    Written,
)
from sowhat.model.language import Language
from sowhat.model.measured import NotMeasured
from sowhat.model.okr import MetricBinding, NewKeyResult, ProposeBody
from sowhat.model.value import Name, Text
from sowhat.planning import case_fields
from sowhat.planning import cases as rules
from sowhat.planning.case_fields import Fields, Typed
from sowhat.planning.cases import Held
from sowhat.planning.told import named
from sowhat.store.database import Work

BY = "case-by-nobody"
NAMES: TypeAdapter[str] = TypeAdapter(Name)
Make = Callable[[Held], CaseStep | None]


@dataclass(frozen=True, slots=True)
class Measuring:
    """Which metric a baseline is of: an outcome or a measure of the platform, of a service or a business unit where one
    is named. `value`, `month` and `source`: what somebody states where nobody measures it."""

    metric: str
    service: str = ""
    unit: str = ""
    value: str = ""
    month: str = ""
    source: str = ""


def write(root: Path, name: str, fields: Fields, by: str, language: Language) -> Paper:
    """Write parts of a case; it begins with the first. See `planning.case_fields` for the fields.

    Raises CallError: `case-by-nobody`, `case-bad-name`, `case-nothing`, and what `case_fields.written` does;
    `no-such-demand` and `demand-no-link` for what there is none of.
    """
    who, now = named(by, BY), campaigns.moment(root)
    _name(name)
    fields = _known(root, fields)
    with store_of(places.decisions(root)).begin() as work:
        before = _paper(work, name) or Paper(name=name, at=now)
        body = case_fields.written(Typed(fields, language), before)
        changed = _changed(body, before)
        if changed is None:
            return _unchanged(work, name)
        work.statements.state(KIND, name, changed.model_dump_json(), who, now)
        after = find(held_by(work), name).paper
    _linked(root, before, after, who)
    return after


def _name(name: str) -> None:
    try:
        NAMES.validate_python(name)
    except ValidationError:
        raise CallError(Problem("case-bad-name", params={"value": name[:80]})) from None


def _known(root: Path, fields: Fields) -> Fields:
    """The same with the demand by its id; nothing is written about what there is none of. Raises CallError
    `no-such-demand`, `demand-no-link`."""
    told = dict(fields)
    if (demand := fields.get("demand", "").strip()) != "":
        told["demand"] = demands.find(root, demand).id
    if (opportunity := fields.get("opportunity", "").strip()) != "":
        demand_links.check(root, "opportunity", opportunity)
    return told


def _paper(work: Work, name: str) -> Paper | None:
    return next((one.paper for one in held_by(work) if one.paper.name == name), None)


def _unchanged(work: Work, name: str) -> Paper:
    """What stands, where what was typed says nothing new. Raises CallError `case-nothing` where nothing stands yet."""
    found = _paper(work, name)
    if found is None:
        raise CallError(Problem("case-nothing", params={"case": name}))
    return found


def _changed(body: Written, before: Paper) -> Written | None:
    """Only the parts that say something else than before; null where none does."""
    parts = {part: told for part in case_fields.KEYS if (told := getattr(body, part)) and told != getattr(before, part)}
    return Written.model_validate(parts) if parts else None


def _linked(root: Path, before: Paper, after: Paper, by: str) -> None:
    """A demand that the case now names knows of it."""
    if after.about.demand and after.about.demand != before.about.demand:
        demands.link(root, after.about.demand, "case", after.name, by)


def _take(root: Path, name: str, by: str, make: Make) -> Held:
    """Take the step that `make` makes of a case; null where it stands already."""
    who, now = named(by, BY), campaigns.moment(root)
    with store_of(places.decisions(root)).begin() as work:
        body = make(find(held_by(work), name))
        if body is not None:
            work.statements.state(KIND, name, body.model_dump_json(), who, now)
        return find(held_by(work), name)


def freeze(root: Path, name: str, asked: Measuring, by: str) -> Baseline:
    """Freeze the baseline: what the metric is now, by the latest build; or what somebody states, with a source. It is
    never altered.

    Raises CallError: `no-such-case`, `case-frozen`, `case-baseline-none` (not measured, and nothing stated),
    `case-baseline-source`, `case-bad`.
    """
    day = campaigns.today(root)
    found = _stated(asked, day) if asked.value.strip() else _measured(root, asked, day)

    def make(held: Held) -> CaseStep | None:
        standing = held.paper.baseline
        if standing is None:
            return Frozen(baseline=found)
        if _same(standing, found):
            return None
        raise CallError(Problem("case-frozen", params={"case": name, "day": standing.day.isoformat()}))

    done = _take(root, name, by, make).paper.baseline
    assert done is not None
    return done


def _same(one: Baseline, other: Baseline) -> bool:
    return one.model_copy(update={"day": other.day, "build": other.build}) == other


def _measured(root: Path, asked: Measuring, day: date) -> Baseline:
    found = measured(root, asked.metric, asked.service or None, asked.unit or None)
    if isinstance(found, NotMeasured):
        raise CallError(Problem("case-baseline-none", params={"metric": asked.metric[:63]}))
    return Baseline(
        metric=found.metric,
        title=found.title,
        service=found.service or "",
        unit=found.unit or "",
        value=found.value,
        measured_in=found.measured_in,
        currency=found.currency,
        month=found.month,
        build=found.build,
        href=found.href,
        day=day,
    )


def _stated(asked: Measuring, day: date) -> Baseline:
    if not asked.source.strip():
        raise CallError(Problem("case-baseline-source", params={"metric": asked.metric}))
    try:
        value = Decimal(asked.value.strip().replace(",", ""))
        told = {"metric": asked.metric.strip(), "service": asked.service, "unit": asked.unit, "value": value}
        return Baseline.model_validate({**told, "month": asked.month, "stated": asked.source.strip(), "day": day})
    except (InvalidOperation, ValidationError):
        raise CallError(Problem("case-bad", params={"field": "value", "value": asked.value[:80]})) from None


def plan_test(root: Path, name: str, about: str, fields: Fields, by: str, language: Language) -> Held:
    """Say how an assumption is tested: `how`, `test_who`, `test_by`, `passes`.

    Raises CallError: `no-such-case`, `case-assumption`, `case-bad`, `case-paper-long`.
    """
    of: AssumptionName = case_fields.assumption(about)

    def make(held: Held) -> CaseStep | None:
        trial = case_fields.trial(Typed(fields, language), of, held.paper)
        return None if trial in held.paper.trials else Planned(trial=trial)

    return _take(root, name, by, make)


def note(root: Path, name: str, about: str, result: str, says: str, by: str) -> Held:
    """Note what came out of a test: passed, failed or unclear.

    Raises CallError: `no-such-case`, `case-assumption`, `case-result`, `case-paper-long`, `case-untested` (nobody said
    how it would be tested).
    """
    of, told = case_fields.assumption(about), says.strip()
    found: TestResult | None = next((one for one in ("passed", "failed", "unclear") if one == result.strip()), None)
    if found is None:
        raise CallError(Problem("case-result", params={"value": result[:40]}))
    if len(told) > LONGEST:
        raise CallError(Problem("case-paper-long", params={"field": "says", "most": LONGEST}))
    body = Noted(name=of, result=found, says=told)

    def make(held: Held) -> CaseStep | None:
        if all(one.name != of for one in held.paper.trials):
            raise CallError(Problem("case-untested", params={"assumption": of}))
        standing = next((one for one in held.results if one.name == of), None)
        same = standing is not None and (standing.result, standing.says) == (found, told)
        return None if same else body

    return _take(root, name, by, make)


def sign(root: Path, name: str, side: str, by: str, read: str = "") -> Held:
    """A side signs the case as it is; `read` is the hash of what it read ('' for as it is now).

    Raises CallError: `no-such-case`, `case-side`, `case-by-nobody`, and what `planning.cases.signable` does.
    """
    who = named(by, BY)
    of: Side | None = next((one for one in ("platform", "business") if one == side.strip()), None)
    if of is None:
        raise CallError(Problem("case-side", params={"value": side[:40]}))

    def make(held: Held) -> CaseStep | None:
        lacking = case_papers.missing(held, case_papers.worked(held))
        if not rules.signable(held, lacking, of, who, read):
            return None
        return Signed(side=of, content=held.paper.content)

    return _take(root, name, who, make)


def propose_okr(root: Path, name: str, period: str, by: str) -> str:
    """Put forward the joint objective of a case, once; its id. The key result is the baseline's metric, from where it
    was frozen to the target that is expected; why the case was written is its problem. The demand knows of it.

    Raises CallError: `no-such-case`, `case-okr-lacks`, and what `okrs.propose` and `demands.link` do.
    """
    who = named(by, BY)
    with store_of(places.decisions(root)).read() as work:
        paper = find(held_by(work), name).paper
    if paper.okr:
        return paper.okr
    made = okrs.propose(root, objective(paper, period), who)
    okr = _take(root, name, who, lambda held: None if held.paper.okr else Proposed(okr=made.id)).paper.okr
    if okr == made.id:
        okrs.prepare(root, okr, who, _why(paper.hypothesis.why), baseline=True)
    if paper.about.demand:
        demands.link(root, paper.about.demand, "okr", okr, who)
    return okr


def objective(paper: Paper, period: str) -> ProposeBody:
    """The objective that a case comes to: its key result is a metric that is measured, so that a stated baseline is
    none. Raises CallError `case-okr-lacks`."""
    about, baseline, target = paper.about, paper.baseline, paper.effect.target
    there = {
        "platform_team": about.platform_team,
        "business_team": about.business_team,
        "change": paper.hypothesis.change.in_("en"),
        "baseline": "" if baseline is None or baseline.stated else baseline.metric,
        "target": "" if target is None else str(target),
    }
    lacking = [name for name, told in there.items() if not told]
    if lacking or baseline is None:
        raise CallError(Problem("case-okr-lacks", params={"case": paper.name, "lacks": ", ".join(lacking)}))
    binding = MetricBinding(metric=baseline.metric, service=baseline.service or None, unit=baseline.unit or None)
    says = paper.effect.says if paper.effect.says.in_("en") else paper.hypothesis.change
    result = NewKeyResult(title=says, binding=binding, start=baseline.value, target=target)
    told: dict[str, object] = {"period": period, "pillar": about.pillar or None, "key_results": (result,)}
    told |= {"platform_team": about.platform_team, "business_team": about.business_team}
    title = about.title if about.title.in_("en") else paper.hypothesis.change
    try:
        return ProposeBody.model_validate({**told, "title": title, "why": _why(paper.hypothesis.why)})
    except ValidationError as error:
        first = error.errors()[0]
        params = {"field": str(first["loc"][-1]), "value": str(first["input"])[:80]}
        raise CallError(Problem("case-bad", params=params)) from None


def _why(text: Text) -> str:
    return text.in_("zh")
