"""Prototypes of an API: example data, forms, answers as screens."""
