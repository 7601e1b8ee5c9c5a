"""Feishu (Lark): its OAuth 2.0 with PKCE, and what its address book says of the person.

The addresses and fields are those of the open platform's documents: the authorization page, the token of a user
(version 2), the user's own information, the token of a tenant (of an application that a company made itself), a user
and the parents of a department in the address book (version 3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
from authlib.oauth2.rfc7636 import create_s256_code_challenge

from sowhat.actions.access.flow import Departure
from sowhat.actions.access.secret import revealed
from sowhat.actions.providers import office
from sowhat.actions.providers.claims import exact
from sowhat.actions.providers.problems import refused
from sowhat.actions.providers.wire import Answer, Json, Question, Wire
from sowhat.model.access import Feishu, Identity

MEANINGS: dict[str, tuple[object, ...]] = {
    office.SECRET: (10003, 10014, 10015, 20002, 20048),
    office.STALE: (20003, 20004, 20024, 20049, 20065, 20071),
    office.OUTSIDE: (20008, 20010, 40013, 41012, 41050),
    office.PERMISSION: (99991672, 99991679),
}
EXPIRED = (99991661, 99991663, 99991664)
GONE = ("is_frozen", "is_resigned", "is_exited")
HIDDEN = 40004
"""A department that the application may not see: known by its id alone."""


def begin(root: Path, provider: Feishu, departure: Departure) -> str:
    """The page on which somebody agrees."""
    wire = Wire(root, provider, provider.api)
    revealed(root, provider.client_secret)
    return str(
        prepare_grant_uri(
            wire.allowed(_under(provider.sign_in, "/open-apis/authen/v1/authorize")),
            provider.client_id,
            "code",
            redirect_uri=departure.redirect_uri,
            state=departure.state,
            code_challenge=create_s256_code_challenge(departure.verifier),
            code_challenge_method="S256",
        )
    )


def finish(root: Path, provider: Feishu, departure: Departure, query: Mapping[str, str]) -> Identity:
    """Who came back, if the company's address book has them."""
    wire = Wire(root, provider, provider.api)
    code = office.returned(provider, query, "code")
    answer = wire.ask(_exchange(provider, revealed(root, provider.client_secret), code, departure))
    user_token = office.secret_text(wire, _good(provider, answer), "access_token")
    asked = Question(_under(provider.api, "/open-apis/authen/v1/user_info"), headers=_bearer(user_token))
    person = office.inner(wire, _good(provider, wire.ask(asked)), "data")
    union = office.text(wire, person, "union_id")
    known = office.inner(
        wire, _asked(wire, root, provider, f"/users/{quote(union, safe='')}", user_id_type="union_id"), "user"
    )
    status = known.get("status")
    if isinstance(status, dict) and any(status.get(gone) is True for gone in GONE):
        raise refused(provider, "sign-in-inactive")
    return Identity(
        id=union,
        name=office.text(wire, person, "name"),
        email=exact(person.get("enterprise_email")),
        groups=office.named(_departments(wire, root, provider, known)),
    )


def checked(wire: Wire, root: Path, provider: Feishu) -> None:
    """Ask for the application's token. Raises what is wrong with id and secret."""
    office.drop_token(provider)
    _tenant(wire, root, provider)


def _exchange(provider: Feishu, secret: str, code: str, departure: Departure) -> Question:
    body = {
        "grant_type": "authorization_code",
        "client_id": provider.client_id,
        "client_secret": secret,
        "code": code,
        "redirect_uri": departure.redirect_uri,
        "code_verifier": departure.verifier,
    }
    return Question(_under(provider.api, "/open-apis/authen/v2/oauth/token"), body=body)


def _departments(wire: Wire, root: Path, provider: Feishu, known: Json) -> Iterator[tuple[object, object]]:
    """Departments of a person, with those above them: id and name."""
    for one in office.listed(known.get("department_ids")):
        if one == "0" or not isinstance(one, str):
            continue
        yield one, None
        own = _seen(wire, root, provider, f"/departments/{quote(one, safe='')}")
        above = _seen(wire, root, provider, "/departments/parent", department_id=one, page_size="50")
        for place in (own.get("department"), *office.listed(above.get("items"))):
            if isinstance(place, dict):
                yield place.get("open_department_id"), place.get("name")


def _seen(wire: Wire, root: Path, provider: Feishu, path: str, **query: str) -> Json:
    """What the address book answers of a department, or nothing where the application may not see it."""
    answer = _answered(wire, root, provider, path, query)
    if answer.said.get("code") == HIDDEN:
        return {}
    return office.inner(wire, _good(provider, answer), "data")


def _asked(wire: Wire, root: Path, provider: Feishu, path: str, **query: str) -> Json:
    return office.inner(wire, _good(provider, _answered(wire, root, provider, path, query)), "data")


def _answered(wire: Wire, root: Path, provider: Feishu, path: str, query: Mapping[str, str]) -> Answer:
    """What the address book answers; once more with a new token where the old one is not taken."""
    url = _under(provider.api, f"/open-apis/contact/v3{path}")
    asked = {"department_id_type": "open_department_id", **query}
    answer = wire.ask(Question(url, asked, headers=_bearer(_tenant(wire, root, provider))))
    if answer.said.get("code") in EXPIRED:
        office.drop_token(provider)
        answer = wire.ask(Question(url, asked, headers=_bearer(_tenant(wire, root, provider))))
    return answer


def _tenant(wire: Wire, root: Path, provider: Feishu) -> str:
    """The application's token for the company it belongs to."""

    def fetched(secret: str) -> tuple[str, float]:
        url = _under(provider.api, "/open-apis/auth/v3/tenant_access_token/internal")
        said = _good(provider, wire.ask(Question(url, body={"app_id": provider.client_id, "app_secret": secret})))
        return office.secret_text(wire, said, "tenant_access_token"), office.seconds(said.get("expire"))

    return office.app_token(root, provider, fetched)


def _good(provider: Feishu, answer: Answer) -> Json:
    """What was said, if its code says that it was answered."""
    code = answer.said.get("code")
    if code != 0 or not answer.good:
        raise office.refusal(provider, answer.status if code in (0, None) else code, MEANINGS)
    return answer.said


def _bearer(token: str) -> dict[str, str]:
    return {"authorization": f"Bearer {token}"}


def _under(base: str, path: str) -> str:
    return base.rstrip("/") + path
