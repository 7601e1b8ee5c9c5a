## 讲述：平台评审
talk-review-title = 平台评审：{ $platform }
talk-review-under = { $audience ->
    [executives] 值不值、是不是自愿用、运行得好不好、还有什么说不清
    [business] 是不是自愿用、有没有覆盖到你们、运行得好不好
   *[developers] 使用、健康、该停什么、数据合规、数据缺口
}
talk-review-adoption = { $known ->
    [yes] 能确认自己选用的接入占 { $share }
   *[no] 是不是自己选的，记录里看不出
}
talk-review-ways = { $all } 次接入里，{ $own } 次是自己选的，{ $ordered } 次因通知、项目或旧系统关停，{ $unknown } 次没有人知道。不知道的一律不算自愿。
talk-review-habit = { $whole } 个团队里，{ $part } 个已经用成习惯：{ $of } 周里至少 { $weeks } 周在用。
talk-review-silent = { $n_n ->
   *[other] 有 { $n } 个应用安静得超出了自己平时的节奏。
}
talk-review-ways-chart = 接入是怎么定下来的？
talk-review-way = { $way ->
    [own-choice] 自己选的
    [project] 随项目
    [default] 默认
    [old-closed] 旧系统关停
    [notice] 统一接入通知
   *[unknown] 没有人知道
}
talk-review-adoptions = 接入次数
talk-review-reach = { $units_n ->
   *[other] {""}
}覆盖 { $units } 个业务单元，目标 { $aim } 个{ $reached ->
    [yes] ，已达到
   *[no] ，还没达到
}
talk-review-teams = 最近一个整月有 { $teams } 个团队调用。
talk-review-spread = 最大的单元占调用的 { $share }，{ $alone ->
    [yes] 只靠一家撑着
   *[no] 不靠哪一家撑着
}。
talk-review-possible = 新做成的事，{ $n_n ->
    [0] 还没有业务方确认过的
   *[other] 业务方确认了 { $n } 件
}；另有 { $waiting } 件等业务方说一句。
talk-review-months = 用的人是不是一月比一月多？
talk-review-months-unit = 人的调用次数
talk-review-health = { $all_n ->
    [0] 要稳到什么程度，还没有人承诺过
   *[other] { $all } 项稳定性承诺，兑现了 { $kept } 项
}
talk-review-incidents = { $n_n ->
    [0] 最近 { $days } 天没有故障记录。
   *[other] { $days } 天里有 { $n } 起故障；说得清谁先发现的 { $known } 起里，{ $alerted } 起是告警先发现的。
}
talk-review-no-promise = { $n_n ->
   *[other] 有 { $n } 项服务没有人承诺过目标。
}
talk-review-health-head = { $at ->
    [service] 服务
    [score] 健康得分
   *[parts] 最弱的一项
}
talk-review-health-table = 最需要照看的排在前面
talk-review-part = { $part ->
    [security] 安全
    [stability] 稳定
    [compliance] 合规
    [readiness] 应急准备
   *[debt] 技术债
}
talk-review-weakest = { $known ->
    [yes] { $part }
   *[no] 什么都不知道
}{ $unknown_n ->
    [0] {""}
   *[other] ；还不知道：{ $unknown }
}
talk-review-lifecycle = { $under_n ->
    [0] { $all } 项服务的月调用量都不低于 { $threshold }
   *[other] { $all } 项服务里，{ $under } 项月调用量低于 { $threshold } 或自己的门槛
}
talk-review-verdict-head = { $at ->
    [verdict] 按书面规则
   *[n] 服务数
}
talk-review-verdict-table = 它们该怎么办
talk-review-verdict = { $kind ->
    [retire] 下线
    [merge] 合并
    [migrate] 迁走调用方
    [protect] 保护：调用少，牵连大
    [promote] 推广
   *[keep] 保留
}
talk-review-due = { $n_n ->
    [0] 没有等待决定的。
   *[other] 其中 { $n } 项等着决定。
}
talk-review-wrong = { $n_n ->
    [0] 只看门槛，结论也一样。
   *[other] 只看门槛，会看错其中 { $n } 项。
}
talk-review-compliance = { $n_n ->
    [0] 访问已登记数据的，都有授权
   *[other] 有 { $n } 处访问已登记的数据没有授权
}
talk-review-access = 有授权的 { $fine } 处；{ $wrong_n ->
    [0] 没有发现无授权的
   *[other] 没有授权的 { $wrong } 处，其中敏感数据 { $sensitive } 处
}{ $unsure_n ->
    [0] {""}
   *[other] ；说不清的 { $unsure } 处
}。
talk-review-grants = 登记的授权 { $grants } 份：{ $unused } 份没有用过，{ $unobserved } 份看不到有没有用。
talk-review-no-classes = 哪些数据敏感，还没有人登记
talk-review-no-classes-cure = 第一步：登记数据类别，以及由哪项服务提供。
talk-review-gaps = { $n_n ->
    [0] 就我们所知，记录没有缺口
   *[other] 记录还说不清的
}
talk-review-late = { $n_n ->
   *[other] 汇总时有 { $n } 个来源安静得超出了平时的节奏。
}
talk-review-attribution = 人的调用里，能认出团队的占 { $team }，能认出客户的占 { $customer }{ $few ->
    [yes] ：多数服务对客户的作用，要靠客户名单来看
   *[no] {""}
}。
