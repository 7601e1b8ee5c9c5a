"""A marketplace's two sides, an open platform's apps, end users, versions and funnel, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from sowhat.model.ecosystem import Cross, Ecosystem, Market, MarketMonth, Stage, VersionUse
from sowhat.stories import amounts
from sowhat.stories import ecosystem_take as take
from sowhat.stories.drawings import Chart
from sowhat.stories.ecosystem_chain import api
from sowhat.stories.ecosystem_versions import migration_blocks
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Bar, Bars, Cell, Column, Note, Notes, Row, Scalar, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.speed import share_cell
from sowhat.stories.voice import Voice


def sections(voice: Voice, seen: Ecosystem) -> tuple[Section, ...]:
    """What the type of the platform, or what is known of it, asks for."""
    found: list[Section] = []
    if seen.market is not None or seen.platform == "marketplace":
        found.append(market_section(voice, seen))
    if seen.platform == "open":
        found.append(served_section(voice, seen))
    if seen.platform == "open" or seen.funnel[0].teams is not None:
        found.append(funnel_section(voice, seen))
    if seen.platform == "open" or seen.versions:
        found.append(versions_section(voice, seen))
    return tuple(found)


def market_section(voice: Voice, seen: Ecosystem) -> Section:
    """Both sides by month; what the platform keeps; how the sides move together."""
    market = seen.market
    title = voice.say("ecosystem-market")
    if market is None:
        note = Note(voice.say("ecosystem-market-none"), voice.say("ecosystem-market-cure"), "care")
        return Section("market", title, "", (Notes((note,)),), api(seen))
    whole = [one for one in market.months if one.complete and one.liquidity is not None]
    said = voice.say("ecosystem-market-few") if not whole else _said(voice, whole[-1])
    if whole and whole[-1].buyers is not None:
        month, (buyers, sellers) = whole[-1].month, (whole[-1].buyers, whole[-1].sellers or 0)
        title = voice.say(
            "ecosystem-market-title", month=voice.numbers.month(month), buyers=count(buyers), sellers=count(sellers)
        )
    notes = (take.note(voice, market), *(_cross(voice, one) for one in market.cross))
    blocks: tuple[Block, ...] = (
        _sides(voice, market),
        _months(voice, market),
        *take.table(voice, market),
        Notes(notes),
    )
    return Section("market", title, voice.sentences(said, whole_only(voice, seen, "orders")), blocks, api(seen))


def whole_only(voice: Voice, seen: Ecosystem, of: str) -> str:
    """That a section cannot be narrowed as the page is, and why."""
    beyond = seen.app or seen.team or seen.unit or seen.product
    return voice.say("ecosystem-whole-only", of=of) if beyond else ""


def _said(voice: Voice, month: MarketMonth) -> str:
    return voice.say(
        "ecosystem-market-lede",
        month=voice.numbers.month(month.month),
        share=percent(month.liquidity),
        known=count(month.known or 0),
        fill=percent(month.fill),
        ended=count(month.ended or 0),
    )


def _sides(voice: Voice, market: Market) -> Chart:
    rows: tuple[Mapping[str, Scalar], ...] = tuple(
        {
            "at": one.month,
            "label": voice.numbers.month_short(one.month),
            "active": one.buyers,
            "returned": one.sellers,
            "complete": int(one.complete),
        }
        for one in market.months
    )
    labels = {
        "active": voice.say("ecosystem-buyers"),
        "returned": voice.say("ecosystem-sellers"),
        "at": voice.say("head-month"),
        **voice.numbers.scale(),
    }
    return Chart("sides-chart", "weeks", voice.say("ecosystem-sides-says"), rows, labels, _sides_table(voice, market))


def _sides_table(voice: Voice, market: Market) -> Table:
    columns = (
        Column("month", voice.say("head-month"), "text"),
        Column("buyers", voice.say("ecosystem-buyers")),
        Column("sellers", voice.say("ecosystem-sellers")),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(voice.numbers.month(one.month), one.month),
                take.few(voice, one.buyers),
                take.few(voice, one.sellers),
            ),
        )
        for one in market.months
    )
    return Table("sides", voice.say("ecosystem-sides-says"), columns, rows, voice.say("ecosystem-market-none"))


def _months(voice: Voice, market: Market) -> Table:
    names = ("orders", "liquidity", "per-buyer", "fill", "hours", "buyers-kept", "sellers-kept")
    less = ("per-buyer", "hours")
    heads = tuple(Column(name, voice.say("ecosystem-market-head", column=name), wide=name in less) for name in names)
    columns = (Column("month", voice.say("head-month"), "text"), *heads)
    rows = tuple(_month(voice, one) for one in reversed(market.months))
    return Table(
        "market", voice.say("ecosystem-market-caption"), columns, rows, voice.say("ecosystem-market-none"), "-month"
    )


def _month(voice: Voice, one: MarketMonth) -> Row:
    ended = voice.say("ecosystem-of-ended", n=count(one.ended)) if one.ended is not None else ""
    timed = voice.say("ecosystem-of-ended", n=count(one.timed)) if one.timed is not None else ""
    known = voice.say("ecosystem-of-known", n=count(one.known)) if one.known and one.liquidity is not None else ""
    partly = "" if one.complete else voice.say("weeks-partly")
    cells = (
        Cell(voice.numbers.month(one.month), one.month, note=partly),
        take.few(voice, one.orders),
        Cell(percent(one.liquidity), one.liquidity, note=known),
        Cell(NOTHING if one.per_buyer is None else f"{one.per_buyer:.2f}", one.per_buyer),
        Cell(percent(one.fill), one.fill, note=ended),
        Cell(
            voice.numbers.age(timedelta(hours=one.hours)) if one.hours is not None else NOTHING, one.hours, note=timed
        ),
        Cell(percent(one.buyers_kept), one.buyers_kept),
        Cell(percent(one.sellers_kept), one.sellers_kept),
    )
    return Row(None, cells)


def _cross(voice: Voice, one: Cross) -> Note:
    title = voice.say("ecosystem-cross", cause=one.cause)
    if one.rho is None or one.low is None or one.high is None:
        return Note(title, voice.say("ecosystem-cross-few", n=one.n, need=one.need))
    sure = "yes" if one.low > 0 or one.high < 0 else "no"
    rho, low, high = (amounts.number(x, signed=True) for x in (one.rho, one.low, one.high))
    return Note(title, voice.say("ecosystem-cross-found", rho=rho, low=low, high=high, n=one.n, sure=sure))


def served_section(voice: Voice, seen: Ecosystem) -> Section:
    """Apps and their end users."""
    apps = seen.apps
    title = voice.say("ecosystem-apps", calling=apps.calling, declared=apps.declared)
    lede = voice.say("ecosystem-apps-lede", unknown=apps.unknown)
    if not seen.served:
        why = Note(voice.say("ecosystem-served-none"), voice.say("ecosystem-served-cure"), "care")
        return Section("apps", title, lede, (Notes((why,)),), api(seen))
    if len(seen.served) == 1:
        [alone] = seen.served
        crowd = amounts.customers(voice, alone.customers or 0)
        said = voice.say("ecosystem-apps-one", app=voice.title(voice.apps, alone.name), customers=crowd)
        return Section("apps", title, lede, (Notes((Note(said),)),), api(seen))
    columns = (
        Column("app", voice.say("ecosystem-head", column="app"), "text"),
        Column("customers", voice.say("ecosystem-end-users")),
    )
    rows = tuple(
        Row(None, (Cell(voice.title(voice.apps, one.name), one.name), take.few(voice, one.customers)))
        for one in seen.served
    )
    table = Table(
        "apps", voice.say("ecosystem-apps-caption"), columns, rows, voice.say("ecosystem-served-none"), "-customers"
    )
    return Section("apps", title, lede, (table,), api(seen), half=True)


def funnel_section(voice: Voice, seen: Ecosystem) -> Section:
    """From signing up to a habit, in teams; what cannot be told says which column is missing."""
    known = [one.teams for one in seen.funnel if one.teams is not None]
    most = max(known, default=0) or 1
    bars = tuple(_bar(voice, one, most) for one in seen.funnel if one.teams is not None)
    lacking = tuple(
        Note(voice.say("ecosystem-stage", name=one.name), voice.say("ecosystem-lacks", what=one.lacks), "care")
        for one in seen.funnel
        if one.lacks
    )
    title = voice.say("ecosystem-funnel")
    blocks = (*((Bars(title, bars),) if bars else ()), *((Notes(lacking),) if lacking else ()))
    return Section("funnel", title, voice.say("ecosystem-funnel-lede"), blocks, api(seen), half=True)


def _bar(voice: Voice, one: Stage, most: int) -> Bar:
    teams = one.teams or 0
    text = voice.say("front-chain-teams", n=teams)
    if one.days is not None:
        text += " · " + voice.say("ecosystem-days", days=f"{one.days:g}", n=one.timed)
    return Bar(voice.say("ecosystem-stage", name=one.name), text, teams / most, percent(teams / most))


def versions_section(voice: Voice, seen: Ecosystem) -> Section:
    """Which versions are called, and the oldest one that still is."""
    title = voice.say("ecosystem-versions")
    if not seen.versions:
        why = Note(voice.say("ecosystem-versions-none"), voice.say("ecosystem-versions-cure"), "care")
        return Section("versions", title, "", (Notes((why,)),), api(seen))
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("version", voice.say("ecosystem-version"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("share", voice.say("ecosystem-version-share"), "bar"),
        Column("last", voice.say("ecosystem-last"), "text"),
    )
    rows = tuple(_version(voice, one, seen) for one in seen.versions)
    caption = voice.say("ecosystem-versions-caption")
    shown: Block = Table("versions", caption, columns, rows, title, "service", links="service")
    if len(seen.versions) == 1:
        shown = Notes((_only(voice, seen.versions[0]),))
    blocks = (shown, *migration_blocks(voice, seen))
    lede = voice.sentences(voice.say("ecosystem-versions-lede"), whole_only(voice, seen, "versions"))
    return Section("versions", title, lede, blocks, api(seen))


def _only(voice: Voice, one: VersionUse) -> Note:
    service, version = voice.title(voice.services, one.service), one.version or voice.say("ecosystem-unversioned")
    return Note(voice.say("ecosystem-version-one", service=service, version=version, calls=count(one.calls)))


def _version(voice: Voice, one: VersionUse, seen: Ecosystem) -> Row:
    whole = sum(other.calls for other in seen.versions if other.service == one.service)
    several = sum(other.calls > 0 for other in seen.versions if other.service == one.service) > 1
    note = voice.say("ecosystem-oldest") if one.oldest and several else ""
    cells = (
        Cell(voice.title(voice.services, one.service), one.service),
        Cell(one.version or voice.say("ecosystem-unversioned"), one.version, note=note),
        Cell(count(one.calls), one.calls),
        share_cell(one.calls, whole),
        Cell(voice.numbers.month(one.last), one.last),
    )
    return Row(one.service, cells)
