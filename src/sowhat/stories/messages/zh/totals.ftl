### 证据加起来值多少：总账、指标的来龙去脉、已结账的月份

value-tab-totals = 总账
totals-page = 总账
totals-question = 就证据所及，平台值多少钱？
totals-answer-none = 目前还没有可以加总的数字。
totals-answer-up = 就证据所及，创造了 { $money } 的新价值。
totals-answer-down = 就证据所及，损失了 { $money }。
totals-answer-unclear = 最可能是 { $money } 的新价值，但也可能什么都没有。
totals-under-none = 要有总账，先要有事先登记过、有了答案的问题，还要有财务认可的单价。
totals-under-range = 95% 区间：{ $range }。
totals-under = { $n ->
        [one] 里面有一项合并效果
       *[other] 里面有 { $n } 项合并效果，有成绩的、没效果的、有损失的都在
    }；截至 { $until } 已实现。
totals-seed = 抽样种子 { $seed }
totals-sum = { $kind ->
        [protect] 避免的损失
       *[create] 新价值
    }·{ $of ->
        [run-rate] 按最近水平持续
        [forecast] 预测
       *[realised] 已实现
    }
totals-kind = { $kind ->
        [protect] 避免的损失
       *[create] 新价值
    }
totals-range = 区间 { $range }
totals-declared = 自报
totals-declared-note = 由申报人负责，不进任何总数
totals-naive = 只加赢家：错误做法
totals-naive-note = { $n ->
        [one] 1 项有成绩的研究
       *[other] { $n } 项有成绩的研究
    }，不是总数
totals-warning-title = 为什么不把有成绩的直接加起来？
totals-warning = { $n ->
        [one] 唯一一项成绩确凿的研究说
       *[other] { $n } 项成绩确凿的研究加起来是
    } { $naive }，而证据只支持 { $evidenced }：{ $way ->
        [less] 少报
       *[more] 多报
    } { $above }。
totals-warning-why = 只加赢家，就漏掉了没起作用的，把运气当成效果；一个团队用了两项服务、一位客户进了两个指标，还会重复计算。列在这里，是提醒大家别再这么加。
totals-sums = 有哪几个总数？
totals-sums-lede = 已经实现的、按最近水平持续的、预测的，三者绝不相加。新价值与避免的损失分开列。
totals-all-grades = 全部
totals-parts = 总数里有什么？
totals-parts-lede = 凡是登记过、有答案、有单价的都在，不看结果好坏。同一个单价只抽一次，所有用到它的部分共用；涉及同一批团队的部分会一起涨落。
totals-left = 哪些没算进去，为什么？
totals-left-lede = 没有一项是因为结果不好看而被剔除的。
totals-left-one = “{ $name }”：{ $why }
totals-left-says = 单独看，它的区间是 { $range }。
totals-months = 账上每个月是多少？
totals-months-lede = 财务结账之后，这个月的账就不再变动；之后新增、更正、撤回的，都记到最早的未结月份。
totals-months-empty = 还没有任何结论入账，也没有月份结账。
totals-head-total = 总数
totals-head-parts = 效果项数
totals-head-quantity = 数量
totals-head-month = 月份
totals-head-state = 状态
totals-head-late = 其中补记
totals-of = 共 { $n }
totals-moves-unknown = 与其他部分如何联动未知，按完全联动计
totals-locked = 已由 { $by } 结账
totals-open = 未结
totals-lock-done = { $month } 已由 { $by } 结账，该月及以前的账不再变动。
totals-left-not-estimable = 目前还不知道，既不算成绩也不算损失。
totals-left-unregistered = 问题没有事先书面登记。
totals-left-first-touch = 客户是自己找上门的，说明不了因果。
totals-left-related-only = 仅相关（D 级），不算效果。
totals-left-no-total = 得不出带区间的总量。
totals-left-no-price = 没有人说过一个值多少钱。这不等于零。
totals-left-prices-differ = 其中几项研究用的单价不一样。
totals-left-no-value = 它的单价是收入或产能，不算价值。
totals-left-counted-already = 同一项服务的同一批客户，已经算在“{ $other }”里了。
totals-flag-past-exposed = 留住的（{ $kept }）比总共的（{ $exposed }）还多。数字按原样列出，弄清原因之前请勿使用。
totals-flag-service-past-exposed = { $service }：几个指标合计留住的客户（{ $kept }）比它触达过的（{ $exposed }）还多，有人被重复计算。
totals-flag-claims-past-joint = { $claims } 这几条加起来（{ $found }）比这些服务合起来的效果（{ $whole }）还多：同一批客户被算进了好几条。请勿相加。
totals-flag-past-metric = 报的数（{ $found }）比整个指标（{ $whole }）还大。数字按原样列出，弄清原因之前请勿使用。
totals-flag-shared = 同一批客户也在“{ $other }”里，用的是另一个单价。两个单价不能互相包含。
totals-flag-amended = 证据给出的是 { $found }。业务方确认时只认 { $share }（{ $claims }），这里只计这部分。
totals-flag-price-late = 单价“{ $price }”是在问题登记之后才录入的，那时可能已经看得到结果。
bridge-question = “{ $outcome }”的变化里，有多少是我们的？
bridge-answer = { $state ->
        [none] 总共 { $change }，没有一分能算在我们头上：其他原因 { $other }。
        [held] 指标变差了（{ $change }），本来会更差：证据支持 { $part }，其他原因 { $other }。
       *[some] 总共 { $change }：证据支持 { $part }，其他原因 { $other }。
    }
bridge-sure = { $sure ->
        [none] { "" }
        [clear] 证据支持的部分，区间是 { $range }。
       *[unclear] 证据支持的部分，区间是 { $range }，也可能什么都没有。
    }
bridge-claims = { $n ->
        [0] 价值台账里还没有认领其中任何一部分。
        [one] 在价值台账里认领为 { $claims }。
       *[other] 在价值台账里认领为 { $claims }。
    }
bridge-head-step = 步骤
bridge-head-n = 数量
bridge-caption = { $outcome }，从期初到期末
bridge-step = { $step ->
        [start] 期初 { $day }
        [evidenced] 有证据
        [declared] 自报
        [up] 其他原因，升
        [down] 其他原因，降
       *[end] 期末 { $day }
    }
bridge-none = “{ $outcome }”的来龙去脉还说不清：{ $why }
bridge-gaps = 每期统计到的人不一样，或者到期末已经没有可以对照的团队。
bridge-not-estimable = 效果目前还不知道。
bridge-declared-left = 这个指标有 { $n ->
        [one] 1 项
       *[other] { $n } 项
    }自报价值换算不成它的单位，图里没有画。

## 命令行与报错

cli-ledger-totals =
    证据加起来值多少：按种类和等级的总数、没算进去的、每个指标的来龙去脉、各月账目。

    例：sowhat ledger totals
cli-ledger-lock =
    结账：该月及以前的账不再变动，之后的都记到未结月份。

    例：sowhat ledger lock 2026-09 --by "李伟"
cli-argument-month = 月份，如 2026-09。
cli-option-lock-by = 由财务的哪一位结账。
error-lock-role = 结账由财务来做，{ $role } 不行。
    .cure = 请财务的同事用自己的名字执行这条命令。
error-lock-not-over = { $month } 还没有结束。
    .cure = 等这个月最后一天过了再结账。
error-locked-already = { $month } 已经结过账了；账已结到 { $until }。
    .cure = 更正请用新结论、下调或撤回的方式，会记到未结月份。
error-month-format = “{ $value }”不是月份。
    .cure = 请写成 2026-09 这样。
