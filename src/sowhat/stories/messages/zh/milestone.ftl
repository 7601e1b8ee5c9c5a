### 价值里程碑：承诺了什么，现在怎样

milestone-page = 里程碑
milestone-question = 承诺的价值会不会来，什么时候能知道？
milestone-answer-none = 还没有承诺过什么。
milestone-answer-slipping = { $all } 个里程碑里，{ $some } 个要延误。
milestone-answer-missed = { $all } 个里程碑里，{ $some } 个没有达成。
milestone-answer-not-known = { $all } 个里程碑里，{ $some } 个现在怎样还不知道。
milestone-answer-on-track = { $all } 个里程碑里，{ $some } 个进展正常。
milestone-answer-met = { $all } 个里程碑里，{ $some } 个已达成。
milestone-under = 按截至 { $day }的结论和使用习惯判断。没人测过的是“未知”，不算没达成；会不会延误，看先行的几级。
milestone-state = { $state ->
        [on-track] 进展正常
        [slipping] 要延误
        [met] 已达成
        [missed] 没有达成
       *[not-known] 未知
    }
milestone-title = { $title } · { $state }
milestone-lede = { $id } · { $service } · { $due }前 { $expected }，由 { $by } 承诺。
milestone-range = { $likely }（{ $low } 至 { $high }）
milestone-what = { $what ->
        [money] 金额
        [customers] 留住的客户
       *[teams] 用成习惯的团队
    }
milestone-realised = { $what ->
        [money] 预期 { $expected }，实际 { $realised }。
        [customers] 预期留住 { $expected } 位客户，实际 { $realised } 位。
       *[teams] 预期 { $expected } 个团队用成习惯，实际 { $realised } 个。
    }
milestone-realised-none = { $what ->
        [money] 预期 { $expected }，实际还不知道。
        [customers] 预期留住 { $expected } 位客户，实际还不知道。
       *[teams] 预期 { $expected } 个团队用成习惯，实际有几个还不知道。
    }
milestone-evidence = { $known ->
        [yes] 由研究 { $study } 证明，结论 { $claim }。
       *[no] 将由研究 { $study } 证明。
    }
milestone-evidence-teams = 从调用记录数出来。
milestone-rung = { $state ->
        [reached] { $dated ->
            [yes] { $since }达到，计划 { $by }前
           *[no] 已达到，计划 { $by }前
        }
        [late] { $since }才达到，晚了：计划 { $by }前
        [overdue] 还没有达到，原计划 { $by }前
        [due] 计划 { $by }前
       *[unknown] 未知，计划 { $by }前
    }
milestone-review-by = { $by }，{ $day } · 当时：{ $state }
milestone-all = 全部里程碑
milestone-head = { $what ->
        [id] 编号
        [title] 里程碑
        [service] 服务
        [state] 现状
        [due] 期限
        [expected] 预期
       *[realised] 实际
    }
milestone-replaced-title = 已被取代
milestone-replaced-lede = 承诺过的从不改动：新的里程碑取代旧的，两个都留着。
milestone-was = { $id } · { $title }：{ $due }前 { $expected }
milestone-why = 由 { $by } 取代：{ $reason }

milestone-met = 已经达到预期的下限。
milestone-met-unsure = 实际高于预期的下限，但区间的一部分还在下限以下。
milestone-met-late = { $day }才知道，晚于约定的日子。
milestone-short = 期限已过，没有达到下限。
milestone-unmeasured = 期限已过，还没有测量。
milestone-no-rungs = 没有安排先行的级，期限之前说不出什么。
milestone-overdue = “{ $rung }”已晚 { $days } 天。
milestone-late = “{ $rung }”晚了 { $days } 天，后面的级还没有补回来。
milestone-pace = “{ $rung }”计划在 { $left } 天内达到；按这里通常最快的速度也要 { $days } 天。
milestone-rungs-unknown = 到期的先行级都看不到。
milestone-on-track = 到期的级都按时达到；下一个要看的日子是 { $day }。
milestone-no-money = 结论 { $claim } 没有这个币种的金额。
milestone-no-customers = 结论 { $claim } 没有数客户。
milestone-kept = 里程碑 { $id } 已记入台账。
milestone-reviewed = 已记下对 { $id } 的回顾；现状：{ $state }。
milestone-said = 已记入台账。

milestone-form = 承诺一个里程碑
milestone-form-lede = 承诺会一直留在台账里。要改，就另承诺一个来取代它。
milestone-form-service = 服务
milestone-form-title = 到时会怎样，一句话
milestone-form-measure = 数什么
milestone-form-end = { $end ->
        [low] 至少
        [likely] 大概
       *[high] 至多
    }
milestone-form-due = 期限
milestone-form-evidence = 由哪项研究证明
milestone-form-evidence-none = 不用：数团队
milestone-form-leading = 先行的级，例如 habit=2026-08-31, outcome=2026-11-30
milestone-form-by = 你的姓名
milestone-form-replaces = 取代哪一个
milestone-form-replaces-none = 不取代
milestone-form-reason = 原因
milestone-form-send = 承诺
milestone-review = 记一次回顾
milestone-review-which = 里程碑
milestone-review-note = 看到了什么，打算怎么办
milestone-review-send = 记下
milestone-names = 登录后自动署本人姓名；不要求登录时自己填。

cli-ledger-milestone = 承诺一项服务到什么时候值多少、由什么证明。承诺会一直留在台账里。

    示例：sowhat ledger milestone checkout --title "收银台留住客户" --measure customers --expected 100,200,300 --due 2026-12-31 --evidence checkout-churn --rung habit=2026-08-31 --by "林"
cli-ledger-milestones = 每个承诺现在怎样：进展正常、要延误、已达成、没有达成，或未知。

    示例：sowhat ledger milestones --json
cli-ledger-review = 记下对一个里程碑的回顾，连同它当时的状态。

    示例：sowhat ledger review m000001 --note "两个团队来晚了" --by "吴"
cli-argument-promising = 承诺的是哪项服务。
cli-argument-milestone = 里程碑的编号，例如 m000001。
cli-option-milestone-title = 到时会怎样，一句话。
cli-option-measure = money（金额）、customers（客户）或 teams（团队）。
cli-option-expected = 低、中、高，用逗号隔开；只写一个数，三个都是它。
cli-option-due = 期限，写成 2026-12-31。
cli-option-evidence = 由哪项研究证明；数团队时不用写。
cli-option-milestone-currency = 金额的币种，不写就用工作区的。
cli-option-rung = 阶梯上的一级和要达到的日子，写成 habit=2026-08-31；可以写多次。
cli-option-milestone-by = 谁说的。
cli-option-replaces = 取代哪一个里程碑。
cli-option-replaces-reason = 为什么取代。
cli-option-review-note = 看到了什么，打算怎么办。
