"""Who has which role: the highest that is given."""

from __future__ import annotations

import pytest

from sowhat.actions.access.granting import ID, by_token, granted, id_of, keepable
from sowhat.errors import CallError
from sowhat.model.access import Access, Grant, Identity, Oidc, Token
from sowhat.model.person import Role
from tests.store.test_tokens import token

RULE = Access(
    providers=(Oidc(name="corp", issuer="https://id.example.com", client_id="x"),),
    roles=(
        Grant(role="viewer", groups=("staff",)),
        Grant(role="approver", groups=("finance",), people=("Ann@Example.com",)),
        Grant(role="admin", people=("corp/root", "boss@example.com")),
    ),
)


@pytest.mark.parametrize(
    ("identity", "role"),
    [
        (Identity(id="x", name="X"), None),
        (Identity(id="x", name="X", groups=("staff",)), "viewer"),
        (Identity(id="x", name="X", groups=("finance", "staff")), "approver"),
        (Identity(id="x", name="X", groups=("Staff",)), None),
        (Identity(id="x", name="X", email="ann@example.COM"), "approver"),
        (Identity(id="root", name="X"), "admin"),
        (Identity(id="ROOT", name="X"), None),
        (Identity(id="boss@example.com", name="X"), None),
        (Identity(id="x", name="boss@example.com", groups=("boss@example.com",)), None),
        (Identity(id="x", name="X", email="corp/root"), None),
        (Identity(id="x", name="X", email="bo\u017f\u017f@example.com"), None),
    ],
)
def test_a_role_is_the_highest_that_is_given(identity: Identity, role: Role | None) -> None:
    assert granted(RULE, "corp", identity) == role


def test_an_id_is_its_providers() -> None:
    assert granted(RULE, "other", Identity(id="root", name="X")) is None


SEVERAL = Access(
    providers=tuple(Oidc(name=name, issuer="https://id.example.com", client_id="x") for name in ("corp", "public")),
    roles=(
        Grant(role="contributor", groups=("staff",), people=("ann@example.com",)),
        Grant(role="admin", groups=("corp/platform",), people=("corp/root", "corp/boss@example.com")),
    ),
)


@pytest.mark.parametrize(
    "identity",
    [
        Identity(id="x", name="X", groups=("platform",)),
        Identity(id="x", name="X", groups=("corp/platform",)),
        Identity(id="root", name="X"),
        Identity(id="corp/root", name="X"),
        Identity(id="x", name="X", email="boss@example.com"),
        Identity(id="boss@example.com", name="X"),
        Identity(id="x", name="X", email="corp/root"),
    ],
)
def test_no_provider_gives_what_is_anothers(identity: Identity) -> None:
    assert granted(SEVERAL, "public", identity) is None


def test_what_says_whose_it_is_holds_for_that_provider() -> None:
    had = (Identity(id="x", name="X", groups=("platform",)), Identity(id="root", name="X"))
    boss = Identity(id="x", name="X", email="Boss@example.com")
    assert [granted(SEVERAL, "corp", one) for one in (*had, boss)] == ["admin"] * 3


def test_with_several_providers_what_names_none_is_nobodys() -> None:
    had = Identity(id="x", name="X", email="ann@example.com", groups=("staff",))
    assert [granted(SEVERAL, name, had) for name in ("corp", "public")] == [None, None]


def test_a_group_with_a_slash_is_the_only_providers() -> None:
    rule = RULE.model_copy(update={"roles": (Grant(role="approver", groups=("/company/finance",)),)})
    assert granted(rule, "corp", Identity(id="x", name="X", groups=("/company/finance",))) == "approver"


def test_an_id_is_kept_whole_or_refused() -> None:
    one, other = (Identity(id="x" * (ID - 5) + end, name="X") for end in ("a", "b"))
    assert id_of("corp", one) != id_of("corp", other)
    keepable("corp", Identity(id="x" * (ID - 5), name="X"))
    with pytest.raises(CallError, match="sign-in-long"):
        keepable("corp", one)


def test_a_default_role_is_for_everybody_and_takes_nothing_away() -> None:
    open_ = RULE.model_copy(update={"default_role": "contributor"})
    assert granted(open_, "corp", Identity(id="x", name="X")) == "contributor"
    assert granted(open_, "corp", Identity(id="x", name="X", groups=("staff",))) == "contributor"
    assert granted(open_, "corp", Identity(id="root", name="X")) == "admin"


def speaking(**changed: object) -> Token:
    return token().model_copy(update=changed)


def test_a_token_speaks_for_its_owner_as_long_as_its_provider_stands() -> None:
    staff = Identity(id="ann", name="Ann", groups=("staff",))
    spoken = by_token(RULE, speaking(identity=staff))
    assert spoken is not None
    assert (spoken.id, spoken.role) == ("corp/ann", "viewer")
    assert by_token(RULE, speaking(identity=staff, provider="gone")) is None


def test_an_administrators_token_without_that_scope_is_an_approvers() -> None:
    root = Identity(id="root", name="Root")
    told = [by_token(RULE, speaking(identity=root, scopes=scopes)) for scopes in (("write",), ("admin",))]
    assert [one.role if one else None for one in told] == ["approver", "admin"]
