"""The words of forms for what people wrote: what each field is called, what it is for, what a change means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sowhat.errors import Problem
from sowhat.stories.pieces import Notes
from sowhat.stories.start import listed
from sowhat.stories.voice import Voice
from sowhat.workspace.described import SECTIONS, Key, Section
from sowhat.workspace.editing.fields import BOTH, WAS, choices, kind, section
from sowhat.workspace.editing.spots import Value

PAGE = "/settings"
OFFERED = ("service", "team", "unit", "outcome", "product", "pillar", "source", "data", "consumer")
"""What a key takes of which the names that are known are offered."""


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a list: which one it was, its title, its fields."""

    name: str
    was: str
    title: str
    fields: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """A field of a form: its name, its words, how it is asked for, what stands there. `hidden`: it cannot be shown."""

    name: str
    label: str
    help: str
    kind: str
    required: bool = False
    hint: str = ""
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    offered: str = ""
    fields: tuple[Ask, ...] = ()
    rows: tuple[Row, ...] = ()
    long: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part as it is listed: its address and words, how much of it there is and where, how much is wrong."""

    href: str
    title: str
    about: str
    count: str
    files: str
    wrong: str = ""


def title(voice: Voice, part: str) -> str:
    """What a part is called."""
    return voice.say(f"forms-part-{part}")


def about(voice: Voice, part: str) -> str:
    """What a part is for."""
    return voice.say(f"forms-about-{part}")


def kind_of(voice: Voice, name: str) -> str:
    """As what an entry can be written."""
    return voice.say(f"setting-{name}")


def label(voice: Voice, of: str, key: str) -> str:
    """What a column is, and what it is for."""
    return f"{voice.say(f'forms-key-{key}')}: {_help(voice, of, key)}"


def line(voice: Voice, part: str, count: str, files: Sequence[str], wrong: int) -> PartLine:
    """A part in the list of all."""
    where = ", ".join(files[:2]) + (" …" if len(files) > 2 else "")
    told = voice.say("forms-wrong", n=wrong) if wrong else ""
    return PartLine(f"{PAGE}/{part}", title(voice, part), about(voice, part), count, where, told)


def means(voice: Voice, told: Sequence[tuple[str, int, int, int]]) -> tuple[str, ...]:
    """What a change does, part by part."""
    said = []
    for part, came, went, changed in told:
        for what, n in (("added", came), ("removed", went), ("changed", changed)):
            if n:
                said.append(voice.say("forms-means", what=what, n=n, part=title(voice, part)))
    return tuple(said)


def problems(voice: Voice, found: Sequence[Problem]) -> Notes | None:
    """Problems as notes; nothing where there is none."""
    return listed(voice, list(found), "bad") if found else None


def asks(
    voice: Voice, keys: Section, name: str, told: Mapping[str, Value | None], prefix: str = "f"
) -> tuple[Ask, ...]:
    """The fields of a section; `told` what stands there, None for what cannot be shown."""
    made = [_ask(voice, key, name, told.get(key.name), f"{prefix}.{key.name}", key.name in told) for key in keys]
    return tuple(sorted(made, key=lambda ask: ask.kind in ("record", "records", "pairs")))


def _ask(voice: Voice, key: Key, of: str, value: Value | None, name: str, known: bool) -> Ask:
    made = kind(key)
    ask = Ask(
        name,
        voice.say(f"forms-key-{key.name}"),
        _help(voice, of, key.name),
        made,
        required=key.required and name.count(".") == 1,
        hint=voice.say("forms-default", value=key.default) if key.default else "",
        offered=_offered(key),
    )
    if known and value is None:
        return replace(ask, hidden=True)
    if made in ("record", "records", "pairs"):
        return _nested(voice, key, ask, value)
    if made == "both":
        return replace(ask, fields=_tongues(voice, value, name))
    if made == "lines":
        return replace(ask, value="\n".join(str(one) for one in value) if isinstance(value, list) else "")
    text = value if isinstance(value, str) else ""
    shown = "text" if made == "date" and not _day(text) else made
    return replace(ask, kind=shown, value=text, options=_options(key, text), long=_long(text))


def _nested(voice: Voice, key: Key, ask: Ask, value: Value | None) -> Ask:
    if ask.kind == "pairs":
        return replace(ask, rows=_pairs(value, ask.name))
    if ask.kind == "records":
        return replace(ask, rows=_rows(voice, key, value, ask.name))
    below = value if isinstance(value, dict) else {}
    return replace(ask, fields=asks(voice, section(key.of, value), _of(key, value), below, ask.name))


def _long(text: str) -> bool:
    return "\n" in text or len(text) > 120


def _of(key: Key, value: Value | None) -> str:
    names = key.of.split("|")
    if len(names) == 1:
        return names[0]
    keys = section(key.of, value)
    return next((one for one in names if SECTIONS[one] == keys), names[0])


def _tongues(voice: Voice, value: Value | None, name: str) -> tuple[Ask, ...]:
    told = value if isinstance(value, dict) else {}
    found = [(key.name, str(told.get(key.name, ""))) for key in BOTH]
    return tuple(
        Ask(
            f"{name}.{tag}",
            voice.say("forms-tongue", tag=tag),
            "",
            "text",
            value=text,
            long=len(text) > 120 or "\n" in text,
        )
        for tag, text in found
    )


def _pairs(value: Value | None, name: str) -> tuple[Row, ...]:
    rows = [one for one in value if isinstance(one, list)] if isinstance(value, list) else []
    told = [(str(one[0]), str(one[1])) for one in rows] or [("", "")]
    return tuple(
        Row(
            f"{name}.{n}",
            "",
            str(n + 1),
            (Ask(f"{name}.{n}.k", "", "", "text", value=left), Ask(f"{name}.{n}.v", "", "", "text", value=right)),
        )
        for n, (left, right) in enumerate(told)
    )


def _rows(voice: Voice, key: Key, value: Value | None, name: str) -> tuple[Row, ...]:
    made = []
    for n, one in enumerate(value if isinstance(value, list) else []):
        told = one if isinstance(one, dict) else {}
        below = f"{name}.{n}"
        fields = (
            _tongues(voice, told, below)
            if key.of == "both"
            else asks(voice, section(key.of, told), _of(key, told), told, below)
        )
        words = voice.say("forms-row", what=voice.say(f"forms-key-{key.name}"), n=n + 1)
        made.append(Row(below, str(told.get(WAS, "")), words, fields))
    return tuple(made)


def _options(key: Key, text: str) -> tuple[tuple[str, str], ...]:
    found = choices(key)
    if not found:
        return ()
    shown = (*found, text) if text and text not in found else found
    return tuple((one, one) for one in shown)


def _offered(key: Key) -> str:
    word = key.takes.split(",")[0].split(" ")[0]
    return word if word in OFFERED else ""


def _help(voice: Voice, of: str, name: str) -> str:
    """What the reference says of a key."""
    shared = "role" if of.endswith("-columns") else "any"
    ids = (f"setting-{of}-{name}", f"setting-{shared}-{name}")
    found = next((id_ for id_ in ids if voice.words.has(id_)), "")
    return voice.say(found) if found else ""


def _day(text: str) -> bool:
    """Whether a field of a day would show it."""
    return not text or (len(text) == 10 and text[4::3] == "--" and text.replace("-", "").isdecimal())
