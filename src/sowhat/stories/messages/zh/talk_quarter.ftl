## 讲述：季度复盘
talk-quarter-title = { $platform }季度复盘
talk-quarter-under = { $audience ->
    [executives] 答应的做到多少、值多少、停了什么、学到什么、请您决定什么
    [business] 双方约定了什么、结果如何、接下来做什么
   *[developers] 答应了什么、停了什么、学到什么
}
talk-quarter-objectives = { $n_n ->
    [0] 这几个月没有在推进的共同目标
    [1] 推进了 { $n } 项共同目标，{ $measured_n ->
        [0] 还没有测到数
       *[other] 已有实测
    }
   *[other] 推进了 { $n } 项共同目标，其中 { $measured } 项有实测
}
talk-quarter-objective-head = { $at ->
    [what] 目标
    [period] 周期
    [progress] 实测进度
   *[sides] 双方打分
}
talk-quarter-objective-table = 这几个月的共同目标
talk-quarter-period = { $start }至 { $end }
talk-quarter-score = { $known ->
    [yes] { $score }
   *[no] 未测到
}
talk-quarter-sides = { $known ->
    [both] 平台 { $platform }，业务 { $business }
    [platform] 平台 { $platform }
    [business] 业务 { $business }
   *[none] 还没打分
}
talk-quarter-late = { $n_n ->
   *[other] 有 { $n } 项准备得比约定的晚。
}
talk-quarter-objectives-say = 进度由系统从记录里算出，不是谁填的。双方打分不一致的地方，值得坐下来谈。
talk-quarter-claims = { $n_n ->
    [0] 价值台账里还没有结论
   *[other] 价值台账有 { $n } 项结论，业务方已确认 { $signed } 项
}
talk-quarter-claim-head = { $at ->
    [state] 走到哪一步
   *[n] 结论数
}
talk-quarter-claim-table = 截至今天，各项结论走到哪一步
talk-quarter-claim-state = { $state ->
    [draft] 草稿：证据还撑不起更多
    [evidenced] 已有证据，等业务方确认
    [agreed] 业务方已确认
    [confirmed] 财务已确认
    [published] 已发布
    [disputed] 有不同意见
   *[retracted] 已撤回
}
talk-quarter-claims-quiet = 这几个月没有变动。
talk-quarter-ended = { $n_n ->
    [0] 没有服务走完下线
   *[other] { $n } 项服务走完了下线
}
talk-quarter-done = “{ $service }”{ $day }停用，已没有人调用。
talk-quarter-decided = “{ $service }”：{ $day }决定{ $kind ->
    [retire] 下线
    [merge] 合并
   *[migrate] 迁移调用方
}{ $told ->
    [yes] 。理由：{ $why }
   *[no] 。
}
talk-quarter-going = { $n_n ->
   *[other] 另有 { $n } 项正在停用，日期已定。
}
talk-quarter-learnt = { $n_n ->
    [0] 没做成的：没有人记下
   *[other] 没做成的和学到的：{ $n } 件
}
talk-quarter-learnt-say = { $n_n ->
    [0] 一个季度没有失败记录，多半是没有人记。
   *[other] 这些没有白做：每一件都改变了下一步怎么做。
}
talk-quarter-null = “{ $service }”：看不出给客户带来变化（{ $low } 至 { $high }，含零）。
talk-quarter-slipped = { $state ->
    [missed] 没有达成
   *[slipping] 进度落后
}：{ $what }。{ $note }
talk-quarter-declined = 没有做：{ $what }。{ $why }
talk-quarter-reviewed = 复核过：{ $what }。{ $came }
