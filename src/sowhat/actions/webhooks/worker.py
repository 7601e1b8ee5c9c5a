"""Telling others while the server runs: one round every few seconds, in a thread of its own."""

from __future__ import annotations

import logging
import threading
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from sowhat.actions.webhooks.outbox import collect
from sowhat.actions.webhooks.sending import Post, post, send
from sowhat.errors import SowhatError

PAUSE = 3.0
"""Seconds between two rounds."""
_log = logging.getLogger("sowhat.webhooks")


class Teller:
    """Tells a workspace's webhooks what was done. Servers beside this one may do the same."""

    def __init__(self, root: Path, post_: Post = post, pause: float = PAUSE) -> None:
        self._root, self._post, self._pause = root, post_, pause
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Tell from now on."""
        self._thread = threading.Thread(target=self._live, name="sowhat-webhooks", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop; what was not told is told by the next server."""
        self._stop.set()
        if self._thread is not None:
            self._thread.join(20)

    def _live(self) -> None:
        told = ""
        while not self._stop.wait(self._pause):
            try:
                collect(self._root)
                send(self._root, self._post)
                told = ""
            except SowhatError:  # what people wrote cannot be read now: pages say so
                continue
            except (SQLAlchemyError, OSError) as error:
                if str(error) != told:  # once, not every few seconds
                    _log.exception("webhooks cannot be told")
                told = str(error)
