"""A coverage-guided fuzzer on each parser: `python -m tools.fuzz NAME [SECONDS]`; `all` takes every one in one run, and
without a name they are listed.

Whatever bytes come: no exception but sowhat's own, no hang (10 s), no growth past the memory limit, and where records
are counted, each line is read, set aside, repeated or blank. libFuzzer keeps what it found in `build/fuzz/NAME`.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["sowhat.sources", "sowhat.lake"]):
    from sowhat.actions.init import DETECTORS
    from sowhat.engine.workbench import Workbench
    from sowhat.errors import SowhatError
    from sowhat.lake.slices import Slice
    from sowhat.model.record import RECORDS, RecordTable
    from sowhat.model.source import LOG_FORMATS, TABLE_FORMATS, CloudEvents, Otlp
    from sowhat.model.workspace import AccessLog, CallSource, CallTable, Columns
    from sowhat.sources import call_readers, contract
    from sowhat.sources.apis import openapi
    from sowhat.sources.entities import backstage
    from sowhat.sources.records.forms import FORMS
    from sowhat.sources.slos import openslo
    from sowhat.sources.tables.business_table import Form, read
    from sowhat.workspace.table_formats import SAVED

FOUND = Path("build/fuzz")
MEMORY = 2048
"""Mebibytes, DuckDB's own caches included."""
HANGS = 10
LONGEST = 4096
OWN = {"time_iso8601": "time", "request": "request", "status": "status", "remote_addr": "ip"}
"""Where a JSON log of nobody's format holds its fields."""

ALL = "all"
"""Every parser in one run, a little each."""

Target = Callable[[bytes], None]


def targets() -> Mapping[str, Target]:
    """Every parser by a name that says which."""
    return dict((*_call_sources(), *_records(), *_descriptions(), *_detectors()))


def _call_sources() -> Iterator[tuple[str, Target]]:
    for format_ in LOG_FORMATS:
        fields = OWN if format_ == "json" else {}
        yield f"log-{format_}", partial(_calls, AccessLog(name="x", paths=("x",), format=format_, fields=fields))
    columns = Columns(time="t", route=("r",), consumer="c", status="s", latency="l", count="n")
    yield "table", partial(_calls, CallTable(name="x", paths=("x",), columns=columns))
    for format_ in TABLE_FORMATS:
        saved = Columns.model_validate(SAVED[format_])
        yield f"table-{format_}", partial(_calls, CallTable(name="x", paths=("x",), columns=saved, format=format_))
    yield "otlp", partial(_calls, Otlp(name="x", paths=("x",), customer=("user.id",), unit=("bu",)))
    yield "cloud-events", partial(_calls, CloudEvents(name="x", paths=("x",), customer=("data.user",)))


@cache
def _bench(name: str) -> Workbench:
    """One workbench for the whole run, as batches share one."""
    return Workbench(threads=1)


def _calls(source: CallSource, content: bytes) -> None:
    bench = _bench("calls")
    contract.prepare(bench)
    try:
        counts = call_readers.read(bench, source, _slice("x.log", content), "Asia/Shanghai")
    except SowhatError:
        return
    left = counts.lines - counts.read - counts.quarantined
    if left < 0 or bench.count("rejected") != counts.quarantined:
        raise AssertionError(f"{counts} with {bench.count('rejected')} rows set aside")


def _slice(name: str, content: bytes) -> Slice:
    return Slice("x", "f", Path(name), 0, len(content), 1, content)


def _records() -> Iterator[tuple[str, Target]]:
    for kind, roles in RECORDS.items():
        columns = {role: role for role in (*roles.needs, *roles.may)}
        yield kind, partial(_form, FORMS[kind](RecordTable(kind=kind, paths=("x",), columns=columns), "UTC"))
        for format_ in roles.formats:
            told = RecordTable(kind=kind, paths=("x",), format=format_)
            yield f"{kind}-{format_}", partial(_form, FORMS[kind](told, "UTC"))


def _form(form: Form, content: bytes) -> None:
    try:
        found = read(_bench("form"), form, [_slice("x.csv", content)], b"secret")
    except SowhatError:
        return
    if found.lines != found.read + len(found.rejected) + found.duplicates + found.blank:
        raise AssertionError(f"{found.lines} lines: {found}")


def _descriptions() -> Iterator[tuple[str, Target]]:
    for name, reader in (("backstage", backstage.read), ("openapi", openapi.read), ("openslo", openslo.read)):
        yield name, partial(_file, reader)


def _file(reader: Callable[..., object], content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.yaml"
        path.write_bytes(content)
        try:
            reader([path])
        except SowhatError:
            return


def _detectors() -> Iterator[tuple[str, Target]]:
    for detect in DETECTORS:
        yield f"detect-{detect.__module__.rpartition('.')[2].replace('_', '-')}", partial(_detected, detect)


def _detected(detect: Callable[..., object], content: bytes) -> None:
    detect(contract.Sample(Path("x.log"), content))


def _any(parsers: tuple[Target, ...], content: bytes) -> None:
    """The first byte says which parser reads the rest."""
    if content:
        parsers[content[0] % len(parsers)](content[1:])


def main(arguments: list[str]) -> None:
    """Fuzz one parser until it breaks or its time is over."""
    known = targets()
    if not arguments:
        print("\n".join(known))
        return
    known = {**known, ALL: partial(_any, tuple(known.values()))}
    name, seconds = arguments[0], arguments[1] if len(arguments) > 1 else "60"
    corpus = FOUND / name
    corpus.mkdir(parents=True, exist_ok=True)
    limits = [f"-max_total_time={seconds}", f"-rss_limit_mb={MEMORY}", f"-timeout={HANGS}", f"-max_len={LONGEST}"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={corpus}/", str(corpus)], known[name])
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
