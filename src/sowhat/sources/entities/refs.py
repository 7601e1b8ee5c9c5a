"""Backstage entity references: `[kind:][namespace/]name`, compared in lower case."""

from __future__ import annotations

import re
from dataclasses import dataclass

DEFAULT_NAMESPACE = "default"
_PART = r"[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?"
_REF = re.compile(rf"(?:({_PART}):)?(?:({_PART})/)?({_PART})")
_NAME = re.compile(r"[A-Za-z0-9]+(?:[-_.][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Ref:
    """Which entity, in lower case."""

    kind: str
    namespace: str
    name: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.namespace}/{self.name}"

    @property
    def local(self) -> str:
        """The name that the entity has among its kind here; other namespaces stay visible."""
        return self.name if self.namespace == DEFAULT_NAMESPACE else f"{self.namespace}.{self.name}"


def parse(text: str, kind: str, namespace: str) -> Ref | None:
    """The reference that `text` writes, with the field's default kind and the entity's own namespace."""
    found = _REF.fullmatch(text.strip().lower())
    return Ref(found[1] or kind, found[2] or namespace, found[3]) if found else None


def is_name(text: str) -> bool:
    """Whether Backstage accepts `text` as a name: parts of letters and digits, joined by `-`, `_` or `.`."""
    return len(text) <= 63 and _NAME.fullmatch(text) is not None
