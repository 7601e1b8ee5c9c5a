### The life of a claim: who says what about it, and what agreeing costs

ledger-state-agreed = agreed by the business
ledger-state-confirmed = confirmed by finance
ledger-state-published = published
ledger-state-disputed = disputed
ledger-state-superseded = estimated anew
ledger-head-signatures = Who stands behind it
ledger-role-business = business
ledger-role-finance = finance
ledger-role-platform = platform
ledger-signature = { $name } ({ $team ->
        [none] { $role }
       *[other] { $role }, { $team }
    }), { $day }: { $says ->
        [agree] agrees
        [amend] lets { $share } of it stand
        [disagree] disagrees
       *[confirm] confirms
    }.
ledger-signature-silent = Nobody has signed it yet. Silence is not consent.
ledger-typed = Names are as typed: nobody had to sign in.
ledger-successor = Estimated anew: see { $claim }.
ledger-predecessor = Takes the place of { $claim }.
ledger-stands = { $share } of the number stands after amendments.
ledger-defined = { $name } ({ $team ->
        [none] business
       *[other] business, { $team }
    }) { $says ->
        [agree] confirms the definition of
       *[disagree] disagrees with the definition of
    } { $study } on { $day }, { $before ->
        [yes] before any team went live.
        [no] after the first team went live.
       *[unknown] nobody knows whether before the first team went live.
    }
ledger-fault-tail = Entries from { $number } on are missing: the book was longer.
ledger-fault-head = Entry { $number } ({ $subject }) is not the one that was the newest when it was written.
ledger-newer = Checked since, and not part of what was claimed: { $names }.

sign-amount = { $kind ->
        [retained] { $customers } { $way ->
            [lost] lost
           *[kept] kept
        }
        [unit-periods] { $n } customer-periods
        [downtime-minutes] { $n } minutes of downtime
        [incidents] { $n } incidents
       *[avoided] { $n } avoided
    }
sign-found = { $amount }.
cost-claimed = What you would agree to: { $amount }, worth { $value }.
cost-claimed-unpriced = What you would agree to: { $amount }; nobody has said what one is worth.
cost-split = Of that, { $platform } is booked to the platform and { $business } stays yours, as agreed{ $source ->
        [none] .
       *[other] { " " }({ $source }).
    }
cost-unsplit = Nothing was agreed about shares: all of it is booked to the platform.
cost-movement = Over all that were compared, your outcome moved by { $movement } from { $first } to { $last }; { $rest } of that has other causes and stays yours.
cost-no-movement = How much your outcome moved altogether cannot be counted here.

sign-ask-title = sowhat: please look at { $claim }: { $title }
sign-ask-lead = { $platform } claims: { $title }. { $amount } ({ $range }), evidence: { $grade }.
sign-ask-page = Agree, lower the number, or disagree, in one minute: { $link }
sign-ask-silence = No answer counts as no consent: nothing is booked until you say so.
sign-asked = { $claim }: asked at { $variable } ({ $outcome ->
        [told] arrived
        [refused] refused
        [doubtful] may have arrived
        [unset] the variable is not set
       *[unreadable] the address cannot be read
    }). { $link }

## Commands
cli-ledger-sign = Say what you think of a claim: the business side agrees, amends or disagrees, finance confirms.

    Example: sowhat ledger sign c000001 --by "Li Na" --role business --team retail --says agree
cli-ledger-dispute = Disagree with a claim; it is disputed until the same side agrees.

    Example: sowhat ledger dispute c000001 --by "Li Na" --role business --reason "two campaigns ran"
cli-ledger-publish = Publish what finance confirmed, for the platform team.

    Example: sowhat ledger publish c000001 --by "Chen Bo"
cli-ledger-confirm = Confirm the definition of a registered study, for the business side, before there is a result.

    Example: sowhat ledger confirm checkout-churn --by "Li Na" --team retail
cli-ledger-supersede = Claim a study anew at a registered cut-off; the earlier claim stays in the book.

    Example: sowhat ledger supersede c000001 --reason "second cut-off"
cli-ledger-ask = Ask the business side's addresses for a signature, with a link to the page where it is given.

    Example: sowhat ledger ask c000001 --by "Chen Bo"
cli-ledger-cost = What agreeing costs those who sign: how much is booked to the platform, how much stays theirs.

    Example: sowhat ledger cost c000001 --json
cli-option-signer = Your name.
cli-option-signer-role = Which side you stand on: business or finance.
cli-option-signer-team = Your team.
cli-option-says = agree, amend, disagree or confirm.
cli-option-keep = With amend: how much of the number stands, above 0 and below 1.
cli-option-definition-disagree = Disagree with the definition; needs --reason.

## Errors
error-claim-closed = { $claim } is closed: { $state ->
        [superseded] { $successor } took its place
       *[retracted] it was retracted
    }.
    .cure = { $state ->
        [superseded] Look at { $successor } instead.
       *[retracted] Claim the study anew: sowhat ledger claim.
    }
error-claim-draft = { $claim } is a draft: what it rests on is related, not shown to be an effect, so nobody can sign it.
    .cure = Better evidence makes a claim of it; sowhat show effects says what would help.
error-signer-unnamed = A signature needs a name.
    .cure = Add --by "…".
error-sign-role = { $role } cannot say “{ $says }” about { $claim }.
    .cure = { $allowed ->
        [none] The platform team claims and publishes: sowhat ledger publish { $claim }.
       *[other] It can say: { $allowed }.
    }
error-sign-two-sides = { $name } already stands on the side of { $role } for { $claim }.
    .cure = One person signs a claim for one side only; ask a colleague.
error-amend-factor = “{ $factor }” is not a part of { $claim } that can stand.
    .cure = With --says amend give --keep above 0 and below 1, such as 0.8. More than was measured needs more evidence.
error-amend-loss = { $claim } is a loss: keeping a part of it would make the number better.
    .cure = Agree with it or disagree.
error-sign-published = { $claim } is published, so its number is not changed by a signature.
    .cure = Disagree with a reason, or wait for the next cut-off.
error-signed-already = { $name } has said exactly that about { $claim }.
    .cure = Nothing needs to be done.
error-confirm-before-agreed = The business side has not agreed with { $claim } yet.
    .cure = Ask it: sowhat ledger ask { $claim } --by "…"
error-confirm-disputed = { $name } disagrees with { $claim }.
    .cure = Settle that first: the same person, or a colleague of the same team, agrees or amends.
error-confirm-unpriced = { $claim } holds no money, so finance has nothing to confirm.
    .cure = Agree on a price with finance, then claim the study anew.
error-confirm-terms = The price behind { $claim } does not say what it is: margin or direct cost, for how long, from which source.
    .cure = Put the price into the book with its terms (sowhat ledger price), then claim the study anew.
error-publish-role = { $role } does not publish { $claim }.
    .cure = The platform team publishes.
error-publish-unconfirmed = { $claim } is not confirmed by finance ({ $state }).
    .cure = Finance confirms first: sowhat ledger sign { $claim } --role finance --says confirm --by "…"
error-published-already = { $claim } is published already.
    .cure = Nothing needs to be done.
error-definition-unregistered = “{ $study }” is not registered, so there is no definition to confirm.
    .cure = Register it: sowhat ledger register { $study }
error-definition-claimed = “{ $study }” has a result in the book; its definition can no longer be confirmed before it.
    .cure = Sign the claim instead: sowhat ledger sign
error-definition-role = { $role } cannot say “{ $says }” about the definition of “{ $study }”.
    .cure = The business side confirms it, or disagrees with a reason.
error-supersede-study = { $claim } is a claim of “{ $study }”.
    .cure = Only a claim of the same study can take its place.
error-supersede-cut-off = { $claim } has read outcomes up to { $read }, and the latest build has come to no registered cut-off after that ({ $days }).
    .cure = Effects are estimated anew at registered cut-offs only: wait for the next, or retract the claim if it is wrong.
error-ask-closed = There is nothing to ask about { $claim }: it is { $state ->
        [draft] a draft
        [confirmed] confirmed by finance
        [published] published
        [superseded] estimated anew
       *[retracted] retracted
    }.
    .cure = Nothing needs to be done.
error-ask-no-address = Nobody on the business side can be asked about { $claim }: sowhat.yaml names no address for them.
    .cure = Add one under alerts: to: with audience: business.
error-ask-no-site = A message about { $claim } needs a link, and sowhat.yaml does not say where the pages are.
    .cure = Set alerts: site: to the address that people open.
error-ledger-damaged = Entry { $number } of the ledger cannot be read.
    .cure = Run sowhat ledger verify, and bring back a copy of the database from before it was changed.
value-money-disputed = Its claim is disputed: it counts again once that is settled.

## Asking, and the record of it
cli-option-by-hand = Send nothing: note that you asked this person yourself, in a talk or by telephone.
cli-option-ask-again = Ask once more although somebody was asked within the last day.
claims-asked = { $hand ->
        [yes] { $by } asked { $whom } in person on { $at }.
       *[no] { $by } asked the business at { $whom } on { $at }: { $outcome ->
            [told] the message arrived
            [refused] the message was refused
            [doubtful] the message may have arrived
            [unset] nothing was sent, the variable is not set
            [unreadable] nothing was sent, the address cannot be read
           *[other] nobody knows whether the message arrived
        }.
    }
claims-asked-answered = The business has answered since.
claims-asked-silent = No answer yet: silence is not consent.
claims-asked-unheard = Nobody can have read it; ask again.
error-asked-by-nobody = Who asks is missing, or longer than { $most } characters.
    .cure = Say your name: --by "…"
error-asked-nobody = Whom you asked is missing, or longer than { $most } characters.
    .cure = Name the person you talked to: --by-hand "…"
error-asked-already = { $name } asked { $to } about { $claim } within the last day, on { $at }.
    .cure = Wait for the answer; or ask again all the same, with --again or the tick on the page.
