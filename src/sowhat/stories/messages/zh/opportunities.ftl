## 机会：没人提，但记录里已经看得见的需求
opportunity-page = 机会
opportunity-question = 大家需要什么，却还没人提？
opportunity-answer = { $n ->
   *[other] 记录里有 { $count } 项没人提过的需求。
}
opportunity-first = 排在最前：{ $first }。
opportunity-answer-none = 记录里没有看到等着解决的需求。
opportunity-under = 来自截至 { $day }的遥测和业务记录。排序 = 需求是否真的存在 × 有多要紧。没有和当事人谈过之前，每一条都只是猜测。
opportunity-list-title = { $n ->
    [one] 1 项待处理
   *[other] { $n } 项待处理
}
opportunity-list-lede = 点开可看依据、能打开什么、怎样最省力地验证。不成立的可以驳回，理由会记住。
opportunity-unasked-title = 没能查的
opportunity-unasked-lede = 列表里没有，不等于没有：这些是缺数据，查不了。
opportunity-taken-title = { $n ->
    [one] 1 项已转为需求
   *[other] { $n } 项已转为需求
}
opportunity-taken-lede = 已有需求引用它们，后续看需求。
opportunity-dismissed-title = { $n ->
    [one] 1 项已驳回
   *[other] { $n } 项已驳回
}
opportunity-dismissed-lede = 了解情况的人说明了为什么不成立。以后再被发现，也不会回到列表。
opportunity-comma = 、
opportunity-pair = { $what }：{ $amount }
opportunity-head = { $what ->
    [what] 需求
    [kind] 类型
    [pillar] 支柱
    [worth] 同类带来过（每月）
    [sure] 把握
    [test] 最省力的验证
    [demand] 需求单
    [why] 为什么不成立
    [by] 谁说的
    [at] 日期
    [seen] 看到什么
    [of] 对象
   *[amount] 数量
}
opportunity-kind = { $kind ->
    [gap] 支柱差距
    [failures] 失败的尝试
    [polling] 反复轮询
    [chain] 总是连着调用
    [twins] 重复建设
    [alike] 相似而未用
    [funnel] 开发者流失
    [export] 手工导出
   *[moving] 同涨同落
}
opportunity-title-gap = { $pillar }：{ $metric }离目标还差 { $left }
opportunity-title-failures = { $status ->
    [absent] { $n ->
        [one] 1 个调用方
       *[other] { $n } 个调用方
    }在要并不存在的 { $route }
    [method] { $n ->
        [one] 1 个调用方
       *[other] { $n } 个调用方
    }用 { $route } 不支持的方式调用它
    [closed] { $n ->
        [one] 1 个调用方
       *[other] { $n } 个调用方
    }被挡在 { $route } 门外
   *[other] { $n ->
        [one] 1 个调用方
       *[other] { $n } 个调用方
    }需要的 { $route } 调用量超过了限额
}
opportunity-title-polling = { $n ->
    [one] 1 个调用方
   *[other] { $n } 个调用方
}一遍遍问 { $route } 有没有变化
opportunity-title-chain = { $n ->
    [one] 1 个调用方
   *[other] { $n } 个调用方
}总是把 { $route } 和 { $other } 连着调用
opportunity-title-twins = { $service }和{ $other }像是同一样东西建了两遍
opportunity-title-alike = { $n ->
    [one] 有 1 个团队
   *[other] 有 { $n } 个团队
}的工作方式与{ $service }的用户相似，或许用得上
opportunity-title-funnel = { $n ->
    [one] 1 个开发团队
   *[other] { $n } 个开发团队
}停在“{ $from }”与“{ $to }”之间
opportunity-title-export = { $n ->
    [one] 1 个调用方
   *[other] { $n } 个调用方
}在手工大批量导出{ $service }
opportunity-title-moving = { $metric }随{ $service }的使用同涨同落，却没人推广它
opportunity-step = { $name ->
    [signed-up] 注册
    [key] 拿到密钥
    [first-call] 首次调用
    [active] 活跃
   *[habit] 习惯使用
}
opportunity-points = { $n } 个百分点
opportunity-amount = { $unit ->
    [calls] { $n ->
       *[other] { $text } 次调用
    }
    [days] { $text } 天
    [weeks] { $text } 周
    [months] { $text } 个月
    [hours] { $text } 小时
    [minutes] { $text } 分钟
    [bytes] { $text } 字节
    [consumers] { $text } 个调用方
    [teams] { $text } 个团队
    [units] { $text } 个业务单元
    [services] { $text } 个服务
    [routes] { $text } 个接口
    [people] { $text } 人
    [customers] { $text } 位客户
    [developers] { $text } 位开发者
    [grants] { $text } 项授权
    [incidents] { $text } 起故障
   *[number] { $text }
}
opportunity-worth = { $low } 至 { $high }
opportunity-worth-none = 还说不出
opportunity-worth-by = { $by ->
    [service] 依据就是这个服务的 { $n ->
       *[other] { $n } 条结论
    }。
    [type] 依据同类服务的 { $n ->
       *[other] { $n } 条结论
    }。
    [pillar] 依据同一支柱下服务的 { $n ->
       *[other] { $n } 条结论
    }。
   *[kind] 依据价值台账里{ $kind ->
        [protect] 保护价值
       *[create] 创造价值
    }的 { $n ->
       *[other] { $n } 条结论
    }，没有更接近的。
}
opportunity-worth-teams = { $n ->
   *[other] 按 { $n } 个团队折算，每个与它们相当。
}
opportunity-grade = 这不是预测：{ $grade } 级，{ $word }。
opportunity-value-capacity = 省下的是工作量。省出的工时是产能，预算科目真的减少后才算钱。
opportunity-value-no-claims = 价值台账里还没有{ $kind ->
    [protect] 保护价值
   *[create] 创造价值
}的结论得到确认或发布，没有可比的。
opportunity-value-no-money = 站得住的{ $kind ->
    [protect] 保护价值
   *[create] 创造价值
}结论里，没有以本工作区币种按月计的金额。
opportunity-no-facts = 还没有{ $fact ->
    [uses] 谁在调用
    [calls] 调用
    [outcomes] 客户业务结果
    [members] 人员与开发者
    [grants] 数据授权
   *[other] { $fact }
}的记录。
opportunity-no-pillars = sowhat.yaml 里没有写战略支柱。
opportunity-no-targets = 没有一个支柱既有目标、指标又能测量。
opportunity-test-gap = 先不想服务：找差距最大那一侧的 { $n ->
   *[other] { $n } 位客户
}，问他们最近一次想办成什么事。
opportunity-test-failures = 给 { $n ->
   *[other] { $n } 个应用的负责人
}打个电话，问被拒绝时本来想做什么。
opportunity-test-polling = 给{ $n ->
    [one] 这个调用方
   *[other] { $n } 个调用方之一
}试两周“有变化才通知”，再数一次它的调用量。
opportunity-test-chain = 在纸上写出一个合并后的应答，问{ $n ->
    [one] 这个调用方
   *[other] {" "}{ $n } 个调用方
}愿不愿意换过来。
opportunity-test-twins = 两位负责人带着两份接口说明坐一个小时：哪些事只有其中一个能做？
opportunity-test-alike = 把服务介绍页给 { $n ->
   *[other] { $n } 个团队
}看，问什么会让他们不想试。
opportunity-test-funnel = 联系 { $n ->
   *[other] { $n } 位停在这一步的开发者
}，看着其中一位再试一次。
opportunity-test-export = 坐在{ $n ->
    [one] 导出的人
   *[other] {" "}{ $n } 位导出者中的一位
}旁边，看数据之后去了哪里。
opportunity-test-moving = 抽签给几个团队先上：目前仅相关，谁带动谁没人知道。
opportunity-test-passes = { $kind ->
    [gap] 至少三位说到同一步，就算通过。
    [failures] 如果有，他们一个月内会用，就算通过。
    [polling] 调用量降一半以上，且没人漏掉应答，就算通过。
    [chain] 有两家愿意为它扔掉自己的代码，就算通过。
    [twins] 其中一个一个季度内可以不要自己的那份，就算通过。
    [alike] 其中一个两周内有了首次调用，就算通过。
    [funnel] 同一个障碍出现两次，就算通过。
    [export] 每次都去同一个地方，就算通过。
   *[moving] 现有数据能检测到划算的效果大小，就算通过。
}
opportunity-why = { $kind ->
    [gap] 公司的一个支柱离目标还有距离：先有需求，再谈服务。
    [failures] 已知的调用方一再要不到想要的东西。扫描器不算在内。
    [polling] 同样的调用方按固定节奏来问，多半听到“没有变化”：可以改成事件通知。
    [chain] 几个调用方在同样的日子以同样的次数连着调用：一次调用也许就够。
    [twins] 两个负责人提供的东西差不多：有一个也许就够。
    [alike] 这些团队与它的用户用着许多相同的服务，或许也合适；就记录所见，还没有人介绍给他们。
    [funnel] 走到这一步的人，多半没有再往前。
    [export] 人工大批量搬运的数据，也许可以自动取走。
   *[moving] 仅相关：用得多的团队，客户也许本来就会更好。
}
opportunity-one-title = 机会 { $id }
opportunity-one-question = { $kind } · { $id }
opportunity-way-demand = 转为需求
opportunity-way-asked = 需求 { $id }
opportunity-way-all = 全部机会
opportunity-figure = { $what ->
    [rank] 名次
    [worth] 同类带来过（每月）
   *[pillar] 支柱
}
opportunity-rank = 第 { $rank } / 共 { $of }
opportunity-rank-note = 按写明的规则
opportunity-test-title = 最省力的验证
opportunity-evidence-title = 看到了什么
opportunity-evidence-lede = { $inferred ->
    [yes] 由粒度不同的事实拼合而来：数字是下限。
   *[no] 按最近一次构建的事实统计。
}
opportunity-opens-title = 能打开什么
opportunity-opens-lede = { $n ->
    [0] 相关服务还没有写过使用场景。
   *[other] 相关服务写明的使用场景，以及可能与谁有关。
}
opportunity-hidden = 可能适合谁，只告诉能去做的人。
opportunity-for = { $what ->
    [units] { $kind ->
        [alike] 可能适合的业务单元
        [gap] 差距最大之处
       *[other] 相关业务单元
    }
    [teams] { $kind ->
        [alike] 可能适合的团队
       *[other] 相关团队
    }
   *[consumers] 相关调用方
}
opportunity-part = { $part ->
    [strength] 把握
    [reach] 触及多少
    [pillar] 服务于哪个支柱
   *[value] 同类带来过多少
}
opportunity-place-title = 为什么排在这里
opportunity-place-lede = 把握 × 其余三项的平均。没人知道的按中间值算，绝不算零。
opportunity-place-says = 合计 { $score }。
opportunity-form-dismiss = 说明它不成立
opportunity-form-dismiss-lede = 理由会记住：以后再被发现，也不会回到列表。
opportunity-form-why = 为什么不成立
opportunity-form-by = 姓名
opportunity-form-restore = 放回列表
opportunity-form-restore-lede = { $by } 在 { $day }说：“{ $why }”
opportunity-said = { $says ->
    [dismissed] 已驳回，理由已记住。
   *[restored] 已回到列表。
}
## 发现了什么
mined-gap-now = 指标现值
mined-gap-target = 目标
mined-gap-left = 还差
mined-gap-units-behind = 未到目标的业务单元
mined-gap-units-known = 能说出该指标的业务单元
mined-gap-widest = 差距最大之处
mined-gap-nearest-study = 最接近的服务：研究发现它能带动该指标
mined-gap-nearest-pillar = 最接近的服务：它为这个支柱而建
mined-alike-teams = 与其用户工作方式相似的团队
mined-alike-units = 所在业务单元
mined-alike-users = 在用的团队
mined-alike-share = 最相似的团队中在用的占比
mined-funnel-before = 走到这一步
mined-funnel-after = 继续往前
mined-funnel-lost = 在这一步流失
mined-funnel-days = 这一步通常用时
mined-moving-correlation = 团队内相关系数（已消去时期）
mined-moving-chance = 纯属偶然也能这样的概率
mined-moving-users = 在用的团队
mined-moving-teams = 参与比较的团队
mined-moving-weeks = 完整周
mined-moving-months = 完整月份
mined-refused-status = 应答
mined-refused-calls = 被拒绝的调用
mined-refused-days = 出现的天数
mined-refused-askers = 来要的调用方
mined-refused-known = 其中已登记
mined-refused-answered = 该地址总体应答率
mined-refused-by = 来自
mined-refused-near = 与最接近的已声明接口的相近程度
mined-polled-pollers = 按固定节奏反复询问的调用方
mined-polled-days = 其中看得最久的，完整天数
mined-polled-even = 像时钟一样均匀的天数占比
mined-polled-unchanged = 没有新内容的应答占比
mined-polled-by = 每天询问次数
mined-chain-callers = 把它们连着调用的调用方
mined-chain-routes = 连着调用的接口
mined-chain-calls = 连着调用的次数
mined-chain-days = 出现的天数
mined-chain-left = 次数之差占随机波动的比例
mined-twins-routes = 能一一对应的接口
mined-twins-alike = 路径用词的重合度
mined-twins-calls = 调用次数
mined-twins-callers = 调用方数
mined-twins-shared = 两边都调用的调用方
mined-twins-described = 接口描述的相似度
mined-export-people = 手工导出的人或应用
mined-export-days = 导出的天数
mined-export-every = 相隔
mined-export-size = 单次应答大小
## 表与错误
table-opportunities = 从事实和结果里发现的需求，每行一项；查不了的类型也列在内。
table-opportunities-id = 机会；查不了的类型则为类型名。
table-opportunities-kind = 需求的类型。
table-opportunities-document = 看到的内容，JSON。
error-no-such-opportunity = 没有机会 { $value }。
    .cure = { $nearest ->
        [none] 见“sowhat opportunity list”。
       *[other] 是不是 { $nearest }？见“sowhat opportunity list”。
    }
error-opportunity-by-nobody = 驳回要写姓名，不超过 { $most } 个字符。
    .cure = 写明是谁说的。
error-opportunity-no-why = 驳回要写理由。
    .cure = 写明为什么不成立：以后再发现的人会读到。
error-opportunity-long = 理由超过 { $most } 个字符。
    .cure = 请缩短。
## 命令
cli-opportunity = 没人提、但记录里看得见的需求：列出、查看、说明不成立。
cli-opportunity-list =
    全部待处理的机会，排在最前的最值得看。

    示例：sowhat opportunity list
cli-opportunity-show =
    一个机会：看到了什么、同类带来过多少、最省力的验证。

    示例：sowhat opportunity show O-1a2b3c4d
cli-opportunity-dismiss =
    说明一个机会不成立及理由。理由会记住。

    示例：sowhat opportunity dismiss O-1a2b3c4d --why "The job was switched off in May." --by "Lin"
cli-opportunity-restore =
    把驳回的机会放回列表。

    示例：sowhat opportunity restore O-1a2b3c4d --by "Lin"
cli-show-opportunities =
    没人提、但记录里看得见的需求，排在最前的最值得看。

    示例：sowhat show opportunities --json
cli-argument-opportunity = 机会编号，O-…。
cli-option-opportunity-why = 为什么不成立。
cli-option-opportunity-by = 谁说的。
opportunity-dismissed = { $id } 已驳回。
opportunity-restored = { $id } 已回到列表。
