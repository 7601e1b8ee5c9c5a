"""The ledger of the three example companies: every part of a book, made by simulated people."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from sowhat.actions import demo_book, ledger, milestones
from sowhat.actions.case import kept
from sowhat.actions.demo import Demo, files
from sowhat.actions.ledger_verify import verify
from sowhat.actions.pricing import price_book
from sowhat.actions.reading import store_of
from sowhat.actions.returns import roi
from sowhat.actions.signing import sign
from sowhat.actions.totals import books, totals
from sowhat.actions.truth import truth
from sowhat.model.claim import Claim
from sowhat.model.ledger import Entry
from sowhat.model.price import PriceEntry
from sowhat.model.signature import Signer
from sowhat.model.workspace import PlatformKind
from sowhat.simulate.writing import Recipe
from tests.actions.conftest import Demos, recipe_of

KINDS: tuple[PlatformKind, ...] = get_args(PlatformKind)


@pytest.fixture(scope="module", params=KINDS)
def recipe(request: pytest.FixtureRequest) -> Recipe:
    """Each company."""
    return recipe_of(request.param)


@pytest.fixture(scope="module")
def made(recipe: Recipe, demos: Demos) -> Demo:
    """Built once."""
    return demos(recipe.kind)


@pytest.fixture(scope="module")
def root(made: Demo) -> Path:
    """Its folder."""
    return Path(made.root)


def entries(root: Path) -> tuple[Entry, ...]:
    """The whole ledger."""
    with store_of(f"sqlite:///{root / 'decisions.db'}").read() as work:
        return work.ledger.entries()


def claim(root: Path, kind: str) -> Claim:
    """The first claim of a kind."""
    return next(one for one in ledger.book(root).claims if one.kind == kind)


def test_every_entry_has_its_instant_in_the_simulated_calendar_and_in_order(root: Path) -> None:
    instants = [one.at for one in entries(root)]
    assert instants == sorted(instants)
    assert instants[-1].date().isoformat() == "2026-10-29"


def test_the_chain_holds_and_every_claim_comes_out_again(root: Path) -> None:
    found = verify(root)
    assert found.sound
    assert found.claims


def test_definitions_were_confirmed_before_anybody_went_live(root: Path) -> None:
    said = ledger.book(root).definitions
    assert len(said) == 5
    assert all(one.before and one.says == "agree" for one in said)


def test_claims_are_published_agreed_amended_and_open(root: Path) -> None:
    states = [one.state for one in ledger.book(root).claims]
    assert states[0] == "published"
    assert states.count("agreed") == 2
    assert set(states[3:]) <= {"disputed", "draft"}


def test_what_was_amended_keeps_its_share_and_says_why(root: Path) -> None:
    found = claim(root, "protect")
    [signature] = found.signatures
    assert (signature.says, str(found.factor)) == ("amend", "0.8")
    assert signature.reason


def test_everybody_who_signed_is_marked_as_simulated(root: Path) -> None:
    held = ledger.book(root)
    signers = [each.signer for one in held.claims for each in one.signatures]
    signers += [one.signer for one in held.definitions] + [one.by for one in held.claims if one.by]
    assert {one.known for one in signers} == {"simulated"}


def test_nobody_stands_on_two_sides(root: Path) -> None:
    signers = {(one.signer.name, one.signer.role) for each in ledger.book(root).claims for one in each.signatures}
    assert len({name for name, _ in signers}) == len(signers)


def test_a_later_price_alters_no_claim_of_before(root: Path) -> None:
    first = ledger.book(root).prices[0]
    later = next(one for one in ledger.book(root).prices[1:] if one.name == first.name)
    price = claim(root, "create").price
    assert later.likely > first.likely
    assert isinstance(price, PriceEntry)
    assert price.number == first.number


def test_the_price_book_has_terms_of_customers_minutes_and_days(root: Path) -> None:
    held = price_book(root)
    assert {one.unit for one in held.prices} == {"retained-customer", "downtime-minute", "person-day"}
    assert all(one.source and one.owner for one in held.prices)
    assert {one.counted_as for one in held.declared} == {"capacity", "money"}
    assert len(held.splits) == 1


def test_the_agreed_shares_go_with_the_claim(root: Path) -> None:
    split = claim(root, "create").split
    assert split is not None
    assert str(split.platform) == "0.6"


def test_a_correction_of_a_closed_month_is_posted_to_the_open_one(root: Path) -> None:
    months = {one.month.isoformat(): one for one in books(root)}
    late = [one for one in months["2026-10-01"].sums if one.kind == "protect"]
    assert months["2026-09-01"].locked
    assert months["2026-10-01"].locked is None
    assert late[0].late < 0


def test_one_promise_is_on_its_way_and_one_slips_with_a_note(root: Path) -> None:
    seen = {one.milestone.id: one for one in milestones.see(root).milestones}
    assert seen["m000001"].state in ("on-track", "met")
    assert seen["m000002"].state == "slipping"
    assert seen["m000002"].milestone.reviews[0].state == "slipping"


def test_a_case_was_put_down(root: Path) -> None:
    assert demo_book.CASE in [one.case.name for one in kept(root).cases]


def test_money_later_is_discounted(root: Path) -> None:
    assert str(roi(root).rate) == "0.08"


def test_losses_avoided_have_a_total_of_their_own(root: Path) -> None:
    assert {one.kind for one in totals(root).sums} == {"create", "protect"}


def test_true_totals_stand_beside_the_evidenced_ones(root: Path) -> None:
    told = {one.kind: one for one in truth(root).totals}
    assert set(told) == {"create", "protect"}
    assert all(one.true > 0 for one in told.values())
    assert told["protect"].found.low <= told["protect"].true <= told["protect"].found.high


def test_a_second_run_adds_nothing(root: Path, recipe: Recipe) -> None:
    before, cases = entries(root), kept(root).cases
    demo_book.before(root, recipe)
    demo_book.after(root, recipe)
    assert entries(root) == before
    assert kept(root).cases == cases


def test_the_same_company_makes_the_same_book(recipe: Recipe, root: Path, tmp_path: Path) -> None:
    files(tmp_path / "again", recipe, lambda _: None)
    demo_book.before(tmp_path / "again", recipe)
    again = entries(tmp_path / "again")
    assert again == entries(root)[: len(again)]
    assert len(again) > 15


def test_where_people_have_been_nothing_is_touched(tmp_path: Path) -> None:
    recipe = recipe_of("internal")
    files(tmp_path / "own", recipe, lambda _: None)
    ledger.register(tmp_path / "own", "offer-return")
    before = entries(tmp_path / "own")
    demo_book.before(tmp_path / "own", recipe)
    demo_book.after(tmp_path / "own", recipe)
    assert entries(tmp_path / "own") == before
    assert kept(tmp_path / "own").cases == ()


def test_what_people_sign_afterwards_stays_the_last_word(made: Demo, root: Path, recipe: Recipe) -> None:
    assert made.claim is not None
    sign(root, "c000002", Signer(name="Ann", role="business"), "agree")
    before = entries(root)
    demo_book.after(root, recipe)
    assert entries(root) == before
