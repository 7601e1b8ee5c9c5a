"""What speaks for and against a service: who calls it, what it is worth, what it costs, what could do instead."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from sowhat.model.lifecycle import FEWEST, Candidate, Evidence, Rhythm, Upkeep, Worth
from sowhat.stories import amounts
from sowhat.stories import lifecycle_words as said
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Note, Notes, Step, Steps
from sowhat.stories.shape import Block, Section
from sowhat.stories.voice import Voice

MOST = 5
"""So many candidates are shown, those with most behind them."""
REACH = ("consumers", "apps", "teams", "units")


def sections(voice: Voice, seen: Evidence, api: str) -> tuple[Section, ...]:
    """Callers, worth, upkeep and candidates, each with the page that says more."""
    return (_callers(voice, seen, api), _worth(voice, seen, api), _kept(voice, seen, api), _instead(voice, seen, api))


def _more(voice: Voice, what: str, address: str) -> Steps:
    """Where a section's figures come from."""
    text = voice.say("life-more", what=what)
    return Steps((Step(text, "", voice.say("life-open"), address),))


def _callers(voice: Voice, seen: Evidence, api: str) -> Section:
    title = voice.say("life-callers-title", n=seen.now.consumers if seen.now else 0, known="yes" if seen.now else "no")
    if seen.now is None:
        return Section("callers", title, voice.say("life-callers-why"), (), api, half=True)
    notes = [Note(_reach(voice, seen, name)) for name in REACH if getattr(seen.now, name)]
    notes += [_rhythm(voice, one) for one in seen.rhythms[: said.NAMED]]
    more = len(seen.rhythms) - said.NAMED
    if more > 0:
        notes.append(Note(voice.say("life-rhythm-more", n=more)))
    notes += list(_appeal(voice, seen))
    way = _more(voice, "use", f"/services/{quote(seen.service, safe='')}")
    lede = voice.say("life-callers-lede", month=voice.numbers.month(seen.now.month))
    blocks: tuple[Block, ...] = (Notes(tuple(notes)), way) if notes else (way,)
    return Section("callers", title, lede, blocks, api, half=True)


def _reach(voice: Voice, seen: Evidence, name: str) -> str:
    now, then = getattr(seen.now, name), getattr(seen.year_ago, name) if seen.year_ago else None
    known = "no" if then is None else "same" if then == now else "yes"
    return voice.say("life-reach", what=name, n=now, now=count(now), then=count(then or 0), known=known)


def _rhythm(voice: Voice, one: Rhythm) -> Note:
    who = voice.title(voice.apps, one.app) if one.app else voice.say("life-unnamed")
    text = voice.say("life-rhythm", who=who, days=round(one.every), times=one.times)
    days = {"last": voice.numbers.day(one.last), "next": voice.numbers.day(one.next)}
    return Note(text, voice.say("life-rhythm-next", **days))


def _appeal(voice: Voice, seen: Evidence) -> Iterator[Note]:
    told = seen.appeal
    if told.eligible and told.adopted:
        share = percent(told.adopted / told.eligible)
        yield Note(voice.say("life-eligible", adopted=count(told.adopted), eligible=count(told.eligible), share=share))
    if told.habitual is not None and told.adopted:
        yield Note(voice.say("life-habit", n=told.habitual, habitual=count(told.habitual)))


def _worth(voice: Voice, seen: Evidence, api: str) -> Section:
    notes = [_claimed(voice, one) for one in seen.worth]
    if not seen.worth:
        notes.append(Note(voice.say("life-worth-none"), voice.say("life-worth-none-means")))
    notes.append(_customers(voice, seen))
    if seen.sensitive:
        names = said.listed(voice, [voice.title(voice.data, name) for name in seen.sensitive])
        notes.append(Note(voice.say("life-sensitive", n=len(seen.sensitive), names=names)))
    title = voice.say("life-worth-title", known="yes" if seen.worth else "no")
    ways = Steps(tuple(_ways(voice, seen)))
    return Section("worth", title, "", (Notes(tuple(notes)), ways), api, half=True)


def _ways(voice: Voice, seen: Evidence) -> Iterator[Step]:
    open_ = voice.say("life-open")
    yield Step(voice.say("life-more", what="ledger"), "", open_, "/value/ledger")
    service = quote(seen.service)
    yield Step(voice.say("life-more", what="ecosystem"), "", open_, f"/ecosystem?service={service}")


def _claimed(voice: Voice, one: Worth) -> Note:
    kinds = [
        voice.say("life-claimed", kind=kind, amount=amounts.money(voice, amount, one.currency))
        for kind, amount in (("created", one.created), ("protected", one.protected))
        if amount
    ]
    grade = voice.say("life-claims", n=len(one.claims), grade=one.grade or NOTHING)
    return Note(
        voice.say("life-comma").join(kinds) or voice.say("life-worth-none"), grade, "good" if kinds else "plain"
    )


def _customers(voice: Voice, seen: Evidence) -> Note:
    if seen.customers_few or (seen.customers and seen.customers < FEWEST):
        return Note(voice.say("life-customers-few", few=FEWEST))
    if not seen.customers:
        return Note(voice.say("life-customers-none"))
    return Note(voice.say("life-customers", n=seen.customers, customers=amounts.counted(voice, seen.customers)))


def _kept(voice: Voice, seen: Evidence, api: str) -> Section:
    notes = [_upkeep(voice, one) for one in seen.upkeep]
    if not seen.upkeep:
        notes.append(Note(voice.say("life-cost-none"), voice.say("life-cost-none-means")))
    if seen.health is None:
        notes.append(Note(voice.say("life-health-none")))
    else:
        notes.append(Note(voice.say("life-health", score=f"{seen.health:.0f}")))
    if seen.debt or seen.debt_days:
        days = amounts.number(seen.debt_days or 0)
        notes.append(Note(voice.say("life-debt", n=seen.debt, days=days, known="yes" if seen.debt_days else "no")))
    notes += [
        Note(
            voice.say("life-deprecated", operation=f"{one.method} {one.path}", n=one.calls, calls=count(one.calls)),
            "",
            "care" if one.calls else "plain",
        )
        for one in seen.deprecated
    ]
    way = _more(voice, "health", f"/health?service={quote(seen.service)}")
    return Section("upkeep", voice.say("life-kept-title"), "", (Notes(tuple(notes)), way), api, half=True)


def _upkeep(voice: Voice, one: Upkeep) -> Note:
    text = voice.say("life-cost", amount=said.cost(voice, one.a_month, one.currency), n=one.months)
    call = "" if one.a_call is None else voice.say("life-cost-call", amount=said.cost(voice, one.a_call, one.currency))
    days = amounts.number(one.unpriced_days)
    return Note(text, voice.sentences(call, voice.say("life-cost-days", days=days) if one.unpriced_days else ""))


def _instead(voice: Voice, seen: Evidence, api: str) -> Section:
    """What could do instead, and what it replaces itself."""
    back = [voice.title(voice.services, one) for one in seen.replaces]
    lede = voice.say("life-replaces", n=len(back), names=said.listed(voice, back)) if back else ""
    if not seen.candidates:
        why = voice.sentences(lede, voice.say("life-candidates-why"))
        return Section("candidates", voice.say("life-candidates-none"), why, (), api, half=True)
    lede = voice.sentences(lede, voice.say("life-candidates-lede"))
    title = voice.say("life-candidates-title", n=len(seen.candidates))
    steps = Steps(tuple(_candidate(voice, one) for one in seen.candidates[:MOST]))
    return Section("candidates", title, lede, (steps,), api, half=True)


def _candidate(voice: Voice, one: Candidate) -> Step:
    """A service that could do instead, with what speaks for it, and its own review."""
    told = [voice.say("life-because", why=why, **_measured(one)) for why in one.because]
    if one.larger:
        told.append(voice.say("life-larger"))
    if one.lifecycle:
        told.append(one.lifecycle)
    detail = voice.say("life-comma").join(told)
    return Step(voice.title(voice.services, one.service), detail, voice.say("life-open"), said.href(one.service))


def _measured(one: Candidate) -> dict[str, str]:
    """The figures behind a reason; a dash where it has none."""
    return {
        "similarity": percent(one.similarity),
        "shared": NOTHING if one.shared is None else count(one.shared),
        "consumers": NOTHING if one.consumers is None else count(one.consumers),
    }
