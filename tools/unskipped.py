"""Fails when a JUnit report shows a skipped test, or no test at all: a skip in CI hides what nobody checked.

python tools/unskipped.py REPORT
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree


def skipped(report: Path) -> tuple[int, list[str]]:
    """How many tests ran, and `test: reason` of each that was skipped."""
    cases = list(ElementTree.parse(report).iter("testcase"))
    reasons = []
    for case in cases:
        skip = case.find("skipped")
        if skip is not None:
            reasons.append(f"{case.get('classname')}::{case.get('name')}: {skip.get('message')}")
    return len(cases) - len(reasons), reasons


def main() -> int:
    """Print the skipped tests. Returns 1 if there are any, or if nothing ran."""
    ran, reasons = skipped(Path(sys.argv[1]))
    for reason in reasons:
        print(f"skipped in CI: {reason}", file=sys.stderr)
    if not ran:
        print("no test ran", file=sys.stderr)
    return 1 if reasons or not ran else 0


if __name__ == "__main__":
    sys.exit(main())
