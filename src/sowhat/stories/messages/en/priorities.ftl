## Priorities: what to do in a period, what is left out, and how firm that is
prio-page = Priorities
prio-question = What should be done from { $first } to { $last }?
prio-answer = Do { $do }: worth { $worth } a month, for { $used } of { $room } person-days.
prio-answer-unvalued = Do { $do }, for { $used } of { $room } person-days. Nobody estimated what they are worth.
prio-do = { $n } of { $of }
prio-answer-none = { $standing ->
    [no-demand] Nobody has asked for anything yet, so there is nothing to choose.
    [not-understood] Nothing can be chosen yet: no demand is understood.
    [no-estimates] Nothing can be chosen yet: no demand has its effort estimated.
    [no-capacity] Nothing can be chosen: no team has stated time in this period.
   *[nothing-fits] Nothing that is asked for fits into the teams’ time of this period.
}
prio-under-none = { $standing ->
    [no-demand] Write the first demand down, with its problem before any solution; estimates come later.
    [not-understood] { $waiting ->
        [one] One demand waits
       *[other] { $waiting } demands wait
    } until development, design and data agree on the problem.
    [no-estimates] Say for each how many person-days every team needs; reach, value and what a month of waiting costs tell what it is worth.
    [no-capacity] State under capacity: in sowhat.yaml how many person-days each team can give to what is new, and from when to when. Scores stand below all the same.
   *[nothing-fits] Why not is said of each below. Try what more time of a team would change.
}
prio-way-what-if = What if …
prio-way-demand = All demands
prio-under-names = It is { $names }.
prio-under-equal = { $more ->
    [yes] More than { $n } other bundles are exactly as good: people decide.
   *[no] { $n ->
        [one] One other bundle is exactly as good: people decide.
       *[other] { $n } other bundles are exactly as good: people decide.
    }
}
prio-under-misfit = { $n ->
    [one] One must-have does not fit, and is left out: { $names }.
   *[other] { $n } must-haves do not fit, and are left out: { $names }.
}
prio-under-unproven = The search was ended before it was proven that no better choice exists.
prio-under-promised = { $n ->
    [one] One that was chosen before is not in it: { $names }.
   *[other] { $n } that were chosen before are not in it: { $names }.
}
prio-under-period = { $from ->
    [asked] The period is the one you asked for.
    [stated] The period is the one for which teams stated their time.
   *[today] No team stated its time, so the period is the present quarter.
}
prio-quoted = “{ $name }”
prio-comma = { ", " }
prio-semicolon = { "; " }
prio-list = { $names } and { $last }
prio-list-more = { $n ->
    [one] { $names } and one more
   *[other] { $names } and { $n } more
}
prio-days = { $many ->
    [one] { $n } person-day
   *[other] { $n } person-days
}
prio-of = { $part } of { $whole }
prio-rank = { $rank } of { $of }

prio-figure = { $what ->
    [worth] Worth a month
    [days] Person-days given
    [firm] Firm
   *[even] Would have to move
}
prio-figure-worth = { $n ->
    [0] confidence in the evidence taken off
    [one] confidence taken off; one has no value estimated
   *[other] confidence taken off; { $n } have no value estimated
}
prio-figure-days = { $full ->
    [0] no team is full
    [one] { $teams } has nothing left
   *[other] { $teams } have nothing left
}
prio-figure-firm = chosen stay in at least 4 of 5 draws of the guesses
prio-figure-even = { $counted ->
    [customers] of the worth, for each unit to have its part by customers
    [teams] of the worth, for each unit to have its part by teams
   *[apps] of the worth, for each unit to have its part by apps
}
prio-figure-uneven = how many customers or teams each unit has is not known

prio-changed-title = { $change ->
    [more] Your changes bring { $worth } a month more
    [less] Your changes cost { $worth } a month
   *[same] Your changes bring neither more nor less
}
prio-changed-lede = Beside the choice without them. Nothing of this is stored: the address of this page holds it.
prio-changed-none = The same things are chosen.
prio-changed-added = In: { $names }.
prio-changed-dropped = Out: { $names }.
prio-changed-asked = { $what ->
    [room] { $team } with { $days } instead of { $stated }
    [new-room] { $team } with { $days }, where none is stated
    [must] { $name } as a must
   *[without] without { $name }
}
prio-changed-you = You asked: { $changes }.

prio-misfit-title = { $n ->
    [one] One must-have does not fit
   *[other] { $n } must-haves do not fit
}
prio-misfit-lede = The fewest possible are left out; the best choice with the others is shown. More time, a smaller scope or one must-have less would mend it.
prio-misfit-short = { $team } needs { $needed } for { $names }, has { $room }, and lacks { $over }.
prio-misfit-clash = { $first } and { $second } exclude each other, and both are needed.
prio-misfit-absent = { $name } depends on { $base }, which nobody can do: it is not on the list, or nobody estimated its effort.
prio-misfit-unestimated = Nobody estimated the effort of { $name }.
prio-misfit-dropped = Left out: { $names }.

prio-chosen-title = { $n ->
    [one] Do this one
   *[other] Do these { $n }
}
prio-chosen-lede = Of all bundles that fit into the teams’ time, with all they depend on: the most must-haves, then the greatest worth, then the fewest days.
prio-chosen-caption = What is chosen
prio-head = { $what ->
    [candidate] Demand
    [for] For
    [worth] Worth a month
    [days] Person-days
    [teams] Who does it
    [kept] Stays chosen
    [why] Why not
    [costs] Would cost a month
    [instead] Would push out
    [reach] Reach
    [value] Value each
    [confidence] Confidence
    [rice] RICE, a day
    [wsjf] WSJF, a day
    [risk] Value at risk
    [choice] Choice
    [status] Status
    [missing] Still to be estimated
    [unit] Business unit
    [asked] Asked for
    [got] Chosen
    [worth-share] Of the worth
    [days-share] Of the days
    [people] { $counted ->
        [customers] Customers
        [teams] Teams
       *[apps] Apps
    }
    [people-share] { $counted ->
        [customers] Of the customers
        [teams] Of the teams
       *[apps] Of the apps
    }
    [ratio] Times its part
    [grade] Evidence
    [word] In a word
   *[counts] Counts
}
prio-all-units = everybody
prio-must = { $by ->
    [reader] a must, as you ask
   *[stated] a must
}
prio-why = { $why ->
    [reader] You left it out.
    [no-effort] Nobody estimated its effort.
    [absent] It depends on { $other }, which nobody can do here.
    [clash] It excludes { $other }, and something it depends on needs both.
    [too-large] With all it depends on, { $team } lacks { $days } even if nothing else were done.
    [beside-musts] The must-haves leave no room for it.
    [unvalued] Nobody estimated what it is worth, so that it is not chosen for itself.
    [equal] It is in another bundle that is exactly as good.
   *[outweighed] The best choice with it is worth less.
}
prio-left-title = { $n ->
    [one] One is left out
   *[other] { $n } are left out
}
prio-left-lede = Each with its reason, and what taking it in would cost. That is what to talk about with who asked for it.
prio-left-caption = What is left out, and why

prio-equal-title = { $more ->
    [yes] Many bundles are exactly as good
   *[no] { $n ->
        [one] One other bundle is exactly as good
       *[other] { $n } other bundles are exactly as good
    }
}
prio-equal-lede = As many must-haves, as much worth, as few days. No sum tells which one to take: people decide.
prio-equal-swap = { $in } instead of { $out }
prio-equal-only-in = { $in } besides
prio-equal-only-out = without { $out }

prio-room-title = { $what ->
    [musts] More time of { $team } would help most: with { $days } more, a must-have more fits
    [worth] More time of { $team } would help most: { $days } more bring { $worth } a month
   *[none] A little more time of any one team would change nothing
}
prio-room-lede = Person-days of the choice beside those stated for the period. A team without stated time has none.
prio-room-says = Person-days used by team: { $says }.
prio-room-bar = { $used } of { $room } person-days
prio-room-none = none stated
prio-room-changed = ({ $stated } stated)
prio-more = { $what ->
    [musts] { $team }: with { $days } more, { $n ->
        [one] one must-have more fits.
       *[other] { $n } must-haves more fit.
    }
   *[worth] { $team }: { $days } more bring { $worth } a month.
}
prio-more-nothing = { $team }: { $days } more of this team alone bring nothing.
prio-costs = With it, the choice loses { $costs } a month and pushes out { $names }.

prio-firm-title = { $n ->
    [0] The whole choice stands when the guesses move
    [one] { $names } may fall out when the guesses move
   *[other] { $names } may fall out when the guesses move
}
prio-firm-title-close = { $names } would come in nearly as often
prio-firm-lede = Chosen again { $draws } times, with reach, value, loss and days drawn from their ranges. A share of one half is known to { $error } points. Seed { $seed }.
prio-firm-says = How often each is in the best choice: { $says }.
prio-firm-in = chosen
prio-firm-out = left out
prio-firm-plan = Exactly this choice is the best in { $plan } of the draws; its days stay within the teams’ time in { $fits }.
prio-firm-regret = Where they do, it gives away { $regret } of what could be had on average.
prio-firm-often = Best most often ({ $share }): { $names }.
prio-firm-more = { $n ->
    [one] One that is never in the best choice is not drawn.
   *[other] { $n } that are never in the best choice are not drawn.
}
prio-firm-not = How firm this is, is worked out for the choice as it is written: with so many candidates every draw is a search of its own.
prio-firm-not-title = How firm is it with your changes?

prio-fair-title = { $state ->
    [unknown] Who gets what: no comparison is possible
    [even] The units get about their part
   *[uneven] { $unit } gets { $share } of the worth, with { $part } of the { $counted ->
        [customers] customers
        [teams] teams
       *[apps] apps
    }
}
prio-fair-lede = Shown, and no part of what is chosen: whether a unit should get more than its part is for people to decide.
prio-fair-moved = { $moved } of the worth would have to go to other units for each to have its part (Hoover 1936).
prio-fair-unknown = Nothing is compared: of { $names } nobody knows how many there are.
prio-fair-nobody = Nothing is compared: neither rosters nor teams that could use the platform are known. A build with rosters, or apps and teams in the catalog, would tell.
prio-fair-caption = What each business unit gets of the choice
prio-fair-rest = units that cannot be told apart

prio-scores-title = { $state ->
    [none] Nothing has a score yet
    [same] The highest scores and the best choice are the same
   *[other] The { $n } highest by WSJF are not the best choice: { $names } would have been missed
}
prio-scores-lede = A score ranks one by one; a choice has to fit. RICE is reach × value × confidence per person-day, WSJF adds the value at risk, value at risk is loss × chance a month. What is not estimated has no score, and is never ranked as nothing.
prio-scores-caption = Scores side by side
prio-missing = { $what ->
    [reach] reach
    [value] value
    [effort] effort
   *[delay] what waiting costs
}
prio-lacks = lacks { $what }
prio-in = { $in ->
    [yes] do
    [barred] left out by you
   *[no] not now
}
prio-status = { $status ->
    [asked] asked
    [understood] understood
    [weighed] weighed
    [chosen] chosen before
    [declined] declined
    [case] has a business case
    [okr] in a joint OKR
    [study] being studied
   *[done] done
}

prio-unweighed-title = { $n ->
    [one] One demand is understood and cannot be weighed yet
   *[other] { $n } demands are understood and cannot be weighed yet
}
prio-unweighed-lede = Without the person-days of every team nobody can tell whether they fit. Estimate them on their pages, or with sowhat demand estimate.
prio-unweighed-caption = Demands without an effort
prio-waiting = { $n ->
    [one] One more demand waits until its problem is understood.
   *[other] { $n } more demands wait until their problems are understood.
}

prio-table-title = How much confidence counts
prio-table-lede = A written table, the same for everybody: a convention, and no measured frequency. A, B and C are RICE’s high, medium and low; what is below has no comparison behind it.
prio-table-caption = Confidence by grade of evidence
prio-table-fold = How much confidence counts
prio-why-confidence = { $why ->
    [randomised] randomised
    [compared] compared
    [weak] weak
    [related] related only
    [declared] declared
   *[unknown] unknown
}

prio-form-title = What if …
prio-form-lede = More time of a team, another must-have, one less: see what would come of it. Nothing is stored; send the address to whoever should see the same.
prio-form-period = Period
prio-form-period-choice = { $first } to { $last }
prio-form-period-hint = 2026-Q4
prio-form-rooms = Person-days of each team
prio-form-musts = Must be done
prio-form-without = Leave out
prio-form-send = See what comes of it
prio-form-reset = As it is written

cli-show-priorities =
    What to do in a period: the best choice that fits into the teams’ time, what is left out and why, scores, how firm it is, who gets what.

    Example: sowhat show priorities
    Example: sowhat show priorities --period 2026-Q4 --json
cli-option-prio-period = The period: 2026-11, 2026-Q4, or days such as 2026-10-01..2027-01-01; otherwise the one for which teams stated time.
cli-option-prio-room = What if a team had so many person-days: TEAM=40. As often as you like.
cli-option-prio-must = What if this demand were a must. As often as you like.
cli-option-prio-without = What if this demand were left out. As often as you like.
cli-option-prio-draws = How often the choice is made again with other numbers from the ranges; up to 2000.

error-priority-period = { $value } is no period.
    .cure = Write a month (2026-11), a quarter (2026-Q4), or two days of which the second is not in it (2026-10-01..2027-01-01).
error-priority-no-candidate = { $value } is not among the demands that can be weighed.
    .cure = These are: { $known }. A demand is among them once its problem is understood and it has estimates.
error-priority-no-team = { $value } is no team that has stated time or has to do anything.
    .cure = These are: { $known }.
error-priority-days = { $value } cannot be a team’s person-days.
    .cure = Give a number from 0 to { $most }.
error-priority-room = { $value } does not say how much time which team has.
    .cure = Write TEAM=DAYS, for example core=40.
error-priority-draws = { $value } draws cannot be made.
    .cure = Ask for 1 to { $most }.
error-priority-both = { $value } cannot be a must and be left out.
    .cure = Choose one of the two.
