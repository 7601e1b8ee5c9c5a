"""Taking in what telemetry sends: on disk, in the spool, before anybody is told that it arrived."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from sowhat.actions import places
from sowhat.errors import BlockedError, CallError, Problem, Where
from sowhat.lake.spool import Record, Spool, digest_of
from sowhat.model.source import CloudEvents, Otlp
from sowhat.model.workspace import Workspace
from sowhat.sources.events import wire as cloud_events_wire
from sowhat.sources.traces import wire as otlp_wire

FREE = 64 << 20
"""Bytes that the disk keeps free for everything else."""
WAITING = 64 << 20
"""Bytes that may wait to be written; who brings more is asked to come again."""
Received = Otlp | CloudEvents


def receiver(workspace: Workspace, kind: type[Received], name: str) -> Received:
    """The source that takes in requests of a kind: the one of that name, or the only one.

    Raises CallError `receiver-none`, `receiver-several`.
    """
    found = [one for one in workspace.sources if isinstance(one, kind) and one.receive and name in ("", one.name)]
    if not found:
        type_ = kind.model_fields["type"].default
        raise CallError(Problem("receiver-none", params={"type": type_, "name": name or "-"}))
    if len(found) > 1:
        raise CallError(Problem("receiver-several", params={"names": ", ".join(one.name for one in found)}))
    return found[0]


def traces(body: bytes, encoding: str) -> tuple[Record, ...]:
    """An export request (`protobuf` or `json`) as records; none where it holds no span that can be a call.

    Raises CallError `receiver-unreadable`.
    """
    content = otlp_wire.from_protobuf(body) if encoding == "protobuf" else otlp_wire.from_json(body)
    return (Record(digest_of(body, encoding), content),) if content else ()


def events(kind: str, headers: Iterable[tuple[str, str]], body: bytes) -> tuple[Record, ...]:
    """The events of a request as records, each known by its source and id.

    Raises CallError `receiver-unreadable`, `receiver-no-event`.
    """
    found: Sequence[Mapping[str, otlp_wire.Json]] = cloud_events_wire.events(kind, headers, body)
    return tuple(
        Record(digest_of(cloud_events_wire.identity(one), "event"), otlp_wire.as_line(dict(one))) for one in found
    )


class Intake:
    """Where records of one source go. What arrives while the disk is busy is written with one `fsync` after it."""

    def __init__(self, root: Path, source: str) -> None:
        self._folder = places.spool(root)
        self._spool = Spool(self._folder, source)
        self._worker = ThreadPoolExecutor(1, thread_name_prefix=f"sowhat-spool-{source}")
        self._lock = threading.Lock()
        self._waiting: list[tuple[Sequence[Record], Future[None]]] = []
        self._bytes = 0

    def submit(self, records: Sequence[Record]) -> Future[None]:
        """Done once the records are on disk; ends with BlockedError where they are not.

        Raises BlockedError `receiver-busy` where too much is waiting already.
        """
        done: Future[None] = Future()
        size = sum(len(record.content) for record in records)
        with self._lock:
            if self._waiting and self._bytes + size > WAITING:
                raise BlockedError(Problem("receiver-busy"))
            self._waiting.append((records, done))
            self._bytes += size
            if len(self._waiting) == 1:
                self._worker.submit(self._write)
        return done

    def close(self) -> None:
        """Write what is waiting, and no more after that."""
        self._worker.shutdown(wait=True)
        self._spool.close()

    def _write(self) -> None:
        with self._lock:
            waiting, self._waiting, self._bytes = self._waiting, [], 0
        try:
            self._room()
            self._spool.append([record for records, _ in waiting for record in records])
        except Exception as error:  # noqa: BLE001 - nobody waits for this thread: each caller gets what happened
            for _, done in waiting:
                done.set_exception(error)
        else:
            for _, done in waiting:
                done.set_result(None)

    def _room(self) -> None:
        folder = next(one for one in (self._folder, *self._folder.parents) if one.exists())
        if shutil.disk_usage(folder).free < FREE:
            raise BlockedError(Problem("spool-full", Where(str(self._folder))))


class Intakes:
    """The intake of each source, made when it is first needed."""

    def __init__(self, root: Path) -> None:
        self._root, self._lock = root, threading.Lock()
        self._made: dict[str, Intake] = {}

    def of(self, source: str) -> Intake:
        """The intake of a source."""
        with self._lock:
            if source not in self._made:
                self._made[source] = Intake(self._root, source)
            return self._made[source]

    def close(self) -> None:
        """Close all of them."""
        with self._lock:
            for intake in self._made.values():
                intake.close()
            self._made.clear()
