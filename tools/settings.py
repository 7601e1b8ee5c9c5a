"""Every key that can be written in sowhat.yaml and catalog/: what it takes and its default. Meanings are messages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from sowhat.model.cost import SharedBy
from sowhat.model.pillar import Measure
from sowhat.model.record import RECORDS
from sowhat.model.source import LOG_FORMATS, TABLE_FORMATS
from tools import settings_access

KEYS = "user, address, agent, header:NAME, query:NAME, field:VARIABLE"
TEXT = "text, or {zh: …, en: …}"


@dataclass(frozen=True, slots=True)
class Key:
    """A key of one section; `default` is empty where there is none, `required` where it must be written."""

    name: str
    takes: str
    default: str = ""
    required: bool = False


def must(name: str, takes: str = "text") -> Key:
    """A key that has to be there."""
    return Key(name, takes, required=True)


PATHS = must("paths", "text or list")
RECEIVED = (Key("paths", "text or list"), Key("receive", "true, false", "false"))
ATTRIBUTES = "attribute, or several"
LABELS = "label, or several"


def records() -> dict[str, tuple[Key, ...]]:
    """The sections of what else is recorded, and the columns that each mapping may name."""
    found: dict[str, tuple[Key, ...]] = {}
    for kind, roles in RECORDS.items():
        formats = (Key("format", ", ".join(roles.formats)),) if roles.formats else ()
        service = (Key("service", "service"),) if roles.service else ()
        more = (*service, *((Key("survey", "text"),) if kind == "surveys" else ()))
        found[kind] = (PATHS, Key("columns", "mapping"), *formats, Key("sheet", "sheet"), *more)
        needs, may = (must(role, "column") for role in roles.needs), (Key(role, "column") for role in roles.may)
        found[f"{kind}-columns"] = (*needs, *may)
    return found


SECTIONS: dict[str, tuple[Key, ...]] = {
    "workspace": (
        must("platform", "name, or a mapping"),
        Key("timezone", "IANA name", "UTC"),
        Key("language", "zh, en", "en"),
        Key("currency", "ISO 4217", "CNY"),
        Key("day_rate", "number"),
        Key("discount_rate", "number"),
        Key("sources", "list"),
        Key("workbooks", "list of paths"),
        Key("simulated", "path"),
        *(
            Key(name, "list")
            for name in ("outcomes", "go_lives", "rosters", "assignments", "costs", "studies", "allocations", *RECORDS)
        ),
        Key("connections", "name: address"),
        Key("decisions", "env:NAME or address"),
        Key("shared_costs", "mapping"),
        Key("drafting", "mapping"),
        Key("access", "mapping"),
        Key("feedback", "mapping"),
        Key("health", "mapping"),
        Key("alerts", "mapping"),
        Key("showcases", "mapping"),
        Key("review", "mapping"),
        Key("policies", "list of paths"),
        Key("pillars", "list"),
        Key("capacity", "list"),
    ),
    "platform": (must("name"), Key("title", TEXT), Key("kind", "internal, marketplace, open", "internal")),
    "access-log": (
        must("type", "access-log"),
        must("name"),
        must("paths", "text or list"),
        Key("format", f"{', '.join(LOG_FORMATS)}, or a log_format", "combined"),
        Key("fields", "variable: field"),
        Key("consumer", KEYS, "address"),
        Key("customer", KEYS),
        Key("routes", "list"),
        Key("timezone", "IANA name"),
    ),
    "table": (
        must("type", "table"),
        must("name"),
        must("paths", "text or list"),
        Key("columns", "mapping"),
        Key("format", ", ".join(TABLE_FORMATS)),
        Key("latency_unit", "s, ms, us, ns", "s"),
        Key("statuses", "word: ok, client_error, server_error, throttled, unknown"),
        Key("duplicates", "keep, drop", "keep"),
        Key("timezone", "IANA name"),
    ),
    "columns": (
        must("time", "column"),
        must("route", "column or list"),
        *(Key(name, "column") for name in ("consumer", "customer", "host", "version")),
        *(Key(name, "column") for name in ("status", "latency", "bytes", "agent", "count")),
    ),
    "backstage": (must("type", "backstage"), must("name"), must("paths", "text or list")),
    "otlp": (
        must("type", "otlp"),
        must("name"),
        *RECEIVED,
        Key("consumer", ATTRIBUTES, "peer.service, user_agent.original, client.address"),
        Key("customer", ATTRIBUTES),
        Key("unit", ATTRIBUTES),
        Key("routes", "list"),
    ),
    "cloud-events": (
        must("type", "cloud-events"),
        must("name"),
        *RECEIVED,
        Key("consumer", ATTRIBUTES, "source"),
        Key("customer", ATTRIBUTES),
        Key("unit", ATTRIBUTES),
    ),
    "prometheus": (
        must("type", "prometheus"),
        must("name"),
        Key("paths", "text or list"),
        must("url", "address"),
        Key("metric", "counter", "http_requests_total"),
        Key("latency", "histogram"),
        Key("labels", "mapping"),
        Key("since", "YYYY-MM-DD"),
        Key("step", "whole number", "60"),
        Key("token", "env:NAME"),
    ),
    "labels": (
        Key("route", LABELS, "handler, path, route, uri"),
        Key("status", LABELS, "code, status, status_code"),
        Key("host", LABELS, "job"),
        Key("consumer", LABELS),
        Key("version", LABELS),
    ),
    "skywalking": (
        must("type", "skywalking"),
        must("name"),
        Key("paths", "text or list"),
        must("url", "address"),
        Key("layer", "text", "GENERAL"),
        Key("since", "YYYY-MM-DD"),
        Key("token", "env:NAME"),
    ),
    "openapi": (
        must("type", "openapi"),
        must("name"),
        PATHS,
        Key("service", "service"),
        Key("base", "path"),
    ),
    "openslo": (must("type", "openslo"), must("name"), PATHS),
    "catalog": tuple(Key(name, "list") for name in ("services", "units", "teams", "consumers", "products", "data")),
    "service": (
        must("name"),
        Key("title", TEXT),
        Key("owner", "team"),
        Key("lifecycle", "text"),
        Key("live", "YYYY-MM-DD"),
        Key("routes", "list of paths"),
        Key("aliases", "text or list"),
        Key("slo", "mapping"),
        Key("eligible", "team, app, person", "team"),
        Key("eligible_units", "unit, or several"),
        Key("habit", "{weeks: 3, of: 4}", "3 of 4"),
        Key("type", "text"),
        Key("summary", TEXT),
        Key("use_cases", "text or list"),
        Key("threshold", "whole number"),
        Key("replaced_by", "service"),
        Key("data", "data, or a list"),
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
    "team": (must("name"), Key("title", TEXT), Key("unit", "unit, or a list"), Key("contact", "env:NAME")),
    "membership": (must("of", "unit or team"), Key("from", "YYYY-MM-DD"), Key("to", "YYYY-MM-DD")),
    "consumer": (
        must("name"),
        Key("title", TEXT),
        Key("team", "team, or a list"),
        Key("keys", "list"),
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
        must("columns", "mapping"),
        Key("sheet", "sheet"),
        Key("counts", "customers"),
        Key("price", "mapping"),
    ),
    "outcome-columns": (
        must("unit", "column"),
        must("period", "column"),
        *(Key(name, "column") for name in ("value", "numerator", "denominator", "metric")),
    ),
    "go-live-table": (
        must("paths", "text or list"),
        must("columns", "mapping"),
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
    "roster": (must("paths", "text or list"), must("columns", "mapping"), Key("sheet", "sheet")),
    "roster-columns": (
        must("team", "column"),
        must("customer", "column"),
        Key("from", "column"),
        Key("to", "column"),
    ),
    "assignment": (
        must("paths", "text or list"),
        must("columns", "mapping"),
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
        Key("columns", "mapping"),
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
        Key("price", "mapping"),
        Key("registered", "YYYY-MM-DD"),
        Key("control", "never, not-yet", "not-yet"),
        Key("cost", "number"),
        Key("window", "mapping"),
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
        Key("latency", "mapping"),
    ),
    "latency-slo": (must("under", "seconds"), must("share", "share")),
    "health": (Key("profile", "balanced, fintech, consumer", "balanced"), Key("weights", "mapping")),
    "weights": tuple(Key(name, "number") for name in ("security", "stability", "compliance", "readiness", "debt")),
    "alerts": (
        Key("to", "env:NAME, or several"),
        Key("silence", "list"),
        Key("digest", "each, daily", "each"),
        Key("quiet", "HH:MM-HH:MM"),
        Key("lang", "zh, en"),
        Key("site", "address"),
    ),
    "alert-address": (must("address", "env:NAME"), Key("audience", "developers, business", "developers")),
    "alert-silence": (
        Key("service", "service"),
        Key("source", "source"),
        must("until", "YYYY-MM-DD"),
        must("why"),
    ),
    **{name: tuple(Key(*row) for row in rows) for name, rows in settings_access.SECTIONS.items()},
    "drafting": (must("endpoint", "address"), must("model"), Key("key_env", "environment variable")),
    "showcases": (Key("developers", "mapping"), Key("stakeholders", "mapping"), Key("blocked", "list")),
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
