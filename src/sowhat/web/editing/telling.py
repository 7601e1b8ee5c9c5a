"""Pages of what people wrote, put together: what stands there, its words, its forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from fastapi.responses import Response

from sowhat.actions.editing import changing, entries, papers
from sowhat.actions.editing.changing import Place, Proposal
from sowhat.actions.editing.entries import Entry, PartSeen
from sowhat.errors import CallError, SowhatError
from sowhat.render import editing as pages
from sowhat.render.editing import EntryLine, EntryPage, MetPage, PartPage, Parts, PreviewPage
from sowhat.stories import editing as story
from sowhat.stories.editing import OFFERED, PAGE
from sowhat.web.desk import Desk
from sowhat.web.failures import status_of
from sowhat.web.frame import Visit
from sowhat.web.uploads import TOKEN
from sowhat.workspace.editing.fields import Shown, shown
from sowhat.workspace.editing.parts import GROUPS, PARTS, Part, keys
from sowhat.workspace.editing.spots import Value

FILE = "file"
LISTS = {"service": "services", "team": "teams", "unit": "units", "product": "products", "consumer": "consumers"}
"""The lists of the catalog that hold the names of a kind; those of other kinds are called by the kind and an s."""
SHOWS = {
    "services": "services", "teams": "teams", "consumers": "adoption", "pillars": "planning", "alerts": "alerts",
    "showcases": "showcase", "webhooks": "webhooks", "sources": "data", "studies": "studies", "costs": "value",
}  # fmt: skip
"""Pages on which what a part says can be seen."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was asked of a page: where, how (`form`, `text`, `remove`, `file`), and all that was typed."""

    place: Place
    mode: str
    fields: Mapping[str, str]
    name: str = ""


def every(here: Visit) -> Response:
    """All parts."""
    root, voice = here.site.root, here.voice
    wrong = entries.wrong(root)
    groups = [
        (voice.say(f"forms-group-{group}"), [_line(here, entries.seen(root, PARTS[name], wrong)) for name in names])
        for group, names in GROUPS
    ]
    return here.html(
        pages.parts(here.frame("settings"), Parts(groups, papers.every(root), story.problems(voice, wrong)))
    )


def part(here: Visit, desk: Desk, one: Part, error: SowhatError | None = None) -> Response:
    """One part."""
    root, voice, query = here.site.root, here.voice, here.request.query_params
    seen = entries.seen(root, one, entries.wrong(root))
    address = f"{PAGE}/{one.name}"
    page = PartPage(
        title=story.title(voice, one.name),
        about=story.about(voice, one.name),
        address=address,
        token=desk.token,
        entries=[EntryLine(_address(one, entry), *_called(here, one, entry)) for entry in seen.entries],
        adding=_adding(here, one, seen),
        files=[(_file(name), name) for name in (seen.files or papers.names(root, one.home))],
        sheets=_sheets(here, one, seen),
        problems=story.problems(voice, [*(error.problems if error else ()), *seen.problems]),
        written=query.get("said") == "written",
        build=query.get("build") == "yes",
        beside=(f"/{shows}", voice.say(f"{shows}-page")) if (shows := SHOWS.get(one.name)) else None,
    )
    return here.html(pages.part(here.frame("settings"), page), status_of(error) if error else 200)


def form(here: Visit, desk: Desk, place: Place, entry: Entry | None) -> Response:
    """The form of an entry, or of a new one."""
    fields = keys(place.part, place.section)
    value = entry.value if entry else _fresh(place)
    told = _shown(place, value)
    typed = Typed(place, "form", {TOKEN: desk.token}, entry.name if entry else "")
    return _form(here, typed, told, entry) if fields else part(here, desk, place.part)


def again(here: Visit, typed: Typed, told: Shown, error: SowhatError | None = None, focus: str = "") -> Response:
    """The form of an entry with what was typed."""
    root, place = here.site.root, typed.place
    entry = None
    if place.at is not None:
        try:
            entry = entries.find(root, place.part, place.file, place.doc, place.at)
        except CallError:
            entry = None
    return _form(here, typed, told, entry, error, focus)


def whole(here: Visit, desk: Desk, name: str, text: str | None = None, error: SowhatError | None = None) -> Response:
    """A file as text."""
    one = papers.paper(here.site.root, name)
    kept = {TOKEN: desk.token, "file": name, "digest": one.digest}
    unreadable = [problem for problem in one.problems if problem.code in ("not-utf8", "file-large")]
    if unreadable:
        error = error or CallError(*unreadable)
    page = EntryPage(
        title=name,
        question=here.voice.say("settings-page"),
        about=here.voice.say("forms-file-about"),
        address=f"{PAGE}/{FILE}",
        back=PAGE,
        kept=kept,
        fragment=papers.masked(one.text) if text is None else text,
        problems=story.problems(here.voice, error.problems if error else one.problems),
        whole=True,
        fresh=bool(unreadable),
    )
    return here.html(pages.entry(here.frame("settings"), page), status_of(error) if error else 200)


def preview(here: Visit, typed: Typed, proposed: Proposal, error: SowhatError | None = None) -> Response:
    """What a change would do."""
    voice, place = here.voice, typed.place
    address = _home(typed)
    page = PreviewPage(
        title=place.file if typed.mode == FILE else story.title(voice, place.part.name),
        file=place.file,
        address=address,
        back=PAGE if typed.mode == FILE else address,
        fields={name: value for name, value in typed.fields.items() if name != "do"},
        difference=proposed.difference,
        means=story.means(voice, proposed.means),
        ready=proposed.ready,
        build=proposed.build,
        problems=story.problems(voice, [*(error.problems if error else ()), *proposed.problems]),
        remain=story.problems(voice, proposed.remain),
    )
    status = 200 if proposed.ready or not proposed.difference else 422
    return here.html(pages.preview(here.frame("settings"), page), status_of(error) if error else status)


def met(here: Visit, typed: Typed, mine: str) -> Response:
    """Two changes met: both are shown, and the way on with either."""
    root, place = here.site.root, typed.place
    now = papers.paper(root, place.file)
    fields = {**typed.fields, "digest": now.digest}
    theirs = papers.masked(now.text)
    if typed.mode != FILE:
        named = [one for one in entries.standing(now, place.part) if one.name == typed.name or not place.part.many]
        theirs = changing.fragment(root, named[0], place.part) if named else ""
        fields["at"] = str(named[0].at) if named else ""
        fields["doc"] = str(named[0].doc) if named else "0"
    address = _home(typed)
    page = MetPage(
        title=place.file if typed.mode == FILE else story.title(here.voice, place.part.name),
        file=place.file,
        address=address,
        back=_file(place.file) if typed.mode == FILE else address,
        mine=papers.masked(mine),
        theirs=theirs,
        fields={name: value for name, value in fields.items() if name != "do"},
    )
    return here.html(pages.met(here.frame("settings"), page), 409)


def _form(
    here: Visit, typed: Typed, told: Shown, entry: Entry | None, error: SowhatError | None = None, focus: str = ""
) -> Response:
    voice, place, root = here.voice, typed.place, here.site.root
    one = place.part
    kept = {
        TOKEN: typed.fields[TOKEN],
        "file": place.file,
        "digest": place.digest,
        "doc": str(place.doc),
        "at": "" if place.at is None else str(place.at),
        "section": place.section,
        "name": typed.name,
    }
    name = voice.say("forms-new", what=story.title(voice, one.name))
    page = EntryPage(
        title=(entry.name or story.title(voice, one.name)) if entry else name,
        question=story.title(voice, one.name),
        about=voice.say("forms-entry-about", file=place.file),
        address=f"{PAGE}/{one.name}",
        back=f"{PAGE}/{one.name}",
        kept=kept,
        asks=story.asks(voice, keys(one, place.section), place.section, told),
        fragment=changing.fragment(root, entry, one) if entry else "",
        known=_known(here),
        problems=story.problems(voice, error.problems) if error else None,
        fresh=entry is None or not one.path,
        removable=entry is not None and bool(one.path) and one.name != "platform",
        focus=focus,
    )
    return here.html(pages.entry(here.frame("settings"), page), status_of(error) if error else 200)


def _home(typed: Typed) -> str:
    return f"{PAGE}/{FILE}" if typed.mode == FILE else f"{PAGE}/{typed.place.part.name}"


def _shown(place: Place, value: Value) -> dict[str, Value | None]:
    one = value if isinstance(value, dict) else {place.part.path[-1] if not place.part.alone else "name": value}
    told = {key.name: shown(key, one.get(key.name)) for key in keys(place.part, place.section)}
    return {name: None if part_ is None else papers.masked_value(part_) for name, part_ in told.items()}


def _fresh(place: Place) -> Value:
    """A new entry says as what it is written."""
    first = {
        key.name: place.section
        for key in keys(place.part, place.section)
        if key.name in ("type", "kind") and key.takes == place.section
    }
    return {**first}


def _line(here: Visit, seen: PartSeen) -> story.PartLine:
    n = len(seen.entries)
    one = seen.part
    if not one.of:
        count = here.voice.say("forms-count-files", n=len(seen.files))
    elif one.many:
        count = here.voice.say("forms-count", n=n)
    else:
        count = here.voice.say("forms-count-one", there="yes" if n else "no")
    return story.line(here.voice, one.name, count, seen.files if n or not one.of else (), len(seen.problems))


def _adding(here: Visit, one: Part, seen: PartSeen) -> list[tuple[str, str]]:
    if not one.of or (not one.many and seen.entries):
        return []
    say, address = here.voice.say, f"{PAGE}/{one.name}/entry"
    if len(one.variants) == 1:
        return [(address, say("forms-add"))]
    return [
        (f"{address}?{urlencode({'as': name})}", say("forms-add-as", what=story.kind_of(here.voice, name)))
        for name in one.variants
    ]


def _sheets(here: Visit, one: Part, seen: PartSeen) -> list[tuple[str, str, str]]:
    """A sheet for each file and way of writing that entries stand in."""
    if not one.many or not one.of:
        return []
    found = dict.fromkeys((entry.file, entry.section) for entry in seen.entries)
    address = f"{PAGE}/{one.name}/sheet.xlsx"
    return [
        (
            f"{address}?{urlencode({'file': file, 'as': section})}",
            here.voice.say("forms-sheet-get", what=story.kind_of(here.voice, section), file=file),
            f"{section} {file}",
        )
        for file, section in found
    ]


def _called(here: Visit, one: Part, entry: Entry) -> tuple[str, str]:
    name = entry.name if one.many else ""
    where = here.voice.say("forms-at", file=entry.file, line=entry.line)
    return papers.masked(name) or story.title(here.voice, one.name), where


def _address(one: Part, entry: Entry) -> str:
    return f"{PAGE}/{one.name}/entry?{urlencode({'file': entry.file, 'doc': entry.doc, 'at': entry.at})}"


def _file(name: str) -> str:
    return f"{PAGE}/{FILE}?{urlencode({'file': name})}"


def _known(here: Visit) -> dict[str, Sequence[str]]:
    """The names that are written, by kind."""
    root = here.site.root
    found: dict[str, Sequence[str]] = {}
    for kind in OFFERED:
        one = PARTS[LISTS.get(kind, "data" if kind == "data" else f"{kind}s")]
        try:
            named = [entry.name for entry in entries.seen(root, one, ()).entries]
        except SowhatError:
            named = []
        found[kind] = list(dict.fromkeys(name for name in named if name))
    return found
