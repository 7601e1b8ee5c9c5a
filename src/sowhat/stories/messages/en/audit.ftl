### An audit bundle: what checking it finds, and its read-me

## What was checked
audit-checked-members = { $count } members are what the manifest says.
audit-checked-chain = { $count } entries hold each other; the newest is the one that the ledger named.
audit-checked-claim = { $claim }: the claim is what its entry says.
audit-checked-seal = { $claim }: { $member } is the sealed document that the entry names.
audit-checked-registrations = { $claim }: its registrations and definitions are entries of the book ({ $count }).
audit-checked-signatures = { $claim }: its signatures are entries of the book, each about this very claim ({ $count }).
audit-checked-price = { $claim }: price, rate and shares are those of its entry, and of the book.
audit-checked-sound = Nothing is wrong.

## What is wrong
audit-wrong-member = { $member } was changed, or cannot be read.
audit-wrong-missing = { $member } is missing.
audit-wrong-extra = { $member } is not in the manifest.
audit-wrong-entry-hash = Entry { $number } ({ $subject }) was changed.
audit-wrong-entry-previous = Entry { $number } ({ $subject }) does not follow the one before.
audit-wrong-entry-number = Entry { $number } ({ $subject }) has another number.
audit-wrong-entry-broken = Entry { $number } cannot be read.
audit-wrong-head = Entry { $number } is not the newest one that the ledger named: entries were cut off or written anew.
audit-wrong-claim = { $claim }: { $member } is not what the entries say.
audit-wrong-seal = { $claim }: { $member } is not the document that the entry names.
audit-wrong-record = { $member } does not hold entry { $number } as the book does.
audit-wrong-refers = Entry { $number } is about something other than { $subject } as the book holds it.
audit-wrong-price = { $claim }: { $member } does not hold the { $what } of the claim, or of the book.
audit-wrong-unsound = Something is wrong: see above.
audit-wrong-unreadable-broken = This is no bundle that can be opened: { $member }
audit-wrong-unreadable-member = { $member } was changed, or cannot be read.
audit-wrong-unreadable-name = A member has a name that no bundle has: { $member }
audit-wrong-unreadable-too-large = The bundle is larger than any that sowhat writes.

## What cannot be told
audit-unknown-moments = { $claim }: the sums it was computed from are not in this bundle (sealed under { $hash }), so nothing can be computed again.
audit-unknown-price = { $claim } has no price.
audit-unknown-estimate = Not computed here: estimate, quantity and money. With the sums in the bundle, sowhat does: sowhat ledger verify --bundle
audit-unknown-people = Names were typed; nobody had to sign in.
audit-unknown-facts = Whether the sums are those of the real records cannot be told from a bundle: sowhat ledger verify does so where the facts still are.
audit-unknown-loose = No entry of the book holds the query, the versions of tables or the read-me: they are as the manifest names them, and nothing more.
audit-unknown-newest = Whoever can rewrite the whole book can rewrite its hashes. Compare the newest (entry { $number }) with what you kept elsewhere: { $hash }
audit-unknown-simulated = The company is simulated: no real figures.
audit-left-out = { $claim }: not computed again, as its sums are not in the bundle.
audit-question = Is the bundle what was written, and does every claim come out again?
ledger-no-data-not-asked = From the sums in the bundle; the facts behind them were not looked at.

## The read-me
audit-readme-title = Audit bundle of the value ledger
audit-readme-says = Claims: { $claims }. The chain of all { $entries } entries of the book is inside, so that a missing one would show.
audit-readme-check = Check it offline
audit-readme-verify = With any Python from 3.11 on, nothing installed and no network. It opens the zip itself, or the folder in which it lies. Exit code 0: nothing is wrong; 1: something is; 2: no bundle. Whoever changes a bundle can change its script too: take verify.py from a copy that you trust, or write your own; the format is below.
audit-readme-again = Compute it again
audit-readme-recompute = { $moments ->
        [yes] The sums that each claim was computed from are inside. sowhat computes estimate, quantity, months and money from them, needs no workspace, and names every field that comes out otherwise.
       *[no] The sums that each claim was computed from are not in this bundle; only their hashes are. To have everything computed again, ask for one with --with-moments.
    }
audit-readme-inside = What is inside
audit-inside = Member
audit-inside-holds = Holds
audit-inside-manifest-json = Each member’s SHA-256, versions, the newest entry; “self” is the SHA-256 of everything else in it, as JSON with sorted keys and no spaces.
audit-inside-entries-jsonl = Every entry of the book. Its hash is the SHA-256 of the JSON list of number, kind, subject, at, body and previous, without spaces; previous is the hash of the entry before.
audit-inside-claim-json = What was claimed, to the letter of its entry, and how it stands now.
audit-inside-context-json = The sealed question: study, outcome, catalog with pseudonyms.
audit-inside-moments-json = The sealed sums: counts, means and second moments, by cohort and by team.
audit-inside-registrations-json = When the question was fixed, and who of the business side agreed to it.
audit-inside-signatures-json = Who said what about the claim.
audit-inside-price-json = Price, exchange rate and agreed shares.
audit-inside-query-sql = The study’s query, where its design has one.
audit-inside-made-json = The code, the build, and the version of each table it read.
audit-inside-verify-py = The check, one file.
audit-readme-people = Whom it is for
audit-readme-privacy = { $moments ->
        [yes] For the auditor alone, not to be passed on: sums of single teams are inside, and of a small team they say something about few people. No customer, no key of one and no record of one is in it; teams have their names, and apps’ keys their pseudonyms. Whoever signed or claimed is named.
       *[no] No sums of single teams are inside, no customer, no key of one and no record of one; teams have their names, and apps’ keys their pseudonyms. Whoever signed or claimed is named.
    }
audit-readme-limits = What it cannot tell
audit-readme-script = The script computes no estimate, and does not tell which state the signatures leave a claim in. sowhat ledger verify --bundle does both.
audit-readme-made = Made with

## Commands
cli-ledger-export = Take the book out: csv (a folder, one file a table), xlsx (one workbook), or bundle (one zip for an auditor). Without claims: all of it.

    Example: sowhat ledger export --to bundle audit.zip c000001 --with-moments
cli-argument-export-file = The file to write; for csv a folder.
cli-argument-export-claims = Claims by their ids; leave out for all of them.
cli-option-export-to = csv, xlsx or bundle.
cli-option-export-moments = Put the sealed sums into the bundle, those of single teams among them, so that estimates can be computed again. For the auditor alone.
cli-option-verify-bundle = An audit bundle to check instead of the workspace’s ledger.
export-written = Written: { $path }
export-moments = { $moments ->
        [yes] The sums of single teams are in it: for the auditor alone.
       *[no] Without the sums that claims were computed from: chain and seals can be checked, estimates not computed again (--with-moments).
    }
export-hash = SHA-256: { $hash }

## Errors
error-bundle-empty = There is no claim yet, so there is nothing to audit.
    .cure = First make a claim: sowhat ledger claim STUDY
error-bundle-unreadable = { $path } is no audit bundle: { $reason ->
        [name] the member { $member } has a name that no bundle has
        [too-large] it is larger than any that sowhat writes
        [member] { $member } was changed, or cannot be read
       *[broken] it cannot be opened ({ $member })
    }.
    .cure = Ask for the file once more: sowhat ledger export --to bundle FILE
error-bundle-claim = A bundle is checked whole: leave { $claim } out.
    .cure = sowhat ledger verify --bundle FILE
error-export-moments = Sealed sums of teams do not go into { $to }.
    .cure = Leave --with-moments out, or use --to bundle.
error-export-unwritable = { $path } cannot be written: { $reason }.
    .cure = Name a file in a folder where you may write.
