"""What is true of the records and the calls of a company, counted from what was drawn."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sowhat.model.truth import Part, TrueOrders, TrueRecords, TrueScore, TrueService
from sowhat.model.value import Text
from sowhat.simulate.governing import known as governed
from sowhat.simulate.needs import known as lacking
from sowhat.simulate.needs import signups
from sowhat.simulate.records.changes import deployments
from sowhat.simulate.records.failures import failures, plans
from sowhat.simulate.records.market import orders
from sowhat.simulate.records.people import ROUNDS, Reply, replies, there
from sowhat.simulate.records.plan import plan
from sowhat.simulate.records.tables import survey_name
from sowhat.simulate.spec import Plant, ServiceSpec
from sowhat.simulate.tally import Tally
from sowhat.simulate.world import LAST_DAY, World

HABIT_WEEKS = 3


def records(world: World, tally: Tally) -> TrueRecords:
    """All of it."""
    rounds = tuple(tuple(replies(world, number)) for number in range(len(ROUNDS)))
    return TrueRecords(
        services=(
            *(_service(world, tally, place, rounds) for place in range(len(world.spec.services))),
            *governed.services(world),
            *lacking.services(world),
        ),
        members=len({one.person for one in there(world, LAST_DAY)}) + len(list(signups.people(world))),
        orders=_orders(world),
    )


def _service(world: World, tally: Tally, place: int, rounds: tuple[tuple[Reply, ...], ...]) -> TrueService:
    one = world.spec.services[place]
    found = [each for each in failures(world) if each.service == one.name]
    changes = [each for each in deployments(world) if each.service == one.name]
    weeks = (tally.late[:, :, place] > 0).sum(axis=0)
    calls, failed = int(tally.calls[place]), int(tally.failed[place])
    return TrueService(
        service=one.name,
        voluntary=_voluntary(world, one),
        habit=Part(part=int((weeks >= HABIT_WEEKS).sum()), whole=len(world.teams)),
        units=_units(world, tally, place),
        answered=Part(part=calls - failed, whole=calls),
        alerted=Part(part=sum(each.by == "alert" for each in found), whole=len(found)),
        failed_changes=Part(part=sum(not each.worked for each in changes), whole=len(changes)),
        scores=tuple(_scores(one.name, rounds)),
    )


def _voluntary(world: World, one: ServiceSpec) -> Part:
    """Of the go-lives that are written down; none where teams took the service up before anybody wrote."""
    if one.adoption is None:
        return Part(part=0, whole=0)
    adopted = sum(day is not None for day in world.live[one.name])
    return Part(part=adopted if one.adoption.decided == "own-choice" else 0, whole=adopted)


def _units(world: World, tally: Tally, place: int) -> int:
    number = {team: at for at, team in enumerate(world.teams)}
    return sum(
        any(tally.ever[number[team], place] > 0 for team, _, _ in unit.teams) for unit in world.spec.units
    )  # fmt: skip


def _scores(service: str, rounds: tuple[tuple[Reply, ...], ...]) -> Iterator[TrueScore]:
    for number, each in enumerate(rounds):
        told = [reply.score for reply in each if reply.service == service]
        if told:
            yield TrueScore(survey=survey_name(number), mean=sum(told) / len(told), answers=len(told))


def _orders(world: World) -> TrueOrders | None:
    found = tuple(orders(world))
    if not found:
        return None
    return TrueOrders(
        fulfilled=Part(part=sum(one.state == "fulfilled" for one in found), whole=len(found)),
        buyers=len({one.buyer for one in found}),
        sellers=len({one.seller for one in found}),
        amount=float(Decimal(sum(one.cents for one in found)) / 100),
    )


def planted(world: World) -> Iterator[Plant]:
    """What the records hold on purpose: which service fails often, which customers report, whose operation is old."""
    known = plans(world)
    chosen = {
        "core": max(known, key=lambda one: one.incidents),
        "shared": min((one for one in known if one.incidents), key=lambda one: one.by_alert),
        "described": next(one for one in known if one.deprecated),
    }
    titles = {role: world.spec.service(one.service).title for role, one in chosen.items()}
    for one in plan().planted:
        en = one.what.en.format_map({role: title.en for role, title in titles.items()})
        zh = one.what.zh.format_map({role: title.zh for role, title in titles.items()})
        yield Plant(what=Text(en=en, zh=zh), href=one.href)
