

### 健康页

health-page = 健康
health-title = { $service } 的健康状况
health-question = 它稳不稳，能放心在上面做业务吗？
health-question-service = { $service } 稳不稳，能放心在上面做业务吗？
health-answer-objectives = 已度量的 { $n } 个目标中，{ $kept } 个没有超出错误预算。
health-answer-failed = 最近 28 天，{ $share } 的真人调用遇到服务端错误。
health-answer-nothing = 还没有知道结果的调用，无从判断。
health-under-counts = 统计到 { $until }。被限流的和调用方自己的错误不算服务失败；爬虫和探测单列。
health-under-bare = { $n } 个服务没有目标：还没人说过多好才算够好。
health-under-few = 有 { $n } 个目标的调用太少，还判断不了。
health-few-cell = 调用太少，说不准
health-few = { $service }：按 { $objective } 的目标，{ $calls } 次调用只允许失败 { $allowed } 次，实际失败 { $bad } 次。还说明不了什么。
health-few-helps = 调用量小时的办法：把窗口放长（window_days: 90），几个服务合定一个目标，或者加上像客户那样调用的探测。
health-under-nothing = 还没有调用数据；人工登记的内容见下。
health-comma = 、
health-colon = ：
health-none = 还没有声明服务。
health-not-recorded = 没有登记
health-failed = 失败的调用
health-failed-note = 28 天内真人调用 { $calls } 次
health-open = 未恢复的故障
health-open-note = 90 天内共 { $n } 起
health-weekly = 每周部署
health-weekly-note = 到生产环境，按 90 天算
health-bad = 严重或高危问题
health-bad-note = 尚未关闭
health-span = { $low } 到 { $high }，共 { $n }
health-of = 共 { $n } 个
health-minutes = { $n } 分钟
health-hours = { $n } 小时
health-days = { $days } 天
health-ago = { $days } 天前
health-strangers = 未知服务

health-scores-title = { $one ->
    [yes] 从 0 到 100，它照看得怎么样？
   *[no] 哪些服务最该先照看？
}
health-scores-lede = 0 到 100 分，权重取{ $profile ->
    [fintech] 金融公司
    [consumer] 消费类业务
   *[balanced] 均衡
}方案：{ $weights }。{ $one ->
    [yes] 看总分一定要连着分项看。
   *[no] 分低的在前；看总分一定要连着分项看。
}
health-weight = { $part ->
    [security] 安全 { $weight }
    [stability] 稳定 { $weight }
    [compliance] 合规 { $weight }
    [readiness] 演练 { $weight }
   *[debt] 欠账 { $weight }
}
health-part = { $part ->
    [security] 安全
    [stability] 稳定
    [compliance] 合规
    [readiness] 演练
   *[debt] 欠账
}
health-scores-caption = 各服务的健康分和分项
health-scores-unknown = 有 { $n } 个分项情况不明：没有计入总分，既不当零分，也不当满分。
health-scores-never = 完全没有记录：{ $parts }。安全和合规来自 security_findings（合规的 kind 写 audit、privacy 或 licence），演练来自 drills，稳定来自目标和交付。
health-head-score = 总分

health-objectives-title = { $n ->
    [0] { $over ->
        [0] 没有错误预算消耗过快
       *[other] { $over } 个错误预算已超支；眼下没有消耗过快的
    }
   *[other] { $n } 个错误预算消耗过快
}
health-objectives-none = 还没有服务定过目标
health-objectives-lede = 按调用数算预算，滚动窗口和自然周期各算一遍。告警以 { $at }（最后一个完整小时末）为准。
health-objectives-why = 在 catalog/ 里给服务写上 slo，或者读取 OpenSLO 文件。可以从过去做到的水平起步。
health-objectives-caption = 目标与错误预算
health-head-objective = 目标
health-head-indicator = 什么算好
health-head-kept = 实际
health-head-spent = 预算已用
health-head-period = 自然周期已用
health-head-alert = 告警
health-indicator = { $kind ->
    [availability] 没有服务端错误的调用
    [latency] { $limit } 内应答的调用
   *[other] { $name }
}{ $measured ->
    [elsewhere] （在别处度量）
   *[measured] {""}
}
health-quiet = { $few ->
    [yes] 安静（失败太少，不足为据）
   *[no] 安静
}
health-alert = { $severity ->
    [page] 马上叫人
   *[ticket] 今天处理
}
health-burning = { $hours } 小时内消耗快了 { $speed } 倍
health-proposal = { $service } 可以承诺 { $objective }。
health-proposal-why = 这是建议，不是承诺：最近 { $weeks } 个完整周里有 { $kept } 周做到。
health-no-proposal = { $service } 没有目标；满一百次调用的完整周还太少，提不出建议。

health-reliability-title = 真人的调用应答得怎么样？
health-reliability-lede = 28 天内结果已知的调用里服务端错误的占比；折线是各完整周。95% 时延取最近一个月的全部流量。
health-reliability-none = 还不知道调用应答得怎么样
health-reliability-why = 需要带状态的调用数据：访问日志、OpenTelemetry、Prometheus 或表格。
health-reliability-caption = 各服务的服务端错误
health-operations-caption = 各接口最近一个月的服务端错误
health-months-caption = 各月的服务端错误
health-weeks-caption = 各周的服务端错误
health-failing-title = 哪些接口最常失败？
health-failing-lede = 最近四个完整周里真人调用遇到的服务端错误，按区间下限排。只失败一次说明不了什么，不列入。
health-failing-caption = 最常失败的接口
health-head-errors = 服务端错误
health-head-failed = 失败
health-head-p95 = 95% 时延
health-head-others = 爬虫和探测
health-head-weeks = 各周走势

health-incidents-title = { $n ->
    [0] { $days } 天内没有新故障
   *[other] { $days } 天内 { $n } 起故障
}
health-incidents-lede = 时长是从来源所记的开始时刻起算的中位数。
health-detect = { $known ->
    [0] 没有一条记录同时写了何时发生、何时发现，所以发现用时未知：多数工具只记告警那一刻。用表格可以两个都写（opened、detected）。
   *[other] { $n } 起里有 { $known } 起知道发现用时：它们的记录同时写了何时发生、何时发现。
}
health-incidents-none = 没有登记故障
health-incidents-why = 这不等于没有故障。请在 sowhat.yaml 的 incidents 下写上导出文件。
health-incidents-caption = 各服务的故障
health-head-incidents = 故障
health-head-open = 未恢复
health-head-detect = 发现用时
health-head-acknowledge = 响应用时
health-head-recover = 恢复用时
health-head-alerts = 告警先发现
health-head-downtime = 不可用时长
health-found = 告警发现 { $alert } 起，同事发现 { $people } 起，客户发现 { $customer } 起，{ $unknown } 起没写。没写的不计入“告警先发现”。

health-deliveries-title = { $days } 天内部署到生产 { $n } 次
health-deliveries-lede = DORA 四项指标。来源注明失败，或部署后一天内出了故障的，算失败的部署。
health-deliveries-none = 没有登记交付
health-deliveries-why = 请在 sowhat.yaml 的 deliveries 下写上部署记录：DevLake、GitHub、GitLab 的导出或表格都行。
health-deliveries-caption = 各服务的交付
health-head-frequency = 每周部署
health-head-lead = 变更前置时间
health-head-change-fail = 变更失败率
health-head-recovery = 部署失败恢复时间

health-readiness-title = 练过 { $n } 类演练
health-readiness-lede = 每类只看最近一次。
health-readiness-none = 还没有登记演练
health-readiness-why = 一次演练、压测或切换，在 sowhat.yaml 的 drills 下登记成一行就行。
health-readiness-caption = 演练
health-head-drill = 演练
health-head-day = 最近一次
health-head-result = 结果
health-head-minutes = 用时
health-result = { $result ->
    [success] 顺利
    [failure] 不顺利
   *[unknown] 没写
}
health-drill = { $kind ->
    [failover] 主备切换
    [load] 压力测试
    [restore] 备份恢复
   *[drill] 应急演练
}
health-never = 还没练过的：{ $names }。先做一次小的就好。

health-debt-title = { $n } 个服务里，{ $unowned } 个没有负责人，{ $bare } 个没有目标
health-debt-lede = 缺什么；哪些已弃用却还在被调用（13 个月）；未关闭的问题；欠账登记每月要付的利息。
health-debt-caption = 各服务的欠账
health-head-missing = 缺
health-head-deprecated = 弃用接口的调用
health-head-findings = 未关闭的问题
health-head-interest = 每月利息
health-lack = { $what ->
    [owner] 负责人
    [objective] 目标
   *[described] 说明
}
health-complete = 不缺
health-finding = { $severity ->
    [critical] 严重 { $n }
    [high] 高危 { $n }
    [medium] 中危 { $n }
    [low] 低危 { $n }
   *[unknown] 未定级 { $n }
}
health-severity = { $severity ->
    [critical] 严重
    [high] 高危
    [medium] 中危
    [low] 低危
   *[unknown] 未定级
}
health-ages-title = 未关闭的问题 { $n } 个，{ $old } 个超过 { $days } 天
health-ages-lede = 未关闭的问题，按已知多久分。一直没人处理，其实就是默认接受了。
health-ages-caption = 未关闭的问题，按级别和时间
health-head-severity = 级别
health-head-upto = { $days } 天以内
health-head-older = 超过 { $days } 天
health-register-title = { $n } 笔欠账，每月要付 { $days } 人天的利息
health-register-lede = 欠账登记：每笔留着每月要花多少，登记以来已经花了多少，现在还清的话几个月回本。
health-register-none = 还没有登记欠账
health-register-why = 哪个平台都有一些。在 sowhat.yaml 的 security_findings 下写一张 kind 为 debt 的表：title、found、每月利息 interest_days、还清要花的 principal_days。
health-register-caption = 欠账登记
health-register-unsaid = 有 { $n } 笔没写每月要花多少（interest_days）。
health-head-entry = 欠账
health-head-since = 登记于
health-head-cost = 已经付出
health-head-principal = 还清要花
health-head-pays = 几个月回本
health-months = { $n } 个月
health-oldest = 最久 { $days } 天
health-interest = { $days } 人天

health-strangers-title = 有些记录对不上服务
health-strangers-says = { $n } 个名字：{ $names }。
health-alias = 在 catalog/ 里把它写进对应服务的 aliases。

cli-show-health =
    平台养得好不好：可靠性、目标、故障、交付、演练、欠账。

    示例：sowhat show health --service pay

error-health-weights = health 的各项权重都是 0。
    .cure = 请给 security、stability、compliance、readiness、debt 中至少一项大于 0 的权重。
error-slo-without-objective = 这个 slo 没有写任何目标。
    .cure = 请写 availability: 0.999，或 latency: { "{" }under: 0.3, share: 0.95{ "}" }。
error-slo-window = { $value } 天的窗口算不了，或时延上限为 0 秒。
    .cure = 请取 1 到 366 天；自然周期取 7、28、30、31、90、91 或 365 天；时延上限要大于 0。
error-slo-share = { $key } 是 { $value }；占比要在 0 和 1 之间。
    .cure = 99.9% 请写成 0.999。承诺 1 就没有错误预算了。

setting-slo = 服务自己的目标（`slo`）
setting-latency-slo = 时延目标（`slo: latency`）
setting-health = 健康分的权重（`health`）
setting-weights = 各分项的权重（`health: weights`）
setting-service-slo = 它承诺什么：带错误预算的目标。
setting-slo-availability = 没有服务端错误的调用占比。
setting-slo-window_days = 预算对应的天数。
setting-slo-calendar = 窗口按自然周期算，而不是滚动。
setting-slo-latency = 时延上限，以及要在上限内的调用占比。
setting-latency-slo-under = 上限，单位秒。
setting-latency-slo-share = 应在上限内的调用占比。
setting-workspace-health = 健康分各项的权重。
setting-health-profile = 从哪套权重起步；fintech 先看安全，再看稳定和合规。
setting-health-weights = 与这套权重不同的地方。
setting-weights-security = 未关闭安全问题的权重。
setting-weights-stability = 错误预算和部署失败的权重。
setting-weights-compliance = 审计、隐私、许可证问题的权重。
setting-weights-readiness = 演练的权重。
setting-weights-debt = 缺失、弃用和欠账登记的权重。

table-hours = 各服务每小时的调用，回溯到最长的目标窗口。
table-hours-good = 真人调用中状态已知且没有服务端错误的。
table-hours-total = 真人调用中状态已知的。
table-hours-hour = 这一小时的开始，UTC。
table-hours-quick = 在服务时延上限内的调用。
table-hours-timed = 有时延的调用，含全部流量；服务没有上限时为 0。
table-reliability = 每个 ISO 周调用的应答情况：服务整体和它的每个接口。
table-reliability-whole = 这一行是不是整个服务；否则是一个接口。
table-reliability-calls = 真人的调用。
table-reliability-known = 真人调用中状态已知的。
table-reliability-errors = 真人调用中的服务端错误。
table-reliability-other_calls = 爬虫和探测的调用。
table-reliability-other_errors = 爬虫和探测调用中的服务端错误。
table-reliability-p95 = 95% 分位所在的时延桶，全部流量。
table-health = 各服务的健康状况；'' 是对不上任何服务的记录。
table-health-document = 完整的答案，JSON。

metric-reliability = 可靠性
metric-reliability-means = 真人的调用里，有多少是服务自己没能应答的
metric-reliability-formula = 服务端错误 ÷ 状态已知的调用，按周、月、接口；附 Wilson 区间
metric-reliability-source = 《SRE 工作手册》第 2 章
metric-incident-times = 发现、响应和恢复用时
metric-incident-times-means = 故障多久被发现，多久有人接手，多久恢复
metric-incident-times-formula = 90 天内“发现 − 发生”“接手 − 发生”“恢复 − 发生”的中位数，各附个数；只有把发现和发生分开写的记录才知道发现用时
metric-incident-times-source = 《SRE 工作手册》第 9 章
metric-found-by-alert = 告警先发现
metric-found-by-alert-means = 有多少故障是告警先于客户或同事发现的
metric-found-by-alert-formula = 告警发现的 ÷ 写明由谁发现的
metric-found-by-alert-source = 本产品的口径
metric-delivery = DORA 四项指标
metric-delivery-means = 变更多常、多快、多稳地上线，失败后多久恢复
metric-delivery-formula = 每周部署次数；从首次提交起的前置时间中位数；失败 ÷ 全部（来源注明，或部署后 24 小时内出了故障）；到故障恢复或下一次部署成功的中位时长
metric-delivery-source = DORA，https://dora.dev/guides/dora-metrics-four-keys/；24 小时是本产品的口径
metric-readiness = 演练
metric-readiness-means = 每类演练最近一次在何时，结果如何
metric-readiness-formula = 每类最近一次演练的结果和距今天数
metric-readiness-source = 本产品的口径
metric-debt = 欠账
metric-debt-means = 欠了什么：没有负责人、目标或说明，弃用接口还在被调用，问题没关闭，登记的利息
metric-debt-formula = 计数；每月利息为登记中未关闭条目的人天之和
metric-debt-source = 本产品的口径，思路来自 Cunningham（OOPSLA 1992）
metric-health-score = 健康分
metric-health-score-means = 哪些服务最该先照看，总是连着分项一起给
metric-health-score-formula = 已知分项（安全、稳定、合规、演练、欠账，各 0 到 100）的加权平均
metric-health-score-source = 本产品的口径：docs/decisions/0034-health-score.md

metric-low-traffic = 调用太少，判断不了
metric-low-traffic-means = 目标何时判断不了：光凭偶然就可能把预算用完
metric-low-traffic-formula = 预算允许的失败不到 10 次，而且既不算守住（至少允许 1 次，实际更少），也不算超支（至少失败 2 次，且按恰好守住目标的失败率，出现这么多失败的概率低于 5%，二项分布）
metric-low-traffic-source = 《SRE 工作手册》第 5 章，低流量服务；两个界限是本产品的口径
metric-register = 欠账的利息
metric-register-means = 每笔没还的欠账留着要花多少，现在还清多久回本
metric-register-formula = 每月 interest_days × 登记以来的月数；principal_days ÷ interest_days 个月回本
metric-register-source = 本产品的口径，思路来自 Cunningham（OOPSLA 1992）
