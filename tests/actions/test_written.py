"""What people wrote is read again only after it changed."""

from __future__ import annotations

import os
from pathlib import Path

from sowhat.actions.written import titles, written


def test_a_workspace_is_read_once_while_its_files_stay(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: bluesea\n", encoding="utf-8")
    assert written(tmp_path) is written(tmp_path)


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    settings = tmp_path / "sowhat.yaml"
    settings.write_text("platform: bluesea\n", encoding="utf-8")
    before = written(tmp_path).platform.name
    settings.write_text("platform: redsea\n", encoding="utf-8")
    os.utime(settings, ns=(1, 1))
    assert (before, written(tmp_path).platform.name) == ("bluesea", "redsea")


def test_a_new_file_of_the_catalog_is_read(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: bluesea\n", encoding="utf-8")
    before = written(tmp_path).catalog.services
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "services.yaml").write_text("services: [{name: pay}]\n", encoding="utf-8")
    assert (before, [one.name for one in written(tmp_path).catalog.services]) == ((), ["pay"])


def test_a_new_study_is_read(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: bluesea\n", encoding="utf-8")
    before = written(tmp_path).studies
    (tmp_path / "studies").mkdir()
    study = "- {name: pay-return, service: pay, outcome: back, horizon: 4}\n"
    outcome = "outcomes:\n- {name: back, paths: [a.csv], columns: {unit: u, period: p, value: v}}\n"
    (tmp_path / "sowhat.yaml").write_text("platform: bluesea\n" + outcome, encoding="utf-8")
    (tmp_path / "catalog").mkdir()
    (tmp_path / "catalog" / "services.yaml").write_text("services: [{name: pay}]\n", encoding="utf-8")
    (tmp_path / "studies" / "pay.yaml").write_text("studies:\n" + study, encoding="utf-8")
    assert (before, [one.name for one in written(tmp_path).studies]) == ((), ["pay-return"])


def test_titles_do_without_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text("platform: bluesea\n", encoding="utf-8")
    (tmp_path / "catalog").mkdir()
    services = tmp_path / "catalog" / "services.yaml"
    services.write_text("services: [{name: pay, title: Payments}]\n", encoding="utf-8")
    before = [one.title.en for one in titles(tmp_path).services]
    services.write_text("services: [{nam: pay}]\n", encoding="utf-8")
    assert (before, titles(tmp_path).services) == (["Payments"], ())


def test_titles_of_entity_files_are_titles_too(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text(
        "platform: bluesea\nsources:\n  - {type: backstage, name: entities, paths: [entities.yaml]}\n", encoding="utf-8"
    )
    entity = (
        "{apiVersion: backstage.io/v1alpha1, kind: API, metadata: {name: fax, title: Fax gateway}, "
        "spec: {type: openapi, definition: '-'}}\n"
    )
    (tmp_path / "entities.yaml").write_text(entity, encoding="utf-8")
    assert [(one.name, one.title.en) for one in titles(tmp_path).services] == [("fax", "Fax gateway")]
