"""What docs/reference/settings tells: the description that forms and their checks are made of."""

from sowhat.workspace.described import SECTIONS, Key

__all__ = ["SECTIONS", "Key"]
