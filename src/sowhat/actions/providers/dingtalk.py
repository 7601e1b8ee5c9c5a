"""DingTalk: its OAuth 2.0, and what the company's address book says of the person.

The addresses and fields are those of the open platform's documents: the authorization page, the token of a user, the
user's own record, the token of an application that a company made itself; and, on the older host, a user by union id, a
user's details, the departments above a user, a department.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from authlib.oauth2.rfc6749.parameters import prepare_grant_uri

from sowhat.actions.access.flow import Departure
from sowhat.actions.access.secret import revealed
from sowhat.actions.providers import office
from sowhat.actions.providers.claims import exact
from sowhat.actions.providers.problems import refused
from sowhat.actions.providers.wire import Answer, Json, Question, Wire
from sowhat.model.access import DingTalk, Identity

MEANINGS: dict[str, tuple[object, ...]] = {
    office.SECRET: ("invalidClientIdOrSecret", "invalidClientSecret", "invalidParameter.appKey.notFound", 40089, 40096),
    office.STALE: ("invalidParameter.authCode.notFound", "invalidAuthCode", "invalidParameter.authCode.expired"),
    office.OUTSIDE: (60121, 33012, 40066),
    office.PERMISSION: (88, 60011, 60020, "Forbidden.AccessDenied.AccessTokenPermissionDenied"),
}
EXPIRED = (40001, 40014, 42001)
OUTER = 1
"""The kind of contact that is no member of the company."""


def begin(root: Path, provider: DingTalk, departure: Departure) -> str:
    """The page on which somebody agrees."""
    wire = Wire(root, provider, provider.api)
    revealed(root, provider.client_secret)
    return str(
        prepare_grant_uri(
            wire.allowed(provider.sign_in.rstrip("/") + "/oauth2/auth"),
            provider.client_id,
            "code",
            redirect_uri=departure.redirect_uri,
            scope="openid",
            state=departure.state,
            prompt="consent",
        )
    )


def finish(root: Path, provider: DingTalk, departure: Departure, query: Mapping[str, str]) -> Identity:
    """Who came back, if the company's address book has them."""
    wire = Wire(root, provider, provider.api)
    code = office.returned(provider, query, "authCode", "code")
    user_token = _user_token(wire, provider, revealed(root, provider.client_secret), code)
    asked = Question(_new(provider, "/contact/users/me"), headers={"x-acs-dingtalk-access-token": user_token})
    union = office.text(wire, _good(provider, wire.ask(asked)), "unionId")
    member = _asked(wire, root, provider, "/topapi/user/getbyunionid", unionid=union)
    if member.get("contact_type") == OUTER:
        raise refused(provider, office.OUTSIDE)
    userid = office.text(wire, member, "userid")
    person = _asked(wire, root, provider, "/topapi/v2/user/get", userid=userid)
    if office.text(wire, person, "unionid") != union:
        raise refused(provider, "sign-in-untrusted", reason="subject")
    roles = [one for one in office.listed(person.get("role_list")) if isinstance(one, dict)]
    return Identity(
        id=union,
        name=office.text(wire, person, "name"),
        email=exact(person.get("org_email")),
        groups=(
            *office.named(_departments(wire, root, provider, userid)),
            *office.named(((one.get("id"), one.get("name")) for one in roles), "role:"),
        ),
    )


def checked(wire: Wire, root: Path, provider: DingTalk) -> None:
    """Ask for the application's token. Raises what is wrong with id and secret."""
    office.drop_token(provider)
    _app(wire, root, provider)


def _user_token(wire: Wire, provider: DingTalk, secret: str, code: str) -> str:
    body = {"clientId": provider.client_id, "clientSecret": secret, "code": code, "grantType": "authorization_code"}
    said = _good(provider, wire.ask(Question(_new(provider, "/oauth2/userAccessToken"), body=body)))
    return office.secret_text(wire, said, "accessToken")


def _departments(wire: Wire, root: Path, provider: DingTalk, userid: str) -> Iterator[tuple[object, object]]:
    """Departments of a person, with those above them: id and name."""
    said = _asked(wire, root, provider, "/topapi/v2/department/listparentbyuser", userid=userid)
    paths = [one.get("parent_dept_id_list") for one in office.listed(said.get("parent_list")) if isinstance(one, dict)]
    found = dict.fromkeys(one for path in paths for one in office.listed(path) if isinstance(one, int))
    for one in list(found)[: office.MOST]:
        yield one, _asked(wire, root, provider, "/topapi/v2/department/get", dept_id=one).get("name")


def _asked(wire: Wire, root: Path, provider: DingTalk, path: str, **body: object) -> Json:
    """What the address book answers; once more with a new token where the old one is not taken."""
    url = provider.old_api.rstrip("/") + path
    answer = wire.ask(Question(url, {"access_token": _app(wire, root, provider)}, body=body))
    if answer.said.get("errcode") in EXPIRED:
        office.drop_token(provider)
        answer = wire.ask(Question(url, {"access_token": _app(wire, root, provider)}, body=body))
    code = answer.said.get("errcode")
    if code != 0 or not answer.good:
        raise office.refusal(provider, answer.status if code in (0, None) else code, MEANINGS)
    return office.inner(wire, answer.said, "result")


def _app(wire: Wire, root: Path, provider: DingTalk) -> str:
    """The application's own token."""

    def fetched(secret: str) -> tuple[str, float]:
        body = {"appKey": provider.client_id, "appSecret": secret}
        said = _good(provider, wire.ask(Question(_new(provider, "/oauth2/accessToken"), body=body)))
        return office.secret_text(wire, said, "accessToken"), office.seconds(said.get("expireIn"))

    return office.app_token(root, provider, fetched)


def _good(provider: DingTalk, answer: Answer) -> Json:
    """What was said, if its status says that it was answered; an error has a code in words."""
    if not answer.good or "code" in answer.said:
        raise office.refusal(provider, answer.said.get("code") or answer.status, MEANINGS)
    return answer.said


def _new(provider: DingTalk, path: str) -> str:
    return provider.api.rstrip("/") + "/v1.0" + path
