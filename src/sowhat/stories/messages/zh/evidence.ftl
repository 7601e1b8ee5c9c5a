### Evidence: check-<name>-<verdict>, reason-<why there is no estimate>, help-<what would bring one>

## 等级

grade-A = 随机对照
grade-B = 有对照
grade-C = 证据偏弱
grade-D = 仅相关
grade-E = 自报
grade-none = 无法估计

## 检查项

check-name-pre-trend = 上线前的走势
check-name-registered = 事前登记
check-name-exposure = 怎样才算上线
check-name-randomised = 抽签定顺序
check-name-sample-ratio = 数量与计划相符
check-name-as-assigned = 按抽签结果分析
check-name-complete = 缺失两边相当
check-name-cut-off = 按约定日期读数
check-name-attainable = 能否排除巧合
check-name-units = 自主决定的单位
check-name-overlap = 有没有可比对象
check-name-left-out = 未纳入
check-name-sensitivity = 万一走势本来就不同
check-name-placebo = 本不该有效果的地方
check-name-leave-one-cohort-out = 去掉任意一批

## 检查结论

check-pre-trend-pass = 上线前两边走势一致；如果有足以影响结论的差异，本来是看得出来的：能测出的偏离累计为 { AMOUNT($detectable) }，低于限度 { AMOUNT($limit) }。
check-pre-trend-weak = 上线前没看到走势差异，但数据太少，不能说没有：累计 { AMOUNT($detectable) } 的偏离都可能看不出来，而限度是 { AMOUNT($limit) }。
check-pre-trend-small = 上线前两边已有轻微分化，按这个速度累计为 { AMOUNT($carried) }，低于限度 { AMOUNT($limit) }。
check-pre-trend-fail = 上线前两边就在分化，按这个速度累计可达 { AMOUNT($carried) }（限度 { AMOUNT($limit) }），上线后看到的变化也许只是它的延续。
check-pre-trend-unknown = 上线前两边走势是否一致，无从判断：首次上线前至少要有两个周期，而且两边各要有三个自主决定的单位。
check-registered-pass = 指标、窗口和期限在结果出来之前就已登记。
check-registered-weak = 指标、窗口和期限是在结果数据已经存在之后才定的。
check-registered-unknown = 没有记录说明指标、窗口和期限是不是事先定好的。
check-exposure-pass = 以所属团队的上线日期作为起点。
check-exposure-fail = 以客户自己第一次使用作为起点。而使用本身就是活跃，不管服务有没有用，这些客户看起来都会更活跃。
check-exposure-unknown = 没有说明起点是怎么来的：是团队决定上线，还是客户自己第一次使用。
check-randomised-pass = 上线顺序由抽签决定，并有记录。
check-randomised-weak = 上线时间是各单位自己选的，或由别人指定；先上线的可能本来就和其他单位不同。
check-randomised-unknown = 没有说明上线顺序是怎么定的。
check-sample-ratio-pass = 每个日期实际上线的数量与抽签计划相符。
check-sample-ratio-fail = 实际上线的数量与抽签结果对不上。
check-sample-ratio-unknown = 还没有核对过实际上线数量与抽签结果。
check-as-assigned-pass = 不管后来怎么做，都按抽签结果归组。
check-as-assigned-fail = 太多单位没有照抽签结果执行，或者归组依据的是后来的做法。
check-as-assigned-unknown = 没有说明是否按抽签结果归组。
check-complete-pass = 两边结果缺失的比例相当。
check-complete-fail = 两边结果缺失的比例不一样。
check-complete-unknown = 还没有比较过两边结果缺失的比例。
check-cut-off-pass = 读数日期是事先约定的。
check-cut-off-weak = 读数日期不是事先约定的；看得次数多了，总会看出点什么。
check-cut-off-unknown = 没有说明读数日期是不是事先约定的。
check-attainable-pass = 这些单位抽签可能的顺序足够多，能把效果和巧合分开。
check-attainable-weak = 这些单位抽签只有 { $orders } 种可能的顺序，再大的效果也没法在 5 % 的水平上排除巧合。
check-units-pass = 自主决定的单位够多：按权重折算，已上线 { $treated } 个，对照 { $control } 个（每边要求 { $need } 个）。
check-units-weak = 自主决定的单位偏少：按权重折算，已上线 { $treated } 个，对照 { $control } 个（每边要求 { $need } 个）。区间已经考虑了这一点，因此较宽。
check-overlap-pass = 每个分层里，已上线的都有可比对象。
check-overlap-weak = 有 { $units } 个已上线的单位在同一分层里找不到可比对象（{ $strata }），效果只代表其余单位。
check-left-out-weak = 有 { $units } 个单位未纳入，因为无从知道它们不用这项服务会怎样：从第一个周期起就已上线，或者没有对照（首次上线：{ $cohorts }）。
check-sensitivity-unknown = 两边走势要相差多大结论才会不成立，还没有测算。
check-placebo-unknown = 还没有拿本不该有效果的指标或日期做同样的计算来验证。
check-leave-one-cohort-out-unknown = 还没有检验结论是否全靠某一批上线的单位。

## 无法估计的原因

reason-one-period = { $have ->
        [0] 数据里一个周期也没有；要看变化，至少得有两个。
       *[other] 数据里只有一个周期；要看变化，至少得有两个。
    }
reason-no-treated = 数据覆盖的周期里没有任何单位上线。
reason-treated-from-start = 已上线的单位从第一个周期起就在用，没有“上线前”可比。
reason-no-overlap = 没有一个分层同时包含已上线的单位和对照单位。
reason-no-never-treated = 所有单位最终都上线了，没有始终未上线的对照。
reason-no-controls = 只要有单位上线，其余的也都已上线，没有可比对象。
reason-few-treated = 已上线的自主决定单位只有 { $have } 个；要给出区间，至少需要 { $need } 个。
reason-few-control = 可作对照的自主决定单位只有 { $have } 个；要给出区间，至少需要 { $need } 个。
reason-one-unit-carries = 效果只靠一个单位支撑，去掉它就什么也估不出来。
reason-no-variation = 指标没有任何变化，既看不出效果，也看不出误差。

## 怎样才能估计

help-register = 在下一批结果数据产生之前，先登记指标、窗口和期限。
help-go-live-dates = 记下每个团队的上线日期，以及是怎么决定的。
help-random-order = 下一批上线的顺序用抽签决定；顺序随机的话，十来个团队也可能够用。
help-more-deciding-units = 在数量少的那一边，多纳入一些自主决定的单位，比如团队、分公司、门店。
help-earlier-periods = 补充更早的数据，要早于首次上线一段时间。
help-coarser-strata = 分层再粗一些，让每一层里两边都有单位。
help-more-periods = 补充更多周期：首次上线前后至少各一个。
help-hold-out = 留一部分单位暂不上线，作为其他单位的对照。
help-staged-roll-out = 让各单位在不同日期上线，不要一次全上。
help-not-yet-controls = 改用“尚未上线”的单位作对照（control: not-yet）。
help-other-covariate = 去掉和指标同时得到的那一列；协变量应当是分组之前的数据。
help-look-at-outcome = 看一下指标这一列：所有的值都一样。

## 读表
check-name-missing = 缺失的结果
check-name-period-order = 周期的先后
check-missing-pass = 没有单位因缺数据被剔除：每个单位在每个周期都有结果。
check-period-order-weak = 周期的写法不在 sowhat 认识的日历里，只能按文字顺序排列。

## 随机实验
check-name-denominator = 分母
check-name-covariates = 实验前是否一样
check-denominator-pass = 看得出来的范围内，各组的分母没有差别。
check-denominator-weak = 分母也变了：两个都要看，只看比率说不清发生了什么。
check-covariates-pass = 实验开始之前，各组的差别没有超出抽签会带来的程度。
check-covariates-weak = 实验开始之前，各组的差别就已经超出抽签会带来的程度。
reason-one-arm = { $arms ->
        [0] 没有一行属于任何一组。
        [one] 所有行都在同一组，没有可以对照的。
       *[other] 基准组里一行也没有。
    }
reason-explained-away = 扣除协变量以后就没有任何变化了：其中有一列和指标说的是同一件事。
reason-empty-arm = 有的组（{ $arms }）已知结果的单元不足两个，或者分母为零。
help-two-arms = 每组至少要有两个单元，并带上它们的结果。
check-trial-exposure-pass = 每个单元都按分到的组计算。
check-trial-exposure-fail = 单元是按实际行为而不是按分到的组计算的。
check-trial-exposure-unknown = 没有说明单元是否按分到的组计算。
check-trial-randomised-pass = 分组按抽签决定对待：这是申报的，数据本身看不出来。
check-trial-randomised-weak = 分组不是抽签决定的。
check-trial-randomised-unknown = 没有说明分组是怎么定的。
check-trial-sample-ratio-pass = 各组的人数与按这个比例抽签的结果相符。
check-trial-sample-ratio-fail = 各组的人数与按这个比例抽签的结果不符：有一边少了或多了单元，这对结果有什么影响无从得知。

## 合成对照
check-name-fit = 起点之前像不像
check-name-donors = 拿谁来比
check-name-placebos = 换成没上线的来算
check-fit-pass = 起点之前，合成出来的对照跟得上：平均相差 { AMOUNT($distance) }，没上线的单位之间一般相差 { AMOUNT($typical) }。
check-fit-weak = 起点之前，合成出来的对照跟得不好：平均相差 { AMOUNT($distance) }，而没上线的单位之间一般只差 { AMOUNT($typical) }。
check-fit-short = 最早的起点之前只有 { $periods } 个周期（要求 { $need } 个），跟得上这么短一段说明不了什么。
check-placebo-date-pass = 假装起点更早，什么也没出现（{ AMOUNT($effect) }，当作走势往后推是 { AMOUNT($carried) }）；往后推到 { AMOUNT($detectable) } 的话本来看得出来，限度是 { AMOUNT($limit) }。
check-placebo-date-weak = 假装起点更早，没有出现特别的变化（{ AMOUNT($effect) }，当作走势往后推是 { AMOUNT($carried) }），但往后推到 { AMOUNT($detectable) } 都可能看不出来，而限度是 { AMOUNT($limit) }。
check-placebo-date-small = 假装起点更早，已经有变化（{ AMOUNT($effect) }），不过当作走势往后推也只有 { AMOUNT($carried) }，比限度 { AMOUNT($limit) } 小。
check-placebo-date-fail = 假装起点更早，就已经有变化（{ AMOUNT($effect) }）：什么都还没发生，走势就已经分开了，往后推可达 { AMOUNT($carried) }（限度 { AMOUNT($limit) }）。
check-placebo-date-few = 假装起点更早，算出来是 { AMOUNT($effect) }；没上线的只有 { $controls } 个（要 { $need } 个），看不出这算不算大。
check-placebo-date-unknown = 起点之前的周期太少，没法假装起点更早。
check-donors-pass = 对照由好几个单位合成，折合 { $donors } 个等权单位；占比最大的是 { $first }（{ $share } %）。{ $heavy ->
        [0] 没有一个占到一成。
       *[other] 去掉其中任何一个占一成以上的，估计最多变动 { AMOUNT($moved) }。
    }
check-donors-weak = 对照靠少数几个单位撑着，只折合 { $donors } 个等权单位；占比最大的是 { $first }（{ $share } %）。{ $heavy ->
        [0] 没有一个占到一成。
       *[other] 去掉一个占一成以上的，估计最多会变动 { AMOUNT($moved) }。
    }
check-placebos-pass = 从没上线的 { $controls } 个单位里轮流挑出来顶替：{ $all ->
        [yes] 所有可能的
       *[no] 试过的
    } { $placebos } 种顶替里，有 { $beyond } 种和估计一样大。{ $size ->
        [fewer] 每次顶替的比实际上线的少，区间因此更宽。
       *[same] { "" }
    }区间由这些排名得出。
check-placebos-weak = 没有 { $level } % 区间：至少要有 { $need } 个从未上线的单位，现在只有 { $controls } 个。{ $all ->
        [yes] 所有可能的
       *[no] 试过的
    } { $placebos } 种顶替里，有 { $beyond } 种和估计一样大。{ $size ->
        [fewer] 每次顶替的比实际上线的少。
       *[same] { "" }
    }
check-synthetic-units-pass = 两边的单位都够多：上线 { $treated } 个，从未上线 { $control } 个（每边要求 { $need } 个）。
check-synthetic-units-weak = 单位偏少：上线 { $treated } 个，从未上线 { $control } 个（每边要求 { $need } 个）。某一个单位自己的特殊情况，看起来可能就像效果。
check-synthetic-sensitivity-unknown = 上线的单位和合成对照的走势要相差多大结论才会不成立，还没有测算。
check-synthetic-missing = 有 { $dropped } 个单位因某个周期缺结果未纳入（{ $units }）。
reason-few-before = 没有一个单位在起点之前有 { $need } 个周期，而权重要从那里学出来。
reason-few-for-placebos = 从未上线的单位只有 { $have } 个，至少要有 { $need } 个才能轮流顶替；不然就不知道单凭巧合会差出多少。
reason-no-weights = 没有找到可以确认为最优的权重；指标的数值大小可能相差太悬殊。
help-more-controls = 多找一些从未上线、周期相同的单位，比如其他地区、分公司、产品线。有 19 个就有 95 % 区间。

## 敏感性、安慰剂检验、分批、上线顺序
check-name-placebo-outcome = 服务影响不了的指标
check-sensitivity-pass = { $claim ->
        [null] 即使上线后两边拉开差距的速度赶上以往最快的一次，效果仍小到这些数据测不出来：在 { AMOUNT($low) } 到 { AMOUNT($high) } 之间。
       *[sign] 即使上线后两边拉开差距的速度赶上以往最快的一次，效果的方向也不变：在 { AMOUNT($low) } 到 { AMOUNT($high) } 之间。
    }{ $most ->
        [yes] 一直试到 4 倍速度，结论都成立。
       *[no] 要到那个速度的 { NUMBER($breakdown, maximumSignificantDigits: 3) } 倍，结论才不成立。
    }
check-sensitivity-weak = { $claim ->
        [null] 如果上线后两边拉开差距的速度赶上以往最快的一次，效果可能在 { AMOUNT($low) } 到 { AMOUNT($high) } 之间，就不能再说它小到测不出来。
       *[sign] 如果上线后两边拉开差距的速度赶上以往最快的一次，效果可能在 { AMOUNT($low) } 到 { AMOUNT($high) } 之间，方向就说不准了。
    }结论最多经得起那个速度的 { NUMBER($breakdown, maximumSignificantDigits: 3) } 倍。
check-placebo-pass = 假装提前上线，看不到效果（{ AMOUNT($effect) }）；如果有 { AMOUNT($detectable) } 的效果，本来是看得出来的。
check-placebo-weak = 假装提前上线，看不到效果（{ AMOUNT($effect) }），但要有 { AMOUNT($detectable) } 才看得出来，而按真实日期能测出 { AMOUNT($limit) }。
check-placebo-seen = 假装提前上线，似乎也有效果（{ AMOUNT($effect) }），而那时什么都还没发生。
check-placebo-fail = 假装提前上线，居然也有效果（{ AMOUNT($effect) }），而那时什么都还没发生。
check-placebo-outcome-pass = 换成服务影响不了的指标，看不到效果（{ AMOUNT($effect) }）；如果有 { AMOUNT($detectable) } 的效果，本来是看得出来的。
check-placebo-outcome-weak = 换成服务影响不了的指标，看不到效果（{ AMOUNT($effect) }），但要有 { AMOUNT($detectable) } 才看得出来，而限度是 { AMOUNT($limit) }。
check-placebo-outcome-seen = 换成服务影响不了的指标，似乎也有效果（{ AMOUNT($effect) }）。
check-placebo-outcome-fail = 换成服务影响不了的指标，居然也有效果（{ AMOUNT($effect) }），说明两边还有别的不同。
check-placebo-outcome-unknown = 服务影响不了的那个指标，什么也估不出来。
check-leave-one-cohort-out-pass = 结论不靠任何一批：{ $waves } 批里去掉哪一批，效果都还在区间内；影响最大的是去掉 { $cohort }，变为 { AMOUNT($effect) }。
check-leave-one-cohort-out-weak = 有一批分量很重：去掉 { $cohort } 后效果为 { AMOUNT($effect) }，而不是 { AMOUNT($all) }，已在区间之外。

## 单条序列
check-name-history = 起点之前的周期
check-name-residuals = 预测之外的剩余
check-name-control-series = 对照序列
check-name-placebo-dates = 什么都没开始的日期
check-name-source-break = 数据源断点
check-name-outliers = 偏离很远的周期
check-name-stale = 重复的数值
check-history-pass = 起点之前有 { $have } 个周期（要求 { $need } 个），不少于预测周期数的两倍。
check-history-short = 起点之前只有 { $have } 个周期；要知道平常是什么样，需要 { $need } 个。
check-history-no-season = 起点之前只有 { $have } 个周期，不到两轮完整的季节，季节性没法扣除。要求 { $need } 个。
check-history-far = 用 { $have } 个周期去预测 { $after } 个周期，预测得太远。要求之前的周期至少是之后的两倍。
check-residuals-pass = 起点之前，预测误差里没有剩下规律。
check-residuals-weak = 起点之前，预测误差里还剩一些规律，区间可能偏窄。
check-residuals-fail = 起点之前，预测误差明显有模型没抓住的规律，区间不可信。
check-control-series-pass = 起点之前指标与对照序列（{ $series }）同涨同落；就数据所能看到的，起点时没有一条对照序列跟着变动。
check-control-series-weak = 起点之前，对照序列（{ $series }）与指标没有关系，因此看不出同期还发生了什么。
check-control-series-fail = 对照序列 { $series } 在起点时也变了：要么受了同一件事影响，要么当时另有事情发生。
check-control-series-unknown = 没有对照序列：起点时不管还发生了什么，都算进了效果里。
check-placebo-dates-pass = 在更早的 { $dates } 个什么都没开始的日期上做同样的计算（各看 { $horizon } 个周期），误报没有超出正常范围（{ $alarms } %）。起点在其中的排位 p 为 { $rank }。
check-placebo-dates-few = 只有 { $dates } 个更早的日期可以试（要求 { $need } 个），各看 { $horizon } 个周期（起点之后是 { $after } 个）。其中 { $alarms } % 的区间不含零；起点在其中的排位 p 为 { $rank }。
check-placebo-dates-alarms = 在更早的 { $dates } 个什么都没开始的日期上，有 { $alarms } % 也算出了“效果”：这样的起伏平时就有。起点在其中的排位 p 为 { $rank }。
check-placebo-dates-unknown = 没有哪个更早的日期两边都有足够的周期，因此没法在什么都没开始的地方试一遍。
check-source-break-pass = 没有哪个周期里指标和所有对照序列一起跳变。
check-source-break-weak = 起点之前有 { $count } 个周期，指标和所有对照序列一起跳变（{ $periods }），多半是统计口径变了。
check-source-break-fail = 在 { $periods }，指标和所有对照序列一起跳变，多半是统计口径变了；起点之后看到的变化没法和它分开。
check-source-break-unknown = 只有一条序列，看不出统计口径有没有变过；同一来源的对照序列可以说明这一点。
check-outliers-pass = 起点之前，没有哪个周期偏离前后太远。
check-outliers-weak = { $period } 偏离此前走势 { $far } 个标准差，看看当时发生了什么。
check-stale-weak = 在 { $periods }，所有序列都和上一个周期一模一样，多半是没有更新。
reason-short-history = 起点之前只有 { $have } 个周期；按现在的季节和对照序列，预测至少需要 { $need } 个。
help-more-periods-before = 补充同一序列更早的周期：起点之前至少三轮季节；要预测的周期多，就再多一些。
help-control-series = 补一条与指标同涨同落、又不会受这次上线影响的序列作对照：别的地区、别的产品，或不用这项服务的同类计数。
help-mend-source = 查清所列周期的统计口径是不是变了，改好数据，或换一段不含这些周期的时间。
reason-exact = 起点之前，指标与对照序列、季节或一条直线完全吻合，没有任何剩余，看不出误差。
help-not-made-of-it = 看一下对照序列是不是由指标算出来的，或者指标是不是按规则补的数。

# registration
check-name-stamp = 台账时间戳
check-stamp-unknown = 研究文件里写着 { $day } 已定下，但台账里没有时间戳可以证明：用 “sowhat ledger register { $study }” 登记。
check-name-terms = 按登记执行
check-terms-weak = 登记之后改动了 { $count } 项：{ $fields }。

## Beside the headline of an experiment
check-name-winsorised = 最大值的缩尾
check-name-quantiles = 分位数
check-name-secondary = 其他指标
check-winsorised-pass = 高于 { NUMBER($cut, maximumSignificantDigits: 6) } 的数值按该值计（{ $units } 个单位，各组合在一起最大的 { $share }%，各组同一界限；小的一端不动）。结论针对缩尾后的指标。
check-winsorised-weak = 高于 { NUMBER($cut, maximumSignificantDigits: 6) } 的数值按该值计（{ $units } 个单位，各组合在一起最大的 { $share }%），但它们集中在某一组，超出偶然的程度：有一部分差异被压掉了。
check-quantiles-pass = 分位数的区间都落在实际观测到的数值之间。
check-quantiles-weak = 在分位数 { $quantiles } 处，许多单位取相同的少数几个值：这样的分位数只会跳跃，区间包含真值的机会不低于所标的水平。
check-quantiles-unknown = 分位数 { $quantiles } 之外的单位太少，给不出区间。
check-secondary-pass = 除主要指标外还有 { $count } 个指标；p 值已就全部其他指标和全部组一并校正。
check-secondary-weak = 其他指标中，这些在某一组缺失得更多：{ $outcomes }。
check-secondary-unknown = 其他指标中，这些无法估计：{ $outcomes }。
reason-winsorised-away = 缩尾之后所有数值都是 { NUMBER($cut, maximumSignificantDigits: 6) }：高于它的单位不到 { $share }%。
help-cut-less = 缩小缩尾比例，或去掉 --winsorise。

## Gaps, and outcomes that end
check-name-scale = 换一种尺度
check-scale-none = 结果不是比例，不存在触顶或触底使方向反转的问题。
check-scale-pass = 换成对数几率，方向不变（{ NUMBER($odds, maximumSignificantDigits: 3) }；按水平值是 { AMOUNT($level) }）。
check-scale-weak = 换成对数几率，方向就反了（{ NUMBER($odds, maximumSignificantDigits: 3) }；按水平值是 { AMOUNT($level) }）：两边起点不同，是升是降取决于怎么量。
check-scale-fail = 换成对数几率（{ NUMBER($odds, maximumSignificantDigits: 3) }；按水平值是 { AMOUNT($level) }），就说不准方向了：两边起点不同，剩下的空间不同，单凭这一点就能解释看到的变化。
check-missing-dropped = 有 { NUMBER($units) } 个单位因某个周期缺结果被剔除（占 { $share } %；已上线的占 { $treated } %，其余的占 { $others } %）。
check-missing-filled = 有 { NUMBER($units) } 个单位的数据有空缺，空缺按 0 计（占全部结果的 { $share } %；已上线的占 { $treated } %，其余的占 { $others } %）。
check-missing-pairs = 有 { NUMBER($units) } 个单位的数据有空缺，凡是一次比较的两个周期都有结果，它就参与这次比较（缺 { $share } % 的结果；已上线的缺 { $treated } %，其余的缺 { $others } %）。
check-missing-differs = 已上线的缺数据（{ $treated } %）比其余的（{ $others } %）{ $more ->
        [treated] 多
       *[others] 少
    }，超出了偶然的范围：谁缺数据可能和这项服务有关，那样效果就会有偏差。
check-missing-fail = 已上线的缺数据（{ $treated } %）比其余的（{ $others } %）{ $more ->
        [treated] 多得多
       *[others] 少得多
    }：剩下来比较的已经不是同一类单位。
check-name-emptied = 客户走空的决策单位
check-emptied-weak = { $of } 个决策单位中有 { $units } 个因为某个时点已没有客户而被剔除。

## 如果照原来的走势继续（did/continued）
check-name-continued = 照原来的走势继续
check-continued-pass = 即使两边照上线前的走势继续，{ AMOUNT($effect) } 里仍有 { AMOUNT($left) } 留下来，方向也肯定不变。
check-continued-fail = 如果两边照上线前的走势继续，{ AMOUNT($effect) } 里只剩 { AMOUNT($left) }，也可能什么都不剩：单凭过去的走势就能解释看到的变化。
check-continued-weak = 上线前的时间太短，说不清两边原来的走势，也就说不清这是不是原来走势的延续。
check-continued-none = 没有声称什么是原来的走势可以解释的。
check-continued-unknown = 是不是只是照原样继续，无从判断：首次上线前至少要有两个周期，而且两边各要有三个自主决定的单位。

## 同时还用了别的服务（did/alone）
check-name-alone = 同时上线的其他服务
check-alone-none = 这段时间里，这些单位没有用上平台的其他服务。
check-alone-pass = 看不出有别的服务跟着这项服务一起上。差别最大的是 { $service }：{ $share ->
        [0] 上线单位用它的时间与对照推算的一样。
       *[other] 上线单位用它的时间与对照推算的相差 { $share } 个百分点。
    }
check-alone-weak = 有些单位同时用上了 { $service }：上线单位用它的时间比对照推算的多 { $share } 个百分点，效果里可能有一部分是它的。
check-alone-weak-fewer = 有些未上线的单位同时用上了 { $service }：上线单位用它的时间比对照推算的少 { $share } 个百分点，看到的变化可能有一部分只是因为缺了它。
check-alone-unsure = { $service } 是不是跟这项服务一起上的，说不准：自主决定的单位太少。
check-alone-fail = 上线的单位同时用上了 { $service }：用它的时间比对照推算的多 { $share } 个百分点。看到的是两项服务合起来的效果，分不清是谁的。
check-alone-fewer = 没上线的单位转而用了 { $service }：上线单位用它的时间比对照推算的少 { $share } 个百分点。看到的是两项服务之间的差别。
check-alone-unknown = 是不是同时用了别的服务，无从判断：不知道由哪个单位决定。
help-joint = 给这几项服务各登记一项研究，用同一个结果指标：它们合起来做到了什么，可以回答；各占多少，不能。
help-since-when = 如果这一列写的是 1 已上线、0 未上线，请把 1 换成首次上线的周期。
