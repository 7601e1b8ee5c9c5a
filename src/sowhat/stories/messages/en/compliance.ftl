### Compliance: who may see which data, who did, and the difference

compliance-page = Compliance
compliance-question = Does everybody who sees sensitive data have leave to?
compliance-tab = { $name ->
    [overview] Overview
    [findings] Without leave
    [grants] Grants to take back
    [policies] Policies
   *[looks] Who looked
}
compliance-list-question = { $name ->
    [findings] Who reached data without leave, and since when?
    [grants] Which grants does nobody use any more?
    [policies] What do the policies say, and do they say what was meant?
   *[looks] Who opened the lists that name apps and people?
}
compliance-answer-nothing = No service says yet which data it hands out, so nobody can say who sees it.
compliance-answer-unseen = No call is on record for these days, so nobody can say who saw which data.
compliance-answer-clean = All { $calls } calls that may have handed out sensitive data had leave, as far as it can be told.
compliance-answer-wrong = { $who ->
    [one] { $who } app or person
   *[other] { $who } apps or people
} reached sensitive data without leave, { $still ->
    [none] and none still does
    [all] { $who ->
        [one] and still does
       *[other] and all of them still do
    }
   *[some] and { $now } of them still { $now ->
        [one] does
       *[other] do
    }
}.
compliance-under = Observed calls from { $first } to { $until }, held against grants and policies of each day.
compliance-under-partly = Records begin on { $first }: earlier days ({ $period }) are not in it.
compliance-under-then = What still goes on, or stands, did so on { $until }.
compliance-under-routes = A route counts whatever its method; refused and failed calls hand nothing out and do not count.
compliance-under-nothing = There is no telemetry of these days.
compliance-covered = Calls with leave
compliance-covered-note = of { $calls } calls by people to sensitive data
compliance-going-on = Going on without leave
compliance-going-on-note = { $n ->
    [one] seen in the last 30 days; 1 finding in all
   *[other] seen in the last 30 days; { $n } findings in all
}
compliance-unused = Grants to take back
compliance-unused-note = unused for 90 days, of { $standing } of sensitive data that stand; { $untold } cannot be told
compliance-tests = Policy tests passed
compliance-tests-note = { $rules ->
    [one] 1 rule
   *[other] { $rules } rules
}
compliance-of = { $n } of { $of }
compliance-comma = { ", " }

compliance-kinds-title = { $n ->
    [one] What is wrong in 1 finding?
   *[other] What is wrong in { $n } findings?
}
compliance-kinds-lede = Lately is within the last 30 days. The lists name apps and people; each look at them is written down. { $unsure ->
    [0] Nothing is in doubt.
    [one] Of 1 more access nobody can tell.
   *[other] Of { $unsure } more accesses nobody can tell.
}
compliance-kind-count = { $n } ({ $now } lately)
compliance-standing = { $standing ->
    [open] Open data
    [inside] Internal data, a known caller
    [policy] Allowed by a policy
    [granted] Granted
    [purpose-untold] Purpose not written
    [colleague] Granted to a colleague
    [unnamed] Calls name nobody
    [no-grant] No grant
    [expired] Leave has ended
    [revoked] Grant was revoked
    [beyond] Beyond its purpose
    [refused] Refused by a policy
   *[stranger] Caller nobody declared
}
compliance-why-open = Anybody may see it.
compliance-why-inside = Everybody inside may see it.
compliance-why-policy = A policy gives leave: { $reason }
compliance-why-granted = Granted for: { $purpose }
compliance-why-purpose-untold = Needed for: { $needs }; granted for: { $purpose }. Write down what is missing.
compliance-why-colleague = A person of its team was granted it for: { $purpose }. Let the approval name the app.
compliance-why-unnamed = The calls carry no key, so nobody can say whose they are.
compliance-why-no-grant = { $granted ->
    [yes] It was granted later, from { $later }.
   *[no] Nobody granted it.
}
compliance-why-expired = { $granted ->
    [yes] The grant ended on { $day }.
   *[no] A policy's leave has ended: { $reason }
}
compliance-why-revoked = The grant was revoked on { $day }.
compliance-why-beyond = { $granted ->
    [yes] Granted for: { $purpose }; used for: { $needs }. The words differ: somebody has to judge.
   *[no] A policy gives leave for something else; used for: { $needs }.
}
compliance-why-refused = { $reason }
compliance-why-stranger = No app, team or member of that key is declared.
compliance-untold = not written
compliance-no-reason = no reason written

compliance-head = { $column ->
    [who] Who
    [unit] Unit
    [team] Team
    [data] Data
    [standing] How it stands
    [others] Calls by bots and probes
    [first] First
    [last] Last
    [apps] Apps
    [people] People
    [covered] Calls with leave
    [wrong] Calls without leave
    [secrecy] Who may see it
    [services] Handed out by
    [units] Units
    [grants] Grants that stand
    [period] Period
    [by] By
    [at] When
    [found] Without leave
    [unused] Unused grants
    [failing] Failing tests
    [digest] Digest
    [holder] Granted to
    [purpose] What for
    [span] Holds
    [use] Last use
    [days] Days without use
    [lost] What is missing
    [rows] Rows
    [subjects] Names
    [effect] Effect
    [meant] Whom it means
    [until] Until
    [why] Why
    [where] Written at
    [result] Result
    [day] Day
    [expected] Expected
   *[got] Came out
}
compliance-no-unit = No known unit
compliance-unnamed = Calls without a name
compliance-strangers = { $n ->
    [one] 1 unknown caller
   *[other] { $n } unknown callers
}
compliance-person = Person { $short }…
compliance-kind = { $kind ->
    [app] app
    [team] team
    [unit] unit
   *[none] unknown
}
compliance-since = since { $day }
compliance-span = { $first } to { $last }
compliance-few = fewer than { $least }
compliance-goes-on = still goes on
compliance-events = { $n ->
    [one] 1 use on record
   *[other] { $n } uses on record
}
compliance-untold-status = result of { $n } not known
compliance-others = and { $n } by bots and probes
compliance-by-apps = { $n ->
    [one] by 1 app or person
   *[other] by { $n } apps or people
}

compliance-units-title = Which units reach sensitive data?
compliance-units-lede = Calls with leave had a grant or a policy that covers them. People are those whom records of use name.
compliance-units-caption = Sensitive data reached, by business unit
compliance-units-none = No sensitive data was reached in these days.
compliance-classes-title = Which data is handed out, and by whom?
compliance-classes-lede = As the catalog declares it. Open data needs no grant; internal data needs a known caller; sensitive data needs a grant or a policy.
compliance-classes-caption = Classes of data
compliance-classes-none = No class of data is declared.
compliance-classes-cure = Write the classes under data: in the catalog, and data: [name] at each service that hands one out.
compliance-no-service = no service declared
compliance-secrecy = { $secrecy ->
    [open] Everybody
    [internal] Everybody inside
   *[sensitive] Those to whom it was granted
}
compliance-attested-title = { $n ->
    [0] No period is attested yet
    [one] 1 attestation
   *[other] { $n } attestations
}
compliance-attested-lede = Who went through which period's access, and what was found in it then.
compliance-attested-none = Nobody has attested a period yet.
compliance-attested-cure = The form on the page does, and so does: sowhat compliance attest 2026-Q3 --by NAME

compliance-recorded = This look was written down.
compliance-wrong-title = { $n ->
    [0] Nothing without leave
    [one] 1 access without leave
   *[other] { $n } accesses without leave
}
compliance-wrong-lede = What still goes on comes first; that is, what was seen in the last { $days } days.
compliance-wrong-caption = Access without leave
compliance-wrong-none = Every access that can be told had leave.
compliance-unsure-title = { $n ->
    [0] Nothing in doubt
    [one] 1 access nobody can tell
   *[other] { $n } accesses nobody can tell
}
compliance-unsure-lede = Not knowing is no violation. Each line says what would help.
compliance-unsure-caption = Access that cannot be told
compliance-unsure-none = Of every access it can be told whether it had leave.
compliance-evidence-title = Each access to sensitive data by month
compliance-evidence-lede = What the findings rest on; { $fine } of the accesses had leave.
compliance-evidence-fold = Show the months

compliance-grants-answer = { $n ->
    [0] No grant
    [one] { $n } grant
   *[other] { $n } grants
} of { $standing } of sensitive data that stand could be taken back: nobody has used { $n ->
    [one] it
   *[other] them
} for 90 days.
compliance-unused-title = { $n ->
    [0] Nothing to take back
    [one] 1 grant to take back
   *[other] { $n } grants to take back
}
compliance-unused-lede = Grants of sensitive data that stand on the last of these days and were not used for { $days } days.
compliance-unused-caption = Grants that nobody uses
compliance-unused-none = Every grant that can be told was used.
compliance-never-used = never
compliance-unobserved = { $n ->
    [one] Of 1 more grant nobody can tell whether it is used.
   *[other] Of { $n } more grants nobody can tell whether they are used.
}
compliance-unobserved-why = No call and no record shows who uses that data, or the records are younger than 90 days.
compliance-unmatched-title = { $n ->
    [0] Every grant can be placed
    [one] 1 row of grants cannot be placed
   *[other] { $n } rows of grants cannot be placed
}
compliance-unmatched-lede = Grants whose data or holder nobody declared. Add the name as an alias, an app's title or a member.
compliance-unmatched-caption = Grants that cannot be placed
compliance-unmatched-none = Every grant names a class of data and somebody who is known.
compliance-lost = { $why ->
    [data] No class of data has that name
   *[subject] Nobody of that name is known
}

compliance-policies-none = No policy is written yet: sensitive data needs a grant, and that is all.
compliance-policies-answer = { $good } of { $tests ->
    [one] 1 test
   *[other] { $tests } tests
} of { $rules ->
    [one] 1 rule
   *[other] { $rules } rules
} came out as expected.
compliance-rules-title = { $n ->
    [0] No rules
    [one] 1 rule
   *[other] { $n } rules
}
compliance-rules-lede = A refusal beats every leave and every grant. A leave stands in place of a grant.
compliance-rules-caption = Rules about data
compliance-rules-none = Name files under policies: in sowhat.yaml to write rules.
compliance-effect = { $effect ->
    [may] May see it
   *[never] May never see it
}
compliance-everybody = Everybody
compliance-for = { $who } (for { $purposes })
compliance-tests-title = { $all ->
    [0] No tests
   *[other] { $n ->
        [0] All { $all } tests came out as expected
        [one] 1 of { $all } tests came out otherwise
       *[other] { $n } of { $all } tests came out otherwise
    }
}
compliance-tests-lede = Tests ask the rules alone, not the grants. sowhat check runs them too.
compliance-tests-caption = Tests of the rules
compliance-tests-none = No test is written yet.
compliance-passed = { $passed ->
    [yes] As expected
   *[no] Otherwise
}
compliance-outcome = { $outcome ->
    [allowed] Allowed
   *[refused] Refused
}
compliance-reason = { $reason ->
    [open] open data
    [inside] internal data, a known caller
    [outside] internal data, an unknown caller
    [may] a rule gives leave
    [never] a rule refuses
    [over] the leave has ended
    [purpose] the leave is for something else
    [purpose-untold] the purpose is not told
   *[no-rule] sensitive, and no rule gives leave
}

compliance-looks-answer = { $n ->
    [0] Nobody has
    [one] { $n } look was
   *[other] { $n } looks were
} { $n ->
    [0] looked yet.
   *[other] written down.
}
compliance-looks-title = Looks at the lists
compliance-looks-lede = Each page, CSV and JSON of a list that names apps or people. Whoever signed in is named by their id; where nobody has to, whoever looks on this machine is called local.
compliance-looks-caption = Looks, the newest first
compliance-looks-none = Nobody has opened a list yet.
compliance-look-head = { $column ->
    [at] When
    [list] List
    [form] As
    [role] Role
   *[by] By
}
compliance-list = { $name ->
    [findings] Without leave
    [grants] Grants to take back
    [units] Units
    [report] A period's report
   *[all] Everything
}
compliance-form = { $form ->
    [page] page
    [csv] CSV
    [api] JSON
   *[terminal] terminal
}
compliance-local = local
role-name = { $role ->
    [viewer] viewer
    [contributor] contributor
    [approver] approver
   *[admin] admin
}

compliance-period = { $kind ->
    [quarter] Q{ $n } { $year }
    [half] first half of { $year }
    [rest] second half of { $year }
   *[year] { $year }
}
compliance-report = Who sees which data: { $period }
compliance-signed-title = Attestation
compliance-signed = { $by } went through who saw which data ({ $period }) and attests this report ({ $at }).
compliance-signed-detail = build { $build }, code { $version }, digest { $digest }
compliance-draft = A draft: nobody has attested it.
compliance-attested = Attested { $period }: { $path }
compliance-drafted = Draft of { $period }: { $path }
compliance-test-passed = As expected: { $where }
compliance-test-failed = Otherwise: { $where } expected { $expect }, came out { $got } ({ $reason })
compliance-test-none = No test is written yet. Name files under policies: in sowhat.yaml.
compliance-form-title = Attest a period
compliance-form-period = Period that is over
compliance-form-by = Your name
compliance-form-send = Attest
compliance-form-said = The period is attested.
compliance-form-lede = You say by name that you went through this period's lists. What was found then is kept with it.

cli-compliance = Who may see which data: test the policies, attest a period.
cli-compliance-test =
    Try the policies with their tests.

    Example: sowhat compliance test
cli-compliance-attest =
    Attest a period by name, and write its report.

    Example: sowhat compliance attest 2026-Q3 --by "Li Wei"
cli-compliance-report =
    Write a period's report as a draft that nobody attests.

    Example: sowhat compliance report 2026-Q3 --to html
cli-show-compliance =
    Who may see which data, who did, and the difference.

    Example: sowhat show compliance --json
cli-argument-period = A month, quarter, half or year: 2026-09, 2026-Q3, 2026-H2, 2026.
cli-option-attest-by = Who attests.
cli-option-report-to = md, html or json.
cli-option-report-out = The file to write; in the workspace where left out.
cli-option-compliance-period = Only a month, quarter, half or year: 2026-Q3.
cli-option-role = What whoever asks may do: viewer, contributor, approver or admin.

role-refused-title = Not in this role
error-role-refused = This needs the role { $needs ->
    [contributor] contributor
    [approver] approver
   *[admin] admin
}, and this server answers as { $role ->
    [viewer] viewer
    [contributor] contributor
    [approver] approver
   *[admin] admin
}.
    .cure = Whoever runs the server can start it with sowhat serve --role { $needs }.
error-no-such-role = There is no role { $value }.
    .cure = Choose one of { $known }.
error-no-such-period = { $value } is no period.
    .cure = Write a month, quarter, half or year: 2026-09, 2026-Q3, 2026-H2, 2026.
error-report-unwritable = The report cannot be written to { $path }: { $reason }.
    .cure = Choose another place with --out.
error-attest-by-nobody = An attestation needs the name of who attests, of at most { $most } characters.
    .cure = Give your name with --by.
error-attest-not-over = The records of { $period } end on { $until }: the period is not over yet.
    .cure = Attest a period that is over, or write a draft with sowhat compliance report { $period }.
error-attest-without-data = There are no records of { $period }.
    .cure = Choose a period that the sources cover; sowhat show data says which days they do.
error-policies-missing = No file is called { $value }, which policies: names.
    .cure = Correct the path in sowhat.yaml, or write the file.
error-policy-effect = { $found ->
    [0] This policy says neither may nor never.
   *[other] This policy says both may and never.
}
    .cure = Write exactly one of may and never.
error-policy-test-of = A test asks for one app, team or unit; this one names { $found }.
    .cure = Write exactly one of app, team and unit.
error-policy-unknown-name = { $kind ->
    [unit] No unit
    [team] No team
    [consumer] No app
   *[data] No class of data
} is called { $value }.
    .cure = { $similar ->
    [yes] Did you mean { $nearest }?
   *[no] Declare it in the catalog, or correct the name.
}
error-policy-test-failed = The policies do not do what this test expects of { $data }: { $expect ->
    [allowed] it should be allowed
   *[refused] it should be refused
}, and it is { $got ->
    [allowed] allowed
   *[refused] refused
} ({ $reason ->
    [open] open data
    [inside] internal data, a known caller
    [outside] internal data, an unknown caller
    [may] a rule gives leave
    [never] a rule refuses
    [over] the leave has ended
    [purpose] the leave is for something else
    [purpose-untold] the purpose is not told
   *[no-rule] sensitive, and no rule gives leave
}).
    .cure = Correct the rule or the test.

table-access = Calls that may have handed a class of data out, by day and holder; by month, on its first day, of data that is not sensitive and of which no policy speaks.
table-access-data = The class of data.
table-access-consumer = The caller's pseudonym where no app claims its key; empty where an app does, or the calls name nobody.
table-access-calls = Calls that were answered, or whose result is not known.
table-access-untold = Of these, calls whose result is not known.
table-access-first = The first day of these with a call.
table-access-last = The last day of these with a call.
table-permissions = Grants, uses and revocations that count, with whom they name.
table-permissions-subject = The pseudonym of whom it names.
table-permissions-kind = person, app, team or unit; empty where nobody of that name is known.
table-permissions-name = The app, team or unit that it names.
table-permissions-data = The data as it is written there.
table-permissions-event = granted, used or revoked.
table-permissions-at = The day.
table-permissions-until = The last day of a grant, if it has one.
table-permissions-purpose = What for, as it is written there.
