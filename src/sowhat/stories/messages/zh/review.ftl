## 为什么保留、推广、合并、迁移、下线或保护
review-no-month = 还没有一个完整自然月的调用记录，无从判断
review-unrouted = 没有声明它的路由，无从知道哪些调用是它的
review-ended = { $month }之后数据源不再有完整的月份：日志断了，不等于没人调用
review-replaced = 已由 { $towards } 接替，{ $consumers_n ->
    [0] 近来无人调用，但之后还会有
   *[other] 仍有 { $consumers } 个调用方在用
}
review-deprecated = 已声明停用，仍有 { $consumers_n ->
   *[other] { $consumers }
} 个调用方在用，却没人说明改用什么
review-duplicate = { $towards } 做的是同一件事：两者的接口描述相似度 { $similarity }，它的 { $consumers } 个调用方中有 { $shared } 个也在调用后者
review-above = { $month }有 { $calls } 次真人调用，阈值为 { $threshold }
review-under = { $month }有 { $calls } 次真人调用，阈值为 { $threshold }
review-growing = 调用量每月增长 { $rate }{ $eligible_n ->
    [0] {""}
   *[other] ，{ $eligible } 个适用对象中已有 { $adopted } 个在用
}
review-loved = 已采用的 { $adopted } 个中有 { $habitual } 个用成了习惯，适用的共有 { $eligible } 个
review-seasonal = 调用集中在 { $months }，占全年的 { $share }
review-season-once = 记录里只有一个这样的旺季，下个旺季过后再复核
review-season-twice = 上一年同样这几个月占了 { $before }；随机挑月份也能这样吻合的概率为 { $chance }
review-rhythm = 有 { $n_n ->
   *[other] { $n }
} 个调用方按固定间隔来，间隔最长约 { $every } 天，下一次预计在 { $next }
review-money = 有 { $amount } 的现行价值主张以它为基础，证据等级 { $grade }
review-customers = 一个月里它的调用背后有 { $customers } 位不同的客户：调用不多，但每次都关系到人
review-customers-fall = 调用量每月变化 { $rate }，背后仍有 { $customers } 位客户：先让他们有别的可用，才能下线
review-young = { $since }才开始，还不满一个回看期，先给它时间
review-records = 只有 { $have_n ->
   *[other] { $have }
} 个完整月份的记录，满 13 个月才分得清淡季和消亡
review-bots = 13 个月内没有真人调用；上个整月有机器人调用 { $bots } 次、探测 { $probes } 次。先问它们的主人
review-never = 自 { $records } 有记录以来，按它的路由看从未有人调用：先核对路由
review-silent = 至少 { $days } 天没有真人调用，也没有旺季或周期表明还会有
review-quiet = 上个整月没有真人调用，距最近一次 { $days_n ->
   *[other] { $days }
} 天；满 { $need } 天才算静默
review-fading = 调用量每月变化 { $rate }，只剩 { $calls } 次，来自 { $consumers_n ->
    [0] 身份不明的调用方
   *[other] { $consumers } 个调用方
}，没有发现什么依赖于它
review-falling = 调用量每月变化 { $rate }，仍有 { $consumers_n ->
   *[other] { $consumers }
} 个调用方：先问他们，再作决定
review-break = 数据源 { $source } 在 { $start } 口径中断，前后的调用量不可比
review-disturbed = 数据源 { $source } 在 { $start } 口径中断，只用了可比的月份
review-small = 每月 { $calls } 次真人调用，没有确定的下降，来自 { $consumers_n ->
    [0] 身份不明的调用方
   *[other] { $consumers } 个调用方
}：量小不是下线的理由
review-still-called = 三个月内仍有 { $consumers_n ->
   *[other] { $consumers }
} 个调用方用过它，须先通知
review-sensitive = 它提供敏感数据：下线时相应授权一并终止

## 说不出趋势的原因
review-trend-short = 看趋势需要 { $need } 个完整月份，目前有 { $have } 个
review-trend-broken = 数据源口径中断过：看趋势需要 { $need } 个可比的完整月份，目前有 { $have } 个

## 不被接受的
error-review-nobody = 决定要有人负责。
    .cure = 写上姓名，不超过 { $most } 个字符。
error-review-too-long = 理由太长了。
    .cure = 控制在 { $most } 个字符以内。
error-review-no-why = 与规则不同的结论需要理由。
    .cure = 说明为什么不是 { $verdict }，或者确认它。
error-review-no-until = 暂缓决定要写明到哪一天为止。
    .cure = 写一个日期，例如 2027-01-31。
error-review-until = “{ $value }”不能作为暂缓的截止日。
    .cure = 写一个今天之后、一年之内的日期{ $latest ->
        [blank] {""}
       *[other] （最晚 { $latest }）
    }，例如 2027-01-31。
error-review-overtaken = 你打开页面之后，{ $by } 已作出决定：{ $kind ->
        [keep] 保留
        [promote] 推广
        [merge] 合并
        [migrate] 迁移
        [retire] 下线
       *[protect] 保护
    }。
    .cure = 先看下面的这条决定，仍要更改再提交。
error-review-moved = 你打开页面之后，规则的说法变了：{ $kind ->
        [keep] 保留
        [promote] 推广
        [merge] 合并
        [migrate] 迁移
        [retire] 下线
       *[protect] 保护
    }。
    .cure = 先看新的理由，再作决定。
error-review-kind = “{ $value }”不是一种结论。
    .cure = 从这些里选：{ $known }。
error-review-says = “{ $value }”不是一种决定。
    .cure = 写 confirmed、changed 或 deferred。

## 结果表
table-lifecycle = 复核时遥测和记录对每个服务说了什么：月份、趋势、季节、调用方、成本、替代候选。
table-lifecycle-service = 服务。
table-lifecycle-document = 证据，JSON 格式。
