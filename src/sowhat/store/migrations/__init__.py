"""Alembic migrations, run by `store.open_store`."""
