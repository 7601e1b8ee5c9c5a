"""The access to data that is planted in the example companies comes out as it is true, and nothing else does."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from sowhat.actions.compliance_answer import compliance
from sowhat.actions.truth import truth
from sowhat.model.compliance import Compliance
from sowhat.model.workspace import PlatformKind
from tests.actions.conftest import Demos

KINDS: tuple[PlatformKind, ...] = get_args(PlatformKind)
STANDINGS = {"no-grant": "no-grant", "expired": "expired", "purpose": "beyond"}


@pytest.fixture(scope="module", params=KINDS)
def root(request: pytest.FixtureRequest, demos: Demos) -> Path:
    return Path(demos(request.param).root)


@pytest.fixture(scope="module")
def seen(root: Path) -> Compliance:
    return compliance(root)


def planted(root: Path) -> set[tuple[str, str, str]]:
    return {(one.consumer, one.data, one.kind) for one in truth(root).truth.access}


def test_each_planted_violation_is_found_and_no_other(root: Path, seen: Compliance) -> None:
    found = {(one.holder.app, one.data, one.standing) for one in seen.wrong if one.secrecy == "sensitive"}
    true = {(app, data, STANDINGS[kind]) for app, data, kind in planted(root) if kind in STANDINGS}
    assert (found, len(true)) == (true, 3)


def test_what_is_allowed_is_in_nobodys_way(root: Path, seen: Compliance) -> None:
    allowed = {(app, data) for app, data, kind in planted(root) if kind == "allowed"}
    assert allowed <= {(one.holder.app, one.data) for one in seen.fine}
    assert allowed.isdisjoint({(one.holder.app, one.data) for one in (*seen.wrong, *seen.unsure)})


def test_the_grant_that_nobody_uses_can_be_taken_back(root: Path, seen: Compliance) -> None:
    true = {(app, data) for app, data, kind in planted(root) if kind == "unused"}
    assert {(one.grant.name, one.grant.data) for one in seen.unused if one.grant.kind == "app"} == true


def test_its_policies_do_what_their_tests_expect(seen: Compliance) -> None:
    assert seen.tried
    assert [one.test.where for one in seen.tried if not one.passed] == []
