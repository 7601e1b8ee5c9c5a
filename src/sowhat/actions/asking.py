"""Asking the business side for its answer to a claim, and the record of it: who asked whom, when, what became of it.

A message is noted before it is sent and after. Within a day nobody is asked twice, unless that is meant; what surely
did not arrive may be sent again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from sowhat.actions import instant, ledger, messenger, places, signing
from sowhat.actions.reading import store_of
from sowhat.actions.simulated import is_simulated
from sowhat.actions.written import written
from sowhat.errors import CallError, Param, Problem
from sowhat.ledger import life
from sowhat.model.agreeing import UNHEARD, Asked, Asking, AskingBody
from sowhat.model.claim import Claim
from sowhat.model.pedigree import ClaimSeen
from sowhat.model.statement import StatementKind
from sowhat.model.workspace import Workspace
from sowhat.store.database import Work
from sowhat.stories import signing as told
from sowhat.stories.alerts import Text
from sowhat.stories.voice import voice

KIND: StatementKind = "claim-ask"
PAGE = "/value/claims/{id}/sign"
"""Where a claim is signed, on a phone too."""
NAME = 100
"""Characters of who asks, and of who was asked by hand."""
SOON = timedelta(days=1)
Deliver = Callable[[str, str, str], messenger.Delivery]
"""Variable, title and body → what became of it."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks; `again` means to, although somebody was asked within the last day. `seen` is the number of the last
    asking that the asker knew of (null: not said): what the same person did since is this very asking, sent twice."""

    by: str
    again: bool = False
    seen: int | None = None


def askings(root: Path, id_: str) -> tuple[Asking, ...]:
    """How often somebody was asked about a claim, first to last."""
    if not places.decided(root):
        return ()
    with store_of(places.decisions(root)).read() as work:
        return _held(work, id_)


def show(root: Path, id_: str) -> ClaimSeen:
    """One claim, and how the business side was asked about it. Raises CallError (`no-such-claim`)."""
    one = ledger.show(root, id_)
    return ClaimSeen(**dict(one), asked=askings(root, id_), simulated=is_simulated(root))


def ask(root: Path, id_: str, asker: Asker, deliver: Deliver = messenger.deliver) -> tuple[Asked, ...]:
    """Send the business side's addresses a message with the claim, what agreeing costs, and the page on which they can
    agree, amend or disagree. Nothing is signed by it, and no answer is none. Addresses that were asked within a day are
    left out, unless the asker means to ask `again`.

    Raises CallError (`no-such-claim`, `ask-closed`, `ask-no-address`, `ask-no-site`, `asked-by-nobody`,
    `asked-already`), WorkspaceError.
    """
    who, one, workspace = _named(asker.by), _asked_about(root, id_), written(root)
    to = list(dict.fromkeys(each.variable for each in workspace.alerts.to if each.audience == "business"))
    if not to:
        raise CallError(Problem("ask-no-address", params={"claim": id_}))
    if not workspace.alerts.site:
        raise CallError(Problem("ask-no-site", params={"claim": id_}))
    link = f"{workspace.alerts.site.rstrip('/')}{PAGE.format(id=id_)}"
    text = _text(root, workspace, one, link)
    with store_of(places.decisions(root)).begin() as work:
        before = _held(work, id_)
        if _sent_twice(before, who, asker, ""):
            return ()
        due = to if asker.again else [name for name in to if _standing(before, name) is None]
        if not due:
            raise _already(workspace, id_, [found for name in to if (found := _standing(before, name))][-1])
        noted = {name: _note(work, id_, who, AskingBody(variable=name)) for name in due}

    def send(name: str) -> Asked:
        done = deliver(name, text.title, text.body)
        with store_of(places.decisions(root)).begin() as work:
            _note(work, id_, who, AskingBody(variable=name, outcome=done.outcome, of=noted[name]))
        return Asked(claim=id_, variable=name, link=link, outcome=done.outcome, status=done.status)

    return tuple(send(name) for name in due)


def by_hand(root: Path, id_: str, whom: str, asker: Asker) -> Asking | None:
    """Note that somebody was asked in person, by telephone or otherwise; null for a note that was sent twice.

    Raises CallError (`no-such-claim`, `ask-closed`, `asked-by-nobody`, `asked-nobody`, `asked-already`),
    WorkspaceError.
    """
    who, person, workspace = _named(asker.by), " ".join(whom.split()), written(root)
    _asked_about(root, id_)
    if not person or len(person) > NAME:
        raise CallError(Problem("asked-nobody", params={"most": NAME}))
    body = AskingBody(whom=person, outcome="by-hand")
    with store_of(places.decisions(root)).begin() as work:
        before = _held(work, id_)
        if _sent_twice(before, who, asker, person):
            return None
        last = _standing(before)
        if last is not None and not asker.again:
            raise _already(workspace, id_, last)
        _note(work, id_, who, body)
        return _held(work, id_)[-1]


def _asked_about(root: Path, id_: str) -> Claim:
    """A claim that waits for the business side, or may come back to it."""
    one = ledger.show(root, id_)
    if one.state == "draft" or one.state in (*life.CLOSED, "confirmed", "published"):
        raise CallError(Problem("ask-closed", params={"claim": id_, "state": one.state}))
    return one


def _named(by: str) -> str:
    who = " ".join(by.split())
    if not who or len(who) > NAME:
        raise CallError(Problem("asked-by-nobody", params={"most": NAME}))
    return who


def _text(root: Path, workspace: Workspace, one: Claim, link: str) -> Text:
    speaker = voice(workspace.alerts.lang or workspace.language, workspace.timezone, workspace.catalog)
    platform = workspace.platform.title.in_(speaker.language) or workspace.platform.name
    return told.asking(speaker, one, signing.cost(root, one.id), told.Asking(link, platform, is_simulated(root)))


def _note(work: Work, id_: str, by: str, body: AskingBody) -> int:
    return work.statements.state(KIND, id_, body.model_dump_json(), by, instant.now()).number


def _held(work: Work, id_: str) -> tuple[Asking, ...]:
    """Each asking with what became of it. What a later version of sowhat wrote in another shape is left out."""
    found: dict[int, Asking] = {}
    for one in work.statements.history(KIND, id_):
        try:
            body = AskingBody.model_validate_json(one.body)
        except ValidationError:
            continue
        if body.of in found:
            found[body.of] = found[body.of].model_copy(update={"outcome": body.outcome})
        elif body.of is None:
            said = body.model_dump(exclude={"of"})
            found[one.number] = Asking(number=one.number, at=_utc(one.at), by=one.by, **said)
    return tuple(found.values())


def _utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _standing(before: Iterable[Asking], variable: str = "") -> Asking | None:
    """The last asking within a day that may have been heard, there or by hand; anywhere where no address is named."""
    now = instant.now()
    near = [one for one in before if now - one.at < SOON and one.outcome not in UNHEARD]
    return next((one for one in reversed(near) if not variable or one.variable in ("", variable)), None)


def _sent_twice(before: Iterable[Asking], who: str, asker: Asker, whom: str) -> bool:
    """Whether this very form came in before, and was not in vain."""
    since = [one for one in before if asker.seen is not None and one.number > asker.seen]
    return any((one.by, one.whom) == (who, whom) and one.outcome not in UNHEARD for one in since)


def _already(workspace: Workspace, id_: str, last: Asking) -> CallError:
    at = last.at.astimezone(ZoneInfo(workspace.timezone)).strftime("%Y-%m-%d %H:%M")
    params: dict[str, Param] = {"claim": id_, "name": last.by, "to": last.whom or last.variable, "at": at}
    return CallError(Problem("asked-already", params=params))
