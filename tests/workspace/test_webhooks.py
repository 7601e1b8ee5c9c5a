"""Webhooks as they are declared: addresses, variables for secrets, events by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.errors import WorkspaceError
from sowhat.model.webhook import Webhook
from sowhat.workspace.loading import load

CRM = "name: crm, address: 'https://hooks.example.com/in?key=1', secret: env:CRM_SECRET"


def declared(folder: Path, *hooks: str) -> tuple[Webhook, ...]:
    lines = "".join(f"  - {{{one}}}\n" for one in hooks)
    (folder / "sowhat.yaml").write_text(f"platform: p\nwebhooks:\n{lines}", encoding="utf-8")
    return load(folder).webhooks


def test_what_is_declared(tmp_path: Path) -> None:
    erp = "name: erp, address: env:ERP, secret: env:ERP_SECRET, events: [claim.signed, build.done]"
    assert declared(tmp_path, CRM, erp) == (
        Webhook(name="crm", address="https://hooks.example.com/in?key=1", secret="env:CRM_SECRET"),
        Webhook(name="erp", address="env:ERP", secret="env:ERP_SECRET", events=("claim.signed", "build.done")),
    )


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("https://hooks.example.com/in?key=1", "ftp://hooks.example.com", "webhook-address"),
        ("https://hooks.example.com/in?key=1", "https://me:secret@hooks.example.com", "webhook-address"),
        ("env:CRM_SECRET", "whsec_c2VjcmV0", "webhook-secret"),
        (", secret: env:CRM_SECRET", "", "missing-key"),
        ("env:CRM_SECRET", "env:CRM_SECRET, events: [claim.sung]", "bad-choice"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, old: str, new: str, code: str) -> None:
    with pytest.raises(WorkspaceError) as caught:
        declared(tmp_path, CRM.replace(old, new))
    assert [one.code for one in caught.value.problems] == [code]
    assert "c2VjcmV0" not in str(caught.value.problems)


def test_two_of_one_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="webhook-twice"):
        declared(tmp_path, CRM, CRM)
