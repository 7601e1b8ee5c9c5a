"""Three versions of a real API, listed by `changes` and, independently, by walking the raw files another way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator
from ruamel.yaml import YAML

from sowhat.lifecycle.api_changes import changes
from sowhat.lifecycle.example_request import example
from sowhat.lifecycle.similarity import similarity
from sowhat.lifecycle.translation import translate
from sowhat.model.api import Api
from sowhat.model.api_changes import ApiChange, ApiChanges, Translated
from sowhat.sources.apis.description import describe

VERSIONS = ("67", "70", "71")
Raw = dict[str, Any]
Names = dict[tuple[str, str, str], bool]
"""Operation, `body` or `answer`, dotted name → whether it is deprecated anywhere."""

DONATIONS_LOST = {
    "additionalAmount", "allowedPaymentMethods", "blockedPaymentMethods", "captureDelayHours", "company", "dccQuote",
    "deliveryDate", "enableOneClick", "enablePayOut", "enableRecurring", "entityType", "fraudOffset", "fundOrigin",
    "fundRecipient", "fundingSource", "industryUsage", "installments", "localizedShopperStatement", "mandate", "mcc",
    "merchantOrderReference", "order", "orderReference", "platformChargebackLogic", "recurringExpiry",
    "recurringFrequency", "riskData", "selectedRecurringDetailReference", "shopperStatement", "splits",
    "storePaymentMethod", "trustedShopper",
}  # fmt: skip
"""Read by eye from the two files' DonationPaymentRequest."""


def file(folder: Path, version: str) -> Path:
    return folder / "openapi" / f"CheckoutService-v{version}.yaml"


@pytest.fixture(scope="module")
def apis(real_inputs: Path) -> dict[str, Api]:
    return {api.version: api for api in describe([file(real_inputs, one) for one in VERSIONS])}


@pytest.fixture(scope="module")
def raw(real_inputs: Path) -> dict[str, Raw]:
    return {one: YAML(typ="safe").load(file(real_inputs, one)) for one in VERSIONS}


def schema_at(root: Raw, written: Raw) -> Raw:
    while "$ref" in written:
        written = root["components"]["/".join(written["$ref"].split("/")[2:-1])][written["$ref"].split("/")[-1]]
    return written


def names_in(root: Raw, written: Raw, prefix: str, above: tuple[int, ...]) -> Iterator[tuple[str, bool]]:
    schema = schema_at(root, written)
    if id(schema) in above:
        return
    for key in ("oneOf", "anyOf", "allOf", "x-anyOf"):
        for one in schema.get(key, ()):
            yield from names_in(root, one, prefix, (*above, id(schema)))
    if "items" in schema:
        yield from names_in(root, schema["items"], prefix, (*above, id(schema)))
    for name, one in schema.get("properties", {}).items():
        yield f"{prefix}{name}", bool(schema_at(root, one).get("deprecated") or one.get("deprecated"))
        yield from names_in(root, one, f"{prefix}{name}.", (*above, id(schema)))


def all_names(root: Raw) -> Names:
    found: Names = {}
    for path, item in root["paths"].items():
        for method, operation in item.items():
            messages = [("body", operation.get("requestBody", {}))]
            messages += [("answer", schema_at(root, one)) for one in operation["responses"].values()]
            for side, message in messages:
                for content in message.get("content", {}).values():
                    for name, deprecated in names_in(root, content["schema"], "", ()):
                        key = (f"{method.upper()} {path}", side, name)
                        found[key] = found.get(key, False) or deprecated
    return found


def keys(found: tuple[ApiChange, ...]) -> set[tuple[str, str, str]]:
    return {(one.operation, one.side, one.field) for one in found}


def told(apis: dict[str, Api], old: str, new: str) -> ApiChanges:
    return changes(apis[old], apis[new])


@pytest.mark.parametrize(("old", "new", "removed", "deprecated"), [("67", "70", 15, 40), ("70", "71", 32, 0)])
def test_removed_and_deprecated_fields_are_those_that_the_raw_files_have(
    apis: dict[str, Api], raw: dict[str, Raw], old: str, new: str, removed: int, deprecated: int
) -> None:
    found, before, after = told(apis, old, new), all_names(raw[old]), all_names(raw[new])
    gone = {
        (operation, side, name)
        for operation, side, name in before.keys() - after.keys()
        if "." not in name or (operation, side, name.rpartition(".")[0]) in after
    }
    left = {key for key in before.keys() & after.keys() if after[key] and not before[key]}
    assert (keys(found.of("field-removed")), keys(found.of("field-deprecated"))) == (gone, left)
    assert (len(found.of("field-removed")), len(found.of("field-deprecated"))) == (removed, deprecated)


@pytest.mark.parametrize(("old", "new", "added"), [("67", "70", 4), ("70", "71", 0)])
def test_operations_are_those_that_the_raw_files_have(
    apis: dict[str, Api], raw: dict[str, Raw], old: str, new: str, added: int
) -> None:
    found = told(apis, old, new)
    places = [{f"{m.upper()} {p}" for p, item in raw[one]["paths"].items() for m in item} for one in (old, new)]
    more = {one.operation for one in found.of("operation-added")}
    assert (more, found.of("operation-removed"), len(more)) == (places[1] - places[0], (), added)


def test_the_operation_that_v71_deprecates_was_deprecated_before_already(
    apis: dict[str, Api], raw: dict[str, Raw]
) -> None:
    for version in VERSIONS:
        standing = {one.key for one in apis[version].operations if one.deprecated}
        assert standing == {"POST /originKeys"}
        assert raw[version]["paths"]["/originKeys"]["post"]["deprecated"]
    found = told(apis, "67", "71")
    assert (found.of("operation-deprecated"), found.still) == ((), ("POST /originKeys",))


def test_what_donations_lost_is_what_a_reader_finds(apis: dict[str, Api]) -> None:
    lost = told(apis, "70", "71").of("field-removed")
    assert {one.field for one in lost} == DONATIONS_LOST
    assert {(one.operation, one.side, one.breaking) for one in lost} == {("POST /donations", "body", True)}


def test_replacements_are_those_that_the_descriptions_name(apis: dict[str, Api]) -> None:
    named = {one.field: one.instead for one in told(apis, "67", "70").of("field-deprecated")}
    assert named["threeDSAuthenticationOnly"] == ("authenticationData.authenticationOnly",)
    assert named["deliveryDate"] == ("deliverAt",)
    assert named["additionalData.recurring.shopperReference"] == ("tokenization.shopperReference",)


def test_versions_are_near_each_other_and_far_from_another_api(apis: dict[str, Api], real_inputs: Path) -> None:
    (other,) = describe([real_inputs / "openapi" / "twilio_api_v2010_2020-12-01.json"])
    near, far = similarity(apis["70"], apis["71"]), max(similarity(one, other) for one in apis.values())
    assert near > 0.95
    assert similarity(apis["67"], apis["71"]) > 0.75
    assert far < 0.05


@pytest.mark.parametrize(("old", "new"), [("67", "70"), ("70", "71"), ("67", "71")])
def test_every_translated_request_is_valid_by_an_independent_validator(
    apis: dict[str, Api], raw: dict[str, Raw], old: str, new: str
) -> None:
    checked = 0
    for operation in apis[old].operations:
        for whole in (False, True):
            found = translate(apis[old], apis[new], operation, example(apis[old], operation, whole))
            assert isinstance(found, Translated), (operation.key, found)
            if found.request.body is not None:
                checked += 1
                method, path = found.operation.split(" ")
                content = raw[new]["paths"][path][method.lower()]["requestBody"]["content"]
                schema = {**content[found.request.media]["schema"], "components": raw[new]["components"]}
                assert Draft202012Validator(schema).is_valid(found.request.body), operation.key
    assert checked > 35
