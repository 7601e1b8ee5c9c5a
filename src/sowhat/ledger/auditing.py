"""Checks an audit bundle with nothing but the standard library of Python 3.11.

This very file lies in every bundle as `verify.py`, with the sentences of its findings filled in, so that an auditor
runs it offline: `python -I verify.py BUNDLE.zip`. It checks that no member was changed, that the entries hold each
other, and that what the bundle tells about a claim is what its entries say. It computes no estimate.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

WORDS: dict[str, dict[str, str]] = {}
"""By language, the sentence of each code; filled in when a bundle is written."""

MANIFEST, ENTRIES = "manifest.json", "entries.jsonl"
MOST, LARGEST = 20_000, 512 * 1024 * 1024
"""Members of a bundle, and their bytes unpacked."""
NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")
"""Of a member: no way out of the folder, and nothing hidden."""
LIVED = ("signed", "disputed", "published", "retracted")
"""Kinds of entries that say something about a claim."""
KEYS = ("number", "kind", "subject", "at", "body", "previous", "hash")
LEVELS = {"checked": "+", "wrong": "!", "unknown": "?"}
MISTAKES = (KeyError, TypeError, ValueError, AttributeError, RecursionError)
"""What reading something that was not written by sowhat ends in."""

Files = Mapping[str, bytes]
Json = Any
Level = Literal["checked", "wrong", "unknown"]


@dataclass(frozen=True)
class Said:
    """One finding: `checked`, `wrong`, or `unknown` where it cannot be told from a bundle."""

    level: Level
    code: str
    params: Mapping[str, str] = field(default_factory=dict)


class Unreadable(Exception):
    """A bundle that is none: the code says why, `member` which one."""

    def __init__(self, code: str, member: str = "") -> None:
        super().__init__(code, member)
        self.code, self.member = code, member


def read(path: Path) -> dict[str, bytes]:
    """The members of a bundle, a .zip or a folder that holds its files. Raises Unreadable."""
    try:
        return _folder(path) if path.is_dir() else _archive(path)
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise Unreadable("broken", str(error)) from error


def _archive(path: Path) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        if len(members) > MOST or sum(one.file_size for one in members) > LARGEST:
            raise Unreadable("too-large")
        for one in members:
            if not NAME.fullmatch(one.filename) or one.filename in found:
                raise Unreadable("name", ascii(one.filename))
            found[one.filename] = _member(archive, one)
    return found


def _member(archive: zipfile.ZipFile, one: zipfile.ZipInfo) -> bytes:
    if one.flag_bits & 1 or one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unreadable("member", one.filename)
    try:
        with archive.open(one) as file:
            return file.read(one.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise Unreadable("member", one.filename) from error


def _folder(path: Path) -> dict[str, bytes]:
    """The files that the manifest names; whatever else lies beside them is not looked at."""
    found, told = {}, (path / MANIFEST).read_bytes()
    try:
        names = [str(name) for name in json.loads(told)["files"]]
    except MISTAKES as error:
        raise Unreadable("member", MANIFEST) from error
    for name in names:
        if not NAME.fullmatch(name):
            raise Unreadable("name", ascii(name))
        if (path / name).is_file() and not (path / name).is_symlink():
            if (path / name).stat().st_size > LARGEST:
                raise Unreadable("too-large")
            found[name] = (path / name).read_bytes()
    return {**found, MANIFEST: told}


def check(files: Files) -> list[Said]:
    """Everything that can be told without a statistics package, and what cannot."""
    manifest, said = _manifest(files)
    entries, chained = _entries(files.get(ENTRIES, b""))
    said += chained
    if not chained:
        said += _head(manifest, entries)
    for id_ in _claims(manifest, files):
        said += _claim(files, entries, id_)
    return [*said, *_beyond(manifest, entries)]


def digest(content: bytes) -> str:
    """64 hexadecimal digits: SHA-256."""
    return hashlib.sha256(content).hexdigest()


def canonical(value: Json) -> str:
    """JSON with sorted keys and no spaces."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def wrong(code: str, **params: object) -> Said:
    """Something that is not as it was written."""
    return Said("wrong", code, {name: str(value) for name, value in params.items()})


def checked(code: str, **params: object) -> Said:
    """Something that is."""
    return Said("checked", code, {name: str(value) for name, value in params.items()})


def unknown(code: str, **params: object) -> Said:
    """Something that a bundle cannot tell."""
    return Said("unknown", code, {name: str(value) for name, value in params.items()})


def _manifest(files: Files) -> tuple[dict[str, Json], list[Said]]:
    """The manifest, and which members are not what it says."""
    try:
        told = json.loads(files[MANIFEST])
        bare = {name: value for name, value in told.items() if name != "self"}
        whole = told["self"] == digest(canonical(bare).encode()) and files[MANIFEST] == pretty(told)
        listed = dict(told["files"])
    except MISTAKES:
        return {}, [wrong("member", member=MANIFEST)]
    apart = [] if whole else [wrong("member", member=MANIFEST)]
    apart += [wrong("missing", member=name) for name in sorted(listed) if name not in files]
    apart += [wrong("extra", member=name) for name in sorted(files) if name not in listed and name != MANIFEST]
    changed = [name for name in sorted(listed) if name in files and digest(files[name]) != listed[name]]
    apart += [wrong("member", member=name) for name in changed]
    return told, apart or [checked("members", count=len(listed))]


def pretty(value: Json) -> bytes:
    """How a bundle's JSON files are written."""
    return (json.dumps(value, sort_keys=True, indent=1, ensure_ascii=False) + "\n").encode()


def _entries(content: bytes) -> tuple[dict[int, dict[str, Json]], list[Said]]:
    """By number, and every one that was changed or does not follow the one before."""
    found: dict[int, dict[str, Json]] = {}
    said, previous = [], ""
    for line, text in enumerate(content.split(b"\n")[:-1], 1):
        try:
            entry = json.loads(text)
            held = [entry[name] for name in KEYS]
        except MISTAKES:
            said.append(wrong("entry-broken", number=line))
            continue
        said += [wrong(f"entry-{code}", number=line, subject=held[2]) for code in _faults(entry, line, previous)]
        found[line], previous = entry, held[6]
    if not content.endswith(b"\n"):
        said.append(wrong("entry-broken", number=len(found) + 1))
    return found, said


def _faults(entry: Mapping[str, Json], line: int, previous: str) -> Iterator[str]:
    held = [entry[name] for name in KEYS[:6]]
    if digest(json.dumps(held, separators=(",", ":"), ensure_ascii=False).encode()) != entry["hash"]:
        yield "hash"
    if entry["previous"] != previous:
        yield "previous"
    if entry["number"] != line:
        yield "number"


def _head(manifest: Mapping[str, Json], entries: Mapping[int, Mapping[str, Json]]) -> list[Said]:
    """Whether the newest entry is the one that the ledger named as such."""
    last = entries.get(len(entries), {})
    head = manifest.get("head")
    if head is not None and head != {"number": len(entries), "hash": last.get("hash")}:
        return [wrong("head", number=len(entries))]
    return [checked("chain", count=len(entries))]


def _claims(manifest: Mapping[str, Json], files: Files) -> list[str]:
    told = [str(one) for one in manifest.get("claims", ())]
    return sorted({*told, *(name.split("/")[1] for name in files if name.startswith("claims/"))})


def _claim(files: Files, entries: Mapping[int, dict[str, Json]], id_: str) -> list[Said]:
    """What the bundle tells about one claim, beside what its entries say."""
    try:
        told = json.loads(files[f"claims/{id_}/claim.json"])
        entry = entries[told["entry"]]
        same = (told["id"], told["hash"], told["previous"]) == (id_, entry["hash"], entry["previous"])
        body = json.loads(entry["body"])
        if not same or (entry["kind"], entry["subject"]) != ("claimed", id_) or told["claimed"] != body:
            return [wrong("claim", claim=id_, member=f"claims/{id_}/claim.json")]
        found = [*_seals(files, id_, body), *_records(files, entries, entry), *_price(files, entries, (id_, body))]
        found += _made(files, id_, body)
    except MISTAKES:
        return [wrong("claim", claim=id_, member=f"claims/{id_}/claim.json")]
    return found if any(one.level == "wrong" for one in found) else [checked("claim", claim=id_), *found]


def _seals(files: Files, id_: str, body: Mapping[str, Json]) -> Iterator[Said]:
    """Sealed documents are what the entry names by their hash."""
    for name in ("context", "moments"):
        member, sealed = f"claims/{id_}/{name}.json", body[name]
        if sealed is None:
            continue
        if member in files:
            held = digest(files[member]) == sealed
            yield checked("seal", claim=id_, member=member) if held else wrong("seal", claim=id_, member=member)
        elif name == "moments":
            yield unknown("moments", claim=id_, hash=sealed)
        else:
            yield wrong("missing", member=member)


def _records(files: Files, entries: Mapping[int, dict[str, Json]], made: Mapping[str, Json]) -> Iterator[Said]:
    """Registrations and signatures are the entries that they name, all of them, and speak of what they say they do."""
    study, id_ = json.loads(made["body"])["study"]["name"], made["subject"]
    kinds = {"signatures": (LIVED, id_), "registrations": (("registered", "definition"), study)}
    for name, (these, subject) in kinds.items():
        member = f"claims/{id_}/{name}.json"
        told = {one["number"]: one for one in json.loads(files[member])}
        due = {number: one for number, one in entries.items() if one["kind"] in these and one["subject"] == subject}
        apart = sorted(number for number in {*told, *due} if told.get(number) != _plain(due.get(number)))
        yield from (wrong("record", member=member, number=number) for number in apart)
        yield from (wrong("refers", number=number, subject=subject) for number in _elsewhere(entries, due, made))
        if not apart:
            yield checked(name, claim=id_, count=len(due))


def _plain(entry: Mapping[str, Json] | None) -> Json:
    """An entry as it is listed beside a claim: its body opened."""
    return None if entry is None else {**entry, "body": json.loads(entry["body"])}


def _elsewhere(
    entries: Mapping[int, dict[str, Json]], due: Mapping[int, Mapping[str, Json]], made: Mapping[str, Json]
) -> Iterator[int]:
    """Entries that name the hash of something other than what they are about."""
    for number, one in due.items():
        body = json.loads(one["body"])
        if "terms" in body and body["terms"] != entries[body["registration"]]["hash"]:
            yield number
        if one["kind"] in LIVED and body.get("claim", made["hash"]) != made["hash"]:
            yield number


def _price(
    files: Files, entries: Mapping[int, Mapping[str, Json]], made: tuple[str, Mapping[str, Json]]
) -> Iterator[Said]:
    """Price, rate and split are those of the claim, and those of the book where they say that they are in it."""
    id_, body = made
    told = json.loads(files[f"claims/{id_}/price.json"])
    apart = [name for name in ("price", "rate", "split") if told.get(name) != body.get(name)]
    for name, kind in (("price", "priced"), ("split", "split")):
        number = (told.get(name) or {}).get("number")
        if number and not _agrees(entries[number], kind, told[name]):
            apart.append(name)
    rates = [json.loads(one["body"]) for one in entries.values() if one["kind"] == "rate"]
    if told.get("rate") is not None and told["rate"] not in rates:
        apart.append("rate")
    yield from (wrong("price", claim=id_, member=f"claims/{id_}/price.json", what=name) for name in sorted({*apart}))
    if not apart:
        yield checked("price", claim=id_) if any(told.values()) else unknown("price", claim=id_)


def _made(files: Files, id_: str, body: Mapping[str, Json]) -> Iterator[Said]:
    """Build, code and seed are the claim's; versions of tables and the query are in no entry."""
    told = json.loads(files[f"claims/{id_}/made.json"])
    if any(told[name] != body[name] for name in ("build", "code_version", "seed")):
        yield wrong("claim", claim=id_, member=f"claims/{id_}/made.json")


def _agrees(entry: Mapping[str, Json], kind: str, told: Mapping[str, Json]) -> bool:
    held = json.loads(entry["body"])
    return entry["kind"] == kind and all(told[name] == held[name] for name in held if name in told)


def _beyond(manifest: Mapping[str, Json], entries: Mapping[int, Mapping[str, Json]]) -> Iterator[Said]:
    """What no bundle can tell by itself."""
    yield unknown("estimate")
    yield unknown("people")
    yield unknown("facts")
    yield unknown("loose")
    yield unknown("newest", number=len(entries), hash=entries.get(len(entries), {}).get("hash", ""))
    if manifest.get("simulated"):
        yield unknown("simulated")


def say(one: Said, language: str) -> str:
    """A finding as a sentence; its code where no sentence was filled in."""
    sentence = WORDS.get(language, {}).get(f"{one.level}-{one.code}")
    return sentence.format(**one.params) if sentence else f"{one.level}-{one.code} {dict(one.params)}"


def main(arguments: list[str]) -> int:
    """0: nothing is wrong. 1: something is. 2: there is no bundle to read."""
    language = "zh" if "--lang=zh" in arguments else "en"
    named = [one for one in arguments if not one.startswith("--")]
    path = Path(named[0]) if named else Path(__file__).resolve().parent
    try:
        found = check(read(path))
    except Unreadable as error:
        print(say(wrong(f"unreadable-{error.code}", member=error.member), language))
        return 2
    for level, sign in LEVELS.items():
        for one in found:
            if one.level == level:
                print(sign, say(one, language))
    sound = all(one.level != "wrong" for one in found)
    print(say(checked("sound") if sound else wrong("unsound"), language))
    return 0 if sound else 1


if __name__ == "__main__":
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    sys.exit(main(sys.argv[1:]))
