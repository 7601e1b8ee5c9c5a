### The ledger, and the effects that it can hold

effects-page = Effects
effects-question = What did adopting our services do to end customers?
effects-none = No study yet.
effects-none-why = A study names a service, an outcome and a horizon; see the workspace's studies.

ledger-page = Ledger
ledger-question = What do we claim, and since when?
ledger-count = { $claims ->
        [one] 1 claim
       *[other] { $claims } claims
    }, { $registrations ->
        [one] 1 registration.
       *[other] { $registrations } registrations.
    }
ledger-rule = Nothing here is ever deleted; what was wrong is taken back with its reason.
ledger-claims = Claims
ledger-registrations = Registrations
ledger-head-claim = Claim
ledger-head-study = Study
ledger-head-service = Service
ledger-head-state = State
ledger-head-grade = Evidence
ledger-head-customers = Customers
ledger-head-range = Interval
ledger-head-value = Value
ledger-head-build = Build
ledger-head-made = Made
ledger-head-teams = Teams
ledger-head-moments = Moments
ledger-head-hash = Entry
ledger-state-draft = draft
ledger-state-evidenced = evidenced
ledger-state-retracted = retracted
ledger-registered = { $study }, registered on { $day }.
ledger-before = { $before ->
        [yes] No outcome after the first go-live existed then.
        [no] Outcomes after the first go-live existed already: the evidence can be grade C at most.
       *[unknown] Whether outcomes existed then is not known.
    }
ledger-reached = { $n } customers on their rosters
ledger-seed = drawn from seed { $seed }
ledger-previous = after { $hash }
ledger-kept = { $customers } kept at the registered horizon.
ledger-range = Interval: { $range }.
ledger-worth = Worth { $value } ({ $range }).
ledger-unpriced = Nobody has said yet what one is worth.

ledger-verify-question = Is the book what it was, and does every claim come out again?
ledger-sound = { $entries ->
        [one] Yes: 1 entry, unchanged.
       *[other] Yes: { $entries } entries, unchanged, and every claim comes out the same.
    }
ledger-unsound = { $entries ->
        [one] No. 1 entry was looked at.
       *[other] No. { $entries } entries were looked at.
    }
ledger-fault-hash = Entry { $number } ({ $subject }) was changed after it was written.
ledger-fault-previous = Entry { $number } ({ $subject }) does not follow the one before.
ledger-fault-number = Entry { $number } ({ $subject }) is not where it was written: entries are missing.
ledger-fault-sealed = What is sealed with entry { $number } ({ $subject }) was changed or is missing.
ledger-verified = { $claim }: verified, from the facts of its build and from its moments.
ledger-verified-from-moments = { $claim }: verified from stored moments.
ledger-differs = { $claim }: comes out differently.
ledger-no-data-build-gone = Its build is gone.
ledger-no-data-facts-gone = Facts of its build are gone: they expired, or a customer was erased.
ledger-difference = { $field }: { $claimed } → { $found }

reason-no-outcome = There is no data for the outcome “{ $outcome }” yet.
reason-no-roster = Nobody has said which customers the teams serve, so an outcome by customer has no deciding unit.
reason-no-go-live = Nobody knows when a team went live with { $service }: no date is declared, and no team's app calls it steadily.
help-outcome-table = Add a table for “{ $outcome }” under outcomes in sowhat.yaml: a unit, a period and a value a row.
help-roster-table = Add a table under rosters in sowhat.yaml: a team and a customer a row.

## Commands
cli-ledger = Registrations and claims: the book that business and finance can audit.
cli-ledger-register = Fix a study before its results exist: service, outcome, horizon, window, price, design.

    Example: sowhat ledger register checkout-churn
cli-ledger-claim = Put what a study found into the ledger, with its moments; its build stays from then on.

    Example: sowhat ledger claim checkout-churn
cli-ledger-list = List registrations and claims.

    Example: sowhat ledger list --json
cli-ledger-show = Show one claim with its pedigree.

    Example: sowhat ledger show c000001
cli-ledger-retract = Take a claim back; it stays in the book with the reason.

    Example: sowhat ledger retract c000001 --reason "INC-204"
cli-ledger-verify = Check that no entry was changed, and compute every claim again from its facts and its moments.

    Example: sowhat ledger verify
cli-show-effects = Each study with its effect, interval, grade, customers and value.

    Example: sowhat show effects --json
cli-argument-study = The study's name.
cli-argument-claim = The claim's id, such as c000001.
cli-option-claim-kind = create (new value) or protect (kept from being lost).
cli-option-reason = Why.
cli-option-study = Only this study.
