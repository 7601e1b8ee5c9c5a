# Grants, orders, members, surveys and FOCUS exports: what can be wrong with them

error-focus-other = This is no FOCUS export: { $looks ->
    [aws-cur] it is an AWS Cost and Usage Report in its own layout
    [azure] it is an Azure cost export in its own layout
    [gcp] it is a Google Cloud billing export in its own layout
    [alibaba] it is an Alibaba Cloud bill in its own layout
    [tencent] it is a Tencent Cloud bill in its own layout
    [huawei] it is a Huawei Cloud bill in its own layout
   *[other] its columns are others
 }. It lacks { $missing }; its columns are: { $names }.
    .cure = Export it as FOCUS 1.0 or later where the provider offers that. Otherwise leave out format and map the columns month, service, amount and currency.
error-shared-cost-weights = The rule weights needs at least one weight above zero, and no other rule has weights.
    .cure = Write shared_costs: { "{" }by: weights, weights: { "{" }pay: 2, chat: 1{ "}" }{ "}" }, or leave the weights out.
error-survey-too-large = This has more than { $limit } cells, more than any survey.
    .cure = Export one survey a file, or map a table with one row an answer under columns.
reason-row-without-subject = It does not say who may see the data.
reason-row-without-data = It does not say which data.
reason-row-bad-event = It does not say clearly whether data were granted, used or revoked.
reason-row-without-party = It lacks the buyer or the seller.
reason-row-without-person = It names nobody.
reason-row-without-question = It names no question.
detect-cost-focus = A FOCUS export; { $count ->
    [0] no tag names a service, so all of it is shared cost
    [one] the tag { $tags } names the service
   *[other] the tags { $tags } name the service, the first one present
 }.
