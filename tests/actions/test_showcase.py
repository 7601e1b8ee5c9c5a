"""The catalogue of a small shop: who uses what, what fits a team, what goes away, what was asked for."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import instant, places, showcase, showcase_asks
from sowhat.actions.reading import store_of
from sowhat.actions.showcase_asks import ask, asks, show
from sowhat.errors import CallError
from sowhat.metrics.neighbours import LEAST_USERS
from sowhat.model.catalog import Catalog, Service, Team
from sowhat.model.lifecycle import ReviewBody
from sowhat.model.showcase import FEW_TEAMS, Asked, Card, Reach
from tests.actions.showcase_company import shop


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shop(tmp_path_factory.mktemp("shop") / "root")


@pytest.fixture
def root(made: Path, tmp_path: Path) -> Path:
    """A copy that a test may write to."""
    return Path(shutil.copytree(made, tmp_path / "shop"))


def card(root: Path, name: str) -> Card:
    return next(one for one in showcase.catalogue(root).cards if one.service == name)


def decide(root: Path, service: str, kind: str, says: str = "confirmed") -> None:
    body = ReviewBody.model_validate({"month": "2026-06", "says": says, "verdict": kind, "kind": kind, "why": "x"})
    with store_of(places.decisions(root)).begin() as work:
        work.statements.state("review", service, body.model_dump_json(), "Li Na", datetime.now(UTC))


def test_users_are_told_by_unit_without_the_owner(made: Path) -> None:
    users = card(made, "pay").users
    assert users.teams == 5
    assert [(unit.unit, unit.teams) for unit in users.units] == [("food", 3)]
    assert users.small_units == 1
    assert users.weeks == 4


def test_a_small_unit_is_named_nowhere(made: Path) -> None:
    assert FEW_TEAMS > 1
    page = showcase.service(made, "fax")
    assert page.card.users.teams == 1
    assert "toys" not in page.model_dump_json()
    assert showcase.catalogue(made).units == ("food",)


def test_those_that_go_away_come_last(made: Path) -> None:
    assert [one.service for one in showcase.catalogue(made).cards] == ["pay", "sms", "sign", "tags", "fax"]


def test_a_notice_says_what_to_use_instead(made: Path) -> None:
    notice = card(made, "fax").notice
    assert notice is not None
    assert (notice.lifecycle, notice.instead, notice.sunset) == ("deprecated", "sms", None)


def test_without_a_claim_nothing_is_gained_and_nothing_is_zero(made: Path) -> None:
    assert all(one.gained is None for one in showcase.catalogue(made).cards)


@pytest.mark.parametrize(
    ("asked", "services"),
    [
        (Asked(find="收款"), ["pay", "sms"]),
        (Asked(find="charge a card"), ["pay", "sms"]),
        (Asked(find="signature"), ["sign"]),
        (Asked(type="api"), ["pay"]),
        (Asked(unit="food"), ["pay", "sms"]),
        (Asked(unit="food", find="charge"), ["pay", "sms"]),
        (Asked(unit="toys"), []),
        (Asked(find="zeppelin"), []),
    ],
)
def test_the_catalogue_is_narrowed(made: Path, asked: Asked, services: list[str]) -> None:
    assert [one.service for one in showcase.catalogue(made, asked).cards] == services


def test_teams_like_it_use_what_it_lacks(made: Path) -> None:
    seen = showcase.catalogue(made, Asked(team="red"))
    [one] = seen.suggestions
    assert (one.service, one.users, one.of, one.basis) == ("sign", 3, 4, "alike")
    assert seen.alike == 4


def test_a_team_that_uses_nothing_is_told_of_its_unit(made: Path) -> None:
    seen = showcase.catalogue(made, Asked(team="new"))
    assert seen.alike == 0
    assert [(one.service, one.users, one.of, one.basis) for one in seen.suggestions] == []
    assert LEAST_USERS > 2  # of the two others of its unit both use payments: too few to say


@pytest.mark.parametrize("kind", ["retire", "merge", "migrate"])
def test_what_was_decided_to_end_is_never_suggested(root: Path, kind: str) -> None:
    decide(root, "sign", kind)
    assert showcase.catalogue(root, Asked(team="red")).suggestions == ()


@pytest.mark.parametrize(("kind", "says"), [("keep", "confirmed"), ("retire", "deferred")])
def test_what_stays_is_still_suggested(root: Path, kind: str, says: str) -> None:
    decide(root, "sign", kind, says)
    assert [one.service for one in showcase.catalogue(root, Asked(team="red")).suggestions] == ["sign"]


def test_what_goes_away_is_never_suggested(made: Path) -> None:
    told = [showcase.catalogue(made, Asked(team=team)).suggestions for team in ("red", "blue", "green", "grey")]
    assert "fax" not in {one.service for each in told for one in each}


@pytest.mark.parametrize(
    ("name", "asked", "code"), [("nope", Asked(), "no-such-service"), ("pay", Asked(team="x"), "no-such-team")]
)
def test_what_nobody_declared_is_refused(made: Path, name: str, asked: Asked, code: str) -> None:
    with pytest.raises(CallError, match=code):
        showcase.service(made, name, asked)


def test_a_first_call_comes_from_the_newest_description(made: Path) -> None:
    page = showcase.service(made, "pay", operation="read")
    assert [one.operation for one in page.samples] == ["charge", "read"]
    first, asked = page.samples[0], page.samples[page.sample]
    assert (first.method, first.path, first.host) == ("POST", "/pay/charges", "https://api.shop.example")
    assert first.body == '{"amount": 100, "currency": "CNY"}'
    assert first.secrets == (("header", "X-App-Key"),)
    assert asked.path == "/pay/charges/c%201"


def test_versions_tell_what_changed_newest_first(made: Path) -> None:
    new, old = showcase.service(made, "pay").releases
    assert (new.version, old.version, old.first) == ("2.0.0", "1.0.0", True)
    assert [(one.kind, one.operation, one.breaking) for one in new.changes] == [
        ("operation-removed", "POST /pay/refunds", True)
    ]
    assert (new.changed, new.breaking, new.before) == (1, 1, "1.0.0")


def test_related_services_say_why(made: Path) -> None:
    told = {one.service: one.because for one in showcase.service(made, "sms").related}
    assert told["fax"] == ("replaces",)
    assert told["pay"] == ("use-case",)
    assert told["sign"] == ("consumers",)


def test_asking_twice_is_one_statement(root: Path) -> None:
    first = ask(root, "sign", "red", "  sign leases\n", "Li Na")
    again = ask(root, "sign", "red", "sign leases", "Li  Na")
    assert first == again
    assert [(one.service, one.team, one.what, one.by) for one in asks(root)] == [
        ("sign", "red", "sign leases", "Li Na")
    ]
    assert showcase.service(root, "sign").asks == (first,)


def test_a_double_click_is_one_statement(root: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        said = list(threads.map(lambda _: ask(root, "sign", "red", "leases", "Li Na"), range(8)))
    assert len(set(said)) == len(asks(root)) == 1


@pytest.mark.parametrize(
    ("service", "team", "what", "by", "code"),
    [
        ("nope", "red", "x", "Li", "no-such-service"),
        ("sign", "nope", "x", "Li", "no-such-team"),
        ("sign", "red", "  ", "Li", "ask-lacks"),
        ("sign", "red", "x", " ", "ask-lacks"),
        ("sign", "red", "x" * 601, "Li", "ask-too-long"),
        ("sign", "red", "x", "L" * 61, "ask-too-long"),
    ],
)
def test_a_bad_ask_writes_nothing(root: Path, service: str, team: str, what: str, by: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        ask(root, service, team, what, by)
    assert asks(root) == ()


def test_showing_twice_is_remembered_once(root: Path) -> None:
    assert show(root, "red", ["sign", "tags"], "suggested", "alike") == 2
    assert show(root, "red", ["sign", "tags"], "suggested", "alike") == 0
    assert show(root, "red", ["sign"], "opened") == 1
    [one] = [each for each in showcase.catalogue(root).reach if each.service == "sign"]
    assert (one.suggested, one.opened, one.asked, one.over, one.waiting) == (1, 1, 0, 0, 1)


DAY = date(2026, 3, 2)
TEAMS = ("a", "b", "c", "d", "early", "owner")
KNOWN = Catalog(services=(Service(name="s", owner="owner"),), teams=tuple(Team(name=name) for name in TEAMS))


def reached(root: Path, firsts: dict[str, date], until: date) -> Reach:
    with instant.simulated(datetime(2026, 3, 2, 9, tzinfo=UTC)):
        for team in ("a", "b", "early"):
            show(root, team, ["s"], "suggested")
    [one] = showcase_asks.reach(root, KNOWN, {"s": firsts}, until, "UTC")
    return one


def test_reach_counts_first_calls_within_eight_weeks_beside_those_not_shown(root: Path) -> None:
    firsts = {
        "a": DAY + timedelta(days=55),
        "b": DAY + timedelta(days=56),
        "c": DAY + timedelta(days=3),
        "early": DAY - timedelta(days=1),
    }
    one = reached(root, firsts, DAY + timedelta(days=100))
    assert (one.suggested, one.over, one.called, one.waiting) == (3, 2, 1, 0)
    assert (one.others, one.others_called) == (2, 1)


def test_nobody_is_counted_before_the_weeks_are_over(root: Path) -> None:
    one = reached(root, {"a": DAY + timedelta(days=5)}, DAY + timedelta(days=55))
    assert (one.over, one.called, one.waiting, one.others) == (0, 0, 3, 0)
