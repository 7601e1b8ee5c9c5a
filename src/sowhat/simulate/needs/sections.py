"""What the workspace says about the small services: their gateway, descriptions, entries of the catalog, sign-ups."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.simulate.governing.sections import DESK, Plain
from sowhat.simulate.needs.calls import PATHS, SOURCE
from sowhat.simulate.needs.plan import Small, needs
from sowhat.simulate.needs.signups import PATH
from sowhat.simulate.world import World


def sources(world: World, language: Language) -> list[Plain]:
    """The desks' gateway, and the descriptions of its services."""
    known = needs(world.spec.kind)
    roles = ("time", "route", "consumer", "status", "agent", "bytes", "count")
    columns: Plain = dict(zip(roles, known.header[language], strict=True))
    apis: list[Plain] = [
        {"name": f"api-{one.name}", "type": "openapi", "paths": [f"apis/{one.name}.yaml"], "service": one.name}
        for one in known.services
    ]
    return [{"name": SOURCE, "type": "table", "paths": [PATHS], "columns": columns}, *apis]


def members(world: World, language: Language) -> list[dict[str, list[str] | dict[str, str]]]:
    """Whoever signed up by themselves."""
    known = needs(world.spec.kind)
    if known.signups is None:
        return []
    columns = dict(zip(("person", "team", "role", "from"), known.staff[language], strict=True))
    return [{"paths": [PATH], "columns": columns}]


def services(world: World) -> Iterator[dict[str, Plain]]:
    """Entries of the catalog."""
    for one in needs(world.spec.kind).services:
        yield _entry(world, one)


def _entry(world: World, one: Small) -> dict[str, Plain]:
    return {
        "name": one.name,
        "title": _both(one.title),
        "owner": world.spec.owner[0],
        "lifecycle": "production",
        "live": one.live,
        "routes": [one.route],
        "type": DESK,
        "summary": _both(one.summary),
        "use_cases": [_both(each) for each in one.use_cases],
    }


def _both(text: Text) -> Plain:
    return {"en": text.en, "zh": text.zh}
