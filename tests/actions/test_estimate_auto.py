"""`--design auto`: the options and the dates choose, and the answer says why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from sowhat.actions.estimate import EstimateCall, estimate
from sowhat.errors import CallError
from sowhat.evidence.auto import choose
from sowhat.model.estimate import Check, Design, Estimate, NotEstimable
from sowhat.stories.words import words
from sowhat.studies.columns import Columns
from sowhat.studies.sight import from_file

Write = Callable[..., Path]


@pytest.fixture
def panel(tmp_path: Path) -> Write:
    """`panel(treated=…, never=…)`: units over twelve periods, the treated from `start` on (as the table writes it)."""

    def write(treated: int, never: int, start: str = "7", value: str = "") -> Path:
        rng = np.random.default_rng(4)
        rows = ["unit,period,y,first"]
        for unit in range(treated + never):
            first = start if unit < treated else ""
            rows += [f"u{unit},{t},{value or round(float(rng.normal()), 6)},{first}" for t in range(1, 13)]
        path = tmp_path / "panel.csv"
        path.write_text("\n".join(rows) + "\n", encoding="utf-8")
        return path

    return write


def asked(path: Path, **more: object) -> Estimate | NotEstimable:
    options = {"design": "auto", "unit": "unit", "period": "period", "outcome": "y", "first_treated": "first"}
    return estimate(EstimateCall.of(path, {**options, **more}))


def choice(found: Estimate | NotEstimable) -> Check:
    [check] = [one for one in found.checks if one.name == "design"]
    return check


@pytest.mark.parametrize(
    ("treated", "never", "start", "design"),
    [
        (6, 6, "7", "did"),
        (2, 20, "7", "synthetic"),
        (2, 2, "7", "did"),
        (1, 3, "2", "did"),
        (4, 0, "7", "did"),
        (3, 5, "1", "association"),
        (3, 5, "99", "did"),
    ],
)
def test_dates_and_numbers_of_units_decide(panel: Write, treated: int, never: int, start: str, design: Design) -> None:
    found = asked(panel(treated, never, start))
    assert found.design == design
    assert choice(found).says.params["design"] == design


def test_the_numbers_are_those_of_the_table(panel: Write) -> None:
    path = panel(5, 8, "7")
    columns = Columns(relation="", unit="unit", period="period", outcome="y", first="first")
    seen = from_file(path, columns, absorbing=False)
    assert (seen.treated, seen.never, seen.early, seen.starts, seen.before, seen.after) == (5, 8, 0, 1, 6, 6)


def test_the_answer_is_that_of_the_design_itself(panel: Write) -> None:
    path = panel(6, 6)
    mine, theirs = asked(path), asked(path, design="did")
    assert isinstance(mine, Estimate)
    assert isinstance(theirs, Estimate)
    assert (mine.estimate, mine.ci, mine.grade) == (theirs.estimate, theirs.ci, theirs.grade)
    assert mine.checks[:-1] == theirs.checks


def test_no_outcome_is_looked_at(panel: Write) -> None:
    columns = Columns(relation="", unit="unit", period="period", outcome="y", first="first")
    one = from_file(panel(6, 6), columns, absorbing=False)
    other = from_file(panel(6, 6, value="1e9"), columns, absorbing=False)
    assert choose(one) == choose(other)


def test_people_in_few_teams_are_no_aggregates(tmp_path: Path) -> None:
    rows = ["unit,period,y,first,team"]
    rows += [f"u{u},{t},{(u * t) % 7},{'4' if u % 12 < 2 else ''},t{u % 12}" for u in range(60) for t in range(1, 8)]
    path = tmp_path / "people.csv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = asked(path, cluster="team")
    assert (found.design, choice(found).says.params["not-synthetic"]) == ("did", "not-aggregates")


def test_an_arm_is_an_experiment(tmp_path: Path) -> None:
    path = tmp_path / "trial.csv"
    path.write_text("unit,arm,y\n" + "".join(f"u{n},{'ab'[n % 2]},{n % 5}\n" for n in range(40)), encoding="utf-8")
    found = asked(path, arm="arm", period=None, first_treated=None)
    assert found.design == "experiment"


def test_a_start_is_a_series(tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    path = tmp_path / "series.csv"
    path.write_text("period,y\n" + "".join(f"{t},{rng.normal():.5f}\n" for t in range(1, 31)), encoding="utf-8")
    found = asked(path, starts="21", unit=None, first_treated=None)
    assert found.design == "series"
    assert (
        words("en")
        .say(choice(found).says.code, **choice(found).says.params)
        .startswith("The design is an interrupted series: there is one line, and a start.")
    )


def test_without_any_of_them_there_is_nothing_to_choose_from(panel: Write) -> None:
    with pytest.raises(CallError, match="estimate-auto-nothing"):
        asked(panel(2, 2), first_treated=None)
