"""The book of account: register a study, claim what it found (also anew), take a claim back, read the book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from zoneinfo import ZoneInfo

from sowhat.actions import instant, places, worth
from sowhat.actions.reading import latest, reading, store_of
from sowhat.actions.simulated import marked
from sowhat.actions.study import ran
from sowhat.actions.written import written
from sowhat.errors import CallError, Param, Problem
from sowhat.evidence.thresholds import thresholds
from sowhat.ledger import chain, claims, registrations, splits
from sowhat.ledger.bodies import RegistrationBody
from sowhat.model.build import Build
from sowhat.model.claim import Claim, ClaimKind, Population
from sowhat.model.ledger import Book, Entry, Registration, Terms
from sowhat.model.signature import Signer
from sowhat.model.stream import Counting
from sowhat.model.study import OutcomeTable, Study
from sowhat.model.workspace import Workspace
from sowhat.store.database import Store
from sowhat.studies.run import Ran
from sowhat.workspace import rollouts
from sowhat.workspace.loading import load

KEPT = 8
"""States of ledgers kept in memory; each belongs to every entry as it is stored."""


@dataclass(frozen=True, slots=True)
class Anew:
    """Which claim a new one takes the place of, and why."""

    claim: str
    reason: str


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
        now = instant.now()
        seen = (known.first_go_live, known.outcome_until) if known else (None, None)
        seen = (drawn.waves[0].day, seen[1]) if drawn else seen
        body = _registration(asked, terms, seen, now.date())
        work.ledger.append(claims.register(entries[-1] if entries else None, body, now))
        return claims.book(work.ledger.entries()).registrations[-1]


def stamp(root: Path, days: Mapping[str, tuple[date, date | None]]) -> None:
    """The stamps of a simulated company: each study fixed at nine on its day; `days` also says when its first team went
    live. Leaves alone studies that the ledger has fixed already, and those that the workspace does not have."""
    workspace = written(root)
    studies = {one.name: one for one in workspace.studies}
    with _store(root).begin() as work:
        entries = work.ledger.entries()
        fixed = {entry.subject for entry in entries if entry.kind == "registered"}
        last: Entry | None = entries[-1] if entries else None
        for name, (day, first) in sorted(days.items(), key=lambda item: (item[1][0], item[0])):
            if name in studies and name not in fixed:
                terms = registrations.beside(outcome_of(workspace, studies[name]))
                body = _registration(studies[name], terms, (first, None), day)
                last = claims.register(last, body, datetime.combine(day, time(9), UTC))
                work.ledger.append(last)


def claim(
    root: Path,
    study: str,
    kind: ClaimKind = "create",
    by: Signer | None = None,
    anew: Anew | None = None,
    counting: Counting | None = None,
) -> Claim:
    """Put what the latest build found into the ledger, with its moments, and pin the build. With `anew` it takes the
    place of an earlier claim of the study. `counting`: customers kept or customer-periods (null: what it counts).

    Raises CallError (`no-such-study`, `claim-not-estimable`, `claim-no-total`, `claim-exists`; with `anew` also what
    `ledger.claims.claim` says, and what `actions.worth.claimable` does), DataError where nothing was built yet.
    """
    build = latest(root)
    found = studied(root, build, study)
    workspace = written(root)
    asked = worth.Asked(counting, workspace.currency, instant.now().astimezone(ZoneInfo(workspace.timezone)).date())
    kind = "protect" if found.studied.finding.design == "protection" else kind
    sealed = None if found.sealed is None else chain.canonical(found.sealed)
    context = chain.canonical(found.context)
    with store_of(places.decisions(root)).begin() as work:
        held = claims.book(work.ledger.entries())
        body = claims.claim_body(kind, found.studied, worth.claimable(found, held, asked), chain.digest(context))
        known: dict[str, object] = {
            "by": by,
            "until": found.outcome_until,
            "population": population(root, build, found),
        }
        known["split"] = splits.standing(held.splits, study)
        body = body.model_copy(
            update=known | ({"supersedes": anew.claim, "reason": anew.reason.strip()} if anew else {})
        )
        entries = work.ledger.entries()
        entry = claims.claim(entries, body, instant.now())
        work.ledger.append(entry)
        work.ledger.pin(build.id, entry.number, entry.at)
        for document in (sealed, context):
            if document is not None:
                work.ledger.seal(chain.digest(document), document)
        return claims.find(claims.book(work.ledger.entries()), entry.subject)


def retract(root: Path, id_: str, reason: str, by: Signer | None = None) -> Claim:
    """Take a claim back; it stays in the book with the reason. Raises CallError (`no-such-claim`, `claim-retracted`,
    `claim-closed`, `reason-needed`)."""
    with _store(root).begin() as work:
        work.ledger.append(claims.retract(work.ledger.entries(), id_, reason, instant.now(), by))
        return claims.find(claims.book(work.ledger.entries()), id_)


def book(root: Path) -> Book:
    """Every registration and claim, retracted ones too; empty where nobody began."""
    if not places.decided(root):
        return marked(root, Book(registrations=(), claims=()))
    with store_of(places.decisions(root)).read() as work:
        return marked(root, _book(work.ledger.entries()))


@lru_cache(KEPT)
def _book(entries: tuple[Entry, ...]) -> Book:
    return claims.book(entries)


def show(root: Path, id_: str) -> Claim:
    """One claim. Raises CallError (`no-such-claim`)."""
    return claims.find(book(root), id_)


def studied(root: Path, build: Build, study: str) -> Ran:
    """What a build's study found. Raises CallError (`no-such-study`, `study-not-built`)."""
    with reading(root, build) as open_:
        found = ran(open_.engine, build)
    if study not in found:
        _named(written(root).studies, study)
        raise CallError(Problem("study-not-built", params={"study": study, "build": build.id}))
    return found[study]


def worth_of(found: Ran, held: Book | None = None) -> claims.Worth:
    """What the customers that a study kept are worth, at the price of the book or of the study; draws come from the
    study's own seed."""
    return worth.kept(found, held or Book(registrations=(), claims=()), instant.now().date())


def population(root: Path, build: Build, found: Ran) -> Population:
    """Whose outcome a study counts: the teams that went live with its service, as the build knows them, and the
    customers that were frozen before the first of them did."""
    study = found.studied.study
    with reading(root, build) as open_:
        rows = open_.engine.table("adoptions").filter(lambda row: row.service == study.service)
        teams = {str(row["team"]) for row in open_.engine.execute(rows.select("team")).to_pylist()}
    days = [found.first_go_live - timedelta(days=1)] if found.first_go_live else []
    days += [found.context.registered] if found.context.registered else []
    return Population(
        service=study.service,
        outcome=study.outcome,
        teams=tuple(sorted(teams)),
        customers=found.studied.exposed.customers,
        roster_day=min(days, default=None),
    )


def _known(root: Path, study: str) -> Ran | None:
    """What the latest build knows of the study; None where there is none."""
    if not places.decided(root):
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
) -> RegistrationBody:
    """`seen`: the day of the first go-live, and the last day with outcomes."""
    first, until = seen
    before = None if first is None else today <= first or until is None or until < first
    return RegistrationBody(
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
