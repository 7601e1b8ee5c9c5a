"""The business case that both sides of an example company wrote and signed, about what people ask for in vain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from sowhat.actions import case, case_papers, case_writing
from sowhat.actions.demo_scene import Act, Scene, at
from sowhat.model.case import Assumption, Case
from sowhat.simulate.needs.plan import needs
from sowhat.simulate.settings import CURRENCY

NAME = "asked-in-vain"
DAY = date(2026, 10, 13)


def writing(scene: Scene) -> Iterator[Act]:
    """Ranges, words, the frozen baseline, the test of what matters most, both signatures."""
    root, platform, business = scene.root, scene.name("platform"), scene.name("other")
    ranges, fields = _ranges(scene), _fields(scene)
    yield Act(at(DAY, 2), lambda: case.keep(root, ranges, platform))
    yield Act(at(DAY, 3), lambda: _written(scene, fields))
    measuring = case_writing.Measuring(metric=scene.spec.works.outcome)
    yield Act(at(DAY, 4), lambda: case_writing.freeze(root, NAME, measuring, platform))
    yield Act(at(DAY, 5), lambda: _tested(scene))
    yield Act(at(date(2026, 10, 20), 2), lambda: case_writing.sign(root, NAME, "platform", platform))
    yield Act(at(date(2026, 10, 20), 6), lambda: case_writing.sign(root, NAME, "business", business))


def _written(scene: Scene, fields: dict[str, str]) -> object:
    told = {**fields, "demand": _demand(scene)}
    return case_writing.write(scene.root, NAME, told, scene.name("other"), scene.language)


def _demand(scene: Scene) -> str:
    title = next(one.title for one in scene.wishes.demands if one.stage == "case").in_(scene.language)
    return scene.demand(title)


def _ranges(scene: Scene) -> Case:
    margin = scene.spec.outcome(scene.spec.works.outcome).margin

    def around(likely: str, source: str) -> Assumption:
        middle = Decimal(likely)
        return Assumption(low=middle * Decimal("0.6"), likely=middle, high=middle * Decimal("1.4"), source=source)

    days, team = Decimal(scene.spec.day_rate), scene.text("source", team=scene.team(scene.wish("case")))
    effort, source = scene.text("effort"), margin.source.in_(scene.language)
    return Case.model_validate(
        {
            "name": NAME, "title": scene.both("case_title"), "service": scene.small(0), "currency": CURRENCY,
            "rate": Decimal("0.08"),
            "reach": around("900", team), "effect": around("0.02", team),
            "price": Assumption(low=margin.low, likely=margin.amount, high=margin.high, source=source),
            "build": around(str(days * 9), effort), "run": around("600", effort),
            "ramp": Assumption(low=1, likely=3, high=6, source=effort),
        }
    )  # fmt: skip


def _fields(scene: Scene) -> dict[str, str]:
    texts = {
        "title": "case_title", "who": "case_who", "change": "case_change", "why": "case_because",
        "which": "case_who", "nothing_says": "case_nothing", "nothing_lacks": "case_nothing_lacks",
        "buy_says": "case_buy", "buy_lacks": "case_buy_lacks", "elsewhere_says": "case_elsewhere",
        "elsewhere_lacks": "case_elsewhere_lacks",
    }  # fmt: skip
    told = {f"{name}_{tongue}": scene.both(key).in_(tongue) for name, key in texts.items() for tongue in ("en", "zh")}
    counted = scene.text("source", team=scene.team(scene.wish("case")))
    plain = {
        "service": needs(scene.spec.kind).services[0].name, "pillar": "retention", "platform_team": scene.spec.owner[0],
        "business_team": scene.wish("case"), "counted": "900", "counted_source": counted,
        "build_days": "9", "run_days": "0.5", "nothing_low": "0", "nothing_high": "0", "buy_low": "60000",
        "buy_high": "90000", "elsewhere_low": "30000", "elsewhere_high": "50000",
    }  # fmt: skip
    return {**told, **plain}


def _tested(scene: Scene) -> object:
    """How what matters most is tested."""
    seen = case_papers.worked(case_papers.find(case_papers.held(scene.root), NAME))
    about = seen.swings[0].name if seen and seen.swings else "effect"
    fields = {
        "how": scene.text("case_how"), "test_who": scene.craft("data"), "test_by": "2026-11-30",
        "passes": scene.text("case_passes"),
    }  # fmt: skip
    return case_writing.plan_test(scene.root, NAME, about, fields, scene.name("platform"), scene.language)
