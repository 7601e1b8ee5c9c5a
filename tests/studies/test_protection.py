"""Protection from a file: the same figures as by hand, gaps, exposure, many units, wrong rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from sowhat.errors import DataError
from sowhat.evidence.protection.estimate import estimate
from sowhat.evidence.protection.plan import ProtectionQuestion
from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.rate_effects import ByProtection
from sowhat.studies import protection
from sowhat.studies.columns import Columns
from tests.evidence.count_worlds import panel

Cells = list[list[object]]
COLUMNS = Columns("", "team", "month", "minutes", "go_live")
COUNTS = np.random.default_rng(2).poisson(4.0, (12, 12)).astype(float)


def rows(counts: np.ndarray[tuple[int, ...], np.dtype[np.float64]] = COUNTS) -> Cells:
    """Half of the teams go live in the seventh month."""
    half = len(counts) // 2
    return [
        [f"t{unit:04}", f"2025-{t + 1:02}", int(count), "2025-07" if unit < half else ""]
        for unit, line in enumerate(counts)
        for t, count in enumerate(line)
    ]


def written(folder: Path, lines: Cells, *more: str) -> Path:
    path = folder / "downtime.csv"
    head = ",".join(["team", "month", "minutes", "go_live", *more])
    path.write_text("\n".join([head, *(",".join(map(str, line)) for line in lines)]), encoding="utf-8")
    return path


def answer(path: Path, columns: Columns = COLUMNS, missing: protection.Missing = "drop-unit") -> Estimate:
    found = protection.from_file(path, columns, ProtectionQuestion(), missing)
    assert isinstance(found, Estimate), found
    return found


def by(found: Estimate | NotEstimable) -> ByProtection:
    assert isinstance(found, Estimate)
    assert isinstance(found.by, ByProtection)
    return found.by


def test_a_file_gives_the_figures_of_its_panel(tmp_path: Path) -> None:
    found, by_hand = answer(written(tmp_path, rows())), estimate(panel(COUNTS, [6] * 6 + [None] * 6, quarter=3))
    assert isinstance(by_hand, Estimate)
    assert (found.estimate, found.se, found.p) == pytest.approx((by_hand.estimate, by_hand.se, by_hand.p), rel=1e-12)
    assert (found.n.units, found.n.treated, found.n.clusters, found.n.periods) == (12, 6, 12, 12)


def test_neither_the_figures_nor_the_fingerprint_depend_on_the_order_of_rows(tmp_path: Path) -> None:
    found, again = answer(written(tmp_path, rows())), answer(written(tmp_path, rows()[::-1]))
    assert found.data == again.data
    assert found.estimate == pytest.approx(again.estimate, rel=1e-12)


def test_the_dispersion_is_pearsons(tmp_path: Path) -> None:
    halves = (COUNTS[:6], COUNTS[6:])
    pearson = sum(((half - half.mean(axis=0)) ** 2 / half.mean(axis=0)).sum() for half in halves)
    assert by(answer(written(tmp_path, rows()))).dispersion == pytest.approx(pearson / (144 - 24), rel=1e-12)


def test_a_team_with_a_gap_is_left_out_and_told(tmp_path: Path) -> None:
    found = answer(written(tmp_path, rows()[1:]))
    assert found.n.units == 11
    assert [check.verdict for check in found.checks if check.name == "missing"] == ["weak"]


def test_with_missing_zero_no_row_means_that_nothing_happened(tmp_path: Path) -> None:
    lines = rows()
    some = [line for line in lines if line[2] != 0]
    found = answer(written(tmp_path, some), missing="zero")
    assert found.estimate == pytest.approx(answer(written(tmp_path, lines)).estimate, rel=1e-12)


def test_a_month_without_exposure_counts_as_none(tmp_path: Path) -> None:
    lines = [[*line, 100] for line in rows()]
    lines[0][2], lines[0][4] = "", 0
    found = answer(written(tmp_path, lines, "served"), replace(COLUMNS, denominator="served"))
    assert (found.n.units, by(found).unit_periods) == (12, 36)
    assert by(found).rates.treated_before == pytest.approx((COUNTS[:6, :3].sum() - COUNTS[0, 0]) / 1700, rel=1e-12)


def test_deciding_units_are_the_clusters(tmp_path: Path) -> None:
    lines = [[*line, f"c{int(str(line[0])[1:]) // 2}"] for line in rows()]
    found = answer(written(tmp_path, lines, "group"), replace(COLUMNS, cluster="group"))
    whole = COUNTS.reshape(6, 2, 12).sum(axis=1)
    by_hand = by(estimate(panel(whole, [6] * 3 + [None] * 3, quarter=3))).log_ratio
    assert by(found).log_ratio.se == pytest.approx(by_hand.se, rel=1e-12)
    assert found.n.clusters == 6


def test_many_units_are_left_out_in_groups(tmp_path: Path) -> None:
    counts = np.random.default_rng(4).poisson(1.0, (1200, 12)).astype(float)
    found = answer(written(tmp_path, rows(counts)))
    each = by(estimate(panel(counts, [6] * 600 + [None] * 600, quarter=3))).log_ratio
    assert (found.n.clusters, found.inference.treated_clusters) == (1200, 600)
    assert by(found).log_ratio.estimate == pytest.approx(each.estimate, rel=1e-9)
    assert by(found).log_ratio.se == pytest.approx(each.se, rel=0.15)


@pytest.mark.parametrize(
    ("at", "value", "code"),
    [(2, -1, "protection-negative"), (2, "many", "panel-not-a-number"), (0, "", "panel-value-missing")],
)
def test_a_wrong_row_is_named(tmp_path: Path, at: int, value: object, code: str) -> None:
    lines = rows()
    lines[7][at] = value
    with pytest.raises(DataError, match=code) as raised:
        answer(written(tmp_path, lines))
    where = raised.value.problems[0].where
    assert where is not None
    assert where.line == 9


@pytest.mark.parametrize("value", [-5, 0, ""])
def test_incidents_without_exposure_are_refused(tmp_path: Path, value: object) -> None:
    lines = [[*line, 100] for line in rows(COUNTS + 1)]
    lines[3][4] = value
    with pytest.raises(DataError, match="protection-bad-exposure"):
        answer(written(tmp_path, lines, "served"), replace(COLUMNS, denominator="served"))


def test_a_month_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="panel-unit-period-twice"):
        answer(written(tmp_path, [*rows(), rows()[0]]))
