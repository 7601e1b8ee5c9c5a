"""A small company whose services end in every way, counted month by month: thirteen whole months and three days."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

MONTHS = tuple(f"{2025 + (8 + at) // 12}-{(8 + at) % 12 + 1:02}" for at in range(13))
"""September 2025 to September 2026, which is the last whole one."""
SETTINGS = """
platform: shop
timezone: UTC
currency: CNY
review: {threshold: 1000, types: {desk: 100}}
sources:
  - name: gateway
    type: table
    paths: calls.csv
    columns: {time: at, route: route, status: status, consumer: key, agent: agent, count: n}
  - {name: apis, type: openapi, paths: apis/*.json}
costs:
  - {paths: costs.csv, columns: {service: service, month: month, kind: kind, amount: amount}}
"""
CATALOG = """
units: [{name: retail}, {name: risk}]
teams: [{name: shop, unit: retail}, {name: desk, unit: retail}, {name: audit, unit: risk}]
consumers:
  - {name: web, team: shop, keys: k-web}
  - {name: till, team: desk, keys: k-till}
  - {name: ledger, team: audit, keys: k-ledger}
data: [{name: cards, secrecy: sensitive}]
services:
  - {name: prices, routes: [/prices], owner: shop, title: {en: Prices, zh: 价格}}
  - {name: quotes, routes: [/quotes], data: [cards]}
  - {name: tax, routes: [/tax], type: desk}
  - {name: fax, routes: [/fax]}
  - {name: close, routes: [/close]}
  - {name: finder, routes: [/finder]}
  - {name: old-maps, routes: [/old-maps], replaced_by: maps}
  - {name: maps, routes: [/maps]}
  - {name: notes, routes: [/notes], threshold: 50}
  - {name: unused, routes: [/unused]}
"""
PEOPLE = "Mozilla/5.0"
ROBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
WINTER = ("2025-12", "2026-01", "2026-02")
ALL = ("k-web", "k-till", "k-ledger")


def planted(at: int, month: str) -> Mapping[str, Mapping[str, int]]:
    """People's calls of a month by path and key."""
    return {
        "/prices/1": dict.fromkeys(ALL, 3000),
        "/quotes/1": dict.fromkeys(ALL[:2], 100),
        "/tax/1": {"k-till": 400 if month in WINTER else 6},
        "/fax/1": {"k-web": round(4000 * 0.6**at)},
        "/close/1": {"k-ledger": 30},
        "/old-maps/1": {"k-web": 900, "k-till": 40},
        "/maps/1": {"k-web": 100 * at},
        "/notes/1": dict.fromkeys(ALL, 20),
    }


def lines() -> Iterator[str]:
    """Calls of people come on days drawn by lot; those of /close on the third of each month. The last day of records is
    the third of October."""
    yield "at,route,status,key,agent,n"
    drawn = random.Random(9)
    for at, month in enumerate((*MONTHS, "2026-10")):
        for route, keys in planted(at, month).items():
            for key, n in keys.items():
                days = [3] if route == "/close/1" or month == "2026-10" else drawn.sample(range(1, 29), 5)
                for nth, day in enumerate(days):
                    calls = n // len(days) + (nth < n % len(days))
                    if calls:
                        yield f"{month}-{day:02},{route},200,{key},{PEOPLE},{calls}"
        yield f"{month}-01,/finder/1,200,k-robot,{ROBOT},5000"
        if month in MONTHS:
            yield f"{month}-28,/prices/2,200,k-web,{PEOPLE},1"
            yield f"{month}-15,/prices/2,200,k-web,{PEOPLE},1"
    yield f"2025-08-31,/prices/2,200,k-web,{PEOPLE},1"


def description(name: str, item: str) -> str:
    """An OpenAPI description; two with other names and the same shapes are alike."""
    shape = {"type": "object", "properties": {"amount": {"type": "number"}, "currency": {"type": "string"}}}
    answer = {"200": {"description": "", "content": {"application/json": {"schema": shape}}}}
    paths = {path: {"get": {"responses": answer}} for path in (f"/{name}/of/{{{item}}}", f"/{name}/of/all")}
    return json.dumps({"openapi": "3.0.3", "info": {"title": name, "version": "1"}, "paths": paths})


def company(root: Path) -> Path:
    """Write it."""
    (root / "catalog").mkdir(parents=True)
    (root / "apis").mkdir()
    (root / "sowhat.yaml").write_text(SETTINGS, encoding="utf-8")
    (root / "catalog" / "all.yaml").write_text(CATALOG, encoding="utf-8")
    (root / "calls.csv").write_text("\n".join(lines()) + "\n", encoding="utf-8")
    for name in ("prices", "quotes"):
        (root / "apis" / f"{name}.json").write_text(description(name, "id"), encoding="utf-8")
    costs = [f"fax,{month},run,620" for month in MONTHS[-2:]]
    (root / "costs.csv").write_text("\n".join(("service,month,kind,amount", *costs)) + "\n", encoding="utf-8")
    return root
