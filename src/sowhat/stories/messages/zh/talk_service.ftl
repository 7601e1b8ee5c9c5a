## 讲述：一项服务，讲给要用它的人
talk-service-title = { $service }
talk-service-under = { $platform }，{ $audience ->
    [executives] 给管理层
    [business] 给业务团队
   *[developers] 给开发团队
}
talk-service-purpose = “{ $service }”：{ $known ->
    [yes] { $summary }
   *[no] 它是做什么的，目录里还没有写
}
talk-service-cases = 用在：{ $cases }。
talk-service-going = 它要停用了{ $dated ->
    [yes] ，{ $day }起不再应答
   *[no] ，日期还没定
}{ $known ->
    [yes] 。新接入请用“{ $instead }”
   *[no] {""}
}。
talk-service-users = { $teams_n ->
    [0] 最近 { $weeks } 周还没有别的团队在用
   *[other] 最近 { $weeks } 周，{ $units } 个业务单元的 { $teams } 个团队在用
}
talk-service-units = 主要在{ $units }。
talk-service-calls = { $month }调用 { $calls } 次。
talk-service-habit = 能用的 { $eligible } 个团队里，{ $habitual } 个已经用成习惯。
talk-service-unnamed = 还有一部分调用认不出是谁的。
talk-service-big = 在用的团队
talk-service-chart = “{ $service }”每月被调用多少次
talk-service-gained = { $findings_n ->
   *[other] 使用方得到了什么：有 { $findings } 条结论，最可信的一条等级为 { $grade }
}
talk-service-gained-whose = 数字属于一起计入的 { $teams } 个团队，不能直接套到别的团队。
talk-limits = 边界：{ $grade ->
    [A] 谁先用由抽签决定，两边可以直接比。
    [B] 和还没用的团队比过；没有抽签，别的原因没有完全排除。
    [C] 和还没用的团队比过，但证据偏弱，可能还有别的原因。
    [D] 只是一起变化，谁带动谁不知道，不能算它的功劳。
    [E] 是有人这样说，没有数据支持。
   *[none] 还没有评定等级。
}
talk-service-unknown = “{ $service }”给客户带来了什么，还不知道：没有测过，不等于没有
talk-service-break-even = 够本线：花了 { $cost }，至少要多留住 { $customers }客户{ $reached ->
    [yes] ，占名单上的 { $share }
   *[no] {""}
}。这是门槛，不是价值。
talk-service-detectable = 以现有数据，相差 { $customers }客户以上才看得出来。
talk-service-next = 想知道，就让几个团队分批先用，先后由抽签决定。
talk-service-runs = { $state ->
    [kept] 运行得怎么样：承诺的都做到了
    [care] 运行得怎么样：有要当心的地方
    [told] 运行得怎么样：没有定过承诺
   *[unknown] 运行得怎么样：还不知道
}{ $measured ->
    [yes] ，最近的调用 { $share } 正常应答
   *[no] {""}
}
talk-service-promise = 承诺 { $promised } 的调用正常，最近 { $days } 天做到 { $kept }{ $held ->
    [few] ，调用太少，不下结论
    [yes] {""}
   *[no] ，没有做到
}。
talk-service-incidents = { $incidents_n ->
    [0] 近期没有故障记录。
   *[other] 近期 { $incidents } 起故障{ $timed ->
        [yes] ，通常 { $middle }恢复
       *[no] {""}
    }{ $open_n ->
        [0] {""}
       *[other] ，{ $open } 起还没有恢复
    }。
}
talk-service-cost = “{ $service }”每月的运行成本是 { $money }（近 { $months } 个月平均）
talk-service-cost-call = 摊到每 { $calls } 次调用是 { $money }。
talk-service-cost-days = 另有每月 { $days } 人天没有单价，没算进去。
talk-service-cost-who = 这是平台花的钱；接入方自己的改造要另算。
talk-service-cost-unknown = “{ $service }”花多少钱还不知道：没有成本记录，不是不花钱
talk-service-begin = 怎么开始
talk-service-begin-page = 打开“{ $service }”的服务页：用途、用量、示例都在那里，可以直接提出申请。
talk-service-begin-call = 第一次调用：{ $call }，服务页上有可以直接运行的示例。
talk-service-begin-undescribed = 接口说明还没有登记，先问负责团队要。
talk-service-begin-owner = 有问题找{ $team }。
talk-service-ask = { $going ->
    [yes] 请支持：按期停用“{ $service }”，让还在用的团队有时间迁走
   *[no] { $known ->
        [yes] 请支持：让合适的团队也用上“{ $service }”，不必一刀切
       *[no] 请支持：先测清“{ $service }”的效果，再决定加不加投入
    }
}
talk-service-ask-why = { $going ->
    [yes] 只要还开着，每个月都要花钱维护。
   *[no] { $known ->
        [yes] 已有的结论只覆盖用过的团队；新接入的请分批，好接着比。
       *[no] 现在说不出它值不值；分批接入比一次铺开多花几周，但能得到答案。
    }
}
talk-service-kept = 多留住的客户
talk-service-begin-not = 不要从“{ $service }”开始
talk-service-begin-instead = 新接入请直接用“{ $instead }”。
talk-service-begin-how = 已经在用的：{ $how }
