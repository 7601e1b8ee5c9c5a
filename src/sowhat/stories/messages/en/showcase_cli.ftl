### `sowhat story` and `sowhat showcase`: talks in every form, and the calendar of showcases

cli-option-talk-for = executives, business or developers.
cli-option-talk-to = md, html, present, pdf, pptx, docx, xlsx, feishu, dingtalk, wecom, slack, word or text.
cli-option-talk-out = The file to write; documents and slides need one.
cli-option-talk-until = The last day that it tells about.
cli-option-talk-since = The first day that it tells about.
cli-option-talk-master = Your company's own .pptx, whose master the slides take.
cli-argument-talk-service = A service of the catalogue.
cli-argument-talk-demand = A demand (D-1) or a case.
cli-story-weekly = Tell the week: who joined, who stopped, which promises are due, and whom to persuade.

    Example: sowhat story weekly --to feishu
cli-story-showcase = Tell the showcase: the fortnightly one for developers, the monthly one for everybody else.

    Example: sowhat story showcase --for developers --to pptx --out showcase.pptx
cli-story-quarter = Tell the quarter: what was promised, what came of it, what is next.

    Example: sowhat story quarter --for executives --to pdf --out quarter.pdf
cli-story-service = Tell one service: what it does for whom, and what is known of its worth.

    Example: sowhat story service identity --for business
cli-story-approval = Pack for the approval of a project, about a demand or its case.

    Example: sowhat story approval D-1 --to docx --out approval.docx
cli-story-platform-review = Pack for a review of the platform.

    Example: sowhat story platform-review --to pptx --out review.pptx
cli-story-budget = Pack for the defence of the budget: what stops, for whom, with a tenth or a third less.

    Example: sowhat story budget --to xlsx --out budget.xlsx
cli-story-drafts = Draft every showcase whose draft is due. Made to run after each build.

    Example: sowhat story drafts
cli-option-showcase-drafts-by = Who drafts; the rule itself otherwise.
talk-written = Written to { $path }.
showcase-cli-drafted = Drafted: { $id }.
showcase-cli-nothing-due = No draft is due.

cli-showcase = Showcases on the calendar: agenda, draft, sending, questions, attendance, follow-ups.
cli-argument-showcase = A showcase, such as developers-2026-11-26.
cli-argument-showcase-kind = developers or stakeholders.
cli-argument-showcase-day = The day, YYYY-MM-DD.
cli-argument-showcase-what = What is shown.
cli-argument-showcase-slide = The slide's id, as `sowhat showcase show` lists it.
cli-argument-showcase-part = title, points or notes.
cli-argument-showcase-words = The new words, a line a point.
cli-argument-showcase-question = What was asked.
cli-argument-showcase-units = How many came, such as retail=12.
cli-argument-showcase-follow-up = What is done next.
cli-option-showcase-by = Your name.
cli-option-showcase-number = The number of the line, question or follow-up.
cli-option-showcase-due = Until which day, YYYY-MM-DD.
cli-option-showcase-time = When it begins, HH:MM.
cli-option-showcase-minutes = How long it takes.
cli-option-showcase-item-minutes = How long this takes.
cli-option-showcase-place = Where.
cli-option-showcase-why = Why.
cli-option-showcase-day = The new day, YYYY-MM-DD.
cli-option-showcase-off = It is not held; --why says why.
cli-option-showcase-presenter = Who presents it.
cli-option-showcase-drop = Take the line --number off the agenda.
cli-option-showcase-sworn = You answer, by name, for figures that the records do not hold.
cli-option-showcase-hand = You sent it on your own: only put that down.
cli-option-showcase-people = To how many people.
cli-option-showcase-how = How, such as "mail to all heads".
cli-option-showcase-again = Send also where nobody knows whether the last message arrived.
cli-option-showcase-asker = Who asked.
cli-option-showcase-of = The team or unit that asked.
cli-option-showcase-answer = The answer.
cli-option-showcase-owner = Who owes the answer.
cli-option-showcase-into = demand or feedback: what question --number becomes.
cli-option-showcase-today = With --into demand: how they live with it today.
cli-option-showcase-who = Who does it.
cli-option-showcase-done = With --number: it is done, and what came of it.
cli-option-showcase-ics = Print the calendar as an .ics file.
cli-showcase-list = List showcases: what lies ahead, then what is past.

    Example: sowhat showcase list
cli-showcase-show = Show one showcase: agenda, draft, what was sent and asked.

    Example: sowhat showcase show developers-2026-11-26
cli-showcase-add = Put a showcase on the calendar that is not in its rhythm.

    Example: sowhat showcase add stakeholders 2026-12-15 --time 14:00 --by Li
cli-showcase-move = Hold a showcase on another day, at another hour or elsewhere; or call it off.

    Example: sowhat showcase move developers-2026-11-26 --day 2026-11-27 --why "Release day" --by Li
cli-showcase-agenda = Put a line on the agenda, word one anew (--number), or take one off (--drop).

    Example: sowhat showcase agenda developers-2026-11-26 "Refunds in one call" --presenter Chen --minutes 10 --by Li
cli-showcase-draft = Draft the talk, or draft it anew; what people worded is kept.

    Example: sowhat showcase draft developers-2026-11-26 --by Li
cli-showcase-offer = Ask the language model in sowhat.yaml for other words of the draft, and take or leave what it offers. Nothing of it is in the talk before.

    Example: sowhat showcase offer developers-2026-11-26 --by Li
cli-option-showcase-take = Take the words that hold; they become yours.
cli-option-showcase-leave = Leave them; the talk says what it said.
cli-showcase-edit = Word a title, the points or the notes of a slide.

    Example: sowhat showcase edit developers-2026-11-26 start title "Refunds take one call now" --by Li
cli-showcase-send = Send the draft to the addresses in sowhat.yaml, or put down that you sent it.

    Example: sowhat showcase send developers-2026-11-26 --by-hand --people 40 --how "group chat" --by Li
cli-showcase-ask = Put down what the audience asked, answer a question, or make one a demand or feedback.

    Example: sowhat showcase ask developers-2026-11-26 "When does v1 go?" --of cards --owner Chen --due 2026-12-04 --by Li
cli-showcase-attend = Put down how many came, by unit; no names.

    Example: sowhat showcase attend developers-2026-11-26 retail=12 payments=7 --by Li
cli-showcase-follow-up = Put down what is done next, or that it is done.

    Example: sowhat showcase follow-up developers-2026-11-26 "Show v2 to cards" --who Chen --due 2026-12-11 --by Li
