"""What should become of a service: the written rule, step by step; the first step that speaks decides.

What came to be known protects, and what is not known never ends anything: the steps that retire stand behind all that
hold it, and ask for thirteen whole months. docs/explanation/lifecycle.md has the same table in words.
"""

from __future__ import annotations

from collections.abc import Callable

from sowhat.errors import Param
from sowhat.model.estimate import Remark
from sowhat.model.governing import ReviewRule
from sowhat.model.lifecycle import ENDS, FEWEST, LOOK_BACK, Candidate, Evidence, Verdict, VerdictKind

DEPRECATED = frozenset({"deprecated", "retired", "sunset", "end-of-life", "retiring"})
"""What a catalog calls a service that should not be used any more."""
ALIKE, TOGETHER = 0.7, 0.5
"""Two services are one twice over where their descriptions are so similar, and this share of the callers of the smaller
call the larger too."""
MANY = 0.01
"""This share of all customers is many."""
FAST, LEFT = 0.02, 0.2
"""Growth a month that is worth telling others of, and the share of those who could use it that must be left."""
LOVED, LOVERS = 0.8, 3
"""Of at least so many who took it up, this share is used to it."""
FADED, LAST_FEW = -0.5, 3
"""Fading: half of a year before is gone, or at most so many consumers are left."""
RECENT = 3
"""Months in which a call makes a caller."""

Step = Callable[[Evidence, ReviewRule], Verdict | None]


def verdict(seen: Evidence, rule: ReviewRule) -> Verdict:
    """What the rule says, with what a bare threshold would have said; `seen` has its threshold."""
    for step in STEPS:
        found = step(seen, rule)
        if found is not None:
            beside = _beside(seen, found)
            return found.model_copy(update={"naive": naive(seen), "reasons": (*found.reasons, *beside)})
    raise TypeError(f"the rule says nothing of {seen.service}")


def naive(seen: Evidence) -> VerdictKind:
    """What a threshold alone says of all calls of the last whole month, whoever made them."""
    last = next((one for one in seen.months if one.month == seen.month), None)
    return "retire" if last is None or last.people + last.bots + last.probes < seen.threshold else "keep"


def holds(seen: Evidence) -> tuple[Remark, ...]:
    """What forbids to retire a service however few its calls: a season, callers that come again, money, customers."""
    found: list[Remark] = []
    if seen.season is not None:
        months = ",".join(str(month) for month in seen.season.months)
        found.append(_say("review-seasonal", months=months, share=seen.season.share))
    if seen.rhythms:
        longest = seen.rhythms[0]
        found.append(_say("review-rhythm", n=len(seen.rhythms), every=round(longest.every), next=str(longest.next)))
    for worth in seen.worth:
        if worth.sure and worth.created + worth.protected > 0:
            amount = float(worth.created + worth.protected)
            found.append(_say("review-money", amount=amount, currency=worth.currency, grade=worth.grade or "E"))
    if _many(seen):
        found.append(_say("review-customers", customers=seen.customers or 0))
    return tuple(found)


def _many(seen: Evidence) -> bool:
    """Customers whom calls name, who are many of all that there are."""
    if seen.customers is None or not seen.customers_of or seen.customers_by != "calls":
        return False
    return seen.customers >= FEWEST and seen.customers >= MANY * seen.customers_of


def _unknown(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    del rule
    if seen.month is None:
        return _verdict("keep", "unknown", _say("review-no-month"))
    if not seen.routed:
        return _verdict("keep", "unrouted", _say("review-unrouted"))
    return _verdict("keep", "ended", _say("review-ended", month=seen.month)) if seen.ended else None


def _replaced(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """Declared as replaced, or as not to be used, and somebody calls it or will; what fades without a successor is left
    to the steps below."""
    del rule
    declared = (seen.lifecycle or "").casefold() in DEPRECATED
    if not (seen.replaced_by or declared) or not (_called(seen) or holds(seen)):
        return None
    towards, callers = _towards(seen), _callers(seen)
    if towards:
        return _verdict("migrate", "replaced", _say("review-replaced", towards=towards, consumers=callers), to=towards)
    if seen.under and seen.trend.falls:
        return None
    return _verdict("migrate", "deprecated", _say("review-deprecated", consumers=callers))


def _duplicate(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    del rule
    twin = next((one for one in seen.candidates if _twin(one)), None)
    if twin is None or twin.service in seen.replaces:
        return None
    told: dict[str, Param] = {"shared": twin.shared or 0, "consumers": twin.consumers or 0}
    says = _say("review-duplicate", towards=twin.service, similarity=twin.similarity or 0.0, **told)
    return _verdict("merge", "duplicate", says, to=twin.service)


def _twin(one: Candidate) -> bool:
    usable = (one.lifecycle or "").casefold() not in DEPRECATED
    together = bool(one.consumers) and (one.shared or 0) >= TOGETHER * (one.consumers or 0)
    return usable and one.larger and together and (one.similarity or 0.0) >= ALIKE


def _enough(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    del rule
    return None if seen.under else _verdict("keep", "enough", _above(seen))


def _new(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """First called within the look-back: it grows, or it is given time."""
    began = _launched(seen)
    if began is None or seen.season is not None or seen.rhythms:
        return None
    return _growing(seen, rule) or _verdict("keep", "young", _say("review-young", since=began))


def _protected(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """Few calls, and much behind them. What loses its callers for good is not kept for its customers: they move."""
    del rule
    reasons = holds(seen)
    if not reasons:
        return None
    if seen.trend.falls and {one.code for one in reasons} == {"review-customers"}:
        towards = _towards(seen)
        says = _say("review-customers-fall", customers=seen.customers or 0, rate=seen.trend.per_month or 0.0)
        return _verdict("migrate", "customers-move", says, to=towards)
    return _verdict("protect", "protected", *reasons)


def _growing(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """More calls every month, and more who could make some."""
    del rule
    if not seen.trend.rises or (seen.trend.low or 0.0) < FAST or not _unreached(seen):
        return None
    return _verdict("promote", "growing", _say("review-growing", rate=seen.trend.per_month or 0.0, **_left(seen)))


def _loved(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """Those who took it up are used to it, and others could."""
    del rule
    adopted, habitual = seen.appeal.adopted or 0, seen.appeal.habitual or 0
    if seen.appeal.eligible is None or adopted < LOVERS or habitual < LOVED * adopted or seen.trend.falls:
        return None
    if not _unreached(seen):
        return None
    return _verdict("promote", "loved", _say("review-loved", habitual=habitual, **_left(seen)))


def _unreached(seen: Evidence) -> bool:
    """Whether those who could use it are left; nobody knows where nobody said who could."""
    told = seen.appeal
    if not told.eligible or told.adopted is None:
        return told.eligible is None
    return told.adopted <= (1 - LEFT) * told.eligible


def _left(seen: Evidence) -> dict[str, Param]:
    return {"adopted": seen.appeal.adopted or 0, "eligible": seen.appeal.eligible or 0}


def _short_records(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    del rule
    if seen.looked_back >= LOOK_BACK:
        return None
    params: dict[str, Param] = {"have": seen.looked_back, "need": LOOK_BACK, "records": seen.records or ""}
    return _verdict("keep", "records", _say("review-records", **params))


def _robots(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """No person called in thirteen months, and machines that nobody works with did."""
    del rule
    whole = [one for one in seen.months if one.whole]
    bots, probes = whole[-1].bots, whole[-1].probes
    if any(one.people for one in seen.months) or not any(one.bots + one.probes for one in whole[-RECENT:]):
        return None
    return _verdict("retire", "bots", _say("review-bots", bots=bots, probes=probes), to=_towards(seen))


def _silent(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    if seen.calls:
        return None
    if seen.quiet_days is None:
        return _verdict("retire", "never", _say("review-never", records=seen.records or ""), to=_towards(seen))
    if seen.quiet_days < rule.quiet_days:
        says = _say("review-quiet", days=seen.quiet_days, need=rule.quiet_days)
        return _verdict("keep", "quiet", says)
    return _verdict("retire", "silent", _say("review-silent", days=seen.quiet_days), to=_towards(seen))


def _fading(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """Surely fewer calls, and hardly anybody left; the few move where something else is there for them."""
    del rule
    if not seen.trend.falls:
        return None
    consumers = next((one.consumers for one in seen.months if one.month == seen.month), 0)
    gone = seen.trend.year is not None and seen.trend.year <= FADED
    rate = seen.trend.per_month or 0.0
    if not (gone or consumers <= LAST_FEW):
        return _verdict("keep", "falling", _say("review-falling", rate=rate, consumers=consumers))
    says, towards = _say("review-fading", rate=rate, calls=seen.calls or 0, consumers=consumers), _towards(seen)
    return _verdict("migrate" if towards else "retire", "fading", says, to=towards)


def _silenced(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """Where a source broke in the last months, silence may be its own."""
    del rule
    whole = [one for one in seen.months if one.whole]
    return None if all(one.comparable for one in whole[-RECENT:]) else _break(seen)


def _broken(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    """A source that counts otherwise since some day tells of itself, not of the service."""
    del rule
    return _break(seen) if seen.trend.why is not None else None


def _break(seen: Evidence) -> Verdict | None:
    if not seen.disturbances:
        return None
    last = seen.disturbances[-1]
    return _verdict("keep", "break", _say("review-break", source=last.source, start=str(last.start)))


def _small(seen: Evidence, rule: ReviewRule) -> Verdict | None:
    del rule
    return _verdict("keep", "small", _say("review-small", calls=seen.calls or 0, consumers=_callers(seen)))


STEPS: tuple[Step, ...] = (
    _unknown,
    _replaced,
    _duplicate,
    _enough,
    _new,
    _protected,
    _growing,
    _loved,
    _short_records,
    _silenced,
    _robots,
    _silent,
    _fading,
    _broken,
    _small,
)
"""In this order."""


def _beside(seen: Evidence, found: Verdict) -> tuple[Remark, ...]:
    """What else should be known before anybody acts on it."""
    more: list[Remark] = []
    if seen.under and found.rule not in ("small", "fading"):
        more.append(_under(seen))
    if seen.season is not None and any(one.code == "review-seasonal" for one in found.reasons):
        more.append(_season_known(seen))
    if found.kind in ENDS or found.rule in ("young", "records"):
        more += [one for one in holds(seen) if one.code not in {each.code for each in found.reasons}]
    if found.kind == "retire" and found.rule == "fading" and _callers(seen):
        more.append(_say("review-still-called", consumers=_callers(seen)))
    if seen.disturbances and found.rule != "break":
        last = seen.disturbances[-1]
        more.append(_say("review-disturbed", source=last.source, start=str(last.start)))
    if seen.sensitive and found.kind in ENDS:
        more.append(_say("review-sensitive", n=len(seen.sensitive)))
    return tuple(more)


def _season_known(seen: Evidence) -> Remark:
    season = seen.season
    if season is None or season.before is None:
        return _say("review-season-once")
    return _say("review-season-twice", before=season.before, chance=season.chance or 0.0)


def _above(seen: Evidence) -> Remark:
    return _say("review-above", calls=seen.calls or 0, threshold=seen.threshold, month=seen.month or "")


def _under(seen: Evidence) -> Remark:
    return _say("review-under", calls=seen.calls or 0, threshold=seen.threshold, month=seen.month or "")


def _launched(seen: Evidence) -> str | None:
    """The month in which it went live (or, where nobody said, of its first call), where a look-back begins earlier."""
    first = next((one.month for one in seen.months if one.whole), "")
    began = f"{seen.live_from:%Y-%m}" if seen.live_from else seen.first_call or ""
    return began if first and began > first else None


def _called(seen: Evidence) -> bool:
    whole = [one for one in seen.months if one.whole]
    return any(one.people for one in whole[-RECENT:])


def _callers(seen: Evidence) -> int:
    return seen.now.consumers if seen.now else 0


def _towards(seen: Evidence) -> str:
    """What to use instead: as declared, else what is most similar."""
    if seen.replaced_by:
        return seen.replaced_by
    known = [one for one in seen.candidates if (one.similarity or 0.0) >= ALIKE or "declared" in one.because]
    usable = [one for one in known if (one.lifecycle or "").casefold() not in DEPRECATED]
    return max(usable, key=lambda one: (one.similarity or 0.0, one.service)).service if usable else ""


def _say(code: str, /, **params: Param) -> Remark:
    return Remark(code=code, params=params)


def _verdict(kind: VerdictKind, rule: str, *reasons: Remark, to: str = "") -> Verdict:
    return Verdict(kind=kind, rule=rule, reasons=reasons, towards=to)
