"""The calibration told: what failed first, what was promised, what was simulated, and a table a design."""

from __future__ import annotations

from dataclasses import dataclass

from sowhat.model.calibration import LETTERS, Calibration, Judged, Share, WorldTally
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Note, Notes, Row, Table
from sowhat.stories.shape import Section
from sowhat.stories.words import Said, Words

RULES = ("false-claims", "coverage", "refusal")


@dataclass(frozen=True, slots=True)
class Report:
    """`lede`: sentences before the sections."""

    title: str
    lede: tuple[str, ...]
    sections: tuple[Section, ...]


def report(words: Words, found: Calibration) -> Report:
    """All of it."""
    numbers: dict[str, Said] = {
        "draws": count(found.draws),
        "worlds": len(found.worlds),
        "seed": str(found.seed),
        "version": found.version,
    }
    return Report(
        title=words.say("calibration-title"),
        lede=(
            words.say("calibration-what"),
            words.say("calibration-run", form=found.form, **numbers),
            words.say("calibration-answer", holds="yes" if found.holds else "no", **_kept(found)),
        ),
        sections=(
            failed(words, found),
            *_unseen(words, found),
            _promised(words),
            *_told(words, found),
            *tables(words, found),
        ),
    )


def _kept(found: Calibration) -> dict[str, int]:
    asked = [one for one in found.worlds if one.judged]
    return {"kept": sum(one.passed for one in asked), "asked": len(asked)}


def failed(words: Words, found: Calibration) -> Section:
    """Each promise that was not kept, world by world."""
    notes = [
        Note(
            words.say("calibration-world", title=_title(words, world), name=world.name), _broken(words, one), tone="bad"
        )
        for world in found.worlds
        for one in world.judged
        if not one.passed
    ]
    nothing = Note(words.say("calibration-nothing-failed"), tone="good")
    return Section("failed", words.say("calibration-failed"), "", (Notes(tuple(notes) or (nothing,)),))


def _broken(words: Words, one: Judged) -> str:
    """A promise beside what came out."""
    return words.say(
        f"calibration-broken-{one.rule}",
        share=percent(one.share),
        k=count(one.share.k),
        n=count(one.share.n),
        low=_percent(one.low),
        high=_percent(one.high),
        least=_percent(one.least or 0.0),
        most=_percent(1.0 if one.most is None else one.most),
    )


def _unseen(words: Words, found: Calibration) -> list[Section]:
    """Worlds in which nothing in the data could tell; nothing if there are none."""
    unseen = [one for one in found.worlds if one.standing == "unseen"]
    if not unseen:
        return []
    notes = tuple(
        Note(
            words.say("calibration-world", title=_title(words, one), name=one.name),
            words.say("calibration-unseen-share", share=percent(one.false_claims), n=count(one.false_claims.n)),
            tone="care",
        )
        for one in unseen
    )
    return [Section("unseen", words.say("calibration-unseen"), words.say("calibration-unseen-why"), (Notes(notes),))]


def _promised(words: Words) -> Section:
    notes = tuple(Note(words.say(f"calibration-rule-{rule}")) for rule in RULES)
    return Section("promised", words.say("calibration-promised"), words.say("calibration-judged"), (Notes(notes),))


def _told(words: Words, found: Calibration) -> list[Section]:
    """What each world is, in plain words, by design; a world and its twin without an effect once."""
    sections = []
    for design in dict.fromkeys(one.design for one in found.worlds):
        bases = dict.fromkeys(_base(one.name) for one in found.worlds if one.design == design)
        notes = tuple(Note(words.say(f"world-{base}"), words.say(f"world-{base}.told")) for base in bases)
        title = words.say("calibration-simulated", design=words.say(f"calibration-design-{design}"))
        sections.append(Section(f"simulated-{design}", title, "", (Notes(notes),)))
    return sections


def _base(name: str) -> str:
    return name.removesuffix("-null")


def _title(words: Words, world: WorldTally) -> str:
    null = "yes" if world.null else "no"
    return words.say("calibration-title-of", title=words.say(f"world-{_base(world.name)}"), null=null)


def tables(words: Words, found: Calibration) -> list[Section]:
    """A table a design."""
    sections = []
    for design in dict.fromkeys(one.design for one in found.worlds):
        rows = tuple(_row(words, one) for one in found.worlds if one.design == design)
        table = Table(f"calibration-{design}", "", _columns(words), rows, "")
        title = words.say(f"calibration-design-{design}")
        sections.append(Section(design, title, words.say("calibration-table"), (table,)))
    return sections


COLUMNS = (
    *("world", "verdict", "holds", "sides", "effect", "bias"),
    *("coverage", "coverage-published", "claims", "claims-all", "refused", "power", "length"),
)
NARROW = ("world", "verdict", "coverage", "claims", "refused", "power")
"""Columns that a terminal has room for."""


def _columns(words: Words) -> tuple[Column, ...]:
    text = ("world", "verdict", "holds")
    named = [
        Column(name, words.say(f"calibration-column-{name}"), "text" if name in text else "number", name not in NARROW)
        for name in COLUMNS
    ]
    letters = [
        Column(f"grade-{one or 'none'}", one or words.say("calibration-column-none"), wide=True) for one in LETTERS
    ]
    return (*named, *letters)


def _row(words: Words, one: WorldTally) -> Row:
    said = {
        "world": f"{_title(words, one)} ({one.name})",
        "verdict": words.say("calibration-verdict", verdict=verdict(one)),
        "holds": words.say("calibration-holds", holds="yes" if one.holds else "no"),
        "sides": f"{one.sides:g}",
        "effect": _number(one.truth),
        "bias": NOTHING if one.bias is None else f"{_number(one.bias)} ± {_number(one.bias_error)}",
        "coverage": percent(one.coverage),
        "coverage-published": percent(one.coverage_published),
        "claims": percent(one.false_claims),
        "claims-all": percent(one.false_claims_all),
        "refused": percent(Share(k=one.published.n - one.published.k, n=one.published.n)),
        "power": NOTHING if one.power is None else percent(one.power),
        "length": _number(one.length),
    }
    grades = [Cell(count(one.grades.get(letter, 0)), one.grades.get(letter, 0)) for letter in LETTERS]
    return Row(None, (*(Cell(said[name], said[name]) for name in COLUMNS), *grades))


def verdict(one: WorldTally) -> str:
    """`none` where no promise is asked of it."""
    if not one.judged:
        return "none" if one.standing == "judged" else one.standing
    return "kept" if one.passed else "broken"


def percent(share: Share) -> str:
    return NOTHING if share.value is None else _percent(share.value)


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.3g}".replace("-", "−")
