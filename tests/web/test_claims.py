"""The ledger, one claim, signing it and the price book as pages: what they say, their forms, the same as JSON."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sowhat.actions import asking, ledger, pricing
from sowhat.actions.places import DECISIONS
from sowhat.model.claim import Amount, ClaimState
from sowhat.model.pedigree import Pedigree
from sowhat.model.price import PriceTerms
from sowhat.model.signature import Signer
from sowhat.web import claims
from sowhat.web.app import create
from sowhat.web.loaders import Loaders
from tests.conftest import Harbours
from tests.web import claim_samples, value_samples
from tests.web.reader import Reader, reader
from tests.web.visitor import Visitor

STUDY, ONE = "advice-return", "/value/claims/c000001"
SIGN = f"{ONE}/sign"
AGREE = {"role": "business", "says": "agree", "name": "Li Na", "team": "retail"}
CONFIRM = {"role": "finance", "says": "confirm", "name": "Wu Min"}
PRICE = {
    **{"name": "kept-customer", "unit": "retained-customer", "low": "80", "likely": "100", "high": "150"},
    **{"currency": "CNY", "basis": "contribution-margin", "recurrence": "once", "months": "12", "outcome": ""},
    **{"valid_from": "2020-01-01", "owner": "Wu Min", "source": "FIN-2026-14", "vat": ""},
}
LOADERS = replace(
    value_samples.loaders(),
    book=lambda root: claim_samples.BOOK,
    pedigree=claim_samples.pedigree,
    prices=lambda root: claim_samples.PRICES,
)


@pytest.fixture(scope="module")
def bank() -> Reader:
    return reader(LOADERS)


@pytest.fixture(scope="module")
def registered(harbours: Harbours) -> Path:
    """A study that was registered and a price with its terms; nothing claimed yet."""
    root = harbours(log_days=2)
    numbers = {name: Decimal(PRICE[name]) for name in ("low", "likely", "high")}
    known = {name: PRICE[name] for name in ("name", "unit", "currency", "source", "owner")}
    pricing.price(root, PriceTerms(**known, **numbers, months=12, valid_from=date(2020, 1, 1)))
    ledger.register(root, STUDY)
    return root


@pytest.fixture
def copied(registered: Path, tmp_path: Path) -> Path:
    root = tmp_path / "w"
    root.mkdir()
    for name in ("catalog", "studies", "business", "results"):
        shutil.copytree(registered / name, root / name)
    for path in (registered / "sowhat.yaml", *registered.glob(f"{DECISIONS}*")):
        shutil.copy2(path, root / path.name)
    return root


@pytest.fixture
def claimed(copied: Path) -> Path:
    ledger.claim(copied, STUDY, by=Signer(name="Chen", role="platform"))
    return copied


def state(root: Path) -> ClaimState:
    return ledger.show(root, "c000001").state


def send(visitor: Visitor, page: str, action: str, fields: dict[str, str]) -> str:
    """What the form of a page answers: the page it leads to, or the page that refuses."""
    answer = visitor.post(action, {"token": visitor.token(page), **fields})
    return visitor.get(answer.headers["location"]).text if answer.status_code == 303 else answer.text


def test_the_ledger_says_what_waits_for_whom(bank: Reader) -> None:
    page = bank.get("/value/ledger?lang=en").text
    assert "Needs a signature of business: " in page
    assert f'href="{SIGN}"' in page


@pytest.mark.parametrize(("lang", "says"), [("en", "do not add up to the total"), ("zh", "各行不能相加成总数")])
def test_lines_are_no_total_and_the_total_is_a_click_away(bank: Reader, lang: str, says: str) -> None:
    page = bank.get(f"/value/ledger?lang={lang}").text
    assert says in page
    assert '<a href="/value/totals">' in page.partition('<nav class="tabs"')[2].partition("</nav>")[2]


def test_what_was_created_kept_and_declared_stand_apart(bank: Reader) -> None:
    tables = {name: list(csv.reader(io.StringIO(bank.get(f"/value/ledger{name}.csv").text))) for name in TABLES}
    assert [len(rows) - 1 for rows in tables.values()] == [2, 1, 1]


TABLES = ("", "-protect", "-declared")


def test_a_small_group_is_not_counted_where_people_read(bank: Reader) -> None:
    [row] = csv.DictReader(io.StringIO(bank.get("/value/ledger-protect.csv").text))
    assert row["customers"] == ""
    page = bank.get("/value/claims/c000002?lang=en").text
    assert "fewer than 10 customers" in page
    assert "1 to 7" not in page


def test_the_ledger_can_be_filtered_and_sorted(bank: Reader) -> None:
    page = bank.get("/value/ledger.csv?find=INC&lang=en").text
    assert len(page.splitlines()) == 1
    states = [row["state"] for row in csv.DictReader(io.StringIO(bank.get("/value/ledger.csv?sort=-state").text))]
    assert states == ["retracted", "evidenced"]


def test_the_pedigree_comes_in_the_order_of_the_book(bank: Reader) -> None:
    page = bank.get(f"{ONE}?lang=en").text.partition('id="section-acts"')[2]
    places = [page.index(words) for words in ("question was registered", "confirms the definition", "claimed by Chen")]
    assert places == sorted(places)


def test_what_people_typed_is_shown_as_text(bank: Reader) -> None:
    page = bank.get(f"{ONE}?lang=en").text
    assert "Chen &lt;Bo&gt;" in page
    assert "Chen <Bo>" not in page


def test_what_came_in_and_what_only_goes_on_are_told_apart(bank: Reader) -> None:
    rows = [row.split(",")[:2] for row in bank.get(f"{ONE}/months.csv").text.splitlines()[1:]]
    assert rows == [["2026-08", "realised"], ["2026-09", "run-rate"]]


def test_a_range_that_holds_zero_is_said_on_both_pages() -> None:
    null = claim_samples.ONE.model_copy(update={"retained": Amount(value=-15, low=-80, high=50)})
    seen = Pedigree(claim=null, acts=claim_samples.ACTS)
    bank = reader(replace(LOADERS, pedigree=lambda root, id_: seen))
    assert all("It may be nothing" in bank.get(f"{path}?lang=en").text for path in (ONE, SIGN))


def test_hashes_are_folded_at_the_end(bank: Reader) -> None:
    page = bank.get(f"{ONE}?lang=en").text
    assert page.index("c0ffee") > page.index('<details class="fold"')


def test_a_claim_leads_to_its_study_and_its_price(bank: Reader) -> None:
    page = bank.get(f"{ONE}?lang=en").text
    assert all(f'<a href="{href}">' in page for href in ("/value/prices", "/data", SIGN))
    assert '<a href="/studies/' in page


def test_a_claim_that_was_taken_back_says_why_and_offers_nothing(bank: Reader) -> None:
    page = bank.get("/value/claims/c000003?lang=en").text
    assert "INC-204" in page
    assert 'method="post"' not in page


@pytest.mark.parametrize("path", ["/value/claims/c9", "/value/claims/c9/sign", "/api/v1/claims/c9"])
def test_a_claim_that_nobody_made_is_not_found(bank: Reader, path: str) -> None:
    assert bank.get(path).status_code == 404


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_an_old_rate_is_told(bank: Reader, lang: str) -> None:
    assert {"en": "USD → CNY is 300 days old", "zh": "USD → CNY 已经是 300 天前"}[lang] in bank.get(
        f"/value/prices?lang={lang}"
    ).text


def test_the_api_gives_what_the_commands_print(claimed: Path) -> None:
    real = reader(value_samples.loaders(), claimed)
    assert real.get("/api/v1/claims").json() == json.loads(ledger.book(claimed).model_dump_json())
    assert real.get("/api/v1/claims/c000001").json() == json.loads(asking.show(claimed, "c000001").model_dump_json())
    assert real.get("/api/v1/prices").json() == json.loads(pricing.price_book(claimed).model_dump_json())


def test_the_page_to_sign_says_what_agreeing_means_and_that_silence_is_none(claimed: Path) -> None:
    page = Visitor(create(claimed)).get(f"{SIGN}?lang=en").text
    assert "What you would agree to" in page
    assert "Silence is never consent" in page
    assert "no login proves them" in page


def test_a_claim_goes_from_agreed_to_published_through_its_pages(claimed: Path) -> None:
    visitor = Visitor(create(claimed))
    said = send(visitor, SIGN, SIGN, AGREE)
    assert "Li Na (business, retail)" in said.replace("\xa0", " ")
    assert "Needs a signature of finance" in said
    send(visitor, SIGN, SIGN, CONFIRM)
    assert "Published. It stands in the book now." in send(visitor, ONE, f"{ONE}/publish", {"name": "Chen"})
    assert state(claimed) == "published"


def test_lowering_keeps_the_share_that_was_typed(claimed: Path) -> None:
    fields = {**AGREE, "says": "amend", "keep": "80 %", "reason": "two campaigns ran"}
    assert "Because: two campaigns ran" in send(Visitor(create(claimed)), SIGN, SIGN, fields)
    assert ledger.show(claimed, "c000001").factor == Decimal("0.8")


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({**AGREE, "says": "amend", "keep": "120", "reason": "more"}, "is not a part of c000001"),
        ({**AGREE, "says": "amend", "keep": "half", "reason": "x"}, "is not a part of c000001"),
        ({**AGREE, "says": "disagree", "reason": " "}, "reason"),
        ({**AGREE, "name": " "}, "A signature needs a name"),
        (CONFIRM, "has not agreed with c000001 yet"),
        ({**AGREE, "says": "maybe"}, "is not among what can be said"),
        ({**AGREE, "role": "platform"}, "is not among what can be said"),
    ],
)
def test_what_cannot_be_said_is_refused_in_place(claimed: Path, fields: dict[str, str], says: str) -> None:
    visitor = Visitor(create(claimed))
    answer = visitor.post(SIGN, {"token": visitor.token(SIGN), **fields})
    assert answer.status_code == 422
    assert says in answer.text.partition('class="refused"')[2]
    assert f'value="{fields["name"]}"' in answer.text
    assert state(claimed) == "evidenced"


def test_a_refusal_speaks_the_readers_language(claimed: Path) -> None:
    visitor = Visitor(create(claimed))
    answer = visitor.post(f"{SIGN}?lang=zh", {"token": visitor.token(SIGN), **CONFIRM})
    assert "业务还没有同意 c000001" in answer.text


def test_a_disagreement_from_the_claims_page_disputes_it(claimed: Path) -> None:
    fields = {"role": "business", "name": "Li Na", "team": "retail", "reason": "two campaigns ran"}
    assert "Your disagreement is in the book" in send(Visitor(create(claimed)), ONE, f"{ONE}/dispute", fields)
    assert state(claimed) == "disputed"


def test_the_definition_is_confirmed_on_the_page_of_the_study(copied: Path) -> None:
    at, fields = f"/studies/{STUDY}", {"says": "agree", "name": "Li Na", "team": "retail"}
    said = send(Visitor(create(copied)), at, f"{at}/definition", fields)
    assert "confirms the definition" in said.partition('id="form-definition"')[2]
    assert ledger.book(copied).definitions[0].signer.name == "Li Na"


def test_a_definition_is_not_confirmed_after_its_result(claimed: Path) -> None:
    visitor = Visitor(create(claimed))
    page = visitor.get(f"/studies/{STUDY}").text
    assert "can no longer be confirmed" in page
    answer = visitor.post(
        f"/studies/{STUDY}/definition", {"token": visitor.token(ONE), "says": "agree", "name": "Li Na"}
    )
    assert answer.status_code == 422
    assert ledger.book(claimed).definitions == ()


def test_a_price_is_entered_from_its_page(copied: Path) -> None:
    said = send(Visitor(create(copied)), "/value/prices", "/value/prices/price", {**PRICE, "likely": "110"})
    assert "The price is in the book" in said
    assert ledger.book(copied).prices[-1].likely == 110


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"likely": "much"}, "Likely: “much” is no number"),
        ({"valid_from": "soon"}, "Holds from: “soon” is no day"),
        ({"unit": "smile"}, "“smile” is not among what can be said"),
        ({"vat": "6"}, "VAT"),
    ],
)
def test_a_price_that_is_none_stays_in_the_form(copied: Path, fields: dict[str, str], says: str) -> None:
    visitor = Visitor(create(copied))
    answer = visitor.post("/value/prices/price", {"token": visitor.token("/value/prices"), **PRICE, **fields})
    assert answer.status_code == 422
    assert says in answer.text
    assert 'value="FIN-2026-14"' in answer.text


def test_rates_splits_and_declarations_are_entered_there_too(copied: Path) -> None:
    visitor = Visitor(create(copied))
    rate = {"base": "USD", "quote": "CNY", "rate": "7.12", "day": "2026-06-30", "source": "bank"}
    split = {"study": STUDY, "platform": "40", "team": "retail", "platform_by": "Chen", "business_by": "Li"}
    said = {"title": "Letters", "service": "advice", "kind": "create", "month": "2026-07", "hours": "100"}
    more = {"source": "OKR", "owner": "Zhao", "amount": "", "currency": "CNY", "budget_line": "", "proof": ""}
    for what, fields in (("rate", rate), ("split", {**split, **more}), ("declare", {**said, **more})):
        assert 'role="status"' in send(visitor, "/value/prices", f"/value/prices/{what}", fields), what
    held = ledger.book(copied)
    assert (len(held.rates), held.splits[0].business, held.declared[0].counted_as) == (1, Decimal("0.6"), "capacity")


@pytest.mark.parametrize(
    "path", [SIGN, *(f"{ONE}/{what}" for what in claims.DONE), "/value/prices/price", "/studies/x/definition"]
)
def test_forms_of_other_sites_and_of_yesterday_are_refused(tmp_path: Path, path: str) -> None:
    visitor = Visitor(create(tmp_path, LOADERS))
    assert visitor.post(path, {"token": "x"}, {"Origin": "http://evil.example"}).status_code == 403
    assert visitor.post(path, {"token": "x"}).status_code == 403


@pytest.mark.parametrize("path", ["/value/ledger", ONE, SIGN, "/value/prices"])
def test_pages_fit_a_phone_in_the_dark(browser: Browser, serving: Callable[[Loaders], str], path: str) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, color_scheme="dark", java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"{serving(LOADERS)}{path}?lang=zh")
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0
    context.close()


def test_everything_that_is_signed_with_is_large_enough_for_a_thumb(
    browser: Browser, serving: Callable[[Loaders], str]
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page = context.new_page()
    page.goto(f"{serving(LOADERS)}{SIGN}?lang=zh")
    heights = page.locator(".choice, .line input, .signing button").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).filter(box => box.width).map(box => box.height)"
    )
    assert min(heights) >= 44
    context.close()


def test_on_paper_a_claim_is_unfolded_and_black_on_white(browser: Browser, serving: Callable[[Loaders], str]) -> None:
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{serving(LOADERS)}{ONE}")
    page.emulate_media(media="print")
    assert page.get_by_text("c0ffee").is_visible()
    colours = "body => [getComputedStyle(body).backgroundColor, getComputedStyle(body).color]"
    assert page.locator("body").evaluate(colours) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    context.close()
