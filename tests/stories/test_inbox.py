"""Tasks, notices and the front door's own sections in words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import get_args

import pytest

from sowhat.model.alert import Alert
from sowhat.model.diagnosis import Item
from sowhat.model.estimate import Remark
from sowhat.model.inbox import Found, Inbox, Mark, News, NewsKind, Notices, PutAway, Since, Task, TaskKind, Told
from sowhat.model.language import Language
from sowhat.model.value import Text
from sowhat.stories import front_door, inbox, inbox_message, news
from sowhat.stories.pieces import Steps
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES

TODAY = date(2026, 11, 2)
AT = datetime(2026, 11, 1, 9, tzinfo=UTC)
EN = voice("en")


def task(kind: TaskKind = "review", **said: object) -> Task:
    told = {"id": f"{kind}:x", "kind": kind, "area": "planning", "href": "/x", "title": Text(en="A “key”", zh="密钥")}
    return Task.model_validate({**told, **said})


def seen(*tasks: Task, **said: object) -> Inbox:
    told = {"build": "b000001", "code_version": "1", "timezone": "UTC", "today": TODAY, "tasks": tasks}
    return Inbox.model_validate({**told, **said})


def news_of(kind: NewsKind, **said: object) -> News:
    return News.model_validate({"id": kind, "kind": kind, "href": "/x", "at": AT, "by": "Bo", **said})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(TaskKind))
def test_every_kind_has_its_words(kind: TaskKind, language: Language) -> None:
    item = Item(code="no-outcome", severity="blocks", area="outcomes", has="data", unlocks=("effect",))
    says = Remark(code="demand-next-choose") if kind == "demand" else None
    told = inbox.line(voice(language), task(kind, item=item, says=says, n=2, service="pay"), TODAY)
    assert all((told.text, told.why, told.whose, told.button))
    assert "{" not in f"{told.text}{told.why}{told.whose}"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(NewsKind))
def test_every_news_has_its_words(kind: NewsKind, language: Language) -> None:
    says = Remark(code="incident", params={"n": 1, "days": 2})
    alert = Alert(kind="incident", subject="pay", severity="soon", since=AT, says=says, href="/x", service="pay")
    given = {"alert": alert} if kind.startswith("alert-") else {}
    said = news.sentence(voice(language), news_of(kind, title=Text(en="Key", zh="密钥"), service="pay", **given))
    assert said
    assert "{" not in said


@pytest.mark.parametrize(
    ("days", "said"),
    [(-1, "A day late"), (-3, "3 days late"), (0, "Due today."), (1, "Due tomorrow"), (9, "Due 11 Nov 2026.")],
)
def test_a_day_is_said_from_today(days: int, said: str) -> None:
    due = date.fromordinal(TODAY.toordinal() + days)
    urgency = "overdue" if days < 0 else "soon"
    assert inbox.line(EN, task(due=due, urgency=urgency), TODAY).when.replace("\u00a0", " ").startswith(said)


def test_quotation_marks_nest() -> None:
    assert "“A ‘key’”" in inbox.line(EN, task("promise"), TODAY).text


def test_names_are_said_where_they_are_somebody_elses() -> None:
    assert inbox.line(EN, task(names=("Bo", "Li")), TODAY).whose == "For Bo, Li"
    assert inbox.line(EN, task(names=("Bo",), whose="you"), TODAY).whose == "For you by name"
    assert inbox.line(EN, task(side="finance"), TODAY).whose == "For finance"


def test_the_front_door_shows_five_and_says_how_many_more() -> None:
    every = tuple(task(id=f"review:{n}", service=f"s{n}") for n in range(7))
    [steps] = inbox.section(EN, seen(*every)).blocks
    assert isinstance(steps, Steps)
    assert len(steps.steps) == inbox.FIRST + 1
    assert (steps.steps[-1].text, steps.steps[-1].href) == ("2 more things wait.", "/inbox")
    assert inbox.section(EN, seen()).blocks == ()


def test_nothing_changed_is_said_with_its_day_and_the_last_weeks_stay() -> None:
    lately = Section("changes", "Lately", "Two weeks.", (Steps(()),))
    told = Story(
        "so-what", "", "", (), "", sections=(Section("limits", "", "", ()), lately, Section("chain", "", "", ()))
    )
    found = front_door.front(EN, told, seen(), Since(at=AT, mark=Mark()))
    assert [one.id for one in found.sections] == ["chain", "changes", "limits"]
    assert "Nothing has changed since you were here on 1 Nov 2026." in found.sections[1].lede.replace("\u00a0", " ")
    assert found.sections[1].blocks == lately.blocks


def test_what_changed_says_how_much_and_keeps_to_a_few() -> None:
    moved = tuple(news_of("decision", id=str(n), told="decided", title=Text(en=f"D{n}")) for n in range(8))
    section = news.section(EN, Since(at=AT, mark=Mark(), news=moved))
    [steps] = section.blocks
    assert isinstance(steps, Steps)
    assert section.lede.startswith("8 things changed")
    assert (len(steps.steps), steps.steps[-1].text) == (news.FIRST + 1, "And 2 more.")


def test_an_effect_is_told_with_interval_and_grade_and_what_was_not_known_is_not_zero() -> None:
    after = Found(value=0.021, low=0.01, high=0.03, grade="B")
    said = news.sentence(EN, news_of("effect-changed", title=Text(en="Retention"), before=Found(), after=after))
    assert "grade B" in said
    assert said.endswith("before it said not known")


def test_what_was_put_away_says_when_it_comes_back() -> None:
    told = inbox.inbox(EN, seen(away=(PutAway(task=task(), until=date(2026, 11, 9)),), others=2, untold=("value",)))
    assert told.away[0][1].replace("\u00a0", " ") == "Back on 9 Nov 2026"
    assert told.notes == (
        "2 more tasks wait for others.",
        "Could not be read just now, so their tasks are missing: value.",
    )


def test_a_message_lists_what_waits_with_addresses() -> None:
    title, body = inbox_message.message(EN, seen(*(task(id=f"review:{n}") for n in range(14))), "https://s")
    assert title == "sowhat: 14 things wait for you"
    assert body.count("https://s/x") == inbox_message.LISTED
    assert body.endswith("… and 2 more: https://s/inbox")
    assert list(inbox_message.sent(EN, (Told(variable="V", outcome="already"),))) == ["V: was sent today"]
    assert "Nobody" in next(inbox_message.sent(EN, ()))


def test_notices_stand_apart_by_whether_they_were_read() -> None:
    told = (news_of("decision", unread=True), news_of("promise", id="p"))
    found = news.notices(EN, Notices(build="b", code_version="1", timezone="UTC", news=told, unread=1))
    assert (found.answer, len(found.unread), len(found.read)) == ("One notice is new to you.", 1, 1)


def test_a_terminal_lists_each_task_with_its_place() -> None:
    lines = list(inbox.terminal(EN, seen(task(service="pay", command="sowhat x"))))
    assert lines[0] == "One thing waits for you."
    assert lines[-1].strip().endswith("sowhat x")
