"""Saved views: whose they are, what address one may hold, what a page opens with."""

from __future__ import annotations

from pathlib import Path

import pytest

from sowhat.actions.search import views
from sowhat.errors import CallError
from sowhat.model.person import Person

ANN = Person(id="oidc/ann", role="contributor")
BO = Person(id="oidc/bo", role="contributor")
VIEWER = Person(id="oidc/vi", role="viewer")
ADMIN = Person(id="oidc/ad", role="admin")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("/services", "/services"),
        ("/services?sort=-calls&lang=zh&said=yes", "/services?sort=-calls"),
        ("/teams?units.only.unit=A%26B#units", "/teams?units.only.unit=A%26B#units"),
        ("/search?q=%E8%B4%A6", "/search?q=%E8%B4%A6"),
    ],
)
def test_an_address_is_kept_without_what_is_no_part_of_it(typed: str, kept: str) -> None:
    assert views.address_of(typed) == kept


@pytest.mark.parametrize(
    "typed",
    ["", "services", "//evil.example", "https://evil.example", "/\\evil", "/a b", "/a\nb", "javascript:x", "/" * 2001],
)
def test_an_address_of_elsewhere_is_refused(typed: str) -> None:
    with pytest.raises(CallError, match="view-address"):
        views.address_of(typed)


def test_nobody_kept_anything_yet(tmp_path: Path) -> None:
    assert views.views(tmp_path, ANN).views == ()
    assert views.opening(tmp_path, ANN, "/services") == ""


def test_a_name_that_is_kept_again_is_the_same_view(tmp_path: Path) -> None:
    first = views.keep(tmp_path, ANN, " Busy  ones ", "/services?sort=-calls")
    again = views.keep(tmp_path, ANN, "Busy ones", "/services?sort=calls")
    [one] = views.views(tmp_path, ANN).views
    assert (one.id, one.name, one.address) == (first.id, "Busy ones", again.address)


def test_what_is_shared_is_seen_and_its_owner_alone_changes_it(tmp_path: Path) -> None:
    made = views.keep(tmp_path, ANN, "Busy", "/services?sort=-calls", shared=True)
    [seen] = views.views(tmp_path, BO).views
    assert not seen.mine
    with pytest.raises(CallError, match="no-such-view"):
        views.change(tmp_path, BO, made.id, "Mine now")
    with pytest.raises(CallError, match="no-such-view"):
        views.drop(tmp_path, BO, made.id)
    views.drop(tmp_path, ADMIN, made.id)
    assert views.views(tmp_path, ANN).views == ()


def test_what_is_not_shared_is_nobody_elses(tmp_path: Path) -> None:
    made = views.keep(tmp_path, ANN, "Busy", "/services?sort=-calls")
    assert views.views(tmp_path, ADMIN).views == ()
    with pytest.raises(CallError, match="no-such-view"):
        views.drop(tmp_path, ADMIN, made.id)


def test_a_viewer_keeps_views_and_shares_none(tmp_path: Path) -> None:
    made = views.keep(tmp_path, VIEWER, "Busy", "/services?sort=-calls")
    assert made.mine
    with pytest.raises(CallError, match="role-refused"):
        views.change(tmp_path, VIEWER, made.id, "Busy", shared=True)


def test_a_page_opens_with_a_view_for_its_owner_alone(tmp_path: Path) -> None:
    views.keep(tmp_path, ANN, "Busy", "/services?sort=-calls", shared=True, first=True)
    assert views.opening(tmp_path, ANN, "/services") == "/services?sort=-calls"
    assert views.opening(tmp_path, BO, "/services") == ""


def test_a_page_never_opens_with_itself(tmp_path: Path) -> None:
    views.keep(tmp_path, ANN, "Plain", "/services", first=True)
    assert views.opening(tmp_path, ANN, "/services") == ""


def test_a_view_is_renamed(tmp_path: Path) -> None:
    made = views.keep(tmp_path, ANN, "Busy", "/services?sort=-calls", first=True)
    changed = views.change(tmp_path, ANN, made.id, "Busiest")
    assert (changed.id, changed.name, changed.first) == (made.id, "Busiest", False)


@pytest.mark.parametrize("name", ["", "  ", "x" * 61])
def test_a_view_has_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(CallError, match="view-name"):
        views.keep(tmp_path, ANN, name, "/services")


def test_so_many_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "MOST", 1)
    views.keep(tmp_path, ANN, "one", "/services")
    with pytest.raises(CallError, match="view-many"):
        views.keep(tmp_path, ANN, "two", "/services")
