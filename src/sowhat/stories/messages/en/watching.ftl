## The application watching itself

cli-option-log = How requests are logged on the error stream: off, text (a line each) or json.
error-no-such-log = { $value } is no form of log.
    .cure = Use one of: { $known }.
counter-help = { $name ->
    [requests] Requests answered
    [seconds] Seconds until an answer was sent
    [going] Requests being answered
    [info] The version that answers
    [ready] 1 where a part works, 0 where it does not
    [age] Seconds since the build that pages show
   *[jobs] Jobs of late by kind and state
}
