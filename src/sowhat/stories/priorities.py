"""The Priorities page: what to do in the period, what is left out and why, how firm that is, and who gets what."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sowhat.model.priorities import Priorities, TeamRoom
from sowhat.model.priority import Bundle, Choice, LeftOut, Misfit, Relief, Score
from sowhat.stories import planning_nav, priority_firm
from sowhat.stories import priority_tables as tables
from sowhat.stories import priority_words as said
from sowhat.stories.numbers import percent
from sowhat.stories.pieces import Bar, Bars, Figure, Note, Notes, Tone, Way
from sowhat.stories.priority_words import API
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

WHAT_IF = "#what-if"
"""The form below."""


def priorities(voice: Voice, seen: Priorities, query: str = "", *, lines: bool = False) -> Story:
    """The page; `query` is what was asked, as part of the address of its numbers. `lines`: for a terminal, where
    sentences do not stand in columns."""
    first, last = said.span(voice, seen.period)
    return Story(
        page="priorities",
        title=voice.say("prio-page"),
        question=voice.say("prio-question", first=first, last=last),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        figures=_figures(voice, seen),
        sections=tuple(_sections(voice, seen, f"{API}?{query}" if query else API, lines)),
        tone=_tone(seen),
        build=seen.build,
        code_version=seen.code_version,
        ways=_ways(voice, seen),
        tabs=planning_nav.tabs(voice, "priorities"),
    )


def _tone(seen: Priorities) -> Tone:
    if seen.standing != "chosen" or (seen.choice and seen.choice.misfit):
        return "care"
    return "plain"


def _answer(voice: Voice, seen: Priorities) -> Phrase:
    if seen.standing != "chosen" or seen.choice is None:
        return (Part(voice.say("prio-answer-none", standing=seen.standing)),)
    best = seen.choice.best
    do = voice.say("prio-do", n=len(best.ids), of=_weighable(seen))
    told = {"do": do, "used": said.bare(best.days), "room": said.bare(tables.total([one.days for one in seen.room]))}
    if not best.worth:
        return voice.phrase("prio-answer-unvalued", "do", **told)
    return voice.phrase("prio-answer", "do", worth=said.money(voice, seen, best.worth), **told)


def _weighable(seen: Priorities) -> int:
    """Candidates with an effort: the others cannot be chosen whatever they are worth."""
    return sum(bool(one.candidate.estimates.effort) for one in seen.candidates)


def _under(voice: Voice, seen: Priorities) -> str:
    period = voice.say("prio-under-period", **{"from": seen.period_from})
    if seen.standing != "chosen" or seen.choice is None:
        asked = "" if seen.standing in ("no-demand", "not-understood") else period
        return voice.sentences(voice.say("prio-under-none", standing=seen.standing, waiting=seen.waiting), asked)
    best, misfit = seen.choice.best, seen.choice.misfit
    promised = [one.candidate.id for one in seen.candidates if one.status == "chosen" and not one.chosen]
    ties, more = len(seen.choice.equal), "yes" if seen.choice.more else "no"
    return voice.sentences(
        voice.say("prio-under-names", names=said.names(voice, seen, _by_worth(seen, best))),
        voice.say("prio-under-misfit", n=len(misfit.dropped), names=said.names(voice, seen, misfit.dropped))
        if misfit
        else "",
        voice.say("prio-under-promised", n=len(promised), names=said.names(voice, seen, promised)) if promised else "",
        voice.say("prio-under-equal", n=ties, more=more) if ties else "",
        "" if seen.choice.proven else voice.say("prio-under-unproven"),
        period,
    )


def _by_worth(seen: Priorities, best: Bundle) -> list[str]:
    """Musts first, then the greatest worth."""
    kept = [one for one in seen.candidates if one.candidate.id in best.ids]
    kept.sort(key=lambda one: (not one.candidate.must, -(one.scores.worth or Decimal()), one.candidate.id))
    return [one.candidate.id for one in kept]


def _ways(voice: Voice, seen: Priorities) -> tuple[Way, ...]:
    """The form below; the demands."""
    there = (Way(voice.say("prio-way-demand"), said.DEMAND),)
    return (Way(voice.say("prio-way-what-if"), WHAT_IF), *there) if seen.candidates else there


def _figures(voice: Voice, seen: Priorities) -> tuple[Figure, ...]:
    if seen.standing != "chosen" or seen.choice is None:
        return ()
    best, full = seen.choice.best, _full(voice, seen)
    unknown = len(seen.choice.unvalued)
    every = tables.total([one.days for one in seen.room])
    told = [
        Figure(
            voice.say("prio-figure", what="worth"),
            said.money(voice, seen, best.worth),
            voice.say("prio-figure-worth", n=unknown),
        ),
        Figure(
            voice.say("prio-figure", what="days"),
            voice.say("prio-of", part=said.bare(best.days), whole=said.bare(every)),
            voice.say("prio-figure-days", full=len(full), teams=said.listed(voice, full)),
        ),
    ]
    return (*told, *priority_firm.figures(voice, seen), *_even(voice, seen))


def _even(voice: Voice, seen: Priorities) -> Iterator[Figure]:
    if seen.fairness is None:
        return
    label = voice.say("prio-figure", what="even")
    if seen.fairness.moved is None or seen.counted is None:
        yield Figure(label, percent(None), voice.say("prio-figure-uneven"))
    else:
        note = voice.say("prio-figure-even", counted=seen.counted)
        yield Figure(label, percent(seen.fairness.moved), note)


def _full(voice: Voice, seen: Priorities) -> list[str]:
    """Teams that have time, of which less than the smallest effort of anything left out would still fit."""
    used = {one.team: one.used for one in seen.choice.teams} if seen.choice else {}
    return [
        said.team(voice, one.team)
        for one in seen.room
        if one.days and one.days - used.get(one.team, Decimal()) < max(one.days / 20, Decimal(1))
    ]


def _sections(voice: Voice, seen: Priorities, api: str, lines: bool) -> Iterator[Section]:
    if seen.changed is not None:
        yield _changed(voice, seen, api)
    choice = seen.choice
    if choice is not None:
        if choice.misfit is not None:
            yield _misfit(voice, seen, choice.misfit, api)
        yield from _choice(voice, seen, choice, api, lines)
    if seen.candidates:
        yield _scores(voice, seen, api, lines)
    yield from _waiting(voice, seen, api)
    if seen.candidates:
        fold, lede = voice.say("prio-table-fold"), voice.say("prio-table-lede")
        title, table = voice.say("prio-table-title"), tables.confidences(voice)
        yield Section("confidence", title, lede, (table,), api, folded=fold)


def _choice(voice: Voice, seen: Priorities, choice: Choice, api: str, lines: bool) -> Iterator[Section]:
    n = len(choice.best.ids)
    if n:
        title, lede = voice.say("prio-chosen-title", n=n), voice.say("prio-chosen-lede")
        yield Section("chosen", title, lede, (tables.chosen(voice, seen),), api)
    out = _told(seen)
    gone = len(out) + sum(one.barred for one in seen.candidates)
    if gone:
        title, lede = voice.say("prio-left-title", n=gone), voice.say("prio-left-lede")
        yield Section(
            "left", title, lede, (tables.left_lines(voice, seen, out) if lines else tables.left(voice, seen, out),), api
        )
    if choice.equal:
        yield _equal(voice, seen, choice, api)
    yield _rooms(voice, seen, choice, api)
    yield from priority_firm.sections(voice, seen, api)
    if seen.fairness is not None:
        yield priority_firm.fair(voice, seen, seen.fairness, api)


def _told(seen: Priorities) -> tuple[LeftOut, ...]:
    """Those that could have been chosen; what has no effort stands in a table of its own."""
    return tuple(one for one in seen.left_out if one.why != "no-effort")


def _changed(voice: Voice, seen: Priorities, api: str) -> Section:
    told = seen.changed
    worth = told.worth if told else Decimal()
    change = "more" if worth > 0 else "less" if worth < 0 else "same"
    notes = [Note(voice.say("prio-changed-you", changes=voice.say("prio-semicolon").join(_asked(voice, seen))))]
    if told and told.added:
        notes.append(Note(voice.say("prio-changed-added", names=said.names(voice, seen, told.added)), "", "good"))
    if told and told.dropped:
        notes.append(Note(voice.say("prio-changed-dropped", names=said.names(voice, seen, told.dropped)), "", "care"))
    if told and not told.added and not told.dropped:
        notes.append(Note(voice.say("prio-changed-none")))
    title = voice.say("prio-changed-title", change=change, worth=said.money(voice, seen, abs(worth)))
    return Section("changed", title, voice.say("prio-changed-lede"), (Notes(tuple(notes)),), api)


def _asked(voice: Voice, seen: Priorities) -> Iterator[str]:
    """Each of a reader's changes in words."""
    stated = {one.team: one.stated for one in seen.room}
    for team, days in seen.asked.room:
        before = stated.get(team)
        told = {"team": said.team(voice, team), "days": said.days(voice, days), "name": ""}
        what = "new-room" if before is None else "room"
        yield voice.say(
            "prio-changed-asked", what=what, stated=said.days(voice, before) if before is not None else "", **told
        )
    for what, ids in (("must", seen.asked.must), ("without", seen.asked.without)):
        for id_ in ids:
            named = said.names(voice, seen, (id_,))
            yield voice.say("prio-changed-asked", what=what, name=named, team="", days="", stated="")


def _misfit(voice: Voice, seen: Priorities, told: Misfit, api: str) -> Section:
    """Which must-haves do not fit, and what they lack."""

    def names(ids: tuple[str, ...]) -> str:
        return said.names(voice, seen, ids)

    notes = [
        Note(
            voice.say(
                "prio-misfit-short",
                team=said.team(voice, one.team),
                names=names(one.ids),
                needed=said.days(voice, one.needed),
                room=said.days(voice, one.room),
                over=said.days(voice, one.over),
            ),
            tone="care",
        )
        for one in told.short
    ]
    notes += [
        Note(voice.say("prio-misfit-clash", first=names((one.first,)), second=names((one.second,))), tone="care")
        for one in told.clashes
    ]
    notes += [
        Note(voice.say("prio-misfit-absent", name=names((one.id,)), base=names((one.base,))), tone="care")
        for one in told.absent
    ]
    if told.unestimated:
        notes.append(Note(voice.say("prio-misfit-unestimated", name=names(told.unestimated)), tone="care"))
    notes.append(Note(voice.say("prio-misfit-dropped", names=names(told.dropped)), tone="bad"))
    title = voice.say("prio-misfit-title", n=len(told.dropped))
    return Section("misfit", title, voice.say("prio-misfit-lede"), (Notes(tuple(notes)),), api)


def _equal(voice: Voice, seen: Priorities, choice: Choice, api: str) -> Section:
    """Each bundle that is as good, by what it swaps."""
    more = "yes" if choice.more else "no"
    notes = tuple(Note(_swap(voice, seen, choice.best, one)) for one in choice.equal)
    title = voice.say("prio-equal-title", n=len(choice.equal), more=more)
    return Section("equal", title, voice.say("prio-equal-lede"), (Notes(notes),), api)


def _swap(voice: Voice, seen: Priorities, best: Bundle, other: Bundle) -> str:
    into = said.names(voice, seen, [one for one in other.ids if one not in best.ids])
    out = said.names(voice, seen, [one for one in best.ids if one not in other.ids])
    kind = "swap" if into and out else "only-in" if into else "only-out"
    return voice.say(f"prio-equal-{kind}", **{"in": into, "out": out})


def _rooms(voice: Voice, seen: Priorities, choice: Choice, api: str) -> Section:
    """What the choice takes of each team's time."""
    used = {one.team: one.used for one in choice.teams}
    bars = tuple(_room(voice, one, used.get(one.team, Decimal())) for one in seen.room)
    says = voice.say("prio-semicolon").join(f"{one.label} {one.text}" for one in bars)
    drawn: Block = Bars(voice.say("prio-room-says", says=says), bars)
    blocks = (drawn, Notes(_relief(voice, seen))) if seen.relief else (drawn,)
    title, lede = _room_title(voice, seen), voice.say("prio-room-lede")
    return Section("room", title, lede, blocks, api, half=seen.stability is not None)


def _room_title(voice: Voice, seen: Priorities) -> str:
    """Whose time is what is short."""
    first = next(iter(seen.relief), None)
    if first is None or (not first.worth and not first.musts):
        return voice.say("prio-room-title", what="none", team="", days="", worth="")
    what, worth = "musts" if first.musts else "worth", said.money(voice, seen, first.worth)
    team, days = said.team(voice, first.team), said.days(voice, first.days)
    return voice.say("prio-room-title", what=what, team=team, days=days, worth=worth)


def _relief(voice: Voice, seen: Priorities) -> tuple[Note, ...]:
    """What more time of each team would bring."""
    return tuple(_more(voice, seen, one) for one in seen.relief)


def _more(voice: Voice, seen: Priorities, one: Relief) -> Note:
    team, days = said.team(voice, one.team), said.days(voice, one.days)
    if not one.worth and not one.musts:
        return Note(voice.say("prio-more-nothing", team=team, days=days))
    what, worth = "musts" if one.musts else "worth", said.money(voice, seen, one.worth)
    added = voice.say("prio-changed-added", names=said.names(voice, seen, one.added))
    out = voice.say("prio-changed-dropped", names=said.names(voice, seen, one.dropped)) if one.dropped else ""
    text = voice.say("prio-more", what=what, team=team, days=days, worth=worth, n=one.musts)
    return Note(text, voice.sentences(added, out), "good")


def _room(voice: Voice, one: TeamRoom, used: Decimal) -> Bar:
    name = said.team(voice, one.team)
    if one.stated is None and not one.days:
        return Bar(name, voice.say("prio-room-none"), 0.0)
    text = voice.say("prio-room-bar", used=said.bare(used), room=said.bare(one.days))
    if one.stated is not None and one.stated != one.days:
        text = voice.sentences(text, voice.say("prio-room-changed", stated=said.bare(one.stated)))
    share = float(used / one.days) if one.days else 0.0
    return Bar(name, text, share, percent(share) if one.days else "")


def _scores(voice: Voice, seen: Priorities, api: str, lines: bool) -> Section:
    """RICE, WSJF and value at risk side by side; the title says whether a sorted list would have done."""
    title = _scores_title(voice, seen)
    return Section("scores", title, voice.say("prio-scores-lede"), (tables.side_by_side(voice, seen, lines),), api)


def _scores_title(voice: Voice, seen: Priorities) -> str:
    ranked = [
        (each.rank, one.candidate.id)
        for one in seen.candidates
        for each in one.scores.each
        if isinstance(each, Score) and each.kind == "wsjf" and not one.barred
    ]
    if not ranked:
        return voice.say("prio-scores-title", state="none", n=0, names="")
    picked = {one.candidate.id for one in seen.candidates if one.chosen}
    if not picked:
        return voice.say("prio-page")
    top = {id_ for _, id_ in sorted(ranked)[: len(picked)]}
    missed = [one.candidate.id for one in seen.candidates if one.candidate.id in picked - top]
    names = said.names(voice, seen, missed)
    return voice.say("prio-scores-title", state="other" if missed else "same", n=len(picked), names=names)


def _waiting(voice: Voice, seen: Priorities, api: str) -> Iterator[Section]:
    """Demands that cannot be weighed yet."""
    more = voice.say("prio-waiting", n=seen.waiting) if seen.waiting else ""
    if seen.unweighed:
        title = voice.say("prio-unweighed-title", n=len(seen.unweighed))
        lede = voice.sentences(voice.say("prio-unweighed-lede"), more)
        yield Section("unweighed", title, lede, (tables.unweighed(voice, seen.unweighed),), api)
