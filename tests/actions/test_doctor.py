"""What is missing is found, each lack where it is and nowhere else."""

from __future__ import annotations

import hashlib
import shutil
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.doctor import diagnose, one
from sowhat.errors import CallError
from sowhat.model.diagnosis import Diagnosis, Item
from tests.actions.conftest import Quiet, Shop, line
from tests.worlds import World

NOW = datetime(2026, 6, 22, tzinfo=UTC)
"""The day after the worlds end."""
WHOLE = World(sizes=(40,) * 12, cost=9_000, log_days=35)


def ill(root: Path, now: datetime = NOW) -> Diagnosis:
    """The diagnosis of a workspace that is built here."""
    build(root, Quiet())
    return diagnose(root, now)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company that has everything, built."""
    root = WHOLE.write(tmp_path_factory.mktemp("whole"))
    build(root, Quiet())
    return root


@pytest.fixture(scope="module")
def sick(tmp_path_factory: pytest.TempPathFactory) -> Diagnosis:
    """A company that lacks a little of nearly everything."""
    root = WHOLE.write(tmp_path_factory.mktemp("sick"))
    catalog, business = root / "catalog" / "catalog.yaml", root / "business"
    rewrite(catalog, lambda text: text.replace("keys: [app-team-01]", "keys: [other]"))
    rewrite(catalog, lambda text: text.replace("routes: [/search]", "routes: [/find]"))
    rewrite(root / "logs" / "access.log", lambda text: text + "no log line\n" * 40)
    rows = (business / "rosters.csv").read_text(encoding="utf-8").splitlines()[1:120]
    rewrite(business / "rosters.csv", lambda text: text + "".join(f"team-11{row[7:]}\n" for row in rows))
    rewrite(business / "rosters.csv", lambda text: text.replace("team-03", "Team Three").replace("team-12", "team-11"))
    rewrite(business / "go_lives.csv", lambda text: text.replace("project", "", 2))
    weeks = business / "weekly_return.csv"
    rewrite(weeks, lambda text: "".join(row for row in text.splitlines(True) if "2026-04-20" not in row))
    return ill(root)


def codes(seen: Diagnosis) -> set[str]:
    return {item.code for item in seen.items}


def lack(seen: Diagnosis, code: str) -> Item:
    return next(item for item in seen.items if item.code == code)


def rewrite(path: Path, change: Callable[[str], str]) -> None:
    path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")


def customers(path: Path, column: int, change: Callable[[str], str]) -> None:
    """Writes another key in a column of a CSV."""
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    cells = [row.split(",") for row in rows]
    for row in cells:
        row[column] = change(row[column])
    path.write_text("\n".join([head, *(",".join(row) for row in cells)]) + "\n", encoding="utf-8")


def hashed(salt: str) -> Callable[[str], str]:
    return lambda key: hashlib.sha256(f"{salt}{key}".encode()).hexdigest()


def test_nothing_is_missing_in_a_company_that_has_everything(whole: Path) -> None:
    assert diagnose(whole, NOW).items == ()


def test_an_empty_workspace_lacks_everything_that_comes_first(shop: Shop) -> None:
    root = shop(settings="platform: shop\n")
    found = diagnose(root, NOW)
    assert found.build is None
    assert {"no-telemetry", "no-services", "no-outcome", "no-study", "no-costs"} <= codes(found)


def test_the_worst_comes_first(shop: Shop) -> None:
    found = [item.severity for item in diagnose(shop(settings="platform: shop\n"), NOW).items]
    assert found == sorted(found, key=("blocks", "weakens", "better").index)


def test_a_source_without_files_stands_in_the_way(shop: Shop) -> None:
    root = shop(line("a", "/x", 1))
    (root / "logs" / "access.log").unlink()
    assert lack(diagnose(root, NOW), "source-empty").params == {"source": "web", "pattern": "logs/*"}


def test_callers_told_apart_by_address_alone_are_named(shop: Shop) -> None:
    settings = "platform: shop\nsources: [{name: web, type: access-log, paths: [logs/*], format: common}]\n"
    assert lack(diagnose(shop(line("a", "/x", 1), settings=settings), NOW), "address-key").subject == "web"


def test_a_source_that_fell_silent_says_for_how_long(whole: Path) -> None:
    assert lack(diagnose(whole, datetime(2026, 7, 22, tzinfo=UTC)), "source-stale").params["days"] == 30


def test_a_company_is_diagnosed_within_three_seconds(whole: Path) -> None:
    started = time.monotonic()
    diagnose(whole, NOW)
    assert time.monotonic() - started < 3


def test_keys_that_nobody_declared_show_no_raw_key(sick: Diagnosis) -> None:
    found = lack(sick, "keys-unknown")
    assert found.params["n"] == 1
    assert "app-team-01" not in found.model_dump_json()


@pytest.mark.parametrize(
    ("code", "param", "value"),
    [
        ("keys-silent", "names", "app-team-01"),
        ("calls-unclaimed", "names", "/search"),
        ("services-silent", "names", "search"),
        ("set-aside", "n", 40),
        ("customers-shared", "n", 119),
        ("units-unknown", "names", "Team Three"),
        ("teams-without-outcome", "names", "team-03, team-12"),
        ("periods-missing", "n", 1),
        ("undecided", "n", 2),
    ],
)
def test_what_is_missing_is_named_or_counted(sick: Diagnosis, code: str, param: str, value: object) -> None:
    assert lack(sick, code).params[param] == value


def test_calls_without_a_key_are_a_share(shop: Shop) -> None:
    root = shop(*(line("-" if n % 4 else "a", "/x", 1, n) for n in range(1, 101)))
    found = lack(ill(root), "no-key")
    assert (found.severity, found.params["share"]) == ("blocks", 0.75)


def test_two_sources_that_count_the_same_calls_are_told(shop: Shop) -> None:
    extra = "  - {name: edge, type: access-log, paths: [edge/*], format: common, consumer: user}\n"
    root = shop(*(line(f"u{n % 9}", f"/p{n % 7}", 1 + n % 20, n % 200) for n in range(300)))
    rewrite(root / "sowhat.yaml", lambda text: text + extra)
    (root / "edge").mkdir()
    text = (root / "logs" / "access.log").read_text(encoding="utf-8")
    (root / "edge" / "copy.log").write_text("".join(reversed(text.splitlines(keepends=True))), encoding="utf-8")
    assert lack(ill(root), "overlap").params["share"] == 1.0


def test_customers_hashed_with_another_salt_are_refused_as_a_key(tmp_path: Path) -> None:
    root = WHOLE.write(tmp_path)
    customers(root / "business" / "rosters.csv", 1, hashed("a"))
    customers(root / "business" / "weekly_return.csv", 0, hashed("b"))
    found = next(item for item in ill(root).items if item.id == "customers-apart:rosters/weekly-return")
    assert (found.severity, found.params["kind"]) == ("blocks", "both")
    assert found.join is not None
    assert (found.join.left.share, found.join.right.keys) == (0.0, 480)
    assert (found.join.left.at.file, found.join.left.at.column) == ("business/rosters.csv", "customer")
    assert (found.join.right.at.file, found.join.right.at.column) == ("business/weekly_return.csv", "customer")


def test_masked_customers_are_refused_by_their_look(tmp_path: Path) -> None:
    root = WHOLE.write(tmp_path)
    customers(root / "business" / "rosters.csv", 1, lambda key: f"138****{key[-4:]}")
    assert lack(diagnose(root, NOW), "customers-masked").params["share"] == 1.0


def test_masked_customers_in_a_log_are_seen_before_the_first_build(tmp_path: Path) -> None:
    root = WHOLE.write(tmp_path)
    rewrite(root / "logs" / "access.log", lambda text: text.replace("customer=c", "customer=138****"))
    found = lack(diagnose(root, NOW), "customers-masked")
    assert (found.severity, found.params["file"]) == ("weakens", "gateway")


@pytest.mark.parametrize(
    ("world", "code"),
    [
        (World(rosters=False), "no-roster"),
        (World(go_lives=False), "no-go-lives"),
        (World(priced=False), "no-price"),
        (World(), "no-costs"),
        (World(registered=None), "unregistered"),
    ],
)
def test_what_a_world_leaves_out_is_all_that_it_lacks(tmp_path: Path, world: World, code: str) -> None:
    found = codes(diagnose(world.write(tmp_path), NOW))
    assert found | {"no-costs"} == {"no-costs", code}


def test_no_question_names_a_service_and_an_outcome_to_begin_with(tmp_path: Path) -> None:
    root = WHOLE.write(tmp_path)
    (root / "studies" / "advice.yaml").unlink()
    assert lack(diagnose(root, NOW), "no-study").params == {"service": "advice", "outcome": "weekly-return"}


def test_a_message_is_found_by_code_or_by_code_and_subject(shop: Shop) -> None:
    settings = "platform: shop\nsources: [{name: web, type: access-log, paths: [logs/*], format: common}]\n"
    seen = diagnose(shop(settings=settings), NOW)
    assert one(seen, "address-key") == one(seen, "address-key:web")


@pytest.mark.parametrize(("asked", "code"), [("no-such-thing", "no-such-lack"), ("no-study", "no-request")])
def test_a_message_that_cannot_be_written_says_why(shop: Shop, asked: str, code: str) -> None:
    with pytest.raises(CallError, match=code):
        one(diagnose(shop(settings="platform: shop\n"), NOW), asked)


TWO = "services:\n  - {name: pay, routes: [/pay]}\n  - {name: risk}\n"


def services(root: Path, text: str) -> Path:
    (root / "catalog" / "services.yaml").write_text(text, encoding="utf-8")
    return root


def test_a_service_without_routes_is_not_called_unused(shop: Shop) -> None:
    seen = ill(services(shop(line("a", "/pay", 1), line("a", "/risk/score", 1)), TWO))
    found = lack(seen, "services-unrouted")
    assert (found.params["names"], found.params["other"], found.severity) == ("risk", "/risk/score", "weakens")
    assert "services-silent" not in codes(seen)


def test_nothing_can_be_said_where_no_service_has_a_route(shop: Shop) -> None:
    seen = ill(services(shop(line("a", "/pay", 1)), "services:\n  - {name: pay}\n"))
    assert lack(seen, "services-unrouted").severity == "blocks"


def test_missing_routes_are_known_before_the_first_build(shop: Shop) -> None:
    root = services(shop(line("a", "/pay", 1)), TWO)
    assert lack(diagnose(root, NOW), "services-unrouted").params["names"] == "risk"


def test_a_simulated_source_is_never_called_stale(whole: Path, tmp_path: Path) -> None:
    root = shutil.copytree(whole, tmp_path / "w", copy_function=shutil.copy2)
    late = datetime(2026, 7, 22, tzinfo=UTC)
    before = codes(diagnose(root, late))
    rewrite(root / "sowhat.yaml", lambda text: text + "simulated: truth.json\n")
    assert ("source-stale" in before, "source-stale" in codes(diagnose(root, late))) == (True, False)


def test_services_and_outcomes_are_known_by_their_titles(whole: Path) -> None:
    assert diagnose(whole, NOW).titles["outcome:weekly-return"].zh == "周回访"
