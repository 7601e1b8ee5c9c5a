"""The first pages: what was understood of files that somebody dropped, and how far the first build is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sowhat.errors import Problem
from sowhat.model.arrival import Arrival, Understood, Update
from sowhat.model.job import Job
from sowhat.model.setup import FoundService, FoundSource, FoundWorkbook, Initiated
from sowhat.stories.numbers import NOTHING, count, percent, ratio
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table, Tone
from sowhat.stories.problems import explain
from sowhat.stories.setup import timezone
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice

LISTED = 20
"""Services and problems that are listed one by one; of more it is said how many."""
CAREFUL = ("no-", "guess", "unclear", "truncated", "consumer-agent", "consumer-address", "local-time")
"""Remarks of a detector that ask for care, by a part of their code."""
GROUP = "business:"
"""Tables of the business side are read as one source a form: `business:costs`."""
_SIZES = ((1 << 10, 1, "bytes"), (1 << 20, 1 << 10, "kib"), (1 << 30, 1 << 20, "mib"))


@dataclass(frozen=True, slots=True)
class Preview:
    """What was understood: the answer first, then its parts. `ready` is whether it can be used as it is."""

    question: str
    answer: str
    under: str
    sections: tuple[Section, ...]
    ready: bool


@dataclass(frozen=True, slots=True)
class Doing:
    """One line of what a build does; `share` is null where nobody knows how far it is."""

    text: str
    detail: str
    share: float | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a build is, in words."""

    question: str
    answer: str
    under: str
    doing: tuple[Doing, ...]
    problems: Notes | None = None
    asked: str = ""
    """Who asked for it, and when."""


def size(voice: Voice, n: int) -> str:
    """A file's size as people say it."""
    unit = next(((name, by) for below, by, name in _SIZES if n < below), ("gib", 1 << 30))
    value = n / unit[1]
    return voice.say(
        "start-size", unit=unit[0], n=f"{value:.0f}" if unit[0] == "bytes" or value >= 10 else f"{value:.1f}"
    )


def listed(voice: Voice, problems: Sequence[Problem], tone: Tone = "care") -> Notes:
    """Problems with their places and cures, the first ones one by one."""
    notes = tuple(_problem(voice, one, tone) for one in problems[:LISTED])
    more = len(problems) - LISTED
    return Notes((*notes, Note(voice.say("start-more", n=more), tone="plain")) if more > 0 else notes)


def _problem(voice: Voice, problem: Problem, tone: Tone) -> Note:
    told = explain(problem, voice.words)
    named = not told.where or told.where in told.says
    says = told.says if named else voice.say("start-at", where=told.where, says=told.says)
    return Note(says, told.cure, tone, field=_field(problem))


def _field(problem: Problem) -> str:
    """The field of the form that a problem is about, as far as it says."""
    said = problem.params.get("field", problem.params.get("what", "") if problem.code.endswith("-empty") else "")
    return "by" if problem.code.endswith("-nobody") else str(said)


def preview(voice: Voice, seen: Understood) -> Preview:
    """What the staged files would make a workspace of."""
    question = voice.say("start-preview-question")
    if seen.made is None:
        block = listed(voice, seen.problems, "bad")
        n = len(seen.problems)
        section = Section(
            "problems", voice.say("start-problems-title", n=n), voice.say("start-problems-lede"), (block,)
        )
        return Preview(question, voice.say("start-problems"), voice.say("start-problems-under"), (section,), False)
    made = seen.made
    sections = (
        *(_source(voice, source) for source in made.sources),
        *(_services(voice, made) if made.services else ()),
        *(_workbook(voice, book) for book in made.workbooks),
        *(_unknown(voice, made.unknown) if made.unknown else ()),
        _taken(voice, made),
    )
    return Preview(question, _understood(voice, made), voice.say("start-preview-under"), sections, True)


def _understood(voice: Voice, made: Initiated) -> str:
    sheets = sum(1 for book in made.workbooks for sheet in book.sheets if sheet.form and sheet.rows)
    parts = (("sources", len(made.sources)), ("services", len(made.services)), ("sheets", sheets))
    said = [voice.say("start-part", what=what, n=n) for what, n in parts if n]
    return voice.say("start-understood", parts=_joined(voice, said)) if said else voice.say("start-understood-nothing")


def _joined(voice: Voice, parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    first = voice.say("start-comma").join(parts[:-1])
    return voice.say("start-and", first=first, last=parts[-1])


def _source(voice: Voice, source: FoundSource) -> Section:
    kind = voice.say("source-type", type=source.type)
    lede = voice.say("start-source-lede", files=source.files, sure=percent(source.sure))
    blocks = (Notes(tuple(_remarks(voice, source))),)
    return Section(f"source-{source.name}", voice.say("start-source", name=source.name, kind=kind), lede, blocks)


def _remarks(voice: Voice, source: FoundSource) -> Iterator[Note]:
    if source.records or source.quarantined:
        yield Note(voice.say("start-looked", n=source.records, records=count(source.records)), tone="good")
    if source.quarantined:
        text = voice.say("start-unread", n=source.quarantined, records=count(source.quarantined))
        yield Note(text, voice.say("start-unread-why"), "care")
    for note in source.notes:
        if voice.words.has(f"detect-{note.code}"):
            careful = any(part in note.code for part in CAREFUL)
            yield Note(voice.say(f"detect-{note.code}", **note.params), tone="care" if careful else "plain")
    if source.records and source.consumer:
        share = percent(ratio(source.attributed, source.records))
        yield Note(voice.say("start-callers", n=source.consumers, callers=count(source.consumers), share=share))


def _services(voice: Voice, made: Initiated) -> Iterator[Section]:
    columns = (
        Column("service", voice.say("head-service"), "text"),
        Column("routes", voice.say("start-head-routes"), "text"),
        Column("share", voice.say("start-head-share"), "bar"),
    )
    rows = tuple(_service(voice, service) for service in made.services[:LISTED])
    table = Table("services", voice.say("start-services-caption"), columns, rows, "")
    more = len(made.services) - LISTED
    blocks: tuple[Block, ...] = (table, Notes((Note(voice.say("start-more", n=more)),))) if more > 0 else (table,)
    how = "declared" if made.services_from == "workbook" else "proposed"
    title = voice.say("start-services", n=len(made.services), how=how)
    yield Section("services", title, voice.say("start-services-lede", how=how), blocks)


def _service(voice: Voice, service: FoundService) -> Row:
    name = service.title.in_(voice.language) or service.name
    routes = "  ".join(service.routes[:3]) + ("  …" if len(service.routes) > 3 else "")
    return Row(None, (Cell(name, service.name), Cell(routes, routes), Cell(percent(service.share), service.share)))


def _workbook(voice: Voice, book: FoundWorkbook) -> Section:
    """A workbook sheet by sheet."""
    title = voice.say("start-workbook", name=_base(book.path))
    return Section("workbook", title, _begun(voice, book), _sheets(voice, book))


def _begun(voice: Voice, book: FoundWorkbook) -> str:
    return voice.say("start-workbook-lede", n=len(book.gaps))


def _sheets(voice: Voice, book: FoundWorkbook, before: FoundWorkbook | None = None) -> tuple[Block, ...]:
    """The sheets, with what is not filled in yet; beside their rows those that they had before."""
    known = {sheet.name: sheet.rows for sheet in before.sheets} if before else {}
    heads = [("sheet", "text"), ("form", "text"), *([("before", "number")] if before else []), ("rows", "number")]
    columns = (
        *(Column(key, voice.say(f"start-head-{key}"), "text" if kind == "text" else "number") for key, kind in heads),
        Column("examples", voice.say("start-head-examples")),
    )
    rows = []
    for sheet in sorted(book.sheets, key=lambda sheet: not sheet.form):
        form = _form(voice, sheet.form)
        numbers = (*([known.get(sheet.name, 0)] if before else []), sheet.rows, sheet.examples)
        cells = (_number(n) if sheet.form else Cell(NOTHING, None) for n in numbers)
        rows.append(Row(None, (Cell(sheet.name, sheet.name), Cell(form, sheet.form), *cells), last=not sheet.form))
    table = Table("sheets", voice.say("start-sheets-caption"), columns, tuple(rows), "")
    return (table, listed(voice, book.gaps)) if book.gaps else (table,)


def _number(n: int) -> Cell:
    return Cell(count(n), n)


def _form(voice: Voice, form: str) -> str:
    if not form:
        return voice.say("start-form-none")
    id_ = f"workbook-{form.replace('_', '-')}"
    return voice.say(id_) if voice.words.has(id_) else form


def _base(path: str) -> str:
    return path.rpartition("/")[2]


def _unknown(voice: Voice, problems: Sequence[Problem]) -> Iterator[Section]:
    title = voice.say("start-unknown-title", n=len(problems))
    yield Section("unknown", title, voice.say("start-unknown-lede"), (listed(voice, problems),))


def _taken(voice: Voice, made: Initiated) -> Section:
    notes = [Note(timezone(made, voice.words), tone="care" if made.timezone_from == "unknown" else "plain")]
    if made.consumers:
        notes.append(Note(voice.say("init-consumers", count=made.consumers)))
    name = Note(voice.say("start-named", name=made.name))
    return Section("taken", voice.say("start-taken-title"), "", (Notes((name, *notes)),))


def update(voice: Voice, seen: Update) -> Preview:
    """What uploaded files would change in a workspace that stands."""
    question = voice.say("start-update-question")
    sections = tuple(_arrival(voice, one) for one in seen.arrivals)
    if seen.problems:
        block = listed(voice, seen.problems, "bad")
        title = voice.say("start-problems-title", n=len(seen.problems))
        sections = (Section("problems", title, voice.say("start-update-problems-lede"), (block,)), *sections)
        return Preview(question, voice.say("start-problems"), voice.say("start-update-kept"), sections, False)
    if not seen.ready:
        return Preview(question, voice.say("start-update-nothing"), voice.say("start-update-kept"), sections, False)
    n = sum(1 for one in seen.arrivals if one.target)
    answer = voice.say("start-update-answer", n=n)
    return Preview(question, answer, voice.say("start-update-under"), sections, True)


def _arrival(voice: Voice, one: Arrival) -> Section:
    title = voice.say("start-arrival", kind=one.kind, name=one.name)
    notes = [_problem(voice, problem, "care") for problem in one.problems]
    if one.target:
        how = "new" if not one.replaces else "replaced"
        notes.insert(0, Note(voice.say("start-arrival-target", how=how, target=one.target), tone="good"))
    if one.source:
        by = "start-arrival-section" if one.kind == "records" else "start-arrival-source"
        notes.append(Note(voice.say(by, source=one.source)))
    if one.kind == "workbook" and one.replaces:
        notes.append(Note(voice.say("start-arrival-kept")))
    if not one.declared and one.target:
        notes.append(Note(voice.say("start-arrival-declared")))
    sheets = _sheets(voice, one.after, one.before) if one.after else ()
    lede = _begun(voice, one.after) if one.after else ""
    return Section(f"arrival-{one.name}", title, lede, (Notes(tuple(notes)), *sheets))


def progress(voice: Voice, job: Job) -> Progress:
    """How far a build is."""
    problems = listed(voice, job.problems, "bad" if job.state == "failed" else "care") if job.problems else None
    doing = tuple(_doing(voice, job)) if not job.over else ()
    state = "going" if not job.over else "done" if job.state == "done" else "over"
    under = voice.say("start-job-under", state=state, seconds=f"{job.seconds:.0f}")
    told = voice.say("start-job", state=job.state)
    return Progress(voice.say("start-job-question"), told, under, doing, problems, asked(voice, job))


def asked(voice: Voice, job: Job) -> str:
    """Who asked for a job, and when; empty where none was asked for."""
    if job.asked_at is None:
        return ""
    who = voice.say("start-job-by", who=job.asked_by) if job.asked_by else ""
    return voice.say("start-job-asked", at=voice.numbers.moment(job.asked_at), who=who)


def past(voice: Voice, jobs: Iterable[Job]) -> tuple[Doing, ...]:
    """Jobs that were asked for before, with what became of each."""
    return tuple(
        Doing(voice.say("start-job-past", kind=one.kind, state=one.state), asked(voice, one), None) for one in jobs
    )


def _doing(voice: Voice, job: Job) -> Iterator[Doing]:
    for source in job.sources:
        share = ratio(source.done, source.total)
        detail = voice.say("start-job-read", done=size(voice, source.done), total=size(voice, source.total))
        group = source.source.removeprefix(GROUP)
        yield Doing(source.source if group == source.source else _form(voice, group), detail, share)
    if job.state == "deriving":
        yield Doing(voice.say("start-job-deriving"), "", None)
