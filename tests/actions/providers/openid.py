"""An OpenID provider made by hand, so that each of its answers can be wrong in one way."""

from __future__ import annotations

import base64
import hashlib
import hmac
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, RSAKey

from tests.actions.providers.stub import Asked, Told, serving

CLIENT, SECRET, CODE, ACCESS = "so what?", "pa:ss wörd", "code-1", "access-1"
Claims = dict[str, object]
FIRST, SECOND = (RSAKey.generate_key(2048, {"kid": kid, "use": "sig"}) for kid in ("first", "second"))
VERIFIED: Claims = {"email": "li@example.com", "email_verified": True}


@dataclass
class OpenId:
    """A provider that does all right; a test changes what it wants wrong."""

    issuer: str = ""
    key: RSAKey | ECKey = field(default_factory=lambda: FIRST)
    published: list[RSAKey | ECKey] = field(default_factory=lambda: [FIRST])
    algorithm: str = "RS256"
    claims: Callable[[Claims], Claims] = lambda claims: claims
    token: Callable[[str], str] = lambda token: token
    about: dict[str, object] = field(default_factory=dict)
    person: Claims = field(default_factory=lambda: {"sub": "u-1", "name": "李明", **VERIFIED})
    challenge: str = ""
    nonce: str = ""
    redirect_uri: str = ""
    used: bool = False
    asked: list[str] = field(default_factory=list)
    instead: dict[str, Told] = field(default_factory=dict)

    def agreed(self, url: str) -> dict[str, str]:
        """What somebody who agrees at this address comes back with."""
        asked = dict(parse_qsl(urlsplit(url).query))
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert "openid" in asked["scope"].split()
        assert asked["code_challenge_method"] == "S256"
        self.challenge, self.nonce, self.redirect_uri = asked["code_challenge"], asked["nonce"], asked["redirect_uri"]
        return {"code": CODE, "state": asked["state"]}

    def answer(self, asked: Asked) -> Told:
        self.asked.append(asked.path)
        if asked.path in self.instead:
            return self.instead[asked.path]
        answers = {
            "/.well-known/openid-configuration": self._described,
            "/keys": lambda asked: Told(KeySet(list(self.published)).as_dict(private=False)),
            "/token": self._exchanged,
            "/userinfo": self._told,
        }
        return answers[asked.path](asked) if asked.path in answers else Told({}, 404)

    def _described(self, asked: Asked) -> Told:
        named = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        addresses = {field: f"{self.issuer}/{path}" for field, path in named.items()}
        return Told({"issuer": self.issuer, **addresses, **self.about})

    def _exchanged(self, asked: Asked) -> Told:
        form = asked.form
        pair = base64.b64encode(b"so%20what%3F:pa%3Ass%20w%C3%B6rd").decode()
        if asked.headers.get("authorization") != f"Basic {pair}":
            return Told({"error": "invalid_client", "error_description": SECRET}, 401)
        made = base64.urlsafe_b64encode(hashlib.sha256(form["code_verifier"].encode()).digest()).rstrip(b"=").decode()
        good = form["code"] == CODE and made == self.challenge and form["redirect_uri"] == self.redirect_uri
        if not good or self.used or form["grant_type"] != "authorization_code":
            return Told({"error": "invalid_grant"}, 400)
        self.used = True
        return Told({"access_token": ACCESS, "token_type": "Bearer", "id_token": self.token(self._signed())})

    def _signed(self) -> str:
        now = int(time.time())
        own: Claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": "u-1",
            "iat": now,
            "exp": now + 300,
            "nonce": self.nonce,
        }
        header = {"alg": self.algorithm, "kid": self.key.kid}
        return jwt.encode(header, self.claims(own), self.key, algorithms=[self.algorithm])

    def _told(self, asked: Asked) -> Told:
        if asked.headers.get("authorization") != f"Bearer {ACCESS}":
            return Told({"error": "invalid_token"}, 401)
        return Told(self.person)


def unsigned(token: str) -> str:
    """The same words under the algorithm `none`."""
    head = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
    return f"{head}.{token.split('.')[1]}."


def by_public_key(token: str) -> str:
    """The same words, signed with the public key as if it were a secret."""
    head = base64.urlsafe_b64encode(b'{"alg":"HS256","kid":"first"}').rstrip(b"=").decode()
    words = f"{head}.{token.split('.')[1]}"
    made = hmac.new(FIRST.as_pem(private=False), words.encode(), hashlib.sha256).digest()
    return f"{words}.{base64.urlsafe_b64encode(made).rstrip(b'=').decode()}"


@contextmanager
def provided(provider: OpenId) -> Iterator[OpenId]:
    """The provider, being served."""
    with serving(provider.answer) as url:
        provider.issuer = url
        yield provider
