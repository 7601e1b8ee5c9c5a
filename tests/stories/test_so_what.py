"""What the front door and the evidence of a study say."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest

from sowhat.errors import CallError, Param
from sowhat.model.language import Language
from sowhat.model.so_what import Chain, Change, ChangeCode, Need, NeedCode, ServiceFlow, SoWhat, StudyAnswer
from sowhat.stories import study
from sowhat.stories.drawings import Events, Flow
from sowhat.stories.pieces import Figure, Interval, Limits, Steps, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.so_what import Audience, so_what
from sowhat.stories.voice import Voice, voice
from sowhat.stories.words import LANGUAGES
from tests.web import design_samples as designs
from tests.web import samples as bank
from tests.web import so_what_samples as samples

CATALOG = bank.workspace(Path()).catalog
TECHNICAL = re.compile(r"\b(ATT|Shapley|placebo|pre-trend|p-value|p 值|jackknife|hash|sha256)\b", re.IGNORECASE)


CHANGED: dict[str, Param] = {
    "service": "identity",
    "team": "retail-app",
    "n": 2,
    "share": 0.3,
    "calls": 10,
    "before": 0.1,
    "after": 0.2,
}


def speaker(language: Language = "en") -> Voice:
    return voice(language, "Asia/Shanghai", CATALOG)


def told(seen: SoWhat, language: Language = "en", audience: Audience = "everyone") -> Story:
    return so_what(speaker(language), seen, bank.usage(), audience)


def sentence(story: Story) -> str:
    return plain("".join(part.text for part in story.answer))


def plain(said: str) -> str:
    """With ordinary spaces."""
    return said.replace("\u00a0", " ")


def section(story: Story, id_: str) -> Section:
    return next(one for one in story.sections if one.id == id_)


def figure(story: Story, label: str) -> Figure:
    return next(one for one in story.figures if one.label == label)


ENGLISH = {
    "yes": "Yes. The platform kept 1,240 customers who would otherwise have left.",
    "weak": "Probably. The platform seems to have kept 1,240 customers who would otherwise have left; "
    "the evidence is weak.",
    "harm": "No, the opposite. With the platform 812 customers left who would otherwise have stayed.",
    "none": "No: if it keeps any, fewer than 290 of 206,000 customers.",
    "unknown": "Not known yet. To pay for itself it must keep 600 customers, 1.5% of those it reaches.",
    "refused": "Not known yet. To pay for itself it must keep 600 customers, 1.5% of those it reaches.",
    "related": "Not known yet. Using the platform and staying go together here, "
    "but nothing shows that one brings the other.",
    "declared": "Declared, not measured: 1,200 customers kept, by the account of those who run it.",
    "few": "Yes. The platform kept fewer than 10 customers who would otherwise have left.",
    "no-study": "Not known yet: no study has asked the question.",
}
CHINESE = {
    "yes": "能。平台多留住了 1,240 位本会离开的客户。",
    "weak": "多半能。看上去平台多留住了 1,240 位本会离开的客户，但证据偏弱。",
    "harm": "没有，适得其反。用了平台，反而多流失了 812 位本会留下的客户。",
    "none": "没有。就算多留住了一些，20.6 万位客户里也不到 290 位。",
    "unknown": "还不知道。要回本，得多留住 600 位客户，相当于所触达客户的 1.5%。",
    "refused": "还不知道。要回本，得多留住 600 位客户，相当于所触达客户的 1.5%。",
    "related": "还不知道。用平台的和留下来的多是同一批客户，但看不出谁是因、谁是果。",
    "declared": "只有自报，没有测量：负责的人说多留住了 1,200 位客户。",
    "few": "能。平台多留住了不到 10 位本会离开的客户。",
    "no-study": "还不知道：还没有研究过这个问题。",
}


@pytest.mark.parametrize("name", samples.EACH)
def test_the_answer_as_a_person_would_say_it(name: str) -> None:
    assert (sentence(told(samples.EACH[name])), sentence(told(samples.EACH[name], "zh"))) == (
        ENGLISH[name],
        CHINESE[name],
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", samples.EACH)
def test_at_most_one_number_of_the_answer_is_marked(name: str, language: Language) -> None:
    assert sum(part.strong for part in told(samples.EACH[name], language).answer) <= 1


def test_a_state_is_told_by_its_name() -> None:
    studied = samples.YES.studied.model_copy(update={"outcome_kind": "state"})
    story = told(samples.so_what(samples.YES.model_copy(update={"studied": studied})))
    assert sentence(story) == "Yes. It adds 1,240 customers to “still a customer”."


def test_without_customers_the_effect_itself_is_told() -> None:
    study = samples.YES.studied.study.model_copy(update={"horizon": 7})
    titles = {"outcome_kind": "state", "outcome_title_en": "orders a week"}
    studied = samples.YES.studied.model_copy(update={"study": study, **titles})
    story = told(samples.so_what(samples.YES.model_copy(update={"studied": studied, "retained": None, "value": None})))
    assert sentence(story) == "Yes. “orders a week” is 0.0055 higher a customer than without the platform."


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Yes. “kept” of a team is 0.0055 higher than without the platform."),
        ("zh", "有用。和没有平台相比，团队的“kept”高了 0.0055。"),
    ],
)
def test_an_effect_on_teams_is_not_told_as_one_on_customers(language: Language, said: str) -> None:
    titles = {"outcome_kind": "state", "outcome_title_en": "kept", "outcome_title_zh": "kept", "outcome_unit": "team"}
    exposed = samples.YES.studied.exposed.model_copy(update={"customers": 0})
    study = samples.YES.studied.study.model_copy(update={"horizon": 7})
    studied = samples.YES.studied.model_copy(update={**titles, "exposed": exposed, "study": study})
    seen = samples.so_what(samples.YES.model_copy(update={"studied": studied, "retained": None, "value": None}))
    story = told(seen, language)
    assert sentence(story) == said
    assert not re.search(r"over .* customers|共 .* 位客户", plain(str(story)))


def test_an_effect_that_was_not_seen_at_the_registered_horizon_is_not_known() -> None:
    study = samples.YES.studied.study.model_copy(update={"horizon": 52})
    studied = samples.YES.studied.model_copy(update={"study": study, "outcome_kind": "state"})
    asked = samples.YES.model_copy(update={"studied": studied, "retained": None, "value": None})
    assert sentence(told(samples.so_what(asked))).startswith("Not known yet.")


def test_a_break_even_is_labelled_and_never_value() -> None:
    story = told(samples.EACH["unknown"])
    assert "is the break-even, not value" in story.under
    assert figure(story, "New value created").value == "–"


def test_what_is_not_known_says_what_would_be_seen_and_what_is_next() -> None:
    under = told(samples.EACH["refused"]).under
    assert "2,100 customers" in under
    assert "Next step: Include more units" in under


@pytest.mark.parametrize("name", ["unknown", "refused", "related", "declared", "none", "no-study"])
def test_only_an_effect_is_priced(name: str) -> None:
    assert figure(told(samples.EACH[name]), "New value created").value == "–"


def test_value_is_money_with_its_interval_and_its_state() -> None:
    created = figure(told(samples.EACH["yes"]), "New value created")
    assert (created.value, plain(created.note)) == (
        "¥796,000",
        "¥570,000 to ¥1.02 million; in the ledger, with its evidence",
    )


def test_a_loss_is_called_one() -> None:
    assert figure(told(samples.EACH["harm"]), "Value lost").value == "−¥520,000"


def test_money_is_counted_as_chinese_counts() -> None:
    assert plain(figure(told(samples.EACH["yes"], "zh"), "创造的新价值").value) == "¥79.6 万"


def test_the_interval_shows_zero_and_the_break_even() -> None:
    drawn = told(samples.EACH["yes"]).picture
    assert isinstance(drawn, Interval)
    assert [drawn.zero.at, drawn.low.text, drawn.high.text, drawn.marks[0].at] == [0, "890", "1,590", 600]


@pytest.mark.parametrize("name", ["related", "declared"])
def test_no_interval_is_drawn_for_what_is_no_effect(name: str) -> None:
    assert not isinstance(told(samples.EACH[name]).picture, Interval)


def test_doubts_come_before_what_holds_and_none_is_left_out() -> None:
    story = told(samples.EACH["yes"])
    [block] = section(story, "limits").blocks
    assert isinstance(block, Limits)
    verdicts = [limit.verdict for limit in block.limits]
    assert verdicts == ["weak", "unknown", "unknown", "pass", "pass", "pass", "pass"]


@pytest.mark.parametrize("audience", ["everyone", "executives", "business", "developers"])
def test_nobody_is_told_an_answer_without_its_limits(audience: Audience) -> None:
    assert "limits" in [one.id for one in told(samples.EACH["yes"], audience=audience).sections]


def test_several_studies_are_listed_and_never_added() -> None:
    [table] = section(told(samples.EACH["yes"]), "studies").blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Identity and staying", "Not known yet", "–", "−520 to 1,140", "C · weak"]
    ]


def test_the_months_before_stand_beside_those_after() -> None:
    [events] = section(told(samples.EACH["yes"]), "events").blocks
    assert isinstance(events, Events)
    assert [moment.e for moment in events.moments] == list(range(-8, 8))
    assert events.labels == {"first": "−8 weeks", "start": "go-live", "last": "+7 weeks", "end": "+0.71 points"}


def test_a_scale_has_round_values_and_zero() -> None:
    [events] = section(told(samples.EACH["yes"]), "events").blocks
    assert isinstance(events, Events)
    assert [tick.text for tick in events.ticks] == ["0", "+0.5", "+1"]


def test_the_chain_is_green_only_where_a_study_shows_it() -> None:
    [flow] = section(told(samples.EACH["yes"]), "chain").blocks
    assert isinstance(flow, Flow)
    green = {ribbon.start for ribbon in flow.ribbons if ribbon.tone == "good"}
    assert green == {"service:settlement-v2", "unit:retail", "unit:credit", "customers"}


def test_weak_evidence_is_amber_wherever_it_is_drawn() -> None:
    story = told(samples.EACH["weak"])
    [flow], [events] = section(story, "chain").blocks, section(story, "events").blocks
    assert isinstance(flow, Flow)
    assert isinstance(events, Events)
    assert {ribbon.tone for ribbon in flow.ribbons} == {"plain", "care"}
    assert (story.tone, events.tone) == ("care", "care")


def test_what_flows_in_flows_out() -> None:
    [flow] = section(told(samples.EACH["yes"]), "chain").blocks
    assert isinstance(flow, Flow)
    column = {stop.id: stop.column for stop in flow.stops}
    sums = {c: sum(ribbon.amount for ribbon in flow.ribbons if column[ribbon.start] == c) for c in (0, 1, 2)}
    assert len(set(sums.values())) == 1


def test_a_few_customers_of_a_unit_are_not_counted_out_loud() -> None:
    [flow] = section(told(samples.EACH["yes"]), "chain").blocks
    assert isinstance(flow, Flow)
    assert {stop.title: stop.detail for stop in flow.stops}["Wealth"] == "6 teams · fewer than 10 customers"


def test_many_services_are_drawn_together_and_listed_apart() -> None:
    flows = tuple(ServiceFlow(service=f"s{i}", unit="retail", teams=1, calls=100 - i) for i in range(12))
    seen = samples.so_what(samples.YES, chain=Chain(month="2026-09", flows=flows))
    [flow] = section(told(seen), "chain").blocks
    assert isinstance(flow, Flow)
    assert (sum(stop.column == 0 for stop in flow.stops), len(flow.table.rows)) == (7, 12)


def test_what_use_shows_stands_in_while_the_effect_is_not_known() -> None:
    named = {name: [one.id for one in told(seen).sections] for name, seen in samples.EACH.items()}
    assert {name for name, ids in named.items() if "use" in ids} == {"unknown", "refused", "related", "no-study"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", get_args(ChangeCode))
def test_a_change_is_told_with_or_without_its_numbers(code: ChangeCode, language: Language) -> None:
    params = {
        "service": "identity",
        "team": "retail-app",
        "n": 2,
        "share": 0.3,
        "calls": 10,
        "before": 0.1,
        "after": 0.2,
    }
    changes = (Change(code=code), Change(code=code, params=params, href="/services/identity"))
    [steps] = section(told(samples.so_what().model_copy(update={"changes": changes}), language), "changes").blocks
    assert isinstance(steps, Steps)
    assert all(step.text and not step.text.startswith("–") for step in steps.steps[1:])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", get_args(NeedCode))
def test_a_need_has_one_button_or_one_command(code: NeedCode, language: Language) -> None:
    needs = (Need(code=code, params={"study": "x"}, href="/data"), Need(code=code, command="sowhat check"))
    [steps] = section(told(samples.so_what().model_copy(update={"needs": needs}), language), "needs").blocks
    assert isinstance(steps, Steps)
    assert [(bool(step.button), bool(step.command)) for step in steps.steps] == [(True, False), (False, True)]


def test_no_team_is_named_for_having_left() -> None:
    change = Change(code="team-left", params={"team": "retail-app", "service": "identity", "n": 1})
    [steps] = section(told(samples.so_what().model_copy(update={"changes": (change,)})), "changes").blocks
    assert isinstance(steps, Steps)
    assert steps.steps[0].text == "One team stopped using Identity"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", samples.EACH)
def test_the_front_door_speaks_no_statistics(name: str, language: Language) -> None:
    assert TECHNICAL.findall(repr(told(samples.EACH[name], language))) == []


def test_the_evidence_names_its_data_build_and_day() -> None:
    story = study.study(speaker(), samples.EACH["yes"], samples.YES)
    assert tuple(map(plain, story.traces))[:2] == ("registered 2 Jul 2026", "data 9f31c2a7d4e80b16")
    table = section(story, "address").blocks[0]
    assert isinstance(table, Table)
    assert [row.cells[1].text for row in table.rows][:3] == ["b000003", "0.1.0+3f2a9c1d", "9f31c2a7d4e80b16"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("seen", [samples.REFUSAL, samples.RELATED, samples.DECLARED, samples.UNNAMED])
def test_every_study_has_its_evidence_view(seen: StudyAnswer, language: Language) -> None:
    assert "limits" in [one.id for one in study.study(speaker(language), samples.so_what(seen), seen).sections]


def test_an_unknown_study_names_those_there_are() -> None:
    with pytest.raises(CallError, match="no-such-study") as raised:
        study.find(samples.EACH["yes"], "nothing")
    assert raised.value.problems[0].params["known"] == "settlement-retention, identity-retention"


@pytest.mark.parametrize(("language", "half"), [("en", "with half of the units live"), ("zh", "如果一半单位上线")])
def test_the_caption_says_that_a_comparison_nobody_made_is_planned(language: Language, half: str) -> None:
    assert half in plain(told(samples.EACH["refused"], language).picture.says)  # type: ignore[union-attr]


def test_the_caption_of_a_comparison_that_was_made_speaks_of_today_s_data() -> None:
    drawn = told(samples.EACH["related"]).picture
    assert drawn is not None
    assert "today’s data could show" in plain(drawn.says)


def test_an_experiment_whose_last_period_says_otherwise_is_told_in_points_and_not_priced() -> None:
    arms = designs.arms(designs.arm("guided", 0.03, 0.01, 0.001))
    seen = designs.answer(designs.estimate("experiment", arms, 0.03, 0.01, "A"), (30, -60, 120))
    story = study.study(voice("en"), samples.so_what(seen), seen)
    assert ("3 points higher" in "".join(part.text for part in story.answer), story.picture) == (True, None)
    assert "+2 points to +4 points" in story.under
    assert (story.figures[0].value, "at its end" in story.figures[0].note) == ("–", True)


@pytest.mark.parametrize(("touched", "says"), [(2, "fewer than 10 were seen"), (0, "0% were seen"), (412, "2.0% were")])
def test_a_share_of_customers_never_tells_how_few_they_are(touched: int, says: str) -> None:
    exposed = samples.YES.studied.exposed.model_copy(update={"customers": 20600, "touched": touched})
    seen = samples.YES.model_copy(update={"studied": samples.YES.studied.model_copy(update={"exposed": exposed})})
    assert says in so_what(voice("en"), samples.so_what(seen)).figures[3].note


@pytest.mark.parametrize(("missing", "offered"), [(None, True), ("available-pairs", False)])
def test_moments_that_may_not_leave_are_not_offered(missing: str | None, offered: bool) -> None:
    asked = samples.YES.studied.study.model_copy(update={"missing": missing})
    seen = samples.YES.model_copy(update={"studied": samples.YES.studied.model_copy(update={"study": asked})})
    ways = study.study(voice("en"), samples.so_what(seen), seen).ways
    assert any("/moments." in way.href for way in ways) == offered
