"""Talks made by hand, with a figure of every unit in each language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sowhat.model.language import Language
from sowhat.model.talk import Big, Sentence, Slide, Stated, Talk
from sowhat.stories.talks import figures
from sowhat.stories.voice import Voice, voice

SAID: Mapping[Language, tuple[str, ...]] = {
    "en": (
        "{service} kept {customers}, worth {money}, a change of {points}; the evidence is {grade}.",
        "{teams} teams and {services} services took part between {day} and {short}.",
        "{share} of all calls came from {apps} apps: {calls} calls, each answered within {duration}.",
        "In {month}, {incidents} incidents and {promises} promises; it took {persondays} person-days and {days} days.",
        "In the {week}, {units} business units asked {demands} demands over {months} months, {years} years ahead.",
        "{few} left, {loss} a year; {down} of use; {people} people gave {answers} answers in {hours} hours.",
    ),
    "zh": (
        "{service}多留住{customers}客户，合 {money}，变化 {points}；依据是 {grade}。",
        "{teams} 个团队、{services} 项服务参与，从 {day}到 {short}。",
        "全部调用里有 {share} 来自 {apps} 个应用：{calls} 次调用，每次在 {duration} 内答复。",
        "{month}有 {incidents} 起事故、{promises} 项承诺；用了 {persondays} 人天、{days} 天。",
        "{week}里，{units} 个业务单元在 {months} 个月里提了 {demands} 项需求，往后看 {years} 年。",
        "{few}客户离开，每年 {loss}；用量 {down}；{people} 人在 {hours} 小时里给了 {answers} 份反馈。",
    ),
}


def stated(told: Voice) -> dict[str, Stated]:
    """A figure for every placeholder."""
    here = "/value/claims/next-best-offer"
    return {
        "service": figures.name("Offer 360", "/services/offer-360"),
        "customers": figures.customers(told, 1236.4, here),
        "few": figures.customers(told, 4, here),
        "money": figures.money(told, Decimal("1234567.89"), "CNY", here),
        "loss": figures.money(told, Decimal("-45600"), "USD", here),
        "points": figures.points(told, 0.0187, here),
        "down": figures.points(told, -0.034, here),
        "grade": figures.grade(told, "B", here),
        "share": figures.share(0.456, here),
        "duration": figures.duration(told, 0.2304, here),
        "day": figures.day(told, date(2026, 9, 14)),
        "short": figures.day_short(told, date(2026, 10, 21)),
        "month": figures.month(told, "2026-09"),
        "week": figures.week(told, "2026-W38"),
        "calls": figures.count(told, 3_140_000, "calls", here),
        "persondays": figures.count(told, 42, "person-days", here),
        **_counts(told, here),
    }


def _counts(told: Voice, here: str) -> dict[str, Stated]:
    sizes = {"teams": 12, "services": 3, "apps": 57, "incidents": 8, "promises": 15, "days": 23, "units": 6}
    sizes |= {"demands": 9, "months": 18, "years": 4, "people": 260, "answers": 31, "hours": 7}
    return {unit: figures.count(told, n, unit, here) for unit, n in sizes.items()}  # type: ignore[arg-type]


def sentence(text: str, known: Mapping[str, Stated]) -> Sentence:
    """A sentence with its figures in the order in which they are read."""
    used = sorted((name for name in known if f"{{{name}}}" in text), key=lambda name: text.index(f"{{{name}}}"))
    return Sentence(
        text=text.format(**{name: known[name].text for name in used}),
        figures=tuple(known[name] for name in used),
    )


def talk(language: Language) -> Talk:
    """A talk of one slide a sentence."""
    told = voice(language)
    known = stated(told)
    lines = [sentence(text, known) for text in SAID[language]]
    slides = [Slide(id=f"slide-{i}", title=line, notes=(line,)) for i, line in enumerate(lines)]
    big = Big(figure=known["customers"], label=told.say("grade-B"), grade="B", note=lines[0])
    return Talk(
        kind="weekly",
        audience="business",
        language=language,
        title=known["month"].text,
        subtitle="",
        platform="Platform 9",
        since=date(2026, 9, 14),
        until=date(2026, 9, 20),
        slides=(slides[0].model_copy(update={"big": big}), *slides[1:]),
    )
