### Several services, one outcome: what they did together, and all studies on one page

studies-page = Studies
studies-question = What did all services together do for customers?
studies-answer-unregistered = No question was fixed in writing yet, so there is no total.
studies-answer-none = What { $n ->
        [0] the services
        [one] this service
       *[other] these { $n } services together
    } did for “{ $outcome }” is not known yet.
studies-answer-related = { $n ->
        [one] Use of this service goes along with “{ $outcome }”
       *[other] Use of these { $n } services goes along with “{ $outcome }”
    }. That is no effect, so there is no total.
studies-answer-up = { $n ->
        [one] The one service asked about kept about { $customers }.
       [2] Both services together kept about { $customers }.
       *[other] All { $n } services together kept about { $customers }.
    }
studies-answer-down = { $n ->
        [one] With the one service asked about, about { $customers } fewer stayed.
       [2] With both services together, about { $customers } fewer stayed.
       *[other] With all { $n } services together, about { $customers } fewer stayed.
    }
studies-answer-unclear = { $n ->
        [one] The one service asked about
        [2] Both services together
       *[other] All { $n } services together
    }: { $customers } at best guess, but it may as well be none.
studies-answer-effect-up = { $n ->
        [one] The one service asked about
        [2] Both services together
       *[other] All { $n } services together
    } changed “{ $outcome }” by { $effect }, for the better.
studies-answer-effect-down = { $n ->
        [one] The one service asked about
        [2] Both services together
       *[other] All { $n } services together
    } changed “{ $outcome }” by { $effect }, for the worse.
studies-answer-effect-unclear = { $n ->
        [one] The one service asked about
        [2] Both services together
       *[other] All { $n } services together
    }: { $effect } on “{ $outcome }” at best guess, but it may as well be nothing.
studies-under-none = A total needs questions that were fixed before their answers. Register the studies first.
studies-under-range = 95% interval: { $range } customers.
studies-under = { $n ->
        [one] From 1 registered study
       *[other] From { $n } registered studies, all that could be answered, nulls and losses included
    }; customers count once, { $after } after their team’s first service.
studies-figure-worth = Worth, all together
studies-figure-worth-none = { $why ->
        [differ] the studies use different prices
        [price] not every study has a price
       *[none] no total yet
    }
studies-figure-range = interval { $range }
studies-figure-other = Other causes
studies-figure-other-none = not known without a joint effect
studies-figure-other-note = of a change of { $change } in all
studies-figure-inside = Studies in the total
studies-figure-inside-note = registered and answered, whatever they found
studies-figure-all = Studies
studies-figure-all-note = { $n } of them with an answer
studies-list = { $n ->
        [one] One study
       *[other] All { $n } studies
    }
studies-list-lede = Each by itself, with its interval; intervals of one outcome share a scale. They do not add up: teams that took two services are in both.
studies-list-ranked = The rank is by effects drawn towards the mean of all, by as much as each is uncertain.
studies-list-unranked = A ranking takes five registered studies with an answer.
studies-list-caption = All studies
studies-head-effect = Effect
studies-head-rank = Rank
studies-shrunk = as { $effect }
studies-unregistered = not registered

portfolio-head-outcome = Outcome
portfolio-head-services = Services
portfolio-head-value = Worth
portfolio-head-what = What changed it
portfolio-head-change = Change
portfolio-head-customers = Customers
portfolio-head-range = May be its own
portfolio-head-uncertain = With uncertainty
portfolio-head-told = Told by
portfolio-none = Nothing yet.
portfolio-after = { $after } after the first service
portfolio-totals = { $n ->
        [one] All services together
       *[other] All services together, by outcome
    }
portfolio-totals-lede = The effect from the first service that a team took, whichever it was. Every registered study that could be answered is in it, also those that found nothing or a loss.
portfolio-totals-caption = Joint effects
portfolio-no-price = No money: not every study has a price.
portfolio-prices-differ = No money: the studies put different prices on a customer. Agree on one.
portfolio-agreed-other = An agreement exists, but about other services than these; it is not applied.
portfolio-uncounted = { $customers ->
        [one] 1 customer is
       *[other] { $customers } customers are
    } not counted: when their team went live nobody was left to compare it with. A hold-out would count them.
portfolio-causes = What the metric did, and why
portfolio-causes-lede = The change is counted. What adoption did is estimated. The rest is other causes: market, season, campaigns, other work; as uncertain as the estimate, and shown whether it helps or not.
portfolio-causes-caption = The change taken apart
portfolio-window = { $first } to { $last }
portfolio-counted = counted
portfolio-cause-metric = What “{ $outcome }” did
portfolio-cause-adoption = What adoption of these services did
portfolio-cause-other = Other causes
portfolio-shares = Whose is it?
portfolio-shares-lede = Data say only what may be each service’s, from teams that took exactly one set of services on one day. How the total is divided is for people to agree.
portfolio-shares-caption = Customers kept that may be each service’s: { $outcome }
portfolio-told = { $informed ->
        [yes] teams that took it alone or in one go
       *[no] nobody: anything from nothing to all
    }
portfolio-bundle = { $outcome }: { $services } stand as one claim; { $reason ->
        [many] more than three services cannot be told apart.
        [few-units] too few teams to tell them apart.
       *[no-total] there is no total to divide.
    }
portfolio-agreed-part = { $service } { $share }{ $known ->
        [yes] {" "}({ $customers })
       *[no] {""}
    }
portfolio-agreed = Agreed, not estimated: { $parts }. Agreed by { $by } on { $day }.
portfolio-inside = What is in the total
portfolio-inside-lede = Whether a study is in never depends on what it found.
portfolio-members = { $outcome }, { $after }: { $n ->
        [0] no study yet.
        [one] 1 study: { $studies }.
       *[other] { $n } studies: { $studies }.
    }
portfolio-left = { $study } ({ $service }) is not in it: { $why ->
        [unregistered] the question was not fixed in writing.
        [not-estimable] it has no answer yet.
        [first-touch] it follows who came by, which is activity and no adoption.
       *[other-design] it does not ask what teams’ go-lives did.
    }

# Reasons and helps of totals
reason-portfolio-none = { $studies ->
        [one] The registered study of this outcome has no answer yet, so there is nothing to add up.
       *[other] None of the { $studies } studies of this outcome is registered and has an answer, so there is nothing to add up.
    }
