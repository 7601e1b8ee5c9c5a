"""The file: nothing in it reaches a network, nothing of a description becomes markup or script."""

from __future__ import annotations

import json
import re
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from typing import TypeVar

import pytest

from sowhat.model.api import Api, Schema
from sowhat.model.prototype import DEVICES, Asked
from sowhat.model.value import Text
from sowhat.render.prototypes import page
from sowhat.stories.prototype import prototype
from sowhat.stories.voice import voice
from tests.stories.prototypes.shop import SHOP

PAYLOAD = "\"'></script></style></textarea><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}"
Made = TypeVar("Made")


class Tags(HTMLParser):
    """Elements and what could run in them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        self.attributes += [(name, value or "") for name, value in attrs]


def drawn(api: Api = SHOP, asked: Asked | None = None) -> str:
    return page.html(prototype(voice("en"), api, asked or Asked(), {}), voice("en"))


def poisoned(value: Made) -> Made:
    """The same with the payload in every text that people wrote, save what decides how it is read."""
    if isinstance(value, tuple):
        return tuple(poisoned(one) for one in value)  # type: ignore[return-value]
    if isinstance(value, dict):
        return {_key(key): poisoned(one) for key, one in value.items()}  # type: ignore[return-value]
    if isinstance(value, str):
        return value + PAYLOAD  # type: ignore[return-value]
    if not is_dataclass(value) or isinstance(value, type):
        return value
    kept = {"types", "method", "place", "carrier", "pattern", "base", "format"}
    kept |= {"required"} if not isinstance(value, Schema) else set()
    changed = {one.name: poisoned(getattr(value, one.name)) for one in fields(value) if one.name not in kept}
    return replace(value, **changed)


def _key(key: str) -> str:
    return key if key.isdigit() else key + PAYLOAD


def test_it_holds_one_script_and_one_style_known_by_their_hashes() -> None:
    text = drawn()
    assert Tags(text).found.count("style") == 1
    assert re.findall(r"<script[^>]*>", text) == ['<script type="application/json" id="data">', "<script>"]
    assert page.policy().replace("'", "&#39;") in text


def test_it_asks_no_other_address_for_anything() -> None:
    reached = [value for name, value in Tags(drawn()).attributes if name in ("src", "action", "srcset", "background")]
    links = [value for name, value in Tags(drawn()).attributes if name == "href" and not value.startswith("#")]
    assert (reached, links) == ([], ["data:,"])


def test_no_text_of_a_description_becomes_markup() -> None:
    asked = Asked(title=Text(en=PAYLOAD), who=Text(en=PAYLOAD))
    clean, dirty = Tags(drawn()), Tags(drawn(poisoned(SHOP), asked))
    assert set(dirty.found) - set(clean.found) == set()
    assert (dirty.found.count("script"), dirty.found.count("style")) == (2, 1)
    assert [name for name, _ in dirty.attributes if name.startswith("on")] == []


def test_the_data_of_the_script_cannot_end_it() -> None:
    text = drawn(poisoned(SHOP))
    held = text.split('id="data">', 1)[1].split("</script>", 1)[0]
    assert "<" not in held
    assert PAYLOAD in json.loads(held)["steps"][0]["address"]


@pytest.mark.parametrize("frame", DEVICES)
def test_each_frame_is_drawn(frame: str) -> None:
    assert f'<body class="frame-{frame}">' in drawn(asked=Asked.model_validate({"frame": frame}))


def test_every_input_has_a_label_and_every_id_is_given_once() -> None:
    text = drawn()
    ids = re.findall(r'<(?:input|select|textarea) id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert [one for one in ids if f'<label for="{one}">' not in text] == []


def test_a_wait_is_never_longer_than_people_sit_through() -> None:
    found = prototype(voice("en"), SHOP, Asked(), {}).steps[0]
    assert page.wait(found) == page.NEUTRAL
