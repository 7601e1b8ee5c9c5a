"""Return, milestones and cases through a whole build: costs, a claim, and what they come to."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from sowhat.actions import case, ledger, milestones, outlook, pricing
from sowhat.actions.build import build
from sowhat.actions.courses import courses
from sowhat.actions.flows import flows_of
from sowhat.actions.ledger_verify import verify
from sowhat.actions.returns import Costs, Terms, Worth, of_service, roi, worth
from sowhat.cli.app import app
from sowhat.errors import CallError, WorkspaceError
from sowhat.ledger.returns import Flow
from sowhat.model.claim import Claim, Money, MonthMoney, Population
from sowhat.model.milestone import Milestone
from sowhat.model.price import PriceTerms
from sowhat.model.roi import Return, Roi
from tests.actions.conftest import Quiet
from tests.worlds import World

COSTS = """costs:
  - {paths: [business/costs.csv], columns: {month: month, service: service, kind: kind, amount: amount, project: code}}
day_rate: 2000
discount_rate: 0.1
"""
SPENT = """month,service,kind,amount,code
2026-02,advice,build,1000,IT-7
2026-02,advice,build,2000,IT-8
2026-03,advice,build,3000,IT-7
2026-04,advice,run,500,
"""
DAYS = "2026-03,advice,build,2,IT-7\n2026-03,advice,build,3,IT-8\n2026-03,advice,build,1,\n"
DAY = {
    **{"name": "day", "unit": "person-day", "basis": "capacity", "low": 1000, "likely": 1000, "high": 1000},
    **{"currency": "CNY", "source": "FIN-7", "owner": "Wu Min", "valid_from": "2026-01-01"},
}
TERMS = Terms("CNY", Decimal("0.1"), "2026-06")
CASE = """name: refund
months: 12
build_months: 2
reach: 1000
effect: [0.05, 0.1, 0.2]
price: {low: 4, likely: 5, high: 6, source: Finance 2026}
build: 1200
run: 100
ramp: 0
"""


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = World(log_days=40).write(tmp_path_factory.mktemp("returns"))
    with (root / "sowhat.yaml").open("a", encoding="utf-8") as settings:
        settings.write(COSTS)
    (root / "business" / "costs.csv").write_text(SPENT, encoding="utf-8")
    build(root, Quiet())
    ledger.claim(root, "advice-return")
    return root


@pytest.fixture(scope="module")
def seen(harbour: Path) -> Roi:
    return roi(harbour)


@pytest.fixture(scope="module")
def advice(seen: Roi) -> Return:
    return next(one for one in seen.services if one.service == "advice")


@pytest.fixture(scope="module")
def claim(harbour: Path) -> Claim:
    return ledger.book(harbour).claims[0]


def test_cost_is_what_the_records_say(advice: Return) -> None:
    assert [advice.build, advice.run, advice.cost] == [Decimal(6000), Decimal(500), Decimal(6500)]


def test_what_was_spent_is_told_by_project_code_and_what_has_none_says_why(seen: Roi) -> None:
    told = [(one.month, one.project, one.kind, one.amount, one.why and one.why.code) for one in seen.projects]
    assert told == [
        ("2026-02", "IT-7", "build", Decimal(1000), None),
        ("2026-02", "IT-8", "build", Decimal(2000), None),
        ("2026-03", "IT-7", "build", Decimal(3000), None),
        ("2026-04", None, "run", Decimal(500), "returns-no-project"),
    ]


def test_days_of_a_project_cost_its_own_rate_of_the_price_book(tmp_path: Path) -> None:
    root = World(log_days=10).write(tmp_path / "days")
    with (root / "sowhat.yaml").open("a", encoding="utf-8") as settings:
        settings.write(COSTS.replace("amount: amount", "person_days: amount"))
    (root / "business" / "costs.csv").write_text("month,service,kind,amount,code\n" + DAYS, encoding="utf-8")
    pricing.price(root, PriceTerms.model_validate(DAY))
    pricing.price(root, PriceTerms.model_validate({**DAY, **dict.fromkeys(("low", "likely", "high"), 1500)}))
    pricing.price(root, PriceTerms.model_validate({**DAY, "high": 3000, "likely": 3000, "project": "IT-7"}))
    build(root, Quiet())
    told = {one.project: (one.amount, one.person_days) for one in roi(root).projects}
    assert told == {"IT-7": (Decimal(6000), 2.0), "IT-8": (Decimal(4500), 3.0), None: (Decimal(1500), 1.0)}


def test_value_is_what_the_claim_says(advice: Return, claim: Claim) -> None:
    assert claim.value is not None
    assert advice.value is not None
    assert advice.claims == (claim.id,)
    assert float(advice.value.value) == pytest.approx(float(claim.value.value))


def test_the_interval_at_the_end_is_the_claim_s(advice: Return, claim: Claim) -> None:
    assert advice.value is not None
    assert claim.value is not None
    assert float(advice.value.low) == pytest.approx(float(claim.value.low), rel=1e-2)


def test_months_add_up_to_what_was_put_in_and_came_back(advice: Return) -> None:
    assert advice.value is not None
    assert advice.months[-1].invested == 6500
    assert sum(one.value or 0 for one in advice.months) == pytest.approx(advice.value.value, abs=Decimal("0.05"))


def test_a_service_without_a_claim_is_not_known_and_not_nothing(seen: Roi) -> None:
    other = next(one for one in seen.services if one.service == "search")
    assert (other.value, other.payback.state, "returns-no-claim" in [why.code for why in other.why]) == (
        None,
        "unknown",
        True,
    )


def test_the_stated_rate_is_the_one_used(seen: Roi, advice: Return) -> None:
    assert (seen.rate, advice.present.rate) == (Decimal("0.1"), Decimal("0.1"))


def test_single_services_are_never_added_up(seen: Roi) -> None:
    assert seen.platform is not None
    assert "returns-joint" in [why.code for why in seen.platform.why]


def test_the_platform_has_the_months_of_the_joint_total(seen: Roi) -> None:
    whole = seen.platform
    assert whole is not None
    assert whole.value is not None
    assert sum(one.value or 0 for one in whole.months) == pytest.approx(whole.value.value, abs=Decimal("0.05"))
    assert whole.payback.state in ("paid-back", "not-within")
    assert whole.present.money is not None


def test_the_command_prints_what_the_page_is_made_of(harbour: Path, seen: Roi) -> None:
    said = CliRunner().invoke(app, ["show", "roi", "--json", "--workspace", str(harbour)])
    assert json.loads(said.output) == json.loads(seen.model_dump_json())


def test_a_forecast_that_cannot_be_made_says_why(seen: Roi) -> None:
    assert {why.code for one in seen.outlook.services for why in one.why} <= {"forecast-few", "forecast-not-built"}


def flows(*months: tuple[str, float]) -> Worth:
    return Worth({"create": tuple(Flow(month, amount) for month, amount in months)}, ("c000001",))


def cost(**months: str) -> Costs:
    return Costs({month.replace("_", "-")[1:]: {"build": Decimal(amount)} for month, amount in months.items()})


def test_days_without_a_price_leave_payback_unknown() -> None:
    spent = Costs({"2026-01": {"build": Decimal(10)}}, unpriced_days=3)
    found = of_service("a", spent, flows(("2026-02", 100.0)), TERMS)
    assert (found.payback.state, found.present.money, found.irr.state) == ("unknown", None, "unknown")


def test_payback_and_value_less_cost_by_hand() -> None:
    found = of_service("a", cost(m2026_01="100"), flows(("2026-02", 60.0), ("2026-03", 60.0)), TERMS)
    assert found.present.undiscounted is not None
    assert (found.payback.month, found.present.undiscounted.value) == ("2026-03", Decimal(20))


def test_without_a_rate_nothing_is_assumed() -> None:
    found = of_service("a", cost(m2026_01="100"), flows(("2026-02", 160.0)), Terms("CNY", None, "2026-06"))
    assert (found.present.money, found.present.rate) == (None, None)


def test_the_first_claim_counts_and_one_over_the_same_teams_does_not(claim: Claim) -> None:
    both = worth("advice", (claim, claim.model_copy(update={"id": "c000002"})), TERMS)
    assert (both.claims, [(one.claim, one.why) for one in both.left]) == (
        ("c000001",),
        [("c000002", "same-customers")],
    )


def test_claims_over_other_teams_both_count(claim: Claim) -> None:
    def of(id_: str, team: str) -> Claim:
        people = Population(service="advice", outcome="weekly-return", teams=(team,))
        return claim.model_copy(update={"id": id_, "population": people})

    assert worth("advice", (of("c1", "x"), of("c2", "y")), TERMS).claims == ("c1", "c2")


@pytest.mark.parametrize("state", ["draft", "disputed"])
def test_what_evidence_does_not_carry_is_left_out(claim: Claim, state: str) -> None:
    found = worth("advice", (claim.model_copy(update={"state": state}),), TERMS)
    assert (found.claims, found.left[0].why) == ((), "draft")


def test_an_amended_claim_counts_as_much_as_was_agreed(claim: Claim) -> None:
    whole, half = (
        sum(flow.likely for flow in flows_of(claim.model_copy(update={"factor": Decimal(factor)}), "2026-12"))
        for factor in ("1", "0.5")
    )
    assert half == pytest.approx(whole / 2)


def test_two_claims_are_drawn_apart(claim: Claim) -> None:
    """Independent draws: their sum is surer than twice one of them."""
    one, other = (flows_of(claim.model_copy(update={"seed": seed}), "2026-12")[0].draws for seed in (1, 2))
    assert one is not None
    assert other is not None
    assert (one + other).std() < 0.8 * (2 * one).std()


def cny(value: int, half: int) -> Money:
    return Money(value=Decimal(value), low=Decimal(value - half), high=Decimal(value + half), currency="CNY")


def split(claim: Claim, *months: tuple[int, str], half: int = 100) -> Claim:
    """A claim whose money came in these months of 2026, the last named ones to come yet."""
    told = tuple(
        MonthMoney.model_validate({"month": date(2026, at, 1), "money": cny(amount, half), "kind": kind})
        for at, (amount, kind) in enumerate(months, 1)
    )
    whole = cny(sum(amount for amount, _ in months), half)
    return claim.model_copy(update={"months": told, "value": whole, "factor": Decimal(1)})


def test_the_course_is_drawn_as_the_claim_s_months_were(harbour: Path, claim: Claim) -> None:
    """Each month's own interval, and not a part of the whole claim's."""
    told = courses(harbour, [claim.id])[claim.id]
    for flow, month in zip(flows_of(claim, "2026-12", told), claim.months, strict=False):
        assert flow.draws is not None
        ends = np.quantile(flow.draws, [0.025, 0.975])
        assert ends == pytest.approx([float(month.money.low), float(month.money.high)], abs=0.02)


def test_the_months_of_a_claim_add_up_to_it_in_every_draw(harbour: Path, claim: Claim) -> None:
    told = courses(harbour, [claim.id])[claim.id]
    low, high = np.quantile(told.draws.sum(axis=1), [0.025, 0.975])
    assert claim.value is not None
    assert (low, high) == pytest.approx((float(claim.value.low), float(claim.value.high)), abs=0.02)


def test_a_claim_of_nothing_is_as_unsure_as_it_was(claim: Claim) -> None:
    flows_ = flows_of(split(claim, (0, "realised"), (0, "realised")), "2026-12")
    drawn = np.sum([flow.draws for flow in flows_ if flow.draws is not None], axis=0)
    assert np.quantile(drawn, [0.025, 0.975]) == pytest.approx([-100, 100], abs=1)


def test_gains_and_losses_that_cancel_do_not_blow_up(claim: Claim) -> None:
    flows_ = flows_of(split(claim, (1000, "realised"), (-999, "realised")), "2026-12")
    assert flows_[0].draws is not None
    assert flows_[0].draws.std() < 60


def test_what_goes_on_at_the_last_pace_has_not_come(claim: Claim) -> None:
    one = split(claim, (60, "realised"), (940, "run-rate"))
    assert sum(flow.likely for flow in flows_of(one, "2026-12")) == 60
    assert one.value is not None
    found = milestones._come(one, one.value, None)
    assert found.value == 60


def test_money_realised_after_the_last_day_of_the_log_counts(harbour: Path, advice: Return, claim: Claim) -> None:
    last = max(one.month for one in claim.months if one.kind == "realised")
    assert advice.months[-1].month >= f"{last:%Y-%m}"
    assert advice.value is not None
    came = sum(one.money.value for one in claim.months if one.kind == "realised")
    assert advice.value.value == came


def test_a_currency_without_cents_has_none_in_any_month() -> None:
    terms = Terms("JPY", None, "2026-06")
    found = of_service("a", cost(m2026_01="100"), flows(("2026-02", 60.4)), terms)
    assert [str(one.value) for one in found.months[:2]] == ["0", "60"]


def test_what_a_habit_is_worth_is_what_stands_after_amendments(claim: Claim) -> None:
    other = claim.model_copy(update={"study": claim.study.model_copy(update={"service": "search"})})
    half = [one.model_copy(update={"factor": Decimal("0.5")}) for one in (claim, other)]
    whole, less_ = outlook.per_team((claim, other), "CNY")[0], outlook.per_team(half, "CNY")[0]
    assert whole is not None
    assert less_ is not None
    np.testing.assert_allclose(less_, whole / 2)


def test_what_a_habit_is_worth_takes_two_services(claim: Claim) -> None:
    other = claim.model_copy(update={"study": claim.study.model_copy(update={"service": "search"})})
    assert outlook.per_team((claim,), "CNY")[0] is None
    assert outlook.per_team((claim, other), "CNY")[1] == 2


PROMISE = {
    "service": "advice",
    "title": "Advice keeps customers",
    "measure": "customers",
    "low": "1",
    "likely": "2",
    "high": "3",
    "due": "2026-12-31",
    "evidence": "advice-return",
    "leading": "habit=2026-05-31",
    "by": "Lin",
}


@pytest.fixture(scope="module")
def promised(harbour: Path) -> Milestone:
    return milestones.promise(harbour, PROMISE)


def test_a_promise_stands_where_its_evidence_says(harbour: Path, promised: Milestone) -> None:
    [found] = [one for one in milestones.see(harbour).milestones if one.milestone.id == promised.id]
    assert (found.state, found.claim) == ("met", "c000001")


def test_a_review_keeps_how_it_stood(harbour: Path, promised: Milestone) -> None:
    found = milestones.review(harbour, promised.id, "all teams are live", "Wu")
    last = found.milestone.reviews[-1]
    assert (last.note, last.by, last.state, last.realised is not None) == ("all teams are live", "Wu", "met", True)


def test_promises_leave_the_chain_sound(harbour: Path, promised: Milestone) -> None:
    assert promised.id
    assert verify(harbour).sound


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"title": " "}, "milestone-lacks"),
        ({"evidence": ""}, "milestone-lacks"),
        ({"low": "5"}, "milestone-range"),
        ({"low": "NaN"}, "milestone-bad"),
        ({"due": "soon"}, "milestone-bad"),
        ({"measure": "hope"}, "milestone-bad"),
        ({"leading": "joy=2026-05-31"}, "milestone-rung"),
        ({"service": "nobody"}, "milestone-service"),
        ({"evidence": "nothing"}, "milestone-evidence"),
        ({"by": "L" * 101}, "milestone-long"),
        ({"replaces": "m000099", "reason": "x"}, "no-such-milestone"),
    ],
)
def test_what_is_no_promise_is_refused(harbour: Path, changes: dict[str, str], code: str) -> None:
    with pytest.raises(CallError) as refused:
        milestones.promise(harbour, {**PROMISE, **changes})
    assert refused.value.problems[0].code == code


def test_the_commands_promise_list_and_review(harbour: Path) -> None:
    run, where = CliRunner().invoke, ["--workspace", str(harbour), "--json"]
    told = ["--title", "Ten teams", "--measure", "teams", "--expected", "10", "--due", "2026-12-31", "--by", "Lin"]
    made = json.loads(run(app, ["ledger", "milestone", "advice", *told, "--rung", "habit=2026-05-31", *where]).output)
    noted = json.loads(run(app, ["ledger", "review", made["id"], "--note", "ok", "--by", "Wu", *where]).output)
    listed = json.loads(run(app, ["ledger", "milestones", *where]).output)
    assert noted["milestone"]["reviews"][0]["note"] == "ok"
    assert made["id"] in [one["milestone"]["id"] for one in listed["milestones"]]


def write(folder: Path, text: str) -> Path:
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    return folder / "case.yaml"


def test_a_case_is_read_and_worked_out(tmp_path: Path) -> None:
    found = case.work_out(case.read(write(tmp_path, CASE)))
    assert [found.value.value, found.cost.value] == [Decimal(5000), Decimal(2200)]
    assert found.case.price.source == "Finance 2026"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("reach: 1000", "", "missing-key"),
        ("effect: [0.05, 0.1, 0.2]", "effect: [0.2, 0.1, 0.05]", "case-range"),
        ("run: 100", "run: lots", "case-bad"),
        ("run: 100", "run: -100", "case-below"),
        ("build_months: 2", "build_months: 12", "case-months"),
        ("ramp: 0", "ramp: 0\nhope: 1", "unknown-key"),
        (CASE, "", "case-empty"),
    ],
)
def test_what_is_no_case_names_its_line(tmp_path: Path, old: str, new: str, code: str) -> None:
    with pytest.raises(WorkspaceError) as refused:
        case.read(write(tmp_path, CASE.replace(old, new)))
    assert refused.value.problems[0].code == code


def test_a_case_without_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="case-file"):
        case.read(tmp_path / "none.yaml")


def test_a_case_is_put_down_and_its_newest_version_found(harbour: Path, tmp_path: Path) -> None:
    made = case.read(write(tmp_path, CASE))
    case.keep(harbour, made, "Lin")
    case.keep(harbour, made.model_copy(update={"months": 24}), "Wu")
    [held] = case.kept(harbour).cases
    assert (held.by, held.case.months) == ("Wu", 24)


def test_nobody_puts_down_a_case_without_a_name(harbour: Path, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="case-by-nobody"):
        case.keep(harbour, case.read(write(tmp_path, CASE)), " ")


def test_the_command_works_a_case_out(tmp_path: Path) -> None:
    said = CliRunner().invoke(app, ["case", str(write(tmp_path, CASE)), "--json"])
    assert json.loads(said.output)["net"]["value"] == "2800.00"
