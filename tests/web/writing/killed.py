"""A process that is killed in the middle of a write: `python -m tests.web.writing.killed ROOT before|after`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sowhat.actions import demands
from sowhat.model.demand import Demand
from sowhat.web.app import create
from tests.web.writing.asking import DEMAND, send

act = demands.ask


def main(root: str, where: str) -> None:
    """Dies before, or after, the demand is kept."""

    def dying(*given: object) -> Demand:
        if where == "after":
            act(*given)  # type: ignore[arg-type]
        os._exit(9)

    demands.ask = dying  # type: ignore[assignment]
    send(create(Path(root)), "/demand", DEMAND, {"Idempotency-Key": '"8e03978e-40d5-43dd-bc93-6894a57f9324"'})


if __name__ == "__main__":
    main(*sys.argv[1:])
