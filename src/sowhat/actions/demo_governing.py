"""What an example company's people decided about its services, and the campaigns that followed, act by act.

As in the ledger, every act has its instant in the simulated calendar: what was interrupted goes on where it stopped,
and where anybody else has decided something nothing is touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import campaign_answer, campaign_messages, campaigns, instant, places
from sowhat.actions.reading import store_of
from sowhat.errors import CallError
from sowhat.model.campaign import MessageStage, Terms, Window
from sowhat.model.language import Language
from sowhat.model.lifecycle import ReviewBody
from sowhat.model.statement import StatementKind
from sowhat.simulate.governing.plan import CampaignPlan, DecisionPlan, Governing, governing
from sowhat.simulate.people_said import said
from sowhat.simulate.settings import ZONE
from sowhat.simulate.writing import Recipe

KINDS: tuple[StatementKind, ...] = ("review", "campaign")


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody did at an instant."""

    at: datetime
    done: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """The company, the language in which its people write, and who runs the platform."""

    root: Path
    known: Governing
    language: Language
    by: str


def before(root: Path, recipe: Recipe) -> None:
    """Decisions of past months."""
    scene = _scene(root, recipe)
    _play(scene, tuple(_decisions(scene)))


def after(root: Path, recipe: Recipe) -> None:
    """Campaigns: notice and reminders were told by hand, since no team has an address."""
    scene = _scene(root, recipe)
    _play(scene, tuple(_winding(scene)))


def _scene(root: Path, recipe: Recipe) -> Scene:
    name = said().people[recipe.kind]["platform"].in_(recipe.language)
    return Scene(root, governing(recipe.kind), recipe.language, name)


def _play(scene: Scene, acts: tuple[Act, ...]) -> None:
    """Do what was not done yet, unless somebody else has been here. What the data refuse is left out."""
    ours = {act.at for act in (*_decisions(scene), *_winding(scene))}
    with store_of(places.decisions(scene.root)).begin() as work:
        held = [one.at.replace(tzinfo=UTC) for kind in KINDS for one in work.statements.history(kind)]
    if not ours.issuperset(held):
        return
    for act in sorted(acts, key=lambda act: act.at):
        if act.at not in held:
            with instant.simulated(act.at):
                _tried(act.done)


def _tried(done: Callable[[], object]) -> None:
    try:
        done()
    except CallError:  # another seed or scale may have calls that the rules do not let go
        return


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), UTC)


def _decisions(scene: Scene) -> Iterator[Act]:
    for number, one in enumerate(scene.known.decisions):
        yield Act(_at(one.day, 6, number), partial(_decided, scene, one))


def _decided(scene: Scene, one: DecisionPlan) -> None:
    """As it was decided then: what the rule said of that month is written beside it."""
    told = one.model_dump(include={"month", "says", "verdict", "kind", "until"})
    body = ReviewBody(**told, why=one.why.in_(scene.language))
    with store_of(places.decisions(scene.root)).begin() as work:
        work.statements.state("review", scene.known.of(one.role).name, body.model_dump_json(), scene.by, instant.now())


def _winding(scene: Scene) -> Iterator[Act]:
    for number, one in enumerate(scene.known.campaigns):
        yield Act(_at(one.opened, 3, number), partial(_opened, scene, one))
        yield Act(_at(one.opened + timedelta(days=2), 3, number), partial(_told, scene, one, "notice"))
        if one.half is not None and one.brown_out is not None:
            planned = _at(one.brown_out - timedelta(days=14), 3, number)
            yield Act(planned, partial(_planned, scene, one, one.brown_out))
            yield Act(_at(one.half, 3, number), partial(_told, scene, one, "half"))
            yield Act(_at(one.half, 4, number), partial(_told, scene, one, "brown-out"))
        if one.done is not None:
            yield Act(_at(one.done, 3, number), partial(_finished, scene, one))


def _opened(scene: Scene, one: CampaignPlan) -> None:
    service = scene.known.of(one.role)
    terms = Terms(
        service=service.name,
        replaced_by=service.replaced_by,
        instead=one.instead,
        notice=one.opened,
        sunset=one.sunset,
    )
    campaigns.open_(scene.root, terms, scene.by)


def _id(scene: Scene, one: CampaignPlan) -> str:
    """The campaign of a service; '' where it was not opened, so that every act upon it is refused."""
    name = scene.known.of(one.role).name
    return next((each.id for each in campaigns.held(scene.root) if each.terms.service == name), "")


def _told(scene: Scene, one: CampaignPlan, stage: MessageStage) -> None:
    """Every team that is due to be told, one after another."""
    id_ = _id(scene, one)
    for due in campaign_answer.show(scene.root, id_).due:
        if due.stage == stage:
            campaign_messages.by_hand(scene.root, id_, due.team, scene.by, stage)


def _planned(scene: Scene, one: CampaignPlan, off: date) -> None:
    """Off for a whole day, as calls are counted by day."""
    zone = ZoneInfo(ZONE)
    start, end = (
        datetime.combine(day, time(), zone).astimezone(UTC).replace(tzinfo=None)
        for day in (off, off + timedelta(days=1))
    )
    campaigns.brown_out(scene.root, _id(scene, one), Window(start=start, end=end), scene.by)


def _finished(scene: Scene, one: CampaignPlan) -> None:
    campaigns.finish(scene.root, _id(scene, one), scene.by)
