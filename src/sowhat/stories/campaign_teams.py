"""Who still calls: teams and their apps. For the platform team; no team is shown what another did not do."""

from __future__ import annotations

from sowhat.model.campaign import Affected, AppLeft, CampaignSeen
from sowhat.stories import campaign_words as said
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice


def sections(voice: Voice, seen: CampaignSeen, api: str) -> tuple[Section, ...]:
    """Teams, and the apps behind them."""
    if seen.coarse:
        return (Section("teams", voice.say("campaign-teams-coarse"), voice.say("campaign-coarse-note"), (), api),)
    if not seen.affected:
        return (Section("teams", voice.say("campaign-teams-none"), voice.say("campaign-teams-why"), (), api),)
    late = sum(one.straggles for one in seen.affected)
    title = voice.say("campaign-teams-title", late=late, n=sum(bool(one.left) for one in seen.affected))
    return (
        Section("teams", title, voice.say("campaign-teams-lede"), (teams(voice, seen),), api),
        Section(
            "apps",
            voice.say("campaign-apps-title"),
            voice.say("campaign-apps-lede"),
            (apps(voice, seen),),
            api,
            folded=voice.say("campaign-apps-fold"),
        ),
    )


def teams(voice: Voice, seen: CampaignSeen) -> Table:
    """A line a team."""
    moved = any(one.moved is not None for one in seen.affected)
    numbers = ("left", "before", *(("moved",) if moved else ()))
    columns = (
        Column("team", voice.say("campaign-head", what="team"), "text"),
        Column("unit", voice.say("campaign-head", what="unit"), "text", wide=True),
        *(Column(key, voice.say("campaign-head", what=f"{key}-28")) for key in numbers),
        Column("state", voice.say("campaign-head", what="state"), "text"),
        Column("told", voice.say("campaign-head", what="told"), "text", wide=True),
    )
    rows = tuple(_team(voice, one, moved=moved) for one in seen.affected)
    caption = voice.say("campaign-teams-caption")
    return Table("teams", caption, columns, rows, "", "-left", find=len(rows) > 8)


def _team(voice: Voice, one: Affected, *, moved: bool) -> Row:
    state = "gone" if not one.left else "late" if one.straggles else "moving"
    told = one.told[-1] if one.told else None
    how = NOTHING
    if told is not None:
        named = {"letter": said.letter(voice, told.stage), "fate": said.fate(voice, told.outcome)}
        how = voice.say("campaign-told", day=voice.numbers.day(told.day), **named)
    numbers = (one.left, one.before, *((one.moved or 0,) if moved else ()))
    cells = (
        Cell(said.team(voice, one.team), one.team),
        Cell(voice.title(voice.units, one.unit) if one.unit else NOTHING, one.unit or None),
        *(Cell(count(n), n) for n in numbers),
        Cell(voice.say("campaign-team-state", state=state), state),
        Cell(how, told.day.isoformat() if told else None),
    )
    return Row(None, cells)


def apps(voice: Voice, seen: CampaignSeen) -> Table:
    """A line an app, or an unnamed key."""
    columns = (
        Column("app", voice.say("campaign-head", what="app"), "text"),
        Column("team", voice.say("campaign-head", what="team"), "text"),
        *(Column(key, voice.say("campaign-head", what=f"{key}-28")) for key in ("left", "before")),
        Column("last", voice.say("campaign-head", what="last"), "text"),
        Column("operations", voice.say("campaign-head", what="operations"), "text", wide=True),
    )
    rows = tuple(_app(voice, team, one) for team in seen.affected for one in team.apps)
    return Table("apps", voice.say("campaign-apps-table"), columns, rows, "", "-left", find=len(rows) > 8)


def _app(voice: Voice, team: Affected, one: AppLeft) -> Row:
    key = voice.say("campaign-key", key=one.consumer) if one.consumer else voice.say("campaign-keys")
    name = voice.title(voice.apps, one.app) if one.app else key
    cells = (
        Cell(name, one.app or one.consumer),
        Cell(said.team(voice, team.team), team.team),
        Cell(count(one.left), one.left),
        Cell(count(one.before), one.before),
        Cell(voice.numbers.day(one.last) if one.last else NOTHING, one.last.isoformat() if one.last else None),
        Cell(", ".join(one.operations) or NOTHING, " ".join(one.operations) or None),
    )
    return Row(None, cells)
