"""A small company's access to data, each figure counted by hand; its looks, its attestations, its policies."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from sowhat.actions.attesting import attest, digest, report, write
from sowhat.actions.build import build
from sowhat.actions.check import check
from sowhat.actions.compliance_answer import compliance
from sowhat.actions.looks import look, looks
from sowhat.errors import CallError, WorkspaceError
from sowhat.model.compliance import Access, Compliance, Reach
from tests.actions import compliance_company as shop
from tests.actions.conftest import Quiet
from tests.conftest import Once

MONTHS = 7


def made(root: Path) -> None:
    shop.write(root)
    build(root, Quiet())


@pytest.fixture(scope="module")
def company(once: Once) -> Path:
    return once("compliance-company", made)


@pytest.fixture(scope="module")
def seen(company: Path) -> Compliance:
    return compliance(company)


def of(found: tuple[Access, ...], app: str) -> list[tuple[str, int, date, date]]:
    mine = [one for one in found if one.holder.app == app and one.data == "contact"]
    return [(one.standing, one.calls, one.first, one.last) for one in mine]


def day(month: int) -> date:
    return date(2026, month, 15)


@pytest.mark.parametrize(
    ("app", "wrong"),
    [
        ("bills-app", ("expired", 3 * 10, day(7), day(9))),
        ("sandbox", ("refused", MONTHS * 2, day(3), day(9))),
        ("mailer", ("beyond", MONTHS * 1, day(3), day(9))),
        ("dialer", ("revoked", 2 * 4, day(8), day(9))),
        ("loans", ("expired", 1 * 3, day(9), day(9))),
    ],
)
def test_each_violation_is_told_by_its_days(seen: Compliance, app: str, wrong: tuple[str, int, date, date]) -> None:
    assert of(seen.wrong, app) == [wrong]


@pytest.mark.parametrize(
    ("app", "fine"),
    [
        ("bills-app", ("granted", 4 * 10, day(3), day(6))),
        ("dialer", ("granted", 5 * 4, day(3), day(7))),
        ("loans", ("policy", 6 * 3, day(3), day(8))),
    ],
)
def test_what_was_covered_is_covered_to_the_last_day(
    seen: Compliance, app: str, fine: tuple[str, int, date, date]
) -> None:
    assert of(seen.fine, app) == [fine]


def test_every_call_that_was_answered_is_in_one_place(seen: Compliance) -> None:
    told = sum(one.calls for one in (*seen.wrong, *seen.unsure, *seen.fine) if one.data == "contact")
    assert told == MONTHS * sum(n for _, path, n in shop.CALLS if path == shop.CONTACT)


def test_refused_and_failed_calls_reach_nothing(seen: Compliance) -> None:
    assert [one for one in (*seen.wrong, *seen.unsure, *seen.fine) if one.holder.app == "helper"] == []


def test_bots_are_told_apart(seen: Compliance) -> None:
    assert {one.other_calls for one in seen.wrong if one.holder.app == "bills-app"} == {3 * 9}


def test_an_operation_hands_out_its_class_and_the_service_the_others(seen: Compliance) -> None:
    everything = sum(n for _, path, n in shop.CALLS if path.startswith("/customers"))
    assert {one.data: one.calls for one in seen.classes}["balances"] == MONTHS * everything


def test_a_stranger_is_told_where_callers_have_to_be_known(seen: Compliance) -> None:
    [found] = [one for one in seen.wrong if one.standing == "stranger"]
    assert (found.data, found.calls, found.callers) == ("balances", MONTHS * 5, 1)


def test_a_member_is_no_stranger(seen: Compliance) -> None:
    [found] = [one for one in seen.fine if one.holder.consumer and one.data == "balances"]
    assert (found.holder.team, found.holder.unit, found.calls) == ("billing", "retail", MONTHS * 7)


def test_calls_without_a_name_are_in_doubt_and_no_violation(seen: Compliance) -> None:
    unnamed = {one.data: one.calls for one in seen.unsure if one.standing == "unnamed"}
    assert unnamed == {"balances": MONTHS * 6, "contact": MONTHS * 6}


def test_uses_on_record_are_held_against_grants_too(seen: Compliance) -> None:
    told = {(one.standing, one.first): one.events for one in (*seen.fine, *seen.unsure) if one.events}
    assert told == {("granted", date(2026, 5, 5)): 1, ("purpose-untold", date(2026, 6, 6)): 1}


def test_open_data_is_told_by_month_and_never_wrong(seen: Compliance) -> None:
    [found] = [one for one in seen.fine if one.data == "rates"]
    assert (found.standing, found.last) == ("open", date(2026, 9, 30))


def test_data_kept_by_month_counts_where_telemetry_begins_within_one(tmp_path: Path) -> None:
    root = shop.write(tmp_path / "late")
    path = root / "calls.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if line >= "2026-09-10"), encoding="utf-8")
    build(root, Quiet())
    late = compliance(root)
    everything = sum(n for _, path, n in shop.CALLS if path.startswith("/customers"))
    assert (late.first, {one.data: one.calls for one in late.classes}["balances"]) == (day(9), everything)


def test_unused_grants_say_since_when(seen: Compliance) -> None:
    assert [(one.grant.name[:6], one.days, one.last_use) for one in seen.unused if one.grant.kind == "app"] == [
        ("helper", 272, None)
    ]
    people = [(one.days, one.last_use) for one in seen.unused if one.grant.kind == "person"]
    assert people == [(241, None), (148, date(2026, 5, 5))]


def test_grants_that_cannot_be_placed_are_told(seen: Compliance) -> None:
    assert [(one.why, one.data, one.grants) for one in seen.unmatched] == [
        ("data", "shoe sizes", 1),
        ("subject", "contact", 1),
    ]


def reach(seen: Compliance, unit: str) -> Reach:
    return next(one for one in seen.reach if one.unit == unit)


def test_reach_adds_up_by_unit(seen: Compliance) -> None:
    risk = reach(seen, "risk")
    assert (risk.apps, risk.calls, risk.covered, risk.wrong, risk.wrong_apps) == (2, 49, 38, 11, 2)
    assert sum(one.calls for one in seen.reach) == next(one.calls for one in seen.classes if one.data == "contact")


def test_a_period_looks_at_its_days_alone(company: Path) -> None:
    q2 = compliance(company, "2026Q2")
    assert (q2.period, q2.first, q2.until) == ("2026-Q2", date(2026, 4, 1), date(2026, 6, 30))
    assert sorted(one.holder.app for one in q2.wrong if one.secrecy == "sensitive") == ["mailer", "sandbox"]


def test_a_corrected_policy_needs_no_build(company: Path, tmp_path: Path) -> None:
    path = company / "policies" / "data.yaml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("2026-08-31, why", "2027-08-31, why"), encoding="utf-8")
    try:
        assert of(compliance(company).wrong, "loans") == []
    finally:
        path.write_text(before, encoding="utf-8")


def test_what_is_no_period_is_refused(company: Path) -> None:
    with pytest.raises(CallError, match="no-such-period"):
        compliance(company, "Q3")


def test_a_failing_test_of_the_policies_is_an_error_at_its_line(company: Path, tmp_path: Path) -> None:
    root = shop.write(tmp_path / "shop")
    path = root / "policies" / "data.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("expect: allowed", "expect: refused"), encoding="utf-8")
    with pytest.raises(WorkspaceError, match="policy-test-failed") as error:
        check(root)
    assert [str(problem.where) for problem in error.value.problems] == ["policies/data.yaml:6"]
    check(company)


def test_an_attestation_keeps_what_was_found(company: Path) -> None:
    made, found = attest(company, "2026-Q3", " Li  Wei ")
    assert (made.by, made.wrong, made.unused, made.failing_tests) == ("Li Wei", len(found.wrong), len(found.unused), 0)
    kept = compliance(company).attestations[0]
    assert (kept.number, kept.digest, kept.period) == (made.number, digest(compliance(company, "2026-Q3")), "2026-Q3")


def test_what_one_person_attests_twice_is_said_once(company: Path) -> None:
    first, again = (attest(company, "2026-08", "Li Wei")[0] for _ in range(2))
    other, _ = attest(company, "2026-08", "Zhang San")
    assert (again.number, other.number) == (first.number, first.number + 1)


def test_a_draft_takes_no_attested_report_s_place(company: Path) -> None:
    made, _ = attest(company, "2026-07", "Li Wei")
    kept = write(company, "2026-07", ("en", "md"), (None, made))
    assert write(company, "2026-07", ("en", "md"), (None, None)) != kept
    assert "Li Wei" in report(company, "2026-07", ("en", "md"))


def test_a_report_of_days_gone_by_says_what_still_means(company: Path) -> None:
    text = report(company, "2026-H1", ("en", "md"))
    assert "What still goes on, or stands, did so on 30 Jun 2026." in text
    assert "Records begin on 1 Mar 2026: earlier days (first half of 2026) are not in it." in text


@pytest.mark.parametrize(
    ("period", "by", "code"),
    [("2026-Q3", " ", "attest-by-nobody"), ("2026", "Li", "attest-not-over"), ("2020", "Li", "attest-without-data")],
)
def test_what_cannot_be_attested_is_refused(company: Path, period: str, by: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        attest(company, period, by)


@pytest.mark.parametrize(("language", "draft"), [("en", "A draft"), ("zh", "草稿")])
def test_a_report_without_an_attestation_is_a_draft(company: Path, language: str, draft: str) -> None:
    text = report(company, "2026-Q2", (language, "md"))  # type: ignore[arg-type]
    assert draft in text
    assert "shoe sizes" in text


def test_a_report_is_a_page_and_an_answer_too(company: Path) -> None:
    assert "<html" in report(company, "2026-Q3", ("zh", "html"))
    assert json.loads(report(company, "2026-Q3", ("en", "json")))["period"] == "2026-Q3"
    with pytest.raises(CallError, match="story-choice"):
        report(company, "2026-Q3", ("en", "pdf"))


def test_looks_are_kept_in_their_order(company: Path) -> None:
    before = len(looks(company))
    look(company, "findings", "approver", "csv")
    newest = looks(company)[0]
    assert (newest.list, newest.role, newest.form, newest.by) == ("findings", "approver", "csv", "local")
    assert len(looks(company)) == before + 1


def test_where_nothing_was_built_no_look_is_written(tmp_path: Path) -> None:
    look(tmp_path, "findings", "admin", "page")
    assert (looks(tmp_path), list(tmp_path.iterdir())) == ((), [])
