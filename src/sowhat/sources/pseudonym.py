"""Pseudonyms of consumer and customer keys: the first 20 hexadecimal digits (80 bits) of HMAC-SHA-256.

RFC 2104: H((K ⊕ opad) ‖ H((K ⊕ ipad) ‖ text)). DuckDB has no HMAC but has SHA-256 of bytes, so the two padded keys
reach SQL as parameters and the hash is the exact one. Consumers and customers have keys of their own, derived from
the workspace's secret, so that the two cannot be joined by accident. People of a staff list are consumers where calls
name people: equal keys have equal pseudonyms.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import Literal

DIGITS = 20
_BLOCK = 64

Kind = Literal["consumer", "customer", "person"]


def derived_key(secret: bytes, kind: Kind) -> bytes:
    """The key for one kind of pseudonym; a person's is a consumer's."""
    family = "consumer" if kind == "person" else kind
    return hmac.new(secret, family.encode(), hashlib.sha256).digest()


def pseudonym(key: bytes, value: str) -> str:
    """The pseudonym of a raw value under a derived key."""
    return hmac.new(key, value.encode(), hashlib.sha256).hexdigest()[:DIGITS]


def pads(key: bytes) -> tuple[bytes, bytes]:
    """The inner and the outer padded key, parameters of `pseudonym_sql` in this order."""
    block = (hashlib.sha256(key).digest() if len(key) > _BLOCK else key).ljust(_BLOCK, b"\0")
    return bytes(byte ^ 0x36 for byte in block), bytes(byte ^ 0x5C for byte in block)


def pseudonym_sql(value: str, inner: str, outer: str) -> str:
    """SQL: the same pseudonym of the text expression `value`; `inner` and `outer` are SQL for the padded keys."""
    digest = f"unhex(sha256({inner} || encode({value})))"
    return f"left(sha256({outer} || {digest}), {DIGITS})"
