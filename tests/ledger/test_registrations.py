"""What a registration fixes, and that every change since stays in the book."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from sowhat.ledger import claims, registrations
from sowhat.ledger.bodies import RegistrationBody
from sowhat.model.ledger import Book, Entry, Terms
from sowhat.model.study import Study
from sowhat.model.value import Text

AT = datetime(2026, 7, 1, 9, tzinfo=UTC)
STUDY = Study(name="advice", service="advice", outcome="return", horizon=4)
WEEKLY = Terms(kind="state", unit="customer", every="week", good="up")
LATER = STUDY.model_copy(update={"horizon": 8})


def booked(*studies: Study, outcome: Terms | None = WEEKLY, units: float = 20.0) -> Book:
    """The ledger after these were registered, a day apart."""
    entries: list[Entry] = []
    for days, study in enumerate(studies):
        body = RegistrationBody(
            study=study,
            outcome_until=date(2026, 8, 1),
            first_go_live=None,
            before=None,
            outcome=outcome,
            thresholds={"units": units},
        )
        entries.append(claims.register(entries[-1] if entries else None, body, AT + timedelta(days=days)))
    return claims.book(entries)


def test_a_registration_holds_whatever_the_study_is_called() -> None:
    retitled = STUDY.model_copy(update={"title": Text(en="Advice"), "registered": date(2020, 1, 1)})
    assert registrations.standing(booked(STUDY), retitled, WEEKLY) is not None


def test_a_registration_does_not_hold_for_other_terms() -> None:
    assert registrations.standing(booked(STUDY), LATER, WEEKLY) is None


def test_a_registration_does_not_hold_for_another_kind_of_outcome() -> None:
    absorbing = WEEKLY.model_copy(update={"kind": "absorbing"})
    assert registrations.standing(booked(STUDY), STUDY, absorbing) is None


def test_a_registration_does_not_hold_for_another_lot() -> None:
    redrawn = WEEKLY.model_copy(update={"plan": "f00d"})
    assert registrations.standing(booked(STUDY), STUDY, redrawn) is None


def test_an_entry_from_before_outcomes_were_fixed_holds_for_any() -> None:
    assert registrations.standing(booked(STUDY, outcome=None), STUDY, WEEKLY) is not None


def test_the_earliest_of_two_equal_registrations_counts() -> None:
    found = registrations.standing(booked(STUDY, LATER, STUDY), STUDY, WEEKLY)
    assert found is not None
    assert found.at == AT


def test_a_change_without_a_new_stamp_is_told() -> None:
    [change] = registrations.changes(booked(STUDY), LATER, WEEKLY)
    assert (change.field, change.before, change.after, change.number) == ("horizon", "4", "8", None)


def test_a_change_that_was_taken_back_is_told_for_ever() -> None:
    told = registrations.changes(booked(STUDY, LATER, STUDY), STUDY, WEEKLY)
    assert [(one.field, one.before, one.after, one.number) for one in told] == [
        ("horizon", "4", "8", 2),
        ("horizon", "8", "4", 3),
    ]


def test_a_changed_kind_of_outcome_is_told() -> None:
    monthly = WEEKLY.model_copy(update={"every": "month"})
    assert [one.field for one in registrations.changes(booked(STUDY), STUDY, monthly)] == ["outcome.every"]


def test_a_moved_threshold_is_told_once_the_study_is_registered_anew() -> None:
    first, second = booked(STUDY).registrations[0], booked(STUDY, units=25.0).registrations[0]
    held = Book(registrations=(first, second.model_copy(update={"number": 2})), claims=())
    [change] = registrations.changes(held, STUDY, WEEKLY)
    assert (change.field, change.before, change.after) == ("threshold.units", "20.0", "25.0")


def test_what_was_never_registered_has_no_changes() -> None:
    assert registrations.changes(booked(), STUDY, WEEKLY) == ()
