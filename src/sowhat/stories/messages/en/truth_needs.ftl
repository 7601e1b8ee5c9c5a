# What a simulated company lacks, on the page of its truth.
truth-needs = What people there lack
truth-needs-lede = { $found } of the { $n } needs that were planted were found. Of the { $listed } opportunities on the list, { $false } are none.
truth-need-kind = Kind
truth-need-made = As it was made
truth-need-real = Is it one?
truth-need-found = On the list?
truth-need-of = { $kind ->
    [gap] A pillar’s gap
    [failures] Failed attempts
    [polling] Asking again and again
    [chain] A chain of calls
    [twins] Built twice
    [alike] Teams alike
    [funnel] Developers lost
    [export] Exports by hand
    [moving] Moves with an outcome
   *[other] { $kind }
}
truth-need-there = { $real ->
    [yes] Yes
   *[no] No, it only looks like one
}
truth-need-seen = { $found ->
    [yes] Yes
   *[no] No
}
