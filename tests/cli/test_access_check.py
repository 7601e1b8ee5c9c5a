"""`sowhat access check` as a user runs it, against providers on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.actions.providers.offices import SECRET, WeComOffice
from tests.actions.providers.stub import serving
from tests.cli.conftest import Sowhat

ADDRESS = "https://127.0.0.1:1"
SETTINGS = """platform: shop
access:
  address: {address}
  trusted_proxies: [127.0.0.1]
  default_role: viewer
  providers:
    - name: office
      kind: wecom
      client_id: ww1
      agent: "1000002"
      client_secret: env:OFFICE
      sign_in: {url}
      api: {url}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Path]:
    with serving(WeComOffice().answer) as url:
        text = SETTINGS.format(url=url, address=ADDRESS)
        (tmp_path / "sowhat.yaml").write_text(text, encoding="utf-8")
        yield tmp_path


def test_a_place_that_lets_people_in(sowhat: Sowhat, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OFFICE", SECRET)
    done = sowhat("access", "check", cwd=workspace)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "office: lets people in",
        "  register there as the address to come back to: https://127.0.0.1:1/sign-in/office/callback",
    ]


def test_a_wrong_secret_is_said_with_its_cure(sowhat: Sowhat, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OFFICE", "wr0ng")
    done = sowhat("access", "check", "--lang", "zh", cwd=workspace)
    assert done.returncode == 1
    assert "office 不认识本应用，或密钥不对（40001）。" in done.stdout
    assert "wr0ng" not in done.stdout + done.stderr


def test_json_has_the_codes(sowhat: Sowhat, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OFFICE", "wr0ng")
    done = sowhat("access", "check", "--json", cwd=workspace)
    (told,) = json.loads(done.stdout)
    assert (told["provider"], told["kind"], told["problems"][0]["code"]) == ("office", "wecom", "provider-secret")


def test_nothing_declared_is_an_answer(sowhat: Sowhat, tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    done = sowhat("access", "check", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "No place to sign in is declared: nobody has to sign in here.\n")


def test_an_address_that_nobody_encrypts_is_said(
    sowhat: Sowhat, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OFFICE", SECRET)
    file = workspace / "sowhat.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("trusted_proxies: [127.0.0.1]", "ask: a@b"), encoding="utf-8"
    )
    done = sowhat("access", "check", cwd=workspace)
    assert done.returncode == 1
    assert done.stdout.splitlines()[:2] == [
        f"{ADDRESS}: something is wrong with who gets in",
        f"  Readers are to come to {ADDRESS}, but nobody encrypts: neither sowhat nor a proxy that it trusts.",
    ]
