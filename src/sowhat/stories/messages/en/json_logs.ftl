### JSON access logs and exports of events

error-json-field-unknown = “{ $name }” under fields is nothing that a call has.
    .cure = Write one of { $known }; a further name must also stand in consumer or customer as field:{ $name }.
reason-json-not-object = It is not a JSON object.
reason-json-broken = It begins as a JSON object and is none: cut off, or a character is wrong.
reason-json-several = It holds several calls in one list; each has to stand on a line of its own.
reason-json-too-long = It is longer than a mebibyte. No call needs so much.
reason-json-no-time = It names no time.
reason-json-no-target = It names no path: it may be about something else than a call.
reason-json-no-status = It names no status.
reason-row-without-event = It names no event: it says something about a person, not what the person did.
detect-access-log-json = An access log in JSON, format { $format } ({ $share } % of the first lines).
detect-consumer-field = Consumers are told by “{ $name }”: { $share } % of the calls have it.
detect-customer-field = The customer behind a call is told by “{ $name }”: { $share } % of the calls have it.
detect-json-unit-guessed = The name “{ $place }” does not tell its unit; by its size it was taken for { $unit }. Please check.
detect-events-sensors-data = Events of Sensors Data: each event is a call of its name, the app calls, the person behind it is the customer.
detect-events-growingio = Events of GrowingIO’s raw data export: each event is a call of its name, the app calls, the person behind it is the customer.
