"""Who may do what with a claim, in which state it then is; and over any acts, that nothing is lost."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sowhat.errors import CallError
from sowhat.ledger import chain, claims, life
from sowhat.ledger.bodies import ClaimBody, DefinitionBody, RegistrationBody, SignatureBody
from sowhat.ledger.claims import Worth
from sowhat.model.claim import Amount, ClaimState, Exposed, Studied
from sowhat.model.estimate import Grade
from sowhat.model.ledger import Entry
from sowhat.model.price import PriceEntry
from sowhat.model.signature import Role, Says, Signer
from sowhat.model.study import Price
from tests.ledger.conftest import STUDY, WORTH, estimate

AT = datetime(2026, 9, 1, tzinfo=UTC)
ONE = "c000001"
PRICE = PriceEntry(
    number=1,
    at=AT,
    name="kept",
    unit="retained-customer",
    low=Decimal(80),
    likely=Decimal(100),
    high=Decimal(130),
    currency="CNY",
    source="finance 2026",
    owner="finance",
    valid_from=date(2026, 1, 1),
)
CUT_OFFS = STUDY.model_copy(update={"cut_offs": (date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1))})


def body(grade: Grade = "B", price: PriceEntry | Price | None = PRICE, worth: Worth = WORTH) -> ClaimBody:
    found = Studied(
        study=STUDY,
        build="b000001",
        code_version="1",
        finding=estimate(grade),
        exposed=Exposed(teams=6, customers=60),
        moments="m",
    )
    made = claims.claim_body("create", found, worth, "context")
    return made.model_copy(update={"price": price, "by": Signer(name="Chen Bo", role="platform")})


def begun(made: ClaimBody | None = None) -> list[Entry]:
    return [claims.claim([], made or body(), AT)]


def signature(says: Says, name: str, role: Role, team: str = "", factor: str | None = None) -> SignatureBody:
    return SignatureBody(
        signer=Signer(name=name, role=role, team=team),
        says=says,
        claim="",
        reason="because",
        factor=None if factor is None else Decimal(factor),
    )


AGREE = signature("agree", "Li Na", "business", "retail")
CONFIRM = signature("confirm", "Wang Wei", "finance")
PLATFORM = Signer(name="Zhao", role="platform")


def after(entries: list[Entry], *signatures: SignatureBody) -> list[Entry]:
    for one in signatures:
        entries = [*entries, claims.sign(entries, ONE, one, AT)]
    return entries


def state(entries: list[Entry]) -> ClaimState:
    return claims.find(claims.book(entries), ONE).state


def published() -> list[Entry]:
    entries = after(begun(), AGREE, CONFIRM)
    return [*entries, claims.publish(entries, ONE, PLATFORM, AT)]


def test_a_claim_goes_from_the_business_to_finance_to_the_platform() -> None:
    entries = begun()
    told = [state(entries)]
    for one in (AGREE, CONFIRM):
        entries = after(entries, one)
        told.append(state(entries))
    told.append(state([*entries, claims.publish(entries, ONE, PLATFORM, AT)]))
    assert told == ["evidenced", "agreed", "confirmed", "published"]


def test_silence_is_never_consent() -> None:
    with pytest.raises(CallError, match="confirm-before-agreed"):
        after(begun(), CONFIRM)


@pytest.mark.parametrize("name", ["Li Na", "li  na", "Ｌｉ Ｎａ", "Chen Bo"])
def test_finance_is_another_person_than_the_business_and_than_who_claimed(name: str) -> None:
    with pytest.raises(CallError, match="sign-two-sides"):
        after(begun(), AGREE, signature("confirm", name, "finance"))


def test_the_platform_does_not_agree_with_itself() -> None:
    with pytest.raises(CallError, match="sign-role"):
        after(begun(), signature("agree", "Zhao", "platform"))


@pytest.mark.parametrize(("says", "role"), [("confirm", "business"), ("agree", "finance"), ("amend", "finance")])
def test_each_side_has_its_own_words(says: Says, role: Role) -> None:
    with pytest.raises(CallError, match="sign-role"):
        after(begun(), AGREE, signature(says, "Sun", role, factor="0.5" if says == "amend" else None))


def test_a_draft_is_signed_by_nobody() -> None:
    with pytest.raises(CallError, match="claim-draft"):
        after(begun(body("D")), AGREE)


@pytest.mark.parametrize("factor", ["1", "1.2", "0", "-0.5", None])
def test_an_amendment_lowers_and_never_raises(factor: str | None) -> None:
    with pytest.raises(CallError, match="amend-factor"):
        after(begun(), signature("amend", "Li Na", "business", factor=factor))


def test_a_loss_is_not_amended_into_a_smaller_one() -> None:
    lost = Worth(Amount(value=-12, low=-21, high=-3), WORTH.value, 7)
    with pytest.raises(CallError, match="amend-loss"):
        after(begun(body(worth=lost)), signature("amend", "Li Na", "business", factor="0.5"))


def test_the_lowest_amendment_stands() -> None:
    entries = after(
        begun(), *(signature("amend", name, "business", factor=kept) for name, kept in (("A", "0.8"), ("B", "0.6")))
    )
    assert claims.find(claims.book(entries), ONE).factor == Decimal("0.6")


def test_what_finance_confirmed_is_not_what_was_amended_since() -> None:
    entries = after(begun(), AGREE, CONFIRM, signature("amend", "Qian", "business", factor="0.5"))
    assert state(entries) == "agreed"
    assert state(after(entries, CONFIRM)) == "confirmed"


@pytest.mark.parametrize("price", [None, Price(amount=Decimal(1), low=Decimal(1), high=Decimal(1), currency="CNY")])
def test_finance_confirms_no_price_without_terms(price: Price | None) -> None:
    with pytest.raises(CallError, match="confirm-terms"):
        after(begun(body(price=price)), AGREE, CONFIRM)


@pytest.mark.parametrize("basis", ["revenue", "capacity"])
def test_finance_confirms_neither_revenue_nor_capacity(basis: str) -> None:
    price = PRICE.model_copy(update={"basis": basis})
    with pytest.raises(CallError, match="confirm-terms"):
        after(begun(body(price=price)), AGREE, CONFIRM)


def test_finance_has_nothing_to_confirm_without_money() -> None:
    with pytest.raises(CallError, match="confirm-unpriced"):
        after(begun(body(worth=Worth(WORTH.retained, None, 7))), AGREE, CONFIRM)


def test_a_disagreement_stands_until_its_own_side_agrees() -> None:
    against = signature("disagree", "Li Na", "business", "retail")
    entries = after(begun(), against, signature("agree", "Qian", "business", "loans"))
    assert state(entries) == "disputed"
    assert state(after(entries, signature("agree", "Zhou", "business", "retail"))) == "agreed"
    assert state(after(entries, AGREE)) == "agreed"


def test_finance_does_not_confirm_over_a_disagreement() -> None:
    with pytest.raises(CallError, match="confirm-disputed"):
        after(begun(), AGREE, signature("disagree", "Qian", "business", "loans"), CONFIRM)


def test_what_is_published_can_be_disputed_and_healed() -> None:
    entries = after(published(), signature("disagree", "Li Na", "business", "retail"))
    assert state(entries) == "disputed"
    assert state(after(entries, AGREE)) == "published"


def test_a_published_number_is_not_changed_by_a_signature() -> None:
    with pytest.raises(CallError, match="sign-published"):
        after(published(), signature("amend", "Li Na", "business", "retail", factor="0.5"))


def test_the_same_thing_is_said_once() -> None:
    with pytest.raises(CallError, match="signed-already"):
        after(begun(), AGREE, AGREE)


@pytest.mark.parametrize("says", ["disagree", "amend"])
def test_a_disagreement_and_an_amendment_need_a_reason(says: Says) -> None:
    bare = signature(says, "Li Na", "business", factor="0.5" if says == "amend" else None)
    with pytest.raises(CallError, match="reason-needed"):
        after(begun(), bare.model_copy(update={"reason": " "}))


def test_a_signature_needs_a_name() -> None:
    with pytest.raises(CallError, match="signer-unnamed"):
        after(begun(), signature("agree", " ", "business"))


def test_only_what_finance_confirmed_is_published() -> None:
    with pytest.raises(CallError, match=r"publish-unconfirmed.*agreed"):
        claims.publish(after(begun(), AGREE), ONE, PLATFORM, AT)


def test_a_claim_is_published_once() -> None:
    with pytest.raises(CallError, match="published-already"):
        claims.publish(published(), ONE, PLATFORM, AT)


def test_nobody_but_the_platform_publishes() -> None:
    with pytest.raises(CallError, match="publish-role"):
        claims.publish(after(begun(), AGREE, CONFIRM), ONE, Signer(name="Sun", role="finance"), AT)


def test_a_signature_names_the_entry_that_was_signed() -> None:
    entries = after(begun(), AGREE)
    assert SignatureBody.model_validate_json(entries[-1].body).claim == entries[0].hash


def registered(days: tuple[date, ...]) -> list[Entry]:
    study = STUDY.model_copy(update={"cut_offs": days})
    return [
        claims.register(None, RegistrationBody(study=study, outcome_until=None, first_go_live=None, before=None), AT)
    ]


def anew(until: date, reason: str = "second cut-off") -> ClaimBody:
    return body().model_copy(update={"study": CUT_OFFS, "until": until, "supersedes": ONE, "reason": reason})


def test_a_re_estimate_at_a_registered_cut_off_takes_the_place_of_the_claim() -> None:
    entries = registered(CUT_OFFS.cut_offs)
    first = body().model_copy(update={"study": CUT_OFFS, "until": date(2026, 8, 2)})
    entries.append(claims.claim(entries, first, AT))
    entries.append(claims.claim(entries, anew(date(2026, 9, 6)), AT))
    old, new = claims.book(entries).claims
    assert (old.state, old.superseded_by, new.state, new.supersedes) == ("superseded", new.id, "evidenced", old.id)
    assert new.reason == "second cut-off"


@pytest.mark.parametrize(("days", "until"), [((), date(2026, 9, 6)), (CUT_OFFS.cut_offs, date(2026, 8, 2))])
def test_between_cut_offs_nothing_is_estimated_anew(days: tuple[date, ...], until: date) -> None:
    entries = registered(days)
    first = body().model_copy(update={"study": CUT_OFFS, "until": date(2026, 8, 2)})
    entries.append(claims.claim(entries, first, AT))
    with pytest.raises(CallError, match="supersede-cut-off"):
        claims.claim(entries, anew(until), AT)


def test_what_was_closed_stays_closed() -> None:
    entries = [*begun(), claims.retract(begun(), ONE, "wrong", AT)]
    with pytest.raises(CallError, match="claim-closed"):
        after(entries, AGREE)


def definition(says: Says = "agree", role: Role = "business") -> DefinitionBody:
    signer = Signer(name="Li Na", role=role)
    return DefinitionBody(signer=signer, says=says, registration=1, terms="h", before=True, reason="because")


def test_a_definition_is_confirmed_before_there_is_a_result() -> None:
    entries = registered(())
    entries.append(claims.define(entries, STUDY.name, definition(), AT))
    [one] = claims.book(entries).definitions
    assert (one.study, one.says, one.before) == (STUDY.name, "agree", True)


def test_a_definition_is_not_confirmed_afterwards() -> None:
    with pytest.raises(CallError, match="definition-claimed"):
        claims.define(begun(), STUDY.name, definition(), AT)


def test_finance_does_not_confirm_a_definition() -> None:
    with pytest.raises(CallError, match="definition-role"):
        claims.define(registered(()), STUDY.name, definition(role="finance"), AT)


PEOPLE = tuple(
    Signer(name=name, role=role, team=team)
    for name, role, team in (
        ("Li Na", "business", "retail"),
        ("Qian", "business", "loans"),
        ("Zhou", "business", "retail"),
        ("Wang", "finance", ""),
        ("Sun", "finance", "fin"),
        ("Zhao", "platform", ""),
        ("Chen Bo", "platform", ""),
    )
)
SAID: tuple[tuple[Says, Decimal | None], ...] = (
    ("agree", None),
    ("amend", Decimal("0.5")),
    ("amend", Decimal("0.8")),
    ("disagree", None),
    ("confirm", None),
)
KINDS = (*("sign",) * 14, *("publish",) * 5, "retract", "supersede", "claim")
"""Mostly signatures, so that many claims come far."""
ACTS = st.builds(
    lambda kind, who, said, back: (kind, who, *said, back),
    st.sampled_from(KINDS),
    st.sampled_from(PEOPLE),
    st.sampled_from(SAID),
    st.sampled_from([0, 0, 0, 0, 1, 2]),
)
Act = tuple[str, Signer, Says, Decimal | None, int]


def acted(entries: list[Entry], act: Act) -> Entry:
    """The entry of an act, or its refusal."""
    kind, who, says, factor, back = act
    made_ = sum(entry.kind == "claimed" for entry in entries)
    id_, at = f"c{max(made_ - back, 1):06d}", AT + timedelta(days=len(entries))
    if kind == "sign":
        said = SignatureBody(signer=who, says=says, claim="", reason="why", factor=factor)
        return claims.sign(entries, id_, said, at)
    if kind == "publish":
        return claims.publish(entries, id_, who, at)
    if kind == "retract":
        return claims.retract(entries, id_, "wrong", at, who)
    made = body().model_copy(update={"study": CUT_OFFS, "until": date(2026, 8, 2) + timedelta(days=len(entries))})
    return claims.claim(
        entries, made.model_copy(update={"supersedes": id_, "reason": "anew"} if kind != "claim" else {}), at
    )


def played(acts: list[Act]) -> list[Entry]:
    entries = registered(CUT_OFFS.cut_offs)
    for act in [("claim", PEOPLE[-1], "agree", None, 0), *acts]:
        try:
            entries = [*entries, acted(entries, act)]
        except CallError:
            continue
    return entries


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTS, min_size=5, max_size=40))
def test_over_any_acts_nothing_is_lost_and_every_prefix_is_a_book(acts: list[Act]) -> None:
    entries = played(acts)
    assert chain.faults(entries) == ()
    before: dict[str, int] = {}
    for length in range(len(entries) + 1):
        held = claims.book(entries[:length])
        now = {one.id: len(one.signatures) for one in held.claims}
        assert all(now.get(id_, -1) >= count for id_, count in before.items())
        assert len({one.study.name for one in held.claims if one.state not in life.CLOSED}) == sum(
            one.state not in life.CLOSED for one in held.claims
        )
        before = now


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTS, min_size=5, max_size=40))
def test_over_any_acts_states_follow_the_rules(acts: list[Act]) -> None:
    entries = played(acts)
    for length in range(len(entries) + 1):
        for one in claims.book(entries[:length]).claims:
            sides = {life.person(each.signer): each.signer.role for each in one.signatures}
            said = {each.says for each in one.signatures}
            assert all(each.signer.role == sides[life.person(each.signer)] for each in one.signatures)
            assert one.state not in ("agreed", "confirmed", "published") or said & {"agree", "amend"}
            assert one.state not in ("confirmed", "published") or "confirm" in said
            assert one.state != "disputed" or "disagree" in said
            assert 0 < one.factor <= 1


@settings(max_examples=60, deadline=None)
@given(st.lists(ACTS, min_size=5, max_size=40))
def test_a_closed_claim_never_opens_again(acts: list[Act]) -> None:
    entries = played(acts)
    closed: dict[str, ClaimState] = {}
    for length in range(len(entries) + 1):
        states = {one.id: one.state for one in claims.book(entries[:length]).claims}
        assert all(states[id_] == state for id_, state in closed.items())
        closed |= {id_: state for id_, state in states.items() if state in life.CLOSED}
