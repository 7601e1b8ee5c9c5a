## 讲述：预算答辩
talk-budget-title = { $platform }预算答辩：钱换来什么，少了会停什么
talk-budget-under = { $audience ->
    [executives] 花了多少、回来多少、每砍一档会停什么
    [business] 每砍一档，你们的团队会失去什么
   *[developers] 每砍一档会停哪些服务
}
talk-budget-no-cost = 平台花了多少，还没有人记下来
talk-budget-no-cost-cure = 先要一张“服务、月份、成本”的表，人天也可以。
talk-budget-bought = { $since }至 { $until }共投入 { $cost }
talk-budget-parts = 其中建设 { $build }，运行 { $run }，公共成本 { $shared }。
talk-budget-runs = { $units_n ->
   *[other] 换来 { $services } 项在用的服务，{ $units } 个业务单元的 { $teams } 个团队在用。
}
talk-budget-months = 平台每月花多少？
talk-budget-kind = { $kind ->
    [build] 建设
   *[run] 运行
}
talk-budget-a-month = 每月，{ $currency }
talk-budget-a-year = 每年
talk-budget-year-unit = 每年，{ $currency }
talk-budget-back = { $known_n ->
    [0] 还没有一项服务算得清回报
   *[other] { $known } 项服务算得清回报，另外 { $others } 项还不知道
}
talk-budget-back-table = 价值台账里有结论的服务
talk-budget-back-head = { $at ->
    [service] 服务
    [spent] 已投入
    [came] 到目前的价值
   *[paid] 回本
}
talk-budget-came = { $value }（{ $low } 至 { $high }）
talk-budget-paid = { $state ->
    [paid-back] { $month }
    [not-within] 还没有
   *[unknown] 不知道
}
talk-budget-back-say = 没有结论不等于没有价值：是还没有测过，其中多数是别的系统离不开的底座。
talk-budget-base = 全部运行下去一年要 { $base }，最多能砍到其中的 { $most }
talk-budget-fixed = { $services_n ->
   *[other] {""}
}{ $why ->
    [shared] { $amount } 是公共成本，停哪一项都省不下来。
    [protected] { $amount }用于 { $services } 项评审要求保护的服务：牵涉法规、季节性或大量客户。
    [replacement] { $amount }用于 { $services } 项别的服务正迁过去的服务。
    [asked] { $amount }用于 { $services } 项有人要求保留的服务。
    [needed] { $amount }用于 { $services } 项被它们调用的服务。
    [unseen] { $amount }用于 { $services } 项看不到谁在用的服务：不清楚的，我们不停。
   *[unpriced] { $services } 项服务不知道成本，停了省多少没人说得出。
}
talk-budget-building = 继续建设每年另需 { $amount }。暂停建设，在跑的不会停，答应过的都会停。
talk-budget-reach = 一年的成本里，有多少砍得到？
talk-budget-cut = 少 { $share }（一年 { $need }）：{ $n_n ->
    [0] 不用停任何服务
   *[other] 停 { $n } 项服务
}
talk-budget-cut-head = { $at ->
    [service] 停什么
    [saves] 每年省
    [why] 为什么是它
   *[whom] 谁在用
}
talk-budget-cut-table = 按这个顺序停
talk-budget-cut-empty = 不用停任何服务。
talk-budget-loses = { $units_n ->
   *[other] {""}
}{ $teams_n ->
    [0] 没有团队会无服务可用
   *[other] { $units } 个业务单元的 { $teams } 个团队失去在用的服务，没有替代
}{ $moving_n ->
    [0] {""}
   *[other] ；{ $moving } 个团队需要迁移
}。
talk-budget-customers = { $known ->
    [yes] 背后一个月至少有 { $customers }客户{ $names_n ->
        [0] {""}
       *[other] ；{ $names }背后有多少还数不出来
    }。
   *[no] { $names }背后有多少客户数不出来：调用里没有客户标识。
}
talk-budget-lost = { $kind ->
    [create] 随之失去的服务，到目前带来新增价值 { $value }（{ $low } 至 { $high }）。
   *[protect] 随之失去的服务，到目前保住价值 { $value }（{ $low } 至 { $high }）。
}
talk-budget-lost-none = 有证据的价值没有受影响。{ $names_n ->
    [0] {""}
   *[other] { $names }会带走多少价值，没有人知道。
}
talk-budget-short = 能停的全停了，也只省 { $saved }，还差 { $short }：再往下就要动受保护的、或者情况不明的服务。
talk-budget-saved = { $way ->
    [more] 合计每年省 { $saved }，比要求多 { $over }：一项服务要么整个停，要么不停。
   *[just] 合计每年省 { $saved }。
}
talk-budget-cut-say = { $uses_n ->
    [0] 砍到这里大多是清理：停的本来就要停。
   *[other] 再往下，受影响的是正在用的人。请先看清是谁，再决定。
}
talk-budget-why = { $verdict ->
    [retire] { $decided ->
        [yes] 已决定下线
       *[no] 评审建议下线
    }
    [migrate] { $moves ->
        [yes] 调用方迁到“{ $towards }”
       *[no] 正在停用
    }
    [merge] { $moves ->
        [yes] 与“{ $towards }”重复
       *[no] 与另一项重复
    }
   *[keep] 本应保留；同样省钱，停它影响的团队最少
}
talk-budget-whom = { $units_n ->
   *[other] {""}
}{ $teams_n ->
    [0] 没有团队的调用记录
   *[other] { $units } 个业务单元的 { $teams } 个团队
}{ $known ->
    [yes] ，{ $customers }客户
   *[no] {""}
}
talk-budget-rule = 怎么选出来的，有多确定
talk-budget-rule-says = 先停评审本来就要停的；不够再选：先看少丢有证据的价值，再看少影响团队，再看少影响客户。受保护的始终不停。
talk-budget-firm = 少 { $share } 时：{ $value ->
    [same] 每个价值取区间哪一端，停的都是同一批
   *[other] 价值取区间另一端，停的会不一样
}；{ $people ->
    [same] 先顾团队、后顾价值，结果也一样
   *[other] 先顾团队、后顾价值，结果不一样
}。
talk-budget-limits = 没有算进去的：停用本身的花费、团队自己另建的花费，以及没人测过的价值。
talk-budget-unknown = 还不知道的
talk-budget-unproven = { $n_n ->
   *[other] { $n } 项在用的服务一年花 { $amount }，给客户带来什么还没有测过。
}
talk-budget-unpriced = { $names }花多少，没有人知道。
talk-budget-ask = { $known ->
    [yes] 请批准一年 { $base } 的运行费用：现有的，减去该停的
   *[no] 请给一张表：每项服务每月花多少
}
talk-budget-ask-end = 请同意停掉{ $names }：一年省出 { $amount }，上面的数已经减掉。
talk-budget-ask-test = 在不得不停{ $names }之前：请为它定一项业务结果，由我们测出它值多少。
