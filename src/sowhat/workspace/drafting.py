"""Where a language model may be asked for drafts, as people declare it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sowhat.model.drafting import Drafting
from sowhat.workspace.amounts import filled
from sowhat.workspace.asking import is_address
from sowhat.workspace.nodes import Node
from sowhat.workspace.reader import Reader

DRAFTING = ("endpoint", "model", "key_env")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,99}")


def drafting(reader: Reader, node: Node | None) -> Drafting:
    """The endpoint, the model and the key's variable; off where nothing is written."""
    if node is None:
        return Drafting()
    found = reader.fields(node, DRAFTING)
    if not reader.required(found, node, "endpoint", "model"):
        return Drafting()
    endpoint, model = _endpoint(reader, found["endpoint"]), filled(reader, found["model"], "model")
    return Drafting(endpoint=endpoint, model=model or "", key_env=_key(reader, found.get("key_env")))


def _endpoint(reader: Reader, node: Node) -> str:
    text = filled(reader, node, "endpoint") or ""
    if text and not _plain(text):
        reader.report("drafting-endpoint", node.where)
        return ""
    return text.rstrip("/")


def _plain(text: str) -> bool:
    """An address without a name, a password, a query or a fragment: none of them may hold a secret in a file."""
    if not is_address(text):
        return False
    parts = urlsplit(text)
    return not ("@" in parts.netloc or parts.query or parts.fragment)


def _key(reader: Reader, node: Node | None) -> str:
    text = (filled(reader, node, "key_env") or "") if node is not None else ""
    if node is not None and text and not _VARIABLE.fullmatch(text):
        reader.report("drafting-key-env", node.where)
        return ""
    return text
