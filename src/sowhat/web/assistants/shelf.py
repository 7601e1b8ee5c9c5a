"""What an assistant may read beside answers, what measures and grades mean; and what it may be asked to write."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import mcp_types as types

from sowhat.actions.dictionary import dictionary
from sowhat.errors import CallError, Param, Problem
from sowhat.model.language import Language
from sowhat.stories import dictionary as story
from sowhat.stories.voice import voice
from sowhat.stories.words import LANGUAGES, Words, words
from sowhat.web.assistants.asking import Asker, Refusal
from sowhat.web.assistants.marked import LONGEST, clean
from sowhat.web.assistants.questions import BASES

SCHEME = "sowhat://"
DICTIONARY, GRADES = f"{SCHEME}dictionary", f"{SCHEME}grades"
ONE = f"{DICTIONARY}/{{metric}}"
LETTERS = ("A", "B", "C", "D", "E", "none")
AUDIENCES = ("executives", "business", "developers")
MATERIAL = 12_000
"""Characters of the talk that a prompt hands over."""
PROMPTS: Mapping[str, tuple[str, ...]] = {
    "weekly_report": ("language",),
    "three_minute_pitch": ("language", "audience", "service"),
}
"""What each prompt takes."""
CHOICES: Mapping[str, Sequence[str]] = {"language": LANGUAGES, "audience": AUDIENCES}


def resources(spoken: Words) -> list[types.Resource]:
    """What can be read, in each language: `?lang=` names another one than the workspace's."""
    kinds = {DICTIONARY: "application/json", GRADES: "text/markdown"}
    return [
        types.Resource(
            uri=uri if language == spoken.language else f"{uri}?lang={language}",
            name=uri.removeprefix(SCHEME),
            title=words(language).say("mcp-resource-title", which=uri.removeprefix(SCHEME)),
            description=words(language).say("mcp-resource", which=uri.removeprefix(SCHEME)),
            mime_type=kind,
        )
        for uri, kind in kinds.items()
        for language in (spoken.language, *(one for one in LANGUAGES if one != spoken.language))
    ]


def templates(spoken: Words) -> list[types.ResourceTemplate]:
    """One measure of the dictionary by its name."""
    which = "metric"
    return [
        types.ResourceTemplate(
            uri_template=ONE,
            name=which,
            title=spoken.say("mcp-resource-title", which=which),
            description=spoken.say("mcp-resource", which=which),
            mime_type="application/json",
        )
    ]


def read(uri: str, usual: Language) -> types.TextResourceContents:
    """A resource. Raises CallError `assistant-resource`."""
    plain, _, query = uri.partition("?")
    language = next((one for one in LANGUAGES if query == f"lang={one}"), usual)
    if plain == GRADES:
        return types.TextResourceContents(uri=uri, mime_type="text/markdown", text=grades(words(language)))
    every = story.as_json(voice(language), dictionary())
    if plain == DICTIONARY:
        return _json(uri, every)
    found = [one for one in every if f"{DICTIONARY}/{one['name']}" == plain]
    if not found:
        known = ", ".join((DICTIONARY, GRADES, ONE))
        raise CallError(Problem("assistant-resource", params={"value": uri[:120], "known": known}))
    return _json(uri, found[0])


def _json(uri: str, value: object) -> types.TextResourceContents:
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return types.TextResourceContents(uri=uri, mime_type="application/json", text=text)


def grades(spoken: Words) -> str:
    """What each grade means, and what figures without one rest on."""
    rows = [
        f"- **{'–' if one == 'none' else one} {spoken.say(f'grade-{one}')}**: {spoken.say('mcp-grade', grade=one)}"
        for one in LETTERS
    ]
    bases = [f"- {spoken.say('mcp-basis', basis=one)}" for one in BASES]
    head, lede, without = (spoken.say(f"mcp-grades-{name}") for name in ("title", "lede", "without"))
    return "\n".join((f"# {head}", "", lede, "", *rows, "", without, "", *bases, ""))


def prompts(spoken: Words) -> list[types.Prompt]:
    """What an assistant may be asked to write."""
    return [
        types.Prompt(
            name=name,
            title=spoken.say("mcp-prompt-title", which=name),
            description=spoken.say("mcp-prompt", which=name),
            arguments=[
                types.PromptArgument(name=one, description=spoken.say("mcp-argument", name=one), required=False)
                for one in takes
            ],
        )
        for name, takes in PROMPTS.items()
    ]


async def prompt(asker: Asker, name: str, given: Mapping[str, str], usual: Language) -> types.GetPromptResult:
    """What to ask of an assistant, with the material as quoted text.

    Raises CallError: `assistant-prompt`, `assistant-argument`, `assistant-value`.
    """
    _checked(name, given)
    language = next((one for one in LANGUAGES if one == given.get("language")), usual)
    spoken, audience = words(language), given.get("audience", "executives")
    service = clean(given.get("service", ""))[:63]
    asked = spoken.say(
        "mcp-prompt-asks",
        which=name,
        audience=spoken.say("showcase-audience", audience=audience),
        service=service or "none",
    )
    kind = "weekly" if name == "weekly_report" else "service" if service else "stakeholders"
    query = f"lang={language}&audience={audience}" + (f"&about={service}" if service else "")
    found = await asker.text(f"/showcase/talks/{kind}/file/md?{query}", language)
    messages = [_message(asked)]
    if not isinstance(found, Refusal):
        told = {"from": f"/showcase/talks/{kind}", "quoted": clean(found)[:MATERIAL]}
        messages.append(_message(json.dumps(told, ensure_ascii=False)))
    return types.GetPromptResult(description=spoken.say("mcp-prompt", which=name), messages=messages)


def _checked(name: str, given: Mapping[str, str]) -> None:
    if name not in PROMPTS:
        raise CallError(Problem("assistant-prompt", params={"value": name[:60], "known": ", ".join(PROMPTS)}))
    for one, value in given.items():
        if one not in PROMPTS[name]:
            known = ", ".join(PROMPTS[name])
            raise CallError(Problem("assistant-argument", params={"name": one[:60], "known": known, "nearest": "none"}))
        choices = CHOICES.get(one, ())
        if choices and value not in choices:
            params: dict[str, Param] = {
                "name": one,
                "value": value[:60],
                "takes": ", ".join(choices),
                "longest": LONGEST,
            }
            raise CallError(Problem("assistant-value", params=params))


def _message(text: str) -> types.PromptMessage:
    return types.PromptMessage(role="user", content=types.TextContent(type="text", text=text))
