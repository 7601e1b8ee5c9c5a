"""`sowhat okr …`: joint objectives of a platform team and a business team."""

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
    from collections.abc import Sequence
    from decimal import Decimal

    from sowhat.model.okr import Objective

app = typer.Typer(cls=Group, no_args_is_help=True)


class Which(StrEnum):
    """The side that somebody speaks for."""

    platform = "platform"
    business = "business"


class Form(StrEnum):
    """What is written."""

    csv = "csv"
    xlsx = "xlsx"


Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-okr"), show_default=False)]
Title = Annotated[str, typer.Argument(help=spoken().say("cli-argument-okr-title"), show_default=False)]
File = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-okr-file"), show_default=False)]
To = Annotated[Form, option("--to", "cli-option-okr-to")]
Change = Annotated[str, option("--id", "cli-option-okr-id")]
Period = Annotated[str, option("--period", "cli-option-okr-period")]
PlatformTeam = Annotated[str, option("--platform-team", "cli-option-okr-platform-team")]
BusinessTeam = Annotated[str, option("--business-team", "cli-option-okr-business-team")]
KeyResults = Annotated[list[str], option("--key-result", "cli-option-okr-key-result")]
Pillar = Annotated[str, option("--pillar", "cli-option-okr-pillar")]
Why = Annotated[str, option("--why", "cli-option-okr-why")]
Chinese = Annotated[str, option("--title-zh", "cli-option-okr-title-zh")]
Split = Annotated[str, option("--split", "cli-option-okr-split")]
Side = Annotated[Which, option("--side", "cli-option-okr-side")]
By = Annotated[str, option("--by", "cli-option-okr-by")]
Problem = Annotated[str, option("--problem", "cli-option-okr-problem")]
Owner = Annotated[str, option("--owner", "cli-option-okr-owner")]
Baseline = Annotated[bool, option("--baseline", "cli-option-okr-baseline")]
Says = Annotated[str, option("--words", "cli-option-okr-words")]
Confidence = Annotated[list[str] | None, option("--confidence", "cli-option-okr-confidence")]
Score = Annotated[str, option("--score", "cli-option-okr-score")]
Learned = Annotated[str, option("--learned", "cli-option-okr-learned")]
Following = Annotated[str, option("--next", "cli-option-okr-next")]


@app.command("propose", cls=Command, help=spoken().say("cli-okr-propose"))
def propose(
    title: Title,
    period: Period,
    platform_team: PlatformTeam,
    business_team: BusinessTeam,
    key_result: KeyResults,
    by: By,
    pillar: Pillar = "",
    why: Why = "",
    title_zh: Chinese = "",
    split: Split = "",
    change: Change = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import okr_terms, okrs
    from sowhat.actions.places import root

    body: dict[str, object] = {"title": {"en": title, "zh": title_zh}, "period": period}
    body |= {"platform_team": platform_team, "business_team": business_team}
    body |= {"pillar": pillar} if pillar else {}
    body |= {"key_results": tuple(okr_terms.key_result(one) for one in key_result), "why": "" if change else why}
    body |= {"split": okr_terms.split(split)} if split else {}
    place = root(workspace)
    _told(okrs.propose(place, okr_terms.made(body), by, change, why if change else ""), as_json)


@app.command("accept", cls=Command, help=spoken().say("cli-okr-accept"))
def accept(okr: Id, side: Side, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions import okrs
    from sowhat.actions.places import root

    _told(okrs.accept(root(workspace), okr, side.value, by), as_json)


@app.command("prepare", cls=Command, help=spoken().say("cli-okr-prepare"))
def prepare(
    okr: Id,
    by: By,
    problem: Problem = "",
    owner: Owner = "",
    baseline: Baseline = False,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import okrs
    from sowhat.actions.places import root

    _told(okrs.prepare(root(workspace), okr, by, problem, owner, baseline=baseline), as_json)


@app.command("check-in", cls=Command, help=spoken().say("cli-okr-check-in"))
def check_in(
    okr: Id,
    side: Side,
    by: By,
    words: Says = "",
    confidence: Confidence = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import okrs
    from sowhat.actions.places import root

    _told(okrs.check_in(root(workspace), okr, side.value, by, words, _sure(confidence or ())), as_json)


def _sure(pairs: Sequence[str]) -> dict[str, Decimal]:
    from sowhat.actions.okr_terms import number
    from sowhat.errors import CallError, Problem

    found = {}
    for pair in pairs:
        name, _, text = pair.partition("=")
        share = number(text, name)
        if share is None:
            raise CallError(Problem("okr-bad", params={"field": "confidence", "value": pair[:80]}))
        found[name.strip()] = share
    return found


@app.command("score", cls=Command, help=spoken().say("cli-okr-score"))
def score(
    okr: Id,
    side: Side,
    score: Score,
    why: Why,
    by: By,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import okr_terms, okrs
    from sowhat.actions.places import root
    from sowhat.errors import CallError, Problem

    share = okr_terms.number(score, "score")
    if share is None:
        raise CallError(Problem("okr-bad", params={"field": "score", "value": score[:40]}))
    _told(okrs.score(root(workspace), okr, side.value, share, why, by), as_json)


@app.command("review", cls=Command, help=spoken().say("cli-okr-review"))
def review(
    okr: Id,
    learned: Learned,
    by: By,
    following: Following = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import okrs
    from sowhat.actions.places import root

    _told(okrs.review(root(workspace), okr, learned, by, following), as_json)


@app.command("withdraw", cls=Command, help=spoken().say("cli-okr-withdraw"))
def withdraw(okr: Id, why: Why, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions import okrs
    from sowhat.actions.places import root

    _told(okrs.withdraw(root(workspace), okr, why, by), as_json)


def _told(one: Objective, as_json: bool) -> None:
    """What stands now."""
    if as_json:
        typer.echo(one.model_dump_json(indent=2))
        return
    from sowhat.stories.okr_words import status
    from sowhat.stories.voice import voice

    words = voice(spoken().language)
    typer.echo(words.say("okr-cli-kept", id=one.id, status=status(words, one.status)))


@app.command("list", cls=Command, help=spoken().say("cli-okr-list"))
def list_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    show_all(workspace, as_json)


def show_all(workspace: Path | None, as_json: bool) -> None:
    """The scoreboard, also of `sowhat show okrs`."""
    from sowhat.actions.okrs import okrs as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_okrs import okrs as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("show", cls=Command, help=spoken().say("cli-okr-show"))
def show(okr: Id, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.okrs import okr as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_okrs import okr as drawn

    place = root(workspace)
    found = answer(place, okr)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("export", cls=Command, help=spoken().say("cli-okr-export"))
def export(file: File, to: To, workspace: Workspace = None, lang: Lang = None) -> None:
    from sowhat.actions.okr_export import export as run
    from sowhat.actions.places import root

    path = run(root(workspace), to.value, file, spoken().language)
    typer.echo(spoken().say("okr-cli-wrote", path=str(path)))
