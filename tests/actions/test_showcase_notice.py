"""That a service goes away is told by the catalog, and by a campaign once its users were told."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sowhat.actions import places
from sowhat.actions.reading import store_of
from sowhat.actions.showcase_notice import notices
from sowhat.model.campaign import Cancelled, Opened, RolledBack, Scope, Terms, Told
from sowhat.model.catalog import Catalog, Service
from sowhat.model.value import Text, Value

DAY, SUNSET = date(2026, 3, 1), date(2026, 10, 1)
PLAIN = Catalog(services=(Service(name="pay"), Service(name="fax", lifecycle="Deprecated", replaced_by="pay")))
TERMS = Terms(service="pay", replaced_by="fax", instead=Text(en="Call fax."), notice=DAY, sunset=SUNSET)
OPENED = Opened(day=DAY, terms=TERMS)
TOLD = Told(step="notice", day=DAY, stage="notice", team="red")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    store_of(places.decisions(tmp_path))
    return tmp_path


def did(root: Path, *steps: Value) -> None:
    with store_of(places.decisions(root)).begin() as work:
        for step in steps:
            work.statements.state("campaign", "w000001", step.model_dump_json(), "Li Na", datetime.now(UTC))


def test_the_catalog_says_it(tmp_path: Path) -> None:
    found = notices(tmp_path, PLAIN, DAY)
    assert list(found) == ["fax"]
    assert (found["fax"].instead, found["fax"].sunset, found["fax"].gone) == ("pay", None, False)


def test_a_campaign_says_until_when(root: Path) -> None:
    did(root, OPENED, TOLD)
    one = notices(root, PLAIN, DAY)["pay"]
    assert (one.instead, one.sunset, one.words.en, one.campaign) == ("fax", SUNSET, "Call fax.", "w000001")


@pytest.mark.parametrize(("until", "gone"), [(date(2026, 9, 30), False), (SUNSET, True)])
def test_after_its_day_it_is_gone(root: Path, until: date, gone: bool) -> None:
    did(root, OPENED, TOLD)
    assert notices(root, PLAIN, until)["pay"].gone is gone


def test_before_its_users_were_told_nothing_is_said(root: Path) -> None:
    did(root, OPENED)
    assert "pay" not in notices(root, PLAIN, DAY)


def test_a_campaign_that_was_given_up_says_nothing(root: Path) -> None:
    did(root, OPENED, TOLD, Cancelled(day=DAY, why="kept"))
    assert "pay" not in notices(root, PLAIN, DAY)


def test_a_campaign_about_some_operations_is_none_about_the_service(root: Path) -> None:
    part = TERMS.model_copy(update={"scope": Scope(kind="operations", operations=("/pay/old",))})
    did(root, OPENED.model_copy(update={"terms": part}), TOLD)
    assert "pay" not in notices(root, PLAIN, DAY)


def test_rolled_back_it_has_no_last_day_until_it_goes_on(root: Path) -> None:
    did(root, OPENED, TOLD, RolledBack(day=DAY, why="broke"))
    assert notices(root, PLAIN, DAY)["pay"].sunset is None
    did(root, RolledBack(day=DAY, why="mended", resume=True, sunset=date(2026, 12, 1)))
    assert notices(root, PLAIN, DAY)["pay"].sunset == date(2026, 12, 1)
