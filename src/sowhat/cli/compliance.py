"""`sowhat compliance …`: test the policies, attest a period, write its report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    from sowhat.model.compliance import Attestation, Tried

app = typer.Typer(cls=Group, no_args_is_help=True)
Period = Annotated[str, typer.Argument(help=spoken().say("cli-argument-period"), show_default=False)]
By = Annotated[str, typer.Option("--by", help=spoken().say("cli-option-attest-by"), show_default=False)]
To = Annotated[str, typer.Option("--to", help=spoken().say("cli-option-report-to"))]
Out = Annotated[Path | None, typer.Option("--out", help=spoken().say("cli-option-report-out"), show_default=False)]


@app.command("test", cls=Command, help=spoken().say("cli-compliance-test"))
def try_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.compliance_answer import tests
    from sowhat.actions.places import root

    found = tests(root(workspace))
    if as_json:
        rows = [{**one.model_dump(mode="json"), "passed": one.passed} for one in found]
        typer.echo(json.dumps({"tests": rows}, ensure_ascii=False, indent=2))
    else:
        typer.echo("\n".join(_line(one) for one in found) or spoken().say("compliance-test-none"))
    if not all(one.passed for one in found):
        raise typer.Exit(2)


def _line(one: Tried) -> str:
    say, where = spoken().say, one.test.where
    if one.passed:
        return say("compliance-test-passed", where=where)
    expect, got = (say("compliance-outcome", outcome=outcome) for outcome in (one.test.expect, one.got.outcome))
    reason = say("compliance-reason", reason=one.got.reason)
    return say("compliance-test-failed", where=where, expect=expect, got=got, reason=reason)


@app.command("attest", cls=Command, help=spoken().say("cli-compliance-attest"))
def attest(
    period: Period,
    by: By,
    form: To = "md",
    out: Out = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.attesting import attest as run
    from sowhat.actions.places import root

    place = root(workspace)
    made, _ = run(place, period, by)
    _write(place, (period, form, out), made, as_json=as_json)


@app.command("report", cls=Command, help=spoken().say("cli-compliance-report"))
def report(
    period: Period,
    form: To = "md",
    out: Out = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root

    _write(root(workspace), (period, form, out), None, as_json=as_json)


def _write(place: Path, wanted: tuple[str, str, Path | None], made: Attestation | None, *, as_json: bool) -> None:
    import json

    from sowhat.actions.attesting import write
    from sowhat.actions.compliance_answer import span_of

    period, form, out = wanted
    name, _, _ = span_of(period)
    path = write(place, period, (spoken().language, form), (out, made))
    if as_json:
        told = made.model_dump(mode="json") if made else {}
        typer.echo(json.dumps({"period": name, "path": str(path), "attestation": told or None}, indent=2))
        return
    typer.echo(spoken().say("compliance-attested" if made else "compliance-drafted", period=name, path=str(path)))
