"""`sowhat ledger price|rate|declare|split|prices`: what things are worth, and whose share is which."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from sowhat.cli.language import spoken
from sowhat.cli.marking import as_json as worded
from sowhat.cli.marking import mark
from sowhat.cli.options import Json, Lang, Workspace
from sowhat.cli.speaking import Command
from sowhat.errors import CallError, Problem

if TYPE_CHECKING:
    from pydantic import BaseModel
    from rich.console import RenderableType

Given = Mapping[str, object]
Made = TypeVar("Made")
Run = Callable[[Path, Given], "tuple[BaseModel, RenderableType]"]

_TEXT: tuple[object, object] = (str, "")
_NEEDED: tuple[object, object] = (str, inspect.Parameter.empty)
PRICE: dict[str, tuple[object, object]] = {
    **dict.fromkeys(("unit", "low", "likely", "high", "source", "owner"), _NEEDED),
    "currency": (str, "CNY"),
    "valid_from": _NEEDED,
    "outcome": _TEXT,
    "project": _TEXT,
    "basis": (str, "contribution-margin"),
    "recurrence": (str, "once"),
    "months": (int | None, None),
    "vat": (str, "0"),
}
RATE = dict.fromkeys(("base", "quote", "rate", "day", "source", "file"), _TEXT)
DECLARE: dict[str, tuple[object, object]] = {
    **dict.fromkeys(("service", "month", "low", "likely", "high"), _TEXT),
    "currency": (str, "CNY"),
    **dict.fromkeys(("hours", "hours_low", "hours_high", "budget_line", "proof", "team", "outcome"), _TEXT),
    **dict.fromkeys(("source", "owner"), _TEXT),
    "kind": (str, "create"),
    "withdraw": _TEXT,
    "reason": _TEXT,
}
SPLIT = dict.fromkeys(("platform", "business", "team", "platform_by", "business_by", "source"), _NEEDED)


def add(app: typer.Typer) -> None:
    """Put the commands beside those of the ledger."""
    every: tuple[tuple[str, str, Mapping[str, tuple[object, object]], Run], ...] = (
        ("price", "name", PRICE, _price),
        ("rate", "", RATE, _rate),
        ("declare", "title", DECLARE, _declare),
        ("split", "study", SPLIT, _split),
        ("prices", "", {}, _prices),
    )
    for name, subject, options, run in every:
        app.command(name, cls=Command, help=spoken().say(f"cli-ledger-{name}"))(_command(name, subject, options, run))


def _command(name: str, subject: str, options: Mapping[str, tuple[object, object]], run: Run) -> Callable[..., None]:
    def command(workspace: Path | None = None, as_json: bool = False, lang: str | None = None, **given: object) -> None:
        from sowhat.actions.places import root

        del lang
        place = root(workspace)
        made, drawn = run(place, given)
        if as_json:
            typer.echo(worded(place, made))
            return
        from sowhat.render.terminal import console

        mark(place)
        console().print(drawn)

    signature = _signature(name, subject, options)
    command.__signature__ = signature  # type: ignore[attr-defined]
    command.__annotations__ = {one.name: one.annotation for one in signature.parameters.values()}
    return command


def _signature(name: str, subject: str, options: Mapping[str, tuple[object, object]]) -> inspect.Signature:
    """The parameters as Typer reads them: the help of an option is `cli-ledger-<command>-<option>`."""
    keyword = inspect.Parameter.KEYWORD_ONLY
    own = [_argument(name, subject)] if subject else []
    return inspect.Signature(
        [
            *own,
            *(_option(name, option, kind, default) for option, (kind, default) in options.items()),
            inspect.Parameter("workspace", keyword, default=None, annotation=Workspace),
            inspect.Parameter("as_json", keyword, default=False, annotation=Json),
            inspect.Parameter("lang", keyword, default=None, annotation=Lang),
        ]
    )


def _argument(command: str, subject: str) -> inspect.Parameter:
    needed = command != "declare"
    info = typer.Argument(help=spoken().say(f"cli-ledger-{command}-{subject}"), show_default=False)
    default = inspect.Parameter.empty if needed else ""
    return inspect.Parameter(
        subject, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default, annotation=Annotated[str, info]
    )


def _option(command: str, name: str, kind: object, default: object) -> inspect.Parameter:
    word = name.replace("_", "-")
    shown = default not in ("", None, inspect.Parameter.empty)
    info = typer.Option(f"--{word}", help=spoken().say(f"cli-ledger-{command}-{word}"), show_default=shown)
    annotation = Annotated[kind, info]  # type: ignore[valid-type]
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)


def _price(root: Path, given: Given) -> tuple[BaseModel, RenderableType]:
    from sowhat.actions.pricing import price
    from sowhat.model.price import PriceTerms
    from sowhat.render.terminal_prices import price as drawn

    told = _plain(given, ("low", "likely", "high", "vat"))
    vat = _decimal(given, "vat")
    numbers = {name: _decimal(given, name) for name in ("low", "likely", "high")}
    days = {"valid_from": _day(given, "valid_from"), "outcome": _text(given, "outcome") or None}
    days["project"] = _text(given, "project") or None
    made = price(root, _read(PriceTerms, {**told, **numbers, **days}), vat)
    return made, drawn(made, spoken())


def _rate(root: Path, given: Given) -> tuple[BaseModel, RenderableType]:
    from sowhat.actions.pricing import import_rates, rate
    from sowhat.model.price import Rate
    from sowhat.model.price_book import RatesRead
    from sowhat.render.terminal_prices import rates as drawn

    if _text(given, "file"):
        read = import_rates(root, Path(_text(given, "file")), _text(given, "source"))
        return read, drawn(read, spoken())
    told = _plain(given, ("file", "rate", "day"))
    one = rate(root, _read(Rate, {**told, "rate": _decimal(given, "rate"), "day": _day(given, "day")}))
    return one, drawn(RatesRead(rates=(one,)), spoken())


def _declare(root: Path, given: Given) -> tuple[BaseModel, RenderableType]:
    from sowhat.actions.pricing import declare, withdraw
    from sowhat.model.declared import DeclaredTerms
    from sowhat.render.terminal_prices import declared as drawn

    if _text(given, "withdraw"):
        gone = withdraw(root, _text(given, "withdraw"), _text(given, "reason"))
        return gone, drawn(gone, spoken())
    names = ("title", "service", "team", "outcome", "budget_line", "proof", "source", "owner", "kind")
    told = {name: _text(given, name) for name in names}
    made = declare(root, _read(DeclaredTerms, {**told, "month": _month(given), **_amounts(given)}))
    return made, drawn(made, spoken())


def _amounts(given: Given) -> dict[str, object]:
    """Money, hours, or both, as they were stated; one number stands for all three."""
    found: dict[str, object] = {"money": None, "hours": None}
    if _text(given, "likely"):
        low, likely, high = _three(given, "low", "likely", "high")
        found["money"] = {"low": low, "value": likely, "high": high, "currency": _text(given, "currency")}
    if _text(given, "hours"):
        low, likely, high = _three(given, "hours_low", "hours", "hours_high")
        found["hours"] = {"low": low, "likely": likely, "high": high}
    return found


def _three(given: Given, low: str, likely: str, high: str) -> tuple[Decimal, ...]:
    return tuple(_decimal(given, name if _text(given, name) else likely) for name in (low, likely, high))


def _split(root: Path, given: Given) -> tuple[BaseModel, RenderableType]:
    from sowhat.actions.pricing import split
    from sowhat.ledger.splits import SplitBody
    from sowhat.render.terminal_prices import split as drawn

    told = _plain(given, ("study", "platform", "business"))
    shares = {name: _decimal(given, name) for name in ("platform", "business")}
    made = split(root, _text(given, "study"), _read(SplitBody, {**told, **shares}))
    return made, drawn(made, spoken())


def _prices(root: Path, given: Given) -> tuple[BaseModel, RenderableType]:
    from sowhat.actions.pricing import price_book
    from sowhat.render.terminal_prices import book as drawn

    del given
    found = price_book(root)
    return found, drawn(found, spoken())


def _plain(given: Given, without: tuple[str, ...]) -> dict[str, object]:
    return {name: value for name, value in given.items() if name not in without}


def _text(given: Given, name: str) -> str:
    return str(given.get(name) or "").strip()


def _decimal(given: Given, name: str) -> Decimal:
    """Raises CallError `option-not-number`."""
    try:
        number = Decimal(_text(given, name))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise CallError(_wrong("option-not-number", name, _text(given, name)))
    return number


def _day(given: Given, name: str) -> date:
    """Raises CallError `option-not-day`."""
    try:
        return date.fromisoformat(_text(given, name))
    except ValueError:
        raise CallError(_wrong("option-not-day", name, _text(given, name))) from None


def _month(given: Given) -> date:
    """Raises CallError `option-not-month`."""
    try:
        return date.fromisoformat(f"{_text(given, 'month')[:7]}-01")
    except ValueError:
        raise CallError(_wrong("option-not-month", "month", _text(given, "month"))) from None


def _read(kind: Callable[..., Made], told: Mapping[str, object]) -> Made:
    """A value from what was typed. Raises CallError `option-not-offered` for a word that is none of those offered."""
    from pydantic import ValidationError

    try:
        return kind(**told)
    except ValidationError as error:
        first = error.errors()[0]
        raise CallError(_wrong("option-not-offered", str(first["loc"][0]), str(first.get("input", "")))) from None


def _wrong(code: str, name: str, value: str) -> Problem:
    return Problem(code, params={"option": "--" + name.replace("_", "-"), "value": value})
