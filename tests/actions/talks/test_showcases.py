"""Showcases from the agenda to what came of them: statements that nothing loses and nothing doubles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path

import pytest

from sowhat.actions import instant, messenger
from sowhat.actions.demands import demands
from sowhat.actions.talks import calendar, drafts, kept, questions, sending
from sowhat.actions.talks.asked import Asked
from sowhat.actions.talks.calendar_typed import edited_of, slot_of, units_of
from sowhat.actions.talks.sending import ByHand
from sowhat.errors import CallError, DataError
from sowhat.model.showcase_calendar import Occasion
from sowhat.model.showcase_steps import FollowUp, Item, Question, Slot
from sowhat.model.talk import Talk
from tests.conftest import Harbours
from tests.web import showcase_samples

NOW = datetime(2026, 9, 1, 9, tzinfo=UTC)
ID, BY = "developers-2026-09-03", "Li"
SETTINGS = "showcases: {developers: {to: [env:SOWHAT_CHAT]}}\n"
ITEM = Item(number=0, what="Refunds", presenter="Chen")


class Machine:
    """Says how many teams call."""

    teams = "42"

    def __call__(self, root: Path, asked: Asked) -> Talk:
        return showcase_samples.talk(self.teams).model_copy(update={"audience": asked.audience})


class Chat:
    """Hears messages; `outcome` is what becomes of them."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.outcome = messenger.Delivery("told", 200)

    def __call__(self, variable: str, title: str, body: str) -> messenger.Delivery:
        self.heard.append(body)
        return self.outcome


@pytest.fixture
def root(harbours: Harbours) -> Iterator[Path]:
    """A company on the first of September."""
    found: Path = harbours(log_days=2)
    settings = found / "sowhat.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + SETTINGS, encoding="utf-8")
    with instant.simulated(NOW):
        yield found


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """What tells."""
    made = Machine()
    monkeypatch.setattr(drafts, "talk", made)
    return made


def worded(root: Path, words: str, *, sworn: bool = False) -> Occasion:
    return drafts.edit(root, ID, edited_of("lead", "title", words), BY, sworn=sworn)


def title(root: Path) -> str:
    seen = drafts.occasion(root, ID).draft
    return seen.talk.slides[0].title.text if seen else ""


def test_a_line_is_put_on_the_agenda_once(root: Path) -> None:
    for _ in range(2):
        one = calendar.item(root, ID, ITEM, BY)
    assert [each.number for each in one.agenda] == [1]


def test_another_line_has_another_number_even_after_one_fell_out(root: Path) -> None:
    calendar.item(root, ID, ITEM, BY)
    calendar.drop(root, ID, 1, BY)
    assert [each.number for each in calendar.item(root, ID, ITEM, BY).agenda] == [2]


def test_nobody_is_no_one_to_say_it(root: Path) -> None:
    with pytest.raises(CallError, match="showcase-by-nobody"):
        calendar.item(root, ID, ITEM, " ")


def test_a_day_that_is_none_of_the_rhythm_is_no_showcase(root: Path) -> None:
    with pytest.raises(CallError, match="no-such-occasion"):
        calendar.item(root, "developers-2026-09-04", ITEM, BY)


def test_one_is_added_by_hand_once(root: Path) -> None:
    slot = Slot(day=date(2026, 9, 4), start=time(9), minutes=20)
    made = {calendar.add(root, "developers", slot, BY).id for _ in range(2)}
    listed = [one.id for one in calendar.calendar(root).occasions]
    assert (made, listed.count("developers-2026-09-04")) == ({"developers-2026-09-04"}, 1)


def test_moving_keeps_its_id_and_grows_its_number(root: Path) -> None:
    calendar.item(root, ID, ITEM, BY)
    slot = slot_of(calendar.find(root, ID).slot, {"day": "2026-09-07", "start": "9:30"})
    one = calendar.move(root, ID, slot, BY, "Release")
    assert (one.id, one.slot.day, one.planned, one.sequence) == (ID, date(2026, 9, 7), date(2026, 9, 3), 1)


def test_words_stay_when_the_draft_is_made_anew(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    worded(root, "Teams rely on us")
    machine.teams = "44"
    drafts.draft(root, ID, BY)
    assert title(root) == "Teams rely on us"


def test_a_figure_that_is_not_true_any_more_is_not_sent(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    worded(root, "42 teams rely on us")
    machine.teams = "44"
    drafts.draft(root, ID, BY)
    with pytest.raises(CallError, match="showcase-conflict"):
        sending.by_hand(root, ID, ByHand(), BY)


def test_a_figure_that_the_records_do_not_hold_is_refused(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    with pytest.raises(CallError, match="showcase-figure"):
        worded(root, "43 teams rely on us")


@pytest.mark.parametrize(
    "words", ["43 teams rely on us", "We answered 9 of 10", "We save 30% and ¥1.2 million", "It ran 12 days from 3 May"]
)
def test_a_figure_for_which_somebody_answers_goes_out_with_their_name(root: Path, machine: Machine, words: str) -> None:
    drafts.draft(root, ID, BY)
    worded(root, words, sworn=True)
    sending.by_hand(root, ID, ByHand(), BY)
    assert title(root) == f"{words} (Stated by Li.)"


def test_the_machines_own_words_take_an_edit_back(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    worded(root, "Teams rely on us")
    assert worded(root, "42 teams call us").edits == ()


def test_the_same_draft_is_one_step(root: Path, machine: Machine) -> None:
    for _ in range(2):
        drafts.draft(root, ID, BY)
    steps = calendar.steps(root)[ID]
    assert [one.body.step for one in steps].count("drafted") == 1


def test_drafts_are_made_days_before(root: Path, machine: Machine) -> None:
    assert [one.id for one in drafts.drafts(root)] == [ID]
    assert drafts.drafts(root) == ()


def test_the_same_is_sent_to_an_address_once(root: Path, machine: Machine) -> None:
    chat = Chat()
    drafts.draft(root, ID, BY)
    for _ in range(2):
        one = sending.send(root, ID, BY, deliver=chat)
    assert (len(chat.heard), [each.outcome for each in one.sent]) == (1, ["told"])


def test_what_was_refused_is_sent_again(root: Path, machine: Machine) -> None:
    chat = Chat()
    chat.outcome = messenger.Delivery("refused", 500)
    drafts.draft(root, ID, BY)
    for _ in range(2):
        sending.send(root, ID, BY, deliver=chat)
    assert len(chat.heard) == 2


class Killed(BaseException):
    """The process dies."""


def test_a_sending_that_died_is_not_repeated_until_somebody_says_so(root: Path, machine: Machine) -> None:
    def dies(variable: str, title: str, body: str) -> messenger.Delivery:
        raise Killed

    chat = Chat()
    drafts.draft(root, ID, BY)
    with pytest.raises(Killed):
        sending.send(root, ID, BY, deliver=dies)
    one = sending.send(root, ID, BY, deliver=chat)
    assert (chat.heard, "doubtful" in {each.code for each in one.missing}) == ([], True)
    sending.send(root, ID, BY, again=True, deliver=chat)
    assert len(chat.heard) == 1


def test_what_was_sent_stays_as_it_went_out(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    sent = sending.by_hand(root, ID, ByHand("mail", 40), BY).sent[-1]
    machine.teams = "44"
    drafts.draft(root, ID, BY)
    assert sending.archived(root, ID, sent.digest).slides[0].title.text == "42 teams call us"


def test_a_talk_that_somebody_changed_is_not_shown(
    root: Path, machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.draft(root, ID, BY)
    digest = sending.by_hand(root, ID, ByHand(), BY).sent[-1].digest
    monkeypatch.setattr(kept, "sha256", lambda text: sha256(text + b"!"))
    with pytest.raises(DataError, match="talk-changed"):
        sending.archived(root, ID, digest)


def test_a_question_becomes_one_demand(root: Path) -> None:
    asked = Question(number=0, day=date.min, text="Refund in one call?", of="credit", asker="Wang")
    calendar.ask(root, ID, asked, BY)
    for _ in range(2):
        one = questions.turn(root, ID, 1, "demand", BY, "Three calls by hand")
    found = [each.id for each in demands(root).demands]
    assert ([one.questions[0].to], one.questions[0].became) == (found, "demand")


def test_people_are_counted_by_unit(root: Path) -> None:
    one = calendar.attend(root, ID, units_of(["retail = 12"]), BY)
    assert one.attended == {"retail": 12}


@pytest.mark.parametrize("text", ["retail", "retail=-1", "nowhere=3"])
def test_what_is_no_count_of_a_unit_is_refused(root: Path, text: str) -> None:
    with pytest.raises(CallError, match="showcase-units"):
        calendar.attend(root, ID, units_of([text]), BY)


def test_a_follow_up_is_done_once(root: Path) -> None:
    calendar.follow_up(root, ID, FollowUp(number=0, day=date.min, what="Show v2"), BY)
    for says in ("shown", "again"):
        one = calendar.finish(root, ID, 1, says, BY)
    assert one.follow_ups[0].says == "shown"


def test_words_that_were_sworn_can_be_sent_again_unchanged(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    worded(root, "43 teams rely on us", sworn=True)
    assert len(worded(root, "43 teams rely on us").edits) == 1


def test_a_conflict_is_told_to_be_missing(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    worded(root, "42 teams rely on us")
    machine.teams = "44"
    drafts.draft(root, ID, BY)
    assert "conflict" in {one.code for one in drafts.occasion(root, ID).occasion.missing}


def test_the_machines_words_hold_again_where_somebody_says_so(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    worded(root, "Teams rely on us")
    drafts.restore(root, ID, "lead", "title", BY)
    assert title(root) == "42 teams call us"
