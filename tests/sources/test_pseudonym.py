"""Pseudonyms: the same in SQL and in Python, one key for each kind."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.engine.workbench import Workbench
from sowhat.sources.pseudonym import derived_key, pads, pseudonym, pseudonym_sql

KEY = derived_key(b"secret", "consumer")


def in_sql(key: bytes, value: str) -> object:
    inner, outer = pads(key)
    query = f"SELECT {pseudonym_sql('v', 'i', 'o')} AS p FROM (SELECT ? AS v, ?::BLOB AS i, ?::BLOB AS o)"
    with Workbench(threads=1) as bench:
        return bench.fetch(query, [value, inner, outer])["p"][0].as_py()


@settings(max_examples=25, deadline=None)
@given(value=st.text(), key=st.binary(min_size=1, max_size=200))
def test_sql_and_python_agree(value: str, key: bytes) -> None:
    assert in_sql(key, value) == pseudonym(key, value)


def test_rfc_4231_case_2() -> None:
    assert pseudonym(b"Jefe", "what do ya want for nothing?") == "5bdcc146bf60754e6a04"


@pytest.mark.parametrize("other", [derived_key(b"secret", "customer"), derived_key(b"Secret", "consumer")])
def test_another_kind_or_secret_gives_another_pseudonym(other: bytes) -> None:
    assert pseudonym(KEY, "ann") != pseudonym(other, "ann")


def test_a_person_of_a_staff_list_is_the_consumer_that_calls_name() -> None:
    assert derived_key(b"secret", "person") == KEY
