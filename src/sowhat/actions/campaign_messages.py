"""Telling teams: notice and reminders, through the address in a team's variable; by hand where it has none.

A message is noted before it is sent and after, so that nothing is sent twice: what surely did not arrive is due again,
what may have arrived is sent once more at most.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from sowhat.actions import campaign_answer, campaign_examples, messenger
from sowhat.actions import campaigns as acts
from sowhat.actions.written import written
from sowhat.errors import CallError, Param, Problem
from sowhat.lifecycle import campaigns as rules
from sowhat.model.alert import Outcome
from sowhat.model.campaign import Affected, Campaign, CampaignSeen, DueMessage, Letter, MessageStage, SentMessage, Told
from sowhat.stories import campaign_messages as told
from sowhat.stories.voice import Voice, voice

NOTICE: tuple[MessageStage, ...] = ("notice",)
REMIND: tuple[MessageStage, ...] = ("half", "month", "week", "brown-out", "rolled-back", "resumed")
Deliver = Callable[[str, str, str], messenger.Delivery]


def notice(root: Path, id_: str, by: str, deliver: Deliver = messenger.deliver) -> tuple[SentMessage, ...]:
    """Give notice to every team that calls and was not told yet.

    Raises CallError: `no-such-campaign`, `campaign-by-nobody`, `campaign-ended`, `campaign-notice-early` (its day is
    still to come), `campaign-late-notice` (less is left than the rule asks, and nobody agreed); BlockedError
    `campaigns-busy`.
    """
    campaign = acts.find(acts.held(root), id_)
    rules.going(campaign)
    day, terms, rule = acts.today(root), campaign.terms, written(root).review
    if day < terms.notice:
        raise CallError(Problem("campaign-notice-early", params={"day": terms.notice.isoformat()}))
    heard = any(one.stage == "notice" for one in rules.told(campaign))
    if not heard and day > rules.enough(terms, rule) and not terms.agreed.strip():
        params: dict[str, Param] = {"months": rule.notice_months, "sunset": terms.sunset.isoformat()}
        raise CallError(Problem("campaign-late-notice", params=params))
    return send(root, id_, by, NOTICE, deliver)


def remind(root: Path, id_: str, by: str, deliver: Deliver = messenger.deliver) -> tuple[SentMessage, ...]:
    """Send the reminders that are due by today, and what teams are to know of brown-outs and roll-backs.

    Raises CallError: `no-such-campaign`, `campaign-by-nobody`, `campaign-ended`; BlockedError `campaigns-busy`.
    """
    rules.going(acts.find(acts.held(root), id_))
    return send(root, id_, by, REMIND, deliver)


def send(
    root: Path, id_: str, by: str, stages: Collection[MessageStage], deliver: Deliver = messenger.deliver
) -> tuple[SentMessage, ...]:
    """Send what is due of some stages; who has no address is to be told by hand."""
    who = acts.named(by)
    with acts.alone(root):
        seen = campaign_answer.show(root, id_)
        due = [one for one in seen.due if one.stage in stages]
        return tuple(_send(root, seen, one, who, deliver) for one in due)


def _send(root: Path, seen: CampaignSeen, due: DueMessage, by: str, deliver: Deliver) -> SentMessage:
    written_ = letter(root, seen, due, _speaker(root))
    if due.held == "no-address":
        return SentMessage(team=due.team, stage=due.stage, outcome="by-hand", letter=written_)
    noted = _note(root, seen.campaign, due, by, None)
    done = deliver(due.variable, written_.title, written_.body)
    _answered(root, seen.campaign, noted, by, done.outcome)
    return SentMessage(team=due.team, stage=due.stage, variable=due.variable, outcome=done.outcome, status=done.status)


def by_hand(root: Path, id_: str, team: str, by: str, stage: MessageStage = "notice") -> Campaign:
    """Note that a person told a team what was due.

    Raises CallError: `no-such-campaign`, `campaign-by-nobody`, `campaign-ended`, `campaign-not-due`.
    """
    who, seen = acts.named(by), campaign_answer.show(root, id_)
    rules.going(seen.campaign)
    due = next((one for one in seen.due if one.team == team and one.stage == stage), None)
    if due is None:
        before = [one for one in rules.told(seen.campaign) if one.team == team and one.stage == stage]
        if before and before[-1].outcome == "by-hand":
            return seen.campaign
        raise CallError(Problem("campaign-not-due", params={"team": team[:80], "stage": stage}))
    _note(root, seen.campaign, due, who, "by-hand")
    return acts.find(acts.held(root), id_)


def _note(root: Path, campaign: Campaign, due: DueMessage, by: str, outcome: Outcome | str | None) -> Told:
    made = Told.model_validate(
        {
            "step": "notice" if due.stage == "notice" else "reminder",
            "day": acts.today(root),
            "stage": due.stage,
            "team": due.team,
            "attempt": rules.attempt(campaign, due),
            "variable": due.variable,
            "outcome": outcome,
            "round": rules.rounds(campaign),
            "about": due.about,
        }
    )
    acts.take(root, campaign.id, by, lambda _: made)
    return made


def _answered(root: Path, campaign: Campaign, noted: Told, by: str, outcome: Outcome) -> None:
    done = noted.model_copy(update={"outcome": outcome})
    acts.take(root, campaign.id, by, lambda _: done)


def letters(root: Path, seen: CampaignSeen, speaker: Voice) -> tuple[Letter, ...]:
    """What is due now, in words of one language."""
    return tuple(letter(root, seen, one, speaker) for one in seen.due)


def letter(root: Path, seen: CampaignSeen, due: DueMessage, speaker: Voice) -> Letter:
    """One message in words: what changes, by when, what to use instead, what is left of the team's calls."""
    own = next((one for one in seen.affected if one.team == due.team), None)
    team = own or Affected(team=due.team, before=0, left=0, apps=())
    example = campaign_examples.example(root, seen.campaign.terms, team)
    text = told.message(speaker, seen, team, due, example)
    return Letter(
        team=due.team, stage=due.stage, about=due.about, variable=due.variable, title=text.title, body=text.body
    )


def _speaker(root: Path) -> Voice:
    workspace = written(root)
    return voice(workspace.alerts.lang or workspace.language, workspace.timezone, workspace.catalog)
