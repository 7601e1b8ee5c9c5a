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
estimate-behind = 共 { $units } 个单位，其中 { $treated } 个已上线，{ $periods } 个周期；自主决定的单位 { $clusters } 个；区间算法：{ $method ->
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
