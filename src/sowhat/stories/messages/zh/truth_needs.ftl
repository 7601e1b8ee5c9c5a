# 模拟公司里缺什么，写在真相页上。
truth-needs = 大家缺什么
truth-needs-lede = 埋下的 { $n } 个真需求，找到了 { $found } 个；清单上的 { $listed } 条机会里，有 { $false } 条并不成立。
truth-need-kind = 类型
truth-need-made = 造成什么样
truth-need-real = 是不是真机会
truth-need-found = 是否列入清单
truth-need-of = { $kind ->
    [gap] 支柱差距
    [failures] 调用失败
    [polling] 反复轮询
    [chain] 连环调用
    [twins] 重复建设
    [alike] 相似团队
    [funnel] 开发者流失
    [export] 手工导出
    [moving] 与指标同动
   *[other] { $kind }
}
truth-need-there = { $real ->
    [yes] 是
   *[no] 不是，只是看着像
}
truth-need-seen = { $found ->
    [yes] 列入
   *[no] 未列入
}
