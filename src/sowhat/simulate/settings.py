"""The workspace of an example company, as its people would have written it: sowhat.yaml, catalog/, studies/."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from importlib.resources import files as resources

from ruamel.yaml import YAML

from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.simulate import goals
from sowhat.simulate.business import file_of
from sowhat.simulate.governing import sections as governed
from sowhat.simulate.logs import FORMAT, PARAMETER
from sowhat.simulate.needs import sections as lacking
from sowhat.simulate.records import sections
from sowhat.simulate.records.changes import repository
from sowhat.simulate.spec import CompanySpec, LossSpec, Margin, OutcomeSpec, ServiceSpec, StudySpec
from sowhat.simulate.wording import wording
from sowhat.simulate.world import App, World

ZONE, CURRENCY = "Asia/Shanghai", "CNY"
DISCOUNT = 0.08
"""A year: what finance there asks of money that comes later."""
TRUTH, WORKBOOK = "truth.json", "company.xlsx"
Plain = str | int | float | date | Sequence["Plain"] | Mapping[str, "Plain"]


def files(world: World, language: Language) -> dict[str, str]:
    """The text of each YAML file by its relative path."""
    spec = world.spec
    return {
        "sowhat.yaml": _yaml(_settings(world, language)),
        "catalog/services.yaml": _yaml({"services": _services(world)}),
        "catalog/data.yaml": _yaml({"data": governed.data(world)}),
        governed.POLICIES: _yaml(governed.policies(world, language)),
        "catalog/teams.yaml": _yaml(_teams(spec)),
        "catalog/consumers.yaml": _yaml({"consumers": list(_consumers(world, language))}),
        "catalog/backstage.yaml": "---\n".join(_yaml(one) for one in _backstage(spec)),
        "studies/studies.yaml": _yaml({"studies": [_study(one) for one in spec.studies]}),
        **_scenarios(spec.kind),
    }


def _scenarios(kind: str) -> dict[str, str]:
    """Conversations, the old way beside the new one, each in both languages."""
    folder = resources("sowhat.simulate") / "companies" / "scenarios" / kind
    return {f"scenarios/{one.name}": one.read_text("utf-8") for one in folder.iterdir()}


def _yaml(value: Plain) -> str:
    """A document, lists and small mappings on one line."""
    writer = YAML()
    writer.default_flow_style = None
    writer.width = 240
    writer.allow_unicode = True
    text = io.StringIO()
    writer.dump(value, text)
    return text.getvalue()


def _both(text: Text) -> Plain:
    return {"en": text.en, "zh": text.zh}


def _settings(world: World, language: Language) -> Plain:
    spec, words = world.spec, wording()
    weekly, rosters = words.weekly[language], words.rosters[language]
    lives, costs = words.go_lives[language], words.costs[language]
    columns = {"service": lives[0], "team": lives[1], "date": lives[2], "decided": lives[3]}
    bills = {"month": costs[0], "service": costs[1], "kind": costs[2], "amount": costs[3]}
    return {
        "platform": {"name": spec.name, "title": _both(spec.title), "kind": spec.kind},
        "timezone": ZONE,
        "language": language,
        "currency": CURRENCY,
        "day_rate": spec.day_rate,
        "discount_rate": DISCOUNT,
        "simulated": TRUTH,
        "workbooks": [WORKBOOK],
        "sources": [
            _gateway(spec),
            _mobile(),
            *governed.sources(world, language),
            *lacking.sources(world, language),
            *sections.sources(world),
        ],
        "outcomes": [
            *(_outcome(one, weekly) for one in spec.outcomes),
            *(_loss(one, words.losses[language]) for one in spec.losses),
        ],
        "go_lives": [{"paths": ["business/go_lives.csv"], "columns": columns}],
        "rosters": [
            {
                "paths": ["business/rosters.csv"],
                "columns": {"team": rosters[0], "customer": rosters[1], "from": rosters[2]},
            }
        ],
        "costs": [{"paths": ["business/bills.csv"], "columns": bills}, sections.costs()],
        **sections.sections(world, language),
        **governed.sections(world),
        **goals.sections(world),
    }


def _gateway(spec: CompanySpec) -> Plain:
    return {
        "name": "gateway",
        "type": "access-log",
        "paths": ["logs/gateway/access.log*"],
        "format": FORMAT,
        "consumer": "user" if spec.key == "user" else f"query:{PARAMETER}",
        "customer": "header:x-customer-id",
    }


def _mobile() -> Plain:
    columns = {
        "time": "time", "route": "path", "consumer": "app", "customer": "customer",
        "status": "status", "latency": "latency_ms", "bytes": "bytes",
    }  # fmt: skip
    paths = ["logs/mobile/*.jsonl"]
    return {"name": "mobile", "type": "table", "paths": paths, "columns": columns, "latency_unit": "ms"}


def _outcome(one: OutcomeSpec, header: Sequence[str]) -> Plain:
    return {
        "name": one.name,
        "title": _both(one.title),
        "kind": "state",
        "unit": "customer",
        "every": "week",
        "paths": [f"business/{file_of(one)}"],
        "columns": {"unit": header[0], "period": header[1], "value": header[2]},
        "price": _price(one.margin),
    }


def _loss(one: LossSpec, header: Sequence[str]) -> Plain:
    return {
        "name": one.name,
        "title": _both(one.title),
        "kind": "state",
        "unit": "team",
        "every": "week",
        "good": "down",
        "paths": [f"business/{file_of(one)}"],
        "columns": {"unit": header[0], "period": header[1], "value": header[2]},
    }


def _price(margin: Margin) -> Plain:
    amounts = {key: str(getattr(margin, key)) for key in ("amount", "low", "high")}
    return {**{key: int(text) for key, text in amounts.items()}, "currency": CURRENCY, "source": margin.source.en}


def _services(world: World) -> Plain:
    logged = [_service(world, one) for one in world.spec.services if not one.backstage]
    every = [*logged, *governed.services(world), *lacking.services(world)]
    return [{**one, **goals.of(world, str(one["name"]))} for one in every]


def _service(world: World, one: ServiceSpec) -> dict[str, Plain]:
    return {
        "name": one.name,
        "title": _both(one.title),
        "owner": world.spec.owner[0],
        "lifecycle": one.lifecycle,
        "live": one.live,
        "routes": [one.route],
        "aliases": [repository(world, one.name)],
        **governed.about(world, one),
    }


def _teams(spec: CompanySpec) -> Plain:
    owner: Plain = {"name": spec.owner[0], "title": {"en": spec.owner[1], "zh": spec.owner[2]}, "unit": "platform"}
    teams: list[Plain] = [
        {"name": name, "title": {"en": en, "zh": zh}, "unit": unit.name}
        for unit in spec.units
        for name, en, zh in unit.teams
    ]
    units: list[Plain] = [{"name": unit.name, "title": _both(unit.title)} for unit in spec.units]
    products: list[Plain] = [{"name": name, "title": {"en": en, "zh": zh}} for name, en, zh in spec.products]
    return {"units": [*units, {"name": "platform"}], "teams": [*teams, owner], "products": products}


def _consumers(world: World, language: Language) -> Iterator[Plain]:
    """Each app once, with all the keys that it had."""
    by_name: dict[str, list[App]] = {}
    for app in world.apps:
        by_name.setdefault(app.name, []).append(app)
    for name, apps in by_name.items():
        keys = [_key(app, apps) for app in apps]
        seat = {"team": world.teams[apps[0].team], "product": product_of(world, apps[0])}
        yield {"name": name, **seat, "purpose": governed.purpose(world, apps[0], language), "keys": keys}


def _key(app: App, apps: Sequence[App]) -> Plain:
    """A key, with its dates where an app had several."""
    if len(apps) == 1:
        return app.key
    before = app is apps[0]
    return {"key": app.key, **({"to": app.last + timedelta(days=1)} if before else {"from": app.first})}


def product_of(world: World, app: App) -> str:
    """The product that an app belongs to: products take turns among business units."""
    team = world.teams[app.team]
    unit = next(n for n, unit in enumerate(world.spec.units) if team in {name for name, _, _ in unit.teams})
    return world.spec.products[unit % len(world.spec.products)][0]


def _backstage(spec: CompanySpec) -> Iterator[Plain]:
    """A system, and what only the developers' portal knows."""
    head = "backstage.io/v1alpha1"
    about: Plain = {"name": spec.name, "title": spec.title.en}
    yield {"apiVersion": head, "kind": "System", "metadata": about, "spec": {"owner": spec.owner[0]}}
    for one in (one for one in spec.services if one.backstage):
        notes = {"sowhat/routes": one.route}
        about = {"name": one.name, "title": one.title.en, "annotations": notes}
        said = {"type": "openapi", "lifecycle": one.lifecycle, "owner": spec.owner[0], "system": spec.name}
        yield {"apiVersion": head, "kind": "API", "metadata": about, "spec": {**said, "definition": "-"}}


def _study(one: StudySpec) -> Plain:
    return {
        "name": one.name,
        "title": _both(one.title),
        "service": one.service,
        "outcome": one.outcome,
        "horizon": one.horizon,
        "registered": one.registered,
        **({} if one.design == "auto" else {"design": one.design}),
    }
