from pathlib import Path

import pytest

from sowhat.model.estimate import Remark
from sowhat.model.ladder import BreakEven, Rung
from sowhat.model.language import Language
from sowhat.stories import ladder, value
from sowhat.stories.drawings import Ladder
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.shape import Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import samples, value_samples

CATALOG = samples.workspace(Path()).catalog


def told(language: Language = "en") -> Story:
    return value.value(voice(language, catalog=CATALOG), value_samples.seen())


def plain(story: Story) -> str:
    return "".join(part.text for part in story.answer)


def notes(story: Story, section: str) -> tuple[str, ...]:
    [found] = [one for one in story.sections if one.id == section]
    return tuple(note.text for block in found.blocks if isinstance(block, Notes) for note in block.notes)


def table(story: Story, name: str) -> Table:
    sections = value.unfolded(story).sections
    return next(block for one in sections for block in one.blocks if isinstance(block, Table) and block.id == name)


def test_the_answer_is_the_highest_rung_that_any_reached() -> None:
    assert plain(told()) == "Money in the ledger for 1 of 4 services."


def test_the_answer_in_chinese() -> None:
    assert plain(told("zh")) == "4 项服务里，1 项在台账上折成了钱。"


@pytest.mark.parametrize(
    ("names", "answer"),
    [
        (("identity",), "No gain for customers is shown yet; use has become a habit for 1 of 1 service."),
        (("risk-score", "address-book"), "Not known yet: no call of any service has been seen."),
    ],
)
def test_a_lower_rung_is_answered_where_the_higher_are_not_reached(names: tuple[str, ...], answer: str) -> None:
    assert plain(value.value(voice("en"), value_samples.seen(*names))) == answer


def test_without_a_service_it_says_what_to_do() -> None:
    story = value.value(voice("en"), value_samples.EMPTY)
    assert (plain(story), story.sections) == ("Not known yet: no service is declared.", ())
    assert "workbook" in story.under


def test_the_break_even_sentence_names_customers_share_power_and_step() -> None:
    """¥384,000 at ¥640 are 600 of 206,000 customers; the study's data find 824."""
    assert notes(told(), "even")[0] == (
        "Settlement v2: To break even, this service must keep 600 customers, 0.3% of those it reaches. "
        "Today’s data could detect 0.4% of them or more. Breaking even would still go unseen. "
        "Next step: Draw lots for the order of the next go-lives; with a random order a dozen teams can be enough."
    )


def test_days_without_a_rate_are_said_and_never_a_zero() -> None:
    [said] = [text for text in notes(told(), "even") if text.startswith("Risk score")]
    assert "The break-even is not known. 42 person-days have no price: the day rate is missing." in said
    row = next(row for row in table(told(), "even").rows if row.name == "risk-score")
    assert [cell.value for cell in row.cells[1:]] == [None] * 6


def test_services_that_miss_the_same_are_said_once() -> None:
    same = value_samples.seen("address-book").services[0]
    seen = value_samples.seen("address-book").model_copy(
        update={"services": (same, same.model_copy(update={"service": "maps"}))}
    )
    said = notes(value.value(voice("en"), seen), "even")
    assert said == ("2 services (address-book, maps): the break-even is not known. Nobody wrote down what they cost.",)


def test_more_than_it_reaches_is_told_plainly() -> None:
    even = value_samples.seen("settlement-v2").services[0].even
    assert even.needed is not None
    beyond = even.model_copy(update={"reached": 300, "share": even.needed.model_copy(update={"value": 2.0})})
    assert value.even_sentence(voice("en"), beyond) == (
        "To break even, this service must keep 600 customers, more than the 300 customers it reaches: "
        "among today’s users it cannot."
    )


@pytest.mark.parametrize(
    ("lost", "says"), [("build", "what building it cost is not written down"), ("run", "what running it costs is not")]
)
def test_a_cost_that_nobody_recorded_is_not_told_as_paid(lost: str, says: str) -> None:
    seen = value_samples.seen("settlement-v2")
    [one] = seen.services
    both = {"cost_from": "spend", "build": one.even.cost, "run": one.even.cost}
    even = one.even.model_copy(update={**both, lost: None})
    told = value.value(voice("en"), seen.model_copy(update={"services": (one.model_copy(update={"even": even}),)}))
    [section] = [each for each in told.sections if each.id == "even"]
    assert any(says in note.detail for block in section.blocks if isinstance(block, Notes) for note in block.notes)


def test_what_data_without_an_estimate_could_show_is_told_as_a_plan() -> None:
    seen = value_samples.seen("settlement-v2")
    [one] = seen.services
    refused = seen.model_copy(update={"services": (one.model_copy(update={"study": "s", "grade": None}),)})
    said = notes(value.value(voice("en"), refused), "even")[0]
    assert "With half of the units live and half not, such data could detect 0.4% of them or more." in said


def test_a_break_even_without_anything_is_not_known() -> None:
    assert value.even_sentence(voice("zh"), BreakEven()) == "盈亏平衡点还不知道。"


def test_the_ladder_has_six_rungs_a_row_and_exports_states() -> None:
    [block] = [block for one in told().sections for block in one.blocks if isinstance(block, Ladder)]
    assert [len(row.treads) for row in block.rows] == [6] * 4
    row = next(row for row in block.table.rows if row.name == "address-book")
    assert [cell.value for cell in row.cells] == ["address-book", *["unknown"] * 6]


def test_a_gap_names_the_services_that_have_it() -> None:
    assert notes(told(), "use") == ("Address book: No route belongs to it, so its calls cannot be told from others.",)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("at", "latest"), [("2026-03-02", False), ("2026-W10", True), ("2026-03", False)], ids=("day", "week", "month")
)
def test_since_is_said_for_days_weeks_and_months(language: Language, at: str, latest: bool) -> None:
    rung = Rung(name="built", state="reached", why=Remark(code="value-built-live"), since=at, latest=latest)
    said = ladder.since(voice(language), rung)
    assert "2026" in said
    assert latest == any(word in said for word in ("earlier", "更早"))


def test_no_unit_is_named_for_what_it_did_not_do() -> None:
    sections = told().sections
    words = " ".join(
        cell.text for one in sections for b in one.blocks if isinstance(b, Table) for r in b.rows for cell in r.cells
    )
    assert not any(f"t{n}" in words.split() for n in range(10))
