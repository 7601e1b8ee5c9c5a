"""Whose words they are: one person, however the name is written."""

from __future__ import annotations

import pytest

from sowhat.planning.told import person


@pytest.mark.parametrize("written", ["LI Na", "li  na", "Ｌｉ Ｎａ", "Li\u200bNa", "Li\u00a0Na", "LiNa"])
def test_one_name_written_in_another_way_is_one_person(written: str) -> None:
    assert person(written) == person("Li Na")


def test_two_names_are_two_people() -> None:
    assert person("Li Na") != person("Li Ne")
