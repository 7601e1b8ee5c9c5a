"""Tables of a company's own databases: asked for the mapped columns only, in batches, and never written to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
from ibis.backends import BaseBackend
from ibis.common.exceptions import IbisError, TableNotFound
from ibis.expr.types import Column, Scalar, Table

from sowhat.errors import BlockedError, CallError, DataError, Param, Problem, Where, WorkspaceError
from sowhat.sources.servers.asking import SAID, told
from sowhat.sources.tables.columns import Part, require
from sowhat.workspace.reader import nearest, suggestion

ROWS = 50_000
"""Rows in one batch."""
GROUP = 8
"""Batches in a row group."""
_FILES = ("sqlite", "duckdb")
_SAME = {"postgresql": "postgres", "mariadb": "mysql"}
_PASSWORD = re.compile(r"password|authentication|access denied|28P01|28000|1045", re.IGNORECASE)
_WAITS = {"postgres": "connect_timeout=15", "mysql": "connect_timeout=15"}
_PLAIN = ("string", "int", "uint", "float", "decimal", "boolean", "timestamp", "date")
"""Types whose values are texts in a way that all readers know; any other is made a text by the database."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A table as sowhat.yaml names it: `bi:schema.table`, at `where`; `address` is the connection's, as written."""

    path: str
    connection: str
    table: str
    address: str
    where: Where | None
    root: Path

    def problem(self, code: str, **params: Param) -> Problem:
        """What is wrong with it."""
        return Problem(code, self.where, {"connection": self.connection, "table": self.table, **params})


@contextmanager
def opened(asked: Asked) -> Iterator[BaseBackend]:
    """The database of a table.

    Raises BlockedError `env-unset`, `warehouse-driver`, `warehouse-password`, `warehouse-silent`; DataError
    `warehouse-address`, `warehouse-file`, and `warehouse-failed` for what it refuses inside the block.
    """
    address = told(asked.address, asked.where)
    backend = _connect(asked, address)
    try:
        yield backend
    except (IbisError, pa.ArrowException) as error:
        raise DataError(asked.problem("warehouse-failed", reason=_reason(error, address))) from None
    except (DataError, BlockedError, WorkspaceError, OSError):
        raise
    except Exception as error:  # noqa: BLE001 - every driver has errors of its own; their chain could show the address
        raise DataError(asked.problem("warehouse-failed", reason=_reason(error, address))) from None
    finally:
        _close(backend)


def _connect(asked: Asked, address: str) -> BaseBackend:
    scheme, mark, rest = address.partition("://")
    scheme = _SAME.get(scheme, scheme)
    if not mark or not re.fullmatch(r"[a-z][a-z0-9_]*", scheme):
        raise DataError(asked.problem("warehouse-address"))
    try:
        if scheme in _FILES:
            return _file(asked, scheme, rest)
        wait = _WAITS.get(scheme, "")
        more = f"{'&' if '?' in rest else '?'}{wait}" if wait and "connect_timeout" not in rest else ""
        return ibis.connect(f"{scheme}://{rest}{more}")
    except DataError:
        raise
    except (ImportError, ModuleNotFoundError):
        raise BlockedError(asked.problem("warehouse-driver", kind=scheme)) from None
    except Exception as error:  # noqa: BLE001 - every driver has errors of its own; their chain could show the address
        raise _unconnected(asked, scheme, error, address) from None


def _file(asked: Asked, scheme: str, rest: str) -> BaseBackend:
    """A database that is a file, beside the workspace or at an absolute path; none is created."""
    path = asked.root / unquote(rest.partition("?")[0])
    if not path.is_file():
        raise DataError(asked.problem("warehouse-file"))
    return ibis.sqlite.connect(str(path)) if scheme == "sqlite" else ibis.duckdb.connect(str(path), read_only=True)


def _unconnected(asked: Asked, scheme: str, error: Exception, address: str) -> DataError | BlockedError:
    if isinstance(error, ValueError) and "Don't know how" in str(error):
        return BlockedError(asked.problem("warehouse-driver", kind=scheme))
    if _PASSWORD.search(f"{getattr(error, 'sqlstate', '')} {error}"):
        return BlockedError(asked.problem("warehouse-password"))
    return BlockedError(asked.problem("warehouse-silent", reason=_reason(error, address)))


def _reason(error: BaseException, address: str) -> str:
    """The first line of what a driver says, without what stands in the address."""
    said = next(iter(str(error).strip().splitlines()), "") or type(error).__name__
    secrets: tuple[str | None, ...] = (address,)
    try:
        parts = urlsplit(address)
        secrets = (address, parts.netloc, parts.password, unquote(parts.password or ""), parts.query)
    except ValueError:
        pass
    for secret in secrets:
        said = said.replace(secret, "***") if secret else said
    return said[:SAID]


def _close(backend: BaseBackend) -> None:
    with suppress(Exception):  # nothing was written, and nobody waits for the answer
        backend.disconnect()


def columns(backend: BaseBackend, asked: Asked, parts: Sequence[Part]) -> Table:
    """The mapped columns of a table, each of a type that all readers know.

    Raises DataError `warehouse-table`, WorkspaceError `missing-column`.
    """
    table = _found(backend, asked)
    try:
        require(tuple(parts), table.columns, asked.path)
    except CallError as error:
        raise WorkspaceError(*(Problem(one.code, asked.where, one.params) for one in error.problems)) from None
    names = tuple(dict.fromkeys(part.column for part in parts))
    return table.select([_plain(table, name, backend.name == "sqlite") for name in names])


def _plain(table: Table, name: str, untyped: bool) -> Column:
    """A column; in a database whose columns may hold anything, as text."""
    column = table[name]
    kind = type(column.type()).__name__.lower()
    plain = kind.startswith(_PLAIN) and not untyped
    return column if plain else column.cast("string").name(name)


def _found(backend: BaseBackend, asked: Asked) -> Table:
    *above, name = asked.table.split(".")
    database = tuple(above) if len(above) > 1 else above[0] if above else None
    try:
        return backend.table(name, database=database)
    except TableNotFound:
        raise _lost(backend, asked, name, database) from None


def _lost(backend: BaseBackend, asked: Asked, name: str, database: tuple[str, ...] | str | None) -> DataError:
    """That there is no such table, and which one may be meant."""
    try:
        there = backend.list_tables(database=database)
    except Exception:  # noqa: BLE001 - the schema may be missing too
        there = []
    near = nearest(name, there)
    whole = ".".join((*asked.table.split(".")[:-1], near)) if near else ""
    return DataError(asked.problem("warehouse-table", **suggestion(whole)))


def write(backend: BaseBackend, table: Table, path: Path) -> int:
    """Write the rows of a query to a Parquet file; how many there are. Memory holds a few batches of them."""
    schema = table.schema().to_pyarrow()
    rows = 0
    held: list[pa.RecordBatch] = []
    with pq.ParquetWriter(path, schema) as writer:
        for batch in _batches(backend, table, schema):
            rows += batch.num_rows
            held.append(batch)
            if len(held) == GROUP:
                writer.write_table(pa.Table.from_batches(held).cast(schema))
                held.clear()
        if held:
            writer.write_table(pa.Table.from_batches(held).cast(schema))
    return rows


def value(backend: BaseBackend, one: Scalar) -> object:
    """What a query of one value says."""
    table = one.name("value").as_table()
    for batch in _batches(backend, table, table.schema().to_pyarrow()):
        if batch.num_rows:
            return batch.column(0)[0].as_py()
    return None


def _batches(backend: BaseBackend, table: Table, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """The rows of a query. Ibis asks DuckDB 2 for a method that it no longer has, and SQLite through pandas."""
    if backend.name == "duckdb":
        yield from backend.con.sql(backend.compile(table)).to_arrow_reader(ROWS)
    elif backend.name == "sqlite":
        cursor = backend.con.execute(backend.compile(table))
        while rows := cursor.fetchmany(ROWS):
            columns = zip(*rows, strict=True)
            arrays = [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)]
            yield pa.record_batch(arrays, schema=schema)
    else:
        yield from table.to_pyarrow_batches(chunk_size=ROWS)
