"""What waits for people of a built company: each kind counted a second way, put away, back, and what changed since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sowhat.actions import instant, ledger, lifecycle_answer, promises
from sowhat.actions.demands import demands
from sowhat.actions.doctor import diagnose
from sowhat.actions.inbox import checks, front, inbox, marks, wishes
from sowhat.actions.messenger import Delivery
from sowhat.actions.talks.state import state
from sowhat.errors import CallError
from sowhat.model.brief import Promised
from sowhat.model.inbox import Inbox, Mark, Wish
from sowhat.model.person import Person
from sowhat.model.signature import Signer
from tests.conftest import Harbours

ADMIN = Person(role="admin")
STUDY = "advice-return"
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def root(harbours: Harbours) -> Path:
    made = harbours(log_days=2)
    ledger.register(made, STUDY)
    ledger.claim(made, STUDY, by=Signer(name="Chen", role="platform"))
    settings = made / "sowhat.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "alerts: {to: env:SOWHAT_E}\n", encoding="utf-8")
    return made


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with instant.simulated(NOON):
        yield


def ids(seen: Inbox, kind: str) -> set[str]:
    return {one.id.partition(":")[2] for one in seen.tasks if one.kind == kind}


def test_each_kind_is_what_its_own_page_says(root: Path) -> None:
    seen = inbox.inbox(root, ADMIN)
    reviews = {one.service for one in lifecycle_answer.lifecycle(root).reviews if one.due}
    over = {"done", "declined"}
    asked = {one.id for one in demands(root).demands if one.status not in over and not one.merged}
    blocks = {one.id for one in diagnose(root).items if one.severity == "blocks"}
    assert (ids(seen, "review"), ids(seen, "demand"), ids(seen, "finding")) == (reviews, asked, blocks)
    assert ids(seen, "claim-agree") == {one.id for one in ledger.book(root).claims if one.state == "evidenced"}
    assert (seen.untold, seen.others) == ((), 0)


def test_nobody_is_asked_to_agree_with_their_own_claim(root: Path) -> None:
    chen = Person(id="oidc/chen", name="Chen", role="approver")
    assert "c000001" not in ids(inbox.inbox(root, chen), "claim-agree")
    assert "c000001" in ids(inbox.inbox(root, Person(id="oidc/bo", name="Bo", role="approver")), "claim-agree")


def test_a_viewer_has_nothing_to_do_and_is_told_that_others_do(root: Path) -> None:
    seen = inbox.inbox(root, Person(role="viewer"))
    assert seen.tasks == ()
    assert seen.others == len(inbox.inbox(root, ADMIN).tasks)


def test_what_is_put_away_comes_back_on_its_day(root: Path) -> None:
    before = inbox.inbox(root, ADMIN)
    task = before.tasks[0].id
    inbox.put_away(root, ADMIN, task, "2026-11-25")
    seen = inbox.inbox(root, ADMIN)
    assert task not in {one.id for one in seen.tasks}
    assert [(one.task.id, one.until.isoformat()) for one in seen.away] == [(task, "2026-11-25")]
    assert task in {one.id for one in inbox.inbox(root, Person(id="x", name="Bo", role="admin")).tasks}
    with instant.simulated(NOON + timedelta(days=5)):
        assert task in {one.id for one in inbox.inbox(root, ADMIN).tasks}
    inbox.take_back(root, ADMIN, task)
    assert inbox.inbox(root, ADMIN).tasks == before.tasks


@pytest.mark.parametrize("until", ["2026-11-20", "2026-11-19", "2027-02-21", "soon", ""])
def test_a_day_that_is_none_or_not_ahead_or_too_far_is_refused(root: Path, until: str) -> None:
    with pytest.raises(CallError, match="task-until"):
        inbox.put_away(root, ADMIN, inbox.inbox(root, ADMIN).tasks[0].id, until)


def test_what_does_not_wait_cannot_be_put_away(root: Path) -> None:
    with pytest.raises(CallError, match="no-such-task"):
        inbox.put_away(root, ADMIN, "review:nothing", "2026-11-25")


def test_a_reload_says_the_same_and_the_next_day_compares_with_the_last_visit(root: Path) -> None:
    bo = Person(id="oidc/bo", name="Bo", role="admin")
    assert marks.visited(state(root), bo) is None
    assert marks.visited(state(root), bo) is None
    made = promises.promise(root, Promised(day=NOON.date(), partner="credit", what="A test key"), "Bo")
    with instant.simulated(NOON + timedelta(days=1)):
        front.BELL.count(root, bo)
        for _ in range(2):
            told = front.greet(root, bo)
            assert told is not None
            assert [(one.kind, one.told, one.title.en) for one in told.since.news] == [
                ("promise", "promised", made.what)
            ]
    with instant.simulated(NOON + timedelta(days=2)):
        told = front.greet(root, bo)
        assert told is not None
        assert (told.since.at, told.since.news) == (NOON + timedelta(days=1), ())


def test_notices_are_new_until_they_are_read(root: Path) -> None:
    ann = Person(id="oidc/ann", name="Ann", role="admin")
    assert front.notices(root, ann).unread == 0
    front.read_all(root, ann)
    promises.promise(root, Promised(day=NOON.date(), partner="credit", what="A second key"), "Bo")
    seen = front.notices(root, ann)
    assert (seen.unread, seen.news[0].title.en, seen.news[0].unread) == (1, "A second key", True)
    assert front.BELL.count(root, ann) == len(inbox.inbox(root, ann).tasks) + 1
    front.read_all(root, ann)
    assert front.notices(root, ann).unread == 0


def test_a_mark_survives_being_kept() -> None:
    mark = Mark(build="b000001", statement=12, entry=3)
    assert Mark.read(mark.text) == mark
    assert Mark.read("b000001|x|3") is None


def test_what_is_left_out_is_not_said_again_until_asked_for(root: Path) -> None:
    every, out = checks.checks(root, ADMIN)
    checks.leave_out(root, ADMIN, every.items[0].id)
    left, out_now = checks.checks(root, ADMIN)
    assert (left.items, out, out_now) == (every.items[1:], 0, 1)
    checks.bring_back(root, ADMIN)
    assert checks.checks(root, ADMIN) == (every, 0)
    with pytest.raises(CallError, match="no-such-task"):
        checks.leave_out(root, ADMIN, "nothing")


def test_the_day_is_told_once_and_a_refusal_is_tried_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOWHAT_E", "json://127.0.0.1:9")
    sent: list[str] = []

    def deliver(fate: str) -> wishes.Deliver:
        def send(variable: str, title: str, body: str) -> Delivery:
            sent.append(f"{variable} {title}\n{body}")
            return Delivery(fate)  # type: ignore[arg-type]

        return send

    wishes.wish(root, ADMIN, Wish(telling="daily", to="SOWHAT_E", areas=("value", "feedback")))
    assert wishes.wish_of(root, ADMIN).areas == ("value", "feedback")
    told = [wishes.send(root, deliver(fate))[0].outcome for fate in ("refused", "told", "told")]
    assert told == ["refused", "told", "already"]
    assert len(sent) == 2
    kinds = Counter(one.area for one in inbox.inbox(root, ADMIN).tasks)
    assert sent[1].count("\n•") == min(12, kinds["value"] + kinds["feedback"])
    with instant.simulated(NOON + timedelta(days=1)):
        assert wishes.send(root, deliver("doubtful"))[0].outcome == "doubtful"
        assert wishes.send(root, deliver("told"))[0].outcome == "already"


def test_nobody_wishes_for_an_address_that_is_not_declared(root: Path) -> None:
    with pytest.raises(CallError, match="wish-to"):
        wishes.wish(root, ADMIN, Wish(telling="daily", to="SOWHAT_ELSEWHERE"))
