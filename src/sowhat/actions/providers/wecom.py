"""WeCom: its web sign-in, and what the company's address book says of the person.

The addresses and fields are those of the developer centre's documents: the sign-in page of an application that a
company made itself, the token of that application, the identity behind a code, a member, a department, tags.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from authlib.common.urls import add_params_to_uri

from sowhat.actions.access.flow import Departure
from sowhat.actions.access.secret import revealed
from sowhat.actions.providers import office
from sowhat.actions.providers.claims import exact, plain
from sowhat.actions.providers.problems import refused
from sowhat.actions.providers.wire import Json, Question, Wire
from sowhat.errors import SowhatError
from sowhat.model.access import Identity, WeCom

MEANINGS: dict[str, tuple[object, ...]] = {
    office.SECRET: (40001, 40013, 40056, 40091, 41004),
    office.STALE: (40029, 41008, 42003),
    office.OUTSIDE: (60111, 60011, 46004),
    office.PERMISSION: (48002, 301002),
    "provider-trusted-ip": (60020,),
    "provider-trusted-domain": (50001,),
}
EXPIRED = (40014, 42001)
HIDDEN = frozenset({60003, 60011, 60123, 48002})
"""A department or a tag that the application may not see: no group, and no failure."""
ACTIVE = 1
TAGS = 20


def begin(root: Path, provider: WeCom, departure: Departure) -> str:
    """The page with the code to scan."""
    wire = Wire(root, provider, provider.api)
    revealed(root, provider.client_secret)
    asked = [
        ("login_type", "CorpApp"),
        ("appid", provider.client_id),
        ("agentid", provider.agent),
        ("redirect_uri", departure.redirect_uri),
        ("state", departure.state),
    ]
    return str(add_params_to_uri(wire.allowed(provider.sign_in.rstrip("/") + "/wwlogin/sso/login"), asked))


def finish(root: Path, provider: WeCom, departure: Departure, query: Mapping[str, str]) -> Identity:
    """Who came back, if they are a member of the company whom the application may see."""
    wire = Wire(root, provider, provider.api)
    code = office.returned(provider, query, "code")
    userid = plain(_asked(wire, root, provider, "/auth/getuserinfo", code=code).get("userid"))
    if not userid or "/" in userid:
        raise refused(provider, office.OUTSIDE)
    person = _asked(wire, root, provider, "/user/get", userid=userid)
    if person.get("status", ACTIVE) != ACTIVE:
        raise refused(provider, "sign-in-inactive")
    departments = list(_departments(wire, root, provider, person))
    return Identity(
        id=userid.lower(),
        name=office.text(wire, person, "name"),
        email=exact(person.get("biz_mail")),
        groups=(
            *office.named(departments),
            *office.named(_tags(wire, root, provider, userid, {one for one, _ in departments}), "tag:"),
        ),
    )


def checked(wire: Wire, root: Path, provider: WeCom) -> None:
    """Ask for the application's token. Raises what is wrong with id and secret."""
    office.drop_token(provider)
    _app(wire, root, provider)


def _departments(wire: Wire, root: Path, provider: WeCom, person: Json) -> Iterator[tuple[object, object]]:
    """Departments of a person, with those above them as far as the application sees: id and name."""
    waiting, seen = office.listed(person.get("department")), set[object]()
    while waiting and len(seen) < office.MOST:
        one = waiting.pop(0)
        if not isinstance(one, int) or one in seen:
            continue
        seen.add(one)
        found = _seen(wire, root, provider, "/department/get", id=str(one)).get("department")
        place = found if isinstance(found, dict) else {}
        yield one, place.get("name")
        waiting.append(place.get("parentid"))


def _tags(
    wire: Wire, root: Path, provider: WeCom, userid: str, departments: set[object]
) -> Iterator[tuple[object, object]]:
    """Tags that the person or one of the departments has: id and name."""
    for tag in office.listed(_seen(wire, root, provider, "/tag/list").get("taglist"))[:TAGS]:
        one = tag.get("tagid") if isinstance(tag, dict) else None
        if not isinstance(tag, dict) or one is None:
            continue
        members = _seen(wire, root, provider, "/tag/get", tagid=str(one))
        users = members.get("userlist")
        people = {user.get("userid") for user in users if isinstance(user, dict)} if isinstance(users, list) else set()
        parties = members.get("partylist")
        if userid in people or (isinstance(parties, list) and departments & set(parties)):
            yield one, tag.get("tagname")


def _seen(wire: Wire, root: Path, provider: WeCom, path: str, **query: str) -> Json:
    """What is answered, or nothing where the application may not see it."""
    answer = _answered(wire, root, provider, path, query)
    if answer.get("errcode") in HIDDEN:
        return {}
    return _good(provider, answer)


def _asked(wire: Wire, root: Path, provider: WeCom, path: str, **query: str) -> Json:
    return _good(provider, _answered(wire, root, provider, path, query))


def _answered(wire: Wire, root: Path, provider: WeCom, path: str, query: Mapping[str, str]) -> Json:
    """An answer; once more with a new token where the old one is not taken."""
    url = _api(provider, path)
    answer = wire.ask(Question(url, {"access_token": _app(wire, root, provider), **query}))
    if answer.said.get("errcode") in EXPIRED:
        office.drop_token(provider)
        answer = wire.ask(Question(url, {"access_token": _app(wire, root, provider), **query}))
    return answer.said


def _app(wire: Wire, root: Path, provider: WeCom) -> str:
    """The application's own token."""

    def fetched(secret: str) -> tuple[str, float]:
        asked = Question(_api(provider, "/gettoken"), {"corpid": provider.client_id, "corpsecret": secret})
        said = _good(provider, wire.ask(asked).said)
        return office.secret_text(wire, said, "access_token"), office.seconds(said.get("expires_in"))

    return office.app_token(root, provider, fetched)


def _good(provider: WeCom, said: Json) -> Json:
    if said.get("errcode") != 0:
        raise _refusal(provider, said)
    return said


def _refusal(provider: WeCom, said: Json) -> SowhatError:
    return office.refusal(provider, said.get("errcode", "?"), MEANINGS)


def _api(provider: WeCom, path: str) -> str:
    return provider.api.rstrip("/") + "/cgi-bin" + path
