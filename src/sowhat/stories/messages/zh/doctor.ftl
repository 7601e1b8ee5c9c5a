### sowhat doctor：缺什么、补上能看到什么、自己怎么补、该找谁要

doctor-page = 还缺什么
doctor-question = 补上什么，这些数字能说得更多？
doctor-answer = { $n ->
       *[other] 还缺 { $count } 样
    }{ $blocks ->
        [0] ，都不妨碍得出答案
       *[other] ，其中 { $blocked } 样挡住了答案
    }。
doctor-answer-nothing = 什么都不缺。
doctor-under = 要紧的在前。每一样都写明：补上能看到什么、自己怎么补、该找谁要。
doctor-under-unbuilt = 还没有构建过，所以只看了写下来的内容。先运行 sowhat build 再来看：数据本身还会有缺口。
doctor-looked = 看过的内容：{ $areas }。
doctor-area = { $area ->
        [telemetry] 数据源是否新鲜、有没有读不出的行
        [keys] 调用方标识属于谁
        [services] 服务认领了哪些调用
        [customers] 各处说的是不是同一批客户
        [outcomes] 业务指标与客户名单
        [go-lives] 谁在什么时候上线
        [money] 单价与成本
        [studies] 研究
       *[workbook] 工作簿
    }
doctor-severity = { $severity ->
        [blocks] 挡住答案的
        [weakens] 让结论打折扣的
       *[better] 有了更好的
    }
doctor-lede = { $severity ->
        [blocks] 缺了这些，有的问题根本答不了。
        [weakens] 缺了这些，答案只是一部分，或者留有疑问。
       *[better] 现有结论站得住；有了这些能说得更多。
    }
doctor-unlocks = 补上能看到：{ $unlocks }。
doctor-unlock = { $what ->
        [use] 使用量
        [habit] 使用习惯
        [reach] 触达的团队与业务单元
        [ladder] 价值阶梯
        [lifecycle] 生命周期评审
        [chain] 到客户的链路
        [effect] 对客户的作用
        [grade] 更高的证据等级
        [money] 金额
        [break-even] 盈亏平衡
       *[trust] 数字的可信度
    }
doctor-yourself = 自己补
doctor-who = 谁手里有
doctor-key = 关联键
doctor-unlocks-head = 补上能看到
doctor-message = 可以直接发的消息
doctor-message-show = 可以直接发的消息
doctor-copy = 复制
doctor-copied = 已复制
doctor-has = { $has ->
        [you] 你自己
        [gateway] 网关或日志的负责人
        [data] 数据团队
        [finance] 财务
        [directory] 人力或组织目录
        [service] 服务负责人
       *[business] 业务团队
    }
doctor-join = { $lfile } 的 { $lcolumn } 列对 { $rfile } 的 { $rcolumn } 列。左边 { $lkeys } 个不同的键，{ $lshare } 在右边也有；右边 { $rkeys } 个，{ $rshare } 在左边也有。
doctor-collisions = 在名单上对应多行的键：{ $n }。
doctor-small = 不足 10 个（不展示）
doctor-hidden = 若干（有一组不足 10 个，不展示具体数）
doctor-next-command = 打印可以直接发的消息：sowhat doctor --request { $id }
doctor-link = 还缺什么，该找谁要

doctor-no-telemetry = 还没有登记任何调用数据源。
    .cure = 在 sowhat.yaml 的 sources 里写上日志或调用表，或运行：sowhat init --from 文件。
doctor-source-empty =
    数据源 { $source }：{ $pattern ->
        [otlp] 还没有收到任何数据。
        [cloud-events] 还没有收到任何数据。
       *[other] 没有文件匹配 { $pattern }。
    }
    .cure =
        { $pattern ->
            [otlp] 运行 sowhat serve，把链路发到 /v1/traces/{ $source }，或检查 sowhat.yaml 里该数据源的 paths。
            [cloud-events] 运行 sowhat serve，把事件发到 /v1/events/{ $source }，或检查 sowhat.yaml 里该数据源的 paths。
           *[other] 把文件放到那里，或在 sowhat.yaml 里改正该数据源的 paths。
        }
doctor-source-stale = 数据源 { $source }：最后一条记录是 { $day }，距今 { $days } 天。
    .cure = 让日志每天同步到该文件夹，再运行 sowhat build。
doctor-set-aside = 数据源 { $source }：{ $n } 行（{ $share }）读不出来。
    .cure = 用 sowhat show data 看原因；另一种格式要单独建一个数据源。
doctor-repeated = 数据源 { $source }：{ $n } 条记录（{ $share }）与别的记录每一列都相同，目前都算数。
    .cure = 如果是重复导出，在该数据源写 duplicates: drop；如果确实是多次调用，就不用管。
doctor-overlap = 数据源 { $source } 和 { $other } 记的是同一批调用：按小时对比，较小的一个有 { $share } 完全一样。
    .cure = 从 sources 里去掉其中一个，或把它的 paths 缩小，让一次调用只算一次。
doctor-no-key = 数据源 { $source }：{ $share } 的调用没有带调用方标识。
    .cure =
        { $kind ->
            [prometheus] 计数器有这个标签，就在数据源里写成 labels.consumer；没有，就要请埋点的人加上。
            [table] 表里有这一列，就在数据源里写成 columns.consumer；没有，就要请导出的人加上。
           *[other] 日志里有这个字段，就在数据源里写成 consumer；没有，就要请网关加上。
        }
doctor-address-key = 数据源 { $source } 只靠网络地址区分调用方；同一地址后面的多个应用看起来像一个。
    .cure = 在数据源里指明应用标识所在的字段：consumer: user，或 header:X-App-Id。
doctor-no-consumers = 还没有人说明这些调用方标识属于谁。
    .cure = 写 catalog/consumers.yaml：name、keys、team；或填工作簿里登记应用的那张表。
doctor-keys-unknown = { $n } 个没有登记的调用方标识占了 { $share } 的调用。调用最多的几个（假名 → 路径）：{ $names }。
    .cure = 按路径找到使用者，再把标识写进 catalog/consumers.yaml 或工作簿；写假名也可以。
doctor-keys-silent = 登记的 { $of } 个应用里有 { $n } 个从没出现过：{ $names }。
    .cure = 把标识和日志里的写法逐字核对；已经不存在的应用就删掉。
doctor-apps-without-team = 有 { $n } 个应用没有写明团队（{ $names }）。
    .cure = 在 catalog/consumers.yaml 或工作簿里为每个应用写上 team。
doctor-teams-without-unit = 有 { $n } 个团队没有写明业务单元（{ $names }）。
    .cure = 在目录或工作簿里为每个团队写上 unit。
doctor-no-services = 还没有登记服务，调用归不到任何服务名下。
    .cure = 写 catalog/services.yaml：name 和 routes；或填工作簿里登记服务的那张表；或把 Backstage 文件作为数据源。
doctor-calls-unclaimed = { $n } 次调用（{ $share }）没有服务认领。调用最多的路径：{ $names }。
    .cure = 把这些路径加进所属服务的 routes，或登记它们所属的服务。
doctor-services-silent = 有 { $n } 个服务一次调用都没有（{ $names }）。
    .cure = 先核对 routes；真的没人用，就放进生命周期评审。
doctor-services-unrouted = 有 { $n } 个服务没有写路径（{ $names }）：可能有人在用，但不知道哪些调用是它的。{ $kind ->
        [paths] 没有服务认领、调用最多的路径：{ $other }。
       *[none] {""}
    }
    .cure = 在每个服务的 routes 里写上它的路径；用表格的话，就是服务那张表的“路径”一列。
doctor-no-customer = 调用里都没有说是为哪个客户（{ $source }）。
    .cure = 日志里有客户字段，就在数据源里写成 customer。没有也不影响使用量、习惯和盈亏平衡，只是链路到团队为止。
doctor-customers-masked = { $file } 的 { $column } 列里，{ $share } 的客户被打了码，像 138****1234。打码后的键不能用来关联：几个客户会变成一个。
    .cure = 重新导出这一列，用完整的键，或给每个客户一个固定的假名。读入时这里还会再做一次哈希。
doctor-customers-apart = { $file } 和 { $other } 里几乎没有共同的客户{ $kind ->
        [both] ；两边看起来都做过哈希，用的盐不同
        [one] ；一边看起来做过哈希，另一边没有
       *[plain] {""}
    }。这两列不作为关联键使用。
    .cure = 两份都用同一种键导出：客户号本身，或同一种哈希加同一个盐。读入时这里还会再做一次哈希。
doctor-customers-partly = { $kind ->
        [hidden] { $file } 和 { $other } 里有不少客户对不上。
       *[told] { $file } 和 { $other } 都能找到的客户只有 { $share }。
    }
    .cure = 检查键里的空格、前导零、大小写，以及是否有一份导出漏了客户。
doctor-customers-shared = { $n } 个客户（{ $share }）同时在几个团队的名单上；每个客户只算给归属时间最长的团队。
    .cure = 为每一段归属写上 from 和 to，让一个客户同一时间只属于一个团队。
doctor-no-outcome = 还没有登记业务指标：看不出客户后来怎么样。
    .cure = 先登记一个指标（留存最合适）：写在 sowhat.yaml 的 outcomes，或填工作簿。按团队、按月就够。
doctor-outcome-empty = 指标 { $outcome }：从 { $file } { $kind ->
        [sheet] 的“{ $names }”表里
       *[other] {""}
    }一行也没读出来。
    .cure = 用 sowhat show data 看被隔离的行；{ $kind ->
        [sheet] 再看 { $file } 的“{ $names }”表：指标名和指标表里写的是否一致，每行有没有周期和数值。
        [none] { $file } 里没有填好的指标数据表，请补上。
       *[other] 把列名和 sowhat.yaml 里的 columns 对一遍。
    }
doctor-no-roster = 有客户级的指标（{ $outcome }），却没有客户名单：不知道客户属于哪个团队。
    .cure = 写一张表 team、customer（from、to），登记在 rosters；或者直接按团队给指标（unit: team）。
doctor-no-customer-outcome = 有客户名单（{ $file }），却没有客户级的指标。
    .cure = 登记一个 unit: customer 的指标，客户的键和名单用同一种。
doctor-units-unknown = { $file } 里的 { $of } 个团队有 { $n } 个不在目录里：{ $names }。
    .cure = 登记这些团队，或改正写法。
doctor-teams-without-outcome = 调用服务的 { $of } 个团队里，有 { $n } 个既没有指标也没有名单：{ $names }。
    .cure = 把它们的行补进指标或名单；从未上线的团队正好用来对照。
doctor-short-before = { $service } 在 { $day } 首次上线，指标 { $outcome } 在那之前只有 { $have } 期，需要 { $need } 期。
    .cure = 把更早的几期也导出来，放进同一个文件。
doctor-short-after = { $service } 在 { $day } 首次上线，指标 { $outcome } 到现在有 { $have } 期，这个问题需要 { $need } 期。
    .cure = 等几期再导出，或在登记之前把 horizon 改短。
doctor-periods-missing = 指标 { $outcome }：{ $first } 到 { $last } 的 { $of } 期里缺了 { $n } 期。
    .cure = 补导缺的几期；某一期什么都没发生，也要写一行 0。
doctor-no-go-lives = 没有人写下团队什么时候上线；日期只能从调用推断。
    .cure = 写在 sowhat.yaml 的 go_lives，或填工作簿：服务、团队、日期、怎么决定的。
doctor-one-date = { $service }：{ $n } 个团队在 { $day } 全部上线，没有可以对照的团队。
    .cure = 找出还没上线的团队并补上它们的指标；下次让团队分批上线。
doctor-few-treated = { $service }：只有 { $have } 个团队上线，不到 { $need } 个就分不清是作用还是巧合。
    .cure = 补上漏记的上线日期；或者换一个上线团队更多的服务来问。
doctor-few-controls = { $service }：可以对照的团队只有 { $have } 个，至少要 { $need } 个。
    .cure = 补上不用它、或者更晚上线的团队的指标。
doctor-undecided = { $of } 条上线记录里有 { $n } 条没写怎么决定的（{ $names }）；不清楚的一律不算自愿。
    .cure = 为每一条写上 decided：own-choice、project、default、old-closed 或 notice。
doctor-no-price = 指标 { $outcome } 没有单价，作用换算不成金额。
    .cure = 在指标上写 price：amount、low、high、currency、source。用边际贡献，不用收入。
doctor-no-costs = 没有登记成本，算不出盈亏平衡。
    .cure = 按服务、按月写人天：填工作簿里的成本表，或写 sowhat.yaml 的 costs；或在研究里写 cost。
doctor-no-day-rate = 有 { $days } 个人天没有单价。
    .cure = 在 sowhat.yaml 或工作簿的平台表里写 day_rate。
doctor-no-study = 还没有向数据提问。
    .cure = 写 studies/first.yaml：service: { $service }、outcome: { $outcome }、horizon: 4；或填工作簿里的问题表。
doctor-unregistered = 研究 { $study } 还没有登记：定得越晚，能达到的等级越低。
    .cure = 运行：sowhat ledger register { $study }。
doctor-workbook-gap = { $says }
    .cure = { $cure }

doctor-request = 你好：

    { $ask }

    字段：{ $fields }
    格式：{ $format }
    示例：
    { $example }
    时间范围：{ $period }
    隐私：{ $privacy }

    这是为{ $platform }要的：想看看我们做的东西对客户有没有用。如果换一种形式你更方便，按现有的样子发来就可以。

    谢谢！
doctor-table = 带表头的 UTF-8 CSV，或一张 Excel 表；每行对应上面的一组字段。
doctor-logs = 日志原样即可，一行一个请求，压缩过也行；或一张每次调用一行的表（CSV、Parquet）。
doctor-words = 回一封简短的邮件就行。
doctor-privacy-customer = 不要姓名，不要手机号。用假名就够，只要同一个客户始终是同一个假名；读入时还会再做一次哈希，明细不会再流出。如果明细不便提供，按团队、按月汇总的数也可以。
doctor-privacy-key = 标识在读入时就换成假名，不会展示。
doctor-privacy-none = 不需要任何个人数据；涉及不足 10 个客户的数字请略去。
doctor-period-known = { $first }至 { $last }，之后每月一次。
doctor-period-since = 从 { $day }起到现在，之后每天或每月照旧。
doctor-period-before = 从 { $day }之前至少 { $need } 期开始。
doctor-period-unknown = 最近 13 个月，之后每月一次。
doctor-period-now = 以今天为准，有过变动的请注明日期。

doctor-ask-log = { $platform }的调用：访问日志
    .ask = 能否提供平台前面那一层的访问日志？{ $says }
    .fields = 时间、方法和路径、状态码；如果有：耗时、字节数、域名、调用方应用标识（请求头或用户）、客户标识
    .example = 2026-09-01T09:30:12+08:00 app-billing "GET /v1/accounts/1234 HTTP/1.1" 200 512 0.084
doctor-ask-repair = { $platform }的调用：有些行用不了
    .ask = 能否看一下这份日志是怎么写、怎么导出的？{ $says }
    .fields = 格式（log_format 或列名）、同一个文件会不会导出两次、异常的行是什么
    .example = log_format main '$remote_addr - $remote_user [$time_local] "$request" $status $body_bytes_sent $http_x_app_id';
doctor-ask-consumer-key = { $platform }的调用：是谁在调用
    .ask = 能否让网关把调用方的应用标识写进日志？{ $says }只需在日志格式里多加一个字段。
    .fields = 应用标识（取自 API key、令牌里的客户端编号，或 X-App-Id 之类的请求头），其余字段照旧
    .example = log_format main '… "$request" $status $body_bytes_sent "$http_x_app_id"';
doctor-ask-whose-keys = { $platform }的调用：这些标识属于谁
    .ask = 能否说明每个调用方标识属于哪个应用、哪个团队？{ $says }
    .fields = app、key、team、unit；换过主人的请写 from 和 to
    .example = app,key,team,unit,from
        billing-web,ak_7f2…,retail-billing,retail,2026-01-01
doctor-ask-routes = { $platform }：哪些路径属于哪个服务
    .ask = 能否说明每个服务对外提供哪些路径？{ $says }
    .fields = 服务、路径前缀；愿意的话加上负责人和名称。有 OpenAPI 描述文件也可以
    .example = service,routes,owner
        checkout,/v1/checkout,platform-payments
doctor-ask-directory = { $platform }：团队和业务单元
    .ask = 能否说明它们属于哪个团队、哪个业务单元？{ $says }
    .fields = 应用、团队、业务单元；有过组织调整的请写 from 和 to
    .example = app,team,unit,from
        billing-web,retail-billing,retail,2026-01-01
doctor-ask-customer-key = { $platform }的调用：是为哪个客户
    .ask = 为客户发起的调用，能否让网关把客户标识写进日志？{ $says }
    .fields = 客户标识（取自令牌、X-Customer-Id 之类的请求头，或查询参数），其余字段照旧；与客户无关的留空
    .example = log_format main '… "$request" $status "$http_x_app_id" "$http_x_customer_id"';
doctor-ask-same-key = { $platform }：两张表用同一种客户键
    .ask = 能否用同一种客户键重新导出这两张表？{ $says }
    .fields = customer：两份导出里相同、不打码的键（或同一种哈希加同一个盐）；其余各列照旧
    .example = team,customer,from
        retail-billing,9c1e5a…,2026-01-01
doctor-ask-outcome = { $platform }：客户后来怎么样，按期统计
    .ask = 能否为我们导出一个业务指标？{ $says }
    .fields = unit（团队或客户键）、period（周或月）、value；比率请给 numerator 和 denominator
    .example = unit,period,numerator,denominator
        retail-billing,2026-09,1840,2010
doctor-ask-roster = { $platform }：每个团队服务哪些客户
    .ask = 能否提供按团队的客户名单？{ $says }
    .fields = team、客户键、from、to（空：仍然是）
    .example = team,customer,from,to
        retail-billing,9c1e5a…,2026-01-01,
doctor-ask-teams = { $platform }：团队名称对照
    .ask = 能否说明它们对应我们目录里的哪些团队？{ $says }
    .fields = 你们表里的名称、团队、业务单元
    .example = name,team,unit
        零售账单组,retail-billing,retail
doctor-ask-go-lives = { $platform }：各团队什么时候开始用
    .ask = 能否告诉我们每个团队从什么时候开始用这个服务、谁还没用、当时是怎么决定的？{ $says }
    .fields = service、team、date（空：还没有）、decided（own-choice 自选、project 项目、default 默认、old-closed 旧系统下线、notice 统一接入）
    .example = service,team,date,decided
        advice,retail-billing,2026-04-13,own-choice
doctor-ask-price = { $platform }：一个单位的业务结果值多少钱
    .ask = 能否一起定下一个单位值多少，例如多留住一个客户一年？{ $says }
    .fields = outcome、金额（边际贡献，不是收入）、下限和上限、币种、依据
    .example = outcome,price,price_low,price_high,currency,price_source
        weekly-return,120,80,180,CNY,2026 年经营分析
doctor-ask-costs = { $platform }：各个服务花了多少
    .ask = 能否提供每个服务的投入？{ $says }人天就够。
    .fields = service、month、kind（build 建设、run 运行、shared 分摊）、person_days 或 amount、currency
    .example = service,month,kind,person_days,amount
        checkout,2026-09,build,34,
doctor-ask-day-rate = { $platform }：人天单价
    .ask = 能否给一个内部人天单价？{ $says }
    .fields = 金额、币种、从什么时候起适用
    .example = day_rate,currency,from
        1500,CNY,2026-01-01
