"""What people wrote is read again only after it changed."""

from __future__ import annotations

import os
from pathlib import Path

from sowhat.web import loaders


def test_a_workspace_is_read_once_while_its_files_stay(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: bluesea\n", encoding="utf-8")
    assert loaders.workspace(tmp_path) is loaders.workspace(tmp_path)


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    settings = tmp_path / "sowhat.yaml"
    settings.write_text("platform: bluesea\n", encoding="utf-8")
    before = loaders.workspace(tmp_path).platform.name
    settings.write_text("platform: redsea\n", encoding="utf-8")
    os.utime(settings, ns=(1, 1))
    assert (before, loaders.workspace(tmp_path).platform.name) == ("bluesea", "redsea")


def test_a_new_file_of_the_catalog_is_read(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: bluesea\n", encoding="utf-8")
    before = loaders.workspace(tmp_path).catalog.services
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "services.yaml").write_text("services: [{name: pay}]\n", encoding="utf-8")
    assert (before, [one.name for one in loaders.workspace(tmp_path).catalog.services]) == ((), ["pay"])
