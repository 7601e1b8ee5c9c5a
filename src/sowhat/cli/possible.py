"""`sowhat possible …`: confirm, dismiss or state what became possible."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

app = typer.Typer(cls=Group, no_args_is_help=True)
OWN = "own"


class Effort(StrEnum):
    """What was saved, avoided or released."""

    weeks = "weeks"
    duplicate = "duplicate"
    hours = "hours"


About = Annotated[str, typer.Argument(help=spoken().say("cli-argument-proposal"), show_default=False)]
Kind = Annotated[Effort, typer.Argument(help=spoken().say("cli-argument-effort"), show_default=False)]
Before = Annotated[str, option("--before", "cli-option-before")]
Now = Annotated[str, option("--now", "cli-option-now")]
Day = Annotated[str, option("--day", "cli-option-day")]
Customer = Annotated[str, option("--customer", "cli-option-customer")]
By = Annotated[str, option("--by", "cli-option-possible-by")]
Reason = Annotated[str, option("--reason", "cli-option-reason")]
What = Annotated[str, option("--what", "cli-option-possible-what")]
Amount = Annotated[str, option("--amount", "cli-option-amount")]
Use = Annotated[str, option("--use", "cli-option-use")]
Service = Annotated[str, option("--service", "cli-option-about-service")]
Again = Annotated[str, option("--again", "cli-option-again")]
Unit = Annotated[str, option("--unit", "cli-option-about-unit")]


@app.command("confirm", cls=Command, help=spoken().say("cli-possible-confirm"))
def confirm(
    about: About,
    before: Before,
    now: Now,
    day: Day,
    customer: Customer,
    by: By,
    service: Service = "",
    unit: Unit = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    said = {"before": before, "now": now, "day": day, "customer": customer, "service": service, "unit": unit}
    _keep(workspace, about, said, by, as_json=as_json)


@app.command("dismiss", cls=Command, help=spoken().say("cli-possible-dismiss"))
def dismiss(
    about: About, reason: Reason, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    _keep(workspace, about, {"state": "dismissed", "reason": reason}, by, as_json=as_json)


@app.command("state", cls=Command, help=spoken().say("cli-possible-state"))
def state(
    kind: Kind,
    what: What,
    amount: Amount,
    by: By,
    use: Use = "",
    service: Service = "",
    unit: Unit = "",
    again: Again = OWN,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    said = {"kind": kind.value, "what": what, "amount": amount, "use": use, "service": service, "unit": unit}
    _keep(workspace, again, said, by, as_json=as_json)


def _keep(workspace: Workspace, about: str, said: dict[str, str], by: str, *, as_json: bool) -> None:
    from sowhat.actions.ecosystem import proposal
    from sowhat.actions.places import root
    from sowhat.actions.possible import body_of, own
    from sowhat.actions.possible import state as run
    from sowhat.errors import CallError, Problem

    place = root(workspace)
    if about != OWN and own(place, about) is None and proposal(place, about) is None:
        raise CallError(Problem("no-such-proposal", params={"value": about}))
    made = run(place, "" if about == OWN else about, body_of(said), by)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("possible-kept", id=made.id))
