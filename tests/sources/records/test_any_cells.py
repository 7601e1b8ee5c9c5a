"""Whatever stands in the cells of a table of records: each row is read, set aside, or told twice."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.model.record import RECORDS, RecordKind
from tests.sources.records.record_files import content_of

KINDS: tuple[RecordKind, ...] = ("incidents", "deliveries", "security_findings", "drills")
CELLS = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="0123456789-:./年月日时点下午 TZ+", max_size=22),
    st.sampled_from(
        ["2026-07-03", "0000-00-00", "9999-12-31 23:59:59", "1e308", "P1", "99999999999999999999", "'", "-"]
    ),
)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=5, deadline=None)
def test_every_row_is_accounted_for(kind: RecordKind, data: st.DataObject) -> None:
    roles = (*RECORDS[kind].needs, *RECORDS[kind].may)
    rows = data.draw(st.lists(st.lists(CELLS, min_size=len(roles), max_size=len(roles)), min_size=1, max_size=30))
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n").writerows([roles, *rows])
    written = text.getvalue().encode("utf-8", "replace")
    found = content_of(kind, written, columns={role: role for role in roles})
    assert found.lines == found.read + len(found.rejected) + found.duplicates + found.blank
    assert found.read == len(found.rows)
