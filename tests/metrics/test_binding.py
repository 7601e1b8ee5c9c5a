from datetime import date

import ibis
import pyarrow as pa

from sowhat.engine.duckdb import DuckDB
from sowhat.metrics import binding
from sowhat.model.catalog import Catalog, Consumer, Key, Membership, Route, Service, Team
from sowhat.model.value import Span

MOVED = date(2026, 4, 1)


def _services(routes: list[str], *services: Service, host: str = "", source: str = "gateway") -> dict[str, str]:
    rows = [{"epoch": 0, "source": source, "host": host, "route": route} for route in routes]
    schema = pa.schema([("epoch", pa.int32()), ("source", pa.string()), ("host", pa.string()), ("route", pa.string())])
    bound = binding.bind(Catalog(services=services))
    found = binding.services(ibis.memtable(pa.Table.from_pylist(rows, schema)), ibis.memtable(bound.rules))
    with DuckDB({}, ()) as engine:
        return {row["route"]: row["service"] for row in engine.execute(found).to_pylist()}


def _service(name: str, *paths: str, host: str | None = None, source: str | None = None) -> Service:
    return Service(name=name, routes=tuple(Route(path=path, host=host, source=source) for path in paths))


def test_a_prefix_takes_whole_segments_only() -> None:
    assert _services(["/pay", "/pay/x", "/payments"], _service("pay", "/pay")) == {"/pay": "pay", "/pay/x": "pay"}


def test_a_trailing_slash_in_a_rule_does_not_matter() -> None:
    assert _services(["/pay", "/pay/x"], _service("pay", "/pay/")) == {"/pay": "pay", "/pay/x": "pay"}


def test_the_longest_path_wins_and_the_root_takes_the_rest() -> None:
    found = _services(
        ["/pay/card", "/pay/cash", "/other"],
        _service("rest", "/"),
        _service("card", "/pay/card"),
        _service("pay", "/pay"),
    )
    assert found == {"/pay/card": "card", "/pay/cash": "pay", "/other": "rest"}


def test_parameters_match_whatever_they_are_called() -> None:
    assert _services(["/users/{id}/orders"], _service("orders", "/users/{userId}/orders")) == {
        "/users/{id}/orders": "orders"
    }


def test_a_rule_that_names_the_host_wins_over_one_that_does_not() -> None:
    rules = (_service("any", "/pay"), _service("here", "/pay", host="API.example.com"))
    assert _services(["/pay"], *rules, host="api.example.com") == {"/pay": "here"}
    assert _services(["/pay"], *rules, host="other") == {"/pay": "any"}


def test_a_long_parameter_name_does_not_make_a_rule_more_specific() -> None:
    rules = (_service("orders", "/orders/{orderIdentifier}"), _service("items", "/orders/{id}/items"))
    assert _services(["/orders/{id}/items"], *rules) == {"/orders/{id}/items": "items"}


def test_a_key_that_two_consumers_claim_counts_for_the_first() -> None:
    both = tuple(Consumer(name=name, keys=(Key(pseudonym="k1"),)) for name in ("app", "other"))
    assert binding.bind(Catalog(consumers=both)).links["app"].to_pylist() == ["app"]


def test_a_rule_of_another_source_does_not_apply() -> None:
    assert _services(["/pay"], _service("pay", "/pay", source="edge")) == {}


def test_a_reorganisation_starts_an_epoch_and_history_keeps_the_old_unit() -> None:
    units = (Membership(of="retail", span=Span(to=MOVED)), Membership(of="lending", span=Span(from_=MOVED)))
    app = Consumer(name="app", teams=(Membership(of="billing"),), keys=(Key(pseudonym="k1"),))
    bound = binding.bind(Catalog(teams=(Team(name="billing", units=units),), consumers=(app,)))
    assert bound.starts == (MOVED,)
    assert [(row["epoch"], row["unit"]) for row in bound.links.to_pylist()] == [(0, "retail"), (1, "lending")]


def test_the_epoch_of_a_day_counts_the_changes_up_to_it() -> None:
    bound = binding.Bindings((date(2026, 1, 1), MOVED), binding.RULES.empty_table(), binding.LINKS.empty_table())
    days = ibis.memtable(pa.table({"day": pa.array([date(2025, 12, 31), date(2026, 1, 1), MOVED], pa.date32())}))
    with DuckDB({}, ()) as engine:
        rows = engine.execute(days.select(days.day, epoch=bound.epoch(days.day)).order_by("day"))
    assert rows["epoch"].to_pylist() == [0, 1, 2]


def test_a_raw_key_that_was_not_pseudonymised_binds_nothing() -> None:
    app = Consumer(name="app", keys=(Key(raw="secret"),))
    assert binding.bind(Catalog(consumers=(app,))).links.num_rows == 0
