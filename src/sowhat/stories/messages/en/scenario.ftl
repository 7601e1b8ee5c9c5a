# Scenarios: one conversation in the old way beside the new one.

scenario-page = Scenes
scenario-took-s = { $s } s
scenario-took-min = { $min } min{ $rest ->
        [yes] {" "}{ $s } s
       *[no] {""}
    }
scenario-took-h = { $h } h{ $rest ->
        [yes] {" "}{ $min } min
       *[no] {""}
    }
scenario-took-days = { $days } days
scenario-took-unknown = at least { $took }
scenario-lane = { $lane ->
        [old] The old way
       *[new] The new way
    }
scenario-who = { $who ->
        [agent] Agent
        [customer] The customer
       *[system] Meanwhile
    }
scenario-times = { $n } times
scenario-operation = { $service }: { $route }
scenario-more = +
scenario-source = { $took } { $kind ->
        [hand] by hand
        [wait] of waiting
        [free] of waiting, the agent does something else
       *[call] a call, not measured by the platform
    } ({ $low } to { $high }), { $known ->
        [measured] { $times ->
            [one] measured once by { $by }
           *[other] measured { $times } times by { $by }
        }
       *[stated] stated by { $by }
    }{ $dated ->
        [yes] , { $day }
       *[no] {""}
    }
scenario-call-measured = { $median }, one in ten over { $p90 }; measured over { $calls } calls { $since ->
        [month] in { $month }
       *[all] on record
    }
scenario-call-unknown = Not measured, and nobody states how long it takes
scenario-answer = { $way ->
        [longer] { $customer } waits { $saved } longer: { $new } instead of { $old }.
        [same] { $customer } is no sooner done ({ $saved } of difference): { $new }, as { $old } before.
       *[sooner] { $customer } is done { $saved } sooner: in { $new } instead of { $old }.
    }
scenario-answer-unknown = How much time this saves is not known yet.
scenario-under = That is { $hours } hours a month for those who take the calls ({ $low } to { $high }): capacity, not money yet.
scenario-under-some = That would be { $hours } hours a month { $way ->
        [more] more
       *[less] less
    } for those who take the calls; the range reaches to the other side of nothing.
scenario-under-maybe = With everything slow in the new way and quick in the old one, nothing is saved.
scenario-under-no-hours = How often it happens nobody has said, so hours a month are not known yet.
scenario-under-unknown = A call was neither measured nor stated; below is which one, and what would help.
scenario-grade-none = not known yet

# The player
scenario-play = Play
scenario-pause = Pause
scenario-again = Again
scenario-back = Step back
scenario-forward = Step forward
scenario-speed = Speed
scenario-whole = Whole screen (F)
scenario-speed-of = { $speed ->
        [read] Reading pace
       *[other] { $speed }×
    }
scenario-player = Both ways beside each other
scenario-keys = Space plays and pauses, arrows step, 1 to 4 change the speed.
scenario-still = Your system asks for less motion: go step by step.
scenario-done = Done
scenario-free = Free for the next one since
scenario-skipped = Waiting, shortened
scenario-clock = of
scenario-ended = Both ways played.
scenario-steps = Step by step
scenario-steps-lede = Every step with its time on the clock, where everything goes as usual.
scenario-from = Play from { $at }
scenario-sum = What it adds up to
scenario-sum-lede = Each figure leads to where it comes from.
scenario-doubts = How sure
scenario-addresses = Where each figure comes from
scenario-figure = Figure
scenario-exact = Exactly
scenario-address = Where

# The sum
scenario-part = { $part ->
        [each] Each time
        [month] A month
        [money] Money
       *[customers] Customers
    }
scenario-term = { $what ->
        [each] less for the agent, each time
        [often] times a month
        [hours] hours a month: capacity
       *[kept] The ledger, of all who use the service
    }
scenario-term-range = { $minus ->
        [yes] from { $low } more to { $high } less
       *[no] { $low } to { $high }
    }
scenario-term-known = { $known ->
        [measured] counted
       *[stated] as stated
    }
scenario-term-hours = no money yet · { $grade } { $word }
scenario-term-claim = kept, not added to the hours · { $grade } { $word }
scenario-sum-unknown = How long each way takes is not known yet.
scenario-sum-each = { $way ->
        [more] Each time, the agent spends { $saved } more: { $new } in the new way, { $old } in the old one.
        [same] Each time, the agent spends the same ({ $saved } of difference): { $new } in the new way, { $old } in the old one.
       *[less] Each time, the agent spends { $saved } less: { $new } in the new way, { $old } in the old one.
    }
scenario-sum-between = { $sure ->
        [no] With everything slow in the new way and quick in the old one it costs { $low }; the other way round it saves { $high }. It may be nothing.
       *[yes] At least { $low }, with everything slow in the new way and quick in the old one; at most { $high }.
    }
scenario-sum-customer = { $way ->
        [more] The customer waits { $saved } longer.
       *[less] The customer waits { $saved } less.
    }
scenario-sum-counted = In { $month }, { $route } of { $service } was called { $calls } { $calls_n ->
        [one] time
       *[other] times
    } by apps of { $units } { $units_n ->
        [one] business unit
       *[other] business units
    }, bots and probes left out. At { $each } { $each_n ->
        [one] call
       *[other] calls
    } each time, it happens { $occasions } times a month.
scenario-sum-stated = { $people } people, { $often } times a month each, { $known ->
        [measured] measured by { $by }
       *[stated] says { $by }
    }: it happens { $occasions } times a month.
scenario-sum-often-unknown = How often it happens is not known yet.
scenario-sum-hours = { $way ->
        [more] That makes { $hours } hours a month more ({ $grade }), which the new way costs.
        [some] That makes { $hours } hours a month ({ $grade }); from { $low } hours lost to { $high } hours won.
       *[less] That makes { $hours } hours a month, { $low } to { $high } ({ $grade }).
    }
scenario-sum-capacity = Hours are capacity, not money. They become money when a budget line falls, by as much as it fell, and then the ledger holds it.
scenario-sum-released = For { $service } the ledger holds { $hours } hours as declared, “{ $title }” ({ $grade }); no budget line has fallen for them.
scenario-sum-fallen = For { $service } a budget line fell by { $money }: “{ $title }”, { $hours } hours ({ $grade }).
scenario-sum-price = Finance would then count with { $amount } a person-day; until it does, no money is shown here.
scenario-sum-no-price = Nobody has said what a person-day costs, and no money is shown here.
scenario-sum-no-claim = How many customers stay because of it is not known yet: no claim about { $service } stands in the ledger.
scenario-sum-claims = What customers did after their teams began to use { $service } the ledger knows, not this play:
scenario-claim = { $how ->
        [nothing] { $study }: may be nothing, { $low } to { $high } { $kind ->
            [retained] customers kept
            [downtime-minutes] minutes of downtime avoided
           *[other] in what it counts
        } ({ $grade }, { $state }).
        [along] { $study }: goes along with { $amount }{ $kind ->
            [retained] {""}
            [downtime-minutes] {" "}minutes of downtime
           *[other] {""}
        }, why is not shown ({ $grade }, { $state }).
        [protect] { $study }: { $kind ->
            [downtime-minutes] { $amount } minutes of downtime avoided
           *[other] { $amount } avoided
        }, { $low } to { $high } ({ $grade }, { $state }).
       *[create] { $study }: { $kind ->
            [retained] { $amount } kept
           *[other] { $amount } won
        }, { $low } to { $high } ({ $grade }, { $state }).
    }
scenario-claim-worth = { $kind ->
        [protect] Protected: { $money } ({ $low } to { $high }).
       *[create] New value: { $money } ({ $low } to { $high }).
    }
scenario-claim-uncounted = { $few ->
        [yes] { $study }: counted for too few customers to tell ({ $grade }, { $state }).
       *[no] { $study }: claimed, and not counted ({ $grade }, { $state }).
    }
scenario-sum-apart = These lines are not added up, and the hours are not added to them.

# Why it is graded so
scenario-why-compared = Everything in it was measured. It compares before with after, and nobody drew lots for who works which way: D is the most that it can carry.
scenario-why-stated = { $n } of { $all } times were stated, not measured. Five runs of each with a stopwatch would help.
scenario-why-few = { $n } of { $all } times were measured fewer than { $fewest } times, which counts as stated.
scenario-why-stated-call = How long { $route } takes the platform does not measure; somebody states it. A latency in the log of { $service } would help.
scenario-why-unknown = { $route } of { $service } was neither measured nor stated. Write “stated” beside the call, or log its latency.
scenario-why-no-frequency = Nobody says how often it happens. Write “frequency”, or name the operation to count.
scenario-why-uncounted = { $route } was not called by people in the last whole month, so how often it happens cannot be counted.
scenario-why-stated-often = How often it happens is stated. Counting the calls of an operation would help.

# The list
scenario-list-question = What does a customer notice of it?
scenario-list-answer = { $n ->
        [one] { $shown } scene plays the old way beside the new one.
       *[other] { $shown } scenes play the old way beside the new one.
    }
scenario-list-none = No scene is written yet.
scenario-list-under = { $n ->
        [one] It ends with the time it saves, and what that adds up to.
       *[other] Each ends with the time it saves, and what that adds up to; { $timed } of { $n } have all their times.
    }
scenario-list-why = A scene is a file in the folder “scenarios” of the workspace, and there is none. People who read no code see in one minute what an API is for.
scenario-list-title = All scenes
scenario-list-lede = Played with measured latencies and the times of people.
scenario-head = { $what ->
        [scenario] Scene
        [saved] Sooner done
        [hours] Hours a month
       *[grade] Evidence
    }
scenario-begin = Write the first one
scenario-begin-lede = Sit beside an agent for an hour with a stopwatch. That is all it takes.
scenario-begin-step = { $step ->
        [file] Write what is said and seen, the old way and the new one, into a file of the folder “scenarios”.
        [time] Write how long each step takes by hand, and who measured or stated it. Calls are timed by the platform.
       *[look] Run “sowhat check”, and open this page again.
    }
scenario-begin-example = A whole one, to copy; put the name of one of your services into it:
scenario-begin-yaml =
    name: refund-call
    title: A refund
    story: A customer calls because her money has not come back.
    service: payments
    people:
      low: 20
      likely: 24
      high: 30
      stated_by: Head of the call centre
    frequency:
      low: 30
      likely: 50
      high: 80
      stated_by: Head of the call centre
    old:
      title: Call back tomorrow
      steps:
        - who: customer
          words: Where is my money?
          hand:
            low: 5
            likely: 8
            high: 12
            measured_by: Li Wei
            times: 10
        - who: agent
          words: I have to ask, and call you back.
          screen:
            title: E-mail
            result: No answer yet
            tone: bad
          wait:
            low: 1800
            likely: 7200
            high: 86400
            agent: free
            stated_by: Li Wei
    new:
      title: See it at once
      steps:
        - who: agent
          words: It left us this morning.
          screen:
            title: Transfer
            result: On its way
            tone: good
          calls:
            - service: payments
              route: /payments/transfers
              stated:
                low: 1
                likely: 1
                high: 2
                stated_by: Payments team
          hand:
            low: 10
            likely: 15
            high: 25
            measured_by: Li Wei
            times: 10
scenario-rules = How scenes are graded
scenario-rules-lede = A stopwatch tells how long things take. It does not tell what customers do.
scenario-rule = { $rule ->
        [d] D, related only: every time in both ways was measured, by hand at least five times each.
        [e] E, declared: any time in it was only stated.
        [none] Not known yet: a call was neither measured nor stated.
       *[money] Hours are capacity. Money and customers come from the ledger, with their own grade, or are not shown.
    }

# Commands and errors
cli-story-scenario =
    A scene: the old way beside the new one, with its sum.

    Without a name it lists them.

    Example: sowhat story scenario refund-call --to html --out refund.html
cli-argument-scenario = The scene's name; none to list them all
cli-option-scenario-to = How it is written: md, or html for one file that plays without a network
cli-option-scenario-out = The file to write; the terminal where it is left out
scenario-written = Written: { $file }
error-no-such-scenario = There is no scene named “{ $value }”. Known: { $known }.
    .cure = { $nearest ->
        [none] Write it into the folder “scenarios”, or run “sowhat story scenario” to list them.
       *[other] Did you mean “{ $nearest }”?
    }
error-scenario-form = A scene cannot be written as “{ $value }”.
    .cure = Choose one of: { $known }.
error-scenario-source = { $count ->
        [0] “{ $field }” does not say who stands for it.
       *[other] “{ $field }” says both that it was measured and that it was stated.
    }
    .cure = Write either “measured_by: NAME” with “times: N”, or “stated_by: NAME”.
error-scenario-times = “{ $field }” was measured, and does not say how often.
    .cure = Write “times:” with a whole number from 1, or “stated_by” instead of “measured_by”.
error-scenario-order = “{ $field }” has low { $low }, likely { $likely }, high { $high }, which are not in order.
    .cure = Low comes first, then likely, then high; equal ones are fine.
error-scenario-no-time = The step takes no time: it has neither “hand” nor “calls” nor “wait”.
    .cure = Write how many seconds it takes by hand, talking included, and who measured or stated that.
error-scenario-says-nothing = The step shows nothing: it has neither “words” nor a “screen”.
    .cure = Write what is said, or what is seen.
error-scenario-frequency = “{ $key }” stands beside an operation that is counted.
    .cure = Either name the operation, or state how often it happens; not both.
error-scenario-each = “each” says how many calls one time makes, and no operation is named.
    .cure = Write “operation” with its service and route, or leave “each” out.
error-scenario-people = The frequency is that of one person, and nobody says how many people there are.
    .cure = Write “people” with low, likely, high and who states it.
