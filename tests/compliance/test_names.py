"""Names and purposes as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sowhat.compliance.names import classes, plain, same_purpose
from sowhat.model.governing import DataClass
from sowhat.model.value import Text


@pytest.mark.parametrize("typed", ["Contact Details", "ｃｏｎｔａｃｔ　details", " contact  details "])
def test_a_name_is_the_same_however_it_is_typed(typed: str) -> None:
    assert plain(typed) == "contact details"


def test_a_class_is_found_by_name_title_and_alias() -> None:
    known = classes([DataClass(name="contact", title=Text(zh="联系方式", en="Contact details"), aliases=("phones",))])
    assert known == {"contact": "contact", "联系方式": "contact", "contact details": "contact", "phones": "contact"}


def test_a_name_beats_an_alias_and_what_two_are_called_means_neither() -> None:
    one, other = DataClass(name="a", aliases=("b", "x")), DataClass(name="b", aliases=("x",))
    assert classes([one, other]) == {"a": "a", "b": "b"}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("payment reminders", "Reminders about payments", True),
        ("fraud checks", "newsletters", False),
        ("催收提醒", "催收客户提醒", True),
        ("催收提醒", "营销活动", False),
        ("reminder账单", "账单", True),
        ("", "anything", None),
        ("the of", "anything", None),
    ],
)
def test_purposes_are_the_same_by_half_of_their_words(one: str, other: str, same: bool | None) -> None:
    assert same_purpose(one, other) is same


@given(st.text(max_size=30), st.text(max_size=30))
def test_it_does_not_matter_which_comes_first(one: str, other: str) -> None:
    assert same_purpose(one, other) is same_purpose(other, one)
    assert same_purpose(one, one) is not False
