"""The frame around a page: navigation, languages, periods."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fastapi import Request
from fastapi.responses import HTMLResponse

from sowhat.errors import SowhatError
from sowhat.model.catalog import Catalog
from sowhat.model.person import Person
from sowhat.model.workspace import Platform, Workspace
from sowhat.render.page import HTML_LANG, Frame, Link
from sowhat.render.place import Place
from sowhat.render.signed import signed
from sowhat.stories.problems import explain
from sowhat.stories.voice import Voice, voice
from sowhat.stories.words import LANGUAGES
from sowhat.web import language, navigation
from sowhat.web.loaders import Loaders
from sowhat.web.roles import person_of

YEAR = 365 * 24 * 3600
UNSIGNED = Person()


@dataclass(frozen=True, slots=True)
class Site:
    """What every request knows: the workspace's folder and where values come from."""

    root: Path
    loaders: Loaders

    def workspace(self) -> Workspace | SowhatError:
        """What people wrote, or what is wrong with it: pages show results of a build whatever the YAML says now."""
        try:
            return self.loaders.workspace(self.root)
        except SowhatError as error:
            return error


def site_of(request: Request) -> Site:
    """The site of a request."""
    site: Site = request.app.state.site
    return site


@dataclass(frozen=True, slots=True)
class Visit:
    """A request with its reader's voice."""

    request: Request
    site: Site
    voice: Voice
    platform: str
    notice: str = ""
    simulated: bool = False
    person: Person = UNSIGNED

    def place(self, main: str = "") -> Place:
        """Where the reader is; the language is kept out of links, the cookie remembers it."""
        kept = {name: value for name, value in self.request.query_params.items() if name != language.PARAMETER}
        return Place(self.request.url.path, kept, main)

    def frame(self, page: str, main: str = "", periods: Sequence[str] = ()) -> Frame:
        """The frame of a page; `periods` are the months that can be chosen."""
        place = self.place(main)
        nav = navigation.groups(self.voice, page)
        languages = tuple(self._language(place, tag) for tag in LANGUAGES)
        chosen = self._periods(place, periods)
        waiting = self.site.loaders.waiting(self.site.root, self.person)
        return Frame(
            self.voice, place, self.platform, nav, languages, chosen, self.notice, self.simulated, self.person, waiting
        )

    def _language(self, place: Place, tag: str) -> Link:
        here = tag == self.voice.language
        return Link(self.voice.say(f"web-language-{tag}"), place.with_(lang=tag), here, HTML_LANG[tag])

    def _periods(self, place: Place, months: Sequence[str]) -> tuple[Link, ...]:
        if len(months) < 2:
            return ()
        now = place.params.get("month")
        every = Link(self.voice.say("web-period-all"), place.with_(month=None), not now)
        return (every, *(Link(self.voice.numbers.month(m), place.with_(month=m), m == now) for m in reversed(months)))

    def html(self, content: str, status: int = 200) -> HTMLResponse:
        """A page, which remembers the language that its address asked for."""
        response = HTMLResponse(
            signed(content, self.person.name if self.person.id else ""),
            status,
            {"Content-Language": HTML_LANG[self.voice.language]},
        )
        if chosen := language.asked(self.request):
            response.set_cookie(language.COOKIE, chosen, max_age=YEAR, samesite="lax", httponly=True)
        return response


def visit(request: Request) -> Visit:
    """The reader's language, and the titles that the workspace gives."""
    site = site_of(request)
    found = site.workspace()
    known = found if isinstance(found, Workspace) else Workspace(root=str(site.root), platform=Platform(name="sowhat"))
    spoken = voice(language.wanted(request, known.language), known.timezone, _titles(site, known))
    notice = "" if isinstance(found, Workspace) else _mistake(found, spoken)
    platform = known.platform.title.in_(spoken.language) or known.platform.name
    simulated = bool(found.simulated) if isinstance(found, Workspace) else site.loaders.simulated(site.root)
    return Visit(request, site, spoken, platform, notice, simulated, person_of(request))


def _titles(site: Site, known: Workspace) -> Catalog:
    """With what entity files call things, as far as they can be read."""
    try:
        return site.loaders.titles(known)
    except SowhatError:
        return known.catalog


def _mistake(error: SowhatError, spoken: Voice) -> str:
    told = explain(error.problems[0], spoken.words)
    return " ".join(part for part in (told.where, told.says, told.cure) if part)
