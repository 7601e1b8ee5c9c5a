"""Files as they were seen: what a later build needs to know one again."""

from __future__ import annotations

from sowhat.model.value import Value


class SeenFile(Value):
    """A file that a source was read from.

    `heads` are hashes of its first bytes, by how many; `consumed` counts the decompressed bytes (Parquet: row groups)
    seen so far, `newlines` those among them, and `tail` is the hash of the bytes just before. What the lake holds of it
    is the lake's own offset, which a killed build leaves behind `consumed`.
    """

    id: str
    source: str
    heads: dict[int, str]
    consumed: int
    newlines: int
    tail: str
    path: str


class Sight(Value):
    """A file on disk that held nothing more to read when it was looked at; it is not opened again until it changes.

    `file` is the `SeenFile` it turned out to be, `''` when none; `note` is a message code, `''` when all is well.
    """

    source: str
    path: str
    size: int
    mtime_ns: int
    inode: int
    file: str = ""
    note: str = ""
