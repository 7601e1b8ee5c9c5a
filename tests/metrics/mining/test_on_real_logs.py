"""What miners find in logs that nobody here wrote, as it was judged line by line: docs/explanation/opportunities.md."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from sowhat.engine.duckdb import DuckDB
from sowhat.engine.workbench import Workbench
from sowhat.lake.slices import Slice
from sowhat.metrics.binding import bind
from sowhat.metrics.mining import chains, export, failures, paths, polling
from sowhat.metrics.mining.scene import Scene, Shelf
from sowhat.model.catalog import Catalog
from sowhat.model.workspace import AccessLog, CallTable, Columns
from sowhat.sources.contract import prepare
from sowhat.sources.facts import gather
from sowhat.sources.logs import access_log
from sowhat.sources.tables import call_table
from sowhat.tables.facts import FACTS

PICTURE = "/presentations/logstash-puppetconf-2012/images/office-space-printer-beat-down-gif.gif"
JAR = "/files/logstash/logstash-1.3.2-monolithic.jar"
GENAI = Columns(
    time="gmt_create",
    route=("predict_type", "checkpoint_model_version_id"),
    consumer="groupId",
    status="predict_status",
    latency="exec_time_seconds",
)


def scene(folder: Path, facts: dict[str, pa.Table]) -> Scene:
    """Over facts as a build would write them."""
    for name in ("uses", "calls"):
        pq.write_table(facts[name], folder / f"{name}.parquet")
    engine = DuckDB({name: [str(folder / f"{name}.parquet")] for name in ("uses", "calls")}, FACTS)
    shelf = Shelf(engine.table, engine.has, engine.execute, engine.held)
    return Scene(Catalog(), bind(Catalog()), "UTC", shelf, shelf, pc.max(facts["uses"]["day"]).as_py())


@pytest.fixture(scope="module")
def site(real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """The four days of the site's log."""
    path = real_inputs / "access_logs/apache-combined-10k.log"
    source, content = AccessLog(name="web", paths=(str(path),), consumer=("address",)), path.read_bytes()
    with Workbench() as bench:
        prepare(bench)
        access_log.read(bench, source, Slice("web", "f1", path, 0, len(content), 1, content), "UTC")
        return scene(tmp_path_factory.mktemp("site"), gather(bench, source, b"secret"))


@pytest.fixture(scope="module")
def genai(real_inputs: Path, tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """The requests to the platform."""
    path = real_inputs / "calls/genai_platform_requests.csv"
    statuses = {"FAILED": "server_error", "SUCCEED": "ok"}
    source = CallTable(name="genai", paths=(str(path),), columns=GENAI, statuses=statuses, latency_unit="s")
    content = path.read_bytes()
    with Workbench() as bench:
        prepare(bench)
        call_table.read(bench, source, Slice("genai", "f1", path, 0, len(content), 1, content), "UTC")
        return scene(tmp_path_factory.mktemp("genai"), gather(bench, source, b"secret"))


def test_of_213_answers_404_two_wants_are_left(site: Scene) -> None:
    """A recipe of Chef that asks for a version that was never put there, and a picture that a presentation lost."""
    assert [one.routes[0] for one in failures.mine(site)] == [PICTURE, JAR]


def test_its_figures_are_those_that_grep_counts(site: Scene) -> None:
    """61 lines, 60 of one address and one of another, on four days; 28 of the picture's 32 are not robots'."""
    figures = {
        one.routes[0]: {row.name: row.amount for row in one.evidence if row.name != "refused-by"}
        for one in failures.mine(site)
    }
    plain = {"refused-status": 404, "refused-days": 4, "refused-known": 0, "refused-answered": 0}
    assert figures[JAR] == {**plain, "refused-calls": 61, "refused-askers": 2}
    assert figures[PICTURE] == {**plain, "refused-calls": 28, "refused-askers": 23}


def test_scanners_are_told_by_what_they_do_and_not_by_words_alone(site: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    for words in ("HOSTILE", "BROKEN", "AUTOMATIC"):
        monkeypatch.setattr(paths, words, "^nothing$")
    assert [one.routes[0] for one in failures.mine(site)] == [PICTURE, JAR]


def test_four_days_of_a_site_hold_no_clock_no_chain_and_no_rhythm(site: Scene) -> None:
    assert polling.mine(site) == chains.mine(site) == export.mine(site) == ()


def test_requests_of_artists_hold_none_at_all(genai: Scene) -> None:
    """Bursts of pictures: nobody's days are even, and models used together are so by chance."""
    assert failures.mine(genai) == polling.mine(genai) == chains.mine(genai) == ()
