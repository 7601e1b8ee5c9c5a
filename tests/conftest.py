"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def real_inputs() -> Path:
    """The folder of real inputs; set SOWHAT_REAL_INPUTS to run the tests that read them."""
    folder = os.environ.get("SOWHAT_REAL_INPUTS")
    if not folder:
        pytest.skip("SOWHAT_REAL_INPUTS is not set: no real inputs to read")
    return Path(folder).resolve()
