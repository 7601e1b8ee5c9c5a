"""A sentence's figures come in the order in which they are read, so that each is found after the one before."""

from __future__ import annotations

from datetime import date

from sowhat.stories.talks import figures
from sowhat.stories.talks.teller import Teller
from sowhat.stories.voice import voice

EN, ZH = voice("en"), voice("zh")
SINCE, UNTIL = figures.day_short(EN, date(2026, 10, 19)), figures.day_short(EN, date(2026, 10, 21))


def test_a_count_that_also_occurs_in_a_date_comes_where_it_is_read() -> None:
    one, none = figures.count(EN, 1, "teams", "/adoption"), figures.count(EN, 0, "teams", "/adoption")
    said = Teller(EN).says("talk-weekly-lead", since=SINCE, until=UNTIL, joined=one, stopped=none, due=none)
    assert said.figures == (SINCE, UNTIL, one)


def test_a_figure_that_is_not_read_is_none_of_the_sentence() -> None:
    none = figures.count(EN, 0, "teams", "/adoption")
    said = Teller(EN).says("talk-weekly-lead", since=SINCE, until=UNTIL, joined=none, stopped=none, due=none)
    assert none not in said.figures


def test_figures_with_the_same_text_keep_their_own_addresses() -> None:
    part, whole = (figures.count(EN, 2, "services", at) for at in ("/a", "/b"))
    said = Teller(EN).says("talk-unknown-effect", part=part, whole=whole)
    assert [figure.address for figure in said.figures] == ["/b", "/a"]


def test_several_figures_are_read_as_a_list() -> None:
    names = tuple(figures.name(name) for name in ("a1", "b2", "c3"))
    said = Teller(EN).says("talk-developers-joined", service=names[0], teams=names, count=names[0], many="no")
    assert said.text == "a1: a1, b2 and c3 joined."
    assert said.figures == (names[0], *names)


def test_marks_take_no_part_in_what_chinese_leaves_out_between_characters() -> None:
    team, other = figures.name("住房按揭"), figures.count(ZH, 3, "teams", "/adoption")
    said = Teller(ZH).says("talk-weekly-stop", team=team, services=(team,), usual=other)
    assert said.text == "住房按揭整周没有调用“住房按揭”，之前每周约 3 次。原因还不清楚，先问再下结论。"


def test_the_strong_stretch_is_in_the_text() -> None:
    team, users = figures.name("Cards 2"), figures.count(EN, 10, "teams", "/planning")
    said = Teller(EN).says("talk-weekly-persuade-alike", strong="team", team=team, service=team, users=users)
    assert said.strong == "Cards 2"


def test_chinese_keeps_latin_names_apart_and_leaves_what_people_wrote() -> None:
    who, team, what = figures.name("Lin Yue"), figures.name("GL总账 2"), figures.name("a")
    day, late = figures.day_short(ZH, date(2026, 10, 23)), figures.count(ZH, 0, "days", "/partners")
    said = Teller(ZH).says("talk-weekly-due", who=who, team=team, what=what, day=day, late=late)
    assert said.text.replace("\xa0", " ") == "Lin Yue 答应 GL总账 2 的“a”，10 月 23 日前兑现。"
    assert all(figure.text in said.text for figure in said.figures)


def test_english_keeps_its_spaces_as_they_are() -> None:
    name = figures.name("海港")
    assert Teller(EN).says("talk-weekly-title", platform=name).text.count("海港") == 1


def test_one_of_one_is_not_told_as_a_part() -> None:
    one = figures.count(ZH, 1, "incidents", "/health")
    said = Teller(ZH).says("talk-unknown-incident-times", part=one, whole=one)
    assert said.text == "有 1 起故障没有记录影响了多久。"
