### 投入了多少，回来了多少，还可能来多少

returns-page = 投入产出
returns-question = 投进去的，回来了多少？
returns-answer-paid = { $all } 项服务里，{ $some } 项已经回本。
returns-answer-open = { $all } 项服务里，{ $some } 项折成了钱，还没有一项回本。
returns-answer-none = 还不知道：台账里没有哪条结论用钱说明哪项服务带来了什么。
returns-under = 投入按记录算，产出只算台账上有证据的结论，按月累计到最近有数据的月份。
returns-rate = { $known ->
        [some] 晚到的钱要打折：年折现率 { $rate }，每月的钱按月中折到起始月月初。
       *[none] 没有人定过折现率，所以不折现（sowhat.yaml，discount_rate）。
    }
returns-figure-cost = 全部服务已投入
returns-figure-valued = 折成了钱的服务
returns-figure-joint = { $kind ->
        [create] 新增价值，合计
       *[protect] 保住的价值，合计
    }
returns-worth = 到目前为止产出 { $value }（{ $span }），投入 { $cost }。
returns-apart = 其中新增价值 { $create }，保住的价值 { $protect }。
returns-payback = { $state ->
        [paid-back] { $month }起已回本{ $ends ->
            [same] 。
            [both] （95%：{ $low }至 { $high }）。
           *[open] （95%：最早 { $low }；最差到 { $until }还没有回本）。
        }
        [not-within] 到 { $until }还没有回本。
       *[unknown] 什么时候回本，还不知道。
    }
returns-chance = 在数据留下的各种可能里，{ $chance } 到 { $until }已经回本。
returns-npv = 净现值 { $npv }（{ $span }），年折现率 { $rate }。
returns-undiscounted = 产出减投入，未折现：{ $net }（{ $span }）。要看净现值，请和财务定一个折现率，写进 sowhat.yaml 的 discount_rate。
returns-irr = { $state ->
        [one] 内部收益率每年 { $roots }{ $ends ->
            [both] （95%：{ $low } 至 { $high }）。
           *[none] ；在数据留下的可能里，有一部分算不出收益率。
        }
        [several] 各月在投入和产出之间来回不止一次，内部收益率不止一个（{ $roots }），单看哪一个都说明不了问题。
       *[none] 没有内部收益率：按任何折现率算，产出都抵不上投入。
    }
returns-left = { $why ->
        [same-customers] 结论 { $claim } 没有计入：它和这里另一条结论说的是同一批团队和客户。
        [currency] 结论 { $claim } 没有计入：币种不同。
        [not-value] 结论 { $claim } 没有计入：没有单价。
       *[draft] 结论 { $claim } 没有计入：还是草稿，或者有异议。
    }
returns-no-cost = 没有人写下它花了多少钱。
returns-days = 有 { $days } 个人天没有单价，投入不完整（sowhat.yaml，day_rate）。
returns-currency = { $currencies } 的成本没有汇率（sowhat ledger rate），投入不完整。
returns-no-claim = 还没有一条有证据的结论说它值多少钱。未知不等于零。
returns-joint = 单项服务的产出从不相加：同一个团队用了两项服务，客户会被数两遍。合计见“合计”页。
returns-undated = { $claims } 没有分月，全部产出记在提出结论的那个月，所以回本时间看起来比实际晚。
returns-curve-value = 累计产出
returns-curve-cost = 累计投入
returns-curve-band = 95%
returns-curve-says = { $service }：从第一个月起累计的产出和投入。
returns-table = 每项服务
returns-table-lede = 已投入多少，已产出多少，两样都知道时由此算出什么。
returns-caption = 每项服务的投入、产出、回本时间、净值和收益率
returns-platform = 全部服务
returns-head = { $what ->
        [cost] 投入
        [value] 累计产出
        [payback] 回本
        [npv] 产出减投入
        [irr] 收益率
        [build] 建设
        [run] 运行
        [shared] 分摊
        [invested] 累计投入
        [month-value] 产出
       *[gained] 累计产出
    }
returns-not-yet = 还没有
returns-month = 月份
returns-months-in = 逐月明细，单位 { $currency }
returns-months = 逐月明细
returns-months-lede = 按类别列出的投入和已实现的产出，曲线就是由此画出的，单位 { $currency }。

forecast-title = 还可能来多少：这是预测，不是价值
forecast-lede = 还没有折成钱的服务，参照本工作区里曾站在同一级的服务后来怎样。机会按今后 { $months } 个月算；这里的数不进任何合计。
forecast-head = { $what ->
        [rung] 现在这一级
        [next] 下一级
        [chance] 升级的机会
        [by] 大概在
        [to-money] 折成钱的机会
       *[money] 预测金额（已乘机会）
    }
forecast-steps = 预测凭什么
forecast-steps-lede = 这里的服务是怎样一级一级上去的。一级的情况知道不满 { $needs } 项服务，就不预测。
forecast-step-head = { $what ->
        [step] 从哪级到哪级
        [went] 上去了
        [share] 占比
        [waiting] 还在等
       *[days] 等了多久（中位）
    }
forecast-step = { $rung } → { $to }
forecast-unknown = { $n } 项未知
forecast-days = { $n } 天
forecast-checked = 这样的预测后来说中了吗？
forecast-checked-lede = 过去每 { $days } 天一次：用当时知道的情况会怎么说，后来实际怎样。被预测的服务从不拿自己当例子。
forecast-unchecked = 还没有可以核对的：过去任何时候，都没有 { $needs } 项服务站在同一级。
forecast-came = { $n } 次预测：平均说有 { $said } 的机会，实际说中 { $came } 次（{ $share }）。
forecast-brier = 均方误差 { $brier }；如果每次都报平均数，是 { $base }。
forecast-check-head = { $what ->
        [between] 当时怎么说
        [n] 预测次数
        [said] 平均说
       *[came] 实际说中
    }
forecast-per-team = 按 { $claims } 项有结论的服务，一个用成习惯的团队值 { $worth }。
forecast-no-log = 还没有读到调用记录，没有谁可以参照。
forecast-few = 只知道 { $known } 项服务是怎样到“{ $rung }”的，预测要 { $needs } 项。问一问每项服务给客户带来了什么（工作簿，questions），就能补上。
forecast-none-went = { $known } 项服务里，还没有一项在已知的日子到“{ $rung }”。
forecast-not-built = 还没有建成。
forecast-outlasted = 它在这一级已经 { $days } 天，比上去了的任何一项都久（最长 { $longest } 天）：别人的经历说明不了它了。
forecast-undated = 从哪天起站在这一级不知道，按刚到算。
forecast-way-few = 后面到“{ $rung }”的路，只知道 { $known } 项服务，所以不说钱（要 { $needs } 项）。
forecast-way-none-went = { $known } 项服务里，还没有一项在已知的日子到“{ $rung }”，所以不说钱。
forecast-no-worth = 一个用成习惯的团队值多少钱，要有 { $needs } 项服务的结论才说得出。
forecast-no-teams = 还没有团队用成习惯，不预测金额。

## 按项目编号
returns-projects = 按项目编号的投入
returns-projects-lede = 最近一次构建里的每一笔投入，列在财务记账的项目编号下，用填写时的币种；人天先按项目自己的单价折算，没有就按通用单价。
returns-projects-caption = 逐月、逐项目
returns-project-head = { $what ->
        [month] 月份
        [project] 项目编号
        [kind] 类型
        [currency] 币种
        [amount] 金额
       *[person-days] 人天
    }
returns-project-kind = { $kind ->
        [build] 建设
        [run] 运行
       *[shared] 分摊
    }
returns-project-none = 无编号
returns-project-lines = { $all } 行里的 { $n } 行
returns-no-project = 不知道项目编号：记录里没有写。请写明是哪一列（sowhat.yaml 的 costs、columns、project），或者在工作簿里填“项目编号”。
