"""Whether an ID token is to be believed (OpenID Connect Core 1.0, 3.1.3.7)."""

from __future__ import annotations

import hmac
import time
from dataclasses import dataclass

from authlib.oidc.core.util import create_half_hash
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry, extract_compact

from sowhat.actions.providers.metadata import Metadata, keys
from sowhat.actions.providers.problems import refused
from sowhat.actions.providers.wire import Json, Wire
from sowhat.errors import CallError
from sowhat.model.access import Oidc

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Signatures with a key of the provider's own; never none, and never a secret that both sides have."""
FAMILY = {"R": "RSA", "P": "RSA", "E": "EC"}
LEEWAY = 60
"""Seconds by which two clocks may differ."""


class _Unknown(Exception):
    """No key fits, or the signature is not by the key that does: the keys may have been changed."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the token has to say: who it is for, which departure it answers, which access token came with it."""

    nonce: str
    access_token: str


def verified(wire: Wire, provider: Oidc, known: Metadata, token: str, expected: Expected) -> Json:
    """What the token says, once signature, issuer, audience, times and nonce are right.

    Raises CallError `sign-in-untrusted` with the reason; what fetching the keys raises.
    """
    header, claims = _opened(wire, provider, known, token)
    now = time.time()
    judged = {"issuer": claims.get("iss") == known.issuer, **_judged(provider, claims, expected, now)}
    wrong = next((reason for reason, good in judged.items() if not good), "")
    if wrong or not _same_half(header, claims, expected.access_token):
        raise _untrusted(provider, wrong or "hash")
    return claims


def _opened(wire: Wire, provider: Oidc, known: Metadata, token: str) -> tuple[Json, Json]:
    """Header and claims of a token whose signature is good; keys that do not fit are asked for once more."""
    algorithms = [one for one in ALGORITHMS if not known.algorithms or one in known.algorithms]
    try:
        header = extract_compact(token.encode()).headers()
    except (JoseError, ValueError):
        raise _untrusted(provider, "unreadable") from None
    if header.get("alg") not in algorithms:
        raise _untrusted(provider, "algorithm")
    try:
        return header, _claims(token, header, keys(wire, provider, known.keys))
    except _Unknown:
        pass
    try:
        return header, _claims(token, header, keys(wire, provider, known.keys, anew=True))
    except _Unknown:
        raise _untrusted(provider, "signature") from None


def _claims(token: str, header: Json, found: KeySet) -> Json:
    """What a token says, by the one key that fits its header. Raises _Unknown."""
    algorithm, kid = str(header["alg"]), header.get("kid")
    fitting = [
        key
        for key in found.keys
        if key.key_type == FAMILY[algorithm[0]]
        and key.get("alg", algorithm) == algorithm
        and (kid is None or key.get("kid") == kid)
    ]
    if len(fitting) != 1:
        raise _Unknown
    registry = JWSRegistry(algorithms=[algorithm], strict_check_header=False)
    try:
        return dict(jwt.decode(token, fitting[0], registry=registry).claims)
    except (JoseError, ValueError):
        raise _Unknown from None


def _judged(provider: Oidc, claims: Json, expected: Expected, now: float) -> dict[str, bool]:
    """By reason to doubt a token: whether it is free of it."""
    subject, nonce = claims.get("sub"), claims.get("nonce")
    return {
        "audience": _for_us(provider, claims),
        "expired": _seconds(claims.get("exp"), 0) > now - LEEWAY,
        "early": max(_seconds(claims.get("iat"), now * 2), _seconds(claims.get("nbf", 0), now * 2)) < now + LEEWAY,
        "nonce": isinstance(nonce, str) and hmac.compare_digest(nonce.encode(), expected.nonce.encode()),
        "subject": isinstance(subject, str) and 0 < len(subject) <= 255 and subject.isprintable(),
    }


def _for_us(provider: Oidc, claims: Json) -> bool:
    """Whether the token was made for this application: it is the audience, and the party where there are several."""
    audience, party = claims.get("aud"), claims.get("azp")
    listed = audience if isinstance(audience, list) else [audience]
    alone = listed == [provider.client_id]
    return provider.client_id in listed and (party == provider.client_id or (alone and party is None))


def _seconds(value: object, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else otherwise


def _same_half(header: Json, claims: Json, access_token: str) -> bool:
    """Whether the access token is the one that was made with this ID token, where it says so."""
    half = claims.get("at_hash")
    return half is None or half == create_half_hash(access_token, str(header["alg"])).decode()


def _untrusted(provider: Oidc, reason: str) -> CallError:
    return refused(provider, "sign-in-untrusted", reason=reason)
