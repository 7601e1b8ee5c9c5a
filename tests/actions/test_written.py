"""What people wrote is read again only after it changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sowhat.actions.glance import once
from sowhat.actions.written import declared, opened, titles, written


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


def described(root: Path) -> list[str]:
    """The paths of all operations, in one look as a page has it."""
    with once():
        catalog = declared(written(root))
        assert declared(written(root)) is catalog
    return [one.path for one in catalog.operations]


@pytest.fixture
def api(tmp_path: Path) -> Path:
    """A workspace with the description of an API, which refers to another file."""
    (tmp_path / "sowhat.yaml").write_text(
        "platform: bluesea\nsources:\n  - {type: openapi, name: pay, paths: ['apis/pay*.yaml']}\n", encoding="utf-8"
    )
    (tmp_path / "apis").mkdir()
    (tmp_path / "apis" / "pay.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: pay, version: '1'}\npaths:\n  /pay: {$ref: part.yaml}\n", encoding="utf-8"
    )
    (tmp_path / "apis" / "part.yaml").write_text("get: {responses: {}}\n", encoding="utf-8")
    return tmp_path


def test_a_description_that_changed_is_read_again(api: Path) -> None:
    before, file = described(api), api / "apis" / "pay.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("/pay:", "/payments:"), encoding="utf-8")
    assert (before, described(api)) == (["/pay"], ["/payments"])


def test_a_file_that_a_description_refers_to_is_read_again(api: Path) -> None:
    first = described(api)
    (api / "apis" / "part.yaml").write_text("get: {responses: {}}\npost: {responses: {}}\n", encoding="utf-8")
    assert (first, described(api)) == (["/pay"], ["/pay", "/pay"])


def test_the_files_that_were_opened_are_known(api: Path) -> None:
    before = opened(api)
    described(api)
    assert (before, sorted(path.name for path in opened(api))) == ((), ["part.yaml", "pay.yaml"])


def test_a_new_file_that_a_pattern_matches_is_read(api: Path) -> None:
    first = described(api)
    more = (api / "apis" / "pay.yaml").read_text(encoding="utf-8").replace("/pay:", "/refunds:")
    (api / "apis" / "pay-more.yaml").write_text(more, encoding="utf-8")
    assert (first, sorted(described(api))) == (["/pay"], ["/pay", "/refunds"])


def test_a_file_that_a_location_leads_to_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "sowhat.yaml").write_text(
        "platform: bluesea\nsources:\n  - {type: backstage, name: entities, paths: [all.yaml]}\n", encoding="utf-8"
    )
    (tmp_path / "all.yaml").write_text(
        "{apiVersion: backstage.io/v1alpha1, kind: Location, metadata: {name: all}, spec: {targets: [./fax.yaml]}}\n",
        encoding="utf-8",
    )
    entity = (
        "{apiVersion: backstage.io/v1alpha1, kind: API, metadata: {name: fax, title: Fax}, "
        "spec: {type: openapi, definition: '-'}}\n"
    )
    (tmp_path / "fax.yaml").write_text(entity, encoding="utf-8")
    before = [one.title.en for one in titles(tmp_path).services]
    (tmp_path / "fax.yaml").write_text(entity.replace("title: Fax", "title: Fax gateway"), encoding="utf-8")
    assert (before, [one.title.en for one in titles(tmp_path).services]) == (["Fax"], ["Fax gateway"])
