"""The calibration in words."""

from __future__ import annotations

import pytest

from sowhat.model.calibration import Calibration, Judged, Share, WorldTally
from sowhat.model.language import Language
from sowhat.simulate.worlds.catalogue import WORLDS
from sowhat.stories.calibration import Report, report, verdict
from sowhat.stories.pieces import Notes, Table
from sowhat.stories.words import LANGUAGES, words
from sowhat.studies.calibration import NOTHING, Answer
from sowhat.studies.calibration_tally import tally

CLAIM = Answer("C", 1.5, 1.0, 2.0)
QUIET = Answer("C", 0.0, -1.0, 1.0)


def found(*worlds: WorldTally) -> Calibration:
    holds = all(one.passed for one in worlds)
    return Calibration(form="short", seed=20260401, draws=50, version="v", holds=holds, worlds=worlds)


def all_worlds() -> Calibration:
    return found(*(tally(world, [CLAIM] * 20 + [QUIET] * 20 + [NOTHING] * 10) for world in WORLDS))


def told(said: Report, id_: str) -> tuple[str, ...]:
    [block] = next(one.blocks for one in said.sections if one.id == id_)
    assert isinstance(block, Notes)
    return tuple(f"{note.text} {note.detail}" for note in block.notes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_world_has_words(language: Language) -> None:
    said = report(words(language), all_worlds())
    rows = [len(block.rows) for one in said.sections for block in one.blocks if isinstance(block, Table)]
    assert sum(rows) == len(WORLDS)


def test_what_failed_comes_first_with_its_numbers() -> None:
    said = report(words("en"), all_worlds())
    assert said.sections[0].id == "failed"
    assert any("(constant-null) Of 40 published answers 20 claim" in line for line in told(said, "failed"))


def test_where_nothing_failed_that_is_said() -> None:
    kept = tally(WORLDS[1], [QUIET] * 50)
    said = report(words("en"), found(kept))
    assert told(said, "failed") == ("Nothing: every promise was kept in every world of this run. ",)


def test_seeds_are_not_written_as_amounts() -> None:
    assert "seed 20260401" in report(words("en"), all_worlds()).lede[1]


def test_worlds_of_which_nothing_is_promised_are_told_apart() -> None:
    verdicts = {one.name: verdict(one) for one in all_worlds().worlds}
    assert (verdicts["every-night-null"], verdicts["reorganised-unseen-null"]) == ("compared", "unseen")
    assert told(report(words("en"), all_worlds()), "unseen")


@pytest.mark.parametrize("rule", ["false-claims", "coverage", "refusal"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_promise_that_is_broken_is_worded(language: Language, rule: str) -> None:
    broken = Judged(rule=rule, passed=False, share=Share(k=3, n=10), low=0.1, high=0.6, most=0.05)
    one = tally(WORLDS[0], [QUIET] * 3).model_copy(update={"judged": (broken,)})
    assert "30.0 %" in told(report(words(language), found(one)), "failed")[0]
