"""An audit bundle in words: the findings of its check, in both languages for the script inside, and its read-me."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sowhat.model.audit import Audited, Checked
from sowhat.model.ledger_sheets import Exported
from sowhat.stories import ledger
from sowhat.stories.numbers import NOTHING
from sowhat.stories.pieces import Note, Notes, Tone
from sowhat.stories.query import Part, Request
from sowhat.stories.shape import Section, Story
from sowhat.stories.voice import Voice
from sowhat.stories.words import LANGUAGES, Words, words
from sowhat.stories.words import Part as Said

CHECKED = ("members", "chain", "claim", "seal", "registrations", "signatures", "price", "sound")
WRONG = (
    *("member", "missing", "extra", "entry-hash", "entry-previous", "entry-number", "entry-broken", "head"),
    *("claim", "seal", "record", "refers", "price", "unsound"),
    *("unreadable-broken", "unreadable-member", "unreadable-name", "unreadable-too-large"),
)
UNKNOWN = ("moments", "price", "estimate", "people", "facts", "loose", "newest", "simulated")
PARAMS = ("member", "number", "subject", "claim", "count", "hash", "what")
"""What sentences of findings may name."""
TONES: dict[str, Tone] = {"checked": "good", "wrong": "bad", "unknown": "care"}


def script() -> dict[str, dict[str, str]]:
    """The sentences of all findings by language, with placeholders in braces."""
    held = {name: f"{{{name}}}" for name in PARAMS}
    levels = {"checked": CHECKED, "wrong": WRONG, "unknown": UNKNOWN}
    codes = [f"{level}-{code}" for level, named in levels.items() for code in named]
    return {tag: {code: words(tag).say(f"audit-{code}", **held) for code in codes} for tag in LANGUAGES}


def finding(spoken: Words, one: Checked) -> str:
    """One finding as a sentence."""
    empty = dict.fromkeys(PARAMS, NOTHING)
    return spoken.say(f"audit-{one.level}-{one.code}", **{**empty, **one.params})


@dataclass(frozen=True, slots=True)
class Facts:
    """What a read-me says of its bundle; `versions` by what they are of."""

    claims: Sequence[str]
    entries: int
    head: str
    moments: bool
    simulated: bool
    versions: Mapping[str, str]


def readme(voice: Voice, facts: Facts) -> Request:
    """What the bundle is, what is in it, how to check it, what it cannot tell, and whom it is for."""
    claims = ", ".join(facts.claims)
    lead = voice.say("audit-readme-says", claims=claims, entries=str(facts.entries))
    mark = voice.say("sheets-simulated") if facts.simulated else ""
    moments = "yes" if facts.moments else "no"
    return Request(
        title=voice.say("audit-readme-title"),
        says=voice.sentences(f"{mark}{'。' if voice.language == 'zh' else '.'}" if mark else "", lead),
        parts=(
            Part(voice.say("audit-readme-check"), (voice.say("audit-readme-verify"),), code=VERIFY),
            Part(voice.say("audit-readme-again"), (voice.say("audit-readme-recompute", moments=moments),), code=AGAIN),
            Part(voice.say("audit-readme-inside"), table=_inside(voice, facts.moments)),
            Part(voice.say("audit-readme-people"), (voice.say("audit-readme-privacy", moments=moments),)),
            Part(voice.say("audit-readme-limits"), items=_limits(voice, facts)),
            Part(voice.say("audit-readme-made"), items=tuple(f"{name} {no}" for name, no in facts.versions.items())),
        ),
    )


VERIFY = "python -I verify.py BUNDLE.zip\npython -I verify.py BUNDLE.zip --lang=zh"
AGAIN = "sowhat ledger verify --bundle BUNDLE.zip"
INSIDE = (
    *("manifest.json", "entries.jsonl", "claims/*/claim.json", "claims/*/context.json", "claims/*/moments.json"),
    *("claims/*/registrations.json", "claims/*/signatures.json", "claims/*/price.json", "claims/*/query.sql"),
    *("claims/*/made.json", "verify.py"),
)


def _inside(voice: Voice, moments: bool) -> tuple[tuple[str, ...], ...]:
    names = [name for name in INSIDE if moments or "moments" not in name]
    rows = [(name, voice.say(f"audit-inside-{name.split('/')[-1].replace('.', '-')}")) for name in names]
    return ((voice.say("audit-inside"), voice.say("audit-inside-holds")), *rows)


def _limits(voice: Voice, facts: Facts) -> tuple[str, ...]:
    told = [Checked(level="unknown", code=code) for code in ("people", "facts", "loose")]
    newest = Checked(level="unknown", code="newest", params={"number": str(facts.entries), "hash": facts.head})
    return (*(finding(voice.words, one) for one in (*told, newest)), voice.say("audit-readme-script"))


def audited(voice: Voice, found: Audited) -> Story:
    """What checking a bundle found."""
    notes = [Note(finding(voice.words, one), tone=TONES[one.level]) for one in found.findings]
    again = [ledger.verification(voice, one) for one in found.claims]
    tone: Tone = "good" if found.sound else "bad"
    left = [Note(voice.say("audit-left-out", claim=one), tone="care") for one in found.left_out]
    return Story(
        page="verify",
        title=voice.say("audit-readme-title"),
        question=voice.say("audit-question"),
        answer=(Said(voice.say(f"audit-{'checked-sound' if found.sound else 'wrong-unsound'}"), strong=True),),
        under=voice.say("sheets-simulated") if found.simulated else "",
        sections=(Section("verified", voice.say("ledger-claims"), "", (Notes((*notes, *again, *left)),)),),
        tone=tone,
        build=NOTHING,
        code_version=NOTHING,
    )


def exported(voice: Voice, made: Exported) -> tuple[str, ...]:
    """What was written."""
    said = [voice.say("export-written", path=path) for path in made.paths]
    if made.to == "bundle":
        said.append(voice.say("export-moments", moments="yes" if made.moments else "no"))
        said.append(voice.say("export-hash", hash=made.sha256))
    return tuple(said)
