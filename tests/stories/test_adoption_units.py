"""What is said of business units, of one service, of an open platform's steps, and of servers."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.model.adoption import (
    AdoptionSeen,
    HabitWeek,
    Moved,
    Rhythm,
    ServiceAdoption,
    Serving,
    Trend,
    UnitAdoption,
)
from sowhat.model.ecosystem import Stage
from sowhat.model.ladder import Part
from sowhat.model.usage import Broken
from sowhat.stories import adoption as story
from sowhat.stories import adoption_units as units
from sowhat.stories.pieces import Bars, Notes, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import voice

HABIT = Part(part=3, whole=4, share=0.75, low=0.3, high=0.95)
NONE = Part(part=0, whole=2, share=0.0, low=0.0, high=0.66)
MOVE = Moved(team="red", day=date(2026, 7, 1), before="shop", after="bank")
SERVED = Serving(
    service="pay", month="2026-09", calls=7200, before=3600, hours=1.5, at_once=0.0021, bytes=None, hosts=2
)


def unit(name: str, habit: Part = HABIT, called: bool = True) -> UnitAdoption:
    return UnitAdoption(unit=name, habit=habit, reached=habit, line=(1, 2, 3), called=called)


def one(name: str = "pay", found: tuple[UnitAdoption, ...] = (), **more: object) -> ServiceAdoption:
    plain = {"service": name, "counted": "team", "k": 3, "n": 4, "habit": HABIT, "reached": HABIT, "units": found}
    line = tuple(HabitWeek(week=f"2026-W{n}", active=2, habitual=2, eligible=4) for n in (30, 31, 32))
    return ServiceAdoption.model_validate({**plain, "line": line, **more})


def seen(*services: ServiceAdoption, **more: object) -> AdoptionSeen:
    plain = {"build": "b1", "code_version": "1", "timezone": "UTC", "until": date(2026, 9, 30), "weeks": 20}
    first = services[0] if services else one()
    return AdoptionSeen.model_validate({**plain, "platform": first, "services": services or (first,), **more})


def section(told: Story, name: str) -> Section | None:
    return next((each for each in told.sections if each.id == name), None)


def table(found: Section | None, name: str) -> Table:
    assert found is not None
    return next(block for block in found.blocks if isinstance(block, Table) and block.id == name)


def test_units_are_told_with_who_moved_and_the_other_way_to_count() -> None:
    page = story.adoption(voice("en"), seen(one(found=(unit("shop"), unit("bank", NONE, called=False))), moved=(MOVE,)))
    found = section(page, "units")
    assert found is not None
    assert found.title == "Used in 1 of 2 business units"
    assert "red moved from shop to bank on" in repr(found.blocks)
    assert [row.cells[-1].text for row in table(found, "units").rows] == ["since before records begin", "no call yet"]
    assert "/adoption?as=now#section-units" in [way.href for way in page.ways]


def test_as_they_sit_now_the_way_leads_back() -> None:
    page = story.told(voice("en"), seen(one(found=(unit("shop"), unit("bank"))), membership="now"), "pay")
    assert "/adoption?service=pay#section-units" in [way.href for way in page.ways]
    assert {each.api for each in page.sections} == {"/api/v1/adoption?service=pay&as=now"}


def test_one_unit_is_a_sentence_and_no_table_of_one_row() -> None:
    found = section(story.adoption(voice("en"), seen(one(found=(unit("shop"),)))), "units")
    assert found is not None
    assert (found.lede, found.blocks) == ("All of them belong to shop, so that there is nothing to compare.", ())


def test_nobody_in_a_unit_leaves_the_section_out() -> None:
    assert section(story.adoption(voice("en"), seen(one(found=(unit(""),)))), "units") is None


@pytest.mark.parametrize("language", ["en", "zh"])
def test_one_service_has_its_figures_in_place_of_a_table_of_one_row(language: str) -> None:
    rhythm = Rhythm(weeks=13, names=4, share=0.8, days=3.25, q1=2, median=40, q3=90)
    known = seen(one(rhythm=rhythm, serving=SERVED, trend=Trend(weeks=13, own=0.5, season=-0.2, grown=0.875)))
    page = story.told(voice("zh" if language == "zh" else "en"), known, "pay")
    assert [figure.value for figure in page.figures][1:5] == ["80%", "40", "1.5", "+50%"]
    assert not [block for each in page.sections for block in each.blocks if isinstance(block, Table)]
    assert "3.2" in page.figures[2].note
    assert "+88%" in page.figures[4].note


def test_days_without_records_are_told_where_a_habit_is_looked_for() -> None:
    gap = Broken(source="gateway", kind="gap", start=date(2026, 9, 14), end=date(2026, 9, 14), factor=None)
    told = repr(story.told(voice("en"), seen(one(broken=(gap,))), "pay"))
    assert "what looks like a loss may be missing records" in told


def test_steps_of_an_open_platform_say_what_is_missing() -> None:
    stages = (
        Stage(name="signed-up", teams=8),
        Stage(name="key", teams=6, days=2.5, timed=6),
        Stage(name="habit", teams=None, lacks="weeks"),
    )
    [found] = units.stages_sections(voice("en"), seen(stages=stages), "/api")
    assert found.title == "From “Signed up” to “Has a key”: 6 of 8 teams"
    [bars] = [block for block in found.blocks if isinstance(block, Bars)]
    assert [bar.share for bar in bars.bars] == [1.0, 0.75]
    [notes] = [block for block in found.blocks if isinstance(block, Notes)]
    assert "fewer than four whole weeks" in notes.notes[0].detail


def test_servers_are_compared_and_one_alone_is_a_figure() -> None:
    other = one("ask", serving=SERVED.model_copy(update={"service": "ask", "hours": 0.5, "at_once": None}))
    [found] = units.serving_sections(voice("en"), seen(one(serving=SERVED), other), "/api")
    assert found.title == "pay takes 75% of all server time"
    row = table(found, "servers").rows[0]
    assert [cell.value for cell in row.cells] == ["pay", 7200, 1.5, 0.0021, 0.75, 2], "data: known of no service"
    assert row.cells[1].note == "+100% on the month before"
    assert units.serving_sections(voice("en"), seen(one(serving=SERVED)), "/api") == ()
