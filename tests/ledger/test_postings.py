"""The books: closed months never change, whatever is claimed, lowered, disputed, taken back or estimated anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.errors import CallError
from sowhat.ledger import chain, claims, postings
from sowhat.ledger.bodies import ClaimBody, LockBody, RetractionBody, SignatureBody
from sowhat.ledger.claims import Worth
from sowhat.model.claim import Exposed, Money, MonthMoney, Studied
from sowhat.model.estimate import Grade
from sowhat.model.ledger import Entry, EntryKind
from sowhat.model.signature import Says, Signer
from sowhat.model.value import Value
from tests.ledger.conftest import STUDY, estimate

START = datetime(2026, 9, 1, tzinfo=UTC)
FINANCE = Signer(name="Li Wei", role="finance")
BUSINESS = Signer(name="Wang", role="business", team="retail")
MONTHS = [date(2026, month, 1) for month in range(5, 11)]


def money(amount: int | str) -> Money:
    value = Decimal(amount)
    return Money(value=value, low=value - 10, high=value + 10, currency="CNY")


class Ledger:
    """A book that is written entry by entry, an hour apart."""

    def __init__(self, made: Callable[..., Studied]) -> None:
        self.entries: list[Entry] = []
        self._made = made

    def _add(self, kind: EntryKind, subject: str, body: Value) -> None:
        last = self.entries[-1] if self.entries else None
        at = START + timedelta(hours=len(self.entries))
        self.entries.append(chain.follow(last, kind, subject, at, chain.canonical(body)))

    def claim(self, *months: tuple[date, int], supersedes: str = "", grade: str = "B") -> str:
        told = tuple(MonthMoney(month=month, money=money(amount)) for month, amount in months)
        worth = Worth(None, money(sum(amount for _, amount in months)), 1, months=told)
        studied = self._made(grade)
        body = ClaimBody(
            kind="create",
            study=studied.study,
            build="b1",
            code_version="1",
            finding=studied.finding,
            exposed=studied.exposed,
            retained=None,
            value=worth.value,
            seed=1,
            moments=None,
            context="x",
            months=told,
            supersedes=supersedes,
            reason="more data",
        )
        id_ = f"c{sum(entry.kind == 'claimed' for entry in self.entries) + 1:06d}"
        self._add("claimed", id_, body)
        return id_

    def sign(self, id_: str, says: Says, factor: str | None = None) -> None:
        kept = None if factor is None else Decimal(factor)
        body = SignatureBody(signer=BUSINESS, says=says, claim="", reason="so", factor=kept)
        self._add("disputed" if says == "disagree" else "signed", id_, body)

    def retract(self, id_: str) -> None:
        self._add("retracted", id_, RetractionBody(reason="wrong"))

    def lock(self, month: date) -> None:
        self._add("locked", month.strftime("%Y-%m"), LockBody(month=month, by=FINANCE))


@pytest.fixture
def ledger(studied: Callable[..., Studied]) -> Ledger:
    return Ledger(studied)


def books(entries: Sequence[Entry]) -> dict[date, Decimal]:
    return {one.month: sum((each.amount for each in one.sums), Decimal(0)) for one in postings.book(entries)}


MAY, JUNE, JULY, AUGUST, *_ = MONTHS


def test_a_claim_is_posted_to_its_months(ledger: Ledger) -> None:
    ledger.claim((JUNE, 100), (JULY, 50))
    assert books(ledger.entries) == {JUNE: Decimal(100), JULY: Decimal(50)}


def test_what_is_about_a_closed_month_goes_to_the_open_one(ledger: Ledger) -> None:
    ledger.lock(JUNE)
    ledger.claim((MAY, 30), (JUNE, 100), (JULY, 50))
    assert books(ledger.entries) == {JUNE: Decimal(0), JULY: Decimal(180)}
    [july] = [one for one in postings.book(ledger.entries) if one.month == JULY]
    assert july.sums[0].late == Decimal(130)
    assert july.locked is None


def test_a_retraction_leaves_the_closed_month_and_takes_it_back_in_the_open_one(ledger: Ledger) -> None:
    claim = ledger.claim((JUNE, 100), (JULY, 50))
    ledger.lock(JUNE)
    ledger.retract(claim)
    assert books(ledger.entries) == {JUNE: Decimal(100), JULY: Decimal(-100)}


def test_an_amendment_posts_the_difference(ledger: Ledger) -> None:
    claim = ledger.claim((JUNE, 100))
    ledger.lock(JUNE)
    ledger.sign(claim, "amend", "0.8")
    assert books(ledger.entries) == {JUNE: Decimal(100), JULY: Decimal(-20)}


def test_a_dispute_takes_a_claim_out_and_an_agreement_brings_it_back(ledger: Ledger) -> None:
    claim = ledger.claim((JUNE, 100))
    ledger.sign(claim, "disagree")
    assert books(ledger.entries) == {JUNE: Decimal(0)}
    ledger.sign(claim, "agree")
    assert books(ledger.entries) == {JUNE: Decimal(100)}


def test_a_new_estimate_takes_the_place_of_the_old_one(ledger: Ledger) -> None:
    old = ledger.claim((JUNE, 100))
    ledger.lock(JUNE)
    ledger.claim((JUNE, 120), (JULY, 10), supersedes=old)
    assert books(ledger.entries) == {JUNE: Decimal(100), JULY: Decimal(30)}
    assert {one.why for one in postings.postings(ledger.entries)} == {"claim", "superseded"}


def test_an_amendment_loses_no_cent_over_the_months(ledger: Ledger) -> None:
    """15 times 0.3333 is 5.00 to the cent; three times 1.67 would be 5.01."""
    claim = ledger.claim((JUNE, 5), (JULY, 5), (AUGUST, 5))
    ledger.sign(claim, "amend", "0.3333")
    assert sum(books(ledger.entries).values()) == Decimal("5.00")


def test_a_draft_is_in_no_month(ledger: Ledger) -> None:
    ledger.claim((JUNE, 100), grade="D")
    assert books(ledger.entries) == {}


def test_a_claim_of_before_months_were_kept_counts_when_it_was_made(ledger: Ledger) -> None:
    ledger.claim()
    entry = ledger.entries[0]
    body = claims.body_of(entry).model_copy(update={"value": money(70)})
    old = chain.follow(None, "claimed", "c000001", entry.at, chain.canonical(body))
    assert books([old]) == {date(2026, 9, 1): Decimal(70)}


ACTS = st.one_of(
    st.tuples(st.just("claim"), st.lists(st.tuples(st.sampled_from(MONTHS), st.integers(-500, 500)), max_size=4)),
    st.tuples(st.just("supersede"), st.lists(st.tuples(st.sampled_from(MONTHS), st.integers(-500, 500)), max_size=4)),
    st.tuples(st.just("amend"), st.sampled_from(["0.9", "0.5", "0.333"])),
    st.tuples(st.sampled_from(["disagree", "agree", "retract"]), st.none()),
    st.tuples(st.just("lock"), st.sampled_from(MONTHS)),
)


def act(ledger: Ledger, made: list[str], which: int, told: tuple[str, object]) -> None:
    """One act, on one of the claims made so far."""
    name, detail = told
    months = dict(detail) if isinstance(detail, list) else {}
    if name == "lock" and isinstance(detail, date):
        ledger.lock(detail)
    elif name == "claim" or (name == "supersede" and not made):
        made.append(ledger.claim(*months.items()))
    elif name == "supersede":
        made.append(ledger.claim(*months.items(), supersedes=made[which % len(made)]))
    elif made and name == "retract":
        ledger.retract(made[which % len(made)])
    elif made and name == "amend":
        ledger.sign(made[which % len(made)], "amend", str(detail))
    elif made:
        ledger.sign(made[which % len(made)], "agree" if name == "agree" else "disagree")


@settings(max_examples=60, deadline=None)
@given(acts=st.lists(st.tuples(st.integers(0, 5), ACTS), min_size=1, max_size=14))
def test_nothing_in_a_closed_month_ever_changes(acts: list[tuple[int, tuple[str, object]]]) -> None:
    """After each act, the books of every month that was closed before it are what they were; and all postings of all
    claims add up to what stands now."""
    ledger, made = Ledger(_studied()), list[str]()
    for which, told in acts:
        before, until = postings.book(ledger.entries), postings.locked_until(ledger.entries)
        act(ledger, made, which, told)
        after = {one.month: one for one in postings.book(ledger.entries)}
        for one in before:
            if until is not None and one.month <= until:
                assert after[one.month] == one
    assert sum(books(ledger.entries).values(), Decimal(0)) == standing(ledger.entries)


def standing(entries: Sequence[Entry]) -> Decimal:
    """What all claims that count are worth now, month by month in cents."""
    held = claims.book(entries).claims
    return sum(
        (
            (month.money.value * one.factor).quantize(Decimal("0.01"))
            for one in held
            if one.state in postings.COUNTS
            for month in (one.months or ())
        ),
        Decimal(0),
    )


def _studied() -> Callable[..., Studied]:
    def make(grade: Grade = "B") -> Studied:
        reached = Exposed(teams=1, customers=1)
        about = {"study": STUDY, "build": "b1", "code_version": "1", "exposed": reached, "moments": None}
        return Studied(**about, finding=estimate(grade))

    return make


def codes(refused: pytest.ExceptionInfo[CallError]) -> list[str]:
    return [problem.code for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("month", "by", "code"),
    [
        (date(2026, 9, 1), FINANCE, "lock-not-over"),
        (JUNE, BUSINESS, "lock-role"),
        (JUNE, Signer(name=" ", role="finance"), "signer-unnamed"),
        (MAY, FINANCE, "locked-already"),
    ],
)
def test_a_closing_is_refused(ledger: Ledger, month: date, by: Signer, code: str) -> None:
    ledger.lock(MAY)
    with pytest.raises(CallError) as refused:
        postings.lock(ledger.entries, month, by, START, date(2026, 9, 30))
    assert codes(refused) == [code]


def test_closing_a_month_closes_all_before(ledger: Ledger) -> None:
    ledger.claim((MAY, 10), (JUNE, 20))
    entry = postings.lock(ledger.entries, JUNE, FINANCE, START + timedelta(days=1), date(2026, 9, 30))
    made = postings.book([*ledger.entries, entry])
    assert [one.by for one in made] == [FINANCE, FINANCE]
    assert postings.following(JUNE) == JULY
    assert postings.following(date(2026, 12, 1)) == date(2027, 1, 1)
