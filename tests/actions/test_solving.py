"""The solver's own lines never reach standard output."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from sowhat.actions.solving import quiet

NOISE, ANSWER = b"from the solver\n", b"the answer\n"


def test_what_is_written_to_the_descriptor_goes_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    with quiet():
        os.write(1, NOISE)
    os.write(1, ANSWER)
    found = capfd.readouterr()
    assert (found.out, found.err) == (ANSWER.decode(), NOISE.decode())


def test_it_ends_also_where_solving_fails(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="twice"), quiet():
        raise ValueError("twice")
    os.write(1, ANSWER)
    assert capfd.readouterr().out == ANSWER.decode()


def test_two_threads_may_solve_at_once(capfd: pytest.CaptureFixture[str]) -> None:
    both = Barrier(2, timeout=10)

    def solve(_: int) -> None:
        with quiet():
            both.wait()
            os.write(1, NOISE)
            both.wait()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(solve, range(2)))
    os.write(1, ANSWER)
    assert capfd.readouterr().out == ANSWER.decode()
