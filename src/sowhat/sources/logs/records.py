"""The second level of reading a log: parse what is distinct and new, and put the lines together as entries.

Distinct requests and agents stay on the workbench, so that each is parsed once and not once in every slice.
"""

from __future__ import annotations

from sowhat.engine.workbench import Workbench
from sowhat.sources import targets, traffic
from sowhat.sources.contract import number
from sowhat.sources.logs import selectors
from sowhat.sources.logs import values as log_values
from sowhat.sources.logs.format import HOSTS
from sowhat.sources.logs.selectors import Selector
from sowhat.sources.logs.values import Plan
from sowhat.sources.routes import version
from sowhat.sources.sql import literal

AGENT = "v_http_user_agent"
VERSION = "service_version"
"""A variable of the called service's own version, where a format has one; else the path may say it."""


def insert(bench: Workbench, how: Plan) -> None:
    """Turn the good lines of the relation `parsed` into `entries`."""
    if not bench.made_for("asked", how):
        _begin(bench, how)
    _ask(bench, how)
    if AGENT in _kept(how):
        bench.run(f"INSERT INTO agents BY NAME {_agents()}")
    bench.run(f"CREATE OR REPLACE TEMP TABLE slots AS {_slots(how)}")
    for name, choice in (("consumer", how.consumer), ("customer", how.customer)):
        if choice:
            number(bench, f"{name}s", f"SELECT {_key(how, choice)} AS {name} FROM {_asking(how, choice)}")
    bench.run(f"INSERT INTO entries BY NAME {_entries(how)}")


def _begin(bench: Workbench, how: Plan) -> None:
    """Forget the requests and agents that another plan parsed."""
    texts = ", ".join([*_asks(how), *(f"q_{n}" for n, _ in enumerate(_queries(how)))])
    columns = texts.replace(",", " VARCHAR,") + " VARCHAR, spot INTEGER, health BOOLEAN"
    bench.run(f"CREATE OR REPLACE TEMP TABLE asked ({columns})")
    bench.run(f"CREATE OR REPLACE TEMP TABLE agents ({AGENT} VARCHAR, kind VARCHAR, browser BOOLEAN)")
    codes = (
        f"SELECT code, status, {log_values.status_class('status')} AS status_class FROM "
        "(SELECT code::SMALLINT AS code, lpad(code::VARCHAR, 3, '0') AS status FROM range(600) AS r(code))"
    )
    number(bench, "answers", codes)
    bench.run(
        "CREATE OR REPLACE TEMP TABLE codes AS "
        f"SELECT code, id AS answer FROM ({codes}) JOIN answers USING (status, status_class)"
    )


def _kept(how: Plan) -> tuple[str, ...]:
    return tuple(f"v_{name}" for name in how.kept)


def _asks(how: Plan) -> tuple[str, ...]:
    """The kept values that say what was asked of whom."""
    names = (how.target, "args", how.format.first(HOSTS), VERSION)
    return tuple(dict.fromkeys(f"v_{name}" for name in names if f"v_{name}" in _kept(how)))


def _ask(bench: Workbench, how: Plan) -> None:
    """Add the requests that are new to `asked`: where they went, whether to a health path, each wanted parameter."""
    bench.run(f"CREATE OR REPLACE TEMP TABLE fresh AS {_fresh(how)}")
    number(bench, "spots", "FROM fresh")
    bench.run("INSERT INTO asked BY NAME SELECT fresh.* EXCLUDE (host, path, version), id AS spot FROM fresh "
              "JOIN spots USING (host, path, version)")  # fmt: skip


def _fresh(how: Plan) -> str:
    asks = ", ".join(_asks(how))
    distinct = f"SELECT * FROM (SELECT DISTINCT {asks} FROM parsed WHERE bad IS NULL) ANTI JOIN asked USING ({asks})"
    target = targets.target(f"v_{how.target}", how.target == "request")
    split = targets.split_target(f"(SELECT *, {target} AS target FROM ({distinct}))")
    query = "coalesce(nullif(v_args, '-'), query)" if "v_args" in _asks(how) else "query"
    parameters = "".join(f", {selectors.query_value(query, name)} AS q_{n}" for n, name in enumerate(_queries(how)))
    own = how.format.first(HOSTS)
    host = f"CASE WHEN host <> '' THEN host ELSE {targets.clean_host(f'v_{own}')} END" if own else "host"
    in_path = version("path")
    told = f"coalesce(nullif(nullif(v_{VERSION}, '-'), ''), {in_path})" if f"v_{VERSION}" in _asks(how) else in_path
    return (
        f"SELECT {asks}, {host} AS host, path, {told} AS version, "
        f"{traffic.is_health_path('path')} AS health{parameters} FROM ({split})"
    )


def _agents() -> str:
    return (
        f"SELECT {AGENT}, {traffic.agent_class(AGENT)} AS kind, {traffic.is_browser(AGENT)} AS browser "
        f"FROM (SELECT DISTINCT {AGENT} FROM parsed WHERE bad IS NULL) ANTI JOIN agents USING ({AGENT})"
    )


def _slots(how: Plan) -> str:
    """The day is a matter of time zones, and slow: once for each slot."""
    day = f"CAST(timezone({literal(how.zone)}, CAST(slot AS TIMESTAMPTZ)) AS DATE)"
    return (
        f"SELECT slot, date_trunc('hour', slot) AS hour, {day} AS day "
        "FROM (SELECT DISTINCT slot FROM parsed WHERE bad IS NULL)"
    )


def _asking(how: Plan, choice: tuple[Selector, ...]) -> str:
    """The good lines, with the parameters of their requests if a selector wants one."""
    good = "(SELECT * FROM parsed WHERE bad IS NULL)"
    return f"{good} JOIN asked USING ({', '.join(_asks(how))})" if any(s.query for s in choice) else good


def _entries(how: Plan) -> str:
    """One entry a line: to group them here would cost more than it saves, since few lines of a log are alike."""
    known = AGENT in _kept(how)
    kind, browser = ("kind", "browser") if known else ("'people'", "false")
    agents = f" JOIN agents USING ({AGENT})" if known else ""
    bucket = log_values.bucket_sql("seconds") if how.timed else "NULL"
    seconds = "coalesce(seconds, 0)" if how.timed else "0"
    lines = (
        f"SELECT *, {_key(how, how.consumer)} AS caller, {_key(how, how.customer)} AS client "
        f"FROM parsed JOIN asked USING ({', '.join(_asks(how))}){agents} WHERE bad IS NULL"
    )
    joins = "".join(
        f" LEFT JOIN {name}s ON {key} = {name}s.{name}"
        for name, key, choice in (("consumer", "caller", how.consumer), ("customer", "client", how.customer))
        if choice
    )
    return (
        f"SELECT spot, answer, {traffic.combine(kind, browser, 'health')} AS traffic, hour, day, "
        f"{'consumers.id' if how.consumer else 'NULL'} AS consumer, "
        f"{'customers.id' if how.customer else 'NULL'} AS customer, "
        f"{bucket} AS bucket, times AS calls, {seconds} * times AS latency_sum, bytes * times AS bytes "
        f"FROM ({lines}) JOIN slots USING (slot) JOIN codes USING (code){joins}"
    )


def _queries(how: Plan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.query for s in (*how.consumer, *how.customer) if s.query))


def _key(how: Plan, choice: tuple[Selector, ...]) -> str:
    """The first selected value that is present."""
    queries = _queries(how)
    raw = [f"v_{s.variable}" if s.variable else f"q_{queries.index(s.query)}" for s in choice]
    present = [f"CASE WHEN {value} NOT IN ('', '-') THEN {value} END" for value in raw]
    return f"coalesce({', '.join([*present, 'NULL'])})" if present else "CAST(NULL AS VARCHAR)"
