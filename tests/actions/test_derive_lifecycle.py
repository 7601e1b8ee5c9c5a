"""Evidence of services from a build, month by month as the small company was written, and what the rule makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.errors import CallError
from sowhat.model.lifecycle import Evidence, Lifecycle, Review
from tests.actions.conftest import Quiet
from tests.actions.lifecycle_company import MONTHS, company, planted


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = company(tmp_path_factory.mktemp("lifecycle") / "w")
    build(made, Quiet())
    return made


@pytest.fixture(scope="module")
def seen(root: Path) -> Lifecycle:
    return lifecycle(root)


@pytest.fixture(scope="module")
def reviews(seen: Lifecycle) -> Mapping[str, Review]:
    return {one.service: one for one in seen.reviews}


def evidence(reviews: Mapping[str, Review], service: str) -> Evidence:
    return reviews[service].evidence


def test_each_service_is_told_apart(reviews: Mapping[str, Review]) -> None:
    assert {name: (one.verdict.kind, one.verdict.rule) for name, one in reviews.items()} == {
        "prices": ("keep", "enough"),
        "quotes": ("merge", "duplicate"),
        "tax": ("protect", "protected"),
        "fax": ("retire", "fading"),
        "close": ("protect", "protected"),
        "finder": ("retire", "bots"),
        "old-maps": ("migrate", "replaced"),
        "maps": ("keep", "enough"),
        "notes": ("keep", "enough"),
        "unused": ("retire", "never"),
    }


def test_a_bare_threshold_is_wrong_about_three(seen: Lifecycle) -> None:
    assert (seen.under, set(seen.wrong)) == (7, {"finder", "close", "tax"})


def test_every_month_as_it_was_written(reviews: Mapping[str, Review]) -> None:
    mine = {
        path.split("/")[1]: tuple(sum(planted(at, month)[path].values()) for at, month in enumerate(MONTHS))
        for path in planted(0, MONTHS[0])
        if path != "/prices/1"
    }
    told = {name: tuple(one.people for one in evidence(reviews, name).months if one.whole) for name in mine}
    assert told == mine


def test_months_are_thirteen_and_one_that_is_not_whole(reviews: Mapping[str, Review]) -> None:
    months = evidence(reviews, "prices").months
    assert tuple(one.month for one in months if one.whole) == MONTHS
    assert [one.month for one in months if not one.whole] == ["2026-10"]
    assert evidence(reviews, "prices").month == "2026-09"


def test_robots_are_counted_apart(reviews: Mapping[str, Review]) -> None:
    assert {(one.people, one.bots) for one in evidence(reviews, "finder").months} == {(0, 5000)}


@pytest.mark.parametrize(("service", "threshold"), [("notes", (50, "service")), ("tax", (100, "type"))])
def test_whose_threshold_it_is(reviews: Mapping[str, Review], service: str, threshold: tuple[int, str]) -> None:
    one = evidence(reviews, service)
    assert (one.threshold, one.threshold_by) == threshold


def test_who_calls_now_and_a_year_ago(reviews: Mapping[str, Review]) -> None:
    one = evidence(reviews, "notes")
    assert one.now is not None
    assert one.year_ago is not None
    assert (one.now.consumers, one.now.apps, one.now.teams, one.now.units) == (3, 3, 3, 2)
    assert (one.year_ago.month, one.year_ago.consumers) == ("2025-09", 3)


def test_what_it_costs_a_month_and_a_call(reviews: Mapping[str, Review]) -> None:
    calls = sum(planted(at, MONTHS[at])["/fax/1"]["k-web"] for at in (11, 12))
    [one] = evidence(reviews, "fax").upkeep
    assert (one.currency, one.a_month, one.months) == ("CNY", Decimal(620), 2)
    assert one.a_call == pytest.approx(Decimal(1240) / calls, abs=Decimal("0.000001"))


def test_the_twin_by_description_and_by_callers(reviews: Mapping[str, Review]) -> None:
    [one] = evidence(reviews, "quotes").candidates
    assert (one.service, one.because, one.shared, one.consumers, one.larger) == (
        "prices",
        ("similar", "shared"),
        2,
        2,
        True,
    )


def test_what_everybody_calls_replaces_nothing(reviews: Mapping[str, Review]) -> None:
    assert evidence(reviews, "notes").candidates == ()


def test_what_replaces_and_is_replaced(reviews: Mapping[str, Review]) -> None:
    assert [one.because[0] for one in evidence(reviews, "old-maps").candidates] == ["declared"]
    assert evidence(reviews, "maps").replaces == ("old-maps",)


def test_the_season_and_the_caller_who_comes_each_month(reviews: Mapping[str, Review]) -> None:
    season, [rhythm] = evidence(reviews, "tax").season, evidence(reviews, "close").rhythms
    assert season is not None
    assert season.months == (12, 1, 2)
    assert (rhythm.app, rhythm.times, rhythm.every) == ("ledger", 14, 31)


def test_sensitive_data_is_told(reviews: Mapping[str, Review]) -> None:
    assert evidence(reviews, "quotes").sensitive == ("cards",)


def test_a_service_that_is_none(root: Path) -> None:
    with pytest.raises(CallError) as refused:
        lifecycle(root, "taxes")
    assert refused.value.problems[0].params == {"value": "taxes", "nearest": "tax"}


def test_of_one_service_everything_else_stays_as_it_is(root: Path, seen: Lifecycle) -> None:
    one = lifecycle(root, "fax")
    assert [each.service for each in one.reviews] == ["fax"]
    assert (one.month, one.threshold) == (seen.month, 1000)


def test_another_threshold_needs_no_build(root: Path, seen: Lifecycle) -> None:
    settings = root / "sowhat.yaml"
    before = settings.read_text(encoding="utf-8")
    settings.write_text(before.replace("threshold: 1000", "threshold: 10000"), encoding="utf-8")
    try:
        now = lifecycle(root)
    finally:
        settings.write_text(before, encoding="utf-8")
    assert (now.build, now.under) == (seen.build, 9)


def test_the_same_again_is_not_built_again(root: Path) -> None:
    assert not build(root, Quiet()).changed
