"""Runs each oracle in an environment of its own and stores what it says under tests/oracles.

    python -m tools.oracles [ROOM/NAME …]

An oracle is a folder with `requirements.txt` and `run.py`; `run.py` prints one JSON object. What is stored adds the
versions of its packages and the fingerprint of the script. Environments live in build/oracles and are made again
when the requirements change. `python.txt`, if present, names the Python it needs (`3.12`).
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
ORACLES = ROOT / "oracles"
STORED = ROOT / "tests" / "oracles"
CACHE = ROOT / "build" / "oracles"


def main(names: list[str]) -> int:
    """Run the named oracles, or all. Returns 1 if one fails; the others are run all the same."""
    found = sorted(path.parent for path in ORACLES.rglob("requirements.txt"))
    chosen = [folder for folder in found if not names or folder.relative_to(ORACLES).as_posix() in names]
    if not chosen:
        print("no such oracle; there are: " + ", ".join(f.relative_to(ORACLES).as_posix() for f in found))
        return 1 if names else 0
    return max(_store(folder) for folder in chosen)


def _store(oracle: Path) -> int:
    name = oracle.relative_to(ORACLES)
    try:
        python = _environment(oracle)
        said = subprocess.run([python, "run.py"], cwd=oracle, check=True, capture_output=True, text=True).stdout
        answer = json.loads(said)
    except (subprocess.CalledProcessError, FileNotFoundError, json.JSONDecodeError) as error:
        print(f"{name}: failed: {error}\n{getattr(error, 'stderr', '') or ''}", file=sys.stderr)
        return 1
    target = STORED / name.with_suffix(".json")
    target.parent.mkdir(parents=True, exist_ok=True)
    record = {
        "oracle": name.as_posix(),
        "script": _fingerprint(oracle),
        "packages": _packages(python),
        "answer": answer,
    }
    target.write_text(json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{name}: stored in {target.relative_to(ROOT)}")
    return 0


def _environment(oracle: Path) -> str:
    """The oracle's own Python, with its requirements installed."""
    folder = CACHE / oracle.relative_to(ORACLES)
    wanted = oracle / "python.txt"
    base = f"python{wanted.read_text(encoding='utf-8').strip()}" if wanted.exists() else sys.executable
    stamp, requirements = folder / ".requirements", (oracle / "requirements.txt").read_text(encoding="utf-8")
    python = str(folder / "bin" / "python")
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != base + requirements:
        subprocess.run([base, "-m", "venv", "--clear", str(folder)], check=True)
        install = [python, "-m", "pip", "install", "--quiet", "--requirement", str(oracle / "requirements.txt")]
        subprocess.run(install, check=True)
        stamp.write_text(base + requirements, encoding="utf-8")
    return python


def _fingerprint(oracle: Path) -> str:
    return hashlib.sha256((oracle / "run.py").read_bytes()).hexdigest()


def _packages(python: str) -> dict[str, str]:
    listed = subprocess.run([python, "-m", "pip", "list", "--format=json"], check=True, capture_output=True, text=True)
    return {package["name"]: package["version"] for package in json.loads(listed.stdout) if package["name"] != "pip"}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
