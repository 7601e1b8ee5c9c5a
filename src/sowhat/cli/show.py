"""`sowhat show …`: what the latest build says, in the terminal or as JSON."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import mark, printed
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command, Group

if TYPE_CHECKING:
    pass

app = typer.Typer(cls=Group, no_args_is_help=True)


class Sitting(StrEnum):
    """Where teams sit: as on the day of the call, or as today."""

    then = "then"
    now = "now"


Service = Annotated[str | None, typer.Option("--service", help=spoken().say("cli-option-service"), show_default=False)]
Month = Annotated[str | None, typer.Option("--month", help=spoken().say("cli-option-month"), show_default=False)]


@app.command("usage", cls=Command, help=spoken().say("cli-show-usage"))
def usage(
    workspace: Workspace = None, service: Service = None, month: Month = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.show import usage as answer
    from sowhat.render.terminal import usage as drawn

    place = root(workspace)
    found = answer(place, service, month)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), service, titles))


@app.command("data", cls=Command, help=spoken().say("cli-show-data"))
def data(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.show import data as answer
    from sowhat.render.terminal import data as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


Study = Annotated[str | None, typer.Option("--study", help=spoken().say("cli-option-study"), show_default=False)]


@app.command("effects", cls=Command, help=spoken().say("cli-show-effects"))
def effects(workspace: Workspace = None, study: Study = None, as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.places import root
    from sowhat.actions.so_what import effects as answer
    from sowhat.stories.effects import as_json as worded

    place = root(workspace)
    found = answer(place, study)
    if as_json:
        typer.echo(json.dumps(worded(found, spoken()), ensure_ascii=False, indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_ledger import effects as drawn

    mark(place)
    console().print(drawn(found, spoken()))


@app.command("truth", cls=Command, help=spoken().say("cli-show-truth"))
def truth(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    import json

    from sowhat.actions.places import root
    from sowhat.actions.truth import truth as answer
    from sowhat.stories.truth import as_json as worded

    place = root(workspace)
    found = answer(place)
    if as_json:
        typer.echo(json.dumps(worded(found), ensure_ascii=False, indent=2))
        return
    from sowhat.render.terminal import console
    from sowhat.render.terminal_truth import truth as drawn

    mark(place)
    console().print(drawn(found, spoken()))


@app.command("value", cls=Command, help=spoken().say("cli-show-value"))
def value(workspace: Workspace = None, service: Service = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.value_answer import value as answer
    from sowhat.render.terminal_value import value as drawn

    place = root(workspace)
    found = answer(place, service)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("health", cls=Command, help=spoken().say("cli-show-health"))
def health(workspace: Workspace = None, service: Service = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.health_answer import health as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_health import health as drawn

    place = root(workspace)
    found = answer(place, service)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), service, titles))


As = Annotated[Sitting, typer.Option("--as", help=spoken().say("cli-option-as"))]


@app.command("adoption", cls=Command, help=spoken().say("cli-show-adoption"))
def adoption(
    workspace: Workspace = None,
    service: Service = None,
    membership: As = Sitting.then,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.adoption_answer import adoption as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_adoption import adoption as drawn

    place = root(workspace)
    found = answer(place, service, membership.value)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), service, titles))


@app.command("feedback", cls=Command, help=spoken().say("cli-show-feedback"))
def feedback(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.feedback_answer import feedback as answer
    from sowhat.actions.places import root
    from sowhat.render.feedback import terminal as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


Unit = Annotated[str | None, typer.Option("--unit", help=spoken().say("cli-option-unit"), show_default=False)]
App = Annotated[str | None, typer.Option("--app", help=spoken().say("cli-option-of-app"), show_default=False)]
Team = Annotated[str | None, typer.Option("--team", help=spoken().say("cli-option-of-team"), show_default=False)]
Product = Annotated[
    str | None, typer.Option("--product", help=spoken().say("cli-option-of-product"), show_default=False)
]


@app.command("ecosystem", cls=Command, help=spoken().say("cli-show-ecosystem"))
def ecosystem(
    workspace: Workspace = None,
    service: Service = None,
    unit: Unit = None,
    app_: App = None,
    team: Team = None,
    product: Product = None,
    membership: As = Sitting.then,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.ecosystem import ecosystem as answer
    from sowhat.actions.ecosystem_asked import Asked
    from sowhat.actions.places import root
    from sowhat.render.terminal_ecosystem import ecosystem as drawn

    place = root(workspace)
    found = answer(place, Asked(service, unit, membership.value, app_, team, product))
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("demand", cls=Command, help=spoken().say("cli-show-demand"))
def demand(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.demands import demands as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_demand import demands as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("roi", cls=Command, help=spoken().say("cli-show-roi"))
def roi(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.returns import roi as answer
    from sowhat.render.terminal_roi import roi as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


Cuts = Annotated[list[float] | None, typer.Option("--cut", help=spoken().say("cli-option-cut"))]
Keep = Annotated[list[str] | None, typer.Option("--keep", help=spoken().say("cli-option-funding-keep"))]


@app.command("funding", cls=Command, help=spoken().say("cli-show-funding"))
def funding(
    workspace: Workspace = None, cut: Cuts = None, keep: Keep = None, as_json: Json = False, lang: Lang = None
) -> None:
    from sowhat.actions.funding import asked
    from sowhat.actions.places import root
    from sowhat.render.terminal_roi import funding as drawn

    place = root(workspace)
    found = asked(place, tuple(cut or ()), tuple(keep or ()))
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("lifecycle", cls=Command, help=spoken().say("cli-show-lifecycle"))
def lifecycle(workspace: Workspace = None, service: Service = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.lifecycle_answer import lifecycle as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_lifecycle import lifecycle as drawn
    from sowhat.render.terminal_lifecycle import one

    place = root(workspace)
    found = answer(place, service)
    printed(place, found, as_json, lambda titles: (one if service else drawn)(found, spoken(), titles))


Period = Annotated[
    str | None, typer.Option("--period", help=spoken().say("cli-option-compliance-period"), show_default=False)
]


@app.command("compliance", cls=Command, help=spoken().say("cli-show-compliance"))
def compliance(workspace: Workspace = None, period: Period = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.compliance_answer import compliance as answer
    from sowhat.actions.looks import look
    from sowhat.actions.places import root
    from sowhat.render.terminal_compliance import compliance as drawn

    place = root(workspace)
    found = answer(place, period)
    look(place, "all", "admin", "terminal")
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


Span = Annotated[str | None, typer.Option("--period", help=spoken().say("cli-option-prio-period"), show_default=False)]
Rooms = Annotated[list[str] | None, typer.Option("--room", help=spoken().say("cli-option-prio-room"))]
Musts = Annotated[list[str] | None, typer.Option("--must", help=spoken().say("cli-option-prio-must"))]
Without = Annotated[list[str] | None, typer.Option("--without", help=spoken().say("cli-option-prio-without"))]
Draws = Annotated[int | None, typer.Option("--draws", help=spoken().say("cli-option-prio-draws"), show_default=False)]


@app.command("priorities", cls=Command, help=spoken().say("cli-show-priorities"))
def priorities(
    workspace: Workspace = None,
    period: Span = None,
    room: Rooms = None,
    must: Musts = None,
    without: Without = None,
    draws: Draws = None,
    as_json: Json = False,
    lang: Lang = None,
) -> None:
    from sowhat.actions.places import root
    from sowhat.actions.priorities import priorities as answer
    from sowhat.actions.priority_asked import what_if
    from sowhat.render.terminal_priorities import priorities as drawn

    place = root(workspace)
    found = answer(place, period, what_if(room or (), must or (), without or ()), draws)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("cases", cls=Command, help=spoken().say("cli-show-cases"))
def cases(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.case_papers import cases as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_cases import cases as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("partners", cls=Command, help=spoken().say("cli-show-partners"))
def partners(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.briefs import briefs
    from sowhat.actions.places import root
    from sowhat.render.terminal_brief import partners as drawn

    place = root(workspace)
    found = briefs(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("opportunities", cls=Command, help=spoken().say("cli-show-opportunities"))
def opportunities(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.actions.opportunities import opportunities as answer
    from sowhat.actions.places import root
    from sowhat.render.terminal_opportunities import opportunities as drawn

    place = root(workspace)
    found = answer(place)
    printed(place, found, as_json, lambda titles: drawn(found, spoken(), titles))


@app.command("okrs", cls=Command, help=spoken().say("cli-show-okrs"))
def okrs(workspace: Workspace = None, as_json: Json = False, lang: Lang = None) -> None:
    from sowhat.cli.okr import show_all

    show_all(workspace, as_json)
