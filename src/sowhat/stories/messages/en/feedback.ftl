### What people say of the platform: visits, surveys, themes, and what was done

feedback-page = Feedback
feedback-question = What do people say, and what was done about it?
feedback-of = { $n } of { $all }
feedback-and = {", "}
feedback-listed = {" · "}
feedback-never = never
feedback-everybody = Everybody
feedback-few = fewer than 10
feedback-answer-themes = { $n ->
        [0] Something was done about { $open ->
           *[other] all { $all } themes that people speak of.
        }
        [one] { $open } of { $all } themes that people speak of waits for an answer.
       *[other] { $open } of { $all } themes that people speak of wait for an answer.
    }
feedback-answer-plan = { $n ->
        [0] Nobody ({ $people }) is left to visit this week.
        [one] { $people } visit is due this week.
       *[other] { $people } visits are due this week.
    }
feedback-answer-none = Not known yet: nobody was asked, and no team was seen.
feedback-under = Answers of fewer than 10 people are never shown apart.
feedback-under-response = { $share } answered the last survey ({ $survey }).
feedback-under-silent = { $n ->
        [one] One team stopped calling without a word.
       *[other] { $n } teams stopped calling without a word.
    }
feedback-figure-response = Answered the last survey
feedback-figure-response-note = { $n } of { $all } people who could
feedback-figure-response-unknown = not known how many could answer, or too few did
feedback-figure-response-none = no survey yet
feedback-figure-nps = Would recommend (NPS)
feedback-figure-nps-none = nobody was asked from 0 to 10
feedback-figure-done = Themes with something done
feedback-figure-done-note = “you said, we did”
feedback-figure-silent = Teams fallen silent
feedback-figure-silent-note = by their calls, not by their answers
feedback-nps-note = 95 %: { $low } to { $high }; { $n } answers
feedback-nps-alike = { $n } answers, all alike
feedback-head-who = Who
feedback-head-unit = Business unit
feedback-head-kind = Kind
feedback-head-why = Why now
feedback-head-last = Last visit
feedback-head-week = Week
feedback-head-active = Teams calling
feedback-head-back = Back after 4 weeks or more
feedback-head-day = Day
feedback-head-by = By
feedback-head-heard = What was heard
feedback-head-theme = You said
feedback-head-share = Share of texts
feedback-head-services = Services
feedback-head-done = We did
feedback-head-id = Theme
feedback-head-question = Question
feedback-head-group = Who
feedback-head-round = Round
feedback-head-mean = Mean
feedback-head-change = Since the round before
feedback-head-nps = NPS
feedback-head-answers = Answers
feedback-head-respondents = Answered
feedback-head-eligible = Could answer
feedback-head-rate = Response
feedback-head-answer = Answer
feedback-head-people = People
feedback-stratum = { $stratum ->
        [lost] lost
        [new] new
        [heavy] heavy user
       *[regular] regular user
    }
feedback-why-lost = No call to { $services } for { $weeks ->
        [one] one week
       *[other] { $weeks } weeks
    }, which its own rhythm does not explain: ask what they use instead.
feedback-why-new = { $weeks ->
        [0] First called this week
        [one] First called a week ago
       *[other] First called { $weeks } weeks ago
    }: what was hard at the beginning is still fresh.
feedback-why-heavy = { $calls } calls in four weeks: among the quarter with most, so they meet every edge.
feedback-why-regular = { $calls } calls in four weeks: an everyday user, whom nobody hears by themselves.
feedback-plan-title = { $n ->
        [one] One visit for the week of { $day }
       *[other] { $n } visits for the week of { $day }
    }
feedback-plan-lede = Kinds of users and business units take turns; whoever was not visited for longest comes first, and nobody more often than every { $days } days ({ $users } could be asked, { $resting } were visited lately).
feedback-plan-empty = Nobody to visit this week
feedback-plan-none = Everybody was visited lately.
feedback-plan-nobody = No team or app is known to call.
feedback-plan-cure = The plan needs calls of declared teams or apps: see Data.
feedback-proposed = { $who }: { $why }
feedback-visited-now = visited this week
feedback-pulse-title = { $quiet ->
        [0] No team fell silent
        [one] One team fell silent
       *[other] { $quiet } teams fell silent
    }, { $back ->
        [0] none came back
        [one] one came back
       *[other] { $back } came back
    } in { $weeks } weeks
feedback-pulse-lede = Those who leave do not answer surveys. What they do is counted here whether anybody answers or not.
feedback-pulse-silent = { $n ->
        [one] Stopped calling a service against its own rhythm: { $teams }
       *[other] Stopped calling a service against their own rhythm: { $teams }
    }
feedback-pulse-empty = Use beside answers is not known yet
feedback-pulse-none = Less than two whole weeks of calls are known.
feedback-pulse-cure = Once there are, teams that fall silent and teams that come back are counted here.
feedback-visits-title = { $n ->
        [one] One visit so far
       *[other] { $n } visits so far
    }
feedback-visits-empty = No visit yet
feedback-visits-none = Nobody has written down a visit.
feedback-visits-cure = Write one down below, or with: sowhat feedback visited TEAM --by NAME --note "…"
feedback-themes-title = { $n ->
        [one] One theme in what people wrote
       *[other] { $n } themes in what people wrote
    }, { $done ->
        [0] none of them answered yet
        [one] one of them answered
       *[other] { $done } of them answered
    }
feedback-themes-lede = Words that stand together in free text, per language. A theme has at least 10 texts; shares are of the texts that have a theme.
feedback-themes-empty = No theme yet
feedback-themes-none = Themes need 20 free texts in one language, and 10 texts about the same.
feedback-themes-cure = Add a survey's export under surveys: in sowhat.yaml, and build again.
feedback-texts = { $n } of { $all } { $language ->
        [zh] Chinese
       *[en] English
    } texts
feedback-nothing-done = nothing yet
feedback-done = { $what } ({ $day }, { $by }).
feedback-done-gone = Done about a theme that is not spoken of any more: { $what }
feedback-quoted = What is said about { $theme }
feedback-quotes = { $n ->
        [one] One sentence, names and numbers taken out
       *[other] { $n } sentences, names and numbers taken out
    }
feedback-quote = Sentence { $n }
feedback-scores-title = { $n ->
        [one] One question with scores
       *[other] { $n } questions with scores
    }
feedback-scores-lede = Means with Student's 95 % interval; NPS is the share of 9 and 10 less that of 0 to 6.
feedback-scores-empty = No score to show yet
feedback-scores-none = No answered question of scores is known.
feedback-scores-few = Every group that answered has fewer than 10 answers.
feedback-scores-cure = Add a survey's export under surveys: in sowhat.yaml, and build again.
feedback-out-of = { $n } of { $top }
feedback-span = { $low } to { $high }
feedback-change = { $clear ->
        [yes] more than chance explains
       *[no] within chance
    }
feedback-hidden = { $n ->
        [one] One group is not shown.
       *[other] { $n } groups are not shown.
    }
feedback-hidden-why = A group is not shown with fewer than 10 answers, or where it would tell those of such a group as a difference of totals.
feedback-until = until { $day }
feedback-round = { $survey }, until { $day }
feedback-round-undated = { $survey }
feedback-response-title = { $low ->
        [0] Who answered, in { $n ->
            [one] one round
           *[other] { $n } rounds
        }
        [one] One round was answered by fewer than 30 %
       *[other] { $low } rounds were answered by fewer than 30 %
    }
feedback-response-lede = People who answered, of the members on the round's last day; the interval is Wilson's.
feedback-response-empty = No survey yet
feedback-response-none = No survey's answers are known.
feedback-response-cure = Add a survey's export under surveys: in sowhat.yaml, and build again.
feedback-response-low = { $round }: { $share } answered
feedback-response-why = Those who answer differ from those who do not, and no interval covers that. Read the means as the opinion of those who answered; ask the silent ones directly (see the visits).
feedback-response-unknown = How many could have answered is not known for every round.
feedback-response-members = Add a table of members in sowhat.yaml; a round with more respondents than members, or with fewer than 10 respondents, has no rate.
feedback-choices-title = { $n ->
        [one] What was chosen in one question
       *[other] What was chosen in { $n } questions
    }
feedback-choices-lede = Shares of the people who answered the question; several answers may be one person's. Answers of fewer than 10 are put together.
feedback-choices-empty = No choice to show yet
feedback-choices-none = No answered question of choices is known.
feedback-choices-cure = A question with a few fixed answers shows here once an export under surveys: has one.
feedback-choices-open = Show choices
feedback-other-answers = other answers
feedback-form-visit = Write down a visit
feedback-form-who = Team or app
feedback-form-by = Your name
feedback-form-day = Day
feedback-form-note = What was heard
feedback-form-send = Write down
feedback-form-done = Say what was done about a theme
feedback-form-theme = Theme
feedback-form-what = What was done
feedback-form-link = Link
feedback-form-said = Written down.
feedback-ask-title = Ask for answers
feedback-ask-lede = Ready to paste, in both languages.
feedback-ask-none = No survey address is set: write feedback: followed by survey: and the address of your own survey in sowhat.yaml.
feedback-ask-channel = { $channel ->
        [chat] Group chat (Feishu, DingTalk, WeCom, Slack)
        [direct] Message to one person
       *[mail] E-mail
    }
feedback-ask-chat = { $platform }: what slows you down, what helped? Two minutes, ten answers or more before anything is shown: { $survey }
    We will say here what we did about it.
feedback-ask-direct = Hello, you use { $platform }, and we would like to know how that goes. Two minutes: { $survey }
    If you would rather talk, tell me when.
feedback-ask-mail = Subject: { $platform }: two minutes of your time?

    Hello,

    you use { $platform }. What slows you down, what helped, what is missing? Your answers are read together with those of others only, never of fewer than ten people.

    { $survey }

    What we heard and what we did about it will be sent to you afterwards. Thank you.
cli-feedback = What people say of the platform, and what was done about it.
cli-show-feedback =
    Whom to go back to, what answers say, what was done.

    Example: sowhat show feedback --json
cli-feedback-visited =
    Write down that somebody went back to a team or app.

    Example: sowhat feedback visited payments --by "Li Lei" --note "Retries are hard to set"
cli-feedback-done =
    Write down what was done about a theme (its name is in sowhat show feedback).

    Example: sowhat feedback done en-1a2b3c4d --by "Li Lei" --what "New retry guide"
cli-feedback-survey =
    The text that asks for answers, ready to send.

    Example: sowhat feedback survey --channel mail
cli-argument-visited = Team or app.
cli-argument-theme = Theme, such as en-1a2b3c4d.
cli-option-by = Who says so.
cli-option-note = What was heard.
cli-option-on = Day (YYYY-MM-DD); today where it is left out.
cli-option-what = What was done.
cli-option-link = Where to read of it.
cli-option-channel = chat, direct or mail; all of them where it is left out.
cli-feedback-written = Written down: { $subject }, { $day }.
error-feedback-nobody = “{ $value }” is no team or app that is declared or was seen.
    .cure = { $nearest ->
        [none] See sowhat show feedback for names.
       *[other] Did you mean “{ $nearest }”?
    }
error-feedback-no-theme = There is no theme “{ $value }”.
    .cure = { $nearest ->
        [none] See sowhat show feedback for themes.
       *[other] Did you mean “{ $nearest }”?
    }
error-feedback-empty = { $what ->
        [by] Nobody is named who says so.
       *[what] It is not said what was done.
    }
    .cure = { $what ->
        [by] Give a name (--by).
       *[what] Say it in a sentence (--what).
    }
error-feedback-day = “{ $value }” is no day up to today.
    .cure = Write it as YYYY-MM-DD.
error-feedback-long = The text is longer than { $most } characters.
    .cure = Shorten it, and link to the rest.
error-feedback-link = “{ $value }” is no address of a page.
    .cure = Begin it with https://.
error-feedback-channel = There is no channel “{ $value }”.
    .cure = Use chat, direct or mail.
error-feedback-survey-address = “{ $value }” is no address of a survey.
    .cure = Begin it with https://.
error-feedback-every-days = { $value } days are not from 1 to { $most }.
    .cure = Write every_days: 90, for example.
setting-workspace-feedback = How feedback is asked for.
setting-feedback = feedback
setting-feedback-survey = The address of your own survey, for the texts that ask for answers.
setting-feedback-every_days = Nobody is proposed for a visit again within so many days.
table-opinions = Scores of surveys by round and question: of all, by unit and by service. Figures of fewer than 10 answers are empty.
table-opinions-round = The round: the survey, and the first day of answers.
table-opinions-survey = The survey.
table-opinions-first = The first day of answers; empty where they carry none.
table-opinions-last = The last day of answers.
table-opinions-question = The question as asked.
table-opinions-by = all, unit or service.
table-opinions-name = The unit or service.
table-opinions-top = The end of its scale: 5, 7 or 10.
table-opinions-answers = Answers, one a person.
table-opinions-mean = Their mean.
table-opinions-low = Lower end of Student's 95 % interval; empty where all answers are alike.
table-opinions-high = Upper end of Student's 95 % interval.
table-opinions-nps = Net promoter score, where the question asks whether somebody would recommend, from 0 to 10.
table-opinions-nps_low = Lower end of its 95 % interval.
table-opinions-nps_high = Upper end of its 95 % interval.
table-choices = What was chosen in surveys. Answers of fewer than 10 people are put together.
table-choices-round = The round: the survey, and the first day of answers.
table-choices-survey = The survey.
table-choices-first = The first day of answers; empty where they carry none.
table-choices-last = The last day of answers.
table-choices-question = The question as asked.
table-choices-answer = The answer; empty for those that few gave.
table-choices-people = People who gave it; empty where they are fewer than 10.
table-choices-of = People who answered the question.
table-responses = Who answered surveys, of those who could.
table-responses-round = The round: the survey, and the first day of answers.
table-responses-survey = The survey.
table-responses-first = The first day of answers; empty where they carry none.
table-responses-last = The last day of answers.
table-responses-unit = The business unit; empty for all.
table-responses-respondents = People who answered anything; empty where they are fewer than 10.
table-responses-eligible = Members on the last day of answers.
table-themes = Themes of free text, each of at least 10 texts.
table-themes-theme = Its name, from its language and strongest words.
table-themes-language = en or zh.
table-themes-words = Its words, the strongest first (JSON).
table-themes-texts = Texts that are most about it.
table-themes-of = Texts of its language that have a theme.
table-themes-sentences = Sentences, without names and numbers (JSON).
table-themes-services = Services that at least three of its texts name (JSON).
metric-survey-score = Survey score
metric-survey-score-means = What those who answered a question of scores gave on average.
metric-survey-score-formula = mean ± t(n − 1; 0.975) · s / √n; nothing below 10 answers
metric-survey-score-source = Student (1908)
metric-nps = Net promoter score
metric-nps-means = How many more would recommend than would not.
metric-nps-formula = 100 (p − d), p: share of 9 and 10, d: share of 0 to 6; ± 1.96 · 100 √((p + d − (p − d)²) / n)
metric-nps-source = Reichheld, Harvard Business Review (December 2003); variance of a multinomial's difference: Rocks, The American Statistician 70(4), 2016
metric-response-rate = Response rate
metric-response-rate-means = The share of those who could answer a survey that did.
metric-response-rate-formula = respondents ÷ members on the round's last day, with Wilson's interval; a warning below 30 %
metric-response-rate-source = sowhat's own rule
metric-themes = Themes
metric-themes-means = What free texts speak of, in words that stand together.
metric-themes-formula = non-negative factors of TF-IDF weights, √(texts / 8) of them (2 to 10), from 20 texts of a language on; a theme has at least 10 texts
metric-themes-source = Lee and Seung, Nature 401 (1999)
