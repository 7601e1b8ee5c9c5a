"""How an access stands against grants and policies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.compliance.differences import Law, judge, stretches
from sowhat.compliance.differences import law as law_of
from sowhat.model.compliance import WRONG, Grant, Holder, Rule, Who
from sowhat.model.governing import Secrecy

FEB, MAY, JUL, SEP = (date(2026, month, 1) for month in (2, 5, 7, 9))
APP = Holder(app="dialer", team="collections", unit="risk")
GRANT = Grant(kind="app", name="dialer", data="contact", first=FEB, last=MAY, ended="expired", purpose="reminders")
LEVELS: dict[str, Secrecy] = {"contact": "sensitive", "balances": "internal", "rates": "open"}


def law(*grants: Grant, rules: tuple[Rule, ...] = (), needs: str = "reminders") -> Law:
    return law_of(LEVELS, rules, grants, {"dialer": needs} if needs else {})


def stands(told: Law, day: date = FEB, data: str = "contact", holder: Holder = APP) -> str:
    return judge(told, data, holder, day).standing


@pytest.mark.parametrize(("day", "standing"), [(FEB, "granted"), (MAY, "granted"), (JUL, "expired")])
def test_a_grant_holds_for_its_days(day: date, standing: str) -> None:
    assert stands(law(GRANT), day) == standing


def test_before_its_first_grant_nobody_had_granted_it() -> None:
    found = judge(law(GRANT), "contact", APP, date(2026, 1, 31))
    assert (found.standing, found.grant) == ("no-grant", GRANT)


def test_a_revoked_grant_is_told_as_such() -> None:
    assert stands(law(GRANT.model_copy(update={"ended": "revoked"})), JUL) == "revoked"


@pytest.mark.parametrize(
    ("needs", "standing"), [("a reminder", "granted"), ("marketing", "beyond"), ("", "purpose-untold")]
)
def test_the_purpose_has_to_be_the_one_that_was_granted(needs: str, standing: str) -> None:
    assert stands(law(GRANT, needs=needs)) == standing


def test_one_grant_of_several_for_the_purpose_is_enough() -> None:
    other = GRANT.model_copy(update={"purpose": "audit"})
    assert stands(law(other, GRANT)) == "granted"


def test_open_and_internal_data_need_no_grant() -> None:
    assert (stands(law(), data="rates", holder=Holder()), stands(law(), data="balances")) == ("open", "inside")


@pytest.mark.parametrize("data", ["contact", "balances"])
def test_a_caller_nobody_declared_is_a_stranger(data: str) -> None:
    assert stands(law(), data=data, holder=Holder(consumer="abc")) == "stranger"


def test_calls_that_name_nobody_cannot_be_told() -> None:
    assert stands(law(), holder=Holder()) == "unnamed"


def test_a_policys_refusal_beats_a_grant() -> None:
    never = Rule(data="contact", effect="never", who=Who(apps=("dialer",)), where="p:1")
    assert stands(law(GRANT, rules=(never,))) == "refused"


def test_a_policys_leave_stands_in_place_of_a_grant_until_it_is_over() -> None:
    may = Rule(data="contact", effect="may", who=Who(units=("risk",)), until=JUL, where="p:1")
    assert [stands(law(GRANT, rules=(may,)), day) for day in (MAY, JUL, SEP)] == ["policy", "policy", "expired"]
    assert judge(law(GRANT, rules=(may,)), "contact", APP, SEP).rule == "p:1"


def test_a_colleagues_grant_cannot_be_told_only_where_grants_name_nothing_but_people() -> None:
    person = Grant(kind="person", name="p1", data="contact", first=FEB, team="collections")
    elsewhere = Grant(kind="app", name="other", data="contact", first=FEB)
    assert (stands(law(person)), stands(law(person, elsewhere))) == ("colleague", "no-grant")


def test_a_person_has_its_own_grant_whatever_it_is_for() -> None:
    person = Grant(kind="person", name="p1", data="contact", first=FEB)
    assert stands(law(person), holder=Holder(consumer="p1")) == "granted"


GRANTS = st.builds(
    lambda first, length, purpose, kind: Grant(
        kind=kind,
        name={"app": "dialer", "team": "collections", "person": "p1"}[kind],
        data="contact",
        first=FEB + timedelta(days=first),
        last=FEB + timedelta(days=first + length) if length else None,
        ended="expired" if length else "",
        purpose=purpose,
        team="collections",
    ),
    st.integers(0, 60),
    st.integers(0, 40),
    st.sampled_from(["reminders", "audit", ""]),
    st.sampled_from(["app", "team", "person"]),
)
RULES = st.builds(
    lambda effect, day: Rule(data="contact", effect=effect, until=FEB + timedelta(days=day), where=f"p:{day}"),
    st.sampled_from(["may", "never"]),
    st.integers(0, 60),
)


@given(st.lists(GRANTS, max_size=5), st.lists(RULES, max_size=2), st.integers(-5, 110))
def test_stretches_say_of_every_day_what_the_day_itself_says(grants: list[Grant], rules: list[Rule], at: int) -> None:
    told = law(*grants, rules=tuple(rules))
    day = FEB + timedelta(days=at)
    holding = [
        one
        for one in stretches(told, "contact", APP)
        if (one.start is None or one.start <= day) and (one.end is None or day <= one.end)
    ]
    assert [one.judged for one in holding] == [judge(told, "contact", APP, day)]


@given(st.lists(GRANTS, max_size=5), st.integers(0, 110))
def test_not_knowing_is_never_a_violation(grants: list[Grant], at: int) -> None:
    """With no purpose declared nobody is beyond one; calls without a name are never wrong."""
    told, day = replace(law(*grants), needs={}), FEB + timedelta(days=at)
    assert stands(told, day) != "beyond"
    assert stands(told, day, holder=Holder()) not in WRONG
