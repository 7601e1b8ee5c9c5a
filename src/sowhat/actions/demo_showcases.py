"""Showcases of an example company: two that were held and what came of them, and the agenda of the next one.

The talk of one of them is kept as it went out; telling more would cost every demo seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

from sowhat.actions import instant, places
from sowhat.actions.demo_scene import Act, Scene, at, scene_of
from sowhat.actions.reading import store_of
from sowhat.actions.talks import calendar, drafts, sending
from sowhat.errors import SowhatError
from sowhat.model.showcase_steps import FollowUp, Item, Question, Recurring
from sowhat.model.statement import StatementKind
from sowhat.planning import rhythms
from sowhat.simulate.writing import Recipe

KINDS: tuple[StatementKind, ...] = ("showcase", "talk")
HELD: tuple[tuple[Recurring, date], ...] = (
    ("stakeholders", date(2026, 10, 13)), ("developers", date(2026, 10, 15)),
)  # fmt: skip
NEXT: tuple[Recurring, date] = ("stakeholders", date(2026, 11, 10))
CAME = (14, 9, 5)


def after(root: Path, recipe: Recipe) -> None:
    """All of it, once there is a result, act by act; nothing where anybody else has planned a showcase."""
    scene = scene_of(root, recipe)
    planned = tuple(_acts(scene))
    with store_of(places.decisions(root)).begin() as work:
        held = {_utc(one.at) for kind in KINDS for one in work.statements.history(kind)}
    if not {act.at for act in planned}.issuperset(held):
        return
    for act in sorted(planned, key=lambda one: one.at):
        if act.at not in held:
            with instant.simulated(act.at):
                _tried(act)


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC)


def _tried(act: Act) -> None:
    try:
        act.done()
    except SowhatError:  # another seed or scale may have nothing to tell
        return


def _acts(scene: Scene) -> Iterator[Act]:
    for kind, day in HELD:
        yield from _held(scene, rhythms.id_of(kind, day), day)
    id_ = rhythms.id_of(*NEXT)
    for number, (text, who) in enumerate((("show_works", "platform"), ("show_ask", ""))):
        item = _item(scene, text, who, 12)
        yield Act(at(date(2026, 10, 28), 3, number), partial(calendar.item, scene.root, id_, item, _by(scene)))


def _by(scene: Scene) -> str:
    return scene.name("platform")


def _item(scene: Scene, text: str, who: str, minutes: int) -> Item:
    presenter = scene.name("platform") if who == "platform" else scene.craft("data") if who else ""
    return Item(number=0, what=scene.text(text), presenter=presenter, minutes=minutes)


def _held(scene: Scene, id_: str, day: date) -> Iterator[Act]:
    """Prepared, drafted, sent, held; questions, attendance, what follows."""
    root, by, before = scene.root, _by(scene), day.replace(day=day.day - 4)
    for number, (text, who) in enumerate((("show_use", "platform"), ("show_works", "data"), ("show_failures", "data"))):
        yield Act(at(before, 2, number), partial(calendar.item, root, id_, _item(scene, text, who, 9), by))
    if id_.startswith("developers"):
        yield Act(at(day, 1), partial(drafts.draft, root, id_, by))
        hand = sending.ByHand(scene.text("show_how"), sum(CAME) * 3)
        yield Act(at(day, 1, 30), partial(sending.by_hand, root, id_, hand, by))
    units = [one.name for one in scene.spec.units][: len(CAME)]
    yield Act(at(day, 9), partial(calendar.attend, root, id_, dict(zip(units, CAME, strict=False)), by))
    yield from _after(scene, id_, day)


def _after(scene: Scene, id_: str, day: date) -> Iterator[Act]:
    root, by, team = scene.root, _by(scene), scene.wish("okr")
    asked = Question(number=0, day=day, text=scene.text("show_question"), of=team, owner=by,
                     answer=scene.text("show_answer"))  # fmt: skip
    yield Act(at(day, 9, 5), partial(calendar.ask, root, id_, asked, by))
    waits = Question(number=0, day=day, text=scene.text("show_question_open"), of=scene.wish("done"), owner=by,
                     due=date(2026, 11, 6))  # fmt: skip
    if id_.startswith("developers"):
        yield Act(at(day, 9, 6), partial(calendar.ask, root, id_, waits, by))
        follow = FollowUp(number=0, day=day, what=scene.text("show_follow"), who=by, due=date(2026, 11, 13))
        yield Act(at(day, 9, 7), partial(calendar.follow_up, root, id_, follow, by))
        return
    follow = FollowUp(number=0, day=day, what=scene.text("show_followed"), who=by, due=date(2026, 10, 23))
    yield Act(at(day, 9, 7), partial(calendar.follow_up, root, id_, follow, by))
    yield Act(at(date(2026, 10, 22), 9), partial(calendar.finish, root, id_, 1, scene.text("show_done"), by))
