## 讲述：给决策者的答案、金额和请求
talk-answer-yes = { $weak ->
    [weak] { $kind ->
        [absorbing] “{ $service }”看上去多留住了 { $customers }本会离开的客户。
       *[state] “{ $service }”看上去让“{ $outcome }”多了 { $customers }。
    }
   *[firm] { $kind ->
        [absorbing] “{ $service }”多留住了 { $customers }本会离开的客户。
       *[state] “{ $service }”让“{ $outcome }”多了 { $customers }。
    }
}
talk-answer-harm = { $weak ->
    [weak] “{ $service }”看上去{ $kind ->
        [absorbing] 让 { $customers }本会留下的客户离开了。
       *[state] 让“{ $outcome }”少了 { $customers }。
    }
   *[firm] “{ $service }”{ $kind ->
        [absorbing] 让 { $customers }本会留下的客户离开了。
       *[state] 让“{ $outcome }”少了 { $customers }。
    }
}
talk-answer-none = “{ $service }”没有给客户带来有意义的变化：无论好坏，都不到 { $most } 位。
talk-answer-unknown = “{ $service }”给“{ $outcome }”带来了什么，现在还不知道。
talk-answer-no-study = { $platform }给客户带来了什么，现在还不知道：还没有人用能回答的方式问过。
talk-answer-no-study-cure = 第一步：挑一项业务团队本来就在统计的结果，再挑一项他们在用的服务。
talk-answer-label = { $way ->
    [harm] { $kind ->
        [absorbing] 流失的客户
       *[state] 估计因它减少
    }
   *[yes] { $kind ->
        [absorbing] 留住的客户
       *[state] 估计因它增加
    }
}
talk-answer-note = { $low } 至 { $high } 之间；等级 { $grade }
talk-answer-who = { $teams } 个团队用它服务 { $reached }客户；{ $design ->
    [experiment] 谁先用由抽签决定。
    [synthetic] 对照的是此前走势相同、没有用它的团队组合。
   *[did] 对比对象：较晚接入或没有接入的团队，他们的客户。
}
talk-answer-even = 要收回成本，至少要 { $needed }客户，占所服务客户的 { $share }：{ $pays ->
    [sure] 就算按最低的估计，也够了
    [may] 按现在的估计够了，按最低的估计还不够
   *[not] 按现在的估计，还不够
}。
talk-answer-even-plain = 要收回成本，至少要 { $needed }客户：{ $pays ->
    [sure] 就算按最低的估计，也够了
    [may] 按现在的估计够了，按最低的估计还不够
   *[not] 按现在的估计，还不够
}。
talk-answer-claim = 这个数已记入价值台账（{ $claim }）：{ $state ->
    [draft] 草稿，证据还撑不起更多
    [evidenced] 已有证据，业务方还没有确认
    [agreed] 业务方已确认，财务还没有确认
    [confirmed] 业务方和财务都已确认
    [published] 业务方和财务都已确认，并已发布
    [disputed] 有不同意见，正在处理
   *[other] 已不再成立
}。
talk-answer-say = 什么会改变这个结论？更好的对照会，一个看法不同的业务团队也会。

talk-money-title = { $known ->
    [both] 截至目前：新增价值 { $create }，保住的价值 { $protect }
    [create] 截至目前：新增价值 { $create }
   *[protect] 截至目前：保住的价值 { $protect }
}
talk-money-none = 折成钱值多少，现在还不知道
talk-money-create = { $parts_n ->
   *[other] 新增价值：{ $value }，在 { $low } 至 { $high } 之间；共 { $parts } 项结论，没见效的也算在内。等级：{ $grades }。
}
talk-money-protect = 保住的价值：{ $value }，在 { $low } 至 { $high } 之间，来自避免了的服务中断。等级：{ $grades }。
talk-money-declared = 另有 { $value } 只是团队自报，还没有证据。两个数里都不含它。
talk-money-naive = 如果只把好的结果加起来，会是 { $value }；我们不这样算。
talk-money-left = { $n_n ->
   *[other] 有 { $n } 项研究还无法估计。这不是零，是不知道，两个数里都不含它。
}
talk-money-say = { $known ->
    [yes] 新增和保住是两回事：前者是多出来的，后者是本来会丢的。所以两个数不相加。
   *[no] 没有金额不等于零。要么还没有人说清一位客户值多少，要么对照站不住。
}
talk-money-so-far = 到目前
talk-money-chart = 证据到目前显示了多少？
talk-money-kind = { $kind ->
    [create] 新增价值
   *[protect] 保住的价值
}
talk-money-unit = { $currency }，线段是可能的范围

talk-ask = { $n_n ->
    [0] 这次没有需要您决定的事
   *[other] 请您决定 { $n } 件事
}
talk-ask-none = 目前没有等待决定的事。如果还有疑问，请现在提出。
talk-ask-decision = 原定 { $day }复核的决定，请确认或调整：{ $what }。
talk-ask-okr = 请在 { $day }之前商定这项共同目标：{ $what }。{ $lacks_n ->
    [0] 还差双方确认
   *[other] 还缺{ $lacks }
}。
talk-ask-okr-part = { $part ->
    [problem] 问题描述
    [owner] 负责人
   *[baseline] 目前的数值
}
talk-ask-sign = { $n_n ->
   *[other] {""}
}有 { $n } 项结论等{ $role ->
    [business] 业务方确认或提出异议
    [finance] 财务确认金额
   *[platform] 平台方发布
}。
talk-ask-settle = { $n_n ->
   *[other] 有 { $n } 项结论双方看法不同，请协助谈清。
}
talk-ask-outcome = 请为“{ $service }”定一项业务结果：{ $teams } 个团队在用，值多少还没有人知道。
talk-ask-demand = { $n_n ->
   *[other] 有 { $n } 项需求已经评估完，等您说做还是不做。
}
talk-ask-say = 明确说“不做”同样有帮助：我们就不再准备了。
