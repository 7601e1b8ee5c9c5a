"""The defence of a budget by hand: what stops, for whom, what is not known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.model.ecosystem import Chain, Ecosystem
from sowhat.model.estimate import Remark
from sowhat.model.funding import Funding
from sowhat.model.language import Language
from sowhat.model.talk import Slide, Talk
from sowhat.model.totals import Totals
from sowhat.stories.talks import budget as story
from sowhat.stories.talks.asks import Open
from sowhat.stories.words import LANGUAGES
from tests.stories.guard.digits import loose
from tests.stories.talks import changes
from tests.web import funding_samples, roi_samples

NO_TOTALS = Totals(build="b000003", code_version="1.0", currency="CNY", until=None, sums=(), counted=())


def ecosystem() -> Ecosystem:
    lists = ("months", "units", "services", "proposals", "possible", "dismissed", "served", "versions", "funnel")
    named = {"build": "b000003", "code_version": "1.0", "platform": "internal", "aim": 5, "membership": "then"}
    nothing = dict.fromkeys(("service", "unit", "month", "spread", "market"))
    apps = {"declared": 0, "calling": 0, "unknown": 0}
    told = {**dict.fromkeys(lists, ()), **named, **nothing, "teams": 0, "apps": apps}
    return Ecosystem.model_validate({**told, "chain": Chain(month=None)})


def told(funding: Funding | None = None, language: Language = "en") -> Talk:
    facts = story.Facts(
        changed=changes.quiet(),
        totals=NO_TOTALS,
        roi=roi_samples.roi(),
        ecosystem=ecosystem(),
        funding=funding or funding_samples.funding(),
        open=Open(),
    )
    return story.budget(changes.frame("budget", "executives", language), facts)


def slide(talk: Talk, id_: str) -> Slide:
    return next(one for one in talk.slides if one.id == id_)


def lines(one: Slide) -> str:
    return " ".join(point.text for point in one.points)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_with_a_digit_is_outside_a_figure(language: Language) -> None:
    assert loose(told(language=language)) == ()


def test_each_service_that_stops_has_a_row_with_who_uses_it() -> None:
    table = slide(told(), "cut-30").table
    assert table is not None
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["fax", "¥60,000", "It was decided to end it", "No team on record"],
        ["old", "¥90,000", "Its callers move to new", "2 teams in one business unit"],
        ["look-up", "¥250,000", "Would stay; of those it harms fewest teams", "One team"],
    ]


def test_value_that_would_go_is_told_with_its_interval() -> None:
    said = lines(slide(told(funding_samples.funding(70)), "cut-70"))
    assert "brought ¥80,000 of new value so far (¥30,000 to ¥140,000)" in said


def test_a_cut_that_cannot_be_reached_says_what_is_missing() -> None:
    assert "is missing, and cannot be cut" in lines(slide(told(funding_samples.funding(100)), "cut-100"))


def test_what_should_end_is_taken_off_what_is_asked_for() -> None:
    assert slide(told(), "ask").title.text.startswith("We ask for ¥530,000 a year")


def test_a_service_without_known_cost_is_named_and_not_guessed() -> None:
    assert "Nobody knows what dark cost" in lines(slide(told(), "unknown"))


def test_where_no_cost_is_recorded_a_table_is_asked_for() -> None:
    none = funding_samples.funding().model_copy(
        update={"base": Decimal(0), "cuts": (), "services": (), "why": (Remark(code="returns-no-cost"),)}
    )
    assert slide(told(none), "ask").title.text == "We ask for one table: what each service costs a month"
    assert slide(told(none), "base").title.text == "What the platform costs, nobody has written down yet"


def test_no_money_in_the_ledger_is_said_and_is_not_zero() -> None:
    assert slide(told(), "money").title.text == "What it is worth in money, we do not know yet"
