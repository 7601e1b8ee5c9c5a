"""Links as servers write them."""

from __future__ import annotations

import pytest

from sowhat.lifecycle.links import relations


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ('<https://a.example/d>; rel="deprecation"', {"deprecation": "https://a.example/d"}),
        ("<https://a.example/d>;rel=Sunset", {"sunset": "https://a.example/d"}),
        ('<https://a.example/a;b,c>; rel="deprecation"; title="a, b; c"', {"deprecation": "https://a.example/a;b,c"}),
        ('<d>; title="x, <y>"; rel="sunset deprecation", <e>; rel=alternate', {"sunset": "d", "deprecation": "d"}),
        ('<a>; rel="sunset", <b>; rel="sunset"', {"sunset": "a"}),
        ('<a>; rel="sunset"; rel="deprecation"', {"sunset": "a"}),
        ("<a>", {}),
        ('a; rel="sunset"', {}),
    ],
)
def test_each_relation_has_its_target(written: str, told: dict[str, str]) -> None:
    found = relations([("Link", written), ("Sunset", "<no>; rel=link")])
    assert {name: target for name, target in found.items() if name != "alternate"} == told


def test_a_long_header_is_read_at_once() -> None:
    assert relations([("link", "<a>" + ' ;x="' * 20_000)]) == {}
