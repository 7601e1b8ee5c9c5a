from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest
from filelock import FileLock

from sowhat.actions import places
from sowhat.actions.build import build
from sowhat.actions.reading import latest
from sowhat.actions.show import data, usage
from sowhat.errors import BlockedError, DataError, WorkspaceError
from sowhat.model.usage import Usage
from tests.actions.conftest import SETTINGS, Quiet, Shop, line

PAY = "services: [{name: pay, routes: [/pay]}]"


def numbers(found: Usage) -> dict[str, object]:
    """All of an answer but its address."""
    return found.model_dump(exclude={"build"})


def declare(root: Path, text: str) -> None:
    (root / "catalog" / "all.yaml").write_text(text, encoding="utf-8")


def test_a_log_becomes_an_answer(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), line("bob", "/pay/7", 2), "broken\n")
    declare(root, PAY)
    built = build(root, Quiet())
    found = usage(root)
    assert (built.records, built.quarantined, found.quarantine.records) == (2, 1, 1)
    assert [(one.service, one.calls, one.consumers) for one in found.services] == [("pay", 2, 2)]


def test_a_second_build_with_nothing_new_makes_nothing(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1))
    build(root, Quiet())
    again = Quiet()
    second = build(root, again)
    assert (second.id, second.changed, second.records) == ("b000001", False, 0)
    assert again.derived == []


def test_only_the_months_that_changed_are_computed_again(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1))
    build(root, Quiet())
    with (root / "logs" / "access.log").open("a") as log:
        log.write(line("ann", "/pay", 1).replace("/Jun/", "/Jul/"))
    second = build(root, Quiet())
    kept = {(one.name, one.period) for one in latest(root).results if one.period == "2026-06"}
    monthly = ("usage", "speed", "consumers", "customers", "moves", "touched")
    assert kept == {(name, "2026-06") for name in monthly}
    june = {(one.name, one.period) for one in latest(root).results if one.period != "all" and one.period < "2026-07"}
    assert second.linked >= len(june)


def test_results_that_were_deleted_come_back_the_same(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), line("bob", "/pay", 9))
    build(root, Quiet())
    before = numbers(usage(root))
    shutil.rmtree(places.results(root))
    with pytest.raises(DataError, match="result-gone"):
        data(root)
    build(root, Quiet())
    assert numbers(usage(root)) == before


def test_a_corrected_catalog_corrects_history_after_the_log_is_gone(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), line("ann", "/old", 2))
    declare(root, PAY)
    build(root, Quiet())
    shutil.rmtree(root / "logs")
    declare(root, "services: [{name: pay, routes: [/pay, {path: /old, to: 2026-06-02}, /new]}]")
    build(root, Quiet())
    assert {one.service: one.calls for one in usage(root).services} == {"pay": 1, None: 1}
    declare(root, "services: [{name: pay, routes: [/pay, /old]}]")
    build(root, Quiet())
    assert {one.service: one.calls for one in usage(root).services} == {"pay": 2}


def test_a_reorganisation_is_not_a_trend(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), line("ann", "/pay", 20))
    declare(
        root,
        "units: [{name: retail}, {name: lending}]\n"
        "teams: [{name: billing, unit: [{of: retail, to: 2026-06-10}, {of: lending, from: 2026-06-10}]}]\n"
        "consumers: [{name: app, team: billing, keys: [ann]}]",
    )
    build(root, Quiet())
    found = usage(root)
    assert {one.name: one.calls for one in found.units} == {"retail": 1, "lending": 1}
    assert {one.name: one.calls for one in found.teams} == {"billing": 2}


def test_raw_keys_are_nowhere_in_the_lake_or_the_results(shop: Shop) -> None:
    root = shop(*[line("marguerite", f"/pay/{n}", 1, n) for n in range(1, 9)], 'marguerite "broken\n')
    build(root, Quiet())
    places_ = [places.lake(root), places.results(root)]
    written = [path for place in places_ for path in place.rglob("*") if path.is_file()]
    assert written
    assert not [path for path in written if b"marguerite" in path.read_bytes()]


def test_two_builds_at_once_the_second_one_says_so(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1))
    places.lake(root).mkdir()
    with FileLock(places.lake(root) / ".lock"), pytest.raises(BlockedError, match="lake-locked"):
        build(root, Quiet())


def test_two_builds_at_once_the_second_one_waits(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1))
    places.lake(root).mkdir()
    lock = FileLock(places.lake(root) / ".lock", thread_local=False)
    lock.acquire()
    threading.Timer(0.7, lock.release).start()
    assert build(root, Quiet(), wait=30).changed


def test_attribution_follows_the_chain_and_says_where_it_breaks(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), line("bob", "/pay", 1), line("-", "/pay", 1), line("ann", "/x", 1))
    declare(root, PAY + "\nteams: [{name: t}]\nconsumers: [{name: app, team: t, keys: [ann]}]")
    build(root, Quiet())
    found = data(root).attribution
    assert (found.calls, found.service, found.consumer, found.app, found.team, found.unit) == (4, 3, 3, 2, 2, 0)


def test_nothing_built_yet_says_what_to_do(shop: Shop) -> None:
    with pytest.raises(DataError, match="no-build"):
        usage(shop(line("ann", "/pay", 1)))


def test_a_source_that_is_renamed_is_not_counted_twice_and_one_that_is_removed_not_at_all(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1), line("bob", "/pay", 9))
    build(root, Quiet())
    settings = (root / "sowhat.yaml").read_text(encoding="utf-8")
    (root / "sowhat.yaml").write_text(settings.replace("name: web", "name: edge"), encoding="utf-8")
    build(root, Quiet())
    assert (usage(root).totals.calls, data(root).attribution.calls) == (2, 2)
    (root / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    build(root, Quiet())
    assert usage(root).totals.calls == 0


def test_the_time_zone_is_that_of_the_first_build(shop: Shop) -> None:
    root = shop(line("ann", "/pay", 1))
    build(root, Quiet())
    settings = (root / "sowhat.yaml").read_text(encoding="utf-8")
    (root / "sowhat.yaml").write_text(settings + "timezone: Asia/Shanghai\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="timezone-fixed"):
        build(root, Quiet())


def test_the_last_half_hour_of_a_month_is_kept_where_zones_are_not_whole_hours(shop: Shop) -> None:
    last = line("ann", "/pay", 30).replace("30/Jun/2026:10:00:00 +0000", "30/Jun/2026:23:45:00 +0530")
    root = shop(last, settings=SETTINGS + "timezone: Asia/Kolkata\n")
    build(root, Quiet())
    assert [(one.month, one.calls) for one in usage(root).months] == [("2026-06", 1)]
