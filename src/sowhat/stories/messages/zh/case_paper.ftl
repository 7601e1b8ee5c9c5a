### 一页纸的业务论证，平台方与业务方合写

case-list-title = 业务论证
case-list-question = 哪些值得做，动手之前先验证什么？
case-list-answer-none = 还没有业务论证。可以在下面起个头，也可以先把数字算一遍。
case-list-answer = { $n } 份业务论证，{ $signed ->
        [0] 还没有一份由双方签字。
       *[other] 其中 { $signed } 份双方已签字。
    }{ $count ->
       *[other] {""}
    }
case-list-under = 每份一页，由平台团队和业务团队合写。这里全是预测，不是已实现的价值。
case-list-section = 全部论证
case-list-lede = 每份预计净剩多少，以及动手之前最该先验证的假设。
case-list-head = { $what ->
        [case] 论证
        [status] 状态
        [net] 净剩
        [chance] 盈利的可能
        [first] 先验证
       *[due] 期限
    }
case-list-overdue = 有验证已逾期
case-status = { $status ->
        [ready] 可以签字
        [half] 一方已签
        [signed] 双方已签
        [changed] 签后有改动
       *[written] 撰写中
    }
case-status-says = { $status ->
        [ready] 内容已齐，等双方签字。
        [half] 一方已签字。
        [signed] 双方都已签字。
        [changed] 签字之后又有改动，需要重新签字。
       *[written] 还在撰写。
    }
case-list-join = 、
case-lacks = { $what ->
        [hypothesis] 谁、有什么改变
        [customers] 面向哪些客户
        [numbers] 数字测算
        [baseline] 冻结的基线
        [nothing] 什么都不做的代价
       *[test] 首要假设由谁验证、何时完成
    }
case-paper-lacks = 签字之前还缺：{ $lacks }。
case-paper-question = 业务论证：{ $title }
case-paper-answer-none = 数字还没有测算。
case-paper-answer = { $months } 个月后预计{ $sign ->
        [less] 亏 { $net }
       *[more] 净剩 { $net }
    }，{ $chance } 的情形会盈利。
case-part = { $part ->
        [hypothesis] 核心假设
        [customers] 面向谁
        [baseline] 基线
        [effect] 预期效果与单价
        [cost] 成本
        [alternatives] 其他选择
        [trials] 待验证的假设
        [study] 怎样知道成没成
        [together] 双方
       *[signatures] 签字
    }
case-part-lede = { $part ->
        [alternatives] 同样这些月里，还可以怎么办。
       *[trials] 影响最大的排在最前。
    }
case-line = { $what ->
        [who] 谁
        [change] 有什么改变
        [why] 依据
        [which] 哪些客户
        [unit] 业务单元
        [counted] 人工清点
        [records] 记录在案
        [metric] 指标
        [frozen] 冻结值
        [source] 来源
        [now] 现在
        [expected] 预期
        [target] 目标
        [each] 每位客户
        [price] 单价
        [build] 建设
        [run] 运行
        [cost-says] 说明
        [study] 研究
        [design] 设计
        [power] 能看出多大的效果
        [plan] 上线计划
        [platform-team] 平台团队
        [business-team] 业务团队
        [pillar] 战略支柱
        [demand] 需求
        [opportunity] 机会
       *[okr] 联合 OKR
    }
case-paper-unsaid = 还没有人写。
case-paper-no-source = 未注明来源
case-paper-unknown = 不清楚
case-paper-amount = { $of ->
        [units] { $n } 个业务单元
        [calls] 每月 { $n } 次调用
        [minutes] 每月 { $n } 分钟
        [incidents] 每月 { $n } 起故障
       *[other] { $n }
    }
case-paper-range = { $likely }（{ $low } 至 { $high }）
case-measure = { $what ->
        [habit] 用成习惯的占比
        [voluntary] 自愿采用的占比
        [units] 触达的业务单元
        [calls] 每月真人调用量
        [answered] 调用成功率
        [downtime] 每月停机时间
        [incidents] 每月故障数
        [cost] 每月运行成本
       *[other] { $what }
    }
case-customers-counted = { $n }（来源：{ $source }）
case-customers-known = { $of ->
        [unit] 该业务单元名单上有 { $customers }
        [service] 可以使用这项服务的团队，名单上有 { $customers }
       *[all] 全部名单上有 { $customers }
    }
case-customers-no-rosters = 没有名单可查。
case-customers-unit = 业务单元 { $name } 没有名单可查。
case-customers-service = 可以使用 { $name } 的团队都没有名单。
case-customers-few = 不足 { $few } 位，不显示。
case-baseline-unfrozen = 尚未冻结：以后就说不清原来是多少了。
case-baseline-metric = { $some ->
        [yes] { $metric }（{ $of }）
       *[no] { $metric }
    }
case-baseline-value = { $value }{ $period }
case-baseline-month = （{ $month }）
case-baseline-on = { $day }由 { $by } 冻结。
case-baseline-build = 构建 { $build }。
case-baseline-stated = 口头给出，并非测得：{ $source }。
case-baseline-now = { $value }（{ $month }）
case-baseline-not-now = 现在测不到。{ $why }
case-effect-target = { $dated ->
        [yes] { $day }前达到 { $value }
       *[no] { $value }
    }
case-price-unnamed = { $known ->
        [yes] { $range }；尚未指明价目表条目。
       *[no] 尚未指明价目表条目。
    }
case-price-unknown = 价目表里没有 { $name }。
case-price-entry = { $likely }（{ $low } 至 { $high }）：价目表第 { $number } 条 { $name }，{ $owner }，{ $source }。
case-price-differs = 论证按 { $range } 计算。
case-cost-counted = { $key ->
        [build] 共 { $range }。
       *[run] 每月 { $range }。
    }
case-cost-days = { $rated ->
        [yes] { $n } 人天 × { $rate } = { $paid }。
       *[no] { $n } 人天；财务尚未给出人天单价。
    }
case-paper-head = { $what ->
        [alternative] 选择
        [alternative-cost] 代价
        [alternative-lacks] 欠缺
        [assumption] 假设
        [how] 怎样验证
        [tester] 谁、何时
        [passes] 怎样算通过
       *[result] 结果
    }
case-alternative = { $name ->
        [nothing] 什么都不做
        [buy] 采购
       *[elsewhere] 由别处建设
    }
case-trials-none = 有了数字，每个假设都会列在这里待验证。
case-trial-proposed = 建议的做法，尚无人认领。
case-trial-unplanned = 尚未安排。
case-trial-nobody = 无人
case-trial-no-day = 未定日期
case-trial-overdue = { $day }已到期
case-trial-noted = { $by } 记于 { $day }。
case-result-says = { $result ->
        [passed] 通过
        [failed] 不成立
       *[unclear] 看不清
    }
case-study-none = 还没有指定研究。
case-design = { $design ->
        [experiment] 在客户中抽签
        [did] 分批上线，前后对照
        [synthetic] 用其他单位拼出对照
        [series] 单一序列的前后对比
        [association] 只能看相关
       *[protection] 防护
    }{ $graded ->
        [yes] （最高 { $letter } 级，{ $grade }）
       *[no] {""}
    }
case-design-none = 说不准：团队太少、历史太短，或者没有登记团队。
case-power = { $source ->
        [plan] 按上线计划的 { $units } 个决策单位，有 80% 的把握看出 { $least } 的效果。
        [build] 按最近一次构建，有 80% 的把握看出 { $least } 的效果。
       *[formula] 在 { $units } 位客户中抽签，最好的情形有 80% 的把握看出 { $least } 的效果。
    }
case-power-enough = { $enough ->
        [yes] 预期 { $expected }，足以看出。
       *[no] 预期 { $expected }，小到看不出。需要更多单位、更长时间，或者更大胆的改变。
    }
case-power-no-study = 说不准：没有指定研究，基线也不是已知人数中的占比。
case-power-no-plan = 说不准：{ $study } 既没有上线计划，最近一次构建里也没有估计。
case-power-plan-none = 按这份上线计划，什么效果都看不出。
case-power-no-effect = 预期效果还没有数字。
case-power-other = 基线是 { $metric }，研究看的是 { $outcome }，两者无法相比。
case-plan = { $state ->
        [attached] 已附上，批次由抽签决定。
        [possible] 还没有，可用上线规划抽签生成。
       *[later] 指定研究之后才有。
    }
case-okr-none = 尚未提出。
case-side = { $side ->
        [platform] 平台方
       *[business] 业务方
    }
case-signature-none = 未签字。
case-signature = { $stands ->
        [yes] { $by }，{ $day }
       *[no] { $by }，{ $day }，签的是之前的版本
    }
case-way = { $to ->
        [all] 全部论证
        [numbers] 数字测算
        [calculator] 只测算数字
        [demand] 对应的需求
        [opportunity] 机会
        [plan] 上线规划
        [okr] 联合 OKR
        [paper] 一页论证与签字
       *[markdown] 下载 Markdown
    }

case-write-title = 一起来写
case-write-lede = 每一部分按提交时的样子留存，并记下姓名和日期。签的就是上面这一页。
case-write-part = { $part ->
        [about] 标题与关联
        [hypothesis] 核心假设
        [customers] 面向谁
        [baseline] 冻结基线
        [effect] 预期效果与单价
        [cost] 成本
        [alternatives] 其他选择
        [study] 研究
        [test] 安排验证
        [result] 记录结果
        [okr] 提出联合 OKR
       *[sign] 签字
    }
case-write-hint = { $part ->
        [baseline] 取最近一次构建测得的值；没有测量的，写明数值和来源。只能冻结一次，之后不再改动。
        [customers] 用一句话说明面向谁；自己清点的人数要注明来源。
        [effect] 指标会变成多少（42% 写 0.42），以及为它定价的价目表条目。
        [cost] 只写人天，单价由财务给出；金额范围在数字测算里写。
        [alternatives] 在同样这些月里各要花多少，又欠缺什么。
        [okr] 双方团队、基线和目标都会写进去，之后仍需双方接受。
        [sign] 双方各一人。论证改动之后要重新签字。
       *[other] {""}
    }
case-write-field = { $field ->
        [name] 简短名称，不含空格
        [title] 标题
        [service] 服务
        [pillar] 战略支柱
        [platform_team] 平台团队
        [business_team] 业务团队
        [demand] 需求编号，例如 D-7
        [opportunity] 机会
        [who] 谁的日子会变好？
        [change] 会有什么改变？
        [why] 为什么相信会这样？
        [which] 哪些客户？
        [unit] 业务单元
        [counted] 自己清点的人数
        [counted_source] 在哪里清点的
        [metric] 指标
        [value] 数值（没有测量时填写）
        [month] 哪个月的
        [source] 谁说的
        [expected] 用一句话说
        [target] 目标
        [target_by] 期限
        [price_entry] 价目表条目
        [build_days] 建设人天
        [run_days] 每月运行人天
        [cost_says] 其他说明
        [low] 最少花费
        [high] 最多花费
        [says] 具体怎么做
        [lacks] 欠缺什么
        [study] 研究
        [about] 假设
        [how] 怎样验证
        [test_who] 由谁
        [test_by] 何时之前
        [passes] 怎样算通过
        [result] 结果
        [result_says] 说明
        [period] 周期
        [side] 代表
       *[by] 姓名
    }
case-write-other = 英文版
case-write-none = 无
case-write-send = { $part ->
        [baseline] 冻结
        [result] 记录
        [okr] 提出
        [sign] 签字
        [begin] 开始
       *[other] 保存
    }
case-write-said = 已记下。
case-begin-title = 新写一份
case-begin-lede = 有简短名称和标题就可以开始，其余慢慢补。

error-case-field = 业务论证没有 { $value } 这一项。
    .cure = 可用的有：{ $known }。
error-case-paper-long = { $field } 太长。
    .cure = 最多 { $most } 个字符。
error-case-bad-name = “{ $value }”不能作简短名称。
    .cure = 用字母、数字、点、短横和下划线，最多 63 个字符。
error-case-nothing = 没有写下 { $case } 的任何内容。
    .cure = 至少写标题或假设。
error-case-frozen = { $case } 的基线已在 { $day }冻结，不再改动。
    .cure = 指标现在的数值列在旁边。换了问题，就另写一份。
error-case-baseline-none = 最近一次构建里没有测得 { $metric }。
    .cure = 选最近一次构建里有的结果指标或平台指标，或者写明数值和来源。
error-case-baseline-source = 口头给出的 { $metric } 需要来源。
    .cure = 写明谁知道、从哪里知道。
error-case-assumption = “{ $value }”不是假设。
    .cure = 可用：{ $known }。
error-case-result = “{ $value }”不是验证结果。
    .cure = 用 passed、failed 或 unclear。
error-case-untested = 没有人写过 { $assumption } 要怎样验证。
    .cure = 先安排验证：事先没有说好的结果证明不了什么。
error-case-side = “{ $value }”不是其中一方。
    .cure = 用 platform 或 business。
error-case-unsignable = { $case } 还不能签字，缺：{ $lacks }。
    .cure = 先把这些部分写好。
error-case-changed = { $case } 在阅读期间有了改动。
    .cure = 重新看过这一页再签。
error-case-same-person = { $by } 已经代表另一方（{ $side }）签过字。
    .cure = 请另一方的人来签。
error-case-okr-lacks = { $case } 还不能提出联合 OKR，缺：{ $lacks }。
    .cure = 先写明双方团队、改变、测得的基线和目标。
error-case-no-numbers = { $case } 的数字还没有测算。
    .cure = 到 /value/case 测算，或者用文件：sowhat case numbers.yaml --save。
error-case-set = “{ $value }”不是“项=内容”。
    .cure = 写成 项=内容，例如 --set who="等退款的买家"。

cli-case-write = 写业务论证的某些部分；第一次写即新建。

    示例：sowhat case write faster-refunds --set title="Faster refunds" --set who="Buyers who wait" --by Li
cli-case-list = 全部业务论证，以及先验证什么。

    示例：sowhat show cases
cli-case-show = 一份业务论证的一页纸。

    示例：sowhat case show faster-refunds
cli-case-baseline = 冻结基线：指标现在的数值，或者写明来源的数值。

    示例：sowhat case baseline faster-refunds --metric stay --by Li
cli-case-test = 写明一个假设怎样验证，或者记录结果（--result）。

    示例：sowhat case test faster-refunds effect --how "Half of one shop" --who Chen --until 2027-02-01 --passes "0.5 points" --by Li
cli-case-sign = 代表一方为业务论证签字，签的是现在的样子。

    示例：sowhat case sign faster-refunds --side platform --by Li
cli-case-propose-okr = 由业务论证提出联合 OKR。

    示例：sowhat case propose-okr faster-refunds --period 2027-Q1 --by Li
cli-case-export = 把业务论证导出为 Markdown，或一个可打印的 HTML 文件。

    示例：sowhat case export faster-refunds --to md
cli-case-group = 业务论证：测算一份数字文件，写一页纸，冻结、验证、签字。

    示例：sowhat case refund.yaml
cli-argument-case-name = 论证的简短名称。
cli-argument-case-about = 假设：reach、effect、price、build、run 或 ramp。
cli-option-case-set = 其中一项，写成 项=内容；可重复。名称以 _en 或 _zh 结尾的只写一种语言。
cli-option-case-step-by = 由谁写。
cli-option-case-metric = 结果指标，或平台指标，例如 habit、calls、answered。
cli-option-case-of-service = 只看一项服务。
cli-option-case-of-unit = 只看一个业务单元。
cli-option-case-value = 没有测量时的数值。
cli-option-case-month = 该数值属于哪个月。
cli-option-case-source = 谁给出的，从哪里来。
cli-option-case-how = 怎样验证。
cli-option-case-who = 由谁验证。
cli-option-case-until = 何时之前。
cli-option-case-passes = 怎样算通过。
cli-option-case-result = 结果：passed、failed 或 unclear。
cli-option-case-says = 结果的说明。
cli-option-case-side = 代表哪一方：platform 或 business。
cli-option-case-period = 周期，例如 2027-Q1 或 2027-B1。
cli-option-case-to = md 或 html。
case-said-written = 已写下：{ $name }。
case-said-frozen = { $name } 已冻结：{ $value }。
case-said-tested = { $name } 已记录。
case-said-signed = 已签字：{ $name }。{ $status }
case-said-okr = 已提出：{ $okr }。
cli-show-cases = 业务论证：写到哪一步、预计净剩多少、先验证什么。

    示例：sowhat show cases --json
