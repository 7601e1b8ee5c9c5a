"""Services together in words: the total, other causes whatever their sign, parts as ranges or as agreed."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import Remark
from sowhat.model.language import Language
from sowhat.model.portfolio import PortfolioSeen
from sowhat.stories import portfolio, studies
from sowhat.stories.pieces import Note, Notes, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.spans import spans
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import portfolio_samples as samples
from tests.web import so_what_samples as front


def told(*seen: PortfolioSeen, language: Language = "en") -> Story:
    return studies.studies(voice(language), samples.so_what(*seen))


def answer(*seen: PortfolioSeen) -> str:
    return "".join(part.text for part in told(*seen).answer)


def section(name: str, *seen: PortfolioSeen) -> Section:
    return next(one for one in portfolio.sections(voice("en"), seen, {"risk-late": "Risk, later"}) if one.id == name)


def table(name: str, *seen: PortfolioSeen) -> Table:
    return next(block for block in section(name, *seen).blocks if isinstance(block, Table))


def notes(name: str, *seen: PortfolioSeen) -> list[Note]:
    return [note for block in section(name, *seen).blocks if isinstance(block, Notes) for note in block.notes]


def test_a_gain_is_said_with_its_customers() -> None:
    assert answer(samples.seen()) == "Both services together kept about 1,700 customers."


def test_a_loss_is_said_as_one() -> None:
    story = told(samples.seen((-900, -500, -100)))
    assert "fewer stayed" in "".join(part.text for part in story.answer)
    assert story.tone == "bad"


def test_an_interval_across_zero_is_no_claim() -> None:
    story = told(samples.seen((-300, 200, 700)))
    assert "may as well be none" in "".join(part.text for part in story.answer)
    assert story.tone == "care"


def test_a_weak_total_asks_for_care() -> None:
    assert told(samples.seen(grade="C")).tone == "care"


def test_a_relation_is_no_total() -> None:
    story = told(samples.seen(grade="D"))
    assert "no effect" in "".join(part.text for part in story.answer)
    assert story.picture is None
    assert table("totals", samples.seen(grade="D")).rows[0].cells[1].value is None


def test_no_number_says_why_and_asks_for_a_hold_out() -> None:
    story = told(samples.seen(None))
    assert "not known yet" in "".join(part.text for part in story.answer)
    assert voice("en").say("help-hold-out") in story.under


def test_without_a_registered_study_there_is_no_total() -> None:
    assert "no total" in answer()


def test_an_effect_that_is_no_number_of_customers_is_told_in_its_units() -> None:
    seen = samples.seen().model_copy(update={"kept": None, "value": None})
    assert "changed “Monthly retention” by +0.0" in answer(seen)


def test_the_page_leads_with_the_most_services_and_not_with_the_best_result() -> None:
    alone = samples.seen((5000, 9000, 9900), services=("identity",))
    assert answer(alone, samples.seen()) == "Both services together kept about 1,700 customers."


def test_other_causes_are_shown_when_they_take_away() -> None:
    rows = {row.cells[0].value: row for row in table("causes", samples.seen()).rows}
    assert [rows[name].cells[1].text for name in ("metric", "adoption", "other")] == [
        "−2 points",
        "+1.1 points",
        "−3.1 points",
    ]
    assert rows["other"].cells[3].value == pytest.approx(-0.031 * 206_000)


def test_a_part_that_nobody_shows_may_be_nothing_or_all() -> None:
    shown = {row.cells[0].value: row.cells[3].text for row in table("shares", samples.seen()).rows}
    assert shown["identity"] == "nobody: anything from nothing to all"


def test_parts_of_a_bad_outcome_are_turned_so_that_up_is_good() -> None:
    first = table("shares", samples.seen(good=False)).rows[0]
    assert first.cells[1].text == "−1,400 to −900"


def test_four_services_are_one_claim() -> None:
    [note] = notes("shares", samples.seen(shares=samples.BUNDLED))
    assert "stand as one claim; more than three services" in note.text


def test_an_agreement_is_called_one() -> None:
    [note] = notes("shares", samples.seen().model_copy(update={"agreed": samples.AGREED}))
    assert note.text.startswith("Agreed, not estimated: ")
    assert "Agreed by Retail, Platform on 1\u00a0Sep 2026" in note.text


def test_what_is_left_out_is_named_with_its_reason() -> None:
    said = [note.text for note in notes("inside", samples.seen())]
    assert "Risk, later (risk-score) is not in it: the question was not fixed in writing." in said


def test_different_prices_leave_the_money_out_and_say_so() -> None:
    note = Remark(code="portfolio-prices-differ")
    seen = samples.seen().model_copy(update={"value": None, "notes": (note,)})
    assert told(seen).figures[0].note == "the studies use different prices"
    assert notes("totals", seen)[0].text == voice("en").say("portfolio-prices-differ")


def test_the_list_has_every_study_with_its_interval_on_the_scale_of_its_outcome() -> None:
    rows = studies.list_table(voice("en"), (front.YES, front.OTHER), {}).rows
    assert [row.name for row in rows] == ["settlement-retention", "identity-retention"]
    first, second = (row.cells[1].run for row in rows)
    assert first[0] == second[0]  # both measure the same outcome: zero lies at one place


def test_a_relation_in_the_list_has_no_interval() -> None:
    [row] = studies.list_table(voice("en"), (front.RELATED,), {}).rows
    assert (row.cells[1].run, row.cells[1].value) == ((), None)


def test_a_rank_is_shown_with_the_effect_that_it_rests_on() -> None:
    ranks = {one.study: one for one in samples.RANKING}
    made = studies.list_table(voice("en"), (front.YES, front.OTHER), ranks)
    assert [(row.cells[-1].value, row.cells[-1].note) for row in made.rows] == [
        (1, "as +0.52 points"),
        (2, "as +0.41 points"),
    ]


def test_spans_share_one_scale_with_zero() -> None:
    assert spans([(-1, 0, 1), None, (1, 2, 3)]) == ((0.25, 0.0, 0.25, 0.5), (), (0.25, 0.5, 0.75, 1.0))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kept", [(900, 1700, 2500), (-900, -500, -100), (-300, 200, 700), None])
@pytest.mark.parametrize("services", [("identity",), samples.SERVICES, ("a", "b", "c")])
def test_every_kind_of_total_can_be_said(
    language: Language, kept: tuple[float, float, float] | None, services: tuple[str, ...]
) -> None:
    story = told(samples.seen(kept, services=services), language=language)
    assert all(part.text for part in story.answer)
    effect = samples.seen(kept, services=services).model_copy(update={"kept": None})
    assert told(effect, language=language).under


@pytest.mark.parametrize("name", ["totals", "causes", "shares"])
def test_every_row_has_a_cell_for_each_column(name: str) -> None:
    made = table(name, samples.seen())
    assert {len(row.cells) for row in made.rows} == {len(made.columns)}


def test_the_list_of_studies_leads_to_the_planner() -> None:
    [way] = told(samples.seen()).ways
    assert way.href == "/studies/plan"
