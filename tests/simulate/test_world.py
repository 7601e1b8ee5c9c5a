"""A drawn company: the same from the same seed, and as its file says."""

from __future__ import annotations

from datetime import date

import numpy as np

from sowhat.simulate.spec import company
from sowhat.simulate.world import World, draw


def test_the_same_seed_draws_the_same_company(bank: World) -> None:
    again = draw(company("internal"))
    assert (again.sizes.tolist(), again.live, again.apps) == (bank.sizes.tolist(), bank.live, bank.apps)


def test_another_seed_draws_another_company(bank: World) -> None:
    assert draw(company("internal"), seed=5).sizes.tolist() != bank.sizes.tolist()


def test_scale_multiplies_customers(bank: World) -> None:
    ten = draw(company("internal"), scale=10)
    assert np.allclose(ten.sizes, 10 * bank.sizes, rtol=0.05)


def test_who_abstains_goes_live_with_nothing_by_choice(bank: World) -> None:
    place = bank.teams.index(bank.spec.abstains)
    chosen = [one.name for one in bank.spec.services if one.adoption and one.adoption.chosen != "all"]
    assert [name for name in chosen if bank.live[name][place]] == []


def test_the_useless_service_is_taken_up_by_the_strongest(bank: World) -> None:
    level = bank.levels["weekly-purchase"]
    live = np.array([day is not None for day in bank.live["customer-tags"]])
    assert level[live].mean() > level[~live].mean() + 0.03


def test_the_useful_service_is_taken_up_by_strong_and_weak_alike(bank: World) -> None:
    level = bank.levels["weekly-return"]
    live = np.array([day is not None for day in bank.live["next-offer"]])
    assert abs(level[live].mean() - level[~live].mean()) < 0.02


def test_a_mandate_reaches_everybody_on_one_day(bank: World) -> None:
    assert set(bank.live["consent"]) == {date(2026, 8, 10)}


def test_the_renamed_app_has_both_keys_one_after_the_other(bank: World) -> None:
    old, new = (app for app in bank.apps if app.name == "call-centre-app")
    assert (old.key, new.key) == ("svc-hotline-old", "svc-call-centre")
    assert (new.first - old.last).days == 1


def test_issued_keys_tell_nothing_of_the_partner() -> None:
    drawn = draw(company("open"))
    assert [app.key for app in drawn.apps if not app.key.startswith("ak_") or "bus" in app.key] == []
