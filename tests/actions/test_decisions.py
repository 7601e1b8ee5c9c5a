"""Decisions of a built company: evidence is frozen, forms sent twice count once, reviews are held."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sowhat.actions import campaigns, decisions, ledger
from sowhat.errors import CallError
from sowhat.model.decision import Decision
from sowhat.model.signature import Signer
from tests.conftest import Harbours

STUDY = "advice-return"


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    made = harbours(log_days=2)
    ledger.register(made, STUDY)
    ledger.claim(made, STUDY, by=Signer(name="Chen", role="platform"))
    return made


def put(root: Path, what: str, **said: str) -> Decision:
    return decisions.decide(root, decisions.typed({"what": what, **said}), "Li  Na")


def test_figures_are_those_of_the_day(root: Path) -> None:
    one = put(root, "go on", proofs=f"claim:c000001\nstudy:{STUDY}\nTwo teams asked")
    claim, study, words = (each.then for each in one.proofs)
    held = ledger.book(root).claims[0]
    assert held.value is not None
    assert (claim.value, claim.state, claim.build) == (held.value.value, "evidenced", held.build)
    assert (study.unit, study.grade, study.build) == ("customers", claim.grade, held.build)
    assert (words.kind, words.words, words.value) == ("words", "Two teams asked", None)


def test_a_figure_that_moved_stands_beside_the_one_of_the_day(root: Path) -> None:
    made = put(root, "publish it", proofs="claim:c000001")
    ledger.retract(root, "c000001", "wrong roster", Signer(name="Chen", role="platform"))
    [proof] = decisions.find(decisions.decisions(root).decisions, made.id).proofs
    assert proof.now is not None
    assert (proof.then.state, proof.now.state) == ("evidenced", "retracted")


def test_a_form_sent_twice_is_one_decision(root: Path) -> None:
    first, again = put(root, "once"), put(root, "once")
    assert (first.id, first.number) == (again.id, again.number)
    assert first.by == "Li Na"


def test_a_review_sent_twice_is_one_and_plans_the_next(root: Path) -> None:
    due = (campaigns.today(root) + timedelta(days=30)).isoformat()
    one = put(root, "look again", review_on=due)
    verdict = decisions.verdict_of({"says": "changed", "came": "one team only", "review_on": due})
    decisions.review(root, one.id, verdict, "Bo")
    seen = decisions.review(root, one.id, verdict, "Bo")
    assert ([each.says for each in seen.reviews], seen.state) == (["changed"], "open")


def test_what_was_taken_back_cannot_be_reviewed(root: Path) -> None:
    one = put(root, "too early")
    decisions.review(root, one.id, decisions.verdict_of({"says": "undone", "came": "wrong"}), "Bo")
    with pytest.raises(CallError, match="decision-undone"):
        decisions.review(root, one.id, decisions.verdict_of({"came": "right after all"}), "Bo")


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"about": "service:nothing"}, "decision-about-unknown"),
        ({"about": "demand:D-999"}, "decision-about-unknown"),
        ({"about": "case:nothing"}, "decision-about-unknown"),
        ({"about": "okr:OKR-999"}, "decision-about-unknown"),
        ({"about": "opportunity:O-nothing"}, "decision-about-unknown"),
        ({"proofs": "claim:c999999"}, "decision-proof"),
        ({"proofs": "measure:nothing"}, "decision-proof"),
        ({"review_on": "soon"}, "decision-day"),
        ({"review_on": "2020-01-01"}, "decision-past"),
    ],
)
def test_what_nobody_knows_is_refused(root: Path, said: dict[str, str], code: str) -> None:
    with pytest.raises(CallError, match=code):
        put(root, "refused", **said)


def test_nobody_decides_nothing(root: Path) -> None:
    with pytest.raises(CallError, match="decision-by-nobody"):
        decisions.decide(root, decisions.typed({"what": "x"}), " ")
