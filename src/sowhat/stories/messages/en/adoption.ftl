### Adoption: who uses what, how that was decided, whether it lasts

adoption-page = Adoption
adoption-question = Is it used because people want it, and do they stay?
adoption-question-one = { $service }: is it used because people want it, and do they stay?
adoption-answer = { $share } of adoptions were the team's own choice: { $chosen } of { $total }.
adoption-answer-unknown = { $n ->
    [one] { $total } adoption, and nobody has said how it was decided.
   *[other] { $total } adoptions, and nobody has said how they were decided.
}
adoption-answer-none = No team is known to use a service yet.
adoption-under = Of { $n ->
    [one] one adoption
   *[other] { $unknown } adoptions
} nobody has said how { $n ->
    [one] it was
   *[other] they were
} decided; what is unknown is never counted as a choice. Were all of them choices, the share would be { $high }; if none, { $low }.
adoption-under-known = How each of them was decided is known.
adoption-under-none = Declare the apps with their keys and teams under catalog/, then run sowhat build: calls then show which teams use what.
adoption-way-ask = Say how they were decided
adoption-way-dictionary = What the measures mean
adoption-of = { $part } of { $whole }
adoption-days = { $n ->
    [0] on the day
    [one] 1 day
   *[other] { $n } days
}
adoption-figure-habit = A habit
adoption-figure-habit-note = { $counted ->
    [team] teams that use any service in { $k } of the last { $n } weeks
    [app] apps that use any service in { $k } of the last { $n } weeks
    [person] people who use any service in { $k } of the last { $n } weeks
   *[key] keys that call in { $k } of the last { $n } weeks; whom they belong to is not declared
}
adoption-figure-rhythm = Stickiness
adoption-figure-rhythm-note = average share of { $weeks ->
    [one] the last week
   *[other] the last { $weeks } weeks
} with a call, of those active in them
adoption-figure-silent = Fell silent
adoption-figure-silent-note = longer than their own rhythm explains
adoption-figure-wait = Until the first call
adoption-figure-wait-note = { $since ->
    [key] median, from the day the key was issued
   *[other] median, from the declared go-live
}
adoption-figure-wait-none = no day is known to count from

# How it was decided
adoption-decided-title = { $open ->
    [yes] Own choice: { $share } for certain, { $high } at most
   *[no] Own choice: { $share }
}
adoption-decided-lede = An adoption is a team that uses a service in at least three of four weeks, or whose go-live somebody declared. A service's own team does not count.
adoption-stated = { $n ->
    [one] One of them was answered here.
   *[other] { $n } of them were answered here.
}
adoption-way = { $way ->
    [own-choice] Own choice
    [project] By a project
    [default] By default
    [old-closed] The old system closed
    [notice] By a leader's notice
   *[unknown] Nobody has said
}
adoption-unknown = { $n ->
    [one] 1 unknown
   *[other] { $n } unknown
}

# Services on one scale
adoption-compared = { $n ->
    [one] On the common scale
   *[other] { $n } services on one scale
}
adoption-compared-lede = Habit: active in { $k } of the last { $n } weeks, or as the service says itself, of those who could; with its 95 % interval. Used by: at least once in those weeks. Calls a week: of the middle user in a week in which it calls, and of the middle half. The change is that of weekly actives; vs. platform is that of the service's share of all actives, in which holidays and seasons common to all cancel.
adoption-compared-caption = Adoption by service
adoption-head-habit = Habit
adoption-interval = { $n } ({ $low }–{ $high })
adoption-head-reached = Used by
adoption-head-voluntary = Own choice
adoption-head-sticky = Stickiness
adoption-head-calls = Calls a week
adoption-head-trend = Change
adoption-head-relative = Vs. platform
adoption-head-app = App
adoption-head-last = Last call
adoption-head-silent = Silent weeks
adoption-head-rhythm = Active weeks before
adoption-head-chance = Chance
adoption-counted = { $counted ->
    [team] by team
    [app] by app
    [person] by person
   *[key] by key
}
adoption-year = { $change } in a year
adoption-broken = No change is told across { $kind ->
    [gap] the days without records
    [stale] the repeated records
   *[other] the break
} of the source { $source } on { $day }: the way it counts changed there, not adoption.
adoption-why-no-log = No telemetry was read yet, so that nobody knows who uses what.
adoption-why-weeks = A habit takes { $need } whole weeks of telemetry; so far there are { $have }.
adoption-why-routes = { $service } has no routes, so that its calls cannot be told from others. Declare them under catalog/.
adoption-why-members = It is for people, and no table lists them: declare members in sowhat.yaml.
adoption-why-unmatched = No key that called { $service } belongs to anybody in members, so that nobody can say who used it: both have to carry the same pseudonym.
adoption-why-short = A line takes at least two weeks in which a habit of { $n } weeks can be told.
adoption-trend-new = Nobody used it in the { $weeks } weeks before the last { $weeks }, so its change has nothing to be compared with.
adoption-trend-short = A change takes { $need } weeks with a habit to compare; so far there are { $have }.

# Habit by week
adoption-habit-title = { $known ->
    [yes] { $counted ->
        [team] A habit for { $part } of { $whole } teams ({ $share })
        [app] A habit for { $part } of { $whole } apps ({ $share })
       *[other] A habit for { $part } of { $whole } people ({ $share })
    }
   *[no] { $counted ->
        [key] A habit for { $part } keys; of how many is not declared
       *[other] A habit for { $part }; of how many is not declared
    }
}
adoption-habit-none = Whether it is a habit is not known yet
adoption-habit-lede = Each week: who called in it, and who called in at least { $k } of the { $n } weeks that end with it, of those who could at that time.
adoption-habit-caption = Habit by week
adoption-aim = the aim that people quote: 90 %
adoption-aim-says = { $reached ->
    [yes] The aim that people quote, { $aim } of 800 or more, is reached.
   *[no] The aim that people quote is { $aim } of 800 or more.
}
adoption-active = Active
adoption-habitual = Habit
adoption-eligible = Could

# What became of them
adoption-moved-title = In the last { $weeks } weeks { $come } came and { $gone } left
adoption-moved-none = Who comes and who leaves is not known yet
adoption-moved-why = That takes two whole weeks of telemetry after the first.
adoption-moved-lede = { $counted ->
    [team] Teams
    [app] Apps
    [person] People
   *[key] Keys
} of each week by what they were the week before. Whoever left may be on leave: “back” counts those who return.
adoption-moved-new = New
adoption-moved-retained = Stayed
adoption-moved-resurrected = Back
adoption-moved-lost = Left
adoption-moved-caption = Movement by week
adoption-kept-title = { $n ->
    [one] One week later { $share } still called: { $came } of { $were }
   *[other] { $n } weeks later { $share } still called: { $came } of { $were }
}
adoption-kept-none = Whether those who begin stay is not known yet
adoption-kept-why = Nobody began in a whole week that has another one after it. Those seen in the first week of telemetry may have begun earlier and are left out.
adoption-kept-lede = { $counted ->
    [pooled] Uses of a service (a user counts once for each that it begins to use)
    [team] Teams
    [app] Apps
    [person] People
   *[key] Keys
} by the week of their first call; the number is the share of them, in per cent, that called so many weeks later. Few began in some weeks: point at a field to see how many.
adoption-kept-began = Began in
adoption-kept-size = How many
adoption-kept-offset = Weeks later
adoption-kept-caption = Retention by cohort, in per cent of those who began

# Until the first call
adoption-wait-title = { $since ->
    [key] Half of the apps call within { $n ->
        [0] a day
        [one] 1 day
       *[other] { $n } days
    } of getting a key
   *[other] Half of the teams call within { $n ->
        [0] a day
        [one] 1 day
       *[other] { $n } days
    } of their go-live
}
adoption-wait-none = How long it takes until the first call is not known
adoption-wait-lede = The median counts those who still wait, so that a slow start does not look quick.
adoption-wait-says = { $told ->
    [yes] { $since ->
        [key] From key to first call: { $n ->
            [0] the same day
            [one] 1 day
           *[other] { $n } days
        } (median); { $called } of { $known } have called.
       *[other] From go-live to first call: { $n ->
            [0] the same day
            [one] 1 day
           *[other] { $n } days
        } (median); { $called } of { $known } have called.
    }
   *[no] { $since ->
        [key] From key to first call: { $called } of { $known } have called, too few for a median.
       *[other] From go-live to first call: { $called } of { $known } have called, too few for a median.
    }
}
adoption-wait-early = { $n ->
    [one] One of them called before that day, which counts as none.
   *[other] { $n } of them called before that day, which counts as none.
}
adoption-wait-left = { $n ->
    [one] One day is left out, since records begin after it.
   *[other] { $n } days are left out, since records begin after them.
}
adoption-wait-no-keys = No key says since when it holds. Write from: beside the key of a consumer under catalog/, and the time from key to first call appears.
adoption-wait-no-go-lives = No go-live is declared. Write go_lives in sowhat.yaml, and the time from go-live to first call appears.
adoption-wait-before = { $n ->
    [one] The one day that is known lies before records begin, or after they end.
   *[other] All { $n } days that are known lie before records begin, or after they end.
}
adoption-funnel-title = { $n } of { $apps } declared apps have come as far as a habit
adoption-funnel-lede = Declared, with a key, ever called, active in the last four weeks, and in three of them.
adoption-step = { $step ->
    [apps] Declared apps
    [keyed] With a key
    [called] Ever called
    [active] Active lately
   *[habitual] A habit
}

# Fallen silent
adoption-silent-title = { $n ->
    [one] One consumer fell silent
   *[other] { $n } consumers fell silent
}
adoption-silent-nobody = Nobody fell silent
adoption-silent-unknown = Whether anybody fell silent is not known yet
adoption-silent-none = Every consumer that paused has paused like that before.
adoption-silent-few = Whether a silence is unusual takes at least seven whole weeks of telemetry.
adoption-silent-lede = Silent for longer than their own rhythm explains: under it, so many silent weeks in a row have a chance below 1 %. A loss to look at, not proof of one: among a hundred consumers about one looks so by chance.
adoption-silent-note = { $app } has not called { $service } for { $weeks ->
    [one] a week.
   *[other] { $weeks } weeks.
}
adoption-silent-detail = It was active in { $active } of the { $known } weeks before, with { $calls } calls in the middle one; the chance of such a silence is { $chance }.
adoption-silent-keys = { $n ->
    [one] One key that belongs to no declared app fell silent.
   *[other] { $keys } keys that belong to no declared app fell silent.
} Declare the apps to see whose they are.
adoption-silent-caption = Consumers that fell silent

# Asking the teams
adoption-ask-title = { $n ->
    [one] How was this one decided?
   *[other] How were these { $n } decided?
}
adoption-ask-lede = Only the team knows. What its lead answers here counts at once; YAML and tables of go-lives stay the stronger word. Everything else about it stays as it is.
adoption-ask-more = { $n ->
    [one] One more is asked once some of these are answered.
   *[other] { $n } more are asked once some of these are answered.
}
adoption-ask-by = Who answers
adoption-ask-by-hint = Name
adoption-ask-send = Save the answers
adoption-ask-choose = not answered
adoption-ask-since = since { $day }
adoption-ask-always = since before records begin
adoption-ask-one = { $team } uses { $service }
adoption-decided-said = { $team }, { $service }: { $word }, says { $by }.

# Errors
error-bad-habit = A habit of { $weeks } in { $of } weeks is none.
    .cure = Write habit: {"{"}weeks: 3, of: 4{"}"}, with weeks from 1 up to of, and of up to { $most }.
error-bad-decided = “{ $value }” is no way in which an adoption is decided.
    .cure = Use one of: { $allowed }.
error-decided-by-nobody = An answer has to say who gives it.
    .cure = Give a name of at most { $most } characters.
error-no-such-adoption = Team { $team } is not known to use { $service }.
    .cure = Look at sowhat show adoption for the names; a go-live can be declared under go_lives in sowhat.yaml.
error-decided-elsewhere = The files already say how { $team } took up { $service }: { $word }.
    .cure = Change it there, under go_lives in sowhat.yaml or in its table.

# Command line
cli-show-adoption = How adoptions were decided, who has a habit, who comes and leaves, who fell silent.

    Example: sowhat show adoption --service checkout
cli-adoption = What teams say about how they took up services.
cli-adoption-decide = Say how a team's adoption of a service was decided. It counts where YAML and tables say nothing; unknown takes an answer back.

    Example: sowhat adoption decide checkout billing own-choice --by "Li Na"
cli-argument-adoption-service = The service.
cli-argument-adoption-team = The team that uses it.
cli-argument-adoption-way = own-choice, project, default, old-closed, notice or unknown.
cli-option-adoption-by = Who says so.

# Settings
setting-service-eligible = Who could use it, and so what one user of it is: declared teams, declared apps, or the people of members.
setting-service-eligible_units = Only the teams, apps and people of these business units could use it; otherwise all could.
setting-service-habit = From when on use of it is a habit: active in at least so many of the last so many weeks.

# Tables
table-habits = Who used a service in each whole week, and for whom that had become a habit.
table-cohorts = Of those who first called in a week, how many did so some weeks later.
table-movements = What the users of a week were the week before.
table-rhythms = How regularly and how much a service was used in the last 13 whole weeks.
table-silences = Consumers that fell silent for longer than their own rhythm explains.
column-by = What one user is: team, app, or consumer (a key).
column-reached = Those with a call in the weeks that a habit is looked for in.
column-habitual = Those for whom it was a habit in that week.
column-eligible = Those who could use the service then; empty where nobody is declared.
column-cohort = The week of the first call.
column-offset = Weeks since the first call.
column-size = How many first called in that week.
column-new = Never seen before.
column-retained = There the week before too.
column-resurrected = There before, but not the week before.
column-lost = There the week before, and not in this one.
column-names = How many users were active at least once.
column-days = On how many days.
column-q1 = The lower quartile of a user's calls in an active week.
column-q3 = The upper quartile of a user's calls in an active week.
column-known = Weeks of its past, from its first call, at most 26.
column-chance = The probability of so long a silence under its own rhythm.
table-active-first = The first day of that week with a call.
table-habits-active = Those with a call in that week.
table-habits-service = The service; * stands for all together.
table-cohorts-active = How many of them called so many weeks later.
table-cohorts-service = The service; * stands for all together.
table-movements-service = The service; * stands for all together.
table-rhythms-service = The service; * stands for all together.
table-rhythms-weeks = How many whole weeks were looked at.
table-rhythms-share = The average share of those weeks with a call (stickiness).
table-rhythms-days = Days with a call in an active week of a key, on average; empty for all services together.
table-rhythms-median = The median of a user's calls in an active week.
table-silences-name = The app, or the key's pseudonym where no app is declared.
table-silences-last = The last week with a call.
table-silences-weeks = Whole weeks of silence since.
table-silences-active = Weeks of its past with a call.
table-silences-calls = The median of its calls in an active week.

# The dictionary
metric-voluntary = Own choice
metric-voluntary-means = how many of the adoptions nobody ordered
metric-voluntary-formula = adoptions by own choice ÷ all adoptions; unknown ones are never a choice, and the share were they all one stands beside it
metric-voluntary-source = sowhat's own rule; bounds after Manski, Partial Identification of Probability Distributions (2003)
metric-stickiness = Stickiness
metric-stickiness-means = how regularly those who use a service come back to it
metric-stickiness-formula = mean over the active of (weeks with a call ÷ weeks), over the last 13 whole weeks
metric-stickiness-source = HEART (2010): engagement; the weekly form of daily ÷ monthly actives
metric-frequency = Frequency
metric-frequency-means = how much a user calls in a week in which it calls
metric-frequency-formula = median and quartiles of calls per active user and week, over the last 13 whole weeks
metric-frequency-source = HEART (2010): engagement; Hyndman and Fan, The American Statistician 50 (1996), type 7
metric-growth = Growth against the platform
metric-growth-means = whether a service grows more than everything around it
metric-growth-formula = (1 + change of its weekly actives) ÷ (1 + change of the platform's) − 1, last 13 weeks against the 13 before; none across a break of its source
metric-growth-source = ratio to a control series; sowhat's own rule for the windows
metric-first-call = Until the first call
metric-first-call-means = how long it takes from a key, or a go-live, to the first call
metric-first-call-formula = Kaplan–Meier median of days, those who still wait included
metric-first-call-source = Kaplan and Meier, JASA 53 (1958)

# One service, business units, servers
adoption-way-all = All services
adoption-way-service = The page of this service
adoption-way-of = How it was taken up, and whether that lasts
adoption-figure-habit-note-one = { $counted ->
    [team] teams that use it in { $k } of the last { $n } weeks
    [app] apps that use it in { $k } of the last { $n } weeks
    [person] people who use it in { $k } of the last { $n } weeks
   *[key] keys that call it in { $k } of the last { $n } weeks; whom they belong to is not declared
}
adoption-figure-often-note = by the middle user in a week in which it calls; half of them { $low } to { $high }
adoption-figure-often-days = on { $days } days of it
adoption-figure-serving-note = { $month }; { $at_once } calls in progress on average
adoption-figure-serving-none = no source tells how long calls take
adoption-units-title = { $n ->
    [one] Used in { $reached } of 1 business unit
   *[other] Used in { $reached } of { $n } business units
}
adoption-units-lede = { $counted ->
    [team] Of the teams of each unit that could: a habit, and used at all in the last { $n } weeks.
   *[app] Of the apps of each unit that could: a habit, and used at all in the last { $n } weeks.
} { $membership ->
    [now] Each sits where it sits today, in every week.
   *[then] Each sits where it sat in that week.
} Whoever moves takes the habit along, so that a reorganisation ends none.
adoption-units-one = All of them belong to { $unit }, so that there is nothing to compare.
adoption-units-caption = Adoption by business unit
adoption-units-none = No unit
adoption-units-since = { $called ->
    [yes] since before records begin
   *[no] no call yet
}
adoption-head-unit = Business unit
adoption-head-since = First call
adoption-moved-units = { $left ->
    [yes] { $team } left { $before } on { $day }.
   *[no] { $team } moved from { $before } to { $after } on { $day }.
}
adoption-moved-units-more = { $n ->
    [one] One more team moved.
   *[other] { $n } more teams moved.
}
adoption-stages-title = From “{ $from }” to “{ $to }”: { $part } of { $whole } teams
adoption-stages-none = How far teams come after signing up is not known
adoption-stages-lede = Teams that came so far through all steps before, with the middle of the days since the step before.
adoption-serving-title = { $service } takes { $share } of all server time
adoption-serving-untimed = How long servers work for calls is not recorded
adoption-serving-lede = { $month }, calls of every kind, machines included. Server time is the sum of how long calls took; divided by the length of the month it is how many are in progress on average (Little’s law). Where a source tells no durations there is none.
adoption-serving-caption = What services ask of servers
adoption-serving-change = { $change } on the month before
adoption-head-hours = Server hours
adoption-head-at-once = At once
adoption-head-each = A call
adoption-head-data = Data, GB
adoption-head-hosts = Hosts
adoption-grown = { $grown } without the season of the year ({ $season })
adoption-missing = { $kind ->
    [stale] The source { $source } repeats itself from { $day } on, within the { $n } weeks that a habit is looked for in: what looks like use there may be none.
   *[gap] The source { $source } has no records from { $day } on, within the { $n } weeks that a habit is looked for in: what looks like a loss may be missing records.
}
table-unit_habits = The same as habits, by business unit: as teams sat in that week (then), and as they sit on the last day (now).
table-seasons = What the time of the year does to the last 13 weeks against the 13 before, and what is left; where two years are known.
column-membership = then or now.
column-season = The change that the time of the year makes by itself, as a share.
column-grown = The change without it, as a share.
table-unit_habits-unit = The business unit; empty for none.
table-unit_habits-service = The service; * stands for all together.
table-unit_habits-active = Those with a call in that week.
table-seasons-service = The service; * stands for all together.
table-seasons-weeks = How many whole weeks were known.
metric-season = Growth without the season of the year
metric-season-means = whether use grows, or the time of the year only makes it look so
metric-season-formula = (1 + change of 13 weeks against the 13 before) ÷ (1 + change of the season) − 1; the season is the middle, over years, of what a week stands above a centred moving average of 52 weeks, on logarithms; takes 104 weeks
metric-season-source = ratio to moving average: Macaulay, The Smoothing of Time Series (1931); Hyndman and Athanasopoulos, Forecasting, 3rd edition, section 3.4
metric-server-time = Server time
metric-server-time-means = how much of servers a service takes
metric-server-time-formula = sum of the durations of its calls in a whole month; ÷ the length of the month = calls in progress on average
metric-server-time-source = Little, Operations Research 9 (1961)
metric-unit-habit = Habit by business unit
metric-unit-habit-means = in which units use lasts, and in which not
metric-unit-habit-formula = as for habit, over the teams that sat in the unit at the end of the week (or sit in it today); a team’s habit goes with it when it moves
metric-unit-habit-source = HEART (2010): adoption and retention; sowhat's own rule for reorganisations

# Retention as one curve
adoption-curve-says = After { $n ->
    [one] one week
   *[other] { $n } weeks
} { $share } still call, of the { $were } who began that long ago
adoption-curve-lede = All cohorts together, with the 95 % interval. At each week those count who began at least so long ago.
adoption-curve-share = Still call
adoption-curve-came = Still called
adoption-curve-were = Began so long ago
adoption-curve-caption = Retention, all cohorts together

adoption-figure-trend-note = weekly actives, last { $weeks } weeks against as many before

adoption-why-unnamed = No call says who called, so nobody’s use can be followed. How much each service is called, and whether that grows, is on the Services page.
