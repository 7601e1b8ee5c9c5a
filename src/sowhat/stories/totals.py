"""What the evidence adds up to, in words: totals, what the winners alone would say, each metric's walk, the months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sowhat.model.claim import Money
from sowhat.model.estimate import Label, Remark
from sowhat.model.totals import Bridge, Counted, Lock, MonthBook, MonthSum, NoBridge, Sum, Totals, Uncounted
from sowhat.stories import amounts, value_nav
from sowhat.stories.drawings import Chart
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Scalar, Table, Tone
from sowhat.stories.shape import Block, Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/totals"
STEPS = ("start", "evidenced", "declared", "up", "down", "end")
"""The walk, from its start to its end."""


def totals(voice: Voice, seen: Totals) -> Story:
    """The page."""
    lead = _lead(seen)
    return Story(
        page="totals",
        title=voice.say("totals-page"),
        question=voice.say("totals-question"),
        answer=_answer(voice, lead),
        under=_under(voice, seen, lead),
        figures=_figures(voice, seen),
        sections=tuple(_sections(voice, seen)),
        tone=_tone(lead),
        build=seen.build,
        code_version=seen.code_version,
        traces=(voice.say("totals-seed", seed=str(seen.seed)),),
        tabs=value_nav.tabs(voice, "totals"),
    )


def _lead(seen: Totals) -> Sum | None:
    return next((one for one in seen.sums if (one.kind, one.of) == ("create", "realised")), None)


def _tone(lead: Sum | None) -> Tone:
    if lead is None:
        return "plain"
    return "good" if lead.money.low > 0 else "bad" if lead.money.high < 0 else "care"


def _answer(voice: Voice, lead: Sum | None) -> Phrase:
    if lead is None:
        return (Part(voice.say("totals-answer-none")),)
    sure = "up" if lead.money.low > 0 else "down" if lead.money.high < 0 else "unclear"
    said = amounts.money(voice, abs(lead.money.value), lead.money.currency)
    return voice.phrase(f"totals-answer-{sure}", "money", money=said)


def _under(voice: Voice, seen: Totals, lead: Sum | None) -> str:
    if lead is None:
        return voice.say("totals-under-none")
    until = voice.numbers.day(seen.until) if seen.until else NOTHING
    spread = voice.say("totals-under-range", range=amounts.money_span(voice, lead.money))
    return voice.sentences(spread, voice.say("totals-under", n=lead.parts, until=until))


def _figures(voice: Voice, seen: Totals) -> tuple[Figure, ...]:
    """What stands beside the first total and is never added to it."""
    others = [one for one in seen.sums if one is not _lead(seen)]
    found = [Figure(_named(voice, one), _money(voice, one.money), _range(voice, one.money)) for one in others]
    note = voice.say("totals-declared-note")
    found += [Figure(voice.say("totals-declared"), _money(voice, one), note) for one in seen.declared]
    if seen.naive is not None:
        n, said = len(seen.naive.studies), _money(voice, seen.naive.money)
        found.append(Figure(voice.say("totals-naive"), said, voice.say("totals-naive-note", n=n), tone="bad"))
    return tuple(found)


def _named(voice: Voice, one: Sum) -> str:
    return voice.say("totals-sum", kind=one.kind, of=one.of)


def _money(voice: Voice, told: Money) -> str:
    return amounts.money(voice, told.value, told.currency)


def _range(voice: Voice, told: Money) -> str:
    return voice.say("totals-range", range=amounts.money_span(voice, told))


def _sections(voice: Voice, seen: Totals) -> Iterator[Section]:
    yield from _warnings(voice, seen)
    for one in _walks(seen):
        yield _walk(voice, one)
    if seen.sums:
        yield Section("sums", voice.say("totals-sums"), voice.say("totals-sums-lede"), (_sums(voice, seen),), API)
    if seen.counted:
        blocks: tuple[Block, ...] = (_counted(voice, seen.counted), *_flags(voice, seen))
        yield Section("parts", voice.say("totals-parts"), voice.say("totals-parts-lede"), blocks, API)
    left = (_uncounted(voice, one, seen) for one in seen.uncounted)
    out = (*left, *(_no_walk(voice, one) for one in seen.no_bridges))
    if out:
        yield Section("left", voice.say("totals-left"), voice.say("totals-left-lede"), (Notes(out),), API)
    lede = voice.say("totals-months-lede")
    yield Section("months", voice.say("totals-months"), lede, (_months(voice, seen.months),), API)


def _warnings(voice: Voice, seen: Totals) -> Iterator[Section]:
    """The sum of winners: shown so that nobody makes it again."""
    lead = _lead(seen)
    if seen.naive is None:
        return
    wrong, currency = seen.naive, seen.naive.money.currency
    right = lead.money.value if lead else 0
    text = voice.say(
        "totals-warning",
        n=len(wrong.studies),
        naive=_money(voice, wrong.money),
        evidenced=amounts.money(voice, right, currency),
        above=amounts.money(voice, abs(wrong.above), currency),
        way="more" if wrong.above > 0 else "less",
    )
    notes = Notes((Note(text, voice.say("totals-warning-why"), "bad"),))
    yield Section("warning", voice.say("totals-warning-title"), "", (notes,), API)


def _walks(seen: Totals) -> list[Bridge]:
    """Those in the totals first."""
    inside = {one.name for one in seen.counted}
    return sorted(seen.bridges, key=lambda one: (one.name not in inside, one.grade is None, -abs(one.evidenced)))


def _outcome(voice: Voice, one: Bridge | Counted) -> str:
    return one.title.in_(voice.language) or one.name


def _walk(voice: Voice, one: Bridge) -> Section:
    """One metric: the question, its answer, the drawing, and what is impossible about it."""
    name, change = _outcome(voice, one), one.end - one.start
    helped = one.evidenced > 0 if one.good else one.evidenced < 0
    fell = change < 0 if one.good else change > 0
    held = "none" if one.grade is None or not one.evidenced else "held" if fell and helped else "some"
    answer = voice.say(
        "bridge-answer",
        state=held,
        change=_signed(voice, change),
        part=_signed(voice, one.evidenced),
        other=_signed(voice, one.up + one.down),
    )
    sure = "none" if one.ci is None else "clear" if one.ci[0] > 0 or one.ci[1] < 0 else "unclear"
    span = "" if one.ci is None else amounts.span(voice, *one.ci)
    doubt = voice.say("bridge-sure", sure=sure, range=span)
    notes = tuple(Note(_remark(voice, flag), "", "bad") for flag in one.flags)
    claimed = voice.say("bridge-claims", n=len(one.claims), claims=voice.say("value-comma").join(one.claims))
    blocks = (_drawn(voice, one, voice.sentences(answer, doubt)), Notes((*notes, Note(claimed))))
    title = voice.say("bridge-question", outcome=name)
    return Section(f"bridge-{one.name}", title, voice.sentences(answer, doubt), blocks, API)


def _signed(voice: Voice, n: int) -> str:
    """Whole units to the last one, so that a reader can add them up."""
    if not n:
        return "0"
    return f"{'+' if n > 0 else amounts.MINUS}{count(abs(n))}"


def _drawn(voice: Voice, one: Bridge, says: str) -> Chart:
    rows = tuple(_steps(voice, one))
    columns = (Column("step", voice.say("bridge-head-step"), "text"), Column("n", voice.say("bridge-head-n")))
    cells = [(str(row["label"]), str(row["said"]), row["n"], str(row["note"])) for row in rows]
    told = tuple(Row(None, (Cell(label, label), Cell(said, n, note=note))) for label, said, n, note in cells)
    caption = voice.say("bridge-caption", outcome=_outcome(voice, one))
    table = Table(f"bridge-{one.name}", caption, columns, told, NOTHING)
    labels = {"at": voice.say("bridge-head-step"), "said": voice.say("bridge-head-n")}
    return Chart(f"walk-{one.name}", "bridge", says, rows, labels, table)


def _steps(voice: Voice, one: Bridge) -> Iterator[dict[str, Scalar]]:
    """Each step from where the one before ended; a step of nothing is left out, save what the evidence says."""
    level = 0
    days = {"start": _day(voice, one.first), "end": _day(voice, one.last)}
    for name in STEPS:
        n = getattr(one, name)
        if not n and name in ("declared", "up", "down"):
            continue
        ends = name in days
        begin = n if ends else level
        level = n if ends else level + n
        note = voice.say("totals-range", range=amounts.span(voice, *one.ci)) if name == "evidenced" and one.ci else ""
        yield {
            "at": name,
            "label": voice.say("bridge-step", step=name, day=days.get(name, "")),
            "from": begin,
            "to": level,
            "n": n,
            "paint": "end" if ends else "other" if name in ("up", "down") else _paint(one, name),
            "said": count(n) if ends else _signed(voice, n),
            "note": note,
        }


def _paint(one: Bridge, name: str) -> str:
    """Green and red are for what is certain."""
    if name != "evidenced":
        return name
    sure = one.ci is not None and (one.ci[0] > 0 or one.ci[1] < 0)
    return "unsure" if not sure else "evidenced" if (one.evidenced > 0) is one.good else "loss"


def _day(voice: Voice, label: Label) -> str:
    try:
        return voice.numbers.day_short(date.fromisoformat(str(label)))
    except ValueError:
        return str(label)


def _sums(voice: Voice, seen: Totals) -> Table:
    """A line a total and a grade; totals of different kinds stand apart and are never added."""
    columns = (
        Column("total", voice.say("totals-head-total"), "text"),
        Column("grade", voice.say("front-head-grade"), "text"),
        Column("value", voice.say("portfolio-head-value")),
        Column("interval", voice.say("front-head-interval")),
        Column("parts", voice.say("totals-head-parts"), wide=True),
    )
    lines = [(one, grade, money, parts) for one in seen.sums for grade, money, parts in _of_sum(voice, one)]
    rows = tuple(
        Row(
            None,
            (
                Cell(_named(voice, one), f"{one.kind} {one.of}"),
                Cell(grade, grade),
                Cell(_money(voice, money), float(money.value)),
                Cell(amounts.money_span(voice, money), float(money.low)),
                Cell(count(parts), parts),
            ),
        )
        for one, grade, money, parts in lines
    )
    return Table("sums", voice.say("totals-sums"), columns, rows, voice.say("totals-answer-none"))


def _of_sum(voice: Voice, one: Sum) -> Iterator[tuple[str, Money, int]]:
    yield voice.say("totals-all-grades"), one.money, one.parts
    for each in one.grades if len(one.grades) > 1 else ():
        named = voice.say("front-grade", letter=each.grade, word=grade_word(each.grade, voice.words))
        yield named, each.money, each.parts


def _counted(voice: Voice, counted: Sequence[Counted]) -> Table:
    """Every part, gains, nulls and losses alike."""
    columns = (
        Column("outcome", voice.say("portfolio-head-outcome"), "text"),
        Column("services", voice.say("portfolio-head-services"), "text", wide=True),
        Column("kept", voice.say("totals-head-quantity")),
        Column("value", voice.say("portfolio-head-value")),
        Column("interval", voice.say("front-head-interval")),
        Column("grade", voice.say("front-head-grade"), "text"),
    )
    rows = tuple(
        Row(
            None,
            (
                Cell(_outcome(voice, one), one.name, note=voice.say("totals-kind", kind=one.kind)),
                Cell(_services(voice, one.services), len(one.services)),
                Cell(amounts.plain(voice, one.quantity.value), one.quantity.value, note=_of(voice, one)),
                Cell(_money(voice, one.money), float(one.money.value)),
                Cell(amounts.money_span(voice, one.money), float(one.money.low), note=_moves(voice, one)),
                Cell(voice.say("front-grade", letter=one.grade, word=grade_word(one.grade, voice.words)), one.grade),
            ),
        )
        for one in counted
    )
    return Table("parts", voice.say("totals-parts"), columns, rows, voice.say("totals-answer-none"))


def _of(voice: Voice, one: Counted) -> str:
    return voice.say("totals-of", n=amounts.plain(voice, one.units))


def _moves(voice: Voice, one: Counted) -> str:
    """Told only where it widens the total."""
    return voice.say("totals-moves-unknown") if one.moves == "unknown" else ""


def _services(voice: Voice, names: Sequence[str]) -> str:
    return voice.say("value-comma").join(voice.title(voice.services, name) for name in names) or NOTHING


def _flags(voice: Voice, seen: Totals) -> tuple[Notes, ...]:
    said = [Note(_remark(voice, flag, seen), _outcome(voice, one), "bad") for one in seen.counted for flag in one.flags]
    said += [Note(_remark(voice, flag), "", "bad") for flag in seen.flags]
    return (Notes(tuple(said)),) if said else ()


def _remark(voice: Voice, told: Remark, seen: Totals | None = None) -> str:
    """In words; parts are called as people call them."""
    params = {name: count(value) if isinstance(value, int) else value for name, value in told.params.items()}
    if "service" in params:
        params["service"] = voice.title(voice.services, str(params["service"]))
    if "share" in params:
        params["share"] = percent(float(params["share"]))
    if "other" in params and seen is not None:
        titles = {one.name: _outcome(voice, one) for one in seen.counted}
        params["other"] = titles.get(str(params["other"]), str(params["other"]))
    code = told.code if told.code.startswith(("error-", "bridge-")) else f"totals-{told.code}"
    return voice.say(code, **params)


def _uncounted(voice: Voice, one: Uncounted, seen: Totals) -> Note:
    name = one.title.in_(voice.language) or one.name
    text = voice.say("totals-left-one", name=name, why=_remark(voice, one.why, seen))
    kept = one.quantity
    detail = "" if kept is None else voice.say("totals-left-says", range=amounts.span(voice, kept.low, kept.high))
    return Note(text, detail, "care")


def _no_walk(voice: Voice, one: NoBridge) -> Note:
    name = one.title.in_(voice.language) or one.name
    return Note(voice.say("bridge-none", outcome=name, why=_remark(voice, one.why)), "", "care")


def _months(voice: Voice, months: Sequence[MonthBook]) -> Table:
    """The book, a line a month and kind; what came late is told beside it."""
    columns = (
        Column("month", voice.say("totals-head-month"), "text"),
        Column("state", voice.say("totals-head-state"), "text"),
        Column("kind", voice.say("totals-head-total"), "text"),
        Column("amount", voice.say("portfolio-head-value")),
        Column("late", voice.say("totals-head-late")),
    )
    rows = tuple(_month(voice, one, each) for one in months for each in (one.sums or (None,)))
    return Table("months", voice.say("totals-months"), columns, rows, voice.say("totals-months-empty"))


def _month(voice: Voice, one: MonthBook, each: MonthSum | None) -> Row:
    state = voice.say("totals-locked", by=one.by.name) if one.by else voice.say("totals-open")
    named = one.month.strftime("%Y-%m")
    empty = Cell(NOTHING, None)
    sums = (empty, empty, empty) if each is None else _month_cells(voice, each)
    return Row(None, (Cell(voice.numbers.month(named), named), Cell(state, "locked" if one.by else "open"), *sums))


def _month_cells(voice: Voice, each: MonthSum) -> tuple[Cell, Cell, Cell]:
    late = amounts.money(voice, each.late, each.currency) if each.late else NOTHING
    return (
        Cell(voice.say("totals-sum", kind=each.kind, of=each.of), f"{each.kind} {each.of}"),
        Cell(amounts.money(voice, each.amount, each.currency), float(each.amount)),
        Cell(late, float(each.late)),
    )


def locked(voice: Voice, one: Lock) -> str:
    """What closing a month did."""
    return voice.say("totals-lock-done", month=voice.numbers.month(one.month.strftime("%Y-%m")), by=one.by.name)
