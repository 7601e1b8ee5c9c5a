"""An interrupted series in a workspace: one line over all who went live, beside what its past lets expect."""

from __future__ import annotations

from datetime import date
from functools import reduce
from typing import Literal

import ibis
import ibis.expr.types as ir

from sowhat.errors import CallError, Param, Problem
from sowhat.evidence.provenance import Provenance
from sowhat.evidence.series.document import SeriesDocument, from_document, to_document
from sowhat.evidence.series.estimate import estimate
from sowhat.evidence.series.parts import stream
from sowhat.metrics import steps, together
from sowhat.metrics.panel import Panel
from sowhat.model.estimate import Estimate, Finding
from sowhat.model.stream import Counting, Stream
from sowhat.studies.designs import counted
from sowhat.studies.designs.over_time import Survey, cannot, order, reached, surveyed
from sowhat.studies.designs.seal import Answered, Lacking, Seal
from sowhat.studies.scene import Scene, values_of
from sowhat.studies.series import SeriesColumns, measure

RELATION = "study_series"


class SealedSeries(Seal):
    """The series, and whether the study was registered in time. `units`: how many its mean is of (null in documents of
    before they were counted)."""

    design: Literal["series"] = "series"
    registered: bool | None = None
    series: SeriesDocument
    units: float | None = None

    def estimated(self) -> Finding:
        return estimate(from_document(self.series), Provenance(registered=self.registered))

    def stream(self, found: Finding, counting: Counting, horizon: int) -> Stream | None:
        del horizon
        if counting == "retained" or not isinstance(found, Estimate) or not self.units:
            return None
        return stream(from_document(self.series), self.units)


def answer(scene: Scene) -> Answered | Lacking:
    """The gap after the first go-live, of all who ever went live. Periods of anticipation count as after the start.
    Raises CallError and DataError for what makes no series."""
    lacking = cannot(scene)
    if lacking is not None:
        return lacking
    looked = surveyed(scene)
    if isinstance(looked, Lacking):
        return looked
    sealed = _sealed(scene, looked)
    return Answered(sealed.finding(), sealed, None, reached(scene, looked.roster))


def _sealed(scene: Scene, looked: Survey) -> SealedSeries:
    made = looked.panel
    names = scene.context.study.control_series
    rows = _rows(scene, made, names)
    with scene.engine.kept(RELATION, rows, ("period",)) as bench:
        columns = SeriesColumns("period", "y", names, relation=RELATION)
        series, scale, data = measure(bench, columns, _start(scene, made).isoformat())
    return SealedSeries(
        registered=scene.registered_before,
        series=to_document(series),
        reading=(looked.missing, *order(scale), *scene.told),
        data=data,
        good=scene.good == "up",
        customers=counted.shares(scene.engine, made, scene.table),
        units=sum(many for _, many in counted.by_team(scene.engine, made)),
    )


def _rows(scene: Scene, made: Panel, names: tuple[str, ...]) -> ir.Table:
    """period (its first day), y, and each control series."""
    days = ibis.literal(list(made.starts), type="array<date>")
    line = together.whole(made)
    own = line.select(period=days[line.period], y=line.y)
    return reduce(lambda rows, name: _joined(scene, rows, name), names, own)


def _joined(scene: Scene, rows: ir.Table, name: str) -> ir.Table:
    """With a control series. Raises CallError (`series-control-every`) for one that is measured at another pace."""
    table = next(one for one in scene.context.beside if one.name == name)
    if table.every != scene.table.every:
        study, every = scene.context.study.name, scene.table.every
        params: dict[str, Param] = {"outcome": name, "study": study, "every": every}
        raise CallError(Problem("series-control-every", params=params))
    told = together.beside(values_of(scene.engine, table), name)
    return rows.left_join(told, rows.period == told.start).drop("start")


def _start(scene: Scene, made: Panel) -> date:
    """The first day of the period of the first go-live, or of so many periods before as customers may respond in."""
    known = scene.first_go_live or made.starts[0]
    first = steps.first_day(known, scene.table.every)
    if first not in made.starts:
        return first
    return made.starts[max(made.starts.index(first) - scene.context.study.anticipation, 0)]
