"""What changed from one version of an API to another, and a request written for the newer one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sowhat.model.api import Request
from sowhat.model.estimate import Remark
from sowhat.model.value import Value

ChangeKind = Literal[
    "operation-removed",
    "operation-added",
    "operation-moved",
    "operation-deprecated",
    "operation-restored",
    "field-removed",
    "field-renamed",
    "field-added",
    "field-required",
    "field-optional",
    "field-deprecated",
    "field-restored",
    "field-narrowed",
    "field-widened",
    "option-removed",
    "option-added",
    "answer-removed",
    "answer-added",
    "media",
    "credential",
]
Side = Literal["path", "query", "header", "cookie", "body", "answer", ""]
FaultKind = Literal["type", "required", "enum", "unknown", "option", "length", "bound", "pattern"]


class ApiChange(Value):
    """One change. `breaking`: a caller who works with the older version can fail, or lose something, with the newer."""

    kind: ChangeKind
    operation: str
    """`POST /payments` as the older version writes it, of an added one as the newer does."""
    side: Side = ""
    field: str = ""
    """Dotted name; '' is the message itself."""
    within: tuple[str, ...] = ()
    """The kinds of message that the field belongs to, where a message is one of several."""
    status: str = ""
    """Of an answer."""
    breaking: bool = False
    was: str = ""
    now: str = ""
    instead: tuple[str, ...] = ()
    """What the newer description names to use instead."""


class ApiChanges(Value):
    """From one version of an API to another. `same`: how many operations are in both."""

    service: str
    old: str
    new: str
    old_title: str = ""
    new_title: str = ""
    """What the descriptions call themselves."""
    old_base: str = ""
    new_base: str = ""
    same: int = 0
    still: tuple[str, ...] = ()
    """Operations that were deprecated before and still are."""
    changes: tuple[ApiChange, ...] = ()

    def of(self, *kinds: ChangeKind) -> tuple[ApiChange, ...]:
        """The changes of some kinds."""
        return tuple(one for one in self.changes if one.kind in kinds)

    @property
    def breaking(self) -> tuple[ApiChange, ...]:
        """Those that a caller has to act on."""
        return tuple(one for one in self.changes if one.breaking)

    @property
    def required(self) -> tuple[ApiChange, ...]:
        """Fields that a request has to carry now and did not have to before."""
        return tuple(one for one in self.breaking if one.kind in ("field-required", "field-added"))


class Pair(Value):
    """Two operations that stand for each other, and how alike they are, 0 to 1."""

    one: str
    other: str
    alike: float


class Fault(Value):
    """Where a value does not have its schema's shape."""

    kind: FaultKind
    field: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Translated:
    """A request for the newer operation. `notes` say what was moved, dropped, guessed or left to fill in; `faults` are
    what its schema still refuses, for reasons that the older request had already."""

    operation: str
    request: Request
    notes: tuple[Remark, ...] = ()
    faults: tuple[Fault, ...] = ()
    placeholders: tuple[str, ...] = ()
    """Fields that hold a stand-in: a person has to fill them."""

    @property
    def guessed(self) -> bool:
        """Whether any part rests on a name that is only alike, or on what a text suggests."""
        return any(one.code.endswith("-guessed") for one in self.notes)


@dataclass(frozen=True, slots=True)
class Untranslatable:
    """No request for the newer version can be written, and why."""

    reasons: tuple[Remark, ...]
