"""Whether the teams of a study took another service at the same time, as everybody knows of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import numpy as np
import pytest

from sowhat.model.catalog import Route, Service
from sowhat.model.estimate import Check, Estimate
from sowhat.studies import sealed as sealing
from sowhat.studies.designs.did import SealedDid
from sowhat.studies.run import Context, Ran
from sowhat.tables.facts import GO_LIVES, OUTCOMES, TOUCHES, USES
from sowhat.tables.table import Table
from tests.studies.designs.scenes import STUDY, Answer, Company, Row, outcome, table, week
from tests.studies.designs.test_rates import known

LIVE = (4,) * 12 + (6,) * 8 + (None,) * 20
COMPANY = Company(live=LIVE, size=6, weeks=9)
ASKED = STUDY.model_copy(update={"design": "did"})
Lives = Mapping[str, int | None]
SAME: Lives = dict(zip(COMPANY.teams, LIVE, strict=True))


def apart(seed: int = 2) -> Lives:
    """Half of the teams, each when it liked, whatever it did with the study's service."""
    rng = np.random.default_rng(seed)
    return {team: int(rng.integers(COMPANY.weeks)) if rng.random() < 0.5 else None for team in COMPANY.teams}


def lives(services: Mapping[str, Lives], company: Company = COMPANY) -> tuple[Table, list[Row]]:
    """Those of the study's service, and on the Thursdays of these weeks those of others."""
    common: Row = {"decided": "project", "known_by": "table", "revision": 1, "path": "g"}
    others = [
        {**common, "service": service, "team": team, "day": week(at) + timedelta(days=3)}
        for service, live in services.items()
        for team, at in live.items()
        if at is not None
    ]
    return GO_LIVES, [*company.go_lives()[1], *others]


def asked(answer: Answer, **services: Lives) -> Ran:
    return answer(COMPANY.context(ASKED), COMPANY.outcomes(), COMPANY.rosters(), lives(services))


def check(ran: Ran) -> Check:
    [found] = [one for one in ran.studied.finding.checks if one.name == "alone"]
    return found


def grade(ran: Ran) -> str:
    assert isinstance(ran.studied.finding, Estimate)
    return ran.studied.finding.grade


def called(service: str, first: Mapping[str, int]) -> tuple[Table, list[Row]]:
    """The teams' apps call another service in every week from `first` on; somebody else's calls open the telemetry."""
    common: Row = {"source": "web", "host": "", "status_class": "ok", "traffic": "people", "calls": 1}
    rows: list[Row] = [
        {**common, "route": f"/{service}", "consumer": f"key-{team}", "day": week(n) + timedelta(days=1)}
        for team, at in first.items()
        for n in range(at, COMPANY.weeks)
    ]
    return USES, [*rows, {**common, "route": "/", "consumer": "nobody", "day": week(0)}]


def with_search() -> Context:
    context = known(COMPANY, design="did")
    services = (*context.catalog.services, Service(name="search", routes=(Route(path="/search"),)))
    return context.model_copy(update={"catalog": context.catalog.model_copy(update={"services": services})})


def test_teams_that_took_another_service_on_the_same_days_cannot_tell_them_apart(answer: Answer) -> None:
    found = asked(answer, search=SAME)
    assert (check(found).verdict, check(found).says.params["service"], grade(found)) == ("fail", "search", "D")
    assert check(found).statistic == pytest.approx(1.0)


def test_a_service_that_everybody_takes_in_their_own_time_costs_nothing(answer: Answer) -> None:
    found = asked(answer, search=apart())
    assert (check(found).verdict, grade(found)) == ("pass", grade(asked(answer)))


def test_the_share_counts_weeks_of_treated_customers(answer: Answer) -> None:
    # 3 of the 20 teams: two for all 5 of their treated weeks, one for 2 of 3; of 12 · 5 + 8 · 3 weeks. One of those
    # that never went live had it for 1 of the 5 weeks of the first wave after its start, and 1 of 3 of the second.
    live = {"t00": 4, "t01": 4, "t12": 7, "t39": 8}
    theirs = (12 * 1 / 20 + 8 * 1 / 20) / 84
    own = (5 + 5 + 2) / 84
    assert check(asked(answer, search=live)).statistic == pytest.approx(own - theirs)


def test_without_any_other_service_there_is_nothing_to_doubt(answer: Answer) -> None:
    assert (check(asked(answer)).verdict, check(asked(answer)).says.code) == ("pass", "check-alone-none")


def test_teams_that_are_not_in_the_study_and_later_days_count_nothing(answer: Answer) -> None:
    elsewhere = asked(answer, search={"x": 4}, advert=dict.fromkeys(COMPANY.teams, 30))
    assert check(elsewhere).says.code == "check-alone-none"


def test_it_is_sealed_with_the_study(answer: Answer) -> None:
    found = asked(answer, search=SAME, advert=apart())
    assert found.sealed is not None
    assert sealing.finding(sealing.read(found.sealed.model_dump_json())) == found.studied.finding


def test_what_was_sealed_before_there_was_such_a_check_reads_as_it_did(answer: Answer) -> None:
    found = asked(answer, search=SAME)
    assert isinstance(found.sealed, SealedDid)
    old = found.sealed.model_dump_json(exclude={"others"})
    assert "alone" not in {one.name for one in sealing.finding(sealing.read(old)).checks}


def test_calls_show_other_services_too(answer: Answer) -> None:
    facts = (COMPANY.outcomes(), COMPANY.rosters(), lives({}))
    first = {team: at for team, at in SAME.items() if at is not None}
    assert check(answer(with_search(), *facts, called("search", first))).verdict == "fail"
    always = dict.fromkeys(COMPANY.teams, 0)
    had = check(answer(with_search(), *facts, called("search", always)))
    assert (had.verdict, had.statistic) == ("pass", 0.0)


def test_a_day_that_somebody_wrote_down_wins_over_calls(answer: Answer) -> None:
    facts = (COMPANY.outcomes(), COMPANY.rosters(), lives({"search": SAME}))
    assert check(answer(with_search(), *facts, called("search", dict.fromkeys(COMPANY.teams, 0)))).verdict == "fail"


def test_an_outcome_by_month_counts_the_month_of_the_day(answer: Answer) -> None:
    company = Company(live=(5,) * 10 + (None,) * 10, size=1)
    monthly = table(unit="team").model_copy(update={"every": "month"})
    noise = np.random.default_rng(7)
    rows = [
        {**outcome(team, 0, noise.normal(), "team"), "period": week(0).replace(month=month, day=1)}
        for team in company.teams
        for month in range(1, 6)
    ]
    # Week 5 is in February; February's own first day is before it.
    other = lives({"search": dict.fromkeys(company.teams[:10], 5)}, company)
    found = answer(company.context(ASKED, outcome=monthly), (OUTCOMES, rows), other)
    assert check(found).statistic == pytest.approx(1.0)


def test_an_outcome_that_ends_for_good_is_by_team_as_well(answer: Answer) -> None:
    company = Company(live=LIVE, size=12, weeks=10)
    rng = np.random.default_rng(4)
    ends = {customer: int(at) for (_, customer), at in zip(company.customers(), rng.geometric(0.1, 480), strict=True)}
    gone = [
        {**outcome(customer, n, float(n == at)), "kind": "absorbing"}
        for customer, at in ends.items()
        for n in range(company.weeks)
        if n <= at
    ]
    context = company.context(ASKED, outcome=table(kind="absorbing"))
    found = answer(context, (OUTCOMES, gone), company.rosters(), lives({"search": SAME}, company))
    assert check(found).verdict == "fail"
    assert check(found).statistic == pytest.approx(1.0)


def test_customers_who_decide_for_themselves_are_not_asked(answer: Answer) -> None:
    common: Row = {"source": "web", "consumer": "", "calls": 1}
    by_team = dict(zip(COMPANY.teams, LIVE, strict=True))
    touches: list[Row] = [
        {**common, "route": route, "customer": customer, "day": week(at) + timedelta(days=1)}
        for team, customer in COMPANY.customers()
        if (at := by_team[team]) is not None
        for route in ("/advice", "/search")
    ]
    found = answer(with_search(), COMPANY.outcomes(), (TOUCHES, touches))
    assert isinstance(found.studied.finding, Estimate)
    assert "alone" not in {one.name for one in found.studied.finding.checks}


def test_more_teams_than_are_named_leave_it_open(answer: Answer) -> None:
    company = Company(live=(3,) * 260 + (None,) * 260, weeks=6)
    rng = np.random.default_rng(5)
    rows = [outcome(team, n, float(rng.normal()), "team") for team in company.teams for n in range(6)]
    context = company.context(ASKED.model_copy(update={"missing": "available-pairs"}), outcome=table(unit="team"))
    found = answer(context, (OUTCOMES, rows), lives({}, company))
    assert (check(found).verdict, check(found).says.code) == ("unknown", "check-alone-unknown")
