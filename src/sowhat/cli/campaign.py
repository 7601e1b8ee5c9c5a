"""`sowhat lifecycle campaign …`: wind a service down, from notice to no calls."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    from pathlib import Path

    from sowhat.model.campaign import Campaign, SentMessage

app = typer.Typer(cls=Group, no_args_is_help=True)


class Stage(StrEnum):
    """What a team was told."""

    notice = "notice"
    half = "half"
    month = "month"
    week = "week"
    brown_out = "brown-out"
    rolled_back = "rolled-back"
    resumed = "resumed"


Service = Annotated[str, typer.Argument(help=spoken().say("cli-argument-winding"), show_default=False)]
Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-campaign"), show_default=False)]
Team = Annotated[str, typer.Argument(help=spoken().say("cli-argument-campaign-team"), show_default=False)]
Sunset = Annotated[str, option("--sunset", "cli-option-sunset")]
Notice = Annotated[str, option("--notice", "cli-option-notice-day")]
Operations = Annotated[list[str] | None, option("--operation", "cli-option-operation")]
Version = Annotated[str, option("--version", "cli-option-version-gone")]
Replaced = Annotated[str, option("--replaced-by", "cli-option-replaced-by")]
Instead = Annotated[str, option("--instead", "cli-option-instead")]
Why = Annotated[str, option("--why", "cli-option-campaign-why")]
Agreed = Annotated[str, option("--agreed", "cli-option-agreed")]
By = Annotated[str, option("--by", "cli-option-campaign-by")]
Start = Annotated[str, option("--start", "cli-option-window-start")]
Hours = Annotated[int, option("--hours", "cli-option-window-hours")]
Cancel = Annotated[bool, option("--cancel", "cli-option-window-cancel")]
What = Annotated[Stage, option("--stage", "cli-option-campaign-stage")]
Line = Annotated[str, option("--budget-line", "cli-option-budget-line")]
Proof = Annotated[str, option("--proof", "cli-option-campaign-proof")]


@app.command("open", cls=Command, help=spoken().say("cli-campaign-open"))
def open_(
    service: Service,
    sunset: Sunset,
    by: By,
    notice: Notice = "",
    operation: Operations = None,
    version: Version = "",
    replaced_by: Replaced = "",
    instead: Instead = "",
    why: Why = "",
    agreed: Agreed = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import campaigns
    from sowhat.actions.places import root
    from sowhat.actions.written import titles
    from sowhat.stories.campaign_words import what
    from sowhat.stories.voice import voice

    place = root(workspace)
    scope = "operations" if operation else "version" if version else "service"
    told = {"service": service, "scope": scope, "operations": "\n".join(operation or ()), "version": version}
    told |= {"replaced_by": replaced_by, "instead": instead, "sunset": sunset, "why": why, "agreed": agreed}
    told["notice"] = notice or campaigns.today(place).isoformat()
    made = campaigns.open_(place, campaigns.typed(told), by)
    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    words = voice(spoken().language, catalog=titles(place))
    gone, day = what(words, made.terms.service, made.terms.scope), words.numbers.day(made.terms.sunset)
    typer.echo(spoken().say("campaign-opened", id=made.id, what=gone, day=day))


@app.command("list", cls=Command, help=spoken().say("cli-campaign-list"))
def list_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.campaign_answer import campaigns as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_campaign import campaigns as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("show", cls=Command, help=spoken().say("cli-campaign-show"))
def show(campaign: Id, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.campaign_answer import show as answer
    from sowhat.actions.campaign_messages import letters
    from sowhat.actions.places import root
    from sowhat.actions.written import titles
    from sowhat.cli.marking import mark
    from sowhat.stories.voice import voice

    place = root(workspace)
    found = answer(place, campaign)
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_campaign import campaign as drawn

    mark(place)
    written = letters(place, found, voice(spoken().language, found.timezone, titles(place)))
    console().print(drawn(found, written, spoken(), titles(place)))


@app.command("notice", cls=Command, help=spoken().say("cli-campaign-notice"))
def notice(campaign: Id, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.campaign_messages import notice as run
    from sowhat.actions.places import root

    place = root(workspace)
    _sent(place, run(place, campaign, by), as_json=as_json)


@app.command("remind", cls=Command, help=spoken().say("cli-campaign-remind"))
def remind(campaign: Id, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.campaign_messages import remind as run
    from sowhat.actions.places import root

    place = root(workspace)
    _sent(place, run(place, campaign, by), as_json=as_json)


def _sent(place: Path, done: tuple[SentMessage, ...], *, as_json: bool) -> None:
    """What became of each letter; the words of those that a person has to tell."""
    import json

    from sowhat.actions.written import titles
    from sowhat.stories import campaign_words as said
    from sowhat.stories.voice import voice

    if as_json:
        typer.echo(json.dumps([one.model_dump(mode="json") for one in done], indent=2, ensure_ascii=False))
        return
    words = voice(spoken().language, catalog=titles(place))
    for one in done:
        told = {"letter": said.letter(words, one.stage), "fate": said.fate(words, one.outcome)}
        if one.letter is not None:
            told["fate"] = words.say("campaign-due-how", by="hand", variable="")
        typer.echo(words.say("campaign-sent-line", team=said.team(words, one.team), **told))
        if one.letter is not None:
            typer.echo("\n".join(("", one.letter.title, "", one.letter.body, "")))
    if not done:
        typer.echo(words.say("campaign-none-due"))


@app.command("told", cls=Command, help=spoken().say("cli-campaign-told"))
def told(
    campaign: Id,
    team: Team,
    by: By,
    stage: What = Stage.notice,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.campaign_messages import by_hand
    from sowhat.actions.places import root

    place = root(workspace)
    _kept(place, by_hand(place, campaign, team, by, stage.value), as_json=as_json)


@app.command("brown-out", cls=Command, help=spoken().say("cli-campaign-brown-out"))
def brown_out(
    campaign: Id,
    start: Start,
    by: By,
    hours: Hours = 1,
    why: Why = "",
    cancel: Cancel = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import campaigns
    from sowhat.actions.places import root
    from sowhat.actions.written import written

    place = root(workspace)
    window = campaigns.window_of(start, str(hours), written(place).timezone)
    _kept(place, campaigns.brown_out(place, campaign, window, by, why, cancel=cancel), as_json=as_json)


@app.command("roll-back", cls=Command, help=spoken().say("cli-campaign-roll-back"))
def roll_back(
    campaign: Id, why: Why, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.campaigns import roll_back as run
    from sowhat.actions.places import root

    place = root(workspace)
    _kept(place, run(place, campaign, why, by), as_json=as_json)


@app.command("resume", cls=Command, help=spoken().say("cli-campaign-resume"))
def resume(
    campaign: Id,
    why: Why,
    by: By,
    sunset: Sunset = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import campaigns
    from sowhat.actions.places import root

    place = root(workspace)
    made = campaigns.resume(place, campaign, why, by, campaigns.day_of(sunset))
    _kept(place, made, as_json=as_json)


@app.command("finish", cls=Command, help=spoken().say("cli-campaign-finish"))
def finish(
    campaign: Id, by: By, why: Why = "", workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.campaigns import finish as run
    from sowhat.actions.places import root

    place = root(workspace)
    _kept(place, run(place, campaign, by, why), as_json=as_json)


@app.command("book", cls=Command, help=spoken().say("cli-campaign-book"))
def book(
    campaign: Id,
    budget_line: Line,
    proof: Proof,
    by: By,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.campaign_booking import book as run
    from sowhat.actions.places import root

    made = run(root(workspace), campaign, budget_line, proof, by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("campaign-booked", id=made.id))


@app.command("cancel", cls=Command, help=spoken().say("cli-campaign-cancel"))
def cancel(
    campaign: Id, why: Why, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.campaigns import cancel as run
    from sowhat.actions.places import root

    place = root(workspace)
    _kept(place, run(place, campaign, why, by), as_json=as_json)


def _kept(place: Path, made: Campaign, *, as_json: bool) -> None:
    """The last step in a sentence."""
    from sowhat.actions.written import titles, written
    from sowhat.stories.campaign_steps import step
    from sowhat.stories.voice import voice

    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    words = voice(spoken().language, written(place).timezone, titles(place))
    typer.echo(words.say("campaign-noted", id=made.id, step=step(words, made.steps[-1].body)))
