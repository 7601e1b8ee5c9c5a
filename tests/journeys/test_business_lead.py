"""A business team's lead: what did it do for my customers, how does our joint objective stand, what do we need, and do
we sign?"""

from __future__ import annotations

from tests.journeys.company import FINANCE, LEAD, PRODUCT, Company

TEAM, CLAIM = "expats", "c000004"
NEED = "2027-04: 1 + 1"
"""A title that is the same in both languages."""


def test_a_lead_looks_asks_and_signs(company: Company) -> None:
    song = company.enter(LEAD, "/inbox")
    assert f"/value/claims/{CLAIM}/sign" in song.page.content()
    assert company.claims()[CLAIM] == "disputed"

    song.see(f"/partners/{TEAM}")
    calls = {one["partner"]["id"]: one["calls"] for one in company.told("show", "partners")["partners"]}[TEAM]
    assert song.number(calls) in song.answer
    score = next(one for one in company.told("show", "okrs")["objectives"] if one["status"] == "running")["score"]
    assert f"{float(score):.2f}" in song.see("/planning/okrs")

    song.see("/planning/demand/new")
    song.send(".forms form", title=NEED, whose="Advisers", often="daily", words="Which date?", today="By hand.")
    assert NEED in song.page.locator("main").inner_text()
    assert NEED in company.waits_for(PRODUCT)

    before = company.claims()
    song.see(f"/value/claims/{CLAIM}/sign")
    song.send(f"form[action='/value/claims/{CLAIM}/sign']", says="agree", team=TEAM)
    assert company.claims() == {**before, CLAIM: "agreed"}
    agreed = [one for one in company.claims().values() if one == "agreed"]
    song.see("/value/ledger")
    assert song.page.locator("main").get_by_text(song.say("ledger-state-agreed"), exact=True).first.is_visible()
    assert len(agreed) == 3
    assert f"/value/claims/{CLAIM}/sign" in company.waits_for(FINANCE)
