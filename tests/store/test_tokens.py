"""Tokens are found by their fingerprint and by nothing else; a revoked one stays revoked."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from sowhat.model.access import Identity, Token
from sowhat.store.database import Store

AT = datetime(2026, 9, 23, 8, tzinfo=UTC)
ANN = Identity(id="ann", name="Ann", groups=("a",))


def token(id_: str = "t1", person: str = "corp/ann") -> Token:
    return Token(
        id=id_,
        name="nightly",
        person=person,
        provider="corp",
        identity=ANN,
        role="viewer",
        scopes=("read", "receive"),
        created_at=AT,
        ends_at=AT + timedelta(days=1),
    )


def test_a_token_is_found_by_its_fingerprint(store: Store) -> None:
    with store.begin() as work:
        work.tokens.add(token(), "f" * 64)
        assert (work.tokens.by_hash("f" * 64), work.tokens.by_hash("t1")) == (token(), None)


def test_a_token_is_good_until_it_ends(store: Store) -> None:
    assert [token().good(AT + timedelta(days=days)) for days in (0, 1)] == [True, False]


def test_a_token_is_revoked_once_and_by_its_owner(store: Store) -> None:
    with store.begin() as work:
        work.tokens.add(token(), "f" * 64)
        assert work.tokens.revoke("t1", AT, "corp/bob") is False
        assert [work.tokens.revoke("t1", AT, "corp/ann"), work.tokens.revoke("t1", AT)] == [True, False]
        assert [one.good(AT) for one in work.tokens.of("corp/ann")] == [False]


def test_what_a_provider_says_of_a_person_holds_for_their_tokens(store: Store) -> None:
    told = Identity(id="ann", name="Ann B", groups=("c",))
    with store.begin() as work:
        work.tokens.add(token(), "f" * 64)
        work.tokens.add(token("t2", "corp/bob"), "e" * 64)
        work.tokens.told("corp/ann", told)
        work.tokens.used({"t1": AT})
        assert {one.id: (one.identity, one.used_at) for one in work.tokens.every()} == {
            "t1": (told, AT),
            "t2": (ANN, None),
        }
