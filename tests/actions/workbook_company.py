"""A company that has an access log and one workbook: 24 teams, 18 months, a service that twelve of them adopt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import xlsxwriter

Cells = Sequence[object]
TEAMS = tuple(f"Team {number:02}" for number in range(1, 25))
MONTHS = tuple(date(2025 + (3 + n) // 12, (3 + n) % 12 + 1, 1) for n in range(18))
"""April 2025 to September 2026."""
SETTINGS = """platform: {name: harbour, title: Harbour}
timezone: Asia/Shanghai
currency: CNY
workbooks: [company.xlsx]
sources:
  - {name: gateway, type: access-log, paths: [logs/*.log], format: common, consumer: user}
"""
LINE = '10.0.0.1 - {key} [{day:%d/%b/%Y}:10:00:00 +0800] "GET /advice/1 HTTP/1.1" 200 10\n'


@dataclass(frozen=True, slots=True)
class Company:
    """`starts`: the month (from 0) in which a team goes live, None never. Each team keeps about 80 of its 200 customers
    in 100 of a month, `effect` more once it is live."""

    effect: float = 0.06
    starts: tuple[int | None, ...] = (*[6] * 6, *[9] * 6, *[None] * 12)
    day_rate: int | None = 1500
    seed: int = 4
    customers: int = 200

    def write(self, root: Path) -> Path:
        """The workspace, ready for a build."""
        (root / "logs").mkdir(parents=True)
        (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
        (root / "logs" / "access.log").write_text("".join(self._log()), encoding="utf-8")
        self.workbook(root / "company.xlsx")
        return root

    def workbook(self, path: Path, costs: Sequence[Cells] | None = None) -> None:
        """The workbook, as people write it; `costs` are other rows of that sheet."""
        sheets = self.sheets()
        book = xlsxwriter.Workbook(str(path), {"constant_memory": False})
        for name, rows in {**sheets, **({"费用": [sheets["费用"][0], *costs]} if costs else {})}.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
        book.close()

    def sheets(self) -> Mapping[str, Sequence[Cells]]:
        """Rows by sheet."""
        rate = [] if self.day_rate is None else [self.day_rate]
        return {
            "平台": [("平台名称", "人天单价"), ("海港平台", *rate)],
            "服务": [("服务", "路径"), ("advice", "/advice")],
            "应用": [("应用", "应用标识", "团队", "部门"), *self._apps()],
            "上线": [("服务", "团队", "日期", "方式"), *self._lives()],
            "指标": [("指标", "对象", "周期", "单价"), ("留存", "团队", "月", 120)],
            "结果": [("指标", "团队", "月份", "分子", "分母"), *self._results()],
            "费用": [
                ("服务", "月份", "类型", "人天", "金额"),
                ("advice", "2025年5月", "建设", 20, ""),
                ("advice", "2025年5月", "建设", 10, ""),
                ("advice", "2025-06", "运维", "", "1.2万"),
                ("advice", "2025-06", "运维", 99, 800),
                ("advice", "2025-07", "", "", "soon"),
            ],
            "问题": [("服务", "指标", "期数", "登记日期"), ("advice", "留存", 3, "2025-05-01")],
        }

    def _apps(self) -> list[Cells]:
        return [(f"app {team}", f"key-{team[-2:]}", team, f"部门 {int(team[-2:]) % 3}") for team in TEAMS]

    def _lives(self) -> list[Cells]:
        pairs = zip(TEAMS, self.starts, strict=True)
        return [("advice", team, MONTHS[start].isoformat(), "自主选择") for team, start in pairs if start is not None]

    def rates(self) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        """What each team keeps of its customers, by team and month."""
        rng = np.random.default_rng(self.seed)
        shape = (len(TEAMS), len(MONTHS))
        noise = 0.02 * rng.normal(size=(shape[0], 1)) + 0.004 * rng.normal(size=shape)
        live = np.array([len(MONTHS) if start is None else start for start in self.starts])[:, None]
        return np.asarray(0.8 + noise + self.effect * (np.arange(len(MONTHS)) >= live))

    def _results(self) -> list[Cells]:
        kept = np.rint(self.rates() * self.customers)
        return [
            ("留存", team, f"{month.year}年{month.month}月", int(kept[row, column]), self.customers)
            for row, team in enumerate(TEAMS)
            for column, month in enumerate(MONTHS)
        ]

    def _log(self) -> list[str]:
        """Eight weeks: team 13 calls every week, team 14 from the third on, a stranger opens."""
        first = datetime(2026, 6, 1, tzinfo=UTC)
        calls = [("stranger", first)]
        calls += [("key-13", first + timedelta(weeks=week, days=1)) for week in range(8)]
        calls += [("key-14", first + timedelta(weeks=week, days=2)) for week in range(2, 8)]
        return [LINE.format(key=key, day=day) for key, day in sorted(calls, key=lambda call: call[1])]
