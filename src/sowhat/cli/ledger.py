"""`sowhat ledger …`: register, claim, list, show, retract, verify; who signs is in `signing`."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli import exports, milestones, prices, signing, totals
from sowhat.cli.language import spoken
from sowhat.cli.marking import as_json as worded
from sowhat.cli.marking import mark
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command, Group
from sowhat.errors import CallError, Problem

app = typer.Typer(cls=Group, no_args_is_help=True)
signing.add(app)
prices.add(app)
totals.add(app)
milestones.add(app)
exports.add(app)


class Kind(StrEnum):
    """New value, or value kept from being lost."""

    create = "create"
    protect = "protect"


class Counted(StrEnum):
    """Customers kept, or customer-periods."""

    retained = "retained"
    periods = "unit-periods"


Study = Annotated[str, typer.Argument(help=spoken().say("cli-argument-study"), show_default=False)]
Claim = Annotated[str, typer.Argument(help=spoken().say("cli-argument-claim"), show_default=False)]
OneClaim = Annotated[str | None, typer.Argument(help=spoken().say("cli-argument-claim"), show_default=False)]
Reason = Annotated[str, typer.Option("--reason", help=spoken().say("cli-option-reason"), show_default=False)]
Count = Annotated[Counted | None, typer.Option("--count", help=spoken().say("cli-option-claim-count"))]
Bundle = Annotated[
    Path | None, typer.Option("--bundle", help=spoken().say("cli-option-verify-bundle"), show_default=False)
]
Way = Annotated[Kind, typer.Option("--kind", help=spoken().say("cli-option-claim-kind"))]


@app.command("register", cls=Command, help=spoken().say("cli-ledger-register"))
def register(study: Study, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.ledger import register as run
    from sowhat.actions.places import root

    place = root(workspace)
    made = run(place, study)
    if as_json:
        typer.echo(worded(place, made))
        return
    from sowhat.stories.ledger import registration
    from sowhat.stories.voice import voice

    mark(place)
    typer.echo(registration(voice(spoken().language), made))


@app.command("claim", cls=Command, help=spoken().say("cli-ledger-claim"))
def claim(
    study: Study,
    kind: Way = Kind.create,
    by: signing.Claimant = "",
    count: Count = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.ledger import claim as run
    from sowhat.actions.places import root
    from sowhat.render.terminal_ledger import claim as drawn

    place = root(workspace)
    who = signing.signer(by, signing.Side.platform) if by else None
    made = run(place, study, kind.value, who, counting=count.value if count else None)
    _tell(place, worded(place, made) if as_json else drawn(made, spoken()))


@app.command("list", cls=Command, help=spoken().say("cli-ledger-list"))
def list_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.ledger import book
    from sowhat.actions.places import root
    from sowhat.render.terminal_ledger import book as drawn

    place = root(workspace)
    held = book(place)
    _tell(place, worded(place, held) if as_json else drawn(held, spoken()))


@app.command("show", cls=Command, help=spoken().say("cli-ledger-show"))
def show(claim: Claim, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.asking import show as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_ledger import claim as drawn

    place = root(workspace)
    found = answer(place, claim)
    _tell(place, worded(place, found) if as_json else drawn(found, spoken(), found.asked))


@app.command("retract", cls=Command, help=spoken().say("cli-ledger-retract"))
def retract(
    claim: Claim,
    reason: Reason,
    by: signing.Claimant = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.ledger import retract as run
    from sowhat.actions.places import root
    from sowhat.render.terminal_ledger import claim as drawn

    place = root(workspace)
    made = run(place, claim, reason, signing.signer(by, signing.Side.platform) if by else None)
    _tell(place, worded(place, made) if as_json else drawn(made, spoken()))


@app.command("verify", cls=Command, help=spoken().say("cli-ledger-verify"))
def verify(
    claim: OneClaim = None,
    bundle: Bundle = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    if bundle is not None:
        if claim is not None:
            raise CallError(Problem("bundle-claim", params={"claim": claim}))
        exports.audit(bundle, as_json)
        return
    from sowhat.actions.ledger_verify import verify as run
    from sowhat.actions.places import root
    from sowhat.render.terminal_ledger import verified as drawn

    place = root(workspace)
    found = run(place, claim)
    _tell(place, worded(place, found) if as_json else drawn(found, spoken()))
    if not found.sound:
        raise typer.Exit(1)


def _tell(place: Path, said: object) -> None:
    """JSON as it is, anything else drawn."""
    if isinstance(said, str):
        typer.echo(said)
        return
    from sowhat.render.terminal import console

    mark(place)
    console().print(said)
