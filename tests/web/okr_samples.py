"""A joint objective as pages read it: from its proposal to its review."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sowhat.errors import CallError, Problem
from sowhat.model.okr import Objective, OkrSeen, OkrsSeen
from sowhat.planning import okr_seen, okrs
from sowhat.planning.okr_figures import declared, of_metric
from tests.planning import okr_samples as samples
from tests.planning.test_okr_figures import BINDING

NAMED = {"build": "b000003", "code_version": "0.1.0+3f2a9c1d", "timezone": "UTC"}
TODAY = date(2026, 11, 1)


def objective(day: date = TODAY) -> Objective:
    """Reviewed."""
    found = samples.measured(("2026-06", "0.40", True), ("2026-08", "0.50", True), ("2026-09", "0.56", True))
    figures = (of_metric(samples.HABIT, BINDING, found, samples.PERIOD, day), declared(samples.DECLARED))
    return okr_seen.objective(okrs.replay("OKR-1", samples.steps(*samples.WHOLE)), figures, day)


OKRS = OkrsSeen(**NAMED, today=TODAY, objectives=(objective(),))


def load(root: Path, id_: str) -> OkrSeen:
    """One of them."""
    del root
    if id_ != "OKR-1":
        raise CallError(Problem("no-such-okr", params={"value": id_, "known": "OKR-1"}))
    return OkrSeen(**NAMED, today=TODAY, objective=objective())
