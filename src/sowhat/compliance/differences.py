"""How an access stands against grants and policies, on a day and over time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from sowhat.compliance.grants import colleague, covers, named, stands, turns
from sowhat.compliance.names import same_purpose
from sowhat.compliance.policies import Asking, decide
from sowhat.model.compliance import Decision, Grant, Holder, Reason, Rule, Standing
from sowhat.model.governing import Secrecy

DAY = timedelta(days=1)

ENDED: Mapping[Reason, Standing] = {"over": "expired", "purpose": "beyond"}
"""How it stands where a policy gave leave, but until an earlier day or for something else."""


Held = Mapping[tuple[str, str, str], Sequence[Grant]]
"""Grants by class of data, and by the kind and name of whom they name."""


@dataclass(frozen=True, slots=True)
class Law:
    """What an access is held against: the secrecy of classes, the rules, the grants, and what apps declare that they
    need data for. `lent` are grants to people by their team, where grants name nothing but people: then nobody could
    have written whether an app is meant."""

    secrecy: Mapping[str, Secrecy]
    rules: Sequence[Rule] = ()
    needs: Mapping[str, str] = field(default_factory=dict)
    held: Held = field(default_factory=dict)
    lent: Held = field(default_factory=dict)

    @property
    def people_only(self) -> bool:
        """Whether no grant names anything but people."""
        return all(kind == "person" for _, kind, _ in self.held)


def law(
    secrecy: Mapping[str, Secrecy], rules: Sequence[Rule], grants: Iterable[Grant], needs: Mapping[str, str]
) -> Law:
    """The law of these grants."""
    held: dict[tuple[str, str, str], list[Grant]] = {}
    lent: dict[tuple[str, str, str], list[Grant]] = {}
    for one in grants:
        held.setdefault((one.data, one.kind, one.name), []).append(one)
        lent.setdefault((one.data, "team", one.team), []).append(one)
    made = Law(secrecy, rules, needs, held)
    return replace(made, lent=lent) if made.people_only else made


@dataclass(frozen=True, slots=True)
class Judged:
    """How it stands, the grant that comes nearest, and the place of the rule that refuses it."""

    standing: Standing
    grant: Grant | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days (both included, open where null) over which an access stands alike."""

    start: date | None
    end: date | None
    judged: Judged


def stretches(law: Law, data: str, holder: Holder) -> tuple[Stretch, ...]:
    """How a holder's access to a class stands, from the beginning of time to its end."""
    mine = _near(law, data, holder)
    ends = {rule.until + DAY for rule in law.rules if rule.data == data and rule.until}
    starts = [None, *sorted(turns(mine) | ends)]
    days = [date.min if start is None else start for start in starts]
    judged = [judge(law, data, holder, day) for day in days]
    afters = [*(start - DAY if start else None for start in starts[1:]), None]
    merged: list[Stretch] = []
    for start, end, one in zip(starts, afters, judged, strict=True):
        if merged and merged[-1].judged == one:
            merged[-1] = Stretch(merged[-1].start, end, one)
        else:
            merged.append(Stretch(start, end, one))
    return tuple(merged)


def judge(law: Law, data: str, holder: Holder, day: date) -> Judged:
    """How an access stands on a day. What a policy refuses is wrong whatever was granted; what it allows needs no
    grant. Unknown is never a violation: a purpose that nobody wrote, or a caller that the calls do not name."""
    level = law.secrecy.get(data, "sensitive")
    if level == "open":
        return Judged("open")
    if holder == Holder():
        return Judged("unnamed")
    asking = Asking(data, day, holder.app, holder.team, holder.unit, law.needs.get(holder.app, ""))
    said = decide(law.rules, law.secrecy, asking)
    if said.reason == "never":
        return Judged("refused", rule=said.rule)
    if said.outcome == "allowed":
        return Judged("policy" if said.reason == "may" else "inside", rule=said.rule)
    if level == "internal":
        return Judged("stranger")
    return _granted(law, data, holder, day, said)


def _granted(law: Law, data: str, holder: Holder, day: date, said: Decision) -> Judged:
    """Of sensitive data, by grants."""
    near = _near(law, data, holder)
    own = [grant for grant in near if covers(grant, holder)]
    now = [grant for grant in own if stands(grant, day)]
    if now:
        return _for(now, law.needs.get(holder.app, "") if holder.app else None)
    if said.reason == "purpose-untold":
        return Judged("purpose-untold", rule=said.rule)
    lent = next((grant for grant in near if not covers(grant, holder) and stands(grant, day)), None)
    if lent is not None:
        return Judged("colleague", lent)
    ended = _ended(law, [grant for grant in own if grant.last and grant.last < day], said)
    if ended is not None:
        return ended
    known = bool(holder.app or holder.team or holder.unit)
    later = min((grant for grant in own if grant.first > day), key=lambda grant: grant.first, default=None)
    return Judged("no-grant" if known or later else "stranger", later)


def _ended(law: Law, over: Sequence[Grant], said: Decision) -> Judged | None:
    """By what leave it was allowed last, if there ever was one: a grant, or a policy."""
    last = max(over, key=_last, default=None)
    if last is not None and not (said.reason == "over" and _until(law, said) > _last(last)):
        return Judged("revoked" if last.ended == "revoked" else "expired", last)
    return Judged(ENDED[said.reason], rule=said.rule) if said.reason in ENDED else None


def _last(grant: Grant) -> date:
    return grant.last or date.max


def _until(law: Law, said: Decision) -> date:
    """Until when the rule that was looked at held."""
    return next((rule.until for rule in law.rules if rule.where == said.rule and rule.until), date.min)


def _for(grants: Sequence[Grant], needs: str | None) -> Judged:
    """Of an app its declared purpose counts; what a person needs data for nobody declares."""
    if needs is None:
        return Judged("granted", grants[0])
    told = [same_purpose(grant.purpose, needs) for grant in grants]
    for wanted, standing in ((True, "granted"), (None, "purpose-untold"), (False, "beyond")):
        found = next((grant for grant, same in zip(grants, told, strict=True) if same is wanted), None)
        if found is not None:
            return Judged(_STANDINGS[standing], found)
    raise ValueError("no grant to judge by")


_STANDINGS: Mapping[str, Standing] = {"granted": "granted", "purpose-untold": "purpose-untold", "beyond": "beyond"}


def _near(law: Law, data: str, holder: Holder) -> list[Grant]:
    """The grants of a class that concern a holder."""
    own = [grant for kind, name in named(holder) for grant in law.held.get((data, kind, name), ())]
    if not holder.app or not holder.team:
        return own
    return own + [one for one in law.lent.get((data, "team", holder.team), ()) if colleague(one, holder)]
