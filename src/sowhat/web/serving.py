"""Listen on this machine; beyond it only where people sign in, and what they send is encrypted."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import uvicorn

from sowhat.actions.staging_setup import resume
from sowhat.actions.written import written
from sowhat.errors import BlockedError, CallError, Problem, SowhatError
from sowhat.model.access import Access, Tls
from sowhat.web.access.gate import Gate, hosts
from sowhat.web.app import HOSTS, create
from sowhat.web.roles import known
from sowhat.web.watching import logs
from sowhat.workspace.declared import declares
from sowhat.workspace.loading import SETTINGS

SECTION = "access"
PATIENT = 75
"""Seconds that a connection stays open unused: longer than proxies keep theirs, so that none of them sends a request
into one that is just being closed."""


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen. `role` is that of whoever asks where nobody signs in; `login` False: nobody signs in here,
    whatever settings say. `log`: how requests are logged, off, text or json."""

    host: str = "127.0.0.1"
    port: int = 8600
    role: str = "admin"
    login: bool = True
    log: str = "off"


def serve(root: Path, asked: Listening, ready: Callable[[str], None]) -> None:
    """Serve the workspace, or a folder that is to become one, until interrupted.

    `ready` gets the address once it is being listened on.

    Raises CallError for a role that is none and for an address beyond this machine that is not safe to listen on,
    WorkspaceError where who may come in is declared and cannot be read, BlockedError when the port is taken or a
    certificate cannot be used.
    """
    had, access = known(asked.role), _access(root)
    logs.start(logs.known(asked.log))
    safe(asked, access)
    gate = Gate(root.resolve(), access) if access.on and asked.login else None
    tls = access.tls if gate else None
    files = _encrypted(root, tls) if tls else (None, None)
    resume(root)
    with _bound(asked.host, asked.port) as listener:
        name, taken = listener.getsockname()[:2]
        shown = f"[{name}]" if ":" in name else name
        names = (*hosts(access), *(HOSTS if is_loopback(asked.host) else ())) if gate else HOSTS
        app = create(root, hosts=names, role=had, gate=gate)
        config = uvicorn.Config(app, log_config=None, access_log=False, proxy_headers=False, server_header=False)
        config.timeout_keep_alive = PATIENT
        config.ssl_certfile, config.ssl_keyfile = files
        _load(config)
        ready(f"{access.address}/" if gate else f"http://{shown}:{taken}/")
        uvicorn.Server(config).run(sockets=[listener])


def safe(asked: Listening, access: Access) -> None:
    """Whether one may listen there. Raises CallError: `not-loopback` where nobody signs in, `listen-no-login` where
    somebody wants nobody to, `listen-in-the-clear` without TLS and without a proxy that has it."""
    if is_loopback(asked.host):
        return
    if not access.on:
        raise CallError(Problem("not-loopback", params={"host": asked.host}))
    if not asked.login:
        raise CallError(Problem("listen-no-login", params={"host": asked.host}))
    if not (access.tls or access.trusted_proxies) or not access.address.startswith("https://"):
        raise CallError(Problem("listen-in-the-clear", params={"host": asked.host}))


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _access(root: Path) -> Access:
    """Who may come in. Settings that declare it and cannot be read are no reason to let everybody in."""
    try:
        return written(root).access
    except SowhatError:
        if declares(root / SETTINGS, SECTION):
            raise
        return Access()


def _encrypted(root: Path, tls: Tls) -> tuple[str, str]:
    certificate, key = root / tls.certificate, root / tls.key
    missing = next((path for path in (certificate, key) if not path.is_file()), None)
    if missing is not None:
        raise BlockedError(Problem("tls-missing", params={"path": str(missing)}))
    return str(certificate), str(key)


def _load(config: uvicorn.Config) -> None:
    try:
        config.load()
    except (OSError, ValueError) as error:  # an SSLError is an OSError
        raise BlockedError(Problem("tls-unusable", params={"reason": str(error)[:200]})) from error


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
