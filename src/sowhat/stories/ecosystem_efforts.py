"""Weeks saved, builds avoided and hours released, each with the business use that it had."""

from __future__ import annotations

from urllib.parse import urlencode

from sowhat.model.ecosystem import Ecosystem, Possible
from sowhat.stories.ecosystem_chain import FORM, api
from sowhat.stories.numbers import NOTHING, count
from sowhat.stories.pieces import Cell, Column, Row, Step, Steps, Table
from sowhat.stories.shape import Section
from sowhat.stories.voice import Voice


def efforts_section(voice: Voice, seen: Ecosystem) -> Section:
    """What people state; an entry without a business use is efficiency only, and asks for it."""
    stated = tuple(one for one in seen.possible if one.body.kind != "new")
    title = voice.say("ecosystem-efforts")
    own = Step(voice.say("ecosystem-effort-own"), "", voice.say("ecosystem-own-do"), f"{FORM}?kind=weeks")
    if not stated:
        return Section("efforts", title, voice.say("ecosystem-efforts-none"), (Steps((own,)),), api(seen))
    columns = tuple(
        Column(name, voice.say("ecosystem-effort-head", column=name), "number" if name == "amount" else "text")
        for name in ("what", "amount", "use", "counts")
    )
    rows = tuple(_effort(voice, one, seen) for one in stated)
    table = Table("efforts", title, columns, rows, voice.say("ecosystem-efforts-none"), "what")
    asked = tuple(_asked(voice, one) for one in stated if not one.body.use)
    return Section("efforts", title, voice.say("ecosystem-efforts-lede"), (table, Steps((*asked, own))), api(seen))


def _asked(voice: Voice, one: Possible) -> Step:
    """The use of an entry that has none yet."""
    text = voice.say("ecosystem-effort-ask", what=one.body.what)
    href = f"{FORM}?{urlencode({'about': one.id, 'kind': one.body.kind})}"
    return Step(text, voice.say("ecosystem-effort-ask-why"), voice.say("ecosystem-own-do"), href)


def _effort(voice: Voice, one: Possible, seen: Ecosystem) -> Row:
    body = one.body
    amount = voice.say("ecosystem-effort", kind=body.kind, amount=f"{float(body.amount or 0):,.10g}")
    use = "linked" if body.use else "only"
    about = voice.title(voice.services, body.service) if body.service else NOTHING
    by = voice.say("ecosystem-effort-by", by=one.by, service=about)
    cells = (
        Cell(body.what, body.what, note=by),
        Cell(amount, float(body.amount) if body.amount is not None else None),
        Cell(body.use or NOTHING, body.use or None, note=_called(voice, one, seen)),
        Cell(voice.say("ecosystem-counts", use=use), use),
    )
    return Row(None, cells)


def _called(voice: Voice, one: Possible, seen: Ecosystem) -> str:
    """How much the service that it is about was used in the month (by the unit): what people say stands beside it."""
    body = one.body
    if body.service is None or seen.month is None:
        return ""
    own = [link for link in seen.chain.links if link.service == body.service and body.unit in (None, link.unit)]
    return voice.say(
        "ecosystem-effort-called",
        calls=count(sum(link.calls for link in own)),
        teams=len({link.team for link in own if link.team}),
        month=voice.numbers.month(seen.month),
        unit=voice.title(voice.units, body.unit) if body.unit else "none",
    )
