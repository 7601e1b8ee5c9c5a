"""The colours, read from the style sheet so that a chart in a picture and a page never differ."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

Mode = Literal["light", "dark", "page"]

STYLE = Path(__file__).parent / "static" / "style.css"
SANS = 'Inter, system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", sans-serif'
_TOKEN = re.compile(r"--([a-z-]+):\s*(#[0-9a-f]{6})")


@cache
def tokens(mode: Mode) -> Mapping[str, str]:
    """Each token's colour in light or dark; for `page` a reference to the style sheet, which follows the reader."""
    light, dark = STYLE.read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)", 1)
    dark = dark.split("\n}\n", 1)[0]
    colours = dict(_TOKEN.findall(light))
    if mode == "page":
        return {name: f"var(--{name})" for name in colours}
    return {**colours, **dict(_TOKEN.findall(dark))} if mode == "dark" else colours
