"""The number guard: figures that a text mentions, held against those that are known."""
