"""How often the evidenced total of an example company holds the truth, and how often the sum of its winners does:
`python -m tools.book_coverage [SEEDS] [FIRST] [FILE]`, on two processes at low priority; a line of FILE for each seed,
so that a run that was ended goes on where it was.

A company is drawn, and its studies, joint effects and totals are made by the estimators of a build from customers in
memory: moments from rows are what engines are held against. No study of these companies reads logs or records.
`--whole SEED [KIND]` builds one from all its files and prints both.

A price is known as a range, so the truth in money needs a true price: it is drawn once a company from the price's own
range, and beside it the likely one is taken for true.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np

from sowhat.actions import adding_up, demo, portfolio, totals
from sowhat.actions.adding_up import Asked, Seen
from sowhat.actions.version import code_version
from sowhat.evidence.did import totals as did_totals
from sowhat.evidence.did.document import from_document, to_document
from sowhat.evidence.did.estimate import estimate
from sowhat.evidence.did.moments import CohortMoments, Periods
from sowhat.evidence.did.question import Question
from sowhat.evidence.did.units import Units, from_units
from sowhat.evidence.joint.causes import causes
from sowhat.evidence.joint.effect import joint
from sowhat.evidence.joint.replicates import added
from sowhat.evidence.provenance import Provenance
from sowhat.ledger import money
from sowhat.metrics import steps
from sowhat.model.build import Build
from sowhat.model.catalog import Catalog
from sowhat.model.claim import Exposed, Money, Studied
from sowhat.model.estimate import DataUsed, Estimate, NotEstimable
from sowhat.model.ledger import Book
from sowhat.model.portfolio import Left, Portfolio
from sowhat.model.price import PriceEntry
from sowhat.model.study import OutcomeColumns, OutcomeTable, Price, Study
from sowhat.model.totals import Totals
from sowhat.model.workspace import PlatformKind
from sowhat.simulate import settings
from sowhat.simulate.outcomes import blocks, month_ends, months, weeks
from sowhat.simulate.spec import StudySpec, company
from sowhat.simulate.world import World, draw
from sowhat.simulate.writing import Recipe
from sowhat.studies.designs.did import Asked as Put
from sowhat.studies.designs.did import SealedDid
from sowhat.studies.designs.seal import Prospect
from sowhat.studies.run import Context, Ran

PROCESSES, IDLE = 2, 19
KINDS: tuple[PlatformKind, ...] = ("internal", "internal", "internal", "marketplace", "open")
"""Of five companies three are internal ones: most platforms are."""


@dataclass(frozen=True)
class Found:
    """One company: whether each interval holds the truth, likely price or drawn price, and how far the sums are off.
    `kept` speaks of customers alone, at the likely price taken for certain."""

    seed: int
    kind: str
    code_version: str
    counted: int
    value: float
    low: float
    high: float
    truth: float
    drawn_truth: float
    naive: float | None
    naive_low: float | None
    naive_high: float | None

    @property
    def holds(self) -> bool:
        return self.low <= self.drawn_truth <= self.high

    @property
    def holds_likely(self) -> bool:
        return self.low <= self.truth <= self.high

    @property
    def naive_holds(self) -> bool:
        """A sum of no winners claims nothing."""
        if self.naive_low is None or self.naive_high is None:
            return self.drawn_truth == 0
        return self.naive_low <= self.drawn_truth <= self.naive_high


def one(seed: int, kind: PlatformKind | None = None) -> Found:
    """The totals of the company of a seed."""
    world = draw(company(kind or KINDS[seed % len(KINDS)]), seed)
    return judged(world, summed(world))


def created(world: World) -> tuple[StudySpec, ...]:
    """The studies of what customers brought; a minute of downtime is protected value, and no part of this proof."""
    lost = {each.name for each in world.spec.losses}
    return tuple(each for each in world.spec.studies if each.outcome not in lost)


def summed(world: World) -> Totals:
    """Customers and teams in memory, by the estimators of a build, to studies, joint effects and totals."""
    asked = created(world)
    ran = {each.name: _ran(world, each) for each in asked}
    groups: dict[str, list[StudySpec]] = {}
    for each in asked:
        groups.setdefault(f"{each.outcome}-{each.horizon}", []).append(each)
    folios = tuple(_folio(name, group, ran) for name, group in sorted(groups.items()))
    now = datetime.now(UTC)
    bare = Build(id="b000000", created_at=now, code_version=code_version(), timezone=settings.ZONE)
    book = Book(registrations=(), claims=())
    return adding_up.made(Seen(folios, ran, book, Asked(settings.CURRENCY, settings.ZONE), now.date()), bare)


def _ran(world: World, asked: StudySpec) -> Ran:
    """What a study of the company finds; see `studies.designs.did`."""
    moments, question = _moments(world, asked), _question(asked)
    found = estimate(moments, question)
    sealed = SealedDid(
        asked=Put(control="not-yet", horizon=asked.horizon, registered=True, exposure="decided"),
        moments=to_document(moments),
        reading=(),
        data=DataUsed(rows=0, fingerprint=""),
        good=True,
        customers=True,
    )
    table = _table(asked)
    study = Study(
        name=asked.name,
        title=asked.title,
        service=asked.service,
        outcome=asked.outcome,
        horizon=asked.horizon,
        price=_price(world, asked),
    )
    context = Context(
        study=study, outcome=table, catalog=Catalog(), timezone=settings.ZONE, registered=asked.registered
    )
    nobody = Exposed(teams=0, customers=0)
    studied = Studied(
        study=study,
        build="",
        code_version="",
        finding=found,
        exposed=nobody,
        moments=None,
        outcome_kind="state",
        outcome_every=table.every,
        outcome_unit=table.unit,
    )
    days = [day for day in world.live[asked.service] if day is not None]
    until = steps.following(_starts(asked)[-1], table.every) - timedelta(days=1)
    kept = None if isinstance(found, NotEstimable) else did_totals.retained(moments, question, asked.horizon)
    return Ran(
        studied=studied,
        sealed=sealed,
        context=context,
        retained=kept,
        prospect=Prospect(detectable=None, customers=None),
        first_go_live=min(days),
        outcome_until=until,
    )


def _folio(name: str, group: Sequence[StudySpec], ran: Mapping[str, Ran]) -> Portfolio:
    """The joint effect of the estimable studies of a group; in these companies each has one."""
    inside = [each for each in group if isinstance(ran[each.name].studied.finding, Estimate)]
    left = tuple(
        Left(study=each.name, service=each.service, why="not-estimable") for each in group if each not in inside
    )
    about = {"name": name, "outcome": group[0].outcome, "horizon": group[0].horizon, "left": left}
    if len(inside) != 1:
        if inside:
            raise ValueError(f"{name}: several services, which only the pipeline joins")
        return Portfolio(**about, services=(), members=(), finding=ran[group[0].name].studied.finding)
    [only] = inside
    own, sealed = ran[only.name], ran[only.name].sealed
    if not isinstance(sealed, SealedDid):
        raise TypeError(only.name)
    moments, question = from_document(sealed.moments), _question(only)
    found, table = joint(moments, question, only.horizon), _table(only)
    return Portfolio(
        **about,
        title=only.title,
        every=table.every,
        unit=table.unit,
        services=(only.service,),
        members=(portfolio.member(own.context, own),),
        finding=found.finding,
        retained=found.retained,
        customers=True,
        registered=only.registered,
        causes=causes(moments, question),
        added=added(moments, question, {"retained": only.horizon, "unit-periods": None}),
    )


def _question(asked: StudySpec) -> Question:
    known = Provenance(registered=True, exposure="decided")
    return Question(control="not-yet", horizon=asked.horizon, provenance=known)


def _moments(world: World, asked: StudySpec) -> CohortMoments:
    """Of customers by week, or of teams by month, weighted by their customers."""
    starts = _starts(asked)
    labels = Periods.of([start.isoformat() for start in starts])
    firsts = [None if day is None else _number(day, starts) for day in world.live[asked.service]]
    if asked.by_month:
        outcome = next(each for each in world.spec.outcomes if each.month_end and each.month_end[0] == asked.outcome)
        told = {(end.team, end.month): end.did / end.customers for end in month_ends(world, outcome)}
        shares = np.array([[told[team, start] for start in starts] for team in range(len(world.teams))])
        weight = np.asarray(world.sizes, dtype=float)
        return from_units(Units(shares, firsts, labels, cluster=world.teams, weight=weight))
    did = list(blocks(world, world.spec.outcome(asked.outcome)))
    teams = np.repeat([block.team for block in did], [len(block.did) for block in did])
    y = np.vstack([block.did for block in did]).astype(float)
    own = [firsts[team] for team in teams]
    return from_units(Units(y, own, labels, cluster=[world.teams[team] for team in teams]))


def _starts(asked: StudySpec) -> tuple[date, ...]:
    return tuple(month for month, _ in months()) if asked.by_month else weeks()


def _number(day: date, starts: Sequence[date]) -> int:
    return sum(start <= day for start in starts) - 1


def _table(asked: StudySpec) -> OutcomeTable:
    """As its YAML or its sheet declares it."""
    about = {"name": asked.outcome, "paths": (), "columns": OutcomeColumns(unit="unit", period="period")}
    if asked.by_month:
        return OutcomeTable(**about, unit="team", every="month", counts="customers")
    return OutcomeTable(**about)


def _price(world: World, asked: StudySpec) -> Price:
    """What the company says a kept customer is worth."""
    spec = world.spec
    outcome = next(each for each in spec.outcomes if asked.outcome in (each.name, *(each.month_end or ())[:1]))
    margin = outcome.margin
    return Price(
        amount=margin.amount,
        low=margin.low,
        high=margin.high,
        currency=settings.CURRENCY,
        source=margin.source.en,
    )


def judged(world: World, made: Totals) -> Found:
    """The totals beside what is true of exactly those parts that are counted."""
    effects = {each.name: (each.effect, each.service) for each in created(world)}
    dice = np.random.Generator(np.random.PCG64([world.chances.seed, 7]))
    known: dict[str, float] = {}
    truth = drawn = 0.0
    for part in made.counted:
        kept = sum(effects[name][0] * reached(world, effects[name][1]) for name in part.studies)
        if isinstance(part.price, PriceEntry):
            raise TypeError("a drawn company has no price book")
        text = part.price.model_dump_json()
        known.setdefault(text, float(money.prices(part.price, dice.random(1))[0]))
        truth += kept * float(part.price.amount)
        drawn += kept * known[text]
    total = next((each.money for each in made.sums if each.kind == "create"), None)
    value, low, high = _ends(total) if total else (0.0, 0.0, 0.0)
    naive = _ends(made.naive.money) if made.naive else (None, None, None)
    return Found(
        world.chances.seed,
        world.spec.kind,
        made.code_version,
        len(made.counted),
        value,
        low,
        high,
        truth,
        drawn,
        *naive,
    )


def reached(world: World, service: str) -> int:
    """Customers of the teams that went live."""
    return sum(int(size) for size, day in zip(world.sizes, world.live[service], strict=True) if day is not None)


def _ends(told: Money) -> tuple[float, float, float]:
    return float(told.value), float(told.low), float(told.high)


def whole(seed: int, kind: PlatformKind = "internal") -> tuple[Totals, Totals]:
    """The totals of a company built from all its files, logs and records too, and of the same one in memory."""
    with tempfile.TemporaryDirectory() as folder:
        recipe = Recipe(kind=kind, seed=seed)
        made = demo.built(demo.files(Path(folder) / "w", recipe, lambda _: None), recipe, Quiet())
        return totals.totals(Path(made.root)), summed(draw(company(kind), seed))


class Quiet:
    """Progress that nobody watches."""

    def reading(self, source: str, done: int, total: int) -> None: ...

    def deriving(self, result: str) -> None: ...

    def waiting(self) -> None: ...


def _idle() -> None:
    os.nice(IDLE)


def told(found: Sequence[Found]) -> str:
    """The counts."""
    n = len(found)
    off = [each.naive / each.truth for each in found if each.naive is not None and each.truth]
    mine = [each.value / each.truth for each in found if each.truth]
    return "\n".join(
        (
            f"companies {n}, code {', '.join(sorted({each.code_version for each in found}))}",
            f"the total holds the truth, price drawn: {sum(each.holds for each in found)}",
            f"the total holds the truth, likely price true: {sum(each.holds_likely for each in found)}",
            f"the sum of winners holds the truth: {sum(each.naive_holds for each in found)}",
            f"total / truth: mean {np.mean(mine):.3f}, median {np.median(mine):.3f}",
            f"sum of winners / truth: mean {np.mean(off):.3f}, median {np.median(off):.3f}",
            f"without a counted part: {sum(each.counted == 0 for each in found)}",
        )
    )


def main(arguments: Sequence[str]) -> None:
    """Run what is missing, then tell."""
    if arguments[:1] == ["--whole"]:
        kinds = {"internal": KINDS[0], "marketplace": KINDS[3], "open": KINDS[4]}
        for both in whole(int(arguments[1]), kinds[arguments[2] if len(arguments) > 2 else "internal"]):
            print(both.model_dump_json(include={"sums", "naive"}))
        return
    count, first = (int(arguments[at]) if len(arguments) > at else known for at, known in ((0, 200), (1, 1000)))
    file = Path(arguments[2]) if len(arguments) > 2 else Path("build/book_coverage.jsonl")
    file.parent.mkdir(parents=True, exist_ok=True)
    found = [Found(**json.loads(line)) for line in file.read_text().splitlines()] if file.exists() else []
    left = sorted({*range(first, first + count)} - {each.seed for each in found})
    pool = ProcessPoolExecutor(PROCESSES, initializer=_idle) if left else nullcontext()
    with pool as running, file.open("a") as out:
        for each in running.map(one, left) if running else ():
            out.write(json.dumps(each.__dict__) + "\n")
            out.flush()
            found.append(each)
    print(told(found))


if __name__ == "__main__":
    main(sys.argv[1:])
