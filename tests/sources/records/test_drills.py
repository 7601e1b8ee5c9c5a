"""Tables of drills."""

from __future__ import annotations

from datetime import date

from tests.sources.records.record_files import only, reasons

COLUMNS = {
    "day": "演练日期",
    "kind": "演练类型",
    "service": "系统",
    "result": "结果",
    "minutes": "用时",
    "note": "备注",
}
HEAD = ",".join(COLUMNS.values()) + "\n"


def test_a_row() -> None:
    found = only("drills", HEAD + "2026年7月3日,机房切换,支付,达标,12分钟,夜间\n", columns=COLUMNS)
    assert len(found.pop("id")) == 16
    assert found == {
        "service": "支付",
        "day": date(2026, 7, 3),
        "kind": "机房切换",
        "result": "success",
        "minutes": 12.0,
        "note": "夜间",
    }


def test_two_kinds_on_one_day_are_two_drills() -> None:
    text = HEAD + "2026-07-03,压测,支付,失败,,\n2026-07-03,切换,支付,成功,,\n"
    assert reasons("drills", text, columns=COLUMNS) == []


def test_what_cannot_be_read_is_set_aside() -> None:
    text = HEAD + ",压测,,,,\nsoon,压测,,,,\n2026-07-03,,,,,\n2026-07-03,压测,,,x,\n"
    assert reasons("drills", text, columns=COLUMNS) == [
        (2, "row-without-time"),
        (3, "row-bad-day"),
        (4, "row-without-kind"),
        (5, "row-bad-number"),
    ]
