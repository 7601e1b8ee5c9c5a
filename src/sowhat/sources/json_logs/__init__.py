"""Access logs whose lines are JSON objects."""
