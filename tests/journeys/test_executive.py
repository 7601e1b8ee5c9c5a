"""An executive, or finance: one page, three minutes, and figures that can be checked without us."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.company import FINANCE, PRODUCT, Company, taken

CLAIM = "c000003"


def test_finance_reads_doubts_confirms_and_audits(company: Company, tmp_path: Path) -> None:
    zhou = company.enter(FINANCE)
    found = company.told("show", "effects")["effects"][0]
    assert zhou.customers(found["retained"]["value"]) in zhou.answer
    zhou.follow(f"/studies/{found['study']['name']}")
    limits = zhou.page.locator("#section-limits")
    assert limits.is_visible()
    doubts = [one for one in found["finding"]["checks"] if one["verdict"] != "pass"]
    assert limits.locator("li").count() >= len(doubts) > 0

    zhou.see("/showcase/talks/weekly")
    slides = taken(zhou.page, 'main a[href*="/file/present"]', tmp_path)
    shown = zhou.page.context.new_page()
    shown.goto(slides.as_uri())
    assert shown.locator("section:visible").count() == 1
    shown.close()

    zhou.see(f"/value/claims/{CLAIM}/sign")
    zhou.page.locator("main details:has(input[value=finance]) > summary").first.click()
    zhou.send(f"form[action='/value/claims/{CLAIM}/sign']:has(input[value=finance])", says="confirm")
    assert company.claims()[CLAIM] == "confirmed"
    assert f"/value/claims/{CLAIM}" in company.waits_for(PRODUCT)

    zhou.see(f"/value/claims/{CLAIM}")
    bundle = taken(zhou.page, 'main a[href$="/bundle.zip"]', tmp_path)
    checked = company.run("ledger", "verify", "--bundle", str(bundle))
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert CLAIM in checked.stdout
