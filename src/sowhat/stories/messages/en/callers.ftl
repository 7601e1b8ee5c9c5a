## Who calls a service: declared and seen

callers-title =
    { $n ->
        [0] Every caller is as the catalog says
        [one] One caller is not as the catalog says
       *[other] { $callers } callers are not as the catalog says
    }
callers-lede = What the catalog declares (consumesApis, dependsOn) beside the calls of each app’s keys since telemetry began.
callers-caption = Callers of the service, declared and seen
callers-none = No caller is declared or seen.
callers-head-app = App
callers-head-verdict = Catalog and calls
callers-head-first = First month
callers-head-last = Last month
callers-agreed = declared, and calls
callers-never = declared, never called
callers-undeclared = calls, not declared
callers-untold = declared; without a key its calls cannot be told apart
