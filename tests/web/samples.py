"""Values as a build would give them, made by hand: a bank's platform over a year, a log of four days, nothing."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

from sowhat.actions.study_moments import Download
from sowhat.errors import CallError, DataError, Problem
from sowhat.evidence.did.document import CellDocument, MomentsDocument
from sowhat.model.catalog import BusinessUnit, Catalog, Service, Team
from sowhat.model.data import Attribution, Data, SourceData
from sowhat.model.diagnosis import Diagnosis, Period
from sowhat.model.ladder import ValueSeen
from sowhat.model.so_what import Chain, SoWhat
from sowhat.model.usage import (
    Duplicates,
    Example,
    GroupUsage,
    MonthUsage,
    OperationUsage,
    Quarantine,
    Reason,
    ServiceUsage,
    Totals,
    Traffic,
    Usage,
    WeekUsage,
)
from sowhat.model.value import Text
from sowhat.model.workspace import Platform, Workspace
from sowhat.web.loaders import Loaders, LoadUsage
from tests.web import funding_samples, roi_samples

FIRST, LAST = datetime(2025, 10, 1, 2, tzinfo=UTC), datetime(2026, 9, 23, 9, tzinfo=UTC)
CALLS = {"settlement-v2": 190_412_388, "identity": 84_120_911, "risk-score": 9_320_114, "address-book": 312_090}
TITLES = {
    "settlement-v2": Text(en="Settlement v2", zh="结算 v2"),
    "identity": Text(en="Identity", zh="身份"),
    "risk-score": Text(en="Risk score", zh="风险评分"),
    "address-book": Text(en="Address book", zh="地址库"),
}
TEAMS = {
    "retail-billing": Text(en="Billing", zh="账单"),
    "retail-app": Text(en="Retail app", zh="零售 App"),
    "credit-collections": Text(en="Collections", zh="催收"),
    "wealth-advice": Text(en="Wealth advice", zh="理财顾问"),
}
UNITS = {
    "retail": Text(en="Retail", zh="零售"),
    "credit": Text(en="Credit", zh="信贷"),
    "wealth": Text(en="Wealth", zh="理财"),
}


def weeks(first: date, n: int, base: int, *, last_complete: bool = False) -> tuple[WeekUsage, ...]:
    """`n` ISO weeks around `base` active consumers that grow and wave; the last one is covered in part."""
    lines = []
    for i in range(n):
        year, week, _ = (first + timedelta(weeks=i)).isocalendar()
        active = max(1, round(base * (1 + 0.02 * i + 0.12 * math.sin(i * 1.3))))
        whole = last_complete or i < n - 1
        returned = round(active * (0.62 + 0.01 * i)) if i < n - 2 else None
        lines.append(WeekUsage(week=f"{year}-W{week:02d}", active=active, returned=returned, complete=whole))
    return tuple(lines)


def months(calls: int, n: int = 12, *, timed: bool = True) -> tuple[MonthUsage, ...]:
    """`n` months to September 2026 that add up to about `calls`."""
    lines = []
    for i in range(n):
        at = 2025 * 12 + 9 + 12 - n + i
        part = round(calls / n * (0.7 + 0.05 * i + 0.1 * math.sin(i)))
        slow = 0.18 + 0.01 * math.cos(i)
        lines.append(
            MonthUsage(
                month=f"{at // 12}-{at % 12 + 1:02d}",
                calls=part,
                consumers=round(900 + 40 * i),
                client_errors=round(part * 0.021),
                server_errors=round(part * (0.004 if i != 7 else 0.06)),
                p50=slow / 4 if timed else None,
                p95=slow if timed else None,
                p99=slow * 4.1 if timed else None,
            )
        )
    return tuple(lines)


def service(name: str | None, calls: int, *, timed: bool = True) -> ServiceUsage:
    """One service's line."""
    reach = 0 if name is None else len(name)
    return ServiceUsage(
        service=name,
        calls=calls,
        consumers=calls % 977 + 3,
        teams=reach,
        units=min(reach, 5),
        client_errors=calls // 47,
        server_errors=calls // 2500,
        p50=0.042 if timed else None,
        p95=0.23 if timed else None,
        p99=1.4 if timed else None,
    )


def groups(titles: dict[str, Text], calls: int) -> tuple[GroupUsage, ...]:
    """Groups by falling share, and those that nobody declared."""
    named = [
        GroupUsage(
            name=name,
            calls=calls // (i + 2),
            consumers=40 - 7 * i,
            services=4 - i % 3,
            weeks=weeks(date(2026, 6, 29), 13, 30 - 6 * i),
        )
        for i, name in enumerate(titles)
    ]
    rest = GroupUsage(name=None, calls=calls // 9, consumers=311, services=4, weeks=weeks(date(2026, 6, 29), 13, 90))
    return (*named, rest)


QUARANTINE = Quarantine(
    records=21,
    reasons=(
        Reason(
            source="gateway",
            reason="unparsed",
            records=20,
            examples=(
                Example(
                    file="logs/gateway-2026-09-12.log.gz",
                    line=8899,
                    excerpt='99.9.99.999 - - [99/Xxx/9999:99:99:99 +9999] "XXX',
                ),
                Example(file="logs/gateway-2026-09-13.log.gz", line=120_441, excerpt="xxxx" * 40),
            ),
        ),
        Reason(
            source="orders",
            reason="bad-time",
            records=1,
            examples=(Example(file="orders.csv", line=7, excerpt="9999-99-99"),),
        ),
    ),
)
DUPLICATES = (Duplicates(source="orders", records=19, choice="keep"),)


def usage(name: str | None = None, month: str | None = None) -> Usage:
    """A year of a bank's platform, or of one of its services, or one month."""
    named = {name: CALLS[name]} if name else CALLS
    lines = tuple(service(key, calls) for key, calls in named.items())
    rest = () if name else (service(None, 1_204_551),)
    calls = sum(line.calls for line in (*lines, *rest))
    return Usage(
        build="b000003",
        code_version="0.1.0+3f2a9c1d",
        first=FIRST,
        last=LAST,
        totals=Totals(
            calls=calls,
            consumers=1752,
            status={"200": calls - 6_000_000, "404": 3_700_000, "304": 2_000_000, "500": 220_000, "503": 80_000},
            traffic={
                "people": Traffic(calls=calls - 5_100_000, consumers=1752),
                "bot": Traffic(calls=5_000_000, consumers=38),
                "probe": Traffic(calls=100_000, consumers=2),
            },
        ),
        services=(*lines, *rest),
        operations=tuple(operation(key, i) for key in named for i in range(6)),
        months=tuple(line for line in months(calls) if month in (None, line.month)),
        weeks=weeks(date(2026, 6, 29), 13, 1166),
        teams=groups(TEAMS, calls),
        units=groups(UNITS, calls),
        quarantine=QUARANTINE,
        duplicates=DUPLICATES,
    )


def operation(name: str, i: int) -> OperationUsage:
    """One operation of a service."""
    route = (
        "/v2/settlements",
        "/v2/settlements/{id}",
        "/v2/settlements/{id}/lines/{line}",
        "/v2/refunds",
        "/v2/quotes",
        "=x",
    )[i]
    calls = CALLS[name] // (i + 2)
    return OperationUsage(
        service=name,
        source="gateway",
        host="api.bank.example",
        route=route,
        calls=calls,
        client_errors=calls // 50,
        server_errors=calls // 3000,
        p50=0.03 * (i + 1),
        p95=0.2 * (i + 1),
        p99=0.9 * (i + 1),
    )


def data() -> Data:
    """What came in for the bank's platform."""
    gateway = Attribution(
        calls=285_000_000,
        service=283_800_000,
        consumer=280_100_000,
        app=190_000_000,
        team=121_000_000,
        unit=118_000_000,
        customer=0,
    )
    orders = Attribution(calls=26_823, service=26_823, consumer=26_823, app=0, team=0, unit=0, customer=26_000)
    total = Attribution(**{key: value + getattr(orders, key) for key, value in gateway.model_dump().items()})
    return Data(
        build="b000003",
        code_version="0.1.0+3f2a9c1d",
        built=datetime(2026, 9, 23, 10, 30, tzinfo=UTC),
        timezone="Asia/Shanghai",
        attribution=total,
        sources=(
            source("gateway", "access-log", 285_000_020, 20, 0, gateway),
            source("orders", "table", 26_824, 1, 19, orders),
        ),
        quarantine=QUARANTINE,
        duplicates=DUPLICATES,
    )


def source(name: str, kind: str, lines: int, quarantined: int, duplicates: int, seen: Attribution) -> SourceData:
    """One source's line."""
    return SourceData(
        source=name,
        type=kind,
        files=3,
        lines=lines,
        read=lines - quarantined,
        quarantined=quarantined,
        duplicates=duplicates,
        duplicates_choice="keep",
        first=FIRST,
        last=LAST,
        attribution=seen,
    )


def small_usage() -> Usage:
    """Four days of a log: nothing declared, no latency, no second week."""
    return Usage(
        build="b000001",
        code_version="0.1.0+3f2a9c1d",
        first=datetime(2015, 5, 17, 10, tzinfo=UTC),
        last=datetime(2015, 5, 20, 21, tzinfo=UTC),
        totals=Totals(
            calls=9999,
            consumers=1752,
            status={"200": 9125, "304": 445, "404": 213, "301": 164, "206": 45, "500": 3, "403": 2, "416": 2},
            traffic={"people": Traffic(calls=8600, consumers=1752), "bot": Traffic(calls=1399, consumers=96)},
        ),
        services=(
            service("downloads", 6000, timed=False).model_copy(update={"teams": 0, "units": 0}),
            service(None, 3999, timed=False),
        ),
        operations=(),
        months=months(9999, 1, timed=False),
        weeks=(
            WeekUsage(week="2015-W20", active=310, returned=None, complete=False),
            WeekUsage(week="2015-W21", active=1500, returned=None, complete=False),
        ),
        teams=(GroupUsage(name=None, calls=9999, consumers=1752, services=1, weeks=()),),
        units=(GroupUsage(name=None, calls=9999, consumers=1752, services=1, weeks=()),),
        quarantine=Quarantine(records=0, reasons=()),
        duplicates=(),
    )


def no_usage() -> Usage:
    """A build that read nothing."""
    none = Quarantine(records=0, reasons=())
    totals = Totals(calls=0, consumers=0, status={}, traffic={})
    empty = {"services": (), "operations": (), "months": (), "weeks": (), "teams": (), "units": (), "duplicates": ()}
    return Usage.model_validate(
        {
            "build": "b000001",
            "code_version": "0.1.0",
            "first": None,
            "last": None,
            "totals": totals,
            "quarantine": none,
            **empty,
        }
    )


def no_data() -> Data:
    """The same for the Data page."""
    nothing = Attribution(calls=0, service=0, consumer=0, app=0, team=0, unit=0, customer=0)
    return Data(
        build="b000001",
        code_version="0.1.0",
        built=LAST,
        timezone="UTC",
        attribution=nothing,
        sources=(),
        quarantine=Quarantine(records=0, reasons=()),
        duplicates=(),
    )


def workspace(root: Path) -> Workspace:
    """What the bank's people wrote."""
    catalog = Catalog(
        services=tuple(Service(name=name, title=title) for name, title in TITLES.items()),
        teams=tuple(Team(name=name, title=title) for name, title in TEAMS.items()),
        units=tuple(BusinessUnit(name=name, title=title) for name, title in UNITS.items()),
    )
    platform = Platform(name="bluesea", title=Text(en="Blue Sea Open Platform", zh="蓝海开放平台"))
    return Workspace(root=str(root), platform=platform, timezone="Asia/Shanghai", language="en", catalog=catalog)


def load_usage(root: Path, service: str | None = None, month: str | None = None) -> Usage:
    """As the loader does: an unknown service is an error."""
    if service is not None and service not in CALLS:
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": "identity"}))
    return usage(service, month)


def no_build(root: Path, service: str | None = None, month: str | None = None) -> Usage:
    """A workspace that was never built."""
    raise DataError(Problem("no-build", params={"root": str(root)}))


def no_build_data(root: Path) -> Data:
    """The same for the Data page."""
    raise DataError(Problem("no-build", params={"root": str(root)}))


def front(root: Path) -> SoWhat:
    """A front door that nobody asked anything; `so_what_samples` has the others."""
    chain = Chain(month=None)
    return SoWhat(build="b000003", code_version="0.1.0", platform=Text(), until=LAST.date(), studies=(), chain=chain)


def no_build_front(root: Path) -> SoWhat:
    """A workspace that was never built."""
    raise DataError(Problem("no-build", params={"root": str(root)}))


def healthy(root: Path) -> Diagnosis:
    """Nothing is missing."""
    del root
    names = {"build": "b000042", "code_version": "0.1"}
    return Diagnosis(**names, platform=Text(en="Bank", zh="银行"), looked=("keys",), period=Period(), items=())


def no_value(root: Path, service: str | None = None) -> ValueSeen:
    """No service is declared."""
    if service is not None:
        raise CallError(Problem("no-such-service", params={"value": service, "nearest": "none"}))
    return ValueSeen(build="b000001", code_version="0.1.0+3f2a9c1d", until=None, services=())


def no_build_value(root: Path, service: str | None = None) -> ValueSeen:
    """Nothing was built."""
    raise DataError(Problem("no-build", params={"root": str(root)}))


def moments(root: Path, study: str) -> Download:
    """Two cells of a study; nobody asked a question that is called by a number."""
    if study.isdigit():
        raise CallError(Problem("no-such-study", params={"study": study, "nearest": "none", "known": "-"}))
    cell = CellDocument(start=2, cohort=2, stratum="", n=40, mean=(0.5, 0.75), cov=((0.25, 0.0), (0.0, 0.1875)))
    never = cell.model_copy(update={"start": None, "cohort": None})
    held = MomentsDocument(periods=(1, 2), positions=(1, 2), centre=(0.0, 0.0), cells=(cell, never))
    about = Text(en="Moments.", zh="矩。")
    return Download(study=study, build="b000001", about=about, pooled=0, left_out=0, command="sowhat", moments=held)


BANK = Loaders(
    usage=load_usage,
    data=lambda root: data(),
    workspace=workspace,
    so_what=front,
    doctor=healthy,
    value=no_value,
    moments=moments,
    roi=lambda root: roi_samples.roi(),
    funding=funding_samples.load,
    milestones=lambda root: roi_samples.PROMISED,
    cases=lambda root: roi_samples.KEPT,
)
SMALL = Loaders(
    usage=lambda root, service=None, month=None: small_usage(),
    data=lambda root: no_data(),
    workspace=workspace,
    so_what=front,
    value=no_value,
)
NOTHING = Loaders(
    usage=lambda root, service=None, month=None: no_usage(),
    data=lambda root: no_data(),
    workspace=workspace,
    so_what=front,
    value=no_value,
)
UNBUILT = Loaders(usage=no_build, data=no_build_data, workspace=workspace, so_what=no_build_front, value=no_build_value)


def broken(usage: Callable[..., None]) -> Loaders:
    """A loader that fails in a way nobody foresaw."""
    return Loaders(usage=cast(LoadUsage, usage), data=lambda root: data(), workspace=workspace)
