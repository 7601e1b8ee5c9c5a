"""Names that a text gives as a replacement."""

from __future__ import annotations

import pytest

from sowhat.sources.apis.instead import replacements


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Use `deliverAt` instead.", ("deliverAt",)),
        ("Use tokenization.shopperReference instead.", ("tokenization.shopperReference",)),
        ("Use [`data.attempt`](https://x.example/page) instead", ("data.attempt",)),
        ("Deprecated in favor of POST", ("POST",)),
        ("If before 50, use `a_b`; later, use `c.d`.", ("a_b", "c.d")),
        ("Replaced by /v2/orders.", ("/v2/orders",)),
        ("You can use [Dynamic 3D Secure](/x) to do this; use this with care", ()),
        ("已废弃，请改用 deliverAt。", ("deliverAt",)),
        ("该字段已被 orderId 取代", ("orderId",)),
        ("替换为「new_name」", ("new_name",)),
        ("Nothing of the kind.", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_names_are_found_in_both_languages(text: str, names: tuple[str, ...]) -> None:
    assert replacements(text) == names


def test_each_name_is_told_once_over_several_texts() -> None:
    assert replacements("Use `one`.", "Use `two`, or use `one`.") == ("one", "two")


def test_a_long_text_is_looked_at_only_at_its_start() -> None:
    assert replacements("x" * 3_000 + " Use `late` instead.") == ()
