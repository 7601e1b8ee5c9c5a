"""Files of a simulated company make a workspace that says so."""

from __future__ import annotations

from pathlib import Path

from sowhat.actions.init import InitOptions, init
from sowhat.actions.init_simulated import truth_of
from sowhat.actions.simulated import is_simulated
from sowhat.simulate.writing import MARK

LINE = '10.0.0.1 - shop [01/Nov/2026:10:00:00 +0800] "GET /api/pay/1 HTTP/1.1" 200 12 "-" "curl/8"\n'


def company(folder: Path, *names: str) -> Path:
    """A company's folder with a log and these files."""
    (folder / "logs" / "gateway").mkdir(parents=True)
    (folder / "logs" / "gateway" / "access.log").write_text(LINE * 5, encoding="utf-8")
    for name in names:
        (folder / name).write_text("{}", encoding="utf-8")
    return folder


def test_its_files_carry_the_mark_along(tmp_path: Path) -> None:
    made = company(tmp_path / "company", MARK, "truth.json")
    init(tmp_path / "w", [made / "logs"], InitOptions())
    assert is_simulated(tmp_path / "w")
    assert "simulated: ../company/truth.json" in (tmp_path / "w" / "sowhat.yaml").read_text("utf-8").replace('"', "")


def test_a_single_file_is_enough(tmp_path: Path) -> None:
    made = company(tmp_path / "company", MARK, "truth.json")
    log = made / "logs" / "gateway" / "access.log"
    assert truth_of(tmp_path / "w", [log]) == "../company/truth.json"


def test_a_real_company_is_not_marked(tmp_path: Path) -> None:
    made = company(tmp_path / "company", "truth.json")
    init(tmp_path / "w", [made / "logs"], InitOptions())
    assert not is_simulated(tmp_path / "w")
