"""What the Lifecycle page says: where a bare threshold is wrong, and what holds of each service."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from sowhat.model.estimate import Remark
from sowhat.model.language import Language
from sowhat.model.lifecycle import Evidence, Lifecycle, Review, Trend, Verdict
from sowhat.stories import lifecycle_board
from sowhat.stories import lifecycle_words as said
from sowhat.stories.lifecycle import lifecycle
from sowhat.stories.lifecycle_board import Board, lines
from sowhat.stories.pieces import Steps, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES
from tests.web import lifecycle_samples as samples

EN = voice("en")


def told(seen: Lifecycle | None = None) -> dict[str, Section]:
    return {one.id: one for one in lifecycle(EN, seen or samples.seen()).sections}


def only(section: Section) -> Block:
    [block] = section.blocks
    return block


def review(name: str) -> Review:
    return next(one for one in samples.reviews() if one.service == name)


def test_the_answer_counts_those_under_and_those_that_a_threshold_gets_wrong() -> None:
    answer = "".join(part.text for part in lifecycle(EN, samples.seen()).answer)
    assert answer == "5 of 7 services are under their threshold. A threshold alone would be wrong about 5."


def test_the_page_names_what_a_threshold_would_retire_and_what_it_would_keep() -> None:
    under = lifecycle(EN, samples.seen()).under
    assert "would retire Fax gateway, Tax letters, Emergency card block, Address look-up and 1 more." in under
    assert "retire Fax gateway; protect Tax letters and Emergency card block; keep Address look-up" in under
    assert "it would keep Prices v1" in under


def test_each_that_a_threshold_gets_wrong_has_its_reason_and_its_page() -> None:
    steps = only(told()["wrong"])
    assert isinstance(steps, Steps)
    assert [step.href for step in steps.steps] == [said.href(name) for name in samples.seen().wrong]
    assert steps.steps[1].text == "Tax letters: protect, where a threshold would retire it"


def test_a_name_with_a_comma_stays_one_name_in_a_list() -> None:
    assert said.listed(EN, ["Accounts, old", "Search", "Maps"]) == "“Accounts, old”, Search and Maps"


def test_without_a_wrong_one_nothing_is_listed() -> None:
    assert "wrong" not in told(samples.seen().model_copy(update={"reviews": (review("fax-gateway"),), "wrong": ()}))


def test_a_decision_moves_a_card_to_its_lane_and_a_deferral_does_not() -> None:
    board = only(told()["services"])
    assert isinstance(board, Board)
    lanes = {lane.kind: [card.title for card in lane.cards] for lane in board.lanes}
    assert lanes["merge"] == ["Address look-up"]
    assert lanes["protect"] == ["Tax letters", "Emergency card block"]


def test_a_decision_that_is_due_again_no_longer_holds() -> None:
    again = review("address-lookup").model_copy(update={"due": date(2026, 10, 1)})
    assert said.stands(again) == "keep"


def test_a_card_says_what_the_rule_says_where_people_decided_otherwise() -> None:
    board = only(told()["services"])
    assert isinstance(board, Board)
    [card] = next(lane.cards for lane in board.lanes if lane.kind == "merge")
    assert (card.wrong, card.state) == ("The rule says: keep", "Changed")


def test_busy_months_and_the_one_that_is_not_over_are_marked() -> None:
    board = only(told()["services"])
    assert isinstance(board, Board)
    card = next(card for lane in board.lanes for card in lane.cards if card.title == "Tax letters")
    assert [i for i, bar in enumerate(card.bars) if bar.busy] == [7, 8]
    assert [bar.whole for bar in card.bars][-2:] == [True, False]


def test_the_table_has_a_line_a_service_with_numbers_to_sort_by() -> None:
    [table] = [
        one
        for part in lifecycle(EN, samples.seen(), "table").sections
        for one in part.blocks
        if isinstance(one, Table) and one.id == "services"
    ]
    [row] = [row for row in table.rows if row.name == "card-block"]
    values = dict(zip([column.key for column in table.columns], [cell.value for cell in row.cells], strict=True))
    assert (values["calls"], values["threshold"], values["worth"]) == (306, 1_000, 3_400_000.0)
    assert (values["customers"], values["cost"], values["naive"]) == (2_900, None, "retire")


def test_a_small_group_of_customers_is_not_counted() -> None:
    cell = said.customers(EN, review("fax-gateway").evidence)
    assert (cell.text, cell.value) == ("fewer than 10", None)


@pytest.mark.parametrize(
    ("trend", "says"),
    [
        (Trend(per_month=0.05, low=0.02, high=0.08, months=13), "Calls change by +5% a month."),
        (Trend(per_month=0.01, low=-0.02, high=0.04, months=13), "No sure trend."),
        (Trend(per_month=0.48, months=6), "Calls change by +48% a month; so few months carry no interval."),
    ],
)
def test_a_card_of_calls_that_suffice_says_how_they_move(trend: Trend, says: str) -> None:
    above = Remark(code="review-above", params={"calls": 9, "threshold": 8, "month": "2026-08"})
    verdict = Verdict(kind="keep", rule="enough", reasons=(above,))
    evidence = review("search").evidence.model_copy(update={"trend": trend})
    one = Review(service="search", evidence=evidence, verdict=verdict)
    [lane] = lifecycle_board.board(EN, (one,)).lanes
    assert lane.cards[0].reason == says


def test_a_terminal_has_lines_in_the_order_of_the_board() -> None:
    notes = lines(EN, samples.reviews()).notes
    assert [note.text for note in notes][:3] == ["Retire: Fax gateway", "Merge: Address look-up", "Migrate: Prices v1"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_service_the_page_says_so(language: Language) -> None:
    story = lifecycle(voice(language), samples.EMPTY)
    assert (story.figures, story.sections) == ((), ())


def test_campaigns_lead_to_their_pages() -> None:
    table = only(told()["campaigns"])
    assert isinstance(table, Table)
    assert [row.name for row in table.rows] == ["/lifecycle/campaigns/C-0001"]


def test_without_a_campaign_the_section_says_how_one_begins() -> None:
    section = told(samples.seen().model_copy(update={"campaigns": ()}))["campaigns"]
    assert section.blocks == ()
    assert "opened from a review" in section.lede


@pytest.mark.parametrize(
    ("params", "key", "words"),
    [
        ({"months": "3,4,5"}, "months", "March, April and May"),
        ({"share": 0.912}, "share", "91%"),
        ({"rate": -0.28}, "rate", "−28%"),
        ({"calls": 1_200_000}, "calls", "1.2 million"),
        ({"start": "2026-01-09"}, "start", "9 Jan 2026"),
        ({"month": "2026-08"}, "month", "August 2026"),
        ({"source": "gateway"}, "source", "gateway"),
        ({"amount": 3_400_000.0, "currency": "CNY"}, "amount", "¥3.4 million"),
    ],
)
def test_a_reasons_numbers_are_said_as_people_say_them(
    params: dict[str, str | int | float], key: str, words: str
) -> None:
    found = str(said.readable(EN, Remark(code="any", params=params))[key])
    assert found.replace("\N{NO-BREAK SPACE}", " ") == words


def test_what_a_call_costs_keeps_its_small_change() -> None:
    assert (said.cost(EN, Decimal("0.0042"), "CNY"), said.cost(EN, Decimal(4_200), "CNY")) == ("0.0042 CNY", "¥4,200")


def test_a_service_without_a_whole_month_has_no_calls() -> None:
    young = Evidence(service="new", threshold=10)
    assert said.calls_line(EN, young) == "No whole month of calls yet"
