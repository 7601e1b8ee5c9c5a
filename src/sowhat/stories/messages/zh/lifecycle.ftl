## 生命周期页面
lifecycle-page = 生命周期
life-question = 哪些服务该下线，哪些只是看起来该下线？
life-answer-nothing = { $known ->
    [yes] 还没有一个完整的自然月，暂时无法评判任何服务。
   *[other] 还没有登记服务，没有可复核的。
}
life-answer-wrong = { $under ->
    [0] { $n } 个服务都没有低于阈值，但只看阈值仍会错判 { $wrong } 个。
   *[other] { $n } 个服务中有 { $under } 个低于阈值。只看阈值会错判 { $wrong } 个。
}
life-answer-right = { $n } 个服务中有 { $under } 个低于阈值，证据与阈值的说法一致。
life-under-nothing = 评判以完整自然月内的真人调用为准。请先登记服务和调用来源，再构建一次。
life-under-naive = 只看阈值（不分真人与机器人），会下线 { $names }。
life-under-evidence = 证据的说法是：{ $says }。
life-under-missed = 还会{ $n ->
   *[other] 留下 { $names }，而证据并不支持
}。
life-under-month = 口径：{ $month }（最近一个完整月）的真人调用，机器人和探测另计。
life-spread = { $kind ->
    [keep] 保留 { $names }
    [promote] 推广 { $names }
    [merge] 合并 { $names }
    [migrate] 迁移 { $names }
    [retire] 下线 { $names }
   *[protect] 保护 { $names }
}
life-semicolon = ；
life-comma = 、
life-list = { $names } 和 { $last }
life-list-more = { $names } 等，另有 { $n } 个
life-quoted = “{ $name }”
life-of = { $part } / { $whole }
life-view = { $view ->
    [table] 表格
   *[board] 看板
}
life-figure = { $what ->
    [under] 低于阈值
    [wrong] 只看阈值会错判
    [due] 待决定
    [campaigns] 进行中的下线行动
    [consumers] 三个月内的调用方
    [cost] 每月成本
   *[worth] 有效的价值结论
}
life-figure-threshold = { $own ->
    [0] 每月真人调用 { $threshold } 次
   *[other] 每月真人调用 { $threshold } 次；{ $own } 个服务另有阈值
}
life-figure-wrong = { $ends } 个不该下线却会被下线，{ $keeps } 个该退场却会被留下
life-figure-due = { $n ->
    [0] 低于阈值的服务都已有决定
   *[other] 最早的从 { $day } 起等待
}
life-figure-campaigns = { $n ->
    [0] 目前没有服务在下线
   *[other] 最近一个将于 { $day } 截止
}
life-figure-calls = { $month } 的调用
life-figure-limit = 阈值 { $threshold }{ $by ->
    [service] （本服务自定）
    [type] （按类型）
   *[rule] {""}
}
life-figure-then = 一年前 { $n } 个
life-figure-call = 平均每次真人调用 { $amount }
life-unknown = 尚无记录

## 结论
life-verdict = { $kind ->
    [keep] 保留
    [promote] 推广
    [merge] 合并
    [migrate] 迁移
    [retire] 下线
   *[protect] 保护
}
life-verdict-means = { $kind ->
    [keep] 使用正常，或时间还短，看不出来。
    [promote] 在增长或受欢迎，而能用的人还没都用上。
    [merge] 另一个服务在为同一批调用方做同样的事。
    [migrate] 已有替代，但仍有人在调用。
    [retire] 已经没有人需要。
   *[protect] 调用虽少，但牵连重大，或有季节性。
}
life-do = { $kind ->
    [keep] 保留
    [promote] 推广
    [merge] { $known ->
        [yes] 并入 { $to }
       *[no] 合并
    }
    [migrate] { $known ->
        [yes] 把调用方迁到 { $to }
       *[no] 迁走调用方
    }
    [retire] 下线
   *[protect] 保护
}
life-towards = 去向：{ $service }

## 看板与表格
life-wrong-title = { $n ->
   *[other] 只看阈值，这 { $n } 个会被错判，为什么
}
life-wrong-lede = 阈值只知道调用有多少，不知道调用什么时候来、谁在调用、背后牵连着什么。
life-wrong = { $service }：应{ $kind ->
    [keep] 保留
    [promote] 推广
    [merge] 合并
    [migrate] 迁移
    [retire] 下线
   *[protect] 保护
}，阈值却会{ $naive ->
    [retire] 下线
   *[keep] 保留
}它
life-sentence = { $line }。
life-open = 查看
life-services-title = 每个服务该怎么办
life-services-lede = 结论由一条写明的规则根据十三个月的调用得出，由人确认、更改或暂缓。未提前 { $notice } 个月通知、未满 { $quiet } 天无真人调用，任何服务都不会停用。
life-board-says = { $n } 个服务，按该怎么办分组
life-table-caption = 复核中的服务
life-line-of = { $verdict }：{ $service }
life-none = 还没有登记服务。
life-card-wrong = 阈值会{ $naive ->
    [retire] 下线
   *[keep] 保留
}它
life-card-trend = { $sure ->
    [falls] 调用每月变化 { $rate }。
    [rises] 调用每月变化 { $rate }。
   *[unclear] 没有确定的趋势。
}
life-card-rule = 规则的说法：{ $kind ->
    [keep] 保留
    [promote] 推广
    [merge] 合并
    [migrate] 迁移
    [retire] 下线
   *[protect] 保护
}
life-calls-none = 还没有完整的月份
life-calls-line = { $month } 调用 { $calls } 次{ $n ->
   *[other] {""}
}，阈值 { $threshold }
life-calendar-month = { $month } 月
life-mark = { $state ->
    [due] 待决定
    [confirmed] 已确认
    [changed] 已更改
    [deferred] 已暂缓
   *[none] 无需决定
}
life-head = { $what ->
    [verdict] 结论
    [reason] 首要理由
    [naive] 只看阈值
    [state] 决定
    [calls] 13 个月调用
    [threshold] 阈值
    [trend] 每月变化
    [people] 真人
    [bots] 机器人与探测
    [robots] 机器人
    [probes] 探测
    [consumers] 调用方
    [teams] 团队
    [units] 业务单元
    [customers] 客户
    [worth] 价值结论
    [cost] 每月成本
    [health] 健康
    [owner] 负责团队
   *[note] 说明
}
life-campaigns-none = 目前没有下线行动
life-campaigns-why = 下线行动会通知每一个调用方，直到无人调用为止。复核决定为合并、迁移或下线后，即可从该复核发起。
life-campaigns-title = { $n ->
    [0] 目前没有进行中的下线行动，以下均已结束
   *[other] { $n } 个下线行动进行中
}
life-campaigns-lede = 余量按真人调用计。
life-campaigns-caption = 下线行动
life-campaign-head = { $what ->
    [campaign] 要下线的服务
    [towards] 去向
    [stage] 阶段
    [ends] 最后一天
    [calls] 每周剩余调用
   *[consumers] 剩余调用方
}
life-stage = { $stage ->
    [opened] 已发起，尚未通知
    [notice] 已通知
    [brown-out] 灰度停用中
    [rolled-back] 已回退
    [ended] 已过最后一天
    [quiet] 已无人调用，可以收尾
    [done] 已完成
   *[cancelled] 已取消
}

## 单个复核
life-review-title = { $service }：复核
life-review-question = { $service } 该怎么办？
life-review-answer = { $naive ->
    [retire] { $verdict }。只看阈值，它会被下线。
    [keep] { $verdict }。只看阈值，它会被保留。
   *[same] { $verdict }。
}
life-state-due = 自 { $day } 起等待决定。
life-state-none = 目前无需决定。
life-state-again = 自 { $day } 起需要重新决定。
life-state-moved = 当时规则的说法不同：{ $then }。
life-decided = { $says ->
    [confirmed] { $by } 于 { $day } 确认。
    [changed] { $by } 于 { $day } 另作决定：{ $kind ->
        [keep] 保留
        [promote] 推广
        [merge] 合并
        [migrate] 迁移
        [retire] 下线
       *[protect] 保护
    }。
   *[deferred] { $by } 于 { $day } 暂缓，至 { $until }。
}
life-way-board = 全部服务
life-way-campaign = 它的下线行动
life-way-open = 发起下线行动
life-reasons-title = { $kind ->
    [keep] 为什么保留？
    [promote] 为什么推广？
    [merge] 为什么合并？
    [migrate] 为什么迁移？
    [retire] 为什么下线？
   *[protect] 为什么保护？
}
life-reasons-lede = 依据规则中的一步：{ $rule }。只看阈值的说法：{ $naive ->
    [retire] 下线
   *[keep] 保留
}。

## 各月
life-step = { $rule ->
    [unknown] 还一无所知
    [ended] 来源已停止上报
    [replaced] 已有替代，仍被调用
    [deprecated] 已不该再用，仍被调用
    [duplicate] 重复建设
    [enough] 调用足够
    [young] 时间还短
    [protected] 调用少，牵连大
    [customers-move] 客户正在转走
    [growing] 在增长
    [loved] 用上的都离不开
    [records] 记录的月份不够
    [bots] 只有机器人
    [never] 从未被调用
    [silent] 已沉寂
    [quiet] 冷清，尚未沉寂
    [fading] 在消退
    [falling] 在下降，仍有调用方
    [break] 来源有断点
   *[small] 小而稳定
}

life-months-none = 没有调用记录
life-months-why = 读到的数据都没有指向这个服务。请登记它的路由，或能看到它的数据来源。
life-months-title = { $n ->
    [0] 还没有完整的月份
   *[other] { $every ->
        [all] { $n } 个完整月全部低于阈值
        [none] { $n } 个完整月全部达到阈值
       *[other] { $n } 个完整月中有 { $below } 个低于阈值
    }
}
life-months-lede = 按自然月统计的真人调用。数据只覆盖了一部分的月份画成空心，不作评判。
life-months-caption = 各月
life-months-young = 刚刚开始，还没有完整的月份。
life-months-says = 最少 { $least } 次（{ $least_month }），最多 { $most } 次（{ $most_month }）；阈值 { $threshold } 次。
life-line = { $what ->
    [people] 真人
    [bots] 机器人与探测
    [busy] 旺季月份
    [part] 只覆盖了一部分的月份
   *[other-side] 断点另一侧的月份
}
life-line-threshold = 阈值 { $threshold }
life-line-above = 阈值 { $threshold } 远在图的上方
life-break = { $kind ->
    [gap] 记录缺失
    [stale] 来源停滞
   *[jump] 来源变化
}
life-trend = { $sure ->
    [falls] 调用在下降
    [rises] 调用在上升
   *[unclear] 没有确定的趋势
}：每月 { $rate }（{ $low } 至 { $high }，共 { $n } 个{ $grain ->
    [week] 周
   *[month] 月
}）。
life-trend-bare = 调用每月变化 { $rate }；月份太少，给不出区间。
life-trend-year = 最近一个月与一年前同月相比：{ $change }。
life-trend-how = 任意两个月之间斜率的中位数（Theil 与 Sen），附 95% 区间。
life-trend-unknown = 看不出趋势。
life-season = 调用集中在 { $months }：占最近十二个月的 { $share }。
life-season-new = 记录里只有一个这样的年份；重复出现的月份与之吻合。
life-season-known = { $known ->
    [two-years] 再往前十二个月，同样这些月份占 { $before }。
   *[one-year] 上一年有记录的部分里，同样这些月份占 { $before }。
}
life-season-chance = 若随机挑选月份，能吻合到这个程度的机会为 { $chance }。
life-disturbed = { $kind ->
    [gap] { $source } 在 { $day } 之前缺少记录。
    [stale] { $source } 在 { $day } 之前停滞不动。
    [dip] { $source } 在 { $day } 之前出现低谷。
   *[jump] { $source } 自 { $day } 起统计口径变了。
}
life-disturbed-means = 断点前后的月份不作比较：来源断了不等于用得少了。
life-records = { $n ->
    [0] 还没有一个完整的月份有记录
   *[other] 有记录的完整月份为 { $n } 个
}，始于 { $first }。不足 13 个月，分不清是冷清还是有季节性。
life-part = 空心的月份尚未结束或数据不全，不作评判。

## 谁在调用
life-callers-title = { $known ->
    [no] 不知道谁在调用
   *[yes] { $n ->
        [0] 三个月内没有调用方
       *[other] 三个月内有 { $n } 个调用方
    }
}
life-callers-why = 真人调用里没有调用方信息，或没有调用记录。
life-callers-lede = 截至 { $month } 的三个完整月，只计真人。
life-reach = { $what ->
    [consumers] { $n ->
       *[other] { $now } 个调用方
    }
    [apps] { $now } 个应用
    [teams] { $now } 个团队
   *[units] { $now } 个业务单元
}{ $known ->
    [yes] ，一年前 { $then } 个
    [same] ，与一年前相同
   *[no] {""}
}
life-rhythm = { $days ->
    [1] { $who } 每天调用一次，已有 { $times } 次。
   *[other] { $who } 每 { $days } 天调用一次，已有 { $times } 次。
}
life-rhythm-next = 上次 { $last }，下次预计在 { $next } 前后。
life-rhythm-more = 另有 { $n } 个调用方按固定间隔调用{ $n ->
   *[other] {""}
}。
life-unnamed = 一个未登记的应用
life-eligible = 能用的 { $eligible } 个中有 { $adopted } 个在用（{ $share }）。
life-habit = { $n ->
   *[other] 其中 { $habitual } 个已成习惯。
}
life-more = { $what ->
    [use] 它的使用情况
    [ledger] 价值台账
    [ecosystem] 它触达了谁
   *[health] 它的健康状况
}

## 价值与养护
life-worth-title = { $known ->
    [yes] 背后牵连着什么
   *[no] 背后牵连着什么：还没有金额
}
life-worth-none = 还没有关于它的有效结论。
life-worth-none-means = 没有度量不等于没有价值。
life-claimed = { $kind ->
    [created] 创造 { $amount }
   *[protected] 保护 { $amount }
}
life-claims = { $n ->
   *[other] { $n } 条有效结论，最高等级 { $grade }
}
life-customers = { $n ->
   *[other] 最忙的一个月里，背后有 { $customers } 位客户。
}
life-customers-few = 背后的客户少于 { $few } 位，人数太少不作报告。
life-customers-none = 背后有多少客户尚不清楚：调用里没有客户信息。
life-sensitive = { $n ->
   *[other] 它提供 { $n } 类敏感数据：{ $names }。
}
life-kept-title = 花多少钱，养得怎么样
life-cost = { $n ->
    [1] 最近一个有成本记录的月份：{ $amount }
   *[other] 最近 { $n } 个有成本记录的月份平均每月 { $amount }
}
life-cost-call = 平均每次真人调用 { $amount }。
life-cost-days = 另有每月 { $days } 人天未定价。
life-cost-none = 成本尚不清楚。
life-cost-none-means = 按服务登记成本后会显示在这里。
life-health = 健康 { $score } 分（满分 100）
life-health-none = 还没有健康评分。
life-debt = { $n ->
    [0] 技术欠账
   *[other] { $n } 项未清的技术欠账
}{ $known ->
    [yes] ：每月 { $days } 人天
   *[no] {""}
}
life-deprecated = { $n ->
    [0] { $operation } 已弃用，无人调用。
   *[other] { $operation } 已弃用，仍有 { $calls } 次调用。
}

## 什么可以替代
life-candidates-none = 尚未发现可替代的服务
life-candidates-why = 找过：登记的替代、接口描述相似、调用方相同。
life-candidates-title = { $n ->
   *[other] { $n } 个服务可以替代
}
life-candidates-lede = 相似只是线索，不是证明：由了解两者的人来定。
life-because = { $why ->
    [declared] 已登记为替代
    [similar] 接口描述相似度 { $similarity }
   *[shared] 本服务 { $consumers } 个调用方中有 { $shared } 个也在调用
}
life-larger = 调用更多
life-replaces = { $n ->
   *[other] { $names } 登记它为替代。
}

## 作过的决定
life-history-none = 还没有人作过决定
life-history-why = 每个决定连同日期、理由和决定人都会留在这里。
life-history-title = { $n ->
   *[other] 作过 { $n } 次决定
}
life-history-caption = 决定
life-history-head = { $what ->
    [day] 日期
    [month] 复核月份
    [rule] 规则的说法
    [decided] 决定
    [until] 至
    [why] 理由
   *[by] 谁
}
life-says = { $says ->
    [confirmed] 确认：{ $kind }
    [changed] 更改：{ $kind }
   *[deferred] 暂缓
}
life-form = { $what ->
    [confirmed] 确认
    [changed] 另作决定
   *[deferred] 暂缓
}
life-form-lede = { $what ->
    [confirmed] 即为团队的立场，直到新的月份给出不同的结论。
    [changed] 证据并非无所不知，请说明它漏了什么。
   *[deferred] 最长一年，到期重新决定。
}
life-form-kind = 结论
life-form-until = 暂缓至
life-form-why = 理由
life-form-why-free = 理由（可不填）
life-form-by = 你的姓名
life-form-send = { $what ->
    [confirmed] 确认“{ $verdict }”
    [changed] 决定
   *[deferred] 暂缓
}
life-form-title = 你怎么决定？
life-form-typed = 这一步不会停用任何服务。
life-done = { $what ->
    [confirmed] 已确认，连同你的姓名记在下面。
    [changed] 已决定，连同你的姓名记在下面。
   *[deferred] 已暂缓，到你选的那天重新决定。
}
life-service-way = 该不该留下？

## sowhat lifecycle
cli-lifecycle = 每个服务是保留、推广、合并、迁移、下线还是保护：复核、下线行动、响应头。
cli-lifecycle-review =
    每个服务该怎么办，或其中一个的复核：结论、理由、证据。

    示例：sowhat lifecycle review --json
cli-lifecycle-decide =
    对规则给出的结论表示确认、更改或暂缓。

    示例：sowhat lifecycle decide fax-gateway --confirm --by "Lin Wei"
cli-show-lifecycle =
    每个服务该怎么办：结论、证据、决定、下线行动。

    示例：sowhat show lifecycle --json
cli-argument-reviewed = 服务的名称；不写则为全部。
cli-argument-decided = 服务的名称。
cli-option-verdict = 与规则不同的结论：keep、promote、merge、migrate、retire、protect。需要 --why。
cli-option-confirm = 认可规则的结论。
cli-option-defer = 暂缓到这一天，如 2027-03-01；最长一年。
cli-option-decide-why = 理由。
cli-option-decide-by = 谁决定的。
life-written = { $says ->
    [confirmed] { $service }：已确认，{ $kind }。
    [changed] { $service }：已另作决定，{ $kind }。
   *[deferred] { $service }：已暂缓至 { $until }。
}
error-decide-one = 请只说一样：--confirm、--verdict 或 --defer。
    .cure = sowhat lifecycle decide SERVICE --confirm --by NAME

## 指标词典
dictionary-area-lifecycle = 生命周期
metric-review-verdict = 复核结论
metric-review-verdict-means = 一个服务该怎么办：保留、推广、合并、迁移、下线或保护
metric-review-verdict-formula = 写明的规则中第一个适用的步骤；凡能留住服务的理由（季节、定期调用、金额、客户）都排在任何下线步骤之前
metric-review-verdict-source = sowhat 自有规则，文档中有完整的表
metric-calls-trend = 调用趋势
metric-calls-trend-means = 真人调用每月变化多少
metric-calls-trend-formula = 断点同一侧所有完整月两两之间 log(1 + 调用数) 斜率的中位数，附 95% 区间，并考虑相邻月份彼此相似
metric-calls-trend-source = P. K. Sen，Journal of the American Statistical Association 63，1968；方差放大见 Bayley 与 Hammersley，1946
metric-busy-months = 旺季月份
metric-busy-months-means = 服务真正被使用的月份
metric-busy-months-formula = 占全年调用 80% 的最少几个月（至多四个），且上一年（或重复出现的月份）与之吻合
metric-busy-months-source = sowhat 自有规则
metric-regular-callers = 定期调用方
metric-regular-callers-means = 每周、每月或每季度调用、还会再来的调用方
metric-regular-callers-formula = 调用间隔的标准差不超过均值的四分之一，且不大可能是巧合
metric-regular-callers-source = sowhat 自有规则
metric-api-likeness = 接口相似度
metric-api-likeness-means = 从接口描述看，两个服务有多像在做同一件事
metric-api-likeness-formula = 配对操作的相似度之和的两倍 ÷ 两边的操作总数；每对中路径占 0.4，字段占 0.6
metric-api-likeness-source = Dice，Ecology 26，1945；Ruzicka，Biologia 13，1958
metric-burn-down = 燃尽
metric-burn-down-means = 要下线的调用归零有多快，需要多快
metric-burn-down-formula = 最近几个完整周真人调用的斜率，对照 剩余调用 ÷ 剩余周数
metric-burn-down-source = sowhat 自有统计

## 首页
front-need-review-due = { $times ->
   *[other] 决定 { $n } 个服务的去留
}
front-need-review-due-detail = 规则已给出结论和理由，由人确认、更改或暂缓
front-need-review-due-button = 去复核
