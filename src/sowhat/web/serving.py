"""Listen on this machine, and nowhere else until there is a way to sign in."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from sowhat.actions.staging_setup import resume
from sowhat.errors import BlockedError, CallError, Problem
from sowhat.web.app import create
from sowhat.web.roles import known


def serve(root: Path, host: str, port: int, ready: Callable[[str], None], role: str = "admin") -> None:
    """Serve the workspace, or a folder that is to become one, until interrupted; whoever asks has the `role`.

    `ready` gets the address once it is being listened on.

    Raises CallError for an address other than loopback and for a role that is none, BlockedError when the port is
    taken.
    """
    had = known(role)
    if not is_loopback(host):
        raise CallError(Problem("not-loopback", params={"host": host}))
    resume(root)
    with _bound(host, port) as listener:
        name, taken = listener.getsockname()[:2]
        shown = f"[{name}]" if ":" in name else name
        ready(f"http://{shown}:{taken}/")
        uvicorn.Server(uvicorn.Config(create(root, role=had), log_level="warning")).run(sockets=[listener])


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bound(host: str, port: int) -> socket.socket:
    name = "127.0.0.1" if host == "localhost" else host
    listener = socket.socket(socket.AF_INET6 if ":" in name else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((name, port))
        listener.listen(128)
    except OSError:
        listener.close()
        raise BlockedError(Problem("port-taken", params={"port": str(port)})) from None
    return listener
