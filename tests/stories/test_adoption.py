"""What the Adoption page says, and what it does not."""

from __future__ import annotations

from datetime import date

import pytest
import vl_convert

from sowhat.model.adoption import (
    AdoptionSeen,
    Cohort,
    Deciding,
    HabitWeek,
    Kept,
    Movement,
    ServiceAdoption,
    Silence,
    Trend,
    Unexplained,
    Wait,
)
from sowhat.model.estimate import Remark
from sowhat.model.ladder import Part
from sowhat.model.language import Language
from sowhat.model.usage import Broken
from sowhat.render import charts
from sowhat.render.adoption_charts import KINDS
from sowhat.stories import adoption as story
from sowhat.stories import adoption_asking as asking
from sowhat.stories.drawings import Chart
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.shape import Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES

WAYS = {"own-choice": 3, "project": 1, "default": 0, "old-closed": 0, "notice": 0, "unknown": 6}
WEEKS = ("2026-W30", "2026-W31", "2026-W32")
BROKEN = Broken(source="gateway", kind="jump", start=date(2026, 7, 20), end=date(2026, 7, 20), factor=3.0)


NO_TREND = Trend()


def one(name: str = "pay", whole: int = 10, trend: Trend = NO_TREND) -> ServiceAdoption:
    share = Part(part=whole // 2, whole=whole, share=0.5, low=0.24, high=0.76)
    return ServiceAdoption(
        **{"service": name, "counted": "team", "k": 3, "n": 4, "habit": share, "reached": share, "trend": trend},
        line=tuple(HabitWeek(week=week, active=6, habitual=5, eligible=whole) for week in WEEKS),
        movements=tuple(Movement(week=week, new=1, retained=4, resurrected=1, lost=2) for week in WEEKS),
        cohorts=(Cohort(week="2026-W30", size=4, active=(4, 3, 1)), Cohort(week="2026-W31", size=2, active=(2, 1))),
        retention=tuple(Kept(weeks=n, came=6 - n, were=6, share=1 - n / 6, low=0.1, high=1) for n in (1, 2)),
        deciding=Deciding(total=10, ways=WAYS, stated=1, voluntary=0.3, high=0.9),
    )


def seen(*services: ServiceAdoption, whole: int = 10, silences: tuple[Silence, ...] = ()) -> AdoptionSeen:
    return AdoptionSeen(
        **{"build": "b1", "code_version": "1", "timezone": "UTC", "until": date(2026, 8, 9), "weeks": 20},
        platform=one("*", whole),
        services=services or (one(),),
        silences=silences,
        waits=(Wait(since="key", why=Remark(code="adoption-wait-no-keys")),),
    )


def told(known: AdoptionSeen, language: Language = "en") -> Story:
    return story.adoption(voice(language), known)


def said(known: AdoptionSeen) -> str:
    """The whole page in words."""
    return repr(told(known))


def test_what_is_unknown_is_bounded_and_never_a_choice() -> None:
    page = told(seen())
    assert "".join(part.text for part in page.answer) == "30% of adoptions were the team's own choice: 3 of 10."
    assert "Were all of them choices, the share would be 90%; if none, 30%." in page.under


def test_below_seven_weeks_nobody_can_have_fallen_silent_which_is_not_none() -> None:
    page = told(seen().model_copy(update={"weeks": 6}))
    silent = next(figure for figure in page.figures if figure.label == "Fell silent")
    assert (silent.value, "seven whole weeks" in silent.note) == ("–", True)
    assert next(part.title for part in page.sections if part.id == "silent") == (
        "Whether anybody fell silent is not known yet"
    )


def test_no_change_is_told_across_a_break_which_is_named() -> None:
    page = told(seen(one(trend=Trend(weeks=13, broken=(BROKEN,)))))
    [table] = [
        block for part in page.sections for block in part.blocks if isinstance(block, Table) and block.id == "services"
    ]
    assert {column.key for column in table.columns}.isdisjoint({"trend", "relative"}), "a column of dashes"
    assert "No change is told across the break of the source gateway on" in repr(page)


@pytest.mark.parametrize(("whole", "there"), [(800, True), (799, False)])
def test_the_quoted_aim_is_drawn_only_for_800(whole: int, there: bool) -> None:
    page = told(seen(whole=whole))
    [chart] = [
        block
        for part in page.sections
        for block in part.blocks
        if isinstance(block, Chart) and block.id == "habit-chart"
    ]
    assert ("goal" in chart.rows[0]) == there


def test_a_missing_date_is_asked_for() -> None:
    assert "Write from: beside the key of a consumer under catalog/" in said(seen())


def test_who_fell_silent_is_named_with_its_rhythm() -> None:
    loss = Silence(
        **{"service": "pay", "app": "till", "last": "2026-W20", "weeks": 6},
        **{"active": 20, "known": 26, "calls": 40.0, "chance": 0.004},
    )
    notes = [
        block for part in told(seen(silences=(loss,))).sections for block in part.blocks if isinstance(block, Notes)
    ]
    assert "till has not called pay for 6 weeks." in repr(notes)
    assert "20 of the 26 weeks before" in repr(notes)


def test_nobody_silent_leaves_the_page_of_a_service_as_it_is() -> None:
    assert story.note_sections(voice("en"), seen()) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_can_be_drawn(language: Language) -> None:
    drawn = [block for part in told(seen(), language).sections for block in part.blocks if isinstance(block, Chart)]
    assert {chart.kind for chart in drawn} == set(KINDS) - {"habit-count"}
    assert all(vl_convert.vegalite_to_svg(charts.spec(chart, "light")).startswith("<svg") for chart in drawn)


def test_only_so_many_are_asked_at_once_the_rest_is_counted() -> None:
    many = [Unexplained(service="pay", team=f"t{n}") for n in range(asking.SHOWN + 3)]
    found = asking.ask(voice("en"), many)
    assert found is not None
    assert (len(found.questions), found.more) == (asking.SHOWN, "3 more are asked once some of these are answered.")


def test_unanswered_questions_of_a_form_say_nothing() -> None:
    fields = {"token": "x", "by": "Li Na", "how:pay/red": "notice", "how:pay/blue": ""}
    assert asking.answers(fields) == (("pay", "red", "notice"),)
