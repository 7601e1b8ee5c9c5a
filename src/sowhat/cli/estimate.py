"""`sowhat estimate TABLE`: one effect from one table, no workspace needed."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang
from sowhat.errors import CallError, Problem

Word = str | None
Words = list[str] | None
OPTIONS: dict[str, tuple[object, object]] = {
    "design": (str, "did"),
    "unit": (Word, None),
    "period": (Word, None),
    "outcome": (Word, None),
    "first_treated": (Word, None),
    "arm": (Word, None),
    "baseline": (Word, None),
    "split": (Word, None),
    "covariate": (Words, None),
    "starts": (Word, None),
    "control_series": (Words, None),
    "cluster": (Word, None),
    "stratum": (Word, None),
    "weight": (Word, None),
    "denominator": (Word, None),
    "control": (str, "never"),
    "anticipation": (int, 0),
    "outcome_kind": (str, "state"),
    "inference": (str, "auto"),
    "confidence": (float, 0.95),
    "missing": (str, "drop-unit"),
    "horizon": (int | None, None),
    "placebo_outcome": (Word, None),
    "secondary": (Words, None),
    "winsorise": (float | None, None),
    "quantile": (Words, None),
    "moments": (Path | None, None),
}
"""Each option's type and default; its help is `cli-estimate-<name>`."""


def _parameter(name: str, kind: object, default: object) -> inspect.Parameter:
    word = name.replace("_", "-")
    shown = default is not None
    option = typer.Option(f"--{word}", help=spoken().say(f"cli-estimate-{word}"), show_default=shown)
    annotation = Annotated[kind, option]  # type: ignore[valid-type]
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _signature() -> inspect.Signature:
    """The parameters as Typer reads them: the table, the options above, and those that all commands have."""
    table = Annotated[Path | None, typer.Argument(help=spoken().say("cli-estimate-table"), show_default=False)]
    keyword = inspect.Parameter.KEYWORD_ONLY
    return inspect.Signature(
        [
            inspect.Parameter("table", inspect.Parameter.POSITIONAL_OR_KEYWORD, default=None, annotation=table),
            *(_parameter(name, kind, default) for name, (kind, default) in OPTIONS.items()),
            inspect.Parameter("as_json", keyword, default=False, annotation=Json),
            inspect.Parameter("lang", keyword, default=None, annotation=Lang),
        ]
    )


def estimate(table: Path | None = None, as_json: bool = False, lang: str | None = None, **options: object) -> None:
    from sowhat.actions.estimate import EstimateCall
    from sowhat.actions.estimate import estimate as run

    del lang
    if table is None and options.get("moments") is None:
        raise CallError(Problem("missing-parameter", params={"name": "TABLE"}))
    found = run(EstimateCall.of(table or Path(), options))
    if as_json:
        said = found.to_json(lambda remark: spoken().say(remark.code, **remark.params))
        typer.echo(json.dumps(said, ensure_ascii=False, indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_estimate import finding

    console().print(finding(found, spoken()))


estimate.__signature__ = _signature()  # type: ignore[attr-defined]
estimate.__annotations__ = {one.name: one.annotation for one in _signature().parameters.values()}
