"""Drafts of showcases: told by the machine days before, worded by people, told anew without losing their words.

A draft is made where somebody asks for it, and by `sowhat story drafts` for every showcase whose draft is due. A talk
that was sent stays as it went out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sowhat.actions import campaigns, places
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import marked
from sowhat.actions.talks import calendar as acts
from sowhat.actions.talks.guarding import reading
from sowhat.actions.talks.kept import keep, kept
from sowhat.actions.talks.telling import Asked, talk
from sowhat.actions.written import written
from sowhat.errors import CallError, Param, Problem
from sowhat.model.showcase_calendar import DraftSeen, Missing, Occasion, OccasionSeen, ShowcaseCalendar
from sowhat.model.showcase_steps import PARTS, Drafted, Edited, Noted, OccasionBody, OccasionStep, Part, Restored
from sowhat.model.talk import Slide, Talk
from sowhat.planning import edits as rules
from sowhat.planning import occasions
from sowhat.planning.told import LONGEST, named

LINES = 12
"""Of a part of a slide, at most."""


def occasion(root: Path, id_: str) -> OccasionSeen:
    """One showcase with its draft. Raises CallError `no-such-occasion`, WorkspaceError."""
    one, workspace = acts.find(root, id_), written(root)
    day = campaigns.today(root)
    units = tuple(each.name for each in workspace.catalog.units)
    teams = tuple(each.name for each in workspace.catalog.teams)
    found = seen(root, one)
    told = OccasionSeen(
        today=day,
        timezone=workspace.timezone,
        occasion=_lacking(one, found),
        draft=found,
        units=units,
        teams=teams,
        drafting=workspace.drafting.model if workspace.drafting.on else "",
    )
    return marked(root, told)


def _lacking(one: Occasion, found: DraftSeen | None) -> Occasion:
    """With what only the draft's words can tell to be missing."""
    wrong = sum(each.state == "conflict" for each in found.merged) if found else 0
    more = (Missing(code="conflict", params={"n": wrong}),) if wrong else ()
    return one.model_copy(update={"missing": (*more, *one.missing)})


def for_viewers(found: OccasionSeen) -> OccasionSeen:
    """The same without the names of those who asked."""
    asked = tuple(one.model_copy(update={"asker": ""}) for one in found.occasion.questions)
    return found.model_copy(update={"occasion": found.occasion.model_copy(update={"questions": asked})})


def calendar_for_viewers(found: ShowcaseCalendar) -> ShowcaseCalendar:
    """All of them without the names of those who asked."""
    nameless = tuple(
        one.model_copy(update={"questions": tuple(each.model_copy(update={"asker": ""}) for each in one.questions)})
        for one in found.occasions
    )
    return found.model_copy(update={"occasions": nameless})


def seen(root: Path, one: Occasion) -> DraftSeen | None:
    """The draft as it would be sent; null where none was made."""
    if one.draft is None:
        return None
    return merged(one, kept(root, one.draft.digest))


def merged(one: Occasion, machine: Talk) -> DraftSeen:
    """The machine's talk with the hands of people in it."""
    hands = rules.merge(machine, one.edits, reading(one.id, machine.language))
    return DraftSeen(
        talk=hands.talk, machine=machine, digest=one.draft.digest if one.draft else "", merged=hands.merged
    )


def draft(root: Path, id_: str, by: str) -> Occasion:
    """Tell the talk anew; what people worded is kept. The same talk again is no step.

    Raises CallError `no-such-occasion`, `showcase-off`, `showcase-by-nobody`; DataError where nothing was built yet.
    """
    one = acts.find(root, id_)
    if one.state == "off":
        raise CallError(Problem("showcase-off", params={"id": id_}))
    told = talk(root, Asked(kind=one.kind, audience=one.audience, language=one.language))
    return _drafted(root, id_, told, by)


def _drafted(root: Path, id_: str, told: Talk, by: str) -> Occasion:
    who, plan, at = named(by, acts.BY), acts.plan_of(root), campaigns.moment(root)
    with store_of(places.decisions(root)).begin() as work:
        one = acts.found_in(plan, acts.steps_of(work), id_)
        digest = keep(work, told, at)
        body = Drafted(day=plan.today, digest=digest, build=told.build)
        if one.draft != body:
            work.statements.state(acts.KIND, id_, body.model_dump_json(), who, at)
        acts.note(work, one, at)
        return acts.found_in(plan, acts.steps_of(work), id_)


def drafts(root: Path, by: str = acts.RULE) -> tuple[Occasion, ...]:
    """Draft every showcase whose draft is due, and note where all that lie ahead stand, so that their changes are
    counted. Raises DataError where nothing was built yet, WorkspaceError."""
    plan = acts.plan_of(root)
    found = occasions.calendar(plan, acts.steps(root))
    with store_of(places.decisions(root)).begin() as work:
        for one in found:
            if one.slot.day >= plan.today and _noted(acts.steps_of(work).get(one.id, ())):
                acts.note(work, one, campaigns.moment(root))
    return tuple(draft(root, one.id, by) for one in occasions.due(plan, found))


def _noted(steps: Sequence[OccasionStep]) -> bool:
    return any(isinstance(one.body, Noted) for one in steps)


def edit(root: Path, id_: str, words: Edited, by: str, *, sworn: bool = False) -> Occasion:
    """Word a part of a slide: `words.slide`, `words.part`, `words.words`; the rest is found. The machine's own words
    take an edit back. `sworn`: the person answers for figures that the records do not hold.

    Raises CallError: `showcase-figure` for such a figure otherwise, `showcase-no-draft`, `showcase-slide`,
    `showcase-lacks`, `showcase-long`, `no-such-occasion`, `showcase-by-nobody`.
    """
    typed = _lines(words)

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        told_ = machine(root, one)
        base = rules.lines(slide_of(told_, words.slide), words.part)
        told = tuple(_as_was(line, base) for line in typed)
        held = next((e for e in one.edits if (e.body.slide, e.body.part) == (words.slide, words.part)), None)
        if told == base:
            return Restored(slide=words.slide, part=words.part) if held else None
        same = held is not None and held.body.words == told
        false = reading(id_, told_.language).untrue(told, rules.known(told_, words.slide))
        mine = held.body.stated if held and same else ()
        new = [one for one in false if one not in mine]
        if new and not sworn:
            raise CallError(Problem("showcase-figure", params={"value": ", ".join(new)[:200]}))
        if same and not new:
            return None
        return words.model_copy(update={"day": campaigns.today(root), "base": base, "words": told, "stated": false})

    return acts.take(root, id_, by, make)


def restore(root: Path, id_: str, slide: str, part: Part, by: str) -> Occasion:
    """Let the machine's words hold again. Raises CallError `no-such-occasion`, `showcase-by-nobody`."""

    def make(one: Occasion, steps: Sequence[OccasionStep]) -> OccasionBody | None:
        there = any((each.body.slide, each.body.part) == (slide, part) for each in one.edits)
        return Restored(slide=slide, part=part) if there else None

    return acts.take(root, id_, by, make)


def part_of(text: str) -> Part:
    """A part by its name. Raises CallError `showcase-part`."""
    found = next((one for one in PARTS if one == text), None)
    if found is None:
        raise CallError(Problem("showcase-part", params={"value": text[:40], "known": ", ".join(PARTS)}))
    return found


def _lines(words: Edited) -> tuple[str, ...]:
    told = tuple(one.strip() for one in words.words if one.strip())
    if words.part == "title":
        told = (" ".join(told),) if told else ()
    if words.part == "title" and not told:
        raise CallError(Problem("showcase-lacks", params={"field": "title"}))
    if len(told) > LINES or any(len(one) > LONGEST for one in told):
        raise CallError(Problem("showcase-long", params={"most": LONGEST}))
    return told


def _as_was(line: str, base: tuple[str, ...]) -> str:
    """A line that differs from one of the machine's in its spaces alone is that line: its figures keep together."""
    return next((one for one in base if one.split() == line.split()), line)


def machine(root: Path, one: Occasion) -> Talk:
    """The draft as it was told, without anybody's words. Raises CallError `showcase-no-draft`."""
    if one.draft is None:
        raise CallError(Problem("showcase-no-draft", params={"id": one.id}))
    return kept(root, one.draft.digest)


def slide_of(talk: Talk, id_: str) -> Slide:
    """A slide of a talk. Raises CallError `showcase-slide`."""
    found = next((one for one in talk.slides if one.id == id_), None)
    if found is None:
        known = ", ".join(one.id for one in talk.slides)
        raise CallError(Problem("showcase-slide", params={"value": id_[:80], "known": known}))
    return found


def ready(root: Path, one: Occasion) -> Talk:
    """The talk as it may go out. Raises CallError `showcase-no-draft`, `showcase-conflict`, `showcase-off`."""
    if one.state == "off":
        raise CallError(Problem("showcase-off", params={"id": one.id}))
    found = merged(one, machine(root, one))
    wrong = tuple(each for each in found.merged if each.state == "conflict")
    if wrong:
        told: dict[str, Param] = {"slide": wrong[0].slide, "value": ", ".join(wrong[0].untrue)[:200], "n": len(wrong)}
        raise CallError(Problem("showcase-conflict", params=told))
    return found.talk
