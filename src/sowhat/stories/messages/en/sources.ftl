
### Tables of calls and Backstage catalogs

## Why a row could not be read
reason-row-too-short = It has fewer columns than the header.
reason-row-too-long = It has more columns than the header; perhaps a text with the delimiter in it was not quoted.
reason-row-unclosed-quote = A quote is opened and never closed.
reason-row-stray-quote = A quote stands where none may: only the beginning and the end of a field are quoted, and a quote inside is doubled.
reason-row-repeats-header = It repeats the header, as files that were joined do.
reason-row-not-json = It is not a JSON object.
reason-row-without-time = It has no time.
reason-row-bad-time = Its time cannot be understood.

## What was taken for what in a table
detect-table-time = The time of a call is in “{ $column }” ({ $sure } % sure).
detect-table-route = What was called is in “{ $column }” ({ $sure } % sure).
detect-table-consumer = Who called is in “{ $column }” ({ $sure } % sure).
detect-table-customer = The customer behind a call is in “{ $column }” ({ $sure } % sure).
detect-table-status = How a call ended is in “{ $column }” ({ $sure } % sure).
detect-table-latency = How long a call took is in “{ $column }” ({ $sure } % sure).
detect-table-bytes = The bytes of a call are in “{ $column }” ({ $sure } % sure).
detect-table-agent = The caller’s program is in “{ $column }” ({ $sure } % sure).
detect-table-host = The host is in “{ $column }” ({ $sure } % sure).
detect-table-version = The version is in “{ $column }” ({ $sure } % sure).
detect-table-count = How many calls a row stands for is in “{ $column }” ({ $sure } % sure).
detect-table-local-time = Times in “{ $column }” have no offset: they are read in the workspace’s time zone.
detect-table-unit-guessed = The name “{ $column }” does not tell its unit; by its size it was taken for { $unit }. Please check.
detect-table-status-unclear = Words in “{ $column }” whose class is not known: { $words }. Give each a class under statuses.
detect-table-no-consumer = No column tells who called.
detect-table-no-status = No column tells whether a call succeeded.
detect-table-no-latency = No column tells how long a call took.

## Backstage
detect-backstage-entities =
    { $count ->
        [one] A Backstage file with one entity.
       *[other] A Backstage file with { $count } entities.
    }

### Access logs

## Why a line could not be read
reason-unclosed-quote = A quote is opened and never closed.
reason-too-few-fields = It has fewer fields than the format.
reason-not-this-format = It is not written in this format.
reason-bad-time = Its time cannot be understood, or is no date.
reason-bad-status = Its status is no HTTP status from 100 to 599.
reason-bad-size = Its number of bytes is not a number.

## What a log was taken for
detect-access-log-combined = An access log in combined format ({ $share } % of the first lines).
detect-access-log-common = An access log in common format ({ $share } % of the first lines).
detect-access-log-custom = An access log ({ $share } % of the first lines) in the format { $format }
detect-consumer-user = Consumers are told by the signed-in user: { $share } % of the lines name one.
detect-consumer-header = Consumers are told by the header { $name }: { $share } % of the lines carry it.
detect-consumer-query = Consumers are told by the parameter “{ $name }” in the address: { $share } % of the lines carry it.
detect-consumer-agent = The lines name no user and no key. Consumers are told by the program's name (user agent); { $share } % of the lines come from programs. Two teams that use the same program look like one.
detect-consumer-address = The lines name no user and no key. Consumers are told by their network address ({ $addresses ->
        [one] one
       *[other] { $addresses }
    } in the first lines): an office or a gateway looks like one consumer. A key in the log would be surer.

### Tables of outcomes, go-lives and rosters

## Why a row could not be read
reason-row-without-unit = It names no customer or team.
reason-row-without-team = It names no team.
reason-row-without-service = It names no service.
reason-row-without-period = It names no period.
reason-row-bad-period = Its period cannot be understood, or is none of the outcome's: a month lies in no week.
reason-row-without-value = It has no value. An empty cell is not a zero.
reason-row-bad-number = Its value is text where a number belongs.
reason-row-empty-denominator = Its denominator is zero or negative.
reason-row-not-zero-or-one = What happens once is 1 in the period in which it happened and 0 before; this is neither.
reason-row-bad-day = Its day cannot be understood.
reason-row-span-empty = It ends before it begins.
reason-row-key-conflict = The same file says something else about the same thing in another row; none of them was taken.

## Tables of costs

reason-row-without-cost = It names neither an amount nor person-days. An empty cell is not a zero.
reason-row-bad-cost-kind = Its kind is none of build, run and shared.
reason-row-bad-currency = Its currency cannot be understood, or its amount carries the sign of another; write an ISO code such as CNY.
reason-row-without-experiment = It names no experiment.
reason-row-without-arm = It names no arm.
