"""A company as files: the same bytes every time, of the kinds that real companies have, and never over others'."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from sowhat.errors import CallError
from sowhat.model.truth import Truth
from sowhat.simulate.sheets import Rows
from sowhat.simulate.writing import MARK, Recipe, Tools, write

SMALL = 0.2
LINE = re.compile(r'^[\d.]+ - \S+ \[[^\]]+\] "[A-Z]+ \S+ HTTP/1.1" \d{3} \d+ "[^"]*" "[^"]*" \d+\.\d{3} "(C\d{7}|-)"$')


def quiet(_: str) -> None:
    """Says nothing."""


def plain(rows: Rows) -> bytes:
    """Rows as text instead of a workbook."""
    return json.dumps({key: len(value) for key, value in rows.items()}).encode()


TOOLS = Tools(plain, quiet)


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small bank in English."""
    root = tmp_path_factory.mktemp("bank") / "en"
    write(root, Recipe(scale=SMALL), TOOLS)
    return root


@pytest.fixture(scope="module")
def chinese(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small marketplace in Chinese, files only."""
    root = tmp_path_factory.mktemp("market") / "zh"
    write(root, Recipe(kind="marketplace", language="zh", scale=SMALL, files_only=True), TOOLS)
    return root


def digests(root: Path) -> dict[str, str]:
    """Every file's content."""
    paths = sorted(path for path in root.rglob("*") if path.is_file())
    return {str(path.relative_to(root)): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths}


def test_equal_recipes_write_equal_bytes(english: Path, tmp_path: Path) -> None:
    write(tmp_path / "again", Recipe(scale=SMALL), TOOLS)
    assert digests(tmp_path / "again") == digests(english)


def test_what_is_there_is_left_alone(english: Path) -> None:
    assert not write(english, Recipe(scale=SMALL), TOOLS)


def test_a_company_that_is_there_is_kept_whatever_language_asks(english: Path) -> None:
    assert not write(english, Recipe(language="zh", scale=SMALL), TOOLS)


def test_what_was_interrupted_is_written_again(tmp_path: Path) -> None:
    recipe = Recipe(scale=SMALL)
    write(tmp_path / "a", recipe, TOOLS)
    mark = tmp_path / "a" / MARK
    mark.write_text(mark.read_text(encoding="utf-8").replace("true}", "false}"), encoding="utf-8")
    (tmp_path / "a" / "truth.json").unlink()
    assert write(tmp_path / "a", recipe, TOOLS)
    assert (tmp_path / "a" / "truth.json").is_file()


def test_a_mark_that_was_cut_off_is_written_again(tmp_path: Path) -> None:
    (tmp_path / MARK).write_text('{"recipe":{"kin')
    assert write(tmp_path, Recipe(scale=SMALL), TOOLS)


def test_another_s_folder_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CallError, match="demo-folder-taken"):
        write(tmp_path, Recipe(scale=SMALL), TOOLS)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_another_company_s_folder_is_refused(english: Path) -> None:
    with pytest.raises(CallError, match="demo-other-recipe"):
        write(english, Recipe(kind="open", scale=SMALL), TOOLS)


def test_logs_are_rotated_and_in_the_format_that_they_say(english: Path) -> None:
    folder = english / "logs" / "gateway"
    names = {path.name for path in folder.iterdir()}
    assert names == {"access.log", "access.log.1", *(f"access.log.{n}.gz" for n in range(2, 13))}
    lines = gzip.decompress((folder / "access.log.4.gz").read_bytes()).decode().splitlines()
    assert [line for line in lines if not LINE.match(line) and "svc-unknown" not in line] == []


def test_some_lines_are_broken_some_robots_and_some_probes(english: Path) -> None:
    folder = english / "logs" / "gateway"
    text = "".join(gzip.decompress(path.read_bytes()).decode() for path in folder.glob("*.gz"))
    assert 1 <= text.count("svc-unknown") <= 30
    assert text.count("Googlebot") > 100
    assert text.count("kube-probe") > 1000


def test_the_second_gateway_writes_json(english: Path) -> None:
    [first, *_] = (english / "logs/mobile/calls-2026-10.jsonl").read_text(encoding="utf-8").splitlines()
    assert set(json.loads(first)) == {"time", "method", "path", "app", "customer", "status", "latency_ms", "bytes"}


def test_the_known_step_fails_from_its_day_on(english: Path) -> None:
    def refused(name: str) -> float:
        lines = (english / "logs/gateway" / name).read_text(encoding="utf-8").splitlines()
        step = [line for line in lines if '"POST /e-sign/identity' in line]
        return sum('" 422 ' in line for line in step) / len(step)

    assert 0.1 < refused("access.log") < 0.5


def test_the_lost_partner_is_silent_at_the_end(english: Path) -> None:
    lines = (english / "logs/gateway/access.log").read_text(encoding="utf-8").splitlines()
    days = {int(line.split("[")[1][:2]) for line in lines if " svc-travel " in line}
    assert max(days) <= 15


def test_chinese_tables_have_chinese_headers_and_one_is_gb18030(chinese: Path) -> None:
    assert (chinese / "business/weekly_order.csv").read_text(encoding="utf-8").startswith("客户号,周,是否\n")
    lives = (chinese / "business/go_lives.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        lives.decode("utf-8")
    assert "2026年7月" in lives.decode("gb18030")
    assert "万" in (chinese / "business/bills.csv").read_text(encoding="utf-8")


def test_files_only_leaves_the_workspace_out(chinese: Path) -> None:
    names = {path.name for path in chinese.iterdir()}
    papers = {MARK, "README.md", "company.xlsx", "truth.json"}
    folders = {"apis", "business", "deliveries", "incidents", "logs", "operations", "people", "security"}
    assert names == papers | folders


def test_the_truth_counts_the_customers_that_were_kept(english: Path) -> None:
    known = Truth.model_validate_json((english / "truth.json").read_text(encoding="utf-8"))
    effects = {one.study: one for one in known.effects}
    assert effects["offer-return"].effect == 0.07
    assert effects["tags-purchase"].retained == 0
    assert effects["offer-month-end"].retained is None
    assert len(known.planted) >= 10


def test_what_is_true_of_calls_is_what_the_logs_hold(english: Path) -> None:
    known = Truth.model_validate_json((english / "truth.json").read_text(encoding="utf-8"))
    assert known.records is not None
    asked = {one.service: one.answered for one in known.records.services}["payments"]
    pages = [gzip.decompress(path.read_bytes()).decode() for path in (english / "logs/gateway").glob("*.gz")]
    pages += [(english / "logs/gateway" / name).read_text(encoding="utf-8") for name in ("access.log", "access.log.1")]
    status = [one for page in pages for one in re.findall(r'"[A-Z]+ /payments/\S+ HTTP/1.1" (\d{3})', page)]
    phone = "".join(path.read_text(encoding="utf-8") for path in (english / "logs/mobile").iterdir())
    lines = [json.loads(line) for line in phone.splitlines() if '"/payments/' in line]
    status += [str(line["status"]) for line in lines]
    assert (asked.part, asked.whole) == (sum(one < "500" for one in status), len(status))


def test_the_readme_says_that_it_is_simulated_in_its_language(english: Path, chinese: Path) -> None:
    assert "This company is simulated" in (english / "README.md").read_text(encoding="utf-8")
    assert "模拟出来的公司" in (chinese / "README.md").read_text(encoding="utf-8")
