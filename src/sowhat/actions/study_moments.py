"""The moments of a study as a download: small groups pooled, no sums of deciding units."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from sowhat.actions.reading import latest, reading
from sowhat.actions.study import ran
from sowhat.errors import CallError, Param, Problem
from sowhat.evidence.did.document import MomentsDocument, from_document, to_document
from sowhat.evidence.did.moments import CohortMoments
from sowhat.evidence.did.small import FEWEST, Merged, merged
from sowhat.model.build import Build
from sowhat.model.value import Text, Value
from sowhat.stories.words import words
from sowhat.studies.designs.did import SealedDid
from sowhat.studies.moments_rows import header, rows
from sowhat.studies.run import Ran


class Download(Value):
    """`about` says what the file is and what it cannot give; `pooled` groups went into others, `left_out` were too
    small for that. `command` reads it."""

    study: str
    build: str
    about: Text
    pooled: int
    left_out: int
    command: str
    moments: MomentsDocument


def download(root: Path, study: str) -> Download:
    """The moments of a study of the latest build.

    Raises CallError (`no-such-study`, `no-moments`), DataError where nothing was built yet or all groups are too small.
    """
    found = _found(root, latest(root))
    if study not in found:
        params: dict[str, Param] = {"study": study, "nearest": "none", "known": ", ".join(found)}
        raise CallError(Problem("no-such-study", params=params))
    return of_ran(found[study])


@lru_cache(2)
def _found(root: Path, build: Build) -> Mapping[str, Ran]:
    with reading(root, build) as open_:
        return ran(open_.engine, build)


def of_ran(found: Ran) -> Download:
    """The same of a study at hand."""
    study, sealed = found.studied.study, found.sealed
    if not isinstance(sealed, SealedDid):
        raise CallError(Problem("no-moments", params={"study": study.name}))
    made = _merged(found, from_document(sealed.moments))
    ahead = f" --anticipation {sealed.asked.anticipation}" if sealed.asked.anticipation else ""
    horizon = 0 if found.studied.outcome_kind == "absorbing" else study.horizon
    asked = f"--control {sealed.asked.control}{ahead} --horizon {horizon}"
    command = f"sowhat estimate --moments {study.name}-moments.csv {asked}"
    told: dict[str, str | int] = {
        "study": study.name,
        "build": found.studied.build,
        "fewest": FEWEST,
        "pooled": sum(len(pooled.cells) for pooled in made.pooled),
        "left": len(made.left_out),
        "command": command,
    }
    return Download(
        study=study.name,
        build=found.studied.build,
        about=Text(**{tag: words(tag).say("moments-readme", **told) for tag in ("en", "zh")}),
        pooled=int(told["pooled"]),
        left_out=len(made.left_out),
        command=command,
        moments=to_document(made.moments, clusters=False),
    )


def _merged(found: Ran, moments: CohortMoments) -> Merged:
    """By customers: rows are those, or their weights; values of teams are of nobody, and stay as they are."""
    if found.studied.outcome_unit == "customer" and found.studied.outcome_kind == "state":
        return merged(moments)
    weighted = bool((moments.weight != moments.n).any())
    return merged(moments, by="weight") if weighted else Merged(moments)


def as_csv(made: Download) -> str:
    """The rows of `moments_rows`, the first of which says what the file is, in both languages."""
    names = header(made.moments)
    out = io.StringIO()
    writer = csv.DictWriter(out, names, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerow({"kind": "note", "name": f"{made.about.en} {made.about.zh}"})
    for row in rows(made.moments):
        writer.writerow({name: "" if value is None else value for name, value in row.items()})
    return out.getvalue()
