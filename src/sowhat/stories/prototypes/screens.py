"""Answers as screens: what came of it, in words, and the values that people look for first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import JsonValue

from sowhat.model.api import ApiOperation, Message, Named, Schema
from sowhat.model.prototype import At, Label, Outcome, Shown, State
from sowhat.stories.prototypes.examples import Examples, plain_name
from sowhat.stories.prototypes.fitting import whole_shape
from sowhat.stories.prototypes.kinds import kind_of
from sowhat.stories.prototypes.labels import label, quoted
from sowhat.stories.voice import Voice

MOST_LINES, MOST_DEEP, MOST_HEADS, MOST_ROWS = 12, 3, 5, 6
MOST_DONE, MOST_FAILED = 3, 1
"""Examples of one answer that each become a screen."""
LONGEST = 100
TOLD = frozenset(
    (200, 201, 202, 204, 400, 401, 402, 403, 404, 405, 409, 410, 412, 413, 415, 422, 423, 429, 500, 502, 503, 504)
)
_TECHNICAL = ("url", "id", "uuid", "file", "ip", "host", "password")
_PAGING = frozenset(("page", "pagesize", "start", "end", "offset", "limit", "size", "cursor", "hasmore", "perpage"))
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Screens:
    """Makes screens in one voice; `echoes` are fields of the request by name and value."""

    voice: Voice
    examples: Examples
    echoes: Mapping[str, At]
    named: str = ""
    """The documented request that is shown: answers of the same name come first."""

    def of(self, operation: ApiOperation) -> tuple[State, ...]:
        """Every documented answer: what succeeds first, then what is refused, then what breaks."""
        found: list[State] = []
        for status, shape in operation.answers.items():
            found += self._states(status, shape, operation.messages.get(status, Message()))
        order = {"done": 0, "other": 3, "refused": 1, "broken": 2}
        return tuple(sorted(found, key=lambda one: (order[one.outcome], one.status.isdigit() is False, one.status)))

    def _states(self, status: str, shape: Schema | None, message: Message) -> list[State]:
        most = MOST_DONE if outcome(status) == "done" else MOST_FAILED
        ranked = sorted(message.examples, key=lambda one: one.name != self.named)
        shown = [one for one in ranked if one.value is not None][:most]
        if shown:
            return [self._state(status, shape, message, one) for one in shown]
        example = shape.example if shape else None
        if example is not None:
            return [self._state(status, shape, message, Named("", "", example))]
        made = self.examples.answer(shape, _number(status)) if shape else None
        return [self._state(status, shape, message, Named("", "", made)).model_copy(update={"made": shape is not None})]

    def _state(self, status: str, shape: Schema | None, message: Message, one: Named) -> State:
        shown, left = self._lines(one.value, shape or Schema(), 0)
        key = (
            f"s{status}"
            if status.isdigit() and int(status) in TOLD
            else f"c{status[:1]}"
            if status[:1] in "2345"
            else "default"
        )
        return State(
            status=status,
            outcome=outcome(status),
            heading=self.voice.say("prototype-heading", status=key),
            says=self.voice.say("prototype-says", status=key),
            told=quoted(message.description),
            named=quoted(one.summary, 100),
            shown=shown,
            left=left,
            body=one.value,
        )

    def _lines(self, value: JsonValue, written: Schema, deep: int) -> tuple[tuple[Shown, ...], int]:
        """The members of an object, or one line for anything else; ids and addresses after what people look for."""
        shape = whole_shape(value, written)
        if not isinstance(value, dict):
            held = () if value in (None, [], "") else (self._line(shape.name, shape, value, deep),)
            return held, 0
        named = [(name, one, _property(shape, name)) for name, one in value.items() if one not in (None, "", [], {})]
        paged = any(isinstance(one, list) for _, one, _ in named)
        ranked = sorted(named, key=lambda one: (_last(one[0], one[2], paged), isinstance(one[1], dict | list)))
        lines = tuple(self._line(name, held, one, deep) for name, one, held in ranked[:MOST_LINES])
        return lines, max(len(ranked) - MOST_LINES, 0)

    def _line(self, name: str, shape: Schema, value: JsonValue, deep: int) -> Shown:
        titled = label(self.voice.words, name, shape)
        if isinstance(value, dict):
            if deep >= MOST_DEEP:
                return Shown(label=titled, text=self.voice.say("prototype-inside", n=len(value)))
            shown, left = self._lines(value, shape, deep + 1)
            return Shown(label=titled, shown=shown, left=left)
        if isinstance(value, list) and any(isinstance(one, dict) for one in value):
            return self._table(titled, shape, value)
        if isinstance(value, list):
            return Shown(
                label=titled, text=self.voice.say("prototype-joined").join(self.text(one) for one in value[:MOST_LINES])
            )
        return Shown(label=titled, text=self.text(value), echo=self.echoes.get(f"{plain_name(name)}={value}", ()))

    def _table(self, titled: Label, shape: Schema, value: list[JsonValue]) -> Shown:
        """A list of things as a table of what is single in them."""
        entries = [one for one in value if isinstance(one, dict)]
        items = whole_shape(entries[0], shape.items or Schema())
        names = list(dict.fromkeys(name for one in entries for name, each in one.items() if _single(each)))
        ranked = sorted(names, key=lambda name: kind_of(_property(items, name), name) in _TECHNICAL)[:MOST_HEADS]
        return Shown(
            label=titled,
            heads=tuple(label(self.voice.words, name, _property(items, name)) for name in ranked),
            rows=tuple(tuple(self.text(one.get(name)) for name in ranked) for one in entries[:MOST_ROWS]),
            left=max(len(entries) - MOST_ROWS, 0),
        )

    def text(self, value: JsonValue) -> str:
        """A single value as people read it."""
        if isinstance(value, bool):
            return self.voice.say("prototype-truth", value="true" if value else "false")
        if value is None:
            return "–"
        text = str(value).strip()
        if _MOMENT.fullmatch(text):
            return self._moment(text)
        return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

    def _moment(self, text: str) -> str:
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            return text
        day = self.voice.numbers.day(at.date())
        return f"{day} {at:%H:%M}" if len(text) > len("2026-01-31") else day


def _key(status: str) -> str:
    """What a status is worded by: itself where we have words for it, else its class."""
    if status.isdigit() and int(status) in TOLD:
        return f"s{status}"
    return f"c{status[0]}" if status[:1] in ("2", "3", "4", "5") else "default"


def outcome(status: str) -> Outcome:
    """What came of it: done (2xx), refused (4xx), broken (5xx), other."""
    kinds: dict[str, Outcome] = {"2": "done", "4": "refused", "5": "broken"}
    return kinds.get(status[:1], "refused" if status == "default" else "other")


def _last(name: str, shape: Schema, paged: bool) -> bool:
    """Whether people look for it last: ids, addresses, and beside a list what says which page of it this is."""
    return kind_of(shape, name) in _TECHNICAL or (paged and name.lower().replace("_", "") in _PAGING)


def _number(status: str) -> str:
    """A status as a number: `4XX` as 400."""
    return status.upper().replace("X", "0") if status[:1].isdigit() else "500"


def _property(shape: Schema, name: str) -> Schema:
    return shape.properties.get(name) or shape.additional or Schema()


def _single(value: JsonValue) -> bool:
    return value is not None and not isinstance(value, dict | list)
