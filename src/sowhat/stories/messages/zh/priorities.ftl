## 优先级：这一期做什么，什么不做，结论有多稳
prio-page = 优先级
prio-question = { $first }至 { $last }，应该做什么？
prio-answer = 做 { $do } 件：每月价值 { $worth }，用 { $room } 人天中的 { $used }。
prio-answer-unvalued = 做 { $do } 件，用 { $room } 人天中的 { $used }。它们的价值还没有人估过。
prio-do = { $of } 件中的 { $n }
prio-answer-none = { $standing ->
    [no-demand] 还没有人提过需求，没有可选的。
    [not-understood] 还选不了：没有一个需求已经弄清楚。
    [no-estimates] 还选不了：没有一个需求估过工作量。
    [no-capacity] 选不了：这一期没有团队写明能投入多少人天。
   *[nothing-fits] 这一期各团队的人天里，一件也放不下。
}
prio-under-none = { $standing ->
    [no-demand] 先写下第一个需求：先说问题，再谈方案，估计可以晚一点补。
    [not-understood] { $waiting ->
       *[other] 有 { $waiting } 个需求在等开发、设计和数据三方认同问题。
    }
    [no-estimates] 给每个需求写上各团队需要的人天；触达、价值和每推迟一个月的代价，决定它值多少。
    [no-capacity] 在 sowhat.yaml 的 capacity: 里写明各团队在什么时段能为新事情投入多少人天。评分仍列在下面。
   *[nothing-fits] 每一件的原因写在下面。可以试试某个团队多一些时间会怎样。
}
prio-way-what-if = 如果……会怎样
prio-way-demand = 全部需求
prio-under-names = 包括{ $names }。
prio-under-equal = { $more ->
    [yes] 还有 { $n } 个以上的组合完全一样好，由人来定。
   *[no] 还有 { $n } 个组合完全一样好，由人来定。
}
prio-under-misfit = 有 { $n } 个必做项放不下，没有入选：{ $names }。
prio-under-unproven = 搜索提前结束，尚未证明不存在更好的选择。
prio-under-promised = 之前已选中的有 { $n } 件这次不在内：{ $names }。
prio-under-period = { $from ->
    [asked] 时段是按要求选的。
    [stated] 时段取自各团队写明人天的时段。
   *[today] 没有团队写明人天，时段取当前季度。
}
prio-quoted = “{ $name }”
prio-comma = 、
prio-semicolon = ；
prio-list = { $names }和{ $last }
prio-list-more = { $names }等，另有 { $n } 件
prio-days = { $many ->
   *[other] { $n } 人天
}
prio-of = { $part } / { $whole }
prio-rank = 第 { $rank }，共 { $of }

prio-figure = { $what ->
    [worth] 每月价值
    [days] 投入人天
    [firm] 站得住
   *[even] 需要换手
}
prio-figure-worth = { $n ->
    [0] 已按证据折算置信
   *[other] 已按证据折算置信；{ $n } 件没估过价值
}
prio-figure-days = { $full ->
    [0] 没有团队排满
   *[other] { $teams }已排满
}
prio-figure-firm = 入选项在五分之四以上的抽样里仍入选
prio-figure-even = { $counted ->
    [customers] 这么多价值换到别的单元，才与客户占比相符
    [teams] 这么多价值换到别的单元，才与团队占比相符
   *[apps] 这么多价值换到别的单元，才与应用占比相符
}
prio-figure-uneven = 各单元有多少客户或团队还不清楚

prio-changed-title = { $change ->
    [more] 这样改，每月多 { $worth }
    [less] 这样改，每月少 { $worth }
   *[same] 这样改，不多也不少
}
prio-changed-lede = 与未改动时的选择相比。这些改动不会保存，只在本页的地址里。
prio-changed-none = 选中的还是同样几件。
prio-changed-added = 进来：{ $names }。
prio-changed-dropped = 出去：{ $names }。
prio-changed-asked = { $what ->
    [room] { $team }有 { $days }（原为 { $stated }）
    [new-room] { $team }有 { $days }（原先没写）
    [must] { $name }为必做
   *[without] 不做{ $name }
}
prio-changed-you = 改动是：{ $changes }。

prio-misfit-title = 有 { $n } 个必做项放不下
prio-misfit-lede = 已尽可能少地舍去，并给出其余条件下的最优选择。多一些时间、缩小范围，或减少一个必做项，都能解决。
prio-misfit-short = { $team }要做{ $names }，共需 { $needed }，只有 { $room }，还差 { $over }。
prio-misfit-clash = { $first }与{ $second }互斥，却都需要。
prio-misfit-absent = { $name }依赖{ $base }，而后者没人能做：不在清单里，或没人估过工作量。
prio-misfit-unestimated = { $name }的工作量没人估过。
prio-misfit-dropped = 没有入选：{ $names }。

prio-chosen-title = 做这 { $n } 件
prio-chosen-lede = 在放得进各团队时间、且依赖齐全的所有组合里：先看必做项最多，再看价值最大，最后看人天最少。
prio-chosen-caption = 入选的需求
prio-head = { $what ->
    [candidate] 需求
    [for] 面向
    [worth] 每月价值
    [days] 人天
    [teams] 谁来做
    [kept] 仍入选
    [why] 原因
    [costs] 放进来每月少
    [instead] 会挤掉
    [reach] 触达
    [value] 单位价值
    [confidence] 置信
    [rice] RICE（每人天）
    [wsjf] WSJF（每人天）
    [risk] 风险价值
    [choice] 选择
    [status] 状态
    [missing] 还要估
    [unit] 业务单元
    [asked] 提出
    [got] 入选
    [worth-share] 价值占比
    [days-share] 人天占比
    [people] { $counted ->
        [customers] 客户
        [teams] 团队
       *[apps] 应用
    }
    [people-share] { $counted ->
        [customers] 客户占比
        [teams] 团队占比
       *[apps] 应用占比
    }
    [ratio] 应得份额的倍数
    [grade] 证据
    [word] 说法
   *[counts] 计入
}
prio-all-units = 所有单元
prio-must = { $by ->
    [reader] 必做（本次假设）
   *[stated] 必做
}
prio-why = { $why ->
    [reader] 本次假设不做。
    [no-effort] 没人估过工作量。
    [absent] 它依赖{ $other }，而后者在这里做不了。
    [clash] 它与{ $other }互斥，所依赖的却两者都要。
    [too-large] 连同所依赖的，即使别的都不做，{ $team }也还差 { $days }。
    [beside-musts] 必做项没有给它留空间。
    [unvalued] 没人估过它值多少，不会单凭自己入选。
    [equal] 它在另一个完全一样好的组合里。
   *[outweighed] 把它放进来，最优选择的价值更低。
}
prio-left-title = 不做这 { $n } 件
prio-left-lede = 每件都写明原因，以及放进来的代价。与提出者沟通时，就谈这些。
prio-left-caption = 没有入选的需求及原因

prio-equal-title = { $more ->
    [yes] 有许多组合完全一样好
   *[no] 还有 { $n } 个组合完全一样好
}
prio-equal-lede = 必做项一样多，价值一样大，人天一样少。算不出该选哪一个，由人来定。
prio-equal-swap = 用{ $in }换掉{ $out }
prio-equal-only-in = 再加{ $in }
prio-equal-only-out = 去掉{ $out }

prio-room-title = { $what ->
    [musts] 最缺的是{ $team }的时间：多 { $days }，就能多放下一个必做项
    [worth] 最缺的是{ $team }的时间：多 { $days }，每月多 { $worth }
   *[none] 任何一个团队多一点时间，结果都不会变
}
prio-room-lede = 选择占用的人天，与本期写明的人天相比。没写明的团队，就是没有。
prio-room-says = 各团队占用人天：{ $says }。
prio-room-bar = 共 { $room } 人天，用 { $used }
prio-room-none = 没有写明
prio-room-changed = （原写明 { $stated }）
prio-more = { $what ->
    [musts] { $team }：多 { $days }，就能多放下 { $n ->
       *[other] { $n } 个必做项。
    }
   *[worth] { $team }：多 { $days }，每月多 { $worth }。
}
prio-more-nothing = { $team }：只给这个团队多 { $days }，结果不变。
prio-costs = 放进来每月少 { $costs }，并挤掉{ $names }。

prio-firm-title = { $n ->
    [0] 估计变了，整个选择仍站得住
   *[other] 估计一变，{ $names }可能落选
}
prio-firm-title-close = { $names }入选的机会相差不多
prio-firm-lede = 从触达、价值、损失和人天的区间里抽样，重选 { $draws } 次。一半左右的比例误差约 { $error } 个百分点。种子 { $seed }。
prio-firm-says = 各需求在最优选择里出现的比例：{ $says }。
prio-firm-in = 入选
prio-firm-out = 未入选
prio-firm-plan = 有 { $plan } 的抽样里，最优的恰好就是这个选择；有 { $fits } 的抽样里，它的人天仍在各团队时间之内。
prio-firm-regret = 放得下时，平均少拿 { $regret } 的价值。
prio-firm-often = 最常成为最优（{ $share }）：{ $names }。
prio-firm-more = 另有 { $n } 件从未进入最优选择，没有画出。
prio-firm-not = 有多稳，只对未改动的选择计算：候选这么多时，每次抽样都要重新搜索一遍。
prio-firm-not-title = 改动之后还稳吗？

prio-fair-title = { $state ->
    [unknown] 好处给了谁：无法比较
    [even] 各单元大致得到应有的份额
   *[uneven] { $unit }得到 { $share } 的价值，而{ $counted ->
        [customers] 客户
        [teams] 团队
       *[apps] 应用
    }只占 { $part }
}
prio-fair-lede = 只展示，不参与选择：某个单元是否该多得，由人来决定。
prio-fair-moved = 要让每个单元都与占比相符，需要有 { $moved } 的价值换到别的单元（Hoover 1936）。
prio-fair-unknown = 没有作比较：{ $names }有多少，还不清楚。
prio-fair-nobody = 没有作比较：既没有客户名册，也不知道有哪些团队能用平台。构建时带上名册，或在目录里登记应用和团队，就能比较。
prio-fair-caption = 每个业务单元从选择中得到什么
prio-fair-rest = 无法区分的单元

prio-scores-title = { $state ->
    [none] 还没有任何评分
    [same] 分数最高的，正好就是最优选择
   *[other] 按 WSJF 取前 { $n } 名并不是最优选择：会错过{ $names }
}
prio-scores-lede = 评分是一件一件地排队，选择则要一起放得下。RICE 是触达 × 价值 × 置信 ÷ 人天，WSJF 再加上风险价值，风险价值是每月损失 × 概率。没有估计就没有分数，绝不当作零分来排。
prio-scores-caption = 三种评分并排看
prio-missing = { $what ->
    [reach] 触达
    [value] 价值
    [effort] 工作量
   *[delay] 等待的代价
}
prio-lacks = 缺{ $what }
prio-in = { $in ->
    [yes] 做
    [barred] 假设不做
   *[no] 暂不做
}
prio-status = { $status ->
    [asked] 已提出
    [understood] 已弄清
    [weighed] 已权衡
    [chosen] 之前已选中
    [declined] 已谢绝
    [case] 已有业务论证
    [okr] 已进联合 OKR
    [study] 研究中
   *[done] 已完成
}

prio-unweighed-title = 有 { $n } 个需求已弄清，但还没法权衡
prio-unweighed-lede = 不知道各团队要多少人天，就说不出放不放得下。在各自的页面上补估计，或用 sowhat demand estimate。
prio-unweighed-caption = 没有工作量的需求
prio-waiting = 另有 { $n } 个需求的问题还没弄清。

prio-table-title = 置信怎么计入
prio-table-lede = 一张写明的表，对所有人一样：是约定，不是测出来的频率。A、B、C 就是 RICE 的高、中、低；再往下，背后没有对照。
prio-table-caption = 按证据等级计入的置信
prio-table-fold = 置信怎么计入
prio-why-confidence = { $why ->
    [randomised] 随机对照
    [compared] 有对照
    [weak] 证据偏弱
    [related] 仅相关
    [declared] 自报
   *[unknown] 未知
}

prio-form-title = 如果……会怎样
prio-form-lede = 某个团队多一些时间、多一个必做项、少做一件：看看结果会怎样。什么都不保存；把地址发给别人，就能看到同样的结果。
prio-form-period = 时段
prio-form-period-choice = { $first }至 { $last }
prio-form-period-hint = 2026-Q4
prio-form-rooms = 各团队的人天
prio-form-musts = 必须做
prio-form-without = 先不做
prio-form-send = 看看会怎样
prio-form-reset = 恢复原样

cli-show-priorities =
    这一期做什么：放得进各团队时间的最优选择，什么没选、为什么，三种评分，有多稳，好处给了谁。

    示例：sowhat show priorities
    示例：sowhat show priorities --period 2026-Q4 --json
cli-option-prio-period = 时段：2026-11、2026-Q4，或两个日期，如 2026-10-01..2027-01-01；不写则取各团队写明人天的时段。
cli-option-prio-room = 假设某个团队有这么多人天：TEAM=40。可以写多次。
cli-option-prio-must = 假设这个需求是必做项。可以写多次。
cli-option-prio-without = 假设不做这个需求。可以写多次。
cli-option-prio-draws = 用区间里的其他数字重选多少次；最多 2000。

error-priority-period = { $value } 不是一个时段。
    .cure = 写一个月（2026-11）、一个季度（2026-Q4），或两个日期，后一个不含在内（2026-10-01..2027-01-01）。
error-priority-no-candidate = { $value } 不在可以权衡的需求里。
    .cure = 可以权衡的有：{ $known }。问题弄清、有了估计的需求才在其中。
error-priority-no-team = { $value } 既没有写明人天，也没有要做的事。
    .cure = 可选的有：{ $known }。
error-priority-days = { $value } 不能作为一个团队的人天。
    .cure = 写 0 到 { $most } 之间的数。
error-priority-room = { $value } 没有说明哪个团队有多少时间。
    .cure = 写成 TEAM=天数，如 core=40。
error-priority-draws = 抽样 { $value } 次做不到。
    .cure = 写 1 到 { $most }。
error-priority-both = { $value } 不能既必做又不做。
    .cure = 两者选一。
