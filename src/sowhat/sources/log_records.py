"""The second level of reading a log: parse what is distinct, and put it together as records."""

from __future__ import annotations

from sowhat.engine.workbench import Workbench
from sowhat.sources import log_values, selectors, targets, traffic
from sowhat.sources.log_format import HOSTS
from sowhat.sources.log_values import Plan
from sowhat.sources.routes import version
from sowhat.sources.selectors import Selector
from sowhat.sources.sql import literal


def insert(bench: Workbench, how: Plan) -> None:
    """Turn the relation `grouped` into `records`."""
    bench.run(f"CREATE OR REPLACE TEMP TABLE asked AS {_asked(how)}")
    bench.run(f"CREATE OR REPLACE TEMP TABLE agents AS {_agents(how)}")
    bench.run(f"INSERT INTO records BY NAME {_records(how)}")


def _asked(how: Plan) -> str:
    """Distinct requests: host, path, version, whether it is a health path, and each wanted query parameter."""
    target = targets.target("request", how.target == "request")
    args = "v_args" if "args" in how.kept else "CAST(NULL AS VARCHAR)"
    distinct = f"SELECT DISTINCT v_{how.target} AS request, {args} AS args FROM grouped WHERE bad IS NULL"
    split = targets.split_target(f"(SELECT *, {target} AS target FROM ({distinct}))")
    whole = f"SELECT * REPLACE (coalesce(nullif(args, '-'), query) AS query) FROM ({split})"
    parameters = "".join(f", {selectors.query_value('query', name)} AS q_{n}" for n, name in enumerate(_queries(how)))
    return (
        f"SELECT request, args, host, path, {version('path')} AS version, {traffic.is_health_path('path')} AS health"
        f"{parameters} FROM ({whole})"
    )


def _agents(how: Plan) -> str:
    agent = "v_http_user_agent" if "http_user_agent" in how.kept else "CAST(NULL AS VARCHAR)"
    return (
        f"SELECT agent, {traffic.agent_class('agent')} AS kind, {traffic.is_browser('agent')} AS browser "
        f"FROM (SELECT DISTINCT {agent} AS agent FROM grouped WHERE bad IS NULL)"
    )


def _records(how: Plan) -> str:
    host = how.format.first(HOSTS)
    own_host = targets.clean_host(f"v_{host}") if host else "''"
    agent = "v_http_user_agent" if "http_user_agent" in how.kept else "NULL"
    args = "v_args" if "args" in how.kept else "NULL"
    status = "CASE WHEN status IN ('0', '-') THEN '000' ELSE status END"
    day = f"CAST(timezone({literal(how.zone)}, CAST(slot AS TIMESTAMPTZ)) AS DATE)"
    return (
        f"SELECT CASE WHEN asked.host <> '' THEN asked.host ELSE {own_host} END AS host, path, version, "
        f"{status} AS status, {log_values.status_class(status)} AS status_class, "
        f"{traffic.combine('kind', 'browser', 'health')} AS traffic, date_trunc('hour', slot) AS hour, {day} AS day, "
        f"{_key(how, how.consumer)} AS consumer, {_key(how, how.customer)} AS customer, "
        "bucket, calls, latency_sum, bytes "
        f"FROM grouped JOIN asked ON request = v_{how.target} AND args IS NOT DISTINCT FROM {args} "
        f"JOIN agents ON agent IS NOT DISTINCT FROM {agent} WHERE bad IS NULL"
    )


def _queries(how: Plan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.query for s in (*how.consumer, *how.customer) if s.query))


def _key(how: Plan, choice: tuple[Selector, ...]) -> str:
    """The first selected value that is present."""
    queries = _queries(how)
    raw = [f"v_{s.variable}" if s.variable else f"q_{queries.index(s.query)}" for s in choice]
    present = [f"CASE WHEN {value} NOT IN ('', '-') THEN {value} END" for value in raw]
    return f"coalesce({', '.join([*present, 'NULL'])})" if present else "CAST(NULL AS VARCHAR)"
