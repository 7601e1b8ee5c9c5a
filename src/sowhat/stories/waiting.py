"""What changed in two weeks, and what waits for a person."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.errors import Param
from sowhat.model.so_what import Change, Need, SoWhat
from sowhat.stories import amounts, sentence
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Step, Steps
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice
from sowhat.stories.words import Said

API = "/api/v1/so-what"
SHARES = frozenset({"share", "before", "after"})
"""Parameters between 0 and 1; other numbers are counts."""
PLACES = ("service", "team", "unit", "study", "n", "calls", "share", "before", "after")


def changes_section(voice: Voice, seen: SoWhat) -> Section:
    """What became different in the two weeks before `until`."""
    until = voice.numbers.day(seen.until) if seen.until else ""
    lede = voice.say("front-changes-lede", until=until, dated="yes" if until else "no")
    if not seen.changes:
        return Section("changes", voice.say("front-changes"), voice.say("front-changes-none"), (), API, half=True)
    steps = Steps(tuple(_change(voice, seen, change) for change in seen.changes))
    return Section("changes", voice.say("front-changes"), lede, (steps,), API, half=True)


def _change(voice: Voice, seen: SoWhat, change: Change) -> Step:
    said = said_of(voice, seen, change.params)
    detail = voice.say(f"front-change-{change.code}-detail", **said)
    return Step(voice.say(f"front-change-{change.code}", **said), detail, _look(voice, change.href), change.href)


def _look(voice: Voice, href: str) -> str:
    return voice.say("front-look") if href else ""


def needs_section(voice: Voice, seen: SoWhat) -> Section:
    """What waits for a person, each with the one thing that does it."""
    if not seen.needs:
        return Section("needs", voice.say("front-needs"), voice.say("front-needs-none"), (), API, half=True)
    steps = Steps(tuple(_need(voice, seen, need) for need in seen.needs))
    return Section("needs", voice.say("front-needs"), voice.say("front-needs-lede"), (steps,), API, half=True)


def _need(voice: Voice, seen: SoWhat, need: Need) -> Step:
    said = said_of(voice, seen, need.params)
    text, detail = voice.say(f"front-need-{need.code}", **said), voice.say(f"front-need-{need.code}-detail", **said)
    button = voice.say(f"front-need-{need.code}-button") if need.href else ""
    return Step(text, detail, button, need.href, need.command)


def said_of(voice: Voice, seen: SoWhat, params: Mapping[str, Param]) -> dict[str, Said]:
    """Every place a sentence may have, filled: titles for names, people's numbers for numbers, a dash for what the
    value does not say; `has…` is `no` there."""
    said: dict[str, Said] = {}
    for name in PLACES:
        value = params.get(name)
        said[name] = NOTHING if value is None else _worded(voice, seen, name, value)
        said[f"has{name}"] = "no" if value is None else "yes"
    said["times"] = int(params.get("n", 1))
    return said


def _worded(voice: Voice, seen: SoWhat, name: str, value: Param) -> str:
    titles = {"service": voice.services, "team": voice.teams, "unit": voice.units}
    if name in titles:
        return voice.title(titles[name], str(value))
    if name == "study":
        found = (answer.studied for answer in seen.studies if answer.studied.study.name == value)
        return next((sentence.title(voice, studied) for studied in found), str(value))
    if isinstance(value, str):
        return value
    if name in SHARES:
        return percent(abs(float(value)))
    return amounts.plain(voice, value) if name == "calls" else count(int(value))
