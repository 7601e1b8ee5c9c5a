### The ledger of value as pages: the list, one claim, signing it, the price book

value-tab-ledger = Ledger
value-tab-prices = Prices

## The list
claims-question = What do we claim, who stands behind it, and what waits for whom?
claims-answer-none = Nothing is claimed yet.
claims-answer = { $n ->
        [one] One claim stands; { $open ->
            [0] nothing waits for a signature
           *[other] it waits for a signature
        } ({ $waiting }).
       *[other] { $n } claims stand, { $waiting } of them { $open ->
            [one] waits
           *[other] wait
        } for somebody.
    }
claims-under = Nothing here is ever deleted; what was wrong is taken back with its reason.
claims-no-sum = Lines do not add up to the total: two claims may speak of the same customers.
claims-to-totals = What all evidence adds up to
claims-to-prices = Prices and rates
claims-to-workbook = The whole book as a workbook
claims-waiting = What waits for whom?
claims-silence = Silence is never consent: nothing moves until somebody signs.
claims-create = New value
claims-protect = Kept from being lost
claims-declared = Declared, without evidence
claims-declared-lede = Somebody stands for it and nobody measured it (grade E). It is in no total with evidence; hours are capacity until a budget line falls.
claims-none = Nothing claimed yet.
claims-nobody = nobody yet
claims-unpriced = no price
claims-unpriced-why = Nobody has said what one is worth; that is not zero.
claims-few = fewer than { $few } customers
claims-step = { $claim } · { $title }
claims-sign = Sign
claims-open = Open
claims-head-claim = Claim
claims-head-state = State
claims-head-waits = Waits for
claims-head-grade = Evidence
claims-head-customers = How much
claims-head-value = Money
claims-head-signed = Signed by
claims-head-teams = Reached
claims-figure-evidenced = wait for the business
claims-figure-agreed = wait for finance
claims-figure-confirmed = wait to be published
claims-figure-published = stand with both signatures
claims-signer = { $name } ({ $role }{ $says ->
        [agree] { "" }
        [amend] , lowered
        [disagree] , disagrees
       *[confirm] { "" }
    })
claims-waits = { $what ->
        [nothing] Nothing
        [evidence] Better evidence: a draft cannot be signed
        [agreement] Needs a signature of { $role }{ $teams ->
            [none] { "" }
           *[other] : { $teams }
        }{ $more ->
            [0] { "" }
           *[other] { " " }and { $more } more
        }
        [price] Needs a price with its terms from { $role }, then a new claim
        [confirmation] Needs a signature of { $role }
        [publication] Needs to be published by { $role }
       *[settlement] Needs { $names ->
            [none] { $role }
           *[other] { $names } ({ $role })
        } to settle the disagreement
    }

## One claim
claims-to-sign = Agree, lower, disagree
claims-to-study = The study
claims-to-build = Data of build { $build }
claims-to-price = Price { $price }
claims-to-claim = Claim { $claim }
claims-to-bundle = For an auditor: a bundle that checks itself
claims-back = Ledger
claims-teams = { $n ->
        [one] 1 team
       *[other] { $n } teams
    }
claims-reached = { $customers } on their lists
claims-kind-create = new value
claims-kind-protect = kept from being lost
claims-acts = From question to number
claims-acts-lede = In the order of the book.
claims-act-unregistered = The question was not written down before there was a result.
claims-act-undefined = The business did not confirm the definition beforehand.
claims-act = { $day }: { $kind ->
        [registered] the question was registered.
        [claimed] claimed{ $name ->
            [none] .
           *[other] { " " }by { $name }.
        }
        [succeeded] estimated anew as { $named }.
        [published] published by { $name }.
        [retracted] taken back{ $name ->
            [none] .
           *[other] { " " }by { $name }.
        }
        [priced] the price { $named } was entered.
        [split] the split for { $named } was agreed.
       *[other] { $named }.
    }
claims-because = Because: { $reason }
claims-limits = Limits
claims-limits-lede = Every check that was made, doubts first.
claims-sums = How the number came about
claims-sums-lede = Effect, those exposed, price of one. Each range holds with 95 %; the last one carries them all.
claims-sum-note = What it is
claims-sum-effect = Effect
claims-sum-exposed = Exposed customers
claims-sum-quantity = How much
claims-sum-effect-note = on average over those whose teams use it; the study says exactly of what
claims-sum-quantity-note = { $n ->
        [one] at the registered horizon of 1 period
       *[other] at the registered horizon of { $n } periods
    }, over the teams observed so long; the effect above is the average of all periods
claims-maybe-nothing = It may be nothing: the range holds zero.
claims-sum-price = Price of one
claims-sum-price-of = of one { $unit }, { $basis }; { $name }, { $source }
claims-sum-price-written = Written in the settings, its terms are not stated: finance cannot confirm it.
claims-sum-rate = Exchange rate
claims-sum-rate-of = of { $day }, { $source }
claims-sum-factor = Stands after amendments
claims-sum-factor-note = lowered by the business; more than was measured cannot be agreed
claims-sum-value = Money
claims-sum-value-note = drawn with seed { $seed }, so that it comes out the same again
claims-months = Month by month
claims-months-none = The claim is not spread over months.
claims-months-lede = Filled: has come in. Hollow: goes on at the last measured pace, a projection. The two never share a total.{ $amended ->
        [yes] { " " }As it stands after amendments.
       *[no] { "" }
    }
claims-months-says = Money in { $n } months
claims-month-kind = Kind
claims-month-realised = has come in
claims-month-run-rate = goes on at the last pace
claims-people = Whose outcome, and who counts it too
claims-of = { $outcome }, after adopting { $service }.
claims-of-teams = { $n ->
        [one] 1 team
       *[other] { $n } teams
    }: { $teams }.
claims-of-customers = { $customers } on the teams' lists{ $day ->
        [none] .
       *[other] , frozen on { $day }.
    }
claims-of-touched = { $customers } were seen to use the service.
claims-of-shared = { $customers } belong to several teams.
claims-overlaps-none = No other entry speaks of the same people.
claims-cost = Whose share is which
claims-split = Platform { $platform }, { $team } { $business }.
claims-split-none = Nothing was agreed about shares.
claims-closed = The claim is closed; nothing is booked to anybody by it.
claims-entries = Every entry
claims-entries-lede = Nothing is ever taken out.
claims-entry-number = No.
claims-entry-at = When
claims-entry-what = What
claims-entry-who = Who
claims-entry-reason = Reason
claims-evidence = For whoever checks it
claims-evidence-open = Fingerprints and seed
claims-fact-build = Build
claims-fact-code = Code
claims-fact-fingerprint = Fingerprint of the data
claims-fact-moments = Sealed statistics
claims-fact-seed = Seed
claims-fact-hash = This entry
claims-fact-previous = Entry before
claims-fact-verify = Compute it again
claims-done = { $what ->
        [ask] Written down. What became of it stands below, from question to number.
        [publish] Published. It stands in the book now.
        [supersede] Claimed anew. The earlier claim stays in the book.
        [retract] Taken back. The claim stays in the book with your reason.
       *[dispute] Your disagreement is in the book. The claim is disputed until the same side agrees.
    }
claims-form = { $what ->
        [ask] Ask the business for its answer
        [publish] Publish
        [supersede] Claim anew at the next cut-off
        [retract] Take the claim back
       *[dispute] Disagree
    }
claims-form-lede = { $what ->
        [publish] Business and finance have signed; the platform team publishes.
        [supersede] From the latest build, at a registered cut-off that this claim had not read. The new claim takes the place of this one, which stays in the book.
        [retract] It counts no more, and stays in the book with the reason. This cannot be undone; the study can be claimed again.
       *[dispute] With a reason; it stands until the same side agrees.
    }
claims-form-send = { $what ->
        [publish] Publish
        [supersede] Claim anew
        [retract] Take it back
       *[dispute] Enter the disagreement
    }

## Signing
sign-lead = { $service }: { $amount }, worth { $value }. Do you agree?
sign-lead-unpriced = { $service }: { $amount }. Do you agree?
sign-money-range = Money: { $range }.
sign-grade = Evidence: { $grade }.
sign-cost = What agreeing means for your team
sign-business = Your answer for the business
sign-finance = I sign for finance
sign-finance-lede = Finance confirms the money after the business has agreed; somebody else than who claimed or agreed.
sign-form-says = What do you say?
sign-agree = Agree
sign-agree-means = The number is right.
sign-amend = Only a part of it
sign-amend-keep = Stands:
sign-amend-means = Above 0 and below 100. It can be lowered, never raised: more needs more evidence.
sign-disagree = Disagree
sign-disagree-means = Write why; the claim is disputed until you agree.
sign-confirm = Confirm
sign-confirm-means = The price and the money are right.
sign-form-reason = Reason (needed to lower or to disagree)
sign-form-reason-needed = Reason
sign-form-name = Your name
sign-form-team = Your team
sign-form-role = You speak for
sign-form-typed = Names are as typed: no login proves them, and the book says so.
sign-send = Sign
sign-closed = There is nothing to sign here any more.
sign-recorded = Written down as entry { $number }
sign-recorded-kept = It stays in the book. You can change your mind: sign again, and both stay.
sign-to-claim = All about this claim
sign-again = Sign again

## Confirming a definition
define-title = Is this what you mean?
define-lede = Before there is a result, the business side says whether the question asks for the right thing.
define-agree = Yes, that is our definition
define-disagree = No
define-reason = Reason (needed to disagree)
define-none = Nobody has said anything about it yet.
define-closed = There is a result in the book; the definition can no longer be confirmed before it.
define-send = Enter it

## The price book
prices-grade = grade E
prices-page-prices = Entered, never changed: the same name from a later day takes its place from then on.
prices-page-rates = The newest of each pair. A claim keeps the rate of its day.
prices-page-declared = Somebody stands for it, nobody measured it (grade E). Hours are capacity until a budget line falls.
prices-page-splits = Agreed by both sides; an agreement and no estimate.
prices-page-stale = { $base } → { $quote } is { $days } days old. Enter a newer one before claiming in that currency.
prices-done = { $what ->
        [price] The price is in the book. Past claims keep theirs.
        [rate] The rate is in the book.
        [split] The split is in the book.
       *[declare] The declaration is in the book, apart from the evidence.
    }
prices-form = { $what ->
        [price] Add a price
        [rate] Add an exchange rate
        [split] Add an agreed split
       *[declare] Declare a value
    }
prices-form-lede = { $what ->
        [price] Without VAT, from a document, with somebody who answers for it.
        [rate] How many of the second currency one of the first is.
        [split] As both sides agreed it; a person of each is named.
       *[declare] Without evidence. Hours count as value only with the budget line that fell and its proof.
    }
prices-form-send = Enter it
prices-form-every = every outcome with this unit
prices-form-name = Name
prices-form-unit = One what
prices-form-low = Low (95 %)
prices-form-likely = Likely
prices-form-high = High (95 %)
prices-form-currency = Currency
prices-form-basis = Basis
prices-form-outcome = Of which outcome
prices-form-project = Of a person-day: project code, if only one
prices-form-recurrence = Comes in
prices-form-recurs = { $how ->
        [per-period] every month of a life
       *[once] once
    }
prices-form-months = Over how many months
prices-form-valid-from = Holds from
prices-form-owner = Who answers for it
prices-form-source = Document
prices-form-vat = VAT inside, %
prices-form-base = One of
prices-form-quote = Is so many of
prices-form-rate = Rate
prices-form-day = Day
prices-form-study = Study
prices-form-platform = Platform's share, %
prices-form-business = Business's share, %
prices-form-team = Business team
prices-form-platform-by = Agreed for the platform
prices-form-business-by = Agreed for the business
prices-form-title = What
prices-form-service = Service
prices-form-kind = Kind
prices-form-month = Month
prices-form-amount = Money
prices-form-hours = Hours released
prices-form-budget-line = Budget line that fell
prices-form-proof = Its proof
prices-form-money = Money

## Asking from the page
claims-form-why = Why
claims-ask-lede = { $reaches ->
        [yes] A message with the number, what agreeing means and the page to answer on goes to the business's address. It signs nothing; silence is not consent.
       *[no] sowhat.yaml names no address of the business, or no address of these pages, so nothing can be sent. Ask in person, and note it here. It signs nothing; silence is not consent.
    }
claims-ask-whom = { $reaches ->
        [yes] Whom did you ask in person? (if filled in, nothing is sent)
       *[no] Whom did you ask in person?
    }
claims-ask-again = Ask once more, although somebody was asked within a day
claims-ask-send = { $reaches ->
        [yes] Ask
       *[no] Note that I asked
    }
