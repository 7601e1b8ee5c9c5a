"""Files that came in through the browser, kept apart until somebody says that they are meant.

W/.staging-<id>/            a staging area; removed a day after it was last touched
    incoming-<id>/          files of an upload that has not arrived whole
    <name of W>/            what W would become
        data/               the files, under safe names
        sowhat.yaml …       written by `sowhat init` over them
    understood.json         what was understood of them
    confirmed               from now on the area is on its way into W, and is finished whatever happens
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from sowhat.errors import BlockedError, CallError, DataError, Problem
from sowhat.model.arrival import StagedFile
from sowhat.workspace import loading

STAGING = ".staging-"
INCOMING = "incoming-"
CONFIRMED = "confirmed"
KEPT_SECONDS = 24 * 3600
LONGEST_NAME = 120
"""Bytes of a file's name; file systems allow 255, and backups add to it."""
_ID = re.compile(r"[0-9a-f]{16}")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\[\]{}\\/#%&\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
"""What a path, a pattern, an address or an eye could take for something else."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """A file of an upload that arrived whole: where it lies, and what it is called."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Area:
    """A staging area of the workspace folder `root`."""

    root: Path
    id: str

    @property
    def folder(self) -> Path:
        """Where everything of it lies."""
        return self.root / f"{STAGING}{self.id}"

    @property
    def draft(self) -> Path:
        """What the workspace would become; it carries the workspace's name."""
        return self.folder / (self.root.name or "platform")

    @property
    def data(self) -> Path:
        """The files: in a folder that the workspace does not have yet."""
        found = sorted(path for path in self.draft.glob("data*") if path.is_dir())
        return found[0] if found else self.draft / _free_folder(self.root)

    @property
    def confirmed(self) -> bool:
        """Whether it is on its way into the workspace."""
        return (self.folder / CONFIRMED).exists()

    def files(self) -> tuple[StagedFile, ...]:
        """The files that are waiting, by name."""
        found = sorted(path for path in self.data.glob("*") if path.is_file())
        return tuple(StagedFile(name=path.name, size=path.stat().st_size) for path in found)


def serving_root(asked: Path | None) -> Path:
    """The folder to serve: the workspace that is meant, or a folder named on purpose that holds none yet.

    Raises CallError `no-workspace` where no folder was named and there is none.
    """
    if asked is None:
        return loading.find(Path.cwd())
    folder = asked.resolve()
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return folder
    try:
        return loading.find(folder)
    except CallError:
        if folder.is_dir():
            return folder
        raise


def begin(root: Path) -> Area:
    """A new, empty area. Raises BlockedError `folder-unwritable`."""
    area = Area(root, secrets.token_hex(8))
    try:
        area.folder.mkdir(parents=True, mode=0o700)
        area.data.mkdir(parents=True)
    except OSError as error:
        raise unwritable(root, error) from error
    return area


def find(root: Path, id_: str) -> Area:
    """The area of that name. Raises CallError `staging-gone` where it was used, thrown away or never there."""
    area = Area(root, id_)
    if not _ID.fullmatch(id_) or not area.folder.is_dir():
        raise CallError(Problem("staging-gone"))
    return area


def incoming(area: Area) -> Path:
    """A new folder for the files of one upload, which nobody looks at until it arrived whole."""
    folder = area.folder / f"{INCOMING}{secrets.token_hex(4)}"
    folder.mkdir()
    return folder


def take(area: Area, arrived: Iterable[Arrived]) -> tuple[str, ...]:
    """Move what arrived to the files that wait, and say under which names.

    A file replaces the one of the same name that came earlier; two of one upload are both kept.
    """
    area.data.mkdir(parents=True, exist_ok=True)
    taken: list[str] = []
    for one in arrived:
        name = unused(one.name, taken)
        os.replace(one.path, area.data / name)
        taken.append(name)
    return tuple(taken)


def remove(area: Area, name: str) -> None:
    """Take a file out of those that wait. Raises CallError `staging-gone` where there is none of that name."""
    if name not in {file.name for file in area.files()}:
        raise CallError(Problem("staging-gone"))
    (area.data / name).unlink()


def discard(area: Area) -> None:
    """Forget everything of it."""
    shutil.rmtree(area.folder, ignore_errors=True)


def areas(root: Path) -> list[Area]:
    """Every area of a workspace folder."""
    ids = (path.name.removeprefix(STAGING) for path in root.glob(f"{STAGING}*") if path.is_dir())
    return [Area(root, id_) for id_ in sorted(ids) if _ID.fullmatch(id_)]


def stale(area: Area, now: float) -> bool:
    """Whether nobody touched it for a day; `now` in seconds since 1970."""
    touched = max((path.stat().st_mtime for path in (area.folder, *area.folder.rglob("*"))), default=0.0)
    return now - touched > KEPT_SECONDS


def safe_name(given: str) -> str:
    """A name without folders, control characters, patterns and markup; letters of every script stay.

    A hidden file becomes a visible one: hidden files are left alone by patterns.
    """
    last = unicodedata.normalize("NFC", given).replace("\\", "/").rstrip("/").rpartition("/")[2]
    bare = _UNSAFE.sub("-", last).strip(" .")
    return _shortened(bare).strip(" .") or "file"


def unused(name: str, taken: Iterable[str]) -> str:
    """`access-2.log` where `access.log` is taken."""
    known = {one.casefold() for one in taken}
    path, n, found = PurePosixPath(name), 2, name
    while found.casefold() in known:
        found, n = f"{path.stem}-{n}{path.suffix}", n + 1
    return found


def unwritable(root: Path, error: OSError) -> BlockedError:
    """Why nothing can be written, as a problem."""
    reason = error.strerror or type(error).__name__
    return BlockedError(Problem("folder-unwritable", None, {"folder": str(root), "reason": reason}))


def room_for(root: Path, size: int) -> None:
    """See that the disk has room. Raises DataError `disk-full`."""
    folder = next((one for one in (root, *root.parents) if one.exists()), None)
    if folder is not None and shutil.disk_usage(folder).free < size:
        raise DataError(Problem("disk-full", None, {"folder": str(root), "size": in_units(size)}))


def in_units(size: int) -> str:
    """Bytes in the largest unit that keeps them whole enough: `8 GB`, `900 B`."""
    unit, factor = next(((u, f) for u, f in (("GB", 1 << 30), ("MB", 1 << 20), ("kB", 1 << 10)) if size >= f), ("B", 1))
    return f"{size / factor:.3g} {unit}"


def _shortened(name: str) -> str:
    suffix = "".join(PurePosixPath(name).suffixes[-2:])[-20:]
    stem = name.removesuffix(suffix)
    while len((stem + suffix).encode()) > LONGEST_NAME:
        stem = stem[:-1]
    return stem + suffix


def _free_folder(root: Path) -> str:
    taken = {path.name for path in root.glob("data*")}
    return unused("data", taken)
