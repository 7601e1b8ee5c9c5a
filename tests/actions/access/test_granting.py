"""Who has which role: the highest that is given."""

from __future__ import annotations

import pytest

from sowhat.actions.access.granting import by_token, granted
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
    ],
)
def test_a_role_is_the_highest_that_is_given(identity: Identity, role: Role | None) -> None:
    assert granted(RULE, "corp", identity) == role


def test_an_id_is_its_providers() -> None:
    assert granted(RULE, "other", Identity(id="root", name="X")) is None


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
