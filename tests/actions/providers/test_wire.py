"""Asking over HTTP: what is not let in, what is not waited for, what is not written down."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from sowhat.actions.providers.wire import Patience, Question, Wire
from sowhat.errors import BlockedError
from sowhat.model.access import Oidc
from tests.actions.providers.stub import Asked, Told, serving
from tests.servers.certificates import Authority

QUICK = Patience(step=0.3, whole=0.6, largest=1000)


def wire(root: Path, home: str) -> Wire:
    return Wire(root, Oidc(name="p", issuer=home, client_id="c"), home, QUICK)


def told(root: Path, answer: Told) -> dict[str, object]:
    with serving(lambda asked: answer) as url, pytest.raises(BlockedError) as caught:
        wire(root, url).ask(Question(f"{url}/a", {"secret": "s3cret"}))
    assert "s3cret" not in str(caught.value)
    problem = caught.value.problems[0]
    return {"code": problem.code, "reason": problem.params.get("reason", "")}


def trickle() -> Iterator[bytes]:
    while True:
        yield b" "
        time.sleep(0.05)


def silence() -> Iterator[bytes]:
    time.sleep(1.0)
    yield b"{}"


def test_a_huge_answer_is_not_read_to_its_end(tmp_path: Path) -> None:
    assert told(tmp_path, Told(parts=lambda: iter(lambda: b"x" * 500, b"")))["code"] == "provider-too-much"


@pytest.mark.parametrize("parts", [trickle, silence])
def test_a_slow_answer_is_not_waited_for(parts: object, tmp_path: Path) -> None:
    assert told(tmp_path, Told(parts=parts)) == {"code": "provider-silent", "reason": "timeout"}  # type: ignore[arg-type]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_is_silent(status: int, tmp_path: Path) -> None:
    assert told(tmp_path, Told({}, status)) == {"code": "provider-silent", "reason": str(status)}


@pytest.mark.parametrize("said", [b"<html>", b"[]", b"[" * 900, b"\xff", b""])
def test_what_is_no_object_is_not_read(said: bytes, tmp_path: Path) -> None:
    assert told(tmp_path, Told(said))["code"] == "provider-unreadable"


def test_what_was_packed_is_not_unpacked(tmp_path: Path) -> None:
    assert told(tmp_path, Told({}, headers={"content-encoding": "gzip"}))["code"] == "provider-unreadable"


def test_a_redirect_is_not_followed(tmp_path: Path) -> None:
    asked: list[str] = []

    def answer(one: Asked) -> Told:
        asked.append(one.path)
        return Told({}, 302, {"location": "/elsewhere"})

    with serving(answer) as url:
        assert wire(tmp_path, url).ask(Question(f"{url}/a")).status == 302
    assert asked == ["/a"]


def test_a_server_that_is_away_is_silent(tmp_path: Path) -> None:
    with serving(lambda asked: Told({})) as url:
        pass
    with pytest.raises(BlockedError, match=r"provider-silent .*unreachable"):
        wire(tmp_path, url).ask(Question(url))


def test_a_provider_elsewhere_does_not_send_us_to_this_machine(tmp_path: Path) -> None:
    away = wire(tmp_path, "https://login.example.com")
    for url in ("http://127.0.0.1/", "https://localhost/", "https://[::1]/", "http://login.example.com/"):
        with pytest.raises(BlockedError, match="provider-insecure"):
            away.ask(Question(url))


def test_no_log_has_an_address_with_its_secret(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), serving(lambda asked: Told({})) as url:
        wire(tmp_path, url).ask(Question(f"{url}/gettoken", {"corpsecret": "s3cret"}))
    assert "s3cret" not in caplog.text


def test_a_file_of_certificates_that_is_none_is_named(tmp_path: Path) -> None:
    provider = Oidc(name="p", issuer="https://login.example.com", client_id="c", ca="none.pem")
    with pytest.raises(BlockedError, match=r"provider-ca .*none\.pem"):
        Wire(tmp_path, provider, provider.issuer).ask(Question(provider.issuer))


@pytest.mark.parametrize(("hosts", "known", "reason"), [
    (("127.0.0.1",), True, ""),
    (("127.0.0.1",), False, "certificate"),
    (("other.example.com",), True, "certificate"),
])  # fmt: skip
def test_a_certificate_is_believed_by_its_authority_and_its_host(
    hosts: tuple[str, ...], known: bool, reason: str, tmp_path: Path
) -> None:
    authority = Authority(tmp_path)
    with serving(lambda asked: Told({"a": 1}), authority.signed(*hosts)) as url:
        provider = Oidc(name="p", issuer=url, client_id="c", ca="authority.pem" if known else "")
        wire = Wire(tmp_path, provider, url)
        if not reason:
            assert wire.ask(Question(url)).said == {"a": 1}
            return
        with pytest.raises(BlockedError) as caught:
            wire.ask(Question(url))
    assert caught.value.problems[0].params["reason"] == reason
