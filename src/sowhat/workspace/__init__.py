"""What people write, the YAML of a workspace, as one frozen value."""

from sowhat.workspace.loading import Reading, find, load, read
from sowhat.workspace.secret_file import secret
from sowhat.workspace.writing import FILES, Comments, write

__all__ = ["FILES", "Comments", "Reading", "find", "load", "read", "secret", "write"]
