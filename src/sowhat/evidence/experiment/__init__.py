"""Experiments: arms that were assigned."""
