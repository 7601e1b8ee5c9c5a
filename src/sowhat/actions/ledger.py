"""The book of account: register a study, claim what it found, take a claim back, read the book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from pathlib import Path

from sowhat.actions import places
from sowhat.actions.reading import latest, reading, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.study import ran
from sowhat.errors import CallError, Param, Problem
from sowhat.evidence.thresholds import thresholds
from sowhat.ledger import chain, claims, money, registrations
from sowhat.model.build import Build
from sowhat.model.claim import Claim, ClaimKind
from sowhat.model.ledger import Book, Entry, Registration, Terms
from sowhat.model.study import OutcomeTable, Study
from sowhat.model.workspace import Workspace
from sowhat.store.database import Store
from sowhat.studies.run import Ran
from sowhat.workspace import rollouts
from sowhat.workspace.loading import load


def register(root: Path, study: str) -> Registration:
    """Fix a study's service, outcome, horizon, window, price and design as they are written now.

    Whether outcomes after the first go-live existed by now is stamped with it. Raises CallError (`no-such-study`,
    `study-registered`), WorkspaceError.
    """
    workspace = load(root)
    asked, known = _named(workspace.studies, study), _known(root, study)
    drawn = rollouts.plan_of(root, asked)
    terms = registrations.beside(outcome_of(workspace, asked), drawn)
    with _store(root).begin() as work:
        entries = work.ledger.entries()
        stamp = registrations.standing(claims.book(entries), asked, terms)
        if stamp is not None:
            raise CallError(Problem("study-registered", params={"study": study, "at": stamp.at.date().isoformat()}))
        now = datetime.now(UTC)
        seen = (known.first_go_live, known.outcome_until) if known else (None, None)
        seen = (drawn.waves[0].day, seen[1]) if drawn else seen
        body = _registration(asked, terms, seen, now.date())
        work.ledger.append(claims.register(entries[-1] if entries else None, body, now))
        return claims.book(work.ledger.entries()).registrations[-1]


def stamp(root: Path, days: Mapping[str, tuple[date, date | None]]) -> None:
    """The stamps of a simulated company: each study fixed at nine on its day; `days` also says when its first team went
    live. Does nothing where the ledger has an entry, and for studies that the workspace does not have."""
    workspace = load(root)
    studies = {one.name: one for one in workspace.studies}
    with _store(root).begin() as work:
        if work.ledger.last() is not None:
            return
        last: Entry | None = None
        for name, (day, first) in sorted(days.items(), key=lambda item: (item[1][0], item[0])):
            if name in studies:
                terms = registrations.beside(outcome_of(workspace, studies[name]))
                body = _registration(studies[name], terms, (first, None), day)
                last = claims.register(last, body, datetime.combine(day, time(9), UTC))
                work.ledger.append(last)


def claim(root: Path, study: str, kind: ClaimKind = "create") -> Claim:
    """Put what the latest build found into the ledger, with its moments, and pin the build.

    Raises CallError (`no-such-study`, `claim-not-estimable`, `claim-no-total`, `claim-exists`), DataError where
    nothing was built yet.
    """
    build = latest(root)
    found = studied(root, build, study)
    worth = worth_of(found)
    sealed = None if found.sealed is None else chain.canonical(found.sealed)
    context = chain.canonical(found.context)
    with store_of(places.decisions(root)).begin() as work:
        body = claims.claim_body(kind, found.studied, worth, chain.digest(context))
        entries = work.ledger.entries()
        entry = claims.claim(entries, body, datetime.now(UTC))
        work.ledger.append(entry)
        work.ledger.pin(build.id, entry.number, entry.at)
        for document in (sealed, context):
            if document is not None:
                work.ledger.seal(chain.digest(document), document)
        return claims.find(claims.book(work.ledger.entries()), entry.subject)


def retract(root: Path, id_: str, reason: str) -> Claim:
    """Take a claim back; it stays in the book with the reason. Raises CallError (`no-such-claim`, `claim-retracted`,
    `reason-needed`)."""
    with _store(root).begin() as work:
        work.ledger.append(claims.retract(work.ledger.entries(), id_, reason, datetime.now(UTC)))
        return claims.find(claims.book(work.ledger.entries()), id_)


def book(root: Path) -> Book:
    """Every registration and claim, retracted ones too; empty where nobody began."""
    if not (root / places.DECISIONS).exists():
        return marked(root, Book(registrations=(), claims=()))
    with store_of(places.decisions(root)).read() as work:
        return marked(root, claims.book(work.ledger.entries()))


def show(root: Path, id_: str) -> Claim:
    """One claim. Raises CallError (`no-such-claim`)."""
    return claims.find(book(root), id_)


def studied(root: Path, build: Build, study: str) -> Ran:
    """What a build's study found. Raises CallError (`no-such-study`, `study-not-built`)."""
    with reading(root, build) as open_:
        found = ran(open_.engine, build)
    if study not in found:
        _named(load(root).studies, study)
        raise CallError(Problem("study-not-built", params={"study": study, "build": build.id}))
    return found[study]


def worth_of(found: Ran) -> claims.Worth:
    """What a study's effect amounts to; draws come from the study's own seed."""
    study, good = found.studied.study, found.sealed is None or found.sealed.good
    seed = money.seed_of(study.name)
    value = money.value(found.retained, study.price, seed, good)
    return claims.Worth(money.amount(found.retained, good), value, seed)


def _known(root: Path, study: str) -> Ran | None:
    """What the latest build knows of the study; None where there is none."""
    if not (root / places.DECISIONS).exists():
        return None
    with store_of(places.decisions(root)).read() as work:
        build = work.builds.latest()
    if build is None:
        return None
    with reading(root, build) as open_:
        return ran(open_.engine, build).get(study)


def outcome_of(workspace: Workspace, study: Study) -> OutcomeTable | None:
    """The outcome that a study asks about; None where nobody declared it."""
    return next((one for one in workspace.outcomes if one.name == study.outcome), None)


def _registration(
    study: Study, outcome: Terms | None, seen: tuple[date | None, date | None], today: date
) -> claims.RegistrationBody:
    """`seen`: the day of the first go-live, and the last day with outcomes."""
    first, until = seen
    before = None if first is None else today <= first or until is None or until < first
    return claims.RegistrationBody(
        study=study,
        outcome_until=until,
        first_go_live=first,
        before=before,
        outcome=outcome,
        thresholds=thresholds(),
    )


def _named(studies: Iterable[Study], name: str) -> Study:
    known = {one.name: one for one in studies}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    params: dict[str, Param] = {"study": name, "nearest": near[0] if near else "none", "known": ", ".join(known)}
    raise CallError(Problem("no-such-study", params=params))


def _store(root: Path) -> Store:
    return store_of(places.decisions(root))
