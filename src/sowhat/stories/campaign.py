"""Campaigns: the list of them, and the page of one, answer first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sowhat.model.campaign import CampaignRow, Campaigns, CampaignSeen, Letter
from sowhat.stories import campaign_burn, campaign_end, campaign_steps, campaign_teams
from sowhat.stories import campaign_words as said
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Figure, Row, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase, Said

OVER = ("done", "cancelled")


def campaigns(voice: Voice, seen: Campaigns) -> Story:
    """All campaigns."""
    going = [one for one in seen.campaigns if one.stage not in OVER]
    table = rows_table(voice, seen.campaigns)
    title = voice.say("campaign-list-title", n=len(going))
    lede = voice.say("campaign-list-lede")
    return Story(
        page="campaigns",
        title=voice.say("campaign-page"),
        question=voice.say("campaign-list-question"),
        answer=_list_answer(voice, seen.campaigns, going),
        under=voice.say("campaign-under", day=voice.numbers.day(seen.today)),
        sections=(Section("campaigns", title, lede, (table,), said.API),) if seen.campaigns else (),
        build=seen.build,
        code_version=seen.code_version,
        ways=(
            Way(voice.say("campaign-way-open"), f"{said.PAGE}/new"),
            Way(voice.say("campaign-way-board"), "/lifecycle"),
        ),
        tone="bad" if any(one.stage == "ended" for one in going) else "plain",
    )


def _list_answer(voice: Voice, every: Sequence[CampaignRow], going: Sequence[CampaignRow]) -> Phrase:
    if not every:
        return (Part(voice.say("campaign-list-answer-never")),)
    if not going:
        return voice.phrase("campaign-list-answer-none", "n", n=str(len(every)))
    left = sum(one.left or 0 for one in going)
    return voice.phrase("campaign-list-answer", "left", left=voice.numbers.spoken(left), calls=left, n=len(going))


def rows_table(voice: Voice, rows: Sequence[CampaignRow]) -> Table:
    """A line a campaign; the first cell leads to its page."""
    texts, numbers = ("campaign", "stage", "towards", "sunset", "next"), ("left", "start", "consumers", "teams")
    columns = (
        *(Column(key, voice.say("campaign-head", what=key), "text", wide=key == "next") for key in texts),
        *(Column(key, voice.say("campaign-head", what=key), wide=key in ("start", "teams")) for key in numbers),
        Column("run", voice.say("campaign-head", what="run"), "spark", wide=True),
    )
    caption = voice.say("campaign-list-caption")
    made = tuple(_row(voice, one) for one in rows)
    return Table("campaigns", caption, columns, made, voice.say("campaign-list-answer-never"), "", "page",
                 find=len(rows) > 8)  # fmt: skip


def _row(voice: Voice, one: CampaignRow) -> Row:
    towards = said.service(voice, one.replaced_by) if one.replaced_by else NOTHING
    run = tuple(float(n) for n in one.run)
    cells = (
        Cell(said.what(voice, one.service, one.scope), one.id, note=one.id),
        Cell(said.stage(voice, one.stage), one.stage),
        Cell(towards, one.replaced_by),
        Cell(voice.numbers.day(one.sunset), one.sunset.isoformat()),
        Cell(said.remark(voice, one.next), one.next.code),
        *(_count(n) for n in (one.left, one.start, one.consumers, one.teams)),
        Cell(count(one.run[-1]) if one.run else NOTHING, one.run[-1] if one.run else None, run=run),
    )
    return Row(said.address(one.id), cells)


def _count(n: int | None) -> Cell:
    return Cell(NOTHING if n is None else count(n), n)


def campaign(voice: Voice, seen: CampaignSeen, letters: Sequence[Letter] = ()) -> Story:
    """One campaign; `letters` are the messages that are due, in words."""
    row, terms = seen.row, seen.campaign.terms
    api = f"{said.API}/{row.id}"
    what = said.what(voice, terms.service, terms.scope)
    use = said.instead(voice, terms)
    under = voice.say("campaign-under-one", stage=said.stage(voice, row.stage), next=said.remark(voice, row.next))
    towards = voice.say("campaign-towards", use=use) if use else voice.say("campaign-towards-none")
    return Story(
        page="campaign",
        title=voice.say("campaign-title", what=what),
        question=voice.say("campaign-question", what=what, day=voice.numbers.day(terms.sunset)),
        answer=_answer(voice, seen),
        under=voice.sentences(under, towards),
        figures=tuple(_figures(voice, seen)),
        sections=(
            campaign_burn.section(voice, seen, api),
            *campaign_teams.sections(voice, seen, api),
            *campaign_steps.due(voice, seen, letters, api),
            campaign_end.brown_outs(voice, seen, api),
            campaign_end.quiet(voice, seen, api),
            *campaign_end.saved(voice, seen, api),
            campaign_steps.terms(voice, seen, api),
            campaign_steps.history(voice, seen, api),
        ),
        tone=said.TONES[row.stage],
        build=seen.build,
        code_version=seen.code_version,
        ways=(
            Way(voice.say("campaign-way-all"), said.PAGE),
            Way(voice.say("campaign-way-review"), f"/lifecycle/{terms.service}"),
        ),
    )


def _answer(voice: Voice, seen: CampaignSeen) -> Phrase:
    row = seen.row
    if row.stage == "done":
        return voice.phrase("campaign-answer-done", "days", days=str(seen.quiet.days))
    if row.stage == "cancelled":
        return (Part(voice.say("campaign-answer-cancelled")),)
    if row.left is None:
        return (Part(voice.say("campaign-answer-unknown")),)
    if row.stage == "quiet":
        return voice.phrase("campaign-answer-quiet", "days", days=str(seen.quiet.days))
    left = voice.numbers.spoken(row.left)
    params: dict[str, Said] = {
        "start": voice.numbers.spoken(row.start or 0),
        "apps": row.consumers or 0,
        "teams": row.teams or 0,
    }
    return voice.phrase("campaign-answer", "left", left=left, calls=row.left, **params)


def _figures(voice: Voice, seen: CampaignSeen) -> Iterator[Figure]:
    row, terms = seen.row, seen.campaign.terms
    if row.left is not None:
        share = 1 - row.left / row.start if row.start else 0
        note = voice.say("campaign-figure-left", start=voice.numbers.spoken(row.start or 0), share=f"{share:.0%}")
        yield Figure(voice.say("campaign-figure", what="left"), voice.numbers.spoken(row.left), note)
    straggling = [one for one in seen.affected if one.straggles]
    note = voice.say("campaign-figure-teams", n=len([one for one in seen.affected if one.left]))
    told = Figure(voice.say("campaign-figure", what="teams"), str(len(straggling)), note)
    if seen.affected:
        yield told if not straggling else Figure(told.label, told.value, told.note, tone="care")
    if row.stage not in OVER:
        days = (terms.sunset - seen.today).days
        label = voice.say("campaign-figure", what="days" if days >= 0 else "past")
        yield Figure(label, str(abs(days)), voice.numbers.day(terms.sunset), tone="plain" if days >= 0 else "bad")
    needed = voice.say("campaign-figure-quiet", needed=seen.quiet.needed)
    if not seen.coarse:
        tone = "good" if seen.quiet.ready else "plain"
        yield Figure(voice.say("campaign-figure", what="quiet"), str(seen.quiet.days), needed, tone=tone)  # type: ignore[arg-type]
