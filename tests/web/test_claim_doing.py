"""What is done with a claim on its page: asking, claiming anew, taking back; sent twice, it is done once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sowhat.actions import asking, ledger, signing
from sowhat.errors import CallError, Problem
from sowhat.model.claim import ClaimState
from sowhat.model.pedigree import Pedigree
from sowhat.model.signature import Signer
from sowhat.web.app import create
from sowhat.web.loaders import Loaders
from tests.conftest import Harbours
from tests.web import claim_samples, value_samples
from tests.web.visitor import Visitor

STUDY, ONE = "advice-return", "/value/claims/c000001"
LOADERS = replace(
    value_samples.loaders(),
    book=lambda root: claim_samples.BOOK,
    pedigree=claim_samples.pedigree,
    prices=lambda root: claim_samples.PRICES,
)
REACHES = """alerts:
  site: https://sowhat.example.com/
  to: [{address: env:NOBODY_SET_THIS, audience: business}]
"""


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    ledger.claim(root, STUDY, by=Signer(name="Chen", role="platform"))
    return root


@pytest.fixture
def claimed(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


def state(root: Path) -> ClaimState:
    return ledger.show(root, "c000001").state


def send(visitor: Visitor, page: str, action: str, fields: dict[str, str]) -> str:
    """What the form of a page answers: the page it leads to, or the page that refuses."""
    answer = visitor.post(action, {"token": visitor.token(page), **fields})
    return visitor.get(answer.headers["location"]).text if answer.status_code == 303 else answer.text


def test_a_talk_is_noted_on_the_page_and_a_double_click_notes_it_once(claimed: Path) -> None:
    visitor = Visitor(create(claimed))
    asked = {"name": "Chen", "whom": "Li Na", "seen": "0"}
    for _ in range(2):
        page = send(visitor, f"{ONE}?lang=en", f"{ONE}/ask", asked)
        assert 'role="status"' in page
        assert page.count("Chen asked Li Na in person") == 1
    assert "silence is not consent" in page
    assert state(claimed) == "evidenced"


def test_whoever_asks_again_within_a_day_ticks_that_it_is_meant(claimed: Path) -> None:
    visitor = Visitor(create(claimed))
    send(visitor, ONE, f"{ONE}/ask", {"name": "Chen", "whom": "Li Na", "seen": "0"})
    again = {"name": "Wang", "whom": "Li Na", "seen": "9"}
    refused = send(visitor, f"{ONE}?lang=en", f"{ONE}/ask", again)
    assert 'name="again"' in refused
    assert "within the last day" in refused
    send(visitor, ONE, f"{ONE}/ask", {**again, "again": "yes"})
    assert [one.by for one in asking.askings(claimed, "c000001")] == ["Chen", "Wang"]


def test_what_became_of_a_message_stands_on_the_page_and_in_the_json(
    claimed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NOBODY_SET_THIS", raising=False)
    path = claimed / "sowhat.yaml"
    path.write_text(path.read_text(encoding="utf-8") + REACHES, encoding="utf-8")
    visitor = Visitor(create(claimed))
    page = send(visitor, f"{ONE}?lang=en", f"{ONE}/ask", {"name": "Chen", "whom": "", "seen": "0"})
    assert "nothing was sent, the variable is not set" in page
    [kept] = visitor.get("/api/v1/claims/c000001").json()["asked"]
    assert (kept["by"], kept["variable"], kept["outcome"]) == ("Chen", "NOBODY_SET_THIS", "unset")


def test_a_claim_is_taken_back_once_with_its_reason(claimed: Path) -> None:
    visitor = Visitor(create(claimed))
    gone = {"name": "Chen", "reason": "INC-204"}
    token = visitor.token(ONE)
    for _ in range(2):
        answer = visitor.post(f"{ONE}/retract", {"token": token, **gone})
        assert (answer.status_code, answer.headers["location"]) == (303, f"{ONE}?said=retract")
    one = ledger.show(claimed, "c000001")
    assert (one.state, one.reason) == ("retracted", "INC-204")
    assert 'action="' not in visitor.get(ONE).text.partition("claim-do")[2]


@pytest.mark.parametrize(
    ("what", "fields", "says"),
    [
        ("retract", {"name": "Chen", "reason": " "}, "needs a reason"),
        ("retract", {"name": " ", "reason": "INC-204"}, "name"),
        ("supersede", {"name": "Chen", "reason": "better now"}, "no registered cut-off"),
        ("ask", {"name": "Chen", "whom": ""}, "audience: business"),
    ],
)
def test_a_refused_form_keeps_what_was_typed_and_says_why(
    claimed: Path, what: str, fields: dict[str, str], says: str
) -> None:
    visitor = Visitor(create(claimed))
    answer = visitor.post(f"{ONE}/{what}?lang=en", {"token": visitor.token(f"{ONE}?lang=en"), **fields})
    assert answer.status_code == 422
    assert says in answer.text.partition('class="claim"')[0]
    assert state(claimed) == "evidenced"


def test_claiming_anew_twice_leads_to_the_same_claim(claimed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second of two clicks finds the claim closed, by a claim of the same person for the same reason."""
    visitor = Visitor(create(claimed))
    old = ledger.show(claimed, "c000001")
    chen = Signer(name="Chen", role="platform")
    made = old.model_copy(update={"id": "c000002", "by": chen, "reason": "second cut-off"})
    shown = {"c000001": old.model_copy(update={"superseded_by": "c000002"}), "c000002": made}

    def closed(*_: object) -> None:
        raise CallError(Problem("claim-closed", params={"claim": "c000001", "state": "superseded", "successor": "x"}))

    monkeypatch.setattr(signing, "supersede", closed)
    monkeypatch.setattr(ledger, "show", lambda root, id_: shown[id_])
    fields = {"token": visitor.token(ONE), "name": "Chen", "reason": "second cut-off"}
    assert visitor.post(f"{ONE}/supersede", fields).headers["location"] == "/value/claims/c000002?said=supersede"
    assert visitor.post(f"{ONE}/supersede", {**fields, "name": "Wang"}).status_code == 422


def test_claiming_anew_is_offered_where_a_registered_day_is_still_unread(tmp_path: Path) -> None:
    later = claim_samples.ONE.study.model_copy(update={"cut_offs": (date(2030, 1, 1),)})
    seen = Pedigree(claim=claim_samples.ONE.model_copy(update={"study": later}), acts=())
    offering = create(tmp_path, replace(LOADERS, pedigree=lambda root, id_: seen))
    forms = [Visitor(create(tmp_path, LOADERS)).get(ONE).text, Visitor(offering).get(ONE).text]
    assert [f'action="{ONE}/supersede"' in page for page in forms] == [False, True]


def test_no_line_ends_between_a_minus_and_its_currency(browser: Browser, serving: Callable[[Loaders], str]) -> None:
    lost = claim_samples.ONE.model_copy(update={"value": claim_samples.money(-4_000_000)})
    seen = Pedigree(claim=lost, acts=())
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{serving(replace(LOADERS, pedigree=lambda root, id_: seen))}{ONE}/sign?lang=zh")
    title = page.locator(".message h1")
    assert "−\u2060¥" in (title.text_content() or "")
    heights = title.evaluate(LINES)
    assert len(set(heights)) == 1
    context.close()


LINES = """title => {
  const text = title.firstChild, at = text.data.indexOf("−"), found = [];
  for (let width = 390; width > 120; width -= 3) {
    title.style.width = `${width}px`;
    const tops = [at, at + 2].map(i => {
      const range = document.createRange();
      range.setStart(text, i); range.setEnd(text, i + 1);
      return Math.round(range.getBoundingClientRect().top);
    });
    found.push(tops[1] - tops[0]);
  }
  return found;
}"""
