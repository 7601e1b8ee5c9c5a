### Search, the command palette, saved views

search-page = Search
search-question = What are you looking for?
search-answer-empty = Find a page, a service, a team, a claim, or something to do.
search-answer-none = Nothing goes by “{ $query }”.
search-answer = { $found_n ->
    [one] One thing goes by “{ $query }”.
   *[other] { $found } things go by “{ $query }”.
}
search-under = English and Chinese both work, and so does an id such as c000003 or D-12.
search-under-none = Try fewer words, the other language, or an id such as c000003 or D-12.
search-under-some = Nothing holds all of these words. Below is what holds some of them.
search-label = Search everything
search-place = Search or jump to …
search-go = Search
search-every = Everything
search-more = More
search-back = Back
search-kinds = Kinds
search-kind = { $kind ->
    [page] Page
    [action] Do
    [view] Saved view
    [service] Service
    [team] Team
    [unit] Business unit
    [product] Product
    [app] App
    [metric] Measure
    [study] Study
    [claim] Claim
    [okr] Joint OKR
    [demand] Demand
    [opportunity] Opportunity
    [case] Business case
    [decision] Decision
    [campaign] Campaign
    [showcase] Showcase
    [talk] Talk
    [scenario] Scene
    [pillar] Pillar
    [recent] Recent
   *[source] Source
}

## What is found beside its name
search-claim = Claim { $claim }: { $title }
search-sign = Sign claim { $claim }
search-campaign = Winding down: { $what }

## Things to do
search-act-ask = Ask for something
search-act-import = Bring in demand from a file
search-act-propose = Propose a joint OKR
search-act-decide = Put a decision down
search-act-campaign = Open a campaign
search-act-price = State a price
search-act-possible = Say what became possible
search-act-upload = Upload files
search-act-build = Build now
search-act-rehearse = Rehearse a pitch
search-act-export-ledger = Export the ledger to Excel
search-act-export-okrs = Export the OKR sheet to Excel
search-act-chinese = Switch to Chinese
search-act-english = Switch to English

## Other words for pages and things to do
search-also-so-what = home front start overview answer summary
search-also-services = use usage calls traffic requests
search-also-catalogue = services directory what is there
search-also-adoption = habit retention cohorts habitual use stickiness
search-also-health = reliability errors incidents SLO error budget availability debt
search-also-alerts = burn rate notifications silence
search-also-ecosystem = reach chain customers apps possible
search-also-teams = business units groups departments
search-also-value = ladder money benefit worth
search-also-totals = sum portfolio total value
search-also-ledger = claims sign book of account
search-also-prices = price rate worth of a customer
search-also-returns = ROI return payback NPV investment
search-also-funding = budget cut cost saving
search-also-milestones = promises projects expected
search-also-case = calculator break-even business case
search-also-studies = effects experiments evidence causal
search-also-rollout = randomise waves plan design
search-also-planning = goals targets strategy pillars
search-also-opportunities = ideas needs proposals mined
search-also-demand = requests wishes asks intake backlog
search-also-priorities = rank capacity portfolio order
search-also-cases = business case approval
search-also-okrs = objectives key results goals
search-also-decisions = log review decided
search-also-partners = briefs business teams stakeholders promises
search-also-showcase = talks demo report present slides
search-also-calendar = schedule dates meetings
search-also-scenarios = role-play call old new way
search-also-prototypes = mock API try click
search-also-rehearsal = pitch timer three minutes
search-also-lifecycle = review retire keep merge sunset threshold
search-also-campaigns = migration deprecation sunset shut down
search-also-feedback = survey NPS answers themes visits
search-also-compliance = access data privacy grants audit
search-also-data = sources freshness quarantine attribution
search-also-doctor = missing fix diagnose problems
search-also-dictionary = metrics measures definitions formula query
search-also-truth = simulated true effects compare
search-also-search = find look for
search-also-ask = demand request wish new need
search-also-import = demand spreadsheet workbook upload
search-also-propose = objective new OKR key result
search-also-decide = new decision log
search-also-campaign = new migration retire service
search-also-price = new price customer worth
search-also-possible = new use before now first customer
search-also-upload = log file workbook bring in add data
search-also-build = rebuild refresh run update numbers
search-also-rehearse = pitch timer speak
search-also-export-ledger = download xlsx workbook finance audit claims
search-also-export-okrs = download xlsx performance sheet
search-also-chinese = language zh 中文
search-also-english = language en 英文

## The palette
search-palette-none = Nothing goes by that name.
search-palette-count = { $n } found
search-palette-lost = The search did not answer. Press Enter for the page of the search.
search-close = Close
search-finds = Finds
search-keys-move = move
search-keys-open = open
search-keys-close = close
search-keys-all = all shortcuts
search-key-control = Ctrl
search-key-escape = Esc
search-shortcuts = Keyboard shortcuts
search-shortcut-open = Search or jump
search-shortcut-close = Close what is open

## Saved views
views-menu = View
views-copy = Copy link
views-copied = Copied
views-keep = Save this view …
views-page = Saved views
views-plain = The page unfiltered
views-question = Which views do you come back to?
views-answer-none = No view is saved yet.
views-answer = { $n ->
    [one] One view is saved.
   *[other] { $n } views are saved.
}
views-under = A view is a page with its filter, order and period under a name. Its address can be sent to anybody who may see the page.
views-new = Save a view
views-change = Change { $name }
views-field = { $what ->
    [name] Name
    [shared] Everybody sees it
    [first] The page opens with it for me
   *[address] Address
}
views-save = Save
views-delete = Delete
views-shared = For everybody
views-first = Opens first
views-theirs = Somebody else’s
error-view-address = “{ $value }” is no address of a page here.
    .cure = Give a path of this application, such as /services?sort=-calls.
error-view-name = The view has no name.
    .cure = Give a name of at most { $most } characters.
error-view-many = { $most } views are saved already.
    .cure = Delete one that nobody needs any more.
error-no-such-view = There is no view { $value } that you may change.
    .cure = Open Saved views for those that there are.

## The command
cli-find = Find pages, services, claims and acts by their words, in English or Chinese.

    Example: sowhat find payments --kind service
cli-argument-find = What to look for, in English or Chinese.
cli-option-find-kind = Only of one kind, such as service or claim.
cli-option-find-limit = How many finds to show.
error-no-such-kind = There is no kind of find called { $value }.
    .cure = Kinds: { $known }.
