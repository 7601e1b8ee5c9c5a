## Opportunities: needs that the records show before anybody asks
opportunity-page = Opportunities
opportunity-question = What do people need that nobody has asked for yet?
opportunity-answer = { $n ->
    [one] { $count } need shows in the records that nobody has asked for.
   *[other] { $count } needs show in the records that nobody has asked for.
}
opportunity-first = First: { $first }.
opportunity-answer-none = Nothing in the records waits for anybody.
opportunity-under = Found in telemetry and records up to { $day }. Ranked by how sure it is that the need is there, times how much it would matter. Each is a guess until somebody has talked to those concerned.
opportunity-list-title = { $n ->
    [one] One open
   *[other] { $n } open
}
opportunity-list-lede = Each leads to what was seen, what it would open and the cheapest way to find out. One that is none can be dismissed with a reason, which is remembered.
opportunity-unasked-title = What could not be looked for
opportunity-unasked-lede = An empty place in the list does not mean that there is nothing: here nobody could look.
opportunity-taken-title = { $n ->
    [one] One taken up
   *[other] { $n } taken up
}
opportunity-taken-lede = A demand names them; they go on there.
opportunity-dismissed-title = { $n ->
    [one] One dismissed
   *[other] { $n } dismissed
}
opportunity-dismissed-lede = Somebody who knows said that these are none, and why. They stay out of the list however often they are found.
opportunity-comma = ,{" "}
opportunity-pair = { $what }: { $amount }
opportunity-head = { $what ->
    [what] Need
    [kind] Kind
    [pillar] Pillar
    [worth] Those like it brought, a month
    [sure] How sure
    [test] Cheapest test
    [demand] Demand
    [why] Why it is none
    [by] Said by
    [at] On
    [seen] Seen
    [of] Of
   *[amount] Amount
}
opportunity-kind = { $kind ->
    [gap] Gap of a pillar
    [failures] Failed attempts
    [polling] Polling
    [chain] Calls made together
    [twins] Built twice
    [alike] Alike, not using it
    [funnel] Developers lost
    [export] Manual export
   *[moving] Moves together
}
opportunity-title-gap = { $pillar }: { $metric } is { $left } away from its target
opportunity-title-failures = { $status ->
    [absent] { $n ->
        [one] A caller asks
       *[other] { $n } callers ask
    } for { $route }, which is not there
    [method] { $n ->
        [one] A caller uses
       *[other] { $n } callers use
    } { $route } in a way that it does not take
    [closed] { $n ->
        [one] A caller is
       *[other] { $n } callers are
    } turned away at { $route }
   *[other] { $n ->
        [one] A caller needs
       *[other] { $n } callers need
    } more of { $route } than they may call
}
opportunity-title-polling = { $n ->
    [one] A caller asks
   *[other] { $n } callers ask
} { $route } again and again whether anything has changed
opportunity-title-chain = { $n ->
    [one] A caller always calls
   *[other] { $n } callers always call
} { $route } and { $other } together
opportunity-title-twins = { $service } and { $other } look like the same thing built twice
opportunity-title-alike = { $n ->
    [one] A team that works
   *[other] { $n } teams that work
} like the users of { $service } might gain from it
opportunity-title-funnel = { $n ->
    [one] A team of developers stops
   *[other] { $n } teams of developers stop
} between “{ $from }” and “{ $to }”
opportunity-title-export = { $service } is carried out by hand in bulk, by { $n ->
    [one] one caller
   *[other] { $n } callers
}
opportunity-title-moving = { $metric } moves with the use of { $service }, which nobody promotes
opportunity-step = { $name ->
    [signed-up] signed up
    [key] has a key
    [first-call] first call
    [active] active
   *[habit] habit
}
opportunity-points = { $n } points
opportunity-amount = { $unit ->
    [calls] { $n ->
        [one] { $text } call
       *[other] { $text } calls
    }
    [days] { $n ->
        [one] { $text } day
       *[other] { $text } days
    }
    [weeks] { $n ->
        [one] { $text } week
       *[other] { $text } weeks
    }
    [months] { $n ->
        [one] { $text } month
       *[other] { $text } months
    }
    [hours] { $n ->
        [one] { $text } hour
       *[other] { $text } hours
    }
    [minutes] { $n ->
        [one] { $text } minute
       *[other] { $text } minutes
    }
    [bytes] { $n ->
        [one] { $text } byte
       *[other] { $text } bytes
    }
    [consumers] { $n ->
        [one] { $text } caller
       *[other] { $text } callers
    }
    [teams] { $n ->
        [one] { $text } team
       *[other] { $text } teams
    }
    [units] { $n ->
        [one] { $text } business unit
       *[other] { $text } business units
    }
    [services] { $n ->
        [one] { $text } service
       *[other] { $text } services
    }
    [routes] { $n ->
        [one] { $text } route
       *[other] { $text } routes
    }
    [people] { $n ->
        [one] { $text } person
       *[other] { $text } people
    }
    [customers] { $n ->
        [one] { $text } customer
       *[other] { $text } customers
    }
    [developers] { $n ->
        [one] { $text } developer
       *[other] { $text } developers
    }
    [grants] { $n ->
        [one] { $text } grant
       *[other] { $text } grants
    }
    [incidents] { $n ->
        [one] { $text } incident
       *[other] { $text } incidents
    }
   *[number] { $text }
}
opportunity-worth = { $low } to { $high }
opportunity-worth-none = Nobody can tell yet
opportunity-worth-by = { $by ->
    [service] As { $n ->
        [one] one claim
       *[other] { $n } claims
    } about this very service found.
    [type] As { $n ->
        [one] one claim
       *[other] { $n } claims
    } about services of the same type found.
    [pillar] As { $n ->
        [one] one claim
       *[other] { $n } claims
    } about services of the same pillar found.
   *[kind] As { $n ->
        [one] one claim
       *[other] { $n } claims
    } in the ledger found, about { $kind ->
        [protect] value protected
       *[create] value created
    }; none is nearer.
}
opportunity-worth-teams = { $n ->
    [one] Counted for one team, as theirs.
   *[other] Counted for { $n } teams, each as theirs.
}
opportunity-grade = No forecast: grade { $grade }, { $word }.
opportunity-value-capacity = What it saves is work. Hours released are capacity, and worth money once a budget line falls.
opportunity-value-no-claims = No claim about value { $kind ->
    [protect] protected
   *[create] created
} is confirmed or published in the ledger yet, so there is nothing to compare with.
opportunity-value-no-money = Claims that stand about value { $kind ->
    [protect] protected
   *[create] created
} carry no money by month in the workspace's currency.
opportunity-no-facts = Nobody has recorded { $fact ->
    [uses] who calls
    [calls] calls
    [outcomes] outcomes of customers
    [members] who the people and developers are
    [grants] who was granted which data
   *[other] { $fact }
} yet.
opportunity-no-pillars = No pillars are written in sowhat.yaml.
opportunity-no-targets = No pillar has both a target and a metric that can be measured.
opportunity-test-gap = Ask { $n ->
    [one] a customer
   *[other] { $n } customers
} on the widest side of the gap what they last tried to do, before anybody thinks of a service.
opportunity-test-failures = Call { $n ->
    [one] the owner of the application
   *[other] { $n } owners of the applications
} and ask what they wanted to do when they were refused.
opportunity-test-polling = Offer { $n ->
    [one] the caller
   *[other] one of the { $n } callers
} a message on change for two weeks, and count its calls again.
opportunity-test-chain = Put one answer for both down on paper and ask { $n ->
    [one] the caller
   *[other] { $n } of the callers
} whether it would take it.
opportunity-test-twins = One hour with both owners and both descriptions on the table: what does one do that the other does not?
opportunity-test-alike = Show the service's page to { $n ->
    [one] one team
   *[other] { $n } teams
} and ask what would keep them from trying it.
opportunity-test-funnel = Write to { $n ->
    [one] a developer who stopped there
   *[other] { $n } developers who stopped there
}, and watch one of them try again.
opportunity-test-export = Sit beside { $n ->
    [one] whoever carries it out
   *[other] one of the { $n } who carry it out
} and see where it goes afterwards.
opportunity-test-moving = Plan a roll-out by lot to a few more teams: related only, nobody knows what moves what.
opportunity-test-passes = { $kind ->
    [gap] Passes if at least three tell of the same step.
    [failures] Passes if they would use it within a month if it were there.
    [polling] Passes if the calls fall by more than half and nobody misses an answer.
    [chain] Passes if two say that they would drop their own code for it.
    [twins] Passes if one of the two could do without its own within a quarter.
    [alike] Passes if one of them makes a first call within two weeks.
    [funnel] Passes if the same obstacle comes up twice.
    [export] Passes if it always goes to the same place.
   *[moving] Passes if today's data could detect an effect of the size that would pay.
}
opportunity-why = { $kind ->
    [gap] A pillar of the company is away from its target: the need comes before any service.
    [failures] Known callers keep asking for what they do not get. Scanners are left out.
    [polling] The same callers ask at an even pace, mostly to hear that nothing is new: an event could tell them.
    [chain] Several callers make the same calls together on the same days, in equal numbers: one call could do.
    [twins] Two owners offer much the same: one of them could be enough.
    [alike] These teams use much of what its users use. It may suit them; nobody has shown it to them, as far as records tell.
    [funnel] Most of those who come this far go no further.
    [export] What people carry out by hand in bulk, something else might fetch by itself.
   *[moving] Related only: teams that use it more may be those whose customers would have done better anyhow.
}
opportunity-one-title = Opportunity { $id }
opportunity-one-question = { $kind } · { $id }
opportunity-way-demand = Turn it into a demand
opportunity-way-asked = Demand { $id }
opportunity-way-all = All opportunities
opportunity-figure = { $what ->
    [rank] Place
    [worth] Those like it brought, a month
   *[pillar] Pillar
}
opportunity-rank = { $rank } of { $of }
opportunity-rank-note = by the written rule
opportunity-test-title = The cheapest way to find out
opportunity-evidence-title = What was seen
opportunity-evidence-lede = { $inferred ->
    [yes] Put together from facts of different grain: the numbers are lower bounds.
   *[no] Counted in the facts of the last build.
}
opportunity-opens-title = What it would open
opportunity-opens-lede = { $n ->
    [0] Nobody has written down a use case of the services concerned.
   *[other] Use cases written for the services concerned, and whom it may concern.
}
opportunity-hidden = Whom it may suit is named only to those who can act on it.
opportunity-for = { $what ->
    [units] { $kind ->
        [alike] Business units that it may suit
        [gap] Where the distance is widest
       *[other] Business units concerned
    }
    [teams] { $kind ->
        [alike] Teams that it may suit
       *[other] Teams concerned
    }
   *[consumers] Callers concerned
}
opportunity-part = { $part ->
    [strength] How sure
    [reach] How many it reaches
    [pillar] The pillar it serves
   *[value] What those like it brought
}
opportunity-place-title = Why it stands where it stands
opportunity-place-lede = How sure, times the mean of the other three. What nobody knows counts as the middle, never as nothing.
opportunity-place-says = Altogether { $score }.
opportunity-form-dismiss = Say that it is none
opportunity-form-dismiss-lede = The reason is remembered: it stays out of the list however often it is found.
opportunity-form-why = Why it is none
opportunity-form-by = Your name
opportunity-form-restore = Put it back on the list
opportunity-form-restore-lede = { $by } said on { $day }: “{ $why }”
opportunity-said = { $says ->
    [dismissed] Dismissed, and remembered.
   *[restored] It is on the list again.
}
## What miners saw
mined-gap-now = The metric now
mined-gap-target = Its target
mined-gap-left = Still to go
mined-gap-units-behind = Business units behind it
mined-gap-units-known = Business units of which it is known
mined-gap-widest = Where the distance is widest
mined-gap-nearest-study = Nearest service: a study found that it moves the metric
mined-gap-nearest-pillar = Nearest service: it is for this pillar
mined-alike-teams = Teams that work like its users
mined-alike-units = Business units that they are in
mined-alike-users = Teams that use it
mined-alike-share = Of the most alike teams, so many use it
mined-funnel-before = Came this far
mined-funnel-after = Came further
mined-funnel-lost = Lost at this step
mined-funnel-days = Usual time for this step
mined-moving-correlation = Correlation within teams, periods levelled
mined-moving-chance = How often chance alone does as much
mined-moving-users = Teams that use it
mined-moving-teams = Teams compared
mined-moving-weeks = Whole weeks
mined-moving-months = Whole months
mined-refused-status = Answer
mined-refused-calls = Refused calls
mined-refused-days = On so many days
mined-refused-askers = Callers that asked
mined-refused-known = Of them declared
mined-refused-answered = Answered at that address at all
mined-refused-by = Asked by
mined-refused-near = How near the nearest declared operation is
mined-polled-pollers = Callers that ask at an even pace
mined-polled-days = Whole days seen of one of them
mined-polled-even = Days that are as even as a clock
mined-polled-unchanged = Answers that said nothing new
mined-polled-by = Asked a day by
mined-chain-callers = Callers that call them together
mined-chain-routes = Routes called together
mined-chain-calls = Times that they did
mined-chain-days = On so many days
mined-chain-left = Of chance’s differences between them, what is left
mined-twins-routes = Routes that stand for each other
mined-twins-alike = Words that they share
mined-twins-calls = Calls of
mined-twins-callers = Callers of
mined-twins-shared = Callers of both
mined-twins-described = How alike their descriptions are
mined-export-people = Who carries it out
mined-export-days = Days on which they did
mined-export-every = Comes back after
mined-export-size = Size of one answer
## Tables and errors
table-opportunities = Needs that miners found in facts and results, one a row; kinds that could not be looked for too.
table-opportunities-id = The opportunity; of a kind that could not be looked for, the kind.
table-opportunities-kind = The kind of need.
table-opportunities-document = What was seen, as JSON.
error-no-such-opportunity = There is no opportunity { $value }.
    .cure = { $nearest ->
        [none] See “sowhat opportunity list”.
       *[other] Did you mean { $nearest }? See “sowhat opportunity list”.
    }
error-opportunity-by-nobody = A dismissal needs a name of at most { $most } characters.
    .cure = Say who says so.
error-opportunity-no-why = A dismissal needs a reason.
    .cure = Say why it is none: whoever finds it again will read that.
error-opportunity-long = The reason is longer than { $most } characters.
    .cure = Shorten it.
## Commands
cli-opportunity = Needs that the records show before anybody asks: list them, look at one, say that it is none.
cli-opportunity-list =
    Every open opportunity, the best first.

    Example: sowhat opportunity list
cli-opportunity-show =
    One opportunity: what was seen, what those like it brought, the cheapest test.

    Example: sowhat opportunity show O-1a2b3c4d
cli-opportunity-dismiss =
    Say that an opportunity is none, and why. The reason is remembered.

    Example: sowhat opportunity dismiss O-1a2b3c4d --why "The job was switched off in May." --by "Lin"
cli-opportunity-restore =
    Put a dismissed opportunity back on the list.

    Example: sowhat opportunity restore O-1a2b3c4d --by "Lin"
cli-show-opportunities =
    Needs that the records show before anybody asks, the best first.

    Example: sowhat show opportunities --json
cli-argument-opportunity = The opportunity's id, O-….
cli-option-opportunity-why = Why it is none.
cli-option-opportunity-by = Who says so.
opportunity-dismissed = { $id } is dismissed.
opportunity-restored = { $id } is on the list again.
