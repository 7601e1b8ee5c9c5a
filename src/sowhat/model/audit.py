"""What checking an audit bundle found."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from sowhat.model.ledger import Verification
from sowhat.model.value import Value


class Checked(Value):
    """A finding about a bundle: right, wrong, or what a bundle cannot tell."""

    level: Literal["checked", "wrong", "unknown"]
    code: str
    params: dict[str, str] = Field(default_factory=dict)


class Audited(Value):
    """`sound` if nothing was changed and every claim comes out again; `left_out` are claims whose moments are not in
    the bundle, so that nothing could be computed from it."""

    findings: tuple[Checked, ...]
    claims: tuple[Verification, ...]
    left_out: tuple[str, ...] = ()
    entries: int = 0
    simulated: bool = False
    sound: bool
