# Campaigns: winding a service down, from notice to no calls.

campaign-comma = { ", " }
campaign-page = Campaigns
campaign-title = { $what }: winding down
campaign-what = { $kind ->
    [operations] { $operations }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    } of { $service }
    [version] { $service } { $version }
   *[other] { $service }
}
campaign-no-team = No team
campaign-keys = Other keys
campaign-key = Key { $key }
campaign-instead-both = { $service } ({ $words })
campaign-stage = { $stage ->
    [opened] opened
    [notice] notice given
    [brown-out] in brown-outs
    [rolled-back] rolled back
    [ended] past its end
    [quiet] nobody calls
    [done] done
   *[cancelled] given up
}
campaign-window = { $day }, { $start } to { $end }
campaign-window-days = { $start } to { $end }
campaign-list-question = Is what we switch off really left by those who use it?
campaign-list-title = { $n ->
    [0] No campaign is under way
    [one] One campaign is under way
   *[other] { $n } campaigns are under way
}
campaign-list-lede = Calls of people in the last whole week, against the week before notice was given.
campaign-list-caption = Campaigns
campaign-list-answer-never = No campaign was opened yet.
campaign-list-answer-none = No campaign is under way; { $n } are over.
campaign-list-answer = { $calls ->
    [one] { $left } call a week is left
   *[other] { $left } calls a week are left
} in { $n ->
    [one] one campaign
   *[other] { $n } campaigns
}.
campaign-under = As of { $day }.
campaign-under-one = Stage: { $stage }. { $next }
campaign-towards = Instead: { $use }.
campaign-towards-none = Nobody said what to use instead.
campaign-way-open = Open a campaign
campaign-way-board = The review
campaign-way-all = All campaigns
campaign-way-review = Its review
campaign-question = Does anybody still depend on { $what }, which ends on { $day }?
campaign-answer = { $left } of { $start } calls a week { $calls ->
    [one] is
   *[other] are
} left: { $apps ->
    [one] one app
   *[other] { $apps } apps
} of { $teams ->
    [one] one team
   *[other] { $teams } teams
}.
campaign-answer-quiet = Nobody has called for { $days } days. It can be finished.
campaign-answer-done = Done: nobody has called for { $days } days.
campaign-answer-cancelled = This campaign was given up.
campaign-answer-unknown = No call of it is on record yet.
campaign-figure = { $what ->
    [left] Calls a week
    [teams] Teams behind the pace
    [days] Days until the end
    [past] Days past the end
   *[quiet] Days without a call
}
campaign-figure-left = of { $start } at notice; { $share } gone
campaign-figure-teams = of { $n } that still call
campaign-figure-quiet = { $needed } in a row finish it

campaign-weeks-none = No calls are on record
campaign-weeks-why = Nobody called it since four weeks before the notice, or no build has read their calls yet.
campaign-weeks-title = From { $start } calls a week to { $left }
campaign-weeks-lede = Calls of people by week, from four weeks before the notice. The dashed line is the pace that ends at nothing on time; the other is where the last eight weeks lead.
campaign-weeks-says = Calls of people a week: { $start } when notice was given, { $left } in the last whole week.
campaign-apps-says = Apps that called, by week: { $start } at first, { $left } in the last whole week.
campaign-weeks-caption = Calls by week
campaign-apps-caption = Apps, teams and business units by week
campaign-week-part = not a whole week yet
campaign-weeks-others = { $n } calls of bots and probes are left out here; they are told apart below.
campaign-coarse-note = Only whole weeks of people's calls are known so far. The next build looks at each day, operation and app: sowhat build
campaign-line = { $what ->
    [calls] Calls
    [apps] Apps
    [needed] Pace needed
    [leads] This pace
    [notice] Notice
    [sunset] End
   *[window] Brown-out
}
campaign-pace-none = Nobody calls any more.
campaign-pace-early = Whether it falls fast enough can be told once { $weeks } whole weeks have passed since the notice.
campaign-pace-over = Its end has passed, and { $calls } calls a week still come.
campaign-pace-flat = Calls do not fall. At this pace it is not left by its end.
campaign-pace-on = At this pace the last call comes about { $zero }, before the end.
campaign-pace-late = At this pace the last call comes about { $zero }, { $days ->
    [one] one day
   *[other] { $days } days
} after the end.
campaign-pace-numbers = { $now } calls fewer each week (the median of the slopes between all pairs of the last eight whole weeks); { $needed } are needed.
campaign-next-opened = Next: give notice on { $day }.
campaign-next-half = Next: reminder at half of the notice, { $day }.
campaign-next-month = Next: reminder a month before the end, { $day }.
campaign-next-week = Next: reminder a week before the end, { $day }.
campaign-next-brown-out = Next: brown-out on { $day }.
campaign-next-sunset = Next: the end, { $day }.
campaign-next-ended = Next: go to those who still call, or roll back.
campaign-next-quiet = Next: finish it.
campaign-next-rolled-back = Next: take it up again, or give it up.
campaign-next-done = Nothing is left to do but to book what it saved.
campaign-next-cancelled = Nothing is left to do.

campaign-teams-none = Nobody calls it
campaign-teams-why = Nobody called in the 28 days before the notice, and nobody does now.
campaign-teams-coarse = Who still calls is not known yet
campaign-teams-title = { $n ->
    [0] No team calls any more
    [one] One team still calls
   *[other] { $n } teams still call
}{ $late ->
    [0] {""}
    [one] ; one is behind the pace
   *[other] ; { $late } are behind the pace
}
campaign-teams-lede = Calls of people in the last 28 days and in the 28 days before the notice. Behind the pace: fewer calls have gone than a straight line to the end asks for, four weeks after the notice at the earliest. This list is for the platform team; a team is shown its own line only, in its letter.
campaign-teams-caption = Teams that call, or called when notice was given
campaign-apps-title = Their apps
campaign-apps-lede = Apps and keys, with the operations that they call most and the day of their last call.
campaign-apps-fold = Show the apps
campaign-apps-table = Apps that call, or called when notice was given
campaign-team-state = { $state ->
    [gone] has left
    [late] behind the pace
   *[moving] moving
}
campaign-told = { $letter }, { $day }: { $fate }
campaign-outcome = { $outcome ->
    [told] sent
    [by-hand] told by hand
    [refused] refused
    [doubtful] may have arrived
    [unset] the variable is empty
    [unreadable] the address cannot be read
   *[sent] being sent
}
campaign-letter-stage = { $stage ->
    [notice] notice
    [half] half-way reminder
    [month] reminder a month before
    [week] reminder a week before
    [brown-out] brown-out ahead
    [rolled-back] rolled back
   *[resumed] taken up again
}
campaign-head = { $what ->
    [campaign] Winds down
    [stage] Stage
    [towards] Use instead
    [sunset] Ends
    [next] Next
    [left] Calls left a week
    [start] At notice
    [consumers] Apps
    [teams] Teams
    [units] Business units
    [run] By week
    [team] Team
    [unit] Business unit
    [left-28] Calls in 28 days
    [before-28] Before the notice
    [moved-28] Calls of what replaces it
    [state] Stands
    [told] Last told
    [app] App
    [last] Last call
    [operations] Calls most
    [people] Calls of people
    [refused] Failed calls
    [bots] Bots
    [probes] Probes
    [note] Note
    [window] Brown-out
    [before-day] Calls a day, week before
    [after-day] Calls a day, week after
    [did] Since then
    [when] When
    [step] Step
   *[by] By
}

campaign-windows-none = No brown-out is planned
campaign-windows-why = A brown-out switches it off for some hours, so that whoever overlooked the letters notices while it can still be switched on again.
campaign-windows-title = { $n ->
    [one] One brown-out
   *[other] { $n } brown-outs
}, { $over ->
    [0] none is over yet
    [one] one is over
   *[other] { $over } are over
}
campaign-windows-lede = Whole hours in which it is switched off for a trial. A brown-out held where most calls within it failed.
campaign-window-state = { $when }: { $state ->
    [planned] planned
    [now] on now
    [cancelled] taken back
    [nobody] nobody called
   *[unknown] over; records of its hours are not read yet
}
campaign-window-seen = { $when }: { $calls } calls of people, { $share } failed. { $held ->
    [yes] It was off.
   *[no] It was not off, or not for all.
}
campaign-window-since = Since then { $stopped } of { $n } teams stopped and { $fell } call less than two thirds of what they did.
campaign-window-soon = Whether anybody reacted can be told three days after it.
campaign-reactions-caption = What teams did after a brown-out
campaign-did = { $did ->
    [stopped] stopped
    [fell] calls less
    [same] as before
    [grew] calls more
    [few] too few calls to say
   *[unknown] too soon to say
}
campaign-quiet-title = { $ready ->
    [done] Nobody calls any more
    [yes] It may be finished
   *[no] It cannot be finished yet
}
campaign-quiet-coarse = Whether it may be finished is not known yet
campaign-quiet-lede = Finished means { $needed } days in a row without a call of people, in records that are whole. Bots and probes do not hold it up.
campaign-quiet-days = { $days ->
    [0] Somebody called on the last day on record.
    [one] One day without a call of people.
   *[other] { $days } days without a call of people.
} { $needed } are needed.
campaign-quiet-since = From { $since } to { $until }, the last whole day on record.
campaign-quiet-others = Bots called { $bots } times and probes { $probes } times in these days: look whom they belong to.
campaign-quiet-silent = No line at all on some of these days from: { $sources }. Silence of a source proves nothing about calls; say why it is no hole when you finish.
campaign-saved-none = What it saved is not known
campaign-saved-title = { $month } a month saved
campaign-saved-lede = Run costs by the company's own records of costs. That is bookkeeping, not evidence of an effect: it enters the ledger as declared, grade E, when a person books it.
campaign-saved-cost = { $before } a month before the notice, { $after } a month since the last call.
campaign-saved-how = Means of up to three whole months before, and of all months after, that have any costs on record.
campaign-saved-sum = { $whole } in { $months }, not booked yet.
campaign-saved-book = Booking needs the budget line that fell and the document that shows it.
campaign-saved-no-costs = No run costs of this service are on record for the months before the notice.
campaign-saved-early = No whole month with costs has passed since the last call.
campaign-saved-currencies = Its costs are on record in several currencies.
campaign-saved-booked = All months so far are booked.

campaign-due = { $team }: { $letter }
campaign-due-how = { $by ->
    [hand] No address is known: tell them by hand, then note it.
   *[address] Goes to the address in { $variable }.
}
campaign-due-fold = Show the letter
campaign-due-title = { $n ->
    [one] One letter is due
   *[other] { $n } letters are due
}{ $hand ->
    [0] {""}
    [one] , one by hand
   *[other] , { $hand } by hand
}
campaign-due-lede = A letter is sent once. One that surely did not arrive is due again; one whose fate nobody knows, once more at most.
campaign-terms-title = What was agreed
campaign-terms-dates = Notice from { $notice }, end on { $sunset }.
campaign-terms-length = { $days } days of notice.
campaign-terms-reminder = { $letter }: { $day }, to whoever still calls.
campaign-terms-operations = These operations. Records know paths, not methods: all calls of a path count.
campaign-terms-why = Why
campaign-terms-agreed = Agreed to short notice: { $who }.
campaign-terms-review = Follows from decision number { $number } of the review.
campaign-steps-title = Every step
campaign-steps-fold = Show the steps
campaign-steps-caption = Steps that were taken
campaign-step-opened = Opened, to end on { $day }.
campaign-step-told = { $team }: { $letter }: { $fate }.
campaign-step-window = Brown-out { $when } { $how ->
    [cancel] taken back.
   *[plan] planned.
}
campaign-step-rolled = { $how ->
    [back] Rolled back.
    [moved] Taken up again, to end on { $day }.
   *[on] Taken up again.
}
campaign-step-done = Finished: no call of people since { $day }.
campaign-step-booked = Booked as { $id }: { $whole } saved, as declared.
campaign-step-cancelled = Given up.

campaign-letter-title = { $stage ->
    [notice] { $what } ends on { $sunset }
    [half] Reminder: { $what } ends on { $sunset }
    [month] One month left: { $what } ends on { $sunset }
    [week] One week left: { $what } ends on { $sunset }
    [brown-out] { $what } is switched off for a trial
    [rolled-back] { $what } stays on for now
   *[resumed] { $what } ends on { $sunset } after all
}
campaign-letter-dear = To { $team }:
campaign-letter-opening = { $stage ->
    [notice] { $what } will be switched off. From { $sunset } on it answers no more, { $days } days from today.
    [half] Half of the notice has passed. From { $sunset } on { $what } answers no more, { $days } days from today.
    [month] From { $sunset } on { $what } answers no more, { $days } days from today.
    [week] From { $sunset } on { $what } answers no more, { $days } days from today.
    [brown-out] { $when }: { $what } is switched off for a trial, and on again after it. Calls in these hours fail. It ends for good on { $sunset }.
    [rolled-back] { $what } answers as before, and its end is put off. The reason: { $why }
   *[resumed] { $what } will be switched off after all. From { $sunset } on it answers no more, { $days } days from today. The reason: { $why }
}
campaign-letter-instead = Use instead: { $use }.
campaign-letter-no-instead = Nothing takes its place. Tell us if you need something.
campaign-letter-none = Your apps made no call in the last 28 days. Nothing has to be done.
campaign-letter-calls = Your apps called it { $calls } times in the last 28 days:
campaign-letter-app = - { $app }: { $calls } calls{ $operations }
campaign-letter-operations = {" "}({ $operations })
campaign-letter-more = - and { $n } more
campaign-letter-windows = Switched off for a trial before that: { $windows }.
campaign-letter-now = A request now ({ $operation }):
campaign-letter-then = The same to what replaces it:
campaign-letter-untranslated = It could not be translated to what replaces it:
campaign-letter-note = - { $says }
campaign-letter-by = { $by }, platform team (campaign { $id })

campaign-form-said = Noted.
campaign-form-page = Open a campaign
campaign-form-question = What is to be wound down, and by when?
campaign-form-lede = Everybody who calls is told at least { $months ->
    [one] one month
   *[other] { $months } months
} before the end. It follows from a review decided as merge, migrate or retire, or from a reason that you give.
campaign-form-service = Service
campaign-form-scope = What goes
campaign-form-scopes = { $kind ->
    [operations] some operations
    [version] an old version
   *[service] the whole service
}
campaign-form-operations = Operations, a line each (GET /cards/{"{"}id{"}"})
campaign-form-version = Version (v1)
campaign-form-replaced = Use instead
campaign-form-nothing = no service
campaign-form-instead = What to use instead, in words
campaign-form-notice = Notice from
campaign-form-sunset = Ends on
campaign-form-why = Why
campaign-form-agreed = Who of the users agreed to shorter notice
campaign-form-by = Your name
campaign-form-open = Open it
campaign-form-acts = What to do
campaign-form-send = { $what ->
    [notice] Give notice
    [remind] Send what is due
    [hand] They were told
    [window] Plan a brown-out
    [unplan] Take it back
    [back] Roll back
    [on] Take it up again
    [finish] Finish it
    [book] Book what it saved
   *[cancel] Give it up
}
campaign-form-told = { $what ->
    [notice] Sends a letter to every team that calls and was not told yet. Who has no address is listed to be told by hand.
    [remind] Sends the reminders that are due today, to teams that still call.
    [hand] Note that a person told a team.
    [window] Whole hours, between the notice and the end. Callers are told a week before.
    [unplan] Take a planned brown-out back.
    [back] It answers again. Nothing that was counted or done is forgotten.
    [on] Go on after a roll-back; the end may be moved to a later day.
    [finish] After { $days } days without a call of people.
    [book] Enters the ledger as declared, grade E: what a person stands for, never evidence.
   *[cancel] The service stays. The steps stay readable.
}
campaign-form-team = Team
campaign-form-start = Begins
campaign-form-hours = Hours
campaign-form-window = Which
campaign-form-silent = Why a source that fell silent is no hole
campaign-form-new-sunset = New end (empty: as before)
campaign-form-line = Budget line that fell
campaign-form-proof = Document that shows it
campaign-form-sent = { $n ->
    [0] Nothing was due to be sent.
    [one] One letter was sent.
   *[other] { $n } letters were sent.
} { $hand ->
    [0] {""}
    [one] One team is to be told by hand.
   *[other] { $hand } teams are to be told by hand.
} { $failed ->
    [0] {""}
    [one] One was not accepted, and is due again.
   *[other] { $failed } were not accepted, and are due again.
}

cli-lifecycle-campaign = Wind a service down: from notice to no calls.
cli-campaign-open = Open a campaign for a service, some operations of it (--operation) or an old version (--version).

    Example: sowhat lifecycle campaign open fax-gateway --sunset 2027-06-30 --why "Nobody sends faxes" --by Li
cli-campaign-list = List all campaigns.

    Example: sowhat lifecycle campaign list
cli-campaign-show = Show one campaign: what is left, who still calls, what is due.

    Example: sowhat lifecycle campaign show w000001
cli-campaign-notice = Give notice to every team that calls and was not told yet.

    Example: sowhat lifecycle campaign notice w000001 --by Li
cli-campaign-remind = Send the reminders that are due.

    Example: sowhat lifecycle campaign remind w000001 --by Li
cli-campaign-told = Note that a person told a team what was due.

    Example: sowhat lifecycle campaign told w000001 payments-core --by Li
cli-campaign-brown-out = Plan a brown-out, in the workspace's time zone, or take one back (--cancel).

    Example: sowhat lifecycle campaign brown-out w000001 --start 2027-03-02T10:00 --hours 2 --by Li
cli-campaign-roll-back = It answers again for now.

    Example: sowhat lifecycle campaign roll-back w000001 --why "Payslips failed" --by Li
cli-campaign-resume = Go on after a roll-back.

    Example: sowhat lifecycle campaign resume w000001 --why "Payslips moved" --by Li
cli-campaign-finish = Finish it: nobody has called for as long as the rule asks.

    Example: sowhat lifecycle campaign finish w000001 --by Li
cli-campaign-book = Put what it saved into the ledger, as declared (grade E).

    Example: sowhat lifecycle campaign book w000001 --budget-line IT-4711 --proof budget-2027.xlsx --by Li
cli-campaign-cancel = Give it up.

    Example: sowhat lifecycle campaign cancel w000001 --why "It stays" --by Li
cli-argument-winding = The service.
cli-argument-campaign = The campaign's number.
cli-argument-campaign-team = The team.
cli-option-sunset = The first day on which it answers no more.
cli-option-notice-day = The day from which notice counts; today where left out.
cli-option-operation = An operation that goes, such as "GET /cards/{"{"}id{"}"}"; repeat it for more.
cli-option-version-gone = The version that goes, such as v1.
cli-option-replaced-by = The service to use instead.
cli-option-instead = What to use instead, in words.
cli-option-campaign-why = Why; needed where no review decided it, and for short notice.
cli-option-agreed = Who of the users agreed to shorter notice.
cli-option-campaign-by = Who takes the step.
cli-option-window-start = When it begins, in the workspace's time zone: 2027-03-02T10:00.
cli-option-window-hours = For how many hours.
cli-option-window-cancel = Take a planned one back.
cli-option-campaign-stage = What they were told: notice, half, month, week, brown-out, rolled-back or resumed.
cli-option-budget-line = The budget line that fell.
cli-option-campaign-proof = The document that shows it.
campaign-opened = Campaign { $id } is open: { $what } ends on { $day }.
campaign-noted = Noted for { $id }: { $step }
campaign-booked = Booked as { $id }, grade E.
campaign-sent-line = { $team }: { $letter }: { $fate }
campaign-booking-title = Run costs saved by winding down { $what }
campaign-booking-source = Campaign { $id }: run costs on record, { $first } to { $last }.
campaign-none-due = Nothing is due.

table-winddown = Who still calls services that are wound down, or may be soon: calls by day, operation, caller and answer.
table-winddown_hours = Calls of such services by hour, operation and answer: what a brown-out did.
table-winddown_hours-hour = The hour's beginning, UTC.
table-heard = Calls of everybody by day and source: a day without any is no day on which nobody called a service.

error-no-such-campaign = There is no campaign { $value }; there are: { $known }.
    .cure = sowhat lifecycle campaign list shows them.
error-campaign-by-nobody = Somebody has to stand for a step.
    .cure = Give a name (--by) of at most { $most } characters.
error-campaign-no-why = This step needs a reason.
    .cure = Say why (--why).
error-campaign-long = A text is longer than { $most } characters.
    .cure = Make it shorter.
error-campaign-bad = { $field } cannot be { $value }.
    .cure = Days are written 2027-06-30, services by their names.
error-campaign-service = There is no service { $value }.
    .cure = Use a name of the catalog.
error-campaign-itself = { $value } cannot take the place of itself.
    .cure = Name another service, or what goes of this one: operations or a version.
error-campaign-towards-ending = { $value } is being wound down itself.
    .cure = Name a service that stays, or end that campaign first.
error-campaign-no-operations = No operation is named.
    .cure = Name at least one (--operation "GET /cards").
error-campaign-no-version = No version is named.
    .cure = Name it (--version v1).
error-campaign-no-reason = No review of { $service } was decided as merge, migrate or retire.
    .cure = Decide its review first (sowhat lifecycle review), or say why without one (--why).
error-campaign-sunset = { $value } cannot be the end.
    .cure = Name a day after today and after the notice, and not before the end that was announced.
error-campaign-notice-past = Notice cannot count from { $value }: that day has passed.
    .cure = Let it count from today or later.
error-campaign-short-notice = From { $notice } to { $sunset } is less than { $months } months of notice.
    .cure = Choose a later end; or give the reason (--why) and who of the users agreed (--agreed).
error-campaign-late-notice = Less than { $months } months are left until { $sunset }, and nobody was told yet.
    .cure = Give it up and open it again with a later end, or with the agreement of the users (--agreed).
error-campaign-notice-early = Notice was planned for { $day }.
    .cure = Wait until then, or open the campaign with an earlier day.
error-campaign-under-way = { $campaign } winds { $service } down already.
    .cure = Go on with that one, or give it up first.
error-campaign-ended = { $campaign } is over ({ $how }).
    .cure = Open a new one.
error-campaign-rolled-back = { $campaign } is rolled back.
    .cure = Take it up again first (sowhat lifecycle campaign resume).
error-campaign-not-rolled-back = { $campaign } is not rolled back.
    .cure = There is nothing to take up again.
error-campaign-still-called = People called { $campaign } within the last { $needed } days: { $days } days without a call so far.
    .cure = Go to those who still call: sowhat lifecycle campaign show { $campaign }
error-campaign-silent = Silence proves nothing here: { $sources } had days without a line.
    .cure = Say why that is no hole in the records (--why), or repair the source.
error-campaign-never-called = Nobody was ever seen calling what { $campaign } names: that may be a slip of the pen.
    .cure = Compare its operations or version with the calls on record; if they are right, say why nobody ever called (--why).
error-campaign-coarse = No build has looked closely at what { $campaign } winds down.
    .cure = Build once more: sowhat build
error-campaign-not-due = Nothing of that kind ({ $stage }) is due for { $team }.
    .cure = sowhat lifecycle campaign show tells what is due.
error-campaign-window = From { $start } to { $end } is no brown-out.
    .cure = Whole hours, at least one and at most a week.
error-campaign-window-outside = A brown-out at { $start } lies outside the time between notice and end.
    .cure = Choose a day after the notice and before the end.
error-campaign-window-past = { $start } has passed.
    .cure = Choose a time that lies ahead.
error-campaign-window-twice = Another brown-out, at { $start }, is in the way.
    .cure = Choose another time, or take that one back first.
error-campaign-no-window = No brown-out that could be taken back begins at { $start }.
    .cure = sowhat lifecycle campaign show tells what is planned.
error-campaign-nothing-saved = Nothing can be booked for { $campaign } yet.
    .cure = It needs a finished campaign, and run costs on record for a whole month since the last call.
error-campaign-no-proof = A budget line that fell and a document that shows it are needed.
    .cure = Give both: --budget-line and --proof.
error-campaigns-busy = Another run is sending letters right now.
    .cure = Wait a minute and try again.
