### 模拟公司：所有展示它的地方都有标记；真相与发现对照

simulated-mark = 这是一家模拟公司，真实效果是已知的，可以拿来核对结果。
simulated-compare = 对照真相
simulated-terminal = 这是一家模拟公司，真实效果是已知的。对照真相：sowhat show truth

truth-page = 真相
truth-question = 这家模拟公司里什么是真的，sowhat 又发现了什么？
truth-score = { $right }/{ $told }
truth-answer = 能回答的问题，答对 { $score }。
truth-answer-none = 凭这些数据，还没有一个问题能回答。
truth-declined = { $n ->
        [0] 没有悬而未决的问题。
       *[other] 有 { $n } 个问题无法回答，sowhat 如实说了。
    }
truth-unbuilt = 最近一次构建里没有其中 { $n } 项研究。
truth-apart = 真相在造这家公司时就写下了，任何估计都不会读取它。
truth-figure-holds = 区间包含真值
truth-figure-holds-note = 确有效果，区间也盖住了它
truth-figure-not-claimed = 没有就没说有
truth-figure-not-claimed-note = 本无效果，也没有宣称有
truth-figure-open = 没有定论
truth-figure-open-note = 凭数据回答不了，并且如实说了
truth-figure-wrong = 错了
truth-figure-wrong-note = 区间没盖住真值，或把没有的效果说成有

truth-compared = 什么是真的，得出了什么
truth-compared-lede = 圆点是 sowhat 的估计，横条是区间，竖线是真值。
truth-compared-none = 真相文件里没有写任何效果。
truth-compared-says = { $n } 个问题：真相、发现，以及对不对。
truth-head-question = 问题
truth-head-true = 真相
truth-head-found = 得出的结果
truth-head-interval = 区间
truth-head-verdict = 对不对
truth-of = { $service } → { $outcome }
truth-kept = 留住 { $customers }客户
truth-lost = 流失 { $customers }客户
truth-nothing = 没有效果
truth-effect = { $whose ->
        [share] { "" }
        [team] 每个团队每{ $every ->
            [day] 天
            [week] 周
            [month] 月
            [quarter] 季度
           *[period] 期
        }{ " " }
       *[customer] 每位客户{ " " }
    }{ $effect }{ $counts ->
        [downtime-minutes] { " 分钟" }
       *[other] { "" }
    }
truth-mark = 真值 { $true }
truth-picture = 发现：{ $value }，区间 { $range }。真值：{ $true }。
truth-found = { $said }，{ $grade }
truth-found-none = 构建里没有
truth-verdict-holds = 区间包含真值。
truth-verdict-unsure = 区间包含真值，但太宽，下不了结论，sowhat 如实说了。
truth-verdict-missed = 区间没有盖住真值。
truth-verdict-not-claimed = 本来没有效果，也没有说有。
truth-verdict-related = 只看到相关，并且只说是相关，没有当成效果。
truth-verdict-not-estimable = 凭这些数据说不清，sowhat 如实说了。
truth-verdict-false-claim = 说有效果，其实没有。
truth-verdict-not-built = 最近一次构建里没有这项研究。
truth-sign = { $verdict ->
        [pass] 对
        [fail] 错
       *[other] 没有定论
    }

truth-planted = 还埋了什么
truth-planted-lede = 这些是特意放进数据里的，旁边是应该在哪里看到它。
truth-planted-look = 去看看
truth-made = 这家公司是怎么造的
truth-made-kind = { $kind ->
        [internal] 一个内部平台。
        [marketplace] 一个交易市场。
       *[open] 一个开放平台。
    }
truth-made-seed = 随机种子 { $seed }：同一个种子会造出同一家公司。
truth-proof = 这不能证明什么
truth-proof-lede = 一家公司证明不了什么：{ $level } 的区间，一百次里大约有 { $misses } 次盖不住真值，轮到哪一次全凭运气。要看的是换许多家模拟公司，盖不住的次数有多少。这个数（校准）以后会放在本页旁边。

truth-fold = 看看真相
truth-fold-title = 这里什么是真的
truth-fold-all = 这家公司的全部问题

## 命令
cli-show-truth = 模拟公司里什么是真的，与发现的结果对照。

    示例：sowhat show truth --json

## 合计成钱
truth-totals = 加起来真正值多少钱？
truth-totals-lede = 左边是真相，按合计所用的最可能价格折成钱；右边是证据得出的数。两边说的是同样几项研究。
truth-total-total = 合计
truth-total-true = 真相
truth-total-found = 得出
truth-total-interval = 区间
truth-total-verdict = 说对了吗
truth-total-kind = { $kind ->
        [protect] 避免的损失
       *[create] 新价值
    }
truth-total-says = { $inside ->
        [yes] 区间包含真相
       *[no] 区间没有包含真相
    }

## 统计损失的研究
front-answer-short-protection = { $kind ->
        [yes] 减少了损失
        [harm] 损失更多了
        [none] 没有要紧的效果
        [related] 仅相关
        [declared] 自报
       *[unknown] 还不知道
    }
