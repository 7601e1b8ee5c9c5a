### Access logs of named formats, and files that are none

error-log-no-header = No line before this one names the fields: a log of the format { $format } begins with #Fields:.
    .cure = Give the whole file as the server wrote it, header included, or leave it out of paths:.
error-log-header-unusable =
    The header #Fields: of this file names no { $missing ->
        [time] time
        [request] path
       *[status] status
    }, so its lines are no calls.
    .cure = Let the server log date, time, cs-uri-stem and sc-status at least; in IIS: Logging, Select Fields.
error-not-an-access-log =
    { $kind ->
        [nginx-error] This is an error log of nginx, not an access log; nothing of it was read.
        [apache-error] This is an error log of Apache, not an access log; nothing of it was read.
        [metrics] This holds metrics of Prometheus, not an access log; nothing of it was read.
        [json] This file's lines are JSON, and none is a call in the format of source “{ $source }”; nothing of it was read.
        [program] This is the log of a program, not an access log; nothing of it was read.
        [w3c] This is a W3C extended log, and source “{ $source }” has another format; nothing of it was read.
        [xml] This is XML or HTML, not an access log; nothing of it was read.
       *[syslog] This is a syslog file, and none of its lines is a call in the format of source “{ $source }”; nothing of it was read.
    }
    .cure = Let paths: of source “{ $source }” name access logs only, or change its format:.
error-input-no-calls =
    { $kind ->
        [nginx-error] { $file } is an error log of nginx. Calls are in its access log.
        [apache-error] { $file } is an error log of Apache. Calls are in its access log.
        [metrics] { $file } holds metrics of Prometheus. They are read from the Prometheus server itself.
        [json] { $file } holds JSON, but no calls: each line needs a time, a path and a status.
        [program] { $file } is the log of a program, not of calls.
        [w3c] { $file } is a W3C extended log whose fields do not name time, path and status.
        [xml] { $file } is XML or HTML.
       *[syslog] { $file } is a syslog file without calls in a format that sowhat knows.
    }
    .cure = Leave it out, or name the access log that lies beside it.
reason-no-header = No header before it names its fields.
reason-header-unusable = The header above it names no time, no path or no status.
reason-not-a-request = It tells of a connection, not of a request: a TCP line, or a handshake that failed.
detect-access-log-named = An access log in the format { $format } ({ $share } % of the first lines).
