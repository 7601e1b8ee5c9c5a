"""Two versions of an API in words: what breaks callers, what is on its way out, what is new; a request rewritten."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from pydantic import JsonValue

from sowhat.model.api import Request
from sowhat.model.api_changes import ApiChange, ApiChanges, ChangeKind, Translated, Untranslatable
from sowhat.model.estimate import Remark
from sowhat.stories.pieces import Note, Notes, Tone
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part

ALONE: tuple[ChangeKind, ...] = (
    "operation-removed",
    "operation-added",
    "operation-moved",
    "operation-deprecated",
    "operation-restored",
)
"""What is said of one operation by itself."""
DEPRECATED: tuple[ChangeKind, ...] = ("operation-deprecated", "field-deprecated")
MOST_KINDS = 6
"""Kinds of message that are named."""


@dataclass(frozen=True, slots=True)
class Line:
    """Changes of one kind in the same operations. `text` is the whole of it in one line."""

    text: str
    kind: ChangeKind
    what: str
    fields: tuple[str, ...]
    where: str
    operations: tuple[str, ...]
    detail: str
    breaking: bool


def changes(voice: Voice, found: ApiChanges) -> Story:
    """What changed, the breaking first."""
    told = lines(voice, found)
    breaking = [one for one in told if one.breaking]
    leaving = [one for one in told if not one.breaking and one.kind in DEPRECATED]
    other = [one for one in told if not one.breaking and one.kind not in DEPRECATED]
    old = name(found.old_title or found.service, found.old, found.old_base)
    new = name(found.new_title or found.service, found.new, found.new_base)
    sections = (("breaking", breaking), ("deprecated", leaving), ("other", other))
    return Story(
        page="api-changes",
        title=voice.say("api-changes-page"),
        question=voice.say("api-changes-question", old=old, new=new),
        answer=_answer(voice, found, old, new),
        under=voice.sentences(_under(voice, found) if found.changes else "", _still(voice, found)),
        sections=tuple(_section(voice, id_, held) for id_, held in sections if held or id_ == "breaking"),
        tone="care" if breaking else "good",
    )


def name(service: str, version: str, base: str) -> str:
    """What people call a version: `Adyen Checkout API 70`; without one, by its base."""
    return f"{service} {version or base}".strip()


def _answer(voice: Voice, found: ApiChanges, old: str, new: str) -> tuple[Part, ...]:
    if not found.changes:
        return (Part(voice.say("api-changes-none", old=old, new=new)),)
    return (Part(voice.say("api-changes-answer", n=len(found.breaking), old=old), strong=True),)


def _under(voice: Voice, found: ApiChanges) -> str:
    return voice.say(
        "api-changes-under",
        same=found.same,
        removed=len(found.of("operation-removed")),
        added=len(found.of("operation-added")),
        deprecated=len(found.of("operation-deprecated")),
        gone=len(found.of("field-removed")),
        old_fields=len(found.of("field-deprecated")),
    )


def _still(voice: Voice, found: ApiChanges) -> str:
    return voice.say("api-changes-still", names=_joined(voice, found.still)) if found.still else ""


def lines(voice: Voice, found: ApiChanges) -> tuple[Line, ...]:
    """Every change once: the same one in several operations together, and fields that share their fate."""
    groups: dict[tuple[object, ...], list[ApiChange]] = {}
    for one in found.changes:
        own = one.operation if one.kind in ALONE else ""
        groups.setdefault((one.kind, one.side, one.field, one.breaking, one.was, one.now, one.instead, own), []).append(
            one
        )
    fates: dict[tuple[object, ...], list[list[ApiChange]]] = {}
    for held in groups.values():
        one, operations = held[0], tuple(each.operation for each in held)
        own = one.field if one.instead else ""
        key = (one.kind, one.breaking, operations, own, _where(voice, held), _detail(voice, held))
        fates.setdefault(key, []).append(held)
    return tuple(_line(voice, alike) for alike in fates.values())


def _line(voice: Voice, alike: list[list[ApiChange]]) -> Line:
    held = alike[0]
    one = held[0]
    operations = tuple(dict.fromkeys(each.operation for each in held))
    what, where, detail = voice.say(f"api-change-{one.kind}"), _where(voice, held), _detail(voice, held)
    if one.kind in ALONE:
        fields: tuple[str, ...] = operations
        text = voice.say("api-changes-line-operation", what=what, field=one.operation)
    else:
        fields = tuple(each[0].field or voice.say("api-changes-whole") for each in alike)
        said = {"field": _joined(voice, fields), "where": where, "operations": _operations(voice, operations)}
        text = voice.say("api-changes-line", what=what, **said)
    text = voice.say("api-changes-line-detail", line=text, detail=detail) if detail else text
    return Line(text, one.kind, what, fields, where, operations, detail, one.breaking)


def _joined(voice: Voice, names: Sequence[str]) -> str:
    return ("、" if voice.language == "zh" else ", ").join(names)


def _where(voice: Voice, held: list[ApiChange]) -> str:
    one = held[0]
    if not one.side:
        return ""
    statuses = _joined(voice, tuple(dict.fromkeys(one.status for one in held if one.status)))
    return voice.say(f"api-side-{one.side}", status=statuses)


def _operations(voice: Voice, operations: tuple[str, ...]) -> str:
    return voice.say("api-changes-operations", n=len(operations), first=operations[0])


def _detail(voice: Voice, held: list[ApiChange]) -> str:
    """From what to what, what to use instead, and in which kinds of message."""
    one, said = held[0], []
    if one.was and one.now:
        said.append(voice.say("api-changes-was-now", was=one.was, now=one.now))
    elif one.was:
        said.append(voice.say("api-changes-only-was", was=one.was))
    elif one.now:
        now = voice.say("api-changes-required-now") if one.now == "required" else one.now
        said.append(voice.say("api-changes-only-now", now=now))
    if one.instead:
        said.append(voice.say("api-changes-instead", names=_joined(voice, one.instead)))
    within = list(dict.fromkeys(kind for each in held for kind in each.within))
    if within:
        names = _joined(voice, [*within[:MOST_KINDS], *(["…"] if len(within) > MOST_KINDS else [])])
        said.append(voice.say("api-changes-within", names=names))
    return ("；" if voice.language == "zh" else "; ").join(said)


def _section(voice: Voice, id_: str, held: Iterable[Line]) -> Section:
    notes = tuple(Note(one.text, tone="care" if one.breaking else "plain") for one in held)
    block = Notes(notes or (Note(voice.say("api-changes-empty"), tone="good"),))
    return Section(id_, voice.say(f"api-changes-{id_}"), voice.say(f"api-changes-{id_}-lede"), (block,))


def translated(voice: Voice, found: Translated | Untranslatable, new: str) -> Story:
    """The request as it is to be sent, and what was done to it; or why there is none."""
    if isinstance(found, Untranslatable):
        answer = voice.say("api-translated-none", new=new)
        notes = tuple(Note(remark(voice, one), tone="care") for one in found.reasons)
        return _told(voice, answer, "", notes)
    faults = tuple(
        Note(voice.say(f"api-fault-{one.kind}", field=one.field, detail=one.detail), tone="care")
        for one in found.faults
    )
    under = "" if faults else voice.say("api-translated-clean")
    notes = tuple(Note(remark(voice, one), tone=_tone(one)) for one in found.notes)
    return _told(voice, voice.say("api-translated-title", new=new), under, (*notes, *faults))


def _told(voice: Voice, answer: str, under: str, notes: tuple[Note, ...]) -> Story:
    title = voice.say("api-translated-notes")
    return Story(
        page="api-translated",
        title=voice.say("api-changes-page"),
        question="",
        answer=(Part(answer, strong=True),),
        under=under,
        sections=(Section("notes", title, "", (Notes(notes),)),),
    )


def _tone(one: Remark) -> Tone:
    """What a person has to look at."""
    return "care" if one.code.endswith(("-guessed", "-placeholder", "-dropped")) else "plain"


def remark(voice: Voice, one: Remark) -> str:
    """A note or a reason of a translation as a sentence."""
    return voice.say(one.code, **one.params)


def request_text(request: Request) -> str:
    """A request as HTTP writes it: the first line, headers, and the body set out."""
    query = f"?{urlencode(request.query)}" if request.query else ""
    head = [f"{request.method} {request.path}{query}", *(f"{key}: {value}" for key, value in request.headers)]
    if request.body is None:
        return "\n".join(head)
    body = json.dumps(request.body, ensure_ascii=False, indent=2)
    return "\n".join((*head, f"Content-Type: {request.media}", "", body))


def as_json(found: Translated | Untranslatable) -> dict[str, JsonValue]:
    """Stable keys: `status` (translated, untranslatable), `operation`, `request`, `notes`, `faults`, `placeholders`,
    `reasons`."""
    if isinstance(found, Untranslatable):
        return {"status": "untranslatable", "reasons": [one.model_dump(mode="json") for one in found.reasons]}
    sent = found.request
    request: dict[str, JsonValue] = {
        "method": sent.method,
        "path": sent.path,
        "query": [list(pair) for pair in sent.query],
        "headers": [list(pair) for pair in sent.headers],
        "media": sent.media,
        "body": sent.body,
    }
    return {
        "status": "translated",
        "operation": found.operation,
        "request": request,
        "notes": [one.model_dump(mode="json") for one in found.notes],
        "faults": [one.model_dump(mode="json") for one in found.faults],
        "placeholders": list(found.placeholders),
    }
