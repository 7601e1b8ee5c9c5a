"""One review: verdict, reasons, months, evidence, history; what is not known is said and never zero."""

from __future__ import annotations

from datetime import date

import pytest

from sowhat.model.language import Language
from sowhat.model.lifecycle import Evidence, Lifecycle, Review, VerdictKind
from sowhat.stories.drawings import Chart
from sowhat.stories.lifecycle_review import review
from sowhat.stories.pieces import Notes, Steps, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES, words
from tests.web import lifecycle_samples as samples

EN = voice("en")


def one(name: str) -> Review:
    return next(each for each in samples.reviews() if each.service == name)


def told(each: Review, seen: Lifecycle | None = None) -> Story:
    return review(EN, seen or samples.seen(), each)


def section(story: Story, name: str) -> Section:
    return next(part for part in story.sections if part.id == name)


def lines(part: Section) -> list[str]:
    return [
        f"{note.text} {note.detail}".strip()
        for block in part.blocks
        if isinstance(block, Notes)
        for note in block.notes
    ]


def with_(each: Review, **more: object) -> Review:
    return each.model_copy(update={"evidence": each.evidence.model_copy(update=more)})


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("tax-letters", "Protect it. A threshold alone would retire it."),
        ("prices-v1", "Move its callers to prices-v2. A threshold alone would keep it."),
        ("fax-gateway", "Retire it."),
    ],
)
def test_the_verdict_comes_first_with_what_a_threshold_would_do(name: str, answer: str) -> None:
    assert "".join(part.text for part in told(one(name)).answer) == answer


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("fax-gateway", "It waits for a decision since 1 Sep 2026."),
        ("search", "No decision is due."),
        ("tax-letters", "Lin put it off on 3 Sep 2026, until 1 Mar 2027."),
        ("address-lookup", "Lin decided otherwise on 3 Sep 2026: merge."),
    ],
)
def test_where_a_decision_stands_is_said_under_it(name: str, state: str) -> None:
    assert told(one(name)).under.replace("\N{NO-BREAK SPACE}", " ").endswith(state)


def test_a_rule_that_says_otherwise_since_is_told() -> None:
    moved = one("address-lookup").model_copy(update={"moved": True, "due": date(2026, 10, 1)})
    assert "The rule said otherwise then: Keep." in told(moved).under


def test_a_campaign_under_way_is_linked_and_none_is_offered() -> None:
    assert [way.href for way in told(one("prices-v1")).ways] == ["/lifecycle", "/lifecycle/campaigns/C-0001"]


def test_a_decision_to_end_it_offers_a_campaign() -> None:
    ways = [way.href for way in told(one("address-lookup")).ways]
    assert ways == ["/lifecycle", "/lifecycle/campaigns/new?service=address-lookup&review=7"]


def test_months_mark_the_season_the_break_and_the_one_that_is_not_over() -> None:
    [chart] = [each for each in section(told(one("tax-letters")), "months").blocks if isinstance(each, Chart)]
    assert [row["at"] for row in chart.rows if row["kind"] == "busy"] == ["2026-03", "2026-04"]
    assert chart.rows[-1]["kind"] == "part"
    [broken] = [each for each in section(told(one("address-lookup")), "months").blocks if isinstance(each, Chart)]
    assert [row["at"] for row in broken.rows if row["broken"]] == ["2026-02"]


def test_a_month_before_a_break_is_on_its_other_side() -> None:
    months = tuple(each.model_copy(update={"comparable": each.month > "2026-01"}) for each in samples.ADDRESSES.months)
    story = told(with_(one("address-lookup"), months=months))
    [chart] = [each for each in section(story, "months").blocks if isinstance(each, Chart)]
    assert [row["kind"] for row in chart.rows][:7] == ["other-side"] * 6 + ["people"]
    assert "Other side of a break" in chart.table.rows[0].cells[-1].text


@pytest.mark.parametrize(("threshold", "drawn"), [(564_000, "yes"), (564_001, "no")])
def test_a_threshold_far_above_is_named_and_not_drawn(threshold: int, drawn: str) -> None:
    story = told(with_(one("tax-letters"), threshold=threshold))
    [chart] = [each for each in section(story, "months").blocks if isinstance(each, Chart)]
    assert chart.labels["drawn"] == drawn


@pytest.mark.parametrize(
    ("threshold", "title"),
    [
        (1, "All 13 whole months reach the threshold"),
        (2_000, "7 of 13 whole months lie under the threshold"),
        (400_000, "All 13 whole months lie under the threshold"),
    ],
)
def test_the_months_are_counted_under_the_threshold(threshold: int, title: str) -> None:
    assert section(told(with_(one("tax-letters"), threshold=threshold)), "months").title == title


def test_few_months_on_record_are_told_and_thirteen_are_not() -> None:
    young = lines(section(told(one("new-service")), "months"))
    assert any("Records reach back over one whole month, to August 2026." in line for line in young)
    assert not any("Records reach" in line for line in lines(section(told(one("fax-gateway")), "months")))


def test_a_trend_that_cannot_be_told_says_why() -> None:
    said = lines(section(told(one("address-lookup")), "months"))
    assert said[0].startswith("A source broke: 7 of the 8 whole months")


def test_callers_stand_beside_those_of_a_year_before() -> None:
    said = lines(section(told(one("tax-letters")), "callers"))
    assert said[:2] == ["6 consumers, 5 a year before", "3 apps, as a year before"]
    assert said[-1].startswith("tax-desk calls every 365 days; seen 3 times.")


def test_nobody_knows_is_not_nobody() -> None:
    story = told(one("new-service"))
    assert section(story, "callers").title == "Nobody knows who calls"
    assert [figure.value for figure in story.figures][1:] == ["–", "–", "–"]
    assert "Not measured is not the same as worth nothing." in lines(section(story, "worth"))[0]


def test_a_small_group_of_customers_is_not_counted() -> None:
    assert any("Fewer than 10 customers" in line for line in lines(section(told(one("fax-gateway")), "worth")))
    few = with_(one("tax-letters"), customers=9)
    assert not any("9 customers" in line for line in lines(section(told(few), "worth")))


def test_money_stands_with_its_grade() -> None:
    [line, *_] = lines(section(told(one("card-block")), "worth"))
    assert line.replace("\N{NO-BREAK SPACE}", " ") == "¥3.4 million protected one standing claim, best grade B"


def test_a_candidate_says_why_it_could_do_instead() -> None:
    [steps] = [each for each in section(told(one("prices-v1")), "candidates").blocks if isinstance(each, Steps)]
    assert [(step.text, step.href) for step in steps.steps] == [("prices-v2", "/lifecycle/prices-v2")]
    assert steps.steps[0].detail == (
        "declared as its replacement, 93% alike by their API descriptions, called by 11 of its 14 consumers, more calls"
    )


def test_a_call_of_what_is_deprecated_is_a_matter_of_care() -> None:
    [line] = [each for each in lines(section(told(one("prices-v1")), "upkeep")) if "deprecated" in each]
    assert line == "GET /v1/prices/{id} is deprecated, and still got 310,400 calls."


def test_history_keeps_the_reason_and_the_name() -> None:
    [table] = [each for each in section(told(one("address-lookup")), "history").blocks if isinstance(each, Table)]
    assert [cell.text for cell in table.rows[0].cells][2:] == [
        "Keep",
        "Changed: Merge",
        "–",
        "Maps does the same.",
        "Lin",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [each.service for each in samples.reviews()])
def test_every_reason_is_worded_and_no_code_is_left(name: str, language: Language) -> None:
    [*notes] = lines(section(review(voice(language), samples.seen(), one(name)), "reasons"))
    assert len(notes) == len(one(name).verdict.reasons)
    assert not any("review-" in note for note in notes)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["keep", "promote", "merge", "migrate", "retire", "protect"])
def test_every_verdict_is_worded(kind: VerdictKind, language: Language) -> None:
    spoken = words(language)
    known = {
        spoken.say("life-verdict", kind=each) for each in ("keep", "promote", "merge", "migrate", "retire", "protect")
    }
    assert len(known) == 6
    assert spoken.say("life-verdict", kind=kind) in known


def test_a_service_without_calls_has_no_chart() -> None:
    bare = one("new-service").model_copy(update={"evidence": Evidence(service="new-service", threshold=10)})
    part = section(told(bare), "months")
    assert (part.blocks, part.title) == ((), "No calls on record")
