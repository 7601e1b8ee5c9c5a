"""Adopters beside the others, within strata: a difference, and nothing that says why."""
