"""What stops first under a cut, held against every set of services; what never stops; what is lost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, combinations

import numpy as np
import pytest

from sowhat.model.claim import Money
from sowhat.model.funding import Fixed, Funded, Held, Order, Valued
from sowhat.planning import funding


def service(name: str, run: int | None = 100, uses: int = 1, **more: object) -> Funded:
    told = {"service": name, "run": None if run is None else Decimal(run), "uses": uses}
    return Funded.model_validate({"teams": tuple(f"{name}-team-{n}" for n in range(uses)), **told, **more})


def priced(name: str, run: str) -> Funded:
    return service(name).model_copy(update={"run": Decimal(run)})


def valued(name: str, *services: str, value: int = 1000, low: int | None = None) -> Valued:
    money = Money(value=Decimal(value), low=Decimal(value if low is None else low), high=Decimal(2000), currency="CNY")
    return Valued(name=name, services=services, kind="create", grade="C", money=money)


def random_services(seed: int) -> tuple[tuple[Funded, ...], tuple[Valued, ...]]:
    rng = np.random.default_rng(seed)
    size = int(rng.integers(2, 9))
    reasons: tuple[Held | None, ...] = (None, None, None, None, None, "protected", "unseen")
    made = []
    for at in range(size):
        ends = bool(rng.random() < 0.3)
        made.append(
            service(
                f"s{at}",
                int(rng.integers(1, 60)),
                int(rng.integers(0, 5)),
                customers=int(rng.integers(0, 4000)) if rng.random() < 0.6 else None,
                ends=ends,
                towards="elsewhere" if ends and rng.random() < 0.5 else "",
                needs=(f"s{rng.integers(at)}",) if at and rng.random() < 0.3 else (),
                held=reasons[int(rng.integers(len(reasons)))],
            )
        )
    told = [
        valued(f"p{n}", *{f"s{rng.integers(size)}" for _ in range(2)}, value=int(rng.integers(-500, 900_000)))
        for n in range(int(rng.integers(0, 4)))
    ]
    return funding.held(made), tuple(told)


def possible(services: Sequence[Funded], need: Decimal) -> Iterator[frozenset[str]]:
    free = [one for one in services if one.held is None]
    every = chain.from_iterable(combinations(free, n) for n in range(len(free) + 1))
    for some in every:
        names = frozenset(one.service for one in some)
        stranded = any(one.service not in names and names & {*one.needs} for one in services)
        if not stranded and sum((one.run or Decimal(0) for one in some), Decimal(0)) >= need:
            yield names


@pytest.mark.parametrize("order", ["value", "people"])
@pytest.mark.parametrize("seed", range(40))
def test_no_set_of_services_that_saves_enough_is_better(seed: int, order: Order) -> None:
    services, parts = random_services(seed)
    need = (funding.most(services) * Decimal("0.4")).quantize(Decimal("0.01"))
    told = funding.stops(services, parts, need, order=order)
    best = max(funding.rank(one, services, parts, order) for one in possible(services, need))
    assert told.proven
    assert funding.rank(told.stops, services, parts, order) == best
    assert told.stops in set(possible(services, need))


def test_what_nobody_needs_to_stop_goes_on() -> None:
    services = (service("a", 10), service("b", 20), service("c", 30))
    assert funding.stops(services, (), Decimal(30)).stops == {"c"}


def test_what_ends_anyway_stops_before_what_is_used() -> None:
    services = (service("used", 100, 3), service("ending", 100, 5, ends=True))
    assert funding.stops(services, (), Decimal(100)).stops == {"ending"}


def test_all_that_ends_anyway_stops_before_anything_that_stays() -> None:
    services = (service("used", 100, 1), service("ending", 30, 5, ends=True), service("old", 30, 2, ends=True))
    assert funding.stops(services, (), Decimal(70)).stops == {"used", "ending", "old"}


def test_of_what_ends_anyway_no_more_stops_than_has_to() -> None:
    services = (service("used", 100, 1), service("ending", 30, 5, ends=True), service("old", 30, 2, ends=True))
    assert funding.stops(services, (), Decimal(30)).stops == {"old"}


def test_what_ends_and_is_called_by_what_stays_is_not_among_the_first() -> None:
    services = (service("above", 10, 1, needs=("base",)), service("base", 90, 0, ends=True), service("other", 90, 0))
    assert funding.ending(services) == frozenset()


def test_value_that_evidence_shows_is_spared_before_teams() -> None:
    services = (service("proven", uses=1), service("unproven", uses=9))
    parts = (valued("p", "proven"),)
    assert funding.stops(services, parts, Decimal(100)).stops == {"unproven"}


def test_people_first_is_the_other_order() -> None:
    services = (service("proven", uses=1), service("unproven", uses=9))
    parts = (valued("p", "proven"),)
    assert funding.stops(services, parts, Decimal(100), order="people").stops == {"proven"}


@pytest.mark.parametrize("why", ["protected", "replacement", "asked", "unpriced", "unseen"])
def test_what_is_held_never_stops(why: Held) -> None:
    services = (service("held", 1000, 0, held=why), service("free", 100, 9))
    assert funding.stops(services, (), Decimal(500)).stops == {"free"}


def test_what_a_protected_service_calls_is_held_with_it_near_and_far() -> None:
    made = (service("a", held="protected", needs=("b",)), service("b", needs=("c",)), service("c"))
    assert [one.held for one in funding.held(made)] == ["protected", "needed", "needed"]


def test_what_calls_a_stopped_service_stops_too() -> None:
    services = (service("base", 100, 0), service("above", 5, 3, needs=("base",)), service("other", 100, 9))
    assert funding.stops(services, (), Decimal(100)).stops == {"base", "above"}


def test_a_cut_that_cannot_be_reached_stops_all_that_may_and_says_what_is_short() -> None:
    services = (service("free", 100), service("law", 900, held="protected"))
    found = funding.cut(services, (), Decimal("0.3"), Decimal(1000))
    assert (found.reached, found.saved, found.short) == (False, Decimal(100), Decimal(200))


def test_no_cut_stops_nothing() -> None:
    assert funding.cut((service("a"),), (), Decimal(0), Decimal(100)).stops == ()


def test_a_service_without_known_cost_is_fixed_and_has_no_amount() -> None:
    [told] = funding.fixed((service("a", None, held="unpriced"),), Decimal(0))
    assert told == Fixed(why="unpriced", amount=Decimal(0), services=("a",))


def test_shared_cost_is_fixed() -> None:
    assert [one.why for one in funding.fixed((service("a"),), Decimal(7))] == ["shared"]


def test_a_joint_part_is_lost_as_soon_as_one_of_its_services_stops() -> None:
    parts = (valued("joint", "a", "b"),)
    assert funding.loss([service("a")], parts).parts == ("joint",)


def test_a_part_that_found_a_loss_is_no_reason_to_stop() -> None:
    services = (service("lost", uses=5), service("unknown", uses=4))
    parts = (valued("p", "lost", value=-900_000),)
    assert funding.stops(services, parts, Decimal(100)).stops == {"unknown"}


def test_teams_that_have_somewhere_to_go_move_and_lose_nothing() -> None:
    told = funding.loss([service("old", uses=2, ends=True, towards="new")], ())
    assert (told.teams, told.moving) == ((), ("old-team-0", "old-team-1"))


def test_customers_are_those_of_the_largest_and_never_added() -> None:
    told = funding.loss([service("a", customers=40), service("b", customers=70)], ())
    assert told.customers == 70


def test_used_and_never_evaluated_is_told_as_unproven() -> None:
    told = funding.loss([service("a"), service("b"), service("c", uses=0)], (valued("p", "a"),))
    assert told.unproven == ("b",)


def test_a_choice_that_hangs_on_an_uncertain_value_is_not_firm() -> None:
    services = (service("a", uses=1), service("b", uses=2))
    parts = (valued("p", "a", value=500, low=-100),)
    found = funding.cut(services, parts, Decimal("0.5"), Decimal(200))
    assert [one.service for one in found.stops] == ["b"]
    assert found.firm is not None
    assert (found.firm.low, found.firm.high, found.firm.people) == (False, True, ("a",))


def test_a_year_at_the_pace_of_the_last_months() -> None:
    months = {"2026-07": Decimal(9), "2026-08": Decimal(10), "2026-09": Decimal(20)}
    assert funding.of_months(months, ["2026-08", "2026-09"]) == 180


def test_the_saving_is_within_a_cent_of_what_is_asked() -> None:
    services = (priced("a", "33.34"), priced("b", "33.33"))
    assert funding.stops(services, (), Decimal("33.34")).stops == {"a"}
