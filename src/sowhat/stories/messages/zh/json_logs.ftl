### JSON 访问日志与行为事件导出

error-json-field-unknown = fields 里的“{ $name }”不是一次调用会有的内容。
    .cure = 请写 { $known } 之一；别的名字还须以 field:{ $name } 写进 consumer 或 customer。
reason-json-not-object = 这一行不是 JSON 对象。
reason-json-broken = 以 JSON 对象开头却不完整：被截断，或有字符不合语法。
reason-json-several = 一行里用列表写了好几次调用；请一行写一次。
reason-json-too-long = 这一行超过 1 MiB，一次调用用不了这么多。
reason-json-no-time = 没有写时间。
reason-json-no-target = 没有写路径，可能说的不是一次调用。
reason-json-no-status = 没有写状态码。
reason-row-without-event = 没有事件名：它说的是某个人的属性，不是做了什么。
detect-access-log-json = JSON 访问日志，格式 { $format }（前面的行中有 { $share } % 符合）。
detect-consumer-field = 调用方按“{ $name }”区分：{ $share } % 的调用带有它。
detect-customer-field = 调用背后的客户按“{ $name }”区分：{ $share } % 的调用带有它。
detect-json-unit-guessed = 字段名“{ $place }”看不出单位，按数值大小当作 { $unit }，请核对。
detect-events-sensors-data = 神策事件：一个事件就是对该名称的一次调用，调用方是应用，背后的人是客户。
detect-events-growingio = GrowingIO 原始数据导出的事件：一个事件就是对该名称的一次调用，调用方是应用，背后的人是客户。
