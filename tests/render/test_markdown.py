"""A story as Markdown."""

from __future__ import annotations

from sowhat.render.markdown import markdown
from sowhat.stories.drawings import Drifts
from sowhat.stories.pieces import Cell, Column, Limit, Limits, Point, Row, Step, Steps, Table
from sowhat.stories.shape import Section, Story
from sowhat.stories.words import Part


def told(*sections: Section) -> Story:
    answer = (Part("Yes. "), Part("1,240", strong=True), Part(" kept."))
    return Story("so-what", "So what?", "So what?", answer, "under", sections=sections, build="b000003")


def test_the_answer_is_the_heading_with_its_number_strong() -> None:
    assert "# Yes. **1,240** kept.\n" in markdown(told())


def test_what_people_wrote_is_text_not_markup() -> None:
    wrote = Section("a", "<b> *x* [y](z) | #1", "", ())
    assert "## \\<b\\> \\*x\\* \\[y\\](z) \\| \\#1" in markdown(told(wrote))


def test_a_table_keeps_its_columns() -> None:
    columns = (Column("a", "A", "text"), Column("n", "N"))
    table = Table("t", "t", columns, (Row(None, (Cell("x|y", "x|y"), Cell("1", 1))),), "")
    assert "| A | N |\n| --- | ---: |\n| x\\|y | 1 |" in markdown(told(Section("t", "T", "", (table,))))


def test_every_limit_keeps_its_sign() -> None:
    limits = Limits((Limit("weak", "few units", "Weak"), Limit("pass", "registered", "Holds")))
    assert "- ! few units\n- ✓ registered" in markdown(told(Section("l", "L", "", (limits,))))


def test_how_much_drift_an_answer_bears_is_a_sentence() -> None:
    columns = (Column("m", "M", "text"),)
    table = Table("t", "t", columns, (Row(None, (Cell("0", 0),)),), "")
    drifts = Drifts("It stands.", (), (), Point(1, "falls"), {}, table)
    assert markdown(told(Section("d", "D", "", (drifts,)))).count("It stands.\n\n_") == 1


def test_a_step_shows_its_command() -> None:
    steps = Steps((Step("Claim it", "then confirm", command="sowhat ledger claim x"),))
    assert "- Claim it: then confirm `sowhat ledger claim x`" in markdown(told(Section("s", "S", "", (steps,))))


def test_it_ends_with_the_address_of_its_numbers() -> None:
    assert markdown(told()).endswith("_b000003_\n")
