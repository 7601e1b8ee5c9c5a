from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

import pytest

from sowhat.cli.edge import run
from sowhat.cli.language import chosen

Sowhat = Callable[..., CompletedProcess[str]]
COMMANDS = [
    "",
    "demo",
    "doctor",
    "show value",
    "init",
    "check",
    "build",
    "show",
    "show usage",
    "show data",
    "serve",
    "estimate",
]


@pytest.fixture
def sowhat(installed: Sowhat) -> Sowhat:
    """Here it is the program itself."""
    return installed


@pytest.mark.parametrize("command", COMMANDS)
def test_help_speaks_chinese_without_an_english_sentence(sowhat: Sowhat, command: str) -> None:
    done = sowhat(*command.split(), "--help", lang="zh")
    assert done.returncode == 0
    assert "用法：" in done.stdout
    assert not re.search(r"\b(the|and|this|message)\b", done.stdout.lower())


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in ("", "show")])
def test_every_command_s_help_has_an_example(sowhat: Sowhat, command: str) -> None:
    assert "Example:" in sowhat(*command.split(), "--help").stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["shwo"], "Did you mean “show”"),
        (["build", "--bogus"], "--bogus"),
        (["build", "extra"], "“extra”"),
        (["serve", "--port", "abc"], "--port"),
        (["show", "usage", "--month"], "--month"),
        (["show", "usage"], "sowhat.yaml"),
        (["serve", "--host", "0.0.0.0"], "sowhat.yaml"),
    ],
)
def test_a_wrong_call_ends_with_2_one_sentence_and_its_cure(sowhat: Sowhat, arguments: list[str], says: str) -> None:
    done = sowhat(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "→" in done.stderr
    assert "Traceback" not in done.stderr


def test_errors_are_json_where_json_was_asked_for(sowhat: Sowhat) -> None:
    [problem] = json.loads(sowhat("show", "usage", "--json").stderr)["problems"]
    assert problem["code"] == "no-workspace"
    assert problem["says"]
    assert problem["cure"]


def test_a_workspace_without_a_build_says_which_command_comes_next(sowhat: Sowhat, tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: shop\n", encoding="utf-8")
    done = sowhat("show", "usage")
    assert done.returncode == 1
    assert f"sowhat build --workspace {tmp_path}" in done.stderr


def test_a_mistake_of_our_own_becomes_a_sentence_and_keeps_its_trace(capsys: pytest.CaptureFixture[str]) -> None:
    def wrong() -> None:
        raise ZeroDivisionError("deep inside")

    with patch("sys.argv", ["sowhat"]):
        assert run(wrong) == 1
    said = capsys.readouterr().err
    trace = Path(re.search(r"file (\S+\.txt)", said)[1])  # type: ignore[index]
    assert "ZeroDivisionError" in said
    assert "deep inside" in trace.read_text(encoding="utf-8")
    trace.unlink()


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "SOWHAT_LANG": "en"}, "en"),
        (["--lang", "zh"], {"SOWHAT_LANG": "en"}, "zh"),
        (["show", "--lang=zh"], {}, "zh"),
        (["--lang"], {"LC_ALL": "de_DE"}, "en"),
    ],
)
def test_the_nearest_wish_decides_the_language(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert chosen(arguments, environment) == language


@pytest.mark.parametrize("words", [(), ("show",), ("ledger",)])
def test_a_name_alone_is_answered_with_its_help(sowhat: Sowhat, words: tuple[str, ...]) -> None:
    done = sowhat(*words)
    assert (done.returncode, done.stderr, "Usage:" in done.stdout) == (0, "", True)
