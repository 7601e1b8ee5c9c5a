"""Files that sources were read from."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, Table, delete, insert, select, tuple_

from sowhat.model.file import SeenFile, Sight
from sowhat.store.schema import FILES, SIGHTS


class Files:
    """What is known of files, by source."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, source: str) -> tuple[SeenFile, ...]:
        """Every file that a source was ever read from, by id."""
        query = select(FILES).where(FILES.c.source == source).order_by(FILES.c.id)
        return tuple(SeenFile.model_validate(dict(row)) for row in self._connection.execute(query).mappings())

    def sights(self, source: str) -> tuple[Sight, ...]:
        """The files of a source that held nothing more, by path."""
        query = select(SIGHTS).where(SIGHTS.c.source == source).order_by(SIGHTS.c.path)
        rows = self._connection.execute(query).mappings()
        return tuple(Sight.model_validate({**row, "inode": int(row["inode"])}) for row in rows)

    def save(self, files: Iterable[SeenFile] = (), sights: Iterable[Sight] = ()) -> None:
        """Remember; what was known of the same id or path is replaced."""
        self._replace(FILES, "id", [file.model_dump(mode="json") for file in files])
        self._replace(SIGHTS, "path", [{**sight.model_dump(), "inode": str(sight.inode)} for sight in sights])

    def forget_sights(self, source: str, paths: Iterable[str]) -> None:
        """Forget the sights of a source under these paths."""
        for path in paths:
            self._connection.execute(delete(SIGHTS).where(SIGHTS.c.source == source, SIGHTS.c.path == path))

    def _replace(self, table: Table, key: str, rows: list[dict[str, object]]) -> None:
        if not rows:
            return
        keys = [(row["source"], row[key]) for row in rows]
        for start in range(0, len(keys), 200):
            self._connection.execute(
                delete(table).where(tuple_(table.c.source, table.c[key]).in_(keys[start : start + 200]))
            )
        self._connection.execute(insert(table), rows)
