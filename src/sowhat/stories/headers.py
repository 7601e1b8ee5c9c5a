"""Headers that announce an end, in words: a snippet to paste, and what is wrong with what an address sends."""

from __future__ import annotations

from collections.abc import Iterator

from sowhat.model.estimate import Remark
from sowhat.model.header import HeaderCheck, HeaderChecks, Snippet
from sowhat.stories.words import Words


def told(words: Words, made: Snippet) -> str:
    """The snippet under comments that say what it does and where it goes; the whole can be pasted."""
    notice = made.notice
    kind = "sunset" if notice.sunset else "open"
    told = words.say(
        f"headers-about-{kind}",
        service=notice.service,
        deprecated=notice.deprecated.date().isoformat(),
        sunset=notice.sunset.date().isoformat() if notice.sunset else "",
    )
    lines = [told, words.say(f"headers-where-{made.server}")]
    lines += [] if notice.docs else [words.say("headers-without-docs")]
    return "".join(f"# {line}\n" for line in lines) + "\n" + made.text


def checked(words: Words, found: HeaderChecks) -> str:
    """Each answer with what is wrong, weak or to be known, and the whole in a line."""
    blocks = ["\n".join(_lines(words, one)) for one in found.checks]
    wrong = sum(not one.good for one in found.checks)
    return "\n\n".join([*blocks, words.say("headers-sum", answers=len(found.checks), wrong=wrong)])


def _lines(words: Words, one: HeaderCheck) -> Iterator[str]:
    where = one.address or words.say("headers-captured")
    yield words.say("headers-answer", address=where, status=one.status)
    for name, at in (("Deprecation", one.deprecated), ("Sunset", one.sunset)):
        if at is not None:
            yield "  " + words.say("headers-read", name=name, at=f"{at:%Y-%m-%d %H:%M} UTC")
    for kind, remarks in (("wrong", one.wrong), ("weak", one.weak), ("told", one.told)):
        for remark in remarks:
            yield f"  {words.say(f'headers-is-{kind}')} {said(words, remark)}"
    if one.good and not one.weak and (one.deprecated or one.sunset):
        yield "  " + words.say("headers-fine")


def said(words: Words, remark: Remark) -> str:
    """A finding as a sentence."""
    return words.say(f"finding-{remark.code}", **remark.params)
