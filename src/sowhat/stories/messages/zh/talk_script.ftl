## 讲述：月度汇报的口头讲稿
talk-script-not-nothing = 这不等于客户什么也没得到，是现在还判断不了。
talk-script-compared = { $design ->
    [experiment] 谁先用由抽签决定，比较的就是这两组客户。
    [synthetic] 对照的是此前走势相同、没有用它的团队。
    [series] 对照的是开始之前的走势。
    [protection] 对照的是没有用它的一方。
   *[did] 对照的是晚接入或没有接入的团队的客户。
}
talk-script-pays = { $pays ->
    [sure] 就算按最低的估计，也够回本。
    [may] 按现在的估计够回本，按最低的估计还不够。
   *[not] 按现在的估计还不够回本。
}
talk-script-range = { $nothing ->
    [yes] 可能的范围写在这一页上，最低到零。
   *[no] 上下可能差多少，这一页上都写着。
}{ $known ->
    [both] 新增和保住是两回事，所以我不把它们加在一起。
   *[one] {""}
}
talk-script-doubts = { $left ->
    [doubts] 第一项结论可能的破绽，我们自己找过，有些还没有排除，它的页面上逐条写着。
    [unsure] 第一项结论可能的破绽，我们自己找过，能核对的都不成立，有些还没法核对。
   *[none] 第一项结论可能的破绽，我们自己找过，都不成立。
}
talk-script-signed = { $state ->
    [draft] 第一项结论还是草稿，证据撑不起更多。
    [evidenced] 第一项结论，业务方还没有确认。
    [agreed] 第一项结论，业务方已确认，财务还没有确认。
    [confirmed] 第一项结论，业务方和财务都已确认。
    [published] 第一项结论，业务方和财务都已确认。
    [disputed] 第一项结论有不同意见，正在处理。
   *[other] 第一项结论已不再成立。
}
talk-script-chosen = { $much ->
    [all] 为什么开始用，还没有人说过，所以不算自己选的。
    [most] 大多数为什么开始用，还没有人说过，这些不算自己选的。
   *[some] 有些为什么开始用，还没有人说过，这些不算自己选的。
}
talk-script-possible = 有一件新做成的事，业务方已确认。
talk-script-proposals = 记录里第一次出现了一些新用法；对客户有没有用，要业务方来说。
talk-script-next = 接下来要做的：
talk-script-next-more = 还有别的正在推进，见这一页。
talk-script-going = “{ $service }”{ $day }停用{ $known ->
    [yes] ，由“{ $towards }”接替
   *[no] {""}
}。{ $called ->
    [yes] 还在用的团队，要在这之前迁过去。
   *[no] {""}
}
talk-script-unknown = { $code ->
    [effect] { $much ->
        [all] 在用的服务给客户带来了什么，
        [most] 在用的服务大多给客户带来了什么，
       *[some] 有些在用的服务给客户带来了什么，
    }我们还不知道：没有测过，不等于没有。
    [way] { $much ->
        [all] 新接入的团队为什么用，
        [most] 新接入的团队大多为什么用，
       *[some] 有些新接入的团队为什么用，
    }还没有人说过。
    [incident-times] { $much ->
        [all] 故障影响了多久，
        [most] 大多数故障影响了多久，
       *[some] 有些故障影响了多久，
    }没有记下来。
    [caller] 有一部分调用，还认不出是谁发起的。
    [route] 有一部分调用，还说不出属于哪项服务。
   *[records] 前一段没有完整的记录，有什么变化还不知道。
}
talk-script-why = 为什么要由我们来做：“{ $service }”一次建成，{ $units } 个业务单元都在用。没有它，每个都得自己建，或者就用不上。
talk-script-again = 如果只记住一句，请记住这句。
talk-script-ask = 今天先请您决定这件事。
talk-script-ask-more = 还有别的事等您决定，见这一页。
