"""`sowhat demand …`: ask for something, problem first, and take the next step."""

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
    from sowhat.model.demand import Demand

app = typer.Typer(cls=Group, no_args_is_help=True)


class Side(StrEnum):
    """Crafts that say whether this is the problem."""

    development = "development"
    design = "design"
    data = "data"


class Often(StrEnum):
    """How often a problem comes."""

    daily = "daily"
    weekly = "weekly"
    monthly = "monthly"
    quarterly = "quarterly"
    seldom = "seldom"
    unknown = "unknown"


class Verdict(StrEnum):
    """What becomes of a demand."""

    chosen = "chosen"
    declined = "declined"
    done = "done"
    reopened = "reopened"


class Result(StrEnum):
    """What an obstacle turned out to be."""

    gone = "gone"
    stands = "stands"


Id = Annotated[str, typer.Argument(help=spoken().say("cli-argument-demand"), show_default=False)]
File = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-demand-file"), show_default=False)]
Target = Annotated[Path, typer.Argument(help=spoken().say("cli-argument-demand-template"), show_default=False)]
Judged = Annotated[Verdict, typer.Argument(help=spoken().say("cli-argument-demand-verdict"), show_default=False)]
By = Annotated[str, option("--by", "cli-option-demand-by")]
Whose = Annotated[str, option("--whose", "cli-option-demand-whose")]
Today = Annotated[str, option("--today", "cli-option-demand-today")]
HowOften = Annotated[Often | None, option("--often", "cli-option-demand-often")]
Words = Annotated[str, option("--words", "cli-option-demand-words")]
Title = Annotated[str, option("--title", "cli-option-demand-title")]
Asker = Annotated[str, option("--asker", "cli-option-demand-asker")]
Team = Annotated[str, option("--team", "cli-option-demand-team")]
Unit = Annotated[str, option("--unit", "cli-option-demand-unit")]
Service = Annotated[str, option("--service", "cli-option-demand-service")]
Pillar = Annotated[str, option("--pillar", "cli-option-demand-pillar")]
Customers = Annotated[str, option("--customers", "cli-option-demand-customers")]
Scenarios = Annotated[list[str] | None, option("--scenario", "cli-option-demand-scenario")]
Solution = Annotated[str, option("--solution", "cli-option-demand-solution")]
Of = Annotated[int | None, option("--of", "cli-option-demand-of")]
Spoken = Annotated[Side, option("--side", "cli-option-demand-side")]
Objects = Annotated[str, option("--objects", "cli-option-demand-objects")]
Text = Annotated[str, option("--text", "cli-option-demand-text")]
Test = Annotated[str, option("--test", "cli-option-demand-test")]
Tester = Annotated[str, option("--tester", "cli-option-demand-tester")]
Due = Annotated[str, option("--due", "cli-option-demand-due")]
Number = Annotated[int | None, option("--number", "cli-option-demand-number")]
Came = Annotated[Result, option("--result", "cli-option-demand-result")]
Found = Annotated[str, option("--found", "cli-option-demand-found")]
Reach = Annotated[str, option("--reach", "cli-option-demand-reach")]
Worth = Annotated[str, option("--value", "cli-option-demand-value")]
Grade = Annotated[str, option("--grade", "cli-option-demand-grade")]
Efforts = Annotated[list[str] | None, option("--effort", "cli-option-demand-effort")]
Loss = Annotated[str, option("--loss", "cli-option-demand-loss")]
Chance = Annotated[str, option("--chance", "cli-option-demand-chance")]
Source = Annotated[str, option("--source", "cli-option-demand-source")]
Why = Annotated[str, option("--why", "cli-option-demand-why")]
Depends = Annotated[list[str] | None, option("--depends", "cli-option-demand-depends")]
Excludes = Annotated[list[str] | None, option("--excludes", "cli-option-demand-excludes")]
Must = Annotated[str, option("--must", "cli-option-demand-must")]
Into = Annotated[str | None, option("--into", "cli-option-demand-into")]
Opportunity = Annotated[str | None, option("--opportunity", "cli-option-demand-link")]
Case = Annotated[str | None, option("--case", "cli-option-demand-link")]
Okr = Annotated[str | None, option("--okr", "cli-option-demand-link")]
Study = Annotated[str | None, option("--study", "cli-option-demand-link")]
Claim = Annotated[str | None, option("--claim", "cli-option-demand-link")]
Decision = Annotated[str | None, option("--decision", "cli-option-demand-link")]


@app.command("ask", cls=Command, help=spoken().say("cli-demand-ask"))
def ask(
    by: By,
    whose: Whose = "",
    today: Today = "",
    often: HowOften = None,
    words: Words = "",
    title: Title = "",
    asker: Asker = "",
    team: Team = "",
    unit: Unit = "",
    service: Service = "",
    pillar: Pillar = "",
    customers: Customers = "",
    scenario: Scenarios = None,
    solution: Solution = "",
    of: Of = None,
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import demands
    from sowhat.actions.places import root
    from sowhat.planning import demand_fields

    told = {"whose": whose, "today": today, "often": often.value if often else "", "words": words, "title": title}
    told |= {"asker": asker, "team": team, "unit": unit, "service": service, "pillar": pillar}
    told |= {"customers": customers, "scenarios": "\n".join(scenario or ()), "solution": solution}
    place, source = root(workspace), demands.Source("cli" if of is None else "ask", of)
    _noted(place, demands.ask(place, demand_fields.need(told), by, source), as_json=as_json)


@app.command("list", cls=Command, help=spoken().say("cli-demand-list"))
def list_(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.demands import demands as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_demand import demands as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("show", cls=Command, help=spoken().say("cli-demand-show"))
def show(demand: Id, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.demands import demand as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_demand import demand as drawn

    place = root(workspace)
    found = answer(place, demand)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("agree", cls=Command, help=spoken().say("cli-demand-agree"))
def agree(
    demand: Id,
    side: Spoken,
    by: By,
    objects: Objects = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import demands
    from sowhat.actions.places import root

    place, says = root(workspace), demands.OBJECTS if objects else demands.AGREES
    _noted(place, demands.agree(place, demand, side.value, by, says, objects), as_json=as_json)


@app.command("obstacle", cls=Command, help=spoken().say("cli-demand-obstacle"))
def obstacle(
    demand: Id,
    by: By,
    side: Spoken = Side.development,
    text: Text = "",
    test: Test = "",
    tester: Tester = "",
    due: Due = "",
    number: Number = None,
    result: Came = Result.gone,
    found: Found = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import demands
    from sowhat.actions.places import root
    from sowhat.planning import demand_fields

    place = root(workspace)
    if number is not None:
        made = demands.tested(place, demand, number, result.value, found, by)
    else:
        told = {"side": side.value, "text": text, "test": test, "tester": tester, "due": due}
        made = demands.obstacle(place, demand, demand_fields.raised(told), by)
    _noted(place, made, as_json=as_json)


@app.command("estimate", cls=Command, help=spoken().say("cli-demand-estimate"))
def estimate(
    demand: Id,
    by: By,
    reach: Reach = "",
    value: Worth = "",
    grade: Grade = "",
    effort: Efforts = None,
    loss: Loss = "",
    chance: Chance = "",
    source: Source = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import demands
    from sowhat.actions.places import root
    from sowhat.planning import demand_fields

    place = root(workspace)
    told = {"reach": reach, "value": value, "grade": grade, "loss": loss, "chance": chance, "source": source}
    before = demands.find(place, demand).estimates
    made = demand_fields.changed(before, told, tuple(effort or ()))
    _noted(place, demands.estimate(place, demand, made, by), as_json=as_json)


@app.command("status", cls=Command, help=spoken().say("cli-demand-status"))
def status(
    demand: Id, verdict: Judged, by: By, why: Why = "", workspace: Workspace = None, as_json: Json = False,
    lang: Lang = None,
) -> None:  # fmt: skip
    from sowhat.actions import demands
    from sowhat.actions.places import root

    place = root(workspace)
    _noted(place, demands.judge(place, demand, verdict.value, why, by), as_json=as_json)


@app.command("link", cls=Command, help=spoken().say("cli-demand-link"))
def link(
    demand: Id,
    by: By,
    opportunity: Opportunity = None,
    case: Case = None,
    okr: Okr = None,
    study: Study = None,
    claim: Claim = None,
    decision: Decision = None,
    into: Into = None,
    depends: Depends = None,
    excludes: Excludes = None,
    must: Must = "",
    workspace: Workspace = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions import demands
    from sowhat.actions.places import root
    from sowhat.planning import demand_fields

    place = root(workspace)
    made = demands.links(
        place,
        demand,
        {
            "opportunity": opportunity,
            "case": case,
            "okr": okr,
            "study": study,
            "claim": claim,
            "decision": decision,
        },
        by,
    )
    if depends or excludes or must:
        bound = demand_fields.bound(depends or made.depends, excludes or made.excludes, must or demands.must_why(made))
        made = demands.bind(place, demand, bound, by)
    if into is not None:
        made = demands.merge(place, demand, into.strip().upper() or None, by)
    _noted(place, made, as_json=as_json)


@app.command("import", cls=Command, help=spoken().say("cli-demand-import"))
def import_(file: File, by: By, workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.demand_import import read
    from sowhat.actions.places import root
    from sowhat.stories.demands import imported, imported_title
    from sowhat.stories.voice import voice

    done = read(root(workspace), file, by)
    if as_json:
        typer.echo(done.model_dump_json(indent=2))
        return
    words = voice(spoken().language)
    typer.echo(imported_title(words, done))
    notes = imported(words, done)
    for note in notes.notes if notes else ():
        typer.echo(note.text)


@app.command("template", cls=Command, help=spoken().say("cli-demand-template"))
def template(path: Target = Path(), lang: Lang = None) -> None:
    from sowhat.actions.demand_import import write

    typer.echo(spoken().say("demand-written", path=str(write(path, spoken().language))))


def _noted(place: Path, made: Demand, *, as_json: bool) -> None:
    """Where the demand stands now, in a sentence."""
    from sowhat.actions.written import titles
    from sowhat.stories import demand_words as said
    from sowhat.stories.voice import voice

    if as_json:
        typer.echo(made.model_dump_json(indent=2))
        return
    words = voice(spoken().language, catalog=titles(place))
    told = {"status": said.status(words, made.status), "who": said.who(words, made.next)}
    typer.echo(words.say("demand-noted", id=made.id, next=said.next_(words, made.next), **told))
