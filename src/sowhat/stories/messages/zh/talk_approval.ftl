## 讲述：项目立项
talk-approval-title = 立项：{ $what }
talk-approval-under = { $audience ->
    [executives] 什么问题、值多少、花多少、谁来签字
    [business] 什么问题、你们的客户会有什么变化、先验证什么
   *[developers] 什么问题、先验证什么、要投入多少
}
talk-approval-problem = “{ $words }”
talk-approval-no-problem = 这是谁的问题，还没有当事人用自己的话说过
talk-approval-no-problem-cure = 立项之前，先要一句当事人的原话。
talk-approval-whose = 谁的问题：{ $whose }；{ $often ->
    [daily] 每天都遇到
    [weekly] 每周都遇到
    [monthly] 每月都遇到
    [quarterly] 每季度都遇到
    [seldom] 偶尔遇到
   *[unknown] 多久遇到一次还不清楚
}。
talk-approval-today = 现在怎么办：{ $today }
talk-approval-agreed = { $n_n ->
    [0] 开发、设计、数据三方还没有谁认可这就是问题。
    [1] 开发、设计、数据三方中有一方认可这就是问题。
    [2] 开发、设计、数据三方中有两方认可这就是问题。
   *[other] 开发、设计、数据三方都认可这就是问题。
}
talk-approval-change = 会有什么变化：{ $change }
talk-approval-who = 为谁做：{ $who }
talk-approval-why = 为什么相信：{ $why }
talk-approval-counted = 每月 { $customers }客户，人工统计{ $told ->
    [yes] （{ $source }）
   *[no] ，没有写出处
}。
talk-approval-known = 记录里，{ $of ->
    [unit] 这个业务单元
    [service] 能用这项服务的团队
   *[all] 全部团队
}共有 { $customers }客户。
talk-approval-worth = { $months } 个月里，扣掉成本大约能多出 { $net }
talk-approval-label = 净收益，预测值
talk-approval-range = 在 { $low } 至 { $high } 之间；{ $draws ->
    [all] 几乎每次模拟都大于零
   *[some] { $gain } 的模拟结果大于零
}
talk-approval-payback = 大约 { $months } 个月回本；{ $ended ->
    [yes] 快则 { $low } 个月，慢则 { $high } 个月
   *[no] 最快 { $low } 个月，也可能到期还没有回本
}。
talk-approval-no-payback = 到期能不能回本还说不准：{ $chance } 的模拟结果能回本。
talk-approval-forecast = 这是按写明的区间做的预测，不是价值；在有证据之前，哪里都不计入。
talk-approval-no-case = { $known ->
    [some] 还没有立项测算，以下是初步估计
   *[none] 值多少，现在还不知道
}
talk-approval-estimate-reach = 每月涉及 { $likely }（{ $low } 至 { $high }）。
talk-approval-estimate-value = 每一个每月值 { $likely }（{ $low } 至 { $high }）。
talk-approval-assumptions = 建立在哪些假设上
talk-approval-assumption-head = { $at ->
    [what] 假设
    [low] 低
    [likely] 大概
    [high] 高
   *[from] 出处
}
talk-approval-no-source = 没有人说
talk-approval-months = { $n } 个月
talk-approval-cost = { $months } 个月共需 { $value }（{ $low } 至 { $high }）
talk-approval-no-cost = { $known ->
    [some] 成本目前只有人天
   *[none] 要花多少，还没有人估过
}
talk-approval-days = { $kind ->
    [build] 建设：{ $days } 人天
   *[run] 运行：每月 { $days } 人天
}{ $priced ->
    [yes] ，按财务单价合 { $amount }。
   *[no] ；还没有单价可折成钱。
}
talk-approval-effort = { $team }：{ $likely } 人天（{ $low } 至 { $high }）。
talk-approval-alternatives = { $n_n ->
    [0] 还有没有别的办法，没有人看过
   *[other] 还有 { $n } 种办法可选，包括什么都不做
}
talk-approval-alternative-head = { $at ->
    [what] 别的办法
    [cost] 花费
   *[lacks] 缺什么
}
talk-approval-alternative-table = 备选方案
talk-approval-alternative = { $name ->
    [nothing] 什么都不做
    [buy] 购买
   *[elsewhere] 别处自建
}{ $told ->
    [yes] ：{ $says }
   *[no] {""}
}
talk-approval-alternative-cost = { $known ->
    [yes] { $low } 至 { $high }
    [one] { $low }
   *[no] 没有人知道
}
talk-approval-lacks = { $told ->
    [yes] { $lacks }
   *[no] 没有人说
}
talk-approval-alternatives-say = { $n_n ->
    [0] 没有备选的立项，只是一个愿望。
   *[other] 每一种都比过。如果您觉得哪种更好，请现在说：今天改主意最便宜。
}
talk-approval-test = 先验证影响最大的一项：{ $what }{ $decides ->
    [yes] 。单这一项就能让盈变亏
   *[no] {""}
}
talk-approval-no-test = 先验证什么还说不出：还没有数字
talk-approval-no-test-cure = 动手之前，先做一个最省的、能推翻我们的验证，写明谁做、哪天之前。
talk-approval-how = 怎么验证：{ $how }
talk-approval-by = { $dated ->
    [both] { $who }负责，{ $day }之前完成。
    [day] { $day }之前完成，还没有人认领。
    [who] { $who }负责，还没有定日期。
   *[none] 还没有人认领，也没有定日期。
}
talk-approval-passes = 怎样算通过：{ $passes }
talk-approval-result = 结果：{ $result ->
    [passed] 通过
    [failed] 没有通过
   *[unclear] 说不清
}。{ $says }
talk-approval-power = { $enough ->
    [yes] 上线以后，研究看得出有没有效果
    [no] 照现在的条件，上线以后看不出有没有效果
   *[unknown] 上线以后能不能看出效果，现在还不知道
}
talk-approval-no-power = 研究能看出多大的效果，现在还说不出
talk-approval-no-power-cure = 先定业务结果和研究，才算得出最小能看出多大的效果。
talk-approval-detectable = 最小能看出的效果：{ $effect }，{ $source ->
    [plan] 按计划的铺开方式
    [build] 按现有数据
   *[formula] 按抽签让一半客户先用
}。
talk-approval-expected = 我们预期的效果：{ $effect }。
talk-approval-grade = 证据最高能到：{ $grade }。
talk-approval-power-cure = 所以，要么扩大客户范围，要么延长时间，要么换一个指标，再谈“证明”。
talk-approval-unknown = { $n_n ->
    [0] 签字需要的，都齐了
   *[other] 还不知道的
}
talk-approval-lacks-case = 还没有立项测算。
talk-approval-lacks-parts = 材料还缺：{ $parts }。
talk-approval-untested = { $n_n ->
   *[other] 有 { $n } 项假设还没有验证。
}
talk-approval-obstacle = 障碍：{ $what } 验证办法：{ $test }
talk-approval-part = { $part ->
    [hypothesis] 假设
    [customers] 客户
    [effect] 效果
    [cost] 成本
    [alternatives] 备选方案
    [study] 研究
    [baseline] 起点数字
    [numbers] 测算
    [nothing] 什么都不做会怎样
    [test] 对影响最大一项的验证
   *[about] 基本情况
}
talk-approval-ask = { $n_n ->
    [0] 请您定：做，还是不做；双方都还没有签字
    [1] 请您定：做，还是不做；已有一方签字
   *[other] 请您定：做，还是不做；双方都已签字
}
talk-approval-signed = { $side ->
    [platform] 平台方
   *[business] 业务方
}：{ $by }，{ $day }{ $stands ->
    [yes] 签字。
   *[no] 签字；之后材料有改动，需要重新签。
}
talk-approval-unsigned = { $side ->
    [platform] 平台方
   *[business] 业务方
}还没有签字。
talk-approval-ask-build = 同意，就批准 { $amount } 建设费用，最多 { $high }；超出再来请示。
talk-approval-ask-case = 今天同意，只表示一件事：双方一起写立项材料，写完再来。
