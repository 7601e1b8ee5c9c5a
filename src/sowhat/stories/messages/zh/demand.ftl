# 需求：先说问题，一直跟到办成。

demand-comma = 、
demand-semicolon = ；
demand-page = 需求
demand-status = { $status ->
    [asked] 已提出
    [understood] 已弄清
    [weighed] 已评估
    [chosen] 已选中
    [declined] 不做
    [case] 业务论证
    [okr] 联合 OKR
    [study] 效果研究
   *[done] 已办成
}
demand-side = { $what ->
    [development] 研发
    [design] 设计
   *[data] 数据
}
demand-says = { $says ->
    [agrees] 认同：就是这个问题
    [objects] 有异议
    [stale] 认同的是之前的写法
   *[silent] 还没有表态
}
demand-field = { $what ->
    [whose] 是谁的问题
    [today] 现在怎么应付
    [often] 多久发生一次
    [words] 用户的原话
    [customers] 影响哪些终端客户
    [scenarios] 客户当时在做什么
    [service] 涉及的服务
    [pillar] 对应的战略支柱
    [solution] 提出人设想的方案
    [title] 标题
    [asker] 提出人
    [team] 团队
    [unit] 业务单元
    [why] 理由
    [text] 障碍
    [test] 最省的验证办法
    [found] 验证结果
   *[other] { $what }
}
demand-often = { $often ->
    [daily] 每天
    [weekly] 每周
    [monthly] 每月
    [quarterly] 每季度
    [seldom] 更少
   *[unknown] 没有人知道多久一次
}
demand-link = { $what ->
    [opportunity] 机会
    [case] 业务论证
    [okr] 联合 OKR
    [study] 研究
    [claim] 结论
   *[decision] 决策
}
demand-estimate-part = { $what ->
    [reach] 每月触及的人数或客户数
    [value] 每人（客户）每月的价值
    [grade] 支持它的最好证据
    [effort] 工作量（人天）
    [loss] 晚一个月可能的损失
   *[chance] 发生这一损失的可能性
}
demand-unsaid = 还没有人说明。
demand-unknown = 尚未估计
demand-no-source = 没有来源
demand-range = { $low } 至 { $high }

## 下一步是什么，由谁来做
demand-who = { $who ->
    [asker] 提出人
    [platform] 平台产品经理
    [development] 研发
    [design] 设计
    [data] 数据
    [approver] 决策人
    [partner] 平台与业务团队一起
    [study] 研究负责人
    [business] 业务方
    [finance] 财务
   *[nobody] 没有人
}
demand-next-nothing = 无事可做。
demand-next-problem = 说明{ $missing }。
demand-next-agree = 确认这是不是真正的问题（待表态：{ $sides }）。
demand-next-again = 重新确认：问题的写法改过了（待表态：{ $sides }）。
demand-next-reword = 把问题说得更清楚；{ $side }有异议。
demand-next-test = { $dated ->
    [yes] 在 { $day }前
   *[no] {""}
}验证第 { $number } 个障碍。
demand-next-estimate = 估计{ $missing }。
demand-next-choose = 决定做还是不做。
demand-next-case = 与业务团队一起写业务论证。
demand-next-okr = 商定联合 OKR。
demand-next-study = 设计能说明效果的研究。
demand-next-claim = 提出研究得到的价值，请业务方确认。
demand-next-sign = 在结论 { $claim } 上表态：研究得到的数对不对。
demand-next-price = 把单价连同条件写进价格本，结论 { $claim } 在等。
demand-next-confirm = 确认结论 { $claim }，业务方已经同意。
demand-next-settle = 就结论 { $claim } 的异议谈出结果。
demand-next-declined = 可以看到理由，有新的事实可再提出。
demand-next-done = 已办成，没有待办。
demand-next-merged = 由 { $into } 一并推进。
demand-asked-by = { $known ->
    [yes] { $team } { $asker }
   *[no] { $asker }
}

## 留下的每一步
demand-step-asked = { $came ->
    [ask] 在服务目录页上提出
    [import] 用表格导入
   *[form] 提出需求
}
demand-step-agreed = { $says ->
    [agrees] { $side }认同这就是问题。
   *[objects] { $side }有异议：{ $why }
}
demand-step-raised = 提出障碍：{ $text }
demand-step-tested = 第 { $number } 个障碍{ $result ->
    [gone] 不成立
   *[stands] 确实存在
}：{ $found }
demand-step-linked = { $gone ->
    [yes] 取消关联：{ $what }
   *[no] 关联到{ $what } { $to }
}
demand-step-merged = { $gone ->
    [yes] 恢复为单独的需求
   *[no] 并入 { $into }
}
demand-step-judged = { $verdict ->
    [chosen] 选中
    [declined] 不做
    [done] 办成
   *[reopened] 重新打开
}{ $told ->
    [yes] ：{ $why }
   *[no] {""}
}
demand-step-plain = { $step ->
    [estimated] 更新估计
    [bound] 更新依赖关系
   *[reworded] 修改写法
}

## 列表
demand-list-question = 各团队需要什么，后来怎么样了？
demand-answer-none = 还没有人提过需求。
demand-answer-over = 全部 { $n } 个需求都已结束。
demand-answer = { $n ->
   *[other] { $shown } 个需求
}正在推进，{ $decide ->
    [0] 没有待决定的
   *[other] 其中 { $decide } 个待决定
}。
demand-list-under = 截至 { $day }。每个需求都从问题说起，不必带着方案来。
demand-list-title = { $n } 个需求
demand-list-lede = 待决定的排在最前。每一行都写明下一步是什么、由谁来做。
demand-head = { $what ->
    [demand] 需求
    [status] 状态
    [next] 下一步
    [who] 由谁来做
    [asker] 提出人
    [service] 服务
    [days] 停留天数
    [other] 可能相同的需求
    [words] 共有的词
    [share] 相似度
    [wanted] 想要什么
    [team] 团队
    [person] 谁
    [day] 日期
    [side] 角色
    [says] 意见
    [obstacle] 障碍
    [test] 最省的验证办法
    [result] 结果
    [part] 估计
    [likely] 最可能
    [range] 区间
    [source] 来源
    [at] 时间
   *[step] 发生了什么
}
demand-figure = { $what ->
    [early] 正在弄清
    [decide] 待决定
    [under-way] 已选中、推进中
   *[done] 已办成
}
demand-figure-note = { $what ->
    [early] 问题、认同、估计
    [decide] 需要的信息都齐了
    [under-way] 论证、联合 OKR、研究
   *[done] 已确认，或写明理由结束
}
demand-alike-title = 可能是同一个需求
demand-alike-lede = 用词相近，是否同一个由人来判断。
demand-asks-title = 服务目录里的 { $n } 个愿望
demand-asks-lede = 有人在服务页上点了「想要」。点开一条，补上背后的问题，它就成为需求。
demand-way-next = { $what ->
    [case] 写业务论证
    [okr] 商定联合 OKR
    [price] 价格本
   *[sign] 对结论表态
}
demand-way-new = 提需求
demand-way-import = 用表格导入
demand-way-priorities = 选中了哪些
demand-way-all = 全部需求

## 单个需求
demand-question = { $id }：{ $title }
demand-answer-next = 下一步（{ $who }）：{ $next }
demand-answer-done = 已办成，带来的是：{ $found }。
demand-answer-ended = { $next }
demand-under = 状态：{ $status }。{ $asker } 于 { $day }提出。
demand-life = 走到哪一步
demand-section = { $what ->
    [problem] 问题
    [agreed] 这是真正的问题吗？
    [obstacles] 有什么障碍
    [worth] 值多少
    [links] 后来怎么样了
    [near] 相近的
   *[history] 经过
}
demand-section-lede = { $what ->
    [problem] 先不谈方案。
    [agreed] 评估之前，研发、设计、数据都要表态。问题改写后需要重新确认。
    [obstacles] 说「做不了」，就要写明障碍和最省的验证办法。
    [worth] 每个数都是区间，并写明来源。优先级由此算出。
    [links] 与哪些事相连，在哪里继续。
    [near] 可能相同的需求，以及数据自己显示出来的机会。
   *[history] 每一步都在，最近的在前；从不改动。
}
demand-history-fold = 查看每一步
demand-tester = { $known ->
    [yes] { $person }{ $dated ->
        [yes] ，{ $day }前
       *[no] {""}
    }
   *[no] { $dated ->
        [yes] { $day }前
       *[no] {""}
    }
}
demand-result = { $result ->
    [gone] 不是障碍
    [stands] 确实存在
   *[open] 还没有验证
}
demand-depends = 依赖 { $on }。
demand-excludes = 不能与 { $others } 同时做。
demand-must = 必须做。
demand-realised = 结论 { $claim } 已确认，说明了它带来什么。
demand-linked = 在 { $n } 处继续：
demand-linked-to = { $what } { $name }
demand-open = 打开
demand-alike-one = { $id }：{ $title }
demand-alike-words = 共有：{ $words } · { $status }
demand-nearby-one = 机会 { $id }{ $known ->
    [yes] ：{ $services }
   *[no] {""}
}

## 表单
demand-form-page = 提需求
demand-form-question = 问题是什么？
demand-form-lede = 是谁的问题，现在怎么应付？先说问题；如果已经有设想的方案，写在后面。
demand-form-problem = 问题
demand-form-around = 相关情况
demand-form = { $what ->
    [whose] 是谁的问题？
    [today] 现在怎么应付？
    [often] 多久发生一次？
    [words] 用户的原话
    [customers] 影响哪些终端客户？
    [scenarios] 客户当时在做什么？（每行一个）
    [solution] 设想的方案（没有可不填）
    [title] 标题（不填则取问题的开头）
    [asker] 提出人（替别人填写时）
    [team] 团队
    [unit] 业务单元
    [service] 涉及的服务
    [pillar] 战略支柱
    [by] 填写人
    [side] 角色
    [says] 这是真正的问题吗？
    [why] 理由
    [text] 障碍是什么？
    [test] 最省的验证办法
    [tester] 由谁验证？
    [due] 什么时候之前？
    [number] 哪个障碍？
    [result] 结论
    [found] 验证发现了什么？
    [source] 这些数从哪里来？
    [grade] 支持它的最好证据
    [chance] 每月发生的可能性（%）
    [depends] 依赖（D-1、D-2）
    [excludes] 不能同时做
    [must] 必须做（法规、承诺）：为什么？
    [link] 关联到
    [to] 编号或名称（留空即取消关联）
    [into] 并入（编号；留空即恢复单独）
    [verdict] 决定
    [currency] 单位：{ $currency }
   *[file] Excel 或 CSV 文件
}
demand-form-range = { $end ->
    [low] 低
    [likely] 最可能
   *[high] 高
}
demand-form-effort = 团队的工作量（人天）
demand-form-nobody = 不填
demand-form-send = 提出需求
demand-form-sure = 也许已经有人提过同样的需求。可以直接跟进那一个，也可以仍然提出。
demand-form-anyway = 仍然提出
demand-form-acts = 现在可以做什么
demand-form-act = { $act ->
    [agree] 表态：这是不是真正的问题
    [obstacle] 做不了，因为……
    [tested] 记录验证结果
    [estimate] 估计
    [reword] 修改写法
    [bind] 依赖关系
    [link] 关联到别处
    [merge] 与另一个需求相同
   *[judge] 决定
}
demand-form-do = { $act ->
    [agree] 记录表态
    [obstacle] 提出障碍
    [tested] 记录结果
    [estimate] 记录估计
    [reword] 保存修改
    [bind] 保存
    [link] 关联
    [merge] 保存
   *[judge] 决定
}
demand-form-told = { $act ->
    [agree] 代表一个角色表态。认同问题，不等于答应开发。
    [obstacle] 写明障碍，以及弄清它是否真的存在的最省办法。
    [tested] 验证过的障碍不再拖住进度。
    [estimate] 填最可能的数即可；补上低和高，选择会更稳。不填就是未知，绝不当作零。
    [reword] 已认同现有写法的角色需要重新确认。
    [bind] 必须一起做，或者不能一起做的需求。
    [link] 后续页面会自动关联，其余的在这里补充。
    [merge] 提出人之后跟进另一个需求即可。
   *[judge] 理由会留存，提出人能看到。
}
demand-form-says = { $says ->
    [agrees] 是，就是这个问题
   *[objects] 不是，因为……
}
demand-form-verdict = { $verdict ->
    [chosen] 做
    [declined] 不做
    [done] 已办成
   *[reopened] 重新打开
}
demand-form-said = 已记录。

## 用表格导入
demand-import-page = 导入需求
demand-import-question = 需求已经在表格里了吗？
demand-import-lede = 一行一个需求，第一行是列名。没有写明问题的行不会导入，并会逐行说明。
demand-import-template = 下载模板（含示例）
demand-import-send = 导入
demand-import-done = 新增 { $made } 个需求，{ $known } 个原已存在{ $refused ->
    [0] 。
   *[other] ，{ $refused } 行未导入。
}
demand-import-row = 第 { $row } 行：{ $says }
demand-import-known = 第 { $row } 行就是 { $id }。
demand-import-empty = 列名下面没有内容。
demand-column = { $what ->
    [title] 标题
    [whose] 谁的问题
    [today] 现在怎么应付
    [often] 多久一次
    [words] 用户原话
    [asker] 提出人
    [team] 团队
    [unit] 业务单元
    [service] 服务
    [pillar] 战略支柱
    [customers] 终端客户
    [scenarios] 场景
   *[solution] 设想的方案
}
demand-column-also = { $what ->
    [title] 标题|需求|需求名称|名称|主题
    [whose] 谁的问题|用户|使用者|谁遇到|面向用户|目标用户
    [today] 现在怎么应付|现状|问题|痛点|问题描述|需求描述|描述
    [often] 多久一次|频率|发生频率|频次
    [words] 用户原话|原话|用户声音|客户原话
    [asker] 提出人|提出者|联系人|申请人|需求方
    [team] 团队|提出团队|部门|小组
    [unit] 业务单元|业务线|事业部|条线
    [service] 服务|系统|接口|涉及系统
    [pillar] 战略支柱|支柱|目标|战略目标
    [customers] 终端客户|客户|影响客户
    [scenarios] 场景|使用场景|业务场景
   *[solution] 设想的方案|方案|建议方案|期望功能|功能
}
demand-example-title = 例：电话里就能调整信用卡额度
demand-example-whose = 网点柜员，以及柜台前的客户
demand-example-today = 打电话给后台，平均等十一分钟
demand-example-words = 「要不是等这么久，这张卡我就办成了。」
demand-example-asker = 王芳
demand-example-customers = 出行前想提高额度的客户
demand-example-scenarios = 在柜台；在电话里
demand-example-solution = 一个能即时调整额度的接口
demand-file = 需求模板.xlsx

## 未受理
error-demand-by-nobody = 没有写明是谁。
    .cure = 写上姓名，最多 { $most } 个字符。
error-demand-long = { $field ->
    [whose] 「是谁的问题」
    [today] 「现在怎么应付」
    [often] 「多久发生一次」
    [words] 「用户的原话」
    [customers] 「影响哪些终端客户」
    [scenarios] 「客户当时在做什么」
    [solution] 「设想的方案」
    [why] 「理由」
    [text] 「障碍」
    [test] 「最省的验证办法」
   *[found] 「验证结果」
}太长。
    .cure = 最多 { $most } 个字符。
error-demand-lacks = 缺少{ $field ->
    [whose] 「是谁的问题」
    [today] 「现在怎么应付」
    [often] 「多久发生一次」
    [words] 「用户的原话」
    [customers] 「影响哪些终端客户」
    [scenarios] 「客户当时在做什么」
    [solution] 「设想的方案」
    [why] 「理由」
    [text] 「障碍」
    [test] 「最省的验证办法」
   *[found] 「验证结果」
}。
    .cure = 请补上，别人才能明白原因。
error-demand-many = { $field ->
    [scenarios] 场景
    [obstacles] 障碍
   *[depends] 其他需求
}太多。
    .cure = 最多 { $most } 个。
error-demand-solution-first = 这已经是方案了，背后的问题还没有写。
    .cure = 先写是谁的问题、现在怎么应付；方案会保留在旁边。
error-demand-no-problem = 还没有写问题。
    .cure = 写明是谁的问题、现在怎么应付；不需要方案。
error-demand-unsaid = 问题还没有说完整，无法认同：缺少{ $field ->
    [whose] 是谁的问题
    [today] 现在怎么应付
    [often] 多久发生一次
   *[words] 用户的原话
}。
    .cure = 请提出人补上，或者表示异议并写明哪里不清楚。
error-demand-over = 需求 { $demand } { $status ->
    [declined] 已决定不做
   *[done] 已办成
}。
    .cure = 先写明理由重新打开。
error-demand-merged = 需求 { $demand } 已并入 { $other }。
    .cure = 请对 { $other } 作决定。
error-demand-not-understood = 需求 { $demand } 还没有弄清。
    .cure = 选中之前，研发、设计、数据都要确认这就是问题。
error-demand-untested = { $demand } 的第 { $number } 个障碍还没有验证。
    .cure = 先做最省的验证，并记录结果。
error-demand-not-chosen = 需求 { $demand } 没有被选中过，谈不上办成。
    .cure = 先选中，或写明理由不做。
error-demand-not-over = 需求 { $demand } 仍在进行，不需要重新打开。
    .cure = 看看它的下一步。
error-demand-circle = { $demand } 不能依赖 { $other }：会绕成圈。
    .cure = 去掉其中一个关联。
error-demand-clash = { $demand } 不能既依赖又排斥 { $other }。
    .cure = 两者留其一。
error-demand-no-obstacle = 没有第 { $value } 个障碍，共有 { $known } 个。
    .cure = 在需求页面上从 1 数起。
error-demand-no-link = 没有{ $what ->
    [opportunity] 机会
    [case] 业务论证
    [okr] 联合 OKR
    [study] 研究
    [claim] 结论
   *[decision] 决策
}「{ $value }」。
    .cure = 已有：{ $known }。
error-demand-unknown = 没有{ $field ->
    [team] 团队
    [unit] 业务单元
    [service] 服务
   *[pillar] 战略支柱
}「{ $value }」。
    .cure = 最接近的是 { $nearest }。名称以服务目录和 sowhat.yaml 为准。
error-demand-bad = 「{ $value }」不是一个估计。
    .cure = 写一个数，例如 40；或者写低、最可能、高的区间，例如 20..40..90。
error-demand-choice = 「{ $value }」不在可选范围内。
    .cure = 可选：{ $known }。
error-demand-no-header = { $file } 里没有「谁的问题」或「现在怎么应付」这一列。
    .cure = 使用模板（sowhat demand template），或者按模板给这两列命名。
error-demand-rows = { $file } 的行数太多。
    .cure = 一次最多导入 { $most } 行。
error-demand-day = 「{ $value }」不是日期。
    .cure = 写成 2026-12-01 这样。
error-demand-no-file = 没有选择文件。
    .cure = 选择一个 CSV 或 Excel 文件。
error-demand-template-exists = { $path } 已经存在。
    .cure = 换一个文件名，或者先移走。
error-no-such-demand = 没有需求「{ $value }」。
    .cure = 已有：{ $known }。
error-no-such-ask = 服务目录里没有第 { $value } 号愿望，或者它已经是需求。
    .cure = 看看需求列表。

## 命令行
cli-demand = 提需求，先说问题，再看它走到哪一步
cli-demand-ask =
    提需求：是谁的问题、现在怎么应付；方案只写在旁边。

    示例：sowhat demand ask --whose "Branch staff" --today "They telephone and wait" --by "Wang Fang"
cli-demand-list =
    全部需求，每个都写明下一步和由谁来做。

    示例：sowhat demand list
cli-demand-show =
    单个需求。

    示例：sowhat demand show D-1
cli-demand-agree =
    一个角色表态：这是不是真正的问题。

    示例：sowhat demand agree D-1 --side design --by "Li Na"
cli-demand-obstacle =
    写明障碍和最省的验证办法，或者记录验证结果。

    示例：sowhat demand obstacle D-1 --side data --text "No permission" --test "Ask legal for one table" --by "Li Na"
cli-demand-estimate =
    估计：一个数，或者 低..最可能..高。

    示例：sowhat demand estimate D-1 --reach 200..400..900 --value 12 --grade C --by "Li Na"
cli-demand-status =
    选中、不做、办成，或者重新打开一个需求。

    示例：sowhat demand status D-1 declined --why "The pilot showed no need" --by "Zhao Min"
cli-demand-link =
    说明需求在哪里继续、依赖什么，或者与哪个需求相同。

    示例：sowhat demand link D-1 --study cards-retention --by "Li Na"
cli-demand-import =
    导入 CSV 或 Excel 文件，一行一个需求。

    示例：sowhat demand import wishes.xlsx --by "Li Na"
cli-demand-template =
    写出供填写的表格。

    示例：sowhat demand template demand.xlsx
cli-show-demand =
    有哪些需求，下一步是什么，由谁来做。

    示例：sowhat show demand --json
cli-argument-demand = 需求编号，例如 D-1
cli-argument-demand-file = CSV 或 Excel 文件
cli-argument-demand-template = 写到哪里
cli-argument-demand-verdict = 决定
cli-option-demand-whose = 是谁的问题
cli-option-demand-today = 现在怎么应付
cli-option-demand-often = 多久发生一次
cli-option-demand-words = 用户的原话
cli-option-demand-title = 标题
cli-option-demand-asker = 提出人（替别人填写时）
cli-option-demand-team = 提出的团队
cli-option-demand-unit = 业务单元
cli-option-demand-service = 涉及的服务
cli-option-demand-pillar = 对应的战略支柱
cli-option-demand-customers = 影响哪些终端客户
cli-option-demand-scenario = 客户当时在做什么，可重复
cli-option-demand-solution = 设想的方案
cli-option-demand-of = 由服务目录里的哪一号愿望而来
cli-option-demand-by = 填写人
cli-option-demand-side = 代表哪个角色
cli-option-demand-objects = 不是这个问题，因为……
cli-option-demand-text = 障碍
cli-option-demand-test = 最省的验证办法
cli-option-demand-tester = 由谁验证
cli-option-demand-due = 什么时候之前，例如 2026-12-01
cli-option-demand-number = 验证的是第几个障碍，从 1 数起
cli-option-demand-result = 结论
cli-option-demand-found = 验证发现了什么
cli-option-demand-reach = 每月触及的人数或客户数
cli-option-demand-value = 每人（客户）每月的价值，以工作区的货币计
cli-option-demand-grade = 支持它的最好证据，A 至 E
cli-option-demand-effort = 某团队的人天，例如 cards=10..20..40，可重复
cli-option-demand-loss = 晚一个月可能的损失
cli-option-demand-chance = 发生的可能性，0 至 1
cli-option-demand-source = 这些数从哪里来
cli-option-demand-why = 理由
cli-option-demand-depends = 依赖的需求，可重复
cli-option-demand-excludes = 不能同时做的需求，可重复
cli-option-demand-must = 必须做，因为……
cli-option-demand-into = 并入哪个需求
cli-option-demand-link = 在那里的编号或名称
demand-noted = { $id }：{ $status }。下一步（{ $who }）：{ $next }
demand-written = 已写出：{ $path }
