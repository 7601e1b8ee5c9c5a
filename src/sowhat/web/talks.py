"""Talks: the hub, each kind as a page with its downloads, drafts and what was sent, and the same as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, get_args
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response

from sowhat.actions.talks import drafts, sending
from sowhat.actions.talks.asked import Asked
from sowhat.actions.talks.calendar import find
from sowhat.actions.talks.written import KINDS, Form, form_of, name_of, voice_of, write
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.model.language import Language
from sowhat.model.talk import AUDIENCES, Audience, Talk, TalkKind
from sowhat.planning.told import day_of
from sowhat.render import showcase_forms as drawn
from sowhat.render.place import address
from sowhat.render.showcase_forms import Chat, Offered, Reading
from sowhat.stories import showcase_nav
from sowhat.stories import showcase_words as said
from sowhat.stories import showcases as story
from sowhat.stories.guard.guard import guarded
from sowhat.stories.pieces import Notes, Tab
from sowhat.web import api
from sowhat.web.desk import Here, told
from sowhat.web.frame import Site, Visit, site_of
from sowhat.web.roles import role_of

PAGE = f"{said.PAGE}/talks"
router = APIRouter()
Place = Annotated[Site, Depends(site_of)]
Whom = Annotated[Audience | None, Query()]
Tongue = Annotated[Language | None, Query()]
About = Annotated[str, Query(max_length=120)]
Day = Annotated[str, Query(max_length=10)]
USUAL: Mapping[TalkKind, Audience] = {
    "weekly": "executives",
    "developers": "developers",
    "stakeholders": "executives",
    "quarter": "executives",
    "service": "business",
    "approval": "executives",
    "platform-review": "executives",
    "budget": "executives",
}
OFFERED: tuple[TalkKind, ...] = ("weekly", "developers", "stakeholders", "quarter", "platform-review", "budget")
SHOWN: tuple[Form, ...] = ("present", "pptx", "pdf", "docx", "xlsx", "html", "md", "json")
CHATS: tuple[Form, ...] = ("feishu", "dingtalk", "wecom", "slack", "text")


@router.get(said.PAGE, include_in_schema=False)
def hub_page(here: Here) -> Response:
    """What is there to tell, to whom, and what is still missing?"""
    seen = here.site.loaders.showcases(here.site.root)
    talks = tuple((kind, f"{PAGE}/{kind}") for kind in OFFERED)
    chats: tuple[Chat, ...] = ()
    problem: Notes | None = None
    try:
        chats = _chats(here)
    except SowhatError as error:
        problem = told(here, error.problems)
    offered = Offered(chats, talks, problem)
    return here.html(drawn.hub(here.frame("showcase"), story.hub(here.voice, seen), offered))


def _chats(here: Visit) -> tuple[Chat, ...]:
    asked = Asked("weekly", USUAL["weekly"], here.voice.language, people=_works_with_people(here.request))
    found = here.site.loaders.talk(here.site.root, asked)
    return tuple(Chat(to, write(here.site.root, found, to).decode()) for to in CHATS)


@router.get(f"{PAGE}/{{kind}}", include_in_schema=False)
def talk_page(here: Here, kind: str, audience: Whom = None, about: About = "", until: Day = "") -> Response:
    """One talk."""
    asked = _asked(here.request, here.voice.language, kind, (audience, about, until))
    found = guarded(here.site.loaders.talk(here.site.root, asked))
    params = {"about": about, "until": until}
    path = f"{PAGE}/{quote(kind, safe='')}"
    others = tuple(
        Tab(here.voice.say("showcase-audience", audience=one), address(path, {**params, "audience": one}),
            one == asked.audience) for one in AUDIENCES
    )  # fmt: skip
    files = _files(f"{path}/file", {**params, "audience": asked.audience, "lang": here.voice.language})
    return _page(here, Reading(found, files, others))


def _works_with_people(request: Request) -> bool:
    """Whether what was noted about people is for this reader."""
    return role_of(request) != "viewer"


def _asked(request: Request, language: Language, kind: str, told_: tuple[Audience | None, str, str]) -> Asked:
    found = next((one for one in get_args(TalkKind) if one == kind), None)
    if found is None:
        raise CallError(Problem("talk-kind", params={"value": kind[:40], "known": ", ".join(get_args(TalkKind))}))
    audience, about, until = told_
    day, people = day_of(until, "showcase-day"), _works_with_people(request)
    return Asked(found, audience or USUAL[found], language, about, day, people=people)


def _files(path: str, params: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((form, address(f"{path}/{form}", dict(params))) for form in SHOWN)


def _page(here: Visit, reading: Reading) -> Response:
    spoken = voice_of(here.site.root, reading.talk)
    return here.html(drawn.talk(here.frame("showcase"), reading, spoken, showcase_nav.tabs(here.voice, "hub")))


@router.get(f"{PAGE}/{{kind}}/file/{{form}}", include_in_schema=False)
def talk_file(here: Here, kind: str, form: str, audience: Whom = None, about: About = "", until: Day = "") -> Response:
    """One talk in any form."""
    asked = _asked(here.request, here.voice.language, kind, (audience, about, until))
    return _file(here.site, here.site.loaders.talk(here.site.root, asked), form)


def _file(site: Site, talk: Talk, form: str) -> Response:
    found = form_of(form)
    content = write(site.root, talk, found)
    marked = f"simulated-{name_of(talk, found)}" if talk.simulated else name_of(talk, found)
    shown = f"attachment; filename*=UTF-8''{quote(marked)}"
    kept = {"Content-Disposition": shown, "Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff"}
    return Response(content, media_type=KINDS[found].media, headers=kept)


@router.get(f"{said.CALENDAR}/{{id_}}/draft", include_in_schema=False)
def draft_page(here: Here, id_: str) -> Response:
    """The draft of a showcase with the words of people in it."""
    found = drafts.seen(here.site.root, find(here.site.root, id_))
    if found is None:
        raise CallError(Problem("showcase-no-draft", params={"id": id_}))
    return _page(here, _of(here, id_, found.talk, f"{said.address(id_)}/draft/file", "draft"))


@router.get(f"{said.CALENDAR}/{{id_}}/draft/file/{{form}}", include_in_schema=False)
def draft_file(here: Here, id_: str, form: str) -> Response:
    """The draft as it may go out, in any form."""
    return _file(here.site, drafts.ready(here.site.root, find(here.site.root, id_)), form)


@router.get(f"{said.CALENDAR}/{{id_}}/sent/{{digest}}", include_in_schema=False)
def sent_page(here: Here, id_: str, digest: str) -> Response:
    """A showcase exactly as it went out."""
    found = sending.archived(here.site.root, id_, digest)
    return _page(here, _of(here, id_, found, f"{said.address(id_)}/sent/{quote(digest)}/file", "sent"))


@router.get(f"{said.CALENDAR}/{{id_}}/sent/{{digest}}/file/{{form}}", include_in_schema=False)
def sent_file(here: Here, id_: str, digest: str, form: str) -> Response:
    """The same in any form."""
    return _file(here.site, sending.archived(here.site.root, id_, digest), form)


def _of(here: Visit, id_: str, talk: Talk, files: str, what: str) -> Reading:
    one = find(here.site.root, id_)
    note = here.voice.say("showcase-note", what=what, showcase=said.dated(here.voice, one))
    back = ((here.voice.say("showcase-back"), said.address(id_)),)
    return Reading(talk, _files(files, {}), back=back, note=note)


@router.get("/api/v1/talks/{kind}", response_model=Talk, responses=api.RESPONSES)
def talk(
    request: Request, here: Place, kind: TalkKind, audience: Whom = None, about: About = "", lang: Tongue = None
) -> Response:
    """A talk: slides of sentences, each figure with its exact value, unit and address."""
    found = here.workspace()
    usual: Language = "en" if isinstance(found, SowhatError) else found.language
    asked = _asked(request, lang or usual, kind, (audience, about, ""))
    return api.json_of(request, guarded(here.loaders.talk(here.root, asked)))
