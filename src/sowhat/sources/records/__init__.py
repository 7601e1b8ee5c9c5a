"""One file a kind of record: how its tables are read, and its exports."""
