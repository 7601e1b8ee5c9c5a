"""The sections of sowhat.yaml that read a company's records."""

from __future__ import annotations

from sowhat.model.language import Language
from sowhat.simulate.governing import sections as governed
from sowhat.simulate.needs import sections as lacking
from sowhat.simulate.records import tables
from sowhat.simulate.records.described import Plain
from sowhat.simulate.records.failures import plans
from sowhat.simulate.records.people import ROUNDS
from sowhat.simulate.records.plan import Table
from sowhat.simulate.world import World

BILL = "business/cloud.csv"
TABLES: dict[Table, str] = {
    "debts": "security/debt.csv",
    "drills": "operations/drills.csv",
    "staff": "people/staff.csv",
    "approvals": "people/approvals.csv",
    "orders": "business/orders.csv",
}
ROLES: dict[Table, tuple[str, ...]] = {
    "incidents": ("id", "title", "service", "severity", "opened", "detected", "acknowledged", "resolved", "found_by"),
    "debts": ("id", "found", "service", "severity", "closed", "title", "interest_days", "principal_days"),
    "drills": ("day", "kind", "service", "result", "minutes", "note"),
    "orders": ("id", "buyer", "seller", "created", "fulfilled", "amount", "state", "fee"),
}


def survey(number: int) -> str:
    """The path of a round of the survey."""
    return f"people/{tables.survey_name(number)}.csv"


def sources(world: World) -> list[Plain]:
    """What describes services."""
    apis: list[Plain] = [
        {"name": f"api-{one.service}", "type": "openapi", "paths": [f"apis/{one.service}.yaml"], "service": one.service}
        for one in plans(world)
        if one.described
    ]
    return [*apis, {"name": "objectives", "type": "openslo", "paths": ["operations/slo.yaml"]}]


def costs() -> Plain:
    """The bill."""
    return {"paths": [BILL], "format": "focus", "tags": ["service"]}


def sections(world: World, language: Language) -> dict[str, Plain]:
    """One entry or more for each kind of record."""
    scans: list[Plain] = [
        {"paths": [f"security/{one.service}.sarif"], "format": "sarif", "service": one.service}
        for one in plans(world)
        if one.findings
    ]
    found: dict[str, Plain] = {
        "incidents": [_incidents(language)],
        "deliveries": _deliveries(world),
        "security_findings": [*scans, _mapped("debts", language)],
        "drills": [_mapped("drills", language)],
        "members": [{"paths": [TABLES["staff"]], "format": "staff-directory"}, *lacking.members(world, language)],
        "grants": [{"paths": [TABLES["approvals"]], "format": "approval-form"}, governed.grants()],
        "surveys": [_round(number, language) for number in range(len(ROUNDS))],
    }
    return found | ({"orders": [_mapped("orders", language)]} if world.spec.kind == "marketplace" else {})


def _mapped(kind: Table, language: Language, path: str = "") -> Plain:
    columns = dict(zip(ROLES[kind], tables.header(kind, language), strict=True))
    return {"paths": [path or TABLES[kind]], "columns": columns}


def _incidents(language: Language) -> Plain:
    if language == "zh":
        return _mapped("incidents", language, "incidents/incidents.csv")
    return {"paths": ["incidents/pagerduty.json"], "format": "pagerduty"}


def _deliveries(world: World) -> Plain:
    if world.spec.kind == "open":
        return [{"paths": ["deliveries/deployments.json"], "format": "github-deployments"}]
    return [
        {"paths": ["deliveries/deployments.csv"], "format": "devlake-deployments"},
        {"paths": ["deliveries/changes.csv"], "format": "devlake-pull-requests"},
    ]


def _round(number: int, language: Language) -> Plain:
    _, person, at, team, service, *_ = tables.header("survey", language)
    columns = {"respondent": person, "asked": at, "team": team, "service": service}
    name = "wjx" if language == "zh" else "survey"
    return {"paths": [survey(number)], "format": name, "survey": tables.survey_name(number), "columns": columns}
