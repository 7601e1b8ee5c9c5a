# Headers that announce an end (RFC 9745, RFC 8594).
cli-lifecycle-headers = Write the headers that announce a service's end, for nginx, Envoy, Kong or Python; or check those that an address sends.

    Example: sowhat lifecycle headers fax-gateway --deprecated 2026-12-01 --sunset 2027-06-30 --docs https://example.com/fax
cli-argument-headers = The service that goes.
cli-option-headers-for = What the snippet is for: nginx, envoy, kong, or python (an ASGI middleware).
cli-option-headers-deprecated = The day from which it is deprecated (2026-12-01); from its campaign where left out.
cli-option-headers-sunset = The first day on which it no longer answers; from its campaign where left out.
cli-option-headers-docs = The page that says what to do.
cli-option-headers-successor = The address to use instead.
cli-option-headers-path = A path that it answers under; those of the catalog where left out. May be repeated.
cli-option-headers-check = Check the headers of an address, or of a capture (curl -i, or a HAR file), instead. Ends with 1 where something is wrong.
cli-option-headers-method = How an address is asked.
headers-about-sunset = { $service }: deprecated from { $deprecated }, answers no more from { $sunset } (RFC 9745, RFC 8594).
headers-about-open = { $service }: deprecated from { $deprecated } (RFC 9745). No end is set.
headers-where-nginx = The maps belong into http, the add_header lines into server, and into each location that has add_header lines of its own.
headers-where-envoy = Put this route before the others of its virtual host, and give it the action that they have.
headers-where-kong = Put this route under the service in the declarative configuration.
headers-where-python = Wrap the application: app = Deprecated(app).
headers-without-docs = No link: --docs with a page that says what to do helps whoever reads the header.
headers-answer = { $address } answered { $status }.
headers-captured = The capture
headers-read = { $name }: { $at }
headers-is-wrong = Wrong:
headers-is-weak = Better:
headers-is-told = Note:
headers-fine = Nothing to mend.
headers-sum =
    { $answers ->
        [one] One answer read,
       *[other] { $answers } answers read,
    } { $wrong ->
        [0] nothing wrong.
        [one] one with something wrong.
       *[other] { $wrong } with something wrong.
    }
finding-headers-none = It announces no end: there is neither a Deprecation nor a Sunset header.
finding-headers-no-deprecation = Sunset stands alone. A Deprecation header says since when nobody should begin to use it.
finding-headers-no-sunset = Deprecated, and no Sunset header says until when it answers.
finding-headers-twice = { $name } is sent { $count } times; readers take one of them.
finding-headers-deprecation-true = Deprecation: { $value } is the form of an early draft. Write the moment as @ and seconds since 1970 (RFC 9745, 2.1).
finding-headers-deprecation-date = Deprecation: { $value } is a date as drafts had it. Write it as @ and seconds since 1970 (RFC 9745, 2.1).
finding-headers-deprecation-bare = Deprecation: { $value } lacks the @ before the seconds (RFC 9745, 2.1).
finding-headers-deprecation-unread = Deprecation: { $value } cannot be read as a moment (RFC 9745, 2.1).
finding-headers-sunset-unread = Sunset: { $value } cannot be read as a date (RFC 8594, 3).
finding-headers-sunset-form = Sunset: { $value } is no date as HTTP writes it now: “Thu, 31 Dec 2026 23:59:59 GMT” (RFC 9110, 5.6.7).
finding-headers-weekday = Sunset: { $value } names the wrong day of the week; that day is a { $day }.
finding-headers-order = It ends on { $sunset }, before it is deprecated on { $deprecated } (RFC 9745, 4).
finding-headers-short = { $days } days lie between deprecation and end, fewer than the { $months } months that users may expect here.
finding-headers-outlived = Its end was { $day }, and it still answers with { $status }.
finding-headers-announced = Deprecation lies ahead, on { $day }.
finding-headers-no-link = No Link header (rel “deprecation” or “sunset”) leads to what to do (RFC 9745, 3).
finding-headers-no-successor = No Link header (rel “successor-version”) leads to what comes instead (RFC 5829).
error-headers-which = Name a service to announce, or give --check an address or a capture: one of the two.
    .cure = For example: sowhat lifecycle headers --check https://example.com/v1/things
error-headers-no-day = Nobody said from when on “{ $service }” is deprecated, and no campaign winds it down.
    .cure = Give --deprecated a day, or open a campaign.
error-headers-no-path = No path is known under which it answers.
    .cure = Give --path, or declare its routes in the catalog.
error-headers-path = “{ $value }” is no path that a server's configuration can carry.
    .cure = Write it as /segment/{"{"}id{"}"}, with letters, digits and the signs of addresses.
error-headers-address = “{ $value }” is no address that a header can carry.
    .cure = Write it with https:// (or as a path from /), characters outside ASCII percent-encoded.
error-headers-sunset-first = It would end on { $sunset }, before it is deprecated on { $deprecated }.
    .cure = Choose a later end, or an earlier beginning.
error-headers-no-target = “{ $value }” is neither an address nor a file.
    .cure = Write an address with http:// or https://, or the path of a file that curl -i or a browser (HAR) saved.
error-headers-unreachable = { $value } did not answer: { $why }
    .cure = Try it from here with curl -I, or check a capture made where it can be reached.
error-headers-capture-large = A capture of more than { $limit } MB is not read.
    .cure = Save only the answers that matter.
error-headers-capture-empty = No answer's head was found in it.
    .cure = Save one with curl -i, or a HAR file from a browser.
