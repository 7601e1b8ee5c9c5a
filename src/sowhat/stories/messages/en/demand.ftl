# Demand: what somebody needs, problem first, until it is done.

demand-comma = { ", " }
demand-semicolon = { "; " }
demand-page = Demand
demand-status = { $status ->
    [asked] asked
    [understood] understood
    [weighed] weighed
    [chosen] chosen
    [declined] declined
    [case] business case
    [okr] joint OKR
    [study] study
   *[done] done
}
demand-side = { $what ->
    [development] Development
    [design] Design
   *[data] Data
}
demand-says = { $says ->
    [agrees] agrees: this is the problem
    [objects] objects
    [stale] agreed to an earlier wording
   *[silent] has not said yet
}
demand-field = { $what ->
    [whose] whose problem it is
    [today] how they live with it today
    [often] how often it comes
    [words] a user’s own words
    [customers] which end customers feel it
    [scenarios] what they are doing then
    [service] the service that is meant
    [pillar] the pillar it hangs on
    [solution] the solution that the asker has in mind
    [title] a short title
    [asker] who asks
    [team] team
    [unit] business unit
    [why] the reason
    [text] what stands in the way
    [test] the cheapest test
    [found] what was found
   *[other] { $what }
}
demand-often = { $often ->
    [daily] every day
    [weekly] every week
    [monthly] every month
    [quarterly] every quarter
    [seldom] less often
   *[unknown] nobody knows how often
}
demand-link = { $what ->
    [opportunity] opportunity
    [case] business case
    [okr] joint OKR
    [study] study
    [claim] claim
   *[decision] decision
}
demand-estimate-part = { $what ->
    [reach] people or customers it touches a month
    [value] worth a month for each of them
    [grade] best evidence that it works
    [effort] effort in person-days
    [loss] what waiting a month may cost
   *[chance] chance that it does
}
demand-unsaid = Nobody has said yet.
demand-unknown = not estimated yet
demand-no-source = from nobody
demand-range = { $low } to { $high }

## Who has to do what next
demand-who = { $who ->
    [asker] Whoever asked
    [platform] The platform’s product manager
    [development] Development
    [design] Design
    [data] Data
    [approver] Whoever decides
    [partner] Platform and business team together
    [study] Whoever runs the study
    [business] The business side
    [finance] Finance
   *[nobody] Nobody
}
demand-next-nothing = nothing to do.
demand-next-problem = say { $missing }.
demand-next-agree = say whether this is the problem ({ $sides } still to answer).
demand-next-again = look again: the problem was put differently ({ $sides } still to answer).
demand-next-reword = put the problem better; { $side } objects.
demand-next-test = run the test of obstacle { $number }{ $dated ->
    [yes] {" "}by { $day }
   *[no] {""}
}.
demand-next-estimate = estimate { $missing }.
demand-next-choose = choose it or decline it.
demand-next-case = write the business case with the business team.
demand-next-okr = agree on the joint objective.
demand-next-study = plan the study that will show what it did.
demand-next-claim = claim what the study found, and have it confirmed.
demand-next-sign = answer claim { $claim }: is what the study found right?
demand-next-price = put a price with its terms into the price book; claim { $claim } waits for it.
demand-next-confirm = confirm claim { $claim }, to which the business side agreed.
demand-next-settle = settle what is disputed about claim { $claim }.
demand-next-declined = has the reason, and may ask again with new facts.
demand-next-done = it is done.
demand-next-merged = follows { $into }, which goes on for both.
demand-asked-by = { $known ->
    [yes] { $asker }, { $team }
   *[no] { $asker }
}

## Steps, as they are remembered
demand-step-asked = { $came ->
    [ask] asked for it on the catalogue’s page
    [import] brought it in with a table
   *[form] asked for it
}
demand-step-agreed = { $says ->
    [agrees] { $side } agrees that this is the problem.
   *[objects] { $side } objects: { $why }
}
demand-step-raised = An obstacle: { $text }
demand-step-tested = Obstacle { $number } { $result ->
    [gone] is none
   *[stands] stands
}: { $found }
demand-step-linked = { $gone ->
    [yes] Link taken back: { $what }
   *[no] Became part of: { $what } { $to }
}
demand-step-merged = { $gone ->
    [yes] It stands on its own again
   *[no] Goes on as { $into }
}
demand-step-judged = { $verdict ->
    [chosen] Chosen
    [declined] Declined
    [done] Done
   *[reopened] Taken up again
}{ $told ->
    [yes] : { $why }
   *[no] {""}
}
demand-step-plain = { $step ->
    [estimated] New estimates
    [bound] What it depends on was changed
   *[reworded] Put better
}

## The list
demand-list-question = What do the teams need, and what becomes of it?
demand-answer-none = Nobody has asked for anything yet.
demand-answer-over = { $n ->
    [one] The one demand is
   *[other] All { $n } demands are
} over.
demand-answer = { $n ->
    [one] { $shown } demand is
   *[other] { $shown } demands are
} under way; { $decide ->
    [0] none waits for a decision
    [one] one waits for a decision
   *[other] { $decide } wait for a decision
}.
demand-list-under = As of { $day }. Every demand starts with a problem; nobody has to bring a solution.
demand-list-title = { $n ->
    [one] One demand
   *[other] { $n } demands
}
demand-list-lede = Those that wait for a decision come first. Each says what comes next and who has to do it.
demand-head = { $what ->
    [demand] Demand
    [status] Status
    [next] Next step
    [who] Who
    [asker] Asked by
    [service] Service
    [days] Days in this status
    [other] Perhaps the same as
    [words] Words in common
    [share] How alike
    [wanted] Wish
    [team] Team
    [person] Who
    [day] When
    [side] Craft
    [says] What it says
    [obstacle] Obstacle
    [test] Cheapest test
    [result] Result
    [part] Estimate
    [likely] Likely
    [range] Low to high
    [source] Where it comes from
    [at] When
   *[step] What happened
}
demand-figure = { $what ->
    [early] being understood
    [decide] waiting for a decision
    [under-way] chosen and under way
   *[done] done
}
demand-figure-note = { $what ->
    [early] problem, agreement, estimates
    [decide] everything needed is on the table
    [under-way] case, joint OKR, study
   *[done] confirmed, or ended with a reason
}
demand-alike-title = Perhaps the same
demand-alike-lede = Their words are alike. People decide whether they are one demand.
demand-asks-title = { $n ->
    [one] One wish from the catalogue
   *[other] { $n } wishes from the catalogue
}
demand-asks-lede = Somebody pressed “ask for it” on a service’s page. Follow one to say the problem behind it; then it is a demand.
demand-way-next = { $what ->
    [case] Write the business case
    [okr] Agree on the objective
    [price] Price book
   *[sign] Answer the claim
}
demand-way-new = Ask for something
demand-way-import = Bring in a table
demand-way-priorities = What is chosen
demand-way-all = All demand

## One demand
demand-question = { $id }: { $title }
demand-answer-next = Next: { $who } – { $next }
demand-answer-done = Done. What came of it: { $found }.
demand-answer-ended = { $next }
demand-under = Status: { $status }. Asked by { $asker } on { $day }.
demand-life = How far it has come
demand-section = { $what ->
    [problem] The problem
    [agreed] Is this the problem?
    [obstacles] What stands in the way
    [worth] What it is worth
    [links] What became of it
    [near] Nearby
   *[history] History
}
demand-section-lede = { $what ->
    [problem] Before any solution.
    [agreed] Development, design and data each say so before it is weighed. Rewording the problem asks them again.
    [obstacles] Nothing “cannot be done” without naming the obstacle and the cheapest test of it.
    [worth] Ranges, each with its source. Priorities are worked out from these.
    [links] What it hangs together with, and where it lives on.
    [near] Demands that may be the same, and what records show by themselves.
   *[history] Every step, the newest first; none is ever changed.
}
demand-history-fold = Show every step
demand-tester = { $known ->
    [yes] { $person }{ $dated ->
        [yes] {" "}by { $day }
       *[no] {""}
    }
   *[no] { $dated ->
        [yes] by { $day }
       *[no] {""}
    }
}
demand-result = { $result ->
    [gone] no obstacle
    [stands] stands
   *[open] not tested yet
}
demand-depends = Depends on { $on }.
demand-excludes = Cannot be done beside { $others }.
demand-must = It has to be done.
demand-realised = Claim { $claim }, confirmed, says what came of it.
demand-linked = { $n ->
    [one] It became part of:
   *[other] It became part of { $n } things:
}
demand-linked-to = { $what } { $name }
demand-open = Open
demand-alike-one = { $id }: { $title }
demand-alike-words = In common: { $words } · { $status }
demand-nearby-one = Opportunity { $id }{ $known ->
    [yes] : { $services }
   *[no] {""}
}

## The form
demand-form-page = Ask for something
demand-form-question = What is the problem?
demand-form-lede = Whose is it, and how do they live with it today? Bring a solution only if you have one in mind; the problem comes first.
demand-form-problem = The problem
demand-form-around = Around it
demand-form = { $what ->
    [whose] Whose problem is it?
    [today] How do they live with it today?
    [often] How often does it come?
    [words] In a user’s own words
    [customers] Which end customers feel it?
    [scenarios] What are they doing then? (one line each)
    [solution] A solution you have in mind (if any)
    [title] A short title (if empty: the start of the problem)
    [asker] Who asks? (if somebody else than you)
    [team] Team
    [unit] Business unit
    [service] Service that is meant
    [pillar] Pillar
    [by] Your name
    [side] Craft
    [says] Is this the problem?
    [why] Why
    [text] What stands in the way?
    [test] The cheapest test of that
    [tester] Who tests it?
    [due] By when?
    [number] Which obstacle?
    [result] What is it?
    [found] What did the test find?
    [source] Where do these numbers come from?
    [grade] Best evidence that it works
    [chance] Chance a month, in %
    [depends] Depends on (D-1, D-2)
    [excludes] Cannot be done beside
    [must] It has to be done (a law, a promise): why?
    [link] Became part of
    [to] Its id or name (empty takes the link back)
    [into] Goes on as (id; empty: stands on its own)
    [verdict] Decision
    [currency] in { $currency }
   *[file] Excel or CSV file
}
demand-form-range = { $end ->
    [low] low
    [likely] likely
   *[high] high
}
demand-form-effort = Effort of a team, in person-days
demand-form-nobody = not said
demand-form-send = Ask for it
demand-form-sure = Perhaps somebody has asked for the same. Follow it instead – or ask all the same.
demand-form-anyway = Ask all the same
demand-form-acts = What can be done now
demand-form-act = { $act ->
    [agree] Say whether this is the problem
    [obstacle] It cannot be done, because …
    [tested] What a test found
    [estimate] Estimate it
    [reword] Put it better
    [bind] What it depends on
    [link] It became part of something
    [merge] It is the same as another one
   *[judge] Decide
}
demand-form-do = { $act ->
    [agree] Put it on record
    [obstacle] Name the obstacle
    [tested] Put the result on record
    [estimate] Put the estimates on record
    [reword] Put it better
    [bind] Put it on record
    [link] Link it
    [merge] Put it on record
   *[judge] Decide
}
demand-form-told = { $act ->
    [agree] You speak for one craft. Agreeing does not promise to build anything.
    [obstacle] Name the obstacle and the cheapest way to find out whether it is one.
    [tested] An obstacle that was tested no longer holds things up.
    [estimate] Likely is enough; low and high make the choice firmer. What is left empty stays unknown, never zero.
    [reword] Whoever agreed to the problem as it reads now is asked again.
    [bind] Demands that must be done together, or cannot be.
    [link] Pages that continue this demand link themselves; this is for the rest.
    [merge] Its asker then follows the other one.
   *[judge] The reason is kept, and whoever asked reads it.
}
demand-form-says = { $says ->
    [agrees] Yes, this is the problem
   *[objects] No, because …
}
demand-form-verdict = { $verdict ->
    [chosen] Choose it
    [declined] Decline it
    [done] It is done
   *[reopened] Take it up again
}
demand-form-said = On record.

## Bringing in a table
demand-import-page = Bring in demand
demand-import-question = Is the demand in a spreadsheet?
demand-import-lede = One row each, a header in the first row. Rows without a problem are not taken, and you are told which.
demand-import-template = The template, with an example
demand-import-send = Bring it in
demand-import-done = { $made ->
    [0] Nothing new
    [one] One new demand
   *[other] { $made } new demands
}; { $known ->
    [0] none was known already
    [one] one was known already
   *[other] { $known } were known already
}{ $refused ->
    [0] .
    [one] ; one row was not taken.
   *[other] ; { $refused } rows were not taken.
}
demand-import-row = Row { $row }: { $says }
demand-import-known = Row { $row } is { $id } already.
demand-import-empty = There is no row under the header.
demand-column = { $what ->
    [title] Title
    [whose] Whose problem
    [today] How they live with it today
    [often] How often
    [words] User’s own words
    [asker] Asked by
    [team] Team
    [unit] Business unit
    [service] Service
    [pillar] Pillar
    [customers] End customers
    [scenarios] Scenarios
   *[solution] Solution in mind
}
demand-column-also = { $what ->
    [title] title|name|subject|demand|summary
    [whose] whose problem|whose|user|users|who has it|for whom
    [today] how they live with it today|today|problem|pain|pain point|current situation|description
    [often] how often|frequency|often
    [words] user’s own words|user's own words|words|quote|user quote
    [asker] asked by|asker|requester|requested by|contact
    [team] team
    [unit] business unit|unit|department
    [service] service|system|api
    [pillar] pillar|goal|strategic pillar
    [customers] end customers|customers|affected customers
    [scenarios] scenarios|scenario|use case|use cases
   *[solution] solution in mind|solution|proposal|request|feature
}
demand-example-title = e.g. Card limits changed by phone
demand-example-whose = Branch staff and the customers in front of them
demand-example-today = They telephone the back office and wait eleven minutes on average
demand-example-words = “I could have sold her the card if it had not taken so long.”
demand-example-asker = Wang Fang
demand-example-customers = Customers who want a higher limit before a trip
demand-example-scenarios = At the counter; on the phone
demand-example-solution = An API that changes the limit at once
demand-file = demand-template.xlsx

## Refusals
error-demand-by-nobody = Nobody is named.
    .cure = Say who you are, in at most { $most } characters.
error-demand-long = { $field ->
    [whose] Whose problem it is
    [today] How they live with it today
    [often] How often it comes
    [words] A user’s own words
    [customers] Which end customers feel it
    [scenarios] What they are doing then
    [solution] The solution in mind
    [why] The reason
    [text] The obstacle
    [test] The cheapest test
   *[found] What the test found
} is too long.
    .cure = Use at most { $most } characters.
error-demand-lacks = { $field ->
    [whose] Whose problem it is
    [today] How they live with it today
    [often] How often it comes
    [words] A user’s own words
    [customers] Which end customers feel it
    [scenarios] What they are doing then
    [solution] The solution in mind
    [why] The reason
    [text] The obstacle
    [test] The cheapest test
   *[found] What the test found
} is missing.
    .cure = Fill it in: others have to understand why.
error-demand-many = Too many { $field ->
    [scenarios] scenarios
    [obstacles] obstacles
   *[depends] other demands
}.
    .cure = Name at most { $most }.
error-demand-solution-first = That is a solution already; the problem behind it is still missing.
    .cure = Say whose problem it is and how they live with it today. The solution is kept beside it.
error-demand-no-problem = The problem is still missing.
    .cure = Say whose problem it is and how they live with it today; no solution is needed.
error-demand-unsaid = Nobody can agree to a problem that is not said whole: { $field ->
    [whose] whose it is
    [today] how they live with it today
    [often] how often it comes
   *[words] a user’s own words
} is missing.
    .cure = Ask whoever asked to say it, or object and say what is unclear.
error-demand-over = Demand { $demand } { $status ->
    [declined] was declined
   *[done] is done
}.
    .cure = Take it up again first, with the reason.
error-demand-merged = Demand { $demand } goes on as { $other }.
    .cure = Decide about { $other }.
error-demand-not-understood = Demand { $demand } is not understood yet.
    .cure = Development, design and data have to say that this is the problem before it is chosen.
error-demand-untested = Obstacle { $number } of { $demand } has not been tested.
    .cure = Run its cheapest test and put the result on record.
error-demand-not-chosen = Demand { $demand } was never chosen, so it cannot be done.
    .cure = Choose it, or decline it with the reason.
error-demand-not-over = Demand { $demand } is open; there is nothing to take up again.
    .cure = Look at its next step.
error-demand-circle = { $demand } cannot rest on { $other }: that would be a circle.
    .cure = Leave one of the two links out.
error-demand-clash = { $demand } cannot both depend on { $other } and exclude it.
    .cure = Keep one of the two.
error-demand-no-obstacle = There is no obstacle { $value }; there are { $known }.
    .cure = Count them on the demand’s page, from 1.
error-demand-no-link = There is no { $what ->
    [opportunity] opportunity
    [case] business case
    [okr] joint OKR
    [study] study
    [claim] claim
   *[decision] decision
} “{ $value }”.
    .cure = Known: { $known }.
error-demand-unknown = There is no { $field ->
    [team] team
    [unit] business unit
    [service] service
   *[pillar] pillar
} “{ $value }”.
    .cure = The nearest is { $nearest }. Names are those of the catalogue and of sowhat.yaml.
error-demand-bad = “{ $value }” is no estimate.
    .cure = Write a number such as 40, or a range from low over likely to high such as 20..40..90.
error-demand-choice = “{ $value }” is none of the choices.
    .cure = Choose one of: { $known }.
error-demand-no-header = { $file } has no column for whose problem it is, or for how they live with it today.
    .cure = Take the template (sowhat demand template), or name these two columns as it does.
error-demand-rows = { $file } has too many rows.
    .cure = Bring in at most { $most } at a time.
error-demand-day = “{ $value }” is no day.
    .cure = Write it as 2026-12-01.
error-demand-no-file = No file was chosen.
    .cure = Choose a CSV or Excel file.
error-demand-template-exists = { $path } is there already.
    .cure = Choose another name, or move it away.
error-no-such-demand = There is no demand “{ $value }”.
    .cure = Known: { $known }.
error-no-such-ask = There is no wish { $value } on the catalogue’s pages, or it is a demand already.
    .cure = Look at the list of demand.

## The command line
cli-demand = Ask for something, problem first, and see what becomes of it
cli-demand-ask =
    Ask for something: whose problem it is and how they live with it today; a solution only beside it.

    Example: sowhat demand ask --whose "Branch staff" --today "They telephone and wait" --by "Wang Fang"
cli-demand-list =
    All demands, each with its next step and who has to do it.

    Example: sowhat demand list
cli-demand-show =
    One demand.

    Example: sowhat demand show D-1
cli-demand-agree =
    A craft says whether this is the problem.

    Example: sowhat demand agree D-1 --side design --by "Li Na"
cli-demand-obstacle =
    Name what stands in the way with its cheapest test; or put on record what a test found.

    Example: sowhat demand obstacle D-1 --side data --text "No permission" --test "Ask legal for one table" --by "Li Na"
cli-demand-estimate =
    Estimate it: a number, or low..likely..high.

    Example: sowhat demand estimate D-1 --reach 200..400..900 --value 12 --grade C --by "Li Na"
cli-demand-status =
    Choose, decline, end or take up a demand again.

    Example: sowhat demand status D-1 declined --why "The pilot showed no need" --by "Zhao Min"
cli-demand-link =
    Say what a demand became part of, what it depends on, or that it is the same as another one.

    Example: sowhat demand link D-1 --study cards-retention --by "Li Na"
cli-demand-import =
    Bring in a CSV or Excel file, one row a demand.

    Example: sowhat demand import wishes.xlsx --by "Li Na"
cli-demand-template =
    Write the table to fill in.

    Example: sowhat demand template demand.xlsx
cli-show-demand =
    What is asked for, what comes next, and who has to do it.

    Example: sowhat show demand --json
cli-argument-demand = Id of a demand, such as D-1
cli-argument-demand-file = CSV or Excel file
cli-argument-demand-template = Where to write it
cli-argument-demand-verdict = What becomes of it
cli-option-demand-whose = Whose problem it is
cli-option-demand-today = How they live with it today
cli-option-demand-often = How often it comes
cli-option-demand-words = A user’s own words
cli-option-demand-title = A short title
cli-option-demand-asker = Who asks, if somebody else
cli-option-demand-team = Team that asks
cli-option-demand-unit = Business unit
cli-option-demand-service = Service that is meant
cli-option-demand-pillar = Pillar it hangs on
cli-option-demand-customers = Which end customers feel it
cli-option-demand-scenario = What they are doing then; may be repeated
cli-option-demand-solution = A solution in mind
cli-option-demand-of = Number of the wish on a catalogue page that this was
cli-option-demand-by = Your name
cli-option-demand-side = Craft you speak for
cli-option-demand-objects = It is not the problem, because …
cli-option-demand-text = What stands in the way
cli-option-demand-test = The cheapest test of it
cli-option-demand-tester = Who does the test
cli-option-demand-due = By when, such as 2026-12-01
cli-option-demand-number = Which obstacle was tested, from 1
cli-option-demand-result = What it turned out to be
cli-option-demand-found = What the test found
cli-option-demand-reach = People or customers it touches a month
cli-option-demand-value = Worth a month for each of them, in the workspace’s currency
cli-option-demand-grade = Best evidence that it works, A to E
cli-option-demand-effort = Person-days of a team, such as cards=10..20..40; may be repeated
cli-option-demand-loss = What waiting a month may cost beyond the value
cli-option-demand-chance = Chance that it does, 0 to 1
cli-option-demand-source = Where the numbers come from
cli-option-demand-why = The reason
cli-option-demand-depends = Demand it depends on; may be repeated
cli-option-demand-excludes = Demand it cannot be done beside; may be repeated
cli-option-demand-must = It has to be done, because …
cli-option-demand-into = Goes on as this demand
cli-option-demand-link = Its id or name there
demand-noted = { $id }: { $status }. Next: { $who } – { $next }
demand-written = Written: { $path }
