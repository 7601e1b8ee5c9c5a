"""Static files have names that carry their hash."""

from __future__ import annotations

import gzip

import pytest

from sowhat.render import assets


@pytest.mark.parametrize("name", ["style.css", "noscript.css", "app.js", "favicon.svg"])
def test_an_address_finds_its_file(name: str) -> None:
    found = assets.find(assets.address(name).removeprefix("/static/"))
    assert found is not None
    assert found.content == (assets.STATIC / name).read_bytes() == gzip.decompress(found.compressed)


@pytest.mark.parametrize("name", ["style.css", "style.0000000000.css", "../page.py", ""])
def test_no_other_name_finds_anything(name: str) -> None:
    assert assets.find(name) is None


def test_the_bundle_for_charts_carries_all_it_needs() -> None:
    bundle = assets.find(assets.address("vega.js").removeprefix("/static/"))
    assert bundle is not None
    assert (b"window.vegaEmbed" in bundle.content, len(bundle.compressed) < 400_000) == (True, True)


def test_nothing_that_pages_load_names_another_host() -> None:
    texts = [path.read_text(encoding="utf-8") for path in assets.STATIC.glob("*.[cj]s*")]
    assert [text for text in texts if "http" in text.replace("http://www.w3.org", "")] == []
