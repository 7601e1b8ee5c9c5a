### 各种设计的证据页

## 哪种设计，为什么
study-design = { $design ->
        [did] 设计：分批接入对比
        [experiment] 设计：实验
        [synthetic] 设计：合成对照
        [series] 设计：中断时间序列
        [protection] 设计：前后发生率对比
       *[association] 设计：相关
    }
study-design-is = { $design ->
        [did] 各单位先后接入，每个接入日期前后都拿还没接入的单位作比较。
        [experiment] 谁在哪个组由抽签决定，所以各组之间除了偶然，只差这项服务。
        [synthetic] 给始终没接入的单位加权，让它们合起来在接入前与已接入的走势一致；接入后，它们就代表“没有这项服务会怎样”。
        [series] 只有一条线、一个起点：起点之前的走势、季节和对照序列，说明本来会怎样走下去。
        [protection] 每个单位每期出多少次（或多久）问题：拿接入后的发生率和接入前比，再看同一时期没有它的单位变了多少。
       *[association] 把在用的和没用的放在一起看。没有什么能说明他们不用会怎样，所以不论差多少，都只是相关。
    }
study-design-named = { $named ->
        [yes] 研究里写明了用这种设计。
       *[no] 研究没有写明设计；没有看到更适合的，就按分批接入对比。
    }
check-name-trial-exposure = 算在哪个组
check-name-trial-randomised = 由抽签决定
study-head-unit = 单位

## 各组
study-arms = { $way ->
        [up] { $kind ->
            [absorbing] { $arms }留下的客户比{ $baseline }多
           *[state] { $arms }的“{ $outcome }”高于{ $baseline }
        }
        [down] { $kind ->
            [absorbing] { $arms }留下的客户比{ $baseline }少
           *[state] { $arms }的“{ $outcome }”低于{ $baseline }
        }
        [several] { $n ->
            [1] 各组中只有{ $arms }与{ $baseline }的差别超出偶然
           *[other] { $arms }与{ $baseline }的差别超出偶然
        }
        [related] 各组“{ $outcome }”的差别：是相关，不是效果
       *[none] { $n ->
            [1] { $arms }与{ $baseline }的差别，可能只是偶然
           *[other] 没有哪个组与{ $baseline }的差别超出偶然
        }
    }
study-arms-lede = 每个点：某组的“{ $outcome }”减去“{ $baseline }”组的（{ $at }）；横线是 { $level } 区间。{ $arms ->
        [1] { "" }
       *[other] 标题已把 { $arms } 个组一并考虑（Holm）。
    }
study-arms-over = 各组按整个时段比较；上面的客户数按最后一期统计。
study-arms-level = 基准组，{ $level }
study-arms-caption = 各组
study-head-arm = 组
study-head-outcome = 指标
study-head-arm-units = 单位数
study-head-arm-difference = 差
study-head-arm-interval = 区间
study-head-arm-relative = 相对基准
study-head-arm-always = 随时查看都有效的区间
study-head-arm-p = p 值
study-head-arm-p-adjusted = 各组一并考虑的 p 值（Holm）
study-head-arm-q = q 值
study-head-arm-quantile = 分位
study-head-arm-in-baseline = 基准组
study-head-arm-in-arm = 该组
study-quantile = { $arm }，{ $q } 分位
study-quantiles = { $clear ->
        [0] 各分位上，组间差别都可能只是偶然
       *[other] { $n } 个分位中，有 { $clear } 个的组间差别超出偶然
    }
study-quantiles-lede = 每个点：某组的分位数减去“{ $baseline }”组的同一分位数；横线是 { $level } 区间，各算各的。
study-further = { $clear ->
        [0] 其他指标的差别都可能只是偶然
       *[other] { $n } 个其他指标中，有 { $clear } 个的差别超出偶然
    }
study-further-lede = 各按自己的单位。p 值（Holm）和 q 值（Benjamini-Hochberg）已把这些指标和组一并考虑。

## 合成对照
study-treated = 已接入
study-stand-in = 合成的对照
study-wave = { $g } 起接入
study-paths = { $state ->
        [up] 接入后，已接入单位的“{ $outcome }”高于合成的对照
        [down] 接入后，已接入单位的“{ $outcome }”低于合成的对照
        [none] 接入后，已接入单位与合成的对照之差，可能只是偶然
        [related] 已接入单位与合成对照的“{ $outcome }”：是相关，不是效果
       *[alone] 已接入单位与合成对照的“{ $outcome }”，没有区间
    }
study-paths-lede = 已接入的有 { $units } 个单位；对照由始终没接入的单位加权而成，使两边在接入前走势一致。接入前两边平均相差 { $apart }。不加权、直接用双重差分，得到 { $plain }。
study-path-says = { $periods } 期的两条走势：一条是已接入的（{ $wave }），一条是合成的对照；{ $g } 起接入。
study-path-caption = 已接入与合成的对照，逐期（{ $g } 起接入）
study-placebos = { $large ->
        [0] { $n } 次顶替试算，没有一次有这么大
       *[other] { $n } 次顶替试算，有 { $said } 次这么大
    }
study-placebos-lede = 每次让始终没接入的单位冒充已接入的，当作它们也接入了。直方图是什么都没发生时算出来的结果，竖线是实际的结果。
study-placebos-mark = 实际：{ $effect }
study-placebos-caption = 没有人接入时算出来的结果
study-place = { $share } 不超过
study-place-own = 实际结果
study-head-place = 顶替试算中
study-head-came = 算出来
study-donors = 对照由 { $n } 个单位合成，相当于 { $like } 个等权单位{ $waves ->
        [1] { "" }
       *[other] （各批分别）
    }
study-donors-lede = 每个单位在对照里占多少；合计 100%。
study-head-weight = 权重
study-times = 哪些期算作“之前”
study-times-lede = 两边的起点水平取这些期的加权平均，权重使它最能说明之后的水平。

## 中断时间序列
study-observed = 实际
study-expected = 没有它时的预期
study-series = { $state ->
        [up] { $starts } 起，“{ $outcome }”高于预期
        [down] { $starts } 起，“{ $outcome }”低于预期
        [none] { $starts } 起，“{ $outcome }”没有超出预期的范围
        [related] { $starts } 起的“{ $outcome }”与预期：是相关，不是效果
       *[alone] { $starts } 起的“{ $outcome }”与预期，没有区间
    }
study-series-lede = { $n } 期平均相差 { $mean }；{ $level } 区间：{ $range }。浅色带是每一期预期所在的范围。
study-series-band = 预期的区间（逐期）
study-series-caption = 实际与预期，逐期
study-sum = 累计相差 { $total }
study-sum-lede = 起点以来各期合计；{ $level } 区间：{ $range }。
study-sum-line = 累计之差
study-sum-band = 累计的区间
study-sum-caption = 累计之差，逐期
study-series-made = { $n ->
        [0] 预期只由这条序列自己得出
       *[other] 预期由这条序列和 { $said } 条对照序列得出
    }
study-series-made-lede = 每一项占多少，由起点之前的数据决定。
study-series-trend = 持续走势的权重
study-series-seasons = 剔除的季节
study-series-season = { $n } 期
study-no-season = 无
study-series-dates = 试过的更早日期（那时什么都没开始）
study-series-tried = { $dates } 个，每个 { $horizon } 期
study-series-control = { $name } 高一个标准差时

## 前后发生率
study-before = 之前
study-after = 之后
study-controls = 没有它的
study-ratio = { $state ->
        [down] 已接入单位的“{ $outcome }”比预期少 { $size }
        [up] 已接入单位的“{ $outcome }”比预期多 { $size }
        [none] 已接入单位的“{ $outcome }”与预期之差，可能只是偶然
        [related] 已接入单位的“{ $outcome }”与预期：是相关，不是效果
       *[alone] 已接入单位的“{ $outcome }”与预期，没有区间
    }
study-ratio-lede = 实际 { $observed }；如果和没有它的单位同样变化，预期是 { $expected }。比值 { $ratio }（{ $level } 区间：{ $range }）。
study-ratio-beside = { $known ->
        [yes] 如果把接入前最后一个季度也算作之前，比值是 { $last }。
       *[no] { "" }
    }{ $counted ->
        [yes] 方差是均值的 { $uneven } 倍（纯属偶然时为 1），区间已考虑这一点。
       *[no] { "" }
    }
study-ratio-all = 全部
study-ratio-caption = 实际与预期，逐批
study-head-rate-units = 单位数
study-head-rate-observed = 实际
study-head-rate-expected = 预期
study-head-rate-ratio = 比值
study-head-rate-interval = 区间
study-rates = 已接入单位的发生率从 { $before } 变为 { $after }
study-rates-lede = 每个单位每期的“{ $outcome }”，接入之前与之后{ $controls ->
        [yes] ；旁边是同一时期没有它的单位
       *[no] ；没有可以比较的单位
    }。
study-rates-caption = 两边的发生率
study-head-side = 哪一边
study-head-moved = 之后比之前

## 相关
study-strata = { $way ->
        [up] 在用{ $service }的，“{ $outcome }”更高；这里看不出原因
        [down] 在用{ $service }的，“{ $outcome }”更低；这里看不出原因
       *[none] 用不用{ $service }，“{ $outcome }”的差别可能只是偶然
    }
study-strata-lede = { $strata ->
        [yes] 同层、同期相比，
       *[no] 同期相比，
    }在用的与没用的相差 { $standardised }（{ $level } 区间：{ $range }）；全部混在一起比，相差 { $crude }。用不用是自己选的，所以这个差别不是效果。
study-standardised = { $strata ->
        [yes] 同层相比（标准化）
       *[no] 同期相比（标准化）
    }
study-crude = 全部混在一起（未分层）
study-strata-caption = 在用的减没用的，逐层
study-stratum-all = 全部
study-head-stratum = 层
study-head-adopters = 在用
study-head-others = 没用
study-head-share = 占在用者

## 各种设计的答案用语
study-question-since = “{ $service }”对“{ $outcome }”起了什么作用？
study-question-association = 用不用“{ $service }”，“{ $outcome }”有什么不同？
front-answer-associated = { $way ->
        [none] 还不知道。用不用“{ $service }”，“{ $outcome }”看不出差别；就算有差别，也未必是它带来的。
       *[other] 还不知道。用“{ $service }”的和没用的，“{ $outcome }”不一样，但看不出是它带来的。
    }
front-answer-related-other = 还不知道。关于“{ $outcome }”，数据最多说明相关，看不出是平台带来的。
front-basis-experiment = 随机分组：谁用“{ $service }”由抽签决定，其余的说明没有它会怎样。
front-basis-synthetic = { $n ->
       *[other] { $teams } 个团队接入了“{ $service }”；始终没接入的团队加权后在之前走势一致，说明没有它会怎样。
    }
front-basis-series = “{ $service }”开始之前的走势，说明本来会怎样；没有别的单位可比。
front-basis-protection = { $n ->
       *[other] { $teams } 个团队接入了“{ $service }”；其余团队同期的变化，说明没有它会怎样。
    }
front-counted-experiment = 共 { $reached } 位分到它的客户，算到抽签后 { $after }。
front-figure-customers-lot = 由抽签分到它{ $known ->
        [yes] ，其中 { $touched } 有使用记录
       *[no] { "" }
    }
front-figure-protected-less = { $way ->
        [less] 已接入单位的“{ $outcome }”比预期少；没有价格说明值多少
       *[more] 已接入单位的“{ $outcome }”比预期多
    }
