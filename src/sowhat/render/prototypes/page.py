"""A prototype as one HTML file: screens in the page itself, so that it can be read and printed without its script; the
script only shows one at a time, checks forms and says what the API did. Nothing is fetched: the policy in the file
forbids it."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from sowhat.model.prototype import At, Field, Prototype, State, Step
from sowhat.render.page import HTML_LANG
from sowhat.stories.voice import Voice

HERE = Path(__file__).parent
NEUTRAL = 700
"""Milliseconds of a wait that nobody measured."""
SHORTEST, LONGEST = 250, 4_000
WRONG = (
    *("required", "number", "whole", "least", "most", "above", "below"),
    *("shortest", "longest", "pattern", "email", "json"),
)


def html(told: Prototype, voice: Voice) -> str:
    """The whole file."""
    parts = {"it": told, "say": voice.say, "lang": HTML_LANG[told.language], "policy": policy()}
    return _template().render(**parts, style=Markup(_style()), script=Markup(_script()), data=_data(told, voice))


def policy() -> str:
    """What the file may do: its own style and script, known by their hashes, and nothing else."""
    return (
        f"default-src 'none'; script-src '{_hash(_script())}'; style-src '{_hash(_style())}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _template_environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(HERE.parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(at=_at, limits=_limits, tongue=_tongue)
    made.globals.update(board=board, shown_first=shown_first)
    return made


def _at(at: At) -> str:
    return json.dumps(at, ensure_ascii=False)


def _tongue(lang: str) -> Markup:
    """The attribute that tells a text's language."""
    return Markup(' lang="{}"').format(HTML_LANG[lang]) if lang else Markup("")


def _limits(field: Field, id_: str) -> Markup:
    """What the script knows a field by and checks it against, as attributes."""
    held: dict[str, str | float | None] = {
        "at": _at(field.at),
        "place": field.place,
        "type": field.type,
        "input": field.input,
        "example": field.value,
        "least": field.least,
        "most": field.most,
        "above": field.above,
        "below": field.below,
        "shortest": field.shortest,
        "longest": field.longest,
        "pattern": field.pattern or None,
        "required": "" if field.required else None,
    }
    told = {f"data-{name}": one for name, one in held.items() if one is not None}
    told["aria-describedby"] = f"{id_}-help {id_}-wrong"
    told |= {"aria-required": "true"} if field.required else {}
    texts = {name: f"{one:.15g}" if isinstance(one, float) else str(one) for name, one in told.items()}
    return Markup("").join(Markup(' {}="{}"').format(name, text) for name, text in texts.items())


def _template() -> Template:
    return _template_environment().get_template("prototype.html")


@cache
def _style() -> str:
    return (HERE / "prototype.css").read_text(encoding="utf-8")


@cache
def _script() -> str:
    return (HERE / "prototype.js").read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def board(step: Step) -> frozenset[int]:
    """Answers that a printed storyboard shows: the first that works and the first that does not."""
    done = next((number for number, one in enumerate(step.states) if one.outcome == "done"), None)
    failed = next((number for number, one in enumerate(step.states) if one.outcome != "done"), None)
    return frozenset(one for one in (done, failed) if one is not None)


def shown_first(states: tuple[State, ...], number: int) -> bool:
    """Whether an answer is the first of its status; others are told apart by the description's words."""
    return all(one.status != states[number].status for one in states[:number])


def _data(told: Prototype, voice: Voice) -> Markup:
    """What the script needs, safe inside an element that holds data."""
    words = {name: voice.say(f"prototype-wrong-{name}", **_limit(name)) for name in WRONG}
    words |= {"masked": voice.say("prototype-masked"), "none": voice.say("prototype-no-body")}
    words |= {"check": voice.say("prototype-check", n=1), "checks": voice.say("prototype-check", n=7)}
    words |= {"entry": voice.say("prototype-entry", n=7), "drop": voice.say("prototype-drop-entry", n=7)}
    words |= {"added": voice.say("prototype-entries", n=7)}
    steps = [
        {
            "method": one.method,
            "address": told.server + one.path,
            "headers": one.headers,
            "media": one.media,
            "wait": wait(one),
            "states": [{"status": each.status, "body": each.body} for each in one.states],
        }
        for one in told.steps
    ]
    text = json.dumps({"words": words, "steps": steps}, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _limit(name: str) -> dict[str, str]:
    """A mark that the script puts the limit in the place of."""
    return {"limit": "{}"} if name in ("least", "most", "above", "below", "shortest", "longest") else {}


def wait(one: Step) -> int:
    """Milliseconds to wait for an answer: as measured, within what people sit through."""
    return min(max(round(one.measured.seconds * 1000), SHORTEST), LONGEST) if one.measured else NEUTRAL
