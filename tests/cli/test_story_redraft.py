"""`sowhat story redraft`, as a user runs it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Sowhat = Callable[..., CompletedProcess[str]]


@pytest.mark.parametrize(("lang", "says"), [("en", "nothing was sent"), ("zh", "没有发送任何内容")])
def test_nothing_is_sent_without_an_endpoint(sowhat: Sowhat, tmp_path: Path, lang: str, says: str) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n")
    done = sowhat("story", "redraft", "weekly", lang=lang, cwd=tmp_path)
    assert (done.returncode, says in done.stderr) == (2, True)


def test_another_kind_is_refused_with_those_there_are(sowhat: Sowhat, tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: p\n")
    done = sowhat("story", "redraft", "daily", lang="en", cwd=tmp_path)
    assert (done.returncode, "platform-review" in done.stderr) == (2, True)
