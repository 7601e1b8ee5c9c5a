"""What is written loads back to an equal value, and says what it is told to say."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from sowhat import workspace
from sowhat.model.catalog import BusinessUnit, Catalog, Consumer, Key, Membership, Product, Route, Service, Team
from sowhat.model.language import Language
from sowhat.model.value import Span, Text
from sowhat.model.workspace import (
    AccessLog,
    BackstageCatalog,
    CallTable,
    Columns,
    LatencyUnit,
    Platform,
    PlatformKind,
    StatusClass,
    Workspace,
)
from sowhat.workspace import Comments
from sowhat.workspace.reader import is_name
from sowhat.workspace.writing import quoted

texts = st.text(st.characters(codec="utf-8"), min_size=1, max_size=12)
names = st.from_regex(r"\A\w[\w.\-]{0,10}\Z").filter(is_name)
paths = texts.filter(lambda text: "\0" not in text)
titles = st.builds(Text, en=st.just("") | texts, zh=st.just("") | texts)
days = st.dates(date(2000, 1, 1), date(2030, 1, 1))
opened = st.builds(Span, from_=st.none() | days)
spans = opened | st.builds(
    lambda start, length: Span(from_=start, to=start + timedelta(length)), days, st.integers(1, 900)
)
zones = st.sampled_from(["UTC", "Asia/Shanghai", "Europe/Berlin"])
selectors = st.sampled_from(["user", "address", "agent", "header:X-App", "query:key", "field:app"])
tuples = st.lists(paths, min_size=1, max_size=3).map(tuple)
logs = st.builds(
    AccessLog,
    name=names,
    paths=tuples,
    format=st.sampled_from(["combined", "common"]) | texts.map(lambda text: f"$a {text}"),
    consumer=st.lists(selectors, min_size=1, max_size=3).map(tuple),
    customer=st.lists(selectors, max_size=2).map(tuple),
    routes=st.lists(texts, max_size=2).map(tuple),
    timezone=st.none() | zones,
)
columns = st.builds(
    Columns, time=texts, route=tuples, consumer=st.none() | texts, status=st.none() | texts, latency=st.none() | texts
)
tables = st.builds(
    CallTable,
    name=names,
    paths=tuples,
    columns=columns,
    latency_unit=st.sampled_from(get_args(LatencyUnit)),
    statuses=st.dictionaries(texts, st.sampled_from(get_args(StatusClass)), max_size=3),
    duplicates=st.sampled_from(["keep", "drop"]),
)
sources = st.lists(
    logs | tables | st.builds(BackstageCatalog, name=names, paths=tuples), max_size=3, unique_by=lambda one: one.name
)


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """Entries whose names and links hold together."""
    drawn = [draw(st.lists(names, max_size=3, unique=True)) for _ in range(5)]
    units, teams, services, consumers, products = drawn
    keys = iter(draw(st.lists(texts, min_size=4, max_size=4, unique=True)))
    routes = iter(draw(st.lists(texts, min_size=4, max_size=4, unique_by=lambda text: text.rstrip("/") or "/")))
    link = st.builds(Membership, of=st.sampled_from(teams or ["none"]), span=spans)
    in_unit = st.builds(Membership, of=st.sampled_from(units or ["none"]), span=spans)
    return Catalog(
        units=tuple(BusinessUnit(name=name, title=draw(titles)) for name in units),
        teams=tuple(Team(name=name, units=(draw(in_unit),) if units else ()) for name in teams),
        services=tuple(
            Service(
                name=name,
                title=draw(titles),
                owner=teams[0] if teams else None,
                live_from=draw(st.none() | days),
                routes=(Route(path=next(routes), host=draw(st.none() | texts), span=draw(spans)),),
            )
            for name in services
        ),
        products=tuple(Product(name=name, title=draw(titles)) for name in products),
        consumers=tuple(
            Consumer(
                name=name,
                teams=(draw(link),) if teams else (),
                product=products[0] if products else None,
                keys=(
                    draw(st.sampled_from([Key(raw=key), Key(pseudonym=key)])).model_copy(update={"span": draw(spans)}),
                ),
            )
            for name, key in zip(consumers, keys, strict=False)
        ),
    )


workspaces = st.builds(
    Workspace,
    root=st.just(""),
    platform=st.builds(Platform, name=names, title=titles, kind=st.sampled_from(get_args(PlatformKind))),
    timezone=zones,
    language=st.sampled_from(get_args(Language)),
    currency=st.sampled_from(["CNY", "USD"]),
    sources=sources.map(tuple),
    catalog=catalogs(),
)


def again(value: Workspace, comments: Comments | None = None) -> Workspace:
    """What loading the written text gives."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "catalog").mkdir()
        for path, text in workspace.write(value, comments).items():
            (root / path).write_text(text, encoding="utf-8", newline="")
        return workspace.load(root).model_copy(update={"root": value.root})


@settings(max_examples=150, deadline=None)
@given(workspaces)
def test_an_equal_value_comes_back(value: Workspace) -> None:
    assert again(value) == value


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=20))
def test_every_yaml_reader_takes_a_quoted_scalar_for_its_text(text: str) -> None:
    assert YAML(typ="safe", pure=True).load(f"a: {quoted(text)}\n") == {"a": text}


def test_comments_of_any_length_change_nothing() -> None:
    value = Workspace(root="", platform=Platform(name="p"), sources=(AccessLog(name="a", paths=("x",)),))
    said = Comments(words={"sources": "two\nlines: [", "units": "日"}, sources={"a": "sure: 90 %\n"})
    assert again(value, said) == value
    text = workspace.write(value, said)["sowhat.yaml"]
    assert "# two\n# lines: [\nsources:\n  # sure: 90 %\n  - name: a\n" in text


def test_what_is_empty_is_shown_by_an_example_that_loads_when_uncommented() -> None:
    written = workspace.write(Workspace(root="", platform=Platform(name="p")))
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        (root / "catalog").mkdir()
        for path, text in written.items():
            (root / path).write_text("\n".join(line.removeprefix("# ") for line in text.splitlines()))
        (root / "catalog" / "more.yaml").write_text("units: [{name: lending}]")
        found = workspace.load(root)
    assert (len(found.sources), len(found.catalog.services), len(found.catalog.teams)) == (1, 1, 2)


def test_what_must_not_be_shared_is_kept_out_of_git() -> None:
    ignored = workspace.write(Workspace(root="", platform=Platform(name="p")))[".gitignore"].split()
    assert {".secret*", "decisions.db*", "lake/", "results/"} <= set(ignored)
