"""The key that turns consumers' and customers' names into pseudonyms: W/.secret, for its owner's eyes only."""

from __future__ import annotations

import os
import re
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from sowhat.errors import BlockedError, Problem, Where

NAME = ".secret"
_BYTES = 32
_HEX = re.compile(rb"[0-9a-f]{64}\n?")


def secret(root: Path) -> bytes:
    """The workspace's 32 secret bytes, made on first use; processes that race for it agree.

    Raises BlockedError `secret-open` when others may read the file, `secret-malformed` when it is not
    64 hexadecimal digits, `secret-unwritable` when it cannot be made or read.
    """
    path = root / NAME
    try:
        if not path.exists():
            _make(path)
        return _read(path)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BlockedError(Problem("secret-unwritable", Where(NAME), {"reason": reason})) from error


def _make(path: Path) -> None:
    """Write the whole file under another name, then link it: nobody ever sees half of it, and the first link wins."""
    draft, text = path.with_name(f"{NAME}.{secrets.token_hex(8)}"), secrets.token_hex(_BYTES).encode() + b"\n"
    _create(draft, text)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError:  # a file system without hard links
        with suppress(FileExistsError):
            _create(path, text)
    finally:
        draft.unlink()


def _create(path: Path, content: bytes) -> None:
    """A new file for its owner only, on disk when this returns. Raises FileExistsError."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path) -> bytes:
    mode = stat.S_IMODE(path.stat().st_mode)
    if os.name == "posix" and mode & 0o077:
        raise BlockedError(Problem("secret-open", Where(NAME), {"mode": f"{mode:04o}"}))
    content = path.read_bytes()
    if not _HEX.fullmatch(content):
        raise BlockedError(Problem("secret-malformed", Where(NAME)))
    return bytes.fromhex(content.decode())
