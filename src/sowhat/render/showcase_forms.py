"""Pages of showcases with their forms: the hub, the calendar, one showcase, a talk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from sowhat.model.showcase_calendar import Occasion, OccasionSeen
from sowhat.model.showcase_steps import PARTS, Part
from sowhat.model.talk import Slide, Talk
from sowhat.planning.edits import lines
from sowhat.render.page import Frame, environment
from sowhat.render.talks.page import article
from sowhat.stories.pieces import Notes, Tab
from sowhat.stories.shape import Story
from sowhat.stories.voice import Voice

FieldKind = Literal["text", "area", "date", "time", "number", "select", "check", "hidden"]
Named = tuple[tuple[str, str], ...]
SHORT, LONG = 120, 1000


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form: its name, what is typed there, and what stands in it at first."""

    name: str
    kind: FieldKind = "text"
    needed: bool = False
    value: str = ""
    options: Named = ()
    most: int = SHORT
    rows: int = 2


@dataclass(frozen=True, slots=True)
class Form:
    """What can be done: `act` names it, `about` sets forms of the same act apart, `head` stands for its usual words."""

    act: str
    fields: tuple[Field, ...] = ()
    about: str = ""
    head: str = ""

    @property
    def id(self) -> str:
        """Unlike any other on its page."""
        return f"{self.act}-{self.about}" if self.about else self.act


@dataclass(frozen=True, slots=True)
class Doing:
    """All forms of a page: what was typed, refused, done. `edits` are those of the draft's slides."""

    token: str
    typed: Mapping[str, str] = field(default_factory=dict)
    forms: tuple[Form, ...] = ()
    edits: tuple[Form, ...] = ()
    problems: Notes | None = None
    said: str = ""


@dataclass(frozen=True, slots=True)
class Chat:
    """A message for one chat, ready to be copied."""

    to: str
    text: str


@dataclass(frozen=True, slots=True)
class Offered:
    """What the hub offers: messages of the week, talks with their addresses, and other rooms."""

    chats: tuple[Chat, ...] = ()
    talks: Named = ()
    problem: Notes | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A talk as a page: where its forms are downloaded, for whom else it is told, and where it belongs. `note` says
    what it is (a draft, sent on a day)."""

    talk: Talk
    files: Named
    others: tuple[Tab, ...] = ()
    back: Named = ()
    note: str = ""


def hub(frame: Frame, told: Story, offered: Offered) -> str:
    """The hub as HTML."""
    return _template("showcase_hub.html", frame, story=told, offered=offered)


def page(frame: Frame, told: Story, doing: Doing) -> str:
    """The calendar, or one showcase, with its forms."""
    return _template("showcase.html", frame, story=told, forms=doing)


def talk(frame: Frame, reading: Reading, voice: Voice, tabs: tuple[Tab, ...]) -> str:
    """A talk as a page with its downloads."""
    return _template("showcase_talk.html", frame, reading=reading, article=article(reading.talk, voice), tabs=tabs)


def _template(name: str, frame: Frame, **parts: object) -> str:
    return environment().get_template(name).render(frame=frame, say=frame.voice.say, **parts)


BY = Field("by", needed=True)


def adding(voice: Voice, seen_day: str) -> tuple[Form, ...]:
    """The form of the calendar."""
    kinds = tuple((one, voice.say("showcase-title", kind=one)) for one in ("developers", "stakeholders"))
    fields = (
        Field("kind", "select", options=kinds), Field("day", "date", needed=True, value=seen_day),
        Field("start", "time"), Field("minutes", "number"), Field("place", most=200), Field("why", most=LONG), BY,
    )  # fmt: skip
    return (Form("add", fields),)


def acts(voice: Voice, seen: OccasionSeen) -> tuple[Form, ...]:
    """Everything that can be done to a showcase now, what comes next first."""
    return tuple(_acts(voice, seen.occasion, seen))


def _acts(voice: Voice, one: Occasion, seen: OccasionSeen) -> Iterator[Form]:
    ahead = one.slot.day >= seen.today
    if one.state != "off":
        yield Form("item", (Field("what", needed=True, most=LONG), Field("presenter"),
                            Field("minutes", "number", value="10"), BY))  # fmt: skip
        if one.agenda:
            yield Form("drop", (_which(one), BY))
        if ahead:
            yield Form("draft", (BY,))
            yield from _offering(one, seen)
            yield from _restoring(voice, one)
        yield from _sending(one)
    if ahead:
        yield from _moving(one)
    yield from _after(voice, one, seen)


def _offering(one: Occasion, seen: OccasionSeen) -> Iterator[Form]:
    """To ask a language model for other words, where one is declared; to take what holds of them, or to leave it."""
    if one.offer and not one.offer.settled:
        if one.offer.taken:
            yield Form("take", (BY,))
        yield Form("leave", (BY,))
    if seen.drafting and one.draft:
        yield Form("offer", (BY,))


def _restoring(voice: Voice, one: Occasion) -> Iterator[Form]:
    """Whose words can give way to the machine's again."""
    hands = tuple(
        (
            f"{each.body.part}:{each.body.slide}",
            voice.say(
                "showcase-restore",
                part=voice.say("showcase-part", part=each.body.part),
                by=each.by,
                words=" ".join(each.body.words)[:60],
            ),
        )
        for each in one.edits
    )
    if hands:
        yield Form("restore", (Field("hand", "select", options=hands), BY))


def _sending(one: Occasion) -> Iterator[Form]:
    if one.draft is None:
        return
    if one.to:
        again = any(each.outcome in (None, "doubtful") for each in one.sent)
        yield Form("send", (*((Field("again", "check"),) if again else ()), BY))
    yield Form("hand", (Field("how", most=LONG), Field("people", "number"), BY))


def _moving(one: Occasion) -> Iterator[Form]:
    slot = one.slot
    yield Form("move", (
        Field("day", "date", needed=True, value=slot.day.isoformat()),
        Field("start", "time", value=slot.start.strftime("%H:%M")),
        Field("minutes", "number", value=str(slot.minutes)), Field("place", value=slot.place, most=200),
        Field("why", most=LONG), BY,
    ))  # fmt: skip
    if one.state != "off":
        yield Form("off", (Field("why", "area", needed=True, most=LONG), BY))


def _which(one: Occasion) -> Field:
    return Field("number", "select", options=tuple((str(each.number), each.what) for each in one.agenda))


def _after(voice: Voice, one: Occasion, seen: OccasionSeen) -> Iterator[Form]:
    of = (("", ""), *((name, voice.title(voice.teams, name)) for name in seen.teams))
    of = (*of, *((name, voice.title(voice.units, name)) for name in seen.units if name not in seen.teams))
    yield Form("ask", (
        Field("text", "area", needed=True, most=LONG), Field("of", "select", options=of), Field("asker"),
        Field("owner"), Field("due", "date"), Field("answer", "area", most=LONG), BY,
    ))  # fmt: skip
    open_ = tuple((str(each.number), each.text) for each in one.questions if not each.answer)
    if open_:
        yield Form("answer", (Field("number", "select", options=open_), Field("answer", "area", True, most=LONG), BY))
    free = tuple((str(each.number), each.text) for each in one.questions if each.became is None)
    if free:
        into = tuple((each, voice.say("showcase-into", into=each)) for each in ("demand", "feedback"))
        yield Form(
            "turn",
            (
                Field("number", "select", options=free),
                Field("into", "select", options=into),
                Field("today", "area", most=LONG),
                BY,
            ),
        )
    came = tuple(Field(f"came:{name}", "number", value=str(one.attended.get(name, ""))) for name in seen.units)
    if came:
        yield Form("attend", (*came, BY))
    yield Form("follow", (Field("what", needed=True, most=LONG), Field("who"), Field("due", "date"), BY))
    undone = tuple((str(each.number), each.what) for each in one.follow_ups if each.ended is None)
    if undone:
        yield Form("finish", (Field("number", "select", options=undone), Field("says", most=LONG), BY))


def edits(seen: OccasionSeen) -> tuple[Form, ...]:
    """A form for each slide of the draft, with the words as they stand; none once the showcase is past."""
    if seen.draft is None or seen.occasion.slot.day < seen.today:
        return ()
    worded = {(one.body.slide, one.body.part): one.body.words for one in seen.occasion.edits}
    return tuple(_edit(slide, worded) for slide in seen.draft.talk.slides)


def _edit(slide: Slide, worded: Mapping[tuple[str, Part], tuple[str, ...]]) -> Form:
    """The words as they were written, without what is put beside figures that a person states."""
    title, *rest = (
        Field(part, "area", value="\n".join(worded.get((slide.id, part), lines(slide, part))), most=12 * LONG, rows=2)
        for part in PARTS
    )
    longer = (Field(one.name, one.kind, value=one.value, most=one.most, rows=1 + one.value.count("\n") * 2 + 2)
              for one in rest)  # fmt: skip
    fields = (Field("slide", "hidden", value=slide.id), title, *longer, Field("sworn", "check"), BY)
    return Form("edit", fields, slide.id, slide.title.text)
