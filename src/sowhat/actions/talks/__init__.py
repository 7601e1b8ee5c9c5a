"""Talks: what is loaded for them, when they are due, and what people did with them."""
