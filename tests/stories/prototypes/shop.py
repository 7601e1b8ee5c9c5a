"""A small API of a shop, as its description tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sowhat.model.api import Api, ApiOperation, Credential, Message, Named, Parameter, Schema
from sowhat.model.language import Language
from sowhat.stories.prototypes.examples import Examples
from sowhat.stories.prototypes.people import People
from sowhat.stories.prototypes.texts import Texts
from sowhat.stories.words import words
from tests.lifecycle.shapes import NUMBER, TEXT, TRUTH, WHOLE, many, thing

ID = Schema(types=("string",), pattern="^OR[0-9]{6}$")
EMAIL = Schema(types=("string",), format="email", description="Where the receipt goes.")
SIZE = Schema(types=("string",), enum=("small", "large"))
ADDRESS = thing("city", city=TEXT, street=TEXT)
PAID = Schema(types=("object",), options=(
    thing("type card_number", type=Schema(types=("string",), enum=("card",)), card_number=TEXT),
    thing("type iban", type=Schema(types=("string",), enum=("bank",)), iban=TEXT),
))  # fmt: skip
ORDER = thing(
    "email size quantity address paid",
    email=EMAIL, size=SIZE, quantity=replace(WHOLE, bounds=(1, 9)), address=ADDRESS, paid=PAID,
    note=replace(TEXT, description="Anything to know."), gift=TRUTH, old=replace(TEXT, deprecated=True),
    id=replace(ID, read_only=True),
)  # fmt: skip
KEPT = thing("id email", id=ID, email=EMAIL, total=NUMBER, created_at=replace(TEXT, format="date-time"), error=TEXT)
FAULT = thing("message status", message=TEXT, status=WHOLE)
LISTED = thing("orders", orders=many(KEPT))
HELD = Parameter("orderId", "path", True, schema_=ID)
MAKE = ApiOperation(
    method="POST",
    path="/orders",
    id="makeOrder",
    title="Place an order",
    body=ORDER,
    body_required=True,
    media="application/json",
    answers={"201": KEPT, "400": FAULT, "500": None},
    ways=((Credential("bearer", "Authorization"),),),
    messages={"201": Message("Made.", "application/json"), "400": Message("Wrong.", "application/json")},
)
SEE = ApiOperation(method="GET", path="/orders/{orderId}", id="seeOrder", parameters=(HELD,), answers={"200": KEPT})
LIST = ApiOperation(
    method="GET", path="/orders", id="listOrders", answers={"200": LISTED},
    parameters=(Parameter("city", "query", description="Only there."),),
)  # fmt: skip
CANCEL = ApiOperation(
    method="POST", path="/orders/{orderId}/cancel", id="cancelOrder", parameters=(HELD,), answers={"204": None}
)
SHOP = Api("shop", "Shop", "1.0", operations=(LIST, MAKE, SEE, CANCEL), file="shop.yaml", server="https://shop.example")
SHOWN = Named("plain", "A plain one", {"email": "a@example.com", "size": "large", "quantity": 2})


def examples(language: Language = "en", seed: str = "one") -> Examples:
    """A maker of example data."""
    return Examples(Texts(People(words(language), seed), datetime(2026, 6, 15, 9, 30, tzinfo=UTC)))
