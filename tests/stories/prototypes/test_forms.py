"""Forms: the fields of a request, with its example in them."""

from __future__ import annotations

from dataclasses import replace

from sowhat.model.api import ApiOperation
from sowhat.model.prototype import Field
from sowhat.stories.prototypes.forms import Form, Forms
from sowhat.stories.words import words
from tests.lifecycle.shapes import TEXT, many, thing
from tests.stories.prototypes.shop import CANCEL, LIST, MAKE, examples


def form(one: ApiOperation = MAKE) -> Form:
    maker = examples()
    return Forms(words("en"), maker, {}).of(one, maker.body(one))


def field(name: str) -> Field:
    return next(one for one in form().fields if one.at == (name,))


def test_fields_stand_as_the_schema_has_them_and_what_is_optional_is_offered_below() -> None:
    found = form()
    assert [one.at[0] for one in found.fields] == ["email", "size", "quantity", "address", "paid"]
    assert [one.at[0] for one in found.more] == ["note", "gift"]


def test_a_field_keeps_what_its_schema_says() -> None:
    found = field("quantity")
    assert (found.type, found.least, found.most, found.required) == ("integer", 1, 9, True)


def test_allowed_values_are_choices_with_words() -> None:
    assert [(one.value, one.text) for one in field("size").choices] == [("small", "Small"), ("large", "Large")]


def test_an_object_within_is_a_group_of_its_fields() -> None:
    found = field("address")
    assert (found.input, [one.at for one in found.fields]) == ("group", [("address", "city")])


def test_a_list_of_things_is_a_group_of_numbered_groups() -> None:
    held = replace(MAKE, body=thing("lines", lines=many(thing("sku", sku=TEXT))))
    lines = form(held).fields[0]
    assert (lines.fields[0].label.text, lines.fields[0].fields[0].at) == ("No. 1", ("lines", 0, "sku"))


def test_a_list_of_texts_is_a_line_each() -> None:
    found = form(replace(MAKE, body=thing("tags", tags=many(TEXT)))).fields[0]
    assert (found.input, found.value.count("\n")) == ("lines", 0)


def test_ids_of_a_path_are_what_the_system_knows() -> None:
    assert [(one.at, one.place) for one in form(CANCEL).known] == [(("orderId",), "path")]


def test_an_optional_parameter_is_offered_empty_with_its_description() -> None:
    (found,) = form(LIST).more
    assert (found.value, found.help.text, found.required) == ("", "Only there.", False)
