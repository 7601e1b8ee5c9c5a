"""Sessions are found by a fingerprint, end, and are swept; whoever was sent away comes back once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Event, Thread

from sowhat.model.access import Identity, Session
from sowhat.store.database import Store

AT = datetime(2026, 9, 23, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)


def session(id_: str, person: str = "corp/ann", begun: timedelta = timedelta()) -> Session:
    return Session(
        id=id_,
        person=person,
        provider="corp",
        identity=Identity(id="ann", name="Ann 安", email="ann@example.com", groups=("a", "b")),
        created_at=AT + begun,
        seen_at=AT + begun,
        ends_at=AT + begun + 12 * HOUR,
    )


def add(store: Store, *sessions: Session) -> None:
    with store.begin() as work:
        for one in sessions:
            work.sessions.add(one)


def test_a_session_is_found_as_it_was_kept(store: Store) -> None:
    add(store, session("a"))
    with store.read() as work:
        assert (work.sessions.find("a"), work.sessions.find("b")) == (session("a"), None)


def test_the_latest_sign_in_comes_first(store: Store) -> None:
    add(store, session("a"), session("b", begun=HOUR), session("c", "corp/bob"))
    with store.read() as work:
        assert [one.id for one in work.sessions.of("corp/ann")] == ["b", "a"]
        assert [one.id for one in work.sessions.every()] == ["b", "a", "c"]


def test_use_is_noted_and_never_goes_back(store: Store) -> None:
    add(store, session("a"))
    with store.begin() as work:
        work.sessions.seen({"a": AT + HOUR, "gone": AT})
        work.sessions.seen({"a": AT})
    with store.read() as work:
        assert [one.seen_at for one in work.sessions.every()] == [AT + HOUR]


def test_one_session_ends_or_all_of_a_person(store: Store) -> None:
    add(store, session("a"), session("b"), session("c", "corp/bob"))
    with store.begin() as work:
        assert [work.sessions.end("a"), work.sessions.end("a")] == [True, False]
        assert [work.sessions.end_all("corp/ann"), work.sessions.end_all("corp/ann")] == [1, 0]
    with store.read() as work:
        assert [one.id for one in work.sessions.every()] == ["c"]


def test_two_who_come_back_at_once_are_not_both_let_in(store: Store) -> None:
    """The second waits for the first where the database has rows of its own to lock."""
    with store.begin() as work:
        work.sessions.depart("a", "{}", AT + HOUR)
    begun, found = Event(), list[str | None]()

    def again() -> None:
        with store.begin() as late:
            begun.set()
            found.append(late.sessions.arrive("a", AT))

    with store.begin() as work:
        first = work.sessions.arrive("a", AT)
        other = Thread(target=again)
        other.start()
        begun.wait(0.5)
    other.join()
    assert (first, found) == ("{}", [None])


def test_what_has_ended_is_swept(store: Store) -> None:
    add(store, session("over", begun=-13 * HOUR), session("unused", begun=-4 * HOUR), session("good"))
    with store.begin() as work:
        work.sessions.depart("late", "{}", AT)
        work.sessions.sweep(AT, AT - 4 * HOUR)
        assert [one.id for one in work.sessions.every()] == ["good"]
        assert work.sessions.arrive("late", AT - HOUR) is None


def test_whoever_was_sent_away_comes_back_once_and_in_time(store: Store) -> None:
    with store.begin() as work:
        work.sessions.depart("a", "body", AT + HOUR)
        work.sessions.depart("b", "body", AT + HOUR)
        assert [work.sessions.arrive("a", AT), work.sessions.arrive("a", AT)] == ["body", None]
        assert work.sessions.arrive("b", AT + HOUR) is None
