"""The figures behind a decision: a claim, a study or a measured metric as it reads at this moment."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from sowhat.actions import ledger
from sowhat.actions.measured import known as metrics
from sowhat.actions.measured import measured
from sowhat.actions.so_what import so_what
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.claim import Claim
from sowhat.model.decision import Proof
from sowhat.model.estimate import Estimate
from sowhat.model.measured import Measured
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.answer import agreed, is_share

CUSTOMERS, SHARE, NUMBER, PERCENT = "customers", "share", "own", "percent"
"""Units that are no currency: customers kept, a difference of shares, the outcome's own, a share of one."""


class Figures:
    """What can be read now: claims by id, studies by name; measured metrics one at a time."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.claims: Mapping[str, Claim] = {one.id: one for one in ledger.book(root).claims}
        self.studies: Mapping[str, StudyAnswer] = {}
        self.build = ""
        try:
            seen = so_what(root)
        except SowhatError:
            return
        self.studies = {one.studied.study.name: one for one in seen.studies}
        self.build = seen.build

    def read(self, one: Proof) -> Proof | None:
        """The same proof as it reads now; null where there is nothing of that name, or (words) nothing to read."""
        match one.kind:
            case "claim":
                return _claim(self.claims[one.name]) if one.name in self.claims else None
            case "study":
                return _study(self.studies[one.name]) if one.name in self.studies else None
            case "measure":
                return _measure(self._root, one.name)
            case _:
                return None

    def _names(self, kind: str) -> list[str]:
        if kind == "measure":
            return list(metrics(written(self._root)))
        return sorted(self.claims if kind == "claim" else self.studies)

    def frozen(self, one: Proof) -> Proof:
        """A proof with its figures of today. Raises CallError `decision-proof` for what nobody knows."""
        if one.kind == "words":
            return Proof(kind="words", words=one.words)
        found = self.read(one)
        if found is None:
            known = self._names(one.kind)
            params = {"kind": one.kind, "name": one.name, "known": ", ".join(known[:20]) or "none"}
            raise CallError(Problem("decision-proof", params=params))
        return found.model_copy(update={"words": one.words})


def _measure(root: Path, name: str) -> Proof | None:
    """A measured figure: `metric`, of a service `metric@service`, of a business unit `metric/unit`."""
    rest, _, unit = name.partition("/")
    metric, _, service = rest.partition("@")
    found = measured(root, metric, service or None, unit or None)
    if not isinstance(found, Measured):
        return None
    told = {"kind": "measure", "name": name, "month": found.month, "build": found.build}
    units = {"money": found.currency, "share": PERCENT}
    said = units.get(found.measured_in, found.measured_in)
    return Proof.model_validate({**told, "value": found.value, "unit": said})


def _claim(one: Claim) -> Proof:
    grade = one.finding.grade if isinstance(one.finding, Estimate) else ""
    told = {"kind": "claim", "name": one.id, "grade": grade, "state": one.state, "build": one.build}
    if one.value is not None:
        worth = one.value
        return Proof(**told, value=worth.value, low=worth.low, high=worth.high, unit=worth.currency)
    if one.retained is not None:
        return _amounts(told, (one.retained.value, one.retained.low, one.retained.high), CUSTOMERS)
    return Proof(**told)


def _study(one: StudyAnswer) -> Proof:
    finding = one.studied.finding
    told = {"kind": "study", "name": one.studied.study.name, "build": one.studied.build}
    if not isinstance(finding, Estimate):
        return Proof(**told)
    kept = agreed(one)
    if kept is not None:
        return _amounts({**told, "grade": finding.grade}, (kept.value, kept.low, kept.high), CUSTOMERS)
    low, high = finding.ci or (None, None)
    ends = (finding.estimate, low, high)
    return _amounts({**told, "grade": finding.grade}, ends, SHARE if is_share(one) else NUMBER)


def _amounts(told: Mapping[str, str], ends: tuple[float, float | None, float | None], unit: str) -> Proof:
    value, low, high = (None if x is None else Decimal(f"{x:.6g}") for x in ends)
    return Proof.model_validate({**told, "value": value, "low": low, "high": high, "unit": unit})
