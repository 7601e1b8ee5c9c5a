"""Searching everything: what there is to find, the index, the rule of order, and saved views."""
