## API descriptions

error-openapi-unreadable = The API description { $path } cannot be read: { $reason }.
    .cure = Check that it exists and may be read.
error-openapi-json = This file is no valid JSON ({ $reason }), so nothing of it was read.
    .cure = Export it again, or mend it where the line says.
error-openapi-none = This file describes no API: it names neither an OpenAPI nor a Swagger version.
    .cure = Name only descriptions under paths; files that they refer to are found by themselves.
error-openapi-path = “{ $value }” is no path, so its operations were left out.
    .cure = Write a path that begins with / and has its variable parts in braces.
error-openapi-many = The description has more than { $limit } operations; the rest was not read.
    .cure = Split it into one description for each service.
error-openapi-ref-missing = The reference { $value } leads nowhere.
    .cure = Put the file in its place, or mend the part after the #.
error-openapi-ref-outside = The reference { $value } lies outside the folder of the description, so it was not opened.
    .cure = Copy the file beside the description.
error-openapi-ref-remote = The reference { $value } lies elsewhere: sowhat fetches nothing.
    .cure = Bundle the description into one file, or copy what it refers to beside it.
error-openapi-ref-circle = The reference { $value } leads back to itself.
    .cure = Let it refer to something that is written out.
detect-openapi-description = An OpenAPI description: its operations and their paths.
detect-openapi-yapi = An export of YApi: its interfaces and their paths.
detect-openapi-apifox = An export of Apifox: its endpoints and their paths.

## Service level objectives

error-openslo-unreadable = The objectives { $path } cannot be read: { $reason }.
    .cure = Check that it exists and may be read.
error-openslo-none = This document is no service level objective: it is no mapping.
    .cure = Begin it with apiVersion, kind and metadata, or remove it.
error-openslo-version = “{ $value }” is no version of OpenSLO or Sloth that is read here.
    .cure = Use openslo/v1, openslo/v1alpha, or Sloth’s version: prometheus/v1.
error-openslo-kind = OpenSLO has no kind “{ $value }”.
    .cure = Use SLO, SLI, Service, DataSource, AlertPolicy, AlertCondition or AlertNotificationTarget.
error-openslo-missing = { $field } is missing, so this objective was not read.
    .cure = Add { $field }.
error-openslo-target = “{ $value }” is no target, so this objective was not read.
    .cure = Write a share above 0 and up to 1 as target, or a percentage as targetPercent; Sloth’s objective is a percentage.
error-openslo-window = “{ $value }” is no time window, so this objective was not read.
    .cure = Write a duration such as 28d, 4w or 1M; in v1alpha a count and a unit.
error-openslo-indicator = There is no indicator “{ $value }” in these files. The objective was read without its queries.
    .cure = Name the file with this SLI under paths too.
error-openslo-duplicate = The objective “{ $value }” is declared twice; the first counts.
    .cure = Give one of the two another name.
detect-openslo-documents =
    { $count ->
        [one] Service level objectives: one document.
       *[other] Service level objectives: { $count } documents.
    }

## Backstage

error-backstage-dangling =
    { $n ->
        [one] One { $kind } is referred to and declared nowhere: { $names }.
       *[other] { $n } entities of kind { $kind } are referred to and declared nowhere, among them { $names }.
    }
    .cure = Name the files that declare them under paths, or mend the references. What refers to them was read.

## Who calls what, as a table

table-relations_seen = Which app calls which service: what the catalog declares beside the calls of the app’s keys.
table-relations_seen-service = The service.
table-relations_seen-app = The app: a declared consumer, or the component that declares the call.
table-relations_seen-declared = Whether the catalog says so (consumesApis or dependsOn).
table-relations_seen-calls = Calls of people, over all months; null where the app has no key by which to tell them.
table-relations_seen-first = The first month with a call; null for none.
table-relations_seen-last = The last month with a call; null for none.
