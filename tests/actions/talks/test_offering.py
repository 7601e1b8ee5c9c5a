"""A model's words stand in a draft only where they hold and somebody took them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sowhat.actions.talks import calendar, drafts, offering
from sowhat.actions.talks.calendar_typed import edited_of
from sowhat.errors import CallError
from sowhat.model.showcase_calendar import Occasion
from tests.actions.talks.model_server import Model, Slide, serving, telling
from tests.actions.talks.test_showcases import BY, ID, Machine, machine, root

__all__ = ["machine", "root"]


def reworded(slide: Slide) -> Slide:
    """A title that holds, and a note that lies."""
    return {**slide, "title": slide["title"].replace("call us", "rely on us"), "notes": ["Good morning, all 43."]}


@pytest.fixture
def model(root: Path, machine: Machine) -> Iterator[Model]:
    """A model that sowhat.yaml names, and a draft to ask it about."""
    with serving(telling(reworded)) as found:
        settings = root / "sowhat.yaml"
        rule = f"drafting: {{endpoint: '{found.endpoint}', model: tiny}}\n"
        settings.write_text(settings.read_text(encoding="utf-8") + rule, encoding="utf-8")
        drafts.draft(root, ID, BY)
        yield found


def title(root: Path) -> str:
    seen = drafts.occasion(root, ID).draft
    return seen.talk.slides[0].title.text if seen else ""


def verdicts(one: Occasion) -> dict[str, str]:
    return {line.part: line.why for line in one.offer.body.lines} if one.offer else {}


def test_what_a_model_offers_is_put_down_and_stands_nowhere(root: Path, model: Model) -> None:
    one = offering.offer(root, ID, BY)
    assert one.offer is not None
    assert (one.offer.by, one.offer.body.model, one.offer.settled) == (BY, "tiny", "")
    assert verdicts(one) == {"title": "taken", "notes": "figure"}
    assert title(root) == "42 teams call us"
    assert drafts.occasion(root, ID).drafting == "tiny"


def test_nothing_is_sent_before_somebody_asks(root: Path, model: Model) -> None:
    drafts.drafts(root)
    drafts.occasion(root, ID)
    assert model.asked == []
    with pytest.raises(CallError, match="showcase-by-nobody"):
        offering.offer(root, ID, " ")
    assert model.asked == []


def test_taken_words_are_the_persons_and_refused_ones_are_not(root: Path, model: Model) -> None:
    offering.offer(root, ID, BY)
    one = offering.take(root, ID, "Chen")
    assert title(root) == "42 teams rely on us"
    assert [(each.by, each.body.part) for each in one.edits] == [("Chen", "title")]
    assert one.offer is not None
    assert (one.offer.settled, one.offer.settled_by) == ("taken", "Chen")


def test_left_words_change_nothing(root: Path, model: Model) -> None:
    offering.offer(root, ID, BY)
    one = offering.leave(root, ID, BY)
    assert (title(root), one.edits) == ("42 teams call us", ())


def test_what_somebody_worded_before_stays(root: Path, model: Model) -> None:
    drafts.edit(root, ID, edited_of("lead", "title", "Teams count on us"), "Chen")
    offering.offer(root, ID, BY)
    offering.take(root, ID, BY)
    assert title(root) == "Teams count on us"


@pytest.mark.parametrize("act", [offering.take, offering.leave])
def test_an_offer_is_settled_once(root: Path, model: Model, act: Callable[[Path, str, str], Occasion]) -> None:
    offering.offer(root, ID, BY)
    act(root, ID, BY)
    with pytest.raises(CallError, match="showcase-no-offer"):
        act(root, ID, BY)


def test_an_offer_for_an_older_draft_is_not_taken(root: Path, model: Model, machine: Machine) -> None:
    offering.offer(root, ID, BY)
    machine.teams = "44"
    drafts.draft(root, ID, BY)
    with pytest.raises(CallError, match="showcase-offer-old"):
        offering.take(root, ID, BY)
    assert title(root) == "44 teams call us"


def test_without_an_endpoint_nobody_is_asked(root: Path, machine: Machine) -> None:
    drafts.draft(root, ID, BY)
    with pytest.raises(CallError, match="drafting-off"):
        offering.offer(root, ID, BY)
    assert calendar.find(root, ID).offer is None
