"""The decision log: put a decision down with the validation behind it, look at it again, read the log.

What is done is a statement of the kind `decision`. Whoever sends a form again gets what stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import campaigns, demand_links, demands, places
from sowhat.actions.decision_proofs import Figures
from sowhat.actions.reading import latest, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.written import written
from sowhat.errors import CallError, Problem
from sowhat.model.decision import (
    BODY,
    About,
    AboutKind,
    Ask,
    Decided,
    Decision,
    Decisions,
    Proof,
    ProofSeen,
    Reviewed,
    Says,
)
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.value import Text
from sowhat.planning import decisions as rules
from sowhat.planning.told import LONGEST, day_of, lines, named
from sowhat.store.database import Work

KIND: StatementKind = "decision"
BY, DAY = "decision-by-nobody", "decision-day"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a review came to, in words, and when the next one is due (null: no further one)."""

    says: Says
    came: str
    review_on: date | None = None


def decisions(root: Path) -> Decisions:
    """The log, with each proof as it stood and as it reads now. Raises DataError where nothing was built yet,
    WorkspaceError."""
    build, today = latest(root), campaigns.today(root)
    found, figures, titles = held(root, today), Figures(root), _titles(root)
    seen = Decisions(
        today=today,
        decisions=rules.in_order(_now(one, figures, titles) for one in found),
        build=build.id,
        code_version=build.code_version,
        timezone=build.timezone,
    )
    return marked(root, seen)


def held(root: Path, today: date) -> tuple[Decision, ...]:
    """Every decision as its steps made it, in the order in which they were put down."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return _held(work, today)


def _held(work: Work, today: date) -> tuple[Decision, ...]:
    steps: dict[str, list[rules.Step]] = {}
    for one in work.statements.history(KIND):
        if (step := _step(one)) is not None:
            steps.setdefault(one.subject, []).append(step)
    return tuple(rules.replay(id_, own, today) for id_, own in steps.items() if isinstance(own[0][3], Decided))


def _step(one: Statement) -> rules.Step | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        body = BODY.validate_json(one.body)
    except ValidationError:
        return None
    return one.number, one.at if one.at.tzinfo else one.at.replace(tzinfo=UTC), one.by, body


def _titles(root: Path) -> Mapping[str, Text]:
    """By kind and name."""
    workspace = written(root)
    told = {f"pillar:{one.name}": one.title for one in workspace.pillars}
    told |= {f"study:{one.name}": one.title for one in workspace.studies}
    told |= {f"measure:{one.name}": one.title for one in workspace.outcomes}
    return {key: title for key, title in told.items() if title != Text()}


def _now(one: Decision, figures: Figures, titles: Mapping[str, Text]) -> Decision:
    proofs = tuple(ProofSeen(then=each.then, now=figures.read(each.then)) for each in one.proofs)
    named = {f"{each.kind}:{each.name}" for each in one.about}
    named |= {f"{each.then.kind}:{each.then.name}" for each in one.proofs}
    own = {key: title for key, title in titles.items() if key in named}
    return one.model_copy(update={"proofs": proofs, "titles": own})


def find(known: tuple[Decision, ...], id_: str) -> Decision:
    """One of them. Raises CallError `no-such-decision`."""
    found = next((one for one in known if one.id == id_), None)
    if found is None:
        names = ", ".join(one.id for one in known) or "none"
        raise CallError(Problem("no-such-decision", params={"value": id_[:80], "known": names}))
    return found


def decide(root: Path, ask: Ask, by: str) -> Decision:
    """Put a decision down; the figures of its proofs are read and frozen now.

    Raises CallError: `decision-by-nobody`, `decision-lacks`, `decision-long`, `decision-many`, `decision-past`,
    `decision-about-unknown`, `decision-proof`; DataError where nothing was built yet.
    """
    latest(root)
    who, day = named(by, BY), campaigns.today(root)
    same = next((one for one in held(root, day) if rules.same(one, ask, who, day)), None)
    if same is not None:
        return same
    rules.check(ask, day)
    figures = Figures(root)
    _known(root, ask.about, figures)
    proofs = tuple(figures.frozen(one) for one in ask.proofs)
    body = Decided.model_validate({**dict(ask), "day": day, "proofs": proofs})
    with store_of(places.decisions(root)).begin() as work:
        known = _held(work, day)
        same = next((one for one in known if rules.same(one, ask, who, day)), None)
        if same is not None:
            return same
        id_ = f"{rules.PREFIX}-{1 + max((_number(one.id) for one in known), default=0)}"
        made = work.statements.state(KIND, id_, body.model_dump_json(), who, campaigns.moment(root))
    return rules.replay(id_, ((made.number, made.at, who, body),), day)


def _number(id_: str) -> int:
    tail = id_.rpartition("-")[2]
    return int(tail) if tail.isdecimal() else 0


def _known(root: Path, about: tuple[About, ...], figures: Figures) -> None:
    """What a decision is about has to be there."""
    names = {kind: _names(root, kind, figures) for kind in {one.kind for one in about}}
    for one in about:
        if one.name not in names[one.kind]:
            known = ", ".join(sorted(names[one.kind])[:20]) or "none"
            params = {"kind": one.kind, "name": one.name, "known": known}
            raise CallError(Problem("decision-about-unknown", params=params))


def _names(root: Path, kind: AboutKind, figures: Figures) -> set[str]:
    """Everything of a kind."""
    workspace = written(root)
    match kind:
        case "service":
            return {one.name for one in workspace.catalog.services}
        case "pillar":
            return {one.name for one in workspace.pillars}
        case "study":
            return {one.name for one in workspace.studies} | set(figures.studies)
        case "claim":
            return set(figures.claims)
        case "demand":
            return set(demands.held(root))
        case _:
            return set(demand_links.names(root, kind))


def review(root: Path, id_: str, verdict: Verdict, by: str) -> Decision:
    """Say what came of a decision, and when it is looked at again.

    Raises CallError: `no-such-decision`, `decision-by-nobody`, `decision-lacks`, `decision-long`, `decision-past`,
    `decision-undone` (it was taken back already).
    """
    who, day = named(by, BY), campaigns.today(root)
    came = verdict.came.strip()
    if not came:
        raise CallError(Problem("decision-lacks", params={"field": "came"}))
    if len(came) > LONGEST:
        raise CallError(Problem("decision-long", params={"most": LONGEST}))
    if verdict.review_on is not None and verdict.review_on <= day:
        raise CallError(Problem("decision-past", params={"day": verdict.review_on.isoformat()}))
    body = Reviewed(day=day, says=verdict.says, came=came, review_on=verdict.review_on)
    with store_of(places.decisions(root)).begin() as work:
        one = find(_held(work, day), id_)
        last = one.reviews[-1] if one.reviews else None
        if last and (last.says, last.came, last.day, last.by) == (body.says, body.came, day, who):
            return one
        if one.state == "undone":
            raise CallError(Problem("decision-undone", params={"id": id_}))
        work.statements.state(KIND, id_, body.model_dump_json(), who, campaigns.moment(root))
        made = find(_held(work, day), id_)
    return _now(made, Figures(root), _titles(root))


def typed(said: Mapping[str, str]) -> Ask:
    """What was typed, as a decision: `what`, `why`, `review_on`; `about`, `proofs`, `instead` and `people` a line each
    (people also by commas). Raises CallError `decision-about`, `decision-day`."""
    told = {name: text.strip() for name, text in said.items()}
    people = tuple(filter(None, (one.strip() for one in _commas(told.get("people", "")).splitlines())))
    return Ask(
        what=told.get("what", ""),
        why=told.get("why", ""),
        about=tuple(dict.fromkeys(map(rules.about_of, lines(told.get("about", ""))))),
        alternatives=tuple(map(rules.alternative_of, lines(told.get("instead", "")))),
        proofs=tuple(map(rules.proof_of, lines(told.get("proofs", "")))) + _words(told.get("words", "")),
        people=people,
        review_on=day_of(told.get("review_on", ""), DAY),
    )


def _words(text: str) -> tuple[Proof, ...]:
    return tuple(Proof(kind="words", words=line) for line in lines(text))


def _commas(text: str) -> str:
    return text.replace("，", "\n").replace("、", "\n").replace(",", "\n")


def verdict_of(said: Mapping[str, str]) -> Verdict:
    """A review that was typed: `says`, `came`, `review_on`. Raises CallError `decision-says`, `decision-day`."""
    says = said.get("says", "stands")
    known: tuple[Says, ...] = ("stands", "changed", "undone")
    found = next((one for one in known if one == says), None)
    if found is None:
        raise CallError(Problem("decision-says", params={"value": says[:40], "known": ", ".join(known)}))
    return Verdict(found, said.get("came", ""), day_of(said.get("review_on", ""), DAY))
