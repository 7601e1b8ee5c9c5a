"""The limits of an answer: every check in words, doubts first."""

from __future__ import annotations

from sowhat.model.estimate import Check, NotEstimable
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.answer import is_share
from sowhat.stories.evidence import check_name, remark
from sowhat.stories.pieces import Limit, Limits, Verdict
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice

DESIGN = "design"
"""The check that says why sowhat chose a design: where checks are named, it has a section of its own."""
ORDER: tuple[Verdict, ...] = ("fail", "weak", "unknown", "pass")


def limits_section(voice: Voice, answer: StudyAnswer, api: str, *, half: bool = True, named: bool = False) -> Section:
    """Why it may be wrong; `named` adds what each check is called."""
    finding, share = answer.studied.finding, is_share(answer)
    checks = [check for check in finding.checks if not named or check.name != DESIGN]
    made = tuple(_limit(voice, check, named=named, share=share) for check in checks)
    reasons: tuple[Limit, ...] = ()
    if isinstance(finding, NotEstimable):
        mark = voice.say("front-verdict", verdict="fail")
        reasons = tuple(Limit("fail", remark(reason, voice.words, share=share), mark) for reason in finding.reasons)
    ordered = reasons + tuple(sorted(made, key=lambda limit: ORDER.index(limit.verdict)))
    title = voice.say("front-limits-refused") if reasons else voice.say("front-limits")
    lede = voice.say("front-limits-refused-lede") if reasons else _lede(voice, ordered)
    return Section("limits", title, lede, (Limits(ordered),) if ordered else (), api, half)


def _limit(voice: Voice, check: Check, *, named: bool, share: bool) -> Limit:
    mark = voice.say("front-verdict", verdict=check.verdict)
    says = remark(check.says, voice.words, share=share, services=voice.services)
    return Limit(check.verdict, says, mark, check_name(check, voice.words) if named else "")


def _lede(voice: Voice, limits: tuple[Limit, ...]) -> str:
    """How many hold, how many raise doubt, how many nobody could make."""
    numbers = {verdict: sum(limit.verdict == verdict for limit in limits) for verdict in ORDER}
    if not limits:
        return voice.say("front-limits-none")
    doubts = numbers["fail"] + numbers["weak"]
    return voice.say("front-limits-lede", holds=numbers["pass"], doubts=doubts, unknown=numbers["unknown"])
