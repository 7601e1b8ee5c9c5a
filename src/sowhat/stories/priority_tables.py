"""Tables of priorities: what is chosen, what is left out, scores side by side, who gets what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sowhat.model.priorities import Counted, Priorities, Unweighed, Weighed
from sowhat.model.priority import Candidate, Fairness, LeftOut, Score, Scored, UnitShare
from sowhat.planning import scores
from sowhat.stories import amounts
from sowhat.stories import priority_words as said
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, ColumnKind, Note, Notes, Row, Table
from sowhat.stories.voice import Voice

Heads = Sequence[tuple[str, ColumnKind]]
BRIEF = frozenset({"candidate", "choice", "rice", "wsjf", "risk"})
"""What there is room for in a terminal."""
WIDE = frozenset({"reach", "value", "status", "teams", "instead"})


def _columns(voice: Voice, heads: Heads) -> tuple[Column, ...]:
    """Columns whose words hang on nothing but their key."""
    return tuple(
        Column(key, voice.say("prio-head", what=key, counted="other"), kind, wide=key in WIDE) for key, kind in heads
    )


def _first(voice: Voice, one: Weighed) -> Cell:
    """The demand; whether it is a must stands below it."""
    must = one.candidate.must or one.forced
    by = "reader" if one.forced and not one.candidate.must else "stated"
    id_ = one.candidate.id
    note = voice.say("prio-comma").join((id_, voice.say("prio-must", by=by))) if must else id_
    return Cell(one.candidate.title.in_(voice.language) or id_, id_, note=note)


def _for(voice: Voice, one: Candidate) -> Cell:
    if not one.units:
        return Cell(voice.say("prio-all-units"), None)
    return Cell(voice.say("prio-comma").join(said.unit(voice, unit) for unit in one.units), " ".join(one.units))


def _who(voice: Voice, one: Candidate) -> Cell:
    """Teams with their days."""
    told = one.estimates.effort
    if not told:
        return Cell(NOTHING, None)
    parts = [f"{said.team(voice, each.team)} {said.bare(each.days.likely)}" for each in told]
    return Cell(voice.say("prio-comma").join(parts), " ".join(f"{each.team}={each.days.likely}" for each in told))


def chosen(voice: Voice, seen: Priorities) -> Table:
    """What to do, the greatest worth first, with the share of draws in which each stays chosen."""
    kept = {one.id: one.share for one in seen.stability.each} if seen.stability else {}
    heads: Heads = (
        *(("candidate", "text"), ("worth", "number"), ("days", "number")),
        *(("teams", "text"), ("for", "text"), ("kept", "bar")),
    )
    rows = []
    for one in (each for each in seen.candidates if each.chosen):
        share = kept.get(one.candidate.id)
        cells = (
            _first(voice, one),
            said.money_cell(voice, seen, one.scores.worth),
            said.days_cell(scores.days(one.candidate.estimates)),
            _who(voice, one.candidate),
            _for(voice, one.candidate),
            Cell(percent(share), share),
        )
        rows.append(Row(said.href(one.candidate.id), cells if kept else cells[:-1]))
    columns = _columns(voice, heads if kept else heads[:-1])
    return Table("chosen", voice.say("prio-chosen-caption"), columns, tuple(rows), "", "-worth", "page", find=True)


def left(voice: Voice, seen: Priorities, every: Sequence[LeftOut]) -> Table:
    """What is not chosen, with its reason."""
    heads: Heads = (
        *(("candidate", "text"), ("why", "text"), ("costs", "number")),
        *(("instead", "text"), ("worth", "number"), ("days", "number")),
    )
    found = [(one, seen.of(one.id)) for one in every]
    rows = [_left(voice, seen, one, weighed) for one, weighed in found if weighed is not None]
    rows += [_barred(voice, seen, one) for one in seen.candidates if one.barred]
    caption = voice.say("prio-left-caption")
    return Table("left", caption, _columns(voice, heads), tuple(rows), "", "-worth", "page", find=True)


def left_lines(voice: Voice, seen: Priorities, every: Sequence[LeftOut]) -> Notes:
    """The same in lines, the most worth first."""
    notes = []
    for one in sorted(every, key=lambda each: -_worth(seen, each.id)):
        costs = said.money(voice, seen, one.costs) if one.costs else ""
        out = said.names(voice, seen, one.instead)
        cost = voice.say("prio-costs", costs=costs, names=out) if costs and out else ""
        notes.append(Note(said.name(voice, seen, one.id), voice.sentences(why(voice, seen, one), cost)))
    by_you = voice.say("prio-why", why="reader", other="", team="", days="")
    notes += [Note(said.name(voice, seen, one.candidate.id), by_you) for one in seen.candidates if one.barred]
    return Notes(tuple(notes))


def _worth(seen: Priorities, id_: str) -> Decimal:
    one = seen.of(id_)
    return (one.scores.worth if one else None) or Decimal()


def _left(voice: Voice, seen: Priorities, one: LeftOut, weighed: Weighed) -> Row:
    costs = one.costs if one.why in ("outweighed", "unvalued") else None
    out = said.names(voice, seen, one.instead)
    cells = (
        _first(voice, weighed),
        Cell(why(voice, seen, one), one.why),
        said.money_cell(voice, seen, costs),
        Cell(out or NOTHING, " ".join(one.instead) or None),
        said.money_cell(voice, seen, weighed.scores.worth),
        said.days_cell(scores.days(weighed.candidate.estimates)),
    )
    return Row(said.href(one.id), cells)


def _barred(voice: Voice, seen: Priorities, one: Weighed) -> Row:
    cells = (
        _first(voice, one),
        Cell(voice.say("prio-why", why="reader", other="", team="", days=""), "without"),
        *(Cell(NOTHING, None) for _ in range(2)),
        said.money_cell(voice, seen, one.scores.worth),
        said.days_cell(scores.days(one.candidate.estimates)),
    )
    return Row(said.href(one.candidate.id), cells)


def why(voice: Voice, seen: Priorities, one: LeftOut) -> str:
    """Why it is not chosen, in a sentence."""
    other = said.names(voice, seen, (one.other,)) if one.other else ""
    team = said.team(voice, one.team) if one.team else ""
    lacks = said.days(voice, one.over) if one.over is not None else ""
    return voice.say("prio-why", why=one.why, other=other, team=team, days=lacks)


def side_by_side(voice: Voice, seen: Priorities, lines: bool = False) -> Table:
    """Every candidate with its scores and what they are made of; in a terminal the scores alone."""
    heads: Heads = (
        *(("candidate", "text"), ("choice", "text"), ("rice", "number"), ("wsjf", "number"), ("risk", "number")),
        *(("worth", "number"), ("confidence", "number"), ("days", "number")),
        *(("reach", "number"), ("value", "number"), ("status", "text")),
    )
    of = {at: sum(one.scores.each[at].status == "scored" for one in seen.candidates) for at in range(3)}
    rows = tuple(_scored(voice, seen, one, of) for one in seen.candidates)
    caption = voice.say("prio-scores-caption")
    columns = _columns(voice, heads)
    if lines:
        kept = [at for at, (key, _) in enumerate(heads) if key in BRIEF]
        columns = tuple(columns[at] for at in kept)
        rows = tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in rows)
    return Table("scores", caption, columns, rows, "", "-wsjf", "page", find=True)


def _scored(voice: Voice, seen: Priorities, one: Weighed, of: Mapping[int, int]) -> Row:
    told, sure = one.candidate.estimates, one.scores.confidence
    is_in = "yes" if one.chosen else "barred" if one.barred else "no"
    word = voice.say("prio-why-confidence", why=sure.why)
    reach = told.reach.likely if told.reach else None
    status = voice.say("prio-status", status=one.status) if one.status else NOTHING
    cells = (
        _first(voice, one),
        Cell(voice.say("prio-in", **{"in": is_in}), is_in),
        *(_score(voice, seen, each, of[at]) for at, each in enumerate(one.scores.each)),
        said.money_cell(voice, seen, one.scores.worth),
        Cell(percent(float(sure.share)), float(sure.share), note=f"{sure.grade or NOTHING} {word}"),
        said.days_cell(scores.days(told)),
        Cell(NOTHING, None) if reach is None else Cell(amounts.plain(voice, float(reach)), float(reach)),
        said.money_cell(voice, seen, told.value.likely if told.value else None),
        Cell(status, one.status),
    )
    return Row(said.href(one.candidate.id), cells)


def _score(voice: Voice, seen: Priorities, one: Scored, of: int) -> Cell:
    """The score with its rank; what is missing where there is none."""
    if not isinstance(one, Score):
        lacks = voice.say("prio-comma").join(voice.say("prio-missing", what=each) for each in one.missing)
        return Cell(NOTHING, None, note=voice.say("prio-lacks", what=lacks))
    shown = said.money(voice, seen, one.amount)
    return Cell(shown, round(float(one.amount), 4), note=voice.say("prio-rank", rank=one.rank, of=of))


def units(voice: Voice, seen: Priorities, told: Fairness) -> Table:
    """What each unit gets, beside its part."""
    counted = seen.counted or "other"
    heads: Heads = (
        *(("unit", "text"), ("asked", "number"), ("got", "number"), ("worth-share", "bar"), ("people-share", "bar")),
        *(("ratio", "number"), ("days-share", "number"), ("people", "number")),
    )
    columns = tuple(
        Column(key.replace("-", "_"), voice.say("prio-head", what=key, counted=counted), kind) for key, kind in heads
    )
    rows = tuple(_unit(voice, one, seen.counted) for one in told.units)
    return Table("units", voice.say("prio-fair-caption"), columns, rows, "", "-worth_share", find=True)


def _unit(voice: Voice, one: UnitShare, counted: Counted | None) -> Row:
    title = said.unit(voice, one.unit) if one.unit else voice.say("prio-fair-rest")
    few = counted == "customers" and one.people is not None and 0 < one.people < amounts.FEW
    cells = (
        Cell(title, one.unit or "rest"),
        Cell(count(one.asked), one.asked),
        Cell(count(one.chosen), one.chosen),
        _share(one.worth_share),
        _share(one.people_share),
        Cell(NOTHING, None) if one.ratio is None else Cell(amounts.number(one.ratio), round(one.ratio, 3)),
        _share(one.days_share),
        Cell(NOTHING, None) if one.people is None or few else Cell(amounts.plain(voice, one.people), one.people),
    )
    return Row(None, cells, last=one.unit is None)


def _share(share: float | None) -> Cell:
    return Cell(percent(share), None if share is None else round(share, 4))


def unweighed(voice: Voice, every: Sequence[Unweighed]) -> Table:
    """Demands that have no effort."""
    rows = []
    for one in every:
        lacks = voice.say("prio-comma").join(voice.say("prio-missing", what=each) for each in one.missing)
        cells = (Cell(one.title.in_(voice.language) or one.id, one.id, note=one.id), Cell(lacks, " ".join(one.missing)))
        rows.append(Row(said.href(one.id), cells))
    columns = _columns(voice, (("candidate", "text"), ("missing", "text")))
    return Table("unweighed", voice.say("prio-unweighed-caption"), columns, tuple(rows), "", "candidate", "page")


def confidences(voice: Voice) -> Table:
    """The written table."""
    rows = tuple(
        Row(
            None,
            (
                Cell(grade or NOTHING, grade),
                Cell(voice.say("prio-why-confidence", why=word), word),
                Cell(percent(float(share)), float(share)),
            ),
        )
        for grade, (share, word) in scores.CONFIDENCE.items()
    )
    columns = _columns(voice, (("grade", "text"), ("word", "text"), ("counts", "number")))
    return Table("confidence", voice.say("prio-table-caption"), columns, rows, "")


def total(days: Sequence[Decimal]) -> Decimal:
    """Their sum."""
    return sum(days, Decimal())
