
### 调用明细表与 Backstage 目录

## 一行为什么读不了
reason-row-too-short = 列数比表头少。
reason-row-too-long = 列数比表头多；可能是含分隔符的文本没有加引号。
reason-row-unclosed-quote = 引号有开头，没有结尾。
reason-row-stray-quote = 引号位置不对：只能出现在字段的两端，字段里面的引号要写成两个。
reason-row-repeats-header = 这一行又是表头，多半是几个文件拼在了一起。
reason-row-not-json = 不是一个 JSON 对象。
reason-row-without-time = 没有时间。
reason-row-bad-time = 时间看不懂。

## 表里的哪一列当作什么
detect-table-time = 调用时间取“{ $column }”列（把握 { $sure }%）。
detect-table-route = 调用了什么，取“{ $column }”列（把握 { $sure }%）。
detect-table-consumer = 调用方取“{ $column }”列（把握 { $sure }%）。
detect-table-customer = 背后的客户取“{ $column }”列（把握 { $sure }%）。
detect-table-status = 调用结果取“{ $column }”列（把握 { $sure }%）。
detect-table-latency = 耗时取“{ $column }”列（把握 { $sure }%）。
detect-table-bytes = 字节数取“{ $column }”列（把握 { $sure }%）。
detect-table-agent = 客户端程序取“{ $column }”列（把握 { $sure }%）。
detect-table-host = 域名取“{ $column }”列（把握 { $sure }%）。
detect-table-version = 版本取“{ $column }”列（把握 { $sure }%）。
detect-table-count = 每一行代表多少次调用，取“{ $column }”列（把握 { $sure }%）。
detect-table-local-time = “{ $column }”里的时间不带时区，按工作区的时区理解。
detect-table-unit-guessed = “{ $column }”的列名没写单位，按数值大小猜是 { $unit }，请核对。
detect-table-status-unclear = “{ $column }”里这些词不知道算成功还是失败：{ $words }。请在 statuses 里逐个注明。
detect-table-no-consumer = 没有哪一列说明是谁调用的。
detect-table-no-status = 没有哪一列说明调用是否成功。
detect-table-no-latency = 没有哪一列说明调用花了多久。

## Backstage
detect-backstage-entities = Backstage 目录文件，内有 { $count } 个实体。

### Access logs

## Why a line could not be read
reason-unclosed-quote = 引号只有开头，没有结尾。
reason-too-few-fields = 字段比格式要求的少。
reason-not-this-format = 写法与这个格式不符。
reason-bad-time = 时间读不懂，或者没有这一天。
reason-bad-status = 状态码不在 100 到 599 之间。
reason-bad-size = 字节数不是数字。

## What a log was taken for
detect-access-log-combined = combined 格式的访问日志（开头的行里有 { $share }% 符合）。
detect-access-log-common = common 格式的访问日志（开头的行里有 { $share }% 符合）。
detect-access-log-custom = 访问日志（开头的行里有 { $share }% 符合），格式为 { $format }
detect-consumer-user = 按登录用户区分调用方：{ $share }% 的行里写了用户。
detect-consumer-header = 按请求头 { $name } 区分调用方：{ $share }% 的行里带有它。
detect-consumer-query = 按网址参数“{ $name }”区分调用方：{ $share }% 的行里带有它。
detect-consumer-agent = 日志里既没有用户也没有密钥，只能按客户端程序（User-Agent）区分调用方；{ $share }% 的行来自程序。两个团队若用同一种程序，会被当成一个。
detect-consumer-address = 日志里既没有用户也没有密钥，只能按来源地址区分调用方（开头的行里有 { $addresses } 个）：同一办公室或网关后面的人会被当成一个。日志里带上密钥会可靠得多。

### 业务指标表、上线表、客户名单

## 一行为什么读不了
reason-row-without-unit = 没写是哪个客户或团队。
reason-row-without-team = 没写是哪个团队。
reason-row-without-service = 没写是哪个服务。
reason-row-without-period = 没写是哪一期。
reason-row-bad-period = 周期看不懂，或者与指标的周期对不上：一个月放不进某一周。
reason-row-without-value = 没有数值。空着不等于零。
reason-row-bad-number = 该是数字的地方写了文字。
reason-row-empty-denominator = 分母是零或负数。
reason-row-not-zero-or-one = 只发生一次的事，发生当期为 1，之前为 0；这里两者都不是。
reason-row-bad-day = 日期看不懂。
reason-row-span-empty = 结束早于开始。
reason-row-key-conflict = 同一个文件里对同一件事有另一种说法，两种都没有采用。

## 费用表

reason-row-without-cost = 金额和人天都没填。空着不等于零。
reason-row-bad-cost-kind = 费用类别应为建设（build）、运行（run）或公共（shared）之一。
reason-row-bad-currency = 币种看不懂，或与金额里的货币符号对不上；请写 ISO 代码，如 CNY。
reason-row-without-experiment = 没写是哪个实验。
reason-row-without-arm = 没写分到哪一组。
