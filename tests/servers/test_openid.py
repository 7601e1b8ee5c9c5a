"""Signing in by OpenID Connect against a real provider in a process of its own."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.actions.access.flow import Departure
from sowhat.actions.providers import checking, flows
from sowhat.errors import CallError
from sowhat.model.access import Identity, Oidc, Secret
from tests.servers.openid_process import agreed, denied, openid, registered

BACK = "http://127.0.0.1:9/sign-in/p/callback"
LI = {"sub": "li", "name": "李明", "email": "li@example.com", "email_verified": True, "groups": ["平台部", "approvers"]}


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    with openid([LI]) as found:
        yield found


@pytest.fixture
def provider(issuer: str, monkeypatch: pytest.MonkeyPatch) -> Oidc:
    client = registered(issuer, BACK)
    monkeypatch.setenv("OPENID_SECRET", client.secret)
    return Oidc(
        name="p", issuer=issuer, client_id=client.id, client_secret=Secret(kept="env", name="OPENID_SECRET")
    )  # fmt: skip


def departure() -> Departure:
    made = {name: secrets.token_urlsafe(48) for name in ("state", "nonce", "verifier")}
    return Departure(provider="p", redirect_uri=BACK, **made)


def test_somebody_signs_in(provider: Oidc, tmp_path: Path) -> None:
    leaving = departure()
    query = agreed(flows.begin(tmp_path, provider, leaving), "li")
    assert query["state"] == leaving.state
    found = flows.finish(tmp_path, provider, leaving, query)
    assert found == Identity(id="li", name="李明", email="li@example.com", groups=("平台部", "approvers"))


def test_a_code_is_good_once(provider: Oidc, tmp_path: Path) -> None:
    leaving = departure()
    query = agreed(flows.begin(tmp_path, provider, leaving), "li")
    flows.finish(tmp_path, provider, leaving, query)
    with pytest.raises(CallError, match="sign-in-stale"):
        flows.finish(tmp_path, provider, leaving, query)


def test_the_answer_to_another_departure_is_refused(provider: Oidc, tmp_path: Path) -> None:
    query = agreed(flows.begin(tmp_path, provider, departure()), "li")
    with pytest.raises(CallError, match=r"sign-in-untrusted .*nonce"):
        flows.finish(tmp_path, provider, departure(), query)


def test_somebody_who_declines_is_told_so(provider: Oidc, tmp_path: Path) -> None:
    leaving = departure()
    query = denied(flows.begin(tmp_path, provider, leaving))
    with pytest.raises(CallError, match=r"sign-in-denied .*access_denied"):
        flows.finish(tmp_path, provider, leaving, query)


def test_the_check_finds_nothing_wrong(provider: Oidc, tmp_path: Path) -> None:
    assert checking.wrong(tmp_path, provider) == ()


def test_the_check_finds_a_wrong_secret(provider: Oidc, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENID_SECRET", "wrong")
    assert [one.code for one in checking.wrong(tmp_path, provider)] == ["provider-secret"]


def test_signing_out_of_the_provider_too(provider: Oidc, tmp_path: Path) -> None:
    url = flows.goodbye(tmp_path, provider, "http://127.0.0.1:9/")
    assert url.startswith(f"{provider.issuer}/oauth2/end_session?client_id=")


def test_the_last_slash_of_an_issuer_may_be_left_out(provider: Oidc, tmp_path: Path) -> None:
    other = provider.model_copy(update={"issuer": f"{provider.issuer}/"})
    assert flows.begin(tmp_path, other, departure()).startswith(f"{provider.issuer}/oauth2/authorize?")
