"""What other systems call a service: incidents, deliveries, findings and bills name it as they like."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.model.catalog import Catalog, called

NAMES = pa.schema([("alias", pa.string()), ("service", pa.string())])


def names(catalog: Catalog) -> dict[str, str]:
    """The service that each name means, in lower case: its own name, its aliases, its titles.

    A service's own name beats an alias, an alias beats a title; what two services are called alike means neither.
    """
    found: dict[str, str] = {}
    ranks = (
        [(one.name, one.name) for one in catalog.services],
        [(alias, one.name) for one in catalog.services for alias in called(one)],
        [(title, one.name) for one in catalog.services for title in (one.title.en, one.title.zh)],
    )
    for pairs in ranks:
        told: dict[str, set[str]] = {}
        for text, service in pairs:
            told.setdefault(text.strip().lower(), set()).add(service)
        found |= {text: min(means) for text, means in told.items() if text and text not in found and len(means) == 1}
    return found


def bound(rows: ir.Table, catalog: Catalog, column: str = "service") -> ir.Table:
    """`rows` with the service that `column` means in its place; a name that means none stays as it is written."""
    told = [{"alias": alias, "service": service} for alias, service in sorted(names(catalog).items())]
    known = ibis.memtable(pa.Table.from_pylist(told, NAMES)).rename(means="service")
    keyed = rows.mutate(alias_of=rows[column].strip().lower())
    joined = keyed.left_join(known, keyed.alias_of == known["alias"])
    kept = {name: keyed[name] for name in rows.columns if name != column}
    return joined.select(**{column: ibis.coalesce(known.means, keyed[column])}, **kept).select(*rows.columns)
