## 支柱的指标：叫什么、现在是多少、为什么没有测到
measured-metric = { $name ->
    [habit] 用成习惯的占比
    [voluntary] 自愿采用的占比
    [units] 触达的业务单元
    [calls] 每月真人调用量
    [answered] 调用成功率
    [downtime] 每月停机时间
    [incidents] 每月故障数
    [cost] 每月运行成本
   *[other] { $name }
}
measured-in = { $unit ->
    [calls] { $n } 次
    [units] { $n } 个
    [minutes] { $n } 分钟
    [incidents] { $n } 起
   *[other] { $n }
}
measured-now = { $month }为 { $value }
measured-why-no-build = 还没有构建过。
measured-why-no-metric = 没有名为 { $metric } 的结果指标或度量。
measured-why-no-service = 目录里没有服务 { $service }。
measured-why-no-unit = 目录里没有业务单元 { $unit }。
measured-why-not-by-unit = 这个指标无法按业务单元拆分。
measured-why-outcome-of-service = 结果指标属于客户或团队，不属于某个服务。
measured-why-no-log = 没有它的调用记录。
measured-why-no-eligible = 没有声明谁可以使用，或者周数还不够判断习惯。
measured-why-no-adoption = 就目前所知，还没有团队采用。
measured-why-no-units = 没有任何调用方归属到业务单元。
measured-why-no-calls = 在记录覆盖的时间里，没有真人调用。
measured-why-no-status = 调用记录里没有状态码。
measured-why-no-outcome = 最近一次构建里没有这个结果指标的数值。
measured-why-no-unit-outcome = 这个业务单元的团队和客户都没有这个结果指标的数值。
measured-why-few = 每个月该业务单元的客户都少于 { $least } 位，不显示平均值。
measured-why-no-incidents = 构建里没有故障记录。
measured-why-no-downtime = 故障记录都没有写停机时间。
measured-why-no-cost = 构建里没有运行成本记录。
measured-why-currencies = 成本涉及多种货币：{ $list }。
measured-why-no-whole-month = 还没有完整的月份：没有一个月从第一天到最后一天都有不间断的记录。

table-outcome_months = 按月汇总的结果指标：全公司（unit 为 *）以及各业务单元。
table-outcome_months-unit = 业务单元；* 表示全公司。
table-outcome_months-month = 周期开始所在的自然月（2026-09）。
table-outcome_months-total = 数值之和。
table-outcome_months-numerator = 各比率分子之和。
table-outcome_months-denominator = 各比率分母之和。
table-outcome_months-ratios = 分子分母都有的行数。
table-outcome_months-values = 数值个数。
table-outcome_months-others = 既不是 0 也不是 1 的数值个数；没有这样的数值时，平均值就是占比。
table-outcome_months-names = 有数值的不同客户或团队数。
table-outcome_months-first = 第一个周期的第一天。
table-outcome_months-last = 最后一个周期的第一天。
table-incident_months = 各服务每月开始的故障。
table-incident_months-service = 服务；故障没有写明已知服务时为空。
table-incident_months-incidents = 开始的故障数。
table-incident_months-told = 其中写明停机时间的故障数。
table-incident_months-downtime = 写明停机时间的故障的停机分钟数之和。
