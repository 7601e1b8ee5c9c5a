"""Talks made by hand for office documents: every way of dividing a slide, and what strains its room."""

from __future__ import annotations

from itertools import combinations

from sowhat.model.language import Language
from sowhat.model.talk import Big, Listed, Plotted, Sentence, Series, Slide, Talk
from tests.render.talks.samples import LONG, figure, hostile, long_slide, said, talk

WORDS: dict[Language, dict[str, str]] = {
    "en": {
        "title": "Settlement kept 1,240 customers for retail banking",
        "label": "customers kept this quarter",
        "note": "Between 890 and 1,590, compared with teams that had not adopted yet.",
        "point": "The payments team moved three nightly jobs over and closed the old system.",
        "caption": "Which services kept the most customers?",
        "unit": "customers kept, with the interval",
        "figure": "1,240",
    },
    "zh": {
        "title": "结算服务为零售银行多留住了 1,240 位客户",
        "label": "本季度多留住的客户",
        "note": "在 890 到 1,590 之间，对照的是还没有接入的团队。",
        "point": "支付团队把三个夜间批处理迁了过来，旧系统随之关停。",
        "caption": "哪些服务留住的客户最多？",
        "unit": "留住的客户数，附区间",
        "figure": "1,240 位",
    },
}
NAMES: dict[Language, tuple[str, ...]] = {
    "en": ("Checkout", "Settlement", "Identity", "Notifications", "Credit decisions"),
    "zh": ("收银台", "结算服务", "统一身份", "消息通知", "授信决策引擎"),
}


def estimates(language: Language, count: int = 5) -> Plotted:
    """Bars with intervals, one of them below nothing in part."""
    words, names = WORDS[language], NAMES[language]
    values = tuple(1240.0 - 260 * (i % 5) for i in range(count))
    return Plotted(
        title=words["caption"],
        kind="bar",
        categories=tuple(
            f"{names[i % 5]}{'' if i < 5 else '·' + 'abcdefghijklmnopqrstuvwxyz'[i % 26] * 6}" for i in range(count)
        ),
        series=(
            Series(
                name=words["label"],
                values=values,
                lows=tuple(value - 350 for value in values),
                highs=tuple(value + 350 for value in values),
            ),
        ),
        unit=words["unit"],
        address="/value",
    )


def table(language: Language, columns: int = 3, rows: int = 4, wordy: bool = False) -> Listed:
    """A table of as many columns and rows; wordy ones have a sentence in their second column."""
    words, names = WORDS[language], NAMES[language]
    cells = tuple(
        (
            said(names[i % 5]),
            said(LONG[language] * (i % 3 + 1) if wordy else f"{1000 - i:,}"),
            *(said(f"{40 + i % 50}%") for _ in range(columns - 2)),
        )
        for i in range(rows)
    )
    heads = (words["caption"][:9], words["label"], *(f"{words['unit'][:6]} {n}" for n in range(columns - 2)))
    return Listed(title=words["caption"], heads=heads, rows=cells, numbers=() if wordy else (1,))


def divided(language: Language) -> tuple[Slide, ...]:
    """A slide for each set of parts, with each tone in turn."""
    words = WORDS[language]
    kept = figure(words["figure"], 1240, "customers")
    title = said(words["title"], figure("1,240", 1240, "customers"), strong="1,240")
    parts: dict[str, Big | tuple[Sentence, ...] | Plotted | Listed] = {
        "big": Big(figure=kept, label=words["label"], note=said(words["note"]), grade="B", tone="good"),
        "points": (said(words["point"], strong=words["point"][4:9]), said(words["note"])),
        "chart": estimates(language),
        "table": table(language),
    }
    made = []
    for count in range(5):
        for number, names in enumerate(combinations(parts, count)):
            tone = ("plain", "good", "care", "bad")[number % 4]
            held = {name: parts[name] for name in names}
            slide = Slide(id="-".join(names) or "sentence", title=title, notes=(title,))
            made.append(slide.model_copy(update={"tone": tone, **held}))
    return tuple(made)


def strained(language: Language) -> tuple[Slide, ...]:
    """What is too long, too much, or nothing at all."""
    words = WORDS[language]
    title = said(words["title"])
    huge = Big(
        figure=figure(f"{words['figure']} {words['label']} {words['figure']}", 1, "customers"),
        label=words["note"] * 3,
        note=said(LONG[language] * 6),
        grade="D",
        tone="care",
    )
    years = tuple(f"{2020 + i // 12}-{i % 12 + 1:02d}" for i in range(60))
    lines = tuple(
        Series(name=name, values=tuple(1e5 * (n + 1) + 900.0 * i * n for i in range(60)))
        for n, name in enumerate(NAMES[language])
    )
    return (
        long_slide(language),
        Slide(id="long-title", title=said(LONG[language] * 9), points=(said(LONG[language] * 40),)),
        Slide(id="huge", title=title, big=huge, points=(said(LONG[language] * 3),) * 4, chart=estimates(language)),
        Slide(id="bars", title=title, chart=estimates(language, 37), tone="good"),
        Slide(id="one-bar", title=title, chart=estimates(language, 1)),
        Slide(
            id="lines",
            title=title,
            chart=Plotted(title=words["caption"], kind="line", categories=years, series=lines, unit=words["unit"]),
        ),
        Slide(id="rows", title=title, table=table(language, 4, 60)),
        Slide(id="wordy", title=title, table=table(language, 4, 14, wordy=True)),
        Slide(id="columns", title=title, table=table(language, 14, 12)),
        Slide(
            id="tall",
            title=title,
            table=Listed(title="", heads=("A", "B"), rows=((said("a"), said(LONG[language] * 60)),)),
        ),
        Slide(
            id="empty",
            title=title,
            points=(said(words["point"]),),
            table=Listed(title=words["caption"], heads=("A",), rows=(), empty=words["note"]),
        ),
        hostile(),
    )


def every(language: Language) -> Talk:
    """All of them in one talk."""
    return talk(language, 6, (*divided(language), *strained(language)))
