### 可以衡量的灰度分批

rollout-page = 灰度分批
rollout-question = { $study }：谁先上、谁后上，才看得出效果？
rollout-answer = 按这个分批，效果达到{ $effect }以上，五次里有四次能看出来。
rollout-answer-none = 按这个分批，多大的效果都看不出来。
rollout-customers = 放到全部上线的单位上，约合{ $customers }。
rollout-past = 依据 { $units } 个决策单位过去 { $periods } 个周期的数据（{ $first } 至 { $last }）推算。
rollout-left-out = 有 { $n } 个单位不参加抽签：已经上线，或另有上线日期。
rollout-strata-unit = 在各业务单元内部抽签（种子 { $seed }）。
rollout-strata-size = 在以往水平、走势和规模相近的单位之间抽签（种子 { $seed }）。
rollout-strata-both = 在各业务单元内部、以往水平、走势和规模相近的单位之间抽签（种子 { $seed }）。
rollout-strata-none = 所有单位一起抽签（种子 { $seed }）。
rollout-to-study = 查看研究
rollout-figure-waves = 批次
rollout-figure-held = 留作对照
rollout-figure-false = 误报率
rollout-figure-false-note = 在 { $draws } 次没有任何效果的模拟分批中；5% 是应有的水平
rollout-figure-length = 区间长度
rollout-figure-length-note = 预期值，95% 区间
rollout-figure-asked = 看出{ $effect }的机会
rollout-figure-asked-note = 所问的效果
rollout-until = 等到 { $day }
rollout-calendar = { $n ->
        [one] 一批上线
       *[other] { $n } 批在 { $days } 天内先后上线
    }
rollout-calendar-lede = 每个单位抽到每一批的机会相同。
rollout-calendar-caption = 各批的日期和单位
rollout-moved = 有 { $n } 批避开封网日期，向后顺延。
rollout-instead = 原定 { $day }
rollout-wave = 第 { $n } 批
rollout-held = 留作对照
rollout-head-wave = 批次
rollout-head-day = 上线日期
rollout-head-units = 单位数
rollout-head-who = 哪些单位
rollout-head-unit = 单位
rollout-head-block = 与谁一起抽签
rollout-head-effect = 真实效果
rollout-head-power = 看出来的机会
rollout-head-what = 方案
rollout-head-orders = 可能的顺序
rollout-head-other = { $what ->
        [waves] 批次
        [held] 留作对照
        [units] 单位数
        [periods] 读取的周期
        [detectable] 能看出的最小效果
       *[grade] 等级
    }
rollout-power = 效果要多大才看得出来？从{ $effect }起，五次里有四次
rollout-power-never = 效果要多大才看得出来？多大都不到五次里的四次
rollout-power-none = 按这个分批，没法估计效果
rollout-power-none-why = 到最后没有可以对照的单位：留一些作对照，或者多分几批。
rollout-power-lede = 把 { $draws } 次模拟分批放到过去的 { $windows } 个位置上，每次重新抽签；每次都按研究将来的方法来读，并与抽签可能给出的 { $orders } 种顺序相比。
rollout-power-beside = 按旁边的另一种区间（刀切法）需要{ $effect }，它的误报率为 { $false }。
rollout-power-caption = 不同大小的效果被看出来的机会
rollout-goal = 五次里有四次
rollout-chance = 纯属碰巧
rollout-claims = 能说到什么程度？抽签为 { $lot } 级，不抽签为 { $choice } 级
rollout-claims-lede = 用的是研究将来的评级规则，放在同样的过去数据上，效果取上面的大小。
rollout-claim-with = 抽签并照着执行：{ $word }（{ $grade }）。
rollout-claim-without = 日期不变、由人来挑：最多{ $word }（{ $grade }）。
rollout-claim-why = 差在这几项：{ $checks }。
rollout-others = 换个方案会更好吗？差不多
rollout-others-best = 换个方案会更好吗？{ $what }：从{ $effect }起就看得出来
rollout-others-lede = 最小效果按公式计算，依据是抽签本身会让估计值摆动多少；等级以照着执行为前提。
rollout-others-caption = 相近的方案
rollout-other = { $what ->
        [this] 当前方案
        [fewer-waves] 少分几批
        [more-waves] 多分几批
        [no-held] 不留对照
        [more-held] 多留对照
        [half-held] 一半留作对照
        [twice-units] 单位数翻倍
       *[longer] 多读一段时间
    }
rollout-orders-many = 十亿种以上
rollout-lots = { $n } 个单位分 { $blocks } 组抽签
rollout-lots-lede = 种子和过去的数据不变，再抽一次，每个单位的结果都一样。
rollout-lots-caption = 每个单位抽到的批次，以及与谁一起抽
rollout-ask = 安排一次可以衡量的灰度分批
rollout-ask-under = 条件相近的单位抽签决定批次，或留作对照。这样十来个团队也可能拿到最高的证据等级。
rollout-form-study = 研究
rollout-form-starts = 第一批上线日期
rollout-form-waves = 批次
rollout-form-every = 每隔多久一批
rollout-form-every-choice = { $every ->
        [day] 一天
        [week] 一周
        [month] 一个月
        [quarter] 一个季度
       *[other] 一个结果周期
    }
rollout-form-gap = 或两批之间的天数
rollout-form-held = 留作对照（比例或个数）
rollout-form-strata = 与谁一起抽签
rollout-form-strata-choice = { $strata ->
        [unit] 同一业务单元
        [size] 条件相近的单位
        [both] 两者兼顾
        [none] 所有单位
       *[other] 自动选择
    }
rollout-form-blocked = 封网日期
rollout-form-blocked-hint = 2026-12-20..2027-01-03，每行一段
rollout-form-seed = 种子
rollout-form-show = 查看分批
rollout-form-write = 写入并登记
rollout-form-again = 替换已有的分批
rollout-form-ics = 日历文件
rollout-form-none = 还没有研究。先写下一个研究，再回来。
rollout-done = 已写入并登记。研究从此以抽签结果为准。
rollout-working = 正在把模拟分批放到过去的数据上：{ $done } / { $of }
rollout-event = { $study }：第 { $n } 批上线
rollout-event-end = { $study }：对照单位可以上线，读取结果
rollout-written = 已写入 { $path }，并已登记。
rollout-written-before = 已写入 { $path }；研究此前已登记。
rollout-not-written = 还没有写入：加上 --write 就会保存这个分批并登记研究。

check-name-plan = 分批计划
check-plan-pass = { $due } 个单位中，{ $kept } 个照抽签结果执行。
check-plan-weak = { $due } 个单位中，{ $kept } 个照抽签结果执行；{ $late } 个没有按时上线，{ $crossed } 个本该等待却提前上线。所有单位仍按抽签结果计算，这只会让效果显得更小，不会更大。

cli-plan-rollout = 可以衡量的灰度分批：条件相近的单位抽签决定批次或留作对照，并说明这样能看出多大的效果。可以针对工作区里的研究，也可以只用一张表。

    示例：sowhat plan-rollout advice-return --starts 2026-12-07 --waves 3 --hold-out 20% --blocked 2026-12-21..2027-01-03 --write
cli-plan-rollout-subject = 研究的名称，或一张表（CSV 或 Parquet）。
cli-plan-rollout-starts = 第一批上线的日期；不写时为结果的下一个周期。
cli-plan-rollout-waves = 分几批。
cli-plan-rollout-every = 两批的间隔：day、week、month、quarter；不写时为结果的一个周期。
cli-plan-rollout-gap = 两批之间的天数。
cli-plan-rollout-hold-out = 留作对照：比例（20% 或 0.2）或个数。
cli-plan-rollout-stratum = 与谁一起抽签：unit（业务单元）、size（以往水平、走势和规模相近）、both、none。用表时也可以写一列。
cli-plan-rollout-blocked = 不上线的日期，格式为 起..止；可以写多次。
cli-plan-rollout-until = 对照单位等到哪一天；不写时为最后一批之后再过研究的观察期。
cli-plan-rollout-seed = 抽签的种子：种子相同，分批就相同。
cli-plan-rollout-effect = 一个效果（结果自身的单位）：这个分批有多大机会看出来？
cli-plan-rollout-horizon = 用表时：最后一批之后再读几个周期（不写为 4）。
cli-plan-rollout-unit = 用表时：被衡量的单位所在的列。
cli-plan-rollout-period = 用表时：周期所在的列。
cli-plan-rollout-outcome = 用表时：结果所在的列，数字。
cli-plan-rollout-cluster = 用表时：做决定的单位所在的列，例如团队。
cli-plan-rollout-weight = 用表时：权重所在的列，每个单位一个。
cli-plan-rollout-write = 写入分批，在研究的 YAML 里注明，并登记研究。
cli-plan-rollout-again = 替换已有的分批。

error-rollout-past-short = 这个分批要放在 { $need } 个过去的周期上推算，现有 { $have } 个。
    .cure = 少分几批，缩短间隔，或提前结束；也可以补充更早的数据。
error-rollout-few-units = { $dated ->
        [0] 决策单位只有 { $units } 个，抽签至少要 { $need } 个。
       *[other] 还能抽签的决策单位只有 { $units } 个，至少要 { $need } 个；另有 { $dated } 个已经上线，或日期已定。
    }
    .cure = 让更小的单位来决定，例如用团队代替部门；或改用 series 设计。
error-rollout-many-waves = { $units } 个单位分不成 { $waves } 批再留 { $held } 个作对照。
    .cure = 少分几批，或少留对照。
error-rollout-until-early = 对照单位只等到 { $until } 不够：最后一批在 { $last } 才上线。
    .cure = 把 --until 写晚一些，或不写。
error-rollout-no-units = 不知道由哪些单位决定上线：没有团队就没法抽签。
    .cure = 写明哪个团队服务哪些客户（名单），或写出决策单位所在的列。
error-rollout-no-past = 最近一次构建里没有研究 { $study } 的过去数据：按团队看，结果一无所知。
    .cure = 先在研究页面上看还缺什么，再运行 sowhat build。
error-rollout-option-needed = 用表时需要 { $options }。
    .cure = 写出列名，例如 --unit team --period month --outcome active。
error-rollout-option-foreign = { $options } 只用于表；研究自己知道用哪些列。
    .cure = 去掉这些选项，或把研究换成一张表。
error-rollout-bad-number = { $option } 要在 { $least } 到 { $most } 之间。
    .cure = 写一个整数，例如 3。
error-rollout-bad-hold-out = “{ $value }”不是对照的比例或个数。
    .cure = 写 20%、0.2，或少于单位总数的个数，例如 8。
error-rollout-bad-day = { $option } 里的“{ $value }”不是日期。
    .cure = 日期写成 2026-12-07，时间段写成 2026-12-20..2027-01-03。
error-rollout-exists = 研究 { $study } 已有分批：{ $path }。没有改动它。
    .cure = 先看一看。加上 --again 会替换它；请把文件放在 git 里，改动才看得到。
error-rollout-none = 研究 { $study } 没有灰度分批。
    .cure = 安排一个：sowhat plan-rollout { $study } --write。
error-rollout-missing = 找不到这个灰度分批文件。
    .cure = 把文件找回来；或从研究里去掉 plan:，改按各单位实际上线的日期计算。
error-rollout-broken = 这个文件不是灰度分批。
    .cure = 恢复写入时的文件，或重新安排：sowhat plan-rollout STUDY --write --again。
error-rollout-not-in-yaml = 分批已写入，但没法在研究 { $study } 里注明。
    .cure = 在 studies/*.yaml 里写下这个研究，加上一行 plan: { $plan }，再运行 sowhat ledger register { $study }。
error-rollout-write-needs-study = 由一张表得出的分批没法写入：没有研究来照着执行。
    .cure = 去掉 --write，或在工作区里写下结果和研究。
error-rollout-claimed = 研究 { $study } 的结论已经记入台账（{ $claim }）：再加分批，问的就是另一个问题了。
    .cure = 请为还没开始的推广另写一个研究；或者先用 “sowhat ledger retract { $claim }” 撤回结论。
error-rollout-past = --starts { $value } 落在已有数据的周期里（数据到 { $last }）：那时谁先上线已成定局，没法再抽签。
    .cure = 换成 { $last } 之后的日子；不写 --starts 就从下一个周期的第一天开始。
