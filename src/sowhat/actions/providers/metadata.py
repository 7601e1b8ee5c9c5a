"""What an OpenID provider says of itself: its addresses (OpenID Connect Discovery 1.0) and its public keys."""

from __future__ import annotations

from dataclasses import dataclass

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, RSAKey

from sowhat.actions.providers.problems import broken, said
from sowhat.actions.providers.shelf import Shelf
from sowhat.actions.providers.wire import Json, Question, Wire
from sowhat.model.access import Oidc

FRESH = 300.0
"""Seconds for which addresses and keys are remembered."""
PUBLIC = ("RSA", "EC")
"""Kinds of keys that a public signature can be checked with; a shared secret is no key here."""
BITS = (2048, 8196)
"""An RSA key is so long, as its modulus is written: shorter is weak, longer would keep us busy."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a provider calls itself, and its addresses.

    `basic` says whether its token endpoint takes the secret in a header; `names_itself` whether it adds its `iss` to
    what it sends back (RFC 9207).
    """

    issuer: str
    authorization: str
    token: str
    keys: str
    userinfo: str = ""
    end_session: str = ""
    algorithms: tuple[str, ...] = ()
    basic: bool = True
    names_itself: bool = False


_said: Shelf[Json] = Shelf()
_keys: Shelf[KeySet] = Shelf()


def forget() -> None:
    """Ask everything anew."""
    _said.clear()
    _keys.clear()


def metadata(wire: Wire, provider: Oidc) -> Metadata:
    """The provider's own description, remembered for five minutes.

    Raises BlockedError `provider-issuer` where it is another's, `provider-missing`, and what `Wire.ask` raises.
    """
    kept = (provider.issuer, provider.ca)
    found = _said.get(kept)
    if found is None:
        found = _asked(wire, provider)
        result = _metadata(wire, provider, found)
        _said.put(kept, found, FRESH)
        return result
    return _metadata(wire, provider, found)


def _asked(wire: Wire, provider: Oidc) -> Json:
    url = provider.issuer.rstrip("/") + "/.well-known/openid-configuration"
    answer = wire.ask(Question(url))
    if not answer.good:
        raise broken(provider, "provider-refused", says=str(answer.status))
    if str(answer.said.get("issuer")).rstrip("/") != provider.issuer.rstrip("/"):
        raise broken(provider, "provider-issuer", issuer=provider.issuer, found=_plain(answer.said.get("issuer")))
    return answer.said


def _metadata(wire: Wire, provider: Oidc, found: Json) -> Metadata:
    methods = _texts(found.get("token_endpoint_auth_methods_supported"))
    return Metadata(
        issuer=str(found["issuer"]),
        authorization=_address(wire, provider, found, "authorization_endpoint"),
        token=_address(wire, provider, found, "token_endpoint"),
        keys=_address(wire, provider, found, "jwks_uri"),
        userinfo=_optional(wire, found, "userinfo_endpoint"),
        end_session=_optional(wire, found, "end_session_endpoint"),
        algorithms=_texts(found.get("id_token_signing_alg_values_supported")),
        basic=not methods or "client_secret_basic" in methods,
        names_itself=found.get("authorization_response_iss_parameter_supported") is True,
    )


def _address(wire: Wire, provider: Oidc, found: Json, field: str) -> str:
    if not found.get(field):
        raise broken(provider, "provider-missing", field=field)
    return wire.allowed(found[field])


def _optional(wire: Wire, found: Json, field: str) -> str:
    return wire.allowed(found[field]) if found.get(field) else ""


def _texts(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _plain(value: object) -> str:
    """An address that a provider calls itself, as text that can be shown."""
    return "".join(sign for sign in str(value) if sign.isprintable())[:200] if value else said("")


def keys(wire: Wire, provider: Oidc, where: str, anew: bool = False) -> KeySet:
    """The provider's public keys; `anew` asks again, for a key that nobody knows yet.

    Raises BlockedError `provider-keys` where there is none that can be used.
    """
    kept = (provider.issuer, where)
    found = None if anew else _keys.get(kept)
    return found if found is not None else _keys.put(kept, _fetched(wire, provider, where), FRESH)


def _fetched(wire: Wire, provider: Oidc, where: str) -> KeySet:
    answer = wire.ask(Question(where))
    listed = answer.said.get("keys")
    found = [key for one in listed if (key := _key(one))] if answer.good and isinstance(listed, list) else []
    if not found:
        raise broken(provider, "provider-keys")
    return KeySet(list(found))


def _key(value: object) -> RSAKey | ECKey | None:
    """A public key for signatures; None for any other."""
    if not isinstance(value, dict) or value.get("use", "sig") != "sig" or value.get("kty") not in PUBLIC:
        return None
    if value["kty"] == "RSA" and not BITS[0] <= len(str(value.get("n"))) * 6 <= BITS[1]:
        return None
    try:
        return RSAKey.import_key(value) if value["kty"] == "RSA" else ECKey.import_key(value)
    except (JoseError, ValueError, TypeError, KeyError):
        return None
