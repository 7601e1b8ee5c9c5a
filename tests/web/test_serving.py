"""Listening."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from sowhat.errors import BlockedError
from sowhat.stories.problems import explain
from sowhat.stories.words import words
from sowhat.web.serving import serve


def test_a_port_that_is_taken_is_named_as_it_is_typed(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(BlockedError) as caught:
            serve(tmp_path, "127.0.0.1", port, lambda _: None)
    assert f" {port} " in explain(caught.value.problems[0], words("en")).says
