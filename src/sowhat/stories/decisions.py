"""The decision log: what is decided and due for another look, and the page of one decision, answer first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sowhat.model.decision import Decision, Decisions, Proof, ProofSeen
from sowhat.model.value import Text
from sowhat.stories import decision_words as said
from sowhat.stories import planning_nav
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Cell, Column, Figure, Note, Notes, Row, Table, Tone, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

TONES: dict[str, Tone] = {"overdue": "care", "soon": "care", "undone": "plain"}


def decisions(voice: Voice, seen: Decisions) -> Story:
    """All decisions."""
    overdue = [one for one in seen.decisions if one.state == "overdue"]
    table = log_table(voice, seen.decisions)
    title = voice.say("decision-list-title", n=len(seen.decisions))
    sections = (Section("log", title, voice.say("decision-list-lede"), (table,), said.API),) if seen.decisions else ()
    return Story(
        page="decisions",
        title=voice.say("decision-page"),
        question=voice.say("decision-list-question"),
        answer=_answer(voice, len(seen.decisions), len(overdue)),
        under=voice.say("decision-list-under", day=voice.numbers.day(seen.today)),
        sections=sections,
        ways=(Way(voice.say("decision-way-new"), f"{said.PAGE}/new"),),
        tone="care" if overdue else "plain",
        build=seen.build,
        code_version=seen.code_version,
        tabs=planning_nav.tabs(voice, "decisions"),
    )


def _answer(voice: Voice, n: int, overdue: int) -> Phrase:
    if not n:
        return (Part(voice.say("decision-answer-none")),)
    if not overdue:
        return voice.phrase("decision-answer-fine", "shown", shown=str(n), n=n)
    return voice.phrase("decision-answer-overdue", "shown", shown=str(overdue), overdue=overdue, n=n)


def log_table(voice: Voice, found: tuple[Decision, ...]) -> Table:
    """A line a decision; the first cell leads to its page."""
    heads = ("what", "day", "by", "about", "proofs", "review", "came")
    columns = tuple(
        Column(head, voice.say("decision-head", what=head), "text", wide=head in ("about", "came")) for head in heads
    )
    rows = tuple(_row(voice, one) for one in found)
    return Table(
        "log", voice.say("decision-page"), columns, rows, voice.say("decision-answer-none"), "", "page",
        find=True,
    )  # fmt: skip


def _row(voice: Voice, one: Decision) -> Row:
    about = voice.say("decision-comma").join(said.about(voice, each, one.titles) for each in one.about)
    came = one.reviews[-1].came if one.reviews else ""
    cells = (
        Cell(one.what, one.what, note=one.id),
        Cell(voice.numbers.day(one.day), one.day.isoformat()),
        Cell(one.by, one.by),
        Cell(about or NOTHING, about or None),
        Cell(_best(voice, one), len(one.proofs)),
        Cell(said.state(voice, one), one.review_on.isoformat() if one.review_on else None),
        Cell(came or NOTHING, came or None),
    )
    return Row(said.address(one.id), cells)


def _best(voice: Voice, one: Decision) -> str:
    """The best grade among its proofs, as it was that day."""
    grades = sorted(each.then.grade for each in one.proofs if each.then.grade)
    if grades:
        return voice.say("decision-best", grade=grades[0], word=grade_word(grades[0], voice.words), n=len(one.proofs))  # type: ignore[arg-type]
    return voice.say("decision-best-none", n=len(one.proofs))


def decision(voice: Voice, seen: Decisions, one: Decision) -> Story:
    """One of the decisions that are seen."""
    api = f"{said.API}/{one.id}"
    who = voice.say("decision-comma").join(dict.fromkeys((*one.people, one.by)))
    return Story(
        page="decision",
        title=voice.say("decision-title", id=one.id),
        question=voice.say("decision-question", id=one.id, day=voice.numbers.day(one.day), who=who),
        answer=(Part(one.what, strong=False),),
        under=one.why or voice.say("decision-why-none"),
        figures=tuple(_figures(voice, one)),
        sections=tuple(_sections(voice, one, api)),
        tone=TONES.get(one.state, "plain"),
        ways=(Way(voice.say("decision-way-all"), said.PAGE),),
        build=seen.build,
        code_version=seen.code_version,
        tabs=planning_nav.tabs(voice, "decisions"),
    )


def _figures(voice: Voice, one: Decision) -> Iterator[Figure]:
    label = voice.say("decision-figure", what="review")
    day = voice.numbers.day(one.review_on) if one.review_on else NOTHING
    yield Figure(label, day, said.wait(voice, one), tone=TONES.get(one.state, "plain"))
    grades = sorted(each.then.grade for each in one.proofs if each.then.grade)
    word = grade_word(grades[0], voice.words) if grades else voice.say("decision-ungraded")  # type: ignore[arg-type]
    yield Figure(voice.say("decision-figure", what="grade"), grades[0] if grades else NOTHING, word)
    moved = sum(said.moved(each.then, each.now) for each in one.proofs)
    note = voice.say("decision-figure-moved", n=len(one.proofs))
    yield Figure(voice.say("decision-figure", what="moved"), str(moved), note, tone="care" if moved else "plain")


def _sections(voice: Voice, one: Decision, api: str) -> Iterator[Section]:
    title = voice.say("decision-proofs-title", n=len(one.proofs))
    blocks = (_proofs(voice, one),) if one.proofs else ()
    yield Section("proofs", title, voice.say("decision-proofs-lede", n=len(one.proofs)), blocks, api)
    others = tuple(Note(each.what, each.why_not or voice.say("decision-why-not-none")) for each in one.alternatives)
    title = voice.say("decision-others-title", n=len(others))
    yield Section("others", title, voice.say("decision-others-lede", n=len(others)), _notes(others), api, half=True)
    reviews = tuple(
        Note(
            voice.say("decision-review-says", says=each.says, day=voice.numbers.day(each.day), by=each.by),
            each.came,
            "good" if each.says == "stands" else "care",
        )
        for each in one.reviews
    )
    title = voice.say("decision-reviews-title", n=len(reviews))
    yield Section("reviews", title, voice.say("decision-reviews-lede", n=len(reviews)), _notes(reviews), api, half=True)
    if one.about:
        yield Section("about", voice.say("decision-about-title"), "", (_about(voice, one),), api)


def _notes(notes: tuple[Note, ...]) -> tuple[Notes, ...]:
    return (Notes(notes),) if notes else ()


def _about(voice: Voice, one: Decision) -> Table:
    columns = (Column("about", voice.say("decision-head", what="about"), "text"),)
    rows = tuple(
        Row(said.about_address(each), (Cell(said.about(voice, each, one.titles), f"{each.kind}:{each.name}"),))
        for each in one.about
    )
    return Table("about", voice.say("decision-about-title"), columns, rows, "", links="page")


def _proofs(voice: Voice, one: Decision) -> Table:
    heads = ("proof", "then", "grade", "now", "build")
    kinds = {"proof": "text", "grade": "text", "build": "text"}
    columns = tuple(
        Column(head, voice.say("decision-head", what=head), kinds.get(head, "number"))  # type: ignore[arg-type]
        for head in heads
    )
    rows = tuple(_proof(voice, each, one.titles) for each in one.proofs)
    return Table("proofs", voice.say("decision-proofs-title", n=len(rows)), columns, rows, "", links="page")


def _proof(voice: Voice, one: ProofSeen, titles: Mapping[str, Text]) -> Row:
    then, now = one.then, one.now
    grade = then.grade and voice.say("decision-grade", grade=then.grade, word=grade_word(then.grade, voice.words))  # type: ignore[arg-type]
    changed = voice.say("decision-now", moved="yes" if said.moved(then, now) else "no", known="yes" if now else "no")
    words = then.words if then.kind != "words" else ""
    cells = (
        Cell(said.proof(voice, then, titles), then.name or then.words, note=words),
        Cell(said.figure(voice, then), _number(then), note=said.span(voice, then)),
        Cell(grade or NOTHING, then.grade or None, note=_state(voice, then.state)),
        Cell(said.figure(voice, now), _number(now), note=changed if then.kind != "words" else ""),
        Cell(then.build or NOTHING, then.build or None, note=voice.numbers.month(then.month) if then.month else ""),
    )
    return Row(said.proof_address(then), cells)


def _number(one: Proof | None) -> float | None:
    return None if one is None or one.value is None else float(one.value)


def _state(voice: Voice, state: str) -> str:
    return voice.say(f"ledger-state-{state}") if state else ""
