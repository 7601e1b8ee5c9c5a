"""A figure that nothing has measured is refused and named; a true one passes, however it is worded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sowhat.errors import CallError
from sowhat.model.language import Language
from sowhat.model.talk import Plotted, Sentence, Series, Stated, Talk
from sowhat.stories.guard.guard import guarded, misread, refusals, refused
from sowhat.stories.talks import figures
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.stories.guard import hand_made
from tests.stories.guard.mutations import mutants

EN, ZH = voice("en"), voice("zh")
TOLD = (("value", 784_000), ("low", 496_000), ("high", 1_300_000))
HERE = "/value/claims/a"
KNOWN = (
    figures.count(EN, 12, "teams", HERE),
    figures.customers(EN, 1240, HERE),
    figures.customers(EN, 4, HERE),
    figures.money(EN, Decimal(784_000), "CNY", HERE),
    figures.share(0.456, HERE),
    figures.points(EN, 0.0187, HERE),
    figures.points(EN, -0.034, HERE),
    figures.duration(EN, 0.23, HERE),
    figures.count(EN, 14, "days", HERE),
    figures.day(EN, date(2026, 9, 14)),
    figures.month(EN, "2026-08"),
    figures.grade(EN, "B", HERE),
    figures.name("Offer 360", "/services/offer"),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_true_talk_passes(language: Language) -> None:
    assert refusals(hand_made.talk(language)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_of_two_hundred_untrue_talks_is_refused_and_its_figure_named(language: Language) -> None:
    passed = []
    for mutant in mutants(hand_made.talk(language), seed=11, n=200):
        found = refusals(mutant.talk)
        if mutant.stated not in [one.nearest for one in found]:
            passed.append((mutant.change, mutant.stated.text, mutant.text, found))
    assert passed == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_change_was_tried(language: Language) -> None:
    tried = {mutant.change for mutant in mutants(hand_made.talk(language), seed=11, n=200)}
    assert tried >= {"digit", "dropped", "added", "sign", "magnitude", "grade", "currency", "measure", "date", "noun"}


def test_a_figure_that_belongs_elsewhere_in_the_sentence_is_refused() -> None:
    twelve, thirty = KNOWN[0], figures.count(EN, 30, "services", HERE)
    said = Sentence(text="30 teams and 12 services", figures=(twelve, thirty))
    assert {one.why for one in misread(said, "en")} == {"wrong-unit"}


def test_the_ends_of_a_range_may_not_change_places() -> None:
    low, high = (figures.count(EN, n, "customers", HERE) for n in (890, 1590))
    said = Sentence(text="between 1,590 and 890", figures=(low, high))
    assert [one.why for one in misread(said, "en")] != []


def test_a_figure_read_twice_and_stated_once_is_refused() -> None:
    said = Sentence(text="12 teams, again 12 teams", figures=(KNOWN[0],))
    assert [one.text for one in misread(said, "en")] == ["12 teams"]


def test_a_figure_stated_and_not_read_is_named() -> None:
    found = misread(Sentence(text="Many teams.", figures=(KNOWN[0],)), "en")
    assert [(one.why, one.nearest) for one in found] == [("missing-figure", KNOWN[0])]


def test_wording_that_is_not_true_of_its_own_value_is_refused() -> None:
    lie = Stated(text="1.9 million", value=Decimal(1_240_000), unit="calls", address=HERE)
    found = misread(Sentence(text="1.9 million calls", figures=(lie,)), "en")
    assert [one.nearest for one in found] == [lie]


def test_a_share_cannot_pass_as_a_name() -> None:
    said = Sentence(text="40% stayed", figures=(figures.name("40%"),))
    assert [one.text for one in misread(said, "en")] == ["40%"]


@pytest.mark.parametrize(
    "text",
    [
        "12 teams, a dozen teams, twelve teams, 十二个团队",
        "over 1,200 customers, 1,240 位客户, 1200 多位客户, 1.2k customers, 1.24 千位客户",
        "fewer than 10 customers, 不到 10 位客户",
        "¥784,000, ¥78 万, 78 万元, CNY 0.78 million, 七十八万元",
        "46%, 45.6 per cent, 百分之四十六, ４６％",
        "+1.9 points, up 1.9 points, 1.87 个百分点",
        "−3.4 points, down 3.4 points, 下降 3.4 个百分点, 负 3.4 个百分点",
        "230 ms, 0.23 s, 230 毫秒, 0.23 秒",
        "14 days, 2 weeks, 两周, fourteen days",
        "14 September 2026, Sep 14th, 2026-09-14, 2026 年 9 月 14 日, 9 月 14 日, 九月十四日, Q3 2026",
        "August 2026, 2026 年 8 月, 2026-08",
        "B compared, grade B, B 有对照, 等级 B",
        "Offer 360",
    ],
)
def test_a_known_figure_may_be_worded_as_one_likes(text: str) -> None:
    assert refused(text, KNOWN, "en") == ()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("13 teams", "wrong-rounding"),
        ("120 teams", "unknown-figure"),
        ("12 customers", "wrong-unit"),
        ("十二位客户", "wrong-unit"),
        ("thirteen thousand customers", "unknown-figure"),
        ("1.3k customers", "wrong-rounding"),
        ("7 customers", "unknown-figure"),
        ("fewer than 20 customers", "unknown-figure"),
        ("$784,000", "wrong-unit"),
        ("¥790,000", "wrong-rounding"),
        ("784 万元", "unknown-figure"),
        ("46 points", "wrong-unit"),
        ("−46%", "wrong-sign"),
        ("−1.9 points", "wrong-sign"),
        ("down 1.9 points", "wrong-sign"),
        ("上升 3.4 个百分点", "wrong-sign"),
        ("1.9%", "wrong-unit"),
        ("230 s", "unknown-figure"),
        ("14 weeks", "wrong-unit"),
        ("15 September 2026", "unknown-figure"),
        ("Q4 2026", "unknown-figure"),
        ("August 2025", "unknown-figure"),
        ("A randomised", "wrong-grade"),
        ("随机对照", "wrong-grade"),
        ("B randomised", "wrong-grade"),
        ("Offer 365", "unknown-figure"),
        ("v2", "unknown-figure"),
        ("half of them", "wrong-rounding"),
        ("dozens of services", "wrong-unit"),
        ("百分之百的客户", "unknown-figure"),
        ("use doubled", "unknown-figure"),
        ("①", "unknown-figure"),
        ("𝟗𝟗 teams", "unknown-figure"),
        ("&#49;", "unknown-figure"),
    ],
)
def test_what_is_not_known_is_refused(text: str, why: str) -> None:
    assert [one.why for one in refused(text, KNOWN, "en")][:1] == [why]


def test_prose_counts_nothing() -> None:
    chinese = "统一接入，十分重要，三方一起，万一停了也有人顶上；一个团队，千万别急。"
    english = "No one else; it may be the first of its kind, for a second or two."
    assert refused(chinese + english, (), "zh", drafted=False) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_and_titles_hold_known_figures_only(language: Language) -> None:
    talk = hand_made.talk(language)
    found = refusals(talk.model_copy(update={"title": "31 Dec 2027"}))
    assert [(one.text, one.why) for one in found] == [("31 Dec 2027", "unknown-figure")]


def test_another_grade_beside_the_great_figure_is_refused() -> None:
    talk = hand_made.talk("en")
    first = talk.slides[0]
    assert first.big
    slide = first.model_copy(update={"big": first.big.model_copy(update={"grade": "A"})})
    assert [one.why for one in refusals(talk.model_copy(update={"slides": (slide,)}))] == ["wrong-grade"]


def test_an_untrue_talk_is_not_handed_out(untrue: Talk) -> None:
    with pytest.raises(CallError, match="talk-figure") as caught:
        guarded(untrue)
    assert caught.value.problems[0].params["figure"] == "99 teams"


@pytest.fixture
def untrue() -> Talk:
    talk = hand_made.talk("en")
    said = talk.slides[1].title
    slide = talk.slides[1].model_copy(update={"title": said.model_copy(update={"text": said.text.replace("12", "99")})})
    return talk.model_copy(update={"slides": (slide,)})


def drawn(value: float = 784_000, low: float = 496_000, high: float = 1_300_000, n: int = 1) -> Talk:
    """A slide that tells an estimate with its interval, and draws it so."""
    told = {name: figures.money(EN, Decimal(amount), "CNY", HERE) for name, amount in TOLD}
    text = "New value: {value}, between {low} and {high}".format(**{name: one.text for name, one in told.items()})
    line = Sentence(text=text, figures=tuple(told.values()))
    series = Series(name="so far", values=(value,) * n, lows=(low,) * n, highs=(high,) * n)
    chart = Plotted(title="How much?", kind="bar", categories=("new",), series=(series,), unit="CNY", address=HERE)
    whole = hand_made.talk("en")
    slide = whole.slides[0].model_copy(update={"title": line, "points": (), "notes": (), "big": None, "chart": chart})
    return whole.model_copy(update={"slides": (slide.model_copy(update={"table": None}),)})


def drawn_otherwise(talk: Talk) -> list[str]:
    return [one.text for one in refusals(talk) if one.inside == "How much?"]


def test_an_estimate_is_drawn_as_it_is_told() -> None:
    assert drawn_otherwise(drawn()) == []
    assert drawn_otherwise(drawn(value=785_000)) == ["785,000"]
    assert drawn_otherwise(drawn(low=49_600)) == ["49,600"]
    assert drawn_otherwise(drawn(high=496_000)) == ["784,000"]
    assert drawn_otherwise(drawn(n=2)) == ["2/1"] * 3
