"""A simulated company's truth in words: what is true, what was found, whether that was right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import JsonValue

from sowhat.model.compared import Compared, Judged, TrueTotal, TruthVerdict
from sowhat.model.estimate import Estimate
from sowhat.stories import amounts, sentence, truth_fates, truth_needs
from sowhat.stories.answer import grade_of, is_share
from sowhat.stories.drawings import Contrast, Contrasts
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import (
    Cell,
    Column,
    Figure,
    Interval,
    Note,
    Notes,
    Point,
    Row,
    Step,
    Steps,
    Table,
    Verdict,
    Way,
)
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

API = "/api/v1/truth"
PAGE = "/truth"
LEVEL = 0.95
"""The usual level of an interval, where no finding says another one."""
SIGNED: Mapping[TruthVerdict, Verdict] = {
    "holds": "pass",
    "not-claimed": "pass",
    "missed": "fail",
    "false-claim": "fail",
    "unsure": "unknown",
    "related": "unknown",
    "not-estimable": "unknown",
    "not-built": "unknown",
}
OPEN: tuple[TruthVerdict, ...] = ("unsure", "related", "not-estimable")


def truth(voice: Voice, judged: Judged) -> Story:
    """Every question of the company, what else was planted, how it was made, and what one company does not prove."""
    unbuilt = _number(judged, "not-built")
    return Story(
        page="truth",
        title=voice.say("truth-page"),
        question=voice.say("truth-question"),
        answer=_answer(voice, judged),
        under=voice.sentences(
            voice.say("truth-declined", n=_number(judged, *OPEN)),
            voice.say("truth-unbuilt", n=unbuilt) if unbuilt else "",
            voice.say("truth-apart"),
        ),
        figures=_figures(voice, judged),
        sections=tuple(one for one in _sections(voice, judged) if one is not None),
        build=judged.build,
        code_version=judged.code_version,
        ways=(Way(voice.say("front-back"), "/"),),
    )


def folded(voice: Voice, compared: Compared) -> Section:
    """The truth of one study, for its own page: shown on request."""
    title, rows = voice.say("truth-fold-title"), contrasts(voice, (compared,))
    more = Steps((Step(voice.say("truth-apart"), "", voice.say("truth-fold-all"), PAGE),))
    return Section("truth", title, "", (rows, more), API, folded=voice.say("truth-fold"))


def as_json(judged: Judged) -> dict[str, JsonValue]:
    """What is true and what was found, without words: both on the same `scale`, `verdict` as a code."""
    dump = judged.model_dump(mode="json", include={"build", "code_version", "simulated", "totals"})
    known = judged.truth.model_dump(mode="json", exclude={"effects"})
    fates = [{**one.truth.model_dump(mode="json"), "found": one.found} for one in judged.fates]
    told = {**dump, **known, "lifecycle": fates, "effects": [_effect(one) for one in judged.compared]}
    return told if judged.needs is None else {**told, "opportunities": judged.needs.model_dump(mode="json")}


def _effect(one: Compared) -> dict[str, JsonValue]:
    dump = one.model_dump(mode="json", include={"truth", "verdict", "scale", "true", "found"})
    true = dump.pop("truth")
    grade = grade_of(one.answer.studied) if one.answer else None
    status = one.answer.studied.finding.status if one.answer else None
    return {"study": true["study"], **dump, "status": status, "grade": grade, "truth": true}


def _number(judged: Judged, *verdicts: TruthVerdict) -> int:
    return sum(one.verdict in verdicts for one in judged.compared)


def _answer(voice: Voice, judged: Judged) -> Phrase:
    right = _number(judged, "holds", "not-claimed")
    told = right + _number(judged, "missed", "false-claim")
    if not told:
        return (Part(voice.say("truth-answer-none")),)
    return voice.phrase("truth-answer", "score", score=voice.say("truth-score", right=right, told=told))


def _figures(voice: Voice, judged: Judged) -> tuple[Figure, ...]:
    wrong = _number(judged, "missed", "false-claim")
    numbers = {
        "holds": _number(judged, "holds"),
        "not-claimed": _number(judged, "not-claimed"),
        "open": _number(judged, *OPEN),
        "wrong": wrong,
    }
    return tuple(
        Figure(
            voice.say(f"truth-figure-{name}"),
            count(n),
            voice.say(f"truth-figure-{name}-note"),
            tone="bad" if name == "wrong" and n else "plain",
        )
        for name, n in numbers.items()
    )


def _sections(voice: Voice, judged: Judged) -> tuple[Section | None, ...]:
    return (
        _compared(voice, judged),
        _totals(voice, judged),
        truth_fates.section(voice, judged, API),
        truth_needs.section(voice, judged, API),
        _planted(voice, judged),
        _made(voice, judged),
        _proof(voice, judged),
    )


def _compared(voice: Voice, judged: Judged) -> Section:
    title = voice.say("truth-compared")
    if not judged.compared:
        return Section("compared", title, voice.say("truth-compared-none"), (), API)
    rows = contrasts(voice, judged.compared)
    return Section("compared", title, voice.say("truth-compared-lede"), (rows,), API)


def _totals(voice: Voice, judged: Judged) -> Section | None:
    """What all of it is truly worth, beside the evidenced total."""
    if not judged.totals:
        return None
    names = ("total", "true", "found", "interval", "verdict")
    columns = tuple(
        Column(name, voice.say(f"truth-total-{name}"), "text" if name in ("total", "verdict") else "number")
        for name in names
    )
    rows = tuple(Row(one.kind, _total(voice, one)) for one in judged.totals)
    title = voice.say("truth-totals")
    table = Table("truth-totals", title, columns, rows, "")
    return Section("totals", title, voice.say("truth-totals-lede"), (table,), API)


def _total(voice: Voice, one: TrueTotal) -> tuple[Cell, ...]:
    found, code = one.found, one.found.currency
    inside = found.low <= one.true <= found.high
    low, high = (amounts.money(voice, each, code) for each in (found.low, found.high))
    return (
        Cell(voice.say("truth-total-kind", kind=one.kind), one.kind),
        Cell(amounts.money(voice, one.true, code), float(one.true)),
        Cell(amounts.money(voice, found.value, code), float(found.value)),
        Cell(voice.say("front-range", low=low, high=high), None),
        Cell(voice.say("truth-total-says", inside="yes" if inside else "no"), "holds" if inside else "missed"),
    )


def _planted(voice: Voice, judged: Judged) -> Section | None:
    """What was put into the data, with the page (or the file) where it shows."""
    if not judged.truth.planted:
        return None
    steps = []
    for one in judged.truth.planted:
        is_page = one.href.startswith("/")
        button = voice.say("truth-planted-look") if is_page else ""
        steps.append(
            Step(one.what.in_(voice.language), "" if is_page else one.href, button, one.href if is_page else "")
        )
    title, lede = voice.say("truth-planted"), voice.say("truth-planted-lede")
    return Section("planted", title, lede, (Steps(tuple(steps)),), API)


def _made(voice: Voice, judged: Judged) -> Section:
    known = judged.truth
    told = known.story.in_(voice.language)
    notes = Notes(
        (
            *((Note(told),) if told else ()),
            Note(voice.say("truth-made-kind", kind=known.kind)),
            Note(voice.say("truth-made-seed", seed=str(known.seed))),
        )
    )
    return Section("made", voice.say("truth-made"), "", (notes,), API, half=True)


def _proof(voice: Voice, judged: Judged) -> Section:
    levels = [one.answer.studied.finding.confidence for one in judged.compared if one.answer]
    level = levels[0] if levels else LEVEL
    lede = voice.say("truth-proof-lede", level=percent(level), misses=round(100 * (1 - level)))
    return Section("proof", voice.say("truth-proof"), lede, (), API, half=True)


def contrasts(voice: Voice, every: Sequence[Compared]) -> Contrasts:
    """What is true beside what was found, a line a question."""
    names = ("question", "true", "found", "interval", "verdict")
    columns = tuple(Column(name, voice.say(f"truth-head-{name}"), "text", wide=name == "interval") for name in names)
    rows = tuple(Row(one.truth.study, _cells(voice, one)) for one in every)
    table = Table("truth", voice.say("truth-compared"), columns, rows, voice.say("truth-compared-none"))
    says = voice.say("truth-compared-says", n=len(every))
    return Contrasts(says, tuple(contrast(voice, one) for one in every), table)


def _cells(voice: Voice, one: Compared) -> tuple[Cell, ...]:
    found = one.found
    return (
        Cell(_title(voice, one), one.truth.study),
        Cell(_true(voice, one), one.true),
        Cell(_found(voice, one), found.value if found else None),
        Cell(_range(voice, one), None),
        Cell(_says(voice, one), one.verdict),
    )


def contrast(voice: Voice, one: Compared) -> Contrast:
    """One question."""
    sign = SIGNED[one.verdict]
    return Contrast(
        title=_title(voice, one),
        detail=_of(voice, one),
        href=sentence.address(one.truth.study) if one.answer else "",
        true=_true(voice, one),
        why=one.truth.note.in_(voice.language),
        found=_found(voice, one),
        picture=_picture(voice, one),
        verdict=sign,
        says=_says(voice, one),
        mark=voice.say("truth-sign", verdict=sign),
    )


def _title(voice: Voice, one: Compared) -> str:
    return sentence.title(voice, one.answer.studied) if one.answer else one.truth.study


def _of(voice: Voice, one: Compared) -> str:
    if one.answer is None:
        return ""
    studied = one.answer.studied
    service = voice.title(voice.services, studied.study.service)
    return voice.say("truth-of", service=service, outcome=sentence.outcome(voice, studied))


def _says(voice: Voice, one: Compared) -> str:
    return voice.say(f"truth-verdict-{one.verdict}")


def _true(voice: Voice, one: Compared) -> str:
    if one.truth.effect == 0:
        return voice.say("truth-nothing")
    if one.scale == "effect":
        return _each(voice, one)
    way = "lost" if one.true < 0 else "kept"
    return voice.say(f"truth-{way}", customers=_people(voice, abs(one.true)))


def _each(voice: Voice, one: Compared) -> str:
    """A true effect in the outcome's own units: on a share, on each team in a period, or on each customer."""
    studied = one.answer.studied if one.answer else None
    quantity = one.answer.claim.quantity if one.answer and one.answer.claim else None
    team = studied is not None and studied.outcome_unit == "team"
    return voice.say(
        "truth-effect",
        effect=_amount(voice, one, one.true),
        whose="customer" if not team else "share" if _is_share(one) else "team",
        every=(studied.outcome_every if studied else None) or "period",
        counts=quantity.kind if quantity else "none",
    )


def _people(voice: Voice, x: float) -> str:
    """Customers, counted even where they are few: these are nobody's."""
    return voice.say("front-customers", size="some", customers=amounts.plain(voice, x), few=amounts.FEW)


def _found(voice: Voice, one: Compared) -> str:
    if one.answer is None:
        return voice.say("truth-found-none")
    said = sentence.short(voice, one.answer)
    grade = grade_of(one.answer.studied)
    word = grade_word(grade, voice.words)
    if not isinstance(one.answer.studied.finding, Estimate):
        return voice.say("truth-found", said=said, grade=word)
    return voice.say("truth-found", said=said, grade=voice.say("front-grade", letter=grade or NOTHING, word=word))


def _amount(voice: Voice, one: Compared, x: float) -> str:
    """A number on the scale of the comparison."""
    if one.scale == "customers":
        return amounts.plain(voice, x)
    return amounts.effect(voice, x, share=_is_share(one))


def _is_share(one: Compared) -> bool:
    """Whether the outcome counts customers, so that its differences are points."""
    return one.truth.retained is not None or (one.answer is not None and is_share(one.answer))


def _range(voice: Voice, one: Compared) -> str:
    if one.found is None:
        return NOTHING
    low, high = (_amount(voice, one, at) for at in (one.found.low, one.found.high))
    return voice.say("front-range", low=low, high=high)


def _picture(voice: Voice, one: Compared) -> Interval | None:
    """What was found on a scale with zero, what is true marked on it."""
    found = one.found
    if found is None:
        return None
    value, low, high = (Point(at, _amount(voice, one, at)) for at in (found.value, found.low, found.high))
    true = _amount(voice, one, one.true)
    says = voice.say("truth-picture", value=value.text, range=_range(voice, one), true=true)
    mark = Point(one.true, voice.say("truth-mark", true=true))
    return Interval(says, value, low, high, Point(0, "0"), (mark,))
