## 规划：公司要什么，下一步做什么
planning-page = 规划
partners-page = 合作方
planning-tab-pillars = 战略支柱
planning-tab-opportunities = 机会
planning-tab-demand = 需求
planning-tab-priorities = 优先级
planning-tab-cases = 业务论证
planning-tab-okrs = 联合 OKR
planning-tab-decisions = 决策记录
planning-question = 公司要什么，还差多远？
planning-answer = { $n ->
    [one] { $of } 个支柱中有 1 个未到目标：{ $first }。
   *[other] { $of } 个支柱中有 { $n } 个未到目标，首先是{ $first }。
}
planning-answer-none = 还没有人写下公司要的是什么。
planning-answer-untold = { $n ->
    [one] 这个支柱没有目标，或指标测不出来。
   *[other] { $n } 个支柱都缺目标，或指标测不出来。
}
planning-answer-reached = { $n ->
    [one] 能说清的这个支柱已达目标。
   *[other] 能说清的 { $n } 个支柱都已达目标。
}
planning-under = 每个支柱看它自己的指标，取截至 { $day }的记录里最近一个完整月。建的、要的、研究的、得出的结论，都挂在支柱上。
planning-pillars-title = { $n ->
    [0] 战略支柱
    [one] 1 个支柱
   *[other] { $n } 个支柱
}
planning-pillars-lede = 落后的排在前面。“能达成”指按最近三个完整月的速度，到期能到目标。
planning-loose = 没有挂在任何支柱上：{ $what }。
planning-write = 写下公司要的是什么
planning-write-how = 在 sowhat.yaml 里加 pillars：增长、获客、留存、效率、风险，按公司自己的说法；各写一个指标、一个目标和一个日期。
planning-pages-title = 各页等着什么
planning-head = { $what ->
    [pillar] 支柱
    [now] 现值
    [line] 走势
    [target] 目标
    [standing] 状态
    [hangs] 挂着什么
    [page] 页面
    [waits] 等着什么
    [what] 内容
   *[kind] 类型
}
planning-standing = { $standing ->
    [reached] 已达成
    [closing] 能达成
    [behind] 落后
    [no-target] 无目标
   *[unknown] 不清楚
}
planning-metric-of = { $metric } · { $unit }
planning-by = 期限 { $day }
planning-line = { $n ->
   *[other] { $n } 个月
}
planning-comma = 、
planning-hangs = { $what ->
    [services] { $n ->
       *[other] { $n } 个服务
    }
    [demands] { $n ->
       *[other] { $n } 项需求
    }
    [studies] { $n ->
       *[other] { $n } 项研究
    }
    [claims] { $n ->
       *[other] { $n } 条结论
    }
    [okrs] { $n ->
       *[other] { $n } 个联合 OKR
    }
   *[opportunities] { $n ->
       *[other] { $n } 个机会
    }
}
planning-hangs-nothing = 还没有
planning-hangs-show = { $n ->
   *[other] { $pillar }：展开挂着的 { $n } 项
}
planning-kind = { $what ->
    [services] 服务
    [demands] 需求
    [studies] 研究
    [claims] 结论
    [okrs] 联合 OKR
   *[opportunities] 机会
}
planning-waits = { $page ->
    [opportunities] 发现 { $of } 个，{ $n } 个待处理
    [demand] 共 { $of } 项，{ $n } 项进行中
    [priorities] { $of } 项进行中的需求里，{ $n } 项可供选择
    [cases] 共 { $of } 份，{ $n } 份在写
    [okrs] 共 { $of } 个，{ $n } 个未复盘
   *[decisions] 共 { $of } 条，{ $n } 条该回头看了
}
planning-measure = { $name ->
    [habit] 用成习惯的占比
    [voluntary] 自愿采用的占比
    [units] 触达的业务单元
    [calls] 每月真人调用量
    [answered] 调用成功率
    [downtime] 每月停机时间
    [incidents] 每月故障数
   *[cost] 每月运行成本
}
