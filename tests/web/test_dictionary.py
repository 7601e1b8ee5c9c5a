"""The dictionary: every measure in both languages, with a query that its engine understands."""

from __future__ import annotations

import re
from importlib import import_module

import duckdb
import pytest
from markupsafe import escape

from sowhat.actions.dictionary import GIVEN, QUERIES, dictionary
from sowhat.model.dictionary import METRICS, Defined
from sowhat.stories.defined import FIGURES, SECTIONS
from sowhat.stories.dictionary import as_json
from sowhat.stories.voice import voice
from sowhat.tables.facts import FACTS
from sowhat.tables.results import RESULTS
from tests.web import value_samples
from tests.web.reader import Reader, reader

KINDS = {"epoch": "INTEGER", "number": "BIGINT", "offset": "BIGINT", "opening": "BIGINT"}
ANCHOR = re.compile(r'id="metric-([a-z-]+)"')


@pytest.fixture(scope="module")
def site() -> Reader:
    return reader(value_samples.loaders())


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_measure_says_what_it_means_how_it_is_made_and_whose_it_is(language: str) -> None:
    told = as_json(voice("en" if language == "en" else "zh"), dictionary())
    assert [one["name"] for one in told] == [metric.name for metric in METRICS]
    assert all(one[part] for one in told for part in ("title", "means", "formula", "source"))


def test_every_table_that_is_named_exists() -> None:
    assert {metric.table for metric in METRICS} - {""} <= {table.name for table in (*FACTS, *RESULTS)}


@pytest.mark.parametrize("name", QUERIES)
def test_the_query_that_is_shown_runs_on_the_tables_that_it_names(name: str) -> None:
    query = next(one.query for one in dictionary() if one.name == name)
    with duckdb.connect() as engine:
        for table in (*FACTS, *RESULTS):
            engine.register(table.name, table.empty())
        for given, columns in GIVEN.items():
            typed = ", ".join(f'"{column}" {KINDS.get(column, "VARCHAR")}' for column in columns)
            engine.execute(f"CREATE TABLE {given} ({typed})")
        assert engine.execute(query).fetchall() == []


def test_the_page_and_the_api_hold_the_same_measures(site: Reader) -> None:
    page, found = site.get("/dictionary?lang=en").text, site.get("/api/v1/dictionary").json()
    assert len(found) == len(METRICS)
    assert all(str(escape(one["title"])) in page for one in found)


@pytest.mark.parametrize("one", dictionary(), ids=lambda one: str(one.name))
def test_every_measure_names_the_code_that_computes_it(one: Defined) -> None:
    module, _, name = one.path.rpartition(".")
    assert callable(getattr(import_module(module), name))


def test_every_definition_has_an_address_and_pages_lead_to_no_other(site: Reader) -> None:
    anchors = set(ANCHOR.findall(site.get("/dictionary").text))
    assert anchors == {metric.name for metric in METRICS}
    told = {name for sections in SECTIONS.values() for names in sections.values() for name in names}
    assert told | {name for names in FIGURES.values() for name in names} <= anchors


@pytest.mark.parametrize("language", ["en", "zh"])
def test_sources_name_the_section_of_what_they_rest_on(language: str) -> None:
    told = as_json(voice("en" if language == "en" else "zh"), dictionary())
    bare = [one["name"] for one in told if re.fullmatch(r"(HEART|DORA|MONK)[^:：]*", str(one["source"]))]
    assert bare == []
