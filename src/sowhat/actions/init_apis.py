"""OpenAPI 2.0 to 3.1 descriptions: the path templates of an API, and what it is called."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from sowhat.lake.streams import open_stream
from sowhat.workspace.nodes import Fields, Items, Node, Scalar, documents

LARGEST = 32 << 20
_MARK = re.compile(rb"""(?:^|[{,\n])\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?\d""")
_WHOLE = ("openapi", "swagger", "basePath", "servers")
_KEY = re.compile(r"""["']?([A-Za-z]+)["']?\s*:""")


@dataclass(frozen=True, slots=True)
class Api:
    """One described API; `templates` are full paths, those of its servers' base path included."""

    path: Path
    title: str
    base: str
    templates: tuple[str, ...]


def read_api(path: Path, sample: bytes) -> Api | None:
    """The API that a file describes; `None` if it is no OpenAPI description. Raises OSError."""
    if path.suffix.lower() not in {".yaml", ".yml", ".json"} or not _MARK.search(sample):
        return None
    with open_stream(path) as stream:
        content = stream.read(LARGEST)
    said = _from_json(content) if content.lstrip()[:1] == b"{" else _from_yaml(content)
    if said is None:
        return None
    title, base, paths = said
    base = base.rstrip("/")
    templates = tuple(dict.fromkeys(base + one for one in paths if one.startswith("/")))
    return Api(path, title or path.stem, base, templates)


_Said = tuple[str, str, list[str]]


def _from_json(content: bytes) -> _Said | None:
    try:
        root = json.loads(content)
    except (ValueError, RecursionError):
        return None
    info, servers = root.get("info"), root.get("servers")
    title = info.get("title", "") if isinstance(info, dict) else ""
    first = servers[0] if isinstance(servers, list) and servers else {}
    url = first.get("url", "") if isinstance(first, dict) else ""
    paths = root.get("paths")
    return str(title), str(root.get("basePath") or _base(str(url))), list(paths) if isinstance(paths, dict) else []


def _from_yaml(content: bytes) -> _Said | None:
    text = content.decode("utf-8-sig", "replace")
    for written in ("\n".join(_outline(text)), text):
        roots, problems = documents("", written.encode())
        if roots and not problems and isinstance(roots[0], Fields):
            return _from_node(roots[0])
    return None


def _from_node(root: Fields) -> _Said:
    servers, paths = root.get("servers"), root.get("paths")
    first = servers.nodes[0] if isinstance(servers, Items) and servers.nodes else None
    base = _text(root.get("basePath")) or _base(_text(_at(first, "url")))
    templates = [key.text for key, _ in paths.pairs] if isinstance(paths, Fields) else []
    return _text(_at(root.get("info"), "title")), base, templates


def _at(node: Node | None, key: str) -> Node | None:
    return node.get(key) if isinstance(node, Fields) else None


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""


def _base(url: str) -> str:
    """The path of a server's URL, unless it holds variables."""
    try:
        path = urlsplit(url).path
    except ValueError:
        return ""
    return "" if "{" in url else path


def _outline(text: str) -> Iterator[str]:
    """The lines that matter here: parsing all of a large description takes seconds."""
    section, indent = "", ""
    for line in text.splitlines():
        if line[:1].strip() and line[0] not in "#-]}":
            key = _KEY.match(line)
            section, indent = (key[1] if key else ""), ""
            if section in (*_WHOLE, "paths", "info"):
                yield line
        elif section in _WHOLE:
            yield line
        elif section in ("paths", "info") and line.strip():
            indent = indent or line[: len(line) - len(line.lstrip())]
            wanted = "title" if section == "info" else ""
            if line.startswith(indent + wanted) and line[len(indent)].strip():
                yield line if section == "info" else line.rstrip().rstrip("{}").rstrip()
