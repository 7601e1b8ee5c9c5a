"""The front door: did the platform keep one more customer?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal
from urllib.parse import quote

from sowhat.ledger import agreeing
from sowhat.ledger.postings import COUNTS
from sowhat.model.claim import Money
from sowhat.model.estimate import Estimate
from sowhat.model.rate_effects import ByProtection
from sowhat.model.so_what import SoWhat, StudyAnswer
from sowhat.model.usage import Usage
from sowhat.stories import amounts, sentence, trends
from sowhat.stories.answer import Kind, agreed, grade_of, kind, leading, others
from sowhat.stories.chain import chain_section
from sowhat.stories.evidence import grade_word
from sowhat.stories.limits import limits_section
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Column, Figure, Row, Table, Way
from sowhat.stories.shape import Section, Story
from sowhat.stories.study_design import first_section
from sowhat.stories.usage import return_picture
from sowhat.stories.voice import Voice
from sowhat.stories.waiting import changes_section, needs_section
from sowhat.stories.words import Part

Audience = Literal["everyone", "executives", "business", "developers"]
API = "/api/v1/so-what"
SHOWN: Mapping[Audience, tuple[str, ...]] = {
    "everyone": ("chain", "events", "limits", "studies", "use", "changes", "needs"),
    "executives": ("events", "limits", "needs"),
    "business": ("chain", "events", "limits", "studies", "use", "changes"),
    "developers": ("chain", "events", "limits", "studies", "use", "changes", "needs"),
}
"""What each audience is told after the answer. Nobody is told an answer without its limits."""


def so_what(voice: Voice, seen: SoWhat, usage: Usage | None = None, audience: Audience = "everyone") -> Story:
    """The answer, what it rests on, its limits, what changed, what waits."""
    lead = leading(seen.studies)
    story = _empty(voice, seen) if lead is None else _answered(voice, seen, lead)
    made = (_sections(voice, seen, lead, usage)[name]() for name in SHOWN[audience])
    return replace(story, sections=tuple(section for section in made if section is not None))


def _answered(voice: Voice, seen: SoWhat, lead: StudyAnswer) -> Story:
    evidence = sentence.address(lead.studied.study.name)
    ways = (
        Way(voice.say("front-why", sure=_sure(lead)), evidence),
        Way(voice.say("front-limits-link"), "#section-limits"),
    )
    return Story(
        page="so-what",
        title=voice.say("so-what-page"),
        question=voice.say("front-question"),
        answer=sentence.sentence(voice, lead),
        under=sentence.under(voice, lead),
        figures=figures(voice, seen, lead),
        picture=sentence.picture(voice, lead),
        tone=sentence.tone(lead),
        build=seen.build,
        code_version=seen.code_version,
        badge=sentence.badge(voice, lead),
        ways=ways,
        href=evidence,
        traces=sentence.traces(voice, lead),
    )


def _sure(lead: StudyAnswer) -> str:
    return "yes" if kind(lead) in {"yes", "harm", "none"} else "no"


def _empty(voice: Voice, seen: SoWhat) -> Story:
    """No study: what it takes to have one."""
    return Story(
        page="so-what",
        title=voice.say("so-what-page"),
        question=voice.say("front-question"),
        answer=(Part(voice.say("front-answer-no-study")),),
        under=voice.say("front-under-no-study"),
        figures=figures(voice, seen, None),
        build=seen.build,
        code_version=seen.code_version,
        ways=(Way(voice.say("front-value-link"), "/value"),),
    )


def _sections(
    voice: Voice, seen: SoWhat, lead: StudyAnswer | None, usage: Usage | None
) -> dict[str, Callable[[], Section | None]]:
    """Each section, made when it is told."""
    api = effects_address(lead) if lead else API
    return {
        "chain": lambda: chain_section(voice, seen),
        "events": lambda: first_section(voice, lead, api) if lead else None,
        "limits": lambda: limits_section(voice, lead, api) if lead else None,
        "studies": lambda: _others(voice, seen, lead) if lead else None,
        "use": lambda: use_section(voice, usage) if usage and _is_open(lead) else None,
        "changes": lambda: changes_section(voice, seen),
        "needs": lambda: needs_section(voice, seen),
    }


def _is_open(lead: StudyAnswer | None) -> bool:
    return lead is None or kind(lead) in {"unknown", "related"}


def effects_address(answer: StudyAnswer) -> str:
    """The numbers of one study."""
    return f"/api/v1/effects?study={quote(answer.studied.study.name, safe='')}"


def figures(voice: Voice, seen: SoWhat, lead: StudyAnswer | None) -> tuple[Figure, ...]:
    """Value created, value protected, what was invested, whose customers count; what is empty says why."""
    return (_created(voice, lead), _protected(voice, lead), _invested(voice, lead), _customers(voice, seen, lead))


def _protected(voice: Voice, lead: StudyAnswer | None) -> Figure:
    """What a study of protection found, in what it counts; it is never priced here."""
    label = voice.say("front-figure-protected")
    finding = lead.studied.finding if lead else None
    by = finding.by if isinstance(finding, Estimate) else None
    if lead is None or not isinstance(by, ByProtection) or kind(lead) not in {"yes", "harm"}:
        return Figure(label, NOTHING, voice.say("front-figure-protected-none"))
    way = "less" if by.observed < by.expected else "more"
    note = voice.say("front-figure-protected-less", way=way, outcome=sentence.outcome(voice, lead.studied))
    return Figure(label, amounts.plain(voice, abs(by.expected - by.observed)), note, sentence.address(_name(lead)))


def _name(lead: StudyAnswer) -> str:
    return lead.studied.study.name


def _created(voice: Voice, lead: StudyAnswer | None) -> Figure:
    found: Kind = kind(lead) if lead else "no-study"
    label = voice.say("front-figure-created", kind=found)
    if lead is None or found not in {"yes", "harm"} or lead.value is None or agreed(lead) is None:
        why = _priceless(lead) if lead and found in {"yes", "harm"} else found
        return Figure(label, NOTHING, voice.say("front-figure-created-none", why=why))
    value = _stands(lead) or lead.value
    worth = amounts.money(voice, value.value, value.currency)
    state = lead.claim.state if lead.claim else "none"
    note = voice.say("front-figure-created-note", range=amounts.money_span(voice, value), state=state)
    return Figure(label, worth, note, sentence.address(lead.studied.study.name), sentence.tone(lead))


def _stands(lead: StudyAnswer) -> Money | None:
    """What of its claim counts, after amendments."""
    counts = lead.claim is not None and lead.claim.state in COUNTS
    return agreeing.stands(lead.claim)[1] if lead.claim is not None and counts else None


def _priceless(lead: StudyAnswer) -> str:
    if lead.studied.finding.design == "protection":
        return "protected"
    return "price" if lead.value is None else "period"


def _invested(voice: Voice, lead: StudyAnswer | None) -> Figure:
    label = voice.say("front-figure-invested")
    if lead is None or lead.ahead.cost is None:
        return Figure(label, NOTHING, voice.say("front-figure-invested-none", study="yes" if lead else "no"))
    cost = lead.ahead.cost
    note = voice.say("front-figure-invested-note", source=lead.ahead.cost_from or "study", **_break_even(voice, lead))
    worth = amounts.money(voice, cost.value, cost.currency)
    return Figure(label, worth, note, sentence.address(lead.studied.study.name))


def _break_even(voice: Voice, lead: StudyAnswer) -> dict[str, str]:
    need = lead.ahead.break_even
    return {"known": "no" if need is None else "yes", "needed": amounts.customers(voice, need or 0)}


def _customers(voice: Voice, seen: SoWhat, lead: StudyAnswer | None) -> Figure:
    label = voice.say("front-figure-customers")
    if lead is not None and lead.studied.exposed.customers:
        who = amounts.counted(voice, lead.studied.exposed.customers)
        return Figure(label, who, _reached(voice, lead), sentence.address(lead.studied.study.name))
    known_customers = seen.chain.customers
    if known_customers is None:
        return Figure(label, NOTHING, voice.say("front-figure-customers-none"))
    return Figure(label, amounts.counted(voice, known_customers), voice.say("front-figure-customers-roster"), API)


def _reached(voice: Voice, lead: StudyAnswer) -> str:
    exposed = lead.studied.exposed
    known = "no" if exposed.touched is None else "yes"
    some = exposed.touched or 0
    few = 0 < some < amounts.FEW
    touched = amounts.counted(voice, some) if few else percent(some / exposed.customers)
    if lead.studied.finding.design == "experiment":
        return voice.say("front-figure-customers-lot", touched=touched, known=known)
    teams = count(exposed.teams)
    return voice.say("front-figure-customers-note", n=exposed.teams, teams=teams, touched=touched, known=known)


def use_section(voice: Voice, usage: Usage) -> Section | None:
    """What use already shows while the effect is not known: the step before it on the ladder."""
    share = trends.return_share(usage.weeks)
    calls = voice.numbers.spoken(usage.totals.calls)
    if not usage.totals.calls:
        return None
    words = {"calls": calls, "consumers": voice.numbers.spoken(usage.totals.consumers), "back": percent(share)}
    title = voice.say("front-use", known="no" if share is None else "yes", **words)
    bars = return_picture(voice, usage)
    return Section("use", title, voice.say("front-use-lede", **words), (bars,) if bars else (), "/api/v1/usage")


def _others(voice: Voice, seen: SoWhat, lead: StudyAnswer) -> Section | None:
    """The other studies, each by itself."""
    rest = others(seen.studies, lead)
    if not rest:
        return None
    title = voice.say("front-studies", n=len(rest))
    return Section("studies", title, voice.say("front-studies-lede"), (studies_table(voice, rest),), "/api/v1/effects")


def studies_table(voice: Voice, rest: tuple[StudyAnswer, ...]) -> Table:
    """One line a study."""
    columns = (
        Column("study", voice.say("front-head-study"), "text"),
        Column("answer", voice.say("front-head-answer"), "text"),
        Column("customers", voice.say("front-head-kept")),
        Column("interval", voice.say("front-head-interval")),
        Column("grade", voice.say("front-head-grade"), "text"),
    )
    rows = tuple(_study_row(voice, answer) for answer in rest)
    caption = voice.say("front-studies-caption")
    return Table("studies", caption, columns, rows, voice.say("front-answer-no-study"), links="study")


def _study_row(voice: Voice, answer: StudyAnswer) -> Row:
    study, kept, grade = answer.studied.study, agreed(answer), grade_of(answer.studied)
    found = kind(answer)
    drawn = kept if found in {"yes", "harm", "none", "unknown"} else None
    sure = kept if found in {"yes", "harm"} else None
    held = voice.say("front-grade", letter=grade or NOTHING, word=grade_word(grade, voice.words))
    service = voice.title(voice.services, study.service)
    return Row(
        study.name,
        (
            Cell(sentence.title(voice, answer.studied), study.name, note=service),
            Cell(sentence.short(voice, answer), found),
            Cell(amounts.plain(voice, sure.value) if sure else NOTHING, sure.value if sure else None),
            Cell(amounts.span(voice, drawn.low, drawn.high) if drawn else NOTHING, drawn.low if drawn else None),
            Cell(held, grade),
        ),
    )
