"""Entities of a developer portal, and the catalog as facts."""
