"""Figures for docs/benchmarks.md, each a ratio of two things measured in one run."""
