"""Showcases as sowhat.yaml declares them."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.showcase_calendar import DEVELOPERS, Blocked, ShowcaseRule
from sowhat.workspace.loading import load


def read(folder: Path, text: str) -> ShowcaseRule:
    (folder / "sowhat.yaml").write_text(f"platform: p\n{text}\n", encoding="utf-8")
    return load(folder).showcases


def test_there_are_two_where_nothing_is_written(tmp_path: Path) -> None:
    assert read(tmp_path, "") == ShowcaseRule()


def test_one_is_declared_whole(tmp_path: Path) -> None:
    written = "{weekday: monday, week: last, time: '09:30', minutes: 20, place: Hall, to: [env:CHAT], for: business,"
    found = read(tmp_path, f"showcases: {{stakeholders: {written} lang: zh, draft_days: 5, first: 2026-09-01}}}}")
    rule = found.stakeholders
    assert (rule.weekday, rule.week, rule.start, rule.minutes, rule.to) == (1, 5, time(9, 30), 20, ("CHAT",))
    assert (rule.audience, rule.language, rule.draft_days, rule.first) == ("business", "zh", 5, date(2026, 9, 1))
    assert found.developers == DEVELOPERS


def test_one_can_be_switched_off(tmp_path: Path) -> None:
    assert read(tmp_path, "showcases: {developers: {held: no}}").developers.on is False


def test_days_are_blocked_one_by_one_or_in_a_row(tmp_path: Path) -> None:
    found = read(tmp_path, "showcases: {blocked: [2027-01-01, {from: 2026-10-01, until: 2026-10-07, why: Holiday}]}")
    assert found.blocked == (
        Blocked(since=date(2027, 1, 1), until=date(2027, 1, 1)),
        Blocked(since=date(2026, 10, 1), until=date(2026, 10, 7), why="Holiday"),
    )


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("developers: {time: '25:00'}", "showcase-clock"),
        ("developers: {minutes: 2}", "out-of-bounds"),
        ("developers: {to: 'https://chat.example/secret'}", "alert-address-in-file"),
        ("developers: {weekday: someday}", "bad-choice"),
        ("blocked: [{from: 2026-10-07, until: 2026-10-01}]", "span-empty"),
        ("blocked: [{until: 2026-10-01}]", "missing-key"),
    ],
)
def test_a_mistake_is_named(tmp_path: Path, written: str, code: str) -> None:
    with pytest.raises(WorkspaceError, match=code):
        read(tmp_path, f"showcases: {{{written}}}")
