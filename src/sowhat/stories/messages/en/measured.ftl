## Metrics of pillars: what they are called, what they stand at, why they are not measured
measured-metric = { $name ->
    [habit] Share with a habit
    [voluntary] Share adopted by own choice
    [units] Business units reached
    [calls] Calls by people a month
    [answered] Share of calls answered
    [downtime] Downtime a month
    [incidents] Incidents a month
    [cost] Run cost a month
   *[other] { $name }
}
measured-in = { $unit ->
    [calls] { $n } calls
    [units] { $n } { $n ->
        [1] unit
       *[other] units
    }
    [minutes] { $n } min
    [incidents] { $n } { $n ->
        [1] incident
       *[other] incidents
    }
   *[other] { $n }
}
measured-now = { $value } in { $month }
measured-why-no-build = Nothing was built yet.
measured-why-no-metric = No outcome and no measure is called { $metric }.
measured-why-no-service = The catalog has no service { $service }.
measured-why-no-unit = The catalog has no business unit { $unit }.
measured-why-not-by-unit = This is not known by business unit.
measured-why-outcome-of-service = An outcome belongs to customers or teams, and to no service.
measured-why-no-log = There is no telemetry of it.
measured-why-no-eligible = Nobody declared who could use it, or no week is long enough ago to tell a habit.
measured-why-no-adoption = Nobody adopted it yet, as far as is known.
measured-why-no-units = No caller is known to belong to a business unit.
measured-why-no-calls = People never called it, as far as telemetry reaches.
measured-why-no-status = Telemetry tells no status of its calls.
measured-why-no-outcome = The last build holds no value of this outcome.
measured-why-no-unit-outcome = None of this unit’s teams or customers has a value of this outcome.
measured-why-few = In every month there are fewer than { $least } customers of the unit: no average is shown.
measured-why-no-incidents = No record of incidents was built.
measured-why-no-downtime = No incident tells its downtime.
measured-why-no-cost = No record of running costs was built.
measured-why-currencies = Its costs are in several currencies: { $list }.
measured-why-no-whole-month = No month is whole yet: records cover none from its first day to its last without a gap.

table-outcome_months = Outcomes by month: of the whole company (unit *), and of each business unit.
table-outcome_months-unit = The business unit; * for the whole company.
table-outcome_months-month = The calendar month in which a period begins (2026-09).
table-outcome_months-total = The sum of values.
table-outcome_months-numerator = The sum of the upper parts of ratios.
table-outcome_months-denominator = The sum of the lower parts of ratios.
table-outcome_months-ratios = How many rows have both.
table-outcome_months-values = How many values there are.
table-outcome_months-others = How many values are neither 0 nor 1; where there are none, the mean is a share.
table-outcome_months-names = How many different customers or teams have a value.
table-outcome_months-first = The first day of its first period.
table-outcome_months-last = The first day of its last period.
table-incident_months = Incidents of each service by the month in which they began.
table-incident_months-service = The service; empty where an incident names none that is known.
table-incident_months-incidents = How many began.
table-incident_months-told = How many of them tell their downtime.
table-incident_months-downtime = Minutes of downtime, of those that tell it.
