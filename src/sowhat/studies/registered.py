"""What the registration of a study says for or against it, beyond whether it came in time."""

from __future__ import annotations

from sowhat.model.estimate import Check, Remark
from sowhat.studies.scene import Context


def checks(context: Context) -> tuple[Check, ...]:
    """A date that only a file states; terms that were altered after a registration. Neither is ever a reason to raise
    or lower a grade: that is the business of the check `registered`."""
    found = []
    written = context.study.registered
    if context.stamped is None and written is not None:
        says = Remark(code="check-stamp-unknown", params={"day": written.isoformat(), "study": context.study.name})
        found.append(Check(name="stamp", verdict="unknown", says=says))
    if context.changed:
        fields = ", ".join(context.changed)
        says = Remark(code="check-terms-weak", params={"fields": fields, "count": len(context.changed)})
        found.append(Check(name="terms", verdict="weak", says=says))
    return tuple(found)
