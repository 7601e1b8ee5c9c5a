"""What the Health page says, and what it does not say."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.model.health import Deliveries, Drill, Health, Incidents, Middle, Part, ServiceHealth, Share
from sowhat.stories.health import health, level
from sowhat.stories.health_cells import block, long
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.voice import voice

NONE = Share(part=0, whole=0)


def service(name: str, **more: object) -> ServiceHealth:
    made = ServiceHealth(service=name, answered=NONE, incidents=Incidents(days=90), deliveries=Deliveries(days=90))
    return made.model_copy(update=more)


def told(*services: ServiceHealth, until: date | None = date(2026, 8, 31)) -> Health:
    return Health(build="b1", code_version="1", timezone="UTC", until=until, services=services)


def tables(seen: Health) -> dict[str, Table]:
    held = [each for part in health(voice("en"), seen).sections for each in part.blocks]
    return {each.id: each for each in held if isinstance(each, Table)}


@pytest.mark.parametrize(("share", "said"), [(0.999, "99.9%"), (0.9995, "99.95%"), (0.99, "99%"), (0.99999, "99.999%")])
def test_an_objective_is_never_rounded(share: float, said: str) -> None:
    assert level(share) == said


@pytest.mark.parametrize(("seconds", "said"), [(90, "1.5 min"), (7200, "2 h"), (172800, "2 days")])
def test_a_length_is_said_in_the_unit_of_its_size(seconds: float, said: str) -> None:
    assert long(voice("en"), seconds) == said


def test_an_unknown_part_has_no_number() -> None:
    parts = (Part(name="security", value=None, weight=1), Part(name="debt", value=100, weight=1))
    seen = told(service("a", parts=parts, score=100.0), service("b", parts=parts, score=100.0))
    scores = tables(seen)["scores"]
    assert [cell.value for cell in scores.rows[0].cells] == ["a", 100.0, 100.0]
    assert "No record at all: Security, Stability, Compliance, Readiness." in repr(health(voice("en"), seen))


def test_a_table_of_one_row_is_a_list() -> None:
    lead = Middle(seconds=3600, n=4)
    shipped = Deliveries(days=90, deployments=4, per_week=0.5, lead=lead)
    [section] = [
        each for each in health(voice("en"), told(service("a", deliveries=shipped))).sections if each.id == "deliveries"
    ]
    [notes] = section.blocks
    assert isinstance(notes, Notes)
    assert [(note.text, note.detail) for note in notes.notes][2] == ("Lead time: 60 min", "of 4")


def test_a_table_of_two_rows_stays_one() -> None:
    table = tables(told(service("a"), service("b")))["debt"]
    kept = block(voice("en"), table)
    assert isinstance(kept, Table)
    assert len(kept.rows) == 2


@pytest.mark.parametrize(
    ("written", "said"), [("load_test", "压力测试"), ("Fail-over", "主备切换"), ("chaos", "chaos")]
)
def test_a_usual_exercise_is_read_in_the_language_of_the_page(written: str, said: str) -> None:
    drills = tuple(Drill(kind=kind, day=date(2026, 5, 1), result="success", age_days=3) for kind in (written, "other"))
    page = health(voice("zh"), told(service("a", drills=drills)))
    [table] = [
        each for part in page.sections for each in part.blocks if isinstance(each, Table) and each.id == "readiness"
    ]
    assert table.rows[0].cells[1].text == said


def test_the_page_of_one_service_compares_none() -> None:
    titles = {part.id: part.title for part in health(voice("en"), told(service("a")), "a").sections}
    assert titles["scores"] == "How well is it kept, from 0 to 100?"


def test_without_calls_nothing_is_claimed() -> None:
    answer = "".join(part.text for part in health(voice("en"), told(service("a"), until=None)).answer)
    assert answer == "No calls whose result is known yet, so nobody can say."


@pytest.mark.parametrize("name", ["incidents", "deliveries", "readiness", "reliability"])
def test_an_empty_section_says_what_to_do(name: str) -> None:
    section = next(each for each in health(voice("en"), told(service("a"))).sections if each.id == name)
    assert section.blocks == ()
    assert "sowhat.yaml" in section.lede or "source of calls" in section.lede
