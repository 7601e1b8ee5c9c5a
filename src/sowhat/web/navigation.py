"""What the navigation lists, in groups, and which entry a page stands under."""

from __future__ import annotations

from sowhat.render.page import Link, LinkGroup
from sowhat.stories.voice import Voice

GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("", ("so-what",)),
    ("results", ("value", "studies", "partners", "showcase")),
    ("platform", ("services", "catalogue", "adoption", "health", "ecosystem", "teams")),
    ("decide", ("planning", "lifecycle", "feedback", "compliance")),
    ("reference", ("data", "settings", "dictionary")),
)
"""What it brought, what it is, what people decide about it, and what the numbers stand on."""
INSIDE = {
    "alerts": "health",
    "campaign": "lifecycle",
    "campaigns": "lifecycle",
    "doctor": "data",
    "gallery": "dictionary",
    "prototypes": "showcase",
    "rehearsal": "showcase",
    "review": "lifecycle",
    "scenario": "showcase",
    "scenarios": "showcase",
    "service": "services",
    "showcases": "showcase",
    "study": "studies",
    "truth": "so-what",
}
"""Pages that the navigation reaches through another one."""


def groups(voice: Voice, page: str) -> tuple[LinkGroup, ...]:
    """The entries of the navigation, the one of `page` marked."""
    shown = INSIDE.get(page, page)
    return tuple(
        LinkGroup(voice.say(f"web-nav-{title}") if title else "", tuple(_link(voice, name, shown) for name in names))
        for title, names in GROUPS
    )


def _link(voice: Voice, name: str, shown: str) -> Link:
    return Link(voice.say(f"{name}-page"), "/" if name == "so-what" else f"/{name}", name == shown)
