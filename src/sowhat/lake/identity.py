"""Knowing a file again after it was renamed, compressed, copied or went on.

A file's name is the hash of its source's name and its first bytes. It is the same file when it begins like the known
one and has the same bytes just before the place up to which the known one was seen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from sowhat.lake.streams import Stream
from sowhat.model.file import SeenFile

HEAD = 4096
LONGEST = 1 << 16
STEP = 4096
TAIL = 4096


@dataclass(frozen=True, slots=True)
class Recognised:
    """`file` is who it is, known or new, and `tail` the bytes just before `file.consumed`.

    `shorter`: it is a copy of less than was seen already.
    """

    file: SeenFile
    tail: bytes = b""
    shorter: bool = False


def digest(content: bytes) -> str:
    """A short name for some bytes."""
    return blake2b(content, digest_size=12).hexdigest()


def heads(content: bytes) -> dict[int, str]:
    """Hashes of beginnings: up to every newline of the first 4 KiB, every 4 KiB of the first 64 KiB, and all of it."""
    content = content[:LONGEST]
    lengths = {position + 1 for position, byte in enumerate(content[:HEAD]) if byte == ord("\n")}
    lengths |= {*range(STEP, len(content) + 1, STEP), len(content)} - {0}
    return {length: digest(content[:length]) for length in sorted(lengths)}


def recognise(source: str, path: str, stream: Stream, known: Sequence[SeenFile]) -> Recognised:
    """Who the file behind `stream` (at its start) is, among those known of its source; a stranger gets a new name.

    Of several that fit, the one seen furthest; reads no further than that.
    """
    head = stream.read(LONGEST)
    tails, first = _Tails(stream, head), Head(head)
    alike = sorted((file for file in known if first.is_of(file)), key=lambda file: file.consumed)
    found = [(file, tails.before(file.consumed)) for file in alike]
    whole = [(file, tail) for file, tail in found if tail is not None and digest(tail) == file.tail]
    if whole:
        file, tail = whole[-1]
        return Recognised(file.model_copy(update={"heads": heads(head), "path": path}), tail)
    shorter = [file for file, tail in found if tail is None]
    if shorter:
        return Recognised(shorter[0], shorter=True)
    return Recognised(stranger(source, path, head, {file.id for file in known}))


class Head:
    """The first bytes of a file (all of a small one, else 64 KiB), whose beginnings are hashed once each."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.whole = content.rfind(b"\n") + 1
        self._digests: dict[int, str] = {}

    def digest(self, length: int) -> str:
        """The hash of the first `length` bytes."""
        if length not in self._digests:
            self._digests[length] = digest(self.content[:length])
        return self._digests[length]

    def is_of(self, file: SeenFile) -> bool:
        """Whether the file begins like the known one, as far as both reach."""
        longest = max(file.heads, default=0)
        if not longest or not self.content:
            return False
        if len(self.content) >= longest:
            return self.digest(longest) == file.heads[longest]
        length = self.whole if self.whole <= HEAD else max(known for known in file.heads if known <= self.whole)
        return bool(length) and self.digest(length) == file.heads.get(length)


def stranger(source: str, path: str, head: bytes, taken: Iterable[str]) -> SeenFile:
    """A file never seen before; its name comes from as many of its first bytes as tell it apart."""
    length = min(HEAD, len(head))
    while (name := digest(b"%s\0%d\0" % (source.encode(), length) + head[:length])) in taken:
        length *= 2
    return SeenFile(id=name, source=source, heads=heads(head), consumed=0, newlines=0, tail=digest(b""), path=path)


class _Tails:
    """The bytes just before ever later places of a stream."""

    def __init__(self, stream: Stream, head: bytes) -> None:
        self._stream = stream
        self._head = head
        self._kept = head[-TAIL:]

    def before(self, end: int) -> bytes | None:
        """At most the last `TAIL` bytes before `end`; None when the file is not that long."""
        if end <= len(self._head):
            return self._head[max(end - TAIL, 0) : end]
        if self._stream.position < end - TAIL:
            self._stream.skip_to(end - TAIL)
            self._kept = b""
        self._kept = (self._kept + self._stream.read(end - self._stream.position))[-TAIL:]
        return self._kept if self._stream.position == end else None
