"""What an opportunity is called, what it rests on, what it may be worth, in words."""

from __future__ import annotations

from decimal import Decimal

from sowhat.model.estimate import Remark
from sowhat.model.measured import MeasuredIn
from sowhat.model.opportunity import EvidenceRow, Likely, Mined, OpportunitiesSeen, Opportunity, Worth
from sowhat.model.pillar import Measure
from sowhat.stories import amounts
from sowhat.stories.evidence import grade_word
from sowhat.stories.numbers import count, percent
from sowhat.stories.voice import Voice

PAGE = "/planning/opportunities"
API = "/api/v1/opportunities"
STATUSES = {404: "absent", 405: "method", 403: "closed"}
MOST = 4
"""Routes that a title names."""
MEASURES: tuple[Measure, ...] = (
    *("habit", "voluntary", "units", "calls", "answered", "downtime", "incidents", "cost"),
)  # fmt: skip


def address(id_: str) -> str:
    """The page of one."""
    return f"{PAGE}/{id_}"


def title(voice: Voice, seen: OpportunitiesSeen, one: Mined) -> str:
    """One line: who needs what."""
    services = [voice.title(voice.services, name) for name in one.services]
    route = one.routes[0] if one.routes else ""
    named = services if one.kind == "twins" else services[:1]
    found = (*named, *one.routes) if one.kind == "twins" else (*named, route, *(row.of for row in one.evidence))
    first, second, *_ = (*filter(None, found), "", "")
    rest = voice.say("opportunity-comma").join(dict.fromkeys(one.routes[1:MOST]))
    other = rest if one.kind == "chain" else second
    steps = [row.of for row in one.evidence if row.name in ("funnel-before", "funnel-after")]
    return voice.say(
        f"opportunity-title-{one.kind}",
        service=_data(voice, first),
        other=other,
        route=route or first,
        n=_who(one),
        status=_status(one),
        metric=metric(voice, seen, one.outcome),
        pillar=pillar(voice, seen, one.pillar),
        left=_amount_of(voice, one, "gap-left", seen.currency),
        **{"from": _step(voice, steps, 0), "to": _step(voice, steps, 1)},
    )


def _data(voice: Voice, name: str) -> str:
    """The title of a class of data, where that is what it is about."""
    return voice.title(voice.data, name) if name in voice.data else name


def _who(one: Mined) -> int:
    """Whom it is about: those that are counted, or named."""
    lost = {row.name: row.amount for row in one.evidence if row.name.startswith("funnel-")}
    if one.kind == "funnel" and {"funnel-before", "funnel-after"} <= lost.keys():
        return int(lost["funnel-before"] - lost["funnel-after"])
    if one.kind == "alike":
        return next((int(row.amount) for row in one.evidence if row.name == "alike-teams"), len(one.teams))
    counted = [int(row.amount) for row in one.evidence if row.unit in ("consumers", "people", "developers")]
    return max([len(one.consumers), *counted])


def _status(one: Mined) -> str:
    """The HTTP status in a word, as messages know it."""
    status = next((int(row.amount) for row in one.evidence if row.unit == "status"), 0)
    return STATUSES.get(status, "limited")


def _step(voice: Voice, steps: list[str], at: int) -> str:
    return voice.say("opportunity-step", name=steps[at]) if len(steps) > at else ""


def _amount_of(voice: Voice, one: Mined, name: str, currency: str) -> str:
    found = next((row for row in one.evidence if row.name == name), None)
    return amount(voice, found, currency) if found else ""


def metric(voice: Voice, seen: OpportunitiesSeen, name: str) -> str:
    """An outcome's title, or what a measure of the platform is called."""
    if name in seen.outcomes:
        return seen.outcomes[name].in_(voice.language) or name
    return voice.say("planning-measure", name=name) if name in MEASURES else name


def pillar(voice: Voice, seen: OpportunitiesSeen, name: str | None) -> str:
    """A pillar's title; '' for none."""
    if name is None:
        return ""
    return seen.pillars[name].in_(voice.language) or name if name in seen.pillars else name


def amount(voice: Voice, row: EvidenceRow, currency: str = "") -> str:
    """What was counted, with its unit."""
    if row.unit in ("share", "points"):
        said = percent(row.amount)
        return voice.say("opportunity-points", n=amounts.number(100 * row.amount)) if row.unit == "points" else said
    if row.unit == "status":
        return str(int(row.amount))
    if row.unit == "seconds":
        return voice.numbers.duration(row.amount)
    if row.unit == "money" and currency:
        return amounts.money(voice, Decimal(str(row.amount)), currency)
    whole = row.amount == int(row.amount)
    text = count(int(row.amount)) if whole else amounts.number(row.amount)
    return voice.say("opportunity-amount", unit=row.unit, n=round(row.amount), text=text)


def measured_amount(voice: Voice, value: Decimal, measured_in: MeasuredIn, currency: str) -> str:
    """A metric's value with its unit."""
    if measured_in == "share":
        return percent(float(value))
    if measured_in == "money":
        return amounts.money(voice, value, currency)
    text = count(int(value)) if value == int(value) else amounts.number(float(value))
    unit = "number" if measured_in == "own" else measured_in
    return voice.say("opportunity-amount", unit=unit, n=round(value), text=text)


def evidence(voice: Voice, row: EvidenceRow) -> str:
    """What was seen; a name that has no words yet is said as it is."""
    id_ = f"mined-{row.name}"
    return voice.say(id_) if voice.words.has(id_) else row.name


def of(voice: Voice, seen: OpportunitiesSeen, row: EvidenceRow) -> str:
    """What it was seen of, by its title."""
    name = row.of
    if row.name.startswith("funnel-") and name:
        return voice.say("opportunity-step", name=name)
    for titles in (voice.services, voice.apps, voice.teams, voice.units, voice.data):
        if name in titles:
            return voice.title(titles, name)
    return metric(voice, seen, name) if name else ""


def worth(voice: Voice, value: Worth) -> str:
    """What those like it brought a month, or that nobody can tell."""
    if not isinstance(value, Likely):
        return voice.say("opportunity-worth-none")
    low, high = (amounts.money(voice, one, value.currency) for one in (value.low, value.high))
    return voice.say("opportunity-worth", low=low, high=high)


def worth_note(voice: Voice, value: Worth) -> str:
    """By which claims, or why not."""
    if not isinstance(value, Likely):
        return voice.sentences(*(remark(voice, one) for one in value.reasons))
    grade = voice.say("opportunity-grade", grade=value.grade, word=grade_word(value.grade, voice.words))
    said = voice.say("opportunity-worth-by", by=value.by, n=len(value.claims), kind=value.kind)
    scaled = voice.say("opportunity-worth-teams", n=value.teams) if value.teams else ""
    return voice.sentences(said, scaled, grade)


def remark(voice: Voice, one: Remark) -> str:
    """A reason, or a test."""
    return voice.say(one.code, **one.params)


def kind(voice: Voice, one: str) -> str:
    """What sort of need it is."""
    return voice.say("opportunity-kind", kind=one)


def brief(voice: Voice, one: Opportunity, currency: str) -> str:
    """Its strongest three numbers in a line."""
    rows = [row for row in one.mined.evidence if row.unit != "status"][:3]
    said = (
        voice.say("opportunity-pair", what=evidence(voice, row), amount=amount(voice, row, currency)) for row in rows
    )
    return voice.say("opportunity-comma").join(said)
