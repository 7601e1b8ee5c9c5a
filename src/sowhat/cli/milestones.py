"""`sowhat ledger milestone`, `milestones`, `review`: promises, where they stand, what was said of them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command


class Measured(StrEnum):
    """What a milestone counts."""

    money = "money"
    customers = "customers"
    teams = "teams"


Service = Annotated[str, typer.Argument(help=spoken().say("cli-argument-promising"), show_default=False)]
Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-milestone"), show_default=False)]
Title = Annotated[str, option("--title", "cli-option-milestone-title")]
Measure = Annotated[Measured, option("--measure", "cli-option-measure")]
Expected = Annotated[str, option("--expected", "cli-option-expected")]
Due = Annotated[str, option("--due", "cli-option-due")]
Evidence = Annotated[str, option("--evidence", "cli-option-evidence")]
Currency = Annotated[str, option("--currency", "cli-option-milestone-currency")]
Rungs = Annotated[list[str] | None, option("--rung", "cli-option-rung")]
By = Annotated[str, option("--by", "cli-option-milestone-by")]
Replaces = Annotated[str, option("--replaces", "cli-option-replaces")]
Reason = Annotated[str, option("--reason", "cli-option-replaces-reason")]
Note = Annotated[str, option("--note", "cli-option-review-note")]


def milestone(
    service: Service,
    title: Title,
    measure: Measure,
    expected: Expected,
    due: Due,
    by: By,
    evidence: Evidence = "",
    currency: Currency = "",
    rung: Rungs = None,
    replaces: Replaces = "",
    reason: Reason = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.milestones import promise
    from sowhat.actions.places import root

    low, likely, high = (expected.split(",") * 3)[:3] if "," not in expected else (expected.split(",") + [""] * 3)[:3]
    said = {"service": service, "title": title, "measure": measure.value, "low": low, "likely": likely, "high": high}
    said |= {"due": due, "by": by, "evidence": evidence, "currency": currency, "leading": ",".join(rung or ())}
    place = root(workspace)
    made = promise(place, {**said, "replaces": replaces, "reason": reason})
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("milestone-kept", id=made.id))


def review(
    milestone: Id, note: Note, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.milestones import review as run
    from sowhat.actions.places import root

    made = run(root(workspace), milestone, note, by)
    said = spoken().say("milestone-reviewed", id=milestone, state=made.state)
    typer.echo(made.model_dump_json(indent=2) if as_json else said)


def milestones(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.milestones import see
    from sowhat.actions.places import root
    from sowhat.render.terminal_roi import milestones as drawn

    place = root(workspace)
    found = see(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


def add(app: typer.Typer) -> None:
    """Add the commands to those of the ledger."""
    for name, command in (("milestone", milestone), ("review", review), ("milestones", milestones)):
        app.command(name, cls=Command, help=spoken().say(f"cli-ledger-{name}"))(command)
