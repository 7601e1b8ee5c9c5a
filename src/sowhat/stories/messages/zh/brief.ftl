## 合作方：见面之前看的一页
brief-comma = 、
brief-semicolon = ；
partners-question = 我们在和谁合作，还欠他们什么？
partners-under = 截至 { $day }。每家一页：他们的目标、他们的客户、在用什么、得到了什么、该问什么。
partners-answer-none = 还没有登记业务团队或业务单元。
partners-answer-late = { $n ->
   *[other] {""}
}有 { $shown } 项承诺或下一步已过约定日期。
partners-answer-open = { $n ->
   *[other] {""}
}{ $shown } 项承诺待兑现，没有逾期的。
partners-answer-quiet = { $n ->
   *[other] {""}
}{ $shown } 家合作方，目前没有承诺记录。
partners-title = { $n } 家合作方
partners-lede = { $month ->
    [none] 还没有他们的使用记录。
   *[other] 使用情况为 { $month }。有到期事项的排在前面。
}
partners-head = { $what ->
    [partner] 合作方
    [next] 最近到期
    [services] 在用服务
    [calls] 调用
    [demands] 未了需求
    [okrs] 联合 OKR
   *[open] 待兑现承诺
}
partners-kind = { $kind ->
    [unit] 业务单元，{ $n } 个团队
   *[team] 团队{ $unit ->
        [none] {""}
       *[other] ，属{ $unit }
    }
}
partners-next = { $late ->
    [yes] { $day }已逾期
   *[no] { $day }
}
brief-title = 合作方简报：{ $name }
brief-question = 与{ $name }见面之前{ $kind ->
    [unit] （业务单元）
   *[team] { $unit ->
        [none] {""}
       *[other] （{ $unit }）
    }
}
brief-answer = { $n ->
   *[other] {""}
}他们在用我们的 { $shown } 项服务，{ $month }共调用 { $calls } 次。
brief-answer-late = { $n ->
   *[other] {""}
}先说这件事：我们有 { $shown } 项承诺或下一步已过约定日期。
brief-answer-unused = 当月没有{ $name }的调用记录。
brief-under = { $claims ->
    [0] 价值台账里还没有计入他们的结论
   *[other] 价值台账里有 { $claims } 条结论计入了他们
}；{ $demands ->
    [0] 没有未了的需求
   *[other] { $demands } 项需求未了
}；{ $risks ->
    [0] 下个季度没有已知风险
   *[other] 下个季度有 { $risks } 项风险
}。{ $known ->
    [yes] 他们名单上有 { $customers } 位客户。
    [few] 他们名单上的客户不足十位。
   *[no] {""}
}
brief-way-all = 全部合作方
brief-questions = 带去的三个问题
brief-questions-lede = 按写明的规则，从到期和未知的事项中选出。这不是责备：去问，去听。
brief-look = 查看
brief-ask-claim = 我们认为“{ $service }”给你们的客户带来了变化。你们自己的数字里看得到吗？愿意确认吗？
brief-ask-preparation = 关于“{ $title }”：{ $missing ->
    [problem] 用你们的话说，问题是什么？
    [owner] 你们这边由谁负责？
   *[baseline] 从哪个数字起步？
}
brief-ask-demand = 关于“{ $title }”：{ $missing ->
    [whose] 这是谁的问题？
    [today] 他们现在怎么应付？
    [often] 多久遇到一次？
   *[words] 用他们自己的话会怎么说？
}
brief-ask-possible = 用上“{ $what }”之后：有什么以前做不到、现在做得到？第一位感受到的客户是谁？
brief-ask-adoption = 当初为什么开始用“{ $service }”：自己选的、项目带的、通知要求的，还是旧系统停了？
brief-ask-no-okr = 下个季度，你们希望哪个数字变化？我们能一起推动什么？
brief-ask-no-outcome = 你们用哪个数字看客户好不好？能否按月给我们看？
brief-ask-no-pillar = 公司的目标里，哪一个由你们负责，怎么计算？
brief-ask-what-next = 最近有哪位客户提出过你们给不了的东西？
brief-because = { $code ->
    [claim-waiting] 结论 { $what } 在等业务方表态。
    [preparation-due] { $what } 的准备工作已到时间。
    [demand-no-problem] 需求 { $what } 的问题还没有说全。
    [possible-unconfirmed] 记录里第一次出现；有什么用，只有他们能说。
    [adoption-unexplained] 还没有人说过；原因未知的不算自主选择。
    [no-okr] 往后还没有联合目标。
    [no-outcome] 还没有他们客户的数字。
    [no-pillar] 还没有由他们负责的战略支柱。
   *[what-next] 什么时候都值得问。
}
brief-section = { $what ->
    [customers] { $known ->
        [no] 还没有他们客户情况的记录
       *[yes] 他们的客户怎么样
    }
    [uses] { $known ->
        [no] 还没有他们的使用记录
       *[yes] 在用什么，运行得怎么样
    }
    [gave] { $known ->
        [no] 还没有给他们带来什么的记录
       *[yes] 给他们带来了什么
    }
    [demand] { $known ->
        [no] 还没有他们提过需求的记录
       *[yes] 他们提过的需求
    }
   *[opportunities] { $known ->
        [no] 记录里还看不到给他们的机会
       *[yes] 接下来可以做什么
    }
}
brief-lede = { $what ->
    [customers] { $known ->
        [no] 所属业务单元还没有登记业务结果。
       *[yes] 所属业务单元的数字，用他们自己的指标。
    }
    [uses] { $known ->
        [no] 当月没有看到他们的调用。
       *[yes] 当月与上月的真人调用。
    }
    [gave] { $known ->
        [no] 没有仍然成立的结论计入他们，也没有确认过的新增可能。
       *[yes] 数字属于全部计入的团队，不只是他们。
    }
    [demand] {""}
   *[opportunities] { $known ->
        [no] {""}
       *[yes] 金额为台账中同类事项每月带来的价值，有记录才写。
    }
}
brief-head = { $what ->
    [metric] 指标
    [now] 现在
    [before] 之前
    [run] 按月
    [service] 服务
    [calls] 调用
    [decided] 如何用上
    [teams] 团队
    [runs] 运行情况
    [person] 人
    [concern] 关心什么
    [evidence] 我们拿出的依据
    [promise] 承诺
    [next] 下一步
    [partner] 合作方
    [to] 对谁
    [who] 由谁兑现
    [due] 日期
   *[said] 后来如何
}
brief-measured = { $n }{ $unit ->
    [units] {" "}个业务单元
    [calls] {" "}次调用
    [minutes] {" "}分钟
    [incidents] {" "}起故障
   *[own] {""}
}
brief-back = { $n ->
    [12] 一年前
   *[other] { $n } 个月前
}
brief-few = 客户不足 { $few } 位，不显示
brief-good = { $good ->
    [down] 越低越好
   *[up] 越高越好
}
brief-since = { $day }起
brief-goals = { $known ->
    [no] 还没有他们的战略支柱或联合 OKR 记录
   *[yes] 他们要什么
}
brief-goals-lede = { $okrs ->
    [no] 还没有与他们的联合目标。
   *[yes] 他们的战略支柱，以及我们共同负责的目标。
}
brief-pillar = { $title }{ $own ->
    [yes] {""}
   *[no] （全公司）
}
brief-pillar-now = { $metric }：{ $month }为 { $now }{ $target ->
    [none] {""}
   *[other] ，目标 { $target }{ $by ->
        [none] {""}
       *[other] （{ $by } 前）
    }
}
brief-measure = { $what ->
    [habit] 用成习惯的占比
    [voluntary] 自愿采用的占比
    [units] 触达的业务单元
    [calls] 每月真人调用量
    [answered] 调用成功率
    [downtime] 每月停机时间
    [incidents] 每月故障数
   *[cost] 每月运行成本
}
brief-pillar-unmeasured = { $metric } 还没有测量。
brief-okr-title = { $id } { $title }（{ $period }）
brief-okr = { $status ->
    [proposed] 已提出
    [agreed] 已商定
    [running] 进行中
    [ended] 已结束，未复盘
    [reviewed] 已复盘
   *[withdrawn] 已放弃
}；{ $done ->
    [none] 还没有测到数字
   *[other] 已完成 { $done }
}{ $sure ->
    [none] {""}
   *[other] ；信心指数 { $sure }
}{ $lacks ->
    [none] {""}
   *[other] ；待准备：{ $lacks }
}
brief-missing = { $what ->
    [problem] 问题
    [owner] 负责人
   *[baseline] 基线
}
brief-gave = { $study }：{ $gain }
brief-grade = { $letter }，{ $word }
brief-gave-rests = { $grade }；{ $state }；计入 { $teams } 个团队，其中 { $ours } 个是他们的；结论 { $claim }
brief-possible = 新增可能：{ $what }
brief-risks = { $n ->
    [0] 到 { $day }没有已知风险
   *[other] 到 { $day }有 { $n } 项风险
}
brief-risks-lede = 将停用的服务、快用完的错误预算、将到期的授权、该做的准备。
brief-risk-campaign = “{ $service }”{ $whole ->
    [yes] 将于
   *[no] 部分接口将于
} { $day }停用{ $known ->
    [yes] ，改用“{ $towards }”
   *[no] {""}
}。
brief-risk-deprecated = “{ $service }”计划停用，日期未定{ $known ->
    [yes] ，可改用“{ $towards }”
   *[no] {""}
}。
brief-risk-budget = “{ $service }”的错误预算已用 { $spent }{ $over ->
    [yes] ，超出预算
   *[no] {""}
}。
brief-risk-grant = { $data }的授权将于 { $day }到期。
brief-risk-preparation = “{ $title }”须在 { $day }前准备好：还差{ $missing }。
brief-demand-title = { $id } { $title }
brief-demand = { $status ->
    [asked] 已提出
    [understood] 已弄清
    [weighed] 已评估
    [chosen] 已选中
    [declined] 未采纳
    [case] 业务论证中
    [okr] 已进联合 OKR
    [study] 研究中
   *[done] 已完成
}{ $day ->
    [none] {""}
   *[other] ；{ $day }提出
}
brief-opportunity = { $kind ->
    [gap] 战略支柱有差距
    [failures] 反复失败的调用
    [polling] 反复轮询很少变化的内容
    [chain] 总是一起出现的调用
    [twins] 同样的东西建了两份
    [alike] 相似的团队已经在用
    [funnel] 开发者中途流失
    [export] 大量人工导出
   *[moving] 有业务结果随之变化
}{ $known ->
    [yes] ：{ $services }
   *[no] {""}
}
brief-worth = 别处同类事项每月带来 { $low } 至 { $high }。
brief-worth-none = 可能值多少还不知道。
brief-people = { $n ->
    [0] 还没有记下那边的人
   *[other] 人与承诺
}
brief-people-lede = { $n ->
    [0] 记下和谁谈、对方关心什么、承诺了什么。
   *[other] 每个人关心什么、我们拿出什么依据、承诺了什么、下一步是什么。
}
brief-promised = { $what }（{ $due }）
brief-promises = { $n ->
    [0] 没有承诺
   *[other] { $n } 项承诺
}
brief-promises-question = 承诺过什么，兑现了吗？
brief-promises-lede = 截至 { $day }；逾期的在前。
brief-promises-answer = { $n ->
    [0] 没有待兑现的承诺
   *[other] { $n } 项承诺待兑现
}{ $late ->
    [0] 。
   *[other] ，其中 { $late } 项逾期。
}
brief-promise-ended = { $state ->
    [kept] { $day }已兑现
   *[closed] { $day }已放弃
}
brief-no-day = 未定日期
brief-due = { $state ->
    [overdue] 原定 { $day }，已逾期 { $n } 天
   *[open] { $day }前
}
brief-next = { $next }{ $known ->
    [yes] { $late ->
        [yes] （原定 { $day }）
       *[no] （{ $day }前）
    }
   *[no] {""}
}
brief-form-acts = 谈完之后
brief-form-send = { $what ->
    [promise] 记一项承诺
    [met] 记一个人
    [keep] 承诺已兑现
   *[close] 放弃承诺
}
brief-form-told = { $what ->
    [promise] 承诺什么、对谁、何时之前。兑现或放弃之前一直显示在这里。
    [met] 对方关心什么、我们拿出什么依据、下一步是什么。以最后一次记录为准，之前的保留。
    [keep] 写下后来如何。
   *[close] 写明原因，并告诉对方。
}
brief-form = { $what ->
    [what] 承诺什么
    [person] 对谁
    [who] 由谁兑现
    [due] 何时之前
    [name] 姓名
    [role] 职责
    [concern] 关心什么
    [evidence] 我们拿出的依据
    [next] 下一步
    [next_on] 日期
    [promise] 哪一项
    [says] 后来如何
    [why] 原因
   *[by] 你的姓名
}
brief-form-said = 已记录。
promise-noted = 承诺 { $id } 已记录{ $known ->
    [yes] ，{ $day }前兑现
   *[no] {""}
}。
promise-ended = 承诺 { $id } 已记为{ $state ->
    [kept] 兑现
   *[closed] 放弃
}。
promise-person = 已记下 { $person }。

cli-story-brief = 讲一家合作团队或业务单元的简报：见面之前看的一页。

    示例：sowhat story brief cards --to md
cli-argument-partner = 团队或业务单元（与团队重名时写 unit:名称）。
cli-option-brief-to = md 或 html。
cli-show-partners = 合作方：是谁、在用什么、有什么到期。

    示例：sowhat show partners --json
cli-promise = 对合作方的承诺：作出、兑现、放弃，并记下每个人关心什么。
cli-promise-add = 对合作方作出承诺。

    示例：sowhat promise add cards "Show the refund numbers" --to Wang --due 2027-01-15 --by Li
cli-promise-list = 列出承诺，逾期的在前。

    示例：sowhat promise list
cli-promise-keep = 记下承诺已兑现。

    示例：sowhat promise keep PR-1 --says "Shown on Monday" --by Li
cli-promise-close = 放弃承诺，写明原因。

    示例：sowhat promise close PR-1 --why "They no longer need it" --by Li
cli-promise-person = 记下一个人：关心什么、拿出的依据、下一步。

    示例：sowhat promise person cards Wang --concern "Calls at night" --next "Show the incident list" --on 2027-01-15 --by Li
cli-argument-promise = 承诺编号，如 PR-1。
cli-argument-promise-what = 用一句话写下承诺什么。
cli-argument-promise-person = 姓名。
cli-option-promise-to = 对谁。
cli-option-promise-who = 由谁兑现；不写则为记录人。
cli-option-promise-due = 何时之前，如 2027-01-15。
cli-option-promise-by = 记录人。
cli-option-promise-says = 后来如何。
cli-option-promise-why = 放弃的原因。
cli-option-promise-partner = 只列对这家合作方的。
cli-option-promise-role = 这个人的职责。
cli-option-promise-concern = 这个人关心什么。
cli-option-promise-evidence = 我们拿出的依据。
cli-option-promise-next = 下一步。
cli-option-promise-on = 下一步的日期。

error-no-such-partner = 没有合作方 { $value }。
    .cure = { $nearest ->
        [none] 合作方是目录中不拥有服务的业务单元和团队：sowhat show partners。
       *[other] 是不是 { $nearest }？全部合作方：sowhat show partners。
    }
error-no-such-promise = 没有承诺 { $value }。
    .cure = 已有的承诺：{ $known }。
error-promise-by-nobody = 没有写明由谁记录。
    .cure = 请填写姓名，最多 { $most } 个字符。
error-promise-nobody = 没有写姓名。
    .cure = 请填写姓名，最多 { $most } 个字符。
error-promise-lacks = { $field ->
        [why] 没有写明放弃的原因。
       *[what] 没有写明承诺什么。
    }
    .cure = 请用一句话写下来。
error-promise-long = 文字太长。
    .cure = 每段文字最多 { $most } 个字符。
error-promise-past = { $day }已经过去。
    .cure = 请承诺今天或之后的日期。
error-promise-day = { $value } 不是日期。
    .cure = 日期写作 2027-01-15。
error-promise-over = 承诺 { $id } 已经了结。
    .cure = 请另作一项承诺。
error-promise-act = 这里不能做 { $value }。
    .cure = 请使用页面上的表单。
error-brief-form = 简报不能写成 { $value }。
    .cure = 可用：{ $known }。
