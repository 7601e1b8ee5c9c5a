"""A request in a letter, as it is now and as it has to be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sowhat.actions import campaign_examples
from sowhat.model.campaign import Affected, AppLeft, ExampleRequest, Scope
from tests.actions import campaign_company as company

NOW = """POST /fax/pages
Content-Type: application/json

{
  "to": "a to",
  "text": "a text"
}"""
SOURCE = "  - {name: apis, type: openapi, paths: apis/*.json}\n"


def description(title: str, path: str, *required: str) -> str:
    """An API with one operation that takes some fields."""
    shape = {
        "type": "object",
        "required": list(required),
        "properties": {name: {"type": "string", "example": f"a {name}"} for name in required},
    }
    body = {"content": {"application/json": {"schema": shape}}}
    operation = {"operationId": "send", "requestBody": body, "responses": {"200": {"description": "sent"}}}
    info = {"title": title, "version": "1"}
    return json.dumps({"openapi": "3.0.3", "info": info, "paths": {path: {"post": operation}}})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The company with a description of its fax."""
    made = company.write(tmp_path / "shop", weeks=1)
    settings = (made / "sowhat.yaml").read_text(encoding="utf-8").replace("costs:", SOURCE + "costs:")
    (made / "sowhat.yaml").write_text(settings, encoding="utf-8")
    (made / "apis").mkdir()
    (made / "apis" / "fax.json").write_text(description("fax", "/fax/pages", "to", "text"), encoding="utf-8")
    return made


def example(root: Path, route: str = "/fax/pages", **changed: object) -> ExampleRequest | None:
    app = AppLeft(app="ledger-app", before=5, left=5, operations=(route,))
    team = Affected(team="ledger", before=5, left=5, apps=(app,))
    return campaign_examples.example(root, company.terms(**changed), team)


def test_a_request_is_written_for_what_replaces_it(root: Path) -> None:
    (root / "apis" / "mail.json").write_text(description("mail", "/mail/pages", "to", "text"), encoding="utf-8")
    found = example(root)
    assert found is not None
    assert found.instead is not None
    assert found.before.splitlines()[0] == "POST /fax/pages"
    assert found.instead.splitlines()[0] == "POST /mail/pages"
    assert '"to": "a to"' in found.instead
    assert "api-note-moved-operation" in {one.code.removesuffix("-guessed") for one in found.notes}


def test_what_cannot_be_translated_says_why(root: Path) -> None:
    (root / "apis" / "mail.json").write_text(description("mail", "/mail/of/{year}", "colour"), encoding="utf-8")
    found = example(root)
    assert found is not None
    assert found.instead is None
    assert [one.code for one in found.notes]


def test_without_a_description_of_what_replaces_it_there_is_only_now(root: Path) -> None:
    assert example(root) == ExampleRequest(operation="POST /fax/pages", before=NOW)


def test_what_nobody_described_has_no_example(root: Path) -> None:
    assert example(root, "/fax/other") is None


def test_another_version_of_the_same_service_is_no_translation_into_itself(root: Path) -> None:
    found = example(root, replaced_by=None, scope=Scope(kind="operations", operations=("POST /fax/pages",)))
    assert found is not None
    assert (found.instead, found.notes) == (None, ())
