"""A company whose studies take every design: teams that go live, customers who drew lots, incidents of teams."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from sowhat.model.study import StudyDesign
from tests.worlds import World

COMPANY = World(
    log_days=3,
    weeks=24,
    sizes=(30,) * 24,
    starts=(14, 14, *[None] * 22),
    horizon=3,
    effect=0.15,
    seed=5,
    registered=None,
)
DESIGNS: tuple[StudyDesign, ...] = ("auto", "did", "experiment", "synthetic", "series", "association", "protection")
SETTINGS = """  - {name: downtime, kind: state, unit: team, every: week, good: down, paths: [business/downtime.csv],
     columns: {unit: team, period: week, value: minutes}}
  - {name: mood, kind: state, unit: team, every: week, paths: [business/mood.csv],
     columns: {unit: team, period: week, value: points}}
"""
LIVE = "  - {{service: search, team: {team}, date: {day}}}\n"
OTHERS = COMPANY.teams[4:14]
"""They go live with another service, of which there are more."""
LOTS = """assignments:
  - {experiment: pilot, paths: [business/lots.csv], columns: {unit: customer, arm: arm, at: on}, baseline: old}
"""
STUDY = """  - {{name: by-{design}, service: {service}, outcome: {outcome}, horizon: 3, design: {design}{more},
     price: {{amount: 120, low: 80, high: 180, currency: CNY}}}}
"""


def write(root: Path) -> Path:
    """The workspace, ready to be built."""
    COMPANY.write(root)
    path = root / "sowhat.yaml"
    told = "".join(LIVE.format(team=team, day=COMPANY.first_day(12)) for team in OTHERS)
    text = path.read_text(encoding="utf-8").replace("go_lives:\n", f"{SETTINGS}go_lives:\n{told}", 1)
    path.write_text(text + LOTS, encoding="utf-8")
    (root / "studies" / "advice.yaml").write_text("studies:\n" + "".join(studies()), encoding="utf-8")
    for name, rows in (("lots", _lots()), ("downtime", _downtime()), ("mood", _mood())):
        (root / "business" / f"{name}.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return root


def studies() -> Iterator[str]:
    """One a design."""
    more = {"experiment": ", experiment: pilot", "series": ", control_series: [mood]"}
    for design in DESIGNS:
        outcome = "downtime" if design == "protection" else "weekly-return"
        service = "search" if design in ("association", "protection") else "advice"
        yield STUDY.format(design=design, service=service, outcome=outcome, more=more.get(design, ""))


def _lots() -> Iterator[str]:
    """Every other customer, whoever's it is."""
    yield "customer,arm,on"
    for number, (_, customer) in enumerate(COMPANY.customers()):
        yield f"{customer},{'new' if number % 2 else 'old'},{COMPANY.first_day(10)}"


def _downtime() -> Iterator[str]:
    rng = np.random.default_rng(3)
    yield "team,week,minutes"
    for team in COMPANY.teams:
        for week in range(COMPANY.weeks):
            mean = 10 if team in OTHERS and week >= 12 else 20
            yield f"{team},{COMPANY.first_day(week)},{rng.poisson(mean)}"


def _mood() -> Iterator[str]:
    rng = np.random.default_rng(4)
    yield "team,week,points"
    for week in range(COMPANY.weeks):
        yield f"team-24,{COMPANY.first_day(week)},{50 + rng.normal():.3f}"
