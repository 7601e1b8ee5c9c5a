"""Which design a study gets when it names none: from dates and lots, never from what came after."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sowhat.model.estimate import Design
from sowhat.model.study import Study
from sowhat.tables.facts import OUTCOMES
from tests.studies.designs.scenes import STUDY, Answer, Company, Facts, declared, lots, table, week

STAGED = Company(live=(3, 3, 5, 5, None, None, None, None))
FEW = Company(live=(4, 4, *[None] * 8))
ALL = Company(live=(12,) * 4, weeks=16)
SHORT = Company(live=(4,) * 4)
NOBODY = Company(live=(None,) * 6)
SOLE = replace(FEW, live=(4, None, None))


def facts(company: Company) -> Facts:
    return company.outcomes(), company.rosters(), company.go_lives()


@pytest.mark.parametrize(
    ("company", "design"),
    [(STAGED, "did"), (FEW, "synthetic"), (ALL, "series"), (SHORT, "did"), (NOBODY, "did"), (SOLE, "did")],
    ids=["staged", "few", "all-at-once", "all-at-once-and-short", "nobody", "no-controls"],
)
def test_dates_and_numbers_of_teams_decide(answer: Answer, company: Company, design: Design) -> None:
    found = answer(company.context(), *facts(company)).studied.finding
    [check] = [one for one in found.checks if one.name == "design"]
    assert (found.design, check.says.params["design"]) == (design, design)


def test_a_lot_comes_before_everything(answer: Answer) -> None:
    drawn = [(customer, "new" if n % 2 else "old", week(3)) for n, (_, customer) in enumerate(STAGED.customers())]
    study = STUDY.model_copy(update={"experiment": "e"})
    found = answer(STAGED.context(study, lots=(declared(),)), *facts(STAGED), lots(drawn))
    assert found.studied.finding.design == "experiment"


def test_what_came_after_the_first_start_changes_nothing(answer: Answer) -> None:
    def choice(company: Company, until: date) -> object:
        (kind, rows), *others = facts(company)
        changed = [row if row["period"] < until else {**row, "value": 5.0} for row in rows]  # type: ignore[operator]
        checks = answer(company.context(), (kind, changed), *others).studied.finding.checks
        return [one.says for one in checks if one.name == "design"]

    assert choice(STAGED, week(3)) == choice(STAGED, week(8))


def test_whoever_names_a_design_gets_it_and_no_reason(answer: Answer) -> None:
    found = answer(STAGED.context(STUDY.model_copy(update={"design": "synthetic"})), *facts(STAGED)).studied.finding
    assert found.design == "synthetic"
    assert not [one for one in found.checks if one.name == "design"]


def test_of_what_happens_once_no_design_over_time_is_chosen(answer: Answer) -> None:
    rows = [{**row, "value": float(row["period"] == week(7))} for row in FEW.outcomes()[1]]
    context = FEW.context(outcome=table(kind="absorbing"))
    found = answer(context, (OUTCOMES, rows), *facts(FEW)[1:]).studied.finding
    assert found.design == "did"


def test_a_study_by_hand_says_auto() -> None:
    assert Study(name="s", service="a", outcome="o", horizon=1).design == "auto"
