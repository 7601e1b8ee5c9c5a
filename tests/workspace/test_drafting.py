"""Where a language model may be asked for drafts, as people declare it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.errors import Problem
from sowhat.model.drafting import Drafting
from tests.workspace.conftest import PLATFORM

Write = Callable[..., Path]
Wrong = Callable[..., list[Problem]]


def test_it_is_off_unless_declared(folder: Write) -> None:
    assert not workspace.load(folder(PLATFORM)).drafting.on


def test_endpoint_model_and_key_are_read(folder: Write) -> None:
    text = f"{PLATFORM}drafting: {{endpoint: 'https://models.example.com/v1/', model: tiny, key_env: MODEL_KEY}}\n"
    told = Drafting(endpoint="https://models.example.com/v1", model="tiny", key_env="MODEL_KEY")
    assert workspace.load(folder(text)).drafting == told


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{endpoint: models.example.com, model: a}", "drafting-endpoint"),
        ("{endpoint: 'file:///etc/passwd', model: a}", "drafting-endpoint"),
        ("{endpoint: 'https://me:secret@models.example.com', model: a}", "drafting-endpoint"),
        ("{endpoint: 'https://models.example.com/v1?key=secret', model: a}", "drafting-endpoint"),
        ("{endpoint: 'https://models.example.com', model: a, key_env: sk-abc.def}", "drafting-key-env"),
        ("{endpoint: 'https://models.example.com', model: a, key: abc}", "unknown-key"),
        ("{endpoint: 'https://models.example.com'}", "missing-key"),
        ("{endpoint: 'https://models.example.com', model: ''}", "empty-text"),
    ],
)
def test_what_is_no_endpoint_is_reported_with_its_line_and_shows_no_secret(
    wrong: Wrong, written: str, code: str
) -> None:
    problem = wrong(f"{PLATFORM}drafting: {written}\n")[0]
    assert problem.code == code
    assert not any("secret" in str(value) or "sk-" in str(value) for value in problem.params.values())
