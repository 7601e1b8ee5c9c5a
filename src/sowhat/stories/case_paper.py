"""A business case on one page: what is believed, of whom, against what, at which price, how tested, signed by whom."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from sowhat.model.case_paper import Paper, PaperSeen
from sowhat.stories import amounts, case_parts, planning_nav
from sowhat.stories.case_words import API, PAGE, named
from sowhat.stories.numbers import NOTHING, percent
from sowhat.stories.pieces import Figure, Tone, Way
from sowhat.stories.rollout import planner
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase

LEDES = ("alternatives", "trials")


def paper(voice: Voice, seen: PaperSeen) -> Story:
    """The one page."""
    name = seen.paper.name
    api = f"{API}/{quote(name, safe='')}/paper"
    return Story(
        page="case-paper",
        title=voice.say("case-paper-question", title=named(voice, seen.paper)),
        question=voice.say("case-paper-question", title=named(voice, seen.paper)),
        answer=_answer(voice, seen),
        under=_under(voice, seen),
        figures=_figures(voice, seen),
        sections=tuple(_sections(voice, seen, api)),
        tone=_tone(seen),
        build=seen.build,
        code_version=seen.code_version,
        ways=_ways(voice, seen),
        tabs=planning_nav.tabs(voice, "cases"),
    )


def _answer(voice: Voice, seen: PaperSeen) -> Phrase:
    worked = seen.worked
    if worked is None:
        return (Part(voice.say("case-paper-answer-none")),)
    chance, money = percent(worked.gain), amounts.money(voice, worked.net.value, worked.net.currency)
    sign = "less" if worked.net.value < 0 else "more"
    return voice.phrase("case-paper-answer", "net", net=money, sign=sign, chance=chance, months=worked.case.months)


def _tone(seen: PaperSeen) -> Tone:
    if seen.worked is None:
        return "plain"
    return "good" if seen.worked.net.low > 0 else "care" if seen.worked.net.value <= 0 else "plain"


def _under(voice: Voice, seen: PaperSeen) -> str:
    forecast = voice.say("case-under") if seen.worked else ""
    return voice.sentences(voice.say("case-status-says", status=seen.status), _next(voice, seen), forecast)


def _next(voice: Voice, seen: PaperSeen) -> str:
    """What comes next, in a sentence."""
    if seen.lacks:
        lacks = voice.say("case-list-join").join(voice.say("case-lacks", what=what) for what in seen.lacks)
        return voice.say("case-paper-lacks", lacks=lacks)
    return ""


def _figures(voice: Voice, seen: PaperSeen) -> tuple[Figure, ...]:
    worked = seen.worked
    if worked is None:
        return ()
    told = (("net", worked.net), ("value", worked.value), ("cost", worked.cost))
    money = tuple(
        Figure(voice.say("case-figure", what=what), amounts.money(voice, one.value, one.currency),
               amounts.money_span(voice, one))
        for what, one in told
    )  # fmt: skip
    back = worked.payback
    shown = NOTHING if back.months is None else voice.say("case-months", n=back.months)
    note = voice.say("case-payback-chance", chance=percent(back.chance), months=worked.case.months)
    return (*money, Figure(voice.say("case-figure", what="payback"), shown, note))


def _sections(voice: Voice, seen: PaperSeen, api: str) -> tuple[Section, ...]:
    made = (
        ("hypothesis", case_parts.hypothesis(voice, seen), True),
        ("customers", case_parts.customers(voice, seen), True),
        ("baseline", case_parts.baseline(voice, seen), True),
        ("effect", case_parts.effect(voice, seen), True),
        ("alternatives", case_parts.alternatives(voice, seen), False),
        ("trials", case_parts.trials(voice, seen), False),
        ("cost", case_parts.cost(voice, seen), True),
        ("study", case_parts.study(voice, seen), True),
        ("together", case_parts.together(voice, seen), True),
        ("signatures", case_parts.signatures(voice, seen), True),
    )
    return tuple(
        Section(id_, voice.say("case-part", part=id_), _lede(voice, id_), (block,), api, half=half)
        for id_, block, half in made
    )


def _lede(voice: Voice, part: str) -> str:
    return voice.say("case-part-lede", part=part) if part in LEDES else ""


def _begun(voice: Voice, paper: Paper) -> dict[str, str]:
    """What the form of the numbers begins with."""
    told = {"name": paper.name, "title": paper.about.title.in_(voice.language), "service": paper.about.service}
    return {name: text for name, text in told.items() if text}


def _ways(voice: Voice, seen: PaperSeen) -> tuple[Way, ...]:
    name = quote(seen.paper.name, safe="")
    about, study = seen.paper.about, seen.power.study
    numbers = f"/value/case?case={name}" if seen.worked else f"/value/case?{urlencode(_begun(voice, seen.paper))}"
    further = (
        (about.demand, "demand", f"/planning/demand/{quote(about.demand, safe='')}"),
        (about.opportunity, "opportunity", "/planning/opportunities"),
        (study, "plan", planner(study)),
        (seen.paper.okr, "okr", f"/planning/okrs/{quote(seen.paper.okr, safe='')}"),
    )
    return (
        Way(voice.say("case-way", to="numbers"), numbers),
        *(Way(voice.say("case-way", to=what), href) for told, what, href in further if told),
        Way(voice.say("case-way", to="markdown"), f"{PAGE}/{name}/paper.md"),
        Way(voice.say("case-way", to="all"), PAGE),
    )
