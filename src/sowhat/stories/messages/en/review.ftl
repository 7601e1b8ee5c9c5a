## Why a service should be kept, promoted, merged, migrated, retired or protected
review-no-month = No calendar month of its calls is whole yet, so that there is nothing to judge
review-unrouted = Nobody has declared a route of it, so that no call can be told to be its own
review-ended = Its sources have told nothing whole since { $month }: a log that ends says nothing of its callers
review-replaced = { $towards } replaces it, and { $consumers_n ->
    [0] nobody called it lately, though somebody will again
    [one] one consumer still calls it
   *[other] { $consumers } consumers still call it
}
review-deprecated = It is declared deprecated, { $consumers_n ->
    [one] one consumer still calls it
   *[other] { $consumers } consumers still call it
}, and nobody has said what to use instead
review-duplicate = { $towards } does the same: their API descriptions are { $similarity } alike, and { $shared } of its { $consumers } callers call that one too
review-above = { $calls } calls of people in { $month }, its threshold is { $threshold }
review-under = { $calls } calls of people in { $month }, its threshold is { $threshold }
review-growing = Calls grow by { $rate } a month{ $eligible_n ->
    [0] {""}
   *[other] , and { $adopted } of { $eligible } who could use it do
}
review-loved = Use is a habit for { $habitual } of the { $adopted } who took it up, and { $eligible } could
review-seasonal = Its calls come in { $months }: { $share } of a year’s
review-season-once = Records hold one such season only; look again after the next
review-season-twice = The same months held { $before } of the year before’s calls; months picked at random would agree so well with a chance of { $chance }
review-rhythm = { $n_n ->
    [one] One caller comes
   *[other] { $n } callers come
} at regular gaps, every { $every } days or more often; the next is expected on { $next }
review-money = Standing claims of { $amount }, grade { $grade }, rest on it
review-customers = { $customers } different customers were behind its calls in a month: few calls, each for somebody
review-customers-fall = { $customers } different customers are still behind its calls, which change by { $rate } a month: they need something else before it can go
review-young = It began in { $since }, less than a whole look-back ago: it is given time
review-records = { $have_n ->
    [0] No whole month
    [one] One whole month
   *[other] { $have } whole months
} of calls on record, and thirteen are needed to tell a season from an end
review-bots = No person called it in thirteen months; in the last there were { $bots } calls of robots and { $probes } of probes. Ask their owners first
review-never = Nobody has called it since records begin in { $records }, as far as its routes tell: check these first
review-silent = No person has called it for at least { $days } days, and no season or rhythm lets expect one
review-quiet = No call of people in the last whole month, and the last is { $days_n ->
    [one] one day
   *[other] { $days } days
} ago; it takes { $need } to call it silent
review-fading = Calls change by { $rate } a month, { $calls } are left of { $consumers_n ->
    [0] nobody who is known
    [one] one consumer
   *[other] { $consumers } consumers
}, and nothing is known to depend on it
review-falling = Calls change by { $rate } a month, and { $consumers_n ->
    [one] one consumer is
   *[other] { $consumers } consumers are
} still there: ask them before anything is decided
review-break = Its source { $source } broke on { $start }, so that calls before and after do not compare
review-disturbed = Its source { $source } broke on { $start }; only months that compare were used
review-small = { $calls } calls of people a month, with no sure decline, by { $consumers_n ->
    [0] consumers whom nobody knows
    [one] one consumer
   *[other] { $consumers } consumers
}: small is no reason to end it
review-still-called = { $consumers_n ->
    [one] One consumer has
   *[other] { $consumers } consumers have
} called it within three months and need notice
review-sensitive = It hands out sensitive data: grants end with it

## Trends that cannot be told
review-trend-short = { $have } of the { $need } whole months that a trend takes are on record
review-trend-broken = A source broke: { $have } of the { $need } whole months that a trend takes compare

## What is refused
error-review-nobody = Somebody must stand for a decision.
    .cure = Give your name, of at most { $most } characters.
error-review-too-long = The reason is too long.
    .cure = Keep it to { $most } characters.
error-review-no-why = A verdict other than the rule’s needs a reason.
    .cure = Say why { $verdict } is not right, or confirm it.
error-review-no-until = A decision that is put off needs the day on which it is due again.
    .cure = Give a day, such as 2027-01-31.
error-review-until = “{ $value }” is no day until which a decision can be put off.
    .cure = Give a day after today and within a year{ $latest ->
        [blank] {""}
       *[other] , at the latest { $latest }
    }, as 2027-01-31.
error-review-overtaken = { $by } decided meanwhile: { $kind ->
        [keep] keep
        [promote] promote
        [merge] merge
        [migrate] migrate
        [retire] retire
       *[protect] protect
    }.
    .cure = Read that decision below; then decide, if you still want to.
error-review-moved = The rule says something else since you opened the page: { $kind ->
        [keep] keep
        [promote] promote
        [merge] merge
        [migrate] migrate
        [retire] retire
       *[protect] protect
    }.
    .cure = Read its reasons; then decide.
error-review-kind = “{ $value }” is no verdict.
    .cure = Choose one of: { $known }.
error-review-says = “{ $value }” is no decision.
    .cure = Say confirmed, changed or deferred.

## The result
table-lifecycle = What telemetry and records say of each service when it is reviewed: months, trend, season, callers, cost, candidates.
table-lifecycle-service = The service.
table-lifecycle-document = The evidence, as JSON.
