## 决策记录
decision-page = 决策记录
decision-comma = 、
decision-list-question = 定过什么、依据什么，现在还成立吗？
decision-list-under = 截至 { $day }。每条决策都保留当天已知的依据。
decision-answer-none = 还没有决策记录。
decision-answer-fine = { $n ->
   *[other] {""}
}共记录 { $shown } 条决策，没有逾期未复核的。
decision-answer-overdue = { $overdue ->
   *[other] {""}
}{ $n } 条决策中有 { $shown } 条已过复核日。
decision-list-title = { $n } 条决策
decision-list-lede = 逾期未复核的排在最前，其余按时间由近到远。
decision-way-new = 记录一条决策
decision-way-all = 全部决策
decision-head = { $what ->
    [what] 决策
    [day] 日期
    [by] 记录人
    [about] 关于
    [proofs] 当时的依据
    [review] 复核
    [came] 后来如何
    [proof] 依据
    [then] 当时的数字
    [grade] 当时的等级
    [now] 现在的数字
   *[build] 构建
}
decision-best = { $grade }，{ $word }（{ $n ->
    [1] 一项依据
   *[other] { $n } 项中最好的
}）
decision-best-none = { $n ->
    [0] 无
   *[other] 未评级
}
decision-state = { $state ->
    [overdue] 原定 { $day }复核，已逾期 { $n } 天
    [soon] { $day }到期
    [open] { $day }
    [undone] 已撤回
   *[closed] 不再复核
}
decision-wait = { $state ->
    [overdue] 已逾期 { $n } 天
    [undone] 已撤回
    [closed] 不再复核
   *[open] { $n ->
        [0] 今天
       *[other] { $n } 天后
    }
}
decision-title = 决策 { $id }
decision-question = { $id }，{ $day }由 { $who } 决定
decision-why-none = 没有写下理由。
decision-figure = { $what ->
    [review] 下次复核
    [grade] 当时最好的依据
   *[moved] 之后变化的数字
}
decision-figure-moved = 共 { $n } 项
decision-ungraded = 未评级
decision-proofs-title = { $n ->
    [0] 没有写下依据
   *[other] 背后的依据
}
decision-proofs-lede = { $n ->
    [0] 只凭决策人的判断。
   *[other] 当时是多少，现在是多少。无论之后的构建怎么说，当天的数字都会保留。
}
decision-others-title = { $n ->
    [0] 没有考虑过别的方案
   *[other] 考虑过的其他方案
}
decision-others-lede = { $n ->
    [0] 至少没有人写下来。
   *[other] 以及没有采用的原因。
}
decision-why-not-none = 没有写下不采用的原因。
decision-reviews-title = { $n ->
    [0] 还没有复核过
   *[other] 后来如何
}
decision-reviews-lede = { $n ->
    [0] {""}
   *[other] 按时间先后。
}
decision-review-says = { $day }，{ $by }：{ $says ->
    [stands] 仍然成立
    [changed] 调整后成立
   *[undone] 撤回
}
decision-about-title = 关于什么
decision-about-one = { $kind ->
    [demand] 需求
    [opportunity] 机会
    [case] 业务论证
    [okr] 联合 OKR
    [service] 服务
    [study] 研究
    [claim] 结论
   *[pillar] 战略支柱
}：{ $name }
decision-proof-one = { $kind ->
    [claim] 结论
    [study] 研究
   *[measure] 指标
}：{ $name }
decision-grade = { $grade }，{ $word }
decision-customers = { $size ->
    [few] 不足 { $few } 位客户
   *[some] { $n } 位客户
}
decision-measured = { $n }{ $unit ->
    [units] {" "}个业务单元
    [calls] {" "}次调用／月
    [minutes] {" "}分钟
    [incidents] {" "}起故障
   *[own] {""}
}
decision-now = { $known ->
    [no] 已无法读取
   *[yes] { $moved ->
        [yes] 已变化
       *[no] 未变
    }
}
decision-noted = 决策 { $id } 已记录。{ $state ->
    [closed] 不再复核。
   *[other] 复核：{ $day }。
}
decision-reviewed = { $id } 的复核已记录。
decision-form-page = 记录一条决策
decision-form-question = 决定了什么，依据是什么？
decision-form-lede = 依据的数字会在此刻读取，并按今天的样子保留。记录之后不能修改，只能复核。登录后自动署本人姓名；不要求登录时自己填。
decision-form = { $what ->
    [what] 决定了什么
    [why] 为什么
    [about] 关于（每行一个：service:名称、demand:D-1、case:名称、okr:O-1、study:名称、claim:编号、pillar:名称）
    [proofs] 有数字的依据（每行一个：claim:编号、study:名称、measure:指标）
    [words] 用文字描述的依据（每行一个：看到或试过什么）
    [instead] 考虑过的其他方案（每行一个：方案：不采用的原因）
    [people] 决策人
    [review_on] 复核日期
   *[by] 你的姓名
}
decision-form-send = 记录
decision-form-said = 已记录。
decision-form-review = 复核
decision-form-review-lede = 写下后来如何。决策本身保持记录时的原样。
decision-form-says = 复核结果
decision-form-says-one = { $says ->
    [stands] 仍然成立
    [changed] 调整后成立
   *[undone] 撤回
}
decision-form-came = 后来如何
decision-form-next = 下次复核日期（留空则不再复核）

cli-decision = 决策记录：定了什么、依据什么、何时复核。
cli-decision-add = 记录一条决策；依据的数字按今天的样子保留。

    示例：sowhat decision add "Build refunds in one step" --about service:cards --instead "Buy it: it lacks our data" --review-on 2027-03-01 --by Li
cli-decision-list = 列出决策记录，逾期未复核的在前。

    示例：sowhat decision list
cli-decision-show = 查看一条决策，以及依据当时与现在的数字。

    示例：sowhat decision show DEC-1
cli-decision-review = 写下一条决策后来如何。

    示例：sowhat decision review DEC-1 --came "Two teams use it" --next 2027-09-01 --by Li
cli-argument-decision-what = 用一句话说明决定了什么。
cli-argument-decision = 决策编号，如 DEC-1。
cli-option-decision-why = 理由。
cli-option-decision-about = 关于什么，如 service:cards 或 demand:D-1；可多次给出。
cli-option-decision-proof = 依据：claim:编号、study:名称、measure:指标，或用文字写下看到的情况；可多次给出。
cli-option-decision-instead = 考虑过的其他方案，冒号后写不采用的原因；可多次给出。
cli-option-decision-who = 记录人之外的决策人；可多次给出。
cli-option-decision-review = 复核日期，如 2027-03-01。
cli-option-decision-by = 记录人。
cli-option-decision-says = stands（仍然成立）、changed（调整后成立）或 undone（撤回）。
cli-option-decision-came = 后来如何。
cli-option-decision-next = 下次复核日期；不写则不再复核。

error-no-such-decision = 没有决策 { $value }。
    .cure = 已有的决策：{ $known }。
error-decision-by-nobody = 没有写明由谁记录。
    .cure = 请填写姓名，最多 { $most } 个字符。
error-decision-lacks = { $field ->
        [came] 没有写明后来如何。
       *[what] 没有写明决定了什么。
    }
    .cure = 请用一句话写下来。
error-decision-long = 文字太长。
    .cure = 每段文字最多 { $most } 个字符。
error-decision-many = 一条决策里列得太多。
    .cure = 关于、依据、其他方案、决策人，每类最多 { $most } 项。
error-decision-past = { $day }不在今天之后。
    .cure = 请把复核定在今天之后。
error-decision-day = { $value } 不是日期。
    .cure = 日期写作 2027-03-01。
error-decision-about = { $value } 没有说明决策关于什么。
    .cure = 写作“类别:名称”，如 service:cards。类别：{ $known }。
error-decision-about-unknown = 没有名为 { $name } 的 { $kind }。
    .cure = 已知的名称：{ $known }。
error-decision-proof = 没有可以读取数字的 { $kind } { $name }。
    .cure = 已知的名称：{ $known }。其他情况可以用文字写下。
error-decision-says = 复核结果不能是 { $value }。
    .cure = 请从 { $known } 中选一个。
error-decision-undone = { $id } 已经撤回。
    .cure = 请另记一条新决策。
