"""Listening."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from sowhat.errors import BlockedError, CallError, WorkspaceError
from sowhat.model.access import Access, Oidc, Tls
from sowhat.stories.problems import explain
from sowhat.stories.words import words
from sowhat.web.serving import Listening, safe, serve


def test_a_port_that_is_taken_is_named_as_it_is_typed(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(BlockedError) as caught:
            serve(tmp_path, Listening(port=port), lambda _: None)
    assert f" {port} " in explain(caught.value.problems[0], words("en")).says


LOGIN = Access(
    address="https://sowhat.example.com",
    providers=(Oidc(name="corp", issuer="https://id.example.com", client_id="x"),),
    default_role="viewer",
)
TLS = Tls(certificate="c.pem", key="k.pem")


@pytest.mark.parametrize(
    ("access", "login", "code"),
    [
        (Access(), True, "not-loopback"),
        (LOGIN.model_copy(update={"providers": (), "tls": TLS}), True, "not-loopback"),
        (LOGIN, True, "listen-in-the-clear"),
        (LOGIN.model_copy(update={"tls": TLS}), False, "listen-no-login"),
        (LOGIN.model_copy(update={"tls": TLS, "address": "http://sowhat.example.com"}), True, "listen-in-the-clear"),
    ],
)
def test_nobody_listens_beyond_this_machine_unless_it_is_safe(access: Access, login: bool, code: str) -> None:
    for host in ("0.0.0.0", "192.0.2.1", "::", "example.com", ""):
        with pytest.raises(CallError, match=code):
            safe(Listening(host=host, login=login), access)


def test_login_with_tls_or_a_trusted_proxy_is_safe() -> None:
    for more in ({"tls": TLS}, {"trusted_proxies": ("10.0.0.1/32",)}):
        safe(Listening(host="192.0.2.1"), LOGIN.model_copy(update=more))


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_this_machine_may_always_be_listened_to(host: str) -> None:
    safe(Listening(host=host, login=False), Access())


def test_broken_settings_that_declare_access_let_nobody_in(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\naccess: {adress: x}\n", encoding="utf-8")
    with pytest.raises(WorkspaceError, match="unknown-key"):
        serve(tmp_path, Listening(port=0), lambda _: None)


def test_a_certificate_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text(
        "platform: p\naccess: {address: 'https://a.example', default_role: viewer, tls: {certificate: c.pem, key: k},"
        " providers: [{name: a, kind: oidc, issuer: 'https://b.example', client_id: x}]}\n",
        encoding="utf-8",
    )
    with pytest.raises(BlockedError, match=r"c\.pem"):
        serve(tmp_path, Listening(port=0), lambda _: None)
    for name in ("c.pem", "k"):
        (tmp_path / name).write_text("no key", encoding="utf-8")
    with pytest.raises(BlockedError, match="tls-unusable"):
        serve(tmp_path, Listening(port=0), lambda _: None)
