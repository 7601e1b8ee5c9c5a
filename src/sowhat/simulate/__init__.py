"""Worlds with a known truth: example companies written as the files that real companies have."""
