"""What an example company's people asked for, planned and promised, act by act.

As in the ledger, every act has its instant in the simulated calendar: what was interrupted goes on where it stopped,
and where anybody else has planned something nothing is touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from sowhat.actions import demands, demo_paper, instant, opportunities, places
from sowhat.actions.demo_goals import deciding, owning, promising
from sowhat.actions.demo_scene import Act, Scene, at, scene_of
from sowhat.actions.reading import store_of
from sowhat.errors import CallError
from sowhat.model.case import Assumption
from sowhat.model.demand import DemandStatus, LinkKind, Need, NeedProblem, Raised, Side, Verdict
from sowhat.model.opportunity import OpportunityKind, identity
from sowhat.model.priority import Effort, Estimates
from sowhat.model.statement import StatementKind
from sowhat.simulate.wishes import Wish
from sowhat.simulate.writing import Recipe

KINDS: tuple[StatementKind, ...] = ("demand", "dismissed", "okr", "decision", "promise")
ASKED: dict[DemandStatus, date] = {
    "study": date(2026, 2, 9), "done": date(2026, 2, 23), "okr": date(2026, 4, 13), "case": date(2026, 8, 24),
    "chosen": date(2026, 8, 31), "weighed": date(2026, 9, 7), "understood": date(2026, 9, 14),
    "asked": date(2026, 10, 26), "declined": date(2026, 7, 27),
}  # fmt: skip
FURTHER: tuple[DemandStatus, ...] = ("weighed", "chosen", "case", "okr", "study", "done")
CHOSEN = FURTHER[1:]
ANSWERS: dict[DemandStatus, OpportunityKind] = {
    "case": "failures", "chosen": "failures", "weighed": "polling", "understood": "twins",
}  # fmt: skip
"""Which kind of opportunity a demand answers."""


def after(root: Path, recipe: Recipe) -> None:
    """All of it, once there is a result. What the data of another seed do not carry is left out."""
    scene = scene_of(root, recipe)
    acts = (*_asking(scene), *_dismissing(scene), *owning(scene), *deciding(scene), *promising(scene))
    _play(scene, acts, tuple(demo_paper.writing(scene)))


def _play(scene: Scene, planned: tuple[Act, ...], papers: tuple[Act, ...]) -> None:
    """Do what was not done yet, unless somebody else has been here; the ledger keeps a case of its own."""
    ours = {act.at for act in planned}
    with store_of(places.decisions(scene.root)).begin() as work:
        held = {one.at.replace(tzinfo=UTC) for kind in KINDS for one in work.statements.history(kind)}
        written = {one.at.replace(tzinfo=UTC) for one in work.statements.history("case")}
    if not ours.issuperset(held):
        return
    for act in sorted((*planned, *papers), key=lambda one: one.at):
        if act.at not in held | written:
            with instant.simulated(act.at):
                _tried(act.done)


def _tried(done: Callable[[], object]) -> None:
    try:
        done()
    except CallError:  # another seed or scale may have nothing of the kind
        return


def _asking(scene: Scene) -> Iterator[Act]:
    """Every demand as far as it came; whoever asked follows it."""
    for number, one in enumerate(sorted(scene.wishes.demands, key=lambda wish: ASKED[wish.stage])):
        day, far = ASKED[one.stage], one.stage in FURTHER
        yield Act(
            at(day, 2, number), partial(demands.ask, scene.root, _need(scene, one, number), scene.business(number))
        )
        if far or one.stage == "understood":
            yield from _agreeing(scene, one, day + timedelta(days=4))
        if far:
            yield Act(at(day + timedelta(days=9), 3, number), partial(_estimated, scene, one, number))
        if one.stage in CHOSEN:
            yield Act(at(day + timedelta(days=14), 4, number), partial(_judged, scene, one))
        if one.stage == "declined":
            yield Act(at(day + timedelta(days=21), 4, number), partial(_judged, scene, one))
        yield from _linking(scene, one, day)


def _need(scene: Scene, one: Wish, number: int) -> Need:
    problem = NeedProblem(
        whose=scene.team(one.team),
        today=one.today.in_(scene.language),
        often="weekly" if number % 2 else "daily",
        words=one.words.in_(scene.language),
    )
    service = scene.service_of(one.stage)
    asker = scene.business(number)
    return Need(title=one.title.in_(scene.language), asker=asker, team=one.team, service=service, problem=problem)


def _id(scene: Scene, one: Wish) -> str:
    return scene.demand(one.title.in_(scene.language))


def _agreeing(scene: Scene, one: Wish, day: date) -> Iterator[Act]:
    """Three crafts agree to the problem; two demands are said to be impossible, and one of these was tried."""
    crafts: tuple[tuple[Side, str], ...] = (
        ("development", scene.name("platform")), ("design", scene.craft("design")), ("data", scene.craft("data")),
    )  # fmt: skip
    for number, (side, who) in enumerate(crafts):
        yield Act(at(day, 5, number), partial(_agreed, scene, one, side, who))
    if one.stage == "chosen":
        yield Act(at(day, 6), partial(_raised, scene, one, "obstacle", "test"))
        yield Act(at(day + timedelta(days=3), 6), lambda: _found(scene, one))
    if one.stage == "understood":
        yield Act(at(day, 7), partial(_raised, scene, one, "standing", "ask_first"))


def _agreed(scene: Scene, one: Wish, side: Side, who: str) -> object:
    return demands.agree(scene.root, _id(scene, one), side, who, why=scene.text("agrees"))


def _raised(scene: Scene, one: Wish, text: str, test: str) -> object:
    who = scene.craft("data")
    told = Raised(
        day=date.min, side="data", text=scene.text(text), test=scene.text(test), tester=who, by=date(2026, 11, 20)
    )
    return demands.obstacle(scene.root, _id(scene, one), told, scene.name("platform"))


def _found(scene: Scene, one: Wish) -> object:
    return demands.tested(scene.root, _id(scene, one), 1, "gone", scene.text("found"), scene.craft("data"))


def _estimated(scene: Scene, one: Wish, number: int) -> object:
    def around(likely: int, source: str) -> Assumption:
        half, more = Decimal("0.6"), Decimal("1.5")
        return Assumption(low=likely * half, likely=Decimal(likely), high=likely * more, source=source)

    source, effort = scene.text("source", team=scene.team(one.team)), scene.text("effort")
    own = Effort(team=scene.spec.owner[0], days=around(18 + 9 * number, effort))
    told = Estimates(
        reach=around(300 + 140 * number, source), value=around(6 + number, source), grade="C", effort=(own,)
    )
    return demands.estimate(scene.root, _id(scene, one), told, scene.name("platform"))


def _judged(scene: Scene, one: Wish) -> object:
    declined = one.stage == "declined"
    why = one.why.in_(scene.language) if declined else scene.text("chosen")
    verdict: Verdict = "declined" if declined else "chosen"
    return demands.judge(scene.root, _id(scene, one), verdict, why, scene.name("platform"))


def _linking(scene: Scene, one: Wish, day: date) -> Iterator[Act]:
    if one.stage in ANSWERS:
        yield Act(at(day + timedelta(days=16), 8), partial(_answered, scene, one))
    if one.stage in ("study", "done"):
        study = scene.spec.works if one.stage == "done" else scene.few_study
        yield Act(at(study.registered + timedelta(days=1), 8, 30), partial(_linked, scene, one, "study", study.name))
    if one.stage == "okr":
        yield Act(at(date(2026, 5, 22), 8), partial(_linked, scene, one, "okr", "OKR-1"))


def _answered(scene: Scene, one: Wish) -> object:
    return _linked(scene, one, "opportunity", opportunity(scene, ANSWERS[one.stage], scene.service_of(one.stage)))


def _linked(scene: Scene, one: Wish, what: LinkKind, to: str) -> object:
    return demands.link(scene.root, _id(scene, one), what, to, scene.name("platform"))


def opportunity(scene: Scene, kind: OpportunityKind, of: str | None) -> str:
    """The id of the one that was found of a kind, and of a service or a pillar; '-' where none was, so that every act
    is refused."""
    found = (one for one in scene.mined() if one.kind == kind)
    return next((identity(one) for one in found if of is None or of in (*one.services, one.pillar)), "-")


def _dismissing(scene: Scene) -> Iterator[Act]:
    """Two that will not be met, and why."""
    yield Act(at(date(2026, 10, 19), 3), partial(_dismissed, scene, "export", scene.small(1), "dismissed"))
    yield Act(at(date(2026, 10, 19), 4), partial(_dismissed, scene, "gap", "efficiency", "dismissed_gap"))


def _dismissed(scene: Scene, kind: OpportunityKind, of: str, text: str) -> object:
    return opportunities.dismiss(scene.root, opportunity(scene, kind, of), scene.text(text), scene.name("platform"))
