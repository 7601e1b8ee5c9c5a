"""Samples of what is not drawn as a chart: figures, tables, bars, notes, limits, steps, badges, stories."""

from __future__ import annotations

from sowhat.stories.drawings import Contrast, Contrasts
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import (
    Badge,
    Bar,
    Bars,
    Cell,
    Column,
    Figure,
    Interval,
    Limit,
    Limits,
    Note,
    Notes,
    Point,
    Row,
    Step,
    Steps,
    Tab,
    Table,
    Tone,
    Verdict,
    Way,
)
from sowhat.stories.shape import Story
from sowhat.stories.voice import Voice

TONES: tuple[Tone, ...] = ("plain", "good", "care", "bad")
VERDICTS: tuple[Verdict, ...] = ("pass", "weak", "fail", "unknown")
HERE = "/gallery"
SHARES = (0.62, 0.27, 0.08, 0.03)


def name(voice: Voice, n: int = 1) -> str:
    """A short name."""
    return voice.say("gallery-name", n=n)


def table(voice: Voice, rows: int, id_: str, *, long: bool = False, find: bool = False) -> Table:
    """A table with a column of each kind."""
    columns = (
        Column("name", voice.say("head-service"), "text"),
        Column("calls", voice.say("head-calls")),
        Column("share", voice.say("head-share"), "bar"),
        Column("run", voice.say("gallery-run"), "spark"),
        Column("effect", voice.say("gallery-effect"), "span"),
        Column("next", voice.say("gallery-next"), "text"),
    )
    told = tuple(_row(voice, n, long=long) for n in range(1, rows + 1))
    return Table(id_, voice.say("gallery-caption"), columns, told, voice.say("gallery-empty"), "-calls", "", find)


def _row(voice: Voice, n: int, *, long: bool) -> Row:
    calls, share = 4_100_000 // n, SHARES[n % len(SHARES)]
    title = voice.say("gallery-long") if long else name(voice, n)
    said = voice.say("gallery-sentence") if long or n % 2 else voice.say("gallery-word")
    run = tuple(float(x * x % 7 + n) for x in range(8))
    return Row(
        None,
        (
            Cell(title, title, note=f"service-{n}"),
            Cell(count(calls), calls),
            Cell(percent(share), share),
            Cell("+4%", 0.04, run),
            Cell("1.9", 1.9, (0.1, 0.4, 0.6, 0.8), voice.say("gallery-range")),
            Cell(said, said),
        ),
    )


def unknown(voice: Voice) -> Table:
    """What a table says of a group that is too small, and of what could not be estimated."""
    columns = (Column("group", voice.say("gallery-group"), "text"), Column("value", voice.say("gallery-effect")))
    small, none = voice.say("gallery-suppressed"), voice.say("gallery-not-estimable")
    rows = (
        Row(None, (Cell(name(voice, 1), 1), Cell("1.9", 1.9, note=voice.say("gallery-range")))),
        Row(None, (Cell(name(voice, 2), 2), Cell(NOTHING, None, note=small))),
        Row(None, (Cell(name(voice, 3), 3), Cell(NOTHING, None, note=none))),
    )
    return Table("unknown", voice.say("gallery-caption"), columns, rows, NOTHING)


def bars(voice: Voice, n: int) -> Bars:
    """Shares in each tone."""
    told = tuple(
        Bar(name(voice, at + 1), count(4100 // (at + 1)), SHARES[at], percent(SHARES[at]), TONES[at]) for at in range(n)
    )
    return Bars(voice.say("gallery-says"), told)


def notes(voice: Voice) -> Notes:
    """A note in each tone, one with excerpts that are shown on request."""
    said = voice.say("gallery-sentence")
    plain = tuple(Note(said, voice.say("gallery-word"), tone) for tone in TONES)
    place = (("access.log:17", "GET /v2/accounts 200"),)
    return Notes((*plain, Note(said, examples=place), Note(said, examples=place, fold=voice.say("gallery-open"))))


def facts(voice: Voice) -> Notes:
    """Short notes beside each other."""
    return Notes(tuple(Note(name(voice, n), count(4100 // n)) for n in (1, 2, 3)), facts=True)


def why(voice: Voice) -> Notes:
    """An empty panel: why it is empty, and what fills it."""
    return Notes((Note(voice.say("gallery-empty"), voice.say("gallery-fills")),))


def limits(voice: Voice) -> Limits:
    """A reason with each verdict."""
    return Limits(
        tuple(Limit(one, voice.say("gallery-sentence"), voice.say("front-verdict", verdict=one)) for one in VERDICTS)
    )


def steps(voice: Voice) -> Steps:
    """One with a button, one with a command, one that only tells."""
    said = voice.say("gallery-sentence")
    return Steps(
        (
            Step(said, voice.say("gallery-word"), voice.say("gallery-open"), HERE),
            Step(said, command="sowhat build"),
            Step(voice.say("gallery-word")),
        )
    )


def interval(voice: Voice, tone: Tone, *, clear: bool = True) -> Interval:
    """An estimate beside zero; one that is not `clear` reaches across it."""
    low = 890.0 if clear else -120.0
    value = Point(1240, voice.say("gallery-customers", n="1,240"))
    marks = (Point(640, voice.say("gallery-pays")),) if clear else ()
    ends = (Point(low, f"{low:,.0f}".replace("-", "−")), Point(1590, "1,590"))
    return Interval(voice.say("gallery-says"), value, *ends, Point(0, "0"), marks, tone)


def contrasts(voice: Voice) -> Contrasts:
    """What is true beside what was found, with each verdict."""
    said, word = voice.say("gallery-sentence"), voice.say("gallery-word")
    rows = tuple(
        Contrast(
            *(name(voice, at + 1), word, HERE, "1,310", word, "1,240"),
            *(interval(voice, "good") if at == 0 else None, one, said, voice.say("front-verdict", verdict=one)),
        )
        for at, one in enumerate(VERDICTS)
    )
    columns = tuple(
        Column(key, voice.say(f"gallery-{key}"), "text") for key in ("group", "true", "found", "interval", "right")
    )
    return Contrasts(voice.say("gallery-says"), rows, Table("contrasts", said, columns, (), NOTHING))


def badges(voice: Voice) -> tuple[Badge, ...]:
    """A badge for each grade."""
    tones: dict[str, Tone] = {"A": "good", "B": "good", "C": "care", "D": "plain", "E": "plain"}
    return tuple(Badge(letter, voice.say(f"grade-{letter}"), tone) for letter, tone in tones.items())


def story(voice: Voice, tone: Tone) -> Story:
    """An answer with its picture, its grade, its figures and its ways."""
    figures = tuple(
        Figure(name(voice, n + 1), value, voice.say("gallery-word"), HERE if n else "", one)
        for n, (value, one) in enumerate(zip(("¥78", "1,240", NOTHING, "99.9%"), TONES, strict=True))
    )
    answer = voice.phrase("gallery-sample-answer", "n", n=voice.say("gallery-customers", n="1,240"))
    clear = tone in ("good", "care")
    return Story(
        *("gallery", voice.say("gallery-page"), voice.say("gallery-sample-question"), answer),
        voice.say("gallery-sentence"),
        figures,
        interval(voice, tone, clear=clear) if tone != "plain" else bars(voice, 2),
        tone=tone,
        badge=badges(voice)[1 if tone == "good" else 2 if clear else 3],
        ways=(Way(voice.say("gallery-open"), HERE),),
        tabs=tuple(Tab(name(voice, n), HERE, n == 1) for n in (1, 2, 3)),
    )
