"""What answers say: themes with what was done, scores, response, choices."""

from __future__ import annotations

from dataclasses import replace

from sowhat.model.feedback import Choice, Done, FeedbackSeen, Opinion, Response, Theme
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Cell, Column, ColumnKind, Note, Notes, Row, Table
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice

API = "/api/v1/feedback"
LOW = 0.3


def signed(value: float | None) -> str:
    """A net promoter score, with its sign."""
    return NOTHING if value is None else f"{value:+.0f}".replace("-", "−").replace("+0", "0").replace("−0", "0")


def point(value: float | None) -> str:
    """A mean of scores."""
    return NOTHING if value is None else f"{value:.2f}"


def nps_note(voice: Voice, one: Opinion) -> str:
    """Its interval and its answers."""
    if one.nps_low is None or one.nps_high is None:
        return voice.say("feedback-nps-alike", n=one.answers or 0)
    return voice.say("feedback-nps-note", low=signed(one.nps_low), high=signed(one.nps_high), n=one.answers or 0)


def themes(voice: Voice, seen: FeedbackSeen) -> Section:
    """You said, we did."""
    if not seen.themes:
        note = Note(voice.say("feedback-themes-none"), voice.say("feedback-themes-cure"), "care")
        return Section("themes", voice.say("feedback-themes-empty"), "", (Notes((note,)),), API)
    keys: tuple[tuple[str, ColumnKind], ...] = (
        *(("theme", "text"), ("share", "bar"), ("services", "text"), ("done", "text"), ("id", "text")),
    )
    columns = tuple(
        Column(key, voice.say(f"feedback-head-{key}"), kind, wide=key in ("services", "id")) for key, kind in keys
    )
    rows = tuple(_theme(voice, one) for one in seen.themes)
    if not any(one.services for one in seen.themes):
        columns = tuple(one for one in columns if one.key != "services")
        rows = tuple(replace(row, cells=(*row.cells[:2], *row.cells[3:])) for row in rows)
    title = voice.say("feedback-themes-title", n=len(seen.themes), done=sum(bool(one.done) for one in seen.themes))
    table = Table("themes", title, columns, rows, voice.say("feedback-themes-empty"), sort="-share")
    quotes = Notes(tuple(_quotes(voice, one) for one in seen.themes))
    gone = tuple(Note(voice.say("feedback-done-gone", what=_acted(voice, one)), "") for one in seen.other_done)
    blocks: tuple[Block, ...] = (table, quotes, *((Notes(gone),) if gone else ()))
    return Section("themes", title, voice.say("feedback-themes-lede"), blocks, API)


def name(voice: Voice, one: Theme) -> str:
    """A theme by its three strongest words."""
    return voice.say("feedback-listed").join(one.words[:3])


def _theme(voice: Voice, one: Theme) -> Row:
    services = voice.say("feedback-and").join(voice.title(voice.services, each) for each in one.services)
    done = voice.sentences(*(_acted(voice, each) for each in one.done))
    texts = voice.say("feedback-texts", n=count(one.texts), all=count(one.of), language=one.language)
    share = ratio(one.texts, one.of)
    return Row(
        None,
        (
            Cell(name(voice, one), " ".join(one.words), note=voice.say("feedback-listed").join(one.words[3:])),
            Cell(percent(share), share, note=texts),
            Cell(services or NOTHING, " ".join(one.services)),
            Cell(done or voice.say("feedback-nothing-done"), " ".join(each.what for each in one.done)),
            Cell(one.id, one.id),
        ),
    )


def _acted(voice: Voice, one: Done) -> str:
    told = voice.say("feedback-done", what=one.what.rstrip("。."), day=voice.numbers.day(one.day), by=one.by)
    return voice.sentences(told, one.link)


def _quotes(voice: Voice, one: Theme) -> Note:
    said = tuple((voice.say("feedback-quote", n=at), text) for at, text in enumerate(one.sentences, 1))
    opens = voice.say("feedback-quotes", n=len(said)) if said else ""
    return Note(voice.say("feedback-quoted", theme=name(voice, one)), "", "plain", said, opens)


def scores(voice: Voice, seen: FeedbackSeen) -> Section:
    """Means and net promoter scores."""
    held = [one for one in seen.opinions if one.mean is not None]
    hidden = len(seen.opinions) - len(held)
    if not held:
        why = "feedback-scores-few" if hidden else "feedback-scores-none"
        note = Note(voice.say(why), voice.say("feedback-scores-cure"), "care")
        return Section("scores", voice.say("feedback-scores-empty"), "", (Notes((note,)),), API)
    keys: tuple[tuple[str, ColumnKind], ...] = (
        *(("question", "text"), ("group", "text"), ("round", "text"), ("mean", "number"), ("change", "number")),
        *(("nps", "number"), ("answers", "number")),
    )
    wide = ("round", "change")
    columns = tuple(Column(key, voice.say(f"feedback-head-{key}"), kind, wide=key in wide) for key, kind in keys)
    rows = tuple(_score(voice, one) for one in seen.opinions)
    title = voice.say("feedback-scores-title", n=len({one.question for one in held}))
    table = Table("scores", title, columns, rows, voice.say("feedback-scores-empty"), find=len(rows) > 25)
    few = Notes((Note(voice.say("feedback-hidden", n=hidden), voice.say("feedback-hidden-why")),))
    blocks: tuple[Block, ...] = (table, *((few,) if hidden else ()))
    return Section("scores", title, voice.say("feedback-scores-lede"), blocks, API)


def _score(voice: Voice, one: Opinion) -> Row:
    hidden = one.mean is None
    mean = voice.say("feedback-few") if hidden else voice.say("feedback-out-of", n=point(one.mean), top=f"{one.top:g}")
    span = voice.say("feedback-span", low=point(one.low), high=point(one.high)) if one.low is not None else ""
    return Row(
        None,
        (
            Cell(one.question, one.question),
            Cell(_group(voice, one), one.name or one.by),
            _asked(voice, one),
            Cell(mean, one.mean, note=span),
            _change(voice, one),
            Cell(signed(one.nps), one.nps, note=_nps_span(voice, one)),
            Cell(NOTHING if one.answers is None else count(one.answers), one.answers),
        ),
    )


def _nps_span(voice: Voice, one: Opinion) -> str:
    if one.nps_low is None or one.nps_high is None:
        return ""
    return voice.say("feedback-span", low=signed(one.nps_low), high=signed(one.nps_high))


def _group(voice: Voice, one: Opinion) -> str:
    if one.by == "all":
        return voice.say("feedback-everybody")
    return voice.title(voice.units if one.by == "unit" else voice.services, one.name)


def _change(voice: Voice, one: Opinion) -> Cell:
    if one.change is None:
        return Cell(NOTHING, None)
    told = f"{one.change:+.2f}".replace("-", "−")
    if one.change_low is None or one.change_high is None:
        return Cell(told, one.change)
    clear = one.change_low > 0 or one.change_high < 0
    return Cell(told, one.change, note=voice.say("feedback-change", clear="yes" if clear else "no"))


def round_(voice: Voice, one: Opinion | Response) -> str:
    """A round: its survey, and when it was asked."""
    if one.first is None or one.last is None:
        return voice.say("feedback-round-undated", survey=one.survey)
    return voice.say("feedback-round", survey=one.survey, day=voice.numbers.day(one.last))


def _asked(voice: Voice, one: Opinion | Response) -> Cell:
    """A round in a table: its survey, and below when it was asked."""
    if one.first is None or one.last is None:
        return Cell(round_(voice, one), one.round)
    return Cell(one.survey, one.round, note=voice.say("feedback-until", day=voice.numbers.day(one.last)))


def response(voice: Voice, seen: FeedbackSeen) -> Section:
    """Who answered, and what to think of few."""
    if not seen.responses:
        note = Note(voice.say("feedback-response-none"), voice.say("feedback-response-cure"), "care")
        return Section("response", voice.say("feedback-response-empty"), "", (Notes((note,)),), API)
    keys: tuple[tuple[str, ColumnKind], ...] = (
        *(("group", "text"), ("round", "text"), ("respondents", "number"), ("eligible", "number"), ("rate", "bar")),
    )
    columns = tuple(Column(key, voice.say(f"feedback-head-{key}"), kind, wide=key == "round") for key, kind in keys)
    rows = tuple(_response(voice, one) for one in seen.responses)
    whole = [one for one in seen.responses if not one.unit]
    low = [one for one in whole if one.share is not None and one.share < LOW]
    unknown = [one for one in whole if one.share is None]
    notes = tuple(
        Note(
            voice.say("feedback-response-low", round=round_(voice, one), share=percent(one.share)),
            voice.say("feedback-response-why"),
            "care",
        )
        for one in low
    )
    if unknown:
        notes += (Note(voice.say("feedback-response-unknown"), voice.say("feedback-response-members"), "care"),)
    title = voice.say("feedback-response-title", n=len(whole), low=len(low))
    table = Table("response", title, columns, rows, voice.say("feedback-response-empty"))
    blocks: tuple[Block, ...] = (table, *((Notes(notes),) if notes else ()))
    return Section("response", title, voice.say("feedback-response-lede"), blocks, API)


def _response(voice: Voice, one: Response) -> Row:
    group = voice.title(voice.units, one.unit) if one.unit else voice.say("feedback-everybody")
    few = one.respondents is None
    span = voice.say("feedback-span", low=percent(one.low), high=percent(one.high)) if one.low is not None else ""
    return Row(
        None,
        (
            Cell(group, one.unit),
            _asked(voice, one),
            Cell(voice.say("feedback-few") if few else count(one.respondents or 0), one.respondents),
            Cell(NOTHING if one.eligible is None else count(one.eligible), one.eligible),
            Cell(percent(one.share), one.share, note=span),
        ),
    )


def options(voice: Voice, seen: FeedbackSeen) -> Section:
    """What was chosen."""
    if not seen.choices:
        note = Note(voice.say("feedback-choices-none"), voice.say("feedback-choices-cure"))
        return Section("choices", voice.say("feedback-choices-empty"), "", (Notes((note,)),), API)
    keys: tuple[tuple[str, ColumnKind], ...] = (("answer", "text"), ("people", "bar"), ("question", "text"))
    columns = tuple(Column(key, voice.say(f"feedback-head-{key}"), kind, wide=key == "question") for key, kind in keys)
    rows = tuple(_option(voice, one) for one in seen.choices)
    questions = len({(one.round, one.question) for one in seen.choices})
    title = voice.say("feedback-choices-title", n=questions)
    table = Table("choices", title, columns, rows, voice.say("feedback-choices-empty"), find=len(rows) > 25)
    opens = voice.say("feedback-choices-open")
    return Section("choices", title, voice.say("feedback-choices-lede"), (table,), API, folded=opens)


def _option(voice: Voice, one: Choice) -> Row:
    share = None if one.people is None else ratio(one.people, one.of)
    of = "" if one.people is None else voice.say("feedback-of", n=count(one.people), all=count(one.of))
    answer = one.answer or voice.say("feedback-other-answers")
    told = voice.say("feedback-few") if one.people is None else percent(share)
    return Row(None, (Cell(answer, one.answer), Cell(told, share, note=of), Cell(one.question, one.question)))
