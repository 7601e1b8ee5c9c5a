"""An audit bundle: whatever is changed in it is named, offline and with no package; and every claim comes out again."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from deltalake import DeltaTable

from sowhat.actions import ledger, signing
from sowhat.actions.ledger_audit import audit
from sowhat.actions.ledger_bundle import bundle
from sowhat.errors import CallError, DataError
from sowhat.ledger import auditing
from sowhat.ledger.auditing import canonical, digest, pretty
from sowhat.model.signature import Signer
from tests.actions.test_ledger_bytes import rewritten, without_fields
from tests.conftest import Harbours

STUDY = "advice-return"
ONE = "c000001"
LI = Signer(name="Li Na", role="business", team="retail")
MEMBERS = (
    *("README.en.md", "README.zh.md", "entries.jsonl", "manifest.json", "verify.py"),
    *(f"claims/{ONE}/{name}.json" for name in ("claim", "context", "made", "moments", "price")),
    *(f"claims/{ONE}/{name}" for name in ("query.sql", "registrations.json", "signatures.json")),
)
Members = dict[str, bytes]


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    ledger.register(root, STUDY)
    signing.define(root, STUDY, LI)
    ledger.claim(root, STUDY)
    signing.sign(root, ONE, LI, "agree")
    return root


@pytest.fixture(scope="module")
def whole(harbour: Path) -> bytes:
    return bundle(harbour, moments=True)


def members(content: bytes) -> Members:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {one.filename: archive.read(one) for one in archive.infolist()}


def zipped(path: Path, files: Members) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def sealed_anew(files: Members) -> Members:
    """With a manifest that fits, as a forger would make one."""
    told = {name: value for name, value in json.loads(files["manifest.json"]).items() if name != "self"}
    told["files"] = {name: digest(content) for name, content in files.items() if name != "manifest.json"}
    return {**files, "manifest.json": pretty({**told, "self": digest(canonical(told).encode())})}


def named(files: Members, path: Path) -> set[str]:
    """What the script's own findings of something wrong name."""
    found = auditing.check(auditing.read(zipped(path / "b.zip", files)))
    return {value for one in found if one.level == "wrong" for value in one.params.values()}


def named_again(files: Members, path: Path) -> set[str]:
    """What checking and computing again name."""
    found = audit(zipped(path / "b.zip", files)).findings
    return {value for one in found if one.level == "wrong" for value in one.params.values()}


def test_a_bundle_is_sound_and_its_claim_comes_out_again(whole: bytes, tmp_path: Path) -> None:
    found = audit(zipped(tmp_path / "b.zip", members(whole)))
    assert (found.sound, [one.outcome for one in found.claims]) == (True, ["verified-from-moments"])
    assert [one.differences for one in found.claims] == [()]


def test_it_holds_all_that_it_takes(whole: bytes) -> None:
    assert sorted(members(whole)) == sorted(MEMBERS)


def test_the_same_book_gives_the_same_bytes(harbour: Path, whole: bytes) -> None:
    assert bundle(harbour, [ONE], moments=True) == whole


@pytest.mark.parametrize("member", MEMBERS)
@pytest.mark.parametrize("where", [0.02, 0.5, 0.98])
def test_one_flipped_byte_names_its_member(whole: bytes, tmp_path: Path, member: str, where: float) -> None:
    files = members(whole)
    changed = bytearray(files[member])
    changed[int(len(changed) * where)] ^= 1
    assert member in named({**files, member: bytes(changed)}, tmp_path)


@pytest.mark.parametrize("member", MEMBERS)
def test_a_member_that_is_gone_is_named(whole: bytes, tmp_path: Path, member: str) -> None:
    files = {name: content for name, content in members(whole).items() if name != member}
    assert member in named(files, tmp_path)


def test_a_byte_flipped_in_the_zip_itself_is_named(whole: bytes, tmp_path: Path) -> None:
    held = members(whole)[f"claims/{ONE}/moments.json"]
    changed = bytearray(whole)
    changed[whole.index(held) + len(held) // 2] ^= 1
    (tmp_path / "b.zip").write_bytes(changed)
    with pytest.raises(DataError, match=rf"bundle-unreadable.*claims/{ONE}/moments\.json"):
        audit(tmp_path / "b.zip")


def in_json(member: str, old: str, new: str) -> Callable[[Members], Members]:
    def change(files: Members) -> Members:
        assert old in files[member].decode()
        return {**files, member: files[member].decode().replace(old, new).encode()}

    return change


@pytest.mark.parametrize(
    ("member", "old", "new"),
    [
        (f"claims/{ONE}/claim.json", '"state": "agreed"', '"state": "published"'),
        (f"claims/{ONE}/claim.json", '"teams": 7', '"teams": 9'),
        (f"claims/{ONE}/context.json", '"horizon":4', '"horizon":3'),
        (f"claims/{ONE}/moments.json", '"n":40', '"n":41'),
        (f"claims/{ONE}/price.json", '"120"', '"190"'),
        (f"claims/{ONE}/registrations.json", '"before": false', '"before": true'),
        (f"claims/{ONE}/signatures.json", "Li Na", "Wu Min"),
    ],
)
def test_what_is_forged_with_a_fitting_manifest_is_named_all_the_same(
    whole: bytes, tmp_path: Path, member: str, old: str, new: str
) -> None:
    files = sealed_anew(in_json(member, old, new)(members(whole)))
    assert member in named_again(files, tmp_path)


def test_an_entry_that_was_forged_with_a_fitting_manifest_is_named(whole: bytes, tmp_path: Path) -> None:
    files = sealed_anew(in_json("entries.jsonl", "Li Na", "Wu Min")(members(whole)))
    wrong = [one for one in audit(zipped(tmp_path / "b.zip", files)).findings if one.level == "wrong"]
    assert {one.params["number"] for one in wrong if one.code == "entry-hash"} == {"2", "4"}


def test_a_cut_off_tail_shows(whole: bytes, tmp_path: Path) -> None:
    files = members(whole)
    kept = files["entries.jsonl"].splitlines(keepends=True)[:3]
    files = sealed_anew({**files, "entries.jsonl": b"".join(kept)})
    assert "head" in {one.code for one in audit(zipped(tmp_path / "b.zip", files)).findings}


def alone(where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The script on its own: isolated, with no packages, and with a network that fails when it is touched."""
    barred = "import socket, sys, runpy\ndef barred(*_): raise SystemExit(9)\nsocket.socket = barred\n"
    started = f"{barred}sys.argv[:] = {['verify.py', *arguments]!r}\nrunpy.run_path('verify.py', run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-I", "-S", "-c", started],
        cwd=where,
        env={"PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize(("language", "says"), [("en", "Nothing is wrong."), ("zh", "没有发现问题。")])
def test_the_script_runs_without_packages_and_without_a_network(
    whole: bytes, tmp_path: Path, language: str, says: str
) -> None:
    files = members(whole)
    zipped(tmp_path / "b.zip", files)
    (tmp_path / "verify.py").write_bytes(files["verify.py"])
    done = alone(tmp_path, "b.zip", f"--lang={language}")
    assert (done.returncode, done.stderr, done.stdout.splitlines()[-1]) == (0, "", says)


def test_the_script_names_what_was_changed_in_a_folder(whole: bytes, tmp_path: Path) -> None:
    for name, content in in_json("entries.jsonl", "Li Na", "Wu Min")(members(whole)).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    done = alone(tmp_path)
    assert (done.returncode, "! entries.jsonl was changed" in done.stdout) == (1, True)


def test_the_script_says_so_where_there_is_no_bundle(whole: bytes, tmp_path: Path) -> None:
    (tmp_path / "verify.py").write_bytes(members(whole)["verify.py"])
    (tmp_path / "b.zip").write_bytes(b"PK")
    assert alone(tmp_path, "b.zip").returncode == 2


def test_without_moments_chain_and_seals_are_checked_and_the_rest_is_left_out(harbour: Path, tmp_path: Path) -> None:
    files = members(bundle(harbour))
    found = audit(zipped(tmp_path / "b.zip", files))
    assert (found.sound, found.claims, found.left_out) == (True, (), (ONE,))
    assert f"claims/{ONE}/moments.json" not in files


def test_without_moments_no_sum_of_a_team_leaves(harbour: Path) -> None:
    told = b"".join(members(bundle(harbour)).values())
    assert b'"cov"' not in told
    assert b'"pair_mean"' not in told


def test_no_customer_is_in_a_bundle(harbour: Path, whole: bytes) -> None:
    rosters = DeltaTable(harbour / "lake" / "rosters").to_pyarrow_table(columns=["customer"])
    written = (harbour / "business" / "rosters.csv").read_text(encoding="utf-8").splitlines()[1:]
    keys = {str(one) for one in rosters["customer"].to_pylist()} | {line.split(",")[1] for line in written}
    told = b"".join(members(whole).values()).decode()
    assert len(keys) > 1000
    assert [one for one in keys if f'"{one}"' in told] == []


def test_a_claim_of_before_quantities_were_kept_comes_out_again(harbour: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))
    rewritten(root, without_fields)
    found = audit(zipped(tmp_path / "b.zip", members(bundle(root, moments=True))))
    [one] = found.claims
    assert (one.outcome, one.differences, "quantity" in one.newer) == ("verified-from-moments", (), True)
    assert [each.params for each in found.findings if each.level == "wrong" and each.code != "refers"] == []


def test_a_simulated_company_is_marked_in_the_bundle(harbour: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))
    with (root / "sowhat.yaml").open("a", encoding="utf-8") as file:
        file.write("simulated: truth.json\n")
    files = members(bundle(root))
    assert audit(zipped(tmp_path / "b.zip", files)).simulated
    assert "Simulated company" in files["README.en.md"].decode()


@pytest.mark.parametrize("name", ["../verify.py", "/etc/passwd", "claims/../../x", "C:\\x", ".hidden", "a/.b", "a//b"])
def test_a_name_that_leads_elsewhere_is_refused(whole: bytes, tmp_path: Path, name: str) -> None:
    with pytest.raises(DataError, match=r"bundle-unreadable.*'name'"):
        audit(zipped(tmp_path / "b.zip", {**members(whole), name: b""}))


def test_a_zip_that_unpacks_to_more_than_any_bundle_is_refused(
    whole: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(auditing, "LARGEST", 50_000)
    with pytest.raises(DataError, match="too-large"):
        audit(zipped(tmp_path / "b.zip", members(whole)))


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b"null", b"[" * 100_000, b"\xff"], ids=range(6))
@pytest.mark.parametrize("member", [name for name in MEMBERS if name.endswith(("json", "jsonl"))])
def test_whatever_stands_in_a_member_ends_in_its_name(whole: bytes, tmp_path: Path, member: str, text: bytes) -> None:
    files = {**members(whole), member: text}
    files = files if member == "manifest.json" else sealed_anew(files)
    found = named_again(files, tmp_path)
    assert found & ({"1"} if member == "entries.jsonl" else {ONE, member})


def test_a_book_without_claims_has_nothing_to_audit(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="bundle-empty"):
        bundle(tmp_path)


def test_a_claim_that_nobody_made_is_refused(harbour: Path) -> None:
    with pytest.raises(CallError, match="no-such-claim"):
        bundle(harbour, ["c000009"])
