"""Example data: as the schema wants it, the description's own first, the same for the same seed, and of nobody."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import JsonValue

from sowhat.model.api import ApiOperation, Message, Named, Schema
from sowhat.model.language import Language
from sowhat.sources.apis.description import describe
from sowhat.stories.prototypes.examples import Wanted, chosen
from sowhat.stories.prototypes.fitting import fits
from sowhat.stories.prototypes.texts import Slot
from tests.lifecycle.shapes import TEXT, many, thing
from tests.stories.prototypes.independent import Judge
from tests.stories.prototypes.shop import EMAIL, MAKE, ORDER, SHOWN, examples

BODY = thing("email size quantity", **{name: ORDER.properties[name] for name in ("email", "size", "quantity")})
TWILIO = "openapi/twilio_api_v2010_2020-12-01.json"


def made(shape: Schema, name: str = "", language: Language = "en") -> JsonValue:
    return examples(language).value(shape, Wanted(Slot(name)))


def body(operation: ApiOperation = MAKE, language: Language = "en", seed: str = "one") -> dict[str, JsonValue]:
    found = examples(language, seed).body(operation)
    assert isinstance(found, dict)
    return found


def test_a_request_has_what_is_required_and_nothing_that_only_answers_have() -> None:
    assert set(body()) == {"email", "size", "quantity", "address", "paid"}


def test_the_same_seed_makes_the_same_data_and_another_one_other_data() -> None:
    assert (body() == body(), body() == body(seed="two")) == (True, False)


def test_the_descriptions_own_example_comes_first() -> None:
    assert body(replace(MAKE, body=BODY, examples=(SHOWN,))) == SHOWN.value


def test_an_example_that_the_schema_refuses_is_not_shown() -> None:
    wrong = replace(SHOWN, value={"email": "a@example.com", "size": "huge", "quantity": 2})
    assert body(replace(MAKE, body=BODY, examples=(wrong,)))["size"] == "small"


def test_of_several_examples_the_one_that_went_well_is_shown() -> None:
    other = replace(SHOWN, name="other")
    told = (Named("plain", "", {"resultCode": "Refused"}), Named("other", "", {"resultCode": "Authorised"}))
    found = chosen(replace(MAKE, body=BODY, examples=(SHOWN, other), messages={"200": Message(examples=told)}))
    assert found is not None
    assert found.name == "other"


def test_of_kinds_that_exclude_each_other_one_is_chosen_with_what_it_needs() -> None:
    assert set(_object(body()["paid"])) == {"type", "card_number"}


def test_one_person_is_whom_all_of_a_form_is_about() -> None:
    held = examples("zh").texts.people.somebody(0)
    assert (made(TEXT, "firstName", "zh"), made(EMAIL, "email", "zh")) == (held.first, held.email)


@pytest.mark.parametrize(("language", "start"), [("en", "+1202555"), ("zh", "+8610000")])
def test_telephone_numbers_are_nobodys(language: Language, start: str) -> None:
    assert str(made(TEXT, "phoneNumber", language)).startswith(start)


@pytest.mark.parametrize(
    "shape",
    [
        Schema(types=("integer",), beyond=(4, 6)), Schema(types=("number",), beyond=(0, None), multiple=0.25),
        Schema(types=("integer",), bounds=(-9, -3)), Schema(types=("string",), lengths=(40, 42)),
        Schema(types=("string",), lengths=(None, 2)), replace(many(TEXT), unique=True, lengths=(3, 3)),
        Schema(types=("string",), pattern="^[A-Z]{3}$", lengths=(3, 3)), Schema(types=("integer",), multiple=7),
    ],
)  # fmt: skip
def test_bounds_are_kept(shape: Schema) -> None:
    assert fits(made(shape, "amount"), shape)


def test_an_answer_that_succeeds_tells_of_no_failure() -> None:
    shape = thing("id", id=TEXT, error_message=TEXT, total=TEXT)
    assert set(_object(examples().answer(shape, "200"))) == {"id", "total"}


def test_every_request_of_a_real_description_is_as_a_validator_of_others_wants_it(real_inputs: Path) -> None:
    path = real_inputs / TWILIO
    judge, described = Judge(json.loads(path.read_text(encoding="utf-8"))), describe([path])[0]
    sent = [(one, examples("zh").body(one)) for one in described.operations if one.body]
    wrong = {one.key: judge.wrong(judge.body(one.path, one.method), held) for one, held in sent}
    assert (len(sent), {key: said for key, said in wrong.items() if said}) == (56, {})


def _object(value: JsonValue) -> dict[str, JsonValue]:
    assert isinstance(value, dict)
    return value
