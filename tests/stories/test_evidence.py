"""Evidence in words."""

from __future__ import annotations

import re

import pytest

from sowhat.model.estimate import Check, Counts, NotEstimable, Remark
from sowhat.stories.evidence import AMOUNTS, answer, check_name, grade_word, remark
from sowhat.stories.words import LANGUAGES, read_catalogue, words


def test_a_grade_is_a_word() -> None:
    assert (grade_word("B", words("en")), grade_word("B", words("zh"))) == ("compared", "有对照")
    assert grade_word(None, words("zh")) == "无法估计"


def test_a_check_has_a_name() -> None:
    check = Check(name="pre-trend", verdict="pass", says=Remark(code="check-pre-trend-pass"))
    assert check_name(check, words("zh")) == "上线前的走势"


@pytest.mark.parametrize(("language", "part"), [("en", "Only 2 deciding units"), ("zh", "只有 2 个")])
def test_a_refusal_is_worded(language: str, part: str) -> None:
    reason = Remark(code="reason-few-treated", params={"have": 2, "need": 3})
    nothing = Counts(units=9, treated=2, clusters=4, periods=5)
    refusal = NotEstimable(design="did", reasons=(reason,), what_would_help=(), n=nothing)
    made = answer(refusal, words("zh" if language == "zh" else "en"))
    assert part in str(made["reasons"])


SLOPE = Remark(code="check-pre-trend-weak", params={"detectable": 0.0124, "limit": -0.1})


def test_amounts_of_a_share_are_said_in_points() -> None:
    assert "a slope worth 1.2 points could have gone unseen, and the limit is −10 points." in remark(
        SLOPE, words("en"), share=True
    )
    assert "1.2 个百分点" in remark(SLOPE, words("zh"), share=True)


def test_amounts_of_what_is_no_share_are_in_its_own_units() -> None:
    assert "a slope worth 0.0124 could have gone unseen, and the limit is -0.1." in remark(SLOPE, words("en"))


@pytest.mark.parametrize("code", ["check-protection-pre-trend-weak", "check-bad-periods-weak", "check-scale-pass"])
def test_percentages_and_log_odds_stay_as_they_are(code: str) -> None:
    """Of these only the level of the outcome is in its own units."""
    names = {
        "detectable": 48.9,
        "limit": 41.4,
        "found": 3.9,
        "late": 3.9,
        "without": -49.0,
        "ratio": -50.0,
        "odds": 0.3,
    }
    own = remark(Remark(code=code, params={**names, "level": 0.5}), words("en"))
    shared = remark(Remark(code=code, params={**names, "level": 0.5}), words("en"), share=True)
    assert shared == own.replace("levels 0.5", "levels 50 points")


def test_every_amount_that_is_named_is_in_some_sentence() -> None:
    """Neither a name nor the beginning of an id is a typing mistake."""
    for language in LANGUAGES:
        said = {id_: source for id_, source in read_catalogue(language) if id_.startswith(tuple(AMOUNTS))}
        used = {(begin, name) for begin in AMOUNTS for name in AMOUNTS[begin]}
        found = {
            (begin, name)
            for begin, name in used
            for id_, source in said.items()
            if id_.startswith(begin) and f"AMOUNT(${name})" in source
        }
        assert found == used


def test_an_amount_in_a_sentence_is_one_that_is_named() -> None:
    """But for those of the placebo outcome, which has units of its own."""
    for language in LANGUAGES:
        entries = [each for each in read_catalogue(language) if not each[0].startswith("check-placebo-outcome")]
        for id_, source in entries:
            names = set(re.findall(r"AMOUNT\(\$(\w+)\)", source))
            known = [each for begin, each in AMOUNTS.items() if id_.startswith(begin)]
            assert names <= (known[0] if known else set()), id_
