"""Business cases: work one out, put it down, read those that were put down. A forecast, never value."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import instant, places
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import marked
from sowhat.errors import CallError, Param, Problem
from sowhat.ledger import case as working
from sowhat.model.case import ASSUMPTIONS, Case, Cases, CaseSeen, StoredCase
from sowhat.model.statement import Statement, StatementKind
from sowhat.store.statements import Statements
from sowhat.workspace import cases

KIND: StatementKind = "case"
NAME = 100
"""Characters of the name of who puts a case down."""
KEPT = 32
ENDS = ("low", "likely", "high")
PLAIN = ("name", "title", "service", "currency", "months", "build_months", "rate")


@lru_cache(KEPT)
def work_out(case: Case) -> CaseSeen:
    """What a case amounts to."""
    return working.work_out(case)


def read(path: Path, currency: str = "CNY") -> Case:
    """A case from a YAML file. Raises CallError `case-file` where there is none, WorkspaceError for what is wrong in
    it."""
    try:
        content = path.read_bytes()
    except OSError:
        raise CallError(Problem("case-file", params={"path": str(path)})) from None
    return cases.read(path.name, content, currency)


def typed(fields: Mapping[str, str], currency: str) -> Case:
    """A case from what was typed into a form: `reach_low`, `reach_likely`, … beside its plain fields.

    Raises CallError: `case-lacks`, `case-bad`, `case-range`, `case-months`, `case-below`.
    """
    told = {name: text.strip() for name, text in fields.items() if text.strip()}
    wanted = [f"{name}_{end}" for name in ASSUMPTIONS for end in ENDS]
    lacking = [name for name in ("name", *wanted) if name not in told]
    if lacking:
        raise CallError(Problem("case-lacks", params={"fields": ", ".join(lacking)}))
    plain: dict[str, object] = {name: told[name] for name in PLAIN if name in told and name != "title"}
    title = told.get("title", "")
    each = {name: {end: _number(f"{name}_{end}", told) for end in ENDS} for name in ASSUMPTIONS}
    sources = {name: {**each[name], "source": told.get(f"{name}_source", "")} for name in ASSUMPTIONS}
    try:
        return Case.model_validate({"currency": currency, **plain, "title": {"en": title, "zh": title}, **sources})
    except ValidationError as error:
        raise CallError(refused(error, told)) from None


def _number(name: str, told: Mapping[str, str]) -> Decimal:
    try:
        found = Decimal(told[name].replace(",", ""))
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise CallError(Problem("case-bad", params={"field": name, "value": told[name][:80]}))
    return found


def refused(error: ValidationError, told: Mapping[str, str]) -> Problem:
    """What is wrong with a case that its model does not take."""
    first = error.errors()[0]
    place = "_".join(str(part) for part in first["loc"])
    reason = str(first.get("ctx", {}).get("error", ""))
    if reason in ("range", "months", "below"):
        return Problem(f"case-{reason}", params={"field": place or "case"})
    params: dict[str, Param] = {"field": place, "value": told.get(place, str(first["input"]))[:80]}
    return Problem("case-bad", params=params)


def keep(root: Path, case: Case, by: str) -> StoredCase:
    """Put a case down under its name; earlier versions stay. Raises CallError `case-by-nobody`."""
    who = " ".join(by.split())
    if not who or len(who) > NAME:
        raise CallError(Problem("case-by-nobody", params={"most": NAME}))
    with store_of(places.decisions(root)).begin() as work:
        standing = next((one for one in _read(work.statements) if one.case == case and one.by == who), None)
        if standing is not None:
            return standing
        made = work.statements.state(KIND, case.name, case.model_dump_json(), who, instant.now())
    return StoredCase(number=made.number, case=case, by=who, at=made.at)


def kept(root: Path) -> Cases:
    """The newest version of every case that was put down."""
    if not places.decided(root):
        return marked(root, Cases(cases=()))
    with store_of(places.decisions(root)).read() as work:
        found = _read(work.statements)
    return marked(root, Cases(cases=found))


def _read(statements: Statements) -> tuple[StoredCase, ...]:
    told = (_stored(one) for one in statements.history(KIND))
    held = {one.case.name: one for one in told if one is not None}
    return tuple(sorted(held.values(), key=lambda one: -one.number))


def _stored(one: Statement) -> StoredCase | None:
    """Steps of the paper are no ranges; what a later version of sowhat wrote in another shape is left out."""
    try:
        case = Case.model_validate_json(one.body)
    except ValidationError:
        return None
    return StoredCase(number=one.number, case=case, by=one.by, at=one.at)
