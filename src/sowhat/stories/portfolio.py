"""Several services, one outcome, in words: their total, other causes, the parts that may be each one's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from math import isfinite

from sowhat.model.claim import Amount
from sowhat.model.estimate import Effect, Estimate, Interval, Label
from sowhat.model.portfolio import Bundle, Left, Portfolio, PortfolioSeen, ShareRange
from sowhat.stories import amounts
from sowhat.stories.evidence import grade_word, remark
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.spans import Reach, Run, spans
from sowhat.stories.voice import Voice

API = "/api/v1/effects"
RELATED = frozenset({"D", "E"})
"""Grades of what is no effect."""


def sections(voice: Voice, seen: Sequence[PortfolioSeen], titles: Mapping[str, str]) -> tuple[Section, ...]:
    """All that is said of services together, after the answer; nothing where no study was registered. `titles` is what
    people call each study."""
    if not seen:
        return ()
    made = (_totals(voice, seen), _causes(voice, seen), _shares(voice, seen), _inside(voice, seen, titles))
    return tuple(section for section in made if section is not None)


def outcome(voice: Voice, one: Portfolio) -> str:
    """What people call the outcome."""
    return one.title.in_(voice.language) or one.outcome


def grade(one: Portfolio) -> str:
    """A grade's letter with its word is `held`; this is the letter, a dash where there is none."""
    return one.finding.grade if isinstance(one.finding, Estimate) else NOTHING


def held(voice: Voice, one: Portfolio) -> str:
    """The grade as people read it."""
    found = one.finding.grade if isinstance(one.finding, Estimate) else None
    return voice.say("front-grade", letter=found or NOTHING, word=grade_word(found, voice.words))


def is_effect(one: Portfolio) -> bool:
    """Whether a number may be called an effect."""
    return isinstance(one.finding, Estimate) and one.finding.grade not in RELATED


def _after(voice: Voice, one: Portfolio) -> str:
    return voice.say("front-periods", every=one.every or "week", n=one.horizon)


def _totals(voice: Voice, seen: Sequence[PortfolioSeen]) -> Section:
    """One line a portfolio."""
    columns = (
        Column("outcome", voice.say("portfolio-head-outcome"), "text"),
        Column("kept", voice.say("front-head-kept")),
        Column("interval", voice.say("front-head-interval"), "span"),
        Column("value", voice.say("portfolio-head-value")),
        Column("services", voice.say("portfolio-head-services"), wide=True),
        Column("grade", voice.say("front-head-grade"), "text"),
    )
    drawn = spans([_reach(one.kept) for one in seen])
    rows = tuple(_total_row(voice, one, run) for one, run in zip(seen, drawn, strict=True))
    title = voice.say("portfolio-totals", n=len(seen))
    table = Table("totals", voice.say("portfolio-totals-caption"), columns, rows, voice.say("portfolio-none"))
    said = dict.fromkeys(remark(note, voice.words) for one in seen for note in one.notes)
    notes = (Notes(tuple(Note(one, "", "care") for one in said)),) if said else ()
    return Section("totals", title, voice.say("portfolio-totals-lede"), (table, *notes), API)


def _reach(kept: Amount | None) -> Reach:
    if kept is None or not (isfinite(kept.low) and isfinite(kept.high)):
        return None
    return kept.low, kept.value, kept.high


def _total_row(voice: Voice, one: PortfolioSeen, run: Run) -> Row:
    told, kept, worth = one.portfolio, one.kept if is_effect(one.portfolio) else None, one.value
    name = voice.say("portfolio-after", after=_after(voice, told))
    return Row(
        None,
        (
            Cell(outcome(voice, told), told.name, note=name),
            Cell(amounts.plain(voice, kept.value) if kept else NOTHING, kept.value if kept else None),
            Cell(amounts.span(voice, kept.low, kept.high), kept.low, run) if kept else Cell(NOTHING, None),
            Cell(*_money(voice, one)) if worth and kept else Cell(NOTHING, None),
            Cell(count(len(told.services)), len(told.services)),
            Cell(held(voice, told), grade(told)),
        ),
    )


def _money(voice: Voice, one: PortfolioSeen) -> tuple[str, float | None]:
    if one.value is None:
        return NOTHING, None
    return amounts.money(voice, one.value.value, one.value.currency), float(one.value.value)


def _causes(voice: Voice, seen: Sequence[PortfolioSeen]) -> Section | None:
    """What the metric did, what adoption did to it, and all else; other causes are never left out."""
    there = [one.portfolio for one in seen if one.portfolio.causes is not None and is_effect(one.portfolio)]
    if not there:
        return None
    columns = (
        Column("what", voice.say("portfolio-head-what"), "text"),
        Column("change", voice.say("portfolio-head-change")),
        Column("interval", voice.say("front-head-interval"), "span"),
        Column("customers", voice.say("portfolio-head-customers")),
    )
    rows = tuple(row for one in there for row in _cause_rows(voice, one))
    caption = voice.say("portfolio-causes-caption")
    table = Table("causes", caption, columns, rows, voice.say("portfolio-none"))
    return Section("causes", voice.say("portfolio-causes"), voice.say("portfolio-causes-lede"), (table,), API)


def _cause_rows(voice: Voice, one: Portfolio) -> tuple[Row, ...]:
    known = one.causes
    if known is None:
        return ()
    counted = Effect(estimate=known.change, se=None, ci=(known.change, known.change))
    parts = (("metric", counted), ("adoption", known.effect), ("other", known.other))
    drawn = spans([None if part.ci is None else (part.ci[0], part.estimate, part.ci[1]) for _, part in parts])
    notes = (voice.say("portfolio-window", first=_day(voice, known.first), last=_day(voice, known.last)), "", "")
    rows = zip(parts, notes, drawn, strict=True)
    return tuple(_cause_row(voice, one, name, part, (note, run)) for (name, part), note, run in rows)


def _day(voice: Voice, label: Label) -> str:
    """A period by its first day, as people write days."""
    try:
        return voice.numbers.day(date.fromisoformat(str(label)))
    except ValueError:
        return str(label)


def _cause_row(voice: Voice, one: Portfolio, name: str, part: Effect, drawn: tuple[str, Run]) -> Row:
    units = one.causes.units if one.causes else 0.0
    note, run = drawn
    said = _interval(voice, part.ci, share=one.customers) if name != "metric" else voice.say("portfolio-counted")
    many = amounts.plain(voice, part.estimate * units) if one.customers else NOTHING
    return Row(
        None,
        (
            Cell(voice.say(f"portfolio-cause-{name}", outcome=outcome(voice, one)), name, note=note),
            Cell(amounts.effect(voice, part.estimate, share=one.customers), part.estimate),
            Cell(said, part.estimate, run),
            Cell(many, part.estimate * units if one.customers else None),
        ),
    )


def _interval(voice: Voice, ci: Interval | None, *, share: bool) -> str:
    if ci is None or not all(isfinite(end) for end in ci):
        return NOTHING
    low, high = (amounts.number(100 * end if share else end, signed=True) for end in ci)
    return voice.say("front-range", low=low, high=high)


def _shares(voice: Voice, seen: Sequence[PortfolioSeen]) -> Section | None:
    """What may be each service's: agreed, or a range, or one bundle."""
    there = [one for one in seen if one.portfolio.shares is not None]
    if not there:
        return None
    blocks = [_share_table(voice, one) for one in there if not isinstance(one.portfolio.shares, Bundle)]
    notes = [Note(_bundled(voice, one.portfolio), "", "care") for one in there if _is_bundle(one.portfolio)]
    notes += [Note(_agreement(voice, one)) for one in there if one.agreed is not None]
    said = (Notes(tuple(notes)),) if notes else ()
    return Section("shares", voice.say("portfolio-shares"), voice.say("portfolio-shares-lede"), (*blocks, *said), API)


def _is_bundle(one: Portfolio) -> bool:
    return isinstance(one.shares, Bundle)


def _bundled(voice: Voice, one: Portfolio) -> str:
    reason = one.shares.reason if isinstance(one.shares, Bundle) else ""
    names = voice.say("value-comma").join(voice.title(voice.services, name) for name in one.services)
    return voice.say("portfolio-bundle", outcome=outcome(voice, one), services=names, reason=reason)


def _agreement(voice: Voice, one: PortfolioSeen) -> str:
    agreed = one.agreed
    if agreed is None:
        return ""
    parts = [
        voice.say(
            "portfolio-agreed-part",
            service=voice.title(voice.services, part.service),
            share=percent(float(part.share)),
            customers=NOTHING if part.customers is None else amounts.customers(voice, part.customers),
            known="no" if part.customers is None else "yes",
        )
        for part in agreed.shares
    ]
    comma = voice.say("value-comma")
    names, day = comma.join(agreed.agreed_by), voice.numbers.day(agreed.on)
    return voice.say("portfolio-agreed", parts=comma.join(parts), by=names, day=day)


def _share_table(voice: Voice, one: PortfolioSeen) -> Table:
    ranges = tuple(part for part in _ranges(one.portfolio))
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("range", voice.say("portfolio-head-range")),
        Column("interval", voice.say("portfolio-head-uncertain"), "span"),
        Column("told", voice.say("portfolio-head-told"), "text"),
    )
    drawn = spans([(part.ci[0], (part.low + part.high) / 2, part.ci[1]) for part in ranges])
    rows = tuple(_share_row(voice, part, run) for part, run in zip(ranges, drawn, strict=True))
    caption = voice.say("portfolio-shares-caption", outcome=outcome(voice, one.portfolio))
    return Table(f"shares-{one.portfolio.name}", caption, columns, rows, voice.say("portfolio-none"))


def _ranges(one: Portfolio) -> tuple[ShareRange, ...]:
    """Positive is good for the business."""
    found = one.shares
    if found is None or isinstance(found, Bundle):
        return ()
    if one.good:
        return found
    return tuple(
        part.model_copy(update={"low": -part.high, "high": -part.low, "ci": (-part.ci[1], -part.ci[0])})
        for part in found
    )


def _share_row(voice: Voice, part: ShareRange, run: Run) -> Row:
    return Row(
        None,
        (
            Cell(voice.title(voice.services, part.service), part.service),
            Cell(amounts.span(voice, part.low, part.high), part.low),
            Cell(amounts.span(voice, *part.ci), part.ci[0], run),
            Cell(voice.say("portfolio-told", informed="yes" if part.informed else "no"), int(part.informed)),
        ),
    )


def _inside(voice: Voice, seen: Sequence[PortfolioSeen], titles: Mapping[str, str]) -> Section:
    """Which studies are in a total, whatever they found, and which are not, and why; what would bring a number."""
    notes = [note for one in seen for note in _membership(voice, one.portfolio, titles)]
    title = voice.say("portfolio-inside")
    return Section("inside", title, voice.say("portfolio-inside-lede"), (Notes(tuple(notes)),), API)


def _membership(voice: Voice, one: Portfolio, titles: Mapping[str, str]) -> list[Note]:
    name = outcome(voice, one)
    inside = voice.say("value-comma").join(titles.get(part.study, part.study) for part in one.members) or NOTHING
    told = voice.say("portfolio-members", outcome=name, after=_after(voice, one), n=len(one.members), studies=inside)
    helps: tuple[str, ...] = ()
    if not isinstance(one.finding, Estimate):
        helps = tuple(remark(help_, voice.words) for help_ in one.finding.what_would_help[:2])
    why = [remark(reason, voice.words) for reason in getattr(one.finding, "reasons", ())]
    return [
        Note(told),
        *(Note(text, voice.sentences(*helps) if at == 0 else "", "care") for at, text in enumerate(why)),
        *(Note(_left(voice, part, titles), "", "care") for part in one.left),
    ]


def _left(voice: Voice, part: Left, titles: Mapping[str, str]) -> str:
    named = titles.get(part.study, part.study)
    return voice.say("portfolio-left", study=named, service=voice.title(voice.services, part.service), why=part.why)
