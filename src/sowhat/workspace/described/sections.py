"""Every key that can be written in sowhat.yaml and catalog/, by section."""

from __future__ import annotations

from typing import get_args

from sowhat.model.cost import SharedBy
from sowhat.model.pillar import Measure
from sowhat.model.record import RECORDS
from sowhat.model.webhook import EventKind
from sowhat.workspace.described import access
from sowhat.workspace.described.keys import TEXT, Key, Section, inside, must
from sowhat.workspace.described.sources import PATHS, SOURCE_KINDS, SOURCES

BUSINESS = {
    "outcomes": "outcome",
    "go_lives": "go-live|go-live-table",
    "rosters": "roster",
    "assignments": "assignment",
    "costs": "cost",
    "studies": "study",
    "allocations": "allocation",
}
CATALOG = {
    "services": "service",
    "units": "unit",
    "teams": "team",
    "consumers": "consumer",
    "products": "product",
    "data": "data",
}


def records() -> dict[str, tuple[Key, ...]]:
    """The sections of what else is recorded, and the columns that each mapping may name."""
    found: dict[str, tuple[Key, ...]] = {}
    for kind, roles in RECORDS.items():
        formats = (Key("format", ", ".join(roles.formats)),) if roles.formats else ()
        service = (Key("service", "service"),) if roles.service else ()
        more = (*service, *((Key("survey", "text"),) if kind == "surveys" else ()))
        found[kind] = (PATHS, inside("columns", f"{kind}-columns"), *formats, Key("sheet", "sheet"), *more)
        needs, may = (must(role, "column") for role in roles.needs), (Key(role, "column") for role in roles.may)
        found[f"{kind}-columns"] = (*needs, *may)
    return found


SECTIONS: dict[str, Section] = {
    "workspace": (
        must("platform", "name, or a mapping", of="platform"),
        Key("timezone", "IANA name", "UTC"),
        Key("language", "zh, en", "en"),
        Key("currency", "ISO 4217", "CNY"),
        Key("day_rate", "number"),
        Key("discount_rate", "number"),
        inside("sources", "|".join(SOURCE_KINDS), "list"),
        Key("workbooks", "list of paths"),
        Key("simulated", "path"),
        *(inside(name, of, "list") for name, of in BUSINESS.items()),
        *(inside(name, name, "list") for name in RECORDS),
        Key("connections", "name: address"),
        Key("decisions", "env:NAME or address"),
        inside("shared_costs", "shared-costs"),
        inside("drafting", "drafting"),
        inside("access", "access"),
        inside("webhooks", "webhook", "list"),
        inside("feedback", "feedback"),
        inside("health", "health"),
        inside("alerts", "alerts"),
        inside("showcases", "showcases"),
        inside("review", "review"),
        Key("policies", "list of paths"),
        inside("pillars", "pillar", "list"),
        inside("capacity", "capacity", "list"),
    ),
    "platform": (must("name"), Key("title", TEXT), Key("kind", "internal, marketplace, open", "internal")),
    **SOURCES,
    "catalog": tuple(inside(name, of, "list") for name, of in CATALOG.items()),
    "service": (
        must("name"),
        Key("title", TEXT),
        Key("owner", "team"),
        Key("lifecycle", "text"),
        Key("live", "YYYY-MM-DD"),
        inside("routes", "route", "list of paths"),
        Key("aliases", "text or list"),
        inside("slo", "slo"),
        Key("eligible", "team, app, person", "team"),
        Key("eligible_units", "unit, or several"),
        Key("habit", "{weeks: 3, of: 4}", "3 of 4"),
        Key("type", "text"),
        Key("summary", TEXT),
        inside("use_cases", "both", "text or list"),
        Key("threshold", "whole number"),
        Key("replaced_by", "service"),
        inside("data", "holding", "data, or a list"),
        Key("pillar", "pillar"),
    ),
    "holding": (must("class", "data"), Key("operations", "text or list")),
    "route": (
        must("path"),
        Key("host", "text"),
        Key("source", "source"),
        Key("from", "YYYY-MM-DD"),
        Key("to", "YYYY-MM-DD"),
    ),
    "unit": (must("name"), Key("title", TEXT)),
    "team": (
        must("name"),
        Key("title", TEXT),
        inside("unit", "membership", "unit, or a list"),
        Key("contact", "env:NAME"),
    ),
    "membership": (must("of", "unit or team"), Key("from", "YYYY-MM-DD"), Key("to", "YYYY-MM-DD")),
    "consumer": (
        must("name"),
        Key("title", TEXT),
        inside("team", "membership", "team, or a list"),
        inside("keys", "key", "list"),
        Key("product", "product"),
        Key("purpose", "text"),
    ),
    "data": (
        must("name"),
        Key("title", TEXT),
        Key("secrecy", "open, internal, sensitive", "internal"),
        Key("owner", "team"),
        Key("aliases", "text or list"),
    ),
    "pillar": (
        must("name"),
        Key("title", TEXT),
        must("metric", f"outcome, {', '.join(get_args(Measure))}"),
        Key("target", "number"),
        Key("by", "YYYY-MM-DD"),
        Key("unit", "unit"),
    ),
    "capacity": (
        must("team", "team"),
        must("from", "YYYY-MM-DD"),
        must("to", "YYYY-MM-DD"),
        must("person_days", "number"),
    ),
    "review": (
        Key("threshold", "whole number", "400000"),
        Key("types", "type: whole number"),
        Key("notice_months", "whole number", "6"),
        Key("quiet_days", "whole number", "30"),
    ),
    "product": (must("name"), Key("title", TEXT)),
    "key": (
        Key("key", "text"),
        Key("pseudonym", "text"),
        Key("from", "YYYY-MM-DD"),
        Key("to", "YYYY-MM-DD"),
    ),
    "outcome": (
        must("name"),
        Key("title", TEXT),
        Key("kind", "state, absorbing", "state"),
        Key("unit", "customer, team", "customer"),
        Key("every", "day, week, month, quarter", "week"),
        Key("good", "up, down", "up"),
        must("paths", "text or list"),
        must("columns", "mapping", of="outcome-columns"),
        Key("sheet", "sheet"),
        Key("counts", "customers"),
        inside("price", "price"),
    ),
    "outcome-columns": (
        must("unit", "column"),
        must("period", "column"),
        *(Key(name, "column") for name in ("value", "numerator", "denominator", "metric")),
    ),
    "go-live-table": (
        must("paths", "text or list"),
        must("columns", "mapping", of="go-live-columns"),
        Key("service", "service"),
        Key("sheet", "sheet"),
    ),
    "go-live-columns": (
        must("team", "column"),
        must("date", "column"),
        Key("service", "column"),
        Key("decided", "column"),
    ),
    "go-live": (
        must("service", "service"),
        must("team", "team"),
        must("date", "YYYY-MM-DD"),
        Key("decided", "own-choice, project, default, old-closed, notice, unknown", "unknown"),
    ),
    "roster": (must("paths", "text or list"), must("columns", "mapping", of="roster-columns"), Key("sheet", "sheet")),
    "roster-columns": (
        must("team", "column"),
        must("customer", "column"),
        Key("from", "column"),
        Key("to", "column"),
    ),
    "assignment": (
        must("paths", "text or list"),
        must("columns", "mapping", of="assignment-columns"),
        Key("experiment", "name"),
        Key("of", "customer, team", "customer"),
        Key("split", "arm: share"),
        Key("baseline", "arm"),
        Key("sheet", "sheet"),
    ),
    "assignment-columns": (
        must("unit", "column"),
        must("arm", "column"),
        Key("experiment", "column"),
        Key("at", "column"),
    ),
    "cost": (
        must("paths", "text or list"),
        inside("columns", "cost-columns"),
        Key("format", "focus"),
        Key("tags", "tag, or several"),
        Key("service", "service"),
        Key("sheet", "sheet"),
    ),
    "cost-columns": (
        must("month", "column"),
        *(Key(name, "column") for name in ("service", "kind", "amount", "person_days", "currency", "project")),
    ),
    "study": (
        must("name"),
        Key("title", TEXT),
        must("service", "service"),
        must("outcome", "outcome"),
        must("horizon", "whole number"),
        inside("price", "price"),
        Key("registered", "YYYY-MM-DD"),
        Key("control", "never, not-yet", "not-yet"),
        Key("cost", "number"),
        inside("window", "window"),
        Key("design", "auto, did, experiment, synthetic, series, association, protection", "auto"),
        Key("anticipation", "whole number", "0"),
        Key("missing", "zero, drop-unit, available-pairs"),
        Key("placebo", "outcome"),
        Key("control_series", "outcome, or several"),
        Key("experiment", "name"),
        Key("cut_offs", "YYYY-MM-DD, or several"),
        Key("plan", "path"),
    ),
    "price": (
        *(must(name, "number") for name in ("amount", "low", "high")),
        must("currency", "ISO 4217"),
        Key("source", "text"),
    ),
    "window": (Key("from", "YYYY-MM-DD"), Key("to", "YYYY-MM-DD")),
    "allocation": (
        must("outcome", "outcome"),
        must("shares", "service: number, …"),
        must("agreed_by", "text, or several"),
        must("on", "YYYY-MM-DD"),
    ),
    "slo": (
        Key("availability", "share"),
        Key("window_days", "number", "28"),
        Key("calendar", "true, false", "false"),
        inside("latency", "latency-slo"),
    ),
    "latency-slo": (must("under", "seconds"), must("share", "share")),
    "health": (Key("profile", "balanced, fintech, consumer", "balanced"), inside("weights", "weights")),
    "weights": tuple(Key(name, "number") for name in ("security", "stability", "compliance", "readiness", "debt")),
    "alerts": (
        inside("to", "alert-address", "env:NAME, or several"),
        inside("silence", "alert-silence", "list"),
        Key("digest", "each, daily", "each"),
        Key("quiet", "HH:MM-HH:MM"),
        Key("lang", "zh, en"),
        Key("site", "address"),
    ),
    "webhook": (
        must("name"),
        must("address", "address, or env:NAME"),
        must("secret", "env:NAME"),
        Key("events", ", ".join(get_args(EventKind))),
    ),
    "alert-address": (must("address", "env:NAME"), Key("audience", "developers, business", "developers")),
    "alert-silence": (
        Key("service", "service"),
        Key("source", "source"),
        must("until", "YYYY-MM-DD"),
        must("why"),
    ),
    **access.SECTIONS,
    "drafting": (must("endpoint", "address"), must("model"), Key("key_env", "environment variable")),
    "showcases": (
        inside("developers", "showcase"),
        inside("stakeholders", "showcase"),
        inside("blocked", "showcase-blocked", "list"),
    ),
    "showcase": (
        Key("weekday", "monday … sunday", "thursday, tuesday"),
        Key("week", "every-second, first, second, third, fourth, last", "every-second, second"),
        Key("time", "HH:MM", "15:00, 10:00"),
        Key("minutes", "whole number", "45, 30"),
        Key("place", "text"),
        Key("to", "env:NAME, or several"),
        Key("for", "executives, business, developers", "developers, executives"),
        Key("lang", "zh, en"),
        Key("draft_days", "whole number", "3"),
        Key("first", "YYYY-MM-DD"),
        Key("held", "yes, no", "yes"),
    ),
    "showcase-blocked": (must("from", "YYYY-MM-DD"), Key("until", "YYYY-MM-DD"), Key("why", "text")),
    "feedback": (Key("survey", "address"), Key("every_days", "whole number", "90")),
    "shared-costs": (
        Key("by", ", ".join(get_args(SharedBy)), "calls"),
        Key("weights", "service: number, …"),
    ),
    **records(),
}
