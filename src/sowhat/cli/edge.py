"""The edge: every failure leaves here as a sentence with its cure, or as JSON, and an exit code of DESIGN 7."""

from __future__ import annotations

import json
import re
import sys
import tempfile
import traceback
from collections.abc import Callable

from typer.exceptions import Abort, Exit, TyperException

from sowhat.cli.language import spoken
from sowhat.errors import CallError, Problem, SowhatError
from sowhat.stories.problems import Explained, explain, explain_all

INTERRUPTED = 130
STOPPED = "Query interrupted"
"""What DuckDB says of a query during which Ctrl-C was pressed."""
HELPED = "NoArgsIsHelpError"
"""Raised after help was printed for a name alone, such as `sowhat`: that is an answer, and no wrong call."""
EXTRA = re.compile(r"unexpected extra argument.*\((.*)\)")


def run(command: Callable[[], object]) -> int:
    """Run a command; the exit code is 0 (answered), 1 (prevented) or 2 (the call or the workspace is wrong)."""
    try:
        result = command()
    except SowhatError as error:
        return tell(error)
    except TyperException as error:
        return 0 if type(error).__name__ == HELPED else tell(CallError(_problem(error)))
    except Exit as leave:
        return leave.exit_code
    except (Abort, KeyboardInterrupt):
        return _interrupted()
    except Exception as mistake:  # noqa: BLE001 - the edge: a mistake of ours becomes a sentence too
        return _mistaken(mistake)
    return result if isinstance(result, int) else 0


def _interrupted() -> int:
    print(spoken().say("cli-interrupted"), file=sys.stderr)
    return INTERRUPTED


def _mistaken(mistake: Exception) -> int:
    """Say that this program is wrong, not its user; the trace goes to a file that can be sent to us."""
    if str(mistake) == STOPPED:
        return _interrupted()
    with tempfile.NamedTemporaryFile("w", prefix="sowhat-", suffix=".txt", delete=False, encoding="utf-8") as trace:
        trace.write("".join(traceback.format_exception(mistake)))
    problem = Problem("mistake", params={"kind": type(mistake).__name__, "trace": trace.name})
    return tell(SowhatError(problem))


def tell(error: SowhatError) -> int:
    """Print what is wrong on the error stream: sentences, or JSON where `--json` was asked for."""
    explained = explain_all(error, spoken())
    if "--json" in sys.argv:
        rows = [{"code": one.code, "where": one.where, "says": one.says, "cure": one.cure} for one in explained]
        print(json.dumps({"problems": rows}, ensure_ascii=False, indent=2), file=sys.stderr)
        return error.exit_code
    for one in explained:
        _print(one)
    return error.exit_code


def warn(problem: Problem) -> None:
    """Print something to know that stopped nothing, on the error stream."""
    _print(explain(problem, spoken()))


def _print(one: Explained) -> None:
    print(f"{one.where}: {one.says}" if one.where else one.says, file=sys.stderr)
    print(f"  → {one.cure}", file=sys.stderr)


def _problem(error: TyperException) -> Problem:
    """Typer's refusals as problems of our own, so that they speak both languages."""
    name = str(getattr(error, "option_name", "") or _hint(error))
    codes = {
        "NoSuchOption": "no-such-option",
        "MissingParameter": "missing-parameter",
        "BadParameter": "bad-parameter",
        "BadOptionUsage": "option-needs-value",
    }
    code = codes.get(type(error).__name__)
    if code:
        return Problem(code, params={"name": name})
    words = EXTRA.search(error.format_message())
    return Problem("extra-words", params={"value": words[1]}) if words else Problem("bad-call")


def _hint(error: TyperException) -> str:
    parameter = getattr(error, "param", None)
    return parameter.get_error_hint() if parameter is not None else ""
