"""`sowhat access …` as an administrator runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Sowhat


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A workspace in which nobody was yet."""
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    return tmp_path


def test_a_token_is_made_listed_and_revoked(sowhat: Sowhat, root: Path) -> None:
    made = json.loads(sowhat("access", "token", "collector", "--scope", "receive", "--json", cwd=root).stdout)
    assert made["secret"].startswith("sowhat_")
    assert (made["role"], made["scopes"]) == ("contributor", ["receive"])
    listed = sowhat("access", "tokens", "--json", cwd=root)
    assert made["secret"] not in listed.stdout
    assert [(one["id"], one["good"]) for one in json.loads(listed.stdout)] == [(made["id"], True)]
    assert "collector" in sowhat("access", "tokens", cwd=root).stdout
    assert sowhat("access", "revoke", made["id"], cwd=root).returncode == 0
    assert json.loads(sowhat("access", "tokens", "--json", cwd=root).stdout)[0]["good"] is False
    assert sowhat("access", "revoke", made["id"], cwd=root).returncode == 2


def test_the_secret_is_printed_once_on_a_line_of_its_own(sowhat: Sowhat, root: Path) -> None:
    lines = sowhat("access", "token", "robot", "--scope", "read", cwd=root).stdout.splitlines()
    assert (len(lines), lines[1].startswith("sowhat_")) == (2, True)


@pytest.mark.parametrize(
    "asked",
    [
        ("token", "x", "--scope", "everything"),
        ("token", " ", "--scope", "read"),
        ("token", "x", "--scope", "read", "--days", "0"),
        ("token", "x", "--scope", "read", "--role", "owner"),
        ("token", "x"),
        ("end", "corp/nobody"),
        ("revoke", "none"),
        ("trail", "--last", "0"),
    ],
)
def test_what_cannot_be_is_refused(sowhat: Sowhat, root: Path, asked: tuple[str, ...]) -> None:
    answer = sowhat("access", *asked, cwd=root)
    assert (answer.returncode, answer.stdout) == (2, "")


def test_an_empty_trail_and_nobody_are_said_so(sowhat: Sowhat, root: Path) -> None:
    assert "Nothing was recorded yet" in sowhat("access", "trail", cwd=root).stdout
    assert "Nobody is signed in" in sowhat("access", "people", cwd=root).stdout
    assert [json.loads(sowhat("access", one, "--json", cwd=root).stdout) for one in ("trail", "people")] == [[], []]
