### 首页：平台有没有多留住一个客户？

so-what-page = 所以呢？
front-question = 所以呢？这能让我们多留住一个客户吗？

# 数量
front-customers = { $size ->
        [few] 不到 { $few } 位
       *[some] { $customers } 位
    }
front-few = 不到 { $few }
front-range = { $low } 至 { $high }
front-points = { $n } 个百分点
front-periods = { $every ->
        [day] { $n } 天
        [week] { $n } 周
        [month] { $n } 个月
        [quarter] { $n } 个季度
       *[period] { $n } 期
    }
front-grade = { $letter } · { $word }

# 答案
front-answer-yes = { $weak ->
        [weak] 多半能。{ $kind ->
            [state] 看上去有 { $customers }客户因平台而计入“{ $outcome }”，但证据偏弱。
           *[absorbing] 看上去平台多留住了 { $customers }本会离开的客户，但证据偏弱。
        }
       *[firm] 能。{ $kind ->
            [state] 有 { $customers }客户因平台而计入“{ $outcome }”。
           *[absorbing] 平台多留住了 { $customers }本会离开的客户。
        }
    }
front-answer-yes-effect = { $weak ->
        [weak] 多半有用。和没有平台相比，每位客户的“{ $outcome }”看上去{ $direction ->
            [down] 低了
           *[up] 高了
        } { $effect }，但证据偏弱。
       *[firm] 有用。和没有平台相比，每位客户的“{ $outcome }”{ $direction ->
            [down] 低了
           *[up] 高了
        } { $effect }。
    }
front-answer-harm = { $weak ->
        [weak] 可能适得其反。{ $kind ->
            [state] 看上去有 { $customers }客户因平台而没能计入“{ $outcome }”，但证据偏弱。
           *[absorbing] 看上去用了平台反而多流失了 { $customers }本会留下的客户，但证据偏弱。
        }
       *[firm] 没有，适得其反。{ $kind ->
            [state] 有 { $customers }客户因平台而没能计入“{ $outcome }”。
           *[absorbing] 用了平台，反而多流失了 { $customers }本会留下的客户。
        }
    }
front-answer-harm-effect = { $weak ->
        [weak] 可能适得其反。和没有平台相比，每位客户的“{ $outcome }”看上去{ $direction ->
            [down] 低了
           *[up] 高了
        } { $effect }，但证据偏弱。
       *[firm] 没有，适得其反。和没有平台相比，每位客户的“{ $outcome }”{ $direction ->
            [down] 低了
           *[up] 高了
        } { $effect }。
    }
front-answer-none = { $kind ->
        [state] 没有。就算对“{ $outcome }”有帮助，{ $reached } 位客户里也不到 { $most } 位。
       *[absorbing] 没有。就算多留住了一些，{ $reached } 位客户里也不到 { $most } 位。
    }
front-answer-unknown = 还不知道。要回本，得多留住 { $needed }客户，相当于所触达客户的 { $share }。
front-answer-unknown-some = 还不知道。要回本，得多留住 { $needed }客户。
front-answer-unknown-plain = { $kind ->
        [state] 还不知道。现有数据说不清“{ $outcome }”有没有因平台而改变。
       *[absorbing] 还不知道。现有数据说不清平台有没有多留住客户。
    }
front-answer-related = 还不知道。用平台的和留下来的多是同一批客户，但看不出谁是因、谁是果。
front-answer-declared = 只有自报，没有测量：负责的人说多留住了 { $customers }客户。
front-answer-declared-plain = 只有自报，没有测量：“{ $outcome }”的变化是当事人自己说的。
front-answer-no-study = 还不知道：还没有研究过这个问题。
front-answer-short = { $kind ->
        [yes] 多留住了客户
        [harm] 多流失了客户
        [none] 没有要紧的效果
        [related] 仅相关
        [declared] 自报
       *[unknown] 还不知道
    }

# 答案下面
front-interval = { $level } 区间：{ $range } 位。
front-interval-effect = { $level } 区间：{ $range }。
front-basis = 依据：{ $n ->
       *[other] { $teams } 个团队
    }先后接入“{ $service }”，以{ $control ->
        [never] 始终没有接入的团队
       *[not-yet] 当时尚未接入的团队
    }作对照。
front-counted = 共 { $reached } 位客户，算到各团队接入后 { $after }。
front-declared = 自报就按自报展示：没有对照，也不计入任何合计。
front-label = 留住 { $needed }客户是盈亏平衡点，不是价值。
front-needed = 要回本，得多留住 { $needed }客户（这是盈亏平衡点，不是价值）。
front-detectable = { $planned ->
        [yes] 如果一半单位上线、一半不上，这样的数据至少要有 { $customers }客户的差别才看得出来。
       *[no] 以现有数据，至少要有 { $customers }客户的差别才看得出来。
    }
front-next = 下一步：{ $step }
front-under-no-study = 需要三样东西：按客户或按团队的结果（流失、续约、订单），每个团队的接入日期，以及一项在看到结果之前就把两者写明的研究。
front-why = { $sure ->
        [yes] 为什么可信
       *[no] 目前的证据
    }
front-limits-link = 边界
front-back = 所以呢？

# 画出来的区间
front-picture = { $value }；区间从 { $range }，零点画在同一把尺上。
front-mark = 留住 { $needed } 位即回本
front-bar-needed = 回本需要
front-bar-detectable = 看得出来的最小差别
front-bars = 要回本得多留住 { $needed }；{ $planned ->
        [yes] 如果一半单位上线、一半不上，这样的数据
       *[no] 以现有数据，
    }至少要有 { $found }的差别才看得出来。

# 四个数
front-figure-created = { $kind ->
        [harm] 损失的价值
       *[other] 创造的新价值
    }
front-figure-created-note = { $range }；{ $state ->
        [evidenced] 已入价值台账，附证据
        [agreed] 已入价值台账，业务已确认
        [confirmed] 已入价值台账，财务已确认
        [published] 已入价值台账，已发布
        [disputed] 已入价值台账，有异议
        [draft] 草稿，尚未确认
        [retracted] 已撤回
       *[none] 尚未记入价值台账
    }
front-figure-created-none = { $why ->
        [price] 还没有人说一位客户值多少
        [protected] 这项研究看的是守住了什么
        [period] 按整个时段各组有差别，按最后一期的客户数却看不出来
        [none] 没有可以计价的效果
        [related] 仅相关的不计价
        [declared] 自报的不计价
        [unknown] 还不知道，不等于零
       *[no-study] 还没有研究，不等于零
    }
front-figure-protected = 守住的已有价值
front-figure-protected-none = 还没有测量：需要故障记录，以及客户感受到的停机时间
front-figure-invested = 投入
front-figure-invested-note = { $source ->
        [spend] 到目前为止记录到的建设和运行成本
       *[study] 按研究里登记的成本
    }{ $known ->
        [yes] ；留住 { $needed }客户即回本
       *[no] {""}
    }
front-figure-invested-none = { $study ->
        [yes] 研究里没有写这项服务的成本
       *[no] 还没有人写明平台花了多少
    }
front-figure-customers = 计入的客户
front-figure-customers-note = 来自已接入的 { $n ->
       *[other] { $teams } 个团队
    }{ $known ->
        [yes] ，其中 { $touched } 有使用记录
       *[no] {""}
    }
front-figure-customers-roster = 在各团队的名册上
front-figure-customers-none = 还没有名册说明各团队服务哪些客户

# 链条
front-chain = 价值从哪里来：从一次调用到一位客户
front-chain-lede = { $dated ->
        [yes] { $month }。
       *[no] {""}
    }线的粗细是调用量。绿色：有研究表明多留住了客户；琥珀色：证据偏弱；红色：反而流失；灰色不是证据，斜纹表示还不知道。
front-chain-none = 还没有调用能从服务追到团队。在 catalog/ 里登记服务、调用方和团队，再运行 sowhat build，历史会随之更新。
front-chain-head = { $column ->
        [service] 服务
        [unit] 业务单元 · 团队
        [customers] 终端客户
       *[value] 价值
    }
front-chain-calls = { $calls } 次调用
front-chain-teams = { $n } 个团队
front-chain-rest = 其余合计
front-chain-nobody = 未登记团队
front-chain-nobody-why = 这些调用还追不下去
front-chain-customers-none = 还不知道
front-chain-customers-why = 没有客户名册
front-chain-customers-on = 在各团队的名册上
front-chain-value-none = 还不知道
front-chain-value-why = 尚未显示效果
front-chain-kept = { $way ->
        [lost] 多流失 { $customers }
       *[kept] 多留住 { $customers }
    }
front-chain-grade = { $grade } · { $word }
front-chain-says = { $services } 项服务的 { $calls } 次调用到达 { $units } 个业务单元；{ $shown ->
        [0] 尚未显示对客户的效果
       *[other] 其中 { $shown } 项服务已显示对客户的效果
    }。
front-chain-caption = 各服务、各业务单元的调用
front-head-unit = 业务单元

# 前与后
front-events-rises = { $kind ->
        [state] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }起，“{ $outcome }”上升
        [state-down] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }起，“{ $outcome }”下降
       *[absorbing] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }起，客户开始留得更久
    }
front-events-falls = { $kind ->
        [state] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }起，“{ $outcome }”下降
        [state-down] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }起，“{ $outcome }”上升
       *[absorbing] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }起，离开的客户更多
    }
front-events-flat = { $kind ->
        [absorbing] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }前后，客户留存没有变化
       *[state] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }前后，“{ $outcome }”没有变化
    }
front-events-unclear = { $kind ->
        [absorbing] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }前后：数据太少，看不出客户是否留得更久
       *[state] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }前后：数据太少，看不出“{ $outcome }”是否变化
    }
front-events-related = { $kind ->
        [absorbing] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }前后：只是相关，不是效果
       *[state] 接入的那一{ $every ->
            [day] 天
            [week] 周
            [month] 个月
            [quarter] 个季度
           *[period] 期
        }前后的“{ $outcome }”：只是相关，不是效果
    }
front-events-none = 还画不出接入前后的对比
front-events-none-why = 需要接入前后各若干期的数据，以及可以作对照的团队。原因列在旁边。
front-events-lede = 每个点：已接入团队与{ $control ->
        [never] 始终未接入团队
        [synthetic] 合成的对照
       *[not-yet] 尚未接入团队
    }的“{ $outcome }”之差{ $unit ->
        [share] （百分点）
       *[own] {""}
    }，竖线是 { $level } 区间。灰色是接入之前，本不该有差别。
front-events-start = 接入
front-events-says = 已接入与其余团队的“{ $outcome }”之差：接入前 { $before } 个点，接入后 { $after } 个点，最后一个是 { $end }。
front-events-caption = 接入前后之差
front-head-when = 距接入
front-head-difference = 差
front-head-interval = 区间

# 边界
front-limits = 边界：可能错在哪里
front-limits-refused = 边界：为什么没有数字
front-limits-refused-lede = 是这些原因，让靠得住的数字还给不出来。
front-limits-none = 一项检验也没做，所以也没有什么能支持这个答案。
front-limits-lede = { $holds ->
        [0] 没有一项检验成立
       *[other] { $holds } 项检验成立
    }，{ $doubts ->
        [0] 没有存疑的
       *[other] { $doubts } 项存疑
    }，{ $unknown ->
        [0] 没有漏做的
       *[other] { $unknown } 项还没有做
    }。
front-verdict = { $verdict ->
        [pass] 成立
        [weak] 偏弱
        [fail] 不成立
       *[unknown] 未检验
    }

# 其他研究
front-studies = 另有 { $n } 项研究
front-studies-lede = 各算各的，不相加：同一位客户可能在几项研究里都算到。
front-studies-caption = 其他研究
front-head-study = 研究
front-head-answer = 答案
front-head-kept = 多留住的客户
front-head-grade = 证据

# 使用情况先说明了什么
front-use = { $known ->
        [yes] 使用情况已经能说明：{ $back } 下一周再来
       *[no] 使用情况已经能说明：{ $consumers } 个调用方，{ $calls } 次调用
    }
front-use-lede = { $consumers } 个调用方，{ $calls } 次调用。有人用是通向价值的一步，还不是价值。

# 变化
front-changes = 两周来的变化
front-changes-lede = { $dated ->
        [yes] 截至 { $until }。
       *[no] {""}
    }
front-changes-none = 没有值得一提的变化，或数据还不满两周。
front-step = { $button }：{ $text }
front-look = 看
front-change-team-joined = { $hasteam ->
        [yes] { $team } 开始使用“{ $service }”
       *[no] “{ $service }”{ $times ->
           *[other] 多了 { $n } 个团队
        }
    }
front-change-team-joined-detail = { $hasunit ->
        [yes] { $unit }
       *[no] {""}
    }
front-change-team-left = { $times ->
       *[other] 有 { $n } 个团队不再使用“{ $service }”
    }
front-change-team-left-detail = 值得问一问原因。
front-change-calls-up = { $hasservice ->
        [yes] “{ $service }”的调用多了 { $share }
       *[no] 调用多了 { $share }
    }
front-change-calls-up-detail = { $hascalls ->
        [yes] 两周共 { $calls } 次
       *[no] {""}
    }
front-change-calls-down = { $hasservice ->
        [yes] “{ $service }”的调用少了 { $share }
       *[no] 调用少了 { $share }
    }
front-change-calls-down-detail = { $hascalls ->
        [yes] 两周共 { $calls } 次
       *[no] {""}
    }
front-change-errors-up = { $hasservice ->
        [yes] “{ $service }”出错更多了
       *[no] 出错的调用更多了
    }
front-change-errors-up-detail = { $hasbefore ->
        [yes] 占调用的 { $before } → { $after }
       *[no] {""}
    }
front-change-study-new = 新的研究：{ $study }
front-change-study-new-detail = 答案在下面，点开可看证据。
front-change-study-changed = “{ $study }”的答案变了
front-change-study-changed-detail = 有新数据进来。

# 等人决定
front-needs = 等你决定
front-needs-lede = 每一件都附上做这件事的办法。
front-needs-none = 没有等你决定的事。
front-need-register-study = { $hasstudy ->
        [yes] 在下一批结果出来之前登记“{ $study }”
       *[no] 写下第一项研究：哪项服务、哪个指标、多久之后
    }
front-need-register-study-detail = { $hasstudy ->
        [yes] 事先定好的问题，比事后找到的更有说服力
       *[no] 在 sowhat.yaml 里写几行即可
    }
front-need-register-study-button = 登记
front-need-price-study = 为“{ $study }”写明一位客户值多少
front-need-price-study-detail = 按边际贡献，给出范围；之后客户数就能换成金额
front-need-price-study-button = 定价
front-need-claim-study = 把“{ $study }”写成一条结论
front-need-claim-study-detail = 之后业务和财务就能确认
front-need-claim-study-button = 记入台账
front-need-declare-consumers = { $hasshare ->
        [yes] 登记调用方属于哪些团队：{ $share } 的调用还没有团队
       *[no] 登记调用方属于哪些团队
    }
front-need-declare-consumers-detail = 没有团队，就数不到客户
front-need-declare-consumers-button = 看谁在调用
front-need-map-routes = { $hascalls ->
        [yes] 登记 { $calls } 次调用属于哪些服务
       *[no] 登记其余调用属于哪些服务
    }
front-need-map-routes-detail = 它们的路径不属于任何服务
front-need-map-routes-button = 看路径
front-need-name-outcome = 写明一个结果：流失、续约或订单，按客户或按团队
front-need-name-outcome-detail = 使用情况已有统计；对客户的作用要靠结果来衡量
front-need-name-outcome-button = 看看还缺什么

# 证据页
study-question = “{ $service }”{ $way ->
        [experiment] 抽签
       *[did] 接入
    }后 { $after }，对“{ $outcome }”起了什么作用？
study-helps = 怎样能更有把握
study-helps-lede = 按作用大小排列。
study-estimate = 估计值（按指标自己的单位）
study-counts = 背后有多少数据
study-inference = 区间是怎么算的
study-registered = 问的是什么
study-address = 这些数字的出处
study-what = 项目
study-value = 取值
study-unregistered = 没有登记
study-estimand = { $name ->
        [simple-att] 已接入单位的平均效果（simple ATT）
        [att] 已接入单位的平均效果（ATT）
        [difference] 差
        [average-effect] 与预期的平均差
        [count-per-unit-period] 每个单位每期的差
       *[other] { $name }
    }
study-method = { $name ->
        [jackknife] 逐一剔除决策单位（jackknife），t 分布
        [randomisation] 对接入顺序重新抽签
        [welch] Welch 方法，t 分布
        [placebo] 各次顶替试算的排位
        [state-space] 预期本身的不确定性（状态空间模型取平均），t 分布
       *[normal] 解析公式，正态分布
    }
study-control = { $control ->
        [never] 始终没有接入的团队
        [arm] 其他组
        [synthetic] 始终没有接入的团队，加权
        [series] 同一序列在起点之前
        [protection] 同一时期没有它的单位
        [association] 没有用它的
       *[not-yet] 尚未接入的团队，含始终没有接入的
    }
study-fact-estimand = 估计对象
study-fact-estimate = 估计值
study-fact-se = 标准误
study-fact-ci = 置信区间
study-fact-p = p 值
study-fact-mde = 最小可检出效果
study-fact-detectable = 以现有数据折合的客户数
study-fact-units = 客户或单位
study-fact-treated = 已接入
study-fact-clusters = 做决定的单位
study-fact-periods = 期数
study-fact-touched = 有使用记录
study-fact-shared = 属于多个团队的客户
study-fact-method = 方法
study-fact-df = 自由度
study-fact-treated-clusters = 已接入的决策单位
study-fact-control-clusters = 作对照的决策单位
study-fact-effective-treated = 有效数，已接入
study-fact-effective-control = 有效数，对照
study-fact-registered = 登记日期
study-fact-service = 服务
study-fact-outcome = 指标
study-fact-horizon = 期限
study-fact-control = 对照
study-fact-price = 一位客户值
study-fact-build = 构建
study-fact-code = 代码
study-fact-fingerprint = 数据指纹
study-fact-rows = 读入行数
study-fact-moments = 存档的矩
study-fact-claim = 结论
study-head-cohort = 接入时间
study-head-period = 时期
study-cohorts = { $n } 批接入
study-cohorts-lede = 每一批的效果，按接入后的各期平均。
study-group-time = { $n } 个分批分期效果
study-group-time-lede = ATT(g, t)：每一批在每一期的效果；接入之前的用来检验设计。
front-trace-registered = { $day }登记
front-trace-written = 文件里写的日期是{ $day }，台账未盖时间戳
front-trace-unregistered = 未事先登记
front-trace-evidence = “{ $study }”的证据
study-trace-data = 数据 { $fingerprint }

## 以团队为单位的结果：效应不是每位客户的

front-answer-yes-effect-team = { $weak ->
        [weak] 多半有用。和没有平台相比，团队的“{ $outcome }”看上去{ $direction ->
            [down] 低了
           *[up] 高了
        } { $effect }，但证据偏弱。
       *[firm] 有用。和没有平台相比，团队的“{ $outcome }”{ $direction ->
            [down] 低了
           *[up] 高了
        } { $effect }。
    }
front-answer-harm-effect-team = { $weak ->
        [weak] 可能适得其反。和没有平台相比，团队的“{ $outcome }”看上去{ $direction ->
            [down] 低了
           *[up] 高了
        } { $effect }，但证据偏弱。
       *[firm] 没有，适得其反。和没有平台相比，团队的“{ $outcome }”{ $direction ->
            [down] 低了
           *[up] 高了
        } { $effect }。
    }
front-counted-teams = 按团队统计，算到各团队接入后 { $after }；折合多少客户，这些数字说不出来。

## The front door without a study
front-value-link = 每项服务走到哪一步，下一步是什么

## 证据页：整体区间、走势、偶然、能看出多小的效果
study-events-band = 背后的浅色带是对所有点一起算的：有 { $level } 的把握，没有一个真实的差落在带外。
study-events-band-label = 浅色带：所有点一起
study-head-band = { $end ->
        [band_low] 浅色带下限
       *[band_high] 浅色带上限
    }
study-drift = { $stand ->
        [always] 即使走势拉开的速度达到以往最快的 4 倍，
        [beyond] 走势拉开的速度要到以往最快的 { $m } 倍，
        [short] 走势拉开的速度只要到以往最快的 { $m } 倍，
       *[never] 走势稍有不同，
    }{ $claim ->
        [null] “没有大的效果”
       *[sign] 结论
    }{ $stand ->
        [always] 也成立
        [beyond] 才不成立
       *[short] 就不成立
    }
study-drift-lede = 两边走势要相差多大，结论才会不成立？这里的结论是：{ $claim ->
        [null] 接入后各期平均的效果，比本来能看出的 { $mde } 还小
       *[sign] 效果{ $sign ->
            [plus] 大于
           *[minus] 小于
        }零
    }。没有接入的一边，代表接入的一边本来会怎样；如果两边本来就会拉开差距，这一点就靠不住。每条竖线是一个 { $level } 区间：假定接入后两边拉开差距的速度，最多达到接入前最快一次的这么多倍。{ $arrows ->
        [yes] 带箭头的超出了刻度。
       *[no] { "" }
    }
study-drift-sentence = { $said }。
study-drift-times = { $m } 倍
study-drift-alike = 走势一致
study-drift-before = 与以往相当
study-drift-fall = { $stand ->
        [always] 到 4 倍仍成立
       *[falls] 到 { $times }不再成立
    }
study-drift-caption = 走势相差多大时的区间
study-drift-stands = { $stands ->
        [yes] 成立
        [most] 最多到此成立
       *[no] 不成立
    }
study-head-drift = 走势拉开的速度
study-head-low = 下限
study-head-high = 上限
study-head-stands = 结论
study-drift-none = 走势能相差多大还不知道
study-drift-none-why = { $why ->
        [refused] 什么也没有估出来，也就没有会被推翻的结论。原因见上。
        [related] 这里只有相关，不是效果，没有会被走势差别推翻的结论。
        [design] 这种比较方式没有做这项测算。
       *[history] 接入前的周期太少，或其中做决定的单位太少，看不出两边以往拉开差距有多快。
    }
study-chance = { $rare ->
        [yes] 单凭偶然，很少会有这么大的差
       *[no] 单凭偶然，也可能有这么大的差
    }
study-chance-says = 如果同样这些单位换一个顺序接入，也会是这个结果吗？{ $every ->
        [all] 其余全部 { $orders } 种顺序里，
       *[drawn] 随机抽出另外 { $orders } 种顺序，其中
    }{ $n ->
        [0] 没有一种
       *[other] 有 { $beyond } 种
    }得出这么大的差{ $p ->
        [unsaid] { "" }
       *[other] （p{ "\u00A0" }={ "\u00A0" }{ $p }）
    }。
study-chance-range = 这些顺序在 { $level } 的把握下排除不了的效果：{ $range }。
study-chance-endless = 顺序太少，在 { $level } 的把握下什么效果也排除不了。
study-chance-lot = { $lot ->
        [yes] 实际的顺序就是抽签定的，所以这个结果是精确的。
       *[no] 没有记录说明实际的顺序是抽签定的，所以它只是区间之外的一个旁证。
    }
study-chance-none = 是否出于偶然，还没有检验
study-chance-none-why = { $why ->
        [refused] 什么也没有估出来。原因见上。
        [design] 只有先后分批接入，才能拿别的接入顺序来比。
       *[orders] 这需要做决定的单位（不超过 500 个），而且每个单位只有一个接入日期，才能把顺序打乱重排。
    }
study-power = { $enough ->
        [yes] { $planned ->
            [yes] 如果效果足以回本，会看得出来
           *[no] 如果效果足以回本，本来看得出来
        }
        [no] { $planned ->
            [yes] 即使效果足以回本，也可能看不出来
           *[no] 即使效果足以回本，也可能没看出来
        }
       *[unknown] { $planned ->
            [yes] 能看出的最小效果
           *[no] 本来能看出的最小效果
        }
    }
study-power-says = { $planned ->
        [yes] 如果一半单位接入、一半不接入，这样的数据
       *[no] 这些数据
    }十次里有八次能看出 { $known ->
        [yes] { $customers }客户（{ $planned ->
            [yes] { "" }
           *[no] { $design ->
                [experiment] 抽签后 { $after }，
               *[other] 接入后 { $after }，
            }
        }{ $size }）
       *[no] { $size }
    }及以上的效果（按 { $level } 的把握）。
study-power-needed = 要回本，得多留住 { $needed }客户。
study-power-needless = 要多留住多少客户才能回本还不知道：{ $why ->
        [cost] 没有人说过花了多少钱。
       *[price] 没有单价，或者指标不是按客户算的。
    }
study-power-bar = { $planned ->
        [yes] 能看出的最小效果
       *[no] 本来能看出的最小效果
    }
study-power-none = 能看出多小的效果还不知道
study-power-none-why = 做决定的单位或周期太少，看不出平时自然会差多少。
effects-doubts = 有多大把握
