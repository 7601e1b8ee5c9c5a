## 钱少了，停什么、影响谁
funding-held = { $why ->
    [free] 可以停
    [shared] 公共成本
    [protected] 评审要求保护
    [replacement] 别的服务正迁过来
    [asked] 有人要求保留
    [needed] 保留的服务要用它
    [unpriced] 成本未知
    [unseen] 使用情况未知
   *[nothing-saved] 停了也不省钱
}
value-tab-funding = 预算压缩
funding-page = 预算压缩
funding-question = 预算少了，停什么、影响谁？
funding-answer = 少 { $share }：{ $stops ->
    [0] 不用停任何服务
   *[other] 停 { $n } 项服务
}，{ $teams ->
    [0] 没有团队会无服务可用
   *[other] { $teams } 个团队没有替代
}。
funding-answer-none = 服务的运行成本没有记录，说不出砍得到哪里。
funding-under = 先停评审本来就要停的；不够再看少丢有证据的价值、少影响团队、少影响客户。受保护的和情况不明的始终不停。
funding-base = 全部运行一年
funding-pace = 按最近 { $n } 个月的花法
funding-most = 其中砍得到的
funding-building = 继续建设一年
funding-building-note = 不含在前两个数里
funding-cut = 少 { $share }：一年 { $need }
funding-loses = { $teams ->
    [0] 没有团队会无服务可用
   *[other] { $units } 个业务单元的 { $teams } 个团队失去在用的服务，没有替代
}；{ $moving ->
    [0] 没有团队需要迁移
   *[other] { $moving } 个团队需要迁移
}。
funding-saved = { $reached ->
    [yes] 每年省 { $saved }。
   *[no] 能停的全停也只省 { $saved }，还差 { $short }。
}
funding-lost = { $kind ->
    [create] 停掉的到目前带来新增价值 { $value }（{ $range }）。
   *[protect] 停掉的到目前保住价值 { $value }（{ $range }）。
}
funding-lost-none = 有证据的价值没有受影响。
funding-unproven = 有人在用、值多少没人知道：{ $names }。
funding-uncounted = 背后有多少客户数不出来：{ $names }。
funding-firm = { $value ->
    [same] 每个价值取区间哪一端，停的都是同一批
   *[other] 价值取区间另一端，停的会不一样
}；{ $people ->
    [same] 先顾团队、后顾价值，结果也一样。
   *[other] 先顾团队、后顾价值，结果不一样。
}
funding-people = 如果先顾团队，停的会是：{ $names }。
funding-comma = 、
funding-services = 每项服务，以及能不能停
funding-services-lede = 一年的运行成本，最近三个月谁在用，最忙那个月有多少不同的客户。
funding-column = { $column ->
    [service] 服务
    [run] 一年成本
    [teams] 团队
    [units] 单元
    [customers] 客户
   *[why] 原因
}
funding-table = 服务
funding-empty = 不用停任何服务。
funding-why = { $verdict ->
    [retire] 本来就要停
    [migrate] { $towards ->
        [none] 正在停用
       *[other] 调用方迁到“{ $towards }”
    }
    [merge] { $towards ->
        [none] 与另一项重复
       *[other] 与“{ $towards }”重复
    }
   *[keep] 本应保留，可以停
}
cli-show-funding = 每年的钱少了，停什么、影响谁：服务、团队、客户、价值，以及砍不到的部分。

    示例：sowhat show funding --cut 10 --cut 30
cli-option-cut = 压缩多少，按年成本的百分比，可以写多次。不写就是 10 和 30。
cli-option-funding-keep = 无论规则怎么说都要保留的服务，可以写多次。
