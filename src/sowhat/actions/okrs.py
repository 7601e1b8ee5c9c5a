"""Joint objectives: propose, accept, prepare, check in, score, review; and where all stand.

Every step is a statement of the kind `okr`. A step that was just taken is not taken twice: whoever sends a form again
gets what stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date
from decimal import Decimal
from pathlib import Path

from pydantic import ValidationError

from sowhat.actions import ledger, okr_figures, places, pricing
from sowhat.actions.campaigns import moment, today
from sowhat.actions.measured import known
from sowhat.actions.okr_terms import check, terms_of
from sowhat.actions.reading import latest, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.version import code_version
from sowhat.actions.written import written
from sowhat.errors import CallError, DataError, Problem
from sowhat.ledger.splits import SplitBody
from sowhat.model.okr import (
    BODY,
    SIDES,
    Accepted,
    Baseline,
    CheckedIn,
    Objective,
    OkrBody,
    OkrSeen,
    OkrsSeen,
    OkrStep,
    Prepared,
    ProposeBody,
    Proposed,
    Reviewed,
    Scored,
    Side,
    Sure,
    Withdrawn,
)
from sowhat.model.statement import Statement, StatementKind
from sowhat.model.workspace import Workspace
from sowhat.planning import okr_figures as rules
from sowhat.planning import okr_scores, okr_seen
from sowhat.planning import okrs as life
from sowhat.planning.okrs import LONGEST, NAME, Held
from sowhat.store.database import Work

KIND: StatementKind = "okr"
Make = Callable[[Held], OkrBody]


def okrs(root: Path) -> OkrsSeen:
    """Every joint objective, those of the latest period first. Raises WorkspaceError."""
    day, every = today(root), held(root)
    made = _objectives(root, every, day) if every else ()
    ordered = sorted(made, key=lambda one: (-one.terms.period.start.toordinal(), one.status == "withdrawn", one.id))
    return marked(root, OkrsSeen.model_validate({**_of(root, day), "objectives": tuple(ordered)}))


def okr(root: Path, id_: str) -> OkrSeen:
    """One of them. Raises CallError `no-such-okr`, WorkspaceError."""
    day = today(root)
    [made] = _objectives(root, (find(held(root), id_),), day)
    return marked(root, OkrSeen.model_validate({**_of(root, day), "objective": made}))


def _of(root: Path, day: date) -> dict[str, object]:
    told = {"timezone": written(root).timezone, "today": day}
    try:
        build = latest(root)
    except DataError:
        return {**told, "build": "", "code_version": code_version()}
    return {**told, "build": build.id, "code_version": build.code_version}


def _objectives(root: Path, every: tuple[Held, ...], day: date) -> tuple[Objective, ...]:
    book = ledger.book(root)
    return tuple(
        okr_seen.objective(
            one, okr_figures.figures(root, one.terms, book, day), day, okr_figures.entry(book, one.id, one.terms)
        )
        for one in every
    )


def held(root: Path) -> tuple[Held, ...]:
    """Every objective as its steps made it, in the order of proposal."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return _held(work)


def _held(work: Work) -> tuple[Held, ...]:
    steps: dict[str, list[OkrStep]] = {}
    for one in work.statements.history(KIND):
        if (step := _step(one)) is not None:
            steps.setdefault(one.subject, []).append(step)
    return tuple(life.replay(id_, own) for id_, own in steps.items() if isinstance(own[0].body, Proposed))


def _step(one: Statement) -> OkrStep | None:
    """What a later version of sowhat wrote in another shape is left out."""
    try:
        body = BODY.validate_json(one.body)
    except ValidationError:
        return None
    at = one.at if one.at.tzinfo else one.at.replace(tzinfo=UTC)
    return OkrStep(number=one.number, at=at, by=one.by, body=body)


def find(every: tuple[Held, ...], id_: str) -> Held:
    """One of them. Raises CallError `no-such-okr`."""
    found = next((one for one in every if one.id == id_), None)
    if found is None:
        known = ", ".join(one.id for one in every) or "none"
        raise CallError(Problem("no-such-okr", params={"value": id_[:80], "known": known}))
    return found


def propose(root: Path, body: ProposeBody, by: str, id_: str = "", why: str = "") -> Objective:
    """Put a joint objective forward; with `id_` change the terms of one (`why`), which both sides then accept anew. A
    start that nobody named is what the metric stands at now.

    Raises CallError: `okr-by-nobody`, `okr-long`, `no-such-okr`, `okr-over`, and what `okr_terms.check` finds.
    """
    who, day, now = named(by), today(root), moment(root)
    terms = terms_of(root, body, day)
    _short(
        body.why,
        why,
        *(text for one in (body.title, *(each.title for each in body.key_results)) for text in (one.en, one.zh)),
    )
    check(root, terms, day)
    step = Proposed(day=day, terms=terms, why=_reason(why) if id_ else "")
    with store_of(places.decisions(root)).begin() as work:
        every = _held(work)
        if id_:
            life.open_(find(every, id_))
        twin = next((one for one in every if _proposed(one, step, who) and id_ in ("", one.id)), None)
        name = twin.id if twin else id_ or life.numbered(one.id for one in every)
        if twin is None:
            work.statements.state(KIND, name, step.model_dump_json(), who, now)
    return okr(root, name).objective


def _proposed(one: Held, step: Proposed, who: str) -> bool:
    """Whether these terms were put forward already, by the same person on the same day, and stand."""
    last = next(each for each in reversed(one.steps) if isinstance(each.body, Proposed))
    same = isinstance(last.body, Proposed) and last.body.terms == step.terms and last.body.day == step.day
    return same and last.by == who and not one.withdrawn and one.review is None


def accept(root: Path, id_: str, side: Side, by: str, terms: int | None = None) -> Objective:
    """A side accepts the terms that hold (`terms`: the statement that it read). When both have, the agreed split of
    credit goes into the ledger.

    Raises CallError: `okr-by-nobody`, `no-such-okr`, `okr-over`, `okr-changed`, `okr-same-person`, and what
    `pricing.split` does.
    """
    day = today(root)

    def make(one: Held) -> OkrBody:
        life.acceptable(one, side, named(by), terms)
        return Accepted(day=day, side=side, terms=one.number)

    _take(root, id_, by, make)
    return credit(root, id_)


def credit(root: Path, id_: str) -> Objective:
    """Put the split that both sides accepted into the ledger, once. Raises CallError as `pricing.split` does."""
    one = find(held(root), id_)
    split = one.terms.split
    if split is not None and one.agreed and not okr_figures.entry(ledger.book(root), id_, one.terms):
        signed = {each.side: each.by for each in one.accepted}
        body = SplitBody(
            platform=split.platform,
            business=split.business,
            team=one.terms.business_team,
            platform_by=signed["platform"],
            business_by=signed["business"],
            source=id_,
        )
        pricing.split(root, split.study, body)
    return okr(root, id_).objective


def prepare(root: Path, id_: str, by: str, problem: str = "", owner: str = "", *, baseline: bool = False) -> Objective:
    """Write a part of the preparation; `baseline` freezes what each key result stands at, where that is not frozen
    yet. Raises CallError: `okr-by-nobody`, `okr-long`, `okr-nothing`, `no-such-okr`, `okr-over`."""
    day, told = today(root), (problem.strip(), owner.strip())
    _short(*told)
    first = find(held(root), id_)
    frozen = _frozen(root, first, day) if baseline else ()
    if not any(told) and not frozen:
        raise CallError(Problem("okr-nothing", params={"okr": id_}))

    def make(one: Held) -> OkrBody:
        life.open_(one)
        return Prepared(day=day, problem=told[0], owner=told[1], baseline=frozen)

    return _take(root, id_, by, make)


def _frozen(root: Path, one: Held, day: date) -> tuple[Baseline, ...]:
    before = {each.key_result: each for each in one.preparation.baseline}
    wanted = {each.id for each in life.unfrozen(one.terms, before)}
    seen = okr_figures.figures(root, one.terms, ledger.book(root), day)
    return tuple(
        Baseline(
            key_result=each.key_result.id,
            value=each.now,
            month=each.month,
            build=each.build,
            day=day,
            reasons=each.reasons,
        )
        for each in seen
        if each.key_result.id in wanted
    )


def check_in(
    root: Path, id_: str, side: Side, by: str, words: str = "", sure: Mapping[str, Decimal] | None = None
) -> Objective:
    """A side says how it goes and how sure it is of each key result; what they stand at is kept with it.

    Raises CallError: `okr-by-nobody`, `okr-long`, `okr-nothing`, `no-such-okr`, `okr-over`, `okr-not-agreed`,
    `okr-same-person`, `okr-bad` (an unknown key result, a confidence outside 0 to 1).
    """
    day = today(root)
    _short(words)
    first = find(held(root), id_)
    seen = okr_figures.figures(root, first.terms, ledger.book(root), day)
    body = CheckedIn(
        day=day,
        side=side,
        words=words.strip(),
        sure=_sure(first, sure or {}),
        standings=tuple(rules.standing(one) for one in seen if one.state != "declared"),
    )
    if not body.words and not body.sure:
        raise CallError(Problem("okr-nothing", params={"okr": id_}))

    def make(one: Held) -> OkrBody:
        life.open_(one)
        life.agreed(one)
        life.one_side(one, side, named(by))
        return body

    return _take(root, id_, by, make)


def _sure(one: Held, sure: Mapping[str, Decimal]) -> tuple[Sure, ...]:
    known = {each.id for each in one.terms.key_results}
    for name, confidence in sure.items():
        if name not in known or not 0 <= confidence <= 1:
            raise CallError(Problem("okr-bad", params={"field": name[:40], "value": str(confidence)}))
    return tuple(
        Sure(key_result=each.id, confidence=sure[each.id]) for each in one.terms.key_results if each.id in sure
    )


def score(root: Path, id_: str, side: Side, share: Decimal, why: str, by: str) -> Objective:
    """A side says what the objective came to, 0 to 1, once its period is over.

    Raises CallError: `okr-by-nobody`, `okr-no-why`, `okr-long`, `no-such-okr`, `okr-over`, `okr-not-agreed`,
    `okr-not-ended`, `okr-same-person`, `okr-bad` (a score outside 0 to 1).
    """
    day, reason = today(root), _reason(why)
    if not 0 <= share <= 1:
        raise CallError(Problem("okr-bad", params={"field": "score", "value": str(share)[:40]}))

    def make(one: Held) -> OkrBody:
        life.open_(one)
        life.over(one, day)
        life.one_side(one, side, named(by))
        return Scored(day=day, side=side, score=okr_scores.rounded(share), why=reason)

    return _take(root, id_, by, make)


def review(root: Path, id_: str, learned: str, by: str, following: str = "") -> Objective:
    """The review after the period: freezes what each key result came to, beside what both sides said. A later one takes
    the place of an earlier one: when records came late.

    Raises CallError: `okr-by-nobody`, `okr-no-why`, `okr-long`, `no-such-okr`, `okr-over`, `okr-not-agreed`,
    `okr-not-ended`, `okr-not-scored`.
    """
    day, reason = today(root), _reason(learned)
    _short(following)
    first = find(held(root), id_)
    seen = okr_figures.figures(root, first.terms, ledger.book(root), day)
    bound = [one for one in seen if one.state != "declared"]
    body = Reviewed(
        day=day,
        learned=reason,
        next=following.strip(),
        standings=tuple(rules.standing(one) for one in bound),
        score=okr_scores.mean(one.progress for one in bound),
    )

    def make(one: Held) -> OkrBody:
        life.over(one, day)
        life.scored(one)
        return body

    return _take(root, id_, by, make)


def withdraw(root: Path, id_: str, why: str, by: str) -> Objective:
    """Give it up; it stays readable. Raises CallError: `okr-by-nobody`, `okr-no-why`, `no-such-okr`, `okr-over`."""
    day, reason = today(root), _reason(why)

    def make(one: Held) -> OkrBody:
        if not one.withdrawn:
            life.open_(one)
        return Withdrawn(day=day, why=reason)

    return _take(root, id_, by, make)


def _take(root: Path, id_: str, by: str, make: Make) -> Objective:
    """Take the step that `make` makes, which may refuse; one that the same person just took is not repeated."""
    who, now = named(by), moment(root)
    with store_of(places.decisions(root)).begin() as work:
        one = find(_held(work), id_)
        body = make(one)
        if not any(step.body == body and step.by == who for step in _last(one, body)):
            work.statements.state(KIND, id_, body.model_dump_json(), who, now)
    return okr(root, id_).objective


def _last(one: Held, body: OkrBody) -> tuple[OkrStep, ...]:
    """The last step of the same kind, of the same side where it has one."""
    own = [step for step in one.steps if step.body.step == body.step]
    side = getattr(body, "side", None)
    mine = [step for step in own if getattr(step.body, "side", None) == side]
    return tuple(mine[-1:])


def named(by: str) -> str:
    """Who takes a step. Raises CallError `okr-by-nobody`."""
    who = " ".join(by.split())
    if not who or len(who) > NAME:
        raise CallError(Problem("okr-by-nobody", params={"most": NAME}))
    return who


def _reason(text: str) -> str:
    told = text.strip()
    if not told:
        raise CallError(Problem("okr-no-why"))
    _short(told)
    return told


def _short(*texts: str) -> None:
    if any(len(text) > LONGEST for text in texts):
        raise CallError(Problem("okr-long", params={"most": LONGEST}))


def metrics(workspace: Workspace) -> tuple[str, ...]:
    """What a key result can be bound to, beside claims."""
    return known(workspace)


def side_of(text: str) -> Side:
    """A side by its name. Raises CallError `okr-bad`."""
    found = next((side for side in SIDES if side == text), None)
    if found is None:
        raise CallError(Problem("okr-bad", params={"field": "side", "value": text[:40]}))
    return found
