"""A finding in the terminal: nothing is headed that has nothing below it, and each design speaks its own words."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from sowhat.model.estimate import Counts, Estimate, NotEstimable, Remark
from sowhat.model.language import Language
from sowhat.render.terminal_estimate import finding
from sowhat.stories.words import words
from tests.evidence.trials import answered, moments, rows_of

REFUSED = NotEstimable(
    design="experiment",
    reasons=(Remark(code="reason-one-arm", params={"arms": 1}),),
    what_would_help=(Remark(code="help-two-arms"),),
    n=Counts(units=4, treated=0, clusters=4, periods=1),
)


def shown(found: Estimate | NotEstimable, language: Language) -> str:
    screen = Console(file=StringIO(), width=200)
    screen.print(finding(found, words(language)))
    assert isinstance(screen.file, StringIO)
    return screen.file.getvalue()


@pytest.mark.parametrize(("language", "head"), [("en", "Its limits"), ("zh", "边界")])
def test_limits_are_headed_only_where_there_are_some(language: Language, head: str) -> None:
    made = answered(moments(rows_of("mean"), ("y",), ("y",)))
    assert (head in shown(made, language), head in shown(REFUSED, language)) == (True, False)


@pytest.mark.parametrize(
    ("language", "own", "other"), [("zh", "在实验组", "已上线"), ("en", "randomised units", "deciding")]
)
def test_arms_of_an_experiment_do_not_go_live(language: Language, own: str, other: str) -> None:
    [line] = [
        line for line in shown(answered(moments(rows_of("mean"), ("y",), ("y",))), language).splitlines() if own in line
    ]
    assert other not in line
