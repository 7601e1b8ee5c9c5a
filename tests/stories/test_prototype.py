"""A prototype worded: steps that hang together."""

from __future__ import annotations

from sowhat.model.prototype import Asked, AskedStep, Measured, Prototype
from sowhat.model.value import Text
from sowhat.stories.prototype import MASKED, prototype
from sowhat.stories.voice import voice
from tests.stories.prototypes.shop import SHOP


def told(*steps: AskedStep, speeds: dict[str, Measured] | None = None) -> Prototype:
    return prototype(voice("en"), SHOP, Asked(steps=steps), speeds or {})


def test_without_steps_a_flow_is_proposed_and_said_so() -> None:
    found = told()
    assert (found.proposed, [one.operation for one in found.steps][:2]) == (True, ["makeOrder", "seeOrder"])


def test_an_id_that_one_step_answers_is_what_the_next_one_is_asked_with() -> None:
    made, seen = told().steps[:2]
    body = made.states[0].body
    assert isinstance(body, dict)
    assert (seen.known[0].value, seen.known[0].step) == (body["id"], 1)


def test_an_answer_repeats_what_was_filled_in() -> None:
    step = told().steps[0]
    repeated = next(one for one in step.states[0].shown if one.echo)
    assert (repeated.echo, repeated.text) == (("body", "email"), step.fields[0].value)


def test_the_storyteller_says_what_a_step_is_and_which_answer_comes_first() -> None:
    found = told(AskedStep(operation="makeOrder", says=Text(en="Ann orders."), answer="400")).steps[0]
    assert (found.says, found.states[found.first].status) == ("Ann orders.", "400")


def test_a_wait_is_as_measured_or_said_to_be_none() -> None:
    speeds = {"/orders": Measured(seconds=0.2, slow=0.9, calls=1200)}
    make, see = told(speeds=speeds).steps[:2]
    assert ("1,200 calls" in make.wait, "200\N{NO-BREAK SPACE}ms" in make.wait, see.wait) == (
        True, True, "Not measured: the wait is a pause of ours"
    )  # fmt: skip


def test_what_proves_who_calls_is_masked() -> None:
    assert ("Authorization", MASKED) in told().steps[0].headers
