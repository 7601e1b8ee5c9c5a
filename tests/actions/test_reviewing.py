"""What somebody decides about a service is kept, asked about, and never said twice."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from sowhat.actions import campaigns
from sowhat.actions.build import build
from sowhat.actions.lifecycle_answer import lifecycle
from sowhat.actions.reviewing import Saying, decide
from sowhat.errors import CallError, SowhatError
from sowhat.model.lifecycle import Review
from tests.actions.conftest import Quiet
from tests.actions.lifecycle_company import company


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = company(tmp_path_factory.mktemp("reviewing") / "w")
    build(made, Quiet())
    return made


def review(root: Path, service: str) -> Review:
    [one] = lifecycle(root, service).reviews
    return one


def test_before_anybody_decided_it_is_due(root: Path) -> None:
    assert (review(root, "unused").decision, str(review(root, "unused").due)) == (None, "2026-10-01")


def test_what_was_confirmed_is_due_no_more(root: Path) -> None:
    made = decide(root, "fax", Saying(), "  Ann   Lee ")
    one = review(root, "fax")
    assert (made.kind, made.by, made.month) == ("retire", "Ann Lee", "2026-09")
    assert (one.decision, one.due, one.moved) == (made, None, False)


def test_another_verdict_with_its_reason(root: Path) -> None:
    made = decide(root, "finder", Saying(says="changed", kind="Keep", why=" partners' robots  pay "), "Bo")
    assert (made.kind, made.verdict, made.why) == ("keep", "retire", "partners' robots pay")


def test_put_off_until_a_day(root: Path) -> None:
    day = campaigns.today(root) + timedelta(days=60)
    made = decide(root, "quotes", Saying(says="deferred", until=day.isoformat()), "Ann")
    assert (made.until, made.kind, review(root, "quotes").due) == (day, "merge", None)


def test_a_form_that_was_sent_twice_says_one_thing(root: Path) -> None:
    first = decide(root, "tax", Saying(), "Ann")
    again = decide(root, "tax", Saying(), "Ann")
    assert (first.number, len(review(root, "tax").history)) == (again.number, 1)


def test_a_second_decision_stands_beside_the_first(root: Path) -> None:
    decide(root, "close", Saying(), "Ann")
    decide(root, "close", Saying(says="changed", kind="migrate", why="the new ledger does it"), "Bo")
    assert [(one.kind, one.by) for one in review(root, "close").history] == [("migrate", "Bo"), ("protect", "Ann")]


def test_the_rule_says_something_else_than_at_the_decision(root: Path) -> None:
    decide(root, "old-maps", Saying(), "Ann")
    catalog = root / "catalog" / "all.yaml"
    before = catalog.read_text(encoding="utf-8")
    catalog.write_text(before.replace(", replaced_by: maps", ""), encoding="utf-8")
    try:
        moved = review(root, "old-maps").moved
    finally:
        catalog.write_text(before, encoding="utf-8")
    assert (moved, review(root, "old-maps").moved) == (True, False)


def test_nobody_overrides_a_decision_that_they_have_not_seen(root: Path) -> None:
    made = decide(root, "fax", Saying(why="first"), "Ann")
    with pytest.raises(CallError) as refused:
        decide(root, "fax", Saying(says="changed", kind="keep", why="no", after="0"), "Bo")
    assert [(one.code, one.params["by"]) for one in refused.value.problems] == [("review-overtaken", "Ann")]
    assert review(root, "fax").decision == made


def test_the_same_form_sent_twice_is_no_other_decision(root: Path) -> None:
    before = review(root, "quotes").decision
    said = Saying(seen="merge", after=str(before.number if before else 0), why="both look the same")
    assert decide(root, "quotes", said, "Cy") == decide(root, "quotes", said, "Cy")


def test_nobody_confirms_a_verdict_that_was_not_on_the_page(root: Path) -> None:
    with pytest.raises(CallError) as refused:
        decide(root, "fax", Saying(seen="keep"), "Bo")
    assert [one.code for one in refused.value.problems] == ["review-moved"]


def test_to_change_to_what_the_rule_says_is_to_confirm_it(root: Path) -> None:
    made = decide(root, "fax", Saying(says="changed", kind="retire", why="so it is"), "Di")
    assert (made.says, made.kind, made.why) == ("confirmed", "retire", "so it is")


@pytest.mark.parametrize(
    ("service", "said", "code"),
    [
        ("nothing", Saying(), "no-such-service"),
        ("fax", Saying(says="sung"), "review-says"),
        ("fax", Saying(says="changed", kind="burn", why="x"), "review-kind"),
        ("fax", Saying(says="changed", kind="keep"), "review-no-why"),
        ("fax", Saying(says="deferred", until="soon"), "review-until"),
        ("fax", Saying(says="deferred"), "review-no-until"),
    ],
)
def test_what_is_refused(root: Path, service: str, said: Saying, code: str) -> None:
    with pytest.raises(CallError) as refused:
        decide(root, service, said, "Ann")
    assert [one.code for one in refused.value.problems] == [code]


def test_before_anything_was_built(tmp_path: Path) -> None:
    with pytest.raises(SowhatError) as refused:
        decide(company(tmp_path / "w"), "fax", Saying(), "Ann")
    assert [one.code for one in refused.value.problems] == ["no-build"]
