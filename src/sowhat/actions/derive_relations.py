"""Who calls what, declared against observed, as a result of a build."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import relations
from sowhat.model.catalog import Catalog
from sowhat.tables import results


def print_of(catalog: Catalog, months: Mapping[str, str]) -> str:
    """The fingerprint: new where what is declared or the result `consumers` is."""
    keyed = sorted((one.name, bool(one.keys)) for one in catalog.consumers)
    return hashlib.sha256(repr((relations.declared(catalog), keyed, sorted(months.items()))).encode()).hexdigest()[:32]


def found(catalog: Catalog, held: DuckDB) -> ir.Table:
    """Rows of `relations_seen`, from the result `consumers` of the same build."""
    observed = held.execute(relations.seen(held.table("consumers"))).to_pylist()
    rows = relations.relations(relations.declared(catalog), observed, catalog)
    return ibis.memtable(pa.Table.from_pylist(rows, results.RELATIONS_SEEN.schema))
