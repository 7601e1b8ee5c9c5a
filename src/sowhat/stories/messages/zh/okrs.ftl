## 联合 OKR：平台团队与业务团队共同的目标
okr-page = 联合 OKR
okr-question = 我们共同承诺了什么，走到哪一步了？
okr-answer = 平均得分 { $score }（满分 1）：进行中的 { $n } 个联合目标目前走到这里。
okr-answer-none = 共有 { $n } 个联合目标，其中没有一个正在进行且有已测得的关键结果。
okr-answer-never = 还没有平台团队与业务团队建立联合目标。
okr-under = 截至 { $day }。得分表示已测得的关键结果从起点到目标走了多远；没有测到的不计分。
okr-figure-measured = 已测得的关键结果
okr-figure-measured-note = 共 { $n } 个绑定了指标或结论
okr-figure-late = 有滞后或缺项
okr-figure-side = { $side ->
    [platform] 平台团队自评
   *[business] 业务团队自评
}
okr-figure-split = 贡献分成（平台 : 业务）
okr-figure-split-note = { $kind ->
    [booked] 针对研究 { $study } 的发现；台账第 { $number } 条
   *[agreed] 针对研究 { $study } 的发现；尚未入账
}
okr-way-new = 提出联合目标
okr-way-all = 全部联合目标
okr-way-csv = 双方得分（CSV）
okr-way-xlsx = 双方得分（工作簿）
okr-board-title = 计分板
okr-board-lede = “实测”是已测得关键结果的平均进度，从 0 到 1；旁边是双方各自的评分。
okr-board-caption = 每行一个目标
okr-late-title = { $n } 个目标有滞后或缺项
okr-late-of = { $id } · { $title }
okr-none = 没有测到
okr-and = { " " }+{ " " }
okr-comma = 、
okr-period = { $first }至 { $last }
okr-brief = { $kind ->
    [quarter] { $year } 年第 { $n } 季度
   *[bimonth] { $year } 年 { $first }–{ $last } 月
}
okr-span = { $start } → { $target }
okr-head-end = { $head }。
okr-count = { $status ->
    [proposed] 已提出
    [agreed] 已商定，尚未开始
    [running] 进行中
   *[ended] 待复盘
}
okr-head = { $what ->
    [objective] 目标
    [period] 周期
    [score] 实测
    [measured] 关键结果
    [platform] 平台自评
    [business] 业务自评
    [confidence] 信心指数
    [key-result] 关键结果
    [now] 现在
    [span] 起点与目标值
    [sure-platform] 平台方信心
    [sure-business] 业务方信心
    [progress] 进度
    [months] 月份
    [when] 时间
    [step] 事项
    [by] 谁
    [side] 哪一方
   *[other] { $what }
}
okr-status = { $status ->
    [proposed] 已提出
    [agreed] 已商定
    [running] 进行中
    [ended] 待复盘
    [reviewed] 已复盘
   *[withdrawn] 已放弃
}
okr-side = { $side ->
    [platform] 平台方
   *[business] 业务方
}
okr-part = { $part ->
    [problem] 问题
    [owner] 负责人
   *[baseline] 基线
}
okr-flag = { $kind ->
    [not-prepared] 准备工作还缺 { $n } 项，已逾期 { $days } 天：应在周期开始前 90 天完成。
    [prepared-late] 准备工作晚了 { $days } 天才开始。
    [not-agreed] 周期已开始 { $days } 天，双方还没有都接受。
    [changed-late] 周期开始后，条款改了 { $n } 次。
    [no-check-in] 已有 { $days } 天没有跟进。
    [not-measured] { $n } 个关键结果没有测到，不计入得分。
    [no-review] 周期已结束 { $days } 天，还没有复盘。
    [late-data] 复盘时，记录还没有覆盖到周期末。
   *[no-split] 商定的贡献分成还没有入账。
}
okr-bound-declared = 仅作声明，不计分
okr-bound-claim = { $counts ->
    [money] 研究 { $study } 的结论金额
   *[quantity] 研究 { $study } 的结论数量
}
okr-bound-metric = { $metric }{ $of ->
    [none] { "" }
   *[other] { " · " }{ $of }
}{ $reads ->
    [mean] ，取周期平均
   *[last] { "" }
}
okr-under-one = { $platform }与{ $business }，{ $period }：{ $status }。
okr-answer-withdrawn = 这个目标已放弃。
okr-answer-unmeasured = 还无法判断：{ $n } 个关键结果都没有测到。
okr-answer-reviewed = 最终得分 { $score }（满分 1）。
okr-answer-before = 周期开始前，位于 { $score }（满分 1）。
okr-answer-one = 目前得分 { $score }（满分 1），周期已过 { $elapsed }。
okr-results-title = 关键结果
okr-results-lede = { $frozen ->
    [yes] 周期末测得，并由复盘冻结。
   *[no] 取自最近一次构建和台账，不由人填写。
}
okr-results-caption = 每行一个关键结果
okr-declared = “{ $title }”仅作声明：没有绑定指标或结论，不计分。
okr-not-measured = “{ $title }”没有测到，这不等于零。
okr-why-no-month = 记录里还没有这个周期的完整月份。
okr-why-no-claim = 台账里没有研究 { $study } 的结论。
okr-why-claim-state = 结论 { $claim } { $state ->
    [draft] 还是草稿
    [disputed] 有争议
    [superseded] 已被取代
    [retracted] 已撤回
   *[other] 的状态为 { $state }
}，不计入。
okr-why-no-money = 结论 { $claim } 没有金额：还没有人录入价格。
okr-why-no-quantity = 结论 { $claim } 没有数量。
okr-flags-title = { $n } 项滞后或缺失
okr-sides-title = 双方
okr-side-of = { $side ->
    [platform] 平台方：{ $team }
   *[business] 业务方：{ $team }
}
okr-side-accepted = { $by } 于 { $day }接受。
okr-side-not = 尚未接受。
okr-side-scored = { $by } 评分 { $score }（满分 1）。
okr-prepare-title = 准备
okr-prepare-lede = { $ready ->
    [yes] 已完成。期限是周期开始前 90 天，即 { $day }。
   *[no] 期限是周期开始前 90 天，即 { $day }。
}
okr-prepare-lacks = { $part ->
    [problem] 还没有写下问题。
    [owner] 还没有负责人。
   *[baseline] 绑定指标的关键结果还没有都冻结基线。
}
okr-prepare-baseline = { $title }：{ $value }
okr-prepare-frozen = { $day }根据构建 { $build } 冻结。
okr-check-ins-title = 跟进
okr-check-in = { $day } · { $side } · { $by }
okr-sure = { $title }：信心 { $confidence }。
okr-confidence-title = 信心指数的变化
okr-confidence-caption = 每行一个关键结果的一次跟进
okr-confidence-fold = 查看信心指数的变化
okr-review-title = 复盘
okr-review-learned = 学到了什么；{ $by }，{ $day }
okr-review-next = 接下来
okr-review-moved = 因为有记录晚到，{ $n } 个关键结果现在的测量值已不同；冻结的得分不变。
okr-steps-title = 全部步骤
okr-steps-caption = 步骤，最新的在前
okr-steps-fold = 查看全部 { $n } 个步骤
okr-step-proposed = { $how ->
    [first] 提出。
   *[changed] 修改条款。
}
okr-step-accepted = 接受（{ $side }）。
okr-step-prepared = 准备：{ $parts }。
okr-step-checked = 跟进（{ $side }）。
okr-step-scored = 评分 { $score }（{ $side }）。
okr-step-reviewed = 复盘，得分 { $score }。
okr-step-withdrawn = 放弃。

okr-form-page = 提出联合目标
okr-form-question = 平台团队和业务团队要一起达成什么？
okr-form-lede = 需要双方都接受。每个关键结果都绑定一个指标或一项结论，结果不用人填。
okr-form-title = 目标（英文）
okr-form-title-zh = 目标（中文）
okr-form-why = 为什么重要
okr-form-pillar = 战略支柱
okr-form-nothing = 无
okr-form-choose = 请选择
okr-form-period = 周期
okr-form-period-choice = { $name } · { $first }至 { $last }
okr-form-platform-team = 平台团队
okr-form-business-team = 业务团队
okr-form-kr = 关键结果 { $n }
okr-form-more = 更多关键结果
okr-form-kr-title = 达成什么
okr-form-kr-of = 用什么衡量
okr-form-kr-service = 哪个服务
okr-form-kr-unit = 哪个业务单元
okr-form-kr-reads = 取值
okr-form-kr-reads-one = { $reads ->
    [mean] 周期内各月平均
   *[last] 周期最后一个月
}
okr-form-kr-start = 起点（留空则取现在的测量值）
okr-form-kr-target = 目标值
okr-form-kr-claim = 研究 { $study } 的结论
okr-form-kr-declared = 仅作声明，不计分
okr-form-split = 贡献分成
okr-form-split-study = 针对哪个研究的发现
okr-form-split-platform = 平台占比（百分比）
okr-form-by = 姓名
okr-form-propose = 提出
okr-form-acts = 现在可以做什么
okr-form-said = 已记录。
okr-form-side = 代表哪一方
okr-form-reason = 为什么修改条款
okr-form-told = { $what ->
    [accept] 代表自己一方接受这些条款；同一个人不能代表双方。
    [prepare] 写下这是谁的问题、由谁负责，并冻结关键结果现在的数值。
    [check-in] 进展如何，对每个关键结果有多大信心（0 到 1）。
    [score] 在实测之外，自己认为达成了多少（0 到 1）。
    [review] 学到了什么，接下来做什么；关键结果的最终数值随之冻结。
    [change] 修改后的条款需要双方重新接受。
    [credit] 双方已接受分成，录入台账一次。
   *[withdraw] 目标仍可查阅，但不再计入。
}
okr-form-send = { $what ->
    [accept] 接受
    [prepare] 准备
    [check-in] 跟进
    [score] 评分
    [review] 复盘
    [change] 修改条款
    [credit] 将分成录入台账
   *[withdraw] 放弃
}
okr-form-problem = 谁的问题，现在怎么凑合
okr-form-owner = 负责人
okr-form-baseline = 按现在的测量值冻结基线
okr-form-words = 进展如何
okr-form-confidence = 信心：{ $title }
okr-form-score = 得分（0 到 1）
okr-form-score-why = 理由
okr-form-learned = 学到了什么
okr-form-next = 接下来
okr-form-withdraw-why = 为什么放弃

sheets-okrs = 联合 OKR
sheets-column-period = 周期
sheets-column-objective = 目标编号
sheets-column-side = 哪一方
sheets-column-status = 状态
sheets-column-measured-score = 实测得分
sheets-column-measured = 已测得的关键结果
sheets-column-bindings = 已绑定的关键结果
sheets-column-own-score = 自评
sheets-column-own-by = 评分人
sheets-column-other-score = 对方评分
sheets-column-credit = 贡献占比
sheets-column-reviewed-on = 复盘日期
sheets-column-data-until = 记录截至
sheets-column-late = 记录滞后

cli-okr = 平台团队与业务团队的联合目标。
cli-okr-propose = 提出联合目标，或修改一个目标的条款（--id）。
    关键结果写作：标题 = 指标[@服务] 起点..目标、标题 = 指标[/业务单元] 起点..目标、标题 = claim:研究 ..目标，或 标题 = declared。

    示例：sowhat okr propose "Identity is a habit" --period 2027-Q1 --platform-team platform-core --business-team deposits --key-result "Use by habit = habit@identity 0.4..0.6" --by Li
cli-okr-accept = 代表一方接受条款。双方都接受后，商定的分成录入台账。

    示例：sowhat okr accept OKR-1 --side business --by Wang
cli-okr-prepare = 写下问题和负责人，并冻结基线。

    示例：sowhat okr prepare OKR-1 --problem "Branches check each customer twice" --owner Li --baseline --by Li
cli-okr-check-in = 说明进展，以及一方对每个关键结果的信心。

    示例：sowhat okr check-in OKR-1 --side platform --words "On the way" --confidence kr-1=0.6 --by Li
cli-okr-score = 周期结束后，说明目标达成了多少（0 到 1）。

    示例：sowhat okr score OKR-1 --side business --score 0.7 --why "Branches noticed" --by Wang
cli-okr-review = 周期结束后复盘：学到了什么，接下来做什么；得分随之冻结。

    示例：sowhat okr review OKR-1 --learned "Habit follows the first success" --by Li
cli-okr-withdraw = 放弃一个目标；它仍可查阅。

    示例：sowhat okr withdraw OKR-1 --why "The project ended" --by Li
cli-okr-list = 全部联合目标的计分板。

    示例：sowhat okr list
cli-okr-show = 查看一个联合目标。

    示例：sowhat okr show OKR-1
cli-okr-export = 导出双方得分，供绩效表使用。

    示例：sowhat okr export scores.xlsx --to xlsx
cli-show-okrs = 联合目标、已测得的关键结果，以及双方的评分。

    示例：sowhat show okrs
cli-argument-okr = 目标编号（OKR-1）。
cli-argument-okr-title = 两个团队要达成什么。
cli-argument-okr-file = 要写入的文件。
cli-option-okr-to = csv 或 xlsx。
cli-option-okr-id = 修改这个目标的条款；双方需重新接受。
cli-option-okr-period = 周期：2027-Q1（季度）或 2027-B1（一月和二月）。
cli-option-okr-platform-team = 平台团队。
cli-option-okr-business-team = 业务团队。
cli-option-okr-key-result = 一个关键结果；可重复给出。
cli-option-okr-pillar = 所属的战略支柱。
cli-option-okr-why = 理由。
cli-option-okr-title-zh = 中文标题。
cli-option-okr-split = 贡献分成，写作 研究=平台:业务，例如 refunds=0.4:0.6。
cli-option-okr-side = 代表哪一方：platform 或 business。
cli-option-okr-by = 姓名。
cli-option-okr-problem = 谁的问题，现在怎么凑合。
cli-option-okr-owner = 负责人。
cli-option-okr-baseline = 冻结关键结果现在的数值。
cli-option-okr-words = 进展如何。
cli-option-okr-confidence = 信心，写作 kr-1=0.6；可重复给出。
cli-option-okr-score = 得分，0 到 1。
cli-option-okr-learned = 学到了什么。
cli-option-okr-next = 接下来做什么。
okr-cli-kept = { $id }：{ $status }。
okr-cli-wrote = 已写入：{ $path }

error-okr-by-nobody = 每一步都要有人署名。
    .cure = 用 --by 写上姓名，不超过 { $most } 个字符。
error-okr-no-why = 这一步需要理由。
    .cure = 写明理由。
error-okr-long = 有一段文字超过 { $most } 个字符。
    .cure = 写短一些。
error-okr-bad = { $field } 不能是 { $value }。
    .cure = 比例在 0 到 1 之间；名称用目录里的；关键结果写作 标题 = 指标@服务 起点..目标。
error-okr-nothing = { $okr } 没有可记录的内容。
    .cure = 写一句话，或给出信心、问题、负责人、基线中的一项。
error-no-such-okr = 没有联合目标 { $value }。
    .cure = 已有：{ $known }。
error-okr-over = { $okr } 已复盘或已放弃。
    .cure = 另提一个新的。
error-okr-changed = 阅读期间，{ $okr } 的条款被改过。
    .cure = 重新读过再接受。
error-okr-same-person = { $name } 已经代表 { $okr } 的另一方。
    .cure = 应由这一方的人来做。
error-okr-not-agreed = { $okr } 的 { $side } 方还没有接受。
    .cure = 先由双方接受（sowhat okr accept）。
error-okr-not-ended = { $okr } 的周期到 { $end } 才结束。
    .cure = 之后再评分和复盘；在此之前可以跟进。
error-okr-not-scored = { $okr } 的 { $side } 方还没有评分。
    .cure = 先由双方评分（sowhat okr score）。
error-okr-no-title = 有目标或关键结果没有标题。
    .cure = 写明要达成什么。
error-okr-one-team = { $team } 不能同时是双方。
    .cure = 写一个平台团队和一个业务团队。
error-okr-period = { $value } 不是周期。
    .cure = 季度写作 2027-Q1，双月写作 2027-B1。
error-okr-period-over = 周期 { $value } 已经结束。
    .cure = 选择正在进行或尚未开始的周期。
error-okr-nothing-measured = 没有一个关键结果绑定指标或结论。
    .cure = 至少绑定一个：仅作声明的不计分。
error-okr-split = { $platform } 与 { $business } 相加不等于 1。
    .cure = 给出合计为 1 的两个占比，例如 0.4 和 0.6。
error-okr-typed = “{ $title }”仅作声明，却写了数字。
    .cure = 绑定指标或结论，或去掉数字。
error-okr-no-start = “{ $title }”没有起点，它的指标现在也没有测到。
    .cure = 写明从哪里开始。
error-okr-no-target = “{ $title }”没有目标值。
    .cure = 写明要达到多少。
error-okr-no-way = “{ $title }”的起点就是目标值。
    .cure = 换一个目标值；如果是守住水平，起点写不能退回到的水平。
error-okr-no-team = 没有团队 { $value }。
    .cure = 已有：{ $known }。
error-okr-no-pillar = 没有战略支柱 { $value }。
    .cure = 已有：{ $known }。
error-okr-no-study = 没有研究 { $value }。
    .cure = 已有：{ $known }。
error-okr-binding-no-metric = 没有名为 { $metric } 的结果指标或度量。
    .cure = 已有：{ $known }。
error-okr-binding-no-service = 目录里没有服务 { $service }。
    .cure = 使用目录里的名称。
error-okr-binding-no-unit = 目录里没有业务单元 { $unit }。
    .cure = 使用目录里的名称。
error-okr-binding-not-by-unit = { $metric } 无法按业务单元（{ $unit }）拆分。
    .cure = 绑定到服务，或绑定到全公司。
error-okr-binding-outcome-of-service = { $metric } 属于客户或团队，不属于服务 { $service }。
    .cure = 绑定到业务单元，或绑定到全公司。
