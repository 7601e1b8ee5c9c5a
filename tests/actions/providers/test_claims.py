"""Who somebody is, by what is said of them."""

from __future__ import annotations

import pytest

from sowhat.actions.providers.claims import found, groups, identity, plain
from sowhat.actions.providers.wire import Json
from sowhat.model.access import Oidc

PROVIDER = Oidc(name="p", issuer="https://login.example.com", client_id="c")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("groups", ["a"]),
        ("realm_access.roles", ["b"]),
        ("https://example.com/groups", ["c"]),
        ("realm_access.none", None),
        ("groups.roles", None),
        ("none", None),
    ],
)
def test_a_claim_by_its_name_or_its_path(name: str, value: object) -> None:
    claims: Json = {"groups": ["a"], "realm_access": {"roles": ["b"]}, "https://example.com/groups": ["c"]}
    assert found(claims, name) == value


@pytest.mark.parametrize(
    ("value", "listed"),
    [
        (["a", "b", "a"], ("a", "b")),
        ("a", ("a",)),
        ([1, "2"], ("1", "2")),
        ([True, None, {}, ["x"], "", " ", "x" * 201], ()),
        (None, ()),
        ({"a": 1}, ()),
        (["a\u202eb\n", "platform\u200b", " platform"], ()),
    ],
)
def test_groups_are_texts_each_once(value: object, listed: tuple[str, ...]) -> None:
    assert groups(value) == listed


def test_no_more_than_a_thousand_groups() -> None:
    assert len(groups([str(n) for n in range(5000)])) == 1000


@pytest.mark.parametrize(
    ("claims", "name"),
    [
        ({"name": "李明"}, "李明"),
        ({"preferred_username": "li"}, "li"),
        ({"name": " ", "email": "l@e"}, "l@e"),
        ({}, "u-1"),
    ],
)
def test_a_name_is_the_best_that_is_said(claims: dict[str, object], name: str) -> None:
    assert identity(PROVIDER, {"sub": "u-1", **claims}).name == name


@pytest.mark.parametrize(("said", "kept"), [(True, "l@e"), ("true", "l@e"), (False, ""), ("false", ""), (None, "")])
def test_an_address_counts_if_it_was_verified(said: object, kept: str) -> None:
    assert identity(PROVIDER, {"sub": "u-1", "email": "l@e", "email_verified": said}).email == kept


def test_an_address_of_which_nothing_is_said_is_nobodys() -> None:
    """Entra ID, for one, tells an address that an administrator of any directory may have written."""
    assert identity(PROVIDER, {"sub": "u-1", "email": "l@e"}).email == ""


@pytest.mark.parametrize("written", ["boss@example.com\u200b", " boss@example.com", "boss@\x00example.com"])
def test_an_address_with_a_sign_that_nobody_sees_is_no_address(written: str) -> None:
    assert identity(PROVIDER, {"sub": "u-1", "email": written, "email_verified": True}).email == ""


def test_what_cannot_be_seen_is_left_out() -> None:
    assert plain("李\u200b明\x00") == "李明"
