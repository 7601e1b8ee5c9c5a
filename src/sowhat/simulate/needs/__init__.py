"""Needs that nobody has asked for yet: small services, and calls that say what is missing. Some only look like it."""
