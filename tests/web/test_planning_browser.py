"""From a problem to a signed claim in a real browser, in Chinese: a business team member asks, and follows it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from sowhat.actions import case_writing, ledger, pricing
from sowhat.model.price import PriceTerms
from sowhat.model.signature import Signer
from tests.conftest import Harbours
from tests.web.test_browser import CODE, ENGLISH, too_wide
from tests.web.test_campaign_browser import served
from tests.web.watched import Watched

SETTINGS = """simulated: truth.json
pillars:
  - {name: stay, title: {en: Retention, zh: 客户留存}, metric: weekly-return, target: 0.6, by: 2026-12-31}
capacity:
  - {team: platform, from: 2026-07-01, to: 2026-10-01, person_days: 40}
"""
"""Its people live at the end of its records, whatever the calendar says."""
LI, CHEN = "李娜", "陈博"
"""A member of the business team, and the platform's product manager."""
PROBLEM = {
    "title": "办完业务就不再回来的客户",
    "whose": "零售客户经理，以及只来一次的客户",
    "today": "每周导出名单，逐个打电话",
    "words": "“办完就没人理我了。”",
    "customers": "近四周只来过一次的零售客户",
}
ENDS = ("low", "likely", "high")
RANGES = {
    "reach": (300, 400, 500),
    "effect": (0.02, 0.05, 0.08),
    "price": (80, 120, 180),
    "build": (8000, 10000, 12000),
    "run": (300, 400, 500),
    "ramp": (1, 2, 3),
}
AROUND = {
    "service": "advice",
    "pillar": "stay",
    "platform_team": "platform",
    "business_team": "team-01",
    "which": "近四周只来过一次的零售客户",
    "unit": "retail",
    "study": "advice-return",
}
PRICE = PriceTerms(
    name="kept-customer",
    unit="retained-customer",
    low=Decimal(80),
    likely=Decimal(120),
    high=Decimal(180),
    currency="CNY",
    months=12,
    source="财务 2026",
    owner="吴敏",
    valid_from=date(2026, 1, 1),
)


def _root(harbours: Harbours) -> Path:
    root: Path = harbours(log_days=2)
    settings = root / "sowhat.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + SETTINGS, encoding="utf-8")
    (root / "truth.json").write_text("{}", encoding="utf-8")
    return root


def whole(watched: Watched, name: str) -> None:
    """Nothing went wrong, nothing is in English, and a phone shows all of it."""
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 844})
    assert (name, watched.wrong, too_wide(page)) == (name, [], False)
    page.set_viewport_size({"width": 1280, "height": 900})
    lines = [CODE.sub("", line) for line in page.locator("body").inner_text().splitlines()]
    assert (name, [line for line in lines if ENGLISH.search(line)]) == (name, [])


OPENED = "one => { for (let d = one.closest('details'); d; d = d.parentElement.closest('details')) d.open = true }"


def fill(page: Page, form: str, **fields: str) -> None:
    """Fill in a form, opened where it is folded away (whatever the page is still doing), and send it."""
    found = page.locator(form)
    found.evaluate(OPENED)
    for name, value in fields.items():
        box = found.locator(f"[name={name}]")
        box.select_option(value) if box.evaluate("one => one.tagName") == "SELECT" else box.fill(value)
    with page.expect_navigation():
        found.locator("button[type=submit]").click()


def follow(page: Page, link: str) -> None:
    """Follow the first such link, and be there."""
    with page.expect_navigation():
        page.locator(link).first.click()


def test_a_member_of_a_business_team_follows_a_demand_to_the_claim_she_signs(
    browser: Browser, harbours: Harbours
) -> None:
    root = _root(harbours)
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", locale="zh-CN")
    context.set_default_timeout(30_000)
    with served(root) as site:
        watched = Watched(context.new_page())
        _asks(watched, site)
        _is_understood(watched)
        _is_weighed_and_chosen(watched, site)
        _writes_the_case(watched, root)
        _both_sign(watched)
        _agree_on_an_objective(watched)
        _learns_what_came_of_it(watched, site, root)
    context.close()


def _asks(watched: Watched, site: str) -> None:
    """First the problem; what she would build comes second, if at all."""
    page = watched.page
    page.goto(f"{site}/planning/demand")
    whole(watched, "demands-none")
    follow(page, "main a[href='/planning/demand/new']")
    whole(watched, "ask")
    fill(page, "form.plan", **PROBLEM, often="weekly", team="team-01", unit="retail", pillar="stay", by=LI)
    expect(page).to_have_url(re.compile(r"/planning/demand/D-1\?"))
    expect(page.locator(".so-what .question").first).to_contain_text(PROBLEM["title"])
    whole(watched, "asked")


def _is_understood(watched: Watched) -> None:
    """Development, design and data each say whether this is the problem."""
    page = watched.page
    for side, who in (("development", "周工"), ("design", "吴设计"), ("data", "郑数据")):
        fill(page, "form.act-agree", side=side, says="agrees", by=who)
        expect(page.locator("p.notice[role=status]")).to_be_visible()
    expect(page.locator(".life [aria-current=step]")).to_have_text("已弄清")
    whole(watched, "understood")


def _is_weighed_and_chosen(watched: Watched, site: str) -> None:
    """It fits into the time that the platform team stated, and somebody decides."""
    page = watched.page
    told = {"reach_likely": "2000", "value_likely": "30", "effort_team_1": "platform", "effort_1_likely": "20"}
    told |= {"grade": "D", "loss_likely": "5000", "chance": "50", "source": "上季度的电话记录"}
    fill(page, "form.act-estimate", **told, by=CHEN)
    expect(page.locator(".life [aria-current=step]")).to_have_text("已评估")
    whole(watched, "weighed")
    page.goto(f"{site}/planning/priorities")
    expect(page.locator("#section-chosen, main").first).to_contain_text(PROBLEM["title"])
    whole(watched, "priorities")
    follow(page, "main a[href='/planning/demand/D-1']")
    fill(page, "form.act-judge", verdict="chosen", why="价值最高，人力够", by="王总")
    expect(page.locator(".life [aria-current=step]")).to_have_text("已选中")
    whole(watched, "chosen")


def _writes_the_case(watched: Watched, root: Path) -> None:
    """Together: who changes what, numbers with ranges, today's value frozen, and the test of what matters most."""
    page = watched.page
    follow(page, "main a[href='/planning/cases?demand=D-1']")
    whole(watched, "cases-none")
    fill(page, "form.plan", name="return", title="让办完业务的客户愿意再来", by=CHEN)
    expect(page).to_have_url(re.compile(r"/planning/cases/return\?"))
    whole(watched, "case-begun")
    follow(page, "main a[href^='/value/case']")
    whole(watched, "case-numbers-blank")
    ends = {f"{name}_{end}": str(n) for name, many in RANGES.items() for end, n in zip(ENDS, many, strict=True)}
    fill(page, "form.ranges-form", **ends)
    whole(watched, "case-numbers")
    fill(page, "form[method=post]", by=CHEN)
    case_writing.write(root, "return", AROUND, CHEN, "zh")
    follow(page, "main a[href='/planning/cases/return']")
    fill(page, "#write-hypothesis form", who_zh="只来一次的客户", change_zh="收到一条有用的建议，一周内再来", by=LI)
    fill(page, "#write-baseline form", metric="weekly-return", by=CHEN)
    fill(page, "#write-effect form", expected_zh="每周有一半的客户再来", target="0.6", target_by="2026-12-31", by=LI)
    fill(page, "#write-alternatives form", nothing_says_zh="继续逐个打电话", by=LI)
    whole(watched, "case-written")
    how = {"how_zh": "先在两个团队试四周", "test_who": CHEN, "test_by": "2026-08-31", "passes_zh": "回访提高五个百分点"}
    fill(page, "#write-test form", **how, by=CHEN)
    whole(watched, "case-ready")


def _both_sign(watched: Watched) -> None:
    page = watched.page
    for side, who in (("platform", CHEN), ("business", LI)):
        fill(page, "#write-sign form", side=side, by=who)
        expect(page.locator("p.notice[role=status]")).to_be_visible()
    expect(page.locator("main")).to_contain_text("双方都已签字")
    whole(watched, "case-signed")


def _agree_on_an_objective(watched: Watched) -> None:
    """Put forward by the case, and accepted by both."""
    page = watched.page
    fill(page, "#write-okr form", period="2026-Q3", by=CHEN)
    follow(page, "main a[href^='/planning/okrs/']")
    whole(watched, "okr-proposed")
    for side, who in (("platform", CHEN), ("business", LI)):
        fill(page, "form.act-accept", side=side, by=who)
        expect(page.locator("p.notice[role=status]")).to_be_visible()
    whole(watched, "okr-accepted")


def _learns_what_came_of_it(watched: Watched, site: str, root: Path) -> None:
    """The study found something; she signs it on her phone, finance confirms, and the demand tells what came of it."""
    page, own = watched.page, f"{site}/planning/demand/D-1"
    page.goto(own)
    expect(page.locator(".life [aria-current=step]")).to_have_text("联合 OKR")
    whole(watched, "demand-okr")
    fill(page, "form.act-link", link="study", to="advice-return", by=CHEN)
    expect(page.locator(".life [aria-current=step]")).to_have_text("效果研究")
    pricing.price(root, PRICE)
    ledger.claim(root, "advice-return", by=Signer(name=CHEN, role="platform"))
    page.goto(own)
    expect(page.locator("h1")).to_contain_text("业务方")
    whole(watched, "demand-claimed")
    follow(page, "main a[href='/value/claims/c000001']")
    whole(watched, "claim")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{site}/value/claims/c000001/sign")
    whole(watched, "sign")
    page.set_viewport_size({"width": 390, "height": 844})
    _signs(page, "business", "agree", name=LI, team="team-01")
    whole(watched, "signed")
    page.goto(own)
    expect(page.locator("h1")).to_contain_text("财务")
    whole(watched, "demand-signed")
    page.goto(f"{site}/value/claims/c000001/sign")
    _signs(page, "finance", "confirm", name="吴敏")
    page.goto(own)
    expect(page.locator(".life [aria-current=step]")).to_have_text("已办成")
    expect(page.locator("h1")).to_have_text(re.compile("已办成.*多留住 68 位客户"))
    expect(page.locator("#section-links")).to_contain_text("c000001")
    whole(watched, "demand-done")
    page.goto(f"{site}/planning/demand")
    whole(watched, "demands-done")


def _signs(page: Page, role: str, says: str, **typed: str) -> None:
    form = page.locator(f"form.saying:has([name=role][value={role}])")
    form.locator(f"[value={says}]").check()
    for name, value in typed.items():
        form.locator(f"[name={name}]").fill(value)
    with page.expect_navigation():
        form.locator("button").click()
    expect(page.locator(".recorded")).to_be_visible()
