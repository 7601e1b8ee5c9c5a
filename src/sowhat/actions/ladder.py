"""The rungs of one service: what was reached, since when, and the one step that reaches the next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sowhat.ledger import claims
from sowhat.ledger.postings import COUNTS
from sowhat.model.catalog import Service
from sowhat.model.estimate import Estimate, NotEstimable, Remark
from sowhat.model.ladder import Habit, Part, Rung, State
from sowhat.model.so_what import StudyAnswer
from sowhat.stories.answer import Kind, kind

Row = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class First:
    """When something was first seen; `latest` says that records begin there."""

    since: str | None = None
    latest: bool = False


@dataclass(frozen=True, slots=True)
class Climb:
    """All that the rungs of a service rest on. `adopted` are rows of `adoptions` without its owner's team;
    `telemetry` and `callers` say whether calls, and their teams, are known at all."""

    service: Service
    today: date
    building: str | None
    called: First | None
    telemetry: bool
    callers: bool
    adopted: tuple[Row, ...]
    habit: Habit
    formed: First
    answer: StudyAnswer | None


def rungs(climb: Climb) -> tuple[Rung, ...]:
    """Built, first call, adoption by choice, habit, customer outcome, money."""
    outcome = _outcome(climb)
    return (_built(climb), _call(climb), _adoption(climb), _habit(climb), outcome, _money(climb, outcome))


def _do(code: str, climb: Climb, **params: str | int | float) -> Remark:
    return Remark(code=code, params={"service": climb.service.name, **params})


def _built(climb: Climb) -> Rung:
    live, next_ = climb.service.live_from, _do("value-do-live", climb)
    if live is not None and live > climb.today and climb.called is None:
        why = Remark(code="value-built-later", params={"day": live.isoformat()})
        return Rung(name="built", state="not-yet", why=why, next=_do("value-do-build", climb))
    if live is not None:
        return Rung(name="built", state="reached", why=Remark(code="value-built-live"), since=live.isoformat())
    if climb.building is not None:
        return Rung(name="built", state="reached", why=Remark(code="value-built-cost"), since=climb.building)
    if climb.called is not None:
        return Rung(name="built", state="reached", why=Remark(code="value-built-called"))
    return Rung(name="built", state="unknown", why=Remark(code="value-built-unknown"), next=next_)


def _call(climb: Climb) -> Rung:
    if climb.called is not None:
        why = Remark(code="value-call-seen")
        return Rung(name="first-call", state="reached", why=why, since=climb.called.since, latest=climb.called.latest)
    if not climb.telemetry:
        why, next_ = Remark(code="value-call-no-log"), _do("value-do-log", climb)
        return Rung(name="first-call", state="unknown", why=why, next=next_)
    if not climb.service.routes:
        why, next_ = Remark(code="value-call-no-route"), _do("value-do-routes", climb)
        return Rung(name="first-call", state="unknown", why=why, next=next_)
    return Rung(
        name="first-call", state="not-yet", why=Remark(code="value-call-none"), next=_do("value-do-first-team", climb)
    )


def _adoption(climb: Climb) -> Rung:
    """What is not known to be a choice never counts as one."""
    chosen = [row for row in climb.adopted if row["decided"] == "own-choice"]
    if chosen:
        since = min((str(row["day"]) for row in chosen if row["day"] is not None), default=None)
        return Rung(name="adoption", state="reached", why=_decided("value-adoption-chosen", climb), since=since)
    state, why, cure = _not_chosen(climb)
    return Rung(name="adoption", state=state, why=why, next=_do(cure, climb))


def _not_chosen(climb: Climb) -> tuple[State, Remark, str]:
    """Without a known choice: whether that is known, why, and what to do."""
    if any(row["decided"] == "unknown" for row in climb.adopted):
        return "unknown", _decided("value-adoption-unknown", climb), "value-do-decided"
    if climb.adopted:
        return "not-yet", _decided("value-adoption-ordered", climb), "value-do-choice"
    if not climb.callers:
        return "unknown", Remark(code="value-adoption-nobody-known"), "value-do-apps"
    if climb.called is not None:
        return "unknown", Remark(code="value-adoption-unrecorded"), "value-do-decided"
    if climb.habit.why is not None:
        return "unknown", climb.habit.why, _HABIT_CURES[climb.habit.why.code]
    return "not-yet", Remark(code="value-adoption-none"), "value-do-choice"


def _decided(code: str, climb: Climb) -> Remark:
    decided = [row["decided"] for row in climb.adopted]
    counts = {"chosen": decided.count("own-choice"), "unknown": decided.count("unknown"), "n": len(decided)}
    return Remark(code=code, params=dict(counts))


def _habit(climb: Climb) -> Rung:
    habit = climb.habit
    if habit.why is not None:
        return Rung(name="habit", state="unknown", why=habit.why, next=_do(_HABIT_CURES[habit.why.code], climb))
    counted = [("teams", habit.teams), (habit.counted, habit.consumers)]
    said = next(((name, part) for name, part in counted if part is not None and part.part), None)
    if said is None:
        none = Remark(code="value-habit-none", params={"k": habit.k, "of": habit.n})
        return Rung(name="habit", state="not-yet", why=none, next=_do("value-do-habit", climb))
    why = _habitual(*said, habit)
    formed = climb.formed
    return Rung(name="habit", state="reached", why=why, since=formed.since, latest=formed.latest)


_HABIT_CURES = {
    "value-habit-no-log": "value-do-log",
    "value-call-no-route": "value-do-routes",
    "value-habit-weeks": "value-do-weeks",
    "value-habit-no-keys": "value-do-keys",
}


def _habitual(who: str, part: Part, habit: Habit) -> Remark:
    params: dict[str, str | int | float] = {"who": who, "n": part.part, "k": habit.k, "of": habit.n}
    if part.whole is None:
        return Remark(code="value-habit-some", params=params)
    return Remark(code="value-habit-share", params={**params, "whole": part.whole, "share": part.share or 0.0})


def _outcome(climb: Climb) -> Rung:
    """Reached where customers are better off with it than others without. A relation is no effect, and a result that
    the data cannot tell from none is not known; an effect against the customer is known, and not this rung."""
    one = climb.answer
    if one is None:
        why, next_ = Remark(code="value-outcome-no-study"), _do("value-do-study", climb)
        return Rung(name="outcome", state="unknown", why=why, next=next_)
    found = kind(one)
    if found == "yes" and _is_of_teams(one):
        return Rung(name="outcome", state="unknown", why=_found(one, "protected"), next=_do("value-do-study", climb))
    why, next_ = _found(one, found), _help(climb, one)
    if found == "yes":
        return Rung(name="outcome", state="reached", why=why, since=_claimed(one))
    return Rung(name="outcome", state="not-yet" if found in {"harm", "none"} else "unknown", why=why, next=next_)


def _is_of_teams(one: StudyAnswer) -> bool:
    """Whether what was avoided is counted at teams: nobody looked at what customers gain by it."""
    return one.studied.finding.design == "protection" and one.studied.outcome_unit == "team"


def _found(one: StudyAnswer, found: Kind | Literal["protected"]) -> Remark:
    """The grade and the sign, or the reason why there are none."""
    finding, study = one.studied.finding, one.studied.study.name
    if isinstance(finding, NotEstimable):
        return finding.reasons[0]
    return Remark(code=f"value-outcome-{found}", params={"study": study, "grade": finding.grade})


def _help(climb: Climb, one: StudyAnswer) -> Remark:
    """What would bring an answer: for a harmful or an absent effect, the service itself."""
    finding = one.studied.finding
    if isinstance(finding, Estimate) and kind(one) in {"harm", "none"}:
        return _do("value-do-improve", climb)
    return next(iter(finding.what_would_help), _do("value-do-study", climb))


def _claimed(one: StudyAnswer) -> str | None:
    return None if one.claim is None else one.claim.made_at.date().isoformat()


def _money(climb: Climb, outcome: Rung) -> Rung:
    """The money of a claim that stands in the ledger with its evidence, signed or not."""
    one = climb.answer
    claim = None if one is None else one.claim
    if claim is not None and claim.value is not None and claim.state in COUNTS:
        state, code = ("reached", "value-money-claim") if claim.value.value > 0 else ("not-yet", "value-money-loss")
        since = claim.made_at.date().isoformat() if state == "reached" else None
        why = Remark(code=code, params={"claim": claim.id, "grade": _grade(one)})
        next_ = None if state == "reached" else _do("value-do-improve", climb)
        return Rung(name="money", state="reached" if since else "not-yet", why=why, since=since, next=next_)
    if one is None or outcome.state != "reached":
        state_ = "not-yet" if outcome.state == "not-yet" else "unknown"
        why = Remark(code=f"value-money-after-{state_}")
        return Rung(name="money", state=state_, why=why, next=outcome.next)
    return Rung(name="money", state="not-yet", why=_unclaimed(one), next=_to_claim(climb, one))


def _grade(one: StudyAnswer | None) -> str:
    finding = None if one is None else one.studied.finding
    return finding.grade if isinstance(finding, Estimate) else ""


def _uncounted(one: StudyAnswer) -> bool:
    """Whether there is a price of one, and nobody said of how many: the outcome is not known to count customers."""
    return one.value is None and one.retained is None and one.studied.study.price is not None


def _unclaimed(one: StudyAnswer) -> Remark:
    if _uncounted(one):
        return Remark(code="value-money-uncounted")
    if one.value is None:
        return Remark(code="value-money-unpriced")
    if one.claim is None:
        return Remark(code="value-money-unclaimed")
    return Remark(code="value-money-disputed" if one.claim.state == "disputed" else "value-money-draft")


def _to_claim(climb: Climb, one: StudyAnswer) -> Remark:
    name = one.studied.study.name
    if _uncounted(one):
        return _do("value-do-counts", climb)
    if one.value is None:
        return _do("value-do-price", climb)
    if claims.state_of(one.studied.finding) == "evidenced":
        return Remark(code="value-do-claim", params={"study": name})
    return next(iter(one.studied.finding.what_would_help), Remark(code="value-do-claim", params={"study": name}))


def own(adopted: Iterable[Row], service: Service, today: date) -> tuple[Row, ...]:
    """Adoptions of a service by others than its owner, up to today."""
    return tuple(
        row
        for row in adopted
        if row["service"] == service.name
        and row["team"] != service.owner
        and (row["day"] is None or str(row["day"]) <= today.isoformat())
    )
