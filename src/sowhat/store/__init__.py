"""The database of decisions and builds: one metadata, one unit of work."""
