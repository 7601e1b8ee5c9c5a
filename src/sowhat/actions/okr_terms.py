"""Terms of a joint objective from what somebody typed, and whether this workspace can hold anybody to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import ledger, okr_figures
from sowhat.actions.measured import known, measured
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.measured import Measured
from sowhat.model.okr import ClaimBinding, CreditSplit, KeyResult, MetricBinding, NewKeyResult, ProposeBody, Terms
from sowhat.model.workspace import Workspace
from sowhat.planning import okr_periods
from sowhat.planning import okrs as life

NEVER = ("no-metric", "no-service", "no-unit", "not-by-unit", "outcome-of-service")
"""Reasons for which a binding can never be measured, whatever comes in."""
ROWS = 5
"""Key results that a form asks for."""
_RESULT = re.compile(
    r"(?P<title>.+?)\s*=\s*(?P<of>[^=]+?)(?:\s+(?P<start>-?[\d.,]+%?)?\s*\.\.\s*(?P<target>-?[\d.,]+%?))?\s*"
)


def terms_of(root: Path, body: ProposeBody, day: date) -> Terms:
    """Terms with names for key results, and starts where nobody named one. Raises CallError `okr-period`."""
    period = okr_periods.named(body.period)
    book = ledger.book(root)
    made: list[KeyResult] = []
    for at, one in enumerate(body.key_results, 1):
        result = KeyResult(id=f"kr-{at}", title=one.title, binding=one.binding, start=one.start, target=one.target)
        if isinstance(one.binding, MetricBinding) and one.start is None:
            now = okr_figures.figure(root, result, period, book, day).now
            result = result.model_copy(update={"start": now})
        elif isinstance(one.binding, ClaimBinding) and one.start is None:
            result = result.model_copy(update={"start": Decimal(0)})
        made.append(result)
    told = {name: getattr(body, name) for name in ("title", "why", "pillar", "platform_team", "business_team", "split")}
    return Terms(**told, period=period, key_results=tuple(made))


def check(root: Path, terms: Terms, day: date) -> None:
    """Refuse terms to which nobody can be held: CallError with all that is wrong."""
    workspace = written(root)
    problems = (*life.problems(terms, day), *_unknown(workspace, terms), *_unbound(root, workspace, terms))
    if problems:
        raise CallError(*problems)


def _unknown(workspace: Workspace, terms: Terms) -> Iterator[Problem]:
    teams = [one.name for one in workspace.catalog.teams]
    for name in (terms.platform_team, terms.business_team):
        if teams and name not in teams:
            yield Problem("okr-no-team", params={"value": name, "known": ", ".join(teams)})
    pillars = [one.name for one in workspace.pillars]
    if terms.pillar is not None and terms.pillar not in pillars:
        yield Problem("okr-no-pillar", params={"value": terms.pillar, "known": ", ".join(pillars) or "none"})
    studies = [one.name for one in workspace.studies]
    bound = [one.binding.study for one in terms.key_results if isinstance(one.binding, ClaimBinding)]
    for study in (*bound, *([terms.split.study] if terms.split else [])):
        if study not in studies:
            yield Problem("okr-no-study", params={"value": study, "known": ", ".join(studies) or "none"})


def _unbound(root: Path, workspace: Workspace, terms: Terms) -> Iterator[Problem]:
    for one in terms.key_results:
        if isinstance(one.binding, MetricBinding):
            bound = one.binding
            found = measured(root, bound.metric, bound.service, bound.unit)
            reasons = () if isinstance(found, Measured) else found.reasons
            codes = [each.code.removeprefix("measured-why-") for each in reasons]
            told = {"metric": bound.metric, "service": bound.service or "", "unit": bound.unit or ""}
            known_ = ", ".join(known(workspace))
            yield from (
                Problem(f"okr-binding-{code}", params={**told, "known": known_}) for code in codes if code in NEVER
            )


def typed(said: Mapping[str, str]) -> ProposeBody:
    """What was typed into the form: `title`, `title_zh`, `why`, `pillar`, `period`, `platform_team`, `business_team`,
    `kr1_title`, `kr1_of`, `kr1_service`, `kr1_unit`, `kr1_reads`, `kr1_start`, `kr1_target` and so on, `split_study`,
    `split_platform` (percent). Raises CallError `okr-bad`."""
    told = {name: text.strip() for name, text in said.items() if text.strip()}
    rows = [_row(told, f"kr{at}_") for at in range(1, ROWS + 1) if told.get(f"kr{at}_title")]
    body: dict[str, object] = {name: told[name] for name in ("pillar",) if name in told}
    body |= {name: told.get(name, "") for name in ("why", "period", "platform_team", "business_team")}
    body |= {"title": {"en": told.get("title", ""), "zh": told.get("title_zh", "")}, "key_results": rows}
    if told.get("split_study"):
        share = number(told.get("split_platform", ""), "split_platform", percent=True)
        body["split"] = {"study": told["split_study"], "platform": share, "business": 1 - (share or Decimal(0))}
    return made(body)


def made(body: Mapping[str, object]) -> ProposeBody:
    """A proposal from plain values. Raises CallError `okr-bad`."""
    try:
        return ProposeBody.model_validate(body)
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"] if part not in ("metric", "claim", "declared"))
        raise CallError(Problem("okr-bad", params={"field": field, "value": str(first["input"])[:80]})) from None


def _row(told: Mapping[str, str], key: str) -> dict[str, object]:
    of = told.get(f"{key}of", "")
    numbers = {name: number(told.get(f"{key}{name}", ""), f"{key}{name}") for name in ("start", "target")}
    binding = _binding(of)
    if binding["kind"] == "metric":
        binding |= {name: told[f"{key}{name}"] for name in ("service", "unit", "reads") if told.get(f"{key}{name}")}
    return {"title": {"en": told[f"{key}title"]}, "binding": binding, **numbers}


def _binding(of: str) -> dict[str, object]:
    """`habit`, `habit@SERVICE`, `habit/UNIT`, `claim:STUDY`, `claim:STUDY:quantity`, `declared`; `~` at the end takes
    the mean of the period."""
    kind, _, rest = of.partition(":")
    if kind == "claim":
        study, _, counts = rest.partition(":")
        return {"kind": "claim", "study": study, "counts": counts or "money"}
    if of == "declared":
        return {"kind": "declared"}
    reads, of = ("mean", of[:-1]) if of.endswith("~") else ("last", of)
    of = of.removeprefix("metric:")
    metric, _, service = of.partition("@")
    metric, _, unit = metric.partition("/")
    told: dict[str, object] = {"kind": "metric", "metric": metric, "reads": reads}
    return told | ({"service": service} if service else {}) | ({"unit": unit} if unit else {})


def key_result(text: str) -> NewKeyResult:
    """A key result as it is typed in a terminal: `TITLE = METRIC[@SERVICE] [START]..TARGET`, `TITLE = claim:STUDY
    ..TARGET`, `TITLE = declared`. Raises CallError `okr-bad`."""
    found = _RESULT.fullmatch(text)
    if found is None:
        raise CallError(Problem("okr-bad", params={"field": "key-result", "value": text[:80]}))
    numbers = {name: number(found[name] or "", name) for name in ("start", "target")}
    try:
        told = {"title": {"en": found["title"]}, "binding": _binding(found["of"].strip()), **numbers}
        return NewKeyResult.model_validate(told)
    except ValidationError:
        raise CallError(Problem("okr-bad", params={"field": "key-result", "value": text[:80]})) from None


def split(text: str) -> CreditSplit:
    """`refunds=0.4:0.6`: the study, the platform's share and the business's. Raises CallError `okr-bad`."""
    study, _, shares = text.partition("=")
    platform, _, business = shares.partition(":")
    told = {"platform": number(platform, "split"), "business": number(business, "split")}
    try:
        return CreditSplit.model_validate({"study": study.strip(), **told})
    except ValidationError:
        raise CallError(Problem("okr-bad", params={"field": "split", "value": text[:80]})) from None


def number(text: str, field: str, *, percent: bool = False) -> Decimal | None:
    """A number as people type it: `0.6`, `60%`, `1,200`; nothing is none. `percent`: 60 is 0.6. Raises CallError
    `okr-bad`."""
    plain = text.strip().replace(",", "").replace("，", "").replace("％", "%")
    if not plain:
        return None
    try:
        found = Decimal(plain.removesuffix("%").strip())
    except InvalidOperation:
        raise CallError(Problem("okr-bad", params={"field": field, "value": text[:80]})) from None
    if not found.is_finite():
        raise CallError(Problem("okr-bad", params={"field": field, "value": text[:80]}))
    return found / 100 if percent or plain.endswith("%") else found
