"""An experiment from one table: one row a unit, with the arm that it was assigned to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from sowhat.engine import arm_quantiles
from sowhat.engine.panel import PanelBench
from sowhat.errors import CallError, DataError, Param, Problem
from sowhat.evidence.experiment.arms import ArmMoments
from sowhat.evidence.experiment.beside import Beside, Cut, Further, beside, cut_away
from sowhat.evidence.experiment.estimate import Trial, estimate
from sowhat.evidence.experiment.quantiles import ArmQuantile, reach, spread
from sowhat.model.estimate import DataUsed, Estimate, NotEstimable
from sowhat.studies import faults
from sowhat.studies.arm_words import control_of
from sowhat.studies.columns import kinds
from sowhat.studies.relation import Kinds
from sowhat.studies.table import opened
from sowhat.studies.trial_rows import RELATION, TrialColumns, fingerprint, surveyed, told_apart, view

__all__ = ["TrialColumns", "from_file", "measure"]


def from_file(path: Path, columns: TrialColumns, trial: Trial) -> Estimate | NotEstimable:
    """The finding of a CSV or Parquet file.

    Raises CallError for columns that are not there, DataError for rows that contradict each other, BlockedError for a
    file that cannot be read.
    """
    with PanelBench.opened() as bench, opened(bench, path) as (relation, header):
        placed = replace(columns, relation=relation, path=str(path), header=header)
        _servable(columns, trial)
        return _Reading(bench, placed, trial).finding()


def measure(bench: PanelBench, columns: TrialColumns) -> tuple[ArmMoments, DataUsed]:
    """The moments of a relation. Raises CallError and DataError as `from_file` does."""
    reading = _Reading(bench, columns, Trial())
    moments, _ = reading.moments(columns, reading.sound())
    return moments, reading.data()


@dataclass(slots=True)
class _Reading:
    """One table while it is read: `rows` of it, and the `contents` of each outcome so far."""

    bench: PanelBench
    columns: TrialColumns
    trial: Trial
    rows: int = 0
    contents: list[str] = field(default_factory=list)

    def finding(self) -> Estimate | NotEstimable:
        """The headline and what was asked beside it."""
        held = self.sound()
        moments, cut = self.moments(self.columns, held)
        _named_arms(moments, self.trial)
        asked = replace(self.trial, baseline=self.trial.baseline or control_of(moments.labels))
        found = cut_away(estimate(moments, asked), cut)
        if isinstance(found, Estimate):
            own = self._quantiles(moments, held) if self.trial.quantiles else ()
            further = tuple(self._further(name, asked) for name in self.columns.secondary)
            found = beside(found, Beside(cut, own, further, moments.clustered))
        return found.model_copy(update={"data": self.data()})

    def sound(self) -> Kinds:
        """What the columns hold. Raises CallError and DataError as `from_file` does."""
        held = kinds(self.bench, self.columns)
        faults.not_numbers(self.bench, self.columns, held)
        rows = self.bench.rows(f"SELECT count(*) FROM {self.columns.relation}")[0][0]
        if not isinstance(rows, int) or not rows:
            raise DataError(Problem("panel-empty", self.columns.where()))
        self.rows = rows
        self.bench.steady(rows)
        return held

    def moments(self, columns: TrialColumns, held: Kinds) -> tuple[ArmMoments, Cut | None]:
        """Of one outcome. That no unit is there twice is looked up with the first."""
        view(self.bench, columns, held)
        cut = self._cut()
        if cut is not None:
            view(self.bench, columns, held, cut.value)
        found = surveyed(self.bench, columns)
        if not self.contents:
            told_apart(self.bench, columns, held, self.rows)
        self.contents.append(found.content)
        return found.moments, cut

    def data(self) -> DataUsed:
        """What was read."""
        return DataUsed(rows=self.rows, fingerprint=fingerprint(self.contents))

    def _cut(self) -> Cut | None:
        share = self.trial.winsorise
        if share is None:
            return None
        found = arm_quantiles.tail(self.bench, RELATION, share)
        return None if found is None else Cut(share, found.cut, found.lowest, found.arms)

    def _further(self, outcome: str, asked: Trial) -> Further:
        columns = self.columns.about(outcome)
        moments, cut = self.moments(columns, kinds(self.bench, columns))
        return Further(outcome, cut_away(estimate(moments, asked), cut), cut)

    def _quantiles(self, moments: ArmMoments, held: Kinds) -> tuple[ArmQuantile, ...]:
        """Of the outcome as it is written, whatever was cut for the mean."""
        view(self.bench, self.columns, held)
        units = {arm: sum(one.units for one in moments.of(arm)) for arm in moments.labels}
        return tuple(one for arm, known in units.items() if known for one in self._of_arm(arm, known))

    def _of_arm(self, arm: str, units: int) -> list[ArmQuantile]:
        """All quantiles of an arm: their values with one look at its rows, the ends of their intervals with another."""
        asked = self.trial.quantiles
        values = arm_quantiles.values(self.bench, RELATION, arm, asked)
        clustered = [self._spread(arm, value) for value in values]
        ends = [
            None if self.columns.cluster and not one else reach(q, units, self.trial.confidence, one)
            for q, one in zip(asked, clustered, strict=True)
        ]
        there = [each for both in ends if both for each in both]
        told = iter(arm_quantiles.values(self.bench, RELATION, arm, there) if there else [])
        made = []
        for q, value, both, one in zip(asked, values, ends, clustered, strict=True):
            df = one[1] if one else None
            if both is None:
                made.append(ArmQuantile(arm, q, value, None, df=df))
                continue
            low, high = next(told), next(told)
            inside = arm_quantiles.between(self.bench, RELATION, arm, low, high)
            made.append(ArmQuantile(arm, q, value, (low, high), *inside, df))
        return made

    def _spread(self, arm: str, value: float) -> tuple[float, float] | None:
        if not self.columns.cluster:
            return None
        return spread(arm_quantiles.below(self.bench, RELATION, arm, value))


def _servable(columns: TrialColumns, trial: Trial) -> None:
    """Raises CallError for what would not mean what it says."""
    ratio, cut = columns.denominator is not None, trial.winsorise
    wrong: Mapping[str, bool] = {
        "trial-bad-winsorise": cut is not None and not 0 < cut < 0.5,
        "trial-winsorise-ratio": cut is not None and ratio,
        "trial-bad-quantile": any(not 0 < q < 1 for q in trial.quantiles),
        "trial-quantile-ratio": bool(trial.quantiles) and ratio,
        "trial-quantile-strata": bool(trial.quantiles) and columns.stratum is not None,
        "trial-secondary-twice": len({columns.outcome, *columns.secondary}) <= len(columns.secondary),
    }
    value = "" if cut is None else f"{cut:g}"
    told: dict[str, Param] = {"value": value, "quantiles": ", ".join(f"{q:g}" for q in trial.quantiles)}
    problems = [Problem(code, params=told) for code, is_so in wrong.items() if is_so]
    if problems:
        raise CallError(*problems)


def _named_arms(moments: ArmMoments, trial: Trial) -> None:
    """Raises CallError (`trial-no-such-arm`) for arms in the question that no row has."""
    asked = [*([trial.baseline] if trial.baseline else []), *trial.split]
    for arm in asked:
        if arm not in moments.labels:
            near = get_close_matches(arm, moments.labels, n=1)
            similar: dict[str, Param] = {"similar": "yes" if near else "no", "nearest": near[0] if near else ""}
            params: dict[str, Param] = {"value": arm, "arms": ", ".join(moments.labels[:20]), **similar}
            raise CallError(Problem("trial-no-such-arm", params=params))
