"""What a place to sign in was found to be like."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from sowhat.errors import Param
from sowhat.model.access import ProviderKind
from sowhat.model.value import Value


class ProviderProblem(Value):
    """One thing that would keep people out: a code of the catalogue, and what it is filled with."""

    code: str
    params: Mapping[str, Param]


class ProviderChecked(Value):
    """A place to sign in, or the address of the pages (kind `address`), and what is wrong with it. `back` has to be
    registered there: people come back to it; empty for a directory."""

    provider: str
    kind: ProviderKind | Literal["address"]
    back: str = ""
    problems: tuple[ProviderProblem, ...] = ()

    @property
    def good(self) -> bool:
        """Whether people could sign in there."""
        return not self.problems
