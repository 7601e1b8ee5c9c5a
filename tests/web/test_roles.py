"""The matrix of roles: which role an address needs, at least."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from sowhat.errors import CallError
from sowhat.model.person import ROLES, may
from sowhat.web.app import create
from sowhat.web.roles import known, needed
from tests.web import every_sample


@pytest.mark.parametrize(
    ("method", "path", "role"),
    [
        ("GET", "/", "viewer"),
        ("GET", "/compliance", "viewer"),
        ("GET", "/compliance.csv", "viewer"),
        ("GET", "/compliance/policies", "viewer"),
        ("GET", "/compliance/findings", "approver"),
        ("HEAD", "/compliance/findings", "approver"),
        ("GET", "/compliance/findings-unsure.csv", "approver"),
        ("GET", "/compliance/grants.csv", "approver"),
        ("GET", "/compliance/looks.csv", "admin"),
        ("GET", "/api/v1/compliance", "approver"),
        ("GET", "/data", "viewer"),
        ("GET", "/data/upload", "admin"),
        ("POST", "/ecosystem/possible", "contributor"),
        ("POST", "/value/case", "contributor"),
        ("POST", "/value/claims/c000001/sign", "approver"),
        ("POST", "/value/prices/price", "approver"),
        ("POST", "/compliance/attest", "approver"),
        ("POST", "/lifecycle/fax/decide", "approver"),
        ("POST", "/building", "admin"),
        ("POST", "/v1/traces", "viewer"),
        ("DELETE", "/anything", "contributor"),
    ],
)
def test_an_address_needs_a_role(method: str, path: str, role: str) -> None:
    assert needed(method, path) == role


def test_a_role_may_what_those_before_it_may() -> None:
    assert [[may(role, least) for least in ROLES] for role in ROLES] == [
        [True, False, False, False],
        [True, True, False, False],
        [True, True, True, False],
        [True, True, True, True],
    ]


def written(routes: Iterable[BaseRoute]) -> Iterator[tuple[str, str]]:
    """Method and path of everything that changes something."""
    for route in routes:
        inner = getattr(route, "original_router", None)
        if inner is not None:
            yield from written(inner.routes)
        elif isinstance(route, APIRoute):
            yield from ((method, route.path) for method in (route.methods or set()) - {"GET", "HEAD"})


def test_nothing_that_changes_something_is_open_to_a_viewer() -> None:
    found = set(written(create(Path(), every_sample.loaders()).routes))
    assert ("POST", "/compliance/attest") in found
    assert {path for method, path in found if needed(method, path) == "viewer"} == {
        "/v1/traces",
        "/v1/traces/{source}",
        "/v1/events",
        "/v1/events/{source}",
        "/sign-in/{name}",
        "/sign-out",
        "/account/sessions",
        "/account/tokens",
        "/account/tokens/revoke",
        "/inbox/away",
        "/inbox/back",
        "/inbox/checks",
        "/inbox/read",
        "/inbox/wish",
        "/views",
        "/views/{id_}",
    }


def test_a_role_that_is_none_is_refused() -> None:
    assert [known(role) for role in ROLES] == list(ROLES)
    with pytest.raises(CallError, match="no-such-role"):
        known("owner")
