## 讲述：每月展示
talk-stakeholders-title = { $platform }月度汇报：三分钟
talk-stakeholders-under = { $audience ->
    [executives] 客户、钱、有多确定，以及请您决定什么
    [business] 给你们的客户带来了什么、有多确定、接下来做什么
   *[developers] 你们的服务给客户带来了什么
}
talk-stakeholders-evidence = { $known ->
    [yes] 有多确定？最强的一项也只到“{ $grade }”
   *[no] 有多确定？价值台账里还没有站得住的证据
}
talk-stakeholders-evidence-say = { $best ->
    [A] 谁先用由抽签决定，差别很难用别的原因解释。
    [B] 问题在结果出现之前就定好了，对照也站得住。
    [C] 没有发现推翻它的地方，但证据不强：方向可以当真，大小要留余地。
    [none] 现在还不知道，我们宁可说不知道，也不猜。
   *[other] 只说明两件事一起出现，说明不了谁导致谁。
}
talk-stakeholders-checks = 为第一项结论检查了 { $all } 个可能出错的地方：排除 { $holds } 个，{ $doubts_n ->
    [0] 没有留下疑点
   *[other] 仍有 { $doubts } 个疑点
}，{ $unsure } 个目前没法核对。
talk-stakeholders-reach = { $units_n ->
   *[other] 本月有 { $units } 个业务单元的 { $teams } 个团队在用
}
talk-stakeholders-habit = 能用的 { $whole } 个团队里，{ $part } 个已经用成习惯，占 { $share }。
talk-stakeholders-habit-unknown = 有多少团队用成了习惯还说不清：谁本来可以用，还没有登记。
talk-stakeholders-chosen = { $all } 次接入里，{ $own_n ->
    [0] 没有一次能确认是自己选的
   *[other] { $own } 次是自己选的
}；{ $unknown } 次没有人说过原因，不算自己选的。
talk-stakeholders-possible = { $n_n ->
    [0] 新做成的事：业务方还没有确认过
   *[other] 新做成的事：业务方确认了 { $n } 件
}
talk-stakeholders-new = { $told ->
    [yes] 现在：{ $now }；以前：{ $before }。
   *[no] 现在：{ $now }。
}
talk-stakeholders-proposals = { $n_n ->
   *[other] 有 { $n } 种以前没人用过的用法，对客户有没有用，要业务方来说。
}
talk-stakeholders-began = { $team }开始用“{ $services }”。
talk-stakeholders-next = { $n_n ->
    [0] 接下来：还没有选定的需求
   *[other] 接下来：{ $n } 项需求正在推进
}
talk-stakeholders-demand = { $asked ->
    [yes] { $team }提出的“{ $what }”
   *[no] “{ $what }”
}：{ $status ->
    [chosen] 已选定，即将开始
    [case] 立项材料已写好
    [okr] 平台和业务定了共同目标
   *[study] 已上线，正在测效果
}。
talk-stakeholders-going = “{ $service }”{ $day }停用{ $known ->
    [yes] ，由“{ $towards }”接替
   *[no] {""}
}；{ $teams_n ->
    [0] 已经没有团队在用
   *[other] 还有 { $teams } 个团队在用
}。
talk-stakeholders-known = 这个月我们查过的，没有说不清的
