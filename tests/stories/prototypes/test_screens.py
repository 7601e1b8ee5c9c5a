"""Answers as screens."""

from __future__ import annotations

from dataclasses import replace

from sowhat.model.api import ApiOperation, Message, Named
from sowhat.model.language import Language
from sowhat.model.prototype import State
from sowhat.stories.prototypes.screens import Screens
from sowhat.stories.voice import voice
from tests.stories.prototypes.shop import LIST, MAKE, examples


def states(one: ApiOperation = MAKE, language: Language = "en") -> tuple[State, ...]:
    return Screens(voice(language), examples(language), {}).of(one)


def test_every_documented_answer_is_a_screen_what_succeeds_first() -> None:
    assert [(one.status, one.outcome) for one in states()] == [("201", "done"), ("400", "refused"), ("500", "broken")]


def test_a_status_is_said_in_words_beside_the_descriptions_own() -> None:
    first = states(language="zh")[0]
    assert (first.heading, first.told.text, first.told.lang) == ("办好了，已经建好", "Made.", "en")


def test_what_people_look_for_stands_before_ids() -> None:
    assert [one.label.text for one in states()[0].shown] == ["Email", "Total", "Created at", "ID"]


def test_moments_are_said_as_people_do() -> None:
    assert "14\N{NO-BREAK SPACE}Jun 2026 09:30" in [one.text for one in states()[0].shown]


def test_a_failure_says_its_status() -> None:
    assert states()[1].body == {"message": "This request could not be carried out (400).", "status": 400}


def test_a_list_is_a_table_of_different_people() -> None:
    (table,) = states(LIST)[0].shown
    assert (len(table.rows), len({row[0] for row in table.rows})) == (3, 3)


def test_documented_examples_become_screens_with_their_summaries() -> None:
    told = Message("", "", (Named("a", "Paid at once", {"id": "1"}), Named("b", "Paid later", {"id": "2"})))
    found = states(replace(MAKE, messages={"201": told}))
    assert [one.named.text for one in found][:2] == ["Paid at once", "Paid later"]
