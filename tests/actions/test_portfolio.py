"""Totals in a build: which studies are in whatever they found, one price or no money, agreements beside estimates."""

from __future__ import annotations

import json
import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from sowhat.actions import portfolio
from sowhat.actions.build import build
from sowhat.actions.reading import latest, reading
from sowhat.actions.so_what import effects
from sowhat.actions.study import ran
from sowhat.model.catalog import Catalog
from sowhat.model.estimate import Counts, NotEstimable, Remark, Total
from sowhat.model.portfolio import Allocation, Member, Part, Portfolio, PortfolioSeen
from sowhat.model.study import Price, Study
from sowhat.model.value import Span
from sowhat.stories.effects import as_json
from sowhat.stories.words import words
from sowhat.studies.run import Context
from tests.actions.conftest import Quiet
from tests.worlds import World

PRICE = Price(amount=Decimal(100), low=Decimal(80), high=Decimal(130), currency="CNY")
TOTAL = Total(
    kind="retained", horizon=4, units=900, per_unit=0.1, estimate=90, se=20, ci=(50, 130), confidence=0.95, mde=60
)
NOTHING = NotEstimable(
    design="did",
    reasons=(Remark(code="reason-no-controls"),),
    what_would_help=(),
    n=Counts(units=0, treated=0, clusters=0, periods=0),
)


def asked(name: str, service: str = "advice", registered: bool = True, **more: object) -> Context:
    study = Study(name=name, service=service, outcome="return", horizon=4).model_copy(update=more)
    fixed = date(2026, 1, 1) if registered else None
    return Context(study=study, outcome=None, catalog=Catalog(), timezone="UTC", registered=fixed)


def altered(context: Context, more: dict[str, object]) -> Context:
    return context.model_copy(update={"study": context.study.model_copy(update=more)})


def member(study: str, estimate: float = 0.1, price: Price | None = PRICE) -> Member:
    return Member(study=study, service=study, estimate=estimate, ci=(estimate - 0.1, estimate + 0.1), price=price)


def total(*members: Member, **more: object) -> Portfolio:
    services = tuple(one.service for one in members)
    made = Portfolio(
        name="return-4",
        outcome="return",
        horizon=4,
        services=services,
        members=members,
        finding=NOTHING,
        retained=TOTAL,
        customers=True,
    )
    return made.model_copy(update=more)


def agreed(*shares: tuple[str, str], on: date = date(2026, 5, 1)) -> Allocation:
    parts = tuple(Part(service=name, share=Decimal(share)) for name, share in shares)
    return Allocation(outcome="return", shares=parts, agreed_by=("Retail", "Platform"), on=on)


def codes(seen: PortfolioSeen) -> list[str]:
    return [note.code for note in seen.notes]


def test_studies_of_one_outcome_and_horizon_are_asked_as_one_whatever_else_they_say() -> None:
    alike = [asked("a", price=PRICE), asked("b", service="search", control="never", cost=Decimal(5))]
    assert list(portfolio.groups(alike)) == ["return-4"]


@pytest.mark.parametrize("more", [{"horizon": 8}, {"outcome": "churn"}, {"window": Span(from_=date(2026, 2, 1))}])
def test_studies_that_differ_in_what_they_measure_are_asked_apart(more: dict[str, object]) -> None:
    assert len(portfolio.groups([asked("a"), altered(asked("b", service="search"), more)])) == 2


def test_two_groups_of_one_outcome_and_horizon_have_names_of_their_own() -> None:
    found = portfolio.groups([asked("a"), asked("b", anticipation=1)])
    assert list(found) == ["return-4", "return-4-2"]


def test_without_a_registered_study_there_is_no_total_to_make() -> None:
    assert portfolio.groups([asked("a", registered=False)]) == {}


def test_money_needs_one_price_for_all() -> None:
    seen = portfolio.amounting(total(member("a"), member("b")), ())
    assert seen.value is not None
    assert seen.value.value == Decimal("9000.00")
    other = PRICE.model_copy(update={"amount": Decimal(110)})
    differing = portfolio.amounting(total(member("a"), member("b", price=other)), ())
    assert (differing.value, codes(differing)) == (None, ["portfolio-prices-differ"])
    assert differing.kept is not None


def test_a_study_without_a_price_leaves_customers_alone() -> None:
    seen = portfolio.amounting(total(member("a"), member("b", price=None)), ())
    assert (seen.value, codes(seen)) == (None, ["portfolio-no-price"])


def test_less_of_a_bad_outcome_is_a_gain() -> None:
    kept = portfolio.amounting(total(member("a"), good=False), ()).kept
    assert kept is not None
    assert (kept.value, kept.low, kept.high) == (-90, -130, -50)


def test_the_latest_agreement_divides_the_total_and_says_who_agreed() -> None:
    old, new = agreed(("a", "0.5"), ("b", "0.5"), on=date(2026, 4, 1)), agreed(("a", "0.6"), ("b", "0.4"))
    seen = portfolio.amounting(total(member("a"), member("b")), (new, old))
    assert seen.agreed is not None
    assert [part.customers for part in seen.agreed.shares] == pytest.approx([54, 36])
    assert seen.agreed.agreed_by == ("Retail", "Platform")


def test_an_agreement_about_other_services_is_said_and_not_applied() -> None:
    seen = portfolio.amounting(total(member("a"), member("b")), (agreed(("a", "0.6"), ("c", "0.4")),))
    assert (seen.agreed, codes(seen)) == (None, ["portfolio-agreed-other"])


def test_customers_without_controls_are_told() -> None:
    assert codes(portfolio.amounting(total(member("a"), uncounted=120.0), ())) == ["portfolio-uncounted"]


def test_five_studies_are_ranked_by_what_is_left_after_shrinkage() -> None:
    """The largest raw effect is the least certain: it does not come first."""
    members = [member(name, size) for name, size in zip("abcde", (0.1, 0.2, 0.4, 0.0, 0.3), strict=True)]
    ranked = portfolio.ranking(members, [0.02, 0.02, 0.4, 0.02, 0.02], good=True)
    assert [one.study for one in ranked][:2] == ["e", "c"]
    assert ranked[1].weight < ranked[0].weight
    down = portfolio.ranking(members, [0.02, 0.02, 0.4, 0.02, 0.02], good=False)
    assert [one.study for one in down] == [one.study for one in reversed(ranked)]


def test_four_studies_have_no_ranking() -> None:
    assert portfolio.ranking([member(name) for name in "abcd"], [0.1] * 4, good=True) == ()


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = World().write(tmp_path_factory.mktemp("harbour"))
    more = "studies: [{name: search-return, service: search, outcome: weekly-return, horizon: 4}]\n"
    (root / "studies" / "second.yaml").write_text(more, encoding="utf-8")
    build(root, Quiet())
    return root


@pytest.fixture
def copied(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


def test_the_total_of_one_registered_study_is_what_it_kept(harbour: Path) -> None:
    [seen] = effects(harbour).portfolios
    made = latest(harbour)
    with reading(harbour, made) as open_:
        alone = ran(open_.engine, made)["advice-return"]
    assert seen.portfolio.name == "weekly-return-4"
    assert seen.portfolio.retained is not None
    assert alone.retained is not None
    assert seen.portfolio.retained.estimate == pytest.approx(alone.retained.estimate, abs=1e-8)
    assert seen.kept is not None
    assert seen.value is not None


def test_a_study_that_was_not_fixed_in_writing_stays_out_and_is_named(harbour: Path) -> None:
    [seen] = effects(harbour).portfolios
    assert [(one.study, one.why) for one in seen.portfolio.left] == [("search-return", "unregistered")]


def test_json_has_the_totals_beside_the_effects_with_sentences(harbour: Path) -> None:
    told = json.loads(json.dumps(as_json(effects(harbour), words("en"))))
    [one] = told["portfolios"]
    assert one["finding"]["status"] == "estimated"
    assert {"services", "members", "left", "shares", "causes", "ranking", "kept", "value", "agreed"} <= set(one)
    assert all(isinstance(check["says"], str) for check in one["finding"]["checks"])


def test_effects_of_one_study_come_without_totals(harbour: Path) -> None:
    assert effects(harbour, "advice-return").portfolios == ()


def test_a_total_is_taken_over_while_its_studies_stay(copied: Path) -> None:
    assert not build(copied, Quiet()).changed


def test_an_agreement_needs_no_new_build(copied: Path) -> None:
    text = (copied / "sowhat.yaml").read_text(encoding="utf-8")
    said = "allocations: [{outcome: weekly-return, shares: {advice: 1}, agreed_by: Retail, on: 2026-05-01}]\n"
    (copied / "sowhat.yaml").write_text(text + said, encoding="utf-8")
    assert not build(copied, Quiet()).changed
