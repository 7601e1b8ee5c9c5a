"""The words of the workbook are those that its reader knows."""

from __future__ import annotations

import pytest

from sowhat.model.language import Language
from sowhat.stories import workbook as story
from sowhat.stories.words import LANGUAGES, words
from sowhat.workspace.workbook_form import FORMS
from sowhat.workspace.workbook_words import choice_of, column_of, is_example, sheet_named

SHEET_NAME = 31


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_is_known_by_its_name(language: Language) -> None:
    titles = {form.key: story.sheet_title(form.key, words(language)) for form in FORMS}
    assert {key: sheet_named(title) for key, title in titles.items()} == {key: key for key in titles}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_sheet_is_taken_for_none_of_them(language: Language) -> None:
    assert sheet_named(story.start(words(language)).sheet) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_header_is_known_as_its_column(language: Language) -> None:
    wrong = [
        (sheet.title, text.title)
        for sheet in story.sheets(words(language))
        for text in sheet.columns
        if column_of(sheet.form.key, text.title) != text.column.key
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_is_known_as_its_code(language: Language) -> None:
    wrong = [
        (sheet.title, word)
        for sheet in story.sheets(words(language))
        for text in sheet.columns
        for code, word in text.choices
        if choice_of(text.column.choices, word) != code
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_a_sheet_has_as_many_examples(language: Language) -> None:
    counts = {sheet.title: {len(text.examples) for text in sheet.columns} for sheet in story.sheets(words(language))}
    assert {title: found for title, found in counts.items() if len(found) != 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_required_column_has_an_example(language: Language) -> None:
    columns = [text for sheet in story.sheets(words(language)) for text in sheet.columns if text.column.required]
    assert [text.title for text in columns if not all(text.examples)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_example_is_known_as_one(language: Language) -> None:
    assert is_example(story.example("checkout", words(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_fits_on_a_tab(language: Language) -> None:
    names = [story.start(words(language)).sheet, *(sheet.title for sheet in story.sheets(words(language)))]
    assert [name for name in names if len(name) > SHEET_NAME or set(name) & set("[]:*?/\\'")] == []


def test_headers_of_a_sheet_differ() -> None:
    for language in LANGUAGES:
        for sheet in story.sheets(words(language)):
            assert len({text.title for text in sheet.columns}) == len(sheet.columns)
