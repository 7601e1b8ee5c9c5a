"""The life of a claim: who may do what, and in which state it then is. Pure: acts in, a state or a refusal out.

evidenced → agreed (business) → confirmed (finance) → published (platform); disputed while a disagreement stands;
superseded or retracted for good. A draft (grade D) is signed by nobody. Silence never moves a claim.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sowhat.errors import CallError, Param, Problem
from sowhat.model.claim import ClaimState
from sowhat.model.price import VALUE, PriceEntry
from sowhat.model.signature import Role, Says, Signature, Signer
from sowhat.model.study import Price

WHOLE = Decimal(1)
CLOSED: tuple[ClaimState, ...] = ("superseded", "retracted")
MAY: Mapping[Role, tuple[Says, ...]] = {
    "business": ("agree", "amend", "disagree"),
    "finance": ("confirm", "disagree"),
    "platform": (),
}
"""What each side may say. The platform team claims and publishes; it does not agree with itself."""
WITH_REASON: tuple[Says, ...] = ("amend", "disagree")
YES: tuple[Says, ...] = ("agree", "amend", "confirm")


@dataclass(frozen=True, slots=True)
class Life:
    """What happened to a claim so far. `confirmed` and `published` are the factors that finance confirmed last and that
    were published; `gain` is whether the claim is of something good, which an amendment may lower."""

    id: str
    graded: ClaimState
    hash: str = ""
    claimant: Signer | None = None
    gain: bool = True
    money: bool = False
    price: PriceEntry | Price | None = None
    signatures: tuple[Signature, ...] = ()
    confirmed: Decimal | None = None
    published: Decimal | None = None
    superseded_by: str = ""
    retracted: str | None = None


def state(life: Life) -> ClaimState:
    """Where the claim stands."""
    if life.retracted is not None:
        return "retracted"
    if life.superseded_by:
        return "superseded"
    if disputes(life):
        return "disputed"
    if not agreements(life):
        return life.graded
    if life.confirmed != factor(life):
        return "agreed"
    return "published" if life.published == life.confirmed else "confirmed"


def person(signer: Signer) -> str:
    """The same for two ways to write one name."""
    return " ".join(unicodedata.normalize("NFKC", signer.name).casefold().split())


def holding(life: Life) -> tuple[Signature, ...]:
    """What each person said last."""
    return tuple({person(one.signer): one for one in life.signatures}.values())


def agreements(life: Life) -> tuple[Signature, ...]:
    """What stands of the business side's agreement, amended or whole."""
    return tuple(one for one in holding(life) if one.says in ("agree", "amend"))


def factor(life: Life) -> Decimal:
    """How much of the claim's number stands: the lowest that anybody on the business side amended it to."""
    return min((one.factor for one in agreements(life) if one.factor is not None), default=WHOLE)


def disputes(life: Life) -> tuple[Signature, ...]:
    """Disagreements that nobody entitled to has taken back: the person, or somebody of the same side and team."""
    found: list[Signature] = []
    for one in life.signatures:
        if one.says in YES:
            found = [standing for standing in found if not _heals(one.signer, standing.signer)]
        else:
            found.append(one)
    return tuple(found)


def _heals(later: Signer, earlier: Signer) -> bool:
    same_team = bool(later.team) and later.team == earlier.team
    return later.role == earlier.role and (person(later) == person(earlier) or same_team)


def signed(life: Life, made: Signature) -> Life:
    """The life after a signature that was accepted."""
    after = replace(life, signatures=(*life.signatures, made))
    return replace(after, confirmed=factor(after)) if made.says == "confirm" else after


def refuse_signature(life: Life, made: Signature) -> None:
    """Raises CallError for what its signer may not say about this claim as it stands: `claim-closed`, `claim-draft`,
    `signer-unnamed`, `sign-role`, `sign-two-sides`, `reason-needed`, `amend-factor`, `amend-loss`, `sign-published`,
    `confirm-before-agreed`, `confirm-disputed`, `confirm-unpriced`, `confirm-terms`, `signed-already`."""
    _open(life)
    if life.graded == "draft":
        raise _refusal("claim-draft", life)
    signer, says = made.signer, made.says
    _side(life, signer)
    if says not in MAY[signer.role]:
        allowed = ", ".join(MAY[signer.role]) or "none"
        raise _refusal("sign-role", life, role=signer.role, says=says, allowed=allowed)
    if says in WITH_REASON and not made.reason.strip():
        raise CallError(Problem("reason-needed"))
    _amendable(life, says, made.factor)
    if says == "confirm":
        _confirmable(life, signer)
    _new(life, made)


def refuse_publication(life: Life, signer: Signer) -> None:
    """Raises CallError: `claim-closed`, `signer-unnamed`, `publish-role`, `sign-two-sides`, `publish-unconfirmed`,
    `published-already`."""
    _open(life)
    if signer.role != "platform":
        raise _refusal("publish-role", life, role=signer.role)
    _side(life, signer)
    found = state(life)
    if found == "published":
        raise _refusal("published-already", life)
    if found != "confirmed":
        raise _refusal("publish-unconfirmed", life, state=found)


def refuse_retraction(life: Life, reason: str) -> None:
    """Raises CallError: `reason-needed`, `claim-retracted`, `claim-closed`."""
    if not reason.strip():
        raise CallError(Problem("reason-needed"))
    if state(life) == "retracted":
        raise _refusal("claim-retracted", life)
    _open(life)


def refuse_succession(life: Life, reason: str) -> None:
    """Raises CallError where a claim cannot be superseded: `reason-needed`, `claim-closed`."""
    if not reason.strip():
        raise CallError(Problem("reason-needed"))
    _open(life)


def refuse_definition(study: str, signer: Signer, says: Says, reason: str, *, claimed: bool) -> None:
    """Raises CallError for what may not be said about a definition: `definition-claimed` (there is a result),
    `signer-unnamed`, `definition-role`, `reason-needed`."""
    if claimed:
        raise CallError(Problem("definition-claimed", params={"study": study}))
    if not person(signer):
        raise CallError(Problem("signer-unnamed"))
    if signer.role != "business" or says not in ("agree", "disagree"):
        raise CallError(Problem("definition-role", params={"study": study, "role": signer.role, "says": says}))
    if says == "disagree" and not reason.strip():
        raise CallError(Problem("reason-needed"))


def _open(life: Life) -> None:
    found = state(life)
    if found in CLOSED:
        raise _refusal("claim-closed", life, state=found, successor=life.superseded_by or "none")


def _side(life: Life, signer: Signer) -> None:
    """One person stands on one side of a claim; whoever claimed it is on the platform's."""
    if not person(signer):
        raise CallError(Problem("signer-unnamed"))
    sides = {person(one.signer): one.signer.role for one in life.signatures}
    if life.claimant is not None:
        sides[person(life.claimant)] = life.claimant.role
    side = sides.get(person(signer), signer.role)
    if side != signer.role:
        raise _refusal("sign-two-sides", life, name=signer.name, role=side)


def _amendable(life: Life, says: Says, kept: Decimal | None) -> None:
    if says != "amend" and kept is not None:
        raise _refusal("amend-factor", life, factor=str(kept))
    if says == "amend" and not life.gain:
        raise _refusal("amend-loss", life)
    if says == "amend" and (kept is None or not kept.is_finite() or not 0 < kept < WHOLE):
        raise _refusal("amend-factor", life, factor=str(kept or 0))


def _confirmable(life: Life, signer: Signer) -> None:
    if not agreements(life):
        raise _refusal("confirm-before-agreed", life)
    others = [one for one in disputes(life) if not _heals(signer, one.signer)]
    if others:
        raise _refusal("confirm-disputed", life, name=others[0].signer.name)
    if not life.money:
        raise _refusal("confirm-unpriced", life)
    if not isinstance(life.price, PriceEntry) or life.price.basis not in VALUE:
        raise _refusal("confirm-terms", life)


def _new(life: Life, made: Signature) -> None:
    """What changes nothing is no signature; what changes a published number is not one either."""
    before = next((one for one in holding(life) if person(one.signer) == person(made.signer)), None)
    after = signed(life, made)
    moved = (factor(life), disputes(life), life.confirmed) != (factor(after), disputes(after), after.confirmed)
    if made.says in YES and state(life) == "published" and factor(after) != factor(life):
        raise _refusal("sign-published", life)
    if before is not None and (before.says, before.factor) == (made.says, made.factor) and not moved:
        raise _refusal("signed-already", life, name=made.signer.name)


def _refusal(code: str, life: Life, **params: Param) -> CallError:
    return CallError(Problem(code, params={"claim": life.id, **params}))
