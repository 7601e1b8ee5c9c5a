"""Two people sign at once: both signatures stand, on both databases."""

from __future__ import annotations

import threading
from datetime import UTC, datetime

import pytest

from sowhat.ledger import chain, claims
from sowhat.ledger.bodies import SignatureBody
from sowhat.model.claim import Exposed, Studied
from sowhat.model.signature import Signer
from sowhat.store.database import Store
from tests.ledger.conftest import STUDY, WORTH, estimate

AT = datetime(2026, 9, 1, tzinfo=UTC)
NAMES = tuple(f"signer {number}" for number in range(8))


@pytest.fixture
def claimed(store: Store) -> Store:
    found = Studied(
        study=STUDY,
        build="b000001",
        code_version="1",
        finding=estimate("B"),
        exposed=Exposed(teams=6, customers=60),
        moments=None,
    )
    with store.begin() as work:
        work.ledger.append(claims.claim([], claims.claim_body("create", found, WORTH, "c"), AT))
    return store


def sign(store: Store, name: str, together: threading.Barrier) -> None:
    signer = Signer(name=name, role="business", team=name)
    body = SignatureBody(signer=signer, says="agree", claim="")
    together.wait()
    with store.begin() as work:
        work.ledger.append(claims.sign(work.ledger.entries(), "c000001", body, AT))


def test_everybody_who_signs_at_once_has_signed(claimed: Store) -> None:
    together = threading.Barrier(len(NAMES))
    threads = [threading.Thread(target=sign, args=(claimed, name, together)) for name in NAMES]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with claimed.read() as work:
        entries, head = work.ledger.entries(), work.ledger.head()
    [one] = claims.book(entries).claims
    assert sorted(each.signer.name for each in one.signatures) == sorted(NAMES)
    assert (*chain.faults(entries), *chain.cut(entries, head)) == ()
