"""The book as tables: numbers are numbers, what people wrote is text, and both languages have the same keys."""

from __future__ import annotations

import csv
import io
import shutil
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from sowhat.actions import ledger, pricing, signing
from sowhat.actions.ledger_export import export, sheets, workbook
from sowhat.errors import CallError
from sowhat.ledger.sheets import COLUMNS
from sowhat.model.language import Language
from sowhat.model.price import PriceTerms, Rate
from sowhat.model.signature import Signer
from tests.conftest import Harbours

STUDY = "advice-return"
ONE = "c000001"
EVIL = '=HYPERLINK("x")'
LI = Signer(name=EVIL, role="business", team="retail")
TERMS = PriceTerms(
    name="kept",
    unit="retained-customer",
    low=Decimal(80),
    likely=Decimal(100),
    high=Decimal(150),
    currency="CNY",
    source="+FIN-1",
    owner="@Wu",
    valid_from=date(2026, 1, 1),
)


@pytest.fixture(scope="module")
def harbour(harbours: Harbours) -> Path:
    root = harbours(log_days=2)
    ledger.register(root, STUDY)
    pricing.price(root, TERMS)
    pricing.rate(root, Rate(base="USD", quote="CNY", day=date(2026, 1, 2), rate=Decimal("7.1"), source="bank"))
    ledger.claim(root, STUDY)
    signing.sign(root, ONE, LI, "amend", "-1+2", Decimal("0.8"))
    return root


def table(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def written(root: Path, to: Path, language: Language = "en") -> dict[str, list[list[str]]]:
    export(root, "csv", to, language)
    return {path.stem: table(path.read_bytes()) for path in to.iterdir()}


def test_every_sheet_is_a_file_with_titles_and_keys(harbour: Path, tmp_path: Path) -> None:
    found = written(harbour, tmp_path / "out")
    assert {key: rows[1] for key, rows in found.items()} == {
        key: [*columns.split(","), "simulated"] for key, columns in COLUMNS.items()
    }


def test_titles_are_the_readers_and_keys_are_the_same(harbour: Path, tmp_path: Path) -> None:
    english, chinese = (written(harbour, tmp_path / tag, tag) for tag in ("en", "zh"))
    assert (english["claims"][0][0], chinese["claims"][0][0]) == ("Claim", "结论")
    assert {key: rows[1:] for key, rows in english.items()} == {key: rows[1:] for key, rows in chinese.items()}


@pytest.mark.parametrize(
    ("sheet", "column", "says"),
    [("signatures", "name", f"'{EVIL}"), ("signatures", "reason", "'-1+2"), ("prices", "owner", "'@Wu")],
)
def test_what_a_spreadsheet_would_run_is_text(
    harbour: Path, tmp_path: Path, sheet: str, column: str, says: str
) -> None:
    rows = written(harbour, tmp_path / "out")[sheet]
    assert [row[rows[1].index(column)] for row in rows[2:]] == [says]


def test_money_is_a_number_beside_its_currency(harbour: Path, tmp_path: Path) -> None:
    rows = written(harbour, tmp_path / "out")["claims"]
    told = dict(zip(rows[1], rows[2], strict=True))
    claim = ledger.show(harbour, ONE)
    assert claim.value is not None
    assert (Decimal(told["money"]), told["currency"]) == (claim.value.value, "CNY")
    assert Decimal(told["standing_money"]) == (claim.value.value * Decimal("0.8")).quantize(Decimal("0.01"))


def test_months_and_postings_add_up_to_the_claim(harbour: Path) -> None:
    by = {one.key: one for one in sheets(harbour)}
    claim = ledger.show(harbour, ONE)
    assert claim.value is not None
    parts = [row[by["months"].columns.index("money")] for row in by["months"].rows]
    posted = [row[by["postings"].columns.index("amount")] for row in by["postings"].rows]
    assert sum(Decimal(str(one)) for one in parts) == claim.value.value
    assert float(sum(Decimal(str(one)) for one in posted)) == pytest.approx(float(claim.value.value) * 0.8, abs=0.05)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_workbook_has_every_sheet_and_no_formula(harbour: Path, language: Language) -> None:
    content = workbook(harbour, language)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        pages = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/")]
    assert len(pages) == len(COLUMNS) + 1
    assert not [page for page in pages if "<f>" in page]


def test_a_workbook_holds_numbers_and_words(harbour: Path) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(harbour, "zh")))
    rows = book.get_sheet_by_name("结论").to_python()
    told = dict(zip(rows[2], rows[3], strict=True))
    assert isinstance(told["money"], float)
    assert (told["state"], told["made_at"].tzinfo if hasattr(told["made_at"], "tzinfo") else "") == ("业务已确认", None)
    names = book.get_sheet_by_name("确认").to_python()
    assert names[3][names[2].index("name")] == EVIL


def test_the_same_book_gives_the_same_workbook(harbour: Path) -> None:
    assert workbook(harbour, "en") == workbook(harbour, "en")


def test_a_simulated_company_is_marked_in_every_table(harbour: Path, tmp_path: Path) -> None:
    root = Path(shutil.copytree(harbour, tmp_path / "w", copy_function=shutil.copy2))
    with (root / "sowhat.yaml").open("a", encoding="utf-8") as file:
        file.write("simulated: truth.json\n")
    for rows in written(root, tmp_path / "out").values():
        assert {row[-1] for row in rows[2:]} <= {"true"}
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(root, "en")))
    first = [str(book.get_sheet_by_index(at).to_python()[0][0]) for at in range(len(COLUMNS))]
    assert [one for one in first if "Simulated company" not in one] == []


def test_only_the_claims_that_were_named_are_in_it(harbour: Path) -> None:
    assert [len(one.rows) for one in sheets(harbour, [ONE]) if one.key == "claims"] == [1]
    with pytest.raises(CallError, match="no-such-claim"):
        sheets(harbour, ["c000009"])


def test_an_empty_book_has_empty_tables(tmp_path: Path) -> None:
    assert {one.rows for one in sheets(tmp_path)} == {()}


def test_sums_of_teams_go_into_no_table(harbour: Path, tmp_path: Path) -> None:
    with pytest.raises(CallError, match="export-moments"):
        export(harbour, "xlsx", tmp_path / "x.xlsx", "en", moments=True)
