"""Every key that people may write, in one place: forms, their checks and the reference are made of it."""

from sowhat.workspace.described.keys import Key, Section
from sowhat.workspace.described.sections import SECTIONS

__all__ = ["SECTIONS", "Key", "Section"]
