"""Each act that a program can do: what it answers, where it is read again, who may, and what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sowhat.actions import asking, demands, jobs, ledger
from sowhat.actions.feedback_answer import feedback
from sowhat.model.person import Role
from sowhat.model.signature import Signer
from sowhat.web.app import create
from sowhat.web.roles import needed
from tests.conftest import Harbours
from tests.web.writing.asking import DEMAND, NEED, get, send

STUDY = "advice-return"
ACTS = (
    ("/demand", "contributor"),
    ("/demand/D-1/agreements", "contributor"),
    ("/claims/c000001/signatures", "approver"),
    ("/claims/c000001/askings", "approver"),
    ("/feedback/visits", "contributor"),
    ("/feedback/done", "contributor"),
    ("/adoption/decided", "contributor"),
    ("/jobs", "admin"),
    ("/webhooks/again", "admin"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "sowhat.yaml").write_text("platform: p\ntimezone: Asia/Shanghai\n", encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    ledger.claim(root, STUDY, by=Signer(name="Chen", role="platform"))
    return root


@pytest.fixture
def claimed(harbour: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))


@pytest.mark.parametrize(("path", "role"), ACTS)
def test_the_role_that_a_form_needs_is_needed_here(path: str, role: Role) -> None:
    assert needed("POST", f"/api/v1{path}") == role


@pytest.mark.parametrize("path", [path for path, _ in ACTS])
def test_a_viewer_writes_nothing(root: Path, path: str) -> None:
    answer = send(create(root, role="viewer"), path, {})
    assert (answer.status_code, answer.json()["code"]) == (403, "role-refused")


def test_a_demand_is_read_where_the_answer_says(root: Path) -> None:
    app = create(root)
    answer = send(app, "/demand", DEMAND)
    assert answer.status_code == 201
    assert answer.text == get(app, answer.headers["location"]).text
    assert answer.json()["demand"]["asker"] == "Wang"


def test_what_is_alike_is_refused_unless_it_is_meant(root: Path) -> None:
    app = create(root)
    send(app, "/demand", DEMAND)
    near = {**DEMAND, "problem": {**NEED, "words": "Slow, so slow"}}
    refused = send(app, "/demand", near)
    assert (refused.status_code, refused.json()["code"]) == (409, "demand-alike")
    assert "D-1" in refused.json()["title"]
    assert send(app, "/demand", {**near, "sure": True}).headers["location"] == "/api/v1/demand/D-2"


def test_a_craft_agrees(root: Path) -> None:
    app = create(root)
    send(app, "/demand", DEMAND)
    answer = send(app, "/demand/D-1/agreements", {"side": "design", "by": "Li"})
    assert (answer.status_code, answer.headers["location"]) == (201, "/api/v1/demand/D-1")
    assert [(one.side, one.who) for one in demands.held(root)["D-1"].agreements] == [("design", "Li")]
    assert send(app, "/demand/D-9/agreements", {"side": "design", "by": "Li"}).status_code == 404


def test_a_claim_is_asked_for_and_signed(claimed: Path) -> None:
    app = create(claimed)
    asked = send(app, "/claims/c000001/askings", {"whom": "Li Na", "by": "Chen"})
    assert (asked.status_code, asked.json()["asked"][0]["whom"]) == (201, "Li Na")
    signed = send(app, "/claims/c000001/signatures", {"role": "business", "says": "agree", "by": "Li Na"})
    assert (signed.status_code, signed.headers["location"]) == (201, "/api/v1/claims/c000001")
    assert signed.json() == get(app, "/api/v1/claims/c000001").json()
    assert [(one.signer.name, one.says) for one in ledger.show(claimed, "c000001").signatures] == [("Li Na", "agree")]
    assert len(asking.askings(claimed, "c000001")) == 1


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"role": "platform", "says": "agree", "by": "Li"}, "option-not-offered"),
        ({"role": "business", "says": "amend", "keep": 2, "by": "Li"}, "invalid-parameter"),
        ({"role": "business", "says": "agree", "by": "  "}, "signer-unnamed"),
        ({"role": "business", "says": "agree", "by": "Li", "known": "signed-in"}, "invalid-parameter"),
    ],
)
def test_a_signature_that_is_none_is_refused(claimed: Path, said: dict[str, object], code: str) -> None:
    answer = send(create(claimed), "/claims/c000001/signatures", said)
    assert (answer.status_code, answer.json()["code"]) == (422, code)
    assert ledger.show(claimed, "c000001").signatures == ()


def test_a_visit_and_what_was_done_are_written_down(shop_root: Path) -> None:
    app = create(shop_root)
    visit = send(app, "/feedback/visits", {"name": "red", "by": "Li Na", "note": "文档\u001b难懂", "day": "2026-06-30"})
    assert (visit.status_code, visit.json()["subject"], visit.json()["kind"]) == (201, "red", "visit")
    theme = feedback(shop_root).themes[0].id
    done = send(app, "/feedback/done", {"theme": theme, "what": "Examples", "by": "Li Na", "day": "2026-06-30"})
    assert (done.status_code, done.headers["location"]) == (201, "/api/v1/feedback")
    assert [(one.name, one.note) for one in feedback(shop_root).visits] == [("red", "文档难懂")]


def test_an_adoption_is_confirmed(shop_root: Path) -> None:
    app = create(shop_root)
    said = {"service": "pay", "team": "red", "decided": "project", "by": "Li Na"}
    allowed = send(app, "/adoption/decided", {**said, "decided": "no such word"})
    assert (allowed.status_code, allowed.json()["where"]) == (422, "decided")
    answer = send(app, "/adoption/decided", {**said, "decided": "own-choice"})
    assert (answer.status_code, answer.headers["location"]) == (201, "/api/v1/adoption?service=pay")
    assert answer.json()["subject"] == "pay/red"


def test_a_build_is_asked_for(root: Path) -> None:
    app = create(root)
    answer = send(app, "/jobs", {"kind": "build"})
    assert answer.status_code == 201
    assert answer.headers["location"] == f"/api/v1/jobs/{jobs.newest(root).id}"
    assert get(app, answer.headers["location"]).json()["state"] == "queued"
