"""`sowhat ledger sign|dispute|publish|confirm|supersede|ask|cost`: who stands behind a claim."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import as_json as worded
from sowhat.cli.marking import mark
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from sowhat.model.claim import Claim as Made
    from sowhat.model.signature import Signer


class Side(StrEnum):
    """On which side somebody stands."""

    business = "business"
    finance = "finance"
    platform = "platform"


class Words(StrEnum):
    """What can be said about a claim."""

    agree = "agree"
    amend = "amend"
    disagree = "disagree"
    confirm = "confirm"


Claim = Annotated[str, typer.Argument(help=spoken().say("cli-argument-claim"), show_default=False)]
Study = Annotated[str, typer.Argument(help=spoken().say("cli-argument-study"), show_default=False)]
By = Annotated[str, option("--by", "cli-option-signer")]
Claimant = Annotated[str, option("--by", "cli-option-signer")]
Role = Annotated[Side, option("--role", "cli-option-signer-role")]
Team = Annotated[str, option("--team", "cli-option-signer-team")]
Says = Annotated[Words, option("--says", "cli-option-says")]
Keep = Annotated[str, option("--keep", "cli-option-keep")]
Reason = Annotated[str, option("--reason", "cli-option-reason")]
ByHand = Annotated[str, option("--by-hand", "cli-option-by-hand")]
Again = Annotated[bool, option("--again", "cli-option-ask-again")]
Disagree = Annotated[bool, option("--disagree", "cli-option-definition-disagree")]


def add(app: typer.Typer) -> None:
    """Put the commands beside those of the ledger."""
    commands: dict[str, Callable[..., None]] = {
        "sign": sign,
        "dispute": dispute,
        "publish": publish,
        "confirm": confirm,
        "supersede": supersede,
        "ask": ask,
        "cost": cost,
    }
    for name, command in commands.items():
        app.command(name, cls=Command, help=spoken().say(f"cli-ledger-{name}"))(command)


def signer(name: str, side: Side, team: str = "") -> Signer:
    """Somebody whose name was typed."""
    from sowhat.model.signature import Signer

    return Signer(name=name.strip(), role=side.value, team=team.strip())


def sign(
    claim: Claim,
    by: By,
    role: Role,
    says: Says,
    team: Team = "",
    keep: Keep = "",
    reason: Reason = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.signing import sign as run

    place = root(workspace)
    _tell(place, run(place, claim, signer(by, role, team), says.value, reason, _kept(claim, keep)), as_json)


def dispute(
    claim: Claim,
    by: By,
    role: Role,
    reason: Reason,
    team: Team = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.signing import dispute as run

    place = root(workspace)
    _tell(place, run(place, claim, signer(by, role, team), reason), as_json)


def publish(claim: Claim, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.signing import publish as run

    place = root(workspace)
    _tell(place, run(place, claim, signer(by, Side.platform)), as_json)


def confirm(
    study: Study,
    by: By,
    team: Team = "",
    disagree: Disagree = False,
    reason: Reason = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.signing import define

    place = root(workspace)
    made = define(place, study, signer(by, Side.business, team), "disagree" if disagree else "agree", reason)
    if as_json:
        typer.echo(worded(place, made))
        return
    from sowhat.stories.signing import definition
    from sowhat.stories.voice import voice

    mark(place)
    typer.echo(definition(voice(spoken().language), made))


def supersede(
    claim: Claim,
    reason: Reason,
    by: Claimant = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.signing import supersede as run

    place = root(workspace)
    _tell(place, run(place, claim, reason, signer(by, Side.platform) if by else None), as_json)


def ask(
    claim: Claim,
    by: By,
    by_hand: ByHand = "",
    again: Again = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import asking
    from sowhat.actions.places import root

    place, who = root(workspace), asking.Asker(by, again)
    if by_hand:
        asking.by_hand(place, claim, by_hand, who)
        _show(place, claim, as_json)
        return
    sent = asking.ask(place, claim, who)
    if as_json:
        typer.echo("[" + ",\n".join(one.model_dump_json(indent=2) for one in sent) + "]")
    else:
        from sowhat.stories.signing import asked
        from sowhat.stories.voice import voice

        mark(place)
        typer.echo("\n".join(asked(voice(spoken().language), sent)))
    if any(one.outcome != "told" for one in sent):
        raise typer.Exit(1)


def _show(place: Path, claim: str, as_json: bool) -> None:
    """A claim with how it was asked about."""
    from sowhat.actions.asking import show
    from sowhat.render.terminal import console
    from sowhat.render.terminal_ledger import claim as drawn

    found = show(place, claim)
    if as_json:
        typer.echo(worded(place, found))
        return
    mark(place)
    console().print(drawn(found, spoken(), found.asked))


def cost(claim: Claim, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.ledger import show
    from sowhat.actions.places import root
    from sowhat.actions.signing import cost as run

    place = root(workspace)
    found = run(place, claim)
    if as_json:
        typer.echo(worded(place, found))
        return
    from sowhat.stories.signing import cost as told
    from sowhat.stories.voice import voice

    mark(place)
    typer.echo("\n".join(told(voice(spoken().language), found, show(place, claim).split)))


def _kept(claim: str, text: str) -> Decimal | None:
    from sowhat.errors import CallError, Problem

    try:
        return Decimal(text) if text else None
    except InvalidOperation as error:
        raise CallError(Problem("amend-factor", params={"claim": claim, "factor": text})) from error


def _tell(place: Path, made: Made, as_json: bool) -> None:
    if as_json:
        typer.echo(worded(place, made))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_ledger import claim as drawn

    mark(place)
    console().print(drawn(made, spoken()))
