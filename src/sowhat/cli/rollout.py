"""`sowhat plan-rollout STUDY|TABLE`: who goes when, drawn by lot, and what that could show."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.errors import CallError, Problem

if TYPE_CHECKING:
    from sowhat.actions.rollout import RolloutCall
    from sowhat.model.rollout import RolloutPlan

Word = str | None
OPTIONS: dict[str, tuple[object, object]] = {
    "starts": (Word, None),
    "waves": (int, 3),
    "every": (Word, None),
    "gap": (int | None, None),
    "hold_out": (str, "20%"),
    "stratum": (Word, None),
    "blocked": (list[str] | None, None),
    "until": (Word, None),
    "seed": (int, 261122),
    "effect": (float | None, None),
    "horizon": (int | None, None),
    "unit": (Word, None),
    "period": (Word, None),
    "outcome": (Word, None),
    "cluster": (Word, None),
    "weight": (Word, None),
    "write": (bool, False),
    "again": (bool, False),
}
"""Each option's type and default; its help is `cli-plan-rollout-<name>`."""


def _parameter(name: str, kind: object, default: object) -> inspect.Parameter:
    word = name.replace("_", "-")
    shown = default is not None and default is not False
    option = typer.Option(f"--{word}", help=spoken().say(f"cli-plan-rollout-{word}"), show_default=shown)
    annotation = Annotated[kind, option]  # type: ignore[valid-type]
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _signature() -> inspect.Signature:
    """The parameters as Typer reads them."""
    subject = Annotated[str, typer.Argument(help=spoken().say("cli-plan-rollout-subject"), show_default=False)]
    keyword = inspect.Parameter.KEYWORD_ONLY
    return inspect.Signature(
        [
            inspect.Parameter("subject", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=subject),
            *(_parameter(name, kind, default) for name, (kind, default) in OPTIONS.items()),
            inspect.Parameter("workspace", keyword, default=None, annotation=Workspace),
            inspect.Parameter("as_json", keyword, default=False, annotation=Json),
            inspect.Parameter("lang", keyword, default=None, annotation=Lang),
        ]
    )


def plan_rollout(
    subject: str, workspace: Path | None = None, as_json: bool = False, lang: str | None = None, **options: object
) -> None:
    from sowhat.actions.rollout import RolloutCall, is_table

    del lang
    write, again = bool(options.pop("write", False)), bool(options.pop("again", False))
    blocked = options.pop("blocked", None)
    call = RolloutCall(**options, blocked=tuple(map(str, blocked)) if isinstance(blocked, list) else ())  # type: ignore[arg-type]
    if is_table(subject):
        if write or again:
            raise CallError(Problem("rollout-write-needs-study"))
        _of_table(Path(subject), call, as_json=as_json)
    else:
        _of_study(subject, call, workspace, as_json=as_json, write=write, again=again)


def _of_table(path: Path, call: RolloutCall, *, as_json: bool) -> None:
    from sowhat.actions.rollout import plan_table
    from sowhat.cli.progress import Counting

    with Counting("rollout-working", spoken(), quiet=as_json) as bar:
        found = plan_table(path, call, bar.told)
    _tell(found, as_json=as_json)


def _of_study(
    study: str, call: RolloutCall, workspace: Path | None, *, as_json: bool, write: bool, again: bool
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.rollout import plan_study
    from sowhat.actions.rollout import write as keep
    from sowhat.cli.marking import mark
    from sowhat.cli.progress import Counting

    place = root(workspace)
    with Counting("rollout-working", spoken(), quiet=as_json) as bar:
        found = plan_study(place, study, call, bar.told)
    kept = keep(place, found, again=again) if write else None
    if not as_json:
        mark(place)
    _tell(found, as_json=as_json)
    if not as_json:
        code = "rollout-written" if kept and kept.registration else "rollout-written-before"
        typer.echo(spoken().say(code, path=kept.path) if kept else spoken().say("rollout-not-written"))


def _tell(found: RolloutPlan, *, as_json: bool) -> None:
    if as_json:
        typer.echo(found.model_dump_json(indent=2))
        return
    from sowhat.actions.version import code_version
    from sowhat.render.terminal import console
    from sowhat.render.terminal_rollout import plan

    console().print(plan(found, spoken(), code_version()))


plan_rollout.__signature__ = _signature()  # type: ignore[attr-defined]
plan_rollout.__annotations__ = {one.name: one.annotation for one in _signature().parameters.values()}
