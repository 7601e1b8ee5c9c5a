"""What is declared and what came in: the result tables `services`, `sources` and `rejected`."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from sowhat.model.catalog import Catalog
from sowhat.model.workspace import CallSource, CallTable, Source
from sowhat.tables import results

EXAMPLES = 20
"""So many quarantined records are kept as examples for each source and reason."""


def services(catalog: Catalog) -> ir.Table:
    """Each declared service, used or not."""
    rows = [
        {
            "service": service.name,
            "title_en": service.title.in_("en"),
            "title_zh": service.title.in_("zh"),
            "owner": service.owner or "",
            "lifecycle": service.lifecycle or "",
        }
        for service in catalog.services
    ]
    return ibis.memtable(pa.Table.from_pylist(rows, results.SERVICES.schema))


def sources(slices: ir.Table, declared: Sequence[Source]) -> ir.Table:
    """Each declared source of calls, with what was read from it."""
    rows = [
        {
            "source": source.name,
            "type": source.type,
            "duplicates_choice": source.duplicates if isinstance(source, CallTable) else "keep",
        }
        for source in declared
        if isinstance(source, CallSource)
    ]
    schema = pa.schema([results.SOURCES.schema.field(name) for name in ("source", "type", "duplicates_choice")])
    known = ibis.memtable(pa.Table.from_pylist(rows, schema))
    counted = ("lines", "read", "quarantined", "duplicates")
    sums = {name: slices[name].sum() for name in counted}
    read = slices.group_by("source").agg(
        files=slices.file.nunique(), first=slices["first"].min(), last=slices["last"].max(), **sums
    )
    joined = known.left_join(read, "source")
    zeroed = {name: read[name].fill_null(0) for name in ("files", *counted)}
    return joined.select(known.source, known.type, known.duplicates_choice, read["first"], read["last"], **zeroed)


def rejected(quarantine: ir.Table, standing: Sequence[str] = ()) -> ir.Table:
    """Quarantined records: the count of each source and reason, on each of its first examples.

    Of what the business records only the files that are `standing`: what others held was mended.
    """
    group = ["source", "reason"]
    order = ibis.window(group_by=group, order_by=["path", "file", "line"])
    of_business = quarantine.source.contains(":")  # no source of calls can have such a name
    held = quarantine.filter(~of_business).union(
        quarantine.filter(of_business & quarantine.file.isin(list(standing) or [""])).distinct()
    )
    rows = held.mutate(records=held.count().over(ibis.window(group_by=group)), place=ibis.row_number().over(order))
    return rows.filter(rows.place < EXAMPLES).drop("place")
