"""What `sowhat check` counts and warns about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sowhat.actions.check import check
from sowhat.errors import WorkspaceError
from sowhat.stories.problems import explain
from sowhat.stories.words import words

Make = Callable[[str, str], Path]
LOG = "platform: p\nsources: [{name: web, type: access-log, paths: [logs/*.log]}]\n"


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Writes sowhat.yaml and one catalog file; there is a log."""

    def write(sowhat: str, catalog: str) -> Path:
        (tmp_path / "catalog").mkdir()
        (tmp_path / "logs").mkdir()
        (tmp_path / "logs" / "a.log").write_text("")
        (tmp_path / "sowhat.yaml").write_text(sowhat)
        (tmp_path / "catalog" / "all.yaml").write_text(catalog)
        return tmp_path

    return write


def test_counts_of_a_workspace_that_lacks_nothing(make: Make) -> None:
    text = (
        "units: [{name: u}]\nteams: [{name: t, unit: u}]\nconsumers: [{name: c, team: t, keys: k}]\n"
        "services: [{name: s, routes: /x}]"
    )
    found = check(make(LOG, text))
    counts = (found.sources, found.services, found.units, found.teams, found.consumers)
    assert (counts, found.warnings) == ((1, 1, 1, 1, 1), ())


WARNINGS = {
    "no source": ("platform: p", "services: [{name: s, routes: x}]", "no-sources", "sowhat.yaml", {}),
    "no file": (
        LOG.replace("*.log", "*.txt"),
        "services: [{name: s, routes: /x}]",
        "glob-empty",
        "sowhat.yaml:2:18",
        {"source": "web", "value": "logs/*.txt"},
    ),
    "no service": (LOG, "", "no-services", "catalog", {}),
    "no route": (LOG, "services: [{name: s}]", "service-without-route", "catalog/all.yaml:1:19", {"names": "s"}),
    "host first": (
        LOG,
        "services: [{name: s, routes: a.example.com/x}]",
        "route-no-slash",
        "catalog/all.yaml:1:19",
        {"kind": "host"},
    ),
    "no slash": (LOG, "services: [{name: s, routes: x}]", "route-no-slash", "catalog/all.yaml:1:19", {"value": "x"}),
    "no unit": (
        LOG,
        "services: [{name: s, routes: /x}]\nteams: [{name: a}, {name: b}]",
        "team-without-unit",
        "catalog/all.yaml:2:16",
        {"count": 2, "names": "a, b"},
    ),
    "no key": (
        LOG,
        "services: [{name: s, routes: /x}]\nunits: [{name: u}]\nteams: [{name: t, unit: u}]\n"
        "consumers: [{name: c, team: t}]",
        "consumer-without-key",
        "catalog/all.yaml:4:20",
        {"count": 1},
    ),
    "no team": (
        LOG,
        "services: [{name: s, routes: /x}]\nconsumers: [{name: c, keys: k}]",
        "consumer-without-team",
        "catalog/all.yaml:2:20",
        {"names": "c"},
    ),
}


@pytest.mark.parametrize(("sowhat", "catalog", "code", "where", "params"), WARNINGS.values(), ids=WARNINGS)
def test_each_lack_is_one_warning(
    make: Make, sowhat: str, catalog: str, code: str, where: str, params: dict[str, str | int]
) -> None:
    (warning,) = check(make(sowhat, catalog)).warnings
    assert (warning.code, str(warning.where)) == (code, where)
    assert params.items() <= warning.params.items()
    assert all(explain(warning, words(language)).cure for language in ("zh", "en"))


def test_a_table_may_have_routes_without_slash(make: Make) -> None:
    table = "platform: p\nsources: [{name: t, type: table, paths: [logs/*], columns: {time: t, route: r}}]"
    assert check(make(table, "services: [{name: s, routes: x}]")).warnings == ()


def test_errors_are_raised(make: Make) -> None:
    with pytest.raises(WorkspaceError) as caught:
        check(make("platfrm: p", ""))
    assert caught.value.problems[0].params["nearest"] == "platform"
