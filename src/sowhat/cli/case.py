"""`sowhat case …`: work out a file of ranges, and write, freeze, test and sign the one page of a business case."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import printed
from sowhat.cli.options import Json, Lang, Workspace, option
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    from typer._click import Context

WORK_OUT = "numbers"
FILES = (".yaml", ".yml", ".json")


class CaseGroup(Group):
    """`sowhat case FILE` works a file out, as `sowhat case numbers FILE` does."""

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        named = args and args[0] in self.commands
        if not named and any(Path(one).suffix.lower() in FILES for one in args):
            args = [WORK_OUT, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(cls=CaseGroup, no_args_is_help=True)


class Kind(StrEnum):
    """What a case is exported as."""

    md = "md"
    html = "html"


File = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-case"), show_default=False)]
Save = Annotated[bool, typer.Option("--save", help=spoken().say("cli-option-case-save"))]
By = Annotated[str, typer.Option("--by", help=spoken().say("cli-option-case-by"), show_default=False)]
Name = Annotated[str, typer.Argument(help=spoken().say("cli-argument-case-name"), show_default=False)]
About = Annotated[str, typer.Argument(help=spoken().say("cli-argument-case-about"), show_default=False)]
Set = Annotated[list[str], option("--set", "cli-option-case-set")]
StepBy = Annotated[str, option("--by", "cli-option-case-step-by")]
Metric = Annotated[str, option("--metric", "cli-option-case-metric")]
Service = Annotated[str, option("--service", "cli-option-case-of-service")]
Unit = Annotated[str, option("--unit", "cli-option-case-of-unit")]
Amount = Annotated[str, option("--value", "cli-option-case-value")]
Month = Annotated[str, option("--month", "cli-option-case-month")]
Source = Annotated[str, option("--source", "cli-option-case-source")]
How = Annotated[str, option("--how", "cli-option-case-how")]
Tester = Annotated[str, option("--who", "cli-option-case-who")]
Until = Annotated[str, option("--until", "cli-option-case-until")]
Passes = Annotated[str, option("--passes", "cli-option-case-passes")]
Result = Annotated[str, option("--result", "cli-option-case-result")]
Says = Annotated[str, option("--says", "cli-option-case-says")]
Side = Annotated[str, option("--side", "cli-option-case-side")]
Period = Annotated[str, option("--period", "cli-option-case-period")]
To = Annotated[Kind, typer.Option("--to", help=spoken().say("cli-option-case-to"))]


@app.command(WORK_OUT, cls=Command, help=spoken().say("cli-case"))
def numbers(
    file: File,
    save: Save = False,
    by: By = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.case import keep, read, work_out
    from sowhat.actions.places import root
    from sowhat.actions.written import written

    place = root(workspace) if save or workspace else None
    found = work_out(read(file, written(place).currency if place else "CNY"))
    if save and place:
        keep(place, found.case, by)
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_roi import case as drawn

    console().print(drawn(found, spoken()))
    if save:
        typer.echo(spoken().say("case-kept", name=found.case.name))


@app.command("write", cls=Command, help=spoken().say("cli-case-write"))
def write(
    name: Name, set_: Set, by: StepBy, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.case_writing import write as run
    from sowhat.actions.places import root
    from sowhat.errors import CallError, Problem

    fields = {}
    for one in set_:
        key, equals, text = one.partition("=")
        if not equals:
            raise CallError(Problem("case-set", params={"value": one[:80]}))
        fields[key.strip()] = text
    made = run(root(workspace), name, fields, by, spoken().language)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("case-said-written", name=name))


@app.command("show", cls=Command, help=spoken().say("cli-case-show"))
def show(name: Name, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.case_papers import paper
    from sowhat.actions.places import root
    from sowhat.render.terminal_cases import paper as drawn

    place = root(workspace)
    found = paper(place, name)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("baseline", cls=Command, help=spoken().say("cli-case-baseline"))
def baseline(
    name: Name,
    metric: Metric,
    by: StepBy,
    service: Service = "",
    unit: Unit = "",
    value: Amount = "",
    month: Month = "",
    source: Source = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.case_writing import Measuring, freeze
    from sowhat.actions.places import root
    from sowhat.stories.case_words import amount
    from sowhat.stories.voice import voice

    made = freeze(root(workspace), name, Measuring(metric, service, unit, value, month, source), by)
    told = amount(voice(spoken().language), made.value, made.measured_in, made.currency)
    typer.echo(made.model_dump_json(indent=2) if as_json else spoken().say("case-said-frozen", name=name, value=told))


@app.command("test", cls=Command, help=spoken().say("cli-case-test"))
def tried(
    name: Name,
    about: About,
    by: StepBy,
    how: How = "",
    who: Tester = "",
    until: Until = "",
    passes: Passes = "",
    result: Result = "",
    says: Says = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.case_papers import paper
    from sowhat.actions.case_writing import note, plan_test
    from sowhat.actions.places import root

    place = root(workspace)
    told = {"how": how, "test_who": who, "test_by": until, "passes": passes}
    fields = {key: text for key, text in told.items() if text}
    if fields or not result:
        plan_test(place, name, about, fields, by, spoken().language)
    if result:
        note(place, name, about, result, says, by)
    found = paper(place, name)
    typer.echo(found.model_dump_json(indent=2) if as_json else spoken().say("case-said-tested", name=name))


@app.command("sign", cls=Command, help=spoken().say("cli-case-sign"))
def sign(
    name: Name, side: Side, by: StepBy, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.case_papers import paper
    from sowhat.actions.case_writing import sign as run
    from sowhat.actions.places import root

    place = root(workspace)
    run(place, name, side, by)
    found = paper(place, name)
    status = spoken().say("case-status-says", status=found.status)
    said = spoken().say("case-said-signed", name=name, status=status)
    typer.echo(found.model_dump_json(indent=2) if as_json else said)


@app.command("propose-okr", cls=Command, help=spoken().say("cli-case-propose-okr"))
def propose_okr(
    name: Name, period: Period, by: StepBy, workspace: Workspace = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.case_papers import paper
    from sowhat.actions.case_writing import propose_okr as run
    from sowhat.actions.places import root

    place = root(workspace)
    made = run(place, name, period, by)
    typer.echo(paper(place, name).model_dump_json(indent=2) if as_json else spoken().say("case-said-okr", okr=made))


@app.command("export", cls=Command, help=spoken().say("cli-case-export"))
def export(name: Name, to: To = Kind.md, workspace: Workspace = None, lang: Lang = None) -> None:
    from sowhat.actions.case_papers import paper
    from sowhat.actions.places import root
    from sowhat.actions.written import written
    from sowhat.render.terminal_cases import exported

    place = root(workspace)
    typer.echo(exported(paper(place, name), spoken(), written(place), html=to is Kind.html), nl=False)
