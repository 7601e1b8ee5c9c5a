"""What becomes of what miners found: its pillar, what those like it brought, its place."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from sowhat.model.catalog import Service
from sowhat.model.opportunity import Dismissed, EvidenceRow, Likely, Mined, NotTold, identity
from sowhat.model.pillar import Pillar
from sowhat.planning import opportunities as rules
from sowhat.planning.opportunities import Known
from tests.web.claim_samples import ONE

SEEN = (EvidenceRow(name="refused-askers", amount=6, unit="consumers"),)
SERVICES = {
    "settlement-v2": Service(name="settlement-v2", type="api", pillar="keep"),
    "quotes": Service(name="quotes", type="api"),
    "desk": Service(name="desk", type="desk"),
}
PAID = ONE.model_copy(update={"state": "published"})
KNOWN = Known(services=SERVICES, pillars=(Pillar(name="keep", metric="kept"),), claims=(PAID,), currency="CNY")


def mined(service: str, key: str = "k", **more: object) -> Mined:
    return Mined.model_validate(
        {"kind": "failures", "key": key, "services": (service,), "evidence": SEEN, "strength": 0.8, **more}
    )


def worth(one: Mined, known: Known = KNOWN) -> Likely | NotTold:
    [found] = rules.listed([one], known)
    return found.value


def test_the_id_stays_whatever_is_counted() -> None:
    assert identity(mined("quotes")) == identity(mined("quotes", strength=0.1))


def test_a_claim_about_the_service_is_nearest() -> None:
    found = worth(mined("settlement-v2"))
    assert isinstance(found, Likely)
    assert (found.by, found.claims) == ("service", (PAID.id,))


def test_then_one_about_the_same_type_and_then_any() -> None:
    told = [worth(mined(name)) for name in ("quotes", "desk")]
    assert [one.by for one in told if isinstance(one, Likely)] == ["type", "kind"]


def test_money_is_spread_over_the_claims_months() -> None:
    found, value = worth(mined("quotes")), PAID.value
    assert isinstance(found, Likely)
    assert value is not None
    assert found.likely == (value.value / 2).quantize(Decimal("0.01"))


def test_it_is_a_grade_below_the_weakest() -> None:
    found = worth(mined("quotes"))
    assert isinstance(found, Likely)
    assert found.grade == rules.GRADES[rules.GRADES.index(PAID.finding.grade) + 1]  # type: ignore[union-attr]


def test_a_draft_brought_nothing_yet_and_that_is_no_nought() -> None:
    known = Known(services=SERVICES, pillars=(), claims=(ONE.model_copy(update={"state": "draft"}),), currency="CNY")
    found = worth(mined("quotes"), known)
    assert isinstance(found, NotTold)
    assert found.reasons[0].code == "opportunity-value-no-claims"


def test_work_that_is_saved_is_no_money() -> None:
    found = worth(mined("quotes", kind="polling"))
    assert isinstance(found, NotTold)
    assert found.reasons[0].code == "opportunity-value-capacity"


def test_what_only_moves_along_is_grade_d_at_best() -> None:
    found = worth(mined("quotes", kind="moving"))
    assert isinstance(found, Likely)
    assert found.grade >= "D"


def test_what_suits_teams_is_counted_by_team() -> None:
    found = worth(mined("settlement-v2", kind="alike", teams=("a", "b")))
    assert isinstance(found, Likely)
    assert found.teams == 2


def test_the_surer_comes_first() -> None:
    found = rules.listed([mined("quotes", "a", strength=0.2), mined("quotes", "b", strength=0.9)], KNOWN)
    assert [(one.mined.key, one.rank) for one in found] == [("b", 1), ("a", 2)]


def test_a_pillar_that_misses_its_target_counts_more() -> None:
    known = Known(services=SERVICES, pillars=KNOWN.pillars, claims=(), currency="CNY", missed=frozenset({"keep"}))
    first, second = rules.listed([mined("desk", "a"), mined("settlement-v2", "b")], known)
    assert (first.mined.key, first.pillar, second.pillar) == ("b", "keep", None)


def test_the_dismissed_and_the_taken_up_stand_apart() -> None:
    gone, taken, open_ = mined("desk", "a"), mined("desk", "b"), mined("desk", "c")
    known = Known(
        services=SERVICES,
        pillars=(),
        claims=(),
        currency="CNY",
        demands={identity(taken): ("D-1",)},
        dismissed={identity(gone): Dismissed(why="no", by="Lin", at=datetime(2026, 9, 1))},
    )
    assert [(one.mined.key, one.rank) for one in rules.listed([gone, taken, open_], known)] == [
        ("c", 1),
        ("b", 0),
        ("a", 0),
    ]


def test_viewers_read_no_names_of_who_does_not_use_it() -> None:
    [one] = rules.listed([mined("quotes", kind="alike", teams=("a",), units=("u",))], KNOWN)
    told = rules.unnamed(one, ())
    assert (told.mined.teams, told.mined.units, told.unlocks.units) == ((), (), ())


def test_viewers_read_no_pseudonym() -> None:
    by = EvidenceRow(name="refused-by", amount=3, unit="calls", of="k4f")
    [one] = rules.listed([mined("quotes", consumers=("till", "k4f"), evidence=(*SEEN, by))], KNOWN)
    told = rules.unnamed(one, {"till"})
    assert (told.mined.consumers, told.mined.evidence[-1].of) == (("till",), "")
