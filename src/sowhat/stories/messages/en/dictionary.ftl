### The dictionary of measures

dictionary-page = Dictionary
dictionary-question = What do these words mean here?
dictionary-answer = { $measures ->
    [one] { $measures } measure, with the formula and the query behind it.
   *[other] { $measures } measures, each with the formula and the query behind it.
}
dictionary-under = A figure on any page can be traced to its measure here, and from there to the table that a build made. Queries are shown with example weeks and without a catalog; a build puts its own in their place.
dictionary-area-use = Use
dictionary-area-adoption = Adoption
dictionary-area-health = Health
dictionary-area-ecosystem = Ecosystem
dictionary-area-feedback = Feedback
dictionary-area-value = Value
dictionary-entry = { $name }: { $means }
dictionary-detail = { $formula } · { $source } · table { $table }
dictionary-query = The query

metric-calls = Calls
metric-calls-means = how often a service was called, whatever the answer was
metric-calls-formula = the sum of calls of all traffic, robots and probes included
metric-calls-source = sowhat's own count
metric-error-share = Share of failed calls
metric-error-share-means = how many of the calls the service itself could not answer
metric-error-share-formula = calls with a server error ÷ all calls; throttled calls count as the client's
metric-error-share-source = RFC 9110, section 15; the golden signal “errors” of Site Reliability Engineering, chapter 6
metric-latency = Latency
metric-latency-means = within which time half, 95 % and 99 % of the calls were answered
metric-latency-formula = nearest rank over buckets that grow by 10 %, so a percentile is right to 5 %
metric-latency-source = Site Reliability Engineering, chapter 6
metric-active-consumers = Active consumers
metric-active-consumers-means = who called a service in an ISO week
metric-active-consumers-formula = different consumer keys with at least one call by people; robots and probes left out
metric-active-consumers-source = HEART (Rodden, Hutchinson and Fu, CHI 2010): engagement
metric-returned = Came back
metric-returned-means = which of a week's consumers called again the week after
metric-returned-formula = consumers active in both weeks ÷ consumers active in the first
metric-returned-source = HEART (2010): retention
metric-reach = Reach
metric-reach-means = how many teams and business units use a service
metric-reach-formula = different teams and units of the consumers that people's calls carry, by the membership of the day
metric-reach-source = sowhat's own rule
metric-adoption = Adoption
metric-adoption-means = since when a team uses a service, and how that was decided
metric-adoption-formula = the declared day; else the first week of four with calls in at least three
metric-adoption-source = HEART (2010): adoption; voluntary only where somebody said so
metric-habit = Habitual use
metric-habit-means = who uses a service so regularly that it has become normal
metric-habit-formula = active in at least 3 of the last 4 complete weeks ÷ those who could use it; Wilson's interval
metric-habit-source = sowhat's own rule; Wilson, JASA 22 (1927)
metric-retention = Retention by cohort
metric-retention-means = of those who began in a week, who still called some weeks later
metric-retention-formula = active k weeks after the first week ÷ all who began in that week
metric-retention-source = HEART (2010): retention
metric-movement = New, kept, back, gone
metric-movement-means = what the users of a week were the week before
metric-movement-formula = active = new + retained + resurrected; those of the week before = retained + lost
metric-movement-source = growth accounting, as product teams count it
metric-silence = Fallen silent
metric-silence-means = a consumer whose silence its own rhythm does not explain
metric-silence-formula = chance of so many silent weeks under a uniform prior on its share of active weeks, below 1 %
metric-silence-source = Gelman et al., Bayesian Data Analysis, section 2.1
metric-error-budget = Error budget
metric-error-budget-means = how many bad calls an objective still allows
metric-error-budget-formula = bad calls ÷ ((1 − objective) × calls), over a rolling or a calendar window
metric-error-budget-source = The Site Reliability Workbook, chapter 2
metric-burn-rate = Burn rate
metric-burn-rate-means = how many times as fast as planned the error budget is used up
metric-burn-rate-formula = share of bad calls ÷ (1 − objective); an alert needs a long and a short window, and enough failures
metric-burn-rate-source = The Site Reliability Workbook, chapter 5
metric-spread = Spread over units
metric-spread-means = whether use rests on many business units or on one
metric-spread-formula = effective number = 1 ÷ the sum of squared shares; one with 90 % is a risk
metric-spread-source = Hill, Ecology 54 (1973); Herfindahl–Hirschman index
metric-spend = Cost
metric-spend-means = what a service costs a month, in people and in money
metric-spend-formula = stated amounts + person-days × the day rate, plus its part of shared costs
metric-spend-source = FOCUS (EffectiveCost) for cloud bills; the company's own tables
metric-effect = Effect of adoption
metric-effect-means = what adopting a service did to an outcome
metric-effect-formula = the average effect on those treated, by the design that the data allow, with interval and grade
metric-effect-source = Callaway and Sant'Anna, Journal of Econometrics 225 (2021), and the sources on each study's page
metric-retained = Customers kept
metric-retained-means = how many customers are there because a service was adopted
metric-retained-formula = Σ customers of a wave × its effect at the registered horizon
metric-retained-source = sowhat's own rule, on estimates of Callaway and Sant'Anna (2021)
