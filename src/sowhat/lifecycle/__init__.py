"""Lifecycle: what becomes of a service, and how those who call it are taken along."""
