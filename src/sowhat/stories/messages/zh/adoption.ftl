### 采用：谁在用、当初怎么定的、能不能用下去

adoption-page = 采用
adoption-question = 大家是自己想用吗？用下去了吗？
adoption-question-one = { $service }：大家是自己想用吗？用下去了吗？
adoption-answer = { $share } 的采用是团队自己选的：{ $total } 项里有 { $chosen } 项。
adoption-answer-unknown = { $n ->
   *[other] 共 { $total } 项采用，当初怎么定的还没有人说明。
}
adoption-answer-none = 还不知道哪个团队在用哪项服务。
adoption-under = 有 { $n ->
   *[other] { $unknown }
} 项没有人说明怎么定的；说不清的一律不算自愿。如果这些全是自选，占比为 { $high }；如果一项也不是，则为 { $low }。
adoption-under-known = 每一项怎么定的都已说明。
adoption-under-none = 请在 catalog/ 下声明应用及其密钥和团队，再运行 sowhat build，就能从调用看出谁在用什么。
adoption-way-ask = 说说当初是怎么定的
adoption-way-dictionary = 这些指标是什么意思
adoption-of = { $part } / { $whole }
adoption-days = { $n ->
    [0] 当天
   *[other] { $n } 天
}
adoption-figure-habit = 用成习惯
adoption-figure-habit-note = { $counted ->
    [team] 最近 { $n } 周里至少 { $k } 周用过任一服务的团队
    [app] 最近 { $n } 周里至少 { $k } 周用过任一服务的应用
    [person] 最近 { $n } 周里至少 { $k } 周用过任一服务的人
   *[key] 最近 { $n } 周里至少 { $k } 周有调用的密钥；属于谁还没有声明
}
adoption-figure-rhythm = 黏性
adoption-figure-rhythm-note = { $weeks ->
   *[other] 最近 { $weeks } 周
}里用过的，平均有多大比例的周在用
adoption-figure-silent = 突然沉默
adoption-figure-silent-note = 按自己平时的节奏解释不了
adoption-figure-wait = 多久有首次调用
adoption-figure-wait-note = { $since ->
    [key] 中位数，从发放密钥那天算起
   *[other] 中位数，从声明的上线日算起
}
adoption-figure-wait-none = 没有可以起算的日期

# 怎么定的
adoption-decided-title = { $open ->
    [yes] 自己选的：确定的占 { $share }，最多 { $high }
   *[no] 自己选的：{ $share }
}
adoption-decided-lede = 团队在四周里至少三周用了某项服务，或有人声明了上线日，就算一项采用。服务自己的团队不算。
adoption-stated = { $n ->
   *[other] 其中 { $n } 项是在这里回答的。
}
adoption-way = { $way ->
    [own-choice] 自己选的
    [project] 项目要求
    [default] 默认接入
    [old-closed] 旧系统关闭
    [notice] 领导通知
   *[unknown] 没有人说明
}
adoption-unknown = { $n ->
   *[other] { $n } 项说不清
}

# 同一把尺子
adoption-compared = { $n ->
    [1] 放在同一把尺子上
   *[other] { $n } 项服务放在同一把尺子上
}
adoption-compared-lede = 习惯：最近 { $n } 周里至少 { $k } 周在用（服务另有规定的按其规定），占能用者的比例，附 95% 区间。用过：这几周里至少用过一次。每周调用：有调用的周里，居中的用户调用多少次，下面是中间一半用户的范围。变化看的是每周活跃数；“相对全平台”看的是这项服务在全部活跃里的占比，大家共有的节假日和淡旺季在这里抵消。
adoption-compared-caption = 各服务的采用情况
adoption-head-habit = 习惯
adoption-interval = { $n }（{ $low }–{ $high }）
adoption-head-reached = 用过
adoption-head-voluntary = 自己选的
adoption-head-sticky = 黏性
adoption-head-calls = 每周调用
adoption-head-trend = 变化
adoption-head-relative = 相对全平台
adoption-head-app = 应用
adoption-head-last = 最后一次调用
adoption-head-silent = 沉默周数
adoption-head-rhythm = 此前活跃周
adoption-head-chance = 概率
adoption-counted = { $counted ->
    [team] 按团队
    [app] 按应用
    [person] 按人
   *[key] 按密钥
}
adoption-year = 同比 { $change }
adoption-broken = 来源 { $source } 在 { $day }{ $kind ->
    [gap] 缺了记录
    [stale] 重复了旧记录
   *[other] 换了计数口径
}，变化不跨过这一天计算：那不是采用的变化。
adoption-why-no-log = 还没有读入调用记录，谁在用什么无从知道。
adoption-why-weeks = 判断习惯要有 { $need } 个整周的记录，目前有 { $have } 周。
adoption-why-routes = { $service } 没有声明路径，它的调用分不出来。请在 catalog/ 下补上。
adoption-why-members = 它面向个人，但没有名单：请在 sowhat.yaml 里声明 members。
adoption-why-unmatched = 调用 { $service } 的密钥里没有一个对得上 members 里的人，谁用过无从知道：两边要用同一种假名。
adoption-why-short = 至少要有两周能判断 { $n } 周的习惯，才能连成线。
adoption-trend-new = 再往前 { $weeks } 周没有人用过，变化无从比较。
adoption-trend-short = 比较变化要有 { $need } 周能判断习惯，目前有 { $have } 周。

# 每周的习惯
adoption-habit-title = { $known ->
    [yes] { $counted ->
        [team] { $whole } 个团队里有 { $part } 个用成了习惯（{ $share }）
        [app] { $whole } 个应用里有 { $part } 个用成了习惯（{ $share }）
       *[other] { $whole } 人里有 { $part } 人用成了习惯（{ $share }）
    }
   *[no] { $counted ->
        [key] { $part } 个密钥用成了习惯；一共多少还没有声明
       *[other] { $part } 个用成了习惯；一共多少还没有声明
    }
}
adoption-habit-none = 还不知道是否用成了习惯
adoption-habit-lede = 每一周：谁在这周用过；谁在以这周结尾的 { $n } 周里至少用了 { $k } 周；都只算当时能用的。
adoption-habit-caption = 每周的习惯
adoption-aim = 常说的目标：90%
adoption-aim-says = { $reached ->
    [yes] 常说的目标是 800 以上的 { $aim }，已经达到。
   *[no] 常说的目标是 800 以上的 { $aim }。
}
adoption-active = 活跃
adoption-habitual = 习惯
adoption-eligible = 能用的

# 来了谁，走了谁
adoption-moved-title = 最近 { $weeks } 周来了 { $come } 个，走了 { $gone } 个
adoption-moved-none = 还不知道来了谁、走了谁
adoption-moved-why = 第一周之后还要有两个整周的记录。
adoption-moved-lede = { $counted ->
    [team] 每周的团队
    [app] 每周的应用
    [person] 每周的人
   *[key] 每周的密钥
}，按上一周的状态分。走了的可能只是休假：“回来”就是数这些回来的。
adoption-moved-new = 新来
adoption-moved-retained = 留下
adoption-moved-resurrected = 回来
adoption-moved-lost = 离开
adoption-moved-caption = 每周的来去
adoption-kept-title = { $n ->
   *[other] { $n } 周后仍在用的占 { $share }：{ $were } 个里有 { $came } 个
}
adoption-kept-none = 还不知道新来的能不能留下
adoption-kept-why = 没有谁是在一个整周里开始、其后又还有整周的。记录第一周里出现的可能早就在用，不计入。
adoption-kept-lede = { $counted ->
    [pooled] 对一项服务的使用（同一用户每开始用一项算一次）
    [team] 团队
    [app] 应用
    [person] 个人
   *[key] 密钥
}按首次调用的那一周分组；数字是其中若干周后仍有调用的百分比。有的周人数很少：指向格子可以看到具体几个。
adoption-kept-began = 开始的那周
adoption-kept-size = 多少个
adoption-kept-offset = 几周之后
adoption-kept-caption = 各批次的留存，占当周开始者的百分比

# 多久有首次调用
adoption-wait-title = { $since ->
    [key] 半数应用在拿到密钥后 { $n ->
        [0] 当天
       *[other] { $n } 天内
    }就有了调用
   *[other] 半数团队在上线后 { $n ->
        [0] 当天
       *[other] { $n } 天内
    }就有了调用
}
adoption-wait-none = 还不知道多久会有首次调用
adoption-wait-lede = 中位数把仍在等的也算进去，起步慢就不会显得快。
adoption-wait-says = { $told ->
    [yes] { $since ->
        [key] 从密钥到首次调用：{ $n ->
            [0] 当天
           *[other] { $n } 天
        }（中位数）；{ $known } 个里有 { $called } 个已经调用。
       *[other] 从上线到首次调用：{ $n ->
            [0] 当天
           *[other] { $n } 天
        }（中位数）；{ $known } 个里有 { $called } 个已经调用。
    }
   *[no] { $since ->
        [key] 从密钥到首次调用：{ $known } 个里有 { $called } 个已经调用，太少，算不出中位数。
       *[other] 从上线到首次调用：{ $known } 个里有 { $called } 个已经调用，太少，算不出中位数。
    }
}
adoption-wait-early = { $n ->
   *[other] 其中 { $n } 个在那天之前就有调用，按 0 天算。
}
adoption-wait-left = { $n ->
   *[other] 另有 { $n } 个日期早于记录开始，未计入。
}
adoption-wait-no-keys = 没有密钥写明从哪天起有效。在 catalog/ 下给应用的密钥写上 from:，这里就有从密钥到首次调用的时间。
adoption-wait-no-go-lives = 没有声明上线日。在 sowhat.yaml 里写 go_lives，这里就有从上线到首次调用的时间。
adoption-wait-before = { $n ->
   *[other] 已知的 { $n } 个日期都在记录的起止之外。
}
adoption-funnel-title = { $apps } 个已声明的应用里，{ $n } 个走到了习惯
adoption-funnel-lede = 已声明、有密钥、调用过、最近四周活跃、其中三周在用。
adoption-step = { $step ->
    [apps] 已声明的应用
    [keyed] 有密钥
    [called] 调用过
    [active] 最近活跃
   *[habitual] 用成习惯
}

# 突然沉默
adoption-silent-title = { $n ->
   *[other] { $n } 个调用方突然沉默
}
adoption-silent-nobody = 没有谁突然沉默
adoption-silent-unknown = 还不知道有没有谁突然沉默
adoption-silent-none = 停下来的都是以前也这样停过的。
adoption-silent-few = 判断沉默是否反常，至少要有七个整周的记录。
adoption-silent-lede = 沉默的时间按自己平时的节奏解释不了：照那个节奏，连续沉默这么多周的概率不到 1%。这是值得去看的流失，不是流失的证明：一百个调用方里大约有一个碰巧如此。
adoption-silent-note = { $app } 已有 { $weeks ->
   *[other] { $weeks } 周
}没有调用 { $service }。
adoption-silent-detail = 此前 { $known } 周里有 { $active } 周在用，一周的调用中位数为 { $calls } 次；碰巧沉默这么久的概率是 { $chance }。
adoption-silent-keys = { $n ->
   *[other] 有 { $keys } 个不属于任何已声明应用的密钥突然沉默。
}声明应用之后就知道是谁的。
adoption-silent-caption = 突然沉默的调用方

# 问团队
adoption-ask-title = { $n ->
   *[other] 这 { $n } 项当初是怎么定的？
}
adoption-ask-lede = 只有团队自己知道。负责人在这里的回答立即生效；YAML 和上线表里写的优先。其他内容不受影响。
adoption-ask-more = { $n ->
   *[other] 答完一部分之后，再问其余 { $n } 项。
}
adoption-ask-by = 谁在回答
adoption-ask-by-hint = 姓名
adoption-ask-send = 保存回答
adoption-ask-choose = 未回答
adoption-ask-since = 自 { $day } 起
adoption-ask-always = 记录开始之前就在用
adoption-ask-one = { $team } 使用 { $service }
adoption-decided-said = { $team }，{ $service }：{ $word }（{ $by } 说明）。

# 错误
error-bad-habit = { $of } 周里 { $weeks } 周，算不上一种习惯。
    .cure = 写成 habit: {"{"}weeks: 3, of: 4{"}"}，weeks 从 1 到 of，of 不超过 { $most }。
error-bad-decided = “{ $value }”不是采用的决定方式。
    .cure = 请用其中之一：{ $allowed }。
error-decided-by-nobody = 回答要写明是谁说的。
    .cure = 填一个不超过 { $most } 个字的姓名。
error-no-such-adoption = 没有看到团队 { $team } 使用 { $service }。
    .cure = 名称见 sowhat show adoption；上线日可以在 sowhat.yaml 的 go_lives 里声明。
error-decided-elsewhere = { $team } 怎么用上 { $service } 的，文件里已经写明：{ $word }。
    .cure = 请在那里修改：sowhat.yaml 的 go_lives 或它的表。

# 命令行
cli-show-adoption = 各项采用是怎么定的、谁用成了习惯、来了谁走了谁、谁突然沉默。

    示例：sowhat show adoption --service checkout
cli-adoption = 团队说明自己是怎么用上服务的。
cli-adoption-decide = 说明一个团队是怎么用上某项服务的。YAML 和表里没写的才以此为准；unknown 表示撤回。

    示例：sowhat adoption decide checkout billing own-choice --by "Li Na"
cli-argument-adoption-service = 服务。
cli-argument-adoption-team = 使用它的团队。
cli-argument-adoption-way = own-choice、project、default、old-closed、notice 或 unknown。
cli-option-adoption-by = 谁说的。

# 设置
setting-service-eligible = 谁能用它，也就是一个“用户”指什么：已声明的团队、应用，或 members 里的人。
setting-service-eligible_units = 只有这些业务单元的团队、应用和人能用；不写则都能用。
setting-service-habit = 什么时候算用成习惯：最近若干周里至少若干周在用。

# 表
table-habits = 每个整周谁用了服务，其中谁已用成习惯。
table-cohorts = 在某一周首次调用的，若干周后还有多少在用。
table-movements = 一周的用户在上一周是什么状态。
table-rhythms = 最近 13 个整周里用得多规律、用得多少。
table-silences = 沉默时间超出自己节奏的调用方。
column-by = 一个用户指什么：team（团队）、app（应用）或 consumer（密钥）。
column-reached = 在判断习惯的那几周里用过的。
column-habitual = 那一周已用成习惯的。
column-eligible = 当时能用的；没有声明则为空。
column-cohort = 首次调用的那一周。
column-offset = 距首次调用几周。
column-size = 那一周首次调用的有多少。
column-new = 以前没出现过。
column-retained = 上一周也在。
column-resurrected = 以前在，上一周不在。
column-lost = 上一周在，这一周不在。
column-names = 至少用过一次的用户数。
column-days = 有几天。
column-q1 = 一个用户在活跃周里调用数的下四分位数。
column-q3 = 一个用户在活跃周里调用数的上四分位数。
column-known = 从首次调用算起的过往周数，最多 26。
column-chance = 按自己的节奏沉默这么久的概率。
table-active-first = 那一周里首次有调用的日子。
table-habits-active = 那一周有调用的。
table-habits-service = 服务；* 表示全部服务合起来。
table-cohorts-active = 若干周后其中有调用的。
table-cohorts-service = 服务；* 表示全部服务合起来。
table-movements-service = 服务；* 表示全部服务合起来。
table-rhythms-service = 服务；* 表示全部服务合起来。
table-rhythms-weeks = 看了多少个整周。
table-rhythms-share = 这些周里有调用的平均占比（黏性）。
table-rhythms-days = 一个密钥在活跃周里平均有几天调用；全部服务合起来则为空。
table-rhythms-median = 一个用户在活跃周里调用数的中位数。
table-silences-name = 应用；没有声明应用时为密钥的假名。
table-silences-last = 最后有调用的那一周。
table-silences-weeks = 此后沉默的整周数。
table-silences-active = 过往有调用的周数。
table-silences-calls = 活跃周调用数的中位数。

# 词典
metric-voluntary = 自己选的
metric-voluntary-means = 有多少项采用不是被要求的
metric-voluntary-formula = 自选的采用 ÷ 全部采用；说不清的一律不算自愿，旁边给出若全是自选时的占比
metric-voluntary-source = sowhat 自定；上下界的做法见 Manski《Partial Identification of Probability Distributions》（2003）
metric-stickiness = 黏性
metric-stickiness-means = 用过的人回来得有多规律
metric-stickiness-formula = 最近 13 个整周里用过的，各自（有调用的周数 ÷ 周数）的平均
metric-stickiness-source = HEART（2010）：参与度；即日活 ÷ 月活的按周版本
metric-frequency = 频度
metric-frequency-means = 一个用户在有调用的一周里调用多少
metric-frequency-formula = 最近 13 个整周，每个活跃用户每周调用数的中位数和四分位数
metric-frequency-source = HEART（2010）：参与度；Hyndman 与 Fan，The American Statistician 50（1996），第 7 型
metric-growth = 相对全平台的增长
metric-growth-means = 一项服务是否比周围涨得更多
metric-growth-formula =（1 + 自己每周活跃的变化）÷（1 + 全平台的变化）− 1，最近 13 周比之前 13 周；不跨过来源的断点
metric-growth-source = 与对照序列之比；窗口为 sowhat 自定
metric-first-call = 多久有首次调用
metric-first-call-means = 从拿到密钥或上线，到首次调用要多久
metric-first-call-formula = 天数的 Kaplan–Meier 中位数，仍在等的也计入
metric-first-call-source = Kaplan 与 Meier，JASA 53（1958）

# 单项服务、业务单元、服务器
adoption-way-all = 全部服务
adoption-way-service = 这项服务的页面
adoption-way-of = 当初怎么开始用的，有没有用下去
adoption-figure-habit-note-one = { $counted ->
    [team] 最近 { $n } 周里至少 { $k } 周用过它的团队
    [app] 最近 { $n } 周里至少 { $k } 周用过它的应用
    [person] 最近 { $n } 周里至少 { $k } 周用过它的人
   *[key] 最近 { $n } 周里至少 { $k } 周调用过它的密钥；属于谁还没有声明
}
adoption-figure-often-note = 居中的使用者在有调用的一周里的次数；半数在 { $low } 到 { $high } 之间
adoption-figure-often-days = 一周里平均 { $days } 天在用
adoption-figure-serving-note = { $month }；平均同时处理 { $at_once } 个调用
adoption-figure-serving-none = 没有数据源记录调用耗时
adoption-units-title = { $n ->
   *[other] { $n } 个业务单元里有 { $reached } 个在用
}
adoption-units-lede = { $counted ->
    [team] 各业务单元能用的团队里：有多少用成了习惯，最近 { $n } 周有多少用过。
   *[app] 各业务单元能用的应用里：有多少用成了习惯，最近 { $n } 周有多少用过。
}{ $membership ->
    [now] 每一周都按今天的归属计。
   *[then] 每一周按当周的归属计。
}团队换了归属，习惯跟着走，组织调整不会让习惯中断。
adoption-units-one = 全都属于 { $unit }，没有可比较的。
adoption-units-caption = 各业务单元的采用情况
adoption-units-none = 没有归属
adoption-units-since = { $called ->
    [yes] 记录开始前就在用
   *[no] 还没有调用
}
adoption-head-unit = 业务单元
adoption-head-since = 首次调用
adoption-moved-units = { $left ->
    [yes] { $team } 于 { $day } 离开了 { $before }。
   *[no] { $team } 于 { $day } 从 { $before } 调到了 { $after }。
}
adoption-moved-units-more = { $n ->
   *[other] 另有 { $n } 个团队换了归属。
}
adoption-stages-title = 从“{ $from }”到“{ $to }”：{ $whole } 个团队里走到了 { $part } 个
adoption-stages-none = 团队注册之后走到哪一步，还不知道
adoption-stages-lede = 依次走完前面各步的团队数，以及距上一步天数的中位数。
adoption-serving-title = { $service } 占全部服务器时间的 { $share }
adoption-serving-untimed = 没有记录服务器处理调用的时长
adoption-serving-lede = { $month } 的全部调用，包括机器流量。服务器时间是各次调用耗时之和；除以当月时长，就是平均同时处理的调用数（利特尔法则）。数据源没有耗时的，就没有这个数。
adoption-serving-caption = 各服务占用的服务器
adoption-serving-change = 比上月 { $change }
adoption-head-hours = 服务器小时
adoption-head-at-once = 同时处理
adoption-head-each = 每次调用
adoption-head-data = 数据量（GB）
adoption-head-hosts = 主机数
adoption-grown = 去掉一年里的淡旺季为 { $grown }（淡旺季 { $season }）
adoption-missing = { $kind ->
    [stale] 数据源 { $source } 从 { $day } 起内容重复，正落在判断习惯的 { $n } 周里：看着像在用，未必真在用。
   *[gap] 数据源 { $source } 从 { $day } 起没有记录，正落在判断习惯的 { $n } 周里：看着像不用了，可能只是缺了记录。
}
table-unit_habits = 与 habits 相同，按业务单元分：按当周的归属（then），以及按最后一天的归属（now）。
table-seasons = 最近 13 周对比之前 13 周，一年里的淡旺季造成多少变化、去掉之后还剩多少；有两年数据才有。
column-membership = then（当时）或 now（现在）。
column-season = 淡旺季本身造成的变化，以比例表示。
column-grown = 去掉淡旺季之后的变化，以比例表示。
table-unit_habits-unit = 业务单元；空表示没有归属。
table-unit_habits-service = 服务；* 表示全部合计。
table-unit_habits-active = 该周有调用的对象数。
table-seasons-service = 服务；* 表示全部合计。
table-seasons-weeks = 已知多少个完整的周。
metric-season = 去掉淡旺季的增长
metric-season-means = 用得更多是真的增长，还是只因为到了这个时节
metric-season-formula = （1 + 最近 13 周对比之前 13 周的变化）÷（1 + 淡旺季的变化）− 1；淡旺季取各年同一周高出 52 周中心移动平均的对数值的中位数；需要 104 周
metric-season-source = 移动平均比率法：Macaulay《The Smoothing of Time Series》（1931）；Hyndman 与 Athanasopoulos《Forecasting》第 3 版 3.4 节
metric-server-time = 服务器时间
metric-server-time-means = 一项服务占用多少服务器
metric-server-time-formula = 一个完整月里各次调用耗时之和；÷ 当月时长 = 平均同时处理的调用数
metric-server-time-source = Little，Operations Research 9（1961）
metric-unit-habit = 各业务单元的习惯
metric-unit-habit-means = 哪些业务单元用成了习惯，哪些没有
metric-unit-habit-formula = 同“习惯”，只看当周末属于该业务单元的团队（或今天属于它的）；团队换归属，习惯跟着走
metric-unit-habit-source = HEART（2010）：采用与留存；组织调整的处理是 sowhat 自己的规则

# 合成一条的留存曲线
adoption-curve-says = 满 { $n ->
   *[other] { $n }
} 周时还有 { $share } 在用（开始得够早的有 { $were } 个）
adoption-curve-lede = 各批合计，附 95% 区间。每一周只算开始得够早的。
adoption-curve-share = 还在用
adoption-curve-came = 还在用的
adoption-curve-were = 开始得够早的
adoption-curve-caption = 留存，各批合计

adoption-figure-trend-note = 每周活跃数，最近 { $weeks } 周对比之前同样多周

adoption-why-unnamed = 调用都没有标明调用方，无法跟踪谁在用。各项服务被调用了多少、是增是减，见“服务”页。
