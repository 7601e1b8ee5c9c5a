"""Whoever signed in signs with their own name, whatever a form says; every form shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sowhat.actions import decisions, signing, silences
from sowhat.render.signed import signed
from tests.web.access.house import House, house

TEMPLATES = Path(__file__).parents[3] / "src/sowhat/render/templates"
_SIGNER = re.compile(r'<input[^>]*name="by"[^>]*>|<input[^>]*name="name"[^>]*autocomplete="name"[^>]*>')


@pytest.fixture
def bank(tmp_path: Path) -> House:
    """A bank's platform."""
    return house(tmp_path)


@pytest.mark.parametrize(
    ("path", "who"),
    [("/planning/decisions", "by"), ("/alerts/silences", "by"), ("/value/claims/c000001/publish", "name")],
)
def test_another_name_is_not_taken(bank: House, path: str, who: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(decisions, "decide", lambda root, made, by: told.append(by))
    monkeypatch.setattr(silences, "silence", lambda root, about, until, why, by: told.append(by))
    monkeypatch.setattr(signing, "publish", lambda root, claim, signer: told.append(signer.name))
    browser = bank.browser()
    browser.sign_in("anna")
    browser.form(path, {"what": "We keep it", who: "Somebody Else"})
    assert told == ["Anna Approver"]


def test_the_field_is_filled_in_and_takes_no_other(bank: House) -> None:
    browser = bank.browser()
    browser.sign_in("adam")
    page = browser.get("/planning/decisions/new?by=Somebody").text
    fields = re.findall(r'<input[^>]*name="by"[^>]*>', page)
    assert fields == [
        '<input type="text" name="by" maxlength="120" required autocomplete="name"'
        ' value="Adam &lt;Admin&gt; &amp; Co" readonly>'
    ]


def test_every_field_of_a_signer_in_every_template_is_found() -> None:
    found = 0
    for template in TEMPLATES.glob("**/*.html"):
        for field in _SIGNER.findall(re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "x", template.read_text(encoding="utf-8"))):
            found += 1
            assert 'value="Ann" readonly>' in signed(field, "Ann"), (template.name, field)
    assert found > 20


def test_other_names_stay_as_they_are() -> None:
    other = '<input type="text" name="name" value="checkout"><input type="hidden" name="bytes" value="1">'
    assert signed(other, "Ann") == other
    assert signed('<input name="by">', "") == '<input name="by">'
