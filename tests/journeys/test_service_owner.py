"""A developer who owns a service: is it well, should it stay, what do people say of it, and what is told of it?"""

from __future__ import annotations

from tests.journeys.company import OWNER, PRODUCT, Company

SERVICE, SHOWCASE = "e-sign", "developers-2026-10-15"
WHY = "2026-11: 3 + 1"
"""A reason, and a question, that are the same in both languages."""


def test_an_owner_looks_decides_and_answers(company: Company) -> None:
    zheng = company.enter(OWNER, "/inbox")
    assert f"/lifecycle/{SERVICE}" in zheng.page.content()
    usage = next(one for one in company.told("show", "usage")["services"] if one["service"] == SERVICE)
    zheng.see(f"/services/{SERVICE}")
    assert zheng.number(usage["calls"]) in zheng.page.locator("main").inner_text()
    zheng.see("/health")

    zheng.see(f"/lifecycle/{SERVICE}")
    zheng.send(f"form[action='/lifecycle/{SERVICE}/decide']", why=WHY)
    review = next(one for one in company.told("show", "lifecycle")["reviews"] if one["service"] == SERVICE)
    assert (review["decision"]["by"], review["decision"]["why"]) == ("Zheng Ke", WHY)
    assert f'href="/lifecycle/{SERVICE}"' not in company.waits_for(OWNER)

    theme = company.told("show", "feedback")["themes"][0]["id"]
    zheng.see("/feedback")
    zheng.send("form[action='/feedback/done']", theme=theme, what=WHY)
    done = {one["id"]: one["done"] for one in company.told("show", "feedback")["themes"]}[theme]
    assert [one["what"] for one in done] == [WHY]

    zheng.see("/showcase")
    zheng.see(f"/showcase/calendar/{SHOWCASE}")
    zheng.does("ask", text=WHY, asker="Song Jia", owner="Lin Yue", due="2026-11-04")
    assert WHY in zheng.page.locator("main").inner_text()
    assert WHY in company.waits_for(PRODUCT)
