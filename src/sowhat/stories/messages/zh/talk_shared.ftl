## 讲述：各种讲法共用
talk-comma = 、
talk-and = 、
talk-more = 另有 { $more } 项，见页面。
talk-value = { $known ->
    [both] 目前有证据的价值：创造 { $created }（{ $created_low } 至 { $created_high }），保护 { $protected }（{ $protected_low } 至 { $protected_high }），两者不相加；最弱一项等级 { $grade }。
    [created] 目前有证据的新增价值：{ $created }（{ $created_low } 至 { $created_high }）；最弱一项等级 { $grade }。
   *[protected] 目前有证据的保护价值：{ $protected }（{ $protected_low } 至 { $protected_high }）；最弱一项等级 { $grade }。
}
talk-value-none = 价值台账里还没有可以计入的金额：不是零，是还没有测到。
talk-gain = “{ $service }”：{ $kind ->
    [retained] { $way ->
        [less] 少留住
       *[more] 多留住
    } { $amount }客户（{ $low } 至 { $high }）
    [unit-periods] { $way ->
        [less] 客户活跃少了
       *[more] 客户活跃多了
    } { $amount }次（{ $low } 至 { $high }）
    [downtime-minutes] { $way ->
        [less] 中断多了
       *[more] 少中断
    } { $amount } 分钟（{ $low } 至 { $high }）
    [incidents] { $way ->
        [less] 故障多了
       *[more] 少发生故障
    } { $amount } 起（{ $low } 至 { $high }）
    [nothing] 看不出变化，区间 { $low } 至 { $high } 里有零
    [few] 涉及的客户太少，不给出数字
    [uncounted] 有结论，没有计数
   *[avoided] 避免 { $amount } 次（{ $low } 至 { $high }）
}{ $priced ->
    [yes] ，合 { $money }（{ $money_low } 至 { $money_high }）
   *[no] {""}
}；等级 { $grade }，{ $state ->
    [published] 已发布
    [confirmed] 财务已确认
    [agreed] 业务已确认
   *[evidenced] 还没有人确认
}。
talk-claim-moved = { $day }：“{ $service }”的结论“{ $what }”{ $told ->
    [claimed] 记入台账，等业务方确认
    [agreed] 由业务方确认
    [confirmed] 由财务确认
    [amended] 业务方只认可一部分
    [disagreed] 有人不同意
    [published] 发布
   *[retracted] 撤回
}，等级 { $grade }。
talk-unknown = 还不知道的
talk-unknown-effect = 在用的 { $whole } 项服务里，有 { $part } 项给客户带来了什么还不知道：没有测过，不等于没有。
talk-unknown-way = { $whole_n ->
    [1] 有 { $part } 次新接入，为什么用没有人说过；没说过的不算自己选的。
   *[other] { $whole } 次新接入里，有 { $part } 次为什么用没有人说过；没说过的不算自己选的。
}
talk-unknown-incident-times = { $whole_n ->
    [1] 有 { $part } 起故障没有记录影响了多久。
   *[other] { $whole } 起故障里，{ $part } 起没有记录影响了多久。
}
talk-unknown-caller = { $share } 的调用还认不出是谁发起的。
talk-unknown-route = { $share } 的调用还说不出属于哪项服务。
talk-unknown-records = 前一段没有完整的调用记录，没法比较。
talk-failures-unknown = 失败情况还不知道：没有能归到已登记服务的记录
