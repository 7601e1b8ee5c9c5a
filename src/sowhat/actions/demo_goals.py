"""Joint objectives, decisions and promises of an example company."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import partial

from sowhat.actions import decisions, okrs, promises
from sowhat.actions.demo_scene import Act, Scene, at
from sowhat.model.brief import Met, Promised
from sowhat.model.decision import About, Alternative, Ask, Proof
from sowhat.model.okr import SIDES, DeclaredBinding, MetricBinding, NewKeyResult, ProposeBody

RUNNING, NEXT = "2026-B5", "2027-Q1"
SURE = (("0.7", "0.6"), ("0.5", "0.5"), ("0.75", "0.7"))
"""How sure the platform and the business were at each check-in."""
CHECKED = (date(2026, 9, 14), date(2026, 10, 5), date(2026, 10, 26))


def owning(scene: Scene) -> Iterator[Act]:
    """One objective that runs, prepared in time; one that begins in January and is late."""
    root, platform, business = scene.root, scene.name("platform"), scene.name("business")
    yield Act(at(date(2026, 5, 18), 2), lambda: okrs.propose(root, _running(scene), platform))
    yield Act(at(date(2026, 5, 20), 2), lambda: okrs.accept(root, "OKR-1", "business", business))
    yield Act(at(date(2026, 5, 20), 3), lambda: okrs.accept(root, "OKR-1", "platform", platform))
    problem = scene.text("problem")
    yield Act(at(date(2026, 5, 27), 2), lambda: okrs.prepare(root, "OKR-1", platform, problem, business, baseline=True))
    for number, day in enumerate(CHECKED):
        yield from _checked(scene, day, number)
    yield Act(at(date(2026, 10, 21), 2), lambda: okrs.propose(root, _next(scene), platform))


def _checked(scene: Scene, day: date, number: int) -> Iterator[Act]:
    words = scene.text(f"check_{number + 1}")
    for hour, side in enumerate(SIDES):
        sure = dict.fromkeys(("kr-1", "kr-2"), Decimal(SURE[number][hour]))
        who = scene.name("platform" if side == "platform" else "business")
        told = words if side == "platform" else ""
        yield Act(at(day, 3 + hour), partial(okrs.check_in, scene.root, "OKR-1", side, who, told, sure))


def _running(scene: Scene) -> ProposeBody:
    outcome = scene.spec.works.outcome
    level = Decimal(str(scene.spec.outcome(outcome).level))
    return ProposeBody(
        title=scene.both("objective"),
        why=scene.text("objective_why"),
        pillar="retention",
        period=RUNNING,
        platform_team=scene.spec.owner[0],
        business_team=scene.wish("okr"),
        key_results=(
            NewKeyResult(
                title=scene.both("result_return"),
                binding=MetricBinding(metric=outcome),
                start=level,
                target=level + Decimal("0.06"),
            ),
            NewKeyResult(
                title=scene.both("result_habit"),
                binding=MetricBinding(metric="habit", service=scene.small(2)),
                start=Decimal("0.2"),
                target=Decimal("0.35"),
            ),
            NewKeyResult(title=scene.both("result_words"), binding=DeclaredBinding()),
        ),
    )


def _next(scene: Scene) -> ProposeBody:
    outcome = scene.spec.works.outcome
    result = NewKeyResult(title=scene.both("next_result"), binding=MetricBinding(metric=outcome), target=Decimal("0.6"))
    return ProposeBody(
        title=scene.both("next_objective"),
        pillar="retention",
        period=NEXT,
        platform_team=scene.spec.owner[0],
        business_team=scene.wish("done"),
        key_results=(result,),
    )


def deciding(scene: Scene) -> Iterator[Act]:
    """Three decisions with what they rest on; the review of one is past its day, one was looked at again."""
    yield Act(at(date(2026, 8, 17), 5), partial(_declined, scene))
    yield Act(at(date(2026, 9, 21), 5), partial(_works, scene))
    yield Act(at(date(2026, 8, 24), 5), partial(_nothing, scene))
    yield Act(at(date(2026, 10, 26), 6), partial(_looked, scene))


def _works(scene: Scene) -> object:
    works = scene.spec.works
    ask = Ask(
        what=scene.text("decision_works"),
        why=scene.text("decision_works_why"),
        about=(About(kind="service", name=works.service), About(kind="pillar", name="retention")),
        alternatives=(Alternative(what=scene.text("instead"), why_not=scene.text("instead_why")),),
        proofs=(Proof(kind="study", name=works.name), Proof(kind="measure", name=works.outcome)),
        people=(scene.name("business"), scene.name("finance")),
        review_on=date(2026, 10, 19),
    )
    return decisions.decide(scene.root, ask, scene.name("platform"))


def _nothing(scene: Scene) -> object:
    study = scene.spec.nothing
    ask = Ask(
        what=scene.text("decision_nothing"),
        why=scene.text("decision_nothing_why"),
        about=(About(kind="service", name=study.service),),
        proofs=(Proof(kind="study", name=study.name),),
        people=(scene.name("other"),),
        review_on=date(2026, 10, 26),
    )
    return decisions.decide(scene.root, ask, scene.name("platform"))


def _looked(scene: Scene) -> object:
    what = scene.text("decision_nothing")
    found = decisions.held(scene.root, date(2026, 10, 26))
    id_ = next((one.id for one in found if one.what == what), "")
    verdict = decisions.Verdict("stands", scene.text("reviewed"), date(2027, 1, 18))
    return decisions.review(scene.root, id_, verdict, scene.name("platform"))


def _declined(scene: Scene) -> object:
    title = next(one.title for one in scene.wishes.demands if one.stage == "declined").in_(scene.language)
    asked = scene.demand(title)
    ask = Ask(
        what=scene.text("decision_declined"),
        why=scene.text("decision_declined_why"),
        about=(About(kind="demand", name=asked),) if asked else (),
        proofs=(Proof(kind="words", words=scene.text("interviews")),),
        people=(scene.name("business"),),
        review_on=date(2027, 4, 12),
    )
    return decisions.decide(scene.root, ask, scene.name("platform"))


def promising(scene: Scene) -> Iterator[Act]:
    """What concerns two people, and what they were promised: one promise is kept, one past its day, one lies ahead."""
    root, by = scene.root, scene.name("platform")
    first, second = scene.wish("okr"), scene.wish("case")
    day = date(2026, 10, 12)
    met = Met(
        day=day, partner=first, person=scene.name("business"), concern=scene.text("concern_1"),
        evidence=scene.text("offered_1"), next=scene.text("next_1"), next_on=date(2026, 11, 9),
    )  # fmt: skip
    yield Act(at(day, 7), lambda: promises.met(root, met, by))
    other = Met(
        day=day, partner=second, person=scene.name("other"), concern=scene.text("concern_2"),
        evidence=scene.text("offered_2"), next=scene.text("next_2"), next_on=date(2026, 11, 12),
    )  # fmt: skip
    yield Act(at(day, 8), lambda: promises.met(root, other, by))
    made = (
        (date(2026, 8, 3), first, "business", "promise_kept", date(2026, 10, 31)),
        (date(2026, 9, 28), second, "other", "promise_overdue", date(2026, 10, 23)),
        (date(2026, 10, 12), first, "business", "promise_open", date(2026, 11, 27)),
    )
    for number, (said_on, partner, person, text, due) in enumerate(made):
        who = scene.name("business" if person == "business" else "other")
        body = Promised(day=said_on, partner=partner, what=scene.text(text), person=who, who=by, due=due)
        yield Act(at(said_on, 9, number), partial(promises.promise, root, body, by))
    yield Act(at(date(2026, 10, 5), 9), lambda: _kept(scene))


def _kept(scene: Scene) -> object:
    what, (made, _) = scene.text("promise_kept"), promises.held(scene.root, date(2026, 10, 5))
    id_ = next((one.id for one in made if one.what == what), "")
    return promises.keep(scene.root, id_, scene.text("promise_kept_says"), scene.name("platform"))
