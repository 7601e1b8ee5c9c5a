### What waits for a person, and what became different since they were here

inbox-page = Inbox
inbox-question = What waits for me?
inbox-answer = { $n ->
        [0] Nothing waits for you.
        [one] One thing waits for you{ $late ->
            [0] { $soon ->
                [0] .
               *[other] {", due within a week."}
            }
           *[other] {", and its day is past."}
        }
       *[other] { $n } things wait for you{ $late ->
            [0] { $soon ->
                [0] .
               *[other] {", "}{ $soon } due within a week.
            }
           *[other] {", "}{ $late } past { $late ->
                [one] its day
               *[other] their day
            }.
        }
    }
inbox-under = The most urgent first: past its day, due within a week, somebody waits for it, the rest. What is done leaves by itself.
inbox-under-none = You are up to date. What comes up appears here and on the front door.
inbox-urgency = { $urgency ->
        [overdue] Past its day
        [soon] Due within a week
        [waited-for] Somebody waits for it
       *[open] When you get to it
    }
inbox-others = { $n ->
        [one] One more task waits for somebody else.
       *[other] { $n } more tasks wait for others.
    }
inbox-untold = Could not be read just now, so their tasks are missing: { $areas }.
inbox-area = { $area ->
        [value] value
        [lifecycle] lifecycle
        [compliance] compliance
        [planning] planning
        [showcase] showcase
        [feedback] feedback
       *[data] data
    }
inbox-more = { $n ->
        [one] One more thing waits.
       *[other] { $n } more things wait.
    }
inbox-more-button = See all
inbox-when = { $state ->
        [overdue] { $days ->
            [one] A day late: was due { $day }.
           *[other] { $days } days late: was due { $day }.
        }
        [since] Since { $day }.
       *[due] { $days ->
            [0] Due today.
            [one] Due tomorrow, { $day }.
           *[other] Due { $day }.
        }
    }
inbox-whose = { $whose ->
        [you] For you by name
        [team] For your team
       *[role] { $known ->
            [names] For { $names }
            [teams] For { $teams }{ $more ->
                [0] {""}
               *[other] {" "}and { $more } more
            }
           *[none] { $side ->
                [business] For the business side
                [finance] For finance
                [platform] For the platform team
               *[none] { $role ->
                    [approver] For any approver
                    [admin] For any administrator
                    [viewer] For anybody
                   *[contributor] For any contributor
                }
            }
        }
    }
inbox-showcase = { $kind ->
        [stakeholders] the stakeholders’ showcase
       *[developers] the developers’ showcase
    }
inbox-next = Next: { $next }
inbox-do = { $kind ->
        [claim-agree] Answer
        [claim-confirm] Answer
        [claim-settle] Settle
        [claim-price] Open prices
        [study-price] Open prices
        [claim-publish] Publish
        [study-register] Open the study
        [study-claim] Open the study
        [case-sign] Read and sign
        [case-test] Note the result
        [review] Decide
        [campaign-tell] Tell them
        [campaign-finish] Finish
        [attest] Attest
        [okr-accept] Accept or change
        [okr-prepare] Prepare
        [okr-review] Review
        [decision] Review
        [promise] Open
        [draft] Draft
        [question] Answer
        [follow-up] Note it done
        [rehearse] Rehearse
        [visit] See whom
        [finding] See the cure
       *[demand] Take the step
    }

# Each kind of task: what, and why now
inbox-task-claim-agree = Say whether claim { $claim }, “{ $title }”, is right
inbox-why-claim-agree = The platform team claimed it; it counts for nothing until the business side answers.
inbox-task-claim-price = Put a price into the price book for claim { $claim }, “{ $title }”
inbox-why-claim-price = The business side agreed; without a price with its terms finance cannot confirm money.
inbox-task-claim-confirm = Confirm claim { $claim }, “{ $title }”
inbox-why-claim-confirm = The business side agreed; finance’s confirmation is what is missing.
inbox-task-claim-publish = Publish claim { $claim }, “{ $title }”
inbox-why-claim-publish = Both sides signed it; only a published claim is told outside.
inbox-task-claim-settle = Settle what is disputed about claim { $claim }, “{ $title }”
inbox-why-claim-settle = Somebody disagreed; it does not count until they take that back or it is retracted.
inbox-task-study-register = Register the study “{ $title }”
inbox-why-study-register = A question that was fixed before its answer was known is believed more.
inbox-task-study-price = Name a price for what “{ $title }” finds
inbox-why-study-price = Without one its effect stays a number of customers and never becomes money.
inbox-task-study-claim = Claim what “{ $title }” found
inbox-why-study-claim = The evidence stands; nobody has put it into the ledger.
inbox-task-case-sign = { $side ->
        [business] Sign the business case “{ $title }” for the business side
        [platform] Sign the business case “{ $title }” for the platform side
       *[none] Sign the business case “{ $title }”
    }
inbox-why-case-sign = { $side ->
        [none] All parts are there and both sides are still to sign.
       *[one] The other side has signed.
    }
inbox-task-case-test = Note what the test of “{ $title }” found
inbox-why-case-test = It is the assumption that matters most, and the day of its test is past.
inbox-task-review = Decide what becomes of { $service }
inbox-why-review = It is under its threshold, or should not stay as it is.
inbox-task-campaign-tell = Tell { $n ->
        [one] one team
       *[other] { $n } teams
    } that { $service } is winding down
inbox-why-campaign-tell = Their notice or reminder is due; who is not told finds out when calls fail.
inbox-task-campaign-finish = Finish winding down { $service }
inbox-why-campaign-finish = Nobody has called it for long enough.
inbox-task-attest = Attest who saw which data in { $title }
inbox-why-attest = { $n ->
        [0] The quarter is over; no access was outside what is granted.
        [one] The quarter is over; one access lies outside what is granted.
       *[other] The quarter is over; { $n } accesses lie outside what is granted.
    }
inbox-task-demand = “{ $title }”
inbox-task-ask = Turn the request for { $service } into a demand: “{ $title }”
inbox-why-ask = { $team } asked on the service’s page and waits for an answer.
inbox-task-okr-accept = { $side ->
        [business] Accept the joint objective “{ $title }” for the business side ({ $team })
       *[platform] Accept the joint objective “{ $title }” for the platform side ({ $team })
    }
inbox-why-okr-accept = It binds nobody until both sides accept the same terms.
inbox-task-okr-prepare = Prepare the joint objective “{ $title }”
inbox-why-okr-prepare = { $n ->
        [one] One part of problem, owner and baseline is missing; it should be there 90 days before the period.
       *[other] { $n } of problem, owner and baseline are missing; they should be there 90 days before the period.
    }
inbox-task-okr-review = Review the joint objective “{ $title }”
inbox-why-okr-review = Its period is over, and nobody has written down what it came to.
inbox-task-decision = Look again at the decision “{ $title }”
inbox-why-decision = This is the day that was set for a second look.
inbox-task-promise = Keep what was promised to { $team }: “{ $title }”
inbox-why-promise = They were told a day.
inbox-task-draft = Draft { $title }
inbox-why-draft = A draft is due some days before it, so that somebody can look at it.
inbox-task-question = Answer a question from a showcase: “{ $title }”
inbox-why-question = Somebody asked in front of everybody.
inbox-task-follow-up = Do what was agreed at a showcase: “{ $title }”
inbox-why-follow-up = It was said aloud that it would be done.
inbox-task-rehearse = Rehearse { $title }
inbox-why-rehearse = It is held within a week.
inbox-task-visit = Go back to { $n ->
        [one] one team
       *[other] { $n } teams
    } this week
inbox-why-visit = They were chosen by turns; what they say is next week’s evidence.
inbox-why-finding = It stands in the way of an answer.

# Putting away
inbox-away = Not now
inbox-away-label = Put away: { $text }
inbox-away-day = Not before
inbox-away-send = Put away
inbox-away-title = Put away
inbox-away-until = Back on { $day }
inbox-away-back = Show again
inbox-away-back-label = Show again: { $text }
inbox-away-done = Put away. It comes back on its day.
inbox-back-done = It is back on the list.

# What became different
news-first = From your next visit on, this says what became different since the last one.
news-nothing = Nothing has changed since you were here on { $day }.
news-since = { $n ->
        [one] One thing changed since you were here on { $day }.
       *[other] { $n } things changed since you were here on { $day }.
    }
news-more = { $n ->
        [one] And one more.
       *[other] And { $n } more.
    }
news-more-button = See all
news-unknown = not known
news-found = { $value }{ $known ->
        [yes] {" "}({ $low } to { $high })
       *[no] {", without an interval"}
    }, grade { $letter } · { $word }
news-effect-new = “{ $title }” has its first answer: { $after }
news-effect-changed = “{ $title }” now says { $after }; before it said { $before }
news-claim = { $told ->
        [claimed] { $by } claimed { $claim }, “{ $title }”
        [agreed] { $by } agreed with claim { $claim }, “{ $title }”
        [confirmed] { $by } confirmed claim { $claim }, “{ $title }”
        [amended] { $by } lowered claim { $claim }, “{ $title }”
        [published] Claim { $claim }, “{ $title }”, was published
        [retracted] Claim { $claim }, “{ $title }”, was retracted
       *[disagreed] { $by } disagrees with claim { $claim }, “{ $title }”
    }
news-review = { $by } decided about { $service }: { $told ->
        [keep] keep
        [promote] promote
        [merge] merge
        [migrate] migrate
        [retire] retire
        [protect] protect
       *[none] see its page
    }
news-review-due = { $service } came under review
news-campaign = { $told ->
        [opened] { $by } began to wind down { $service }
        [brown-out] { $by } set a brown-out of { $service }
        [roll-back] { $by } rolled the winding down of { $service } back
        [done] { $by } finished winding down { $service }
        [cancelled] { $by } gave up winding down { $service }
       *[none] { $by } took a step in winding down { $service }
    }
news-demand = { $told ->
        [asked] { $by } asked for “{ $title }”
        [agreed] { $by } answered whether “{ $title }” is the problem
        [raised] { $by } raised an obstacle to “{ $title }”
        [tested] { $by } tested an obstacle to “{ $title }”
        [chosen] { $by } chose “{ $title }”
        [declined] { $by } declined “{ $title }”
        [done] “{ $title }” is done
       *[none] { $by } took a step on “{ $title }”
    }
news-promise = { $told ->
        [promised] { $by } promised “{ $title }”
        [kept] { $by } kept the promise “{ $title }”
       *[closed] { $by } gave up the promise “{ $title }”
    }
news-okr = { $told ->
        [proposed] { $by } put forward the objective “{ $title }”
        [accepted] { $by } accepted the objective “{ $title }”
        [prepared] { $by } prepared the objective “{ $title }”
        [checked-in] { $by } checked in on “{ $title }”
        [scored] { $by } scored “{ $title }”
        [reviewed] { $by } reviewed “{ $title }”
       *[withdrawn] { $by } withdrew “{ $title }”
    }
news-decision = { $told ->
        [decided] { $by } decided “{ $title }”
       *[reviewed] { $by } looked again at “{ $title }”
    }
news-attest = { $by } attested the access of { $title }
news-alert-began = New: { $says }
news-alert-over = Over: { $says }
news-joined = { $team } calls { $service } for the first time
news-stopped = { $team } stopped calling { $service }

# Notices
notices-page = Notices
notices-question = What happened lately?
notices-answer = { $n ->
        [0] You have read everything.
        [one] One notice is new to you.
       *[other] { $n } notices are new to you.
    }
notices-new = New to you
notices-old = Read before
notices-none = Nothing has happened yet: people’s decisions and what builds find appear here.
notices-read = Mark all as read
notices-read-done = All are read.
notices-way = Notices
inbox-way = What waits
notices-wish = By message
notices-wish-lede = Once a day, sent by “sowhat inbox send”, which somebody runs every morning. Nothing is sent on a day on which nothing waits for you.
notices-wish-telling = How often
notices-wish-choice = { $telling ->
        [daily] Once a day
       *[off] Never
    }
notices-wish-to = Where to
notices-wish-nowhere = No address is declared: alerts.to in sowhat.yaml names the variables that hold them.
notices-wish-areas = About
notices-wish-save = Keep
notices-wish-done = Kept.

# The bell
bell-label = { $n ->
        [0] Inbox: nothing waits
        [one] Inbox: one thing waits or is new
       *[other] Inbox: { $n } things wait or are new
    }
bell-unknown = Inbox

# What would make the answer better
better-title = What would make the answer better
better-lede = { $n ->
        [one] One thing; the doctor names who has it and drafts the message.
       *[other] { $n } things, the worst first; the doctor names who has them and drafts the message.
    }
better-do = How
better-hide = Leave out
better-hide-label = Leave out: { $text }
better-hidden = { $n ->
        [one] One was left out.
       *[other] { $n } were left out.
    }
better-show = Show them again

# In a terminal and as a message
cli-inbox = What waits for people, and telling them once a day
cli-inbox-list = What waits, the most urgent first: past its day, due within a week, waited for by somebody, the rest.

    Example: sowhat inbox --person "Lin Yue" --json
cli-inbox-send = Send everybody who wishes it their day's list; once a day, however often it runs.

    Example: sowhat inbox send
cli-option-inbox-person = Only what waits for the person of this name
inbox-sent = { $outcome ->
        [told] { $variable }: sent, { $n } things
        [already] { $variable }: was sent today
        [nothing] { $variable }: nothing waits, nothing sent
        [doubtful] { $variable }: nobody knows whether it arrived
        [unset] { $variable }: this process does not have that variable
        [unreadable] { $variable }: holds no address that can be read
       *[refused] { $variable }: refused, or not reached
    }
inbox-sent-nobody = Nobody wishes to be told. Each person chooses under Notices.
inbox-message-title = { $n ->
        [one] sowhat: one thing waits for you
       *[other] sowhat: { $n } things wait for you
    }
inbox-message-line = • { $text } { $when } { $page }
inbox-message-more = … and { $n } more: { $page }

error-no-such-task = No task “{ $value }” waits for you: it may be done by now.
    .cure = Open /inbox: it lists what waits.
error-task-until = “{ $value }” is no day until which a task can be put away.
    .cure = Name a day from { $first } to { $last }, such as { $first }.
error-wish-to = { $value } is no address that this workspace declares.
    .cure = Choose one of those under alerts.to in sowhat.yaml: { $known }.
error-inbox-busy = Another sowhat inbox send is still sending.
    .cure = Wait until it has ended; nothing is sent twice.
