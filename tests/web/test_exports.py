"""The book and a claim's bundle as downloads; sums of single teams are in neither."""

from __future__ import annotations

import shutil
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from sowhat.actions.ledger import claim
from sowhat.web.loaders import LOADERS
from tests.conftest import Harbours
from tests.web.reader import Reader, reader

BUNDLE = "/value/claims/c000001/bundle.zip"


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    claim(root, "advice-return")
    return root


@pytest.fixture(scope="module")
def site(harbour: Path) -> Reader:
    return reader(LOADERS, harbour)


def test_the_book_is_a_workbook_in_the_readers_language(site: Reader) -> None:
    english, chinese = (site.get(f"/value/ledger.xlsx?lang={lang}") for lang in ("en", "zh"))
    assert (english.status_code, english.headers["content-disposition"]) == (
        200,
        'attachment; filename="value-ledger.xlsx"',
    )
    with zipfile.ZipFile(BytesIO(chinese.content)) as archive:
        assert "结论" in archive.read("xl/workbook.xml").decode()


def test_the_bundle_of_a_claim_carries_no_sums_of_teams(site: Reader) -> None:
    with zipfile.ZipFile(BytesIO(site.get(BUNDLE).content)) as archive:
        assert "claims/c000001/claim.json" in archive.namelist()
        assert not [name for name in archive.namelist() if "moments" in name]


@pytest.mark.parametrize("id_", ["c000009", "..%2F..", "x"])
def test_a_claim_that_nobody_made_is_not_found(site: Reader, id_: str) -> None:
    assert site.get(f"/value/claims/{id_}/bundle.zip").status_code == 404


def test_a_simulated_company_is_marked_in_the_names(harbour: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))
    with (root / "sowhat.yaml").open("a", encoding="utf-8") as file:
        file.write("simulated: truth.json\n")
    named = [reader(LOADERS, root).get(path).headers["content-disposition"] for path in ("/value/ledger.xlsx", BUNDLE)]
    assert [one for one in named if 'filename="simulated-' not in one] == []
