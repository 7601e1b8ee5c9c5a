# Exports of other systems: incidents, deliveries, findings, drills

error-export-other = This is no export of the format { $format }: { $looks ->
    [json] its JSON objects have the members { $names }
    [table] it is a table with the columns { $names }
   *[empty] nothing can be seen in it
 }.
    .cure = Name the format that it has, or map its columns under columns; leave files of another kind out of paths.
error-export-broken = The JSON breaks off or is damaged here.
    .cure = Export the file again; while it is being written, wait until it is whole.
reason-row-without-id = It has no id, and nothing else would find it again.
reason-row-without-kind = It does not say what kind of drill it was.
reason-delivery-unfinished = Nothing in the file says how this deployment ended; export it together with its statuses.
detect-record-export = The format { $format }, by the names in it.
detect-record-table = A table of { $kind ->
    [incidents] incidents
    [deliveries] deliveries
    [security_findings] security findings
    [drills] drills
    [grants] grants of data access
    [orders] orders
    [members] members
   *[surveys] survey answers
 }, by the names of its columns.
