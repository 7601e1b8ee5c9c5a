"""Prototypes drawn: one file that works without a network."""
