# sowhat study query: the command
cli-study = What a data team is asked, where rows may not leave.
cli-study-query = The SQL of a study and a one-page request, for a data team that lets no rows out: it runs the query on its own tables, and only counts, means and centred products come back.

    Example: sowhat study query advice-return --dialect hive --outcomes-table dw.weekly_return --rosters-table dw.team_customers --to request
cli-study-query-dialect = In which SQL: duckdb, spark, postgres, mysql, hive or maxcompute.
cli-study-query-outcomes-table = The data team's table of outcomes, such as dw.weekly_return; its columns are those that the workspace declares.
cli-study-query-rosters-table = The data team's table of which team serves which customer.
cli-study-query-go-lives-table = The data team's table of go-lives; without it the dates that the workspace knows are written into the query.
cli-study-query-to = Folder for the query and the request in both languages; without it both are printed.
cli-estimate-moments = The answer of a data team, or moments that were downloaded, in place of a table: CSV, Parquet or JSON (did).

# The request
query-title = Data request: what { $service } did to { $outcome }
query-says = We ask you to run one query on your own tables. We do not ask for rows: only counts, means and centred products of groups of customers come back.
query-why = Who asks, and what for
query-head-what = What
query-head-said = Answer
query-who = Who asks
query-purpose = Purpose
query-purpose-say = To estimate what adopting { $service } did to { $outcome } of customers (study “{ $study }”), with an interval and the reasons to doubt it.
query-days = Days
query-days-say = { $first } to { $last }
query-roster = Customers as of
query-engine = SQL for
query-kept = How long it is kept
query-kept-say = The answer is kept with the study for as long as its result is used, and deleted with it. The query leaves nothing in your warehouse: no table, no view.
query-reads = What it reads
query-reads-only = No other table and no other column is read.
query-head-table = Table
query-head-columns = Columns
query-head-for = What for
query-table-outcomes = The outcome: one row for each customer and period
query-table-rosters = Which team serves which customer
query-table-go-lives = From when on a team used the service
query-leaves = What leaves
query-leaves-only = One table of groups. Each row is of one kind:
query-head-column = Column
query-head-meaning = Meaning
query-column-kind =
    { $kind ->
        [absorbing] unit (a team with its shares of customers still there), dropped, left-out, pooled, unread (counts only)
       *[other] centre (mean of everybody), mean (of a cohort, relative to the centre), cov (centred products of a cohort), team (means of a deciding team), dropped, left-out, pooled, unread (counts only)
    }
query-column-cohort = First day of the period in which the teams went live; “never” for those that did not
query-column-name = The team, where the row is one team's; “+” and a date: small teams taken together
query-column-period = First day of the period, for kind cov
query-column-n = How many customers
query-column-y =
    { $kind ->
        [absorbing] The share still there after the follow-up, one column for each of { $n } starting periods
       *[other] The value of that kind, one column for each of { $n } periods
    }
query-never = What never leaves
query-never-rows = No row of a customer, no customer's key, name or number.
query-never-few = No mean of fewer than { $fewest } customers: a cohort that is smaller is left out.
query-never-few-teams =
    { $kind ->
        [absorbing] A team of fewer than { $fewest } customers is taken together with others of its cohort; if they are still too few, they are left out.
       *[other] A team of fewer than { $fewest } customers is taken together with others of its cohort.
    }
query-never-few-counts = No count of 1 to 19 customers: it is told as 20.
query-never-nothing-stays = Nothing is written: the query is a single SELECT, made of COUNT, AVG, SUM, MIN, MAX and CASE.
query-keys = Which key to join on
query-keys-say = `{ $outcome }` in the outcome and `{ $roster }` in the roster must be the same key of a customer: the whole key, or one pseudonym made the same way in both tables. Masked keys (138****1234) and keys hashed with different salts cannot be joined: please do not run the query on them, they would give a wrong answer without an error.
query-back = How to run it and send it back
query-back-run = Change nothing but names of tables and columns that differ. Dates may be DATE, timestamps without a time zone, 2026-03-02, 2026/03/02 or 20260302 (months also 2026-03 or 202603); a date written in another way is counted as unread, and we will ask again.
query-back-export = Export the result with its header as { $study }.csv (or Parquet), numbers with all their digits.
query-back-check = You can read every number before it leaves: it is a few dozen rows.
query-back-read = We read it with the command below, and nothing else.

# What each step does, as comments in the SQL
query-step-all = Study { $study }, { $dialect }. Aggregates only; no group of fewer than { $fewest } customers leaves.
query-step-outcome-read = The outcome as it is stored: customer, day as digits, value.
query-step-outcome-placed = Each day's period by its number; -1 is before the first one.
query-step-outcome-by-period = One value for each customer and period; those that contradict each other are left out.
query-step-roster-read = Which team serves which customer.
query-step-stays = How long each customer was with each team, up to the day of the roster.
query-step-longest = The longest stay of each customer of that day.
query-step-members = Each customer once, under its main team.
query-step-go-live-read = Go-lives of the service.
query-step-go-live-placed = The period in which each team went live first.
query-step-people = Customers with the cohort of their team; teams that were live before the second period are left out.
query-step-outcome-wide = One row for each customer, one column for each period.
query-step-units = Customers who count in every period.
query-step-cohort-sizes = Customers of each cohort.
query-step-kept = Cohorts with enough customers.
query-step-team-sizes = Customers of each team.
query-step-small-teams = Whether small teams together are enough, and the smallest of the others.
query-step-team-labels = Small teams get a common name.
query-step-centre = First pass: the mean of everybody, so that large values keep their digits.
query-step-near = Values relative to it.
query-step-means = Means of each cohort.
query-step-apart = Second pass: values relative to their cohort's mean.
query-step-numbers = Numbers of the periods.
query-step-pairs = Each customer's value beside that of one period.
query-step-products = Means of centred products: covariances.
query-step-teams = Means of each deciding team.
query-step-gone = The period in which a customer left.
query-step-team-counts = For each team: customers there at the start of each period, and still there after the follow-up.
query-step-named = Small teams get a common name.
query-step-pooled = Counts under that name.
query-step-cohort-counts = Customers of each cohort under those counts.
query-step-shares = Shares of those still there, of groups with enough customers.
query-step-answer = What is handed over.

# Downloads
study-moments-limits = The moments to download have small groups of customers pooled and no sums of single teams: an interval from them is as if customers decided for themselves.
study-moments-csv = Moments of this study as CSV
study-moments-json = Moments of this study as JSON
moments-readme = Counts, means and centred second moments of the study “{ $study }” (build { $build }). Groups of fewer than { $fewest } customers are pooled ({ $pooled }) or left out ({ $left }). Sums of single teams are not in this file: an estimate from it has a normal interval as if customers decided for themselves, which is too narrow where teams decided. Read it with: { $command }

# A file of moments
check-small-groups-weak = Groups of fewer than 20 customers did not leave the data team's tables: { NUMBER($customers) } customers were left out, { NUMBER($teams) } small teams were taken together.
error-query-bad-dialect = No SQL is written for “{ $value }”.
    .cure = Known: { $known }.
error-query-bad-table = “{ $value }” is not a table's name.
    .cure = Write it as in a query, with or without its database: dw.weekly_return.
error-query-no-window = Nobody here has seen the outcome “{ $outcome }”, and the study { $study } does not say from when to when.
    .cure = Write window: from and to into the study.
error-query-by-team = The outcome “{ $outcome }” is recorded by team: there are no customers to protect.
    .cure = Ask for the table itself, one row a team and period, and give it to sowhat build.
error-query-no-go-live = Nobody knows which team went live with { $service } when.
    .cure = Write go_lives: into the workspace and build, or name the data team's table with --go-lives-table.
error-query-available-pairs = The study { $study } uses every pair of periods that is there; a query for a data team cannot.
    .cure = Write missing: zero or missing: drop-unit into the study.
error-query-long = The study { $study } has { $periods } periods; a query takes { $most }.
    .cure = Choose a shorter window, or longer periods.
error-query-design = The study { $study } is of the design { $design }; a query is written for staggered adoption only.
    .cure = Ask for the table itself, or write design: did into the study.
error-estimate-table-and-moments = Both a table and --moments were given.
    .cure = Leave one of them out.
error-moments-design = Moments are of staggered adoption; { $design } cannot be estimated from them.
    .cure = Leave --design out, or give the table.
error-moments-not-json = The file begins like JSON and is none.
    .cure = Take it again as it was downloaded, or as CSV.
error-moments-json-part = The moments do not have the form they should: { $part } ({ $kind }).
    .cure = Take the file again as it was downloaded; see docs/reference/moments.md for its form.
error-moments-too-large = The file is larger than { $megabytes } MB: these are not moments.
    .cure = Give the answer of the query, which is a few dozen rows.
error-moments-column-missing = Columns are missing: { $columns }.
    .cure = Export the answer with its header. Known columns: { $known }.
error-moments-bad-kind = “{ $value }” is no kind of row.
    .cure = Known kinds: { $known }.
error-moments-no-means = There is no row of means.
    .cure = Export every row of the answer. If it has none, no cohort had 20 customers.
error-moments-not-a-number = “{ $value }” in { $column } is not a number.
    .cure = Export numbers as they are, with a point and without separators.
error-moments-unread = { $rows } rows of the outcome have a date that the query could not read.
    .cure = Ask the data team to write dates as 2026-03-02 or 20260302 (a view will do), and to run it again.
error-moments-no-products = The cohort { $cohort } has no row of kind cov for { $periods }.
    .cure = Export every row of the answer.
error-moments-not-symmetric = The centred products of cohort { $cohort } and period { $period } contradict each other.
    .cure = Export the answer again with all digits, and change nothing in it.
error-moments-team-elsewhere = The team “{ $name }” belongs to the cohort { $cohort }, which has no row of means.
    .cure = Export every row of the answer.
error-no-moments = The study { $study } has no moments of staggered adoption.
    .cure = Read why there is no estimate on its page; a study of another design has none to download.
error-query-ratio = The outcome “{ $outcome }” is a ratio of two columns.
    .cure = Divide them in a view, and declare that column as value.
check-missing-handed-weak = { NUMBER($dropped) } customers ({ $share } %) without an outcome in every period were left out by the query.
check-name-small-groups = Small groups
