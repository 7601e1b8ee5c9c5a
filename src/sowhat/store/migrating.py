"""Bringing an older database to the present schema. `store.database` loads this only when there is one."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from sowhat.errors import BlockedError, Problem
from sowhat.store.location import place
from sowhat.store.schema import REVISION


def upgrade(connection: Connection) -> None:
    """Run what is missing, inside the connection's transaction. Raises BlockedError for a database that is newer."""
    config = Config()
    config.set_main_option("script_location", "sowhat:store/migrations")
    config.attributes["connection"] = connection
    found = MigrationContext.configure(connection).get_current_revision()
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        where = place(connection.engine.url.render_as_string())
        raise BlockedError(Problem("store-newer", where, {"found": found, "known": REVISION}))
    command.upgrade(config, "head")
