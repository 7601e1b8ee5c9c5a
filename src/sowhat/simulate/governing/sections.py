"""What the workspace says about governing: counted services, what each is for, thresholds, data, grants, policies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.simulate.governing import access
from sowhat.simulate.governing.curves import apps_of, counted
from sowhat.simulate.governing.plan import About, governing
from sowhat.simulate.governing.statistics import PATHS
from sowhat.simulate.spec import ServiceSpec
from sowhat.simulate.wording import wording
from sowhat.simulate.world import App, World

Plain = str | int | float | date | Sequence["Plain"] | Mapping[str, "Plain"]
DESK, API = "desk", "api"
"""Types of services: a person makes each call; programs do."""
DESK_THRESHOLD = 1500
"""A month, of a company of the usual size."""
POLICIES = "policies/data.yaml"
TRIED = "2026-09-01"


def sources(world: World, language: Language) -> list[Plain]:
    """The gateway that only counts, and the descriptions of its services."""
    roles = ("time", "route", "consumer", "status", "agent", "customer", "count")
    columns: Plain = dict(zip(roles, wording().daily[language], strict=True))
    apis: list[Plain] = [
        {"name": f"api-{one.name}", "type": "openapi", "paths": [f"apis/{one.name}.yaml"], "service": one.name}
        for one in counted(world)
    ]
    return [{"name": "statistics", "type": "table", "paths": [PATHS], "columns": columns}, *apis]


def sections(world: World) -> dict[str, Plain]:
    """Sections of sowhat.yaml."""
    usual = int(world.sizes.sum()) / world.spec.customers
    return {"review": {"types": {DESK: round(DESK_THRESHOLD * usual)}}, "policies": [POLICIES]}


def grants() -> dict[str, dict[str, str] | list[str]]:
    """The catalogue of grants to apps."""
    subject, data, event, at, until, purpose = access.HEADER
    columns = {"subject": subject, "data": data, "event": event, "at": at, "until": until, "purpose": purpose}
    return {"paths": [access.PATH], "columns": columns}


def services(world: World) -> Iterator[dict[str, Plain]]:
    """Entries of the catalog for what is only counted."""
    for one in counted(world):
        yield {
            "name": one.name,
            "title": _both(one.title),
            "owner": world.spec.owner[0],
            "lifecycle": one.lifecycle,
            "live": one.live,
            "routes": [one.route],
            **_about(one, API),
            **({"replaced_by": one.replaced_by} if one.replaced_by else {}),
        }


def about(world: World, one: ServiceSpec) -> dict[str, Plain]:
    """What a service of the logs is for."""
    said = governing(world.spec.kind).about.get(one.name)
    return _about(said, DESK) if said else {"type": DESK}


def _about(said: About, kind: str) -> dict[str, Plain]:
    held: list[Plain] = [
        {"class": each.data, "operations": list(each.operations)} if each.operations else each.data
        for each in said.data
    ]
    return {
        "type": kind,
        "summary": _both(said.summary),
        "use_cases": [_both(each) for each in said.use_cases],
        **({"data": held} if held else {}),
    }


def data(world: World) -> Plain:
    """Classes of data; grants call them by either title."""
    return [
        {
            "name": one.name,
            "title": _both(one.title),
            "secrecy": one.secrecy,
            "owner": world.spec.owner[0],
            **({"aliases": list(one.aliases)} if one.aliases else {}),
        }
        for one in governing(world.spec.kind).data
    ]


def purpose(world: World, app: App, language: Language) -> str:
    """What an app says it needs data for."""
    return access.purpose_of(world, app).in_(language)


def policies(world: World, language: Language) -> Plain:
    """One leave, one refusal, and cases that try them."""
    known, first = governing(world.spec.kind), apps_of(world, "healthy")[0]
    team, needs = world.teams[first.team], purpose(world, first, language)
    other, never = known.other_purpose.in_(language), world.spec.abstains
    return {
        "policies": [
            {"data": known.reached, "may": {"teams": [team], "purposes": [needs]}},
            {"data": known.controlled, "never": {"teams": [never]}},
        ],
        "tests": [
            {"team": team, "data": known.reached, "purpose": needs, "day": TRIED, "expect": "allowed"},
            {"team": team, "data": known.reached, "purpose": other, "day": TRIED, "expect": "refused"},
            {"team": never, "data": known.controlled, "purpose": needs, "day": TRIED, "expect": "refused"},
        ],
    }


def _both(text: Text) -> Plain:
    return {"en": text.en, "zh": text.zh}
