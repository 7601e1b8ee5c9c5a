"""The one mapping that would carry most calls further: an undeclared path, an undeclared key, a field that is not read.

Only calls of people count: nobody needs to know whose a probe is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal

from sowhat.actions.usage_answer import Results
from sowhat.model.data import Help, SourceData

WORTH = 0.01
"""Share of people's calls below which a mapping is not proposed."""
MOST = 2_000
"""Routes and keys that are looked at, those with most calls first."""
CALLER, CUSTOMER = "header:X-App-Id", "header:X-Customer-Id"
"""Fields that the lines propose: what the gateway writes is for its owner to say."""
LINES = {
    "table": "columns: {{…, {role}: COLUMN}}",
    "prometheus": "labels: {{…, {role}: LABEL}}",
    "otlp": "{role}: [ATTRIBUTE]",
    "cloud-events": "{role}: [ATTRIBUTE]",
}
"""By type of source, the line that names who called where it is no field of a log."""
SAYS = {"prometheus": frozenset({"consumer"}), "skywalking": frozenset[str]()}
"""By type of source, what it can say of callers at all, where that is not everything."""


def help_(results: Results, sources: Iterable[SourceData]) -> Help | None:
    """The mapping with the largest share. A customer's field is proposed where nothing before it is worth doing:
    without a service and a team nobody knows whom to ask for it."""
    usage = results.table("usage")
    [row] = results.rows(
        usage.filter(usage.traffic == "people").agg(calls=usage.filter(usage.traffic == "people").calls.sum())
    )
    calls = row["calls"] or 0
    if not calls:
        return None
    known = tuple(sources)
    found = [*_paths(results, calls), *_keys(results, calls), *_callers(results, calls, known)]
    best = max(found, key=lambda one: one.calls, default=None)
    if best is not None and best.share >= WORTH:
        return best
    return next(iter(_customers(calls, known)), None)


def _made(
    step: Literal["service", "consumer", "app", "customer"], subject: str, calls: int, of: int, text: tuple[str, str]
) -> Help:
    return Help(step=step, subject=subject, calls=calls, share=calls / of, file=text[0], yaml=text[1])


def _paths(results: Results, calls: int) -> Iterator[Help]:
    """The first part of paths that no service claims, with most calls."""
    usage = results.table("usage")
    rows = usage.filter((usage.traffic == "people") & (usage.service == ""))
    counted = rows.group_by("route").agg(calls=rows.calls.sum())
    sums: dict[str, int] = {}
    for row in results.rows(counted.order_by(counted.calls.desc()).limit(MOST)):
        prefix = _prefix(row["route"])
        sums[prefix] = sums.get(prefix, 0) + row["calls"]
    if sums:
        prefix = max(sums, key=lambda one: (sums[one], one))
        name = re.sub(r"[^a-z0-9.-]+", "-", prefix.lower()).strip("-.") or "home"
        text = f"services: [{{name: {name}, routes: [{_quoted(prefix)}]}}]"
        yield _made("service", prefix, sums[prefix], calls, (f"catalog/{name}.yaml", text))


def _prefix(route: str) -> str:
    """`/shop` of `/shop/orders/{id}`; a route that is no path stands for itself."""
    parts = [part for part in route.split("/") if part]
    if not parts:
        return "/"
    head = parts[0]
    lead = 2 if head in ("api", "v1", "v2", "v3", "rest", "openapi") and len(parts) > 1 and "{" not in parts[1] else 1
    return ("/" if route.startswith("/") else "") + "/".join(parts[:lead])


def _quoted(text: str) -> str:
    """A scalar of YAML that is read as it stands."""
    return "'" + text.replace("'", "''") + "'"


def _keys(results: Results, calls: int) -> Iterator[Help]:
    """The key that nobody declared, with most calls."""
    rows = results.table("consumers")
    unknown = rows.filter((rows.traffic == "people") & (rows.consumer != "") & (rows.app == ""))
    counted = unknown.group_by("consumer").agg(calls=unknown.calls.sum())
    for row in results.rows(counted.order_by([counted.calls.desc(), counted.consumer]).limit(1)):
        key = row["consumer"]
        name = f"app-{key[:6]}"
        text = f"consumers: [{{name: {name}, keys: [{{pseudonym: {_quoted(key)}}}]}}]"
        yield _made("app", f"{key[:6]}…", row["calls"], calls, (f"catalog/{name}.yaml", text))


def _callers(results: Results, calls: int, sources: tuple[SourceData, ...]) -> Iterator[Help]:
    """The source with most calls that say nobody called."""
    rows = results.table("consumers")
    silent = rows.filter((rows.traffic == "people") & (rows.consumer == ""))
    counted = silent.group_by("source").agg(calls=silent.calls.sum())
    kinds = {one.source: one.type for one in sources}
    rows_ = results.rows(counted.order_by([counted.calls.desc(), counted.source]))
    for row in islice((one for one in rows_ if _says(kinds.get(one["source"], ""), "consumer")), 1):
        text = ("sowhat.yaml", _field(kinds.get(row["source"], ""), "consumer", CALLER))
        yield _made("consumer", row["source"], row["calls"], calls, text)


def _customers(calls: int, sources: tuple[SourceData, ...]) -> Iterator[Help]:
    """The source with most calls, of those that never name a customer."""
    able = [one for one in sources if _says(one.type, "customer") and not one.attribution.customer]
    silent = [one for one in able if one.attribution.calls > WORTH * calls]
    worst = max(silent, key=lambda one: one.attribution.calls, default=None)
    if worst is not None:
        text = ("sowhat.yaml", _field(worst.type, "customer", CUSTOMER))
        yield _made("customer", worst.source, min(worst.attribution.calls, calls), calls, text)


def _field(kind: str, role: str, field: str) -> str:
    """The line of a source that names a field, a column, a label or an attribute, as its type has it."""
    return LINES[kind].format(role=role) if kind in LINES else f"{role}: {field}"


def _says(kind: str, role: str) -> bool:
    """Whether a source of this type can be told to say so."""
    return kind not in SAYS or role in SAYS[kind]
