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

check-pre-trend-pass = 上线前两边走势一致；如果有足以影响结论的差异，本来是看得出来的：能测出的偏离累计为 { NUMBER($detectable, maximumSignificantDigits: 3) }，低于限度 { NUMBER($limit, maximumSignificantDigits: 3) }。
check-pre-trend-weak = 上线前没看到走势差异，但数据太少，不能说没有：累计 { NUMBER($detectable, maximumSignificantDigits: 3) } 的偏离都可能看不出来，而限度是 { NUMBER($limit, maximumSignificantDigits: 3) }。
check-pre-trend-small = 上线前两边已有轻微分化，按这个速度累计为 { NUMBER($carried, maximumSignificantDigits: 3) }，低于限度 { NUMBER($limit, maximumSignificantDigits: 3) }。
check-pre-trend-fail = 上线前两边就在分化，按这个速度累计可达 { NUMBER($carried, maximumSignificantDigits: 3) }（限度 { NUMBER($limit, maximumSignificantDigits: 3) }），上线后看到的变化也许只是它的延续。
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
check-as-assigned-fail = 归组依据的是后来的做法，而不是抽签结果。
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
help-not-yet-controls = 改用“尚未上线”的单位作对照（--control not-yet）。
help-look-at-outcome = 看一下指标这一列：所有的值都一样。

## 读表
check-name-missing = 缺失的结果
check-name-period-order = 周期的先后
check-missing-pass = 没有单位因缺数据被剔除：每个单位在每个周期都有结果。
check-missing-weak = 有 { $dropped } 个单位（占 { $share } %）因某个周期缺结果被剔除。如果缺失本身和这项服务有关，效果就会有偏差。
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
reason-empty-arm = 有的组（{ $arms }）已知结果的单元不足两个，或者分母为零。
help-two-arms = 每组至少要有两个单元，并带上它们的结果。
check-trial-exposure-pass = 每个单元都按分到的组计算。
check-trial-exposure-fail = 单元是按实际行为而不是按分到的组计算的。
check-trial-exposure-unknown = 没有说明单元是否按分到的组计算。
check-trial-randomised-pass = 按调用时的说法，分组由抽签决定。
check-trial-randomised-weak = 分组不是抽签决定的。
check-trial-randomised-unknown = 没有说明分组是怎么定的。
check-trial-sample-ratio-pass = 各组的人数与按这个比例抽签的结果相符。
check-trial-sample-ratio-fail = 各组的人数与按这个比例抽签的结果不符：有一边少了或多了单元，这对结果有什么影响无从得知。
