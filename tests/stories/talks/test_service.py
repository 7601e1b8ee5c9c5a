"""One service for its buyers: who uses it, what they gained and how sure, what it costs, how to begin."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sowhat.model.claim import Money
from sowhat.model.language import Language
from sowhat.model.lifecycle import Evidence, MonthCalls, Upkeep
from sowhat.model.service_told import ServiceTold
from sowhat.model.showcase import Card, Notice, Sample, Showcase, UnitUse, Users
from sowhat.model.so_what import Ahead
from sowhat.model.talk import AUDIENCES, Audience, Slide
from sowhat.model.value import Text
from sowhat.stories.talks.service import service
from sowhat.stories.words import LANGUAGES
from tests.stories.guard.digits import loose
from tests.stories.talks.changes import frame, gained, quiet

MONTHS = tuple(MonthCalls(month=f"2026-{n:02}", people=calls) for n, calls in enumerate((0, 0, 2254, 5369, 6169), 6))
COST = Money(value=Decimal(130_600), low=Decimal(130_600), high=Decimal(130_600), currency="CNY")
AHEAD = Ahead(cost=COST, cost_from="spend", break_even=205, share=0.0489, detectable_customers=153.03)


def card(**more: object) -> Card:
    users = Users(weeks=13, teams=18, apps=20, units=(UnitUse(unit="unit-3", teams=5),), small_units=1, unnamed=True)
    summary = Text(en="Tells which of 7 sizes fits", zh="告诉买家 7 个尺码里哪个合适")
    return Card.model_validate({"service": "fit-2", "owner": "team-1", "summary": summary, "users": users, **more})


def own(gains: int = 1, ahead: Ahead | None = None, **more: object) -> ServiceTold:
    """A service with so many claims."""
    costs = Upkeep(currency="CNY", a_month=Decimal(5002), a_call=Decimal("1.26"), months=5, unpriced_days=2)
    seen = Evidence(service="fit-2", threshold=400_000, month="2026-10", months=MONTHS, upkeep=(costs,))
    sample = Sample(operation="fit", method="GET", path="/fit/v2", calls=7)
    told = {"build": "b000001", "code_version": "1", "timezone": "UTC", "until": None, "described": True}
    page = Showcase.model_validate({**told, "card": card(**more), "gains": [gained()] * gains, "samples": [sample]})
    return ServiceTold(page=page, evidence=seen, ahead=ahead, title="Fit")


def slides(told: ServiceTold, audience: Audience = "business", language: Language = "en") -> dict[str, Slide]:
    talk = service(frame("service", audience, language, "fit-2"), quiet(), told)
    return {one.id: one for one in talk.slides}


def read(told: ServiceTold, id_: str, audience: Audience = "business") -> str:
    one = slides(told, audience)[id_]
    return "\n".join((one.title.text, *(point.text for point in one.points))).replace("\xa0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(
    "told", [own(), own(0, AHEAD), own(0, notice=Notice(instead="fit-3"))], ids=["gain", "none", "going"]
)
def test_no_digit_stands_outside_a_figure(audience: Audience, language: Language, told: ServiceTold) -> None:
    assert loose(service(frame("service", audience, language, "fit-2"), quiet(), told)) == ()


def test_a_gain_comes_with_its_limits_and_whose_it_is() -> None:
    said = read(own(), "gained")
    assert "297 customers kept (199 to 394)" in said
    assert "Its limits: compared with teams that did not have it yet, but the evidence is weak" in said
    assert "cannot simply be carried over to another" in said


def test_a_weak_gain_asks_for_care() -> None:
    assert slides(own())["gained"].tone == "care"


def test_what_nobody_measured_is_not_nothing_and_has_a_threshold() -> None:
    said = read(own(0, AHEAD), "gained")
    assert "not measured, which is not the same as nothing" in said
    assert "it must keep 205 customers, 4.9% of those it reaches. That is a threshold, not a value." in said


def test_the_line_begins_with_its_first_call() -> None:
    chart = slides(own())["users"].chart
    assert chart is not None
    assert chart.series[0].values == (2254.0, 5369.0, 6169.0)


def test_a_cost_is_told_a_month_and_by_use() -> None:
    said = read(own(), "cost")
    assert "Running fit-2 costs ¥5,000 a month (the mean of 5 months)" in said
    assert "¥12,600 for every 10,000 calls" in said


def test_no_record_of_cost_does_not_make_it_free() -> None:
    told = own().model_copy(update={"evidence": None})
    assert "there is no record, which does not make it free" in read(told, "cost")


def test_only_developers_read_a_call() -> None:
    assert "A first call: GET /fit/v2" in read(own(), "begin", "developers")
    assert "GET /fit/v2" not in read(own(), "begin")


def test_nobody_is_sent_to_a_service_that_goes() -> None:
    assert read(own(notice=Notice(instead="fit-3")), "begin").startswith("Do not begin with fit-2\nBegin with fit-3")


@pytest.mark.parametrize(
    ("told", "asked"),
    [
        (own(), "let the teams it suits have fit-2 too, without a mandate for all"),
        (own(0), "measure fit-2 before we spend more on it"),
        (own(notice=Notice(instead="fit-3")), "end fit-2 on its day"),
    ],
    ids=["gain", "none", "going"],
)
def test_executives_are_asked_for_one_thing(told: ServiceTold, asked: str) -> None:
    assert asked in read(told, "ask", "executives")


def test_customers_kept_are_the_figure_of_the_slide_with_their_grade() -> None:
    big = slides(own())["gained"].big
    assert big is not None
    assert (big.figure.text, big.label, big.grade) == ("297 customers", "kept", "C")


def test_what_may_be_nothing_is_no_big_figure() -> None:
    told = own()
    page = told.page.model_copy(update={"gains": (gained(maybe_nothing=True),)})
    assert slides(told.model_copy(update={"page": page}))["gained"].big is None
