# 模拟公司的各项服务该怎么处置：用在真相页上。
truth-fates = 各项服务该怎么处置
truth-fates-lede = { $n } 项里，复核说对了 { $right } 项；只拿最近一个月的总调用量比门槛，会有 { $fooled } 项与真相不符。
truth-fate-service = 服务
truth-fate-made = 造成什么样
truth-fate-naive = 只看门槛
truth-fate-true = 真相
truth-fate-found = 复核的结论
