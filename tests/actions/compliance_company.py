"""A small company whose access to data can be counted by hand: seven months of calls, grants of every fate."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

FIRST, LAST = date(2026, 3, 1), date(2026, 9, 30)
SETTINGS = """
platform: shop
timezone: Asia/Shanghai
sources:
  - name: calls
    type: table
    paths: calls.csv
    columns: {time: at, route: route, status: status, consumer: key, agent: agent, count: n}
grants:
  - {paths: grants.csv, columns: {subject: who, data: data, at: at, event: event, until: until, purpose: why}}
members:
  - {paths: members.csv, columns: {person: id, team: team}}
policies: policies/*.yaml
"""
CATALOG = """
units: [{name: retail, title: {zh: 零售, en: Retail}}, {name: risk}]
teams:
  - {name: billing, title: {zh: 账单组, en: Billing}, unit: retail}
  - {name: collections, unit: risk}
consumers:
  - {name: bills-app, title: Bills, team: billing, keys: k-bills, purpose: payment reminders}
  - {name: dialer, title: 外呼, team: collections, keys: k-dialer, purpose: 催收提醒}
  - {name: loans, team: collections, keys: k-loans, purpose: credit decisions}
  - {name: sandbox, team: billing, keys: k-sandbox}
  - {name: mailer, team: billing, keys: k-mailer, purpose: newsletters}
  - {name: helper, team: billing, keys: k-helper, purpose: support}
data:
  - {name: contact, title: {zh: 联系方式, en: Contact details}, secrecy: sensitive, aliases: [phone numbers]}
  - {name: balances, secrecy: internal}
  - {name: rates, secrecy: open}
services:
  - name: customers
    routes: [/customers]
    data: [{class: contact, operations: ["GET /customers/{id}/contact"]}, balances]
  - {name: rates, routes: [/rates], data: [rates]}
"""
POLICIES = """
policies:
  - {data: contact, may: {teams: [collections], purposes: [credit decisions]}, until: 2026-08-31, why: board 12}
  - {data: contact, never: {apps: [sandbox]}, why: test systems see no customers}
tests:
  - {app: loans, data: contact, day: 2026-08-31, expect: allowed}
  - {app: loans, data: contact, day: 2026-09-01, expect: refused}
  - {team: billing, data: contact, purpose: payment reminders, day: 2026-09-01, expect: refused}
"""
GRANTS = """who,data,at,event,until,why
bills-app,Contact  Details,2026-02-01,granted,2026-06-30,reminders about payments
外呼,联系方式,2026-02-01,granted,,催收客户提醒
外呼,联系方式,2026-07-31,revoked,,
mailer,phone numbers,2026-02-01,granted,,fraud checks
账单组,balances,2026-02-01,granted,,reports
helper,contact,2026-01-01,granted,,
p1,contact,2026-02-01,granted,,audit
p1,contact,2026-05-05,used,,audit
p2,contact,2026-06-06,used,,
p3,contact,2026-02-01,granted,,audit
nobody-knows,contact,2026-02-01,granted,,x
bills-app,shoe sizes,2026-02-01,granted,,x
RISK,contact,2026-02-01,granted,2026-02-15,trial
"""
MEMBERS = "id,team\np1,billing\np2,collections\np3,billing\nk-person,billing\n"
CONTACT, ROOT = "/customers/7/contact", "/customers/7"
CALLS = (
    ("k-bills", CONTACT, 10),
    ("k-dialer", CONTACT, 4),
    ("k-loans", CONTACT, 3),
    ("k-sandbox", CONTACT, 2),
    ("k-mailer", CONTACT, 1),
    ("k-unknown", ROOT, 5),
    ("", CONTACT, 6),
    ("k-person", ROOT, 7),
    ("k-bills", "/rates/today", 8),
)
"""Key, path and calls, once a month on the 15th."""


def calls() -> list[str]:
    """Lines of the call table: each month the same, with a bot, a failure and a refusal beside."""
    lines = ["at,route,status,key,agent,n"]
    day = FIRST
    while day <= LAST:
        if day.day == 15:
            lines += [f"{day}T12:00:00+08:00,{path},200,{key},app,{n}" for key, path, n in CALLS]
            lines += [
                f"{day}T12:00:00+08:00,{CONTACT},200,k-bills,Googlebot/2.1,9",
                f"{day}T12:00:00+08:00,{CONTACT},403,k-helper,app,50",
                f"{day}T12:00:00+08:00,{CONTACT},500,k-helper,app,50",
            ]
        day += timedelta(days=1)
    ends = [f"{day}T00:00:00+08:00,/rates/today,200,k-bills,app,1" for day in (FIRST, LAST)]
    return [*lines, *ends]


def write(root: Path) -> Path:
    """The company's files."""
    files = {
        "sowhat.yaml": SETTINGS,
        "catalog/all.yaml": CATALOG,
        "policies/data.yaml": POLICIES,
        "calls.csv": "\n".join(calls()) + "\n",
        "grants.csv": GRANTS,
        "members.csv": MEMBERS,
    }
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8")
    return root
