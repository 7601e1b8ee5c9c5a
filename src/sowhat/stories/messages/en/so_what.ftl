### The front door: did the platform keep one more customer?

so-what-page = So what?
front-question = So what? Does it let us keep one more customer?

# Amounts
front-customers = { $size ->
        [few] fewer than { $few } customers
       *[some] { $customers } customers
    }
front-few = fewer than { $few }
front-range = { $low } to { $high }
front-points = { $n } points
front-periods = { $every ->
        [day] { $n ->
            [one] 1 day
           *[other] { $n } days
        }
        [week] { $n ->
            [one] 1 week
           *[other] { $n } weeks
        }
        [month] { $n ->
            [one] 1 month
           *[other] { $n } months
        }
        [quarter] { $n ->
            [one] 1 quarter
           *[other] { $n } quarters
        }
       *[period] { $n ->
            [one] 1 period
           *[other] { $n } periods
        }
    }
front-grade = { $letter } · { $word }

# The answer
front-answer-yes = { $weak ->
        [weak] Probably. { $kind ->
            [state] It seems to add { $customers } to “{ $outcome }”; the evidence is weak.
           *[absorbing] The platform seems to have kept { $customers } who would otherwise have left; the evidence is weak.
        }
       *[firm] Yes. { $kind ->
            [state] It adds { $customers } to “{ $outcome }”.
           *[absorbing] The platform kept { $customers } who would otherwise have left.
        }
    }
front-answer-yes-effect = { $weak ->
        [weak] Probably. “{ $outcome }” seems to be { $effect } { $direction ->
            [down] lower
           *[up] higher
        } a customer than without the platform; the evidence is weak.
       *[firm] Yes. “{ $outcome }” is { $effect } { $direction ->
            [down] lower
           *[up] higher
        } a customer than without the platform.
    }
front-answer-harm = { $weak ->
        [weak] It may do harm. { $kind ->
            [state] { $customers } seem to be missing from “{ $outcome }” who otherwise would count; the evidence is weak.
           *[absorbing] With the platform { $customers } seem to have left who would otherwise have stayed; the evidence is weak.
        }
       *[firm] No, the opposite. { $kind ->
            [state] { $customers } are missing from “{ $outcome }” who otherwise would count.
           *[absorbing] With the platform { $customers } left who would otherwise have stayed.
        }
    }
front-answer-harm-effect = { $weak ->
        [weak] It may do harm. “{ $outcome }” seems to be { $effect } { $direction ->
            [down] lower
           *[up] higher
        } a customer than without the platform; the evidence is weak.
       *[firm] No, the opposite. “{ $outcome }” is { $effect } { $direction ->
            [down] lower
           *[up] higher
        } a customer than without the platform.
    }
front-answer-none = { $kind ->
        [state] No: if it adds any to “{ $outcome }”, fewer than { $most } of { $reached } customers.
       *[absorbing] No: if it keeps any, fewer than { $most } of { $reached } customers.
    }
front-answer-unknown = Not known yet. To pay for itself it must keep { $needed }, { $share } of those it reaches.
front-answer-unknown-some = Not known yet. To pay for itself it must keep { $needed }.
front-answer-unknown-plain = { $kind ->
        [state] Not known yet. The data cannot tell whether “{ $outcome }” changes with the platform.
       *[absorbing] Not known yet. The data cannot tell whether the platform keeps customers.
    }
front-answer-related = Not known yet. Using the platform and staying go together here, but nothing shows that one brings the other.
front-answer-declared = Declared, not measured: { $customers } kept, by the account of those who run it.
front-answer-declared-plain = Declared, not measured: what happened to “{ $outcome }” is somebody’s own account.
front-answer-no-study = Not known yet: no study has asked the question.
front-answer-short = { $kind ->
        [yes] Keeps customers
        [harm] Loses customers
        [none] No effect that matters
        [related] Related only
        [declared] Declared
       *[unknown] Not known yet
    }

# Under the answer
front-interval = { $level } interval: { $range } customers.
front-interval-effect = { $level } interval: { $range }.
front-basis = { $n ->
        [one] 1 team went
       *[other] { $teams } teams went
    } live with { $service }, one after another; { $control ->
        [never] teams that never did
       *[not-yet] teams not live yet
    } show how it would have gone without.
front-counted = Counted { $after } after each team’s go-live, over { $reached } customers.
front-declared = A declaration is shown as one: nobody compared, and it enters no total.
front-label = Keeping { $needed } is the break-even, not value.
front-needed = To pay for itself it would have to keep { $needed } (a break-even, not value).
front-detectable = { $planned ->
        [yes] With half of the units live and half not, such data could show an effect from { $customers } on.
       *[no] Today’s data could show an effect from { $customers } on.
    }
front-next = Next step: { $step }
front-under-no-study = It takes three things: an outcome by customer or team (churn, renewals, orders), the date on which each team went live, and a study that names both before the result is seen.
front-why = { $sure ->
        [yes] Why believe it
       *[no] The evidence so far
    }
front-limits-link = Its limits
front-back = So what?

# The interval, drawn
front-picture = { $value }; the interval goes from { $range }. Zero is drawn on the same scale.
front-mark = pays for itself at { $needed }
front-bar-needed = To pay for itself
front-bar-detectable = Smallest that would show
front-bars = To pay for itself it must keep { $needed }; { $planned ->
        [yes] with half of the units live and half not, such data
       *[no] today’s data
    } could show an effect from { $found } on.

# Figures
front-figure-created = { $kind ->
        [harm] Value lost
       *[other] New value created
    }
front-figure-created-note = { $range }; { $state ->
        [evidenced] in the ledger, with its evidence
        [agreed] in the ledger, agreed by the business
        [confirmed] in the ledger, confirmed by finance
        [published] in the ledger, published
        [disputed] disputed in the ledger
        [draft] a draft, not yet confirmed
        [retracted] retracted
       *[none] not yet a claim in the ledger
    }
front-figure-created-none = { $why ->
        [price] nobody has said yet what one customer is worth
        [protected] this study is about what was protected
        [period] the arms differ over the whole time, and not by more than chance at its end, where customers are counted
        [none] no effect that could be priced
        [related] a relation is never priced
        [declared] a declaration is never priced
        [unknown] not known yet, which is not zero
       *[no-study] no study yet, which is not zero
    }
front-figure-protected = Existing value protected
front-figure-protected-none = not measured yet: it takes incidents and the downtime that customers saw
front-figure-invested = Invested
front-figure-invested-note = { $source ->
        [spend] recorded so far for building and running
       *[study] as the study declares it
    }{ $known ->
        [yes] ; { $needed } would pay for it
       *[no] {""}
    }
front-figure-invested-none = { $study ->
        [yes] the study does not say what the service cost
       *[no] nobody has said yet what the platform cost
    }
front-figure-customers = Customers counted
front-figure-customers-note = { $n ->
        [one] of 1 team
       *[other] of { $teams } teams
    } that went live{ $known ->
        [yes] ; { $touched } were seen using it
       *[no] {""}
    }
front-figure-customers-roster = on the teams’ rosters
front-figure-customers-none = no roster says which customers a team serves

# The chain
front-chain = Where value comes from: from a call to a customer
front-chain-lede = { $dated ->
        [yes] In { $month }.
       *[no] {""}
    } Bands are as wide as their calls. Green where a study shows more customers kept, amber where its evidence is weak, red where fewer; grey is not evidence, hatched is not known.
front-chain-none = No call leads from a service to a team yet. Declare services, consumers and teams under catalog/ and run sowhat build: history follows.
front-chain-head = { $column ->
        [service] Service
        [unit] Business unit · teams
        [customers] Customers
       *[value] Value
    }
front-chain-calls = { $calls } calls
front-chain-teams = { $n ->
        [one] 1 team
       *[other] { $n } teams
    }
front-chain-rest = The others together
front-chain-nobody = Team not declared
front-chain-nobody-why = these calls lead nowhere yet
front-chain-customers-none = Not known
front-chain-customers-why = no roster of customers
front-chain-customers-on = on the teams’ rosters
front-chain-value-none = Not known yet
front-chain-value-why = no effect shown
front-chain-kept = { $way ->
        [lost] { $customers } lost
       *[kept] { $customers } kept
    }
front-chain-grade = { $grade } · { $word }
front-chain-says = { $calls } calls of { $services ->
        [one] 1 service
       *[other] { $services } services
    } reach { $units ->
        [one] 1 business unit
       *[other] { $units } business units
    }; { $shown ->
        [0] no effect on customers is shown yet
        [one] 1 service has shown an effect on customers
       *[other] { $shown } services have shown an effect on customers
    }.
front-chain-caption = Calls by service and business unit
front-head-unit = Business unit

# Before and after
front-events-rises = { $kind ->
        [state] From the { $every } they adopt, “{ $outcome }” rises
        [state-down] From the { $every } they adopt, “{ $outcome }” falls
       *[absorbing] From the { $every } they adopt, customers stay longer
    }
front-events-falls = { $kind ->
        [state] From the { $every } they adopt, “{ $outcome }” falls
        [state-down] From the { $every } they adopt, “{ $outcome }” rises
       *[absorbing] From the { $every } they adopt, more customers leave
    }
front-events-flat = { $kind ->
        [absorbing] From the { $every } they adopt, customers stay as long as before
       *[state] From the { $every } they adopt, “{ $outcome }” stays as it was
    }
front-events-unclear = { $kind ->
        [absorbing] From the { $every } they adopt: too little to see whether customers stay longer
       *[state] From the { $every } they adopt: too little to see whether “{ $outcome }” changes
    }
front-events-related = { $kind ->
        [absorbing] Before and after the { $every } they adopt: a relation, not an effect
       *[state] “{ $outcome }” before and after the { $every } they adopt: a relation, not an effect
    }
front-events-none = There is no before and after to show yet
front-events-none-why = It takes periods before and after a go-live, and somebody to compare with. The reasons stand beside.
front-events-lede = Each point: “{ $outcome }” of those live, less that of { $control ->
        [never] those who never were
        [synthetic] those put together to stand in for them
       *[not-yet] those not live yet
    }{ $unit ->
        [share] , in percentage points
       *[own] {""}
    }; the line is its { $level } interval. Grey is before go-live, where nothing should show.
front-events-start = go-live
front-events-says = “{ $outcome }” of those live less that of the others: { $before } points before go-live, { $after } from it on, the last at { $end }.
front-events-caption = Difference before and after go-live
front-head-when = From go-live
front-head-difference = Difference
front-head-interval = Interval

# Limits
front-limits = Limits: where this may be wrong
front-limits-refused = Limits: why there is no number
front-limits-refused-lede = What stands in the way of a number that could be relied on.
front-limits-none = No check was made, so nothing speaks for the answer either.
front-limits-lede = { $holds ->
        [0] No check holds
        [one] 1 check holds
       *[other] { $holds } checks hold
    }, { $doubts ->
        [0] none raises doubt
        [one] 1 raises doubt
       *[other] { $doubts } raise doubt
    }, { $unknown ->
        [0] none was left out
        [one] 1 has not been made
       *[other] { $unknown } have not been made
    }.
front-verdict = { $verdict ->
        [pass] Holds
        [weak] Weak
        [fail] Does not hold
       *[unknown] Not checked
    }

# The other studies
front-studies = { $n ->
        [one] One more study
       *[other] { $n } more studies
    }
front-studies-lede = Each stands by itself. They are not added up: the same customer may be counted in several.
front-studies-caption = The other studies
front-head-study = Study
front-head-answer = Answer
front-head-kept = Customers kept
front-head-grade = Evidence

# What use shows meanwhile
front-use = { $known ->
        [yes] What use already shows: { $back } come back the next week
       *[no] What use already shows: { $calls } calls from { $consumers } consumers
    }
front-use-lede = { $calls } calls from { $consumers } consumers. Use is a step towards value, not value.

# What changed
front-changes = What changed in two weeks
front-changes-lede = { $dated ->
        [yes] Up to { $until }.
       *[no] {""}
    }
front-changes-none = Nothing changed enough to mention, or the data do not yet cover two weeks.
front-step = { $button }: { $text }
front-look = Look
front-change-team-joined = { $hasteam ->
        [yes] { $team } began to use { $service }
       *[no] { $times ->
            [one] One more team uses { $service }
           *[other] { $n } more teams use { $service }
        }
    }
front-change-team-joined-detail = { $hasunit ->
        [yes] { $unit }
       *[no] {""}
    }
front-change-team-left = { $times ->
        [one] One team stopped using { $service }
       *[other] { $n } teams stopped using { $service }
    }
front-change-team-left-detail = Worth asking why.
front-change-calls-up = { $hasservice ->
        [yes] Calls to { $service } rose by { $share }
       *[no] Calls rose by { $share }
    }
front-change-calls-up-detail = { $hascalls ->
        [yes] { $calls } calls in the two weeks
       *[no] {""}
    }
front-change-calls-down = { $hasservice ->
        [yes] Calls to { $service } fell by { $share }
       *[no] Calls fell by { $share }
    }
front-change-calls-down-detail = { $hascalls ->
        [yes] { $calls } calls in the two weeks
       *[no] {""}
    }
front-change-errors-up = { $hasservice ->
        [yes] { $service } failed more often
       *[no] Calls failed more often
    }
front-change-errors-up-detail = { $hasbefore ->
        [yes] { $before } → { $after } of calls
       *[no] {""}
    }
front-change-study-new = A new study: { $study }
front-change-study-new-detail = Its answer is below, its evidence a click away.
front-change-study-changed = The answer of { $study } changed
front-change-study-changed-detail = New data came in.

# What waits
front-needs = What needs you
front-needs-lede = Each with the one thing that does it.
front-needs-none = Nothing waits for you.
front-need-register-study = { $hasstudy ->
        [yes] Register { $study } before the next results arrive
       *[no] Write the first study: which service, which outcome, how long after
    }
front-need-register-study-detail = { $hasstudy ->
        [yes] A question fixed beforehand is worth more than one found afterwards
       *[no] A few lines in sowhat.yaml
    }
front-need-register-study-button = Register
front-need-price-study = Say what one customer is worth, for { $study }
front-need-price-study-detail = Contribution margin, with a range; then customers become money
front-need-price-study-button = Set a price
front-need-claim-study = Make a claim of { $study }
front-need-claim-study-detail = Then business and finance can confirm it
front-need-claim-study-button = Claim
front-need-declare-consumers = { $hasshare ->
        [yes] Say which teams call: { $share } of calls have none
       *[no] Say which teams call
    }
front-need-declare-consumers-detail = Without a team there are no customers to count
front-need-declare-consumers-button = See who calls
front-need-map-routes = { $hascalls ->
        [yes] Say which service { $calls } calls belong to
       *[no] Say which service the other calls belong to
    }
front-need-map-routes-detail = Their routes match no service
front-need-map-routes-button = See the routes
front-need-name-outcome = Name an outcome: churn, renewals or orders, by customer or by team
front-need-name-outcome-detail = Use is counted already; what it did for customers needs an outcome
front-need-name-outcome-button = See what is missing

# The evidence view
study-question = What did { $service } do to “{ $outcome }”, { $after } after { $way ->
        [experiment] the lot
       *[did] go-live
    }?
study-helps = What would make it stronger
study-helps-lede = In the order in which it would help.
study-estimate = The estimate, in the outcome’s own units
study-counts = How much stands behind it
study-inference = How the interval was made
study-registered = What was asked
study-address = The address of these numbers
study-what = What
study-value = Value
study-unregistered = not registered
study-estimand = { $name ->
        [simple-att] average effect on the treated (simple ATT)
        [att] average effect on the treated (ATT)
        [difference] difference
        [average-effect] average difference from what was to be expected
        [count-per-unit-period] difference for each unit and period
       *[other] { $name }
    }
study-method = { $name ->
        [jackknife] delete-one-cluster jackknife, t distribution
        [randomisation] randomisation of the order
        [welch] Welch, t distribution
        [placebo] ranks of the placebos
        [state-space] the forecast’s own uncertainty (state-space models, averaged), t distribution
       *[normal] analytic, normal distribution
    }
study-control = { $control ->
        [never] teams that never went live
        [arm] the other arm or arms
        [synthetic] teams that never went live, weighted
        [series] the same series before the start
        [protection] the rate of those without it, in the same periods
        [association] those who do not use it
       *[not-yet] teams not live yet, and those that never were
    }
study-fact-estimand = Estimand
study-fact-estimate = Estimate
study-fact-se = Standard error
study-fact-ci = Confidence interval
study-fact-p = p-value
study-fact-mde = Minimum detectable effect
study-fact-detectable = The same in customers, with today’s data
study-fact-units = Customers or units
study-fact-treated = Treated
study-fact-clusters = Deciding units
study-fact-periods = Periods
study-fact-touched = Seen using the service
study-fact-shared = Customers of several teams
study-fact-method = Method
study-fact-df = Degrees of freedom
study-fact-treated-clusters = Treated deciding units
study-fact-control-clusters = Deciding units compared with
study-fact-effective-treated = Effective, treated
study-fact-effective-control = Effective, compared with
study-fact-registered = Registered
study-fact-service = Service
study-fact-outcome = Outcome
study-fact-horizon = Horizon
study-fact-control = Compared with
study-fact-price = One customer is worth
study-fact-build = Build
study-fact-code = Code
study-fact-fingerprint = Data fingerprint
study-fact-rows = Rows read
study-fact-moments = Stored moments
study-fact-claim = Claim
study-head-cohort = Went live
study-head-period = Period
study-cohorts = { $n ->
        [one] One wave of go-lives
       *[other] { $n } waves of go-lives
    }
study-cohorts-lede = The effect on each wave, averaged over its periods since go-live.
study-group-time = { $n ->
        [one] One group-time effect
       *[other] { $n } group-time effects
    }
study-group-time-lede = ATT(g, t): each wave in each period; before go-live they test the design.
front-trace-registered = registered { $day }
front-trace-written = dated { $day } in its file, not stamped
front-trace-unregistered = not registered beforehand
front-trace-evidence = the evidence of { $study }
study-trace-data = data { $fingerprint }

## Outcomes of teams, whose effect is not one on a customer

front-answer-yes-effect-team = { $weak ->
        [weak] Probably. “{ $outcome }” of a team seems to be { $effect } { $direction ->
            [down] lower
           *[up] higher
        } than without the platform; the evidence is weak.
       *[firm] Yes. “{ $outcome }” of a team is { $effect } { $direction ->
            [down] lower
           *[up] higher
        } than without the platform.
    }
front-answer-harm-effect-team = { $weak ->
        [weak] It may do harm. “{ $outcome }” of a team seems to be { $effect } { $direction ->
            [down] lower
           *[up] higher
        } than without the platform; the evidence is weak.
       *[firm] No, the opposite. “{ $outcome }” of a team is { $effect } { $direction ->
            [down] lower
           *[up] higher
        } than without the platform.
    }
front-counted-teams = Told { $after } after each team’s go-live, by team; how many customers that is, the figures do not say.

## The front door without a study
front-value-link = How far each service has come, and the next step

## The evidence view: bands, drift, chance, power
study-events-band = The light band behind holds for all points at once: with { $level } certainty none of the true differences lies outside it.
study-events-band-label = band: all at once
study-head-band = { $end ->
        [band_low] Band from
       *[band_high] Band to
    }
study-drift = { $claim ->
        [null] “No large effect”
       *[sign] The answer
    } { $stand ->
        [always] stands even if trends drift apart four times as fast as ever before
        [beyond] stands until trends drift apart { $m } times as fast as ever before
        [short] falls once trends drift apart { $m } times as fast as ever before
       *[never] bears no difference in trends at all
    }
study-drift-lede = How far could trends have differed before the answer falls? The answer here is that { $claim ->
        [null] the effect, averaged over all periods since go-live, is smaller than the { $mde } that would have been found
       *[sign] the effect lies { $sign ->
            [plus] above
           *[minus] below
        } zero
    }. Others show how it would have gone without; that misleads if the two sides would have drifted apart anyway. Each line is the { $level } interval if, after go-live, they do so up to so many times as fast as they ever did before it.{ $arrows ->
        [yes] { " " }An arrow runs off the scale.
       *[no] { "" }
    }
study-drift-sentence = { $said }.
study-drift-times = { $m }×
study-drift-alike = same trends
study-drift-before = as much as before
study-drift-fall = { $stand ->
        [always] still stands at 4×
       *[falls] falls at { $times }
    }
study-drift-caption = The interval, by how far trends may differ
study-drift-stands = { $stands ->
        [yes] stands
        [most] stands up to here
       *[no] falls
    }
study-head-drift = Trends differ
study-head-low = From
study-head-high = To
study-head-stands = The answer
study-drift-none = How far trends could have differed is not known
study-drift-none-why = { $why ->
        [refused] Nothing could be estimated, so there is no answer yet that could fall. The reasons stand above.
        [related] This is a relation and not an effect: there is no answer that a difference in trends could bring down.
        [design] For a comparison of this kind it is not worked out.
       *[history] There are too few periods before go-live, or too few deciding units in them, to tell how fast the two sides used to drift apart.
    }
study-chance = { $rare ->
        [yes] Chance alone would rarely give as much
       *[no] Chance alone could give as much
    }
study-chance-says = Had the same units gone live in another order, would it look the same? Of { $every ->
        [all] all { $orders } other orders
       *[drawn] { $orders } other orders, drawn by lot,
    } { $n ->
        [0] none gives
        [one] { $beyond } gives
       *[other] { $beyond } give
    } as much as what was found{ $p ->
        [unsaid] { "" }
       *[other] { " " }(p{ "\u00A0" }={ "\u00A0" }{ $p })
    }.
study-chance-range = Effects that the orders do not rule out, at { $level }: { $range }.
study-chance-endless = At { $level } the orders rule out no effect: there are too few of them.
study-chance-lot = { $lot ->
        [yes] The real order was drawn by lot, so this is exact.
       *[no] Nobody is known to have drawn the real order by lot, so this is a second opinion beside the interval.
    }
study-chance-none = Whether chance could give as much has not been tried
study-chance-none-why = { $why ->
        [refused] Nothing could be estimated. The reasons stand above.
        [design] The other orders of go-lives are tried only where units went live one after another.
       *[orders] That takes deciding units, up to 500 of them, that each went live at one date: then their order can be shuffled.
    }
study-power = { $enough ->
        [yes] { $planned ->
            [yes] An effect that pays for itself would be found
           *[no] An effect that pays for itself would have been found
        }
        [no] { $planned ->
            [yes] An effect that pays for itself could be missed
           *[no] An effect that pays for itself could have been missed
        }
       *[unknown] { $planned ->
            [yes] The smallest effect that would be found
           *[no] The smallest effect that would have been found
        }
    }
study-power-says = { $planned ->
        [yes] With half of the units live and half not, such data would find
       *[no] These data would have found
    } { $known ->
        [yes] { $customers } ({ $size }{ $planned ->
            [yes] { "" }
           *[no] , { $design ->
                [experiment] { $after } after the lot
               *[other] { $after } after go-live
            }
        })
       *[no] an effect of { $size }
    } or more in 8 of 10 cases, at { $level } certainty.
study-power-needed = To pay for itself it must keep { $needed }.
study-power-needless = What it must keep to pay for itself is not known: { $why ->
        [cost] nobody has said what it cost.
       *[price] there is no price, or the outcome is not told in customers.
    }
study-power-bar = { $planned ->
        [yes] Smallest that would be found
       *[no] Smallest that would have been found
    }
study-power-none = What it could have found is not known
study-power-none-why = There are too few deciding units, or too few periods, to tell how much comes about by itself.
effects-doubts = How sure
