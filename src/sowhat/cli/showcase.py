"""`sowhat showcase …`: the calendar of showcases, from the agenda to what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli import showcase_offer
from sowhat.cli.language import spoken
from sowhat.cli.marking import as_json as json_of
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    from sowhat.model.showcase_calendar import Occasion

app = typer.Typer(cls=Group, no_args_is_help=True)

Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-showcase"), show_default=False)]
By = Annotated[str, option("--by", "cli-option-showcase-by")]
Number = Annotated[int, option("--number", "cli-option-showcase-number")]
Due = Annotated[str, option("--due", "cli-option-showcase-due")]


def _argument(help_: str) -> typer.models.ArgumentInfo:
    found: typer.models.ArgumentInfo = typer.Argument(help=spoken().say(help_), show_default=False)
    return found


def _said(place: Path, one: Occasion, as_json: bool) -> None:
    """What stands now, in one line or as JSON."""
    if as_json:
        typer.echo(json_of(place, one))
        return
    from sowhat.actions.written import titles
    from sowhat.stories.showcase_words import line
    from sowhat.stories.voice import voice

    typer.echo(line(voice(spoken().language, "UTC", titles(place)), one))


@app.command("list", cls=Command, help=spoken().say("cli-showcase-list"))
def list_(
    ics: Annotated[bool, option("--ics", "cli-option-showcase-ics")] = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.calendar import calendar
    from sowhat.actions.talks.feed import feed
    from sowhat.render.terminal_showcases import calendar as drawn

    place = root(workspace)
    if ics:
        typer.echo(feed(place, spoken().language).decode(), nl=False)
        return
    found = calendar(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("show", cls=Command, help=spoken().say("cli-showcase-show"))
def show(id_: Id, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.drafts import occasion
    from sowhat.render.terminal_showcases import occasion as drawn

    place = root(workspace)
    found = occasion(place, id_)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("add", cls=Command, help=spoken().say("cli-showcase-add"))
def add(
    kind: Annotated[str, _argument("cli-argument-showcase-kind")],
    day: Annotated[str, _argument("cli-argument-showcase-day")],
    by: By,
    time: Annotated[str, option("--time", "cli-option-showcase-time")] = "",
    minutes: Annotated[int | None, option("--minutes", "cli-option-showcase-minutes")] = None,
    place_: Annotated[str | None, option("--place", "cli-option-showcase-place")] = None,
    why: Annotated[str, option("--why", "cli-option-showcase-why")] = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.calendar import add as run
    from sowhat.actions.talks.calendar_typed import kind_of, new_slot

    place = root(workspace)
    slot = new_slot(place, kind_of(kind), {"day": day, "start": time, "minutes": _text(minutes), "place": place_ or ""})
    _said(place, run(place, kind_of(kind), slot, by, why), as_json)


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


@app.command("move", cls=Command, help=spoken().say("cli-showcase-move"))
def move(
    id_: Id,
    by: By,
    day: Annotated[str, option("--day", "cli-option-showcase-day")] = "",
    time: Annotated[str, option("--time", "cli-option-showcase-time")] = "",
    minutes: Annotated[int | None, option("--minutes", "cli-option-showcase-minutes")] = None,
    place_: Annotated[str, option("--place", "cli-option-showcase-place")] = "",
    why: Annotated[str, option("--why", "cli-option-showcase-why")] = "",
    off: Annotated[bool, option("--off", "cli-option-showcase-off")] = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.calendar import call_off, find
    from sowhat.actions.talks.calendar import move as run
    from sowhat.actions.talks.calendar_typed import slot_of

    place = root(workspace)
    if off:
        _said(place, call_off(place, id_, why, by), as_json)
        return
    typed = {"day": day, "start": time, "minutes": _text(minutes), "place": place_}
    _said(place, run(place, id_, slot_of(find(place, id_).slot, typed), by, why), as_json)


@app.command("agenda", cls=Command, help=spoken().say("cli-showcase-agenda"))
def agenda(
    id_: Id,
    by: By,
    what: Annotated[str, _argument("cli-argument-showcase-what")] = "",
    presenter: Annotated[str, option("--presenter", "cli-option-showcase-presenter")] = "",
    minutes: Annotated[int, option("--minutes", "cli-option-showcase-item-minutes")] = 10,
    number: Number = 0,
    drop: Annotated[bool, option("--drop", "cli-option-showcase-drop")] = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks import calendar
    from sowhat.actions.talks.calendar_typed import item_of

    place = root(workspace)
    if drop:
        _said(place, calendar.drop(place, id_, number, by), as_json)
        return
    told = item_of({"what": what, "presenter": presenter, "minutes": str(minutes), "number": str(number)})
    _said(place, calendar.item(place, id_, told, by), as_json)


@app.command("draft", cls=Command, help=spoken().say("cli-showcase-draft"))
def draft(id_: Id, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.drafts import draft as run

    place = root(workspace)
    _said(place, run(place, id_, by), as_json)


@app.command("edit", cls=Command, help=spoken().say("cli-showcase-edit"))
def edit(
    id_: Id,
    slide: Annotated[str, _argument("cli-argument-showcase-slide")],
    part: Annotated[str, _argument("cli-argument-showcase-part")],
    words: Annotated[str, _argument("cli-argument-showcase-words")],
    by: By,
    sworn: Annotated[bool, option("--i-state-it", "cli-option-showcase-sworn")] = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.calendar_typed import edited_of
    from sowhat.actions.talks.drafts import edit as run

    place = root(workspace)
    _said(place, run(place, id_, edited_of(slide, part, words), by, sworn=sworn), as_json)


@app.command("send", cls=Command, help=spoken().say("cli-showcase-send"))
def send(
    id_: Id,
    by: By,
    hand: Annotated[bool, option("--by-hand", "cli-option-showcase-hand")] = False,
    people: Annotated[int | None, option("--people", "cli-option-showcase-people")] = None,
    how: Annotated[str, option("--how", "cli-option-showcase-how")] = "",
    again: Annotated[bool, option("--again", "cli-option-showcase-again")] = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.sending import ByHand, by_hand
    from sowhat.actions.talks.sending import send as run

    place = root(workspace)
    if hand:
        _said(place, by_hand(place, id_, ByHand(how, people), by), as_json)
        return
    _said(place, run(place, id_, by, again=again), as_json)


@app.command("ask", cls=Command, help=spoken().say("cli-showcase-ask"))
def ask(
    id_: Id,
    by: By,
    text: Annotated[str, _argument("cli-argument-showcase-question")] = "",
    asker: Annotated[str, option("--asker", "cli-option-showcase-asker")] = "",
    of: Annotated[str, option("--of", "cli-option-showcase-of")] = "",
    answer: Annotated[str, option("--answer", "cli-option-showcase-answer")] = "",
    owner: Annotated[str, option("--owner", "cli-option-showcase-owner")] = "",
    due: Due = "",
    number: Number = 0,
    into: Annotated[str, option("--into", "cli-option-showcase-into")] = "",
    today: Annotated[str, option("--today", "cli-option-showcase-today")] = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks import calendar, questions
    from sowhat.actions.talks.calendar_typed import question_of

    place = root(workspace)
    if into:
        _said(place, questions.turn(place, id_, number, into, by, today), as_json)
        return
    if number:
        _said(place, calendar.answer(place, id_, number, answer, by), as_json)
        return
    typed = {"text": text, "asker": asker, "of": of, "answer": answer, "owner": owner, "due": due}
    _said(place, calendar.ask(place, id_, question_of(typed), by), as_json)


@app.command("attend", cls=Command, help=spoken().say("cli-showcase-attend"))
def attend(
    id_: Id,
    units: Annotated[list[str], _argument("cli-argument-showcase-units")],
    by: By,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks.calendar import attend as run
    from sowhat.actions.talks.calendar_typed import units_of

    place = root(workspace)
    _said(place, run(place, id_, units_of(units), by), as_json)


@app.command("follow-up", cls=Command, help=spoken().say("cli-showcase-follow-up"))
def follow_up(
    id_: Id,
    by: By,
    what: Annotated[str, _argument("cli-argument-showcase-follow-up")] = "",
    who: Annotated[str, option("--who", "cli-option-showcase-who")] = "",
    due: Due = "",
    number: Number = 0,
    done: Annotated[str, option("--done", "cli-option-showcase-done")] = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.talks import calendar
    from sowhat.actions.talks.calendar_typed import follow_up_of

    place = root(workspace)
    if number:
        _said(place, calendar.finish(place, id_, number, done, by), as_json)
        return
    told = follow_up_of({"what": what, "who": who, "due": due})
    _said(place, calendar.follow_up(place, id_, told, by), as_json)


@app.callback()
def showcases() -> None:
    """A group."""


showcase_offer.add(app)
