### What every page says: navigation, tables, addresses, empty and error pages

web-skip = Skip to the content
web-nav = Main navigation
web-nav-menu = Menu
web-nav-results = Results
web-nav-platform = Platform
web-nav-decide = Decisions
web-nav-reference = Reference
web-languages = Language
web-language-zh = 中
web-language-en = EN
web-language-name = { $tag ->
    [zh] Chinese
   *[en] English
}
web-period = Period
web-period-all = All months
web-title = { $page } · { $platform }

table-filter = Filter
table-filter-label = Filter: { $caption }
table-filter-apply = Filter
table-count = { $shown } of { $all }
table-csv = CSV
table-csv-label = Download as CSV: { $caption }
table-scroll = { $caption }, scrolls sideways
table-nothing = Nothing matches “{ $find }”.
table-nothing-chosen = No row is all of this.
table-pages = Pages of { $caption }
table-page = Page { $page } of { $pages }
table-before = Page before
table-after = Next page
chart-table = As a table
chart-lost = The chart could not be drawn. The table below says the same.
chart-script = Charts need JavaScript. The table below says the same.

address-build = build { $build }
address-code = sowhat { $version }
address-api = these numbers as JSON

empty-title = Nothing has been built yet
empty-question = Who uses the platform?
empty-answer = Nothing has been built yet.
empty-why = Pages read the results of a build, and this workspace has none. One command reads the sources and fills every page:
missing-title = Not found
missing-answer = There is no such page.
missing-why = The address may have been mistyped, or what it showed was renamed in the catalog.
broken-title = Something went wrong
broken-answer = This page could not be made.
broken-why = The mistake is ours, not yours. It was written to the log of sowhat serve.
refused-title = Refused
refused-answer = That address asks for something that cannot be.
refused-why = Pages and numbers are read with GET, with the parameters that their links show.
web-home = To the services
invalid-parameter = “{ $name }” is not valid: { $value }
