"""Scripts of the house: what the Makefile calls."""
