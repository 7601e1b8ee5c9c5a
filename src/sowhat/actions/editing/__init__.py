"""Changing what people wrote without opening an editor."""
