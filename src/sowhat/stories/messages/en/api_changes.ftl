## Two versions of an API side by side
cli-lifecycle-changes = What changed from one version of an API to another, and which changes break callers; with --translate, a request of the older version written for the newer.

    Example: sowhat lifecycle changes shop-v1.yaml shop-v2.yaml --translate "POST /orders"
cli-argument-api-old = The OpenAPI description of the older version.
cli-argument-api-new = The OpenAPI description of the newer version.
cli-option-api-translate = An operation of the older version ("POST /orders"): show a request for the newer one.
cli-option-api-request = A JSON file with the request to translate (path, query, headers, body). Without it: an example.
error-api-operation = { $file } has no operation { $value }.
    .cure = Write method and path as the description does, such as: { $nearest }.
error-api-request = { $file } is not a request: { $reason }.
    .cure = Write a JSON object with any of path, query, headers and body.

api-changes-page = API changes
api-changes-question = What changed from { $old } to { $new }, and who has to act?
api-changes-none = Nothing that a caller could notice changed from { $old } to { $new }.
api-changes-answer = { $n ->
    [0] No change breaks a caller of { $old }.
    [one] One change breaks callers of { $old }.
   *[other] { $n } changes break callers of { $old }.
}
api-changes-under = { $same } operations are in both. { $removed } are gone, { $added } are new, { $deprecated } are newly deprecated. Fields gone: { $gone }; newly deprecated: { $old_fields }. A field that several operations share is counted once in each.
api-changes-still = Deprecated before already: { $names }.
api-changes-breaking = What breaks callers
api-changes-breaking-lede = A caller that works with the older version can fail with these, or loses something.
api-changes-deprecated = What is newly deprecated
api-changes-deprecated-lede = Still works. What the newer description names as a replacement stands beside it.
api-changes-other = What else changed
api-changes-other-lede = New operations and fields, and what has become wider: no caller has to act.
api-changes-empty = Nothing: every request and every answer of the older version still fits.
api-changes-operations = { $n ->
    [one] { $first }
   *[other] { $n } operations: { $first } …
}
api-changes-line = { $what }: { $field } ({ $where }, { $operations })
api-changes-line-detail = { $line }; { $detail }
api-changes-line-operation = { $what }: { $field }
api-changes-was-now = { $was } → { $now }
api-changes-only-was = no longer { $was }
api-changes-only-now = now { $now }
api-changes-instead = use { $names } instead
api-changes-within = in { $names }
api-changes-whole = the message itself
api-changes-required-now = required

api-change-operation-removed = Operation gone
api-change-operation-added = New operation
api-change-operation-moved = Operation moved
api-change-operation-deprecated = Operation deprecated
api-change-operation-restored = Operation no longer deprecated
api-change-field-removed = Field gone
api-change-field-renamed = Field renamed
api-change-field-added = New field
api-change-field-required = Field now required
api-change-field-optional = Field no longer required
api-change-field-deprecated = Field deprecated
api-change-field-restored = Field no longer deprecated
api-change-field-narrowed = Allows less
api-change-field-widened = Allows more
api-change-option-removed = Kind of message gone
api-change-option-added = New kind of message
api-change-answer-removed = Answer gone
api-change-answer-added = New answer
api-change-media = Other media type
api-change-credential = Other credentials

api-side-body = request body
api-side-path = path
api-side-query = query
api-side-header = header
api-side-cookie = cookie
api-side-answer = answer { $status }

## A request written for the newer version
api-translated-title = Your request, for { $new }
api-translated-none = This request cannot be written for { $new }.
api-translated-clean = It has the shape that the newer description asks for.
api-translated-notes = What was done
api-note-same = Nothing had to change.
api-note-base = The address begins with { $now } now (was { $was }).
api-note-moved-operation = The operation is now { $now } (was { $was }).
api-note-operation-instead-guessed = { $was } is gone; its description names { $now } instead. Please check.
api-note-operation-guessed = { $was } is gone; { $now } is the one most like it. Please check that it does the same.
api-note-renamed = `{ $was }` is now `{ $now }`: the same name, written differently.
api-note-moved-guessed = `{ $was }` went to `{ $now }`: the same name at another place. Please check.
api-note-instead-guessed = `{ $was }` went to `{ $now }`, which the description names as its replacement. Please check.
api-note-dropped = `{ $field }` was left out: the newer version does not have it.
api-note-default = `{ $field }` is required now and was filled with its default, { $value }.
api-note-placeholder = `{ $field }` is required now: `{ $value }` only stands in for it. Please fill it in.
api-note-deprecated = `{ $field }` still works and is deprecated.
api-note-typed = `{ $field }` was { $was } and is { $now } now; the value was rewritten.
api-reason-gone = The operation { $operation } is gone, and nothing in the newer version stands for it.
api-reason-gone-instead = The operation { $operation } is gone. Its description names { $names } instead: please look there.
api-reason-path = The newer path needs `{ $field }`, and the older request does not have it.
api-reason-media = The newer version takes { $now }, and { $was } cannot be rewritten as that.
api-reason-value = `{ $field }` does not take { $value } any more. It takes { $now }.
api-reason-no-body = The older version sends no message, and the newer one requires one.
api-reason-method = The older request is no request of { $operation }.
api-fault-type = `{ $field }` should be: { $detail }.
api-fault-required = `{ $field }` is missing.
api-fault-enum = `{ $field }` takes only: { $detail }.
api-fault-unknown = `{ $field }` is not known.
api-fault-option = `{ $field }` fits none of its kinds.
api-fault-length = `{ $field }` is too short or too long ({ $detail }).
api-fault-bound = `{ $field }` is too small or too large ({ $detail }).
api-fault-pattern = `{ $field }` does not look like { $detail }.
