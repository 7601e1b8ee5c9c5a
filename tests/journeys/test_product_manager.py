"""The platform's product manager: what did it bring, what waits, what comes next, and who has to sign?"""

from __future__ import annotations

from sowhat.model.demand import SIDES
from tests.journeys.company import FINANCE, LEAD, PRODUCT, Company

SERVICE, DISPUTED = "next-offer", "c000004"


def test_a_product_manager_answers_plans_and_asks(company: Company) -> None:
    lin = company.enter(PRODUCT)
    found = company.told("show", "effects")["effects"][0]
    assert lin.customers(found["retained"]["value"]) in lin.answer
    waiting = {one["id"]: one["names"] for one in company.told("inbox", "list")["tasks"]}
    lin.see("/inbox")
    shown = lin.page.locator("main input[name=task]").evaluate_all("(all) => all.map((one) => one.value)")
    assert {id_ for id_, names in waiting.items() if "Lin Yue" in names} <= set(shown) <= set(waiting)
    lin.see(f"/services/{SERVICE}")
    lin.see("/value")

    known = {one["id"] for one in company.told("show", "demand")["demands"]}
    lin.see("/planning/opportunities")
    lin.page.locator('main a[href^="/planning/opportunities/O-"]').first.click()
    lin.page.wait_for_url("**/planning/opportunities/O-*")
    lin.page.locator('main a[href^="/planning/demand/new?"]').first.click()
    lin.page.wait_for_url("**/planning/demand/new?*")
    lin.send(".forms form", whose="Advisers", often="daily", words="Which of them?", today="They look three times.")
    made = {one["id"] for one in company.told("show", "demand")["demands"]} - known
    assert len(made) == 1
    (new,) = made
    for side in SIDES:
        lin.does("agree", side=side, says="agrees")
    lin.does("estimate", reach_likely="900", value_likely="11", effort_team_1="platform-core", effort_1_likely="40",
             grade="C", source="2026")  # fmt: skip
    lin.see("/planning/priorities")
    assert new in lin.page.locator("main").inner_text()

    assert f"/planning/demand/{new}" in company.waits_for(FINANCE)

    lin.see(f"/value/claims/{DISPUTED}")
    lin.send(f"form[action='/value/claims/{DISPUTED}/ask']", whom="Song Jia")
    asked = company.told("ledger", "show", DISPUTED)["asked"][-1]
    assert (asked["by"], asked["whom"], asked["outcome"]) == ("Lin Yue", "Song Jia", "by-hand")
    assert f"/value/claims/{DISPUTED}/sign" in company.waits_for(LEAD)
