"""Signatures as Standard Webhooks 1.0 has them: HMAC-SHA256 over id, time and body."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac

PREFIX, VERSION = "whsec_", "v1"
LEAST, MOST = 24, 64
"""Bytes of a secret."""


def secret(text: str) -> bytes | None:
    """The key in `whsec_` and base64; None for anything else."""
    try:
        found = base64.b64decode(text.strip().removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        return None
    return found if LEAST <= len(found) <= MOST else None


def signature(key: bytes, id_: str, at: int, body: bytes) -> str:
    """The header `webhook-signature`; `at` in seconds since 1970."""
    told = f"{id_}.{at}.".encode() + body
    return f"{VERSION},{base64.b64encode(hmac.new(key, told, hashlib.sha256).digest()).decode()}"
