### Value milestones: what was promised, and where it stands

milestone-page = Milestones
milestone-question = Will the value come that was promised, and when will we know?
milestone-answer-none = Nothing is promised yet.
milestone-answer-slipping = Slipping: { $some } of { $all } { $all ->
        [one] milestone
       *[other] milestones
    }.
milestone-answer-missed = Missed: { $some } of { $all } { $all ->
        [one] milestone
       *[other] milestones
    }.
milestone-answer-not-known = How it stands is not known: { $some } of { $all } { $all ->
        [one] milestone
       *[other] milestones
    }.
milestone-answer-on-track = On track: { $some } of { $all } { $all ->
        [one] milestone
       *[other] milestones
    }.
milestone-answer-met = Met: { $some } of { $all } { $all ->
        [one] milestone
       *[other] milestones
    }.
milestone-under = Judged by claims and habits known up to { $day }. What nobody measured is not known, never missed; leading rungs tell early what slips.
milestone-state = { $state ->
        [on-track] on track
        [slipping] slipping
        [met] met
        [missed] missed
       *[not-known] not known
    }
milestone-title = { $title } · { $state }
milestone-lede = { $id } · { $service } · { $expected } by { $due }, promised by { $by }.
milestone-range = { $likely } ({ $low } to { $high })
milestone-what = { $what ->
        [money] money
        [customers] customers kept
       *[teams] teams with the habit
    }
milestone-realised = { $what ->
        [money] Expected { $expected }; realised { $realised }.
        [customers] Expected { $expected } customers kept; realised { $realised }.
       *[teams] Expected { $expected } teams with the habit; realised { $realised }.
    }
milestone-realised-none = { $what ->
        [money] Expected { $expected }; realised is not known yet.
        [customers] Expected { $expected } customers kept; realised is not known yet.
       *[teams] Expected { $expected } teams with the habit; how many there are is not known yet.
    }
milestone-evidence = { $known ->
        [yes] Shown by study { $study }, claim { $claim }.
       *[no] To be shown by study { $study }.
    }
milestone-evidence-teams = Counted from calls.
milestone-rung = { $state ->
        [reached] { $dated ->
            [yes] reached { $since }, planned by { $by }
           *[no] reached, planned by { $by }
        }
        [late] reached { $since }, late: planned by { $by }
        [overdue] not reached, and was planned by { $by }
        [due] planned by { $by }
       *[unknown] not known, planned by { $by }
    }
milestone-review-by = { $by }, { $day } · it stood: { $state }
milestone-all = All milestones
milestone-head = { $what ->
        [id] No.
        [title] Milestone
        [service] Service
        [state] Stands
        [due] By
        [expected] Expected
       *[realised] Realised
    }
milestone-replaced-title = Replaced
milestone-replaced-lede = Nothing that was promised is changed: a new milestone takes its place and both stay.
milestone-was = { $id } · { $title }: { $expected } by { $due }
milestone-why = Replaced by { $by }: { $reason }

milestone-met = At least the low end of what was expected has come.
milestone-met-unsure = What has come is above the low end of what was expected; its interval reaches below it.
milestone-met-late = It is known since { $day }, after the day that was set.
milestone-short = The day has passed and less than the low end has come.
milestone-unmeasured = The day has passed and nothing was measured.
milestone-no-rungs = No leading rung was planned, so nothing can be said before the day.
milestone-overdue = “{ $rung }” is { $days ->
        [one] one day
       *[other] { $days } days
    } overdue.
milestone-late = “{ $rung }” was reached { $days ->
        [one] one day
       *[other] { $days } days
    } late, and no later rung has made it good.
milestone-pace = “{ $rung }” is planned in { $left } days; here it takes { $days } days at the quickest usual pace.
milestone-rungs-unknown = The leading rungs that are due cannot be seen.
milestone-on-track = Every rung that is due was reached in time; the next day to watch is { $day }.
milestone-no-money = Claim { $claim } says nothing in this currency.
milestone-no-customers = Claim { $claim } counts no customers.
milestone-kept = Milestone { $id } is in the ledger.
milestone-reviewed = Review of { $id } noted; it stands: { $state }.
milestone-said = Written into the ledger.

milestone-form = Promise a milestone
milestone-form-lede = What you promise stays in the ledger. To change it, promise another one that takes its place.
milestone-form-service = Service
milestone-form-title = What will be so, in a sentence
milestone-form-measure = What is counted
milestone-form-end = { $end ->
        [low] At least
        [likely] Likely
       *[high] At most
    }
milestone-form-due = By
milestone-form-evidence = Study that will show it
milestone-form-evidence-none = none: teams are counted
milestone-form-leading = Leading rungs, for example habit=2026-08-31, outcome=2026-11-30
milestone-form-by = Your name
milestone-form-replaces = Takes the place of
milestone-form-replaces-none = nothing
milestone-form-reason = Why
milestone-form-send = Promise
milestone-review = Note a review
milestone-review-which = Milestone
milestone-review-note = What was found, what is done
milestone-review-send = Note it
milestone-names = Who signed in signs with that name; where nobody has to, names are typed.

cli-ledger-milestone = Promise what a service will be worth, by when and shown how. It stays in the ledger.

    Example: sowhat ledger milestone checkout --title "Checkout keeps customers" --measure customers --expected 100,200,300 --due 2026-12-31 --evidence checkout-churn --rung habit=2026-08-31 --by "Lin"
cli-ledger-milestones = Where every promise stands: on track, slipping, met, missed, or not known.

    Example: sowhat ledger milestones --json
cli-ledger-review = Note what was found in a review of a milestone; where it stood is kept with it.

    Example: sowhat ledger review m000001 --note "two teams came late" --by "Wu"
cli-argument-promising = Service that the promise is about.
cli-argument-milestone = The id of a milestone, such as m000001.
cli-option-milestone-title = What will be so, in a sentence.
cli-option-measure = money, customers or teams.
cli-option-expected = Low, likely, high; a single number stands for all three.
cli-option-due = The day, as 2026-12-31.
cli-option-evidence = The study that will show it; not needed where teams are counted.
cli-option-milestone-currency = The currency of money; the workspace's if not told.
cli-option-rung = A rung of the ladder and the day it is to be reached by, as habit=2026-08-31; several times.
cli-option-milestone-by = Who says so.
cli-option-replaces = The milestone that this one takes the place of.
cli-option-replaces-reason = Why it takes its place.
cli-option-review-note = What was found, what is done.
