## What arrives between builds
error-spool-unwritable = What arrived could not be kept: { $reason }.
    .cure = Give the folder room and the right to be written to. Whoever sent it was told to send it again.
error-spool-full = The disk is nearly full, so nothing more is taken in.
    .cure = Make room on the disk. Whoever sends is told to try again later.
error-receiver-none = No source of type { $type } receives here ({ $name }).
    .cure = Write receive: true at a source of this type in sowhat.yaml, or correct the name in the address.
error-receiver-several = Several sources receive this: { $names }.
    .cure = Put a source’s name behind the address, for example /v1/traces/NAME.
error-receiver-no-workspace = There is no workspace here yet that could be read.
    .cure = Make one with sowhat init, or mend it; sowhat check says what is wrong. Send again after that.
error-receiver-unreadable = { $kind ->
    [protobuf] The body is no export request of OpenTelemetry in protobuf.
    [gzip] The body is not compressed the way its header says, or was cut off.
    [http] The connection ended before the body did.
   *[json] The body is not the JSON that its content type promises.
    }
    .cure = Send it again whole; see whether the sender’s protocol is http/protobuf or http/json.
error-receiver-no-event = An event lacks what every CloudEvent says: { $names }.
    .cure = Fill in these attributes where the event is made.
error-receiver-type = Content type { $kind } is not taken in here.
    .cure = Send { $known }. OpenTelemetry over gRPC is not received: set OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf.
error-receiver-encoding = Content encoding { $encoding } is not understood.
    .cure = Send gzip, deflate, or the body as it is.
error-receiver-too-large = The request is larger than { $limit }.
    .cure = Send smaller batches: set the exporter’s batch size lower.
error-receiver-busy = More arrives than can be written at the moment.
    .cure = Send it again in a second; exporters do so by themselves.

## OpenTelemetry and CloudEvents
error-otlp-other-signal = { $signal ->
    [logs] These are logs of OpenTelemetry, not traces.
    [metrics] These are metrics of OpenTelemetry, not traces.
   *[profiles] These are profiles of OpenTelemetry, not traces.
    }
    .cure = Take the file out of the source’s paths; calls are told by traces. Of a collector, export its traces pipeline.
reason-otlp-logs = It holds OpenTelemetry’s logs, not traces.
reason-otlp-metrics = It holds OpenTelemetry’s metrics, not traces.
reason-otlp-profiles = It holds OpenTelemetry’s profiles, not traces.
reason-otlp-no-telemetry = It is JSON, but not OpenTelemetry’s.
reason-otlp-bad-span = Where a span should stand there is none.
reason-otlp-no-time = The span has no time at which it started.
reason-event-incomplete = It lacks what every CloudEvent says: specversion, id, source, type.
detect-otlp = It holds traces of OpenTelemetry.
detect-cloud-events = It holds CloudEvents.
error-input-other-signal = { $signal ->
    [logs] { $file } holds logs of OpenTelemetry, not traces.
    [metrics] { $file } holds metrics of OpenTelemetry, not traces.
   *[profiles] { $file } holds profiles of OpenTelemetry, not traces.
    }
    .cure = Calls are told by traces: give files of the collector’s traces pipeline.
