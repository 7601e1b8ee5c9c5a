"""Amounts with a sign stay on one line."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from sowhat.render.page import environment
from sowhat.render.unbroken import JOINER, unbroken


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("得出 −¥31.4 万", f"得出 −{JOINER}¥31.4 万"),
        ("−$3 to +€4", f"−{JOINER}$3 to +{JOINER}€4"),
        ("¥31.4 万", "¥31.4 万"),
        ("−9.6", "−9.6"),
        ("2+2", "2+2"),
    ],
)
def test_a_sign_is_joined_to_its_currency_and_to_nothing_else(text: str, shown: str) -> None:
    assert unbroken(text) == shown


def test_what_is_no_plain_text_stays_what_it_is() -> None:
    markup = Markup("<b>−¥1</b>")
    assert [unbroken(one) for one in (markup, 7, None)] == [markup, 7, None]


def test_every_template_prints_amounts_so() -> None:
    shown = environment().from_string("<td>{{ amount }}</td>").render(amount="−¥1 <万>")
    assert shown == f"<td>−{JOINER}¥1 &lt;万&gt;</td>"
