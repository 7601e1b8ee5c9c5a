"""What policies say: a refusal beats every leave, and without a rule secrecy decides."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.compliance.policies import Asking, decide, placed, tried
from sowhat.model.catalog import Catalog, Consumer, Membership, Team
from sowhat.model.compliance import Policies, PolicyTest, Rule, Who
from sowhat.model.governing import DataClass, Secrecy
from sowhat.model.value import Span

DAY = date(2026, 9, 1)
LEVELS: dict[str, Secrecy] = {"rates": "open", "balances": "internal", "contact": "sensitive"}
ASKING = Asking("contact", DAY, "dialer", "collections", "risk", "payment reminders")
MAY = Rule(data="contact", effect="may", where="p.yaml:1")
NEVER = Rule(data="contact", effect="never", where="p.yaml:2")


def said(*rules: Rule, asking: Asking = ASKING) -> tuple[str, str, str]:
    found = decide(rules, LEVELS, asking)
    return found.outcome, found.reason, found.rule


def test_sensitive_data_is_refused_without_a_rule() -> None:
    assert said() == ("refused", "no-rule", "")


def test_internal_data_is_for_whom_somebody_declared() -> None:
    assert said(asking=Asking("balances", DAY, team="t"))[:2] == ("allowed", "inside")
    assert said(asking=Asking("balances", DAY))[:2] == ("refused", "outside")


def test_open_data_is_open_whatever_a_rule_says() -> None:
    never = Rule(data="rates", effect="never")
    assert said(never, asking=Asking("rates", DAY))[:2] == ("allowed", "open")


def test_a_refusal_beats_a_leave() -> None:
    assert said(MAY, NEVER) == ("refused", "never", "p.yaml:2")


@pytest.mark.parametrize("who", [Who(apps=("dialer",)), Who(teams=("collections",)), Who(units=("risk",)), Who()])
def test_a_rule_means_an_app_its_team_its_unit_or_everybody(who: Who) -> None:
    assert said(MAY.model_copy(update={"who": who}))[0] == "allowed"


def test_a_rule_for_others_says_nothing() -> None:
    assert said(MAY.model_copy(update={"who": Who(teams=("billing",), units=("retail",))})) == (
        "refused",
        "no-rule",
        "",
    )


def test_a_leave_holds_on_its_last_day_and_not_after() -> None:
    until = MAY.model_copy(update={"until": DAY})
    after = Asking("contact", date(2026, 9, 2), "dialer")
    assert (said(until)[1], said(until, asking=after)[1]) == ("may", "over")


@pytest.mark.parametrize(
    ("needs", "reason"), [("reminders of payment", "may"), ("newsletters", "purpose"), ("", "purpose-untold")]
)
def test_a_leave_for_a_purpose_is_for_that_purpose(needs: str, reason: str) -> None:
    rule = MAY.model_copy(update={"who": Who(purposes=("payment reminders",))})
    assert said(rule, asking=Asking("contact", DAY, "dialer", purpose=needs))[1] == reason


def test_a_leave_that_is_over_and_meant_something_else_says_nothing() -> None:
    rule = Rule(data="contact", effect="may", who=Who(purposes=("audit",)), until=date(2026, 8, 1))
    assert said(rule)[1] == "no-rule"


RULES = st.builds(
    Rule,
    data=st.just("contact"),
    effect=st.sampled_from(["may", "never"]),
    who=st.builds(Who, teams=st.sampled_from([(), ("collections",), ("billing",)])),
    until=st.sampled_from([None, date(2026, 8, 1), DAY]),
)


@given(st.lists(RULES, max_size=6), st.randoms())
def test_the_order_of_rules_decides_nothing(rules: list[Rule], draw: Random) -> None:
    shuffled = list(rules)
    draw.shuffle(shuffled)
    assert said(*rules)[:2] == said(*shuffled)[:2]


@given(st.lists(RULES, max_size=6))
def test_one_more_refusal_never_allows(rules: list[Rule]) -> None:
    assert said(*rules, NEVER)[0] == "refused"


CATALOG = Catalog(
    data=(DataClass(name="contact", secrecy="sensitive"),),
    teams=(Team(name="collections", units=(Membership(of="risk"),)), Team(name="billing")),
    consumers=(
        Consumer(
            name="dialer",
            purpose="reminders",
            teams=(
                Membership(of="billing", span=Span(to=DAY)),
                Membership(of="collections", span=Span(from_=DAY)),
            ),
        ),
    ),
)


def test_a_tested_app_sits_where_it_sat_that_day() -> None:
    before, then = (
        PolicyTest(data="contact", app="dialer", day=day, expect="refused") for day in (date(2026, 8, 31), DAY)
    )
    assert [placed(one, CATALOG).team for one in (before, then)] == ["billing", "collections"]
    assert placed(then, CATALOG) == Asking("contact", DAY, "dialer", "collections", "risk", "reminders")


def test_a_test_passes_where_it_comes_as_expected() -> None:
    rule = Rule(data="contact", effect="may", who=Who(units=("risk",)))
    tests = [PolicyTest(data="contact", app="dialer", day=DAY, expect=expect) for expect in ("allowed", "refused")]
    found = tried(Policies(rules=(rule,), tests=tuple(tests)), CATALOG)
    assert [one.passed for one in found] == [True, False]
