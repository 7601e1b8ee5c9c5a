"""The only place that executes queries."""
