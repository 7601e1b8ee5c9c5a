"""Attesting a period: somebody went through who may see which data and who did, and says so by name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sowhat.actions import attested, places
from sowhat.actions.attested import KIND
from sowhat.actions.compliance_answer import compliance, span_of
from sowhat.actions.instant import now
from sowhat.actions.looks import look
from sowhat.actions.reading import store_of
from sowhat.errors import BlockedError, CallError, Problem
from sowhat.ledger import chain
from sowhat.model.compliance import Attestation, Compliance
from sowhat.model.language import Language
from sowhat.model.workspace import Workspace
from sowhat.render import page
from sowhat.render.markdown import markdown
from sowhat.render.page import Frame
from sowhat.render.place import Place
from sowhat.stories import compliance_report as story
from sowhat.stories.voice import voice
from sowhat.workspace import loading

FORMS = ("md", "html", "json")
REPORTS = "reports"
"""The folder of a workspace that reports are written to."""
NAME = 60
"""Characters of the name of who attests."""


def attest(root: Path, period: str, by: str) -> tuple[Attestation, Compliance]:
    """State that a period was gone through, with what was found in it. Who finds the same again has said it once.

    Raises CallError: `attest-by-nobody`, `no-such-period`, `attest-not-over` for a period of which telemetry does not
    hold the last day, `attest-without-data`; DataError, WorkspaceError as `compliance` does.
    """
    who = " ".join(by.split())
    if not who or len(who) > NAME:
        raise CallError(Problem("attest-by-nobody", params={"most": NAME}))
    name, first, last = span_of(period)
    seen = compliance(root, name)
    if seen.until is None:
        raise CallError(Problem("attest-without-data", params={"period": name}))
    if seen.until < last:
        raise CallError(Problem("attest-not-over", params={"period": name, "until": seen.until.isoformat()}))
    at = now()
    made = Attestation(
        number=0,
        period=name,
        first=first,
        last=last,
        by=who,
        at=at,
        build=seen.build,
        code_version=seen.code_version,
        digest=digest(seen),
        wrong=len(seen.wrong),
        recent=sum(one.recent for one in seen.wrong),
        unused=len(seen.unused),
        failing_tests=sum(not one.passed for one in seen.tried),
    )
    with store_of(places.decisions(root)).begin() as work:
        said = signed(seen, attested.read(work.statements.history(KIND)))
        if said is not None and said.by == who:
            return said, seen
        held = work.statements.state(KIND, name, made.model_dump_json(), who, at)
    return made.model_copy(update={"number": held.number}), seen


def digest(seen: Compliance) -> str:
    """What stands for what was found, in whichever build, whatever was attested of it since."""
    beside = {"attestations": (), "simulated": False, "build": "", "code_version": ""}
    return chain.digest(chain.canonical(seen.model_copy(update=beside)))


def signed(seen: Compliance, held: Iterable[Attestation]) -> Attestation | None:
    """The newest attestation of what stands here; one of something else that was found in the period is none of it."""
    stands = digest(seen)
    return next((one for one in held if one.period == seen.period and one.digest == stands), None)


def report(root: Path, period: str, wanted: tuple[Language, str], made: Attestation | None = None) -> str:
    """The period's report in a language and a form (md, html, json), signed by `made`, or by who attested the same.

    Raises CallError (`no-such-period`, `story-choice`), DataError, WorkspaceError.
    """
    language, form = wanted
    if form not in FORMS:
        raise CallError(Problem("story-choice", params={"value": form, "known": ", ".join(FORMS)}))
    seen = compliance(root, span_of(period)[0])
    made = made or signed(seen, seen.attestations)
    if form == "json":
        shown = seen.model_copy(update={"attestations": (made,) if made else ()})
        return shown.model_dump_json(indent=2) + "\n"
    return _drawn(loading.load(root), seen, made, (language, form))


def write(root: Path, period: str, wanted: tuple[Language, str], for_: tuple[Path | None, Attestation | None]) -> Path:
    """The report as a file, in the workspace where no place is asked for; returns its path. A draft takes the place of
    no report that was attested. A look at it is written down.

    Raises as `report` does, BlockedError `report-unwritable` for a place that cannot be written.
    """
    out, made = for_
    text = report(root, period, wanted, made)
    draft = "" if made else "-draft"
    path = out or root / REPORTS / f"compliance-{span_of(period)[0]}{draft}.{wanted[1]}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BlockedError(Problem("report-unwritable", params={"path": str(path), "reason": reason})) from None
    look(root, "report", "admin", "terminal")
    return path


def _drawn(workspace: Workspace, seen: Compliance, made: Attestation | None, wanted: tuple[Language, str]) -> str:
    language, form = wanted
    spoken = voice(language, workspace.timezone, workspace.catalog)
    told = story.report(spoken, seen, made)
    if form == "md":
        return markdown(told, spoken.say("simulated-mark") if seen.simulated else "")
    platform = workspace.platform.title.in_(language) or workspace.platform.name
    return page.document(Frame(spoken, Place("/"), platform, (), (), simulated=seen.simulated), told)
