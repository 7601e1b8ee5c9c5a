"""The Feedback page: whom to go back to, what answers say, what was done about it."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.model.feedback import FeedbackSeen, Opinion, Proposal, Response
from sowhat.stories import feedback_answers as answers
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/feedback"
LOW_RESPONSE = 0.3
"""Below this share of answers, those who did not answer outweigh what sampling could explain."""
VISITS = 50
SILENCE_WEEKS = 7
"""Whole weeks below which no silence is unusual."""


def feedback(voice: Voice, seen: FeedbackSeen) -> Story:
    """The whole page."""
    return Story(
        page="feedback",
        title=voice.say("feedback-page"),
        question=voice.say("feedback-question"),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        figures=_figures(voice, seen),
        sections=(
            _plan(voice, seen),
            answers.themes(voice, seen),
            answers.scores(voice, seen),
            answers.response(voice, seen),
            answers.options(voice, seen),
            _pulse(voice, seen),
            _visits(voice, seen),
        ),
        tone="care",
        build=seen.build,
        code_version=seen.code_version,
    )


def latest(seen: FeedbackSeen) -> Response | None:
    """The last round of all surveys."""
    whole = [one for one in seen.responses if not one.unit]
    return max(whole, key=lambda one: (str(one.last or ""), one.round), default=None)


def recommended(seen: FeedbackSeen) -> Opinion | None:
    """The last net promoter score of everybody."""
    found = [one for one in seen.opinions if one.by == "all" and one.nps is not None]
    return found[0] if found else None


def _answer(voice: Voice, seen: FeedbackSeen) -> Phrase:
    waiting = sum(not one.done for one in seen.plan.proposals)
    if seen.themes:
        said = len(seen.themes)
        acted = sum(bool(one.done) for one in seen.themes)
        return voice.phrase("feedback-answer-themes", "open", open=count(said - acted), n=said - acted, all=said)
    if seen.plan.proposals:
        return voice.phrase("feedback-answer-plan", "people", people=count(waiting), n=waiting)
    return (Part(voice.say("feedback-answer-none")),)


def _under(voice: Voice, seen: FeedbackSeen) -> str:
    quiet, last = len(seen.pulse.silent), latest(seen)
    told = [voice.say("feedback-under-silent", n=quiet)] if quiet else []
    if last is not None and last.share is not None:
        told.insert(0, voice.say("feedback-under-response", share=percent(last.share), survey=last.survey))
    return voice.sentences(*told) or voice.say("feedback-under")


def _figures(voice: Voice, seen: FeedbackSeen) -> tuple[Figure, ...]:
    last, nps = latest(seen), recommended(seen)
    acted = sum(bool(one.done) for one in seen.themes)
    share = last.share if last else None
    low = share is not None and share < LOW_RESPONSE
    return (
        Figure(
            voice.say("feedback-figure-response"),
            percent(share),
            _response_note(voice, last),
            tone="care" if low else "plain",
        ),
        Figure(
            voice.say("feedback-figure-nps"),
            answers.signed(nps.nps) if nps else NOTHING,
            answers.nps_note(voice, nps) if nps else voice.say("feedback-figure-nps-none"),
        ),
        Figure(
            voice.say("feedback-figure-done"),
            voice.say("feedback-of", n=acted, all=len(seen.themes)) if seen.themes else NOTHING,
            voice.say("feedback-figure-done-note"),
        ),
        _silent_figure(voice, seen),
    )


def _silent_figure(voice: Voice, seen: FeedbackSeen) -> Figure:
    """Teams that fell silent; a dash where too few weeks are known to say, which is not the same as none."""
    quiet = len(seen.pulse.silent)
    if not quiet and len(seen.pulse.weeks) < SILENCE_WEEKS:
        return Figure(voice.say("feedback-figure-silent"), NOTHING, voice.say("adoption-silent-few"))
    return Figure(voice.say("feedback-figure-silent"), count(quiet), voice.say("feedback-figure-silent-note"))


def _response_note(voice: Voice, last: Response | None) -> str:
    if last is None:
        return voice.say("feedback-figure-response-none")
    if last.share is None or last.respondents is None or last.eligible is None:
        return voice.say("feedback-figure-response-unknown")
    return voice.say("feedback-figure-response-note", n=count(last.respondents), all=count(last.eligible))


def _plan(voice: Voice, seen: FeedbackSeen) -> Section:
    plan = seen.plan
    day = voice.numbers.day(plan.monday)
    lede = voice.say("feedback-plan-lede", days=plan.every_days, users=plan.users, resting=plan.resting)
    if not plan.proposals:
        why = voice.say("feedback-plan-none" if plan.users else "feedback-plan-nobody")
        blocks: tuple[Block, ...] = (Notes((Note(why, voice.say("feedback-plan-cure"), "care"),)),)
        return Section("plan", voice.say("feedback-plan-empty"), "", blocks, API)
    title = voice.say("feedback-plan-title", n=len(plan.proposals), day=day)
    columns = tuple(
        Column(key, voice.say(f"feedback-head-{key}"), "text", wide=key in ("unit", "last", "why"))
        for key in ("who", "why", "kind", "unit", "last")
    )
    rows = tuple(_proposal(voice, one) for one in plan.proposals)
    table = Table("plan", title, columns, rows, voice.say("feedback-plan-empty"))
    return Section("plan", title, lede, (table,), API)


def reasons(voice: Voice, seen: FeedbackSeen) -> Notes:
    """The plan in lines, where a table has no room for reasons."""
    who = ((voice.title(voice.teams, one.name), one) for one in seen.plan.proposals)
    return Notes(tuple(Note(voice.say("feedback-proposed", who=name, why=reason(voice, one))) for name, one in who))


def _proposal(voice: Voice, one: Proposal) -> Row:
    last = voice.numbers.day(one.last) if one.last else voice.say("feedback-never")
    mark = voice.say("feedback-visited-now") if one.done else ""
    return Row(
        None,
        (
            Cell(voice.title(voice.teams, one.name), one.name, note=mark),
            Cell(reason(voice, one), reason(voice, one)),
            Cell(voice.say("feedback-stratum", stratum=one.stratum), one.stratum),
            Cell(voice.title(voice.units, one.unit) or NOTHING, one.unit),
            Cell(last, one.last.isoformat() if one.last else ""),
        ),
    )


def reason(voice: Voice, one: Proposal) -> str:
    """Why they are proposed."""
    if one.stratum == "lost":
        services = voice.say("feedback-and").join(voice.title(voice.services, name) for name in one.services)
        return voice.say("feedback-why-lost", services=services, weeks=one.gone)
    if one.stratum == "new":
        return voice.say("feedback-why-new", weeks=one.weeks)
    return voice.say(f"feedback-why-{one.stratum}", calls=voice.numbers.spoken(one.recent))


def _pulse(voice: Voice, seen: FeedbackSeen) -> Section:
    weeks, quiet = seen.pulse.weeks, seen.pulse.silent
    if len(weeks) < 2:
        note = Note(voice.say("feedback-pulse-none"), voice.say("feedback-pulse-cure"), "care")
        return Section("pulse", voice.say("feedback-pulse-empty"), "", (Notes((note,)),), API)
    back = sum(one.back for one in weeks)
    title = voice.say("feedback-pulse-title", quiet=len(quiet), back=back, weeks=len(weeks))
    columns = (
        Column("week", voice.say("feedback-head-week"), "text"),
        Column("active", voice.say("feedback-head-active")),
        Column("back", voice.say("feedback-head-back")),
    )
    rows = tuple(
        Row(None, (Cell(voice.numbers.week_short(one.week), one.week), _n(one.active), _n(one.back)))
        for one in reversed(weeks)
    )
    named = voice.say("feedback-and").join(voice.title(voice.teams, name) for name in quiet)
    notes = (Note(voice.say("feedback-pulse-silent", n=len(quiet), teams=named), "", "care"),) if quiet else ()
    table = Table("pulse", title, columns, rows, voice.say("feedback-pulse-empty"))
    blocks: tuple[Block, ...] = (*((Notes(notes),) if notes else ()), table)
    return Section("pulse", title, voice.say("feedback-pulse-lede"), blocks, API)


def _n(value: int) -> Cell:
    return Cell(count(value), value)


def _visits(voice: Voice, seen: FeedbackSeen) -> Section:
    visits = seen.visits[:VISITS]
    if not visits:
        note = Note(voice.say("feedback-visits-none"), voice.say("feedback-visits-cure"))
        return Section("visits", voice.say("feedback-visits-empty"), "", (Notes((note,)),), API)
    names: Sequence[str] = ("who", "day", "by", "heard")
    columns = tuple(Column(key, voice.say(f"feedback-head-{key}"), "text") for key in names)
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.title(voice.teams, one.name), one.name),
                Cell(voice.numbers.day(one.day), one.day.isoformat()),
                Cell(one.by, one.by),
                Cell(one.note or NOTHING, one.note),
            ),
        )
        for one in visits
    )
    title = voice.say("feedback-visits-title", n=len(seen.visits))
    table = Table("visits", title, columns, rows, voice.say("feedback-visits-empty"), sort="-day")
    return Section("visits", title, "", (table,), API)
