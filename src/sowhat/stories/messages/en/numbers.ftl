### Numbers, lengths of time and days

number-large =
    { $scale ->
        [high] { $n } billion
       *[low] { $n } million
    }
number-us = { $n } µs
number-ms = { $n } ms
number-s = { $n } s
number-min = { $n } min
number-day = { $day } { $month } { $year }
number-moment = { $day }, { $time }
number-on = on { $day }
number-between =
    { $same ->
        [month] between { $d } and { $d2 } { $m2 } { $y2 }
        [year] between { $d } { $m } and { $d2 } { $m2 } { $y2 }
       *[none] between { $d } { $m } { $y } and { $d2 } { $m2 } { $y2 }
    }
number-month = { $month } { $year }
number-month-short = { $month } { $year }
number-week = week of { $day }
number-day-short = { $day } { $month }
number-age =
    { $unit ->
        [minutes] { $n ->
            [one] 1 minute
           *[other] { $n } minutes
        }
        [hours] { $n ->
            [one] 1 hour
           *[other] { $n } hours
        }
        [days] { $n ->
            [one] 1 day
           *[other] { $n } days
        }
        [months] { $n ->
            [one] 1 month
           *[other] { $n } months
        }
       *[years] { $n ->
            [one] 1 year
           *[other] { $n } years
        }
    }
