### Servers and databases that a build asks

error-env-unset = The environment variable { $name } is not set, or is empty.
    .cure = Set it for whoever runs sowhat build; sowhat.yaml only names it.
error-token-in-file = A token stands here in plain text.
    .cure = Put it into an environment variable and write env:NAME; others read this file.
error-server-address = The address of this server is not one.
    .cure = Write it as https://host:port, with a path if there is one.
error-server-silent = { $url } did not answer ({ $reason }), though asked { NUMBER($attempts) } times.
    .cure = See whether it runs and can be reached from here. What was read before stands; the next build asks again for the rest.
error-server-forbidden = { $url } does not let us in (status { $status }).
    .cure = Check the variable that token: names, and what that token may read.
error-server-refused = { $url } refused the question (status { $status }){ $told ->
        [no] .
       *[yes] : { $says }
    }
    .cure = Check url: and the names in this source; the server's own log may say more.
error-server-unreadable = What { $url } answers is not what such a server says.
    .cure = Check url:, and whether something stands before the server, such as a login page.
error-server-too-much = An answer of { $url } is larger than { NUMBER($limit) } MiB.
    .cure = Choose fewer series with a selector, for example metric: http_requests_total{ "{" }job="shop"{ "}" }.
error-prometheus-selector = “{ $value }” is no name of a metric, with or without a selector.
    .cure = Write the counter itself, for example http_requests_total{ "{" }job="shop"{ "}" }; rates and sums are worked out by sowhat.
error-prometheus-no-series = This Prometheus has no series of “{ $metric }” in the time that is asked for.
    .cure = { $similar ->
        [yes] Did you mean “{ $nearest }”?
        [same] The metric exists, but nothing matches the selector, or not since then.
       *[other] Check metric:, and latency: (without _bucket); nothing is written down until it is there.
    }
error-prometheus-not-counter = “{ $metric }” is a { $kind }: it does not count calls.
    .cure = Name the counter of requests, which usually ends in _total.
error-skywalking-no-services = This SkyWalking has no service in the layer { $layer }.
    .cure = Check layer:, for example GENERAL or MESH.
error-warehouse-address = The address of the connection “{ $connection }” is not one.
    .cure = Write it as postgres://user@host/database, duckdb:///file or sqlite:///file, or as env:NAME.
error-warehouse-file = There is no such database file for the connection “{ $connection }”.
    .cure = A path is taken from the workspace's folder: duckdb://data/bi.duckdb; with three slashes it begins at the root.
error-warehouse-driver = Nothing here can talk to a database of the kind { $kind } (connection “{ $connection }”).
    .cure = Install its driver beside sowhat: ibis-framework[{ $kind }].
error-warehouse-password = The database of “{ $connection }” did not accept user and password.
    .cure = Check what the connection's address says; a user who may only read is enough.
error-warehouse-silent = The database of “{ $connection }” cannot be reached: { $reason }.
    .cure = See whether it runs and can be reached from here. What was read before stands.
error-warehouse-table = The database of “{ $connection }” has no table “{ $table }”.
    .cure = { $similar ->
        [yes] Did you mean “{ $nearest }”?
       *[other] Write it with its schema, for example { $connection }:schema.table, and check that the user may see it.
    }
error-warehouse-time = Column “{ $column }” of { $connection }:{ $table } holds no time that can be cut into days: { $value }.
    .cure = Map a column with a date, a timestamp, text such as 2026-11-22 10:00:00, or seconds since 1970.
error-warehouse-untimed = { NUMBER($count) } rows of { $connection }:{ $table } have no time in “{ $column }”, or none that can be, and are not read.
    .cure = Fill it in there, or map another column.
error-warehouse-document = What format: names is an export in a file, and { $connection }:{ $table } is a table.
    .cure = Leave format: out and map columns, or name the exported file.
error-warehouse-failed = { $connection }:{ $table } could not be read: { $reason }.
    .cure = Try the table with the database's own client; the next build asks again.
reason-row-not-counts = not a line of counts as sowhat writes them
