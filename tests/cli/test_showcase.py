"""`sowhat showcase` and `sowhat story`, as they are typed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest

from sowhat.actions import instant
from sowhat.cli.app import app
from tests.conftest import Harbours

ID = "developers-2026-09-03"


@pytest.fixture
def root(harbours: Harbours) -> Iterator[Path]:
    """A company on the first of September."""
    with instant.simulated(datetime(2026, 9, 1, 9, tzinfo=UTC)):
        yield harbours(log_days=2)


def run(root: Path, *typed: str) -> None:
    app([*typed, "--workspace", str(root)], standalone_mode=False)


def test_an_agenda_is_typed_and_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root, "showcase", "agenda", ID, "Refunds", "--presenter", "Chen", "--minutes", "20", "--by", "Li", "--json")
    told = json.loads(capsys.readouterr().out)
    assert [(one["what"], one["presenter"], one["minutes"]) for one in told["agenda"]] == [("Refunds", "Chen", 20)]


def test_a_calendar_is_printed_for_other_calendars(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root, "showcase", "list", "--ics")
    assert len(icalendar.Calendar.from_ical(capsys.readouterr().out).events) > 5


def test_what_is_typed_in_turn_is_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root, "showcase", "ask", ID, "--by", "Li", "When?", "--of", "credit", "--due", "2026-09-20")
    run(root, "showcase", "follow-up", ID, "--by", "Li", "Show v2", "--due", "2026-09-20")
    run(root, "showcase", "attend", ID, "retail=12", "--by", "Li")
    capsys.readouterr()
    run(root, "showcase", "show", ID, "--json")
    one = json.loads(capsys.readouterr().out)["occasion"]
    assert ([each["text"] for each in one["questions"]], one["attended"]) == (["When?"], {"retail": 12})


def test_a_talk_is_told_as_text_or_into_a_file(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(root, "story", "weekly", "--to", "text")
    assert capsys.readouterr().out.strip()
    made = root / "weekly.pdf"
    run(root, "story", "weekly", "--to", "pdf", "--out", str(made))
    assert made.read_bytes().startswith(b"%PDF")
