"""The limits of an answer: every check in words, doubts first."""

from __future__ import annotations

from sowhat.model.estimate import Check, NotEstimable
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.evidence import check_name, remark
from sowhat.stories.shape import Limit, Limits, Section, Verdict
from sowhat.stories.voice import Voice

ORDER: tuple[Verdict, ...] = ("fail", "weak", "unknown", "pass")


def limits_section(voice: Voice, answer: StudyAnswer, api: str, *, half: bool = True, named: bool = False) -> Section:
    """Why it may be wrong; `named` adds what each check is called."""
    finding = answer.studied.finding
    made = tuple(_limit(voice, check, named=named) for check in finding.checks)
    reasons: tuple[Limit, ...] = ()
    if isinstance(finding, NotEstimable):
        mark = voice.say("front-verdict", verdict="fail")
        reasons = tuple(Limit("fail", remark(reason, voice.words), mark) for reason in finding.reasons)
    ordered = reasons + tuple(sorted(made, key=lambda limit: ORDER.index(limit.verdict)))
    title = voice.say("front-limits-refused") if reasons else voice.say("front-limits")
    lede = voice.say("front-limits-refused-lede") if reasons else _lede(voice, ordered)
    return Section("limits", title, lede, (Limits(ordered),) if ordered else (), api, half)


def _limit(voice: Voice, check: Check, *, named: bool) -> Limit:
    mark = voice.say("front-verdict", verdict=check.verdict)
    return Limit(check.verdict, remark(check.says, voice.words), mark, check_name(check, voice.words) if named else "")


def _lede(voice: Voice, limits: tuple[Limit, ...]) -> str:
    """How many hold, how many raise doubt, how many nobody could make."""
    numbers = {verdict: sum(limit.verdict == verdict for limit in limits) for verdict in ORDER}
    if not limits:
        return voice.say("front-limits-none")
    doubts = numbers["fail"] + numbers["weak"]
    return voice.say("front-limits-lede", holds=numbers["pass"], doubts=doubts, unknown=numbers["unknown"])
