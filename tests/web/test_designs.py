"""Studies of every design as pages, files, Markdown and JSON, without a browser."""

from __future__ import annotations

import csv
import io
import re

import pytest

from sowhat.render.markdown import markdown
from sowhat.stories.study import study
from sowhat.stories.voice import voice
from tests.web import design_samples as samples
from tests.web import so_what_samples as front
from tests.web.reader import reader

EVIDENCE = "/studies/settlement-retention"


@pytest.mark.parametrize("name", samples.EACH)
def test_every_table_of_a_design_can_be_downloaded(name: str) -> None:
    site = reader(samples.SITES[name])
    links = set(re.findall(rf'class="csv" href="({EVIDENCE}/[\w-]+\.csv)', site.get(EVIDENCE).text))
    rows = {link: len(list(csv.reader(io.StringIO(site.get(link).text)))) for link in links}
    assert links
    assert [link for link, count in rows.items() if count < 2] == []


def test_a_table_holds_what_is_counted_and_not_how_it_is_worded() -> None:
    text = reader(samples.SITES["series"]).get(f"{EVIDENCE}/series.csv").text
    first, second, *_ = csv.reader(io.StringIO(text))
    assert first == ["t", "observed", "expected", "difference", "interval"]
    assert second == ["2026-07", "1240.0", "1200.0", "40.0", "12.5"]


@pytest.mark.parametrize("name", samples.EACH)
def test_a_drawing_says_in_a_sentence_what_it_shows(name: str) -> None:
    text = reader(samples.SITES[name]).get(f"{EVIDENCE}?lang=en").text
    labels = re.findall(r'<svg class="drawing [^"]*"[^>]*aria-label="([^"]*)"', text)
    assert labels
    assert all(labels)


def test_a_design_is_told_without_drawings() -> None:
    told = markdown(study(voice("en"), front.so_what(samples.PROTECTION), samples.PROTECTION))
    assert told.count("The treated had 50% less of “still a customer” than was to be expected") == 1
    assert "| 2026-05 | 6 | 100 | 200 | 0.50× | 0.40× to 0.62× |" in told
