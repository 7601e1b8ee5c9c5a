"""One estimate by a peer package, warm: run in the peer's own environment as `python staggered_peer.py NAME FILE`."""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module

NAMES = {"yname": "y", "tname": "period", "idname": "unit", "gname": "first_treated"}


def main(name: str, path: str) -> None:
    """Read, run once for imports and compilation on a sample, then time one run on everything."""
    data = import_module("pandas").read_csv(path).astype({"first_treated": float})
    run = {"csdid": _csdid, "moderndid": _moderndid}[name]
    run(data[data["unit"] < 2000].reset_index(drop=True))
    began = time.perf_counter()
    run(data)
    print(json.dumps({"seconds": time.perf_counter() - began}))


def _csdid(data: object) -> None:
    fit = import_module("csdid.att_gt").ATTgt(data=data, **NAMES).fit(est_method="reg", bstrap=False)
    fit.aggte(typec="simple", bstrap=False, cband=False)


def _moderndid(data: object) -> None:
    package = import_module("moderndid")
    fit = package.att_gt(data, **NAMES, est_method="reg", boot=False, cband=False)
    package.aggte(fit, type="simple", boot=False, cband=False)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
