"""Engines that a data team may have: tables from CSV files, an answer as a file that `estimate --moments` reads."""

from __future__ import annotations

import csv
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import duckdb
import pytest

_OWN = sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True)
SEARCHED = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", *_OWN))


class Engine(Protocol):
    """An engine with tables of its own."""

    dialect: str

    def load(self, table: str, path: Path) -> None:
        """A table of texts from a CSV file."""

    def answer(self, sql: str, path: Path) -> None:
        """The rows of a query in a file, with a header."""


def header(path: Path) -> Sequence[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


class DuckDB:
    """In this process."""

    dialect = "duckdb"

    def __init__(self) -> None:
        self.connection = duckdb.connect()

    def load(self, table: str, path: Path) -> None:
        self.connection.execute(
            f"CREATE OR REPLACE TABLE {table} AS SELECT * FROM read_csv('{path}', all_varchar = true)"
        )

    def answer(self, sql: str, path: Path) -> None:
        self.connection.execute(f"COPY ({sql.rstrip().removesuffix(';')}) TO '{path}' (HEADER)")


class Client:
    """A server, asked through its own client."""

    def __init__(self, dialect: str, command: Sequence[str]) -> None:
        self.dialect = dialect
        self.command = command

    def run(self, *arguments: str, text: str) -> str:
        done = subprocess.run([*self.command, *arguments], input=text, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    def load(self, table: str, path: Path) -> None:
        kind, quote = ("TEXT", '"') if self.dialect == "postgres" else ("VARCHAR(100)", "`")
        columns = ", ".join(f"{quote}{name}{quote} {kind}" for name in header(path))
        rows = path.read_text(encoding="utf-8").split("\n", 1)[1]
        if self.dialect == "postgres":
            made = f"DROP TABLE IF EXISTS {table};\nCREATE TABLE {table} ({columns});\n"
            self.run(text=f"{made}COPY {table} FROM STDIN (FORMAT csv);\n{rows}\\.\n")
            return
        shared = Path(tempfile.mkstemp(suffix=".csv")[1])
        shared.write_text(rows, encoding="utf-8")
        read = f"LOAD DATA LOCAL INFILE '{shared}' INTO TABLE {table} FIELDS TERMINATED BY ','"
        self.run("--local-infile=1", text=f"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} ({columns}); {read};")
        shared.unlink()

    def answer(self, sql: str, path: Path) -> None:
        path.write_text(
            self.run(*(("--csv",) if self.dialect == "postgres" else ("--batch",)), text=sql), encoding="utf-8"
        )


def program(name: str) -> str:
    """Where a server's program lies; skips where there is none."""
    found = shutil.which(name, path=SEARCHED)
    if found is None:
        pytest.skip(f"{name} is not installed: make test installs it where it may")
    return found


@contextmanager
def folder(owner: str | None) -> Iterator[Path]:
    """A short path of its own (sockets allow no long one), for another user where a server refuses to run as root."""
    path = Path(tempfile.mkdtemp(prefix="sowhat-"))
    try:
        if owner:
            shutil.chown(path, owner)
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def running(command: Sequence[str], client: Client) -> Iterator[Client]:
    """A server, as long as the block lasts."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + 30
        while _silent(client):
            assert process.poll() is None, "the server ended"
            assert time.monotonic() < deadline, "the server did not get there in time"
            time.sleep(0.1)
        yield client
    finally:
        process.terminate()
        process.wait(timeout=30)


def _silent(client: Client) -> bool:
    asked = subprocess.run([*client.command], input="SELECT 1;", capture_output=True, text=True, check=False)
    return asked.returncode != 0


@contextmanager
def postgres() -> Iterator[Client]:
    """PostgreSQL on a socket in a folder of its own."""
    initdb, server, psql = (program(name) for name in ("initdb", "postgres", "psql"))
    other = os.geteuid() == 0
    before = ("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--") if other else ()
    with folder("postgres" if other else None) as root:
        made = [*before, initdb, "-D", str(root / "data"), "-U", "sowhat", "-A", "trust", "-E", "UTF8", "--no-sync"]
        subprocess.run(made, check=True, capture_output=True)
        started = [*before, server, "-D", str(root / "data"), "-k", str(root), "-c", "listen_addresses="]
        asked = [psql, "-h", str(root), "-U", "sowhat", "-d", "postgres", "-q", "-v", "ON_ERROR_STOP=1"]
        with running(started, Client("postgres", asked)) as client:
            yield client


@contextmanager
def mariadb() -> Iterator[Client]:
    """MariaDB, which speaks the MySQL protocol and dialect, on a socket in a folder of its own."""
    install, server, mysql = (program(name) for name in ("mariadb-install-db", "mariadbd", "mariadb"))
    with folder(None) as root:
        data, user = f"--datadir={root / 'data'}", f"--user={_user()}"
        common = ["--no-defaults", data, user]
        subprocess.run([install, *common, "--auth-root-authentication-method=normal"], check=True, capture_output=True)
        socket_ = f"--socket={root / 's'}"
        started = [server, *common, socket_, "--skip-networking", "--local-infile=1", f"--pid-file={root / 'pid'}"]
        asked = [mysql, "--no-defaults", socket_, "-u", "root", "test"]
        with running(started, Client("mysql", asked)) as client:
            yield client


def _user() -> str:
    return "root" if os.geteuid() == 0 else os.environ.get("USER", socket.gethostname())
