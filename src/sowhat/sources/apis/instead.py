"""What the text of something deprecated names as its replacement: `Use `deliverAt` instead.`, 「请改用 deliverAt」.

Only a suggestion: a name counts once it is found in the newer description.
"""

from __future__ import annotations

import re

LONGEST = 2_000
"""Characters of a text that are looked at."""
_NAME = r"[\[「『“\"'`*]{0,4}(?P<name>/?[A-Za-z_][\w.\-/{}\[\]]{1,120})"
_BEFORE = re.compile(
    r"(?P<verb>\buse|\bswitch(?:ing)? to|\bmigrat(?:e|ing) to|\breplaced (?:by|with)|\bin favou?r of|\bsuperseded by"
    r"|改用|换用|使用|迁移到|迁移至|替换为|替代为|切换到)\s{0,3}(?:(?:the|new|parameter|field|operation|endpoint)\s){0,2}"
    + _NAME,
    re.IGNORECASE,
)
_AFTER = re.compile(r"(?P<verb>已?被|已?由)\s{0,2}" + _NAME + r"[」』”\"'`]{0,2}\s{0,2}(?:代替|替代|取代|替换)")
_PLAIN = re.compile(r"[A-Za-z][a-z]*")
_EDGES = ".-[]{"


def replacements(*texts: str) -> tuple[str, ...]:
    """Names in the order written, each once. A plain word counts only between quotes or backticks."""
    found: dict[str, None] = {}
    for text in texts:
        for pattern in (_BEFORE, _AFTER):
            for one in pattern.finditer(text[:LONGEST]):
                name = one["name"].rstrip(_EDGES)
                quoted = text[one.start("name") - 1] in "「『“\"'`*"
                english = one.groupdict().get("verb", "").isascii()
                if name and (quoted or not (english and _PLAIN.fullmatch(name))):
                    found[name] = None
    return tuple(found)
