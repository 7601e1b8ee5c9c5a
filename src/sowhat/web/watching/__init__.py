"""The application watching itself: what it counts, what it logs, whether it can answer."""
