"""A small company whose health can be counted by hand: nine weeks of calls, an objective, records of every kind."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path

FIRST, DAYS = date(2026, 6, 29), 64  # a Monday; the last day is Monday 2026-08-31
SETTINGS = """
platform: shop
timezone: Asia/Shanghai
health: {profile: fintech, weights: {debt: 2}}
sources:
  - name: calls
    type: table
    paths: calls.csv
    columns: {time: at, route: route, status: status, latency: seconds, agent: agent, count: n}
incidents:
  - paths: incidents.csv
    columns: {id: id, service: service, opened: opened, detected: seen, acknowledged: taken, resolved: over,
      found_by: by, downtime_minutes: down}
deliveries:
  - paths: deliveries.csv
    columns: {id: id, service: service, finished: at, result: result, environment: where, lead_seconds: lead}
security_findings:
  - paths: findings.csv
    columns: {id: id, service: service, found: found, kind: kind, severity: severity, status: status,
      interest_days: interest, principal_days: principal, title: title}
drills:
  - {paths: drills.csv, columns: {service: service, day: day, kind: kind, result: result}}
"""
CATALOG = """
teams: [{name: core}]
services:
  - name: pay
    owner: core
    aliases: [pay-svc]
    routes: [/pay]
    slo: {availability: 0.99, window_days: 28, latency: {under: 0.3, share: 0.9}}
  - {name: chat, routes: [/chat]}
"""
INCIDENTS = """id,service,opened,taken,over,by,down,seen
1,pay-svc,2026-08-20 10:00,2026-08-20 10:05,2026-08-20 11:00,监控告警,20,2026-08-20 10:02
2,pay,2026-08-22 10:00,2026-08-22 10:15,2026-08-22 10:30,客户投诉,,2026-08-22 10:12
3,pay,2026-08-30 09:00,,,,,
4,chat,2025-01-05 09:00,,2025-01-05 10:00,监控告警,,
5,ledger,2026-08-01 09:00,,2026-08-01 10:00,,,
"""
DELIVERIES = """id,service,at,result,where,lead
a,pay,2026-08-01 10:00,success,生产,3600
b,pay,2026-08-20 09:30,success,production,7200
c,pay,2026-08-25 09:00,failure,production,10800
d,pay,2026-08-25 12:00,success,production,
e,pay,2026-08-28 12:00,success,production,
f,pay,2026-08-28 13:00,success,staging,9
"""
FINDINGS = """id,service,found,kind,severity,status,interest,principal,title
1,pay,2026-08-21,sast,high,open,,,
2,pay,2026-06-01,sast,low,open,,,
3,pay,2026-06-01,sast,critical,fixed,,,
4,pay,2026-06-01,debt,,open,1.5,6,Old SDK
5,pay,2026-06-01,debt,,open,0.5,,Two login flows
6,pay,2026-06-01,audit,,fixed,,,
"""
DRILLS = """service,day,kind,result
pay,2026-01-10,fail-over,success
pay,2026-08-10,load-test,success
pay,2025-11-01,load-test,failure
"""


def calls() -> list[tuple[datetime, str, str, float, str, int]]:
    """(local time, route, status, seconds, agent, calls): 200 calls a day of each service at noon; two of pay's fail,
    and 40 on the last day; ten are slow; a probe calls and fails; some have no status."""
    found = []
    for step in range(DAYS):
        noon = datetime(2026, 6, 29, 12) + timedelta(days=step)
        bad = 40 if step == DAYS - 1 else 2
        found += [
            (noon, "/pay/orders", "200", 0.1, "app", 190 - bad),
            (noon, "/pay/orders", "200", 0.9, "app", 10),
            (noon, "/pay/refunds", "503", 0.1, "app", bad),
            (noon, "/pay/orders", "500", 0.1, "kube-probe/1.27", 7),
            (noon, "/pay/orders", "429", 0.1, "app", 5),
            (noon, "/pay/orders", "", 0.1, "app", 3),
            (noon, "/chat", "200", 0.2, "app", 200),
        ]
    found.append((datetime(2026, 8, 31, 15, 20), "/chat", "500", 0.2, "app", 1))  # its hour is not complete
    return found


def write(root: Path) -> Path:
    """The company's files."""
    (root / "catalog").mkdir(parents=True)
    (root / "catalog" / "services.yaml").write_text(CATALOG, encoding="utf-8")
    lines = [f"{at:%Y-%m-%dT%H:%M:%S+08:00},{','.join(map(str, rest))}" for at, *rest in calls()]
    files = {
        "sowhat.yaml": SETTINGS,
        "calls.csv": "\n".join(["at,route,status,seconds,agent,n", *lines]) + "\n",
        "incidents.csv": INCIDENTS,
        "deliveries.csv": DELIVERIES,
        "findings.csv": FINDINGS,
        "drills.csv": DRILLS,
    }
    for name, content in files.items():
        (root / name).write_text(content, encoding="utf-8")
    return root
