"""Static files under names that carry their hash, so that a browser may keep them for ever."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock

import vl_convert

STATIC = Path(__file__).parent / "static"
TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
SNIPPET = "window.vegaEmbed = vegaEmbed;"
"""All that the pages use of the bundle."""
_building = Lock()


@dataclass(frozen=True, slots=True)
class Asset:
    """A static file: its media type, its bytes and the same compressed."""

    media_type: str
    content: bytes
    compressed: bytes


def _asset(suffix: str, content: bytes) -> Asset:
    return Asset(TYPES[suffix], content, gzip.compress(content, 6))


@cache
def _files() -> dict[str, Path]:
    """Each file under its public name `style.<hash>.css`."""
    return {_public(path): path for path in sorted(STATIC.iterdir()) if path.suffix in TYPES}


def _public(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:10]
    return f"{path.stem}.{digest}{path.suffix}"


@cache
def address(name: str) -> str:
    """The address of a static file, `/static/style.<hash>.css` for `style.css`."""
    if name == "vega.js":
        return f"/static/{_vega_name()}"
    return f"/static/{_public(STATIC / name)}"


def _vega_name() -> str:
    """The bundle's name follows the versions in it, so that naming it does not mean building it."""
    wheel = version("vl-convert-python")
    versions = f"{wheel} {vl_convert.get_vega_version()} {vl_convert.get_vega_embed_version()}"
    return f"vega.{hashlib.sha256(versions.encode()).hexdigest()[:10]}.js"


@cache
def _vega() -> Asset:
    return _asset(".js", vl_convert.javascript_bundle(SNIPPET).encode())


@cache
def _file(path: Path) -> Asset:
    return _asset(path.suffix, path.read_bytes())


def find(public_name: str) -> Asset | None:
    """The asset under a public name; the Vega bundle (0.9 MB, out of the vl-convert wheel) is built once, on demand."""
    if public_name == _vega_name():
        with _building:
            return _vega()
    path = _files().get(public_name)
    return _file(path) if path else None
