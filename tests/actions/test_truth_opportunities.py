"""What was planted is told from what was found by what both are about."""

from __future__ import annotations

import pytest

from sowhat.actions.truth_opportunities import compare, same
from sowhat.model.estimate import Remark
from sowhat.model.opportunity import EvidenceRow, Mined, NotTold, Opportunity, identity
from sowhat.model.truth import TrueOpportunity

SEEN = (EvidenceRow(name="seen", amount=1, unit="days"),)
TOLD = NotTold(reasons=(Remark(code="none"),))


def mined(kind: str, **of: object) -> Mined:
    return Mined.model_validate({"kind": kind, "key": str(of), "evidence": SEEN, "strength": 1, **of})


def listed(one: Mined) -> Opportunity:
    return Opportunity(id=identity(one), mined=one, value=TOLD, test=Remark(code="try"), score=1, rank=1)


@pytest.mark.parametrize(
    ("kind", "true", "found", "is_it"),
    [
        ("failures", {"routes": ("/a",)}, {"routes": ("/a", "/b")}, True),
        ("failures", {"routes": ("/b",)}, {"routes": ("/a", "/b")}, False),
        ("chain", {"routes": ("/a", "/b")}, {"routes": ("/b",)}, True),
        ("gap", {"pillar": "risk"}, {"pillar": "risk"}, True),
        ("gap", {"pillar": "risk"}, {"pillar": "growth"}, False),
        ("alike", {"services": ("x",), "teams": ("t",)}, {"services": ("x",), "teams": ("t", "u")}, True),
        ("alike", {"services": ("x",), "teams": ("t",)}, {"services": ("x",), "teams": ("u",)}, False),
        ("moving", {"services": ("x",), "outcome": "o"}, {"services": ("x",), "outcome": "p"}, False),
        ("funnel", {}, {}, True),
    ],
)
def test_both_are_the_same_if_they_are_about_the_same(
    kind: str, true: dict[str, object], found: dict[str, object], is_it: bool
) -> None:
    assert same(TrueOpportunity.model_validate({"kind": kind, **true}), mined(kind, **found)) == is_it


def test_what_looks_like_a_need_and_was_listed_is_false() -> None:
    good, bad = mined("polling", routes=("/a",)), mined("polling", routes=("/b",))
    true = (
        TrueOpportunity(kind="polling", routes=("/a",)),
        TrueOpportunity(kind="polling", real=False, routes=("/b",)),
    )
    found = compare(true, (listed(good), listed(bad)))
    assert [len(one.found) for one in found.each] == [1, 1]
    assert (found.listed, found.false) == (2, (identity(bad),))
