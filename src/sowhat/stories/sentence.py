"""The answer of one study: its sentence, what it rests on, its grade, its interval drawn."""

from __future__ import annotations

from math import isfinite
from urllib.parse import quote

from sowhat.model.claim import Amount, Studied
from sowhat.model.estimate import Design, Estimate, NotEstimable, Remark
from sowhat.model.so_what import StudyAnswer
from sowhat.stories import amounts
from sowhat.stories.answer import Kind, agreed, grade_of, is_share, kind
from sowhat.stories.evidence import grade_word, remark
from sowhat.stories.numbers import count, percent
from sowhat.stories.pieces import Badge, Bar, Bars, Interval, Point, Tone
from sowhat.stories.shape import Picture
from sowhat.stories.voice import Voice
from sowhat.stories.words import Part, Phrase, Said

BASIS: dict[Design, str] = {
    "experiment": "front-basis-experiment",
    "synthetic": "front-basis-synthetic",
    "series": "front-basis-series",
    "protection": "front-basis-protection",
}
"""What a study of each design rests on, where it is not staggered adoption."""
TONES: dict[Kind, Tone] = {"yes": "good", "harm": "bad", "unknown": "care"}


def address(study: str) -> str:
    """The evidence view of a study."""
    return f"/studies/{quote(study, safe='')}"


def outcome(voice: Voice, studied: Studied) -> str:
    """What people call the outcome."""
    english, chinese = studied.outcome_title_en, studied.outcome_title_zh
    first, second = (chinese, english) if voice.language == "zh" else (english, chinese)
    return first or second or studied.study.outcome


def title(voice: Voice, studied: Studied) -> str:
    """What people call the study."""
    return studied.study.title.in_(voice.language) or studied.study.name


def is_weak(answer: StudyAnswer) -> bool:
    """Whether the sentence must carry its doubt."""
    return grade_of(answer.studied) == "C"


def tone(answer: StudyAnswer) -> Tone:
    """Good news only where others were compared with; what is weak or not known asks for care."""
    found = kind(answer)
    return "care" if found == "yes" and is_weak(answer) else TONES.get(found, "plain")


def short(voice: Voice, answer: StudyAnswer) -> str:
    """The same in a word or two; of what counts no customers it does not speak of them."""
    found = kind(answer)
    protects = answer.studied.finding.design == "protection"
    return voice.say("front-answer-short-protection" if protects else "front-answer-short", kind=found)


def sentence(voice: Voice, answer: StudyAnswer) -> Phrase:
    """What a person would say, with one number in it."""
    said: dict[str, Said] = {"outcome": outcome(voice, answer.studied), "kind": answer.studied.outcome_kind}
    found = kind(answer)
    if found in {"yes", "harm"}:
        return _change(voice, answer, "yes" if found == "yes" else "harm", said)
    if found == "none" and answer.retained is not None:
        most = voice.numbers.spoken(amounts.above(answer.retained.high))
        reached = amounts.counted(voice, answer.studied.exposed.customers)
        return voice.phrase("front-answer-none", "most", most=most, reached=reached, **said)
    if found == "declared":
        return _declared(voice, answer, said)
    return _related(voice, answer) if found == "related" else unknown(voice, answer, said)


def _related(voice: Voice, answer: StudyAnswer) -> Phrase:
    """No effect, whatever its size; of those who use it beside the others it is said whether they differ at all."""
    finding, study = answer.studied.finding, answer.studied.study
    named = outcome(voice, answer.studied)
    if finding.design == "did":
        return (Part(voice.say("front-answer-related")),)
    if finding.design != "association" or isinstance(finding, NotEstimable):
        return (Part(voice.say("front-answer-related-other", outcome=named)),)
    way = "none" if finding.ci is None or finding.ci[0] <= 0 <= finding.ci[1] else "other"
    service = voice.title(voice.services, study.service)
    return (Part(voice.say("front-answer-associated", way=way, outcome=named, service=service)),)


def _change(voice: Voice, answer: StudyAnswer, way: str, said: dict[str, Said]) -> Phrase:
    weak = "weak" if is_weak(answer) else "firm"
    kept, finding = agreed(answer), answer.studied.finding
    if kept is not None:
        who = amounts.customers(voice, kept.value)
        return voice.phrase(f"front-answer-{way}", "customers", customers=who, weak=weak, **said)
    assert isinstance(finding, Estimate)
    size = amounts.effect(voice, abs(finding.estimate), share=answer.retained is not None, signed=False)
    direction = "up" if finding.estimate > 0 else "down"
    words: dict[str, Said] = {"effect": size, "direction": direction, "weak": weak, "outcome": said["outcome"]}
    whose = "-team" if answer.studied.outcome_unit == "team" else ""
    return voice.phrase(f"front-answer-{way}-effect{whose}", "effect", **words)


def _declared(voice: Voice, answer: StudyAnswer, said: dict[str, Said]) -> Phrase:
    if answer.retained is None:
        return (Part(voice.say("front-answer-declared-plain", outcome=said["outcome"])),)
    who = amounts.customers(voice, answer.retained.value)
    return voice.phrase("front-answer-declared", "customers", customers=who)


def unknown(voice: Voice, answer: StudyAnswer, said: dict[str, Said]) -> Phrase:
    """Not known yet: what it must keep to pay for itself, which is a break-even and never value."""
    ahead = answer.ahead
    if ahead.break_even is None:
        return (Part(voice.say("front-answer-unknown-plain", **said)),)
    needed = amounts.customers(voice, ahead.break_even)
    if ahead.share is None:
        return voice.phrase("front-answer-unknown-some", "needed", needed=needed)
    return voice.phrase("front-answer-unknown", "needed", needed=needed, share=percent(ahead.share))


def badge(voice: Voice, answer: StudyAnswer) -> Badge:
    """The grade as a letter and a word."""
    grade = grade_of(answer.studied)
    return Badge(grade or "–", grade_word(grade, voice.words), "good" if grade in {"A", "B"} else "care")


def under(voice: Voice, answer: StudyAnswer) -> str:
    """How sure, on what it rests, and for what is not known what would bring it."""
    found = kind(answer)
    if found == "declared":
        return voice.sentences(voice.say("front-declared"), *_ahead(voice, answer))
    if found in {"unknown", "related"}:
        return voice.sentences(_label(voice, answer), *_reasons(voice, answer), *_ahead(voice, answer))
    return voice.sentences(_interval(voice, answer), _basis(voice, answer), _counted(voice, answer))


def _interval(voice: Voice, answer: StudyAnswer) -> str:
    finding, kept = answer.studied.finding, agreed(answer)
    if isinstance(finding, NotEstimable):
        return ""
    level = percent(finding.confidence)
    if kept is not None and _is_finite(kept):
        return voice.say("front-interval", level=level, range=amounts.span(voice, kept.low, kept.high))
    if finding.ci is None:
        return ""
    low, high = (amounts.effect(voice, x, share=answer.retained is not None) for x in finding.ci)
    return voice.say("front-interval-effect", level=level, range=voice.say("front-range", low=low, high=high))


def _basis(voice: Voice, answer: StudyAnswer) -> str:
    study, exposed = answer.studied.study, answer.studied.exposed
    service = voice.title(voice.services, study.service)
    words: dict[str, Said] = {"service": service, "control": study.control, "n": exposed.teams}
    id_ = BASIS.get(answer.studied.finding.design, "front-basis")
    return voice.say(id_, teams=count(exposed.teams), **words)


def _counted(voice: Voice, answer: StudyAnswer) -> str:
    studied = answer.studied
    after, design = periods(voice, studied, studied.study.horizon), studied.finding.design
    if design == "experiment" and studied.exposed.customers:
        return voice.say("front-counted-experiment", after=after, reached=_reached(voice, answer))
    if design != "did":
        return ""
    if studied.outcome_unit == "team" and answer.retained is None:
        return voice.say("front-counted-teams", after=after)
    return voice.say("front-counted", after=after, reached=_reached(voice, answer))


def _reached(voice: Voice, answer: StudyAnswer) -> str:
    return amounts.counted(voice, answer.studied.exposed.customers)


def periods(voice: Voice, studied: Studied, n: int) -> str:
    """So many periods of the outcome: `8 weeks`."""
    return voice.say("front-periods", every=studied.outcome_every or "period", n=n)


def _reasons(voice: Voice, answer: StudyAnswer) -> tuple[str, ...]:
    finding = answer.studied.finding
    if isinstance(finding, NotEstimable):
        return tuple(remark(reason, voice.words) for reason in finding.reasons[:2])
    if finding.grade == "D":
        made = [check for verdict in ("fail", "weak") for check in finding.checks if check.verdict == verdict]
        return tuple(remark(check.says, voice.words, share=is_share(answer)) for check in made[:1])
    return (_interval(voice, answer),)


def _label(voice: Voice, answer: StudyAnswer) -> str:
    """A break-even in the sentence is called one."""
    need = answer.ahead.break_even
    if need is None or kind(answer) == "related":
        return ""
    return voice.say("front-label", needed=amounts.customers(voice, need))


def _ahead(voice: Voice, answer: StudyAnswer) -> tuple[str, ...]:
    need, found, said = answer.ahead.break_even, answer.ahead.detectable_customers, []
    if need is not None and kind(answer) == "related":
        said.append(voice.say("front-needed", needed=amounts.customers(voice, need)))
    if found is not None:
        said.append(voice.say("front-detectable", customers=amounts.customers(voice, found), planned=_planned(answer)))
    step = next_step(answer)
    return (*said, voice.say("front-next", step=remark(step, voice.words)) if step else "")


def _planned(answer: StudyAnswer) -> str:
    """Whether what the data could find is of a comparison that nobody made yet."""
    return "yes" if isinstance(answer.studied.finding, NotEstimable) else "no"


def next_step(answer: StudyAnswer) -> Remark | None:
    """What would help first."""
    helps = answer.studied.finding.what_would_help
    return helps[0] if helps else None


def registered(voice: Voice, studied: Studied) -> str:
    """When the question was fixed, if it was."""
    if studied.stamped is not None:
        return voice.say("front-trace-registered", day=voice.numbers.day(studied.stamped))
    if studied.study.registered is not None:
        return voice.say("front-trace-written", day=voice.numbers.day(studied.study.registered))
    return voice.say("front-trace-unregistered")


def traces(voice: Voice, answer: StudyAnswer) -> tuple[str, ...]:
    """Which study stands behind a number, and since when it was asked."""
    return voice.say("front-trace-evidence", study=title(voice, answer.studied)), registered(voice, answer.studied)


def picture(voice: Voice, answer: StudyAnswer) -> Picture | None:
    """The interval with zero and the break-even on the same scale; without an interval, what it takes beside what the
    data could find."""
    kept = agreed(answer)
    found = kind(answer)
    if kept is None or not _is_finite(kept) or found in {"related", "declared"}:
        return _reach(voice, answer)
    need = answer.ahead.break_even
    says = voice.say(
        "front-picture", value=amounts.customers(voice, kept.value), range=amounts.span(voice, kept.low, kept.high)
    )
    sign = amounts.MINUS if kept.value < 0 else ""
    marks = () if need is None else (Point(need, voice.say("front-mark", needed=amounts.plain(voice, need))),)
    value = Point(kept.value, sign + amounts.customers(voice, kept.value))
    low, high = (Point(at, amounts.plain(voice, at)) for at in (kept.low, kept.high))
    return Interval(says, value, low, high, Point(0, "0"), marks, tone(answer) if found in {"yes", "harm"} else "plain")


def _reach(voice: Voice, answer: StudyAnswer) -> Bars | None:
    need, found = answer.ahead.break_even, answer.ahead.detectable_customers
    if need is None or found is None:
        return None
    top = max(need, found)
    bars = (
        Bar(voice.say("front-bar-needed"), amounts.plain(voice, need), need / top, tone="care"),
        Bar(voice.say("front-bar-detectable"), amounts.plain(voice, found), found / top),
    )
    names = {"needed": amounts.customers(voice, need), "found": amounts.customers(voice, found)}
    return Bars(voice.say("front-bars", **names, planned=_planned(answer)), bars)


def _is_finite(kept: Amount) -> bool:
    return all(isfinite(x) for x in (kept.value, kept.low, kept.high))
