"""Scenes by hand: what a build would have loaded for the value of services."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from sowhat.actions.ladder import First, Row
from sowhat.actions.spending import Spent
from sowhat.actions.value_scene import Habitual, Scene
from sowhat.model.catalog import Catalog, Consumer, Membership, Product, Route, Service, Team
from sowhat.model.so_what import StudyAnswer
from sowhat.model.study import OutcomeColumns, OutcomeTable, Price

WEEKS = ("2026-W31", "2026-W32", "2026-W33", "2026-W34", "2026-W35", "2026-W36", "2026-W37", "2026-W38")
PRICE = Price(amount=Decimal(200), low=Decimal(100), high=Decimal(400), currency="CNY")
UNITS = ("retail", "credit", "wealth")


def service(name: str, live: date | None = None, routes: bool = True) -> Service:
    """Owned by the team `platform`."""
    return Service(name=name, owner="platform", live_from=live, routes=(Route(path=f"/{name}"),) if routes else ())


def catalog(*services: Service, teams: int = 10) -> Catalog:
    """Teams t0 … of three units, each with one app of one of two products; and the owner, with an app of its own."""
    names = [f"t{n}" for n in range(teams)]
    owner = Team(name="platform")
    apps = [
        Consumer(name=f"app-{name}", teams=(Membership(of=name),), product=("loans", "cards")[n % 2])
        for n, name in enumerate(names)
    ]
    own = Consumer(name="app-platform", teams=(Membership(of="platform"),))
    rest = [Team(name=name, units=(Membership(of=UNITS[n % 3]),)) for n, name in enumerate(names)]
    products = (Product(name="loans"), Product(name="cards"))
    return Catalog(services=services, teams=(*rest, owner), consumers=(*apps, own), products=products)


def adopted(name: str, *decided: str, day: date = date(2026, 8, 3)) -> tuple[Row, ...]:
    """Teams t0 … with how each decided."""
    return tuple(
        {"service": name, "team": f"t{n}", "unit": UNITS[n % 3], "day": day, "decided": how, "known_by": "table"}
        for n, how in enumerate(decided)
    )


def habit_of(**teams: int) -> dict[str, Habitual]:
    """The first so many teams, and their apps, have the habit of a service since the third week."""
    names = {name.replace("_", "-"): [f"t{n}" for n in range(many)] for name, many in teams.items()}
    formed = {name: "2026-W33" for name, who in names.items() if who}
    return {
        "team": Habitual({name: frozenset(who) for name, who in names.items()}, {}, formed),
        "app": Habitual({name: frozenset(f"app-{one}" for one in who) for name, who in names.items()}, {}, formed),
    }


def spent(build: int = 0, run: int = 0, days: float = 0.0, currency: str = "CNY") -> Spent:
    """Costs since July."""
    amounts = {kind: {currency: Decimal(n)} for kind, n in (("build", build), ("run", run)) if n}
    return Spent(amounts, days, "2026-07" if build or days else None)


def outcome(price: Price | None = PRICE) -> OutcomeTable:
    """Staying, month by month."""
    columns = OutcomeColumns(unit="customer", period="month", value="stayed")
    return OutcomeTable(name="stayed", paths=("stayed.csv",), columns=columns, price=price)


def scene(known: Catalog, **changes: object) -> Scene:
    """Eight whole weeks of telemetry to 20 September 2026 over August; what is not named is empty."""
    plain: dict[str, object] = {
        "catalog": known,
        "outcomes": {},
        "today": date(2026, 9, 20),
        "first": date(2026, 7, 27),
        "last": date(2026, 9, 20),
        "complete": WEEKS,
        "month": "2026-08",
        "habits": {"app": Habitual({}, {}, {}), "team": Habitual({}, {}, {})},
        "callers": (),
        "called": {},
        "keyed": True,
        "adopted": (),
        "served": {},
        "spent": {},
        "answers": (),
        "ran": {},
    }
    return Scene(**{**plain, **changes})  # type: ignore[arg-type]


def called(*names: str, week: str = "2026-W32") -> dict[str, First]:
    """The first call of each."""
    return {name: First(week, week == WEEKS[0]) for name in names}


def calls(name: str, teams: int) -> tuple[Row, ...]:
    """So many teams' apps called in the month."""
    return tuple({"service": name, "app": f"app-t{n}", "team": f"t{n}", "unit": UNITS[n % 3]} for n in range(teams))


def of(one: StudyAnswer, name: str) -> StudyAnswer:
    """A study's answer about another service."""
    asked = one.studied.study.model_copy(update={"service": name})
    return one.model_copy(update={"studied": one.studied.model_copy(update={"study": asked})})
