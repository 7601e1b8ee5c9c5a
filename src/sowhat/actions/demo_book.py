"""The ledger of an example company: what its simulated people registered, priced, signed and closed, act by act.

Every act has its instant in the simulated calendar, so that the same company makes the same book, and a book that was
interrupted goes on where it stopped. Where anybody else has been at the ledger nothing is touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

from sowhat.actions import case, instant, ledger, milestones, places, pricing, signing, totals
from sowhat.actions.reading import store_of
from sowhat.errors import CallError
from sowhat.ledger.splits import SplitBody
from sowhat.model.case import Assumption, Case
from sowhat.model.claim import ClaimKind, Money
from sowhat.model.declared import DeclaredTerms, Hours
from sowhat.model.language import Language
from sowhat.model.price import PriceTerms, Rate
from sowhat.model.signature import Role, Signer
from sowhat.simulate.people_said import Side, said
from sowhat.simulate.settings import CURRENCY
from sowhat.simulate.spec import CompanySpec, OutcomeSpec, ServiceSpec, StudySpec, company
from sowhat.simulate.world import draw
from sowhat.simulate.writing import Recipe

ROLES: dict[Side, Role] = {
    "platform": "platform",
    "business": "business",
    "other": "business",
    "finance": "finance",
}
FIRST_PRICES = date(2026, 1, 1)
NEW_PRICES = date(2026, 7, 1)
CLAIMED = date(2026, 10, 20)
CLOSED = date(2026, 9, 1)
"""The last month that finance closed."""
CASE = "next-teams"


@dataclass(frozen=True, slots=True)
class Act:
    """Something that somebody did at an instant."""

    at: datetime
    done: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """The company whose book it is, the language in which its people write, and the teams that took up what works."""

    root: Path
    spec: CompanySpec
    language: Language
    teams: tuple[str, ...]

    def text(self, key: str, **words: str) -> str:
        """What they wrote."""
        return said().texts[key].in_(self.language).format(**words)

    def name(self, side: Side) -> str:
        """What somebody is called."""
        return said().people[self.spec.kind][side].in_(self.language)

    def who(self, side: Side) -> Signer:
        """Somebody, with the mark that they do not exist."""
        team = self.teams[0 if side == "business" else -1] if ROLES[side] == "business" else ""
        return Signer(name=self.name(side), role=ROLES[side], team=team, known="simulated")

    @property
    def monthly(self) -> StudySpec:
        """The one that counts the same customers by month."""
        return next(one for one in self.spec.studies if one.by_month)

    @property
    def protects(self) -> StudySpec:
        """The one of what was kept from happening."""
        losses = {one.name for one in self.spec.losses}
        return next(one for one in self.spec.studies if one.outcome in losses)

    @property
    def few(self) -> ServiceSpec:
        """The service that few took up."""
        return self.spec.few


def before(root: Path, recipe: Recipe) -> None:
    """What was written down before there was a result: prices, rates, promises, stamps, definitions, shares."""
    scene = _scene(root, recipe)
    _play(scene, tuple(_beginning(scene)))


def after(root: Path, recipe: Recipe) -> None:
    """Claims, signatures, a closed month, a review and a case. What the data of this seed do not carry is left out."""
    scene = _scene(root, recipe)
    if _play(scene, tuple(_ending(scene))) and not case.kept(root).cases:
        with instant.simulated(_at(date(2026, 10, 30), 10)):
            case.keep(root, _case(scene), scene.name("platform"))


def _scene(root: Path, recipe: Recipe) -> Scene:
    spec = company(recipe.kind)
    world = draw(spec, recipe.seed, recipe.scale)
    live = world.live[spec.studies[0].service]
    teams = tuple(team for team, day in zip(world.teams, live, strict=True) if day is not None)
    return Scene(root, spec, recipe.language, teams)


def _play(scene: Scene, acts: tuple[Act, ...]) -> bool:
    """Do what was not done yet; whether the ledger is only these people's. An act that the data refuse is left out."""
    ours = {act.at for act in (*_beginning(scene), *_ending(scene))}
    with store_of(places.decisions(scene.root)).begin() as work:
        held = [entry.at for entry in work.ledger.entries()]
    if not ours.issuperset(held):
        return False
    for act in acts:
        if not held or act.at > held[-1]:
            with instant.simulated(act.at):
                _tried(act.done)
    return True


def _tried(done: Callable[[], object]) -> None:
    try:
        done()
    except CallError:  # another seed or scale may have nothing to claim, or a loss that cannot be amended
        return


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), UTC)


def _beginning(scene: Scene) -> Iterator[Act]:
    root, spec = scene.root, scene.spec
    for number, terms in enumerate(_prices(scene)):
        yield Act(_at(date(2026, 1, 5), 2, number), partial(pricing.price, root, terms))
    for number, one in enumerate(said().rates):
        rate = Rate(**dict(one), source=scene.text("rate_source"))
        yield Act(_at(date(2026, 1, 5), 3, number), partial(pricing.rate, root, rate))
    for number, plan in enumerate(_promises(scene)):
        yield Act(_at(date(2026, 5, 12), 2, number), partial(milestones.promise, root, plan))
    for day in sorted({one.registered for one in spec.studies}):
        yield from _fixed(scene, day)
    yield Act(_at(date(2026, 6, 16), 4), partial(pricing.split, root, scene.spec.works.name, _split(scene)))
    yield Act(_at(NEW_PRICES, 2), partial(pricing.price, root, _raised(scene)))
    for number, declared in enumerate(_declared(scene)):
        yield Act(_at(date(2026, 9, 28), 4, number), partial(pricing.declare, root, declared))


def _fixed(scene: Scene, day: date) -> Iterator[Act]:
    """The studies of a day; on the next one, before anybody goes live, the business says that this is what it means."""
    starts = {one.name: min(one.adoption.dates) for one in scene.spec.services if one.adoption}
    own = [one for one in scene.spec.studies if one.registered == day]
    stamps = {one.name: (day, starts.get(one.service)) for one in own}
    yield Act(_at(day, 9), partial(ledger.stamp, scene.root, stamps))
    for number, one in enumerate(each for each in own if not each.by_month):
        who = scene.who("business" if number % 2 == 0 else "other")
        yield Act(_at(day + timedelta(days=1), 2, number), partial(signing.define, scene.root, one.name, who))


def _ending(scene: Scene) -> Iterator[Act]:
    root, platform = scene.root, scene.who("platform")
    business, other, finance = (scene.who(side) for side in ("business", "other", "finance"))
    works, nothing, protects, monthly = scene.spec.works, scene.spec.nothing, scene.protects, scene.monthly
    for number, one in enumerate((works, nothing, protects, monthly)):
        kind: ClaimKind = "protect" if one is protects else "create"
        yield Act(_at(CLAIMED, 2, number), partial(ledger.claim, root, one.name, kind, platform))
    yield Act(_at(date(2026, 10, 21), 2), lambda: signing.sign(root, _of(root, works), business, "agree"))
    yield Act(_at(date(2026, 10, 21), 6), lambda: signing.sign(root, _of(root, nothing), other, "agree"))
    yield Act(_at(date(2026, 10, 22), 3), lambda: signing.sign(root, _of(root, works), finance, "confirm"))
    yield Act(_at(date(2026, 10, 22), 8), lambda: signing.publish(root, _of(root, works), platform))
    yield Act(_at(date(2026, 10, 23), 9), lambda: totals.lock(root, CLOSED, finance))
    yield Act(_at(date(2026, 10, 27), 3), lambda: _amended(scene))
    yield Act(_at(date(2026, 10, 28), 6), lambda: _disputed(scene))
    yield Act(_at(date(2026, 10, 29), 2), lambda: _reviewed(scene))


def _of(root: Path, study: StudySpec) -> str:
    """The claim of a study; one that nobody made has no name, and every act upon it is refused."""
    return next((one.id for one in ledger.book(root).claims if one.study.name == study.name), "")


def _amended(scene: Scene) -> object:
    id_, who = _of(scene.root, scene.protects), scene.who("business")
    return signing.sign(scene.root, id_, who, "amend", scene.text("amend"), said().kept_share)


def _disputed(scene: Scene) -> object:
    return signing.dispute(scene.root, _of(scene.root, scene.monthly), scene.who("other"), scene.text("dispute"))


def _reviewed(scene: Scene) -> object:
    """A note on the promise that slips."""
    return milestones.review(scene.root, "m000002", scene.text("review"), scene.name("platform"))


def _prices(scene: Scene) -> Iterator[PriceTerms]:
    owner = scene.text("owner", name=scene.name("finance"))
    for one in scene.spec.outcomes:
        yield _kept(scene, one, owner)
    yield PriceTerms(
        **dict(said().minutes[scene.spec.kind]),
        name="standstill-minute",
        unit="downtime-minute",
        outcome=scene.protects.outcome,
        basis="direct-cost",
        source=scene.text("minute_source"),
        owner=owner,
        valid_from=FIRST_PRICES,
    )
    day = Decimal(scene.spec.day_rate)
    yield PriceTerms(
        name="person-day",
        unit="person-day",
        low=day * Decimal("0.9"),
        likely=day,
        high=day * Decimal("1.2"),
        currency=CURRENCY,
        basis="capacity",
        source=scene.text("day_source"),
        owner=owner,
        valid_from=FIRST_PRICES,
    )


def _kept(scene: Scene, one: OutcomeSpec, owner: str) -> PriceTerms:
    """What a customer kept is worth: of the first outcome, and so of the same customers by month, at one price."""
    margin, general = one.margin, one is scene.spec.outcomes[0]
    return PriceTerms(
        name="kept-customer" if general else f"kept-{one.name}",
        unit="retained-customer",
        outcome=None if general else one.name,
        low=margin.low,
        likely=margin.amount,
        high=margin.high,
        currency=CURRENCY,
        source=margin.source.in_(scene.language),
        owner=owner,
        valid_from=FIRST_PRICES,
    )


def _raised(scene: Scene) -> PriceTerms:
    """A later price of the first outcome: it holds for studies that are fixed from then on."""
    old = _kept(scene, scene.spec.outcomes[0], scene.text("owner", name=scene.name("finance")))
    more = {name: getattr(old, name) * said().raised for name in ("low", "likely", "high")}
    return old.model_copy(update={**more, "valid_from": NEW_PRICES, "source": scene.text("raised_source")})


def _split(scene: Scene) -> SplitBody:
    return SplitBody(
        platform=said().shares.platform,
        business=said().shares.business,
        team=scene.who("business").team,
        platform_by=scene.name("platform"),
        business_by=scene.name("business"),
        source=scene.text("split_source"),
    )


def _declared(scene: Scene) -> Iterator[DeclaredTerms]:
    """Hours released, which are capacity; and money that nobody measured."""
    owner, service, hours = scene.name("other"), scene.spec.works.service, said().hours
    told = Hours(low=hours.low, likely=hours.likely, high=hours.high)
    yield DeclaredTerms(
        title=scene.text("hours_title"), service=service, hours=told, source=scene.text("hours_source"), owner=owner,
        month=CLOSED,
    )  # fmt: skip
    money = Money(value=Decimal(36000), low=Decimal(30000), high=Decimal(40000), currency=CURRENCY)
    yield DeclaredTerms(
        title=scene.text("money_title"), service=service, money=money, source=scene.text("money_source"), owner=owner,
        month=CLOSED,
    )  # fmt: skip


def _promises(scene: Scene) -> Iterator[dict[str, str]]:
    """One that its early rungs carry, and one that they do not."""
    works, few, by = scene.spec.works, scene.few, scene.name("platform")
    price = scene.spec.outcome(works.outcome).margin.amount
    hoped = {end: price * many for end, many in (("low", 600), ("likely", 800), ("high", 1200))}
    titles = {one.name: one.title.in_(scene.language) for one in scene.spec.services}
    yield {
        "service": works.service, "title": scene.text("promise", service=titles[works.service]), "measure": "money",
        **{end: str(amount) for end, amount in hoped.items()}, "currency": CURRENCY, "due": "2027-06-30", "by": by,
        "evidence": works.name, "leading": "first-call=2026-07-31, habit=2026-10-31",
    }  # fmt: skip
    yield {
        "service": few.name, "title": scene.text("slips", service=titles[few.name]), "measure": "teams",
        "low": "8", "likely": "12", "high": "16", "due": "2027-03-31", "by": by,
        "leading": "first-call=2026-06-30, habit=2026-07-20",
    }  # fmt: skip


def _case(scene: Scene) -> Case:
    """What bringing the service to everybody else would amount to."""
    works, margin = scene.spec.works, scene.spec.outcome(scene.spec.works.outcome).margin
    service = scene.spec.service(works.service)
    built, run = Decimal(service.person_days * scene.spec.day_rate), Decimal(service.run)

    def around(likely: Decimal, low: str, high: str, source: str) -> Assumption:
        return Assumption(low=likely * Decimal(low), likely=likely, high=likely * Decimal(high), source=source)

    price = Assumption(low=margin.low, likely=margin.amount, high=margin.high, source=scene.text("case_price"))
    titles = said().texts["case_title"]
    named = {tongue: titles.in_(tongue).format(service=service.title.in_(tongue)) for tongue in ("en", "zh")}
    return Case.model_validate(
        {
            "name": CASE, "title": named, "service": service.name, "currency": CURRENCY, "rate": Decimal("0.08"),
            "reach": around(Decimal(300), "0.7", "1.2", scene.text("case_reach")),
            "effect": around(Decimal("0.07"), "0.4", "1.5", scene.text("case_effect")),
            "price": price,
            "build": around(built, "0.8", "1.8", scene.text("case_build")),
            "run": around(run, "0.9", "1.3", scene.text("case_run")),
            "ramp": Assumption(low=2, likely=4, high=9, source=scene.text("case_ramp")),
        }
    )  # fmt: skip
