"""Evidence in words."""

from __future__ import annotations

import pytest

from sowhat.model.estimate import Check, Counts, NotEstimable, Remark
from sowhat.stories.evidence import answer, check_name, grade_word
from sowhat.stories.words import words


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
