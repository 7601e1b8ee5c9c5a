"""All studies: what services did together, then every question by itself, each with its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite

from sowhat.model.estimate import Estimate, NotEstimable
from sowhat.model.estimate import Interval as Ends
from sowhat.model.portfolio import PortfolioSeen, Ranked
from sowhat.model.so_what import SoWhat, StudyAnswer
from sowhat.stories import amounts, portfolio, sentence
from sowhat.stories.answer import agreed, grade_of, is_registered, is_share, kind
from sowhat.stories.evidence import grade_word, remark
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Badge, Cell, Column, Figure, Interval, Point, Row, Table, Tone, Way
from sowhat.stories.rollout import planner
from sowhat.stories.shape import Section, Story
from sowhat.stories.spans import Reach, Run, spans
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase, Said

API = "/api/v1/effects"


def studies(voice: Voice, seen: SoWhat) -> Story:
    """The total first, what else happened, whose it may be, then the list."""
    lead = leading(seen.portfolios)
    return Story(
        page="studies",
        title=voice.say("studies-page"),
        question=voice.say("studies-question"),
        answer=_answer(voice, seen, lead),
        under=_under(voice, lead),
        figures=_figures(voice, seen, lead) if seen.studies else (),
        picture=None if lead is None else _picture(voice, lead),
        sections=(
            *_list(voice, seen),
            *portfolio.sections(voice, sorted(seen.portfolios, key=_first), _titles(voice, seen)),
        ),
        tone=_tone(lead),
        build=seen.build,
        code_version=seen.code_version,
        badge=None if lead is None else _badge(voice, lead),
        href=API,
        ways=(Way(voice.say("rollout-ask"), planner()),) if seen.studies else (),
    )


def _titles(voice: Voice, seen: SoWhat) -> dict[str, str]:
    return {one.studied.study.name: sentence.title(voice, one.studied) for one in seen.studies}


def leading(seen: Sequence[PortfolioSeen]) -> PortfolioSeen | None:
    """The total that the page leads with: of the most services, then of the most studies; never by what it is."""
    return min(seen, key=_first, default=None)


def _first(one: PortfolioSeen) -> tuple[int, int]:
    return -len(one.portfolio.services), -len(one.portfolio.members)


def _sign(one: PortfolioSeen) -> str:
    """`up`, `down`, `unclear`; `none` where there is no number, `related` where it is no effect."""
    finding = one.portfolio.finding
    if isinstance(finding, NotEstimable):
        return "none"
    if not portfolio.is_effect(one.portfolio):
        return "related"
    low, high = _ends(one, finding)
    return "up" if low > 0 else "down" if high < 0 else "unclear"


def _ends(one: PortfolioSeen, finding: Estimate) -> Ends:
    if one.kept is not None:
        return one.kept.low, one.kept.high
    low, high = finding.ci or (float("-inf"), float("inf"))
    return (low, high) if one.portfolio.good else (-high, -low)


def _answer(voice: Voice, seen: SoWhat, lead: PortfolioSeen | None) -> Phrase:
    if not seen.studies:
        return (Part(voice.say("front-answer-no-study")),)
    if lead is None:
        return (Part(voice.say("studies-answer-unregistered")),)
    sign, told = _sign(lead), lead.portfolio
    said: dict[str, Said] = {"n": len(told.services), "outcome": portfolio.outcome(voice, told)}
    if sign in {"none", "related"}:
        return (Part(voice.say(f"studies-answer-{sign}", **said)),)
    if lead.kept is not None:
        who = amounts.customers(voice, lead.kept.value)
        return voice.phrase(f"studies-answer-{sign}", "customers", customers=who, **said)
    size = told.finding.estimate if isinstance(told.finding, Estimate) else 0.0
    effect = amounts.effect(voice, size, share=False)
    return voice.phrase(f"studies-answer-effect-{sign}", "effect", effect=effect, **said)


def _under(voice: Voice, lead: PortfolioSeen | None) -> str:
    if lead is None:
        return voice.say("studies-under-none")
    told = lead.portfolio
    if isinstance(told.finding, NotEstimable):
        why = [remark(one, voice.words) for one in (*told.finding.reasons[:1], *told.finding.what_would_help[:1])]
        return voice.sentences(*why)
    every, n = told.every or "week", told.horizon
    after = voice.say("front-periods", every=every, n=n)
    said = "" if lead.kept is None else voice.say("studies-under-range", range=_span(voice, lead))
    return voice.sentences(said, voice.say("studies-under", n=len(told.members), after=after))


def _span(voice: Voice, lead: PortfolioSeen) -> str:
    return NOTHING if lead.kept is None else amounts.span(voice, lead.kept.low, lead.kept.high)


def _tone(lead: PortfolioSeen | None) -> Tone:
    sign = "none" if lead is None else _sign(lead)
    weak = lead is not None and portfolio.grade(lead.portfolio) == "C"
    return "bad" if sign == "down" else "good" if sign == "up" and not weak else "care" if lead else "plain"


def _badge(voice: Voice, lead: PortfolioSeen) -> Badge:
    found = lead.portfolio.finding
    letter = found.grade if isinstance(found, Estimate) else None
    return Badge(letter or NOTHING, grade_word(letter, voice.words), "good" if letter in {"A", "B"} else "care")


def _picture(voice: Voice, lead: PortfolioSeen) -> Interval | None:
    kept, sign = lead.kept, _sign(lead)
    if kept is None or sign in {"none", "related"} or not (isfinite(kept.low) and isfinite(kept.high)):
        return None
    ends = [Point(at, amounts.plain(voice, at)) for at in (kept.low, kept.high)]
    says = voice.say(
        "front-picture", value=amounts.customers(voice, kept.value), range=amounts.span(voice, kept.low, kept.high)
    )
    minus = amounts.MINUS if kept.value < 0 else ""
    value = Point(kept.value, minus + amounts.customers(voice, kept.value))
    tone = _tone(lead) if sign != "unclear" else "plain"
    return Interval(says, value, ends[0], ends[1], Point(0, "0"), (), tone)


def _figures(voice: Voice, seen: SoWhat, lead: PortfolioSeen | None) -> tuple[Figure, ...]:
    answered = sum(isinstance(one.studied.finding, Estimate) for one in seen.studies)
    inside = len(lead.portfolio.members) if lead else 0
    return (
        _worth(voice, lead),
        _other(voice, lead),
        Figure(voice.say("studies-figure-inside"), count(inside), voice.say("studies-figure-inside-note")),
        Figure(
            voice.say("studies-figure-all"),
            count(len(seen.studies)),
            voice.say("studies-figure-all-note", n=answered),
        ),
    )


def _worth(voice: Voice, lead: PortfolioSeen | None) -> Figure:
    label = voice.say("studies-figure-worth")
    if lead is None or lead.value is None or not portfolio.is_effect(lead.portfolio):
        codes = [note.code for note in lead.notes] if lead else []
        why = "differ" if "portfolio-prices-differ" in codes else "price" if "portfolio-no-price" in codes else "none"
        return Figure(label, NOTHING, voice.say("studies-figure-worth-none", why=why))
    worth = amounts.money(voice, lead.value.value, lead.value.currency)
    return Figure(label, worth, voice.say("studies-figure-range", range=amounts.money_span(voice, lead.value)), API)


def _other(voice: Voice, lead: PortfolioSeen | None) -> Figure:
    """What happened besides, up or down."""
    label = voice.say("studies-figure-other")
    known = lead.portfolio.causes if lead and portfolio.is_effect(lead.portfolio) else None
    if lead is None or known is None:
        return Figure(label, NOTHING, voice.say("studies-figure-other-none"))
    share = lead.portfolio.customers
    said = amounts.effect(voice, known.other.estimate, share=share)
    of = amounts.effect(voice, known.change, share=share)
    return Figure(label, said, voice.say("studies-figure-other-note", change=of), "#section-causes")


def _list(voice: Voice, seen: SoWhat) -> tuple[Section, ...]:
    if not seen.studies:
        return ()
    ranks = {one.study: one for each in seen.portfolios for one in each.portfolio.ranking}
    table = list_table(voice, seen.studies, ranks)
    ranked = voice.say("studies-list-ranked") if ranks else voice.say("studies-list-unranked")
    lede = voice.sentences(voice.say("studies-list-lede"), ranked)
    return (Section("list", voice.say("studies-list", n=len(seen.studies)), lede, (table,), API),)


def list_table(voice: Voice, answers: Sequence[StudyAnswer], ranks: Mapping[str, Ranked]) -> Table:
    """Every study a line; intervals of one outcome share a scale."""
    columns = (
        Column("study", voice.say("front-head-study"), "text"),
        Column("effect", voice.say("studies-head-effect"), "span"),
        Column("answer", voice.say("front-head-answer"), "text"),
        Column("customers", voice.say("front-head-kept")),
        Column("grade", voice.say("front-head-grade"), "text"),
        Column("outcome", voice.say("portfolio-head-outcome"), "text", wide=True),
        *((Column("rank", voice.say("studies-head-rank")),) if ranks else ()),
    )
    drawn = _drawn(answers)
    rows = tuple(_row(voice, one, drawn[one.studied.study.name], ranks) for one in answers)
    caption = voice.say("studies-list-caption")
    return Table("studies", caption, columns, rows, voice.say("front-answer-no-study"), "", "study", find=True)


def _drawn(answers: Sequence[StudyAnswer]) -> dict[str, tuple[Run, bool]]:
    """By study: where its interval lies on the scale of its outcome, and whether that outcome is a share."""
    found: dict[str, tuple[Run, bool]] = {}
    for outcome in dict.fromkeys(one.studied.study.outcome for one in answers):
        own = [one for one in answers if one.studied.study.outcome == outcome]
        for one, run in zip(own, spans([_reach(one) for one in own]), strict=True):
            found[one.studied.study.name] = run, any(is_share(each) for each in own)
    return found


def _reach(one: StudyAnswer) -> Reach:
    finding = one.studied.finding
    if not _is_shown(one) or not isinstance(finding, Estimate) or finding.ci is None:
        return None
    low, high = finding.ci
    return (low, finding.estimate, high) if isfinite(low) and isfinite(high) else None


def _is_shown(one: StudyAnswer) -> bool:
    """Whether a number may stand as an effect."""
    return kind(one) in {"yes", "harm", "none", "unknown"}


def _row(voice: Voice, one: StudyAnswer, drawn: tuple[Run, bool], ranks: Mapping[str, Ranked]) -> Row:
    run, share = drawn
    studied, found, letter = one.studied, kind(one), grade_of(one.studied)
    name = studied.study.name
    kept = agreed(one) if found in {"yes", "harm", "none", "unknown"} else None
    stamped = "" if is_registered(studied) else voice.say("studies-unregistered")
    cells = (
        Cell(sentence.title(voice, studied), name, note=voice.title(voice.services, studied.study.service)),
        _effect(voice, one, run, share=share),
        Cell(sentence.short(voice, one), found),
        Cell(amounts.span(voice, kept.low, kept.high) if kept else NOTHING, kept.value if kept else None),
        Cell(voice.say("front-grade", letter=letter or NOTHING, word=grade_word(letter, voice.words)), letter),
        Cell(sentence.outcome(voice, studied), studied.study.outcome, note=stamped),
        *((_rank(voice, ranks.get(name), share=share),) if ranks else ()),
    )
    return Row(name, cells)


def _effect(voice: Voice, one: StudyAnswer, run: Run, *, share: bool) -> Cell:
    finding = one.studied.finding
    if not isinstance(finding, Estimate) or not _is_shown(one):
        return Cell(NOTHING, None)
    return Cell(amounts.effect(voice, finding.estimate, share=share), finding.estimate, run)


def _rank(voice: Voice, found: Ranked | None, *, share: bool) -> Cell:
    if found is None:
        return Cell(NOTHING, None)
    drawn = amounts.effect(voice, found.estimate, share=share)
    return Cell(count(found.rank), found.rank, note=voice.say("studies-shrunk", effect=drawn))
