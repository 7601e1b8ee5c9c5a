"""From files to an answer: each JSON format and each export of events is recognised, written down and built."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat import workspace
from sowhat.actions.build import build
from sowhat.actions.check import check
from sowhat.actions.init import InitOptions, init
from sowhat.actions.show import data
from sowhat.errors import WorkspaceError
from sowhat.model.source import TABLE_FORMATS
from sowhat.model.workspace import AccessLog, CallTable
from sowhat.sources.json_logs.formats import FORMATS
from tests.actions.conftest import Quiet

FIXTURES = Path(__file__).parents[1] / "sources/json_logs/formats"
NAMES = [*FORMATS, *TABLE_FORMATS]
OTHER = {"caddy": b'{"level":"debug","ts":1772330703.2,"msg":"selected upstream"}\n'}
"""Lines beside the calls: one that Caddy writes about itself."""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace made of a file of each format, and built."""
    folder = tmp_path_factory.mktemp("json")
    for name in NAMES:
        (path,) = FIXTURES.glob(f"{name}.*")
        (folder / path.name).write_bytes(path.read_bytes() + OTHER.get(name, b""))
    made = init(folder / "w", sorted(folder.glob("*.*")), InitOptions(timezone="Asia/Shanghai"))
    build(Path(made.root), Quiet())
    return Path(made.root)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_a_format_is_written_down_by_its_name(built: Path, name: str) -> None:
    (source,) = [one for one in workspace.load(built).sources if one.name == name]
    assert isinstance(source, AccessLog | CallTable)
    assert source.format == name


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_a_format_is_built(built: Path, name: str) -> None:
    (source,) = [one for one in data(built).sources if one.source == name]
    assert (source.read, source.quarantined) == (3, name in OTHER or name == "sensors-data")


def test_lines_of_ones_own_are_written_down_with_their_places(built: Path) -> None:
    written = (built / "sowhat.yaml").read_text(encoding="utf-8")
    assert "format: json\n    fields:\n      time: time_iso8601\n" in written


def test_a_field_that_means_nothing_is_refused_with_its_place(tmp_path: Path) -> None:
    settings = (
        "platform: x\nsources:\n  - {name: k, type: access-log, paths: [k], format: json, fields: {stauts: code}}\n"
    )
    (tmp_path / "sowhat.yaml").write_text(settings, encoding="utf-8")
    with pytest.raises(WorkspaceError, match="json-field-unknown") as caught:
        check(tmp_path)
    (problem,) = caught.value.problems
    assert problem.where is not None
    assert (problem.where.path, problem.where.line) == ("sowhat.yaml", 3)
