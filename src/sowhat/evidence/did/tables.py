"""The reported effects in one recipe, the headline first, and how they are laid out for reading."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.evidence.did import aggregate
from sowhat.evidence.did.grid import Grid
from sowhat.evidence.did.group_time import Plan
from sowhat.evidence.did.inference import Result
from sowhat.model.estimate import (
    By,
    ByCalendar,
    ByCohort,
    CalendarEffect,
    CohortEffect,
    Effect,
    EventEffect,
    GroupTimeEffect,
    Label,
)


def recipe(planned: Plan) -> aggregate.Recipe:
    """Simple, dynamic, over cohorts, over periods; then each event time, cohort, period and (g, t)."""
    return aggregate.stack(
        aggregate.simple(planned),
        aggregate.dynamic(planned),
        aggregate.over_cohorts(planned),
        aggregate.over_calendar(planned),
        aggregate.by_event(planned)[1],
        aggregate.by_cohort(planned)[1],
        aggregate.by_calendar(planned)[1],
        aggregate.group_time(planned),
    )


@dataclass(slots=True)
class _Reader:
    """Hands out the effects of a result one after the other."""

    result: Result
    confidence: float
    next: int = 0

    def __call__(self) -> Effect:
        index = self.next
        self.next += 1
        return Effect(
            estimate=float(self.result.theta[index]),
            se=self.result.error(index),
            ci=self.result.interval(index, self.confidence),
        )


def by(grid: Grid, planned: Plan, result: Result, confidence: float) -> By:
    """The effects of `recipe`, with the labels of the data."""
    read = _Reader(result, confidence)
    simple, dynamic, over_cohorts, over_calendar = read(), read(), read(), read()
    events = tuple(_event(int(e), read()) for e in aggregate.by_event(planned)[0])
    cohorts = tuple(_cohort(_g(grid, int(row)), read()) for row in aggregate.by_cohort(planned)[0])
    periods = tuple(_calendar(grid.periods.labels[t], read()) for t in aggregate.by_calendar(planned)[0])
    cells = tuple(
        _cell(_g(grid, int(row)), grid.periods.labels[t], read())
        for row, t in zip(planned.cohort, planned.t, strict=True)
    )
    return By(
        simple=simple,
        event=events,
        dynamic=dynamic,
        cohort=ByCohort(estimate=over_cohorts.estimate, se=over_cohorts.se, ci=over_cohorts.ci, each=cohorts),
        calendar=ByCalendar(estimate=over_calendar.estimate, se=over_calendar.se, ci=over_calendar.ci, each=periods),
        group_time=cells,
    )


def _event(e: int, effect: Effect) -> EventEffect:
    return EventEffect(e=e, estimate=effect.estimate, se=effect.se, ci=effect.ci)


def _cohort(g: Label, effect: Effect) -> CohortEffect:
    return CohortEffect(g=g, estimate=effect.estimate, se=effect.se, ci=effect.ci)


def _calendar(t: Label, effect: Effect) -> CalendarEffect:
    return CalendarEffect(t=t, estimate=effect.estimate, se=effect.se, ci=effect.ci)


def _cell(g: Label, t: Label, effect: Effect) -> GroupTimeEffect:
    return GroupTimeEffect(g=g, t=t, estimate=effect.estimate, se=effect.se, ci=effect.ci)


def _g(grid: Grid, row: int) -> Label:
    label = grid.cohorts[row]
    if label is None:
        raise ValueError("the never treated have no effect of their own")
    return label
