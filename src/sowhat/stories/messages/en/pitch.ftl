### The three-minute rule: a pitch checked and rehearsed.

pitch-page = Rehearsal
pitch-question = { $audience ->
    [executives] Would an executive follow these three minutes?
    [developers] Would developers follow these three minutes?
   *[other] Would business people follow these three minutes?
 }
pitch-answer = { $score } of 100{ $good ->
    [yes] : it can be given as it is.
   *[no] : not yet.
 }
pitch-under = { $first ->
    [none] It says who, what changed, the number with its evidence, why us, what is asked, and what is not known.
   *[other] { $first } A score of rules: it cannot tell whether what is said is true.
 }
pitch-length = Spoken
pitch-length-note = of { $target }, at { $rate } { $unit ->
    [zh] Chinese signs
   *[other] words
 } a minute, numbers read out
pitch-main = The one number
pitch-main-note = { $n ->
    [one] said once, in line { $line }
   *[other] said { $n } times, first in line { $line }
 }
pitch-main-none = no number is said
pitch-figures = Different numbers
pitch-figures-note = up to four are remembered
pitch-whole = What is missing
pitch-lines = Line by line
pitch-lines-lede = What each sentence does, how long it takes, and what would make it better.
pitch-line = { $n } · { $seconds } s · { $text }
pitch-line-parts = Says: { $parts }.
pitch-line-doubt = Tells honestly what is not known or how far it holds.
pitch-comma = ,{" "}
pitch-part-customer = whom it is about
pitch-part-change = what changed
pitch-part-number = the number with its evidence
pitch-part-why-us = why us
pitch-part-ask = what is asked
pitch-marks = How the score comes about
pitch-marks-lede = Each rule by itself; none of them rewards a better result, only saying it well.
pitch-marks-says = { $score } of 100 points.
pitch-mark = { $got } of { $of }
pitch-mark-length = Length
pitch-mark-customer = Customer
pitch-mark-change = Change
pitch-mark-number = Number with evidence
pitch-mark-why-us = Why us
pitch-mark-ask = Ask
pitch-mark-main = One main number
pitch-mark-doubt = The doubt that matters
pitch-mark-plain = Plain words
pitch-length-lost = Most would be gained by its length.
pitch-customer-lost = Most would be gained by naming the customer.
pitch-change-lost = Most would be gained by saying what changed.
pitch-number-lost = Most would be gained by a number with its evidence.
pitch-why-us-lost = Most would be gained by saying why us.
pitch-ask-lost = Most would be gained by the ask.
pitch-main-lost = Most would be gained by one main number.
pitch-doubt-lost = Most would be gained by saying what is not known.
pitch-plain-lost = Most would be gained by plainer words.
pitch-advice-too-long = It takes { $seconds } seconds too long.
    .cure = Leave out whatever is not whom, what changed, the number, why us, the ask.
pitch-advice-too-short = There are { $seconds } seconds left.
    .cure = That is no mistake if nothing is missing; a customer's own words fit in.
pitch-advice-long-sentence = A sentence of { $n } words cannot be followed by ear.
    .cure = Make two of it.
pitch-advice-jargon = “{ $word }” is not this audience's word.
    .cure = Say: { $plain }.
pitch-advice-abbreviation = “{ $word }” is not spelt out.
    .cure = Say the words, or leave it out.
pitch-advice-too-many-figures = { $n } different numbers; { $most } are remembered at most.
    .cure = Keep { $main } and say the rest if somebody asks.
pitch-advice-no-figure = There is no number in it.
    .cure = One is enough: customers first, then money. If it cannot be told yet, say so and say what would tell.
pitch-advice-main-late = The main number, { $main }, comes late.
    .cure = Say it in the first minute, and once more at the end.
pitch-advice-number-bare = A number stands without its evidence.
    .cure = Beside it say how it is known: compared with whom, between which ends, who confirmed it.
pitch-advice-missing-customer = No customer appears in it.
    .cure = Begin with one: who, and what happened to them.
pitch-advice-missing-change = It does not say what is different now.
    .cure = Before … now …, in one sentence.
pitch-advice-missing-number = There is no number with evidence.
    .cure = One number, and how it is known. “We do not know yet, and this would tell” also counts.
pitch-advice-missing-why-us = It does not say why it has to be you.
    .cure = What would be lost, or built again by others, without you?
pitch-advice-missing-ask = Nothing is asked for.
    .cure = Say what you want, from whom, by when.
pitch-advice-ask-vague = The ask has no date and no amount.
    .cure = How much, and until when?
pitch-advice-ask-early = The ask comes before the reasons.
    .cure = End with it.
pitch-advice-no-doubt = It admits no doubt.
    .cure = Name the one doubt that matters, before somebody else does: it is what makes the rest believable.
pitch-advice-overclaim = “{ $word }” promises more than anybody can know.
    .cure = Say what was seen, and how far it holds.
pitch-advice-unknown-figure = { $n ->
    [one] “{ $figures }” is neither in the ledger nor among the measures.
   *[other] “{ $figures }” are neither in the ledger nor among the measures.
 }
    .cure = Take figures from their pages, or say whose estimate they are.
pitch-runs = Rehearsals
pitch-runs-none = Nobody has rehearsed yet. Start the clock above; a run is kept when you end it.
pitch-runs-lede = { $n ->
    [one] One run so far.
   *[other] { $n } runs so far, the last one first.
 }
pitch-run-title = Pitch
pitch-run-day = Day
pitch-run-by = By
pitch-run-took = Took
pitch-run-target = Meant
pitch-run-late = over time: { $sections }
pitch-form-title = Title
pitch-form-text = What you are going to say
pitch-form-text-help = Paste it as you would speak it, a sentence a line if you like.
pitch-form-for = To whom
pitch-form-for-executives = Executives
pitch-form-for-business = Business people
pitch-form-for-developers = Developers
pitch-form-language = Language
pitch-form-minutes = Minutes
pitch-form-check = Check it
pitch-ask = Three minutes: would they follow?
pitch-ask-under = Paste what you want to say. It is measured as speech and held against five parts: customer, change, number with evidence, why us, ask. It stays on this machine.
pitch-clock = Rehearse aloud
pitch-clock-lede = Start the clock and speak; the space bar goes on to the next part. Each part has its share of the time.
pitch-clock-start = Start
pitch-clock-next = Next part
pitch-clock-stop = End
pitch-clock-over = over time
pitch-clock-keep = Keep this run
pitch-clock-by = Your name
pitch-clock-kept = The run is kept.
pitch-clock-part = Part { $n }
pitch-runs-need = The clock needs scripts, which this browser does not run; everything else works.
