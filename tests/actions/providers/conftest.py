"""What tests of signing in share: nothing that an earlier test was told is remembered."""

from __future__ import annotations

import pytest

from sowhat.actions.access.flow import Departure
from sowhat.actions.providers import metadata, office

SECRET_NAME = "SIGN_IN_SECRET"


@pytest.fixture(autouse=True)
def unknown() -> None:
    metadata.forget()
    office.forget()


def departure(**changed: str) -> Departure:
    """Somebody who is about to leave."""
    usual = {
        "provider": "p",
        "redirect_uri": "https://sowhat.example.com/sign-in/p/callback",
        "state": "s" * 43,
        "nonce": "n" * 43,
        "verifier": "v" * 86,
    }
    return Departure.model_validate({**usual, **changed})
