"""Tables of calls as spreadsheets in China save them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.build import build
from sowhat.actions.show import data, usage
from tests.actions.conftest import Quiet

SETTINGS = """platform: shop
sources:
  - {name: calls, type: table, paths: [calls.csv], columns: {time: 时间, route: [接口], consumer: 应用}}
"""
ROWS = "时间,接口,应用\r\n2026-06-01 10:00:00,/支付,收银台\r\n昨天,/支付,收银台\r\n2026-06-02 10:00:00,/支付,收银台\r\n"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_calls_are_read_and_a_bad_row_is_told_by_its_line(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "calls.csv").write_bytes(ROWS.encode(encoding))
    made = build(tmp_path, Quiet())
    assert (made.records, made.quarantined) == (2, 1)
    assert [one.route for one in usage(tmp_path).operations] == ["/支付"]
    [reason] = data(tmp_path).quarantine.reasons
    assert [one.line for one in reason.examples] == [3]
