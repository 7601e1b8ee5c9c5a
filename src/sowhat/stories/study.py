"""The evidence view of one study: every number behind its answer, in the terms of the field."""

from __future__ import annotations

from collections.abc import Sequence

from sowhat.errors import CallError, Problem
from sowhat.model.estimate import By, ByCohort, Effect, Estimate, GroupTimeEffect, NotEstimable, Remark
from sowhat.model.so_what import SoWhat, StudyAnswer
from sowhat.stories import amounts, sentence, study_design
from sowhat.stories.answer import is_share
from sowhat.stories.chance import chance_section, power_section
from sowhat.stories.evidence import remark
from sowhat.stories.limits import limits_section
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Scalar, Step, Steps, Table, Way
from sowhat.stories.registration import registration_section
from sowhat.stories.rollout import planner
from sowhat.stories.sensitivity import sensitivity_section
from sowhat.stories.shape import Section, Story
from sowhat.stories.so_what import effects_address, figures
from sowhat.stories.study_cells import units, when
from sowhat.stories.voice import Voice

Fact = tuple[str, str, Scalar]
"""A name, what is read, what is exported."""


def find(seen: SoWhat, name: str) -> StudyAnswer:
    """The study of that name. Raises CallError `no-such-study` where there is none."""
    found = next((answer for answer in seen.studies if answer.studied.study.name == name), None)
    if found is None:
        known = ", ".join(answer.studied.study.name for answer in seen.studies) or NOTHING
        raise CallError(Problem("no-such-study", params={"study": name, "known": known, "nearest": "none"}))
    return found


def study(voice: Voice, seen: SoWhat, answer: StudyAnswer) -> Story:
    """One study: its answer, the months before and after, every check, how the interval was made, its address."""
    studied = answer.studied
    return Story(
        page="study",
        title=sentence.title(voice, studied),
        question=_question(voice, answer),
        answer=sentence.sentence(voice, answer),
        under=sentence.under(voice, answer),
        figures=figures(voice, seen, answer),
        picture=sentence.picture(voice, answer),
        sections=_sections(voice, answer),
        tone=sentence.tone(answer),
        build=studied.build,
        code_version=studied.code_version,
        badge=sentence.badge(voice, answer),
        ways=(
            Way(voice.say("front-back"), "/"),
            Way(voice.say("rollout-ask"), planner(studied.study.name)),
            *_downloads(voice, answer),
        ),
        traces=_traces(voice, answer),
    )


def _downloads(voice: Voice, answer: StudyAnswer) -> tuple[Way, ...]:
    """The moments, where staggered adoption has any that may leave: not those of pairs of periods."""
    studied = answer.studied
    pairs = studied.study.missing == "available-pairs"
    if studied.moments is None or studied.finding.design != "did" or pairs:
        return ()
    at = f"/studies/{studied.study.name}/moments"
    return tuple(Way(voice.say(f"study-moments-{form}"), f"{at}.{form}") for form in ("csv", "json"))


def _traces(voice: Voice, answer: StudyAnswer) -> tuple[str, ...]:
    data = answer.studied.finding.data
    print_ = (voice.say("study-trace-data", fingerprint=data.fingerprint),) if data else ()
    limits = (voice.say("study-moments-limits"),) if _downloads(voice, answer) else ()
    return (sentence.registered(voice, answer.studied), *print_, *limits)


def _question(voice: Voice, answer: StudyAnswer) -> str:
    studied = answer.studied
    service = voice.title(voice.services, studied.study.service)
    after = sentence.periods(voice, studied, studied.study.horizon)
    words = {"service": service, "outcome": sentence.outcome(voice, studied)}
    if studied.finding.design == "association":
        return voice.say("study-question-association", **words)
    if studied.finding.design in {"did", "experiment"}:
        return voice.say("study-question", after=after, way=studied.finding.design, **words)
    return voice.say("study-question-since", **words)


def _sections(voice: Voice, answer: StudyAnswer) -> tuple[Section, ...]:
    api = effects_address(answer)
    helps = _helps(voice, answer, api)
    facts = (
        _facts(voice, "estimate", _estimate(voice, answer), api),
        _facts(voice, "counts", _counts(voice, answer), api),
        _facts(voice, "inference", _inference(voice, answer), api),
        _facts(voice, "registered", _registered(voice, answer), api),
        _facts(voice, "address", _address(answer), api),
    )
    return (
        *study_design.sections(voice, answer, api),
        limits_section(voice, answer, api, half=False, named=True),
        *_doubts(voice, answer, api),
        study_design.design_section(voice, answer, api),
        power_section(voice, answer, api),
        registration_section(voice, answer, api),
        *(section for section in facts if section is not None),
        *((helps,) if helps else ()),
        *_tables(voice, answer, api),
    )


def _doubts(voice: Voice, answer: StudyAnswer, api: str) -> tuple[Section, ...]:
    """Drift and the orders of adoption, for the design that has both."""
    if answer.studied.finding.design != "did":
        return ()
    return (sensitivity_section(voice, answer, api), chance_section(voice, answer, api))


def _helps(voice: Voice, answer: StudyAnswer, api: str) -> Section | None:
    helps = answer.studied.finding.what_would_help
    if not helps:
        return None
    steps = Steps(tuple(_help(voice, answer, step) for step in helps))
    return Section("helps", voice.say("study-helps"), voice.say("study-helps-lede"), (steps,), api, half=True)


def _help(voice: Voice, answer: StudyAnswer, step: Remark) -> Step:
    """Lots are drawn by the planner; the others are work elsewhere."""
    text = remark(step, voice.words, share=is_share(answer))
    if step.code != "help-random-order":
        return Step(text)
    return Step(text, "", voice.say("rollout-page"), planner(answer.studied.study.name))


def _facts(voice: Voice, name: str, facts: Sequence[Fact], api: str) -> Section | None:
    """A list of names and values as a table; nothing where nothing is known."""
    if not facts:
        return None
    title = voice.say(f"study-{name}")
    columns = (Column("what", voice.say("study-what"), "text"), Column("value", voice.say("study-value"), "text"))
    rows = tuple(
        Row(None, (Cell(voice.say(f"study-fact-{key}"), key), Cell(said, value))) for key, said, value in facts
    )
    table = Table(name, title, columns, rows, voice.say("study-value"))
    return Section(name, title, "", (table,), api, half=True)


def _estimate(voice: Voice, answer: StudyAnswer) -> tuple[Fact, ...]:
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable):
        return ()
    ahead = answer.ahead.detectable_customers
    return (
        ("estimand", voice.say("study-estimand", name=finding.estimand), finding.estimand),
        ("estimate", _exact(finding.estimate), finding.estimate),
        ("se", _exact(finding.se), finding.se),
        ("ci", _range(voice, finding), finding.confidence),
        ("p", f"{finding.p:.3g}", finding.p),
        ("mde", _exact(finding.mde), finding.mde),
        ("detectable", NOTHING if ahead is None else amounts.customers(voice, ahead), ahead),
    )


def _exact(x: float | None) -> str:
    return NOTHING if x is None else f"{x:.4g}".replace("-", amounts.MINUS)


def _range(voice: Voice, effect: Effect | Estimate) -> str:
    if effect.ci is None:
        return NOTHING
    return voice.say("front-range", low=_exact(effect.ci[0]), high=_exact(effect.ci[1]))


def _counts(voice: Voice, answer: StudyAnswer) -> tuple[Fact, ...]:
    n, exposed = answer.studied.finding.n, answer.studied.exposed
    touched = exposed.touched
    used = NOTHING if touched is None else amounts.counted(voice, touched)
    return (
        ("units", units(voice, answer, n.units), n.units),
        ("treated", units(voice, answer, n.treated), n.treated),
        ("clusters", count(n.clusters), n.clusters),
        ("periods", count(n.periods), n.periods),
        ("touched", used, touched),
        ("shared", amounts.counted(voice, exposed.shared) if exposed.shared else count(0), exposed.shared),
    )


def _inference(voice: Voice, answer: StudyAnswer) -> tuple[Fact, ...]:
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable):
        return ()
    made = finding.inference
    first: tuple[Fact, ...] = (
        ("method", voice.say("study-method", name=made.method), made.method),
        ("df", NOTHING if made.df is None else f"{made.df:.1f}", made.df),
    )
    if finding.design == "series":
        return first
    return (
        *first,
        ("treated-clusters", count(made.treated_clusters), made.treated_clusters),
        ("control-clusters", count(made.control_clusters), made.control_clusters),
        ("effective-treated", f"{made.effective_treated:.1f}", made.effective_treated),
        ("effective-control", f"{made.effective_control:.1f}", made.effective_control),
    )


def _registered(voice: Voice, answer: StudyAnswer) -> tuple[Fact, ...]:
    studied, asked = answer.studied, answer.studied.study
    stamped = studied.stamped
    day = voice.numbers.day(stamped) if stamped else voice.say("study-unregistered")
    against = {"did": asked.control, "experiment": "arm"}.get(studied.finding.design, studied.finding.design)
    price = NOTHING
    if asked.price is not None:
        price = amounts.money(voice, asked.price.amount, asked.price.currency)
    return (
        ("registered", day, stamped.isoformat() if stamped else None),
        ("service", voice.title(voice.services, asked.service), asked.service),
        ("outcome", sentence.outcome(voice, studied), asked.outcome),
        ("horizon", sentence.periods(voice, studied, asked.horizon), asked.horizon),
        ("control", voice.say("study-control", control=against), against),
        ("price", price, float(asked.price.amount) if asked.price else None),
    )


def _address(answer: StudyAnswer) -> tuple[Fact, ...]:
    studied, data = answer.studied, answer.studied.finding.data
    known: dict[str, str | None] = {
        "build": studied.build,
        "code": studied.code_version,
        "fingerprint": data.fingerprint if data else None,
        "rows": count(data.rows) if data else None,
        "moments": studied.moments,
        "claim": answer.claim.id if answer.claim else None,
    }
    return tuple((key, value or NOTHING, value) for key, value in known.items())


def _tables(voice: Voice, answer: StudyAnswer, api: str) -> tuple[Section, ...]:
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable) or not isinstance(finding.by, By):
        return ()
    return (_cohorts(voice, answer, finding.by.cohort, api), _group_time(voice, answer, finding.by.group_time, api))


def _effect_columns(voice: Voice) -> tuple[Column, ...]:
    return (
        Column("estimate", voice.say("front-head-difference")),
        Column("interval", voice.say("front-head-interval")),
    )


def _effect_cells(voice: Voice, answer: StudyAnswer, effect: Effect) -> tuple[Cell, ...]:
    said = amounts.effect(voice, effect.estimate, share=is_share(answer))
    return Cell(said, effect.estimate), Cell(_scaled(voice, answer, effect), effect.se)


def _scaled(voice: Voice, answer: StudyAnswer, effect: Effect) -> str:
    scale = 100 if is_share(answer) else 1
    if effect.ci is None:
        return NOTHING
    low, high = (amounts.number(at * scale, signed=True) for at in effect.ci)
    return voice.say("front-range", low=low, high=high)


def _cohorts(voice: Voice, answer: StudyAnswer, by: ByCohort, api: str) -> Section:
    columns = (Column("g", voice.say("study-head-cohort"), "text"), *_effect_columns(voice))
    rows = tuple(Row(None, (when(voice, one.g), *_effect_cells(voice, answer, one))) for one in by.each)
    title = voice.say("study-cohorts", n=len(rows))
    table = Table("cohorts", title, columns, rows, NOTHING, "g")
    return Section("cohorts", title, voice.say("study-cohorts-lede"), (table,), api)


def _group_time(voice: Voice, answer: StudyAnswer, cells: Sequence[GroupTimeEffect], api: str) -> Section:
    columns = (
        Column("g", voice.say("study-head-cohort"), "text"),
        Column("t", voice.say("study-head-period"), "text"),
        *_effect_columns(voice),
    )
    rows = tuple(
        Row(None, (when(voice, one.g), when(voice, one.t), *_effect_cells(voice, answer, one))) for one in cells
    )
    title = voice.say("study-group-time", n=len(rows))
    table = Table("group-time", title, columns, rows, NOTHING, find=True)
    return Section("group-time", title, voice.say("study-group-time-lede"), (table,), api)
