"""How lifecycle is worded: verdicts, reasons, calls beside a threshold, seasons, what was decided."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from urllib.parse import quote

from sowhat.errors import Param
from sowhat.model.estimate import Remark
from sowhat.model.lifecycle import Decision, Evidence, Review, Trend, VerdictKind
from sowhat.stories import amounts
from sowhat.stories.numbers import NOTHING, count, percent
from sowhat.stories.pieces import Cell, Tone, Way
from sowhat.stories.voice import Voice
from sowhat.stories.words import Said

PAGE, API = "/lifecycle", "/api/v1/lifecycle"
TONES: dict[VerdictKind, Tone] = {
    **dict.fromkeys(("retire", "merge", "migrate"), "care"),
    "promote": "good",
    "protect": "plain",
    "keep": "plain",
}
NAMED = 4
"""So many services are named in a sentence; more are counted."""
TITLED = {"service": "services", "towards": "services", "to": "services", "candidate": "services"}
TITLED |= {"team": "teams", "unit": "units", "app": "apps"}
DAYS = frozenset({"day", "until", "last", "next", "start", "end", "live"})
MONTHS = frozenset({"month", "since", "records", "first"})
SHARES = frozenset({"share", "before", "similarity", "containment", "chance", "rate", "low", "high", "per_month"})


def href(service: str) -> str:
    """The page of one review."""
    return f"{PAGE}/{quote(service, safe='')}"


def way(voice: Voice, service: str) -> Way:
    """From the page of a service to its review."""
    return Way(voice.say("life-service-way"), href(service))


def name(voice: Voice, one: Evidence) -> str:
    """What people call the service."""
    return voice.title(voice.services, one.service) if one.service in voice.services else _own(voice, one)


def _own(voice: Voice, one: Evidence) -> str:
    return one.title.in_(voice.language) or one.service


def verdict(voice: Voice, kind: VerdictKind) -> str:
    """The verdict in a word."""
    return voice.say("life-verdict", kind=kind)


def stands(one: Review) -> VerdictKind:
    """What holds of a service: what was decided, until a decision is due again; else what the evidence says."""
    held = one.decision
    return held.kind if held is not None and held.says != "deferred" and one.due is None else one.verdict.kind


def listed(voice: Voice, names: Sequence[str]) -> str:
    """Names in a sentence: the first few, and how many more."""
    shown, more = [_apart(voice, name) for name in names[:NAMED]], len(names) - NAMED
    if more > 0:
        return voice.say("life-list-more", names=voice.say("life-comma").join(shown), n=more)
    if len(shown) < 2:
        return "".join(shown)
    return voice.say("life-list", names=voice.say("life-comma").join(shown[:-1]), last=shown[-1])


def reason(voice: Voice, told: Remark) -> str:
    """One reason of a verdict, in words."""
    return voice.say(told.code, **readable(voice, told))


def _apart(voice: Voice, name: str) -> str:
    """A name in a list; one that holds the list's own comma is quoted."""
    return voice.say("life-quoted", name=name) if voice.say("life-comma").strip() in name else name


def sentence(voice: Voice, told: Remark) -> str:
    """A reason as a sentence with its stop."""
    return voice.say("life-sentence", line=reason(voice, told))


def readable(voice: Voice, told: Remark) -> dict[str, Said]:
    """A reason's parameters made readable by their names; `<name>_n` is the bare number of one that is counted."""
    words: dict[str, Said] = {key: _readable(voice, key, value) for key, value in told.params.items()}
    counted = {f"{key}_n": value for key, value in told.params.items() if isinstance(value, int)}
    return {**counted, **words, **_money(voice, told.params)}


def _money(voice: Voice, params: dict[str, Param]) -> dict[str, Said]:
    amount, currency = params.get("amount"), params.get("currency")
    if amount is None or not isinstance(currency, str):
        return {}
    return {"amount": amounts.money(voice, Decimal(str(amount)), currency)}


def _readable(voice: Voice, key: str, value: Param) -> Said:
    if key == "months":
        return months(voice, [int(one) for one in str(value).split(",") if one.strip().isdigit()] or [])
    if key in TITLED:
        titles = getattr(voice, TITLED[key])
        return voice.title(titles, str(value))
    if isinstance(value, str):
        return _dated(voice, key, value)
    if key in SHARES:
        return signed(float(value)) if float(value) < 0 else percent(float(value))
    return voice.numbers.spoken(value) if isinstance(value, int) else amounts.number(float(value))


def _dated(voice: Voice, key: str, value: str) -> str:
    if key in DAYS and value:
        return voice.numbers.day(date.fromisoformat(value[:10]))
    return voice.numbers.month(value) if key in MONTHS and value else value


def months(voice: Voice, numbers: Sequence[int]) -> str:
    """Calendar months by name: `March and April`, `3 月和 4 月`."""
    return listed_all(voice, [voice.say("life-calendar-month", month=voice.numbers.month_name(n)) for n in numbers])


def listed_all(voice: Voice, names: Sequence[str]) -> str:
    """Every name, in a sentence."""
    if len(names) < 2:
        return "".join(names)
    return voice.say("life-list", names=voice.say("life-comma").join(names[:-1]), last=names[-1])


def signed(share: float) -> str:
    """A change as a share, with its sign: `+4%`, `−12%`."""
    return amounts.number(100 * share, signed=True) + "%"


def calls(voice: Voice, one: Evidence) -> str:
    """People's calls in the last whole month, or a dash."""
    return NOTHING if one.calls is None else voice.numbers.spoken(one.calls)


def calls_line(voice: Voice, one: Evidence) -> str:
    """People's calls in the last whole month beside the threshold."""
    if one.calls is None or one.month is None:
        return voice.say("life-calls-none")
    return voice.say(
        "life-calls-line",
        n=one.calls,
        calls=calls(voice, one),
        month=voice.numbers.month(one.month),
        threshold=voice.numbers.spoken(one.threshold),
    )


def trend(voice: Voice, told: Trend) -> str:
    """How calls move by month, with the interval; or why that cannot be told."""
    if told.per_month is None:
        return sentence(voice, told.why) if told.why else voice.say("life-trend-unknown")
    if told.low is None or told.high is None:
        return voice.say("life-trend-bare", rate=signed(told.per_month))
    sure = "falls" if told.falls else "rises" if told.rises else "unclear"
    return voice.say(
        "life-trend",
        sure=sure,
        rate=signed(told.per_month),
        low=signed(told.low),
        high=signed(told.high),
        n=told.months,
        grain=told.grain,
    )


def customers(voice: Voice, one: Evidence) -> Cell:
    """Customers behind it; a small group is not counted out loud."""
    if one.customers_few:
        return Cell(voice.say("front-few", few=amounts.FEW), None)
    if not one.customers:
        return Cell(NOTHING, None)
    return Cell(amounts.counted(voice, one.customers), one.customers if one.customers >= amounts.FEW else None)


def cost(voice: Voice, x: Decimal, currency: str) -> str:
    """Money; below ten in two figures, as a call costs far less than one."""
    return f"{amounts.number(float(x))} {currency}" if x and abs(x) < 10 else amounts.money(voice, x, currency)


def state(voice: Voice, one: Review) -> str:
    """What was decided, or since when it waits."""
    held = one.decision
    if held is None:
        return voice.say("life-state-due", day=voice.numbers.day(one.due)) if one.due else voice.say("life-state-none")
    return voice.sentences(
        decided(voice, held),
        voice.say("life-state-again", day=voice.numbers.day(one.due)) if one.due else "",
        voice.say("life-state-moved", then=verdict(voice, held.verdict)) if one.moved else "",
    )


def decided(voice: Voice, held: Decision) -> str:
    """A decision in one sentence."""
    day = voice.numbers.day(voice.numbers.local(held.at).date())
    until = voice.numbers.day(held.until) if held.until else NOTHING
    return voice.say("life-decided", says=held.says, kind=held.kind, by=held.by, day=day, until=until)


def mark(voice: Voice, one: Review) -> str:
    """In a word, where a decision stands."""
    if one.due is not None:
        return voice.say("life-mark", state="due")
    return voice.say("life-mark", state="none" if one.decision is None else one.decision.says)


def health(points: float | None) -> Cell:
    """A score from 0 to 100."""
    return Cell(NOTHING, None) if points is None else Cell(f"{points:.0f}", round(points, 1))


def number_cell(n: int | None) -> Cell:
    """A count, or a dash."""
    return Cell(NOTHING, None) if n is None else Cell(count(n), n)
