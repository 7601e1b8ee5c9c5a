"""`sowhat estimate TABLE`: one effect from one table, no workspace needed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang


def _option(name: str) -> typer.models.OptionInfo:
    """An option whose help is `cli-estimate-<name>`."""
    option: typer.models.OptionInfo = typer.Option(
        f"--{name}", help=spoken().say(f"cli-estimate-{name}"), show_default=False
    )
    return option


Table = Annotated[Path, typer.Argument(help=spoken().say("cli-estimate-table"), show_default=False)]


def estimate(
    table: Table,
    design: Annotated[str, typer.Option("--design", help=spoken().say("cli-estimate-design"))] = "did",
    unit: Annotated[str | None, _option("unit")] = None,
    period: Annotated[str | None, _option("period")] = None,
    outcome: Annotated[str | None, _option("outcome")] = None,
    first_treated: Annotated[str | None, _option("first-treated")] = None,
    cluster: Annotated[str | None, _option("cluster")] = None,
    stratum: Annotated[str | None, _option("stratum")] = None,
    weight: Annotated[str | None, _option("weight")] = None,
    denominator: Annotated[str | None, _option("denominator")] = None,
    control: Annotated[str, typer.Option("--control", help=spoken().say("cli-estimate-control"))] = "never",
    anticipation: Annotated[int, typer.Option("--anticipation", help=spoken().say("cli-estimate-anticipation"))] = 0,
    outcome_kind: Annotated[
        str, typer.Option("--outcome-kind", help=spoken().say("cli-estimate-outcome-kind"))
    ] = "state",
    inference: Annotated[str, typer.Option("--inference", help=spoken().say("cli-estimate-inference"))] = "auto",
    confidence: Annotated[float, typer.Option("--confidence", help=spoken().say("cli-estimate-confidence"))] = 0.95,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.estimate import EstimateCall
    from sowhat.actions.estimate import estimate as run

    found = run(
        EstimateCall(
            table=table,
            design=design,
            unit=unit,
            period=period,
            outcome=outcome,
            first_treated=first_treated,
            cluster=cluster,
            stratum=stratum,
            weight=weight,
            denominator=denominator,
            control=control,
            anticipation=anticipation,
            outcome_kind=outcome_kind,
            inference=inference,
            confidence=confidence,
        )
    )
    if as_json:
        said = found.to_json(lambda remark: spoken().say(remark.code, **remark.params))
        typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_estimate import finding

    console().print(finding(found, spoken()))
