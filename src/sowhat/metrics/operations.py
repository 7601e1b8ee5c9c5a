"""Declared operations beside their calls, and calls of routes that no description declares."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.model.catalog import Catalog

MONTHS = 13
"""Looked back, so that what is called once a year is seen."""
DECLARED = pa.schema(
    [
        *((name, pa.string()) for name in ("of_service", "of_route", "methods", "versions", "titles")),
        ("operations", pa.int64()),
        ("deprecated", pa.int64()),
    ]
)


def operations(usage: ir.Table, catalog: Catalog, month: str) -> ir.Table:
    """service, route, methods, versions, titles, operations (how many are declared there, 0 for a route that is called
    and declared nowhere), deprecated (how many of them are), calls of the 13 months that end with `month` and last, the
    month of the last call (null for none).

    `usage` is the result table. Telemetry knows routes, not methods: operations of one path share its calls.
    """
    recent = usage.filter((usage.month > _before(month)) & (usage.month <= month) & (usage.traffic == "people"))
    calls = recent.group_by(["service", "route"]).agg(calls=recent.calls.sum(), last=recent.month.max())
    told = ibis.memtable(_declared(catalog))
    joined = told.outer_join(calls, [told.of_service == calls.service, told.of_route == calls.route])
    return joined.select(
        service=ibis.coalesce(told.of_service, calls.service),
        route=ibis.coalesce(told.of_route, calls.route),
        **{name: told[name].fill_null("") for name in ("methods", "versions", "titles")},
        operations=told.operations.fill_null(0),
        deprecated=told.deprecated.fill_null(0),
        calls=calls.calls.fill_null(0),
        last=calls["last"],
    )


def _declared(catalog: Catalog) -> pa.Table:
    found: dict[tuple[str, str], list[tuple[str, str, str, bool]]] = {}
    for one in catalog.operations:
        found.setdefault((one.service, one.path), []).append((one.method, one.version, one.title, one.deprecated))
    rows = [
        {
            "of_service": service,
            "of_route": route,
            "methods": ", ".join(dict.fromkeys(method for method, *_ in held)),
            "versions": ", ".join(dict.fromkeys(version for _, version, *_ in held if version)),
            "titles": "; ".join(dict.fromkeys(title for *_, title, _ in held if title)),
            "operations": len(held),
            "deprecated": sum(deprecated for *_, deprecated in held),
        }
        for (service, route), held in sorted(found.items())
    ]
    return pa.Table.from_pylist(rows, DECLARED)


def _before(month: str) -> str:
    """The month before the first that counts."""
    year, number = (int(part) for part in month.split("-"))
    months = year * 12 + number - 1 - MONTHS
    return f"{months // 12:04d}-{months % 12 + 1:02d}"
