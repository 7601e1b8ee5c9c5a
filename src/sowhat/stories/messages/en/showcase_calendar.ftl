### Showcases on the calendar: pages, calendar entries, problems

showcase-page = Showcase
showcase-tab =
    { $tab ->
        [calendar] Calendar
        [scenarios] Scenarios
        [prototypes] Prototypes
        [rehearsal] Rehearsal
       *[hub] To tell
    }
showcase-title =
    { $kind ->
        [developers] Developer showcase
       *[stakeholders] Stakeholder showcase
    }
showcase-dated = { $title }, { $day }
showcase-weekday =
    { $n ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[other] Sunday
    }
showcase-weekday-day = { $weekday }, { $day }
showcase-hours = { $start }, { $minutes } min
showcase-when = { $weekday }, { $day }, { $start }, { $minutes } min
showcase-state =
    { $state ->
        [drafted] drafted
        [sent] sent
        [held] held
        [off] called off
       *[planned] planned
    }
showcase-line = { $id } · { $when } · { $state } · { $n ->
        [0] nothing is missing
        [one] 1 thing is missing
       *[other] { $n } things are missing
    }
showcase-summary = { $title }: { $platform }
showcase-calendar-name = Showcases of { $platform }
showcase-off-why =
    { $why ->
        [none] It is not held.
       *[other] It is not held: { $why }
    }
showcase-moved-why = Moved: { $why }
showcase-moved =
    { $why ->
        [none] Moved from { $day }.
       *[other] Moved from { $day }: { $why }.
    }
showcase-agenda-line =
    { $presenter ->
        [none] { $what } ({ $minutes } min)
       *[other] { $what } – { $presenter } ({ $minutes } min)
    }
showcase-lack-agenda = Nothing is on the agenda yet.
showcase-lack-presenter =
    { $n ->
        [one] One line of the agenda has no presenter.
       *[other] { $n } lines of the agenda have no presenter.
    }
showcase-lack-long = The agenda is { $over } min too long for { $minutes } min.
showcase-lack-draft = The draft is due.
showcase-lack-stale = The draft is { $days } days old: draft it anew.
showcase-lack-conflict = A figure in somebody's words is not true any more.
showcase-lack-unsent = It was not sent yet.
showcase-lack-doubtful = Nobody knows whether the message to { $to } arrived.
showcase-lack-attendance = Nobody put down how many came.
showcase-lack-answer =
    { $n ->
        [one] One question waits for its answer.
       *[other] { $n } questions wait for their answers.
    }
showcase-lack-follow-up =
    { $n ->
        [one] One follow-up is past its day.
       *[other] { $n } follow-ups are past their day.
    }
showcase-to =
    { $hand ->
        [yes] { $how ->
            [none] by hand
           *[other] by hand: { $how }
        }
       *[no] { $to }
    }
showcase-outcome =
    { $outcome ->
        [told] arrived
        [refused] refused by the receiver
        [doubtful] nobody knows whether it arrived
        [unset] the variable holds no address
        [unreadable] the address cannot be read
       *[unknown] nobody knows: the sending was cut off
    }
showcase-calendar = Calendar of showcases
showcase-question = { $title }, { $when }
showcase-calendar-question = What do we show next, and is it ready?
showcase-answer-none = No showcase lies ahead: its rhythm in sowhat.yaml is switched off.
showcase-answer = { $title }, { $when } ({ $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }): { $n ->
        [0] nothing is missing.
        [one] { $shown } thing is missing.
       *[other] { $shown } things are missing.
    }
showcase-standing =
    { $n ->
        [0] { $state ->
            [held] It was { $shown }, and nothing is left to do.
            [off] It is { $shown }.
           *[other] It is { $shown }, and nothing is missing today.
        }
        [one] { $shown } thing is missing.
       *[other] { $shown } things are missing.
    }
showcase-under-fine = Nothing waits for you.
showcase-ahead =
    { $n ->
        [0] Nothing lies ahead
        [one] One showcase lies ahead
       *[other] { $n } showcases lie ahead
    }
showcase-ahead-lede = They recur by themselves. Open one to set its agenda, draft it, word it and send it.
showcase-behind =
    { $n ->
        [0] What was shown
        [one] One was shown
       *[other] { $n } were shown
    }
showcase-behind-lede =
    { $n ->
        [0] Nobody has put anything down about a showcase yet.
       *[other] What was sent is kept as it went out, with the questions of the audience.
    }
showcase-blocked = Days without a showcase
showcase-blocked-lede = One that falls on such a day is held on the next working day, or falls out where that comes too near to the next one.
showcase-blocked-days =
    { $one ->
        [yes] { $since }
       *[no] { $since } to { $until }
    }
showcase-none = None.
showcase-head =
    { $what ->
        [what] Showcase
        [when] When
        [place] Where
        [agenda] Agenda
        [state] State
        [missing] Missing
        [sent] Sent
        [attended] Came
        [questions] Questions
        [follow-ups] Follow-ups
        [item] What
        [presenter] Presenter
        [minutes] Minutes
        [number] No.
        [to] To
        [day] Day
        [by] By
        [outcome] What became of it
        [people] People
        [question] Question
        [answer] Answer
        [owner] Owes the answer
        [became] Became
        [unit] Unit
        [came] Came
        [follow-up] What
        [today] How they live with it today (a demand needs it)
        [who] Who
        [due] Until
       *[done] Done
    }
showcase-minutes-of = { $minutes } of { $most } min
showcase-people =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
showcase-open = { $n } open
showcase-figure =
    { $what ->
        [agenda] Minutes on the agenda
        [sent] Times sent
       *[attended] People who came
    }
showcase-figure-minutes = of { $most }
showcase-units =
    { $n ->
        [0] not put down
        [one] of 1 unit
       *[other] of { $n } units
    }
showcase-section =
    { $what ->
        [agenda] Agenda
        [edits] Words of people in the draft
        [offer] Words that a model offers
        [sent] What was sent
        [questions] What the audience asked
        [attended] Who came
       *[follow-ups] What follows
    }
showcase-lede =
    { $what ->
        [agenda] { $n ->
            [0] Nothing is on it yet: put down what is shown, by whom, for how long.
           *[other] In the order in which it is shown.
        }
        [edits] They are kept when the draft is made anew. A figure that is no longer true is never silently kept.
        [sent] { $n ->
            [0] Nothing yet.
           *[other] Each opens exactly as it went out.
        }
        [questions] { $n ->
            [0] Nobody has put a question down yet.
           *[other] A question can become a demand, or feedback of the team that asked.
        }
        [attended] { $n ->
            [0] Not put down yet. Numbers by unit are enough; names are not kept.
           *[other] Numbers by unit; names are not kept.
        }
       *[follow-ups] { $n ->
            [0] Nothing is planned yet.
           *[other] Each with who does it, and until when.
        }
    }
showcase-comma = {", "}
showcase-hand =
    { $state ->
        [conflict] { $by } worded the { $part } of “{ $slide }”, and { $untrue } is not true any more.
        [reworded] { $by } worded the { $part } of “{ $slide }”; the records say it in other words now, every figure is still true.
        [orphan] { $by } worded the { $part } of “{ $slide }”, which is not in the draft any more.
        [stated] { $by } worded the { $part } of “{ $slide }” and answers for figures that the records do not hold.
       *[kept] { $by } worded the { $part } of “{ $slide }”.
    }
showcase-part =
    { $part ->
        [title] title
        [points] points
       *[notes] notes
    }
showcase-then = What the draft said then
showcase-words = What was written
showcase-now = What the draft says now
showcase-hand-fold = Compare
showcase-sworn = (Stated by { $by }.)
showcase-due = until { $day }
showcase-late = past its day
showcase-became =
    { $into ->
        [demand] demand { $to }
       *[feedback] feedback of { $to }
    }
showcase-way-ics = Into your calendar (.ics)
showcase-way-one-ics = Into your calendar (.ics)
showcase-way-all = All showcases
showcase-message-page = All of it: { $page }

## Problems

error-showcase-by-nobody = Somebody has to say it.
    .cure = Give your name, at most { $most } characters.
error-no-such-occasion = There is no showcase “{ $value }”.
    .cure = Known ones: { $known }.
error-no-such-talk = No such talk is kept here: “{ $value }”.
    .cure = Open it from the list of what was sent.
error-talk-changed = What is kept as “{ $value }” is not what was sealed.
    .cure = Somebody changed the database by hand: restore it from its copy.
error-showcase-there = The showcase { $id } is on the calendar already.
    .cure = Move it, or choose another day.
error-showcase-past = { $day } is past.
    .cure = Choose a day that lies ahead.
error-showcase-lacks = A word is missing: { $field }.
    .cure = Fill it in.
error-showcase-long = That is too long.
    .cure = At most { $most } characters a line, and twelve lines a part.
error-showcase-day = “{ $value }” is not a day.
    .cure = Write YYYY-MM-DD.
error-showcase-clock = “{ $value }” is not an hour.
    .cure = Write HH:MM, such as 15:00.
error-showcase-minutes = “{ $value }” is not a number of minutes.
    .cure = Write a whole number from { $least } to { $most }.
error-showcase-number = There is no { $what } with the number { $value }.
    .cure = Known numbers: { $known }.
error-showcase-units = “{ $value }” does not say how many came of which unit.
    .cure = Write UNIT=NUMBER. Known units: { $known }.
error-showcase-people = { $value } is no number of people.
    .cure = Write a whole number from 0 up.
error-showcase-off = The showcase { $id } is called off.
    .cure = Give it a day again first.
error-showcase-kind = “{ $value }” is no kind of showcase.
    .cure = Choose one of { $known }.
error-showcase-part = “{ $value }” is no part of a slide.
    .cure = Choose one of { $known }.
error-showcase-slide = The draft has no slide “{ $value }”.
    .cure = Its slides: { $known }.
error-showcase-no-draft = The showcase { $id } has no draft yet.
    .cure = Draft it first.
error-showcase-figure = The records hold no such figure: { $value }.
    .cure = Write the figure as the draft has it, or say that you state it yourself: your name will stand beside it.
error-showcase-conflict = On slide “{ $slide }” a figure is not true any more: { $value }.
    .cure = Word it anew, take the draft's words, or state it yourself; then send.
error-showcase-nowhere = Nothing says where { $id } is sent.
    .cure = Write to: env:NAME below showcases: in sowhat.yaml, or send it yourself and put that down.
error-showcase-busy = Another run is sending showcases.
    .cure = Wait until it is done.
error-showcase-into = A question cannot become “{ $value }”.
    .cure = Choose demand or feedback.
error-showcase-of = Question { $number } names no team.
    .cure = Feedback belongs to a team or app: ask it anew with the team that asked.
error-showcase-act = Nothing of that name can be done here: “{ $value }”.
    .cure = Use the forms of the page.
error-talk-form = “{ $value }” is no form of a talk.
    .cure = Choose one of { $known }.
error-talk-audience = “{ $value }” is no audience.
    .cure = Choose one of { $known }.
error-talk-out = { $form } is not for a terminal.
    .cure = Give the file with --out.
error-talk-master-form = A master is for slides, not for { $form }.
    .cure = Use --to pptx, or leave --master out.
error-talk-unreadable = The file cannot be read: { $reason }
    .cure = Check the path.
error-talk-unwritable = The file cannot be written: { $reason }
    .cure = Choose a folder that you may write into.

## Pages and forms

showcase-tabs = Pages about showcases
showcase-way-next = Open the one of { $day }
showcase-hub-question = What is there to tell, to whom, and what is still missing?
showcase-hub-week = This week, ready to be pasted
showcase-hub-week-lede = The Monday report as a message. It says what changed, what is due, and what is not known.
showcase-hub-talks = Talks
showcase-hub-talks-lede = Each opens as a page and downloads as slides, document, table or one file that works offline.
showcase-chat =
    { $to ->
        [feishu] Feishu
        [dingtalk] DingTalk
        [wecom] WeCom
        [slack] Slack
       *[text] Word, mail, anywhere else
    }
showcase-copy = Copy
showcase-copied = Copied
showcase-talk =
    { $kind ->
        [weekly] Weekly report
        [developers] Developer showcase
        [stakeholders] Stakeholder showcase
        [quarter] Quarter review
        [platform-review] Platform review
       *[budget] Budget defence
    }
showcase-talk-for =
    { $kind ->
        [weekly] Who joined, who stopped, what is due, whom to persuade
        [developers] Every two weeks: use, speed, failures, what is new and what goes
        [stakeholders] Every month: customers, money, risk and what we ask for
        [quarter] What was promised, what came of it, what is next
        [platform-review] For those who judge the platform: health, use, worth, debt
       *[budget] What stops, for whom, with a tenth or a third less
    }
showcase-audiences = For whom
showcase-audience =
    { $audience ->
        [executives] For executives
        [business] For business people
       *[developers] For developers
    }
showcase-files = Downloads
showcase-file =
    { $form ->
        [present] To present
        [pptx] PowerPoint
        [pdf] PDF
        [docx] Word
        [xlsx] Excel
        [html] One page
        [md] Markdown
       *[json] JSON
    }
showcase-back = Back to the showcase
showcase-note =
    { $what ->
        [draft] Draft: { $showcase }. It goes out like this.
       *[sent] Exactly as it went out: { $showcase }.
    }
showcase-draft = The draft, slide by slide
showcase-draft-lede = Word what you would say yourself: titles, points, notes. Figures stay the records' own.
showcase-draft-read = Read it as a page
showcase-acts = What to do
showcase-form-said = Noted.
showcase-form-nobody = nobody in particular
showcase-form-unit = { $unit }
showcase-form =
    { $what ->
        [kind] Which showcase
        [day] Day
        [start] Begins (HH:MM)
        [minutes] Minutes
        [place] Where
        [why] Why
        [by] Your name
        [what] { $act ->
            [follow] What is done next
           *[other] What is shown
        }
        [presenter] Presenter
        [number] { $act ->
            [drop] Which line
            [finish] Which one
           *[other] Which question
        }
        [again] Send again where nobody knows whether it arrived
        [how] How it was sent
        [people] To how many people
        [text] What was asked
        [of] Team or unit that asked
        [asker] Who asked
        [owner] Who owes the answer
        [due] Until
        [answer] Answer
        [into] Becomes
        [hand] Whose words
        [who] Who does it
        [says] What came of it
        [title] Title
        [points] Points, one a line
        [notes] Notes, as they are spoken
       *[sworn] I state figures here that the records do not hold; my name will stand beside them
    }
showcase-restore = { $by }: { $part } “{ $words }”
showcase-into =
    { $into ->
        [demand] a demand
       *[feedback] feedback of that team
    }
showcase-form-send =
    { $what ->
        [add] Add a showcase
        [item] Put on the agenda
        [drop] Take off the agenda
        [draft] Draft the talk
        [offer] Ask the model for other words
        [take] Take the words that hold
        [leave] Leave the model’s words
        [edit] Keep these words
        [restore] Take the draft's words again
        [send] Send it
        [hand] I sent it myself
        [move] Move it
        [off] Call it off
        [ask] Put a question down
        [answer] Answer a question
        [turn] Make a question more than a question
        [attend] Put down how many came
        [follow] Plan a follow-up
       *[finish] A follow-up is done
    }
showcase-form-told =
    { $what ->
        [add] For one that is not in the rhythm. What you leave out is as usual.
        [item] What is shown, by whom, for how long.
        [drop] The other lines stay.
        [draft] Told anew from the records. What people worded is kept.
        [offer] Titles, points and notes of the draft go to the endpoint in sowhat.yaml. What comes back stands nowhere before somebody takes it.
        [take] They become your words, and every figure stays as it is. What somebody worded already stays.
        [leave] The talk says what it said.
        [edit] A figure that the records do not hold is refused, unless you state it yourself.
        [restore] What the machine says holds again.
        [send] To the addresses in sowhat.yaml, once each.
        [hand] It is kept as it is now, as what went out.
        [move] Calendars that follow this one learn of it.
        [off] Calendars that follow this one learn of it.
        [ask] In the words in which it was asked.
        [answer] In a sentence or two.
        [turn] A demand is followed until it is done; feedback is kept with the team.
        [attend] Numbers by unit; names are not kept.
        [follow] With who does it and until when.
       *[finish] And what came of it.
    }

## Settings

setting-workspace-showcases = When showcases are held, and when not.
setting-showcases = Showcases (`showcases`)
setting-showcases-developers = The fortnightly showcase for developers.
setting-showcases-stakeholders = The monthly showcase for everybody else.
setting-showcases-blocked = Days without a showcase: a day, or a mapping.
setting-showcase = A showcase that recurs (`showcases: developers`, `showcases: stakeholders`); where two defaults are named, the first is the developers'.
setting-showcase-weekday = On which day of the week.
setting-showcase-week = Every second week, or in which week of each month.
setting-showcase-time = When it begins, in the workspace's time zone.
setting-showcase-minutes = How long it takes.
setting-showcase-place = Where.
setting-showcase-to = Environment variables that hold the addresses to which it is sent, as apprise writes them.
setting-showcase-for = To whom it is told.
setting-showcase-lang = In which language; the workspace's otherwise.
setting-showcase-draft_days = So many days before it, its draft is due.
setting-showcase-first = Not before this day; every second week is counted from it.
setting-showcase-held = no: it is not held at all.
setting-showcase-blocked = Days without a showcase (`showcases: blocked`)
setting-showcase-blocked-from = The first day.
setting-showcase-blocked-until = The last day; the first one otherwise.
setting-showcase-blocked-why = Why, such as a holiday.

## Words that a language model offers

showcase-offer-lede = { $by } asked { $model } on { $day }. Nothing of it is in the talk before somebody takes it.
showcase-offer-counted = { $taken ->
        [0] No sentence holds
        [one] 1 sentence holds
       *[other] { $taken } sentences hold
    }; { $kept ->
        [0] none was refused.
       *[other] { $kept } refused.
    }
showcase-offer-settled = { $how ->
        [taken] { $by } took the words that hold.
       *[left] { $by } left them; the talk says what it said.
    }
showcase-offer-open = { $old ->
        [yes] The draft was made anew since: ask again, or leave them.
       *[no] Waits for somebody to take or leave them.
    }
showcase-offer-slide = “{ $slide }”
showcase-offer-words = Offered
showcase-offer-silent = { $slide }: { $why ->
        [unreachable] nobody answered at the endpoint.
        [late] no whole answer came in time.
        [status] the endpoint refused.
        [redirect] the endpoint sent us elsewhere; nothing is sent there.
        [too-much] the answer was too large.
        [no-json] the answer was not of this protocol.
       *[no-answer] the answer held no words.
    }
error-showcase-take-or-leave = Words cannot be taken and left at once.
    .cure = Give --take or --leave, or neither to ask the model.
error-showcase-no-offer = No words of a model wait for { $id }.
    .cure = Ask for some first; each offer is taken or left once.
error-showcase-offer-old = The draft of { $id } was made anew since the model was asked.
    .cure = Ask again, or leave the words.
