"""The pack for a platform's review: loads what others answer, and words it."""

from __future__ import annotations

from sowhat.actions.compliance_answer import compliance
from sowhat.actions.show import data
from sowhat.actions.so_what import so_what
from sowhat.actions.talks.answered import adoption, ecosystem, health, lifecycle
from sowhat.actions.talks.asked import Setting
from sowhat.actions.talks.changed import changed
from sowhat.actions.talks.opened import opened
from sowhat.model.talk import Talk
from sowhat.stories.talks import platform_review as story


def tell(setting: Setting) -> Talk:
    """The pack for a platform's review. Raises DataError where nothing was built yet, WorkspaceError."""
    root, frame = setting.root, setting.frame
    facts = story.Facts(
        changed=changed(root, (frame.since, frame.until)),
        so_what=so_what(root),
        adoption=adoption(root),
        health=health(root),
        ecosystem=ecosystem(root),
        lifecycle=lifecycle(root),
        compliance=compliance(root),
        data=data(root),
        open=opened(root),
    )
    return story.platform_review(frame, facts)
