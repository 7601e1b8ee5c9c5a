"""Grants become spans of days."""

from __future__ import annotations

from datetime import date

from sowhat.compliance.grants import Written, colleague, covers, matched, stands
from sowhat.model.compliance import Grant, Holder

CLASSES = {"contact": "contact", "phones": "contact"}


def row(event: str, at: date, until: date | None = None, **changed: str) -> Written:
    told = {"subject": "s", "kind": "app", "name": "dialer", "team": "", "unit": "", "data": "contact", "purpose": "p"}
    return Written(**{**told, **changed}, event=event, at=at, until=until)  # type: ignore[arg-type]


def spans(*rows: Written) -> list[tuple[date, date | None, str]]:
    return [(one.first, one.last, one.ended) for one in matched(rows, CLASSES).grants]


FEB, MAY, JUL = date(2026, 2, 1), date(2026, 5, 1), date(2026, 7, 1)


def test_a_grant_holds_to_its_last_day() -> None:
    [grant] = matched([row("granted", FEB, MAY)], CLASSES).grants
    assert (stands(grant, MAY), stands(grant, date(2026, 5, 2)), grant.ended) == (True, False, "expired")


def test_an_open_grant_holds_until_it_is_revoked() -> None:
    assert spans(row("granted", FEB)) == [(FEB, None, "")]
    assert spans(row("granted", FEB), row("revoked", MAY)) == [(FEB, MAY, "revoked")]


def test_a_revocation_after_the_end_changes_nothing() -> None:
    assert spans(row("granted", FEB, MAY), row("revoked", JUL)) == [(FEB, MAY, "expired")]


def test_what_is_granted_after_a_revocation_holds() -> None:
    assert spans(row("granted", FEB), row("revoked", MAY), row("granted", JUL)) == [
        (FEB, MAY, "revoked"),
        (JUL, None, ""),
    ]


def test_what_is_granted_anew_on_the_day_of_a_revocation_stays() -> None:
    assert spans(row("granted", FEB), row("revoked", MAY), row("granted", MAY)) == [
        (FEB, MAY, "revoked"),
        (MAY, None, ""),
    ]
    assert spans(row("granted", FEB), row("revoked", FEB)) == [(FEB, FEB, "revoked")]


def test_a_revocation_of_one_purpose_leaves_the_others() -> None:
    both = [row("granted", FEB), row("granted", FEB, purpose="audit")]
    assert spans(*both, row("revoked", MAY, purpose="audit")) == [(FEB, MAY, "revoked"), (FEB, None, "")]
    assert spans(*both, row("revoked", MAY, purpose="")) == [(FEB, MAY, "revoked")] * 2
    assert spans(*both, row("revoked", MAY, purpose="no longer needed")) == [(FEB, MAY, "revoked")] * 2


def test_a_use_is_no_grant() -> None:
    found = matched([row("used", FEB, data="Phones")], CLASSES)
    assert (found.grants, [one.data for one in found.uses]) == ((), ["contact"])


def test_what_cannot_be_placed_says_why() -> None:
    lost = [row("granted", FEB, data="shoes"), row("granted", MAY, kind="", name="")]
    assert [(one.why, one.data, one.grants, one.last) for one in matched(lost, CLASSES).unmatched] == [
        ("data", "shoes", 1, FEB),
        ("subject", "contact", 1, MAY),
    ]


def test_a_grant_covers_its_holder_and_who_belongs_to_it() -> None:
    holder = Holder(app="dialer", team="collections", unit="risk")
    of = [("app", "dialer"), ("team", "collections"), ("unit", "risk"), ("app", "loans"), ("person", "p1")]
    grants = [Grant.model_validate({"kind": kind, "name": name, "data": "contact", "first": FEB}) for kind, name in of]
    assert [covers(one, holder) for one in grants] == [True, True, True, False, False]


def test_a_colleague_is_a_person_of_the_apps_team() -> None:
    grant = Grant(kind="person", name="p1", data="contact", first=FEB, team="collections")
    holders = [
        Holder(app="dialer", team="collections"),
        Holder(app="x", team="y"),
        Holder(consumer="p2", team="collections"),
    ]
    assert [colleague(grant, one) for one in holders] == [True, False, False]
