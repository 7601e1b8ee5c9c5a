"""Whether policies allow an access, and by what. A refusal beats every leave; without a rule secrecy decides."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sowhat.compliance.names import same_purpose
from sowhat.model.catalog import Catalog
from sowhat.model.compliance import Decision, Policies, PolicyTest, Reason, Rule, Tried
from sowhat.model.governing import Secrecy

EFFECTS: tuple[tuple[Literal["never", "may"], Literal["refused", "allowed"]], ...] = (
    ("never", "refused"),
    ("may", "allowed"),
)
"""In this order: a refusal beats every leave."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks for which class of data on which day, and what for; empty where it is not known."""

    data: str
    day: date
    app: str = ""
    team: str = ""
    unit: str = ""
    purpose: str = ""

    @property
    def inside(self) -> bool:
        """Whether it is anybody that is declared."""
        return bool(self.app or self.team or self.unit)


def decide(rules: Iterable[Rule], secrecy: Mapping[str, Secrecy], asking: Asking) -> Decision:
    """What the rules about the data say on that day; grants are not looked at.

    1. Open data is allowed. 2. A `never` that means who asks refuses. 3. A `may` that means who asks and what for
    allows. 4. Without either internal data is for everybody who is declared, sensitive data for nobody.
    """
    level = secrecy.get(asking.data, "sensitive")
    if level == "open":
        return Decision(outcome="allowed", reason="open")
    mine = [rule for rule in rules if rule.data == asking.data and meant(rule, asking)]
    deciding = [rule for rule in mine if _holds(rule, asking.day) and purpose(rule, asking)]
    for effect, outcome in EFFECTS:
        rule = next((rule for rule in deciding if rule.effect == effect), None)
        if rule is not None:
            return Decision(outcome=outcome, reason=effect, rule=rule.where)
    if level == "internal":
        return Decision(outcome="allowed", reason="inside") if asking.inside else _refused("outside")
    return _lacking([rule for rule in mine if rule.effect == "may"], asking)


def _lacking(allowing: Sequence[Rule], asking: Asking) -> Decision:
    """Why none of the leaves helps: the purpose is not told or another one, or the one that was meant is over."""
    held = [rule for rule in allowing if _holds(rule, asking.day)]
    if held:
        untold = next((rule for rule in held if purpose(rule, asking) is None), None)
        return _refused("purpose-untold", untold.where) if untold else _refused("purpose", held[0].where)
    over = [rule for rule in allowing if purpose(rule, asking)]
    return _refused("over", over[-1].where) if over else _refused("no-rule")


def _refused(reason: Reason, rule: str = "") -> Decision:
    return Decision(outcome="refused", reason=reason, rule=rule)


def meant(rule: Rule, asking: Asking) -> bool:
    """Whether a rule names who asks: its app, its team or its unit, or nobody in particular."""
    who = rule.who
    named = bool(who.apps or who.teams or who.units)
    return not named or asking.app in who.apps or asking.team in who.teams or asking.unit in who.units


def purpose(rule: Rule, asking: Asking) -> bool | None:
    """Whether a rule is about that purpose; null where it names purposes and none is told."""
    if not rule.who.purposes:
        return True
    told = [same_purpose(one, asking.purpose) for one in rule.who.purposes]
    return True if any(told) else (None if None in told else False)


def _holds(rule: Rule, day: date) -> bool:
    return rule.until is None or day <= rule.until


def tried(policies: Policies, catalog: Catalog) -> tuple[Tried, ...]:
    """Each test with what the rules make of it; an app sits in its team of the day, a team in its unit."""
    secrecy = {one.name: one.secrecy for one in catalog.data}
    return tuple(
        Tried(test=test, got=decide(policies.rules, secrecy, placed(test, catalog))) for test in policies.tests
    )


def placed(test: PolicyTest, catalog: Catalog) -> Asking:
    """A test's access with what the catalog says of who asks."""
    app = next((one for one in catalog.consumers if one.name == test.app), None)
    seat = next((link.of for link in app.teams if link.span.holds(test.day)), "") if app else ""
    team = test.team or seat
    found = next((one for one in catalog.teams if one.name == team), None)
    within = next((link.of for link in found.units if link.span.holds(test.day)), "") if found else ""
    needs = test.purpose or (app.purpose if app else "")
    return Asking(test.data, test.day, test.app, team, test.unit or within, needs)
