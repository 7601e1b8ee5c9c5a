"""Association and protection asked of a workspace."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest

from sowhat.model.estimate import Estimate
from sowhat.model.study import StudyDesign
from sowhat.studies import sealed as sealing
from sowhat.studies.run import Context
from sowhat.tables.facts import OUTCOMES, USES
from sowhat.tables.table import Table
from tests.studies.designs.scenes import STUDY, Answer, Company, Facts, Row, outcome, table, week

NOBODY = Company(live=(None,) * 24, size=15)
STAGED = Company(live=(*[5] * 12, *[None] * 12), weeks=12)


def called_from_the_start(company: Company, teams: int) -> tuple[Table, list[Row]]:
    """Their apps' calls in every week."""
    common: Row = {
        "source": "web",
        "host": "",
        "route": "/advice",
        "status_class": "ok",
        "traffic": "people",
        "calls": 1,
    }
    rows = [
        {**common, "consumer": f"key-{team}", "day": week(n) + timedelta(days=1)}
        for team in company.teams[:teams]
        for n in range(company.weeks)
    ]
    return USES, rows


def known(company: Company, **more: object) -> Context:
    """The company with an app for each team."""
    context = company.context(STUDY.model_copy(update=more))
    consumers = [
        {"name": f"app-{team}", "teams": [{"of": team}], "keys": [{"pseudonym": f"key-{team}"}]}
        for team in company.teams
    ]
    catalog = type(context.catalog).model_validate({**context.catalog.model_dump(), "consumers": consumers})
    return context.model_copy(update={"catalog": catalog})


def incidents() -> Facts:
    """Minutes of downtime of each team: 30 a week, 15 once live."""
    rng = np.random.default_rng(9)
    rows = [
        outcome(team, n, float(rng.poisson(15 if at is not None and n >= at else 30)), "team")
        for team, at in zip(STAGED.teams, STAGED.live, strict=True)
        for n in range(STAGED.weeks)
    ]
    return (OUTCOMES, rows), STAGED.go_lives()


def test_without_a_date_those_who_use_it_are_set_beside_the_others(answer: Answer) -> None:
    facts = (NOBODY.outcomes(), NOBODY.rosters(), called_from_the_start(NOBODY, 8))
    found = answer(known(NOBODY), *facts).studied.finding
    assert isinstance(found, Estimate)
    assert (found.design, found.grade) == ("association", "D")
    users = {f"{team}-{n:04}" for team in NOBODY.teams[:8] for n in range(15)}
    values = [(row["unit"] in users, float(str(row["value"]))) for row in NOBODY.outcomes()[1]]
    ours, theirs = (sum(value for own, value in values if own is side) for side in (True, False))
    weeks = NOBODY.weeks
    mine = ours / (8 * 15 * weeks) - theirs / (16 * 15 * weeks)
    assert found.estimate == pytest.approx(mine, rel=1e-9)


def test_protection_finds_the_minutes_that_were_kept_from_happening(answer: Answer) -> None:
    context = STAGED.context(STUDY.model_copy(update={"design": "protection"}), outcome=table(unit="team"))
    found = answer(context, *incidents()).studied.finding
    assert isinstance(found, Estimate)
    assert found.design == "protection"
    assert found.ci is not None
    assert found.ci[0] < -15 < found.ci[1]


@pytest.mark.parametrize("design", ["association", "protection"])
def test_what_is_sealed_gives_the_same_answer(answer: Answer, design: StudyDesign) -> None:
    context = STAGED.context(STUDY.model_copy(update={"design": design}), outcome=table(unit="team"))
    ran = answer(context, *incidents())
    assert ran.sealed is not None
    read = sealing.read(ran.sealed.model_dump_json())
    assert sealing.finding(read) == ran.studied.finding
    assert isinstance(ran.studied.finding, Estimate)
