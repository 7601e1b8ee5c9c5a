"""CloudEvents."""
