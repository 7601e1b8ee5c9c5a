### 保障（停机、故障）与相关：检查、原因、建议，以及终端里的说法

## 保障：检查
check-name-controls = 有没有没上线的来比
check-name-bad-periods = 是不是出事之后才上线
check-controls-pass = 同期还没用上的自主决定单位有 { $units } 个，故障率与它们相比。
check-controls-fail = 没有可比的单位，只有上线前后之比。往往是出过事才上线，而坏时候本来就会过去；盯得更紧，记下的故障也会更多。
check-protection-units-pass = 自主决定的单位够多：按各自的故障数（或分钟数）折算，上线 { $treated } 个，对照 { $control } 个（每边要求 { $need } 个）。
check-protection-units-weak = 自主决定的单位偏少：按各自的故障数（或分钟数）折算，上线 { $treated } 个，对照 { $control } 个（每边要求 { $need } 个）。区间已考虑到这一点，所以比较宽。
check-protection-pre-trend-pass = 假装起点更早，什么也没出现（{ $found } %）；到期末累计 { $detectable } % 的走势本来看得出来，限度是 { $limit } %。
check-protection-pre-trend-weak = 假装起点更早，没有出现特别的变化（{ $found } %），但到期末累计 { $detectable } % 的走势都可能看不出来，而限度是 { $limit } %。
check-protection-pre-trend-small = 假装起点更早，已经有变化（{ $found } %），不过当作走势往后推也只有 { $carried } %，比限度 { $limit } % 小。
check-protection-pre-trend-fail = 假装起点更早，就已经有变化（{ $found } %）：什么都还没发生，两边的故障率就已经分开了，往后推可达 { $carried } %（限度 { $limit } %）。
check-protection-pre-trend-unknown = 上线前两边的故障率是不是同涨同落，看不出来：起点之前至少要有两个周期，而且前后两半、两边都有故障。
check-bad-periods-pass = 上线前最后一个季度并不比更早的时候差，差别没有超出巧合和别人自己的起伏（{ $late } %）。这个季度反正不算作“之前”：不算它，故障率相差 { $without } %；算上则是 { $ratio } %。
check-bad-periods-weak = 上线前的周期太少，没法把最后一个季度放到一边，而往往是出过事才上线，坏时候本来就会过去。上线前的后一半与前一半相差 { $late } %；不算后一半，故障率相差 { $without } %，而不是 { $ratio } %。
check-bad-periods-aside = 是出事之后才上线的：上线前最后一个季度比更早高 { $late } %，而坏时候本来就会过去。所以这个季度不算作“之前”：不算它，故障率相差 { $without } %；算上则是 { $ratio } %。
check-bad-periods-fail = 是出事之后才上线的，而坏时候本来就会过去：上线前的后一半比前一半高 { $late } %。不算后一半，故障率相差 { $without } %，而不是 { $ratio } %；之前的周期又太少，没法把它放到一边。
check-bad-periods-unknown = 是不是出事之后才上线，看不出来：要有更早的周期，而且两边都有故障。
check-protection-sensitivity-unknown = 两边的故障率自己分开多少，结论才会不成立，还没有测算。

## 保障：原因和建议
reason-no-counts-controls = 没有哪一批既有上线之前的周期，又有当时出过故障的对照。
reason-no-counts-before = 上线的单位此前一次故障（一分钟停机）也没有，没有什么可以减少的。
reason-no-counts-after = 上线之后一次也没有，而按理该有 { $expected }。确实少了，但零没有比率的区间：少了多少才不是碰巧，说不清。
help-longer-counts = 把时间拉长，或多纳入一些单位，直到两边前后都有故障；分钟数比次数更能说明问题。
help-longer-before = 补充更早的周期：首次上线之前至少一年，这样单个坏季度分量就轻了。

## 相关：检查
check-name-chosen = 谁会用上
check-chosen-weak = 用不用是自己选的。先用上的往往更积极、更大，或者麻烦更多，可能本来就不一样。
check-association-units-pass = 自主决定的单位够多：按权重折算，用上的 { $adopters } 个，其他 { $others } 个（每边要求 { $need } 个）。
check-association-units-weak = 自主决定的单位偏少：按权重折算，用上的 { $adopters } 个，其他 { $others } 个（每边要求 { $need } 个）。区间已考虑到这一点，所以比较宽。
check-association-overlap-pass = 凡有用上的单位，同层同期都有没用上的。
check-association-overlap-weak = 用上的单位中，有 { $share } %（按权重）在同层同期找不到没用上的{ $strata ->
        [0] {""}
       *[other] （{ $strata }）
    }，没有计入差距。
check-association-missing-pass = 没有缺失的结果。
check-association-missing-weak = 有 { $rows } 行（{ $share } %）缺结果，两边都不计。

## 相关：原因和建议
reason-no-adopters = 没有一个单位用上：首次上线那一列全是空的。
reason-no-others = 所有单位都用上了，没有别的可比。
reason-no-shared-stratum = 没有一个分层（和周期）同时有用上的和没用上的。
reason-few-adopters = 用上且可比的自主决定单位只有 { $have } 个；要给出区间，至少需要 { $need } 个。
reason-few-others = 没用上、可作比较的自主决定单位只有 { $have } 个；要给出区间，至少需要 { $need } 个。
reason-one-unit-holds = 差距只靠一个单位支撑，去掉它就没有可比的了。
reason-association-same = 指标没有任何变化，差距处处相同，看不出误差。
help-design-staggered = 数据里有首次上线之前的周期：用先后上线的设计（did）把用上的和其他的放在一起跟踪，可以看出用上带来了什么。
help-design-periods = 补上每次上线前后各周期的结果（设计 did），或者下一批谁先用由抽签决定（设计 experiment），都可以看出用上带来了什么。

## 写错了的
error-protection-negative = “{ $column }”列里有 { $value }，次数或分钟数不会小于 0。
    .cure = 改正这一行；不知道就留空。
error-protection-bad-exposure = “{ $column }”列的分母是“{ $value }”。
    .cure = 写这个周期里有多少可能出故障（在线分钟数、请求数）；只要记了故障，就要大于 0。
error-association-unit-twice = “{ $column }”列里的单位“{ $unit }”出现了两次。
    .cure = 有周期就用 --period 写明是哪一列，否则每个单位只留一行。

## 终端
estimate-sentence-protection =
    { $side ->
        [up] 上线的单位比按理该有的多了：每个单位每个周期 { $effect }。
        [down] 上线的单位躲过了一部分：每个单位每个周期 { $effect }。
        [related] 上线之后，与按理该有的相比，每个单位每个周期相差 { $effect }。不能说是上线带来的，原因见边界。
       *[none] 分不清是变化还是巧合：每个单位每个周期 { $effect }。这批数据要少 { $mde } 才看得出来。
    }
estimate-ratio = 实际 { $observed }，不上线按理有 { $expected }，比值 { $ratio }，有 { $level } % 的把握在 { $low } 到 { $high } 之间。
estimate-behind-protection = 共 { $units } 个单位，其中 { $treated } 个已上线，{ $periods } 个周期；自主决定的单位 { $clusters } 个；区间算法：在比率上逐个去掉决策单位（jackknife）。
estimate-by-cohort = 按首次上线的周期
estimate-column-cohort = 首次上线
estimate-column-units = 单位
estimate-column-ratio = 比值
estimate-sentence-association = 用上的和其他的平均相差 { $effect }。这里看不出为什么，见边界。
estimate-crude = 不分层、不分周期，全部放在一起比，相差 { $effect }。
estimate-behind-association = 共 { $units } 个单位，其中 { $treated } 个用上了，{ $periods } 个周期；自主决定的单位 { $clusters } 个；区间算法：{ $method ->
        [jackknife] 逐个去掉决策单位（jackknife）
       *[other] 正态近似
    }。
estimate-by-stratum = 按分层
estimate-column-stratum = 分层
estimate-column-adopters = 用上的
estimate-column-others = 其他
estimate-column-share = 占用上的
estimate-column-difference = 差距
