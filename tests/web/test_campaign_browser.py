"""A campaign run through in a real browser, from notice to nobody calling, on traffic that grows week by week."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from sowhat.actions import campaigns
from sowhat.actions.build import build
from sowhat.web.app import create
from tests.actions import campaign_company as company
from tests.actions.campaign_company import NOTICE, SUNSET
from tests.actions.conftest import Quiet
from tests.actions.receiver import Receiver, receiving
from tests.web.test_browser import too_wide
from tests.web.watched import Watched

PAGE = "/lifecycle/campaigns/w000001"
SIMULATED = "simulated: truth.json\n"
"""Its people live at the end of its records, whatever the calendar says."""


@contextmanager
def served(root: Path) -> Iterator[str]:
    """The workspace on loopback."""
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create(root), log_level="critical", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """Where the ledger team reads its messages."""
    with receiving() as receiver:
        monkeypatch.setenv("SOWHAT_LEDGER", f"json://127.0.0.1:{receiver.port}/ledger")
        yield receiver


def lives(root: Path, *weeks: int) -> None:
    """Let weeks happen, and build."""
    company.add(root, *weeks)
    build(root, Quiet())


def act(page: Page, name: str, **fields: str) -> None:
    """Open one of the forms, fill it in and send it."""
    if not page.locator(f"form.act-{name}").is_visible():
        page.locator(f"#act-{name}").click()
    form = page.locator(f"form.act-{name}")
    for field, value in {**fields, "by": "Li"}.items():
        box = form.locator(f"[name={field}]")
        box.select_option(value) if field == "team" else box.fill(value)
    with page.expect_navigation():
        form.locator("button").click()


def test_a_campaign_from_notice_to_nobody(browser: Browser, tmp_path: Path, told: Receiver) -> None:
    root = company.write(tmp_path / "shop", weeks=6, settings=SIMULATED)
    (root / "truth.json").write_text("{}", encoding="utf-8")
    lives(root, 6)  # the records end late on 22 February, which is today
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="en-GB")
    with served(root) as site:
        watched = Watched(context.new_page())
        page = watched.page
        _opens(page, site)
        _gives_notice(page, told)
        lives(root, 7, 8, 9)
        _plans_a_brown_out(page)
        lives(root, 10)
        _sees_who_reacted(page)
        lives(root, 11)
        page.reload()
        expect(page.locator("form.act-finish")).to_have_count(0)
        _finishes(root, page)
        assert watched.wrong == []
    context.close()


def _opens(page: Page, site: str) -> None:
    """Twice by a double click; it is one campaign."""
    page.goto(f"{site}/lifecycle/campaigns/new?service=fax")
    page.fill("[name=notice]", (NOTICE + timedelta(days=6)).isoformat())
    page.fill("[name=sunset]", (SUNSET + timedelta(days=7)).isoformat())
    page.fill("[name=why]", "nobody faxes")
    page.fill("[name=by]", "Li")
    page.locator("form.plan button").dblclick()
    page.wait_for_url(f"**{PAGE}**")
    expect(page.locator("h1")).to_contain_text("210 of 210 calls a week are left")


def _gives_notice(page: Page, told: Receiver) -> None:
    """One team has an address; the other is told by hand."""
    expect(page.locator("#section-due")).to_contain_text("2 letters are due, one by hand")
    act(page, "notice")
    expect(page.locator("p.notice[role=status]")).to_contain_text(
        "One letter was sent. One team is to be told by hand."
    )
    assert "Fax ends on" in str(told.bodies[0])
    act(page, "hand", team="cards|notice")
    expect(page.locator("p.notice[role=status]")).to_contain_text("Noted.")
    expect(page.locator("#section-due")).to_have_count(0)
    assert len(told.got) == 1


def _plans_a_brown_out(page: Page) -> None:
    page.goto(page.url.partition("?")[0])
    expect(page.locator("h1")).to_contain_text("98 of 210 calls a week are left")
    act(page, "window", start="2026-03-18T10:00", hours="2")
    expect(page.locator("#section-brown-outs")).to_contain_text("planned")


def _sees_who_reacted(page: Page) -> None:
    page.goto(page.url.partition("?")[0])
    expect(page.locator("#section-brown-outs")).to_contain_text("5 calls of people, 100% failed. It was off.")
    expect(page.locator("#section-brown-outs")).to_contain_text("Cards")
    page.locator("#burn-chart").scroll_into_view_if_needed()
    expect(page.locator("#burn-chart[data-drawn=yes]")).to_have_count(1, timeout=30_000)


def _finishes(root: Path, page: Page) -> None:
    """Only after fourteen days without a call."""
    lives(root, 12)
    page.reload()
    expect(page.locator("h1")).to_contain_text("Nobody has called for")
    act(page, "finish")
    expect(page.locator("h1")).to_contain_text("Done: nobody has called for")
    [held] = campaigns.held(root)
    assert [one.body.step for one in held.steps if one.body.step not in ("notice", "reminder")] == [
        "opened",
        "brown-out",
        "done",
    ]


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A company with a campaign that nobody touches, served."""
    root = company.write(tmp_path_factory.mktemp("standing") / "shop", weeks=10, settings=SIMULATED)
    (root / "truth.json").write_text("{}", encoding="utf-8")
    build(root, Quiet())
    late = company.monday(10)
    campaigns.open_(root, company.terms(notice=late, sunset=late + timedelta(days=100)), "Li")
    with served(root) as site:
        yield site


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_pages_are_whole_on_a_phone(browser: Browser, standing: str, scheme: str, language: str) -> None:
    context = browser.new_context(
        viewport={"width": 360, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
    )
    for path in (PAGE, "/lifecycle/campaigns", "/lifecycle/campaigns/new?service=fax"):
        watched = Watched(context.new_page())
        watched.page.goto(f"{standing}{path}{'&' if '?' in path else '?'}lang={language}")
        assert (path, too_wide(watched.page), watched.wrong) == (path, False, [])
    context.close()


def test_days_of_this_file_are_mondays() -> None:
    assert {day.weekday() for day in (company.FIRST, NOTICE, SUNSET)} == {0}
    assert date(2026, 3, 18).weekday() == 2
