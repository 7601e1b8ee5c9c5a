### Which design answers a question, lots as people record them, and what a design of a workspace's study lacks

## The choice
check-name-design = Which design
check-design-pass = { $design ->
    [experiment] The design is an experiment: lots are recorded, and nothing says more.
    [did] { $serves ->
        [yes] The design is staggered adoption: { $treated } deciding units went live on { $starts } dates, { $never } did not, and { $before } periods lie before the first date.
       *[no] No design serves ({ $treated } deciding units went live on { $starts } dates, { $never } did not, { $before } periods lie before the first date); the reasons are those of staggered adoption.
    }
    [synthetic] The design is a synthetic comparison: { $treated } deciding units went live, and { $never } that did not can be weighted to stand in for them over { $before } periods before.
    [series] { $alone ->
        [yes] The design is an interrupted series: there is one line, and a start.
       *[no] The design is an interrupted series: nobody is left to compare with, and { $before } periods before the start say how it would have gone on.
    }
   *[association] The design is association: it is known who uses the service, but not since when.
}{ $not-experiment ->
    [no-lots] {" "}No experiment: no lots are recorded.
   *[other] {""}
}{ $not-did ->
    [one-series] {" "}No staggered adoption: there is one series and no units.
    [no-dates] {" "}No staggered adoption: no date of a start is known.
    [few-units] {" "}No staggered adoption: it takes three deciding units on each side.
    [too-short] {" "}No staggered adoption: nothing was measured before the first start.
   *[other] {""}
}{ $not-synthetic ->
    [not-aggregates] {" "}No synthetic comparison: rows are finer than the units that decided, or weighted.
    [absorbing] {" "}No synthetic comparison: the outcome happens only once.
    [touched] {" "}No synthetic comparison: no unit decided for its customers.
    [few-units] {" "}No synthetic comparison: too few units never went live.
    [too-short] {" "}No synthetic comparison: too few periods before the first start.
   *[other] {""}
}{ $not-series ->
    [other-units] {" "}No interrupted series: there are units to compare with.
    [absorbing] {" "}No interrupted series: the outcome happens only once.
    [too-short] {" "}No interrupted series: too few periods before the start to forecast from.
   *[other] {""}
}

## Lots
check-name-window = Measured for as long
check-window-pass = Every assigned unit is measured for the whole horizon.
check-window-weak = { $open } of { $all } assigned units are left out: their horizon has not passed yet, or began before anything was measured.
reason-no-assignment = No assignment is recorded for the study { $study }{ $experiment ->
    [none] {""}
   *[other] {" "}in the experiment { $experiment }
}.
help-assignment-table = Add a table under assignments in sowhat.yaml: a unit and its arm a row; and name its experiment in the study.
reason-assignment-units = The lot assigned customers, but { $outcome } is measured by team: no team belongs to an arm.
help-customer-outcome = Measure the outcome by customer, or draw lots among teams.
reason-assignment-two-kinds = The experiment { $experiment } assigns customers in one table and teams in another.
help-one-kind-of-unit = Keep one kind of unit in an experiment; give the other table an experiment of its own.
reason-horizon-open = No assigned unit has been measured for { $horizon } periods after its assignment yet.
help-wait-horizon = Wait until the horizon has passed, or ask for a shorter one.

## What a design cannot take
reason-design-absorbing = This design compares levels over time, and { $outcome } happens only once for each customer.
help-design-absorbing = Use staggered adoption or an experiment for it, or measure a state such as “active in this period”.
reason-design-touched = No unit decided for its customers: only their own first touches are dated, which no comparison of units can use.
reason-design-unserved = No study can be answered by the design { $design } yet.
help-design-other = Leave out “design”, or name another one.
check-throughout-pass = The same units are followed through every period.
check-throughout-weak = { $lost } units ({ $share } %) are left out, because something is not known of them in every period.
