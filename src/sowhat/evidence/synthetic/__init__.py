"""Synthetic difference-in-differences for a handful of aggregate units."""
