"""An uploaded export finds the section that reads it, or is told which one would."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.actions import staging, staging_update
from sowhat.actions.staging import Area, Arrived

EXPORT = json.dumps(
    {
        "incidents": [
            {
                "id": "P1",
                "type": "incident",
                "incident_number": 1,
                "created_at": "2026-07-03T06:05:00Z",
                "status": "triggered",
                "urgency": "high",
                "service": {"id": "S", "summary": "checkout"},
            }
        ]
    }
)
SETTINGS = """platform: shop
timezone: UTC
incidents:
  - {paths: [exports/*.json], format: pagerduty}
  - {paths: [faults.csv], columns: {opened: began, resolved: ended}}
costs:
  - {paths: [bills/people.csv], columns: {month: m, amount: a}, service: checkout}
"""


@pytest.fixture
def area(tmp_path: Path) -> Area:
    """A workspace that reads PagerDuty's exports, a table of faults and one of costs."""
    (tmp_path / "w/catalog").mkdir(parents=True)
    (tmp_path / "w/sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "w/catalog/services.yaml").write_text("services: [{name: checkout}]\n", encoding="utf-8")
    return staging.begin(tmp_path / "w")


def dropped(area: Area, name: str, text: str) -> tuple[str, str, str, bool]:
    """What a dropped file would be: kind, section, place, and whether it replaces what lies there."""
    path = staging.incoming(area) / "0"
    path.write_text(text, encoding="utf-8")
    staging.take(area, [Arrived(path, name)])
    (one,) = staging_update.look_at(area).arrivals
    return one.kind, one.source, one.target or one.problems[0].code, one.replaces


def test_an_export_finds_the_section_of_its_format(area: Area) -> None:
    assert dropped(area, "july.json", EXPORT) == ("records", "incidents", "exports/july.json", False)


def test_an_export_replaces_the_one_of_its_name(area: Area) -> None:
    (area.root / "exports").mkdir()
    (area.root / "exports/july.json").write_text("{}", encoding="utf-8")
    assert dropped(area, "july.json", EXPORT) == ("records", "incidents", "exports/july.json", True)


def test_an_export_that_no_entry_takes_is_told_its_section(area: Area) -> None:
    assert dropped(area, "july.txt", EXPORT) == ("records", "", "arrival-no-section", False)


def test_a_table_of_costs_is_known_by_its_name(area: Area) -> None:
    assert dropped(area, "people.csv", "m,a\n2026-07,5\n") == ("records", "costs", "bills/people.csv", False)


def test_a_file_that_nobody_names_has_no_place(area: Area) -> None:
    assert dropped(area, "other.csv", "m,a\n2026-07,5\n")[2] not in ("other.csv", "arrival-no-section")


def test_a_place_outside_the_workspace_is_never_taken(area: Area) -> None:
    settings = SETTINGS.replace("exports/*.json", "../exports/*.json")
    (area.root / "sowhat.yaml").write_text(settings, encoding="utf-8")
    assert dropped(area, "july.json", EXPORT)[2] == "arrival-no-section"
