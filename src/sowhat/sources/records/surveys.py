"""Surveys: one row an answer that somebody gave to a question."""

from __future__ import annotations

from sowhat.model.record import RecordTable
from sowhat.sources.records import survey, wjx
from sowhat.sources.records.mapped import parts
from sowhat.sources.sql import words
from sowhat.sources.tables.business_table import Form
from sowhat.sources.tables.columns import Part

_CONVERTERS = {survey.FORMAT: survey.converter, wjx.FORMAT: wjx.converter}
_ENDS = r"(10|[0-9])(?: ?(?:分|星|颗星|stars?|points?))?(?: *[-–—:：=(（] *[^0-9]*)?"
"""A score: a whole number from 0 to 10, perhaps with its meaning behind it."""
_LIKERT = {
    1: "非常不满意 很不满意 非常不同意 完全不同意 强烈不同意 非常差 很差 非常不可能 非常困难 完全没有帮助"
    " verydissatisfied extremelydissatisfied stronglydisagree verypoor veryunlikely extremelyunlikely verydifficult"
    " nothelpfulatall",
    2: "不满意 比较不满意 不太满意 较不满意 不同意 比较不同意 不太同意 较差 差 不太可能 比较困难 不太有帮助"
    " dissatisfied somewhatdissatisfied disagree somewhatdisagree poor unlikely somewhatunlikely difficult"
    " slightlyhelpful",
    3: "一般 中立 普通 说不清 不确定 不好说 还行 neutral neither neithersatisfiednordissatisfied"
    " neitheragreenordisagree fair average okay neitherlikelynorunlikely somewhathelpful",
    4: "满意 比较满意 较满意 同意 比较同意 基本同意 较好 好 可能 比较可能 比较容易 比较有帮助"
    " satisfied somewhatsatisfied agree somewhatagree good likely somewhatlikely easy helpful veryhelpful",
    5: "非常满意 很满意 十分满意 非常同意 完全同意 强烈同意 非常好 很好 非常可能 非常容易 非常有帮助 verysatisfied"
    " extremelysatisfied stronglyagree verygood excellent verylikely extremelylikely veryeasy extremelyhelpful",
}
_FEW, _MOST, _LONG = 12, 0.3, 200
"""Answers are free text where more than so many differ and these are more than such a share, or where one is longer."""


def form(table: RecordTable, zone: str) -> Form:
    """How to read a file of `table`: rows of survey, respondent (a pseudonym of the kind person), question, answer,
    kind (score, choice, text), score (0 to 10 as given, 1 to 5 for words of agreement), asked, team, unit, service.

    A question whose answers are all numbers from 0 to 10, or all such words, is a score. Of a respondent who answered
    a question again the last day counts. `zone` places instants on days."""
    converter = _CONVERTERS.get(table.format)
    return Form(
        parts=tuple(Part(role, role) for role in survey.ROLES) if converter else parts(table),
        typed=_typed({part.role for part in parts(table)} if not converter else set(survey.ROLES)),
        parameters=(zone, table.service or "", table.survey),
        key=("survey", "respondent", "question", "answer"),
        says=("kind", "score", "asked", "team", "unit", "service"),
        verbatim=("question", "answer"),
        hidden=(("respondent", "person"),),
        convert=converter(table) if converter else None,
    )


def _typed(has: set[str]) -> str:
    told = ", ".join(role if role in has else f"CAST(NULL AS VARCHAR) AS {role}" for role in survey.ROLES)
    return f"""
    WITH said AS (SELECT line, {told} FROM told),
    read AS (
        SELECT line, coalesce(survey, $3) AS survey, coalesce(respondent, '#' || line) AS respondent, question, answer,
            hint, any_day(asked, $1) AS asked, asked IS NOT NULL AS dated, coalesce(team, '') AS team,
            coalesce(unit, '') AS unit, coalesce(service, $2) AS service,
            TRY_CAST(nullif(regexp_extract(answer, '^{_ENDS}$', 1), '') AS DOUBLE) AS number,
            {_likert("answer")} AS word
        FROM said),
    asked AS (
        SELECT survey, question, count(answer) > 0 AND bool_and(answer IS NULL OR number IS NOT NULL) AS numbers,
            bool_and(answer IS NULL OR word IS NOT NULL) AS words,
            (count(DISTINCT answer) > {_FEW} AND count(DISTINCT answer) > {_MOST} * count(answer))
                OR max(length(answer)) > {_LONG} AS free
        FROM read GROUP BY survey, question),
    kinds AS (
        SELECT read.*, CASE WHEN hint IN ('choice', 'text') THEN hint WHEN numbers OR words THEN 'score'
            WHEN free THEN 'text' ELSE 'choice' END AS kind, numbers,
            max(read.asked) OVER (PARTITION BY read.survey, respondent, read.question) AS latest
        FROM read LEFT JOIN asked ON read.survey IS NOT DISTINCT FROM asked.survey
            AND read.question IS NOT DISTINCT FROM asked.question)
    SELECT line, survey, respondent, question, answer, kind,
        CASE WHEN kind = 'score' THEN CASE WHEN numbers THEN number ELSE word END END AS score,
        asked, team, unit, service, CASE
        WHEN question IS NULL THEN 'row-without-question'
        WHEN answer IS NULL THEN 'blank'
        WHEN dated AND asked IS NULL THEN 'row-bad-day'
        WHEN asked < latest THEN 'blank' END AS reason
    FROM kinds"""


def _likert(text: str) -> str:
    """SQL: the place of a word of agreement from 1 to 5, null for any other."""
    plain = f"regexp_replace(lower({text}), '[^\\pL]+', '', 'g')"
    cases = " ".join(
        f"WHEN {plain} IN ({words(tuple(known.split()))}) THEN {score}" for score, known in _LIKERT.items()
    )
    return f"CAST(CASE {cases} END AS DOUBLE)"
