"""What is missing, in words: each lack with what it would unlock, how to get it, and a message to who has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from pydantic import JsonValue

from sowhat.model.diagnosis import Ask, Diagnosis, Item, ItemCode, Join, Severity, Side
from sowhat.model.value import Text
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Tone
from sowhat.stories.problems import explain
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase, Said

API = "/api/v1/doctor"
SHARES, DAYS = frozenset({"share"}), frozenset({"day", "first", "last"})
FIGURES = (
    "source", "pattern", "n", "of", "share", "names", "day", "days", "other", "service", "file", "column", "kind",
    "outcome", "have", "need", "first", "last", "study"
)  # fmt: skip
"""Every place that a sentence may have; a dash stands where an item does not fill it."""
TONES: Mapping[Severity, Tone] = {"blocks": "bad", "weakens": "care", "better": "plain"}
LOGS: frozenset[Ask] = frozenset({"log", "consumer-key", "customer-key"})
WORDS: frozenset[Ask] = frozenset({"repair", "day-rate", "price", "routes"})
CUSTOMERS: frozenset[Ask] = frozenset({"same-key", "outcome", "roster", "customer-key"})
KEYS: frozenset[Ask] = frozenset({"log", "consumer-key", "whose-keys"})
TODAY: frozenset[Ask] = frozenset({"repair", "day-rate", "price", "routes", "whose-keys", "directory", "teams"})

PERIODS: Mapping[ItemCode, str] = {"source-stale": "since", "short-after": "since", "short-before": "before"}
"""Lacks that say themselves which days are wanted."""


@dataclass(frozen=True, slots=True)
class Request:
    """A message, ready to send: plain text."""

    subject: str
    body: str

    @property
    def text(self) -> str:
        """As it is pasted."""
        return f"{self.subject}\n\n{self.body}\n"

    @classmethod
    def plain(cls, subject: str, body: str) -> Request:
        """Without the spaces that only a page knows."""
        return cls(*(text.replace("\u00a0", " ") for text in (subject, body)))


@dataclass(frozen=True, slots=True)
class Told:
    """One lack in words; `join` is empty where no key is concerned, `request` null where nobody else has it."""

    id: str
    anchor: str
    severity: Severity
    tone: Tone
    says: str
    where: str
    unlocks: str
    cure: str
    has: str
    join: str
    request: Request | None


@dataclass(frozen=True, slots=True)
class Group:
    """Lacks of one severity."""

    severity: Severity
    title: str
    lede: str
    items: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class DoctorStory:
    """The answer first, then the lacks, the worst first. `build` is empty before the first one."""

    title: str
    question: str
    answer: Phrase
    tone: Tone
    under: str
    looked: str
    groups: tuple[Group, ...]
    build: str
    code_version: str


def doctor(voice: Voice, seen: Diagnosis) -> DoctorStory:
    """Everything that is missing."""
    told = [tell(voice, seen, item) for item in seen.items]
    return DoctorStory(
        title=voice.say("doctor-page"),
        question=voice.say("doctor-question"),
        answer=_answer(voice, seen),
        tone="plain" if seen.items else "good",
        under=voice.say("doctor-under-unbuilt") if seen.build is None else _under(voice, seen),
        looked=_looked(voice, seen),
        groups=tuple(_group(voice, severity, told) for severity in get_args(Severity) if _any(told, severity)),
        build=seen.build or "",
        code_version=seen.code_version or "",
    )


def _answer(voice: Voice, seen: Diagnosis) -> Phrase:
    blocks = sum(item.severity == "blocks" for item in seen.items)
    if not seen.items:
        return (Part(voice.say("doctor-answer-nothing"), strong=True),)
    n = len(seen.items)
    return (Part(voice.say("doctor-answer", n=n, count=count(n), blocks=blocks, blocked=count(blocks))),)


def _under(voice: Voice, seen: Diagnosis) -> str:
    return voice.say("doctor-under") if seen.items else ""


def _looked(voice: Voice, seen: Diagnosis) -> str:
    return voice.say("doctor-looked", areas=_list(voice, [voice.say("doctor-area", area=area) for area in seen.looked]))


def _list(voice: Voice, parts: list[str]) -> str:
    return ("、" if voice.language == "zh" else "; ").join(parts)


def _any(told: list[Told], severity: Severity) -> bool:
    return any(one.severity == severity for one in told)


def _group(voice: Voice, severity: Severity, told: list[Told]) -> Group:
    title, lede = (voice.say(name, severity=severity) for name in ("doctor-severity", "doctor-lede"))
    return Group(severity, title, lede, tuple(one for one in told if one.severity == severity))


def tell(voice: Voice, seen: Diagnosis, item: Item) -> Told:
    """One lack in words."""
    says, cure, where = _said(voice, seen, item)
    unlocks = (voice.say("doctor-unlock", what=what) for what in item.unlocks)
    return Told(
        id=item.id,
        anchor="".join(sign if sign.isalnum() else "-" for sign in item.id),
        severity=item.severity,
        tone=TONES[item.severity],
        says=says,
        where=where,
        unlocks=("、" if voice.language == "zh" else ", ").join(unlocks),
        cure=cure,
        has=voice.say("doctor-has", has=item.has),
        join=_join(voice, item.join) if item.join else "",
        request=request(voice, seen, item) if item.asks else None,
    )


def _said(voice: Voice, seen: Diagnosis, item: Item) -> tuple[str, str, str]:
    """What is missing with its figures, the cure, and where it is written."""
    figures = _figures(voice, seen, item)
    where = ""
    if item.problem is not None:
        told = explain(item.problem, voice.words)
        figures |= {"says": told.says, "cure": told.cure}
        where = told.where
    return voice.say(f"doctor-{item.code}", **figures), voice.say(f"doctor-{item.code}.cure", **figures), where


def _figures(voice: Voice, seen: Diagnosis, item: Item) -> dict[str, Said]:
    said: dict[str, Said] = dict.fromkeys(FIGURES, NOTHING)
    for name, value in item.params.items():
        title = seen.titles.get(f"{name}:{value}", Text()).in_(voice.language)
        said[name] = title or _figure(voice, name, value)
    return said


def _figure(voice: Voice, name: str, value: Said) -> str:
    if name in SHARES:
        return percent(float(value))
    if name in DAYS:
        return voice.numbers.day(date.fromisoformat(str(value)))
    if name in ("service", "study"):
        return str(value)
    return count(round(value)) if isinstance(value, int | float) else value


def _join(voice: Voice, join: Join) -> str:
    sides = {**_side(voice, "l", join.left), **_side(voice, "r", join.right)}
    met = voice.say("doctor-join", **sides)
    collisions = voice.say("doctor-collisions", n=count(join.collisions)) if join.collisions else ""
    return voice.sentences(met, collisions)


def _side(voice: Voice, mark: str, side: Side) -> dict[str, str]:
    small, hidden = voice.say("doctor-small"), voice.say("doctor-hidden")
    return {
        f"{mark}column": side.at.column,
        f"{mark}file": side.at.file,
        f"{mark}keys": small if side.keys is None else count(side.keys),
        f"{mark}share": hidden if side.share is None else percent(side.share),
    }


def request(voice: Voice, seen: Diagnosis, item: Item) -> Request:
    """The message to who has what is missing. Raises ValueError for what nobody else has."""
    if item.asks is None:
        raise ValueError(f"nobody is asked for {item.code}")
    id_, platform = f"doctor-ask-{item.asks}", seen.platform.in_(voice.language)
    parts = {
        name: voice.say(f"{id_}.{name}", says=_said(voice, seen, item)[0], platform=platform)
        for name in ("ask", "fields", "example")
    }
    body = voice.say(
        "doctor-request",
        **parts,
        format=voice.say(f"doctor-{_format(item.asks)}"),
        period=_period(voice, seen, item),
        privacy=voice.say(f"doctor-privacy-{_privacy(item.asks)}"),
        platform=platform,
    )
    return Request.plain(voice.say(id_, platform=platform), body)


def _format(asks: Ask) -> str:
    return "logs" if asks in LOGS else "words" if asks in WORDS else "table"


def _privacy(asks: Ask) -> str:
    return "customer" if asks in CUSTOMERS else "key" if asks in KEYS else "none"


def _period(voice: Voice, seen: Diagnosis, item: Item) -> str:
    if item.code in PERIODS:
        return voice.say(f"doctor-period-{PERIODS[item.code]}", **_figures(voice, seen, item))
    if item.asks in TODAY:
        return voice.say("doctor-period-now")
    first, last = seen.period.first, seen.period.last
    if first is None or last is None:
        return voice.say("doctor-period-unknown")
    return voice.say("doctor-period-known", first=voice.numbers.day(first), last=voice.numbers.day(last))


def as_json(seen: Diagnosis, voice: Voice, other: Voice) -> dict[str, JsonValue]:
    """The diagnosis with its sentences in the reader's language, and every message in both."""
    rows: dict[str, JsonValue] = seen.model_dump(mode="json")
    rows["items"] = [_row(seen, item, voice, other) for item in seen.items]
    return rows


def _row(seen: Diagnosis, item: Item, voice: Voice, other: Voice) -> JsonValue:
    told = tell(voice, seen, item)
    messages: dict[str, JsonValue] = {
        one.language: {"subject": asked.subject, "body": asked.body}
        for one in (voice, other)
        if item.asks and (asked := request(one, seen, item))
    }
    worded: dict[str, JsonValue] = {"id": item.id, "says": told.says, "cure": told.cure, "join_says": told.join}
    return {**item.model_dump(mode="json"), **worded, "request": messages or None}
