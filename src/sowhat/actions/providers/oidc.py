"""OpenID Connect: authorization code with PKCE (S256), state and nonce."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from authlib.common.urls import add_params_to_uri
from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from sowhat.actions.access.flow import Departure
from sowhat.actions.access.secret import revealed
from sowhat.actions.providers.claims import complete, identity, joined
from sowhat.actions.providers.id_token import Expected, verified
from sowhat.actions.providers.metadata import Metadata, metadata
from sowhat.actions.providers.problems import broken, refused, said
from sowhat.actions.providers.wire import Answer, Json, Question, Wire
from sowhat.errors import SowhatError
from sowhat.model.access import Identity, Oidc

LONGEST = 4096
STALE = frozenset({"invalid_grant"})
WRONG_CLIENT = frozenset({"invalid_client", "unauthorized_client"})


def begin(root: Path, provider: Oidc, departure: Departure) -> str:
    """The address at which somebody signs in."""
    known = metadata(Wire(root, provider, provider.issuer), provider)
    if provider.client_secret:
        revealed(root, provider.client_secret)
    scopes = provider.scopes if "openid" in provider.scopes else ("openid", *provider.scopes)
    return str(
        prepare_grant_uri(
            known.authorization,
            provider.client_id,
            "code",
            redirect_uri=departure.redirect_uri,
            scope=list(scopes),
            state=departure.state,
            nonce=departure.nonce,
            code_challenge=create_s256_code_challenge(departure.verifier),
            code_challenge_method="S256",
        )
    )


def finish(root: Path, provider: Oidc, departure: Departure, query: Mapping[str, str]) -> Identity:
    """Who came back. Raises CallError `sign-in-denied`, `sign-in-stale`, `sign-in-untrusted`; BlockedError."""
    wire = Wire(root, provider, provider.issuer)
    known = metadata(wire, provider)
    code = _code(provider, known, query)
    answer = wire.ask(
        _exchange(known, provider, _secret(root, provider), code, departure.redirect_uri, departure.verifier)
    )
    if not answer.good:
        raise _refusal(provider, answer)
    tokens = answer.said
    access = str(tokens.get("access_token") or "")
    claims = verified(wire, provider, known, _id_token(provider, tokens), Expected(departure.nonce, access))
    if known.userinfo and access and not complete(provider, claims):
        claims = joined(claims, _userinfo(wire, provider, known, access, claims))
    return identity(provider, claims)


def goodbye(root: Path, provider: Oidc, back: str) -> str:
    """Where somebody signs out of the provider too (OpenID Connect RP-Initiated Logout 1.0); empty where there is no
    such place."""
    known = metadata(Wire(root, provider, provider.issuer), provider)
    asked = [("client_id", provider.client_id), ("post_logout_redirect_uri", back)]
    return str(add_params_to_uri(known.end_session, asked)) if known.end_session else ""


def wrong_client(wire: Wire, root: Path, provider: Oidc) -> SowhatError | None:
    """What is wrong with id and secret, told by a code that nobody was given."""
    known = metadata(wire, provider)
    answer = wire.ask(
        _exchange(known, provider, _secret(root, provider), "sowhat-check", "https://localhost/", "0" * 43)
    )
    return None if said(answer.said.get("error")) in STALE else _refusal(provider, answer)


def _code(provider: Oidc, known: Metadata, query: Mapping[str, str]) -> str:
    """The code that came back, from this provider and no other."""
    named = query.get("iss")
    if named != known.issuer and (named is not None or known.names_itself):
        raise refused(provider, "sign-in-untrusted", reason="issuer")
    if query.get("error"):
        raise refused(provider, "sign-in-denied", says=said(query["error"]))
    code = query.get("code", "")
    if not 0 < len(code) <= LONGEST:
        raise refused(provider, "sign-in-stale")
    return code


def _secret(root: Path, provider: Oidc) -> str:
    return revealed(root, provider.client_secret) if provider.client_secret else ""


def _exchange(known: Metadata, provider: Oidc, secret: str, code: str, back: str, verifier: str) -> Question:
    """The code for tokens, with the secret where the provider wants it (RFC 6749, 2.3.1)."""
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
    if secret and known.basic:
        pair = f"{quote(provider.client_id, safe='')}:{quote(secret, safe='')}"
        return Question(known.token, form=form, headers={"authorization": f"Basic {_base64(pair)}"})
    own = {"client_id": provider.client_id, **({"client_secret": secret} if secret else {})}
    return Question(known.token, form={**form, **own})


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _refusal(provider: Oidc, answer: Answer) -> SowhatError:
    """Why there are no tokens."""
    error = said(answer.said.get("error") or answer.status)
    if error in STALE:
        return refused(provider, "sign-in-stale")
    return broken(provider, "provider-secret" if error in WRONG_CLIENT else "provider-refused", says=error)


def _id_token(provider: Oidc, tokens: Json) -> str:
    token = tokens.get("id_token")
    if not isinstance(token, str) or not token:
        raise broken(provider, "provider-missing", field="id_token")
    return token


def _userinfo(wire: Wire, provider: Oidc, known: Metadata, access: str, claims: Json) -> Json:
    """What else the provider says of the same person."""
    answer = wire.ask(Question(known.userinfo, headers={"authorization": f"Bearer {access}"}))
    if not answer.good:
        raise broken(provider, "provider-refused", says=said(answer.said.get("error") or answer.status))
    if answer.said.get("sub") != claims["sub"]:
        raise refused(provider, "sign-in-untrusted", reason="subject")
    return answer.said
