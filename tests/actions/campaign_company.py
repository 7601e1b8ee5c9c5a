"""A small company that leaves its fax behind: calls by hour in a table that grows week by week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sowhat.model.campaign import Terms, Window

FIRST = date(2026, 1, 5)
NOTICE, SUNSET = date(2026, 2, 16), date(2026, 4, 20)
TRIAL = Window(start=datetime(2026, 3, 18, 10), end=datetime(2026, 3, 18, 12))
LEFT, SHOCKED = date(2026, 3, 9), date(2026, 3, 20)
"""The ledger team makes its last call the day before the one; the cards team, after the trial, before the other."""
BY = "Li"
SETTINGS = """
platform: shop
timezone: UTC
currency: CNY
review: {notice_months: 2, quiet_days: 14}
sources:
  - name: gateway
    type: table
    paths: calls/*.csv
    columns: {time: at, route: route, status: status, consumer: key, agent: agent, count: n}
costs:
  - {paths: costs.csv, columns: {service: service, month: month, kind: kind, amount: amount}}
"""
CATALOG = """
units: [{name: risk, title: {en: Risk, zh: 风险部}}, {name: retail, title: {en: Retail, zh: 零售部}}]
teams:
  - {name: ledger, unit: risk, title: {en: Ledger, zh: 总账组}, contact: "env:SOWHAT_LEDGER"}
  - {name: cards, unit: retail, title: {en: Cards, zh: 卡片组}}
consumers:
  - {name: ledger-app, team: ledger, keys: k-ledger}
  - {name: cards-app, team: cards, keys: k-cards}
services:
  - {name: fax, routes: [/fax], replaced_by: mail, title: {en: Fax, zh: 传真}}
  - {name: mail, routes: [/mail], title: {en: Mail, zh: 邮件}}
"""
PEOPLE = "Mozilla/5.0"
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"


def terms(**changed: object) -> Terms:
    """What is agreed in the tests."""
    said = {"service": "fax", "replaced_by": "mail", "notice": NOTICE, "sunset": SUNSET, "why": "nobody faxes"}
    return Terms.model_validate({**said, **changed})


def monday(week: int) -> date:
    """The first day of the week, counted from 0."""
    return FIRST + timedelta(weeks=week)


def at(day: date, hour: int = 9) -> datetime:
    """An instant of a day."""
    return datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def per_hour(key: str, day: date) -> int:
    """Calls of the fax in each of its two hours of a day."""
    if key == "k-cards":
        return 5 if day < SHOCKED else 0
    if day < NOTICE:
        return 10
    return max(0, 10 - 4 * ((day - NOTICE).days // 7)) if day < LEFT else 0


def lines(week: int, *, silent: frozenset[date] = frozenset()) -> Iterator[str]:
    """A week of calls, without the days on which the gateway wrote nothing."""
    yield "at,route,status,key,agent,n"
    for day in (monday(week) + timedelta(days=n) for n in range(7)):
        if day in silent:
            continue
        for hour in (10, 14):
            off = TRIAL.start <= datetime(day.year, day.month, day.day, hour) < TRIAL.end
            for key in ("k-ledger", "k-cards"):
                if n := per_hour(key, day):
                    yield f"{day}T{hour}:20:00,/fax/pages,{503 if off else 200},{key},{PEOPLE},{n}"
        yield f"{day}T03:00:00,/fax/pages,200,k-robot,{ROBOT},3"
        yield f"{day}T23:50:00,/mail/letters,200,k-ledger,{PEOPLE},40"


def add(root: Path, *weeks: int, silent: frozenset[date] = frozenset()) -> None:
    """Let weeks happen."""
    (root / "calls").mkdir(exist_ok=True)
    for week in weeks:
        text = "\n".join(lines(week, silent=silent)) + "\n"
        (root / "calls" / f"{week:02}.csv").write_text(text, encoding="utf-8")


def write(root: Path, weeks: int = 6, settings: str = "") -> Path:
    """The company with its first weeks."""
    (root / "catalog").mkdir(parents=True)
    (root / "sowhat.yaml").write_text(SETTINGS + settings, encoding="utf-8")
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    fax = [f"fax,2026-{month:02},run,{1000 if month < 4 else 200}" for month in (1, 2, 3, 4)]
    mail = [f"mail,2026-{month:02},run,500" for month in (1, 2, 3, 4)]
    costs = "\n".join(("service,month,kind,amount", *fax, *mail)) + "\n"
    (root / "costs.csv").write_text(costs, encoding="utf-8")
    add(root, *range(weeks))
    return root
