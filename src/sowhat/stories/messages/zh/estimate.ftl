### 终端里的 sowhat estimate

estimate-sentence =
    { $side ->
        [up] 用上之后平均高了：{ $effect }（指标原单位）。
        [down] 用上之后平均低了：{ $effect }（指标原单位）。
        [related] 用上的和没用上的平均相差 { $effect }，但这不能说是效果，原因见边界。
       *[none] 分不清是效果还是巧合：平均 { $effect }。这批数据要到 { $mde } 才看得出来。
    }
estimate-interval = 有 { $level } % 的把握在 { $low } 到 { $high } 之间。
estimate-grade = 证据：{ $word }（{ $letter }）
estimate-behind = 共 { $units } 个单位，其中 { $treated } 个{ $design ->
        [experiment] 在实验组，随机分组的
       *[other] 已上线，{ $periods } 个周期；自主决定的
    }单位 { $clusters } 个；区间算法：{ $method ->
        [placebo] 用从未上线的单位顶替（安慰剂检验）
        [welch] 韦尔奇 t 检验
        [jackknife] 逐个去掉决策单位（jackknife）
        [randomisation] 随机化检验
       *[normal] 正态近似
    }。
estimate-none = 还说不准：这批数据撑不起一个估计。
estimate-limits = 边界
estimate-by-event = 上线前后
estimate-helps = 怎样会更有把握
estimate-column-event = 周期
estimate-column-effect = 效果
estimate-column-low = 下限
estimate-column-high = 上限
estimate-address = { $rows } 行 · 数据 { $fingerprint } · 代码 { $version }

## 随机实验
estimate-by-arm = 各组与基准组之差
estimate-column-arm = 组
estimate-column-relative = 相对变化
estimate-column-always-low = 随时看都成立：下限
estimate-column-always-high = 上限

## 合成对照
estimate-sentence-alone = { $side ->
        [related] 上线的和拿来比的平均相差 { $effect }，但这不能说是效果，原因见边界。
       *[other] 上线的和拿来比的平均相差 { $effect }。从未上线的单位太少，没法以 { $level } % 的把握说清单凭巧合会差出多少。
    }
estimate-by-donor = 拿谁来比
estimate-column-donor = 单位
estimate-column-weight = 权重
estimate-first-treated = 首次上线：{ $g }
estimate-donors-more = 另有 { $count } 个

## 各周期一并看
estimate-column-band-low = 各周期一并看：下限
estimate-column-band-high = 上限

## 单条序列
estimate-sentence-series =
    { $side ->
        [up] 从 { $starts } 起，指标高于按此前走势的预期：平均每个周期 { $effect }。
        [down] 从 { $starts } 起，指标低于按此前走势的预期：平均每个周期 { $effect }。
        [related] 从 { $starts } 起，指标与按此前走势的预期平均每个周期相差 { $effect }。只能说那时变了，说不清为什么变，原因见边界。
       *[none] 从 { $starts } 起的变化与序列自身的起伏分不开：平均每个周期 { $effect }。这批数据要到 { $mde } 才看得出来。
    }
estimate-sum-series = { $after } 个周期合计 { $total }，有 { $level } % 的把握在 { $low } 到 { $high } 之间。
estimate-behind-series = 1 条序列，共 { $periods } 个周期，其中起点之后 { $after } 个；{ $controls ->
        [0] 没有对照序列
       *[other] 对照序列 { $controls } 条
    }；{ $season ->
        [0] 没有扣除季节性
       *[other] 已扣除 { $season } 个周期一轮的季节性
    }；区间算法：结构时间序列。
estimate-by-period = 逐期
estimate-column-period = 周期
estimate-column-observed = 实际
estimate-column-expected = 预期
estimate-column-sum = 累计
estimate-sentence-few-orders = { $side ->
        [related] 用上的和其他的平均相差 { $effect }。这不是使用带来的效果，见边界。
       *[other] 用上的与对照平均相差 { $effect }。单凭巧合能差多少，没法以 { $level } % 的把握说清：自主决定的单位太少，上线顺序没有几种可能。
    }

## Beside the headline of an experiment
estimate-by-quantile = 各组的分位数与基准组之差
estimate-by-secondary = 其他指标：各组与基准组之差
estimate-column-quantile = 分位
estimate-column-outcome = 指标
estimate-column-p-adjusted = 校正后的 p
