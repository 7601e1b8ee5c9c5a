"""Brown-outs and what they did, the days without a call, and what is saved."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.campaign import BrownOutSeen, CampaignSeen, Reaction
from sowhat.stories import amounts
from sowhat.stories import campaign_words as said
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice


def brown_outs(voice: Voice, seen: CampaignSeen, api: str) -> Section:
    """Planned windows, and what was observed in those that are over."""
    if not seen.brown_outs:
        return Section("brown-outs", voice.say("campaign-windows-none"), voice.say("campaign-windows-why"), (), api)
    notes = Notes(tuple(_window(voice, one) for one in seen.brown_outs))
    reactions = [(one, each) for one in seen.brown_outs for each in one.reactions]
    blocks: tuple[Block, ...] = (notes, *((_reactions(voice, reactions),) if reactions else ()))
    over = sum(one.state == "over" for one in seen.brown_outs)
    title = voice.say("campaign-windows-title", n=len(seen.brown_outs), over=over)
    return Section("brown-outs", title, voice.say("campaign-windows-lede"), blocks, api)


def _window(voice: Voice, one: BrownOutSeen) -> Note:
    when = said.window(voice, one.window)
    if one.state != "over":
        return Note(voice.say("campaign-window-state", when=when, state=one.state))
    if one.calls is None or one.failed is None:
        return Note(voice.say("campaign-window-state", when=when, state="unknown"))
    if not one.calls:
        return Note(voice.say("campaign-window-state", when=when, state="nobody"))
    share = one.failed / one.calls
    held = "yes" if share > 0.5 else "no"
    text = voice.say(
        "campaign-window-seen", when=when, calls=voice.numbers.spoken(one.calls), share=percent(share), held=held
    )
    stopped, fell, n = (
        sum(each.did == "stopped" for each in one.reactions),
        sum(each.did == "fell" for each in one.reactions),
        len(one.reactions),
    )
    known = any(each.did != "unknown" for each in one.reactions)
    since = voice.say("campaign-window-since", stopped=stopped, fell=fell, n=n) if known else ""
    return Note(text, since or voice.say("campaign-window-soon"), "plain" if held == "yes" else "care")


def _reactions(voice: Voice, told: list[tuple[BrownOutSeen, Reaction]]) -> Table:
    keys = ("refused", "before-day", "after-day")
    columns = (
        Column("team", voice.say("campaign-head", what="team"), "text"),
        Column("window", voice.say("campaign-head", what="window"), "text"),
        *(Column(key, voice.say("campaign-head", what=key)) for key in keys),
        Column("did", voice.say("campaign-head", what="did"), "text"),
    )
    rows = tuple(_reaction(voice, window, one) for window, one in told)
    return Table("reactions", voice.say("campaign-reactions-caption"), columns, rows, "", "", find=len(rows) > 8)


def _reaction(voice: Voice, window: BrownOutSeen, one: Reaction) -> Row:
    day = voice.numbers.local(window.window.start).date()
    cells = (
        Cell(said.team(voice, one.team), one.team),
        Cell(voice.numbers.day(day), day.isoformat()),
        Cell(count(one.refused), one.refused),
        Cell(count(round(one.before)), round(one.before, 2)),
        Cell(NOTHING, None) if one.after is None else Cell(count(round(one.after)), round(one.after, 2)),
        Cell(voice.say("campaign-did", did=one.did), one.did),
    )
    return Row(None, cells)


def quiet(voice: Voice, seen: CampaignSeen, api: str) -> Section:
    """Whether it may be finished: days without a call of people, in records that are whole."""
    told = seen.quiet
    if seen.coarse:
        return Section("quiet", voice.say("campaign-quiet-coarse"), voice.say("campaign-coarse-note"), (), api)
    notes = [Note(voice.say("campaign-quiet-days", days=told.days, needed=told.needed), _since(voice, seen))]
    if told.days and (told.bots or told.probes):
        notes.append(Note(voice.say("campaign-quiet-others", bots=told.bots, probes=told.probes)))
    if told.silent:
        names = voice.say("campaign-comma").join(told.silent)
        notes.append(Note(voice.say("campaign-quiet-silent", sources=names), "", "care"))
    ready = "done" if seen.row.stage == "done" else "yes" if told.ready else "no"
    title = voice.say("campaign-quiet-title", ready=ready)
    return Section("quiet", title, voice.say("campaign-quiet-lede", needed=told.needed), (Notes(tuple(notes)),), api)


def _since(voice: Voice, seen: CampaignSeen) -> str:
    since, until = seen.quiet.since, seen.until
    if since is None or until is None:
        return ""
    return voice.say("campaign-quiet-since", since=voice.numbers.day(since), until=voice.numbers.day(until))


def saved(voice: Voice, seen: CampaignSeen, api: str) -> Iterator[Section]:
    """What it cost before and after; a person books it, as declared."""
    if seen.row.stage != "done":
        return
    if seen.saved is None:
        why = said.remark(voice, seen.saved_why) if seen.saved_why else ""
        yield Section("saved", voice.say("campaign-saved-none"), why, (), api)
        return
    one = seen.saved
    before, after, month = (amounts.money(voice, float(x), one.currency) for x in (one.before, one.after, one.month))
    months = voice.say("campaign-comma").join(voice.numbers.month(each) for each in one.months_after)
    whole = amounts.money(voice, float(one.month * len(one.months_after)), one.currency)
    notes = (
        Note(voice.say("campaign-saved-cost", before=before, after=after), voice.say("campaign-saved-how")),
        Note(voice.say("campaign-saved-sum", whole=whole, months=months), voice.say("campaign-saved-book")),
    )
    title = voice.say("campaign-saved-title", month=month)
    yield Section("saved", title, voice.say("campaign-saved-lede"), (Notes(notes),), api)
