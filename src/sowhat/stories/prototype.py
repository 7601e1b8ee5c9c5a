"""A prototype worded: operations, a short story and example data become steps with forms, waits and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pydantic import JsonValue

from sowhat.model.api import Api, ApiOperation, Credential, Schema
from sowhat.model.prototype import Asked, AskedStep, At, Field, Label, Measured, Prototype, State, Step
from sowhat.stories.prototypes import flows
from sowhat.stories.prototypes.examples import DAY, Examples, chosen, plain_name
from sowhat.stories.prototypes.forms import Form, Forms
from sowhat.stories.prototypes.kinds import kind_of
from sowhat.stories.prototypes.labels import humanised, quoted, titled
from sowhat.stories.prototypes.people import People
from sowhat.stories.prototypes.screens import Screens
from sowhat.stories.prototypes.texts import Texts, moment
from sowhat.stories.voice import Voice

PAGE = "/showcase/prototypes"
MASKED = "••••••••"
_HOLE = re.compile(r"\{[^{}/]*\}")
_ENDING = re.compile(r"\.(?:json|xml)$")
_PEOPLE = frozenset(("email", "phone", "person", "first-name", "last-name", "company"))
_PLACES = frozenset(("city", "street", "house", "postal", "region", "country"))
_KEPT = _PEOPLE | _PLACES | {"id", "uuid", "currency", "money"}
"""Kinds of values that a later step repeats."""
_IDS = ("id", "reference", "number", "code")
Speeds = Mapping[str, Measured]
"""By route with its holes unnamed."""


@dataclass(slots=True)
class _Scene:
    """What steps share: whose data, what was answered so far and by which step."""

    voice: Voice
    api: Api
    speeds: Speeds
    people: People
    known: dict[str, JsonValue] = field(default_factory=dict)
    carried: dict[str, int] = field(default_factory=dict)

    @property
    def examples(self) -> Examples:
        return Examples(Texts(self.people, moment(DAY)), self.known)


def prototype(voice: Voice, api: Api, asked: Asked, speeds: Speeds, simulated: bool = False) -> Prototype:
    """All that the file shows. Without steps asked for a first flow is proposed.

    Every asked operation is one of the API's (`flows.find`); others are left out.
    """
    people = People(voice.words, f"{api.service}\x1f{asked.seed}")
    scene = _Scene(voice, api, speeds, people)
    wanted = asked.steps or tuple(AskedStep(operation=flows.named(one)) for one in flows.proposed(api))
    found = [(one, flows.find(api, one.operation)) for one in wanted]
    steps = tuple(_step(scene, number, told, one) for number, (told, one) in enumerate(found, 1) if one)
    lang = voice.language
    return Prototype(
        title=asked.title.in_(lang) or voice.say("prototype-title", api=quoted(api.title, 80).text),
        who=asked.who.in_(lang),
        frame=asked.frame,
        language=lang,
        api=api.title,
        version=api.version,
        service=api.service,
        server=api.server,
        steps=steps,
        person=people.somebody(0).person,
        proposed=not asked.steps,
        simulated=simulated,
    )


def route(path: str) -> str:
    """A route with its holes unnamed."""
    return _HOLE.sub("{}", path).rstrip("/")


def _step(scene: _Scene, number: int, told: AskedStep, one: ApiOperation) -> Step:
    _remember_ids(scene, one)
    shown, body = chosen(one), scene.examples.body(one)
    form = Forms(scene.voice.words, scene.examples, scene.carried).of(one, body)
    echoes = dict(_leaves(form))
    _keep(scene, body)
    sent = {plain_name(name): value for name, value in _single(body, 0)}
    repeated = replace(scene.examples, known={**scene.known, **sent})
    states = Screens(scene.voice, repeated, echoes, shown.name if shown else "").of(one)
    first = _first(states, told.answer)
    if states and states[first].outcome == "done":
        _carry(scene, states[first].body, number)
    measured = scene.speeds.get(route(one.path))
    verb = _verb(one)
    return Step(
        number=number,
        operation=flows.named(one),
        method=one.method,
        path=one.path,
        title=operation_title(scene.voice, one),
        says=told.says.in_(scene.voice.language),
        about=quoted(one.description if one.title else ""),
        action=scene.voice.say("prototype-button", verb=verb),
        fields=form.fields,
        known=form.known,
        more=form.more,
        left=form.left,
        headers=tuple(_headers(one)),
        media=one.media if body is not None else "",
        states=states,
        first=first,
        measured=measured,
        wait=_wait(scene.voice, measured),
        deprecated=one.deprecated,
    )


def operation_title(voice: Voice, one: ApiOperation) -> Label:
    """What an operation does, by its title, else the first words of its description, else its own name."""
    verb = _verb(one)
    place = [part for part in _HOLE.sub("", _ENDING.sub("", one.local)).split("/") if part]
    thing = humanised(place[-1]) if place else one.method
    otherwise = humanised(one.id) if one.id else voice.say("prototype-doing", verb=verb, what=thing)
    generic = voice.say("prototype-verb", verb=verb)
    if voice.language == "zh" and not one.title and not one.id and not one.description:
        return Label(text=generic, code=thing)
    return titled(voice.words, one.title or quoted(one.description, 80).text, otherwise, generic)


def _verb(one: ApiOperation) -> str:
    if one.method in ("GET", "HEAD"):
        return "look" if re.search(r"\}(\.\w+)?$", one.path) else "list"
    if one.method == "POST" and re.search(r"\}(\.\w+)?$", one.path):
        return "change"
    return {"PUT": "change", "PATCH": "change", "DELETE": "remove"}.get(one.method, "send")


def _wait(voice: Voice, measured: Measured | None) -> str:
    if measured is None:
        return voice.say("prototype-unmeasured")
    say = voice.numbers.duration
    calls = voice.numbers.spoken(measured.calls)
    return voice.say("prototype-measured", usual=say(measured.seconds), slow=say(measured.slow), calls=calls)


def _first(states: Sequence[State], asked: str) -> int:
    """The answer shown first: the one asked for, else the first."""
    return next((number for number, one in enumerate(states) if asked and one.status == asked), 0)


def _headers(one: ApiOperation) -> Iterator[tuple[str, str]]:
    """What is sent beside the message; what proves who calls is masked."""
    for each in one.credentials:
        yield _carrier(each), MASKED
    if one.media and one.body:
        yield "Content-Type", one.media


def _carrier(one: Credential) -> str:
    return "Cookie" if one.carrier == "cookie" else one.name or "Authorization"


def _leaves(form: Form) -> Iterator[tuple[str, At]]:
    """Single fields of a form by name and value."""

    def walk(fields: Sequence[Field]) -> Iterator[tuple[str, At]]:
        for one in fields:
            if one.fields:
                yield from walk(one.fields)
            elif one.at and one.value and isinstance(one.at[-1], str):
                yield f"{plain_name(one.at[-1])}={one.value}", (one.place, *one.at)

    return walk((*form.fields, *form.known))


def _keep(scene: _Scene, value: JsonValue) -> None:
    """Remember what a message says about people, places, money and ids."""
    for name, one in _single(value, 0):
        if kind_of(Schema(types=("string",)), name) in _KEPT:
            scene.known[plain_name(name)] = one


def _carry(scene: _Scene, body: JsonValue, number: int) -> None:
    """Remember what a step answered, and which step it was."""
    for name, one in _single(body, 0):
        if kind_of(Schema(types=("string",)), name) in _KEPT:
            scene.known[plain_name(name)] = one
            scene.carried.setdefault(f"{plain_name(name)}={one}", number)


def _single(value: JsonValue, deep: int) -> Iterator[tuple[str, JsonValue]]:
    """Single values of a message, those further in first, so that the outer ones count."""
    held = value.items() if isinstance(value, dict) else ()
    for _, one in held:
        if isinstance(one, dict) and deep < 2:
            yield from _single(one, deep + 1)
    yield from ((name, one) for name, one in held if isinstance(one, str | int) and not isinstance(one, bool))


def _remember_ids(scene: _Scene, one: ApiOperation) -> None:
    """A path's id is what an earlier step answered under a shorter name: `linkId` is the link's `id`."""
    for parameter in one.parameters:
        wanted = plain_name(parameter.name)
        if parameter.place != "path" or wanted in scene.known:
            continue
        answered = [key.partition("=")[0] for key in scene.carried]
        fitting = [
            key for key in answered if wanted.endswith(key) and key.endswith(("id", "reference", "number", "code"))
        ]
        if fitting and not wanted.startswith("account"):
            longest = max(fitting, key=len)
            scene.known[wanted] = scene.known[longest]
            scene.carried[f"{wanted}={scene.known[longest]}"] = scene.carried[f"{longest}={scene.known[longest]}"]
