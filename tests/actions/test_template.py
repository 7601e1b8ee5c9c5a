"""`sowhat init --template xlsx`: where the workbook is written, and where not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.template import template
from sowhat.errors import BlockedError, CallError
from sowhat.model.language import Language


@pytest.mark.parametrize(("language", "name"), [("en", "sowhat.xlsx"), ("zh", "sowhat-工作簿.xlsx")])
def test_a_folder_gets_the_usual_name(tmp_path: Path, language: Language, name: str) -> None:
    made = template("xlsx", tmp_path / "new", language)
    assert made.path == str(tmp_path / "new" / name)
    assert Path(made.path).read_bytes().startswith(b"PK")


def test_a_file_name_is_taken_as_it_is(tmp_path: Path) -> None:
    assert template("xlsx", tmp_path / "ours.XLSX", "en").path == str(tmp_path / "ours.XLSX")


def test_a_file_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "ours.xlsx").write_text("mine")
    with pytest.raises(CallError, match="template-exists"):
        template("xlsx", tmp_path / "ours.xlsx", "en")
    assert (tmp_path / "ours.xlsx").read_text() == "mine"


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="template-ending"):
        template("xlsx", tmp_path / "ours.csv", "en")


def test_another_form_is_refused_with_the_one_there_is(tmp_path: Path) -> None:
    with pytest.raises(CallError) as caught:
        template("xls", tmp_path, "en")
    assert caught.value.problems[0].params["allowed"] == "xlsx"


def test_a_folder_that_is_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(BlockedError, match="folder-unwritable"):
        template("xlsx", tmp_path / "file" / "a.xlsx", "en")
