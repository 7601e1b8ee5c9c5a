"""All records of a company as files below a folder."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path

from ruamel.yaml import YAML

from sowhat.model.language import Language
from sowhat.simulate.business import table
from sowhat.simulate.governing import access
from sowhat.simulate.governing import described as counted_described
from sowhat.simulate.governing.plan import governing
from sowhat.simulate.needs import signups
from sowhat.simulate.needs.plan import needs
from sowhat.simulate.records import bill, described, exports, tables
from sowhat.simulate.records.failures import plans
from sowhat.simulate.records.people import ROUNDS
from sowhat.simulate.records.sections import BILL, TABLES, survey
from sowhat.simulate.world import World


def write(world: World, language: Language, root: Path) -> None:
    """Write them all."""
    for kind, path in TABLES.items():
        if kind != "orders" or world.spec.kind == "marketplace":
            table(root / path, tables.header(kind, language), tables.rows(world, kind, language))
    for number in range(len(ROUNDS)):
        rows = tables.survey(world, number, language)
        table(root / survey(number), tables.header("survey", language), rows)
    table(root / access.PATH, access.HEADER, access.rows(world, language))
    if needs(world.spec.kind).signups is not None:
        table(root / signups.PATH, needs(world.spec.kind).staff[language], signups.rows(world, language))
    table(root / BILL, bill.COLUMNS, bill.charges(world, language))
    _exports(world, language, root)
    for path, text in _texts(world, language):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")


def _exports(world: World, language: Language, root: Path) -> None:
    if language == "zh":
        rows = tables.rows(world, "incidents", language)
        table(root / "incidents/incidents.csv", tables.header("incidents", language), rows)
    if world.spec.kind != "open":
        table(root / "deliveries/deployments.csv", exports.DEPLOYMENTS, exports.devlake_deployments(world))
        table(root / "deliveries/changes.csv", exports.CHANGES, exports.devlake_changes(world))


def _texts(world: World, language: Language) -> Iterator[tuple[str, str]]:
    """Paths and texts of what is no table."""
    if language == "en":
        yield "incidents/pagerduty.json", _json(exports.pagerduty(world, language))
    if world.spec.kind == "open":
        yield "deliveries/deployments.json", _json(exports.github_deployments(world))
    for one in plans(world):
        if one.findings:
            yield f"security/{one.service}.sarif", _json(exports.sarif(world, one, language))
        if one.described:
            yield f"apis/{one.service}.yaml", _yaml(described.description(world, one, language))
    for each in (*governing(world.spec.kind).services, *needs(world.spec.kind).services):
        yield f"apis/{each.name}.yaml", _yaml(counted_described.description(each, language))
    yield "operations/slo.yaml", "---\n".join(_yaml(one) for one in described.objectives(world, language))


def _json(value: exports.Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _yaml(value: described.Plain) -> str:
    writer, text = YAML(), io.StringIO()
    writer.width = 240
    writer.dump(value, text)
    return text.getvalue()
