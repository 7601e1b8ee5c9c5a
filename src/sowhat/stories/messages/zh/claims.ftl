### 价值台账的页面：清单、单条结论、确认、价格本

value-tab-ledger = 价值台账
value-tab-prices = 价格

## 清单
claims-question = 我们得出了哪些结论，谁确认过，还在等谁？
claims-answer-none = 台账里还没有结论。
claims-answer = { $open ->
        [0] 台账里有 { $n } 条结论，{ $waiting } 条在等人处理。
       *[other] 台账里有 { $n } 条结论，{ $waiting } 条在等人处理。
    }
claims-under = 台账只增不删；错了的写明原因后撤回，记录保留。
claims-no-sum = 各行不能相加成总数：两条结论说的可能是同一批客户。
claims-to-totals = 证据加起来值多少
claims-to-prices = 价格与汇率
claims-to-workbook = 整本账的工作簿
claims-waiting = 还在等谁？
claims-silence = 不回复不算同意：没有人确认，就什么都不会变。
claims-create = 新价值
claims-protect = 避免的损失
claims-declared = 自报价值（没有证据）
claims-declared-lede = 有人负责、没有人测过（E 级），不进任何有证据的总数；省下的工时只是产能，预算科目真的减少了才算价值。
claims-none = 还没有结论。
claims-nobody = 还没有人
claims-unpriced = 没有单价
claims-unpriced-why = 还没有人说过一个值多少。这不等于零。
claims-few = 不到 { $few } 位客户
claims-step = { $claim } · { $title }
claims-sign = 去确认
claims-open = 查看
claims-head-claim = 结论
claims-head-state = 状态
claims-head-waits = 在等谁
claims-head-grade = 证据
claims-head-customers = 数量
claims-head-value = 金额
claims-head-signed = 谁确认过
claims-head-teams = 覆盖
claims-figure-evidenced = 等业务确认
claims-figure-agreed = 等财务确认
claims-figure-confirmed = 等平台发布
claims-figure-published = 双方都已确认
claims-signer = { $name }（{ $role }{ $says ->
        [agree] { "" }
        [amend] ，已调低
        [disagree] ，不同意
       *[confirm] { "" }
    }）
claims-waits = { $what ->
        [nothing] 不用再等
        [evidence] 等更好的证据：草稿不能确认
        [agreement] 等{ $role }确认{ $teams ->
            [none] { "" }
           *[other] ：{ $teams }
        }{ $more ->
            [0] { "" }
           *[other] 等，另有 { $more } 个团队
        }
        [price] 等{ $role }把单价连同条件写进价格本，再重新入账
        [confirmation] 等{ $role }确认
        [publication] 等{ $role }发布
       *[settlement] 等 { $names ->
            [none] { $role }
           *[other] { $names }（{ $role }）
        }解决异议
    }

## 单条结论
claims-to-sign = 同意、调低或不同意
claims-to-study = 看研究
claims-to-build = 构建 { $build } 的数据
claims-to-price = 单价 { $price }
claims-to-claim = 结论 { $claim }
claims-to-bundle = 审计包，可自行核验
claims-back = 价值台账
claims-teams = { $n ->
        [one] 1 个团队
       *[other] { $n } 个团队
    }
claims-reached = 名册上 { $customers }客户
claims-kind-create = 新价值
claims-kind-protect = 避免的损失
claims-acts = 从问题到数字
claims-acts-lede = 按台账里的先后。
claims-act-unregistered = 结果出来之前，没有把问题写下来。
claims-act-undefined = 业务没有事先确认口径。
claims-act = { $day }：{ $kind ->
        [registered] 登记了问题。
        [claimed] { $name ->
            [none] 已入账。
           *[other] 由 { $name } 入账。
        }
        [succeeded] 重新估计，见 { $named }。
        [published] 由 { $name } 发布。
        [retracted] { $name ->
            [none] 已撤回。
           *[other] 由 { $name } 撤回。
        }
        [priced] 单价“{ $named }”写进价格本。
        [split] 约定了“{ $named }”的分成。
       *[other] { $named }。
    }
claims-because = 原因：{ $reason }
claims-limits = 边界
claims-limits-lede = 做过的全部检查，有疑问的在前。
claims-sums = 这个数是怎么来的
claims-sums-lede = 效果、覆盖、一个值多少。每个区间的把握都是 95%，最后一行把它们都算在内。
claims-sum-note = 说明
claims-sum-effect = 效果
claims-sum-exposed = 覆盖的客户
claims-sum-quantity = 数量
claims-sum-effect-note = 已接入团队的客户平均下来的效果；具体指什么，见研究页
claims-sum-quantity-note = { $n ->
        [one] 按登记的期限（1 期），只算观察满的团队
       *[other] 按登记的期限（{ $n } 期），只算观察满的团队
    }；上面的效果是各期的平均
claims-maybe-nothing = 也可能什么都没有：区间里有零。
claims-sum-price = 一个值多少
claims-sum-price-of = { $unit }，{ $basis }；{ $name }，{ $source }
claims-sum-price-written = 写在配置里，没有说明条件，财务无法确认。
claims-sum-rate = 汇率
claims-sum-rate-of = { $day }，{ $source }
claims-sum-factor = 调整之后保留
claims-sum-factor-note = 由业务调低；超过测得的数，谁同意也不行
claims-sum-value = 金额
claims-sum-value-note = 抽样种子 { $seed }，随时可以再算出同样的数
claims-months = 每个月是多少
claims-months-none = 这条结论没有按月分摊。
claims-months-lede = 实心的已经实现；空心的按最近水平持续，是推算。两者绝不相加。{ $amended ->
        [yes] 按调整之后的数。
       *[no] { "" }
    }
claims-months-says = { $n } 个月的金额
claims-month-kind = 种类
claims-month-realised = 已实现
claims-month-run-rate = 按最近水平持续
claims-people = 说的是谁，还有谁也在算
claims-of = 接入 { $service } 之后的 { $outcome }。
claims-of-teams = { $n ->
        [one] 1 个团队
       *[other] { $n } 个团队
    }：{ $teams }。
claims-of-customers = 各团队名册上 { $customers }客户{ $day ->
        [none] 。
       *[other] ，名册冻结于 { $day }。
    }
claims-of-touched = 其中 { $customers }客户用过这项服务。
claims-of-shared = 其中 { $customers }客户同属几个团队。
claims-overlaps-none = 台账里没有别的记录说的是同一批人。
claims-cost = 各占多少
claims-split = 平台 { $platform }，{ $team } { $business }。
claims-split-none = 双方没有约定比例。
claims-closed = 结论已经了结，不再记在任何一方名下。
claims-entries = 全部记录
claims-entries-lede = 一条都不会删掉。
claims-entry-number = 序号
claims-entry-at = 时间
claims-entry-what = 内容
claims-entry-who = 谁
claims-entry-reason = 原因
claims-evidence = 供核对
claims-evidence-open = 指纹与种子
claims-fact-build = 构建
claims-fact-code = 代码
claims-fact-fingerprint = 数据指纹
claims-fact-moments = 封存的统计量
claims-fact-seed = 种子
claims-fact-hash = 本条记录
claims-fact-previous = 前一条记录
claims-fact-verify = 重新计算
claims-done = { $what ->
        [ask] 已记下。结果见下面的“从问题到数字”。
        [publish] 已发布，记在台账里。
        [supersede] 已重新入账，之前那条仍留在台账里。
        [retract] 已撤回，结论连同原因仍留在台账里。
       *[dispute] 异议已记入台账；同一方表示同意之前一直有效。
    }
claims-form = { $what ->
        [ask] 请业务表态
        [publish] 发布
        [supersede] 按下一个截止日重新入账
        [retract] 撤回这条结论
       *[dispute] 提出异议
    }
claims-form-lede = { $what ->
        [publish] 业务和财务都已确认，由平台团队发布。
        [supersede] 用最近一次构建的结果，截止日必须事先登记过，而且这条结论还没有用到。新的一条取代它，它仍留在台账里。
        [retract] 撤回后不再计入，连同原因留在台账里，不能恢复；之后可以重新入账。
       *[dispute] 请写明原因；同一方表示同意之前一直有效。
    }
claims-form-send = { $what ->
        [publish] 发布
        [supersede] 重新入账
        [retract] 撤回
       *[dispute] 记入异议
    }

## 确认
sign-lead = { $service }：{ $amount }，价值 { $value }。你同意吗？
sign-lead-unpriced = { $service }：{ $amount }。你同意吗？
sign-money-range = 金额区间：{ $range }。
sign-grade = 证据：{ $grade }。
sign-cost = 同意对你们团队意味着什么
sign-business = 业务方的答复
sign-finance = 我代表财务
sign-finance-lede = 业务同意之后，由财务确认金额；入账的人、同意的人不能兼任。
sign-form-says = 你的意见
sign-agree = 同意
sign-agree-means = 这个数是对的。
sign-amend = 只认可一部分
sign-amend-keep = 保留
sign-amend-means = 大于 0、小于 100。只能调低，不能调高：想要更多，得有更多证据。
sign-disagree = 不同意
sign-disagree-means = 请写明原因；在你们同意之前，这条结论一直有异议。
sign-confirm = 确认
sign-confirm-means = 单价和金额没有问题。
sign-form-reason = 原因（调低或不同意时必填）
sign-form-reason-needed = 原因
sign-form-name = 你的姓名
sign-form-team = 你的团队
sign-form-role = 你代表
sign-form-typed = 姓名由本人填写，没有经过登录核实，台账会注明。
sign-send = 提交
sign-closed = 这里没有什么需要确认的了。
sign-recorded = 已记入台账，第 { $number } 条
sign-recorded-kept = 这条记录会一直保留。改主意了可以再表态一次，两条都会留下。
sign-to-claim = 这条结论的全部内容
sign-again = 再表态一次

## 口径确认
define-title = 这是你们说的口径吗？
define-lede = 结果出来之前，由业务说一声：这个问题问得对不对。
define-agree = 是，就是这个口径
define-disagree = 不是
define-reason = 原因（不同意时必填）
define-none = 还没有人表过态。
define-closed = 结果已经入账，不能再补做事前的口径确认。
define-send = 记下来

## 价格本
prices-grade = E 级
prices-page-prices = 只增不改：同名的价格，从新的生效日起用新的。
prices-page-rates = 每种货币最新的一条。结论始终用入账那天的汇率。
prices-page-declared = 有人负责、没有人测过（E 级）。省下的工时只是产能，预算科目真的减少了才算价值。
prices-page-splits = 双方的约定，不是估计。
prices-page-stale = { $base } → { $quote } 已经是 { $days } 天前的了，入账之前请先录入新的。
prices-done = { $what ->
        [price] 价格已记入价格本，以前的结论仍用原来的价格。
        [rate] 汇率已记入。
        [split] 分成已记入。
       *[declare] 自报价值已记入，与有证据的分开。
    }
prices-form = { $what ->
        [price] 录入价格
        [rate] 录入汇率
        [split] 录入约定的分成
       *[declare] 自报价值
    }
prices-form-lede = { $what ->
        [price] 不含税，出自一份文件，有人负责。
        [rate] 一单位前者等于多少后者。
        [split] 按双方约定填写，各写一位同意的人。
       *[declare] 没有证据。工时只有在预算科目减少、并附上证明时才算价值。
    }
prices-form-send = 记下来
prices-form-every = 所有用这个单位的指标
prices-form-name = 名称
prices-form-unit = 一个什么
prices-form-low = 低（95%）
prices-form-likely = 最可能
prices-form-high = 高（95%）
prices-form-currency = 货币
prices-form-basis = 口径
prices-form-outcome = 哪个指标
prices-form-project = 人天单价只用于哪个项目编号（可不填）
prices-form-recurrence = 怎么计
prices-form-recurs = { $how ->
        [per-period] 每月都有
       *[once] 一次性
    }
prices-form-months = 按几个月算
prices-form-valid-from = 生效日
prices-form-owner = 谁负责
prices-form-source = 出自哪份文件
prices-form-vat = 含税率，%
prices-form-base = 一单位
prices-form-quote = 等于多少
prices-form-rate = 汇率
prices-form-day = 日期
prices-form-study = 研究
prices-form-platform = 平台占比，%
prices-form-business = 业务占比，%
prices-form-team = 业务团队
prices-form-platform-by = 平台方同意人
prices-form-business-by = 业务方同意人
prices-form-title = 内容
prices-form-service = 服务
prices-form-kind = 种类
prices-form-month = 月份
prices-form-amount = 金额
prices-form-hours = 省下的工时
prices-form-budget-line = 减少的预算科目
prices-form-proof = 证明
prices-form-money = 金额

## 在页面上请业务表态
claims-form-why = 原因
claims-ask-lede = { $reaches ->
        [yes] 数字、同意意味着什么、在哪里答复，会发到业务的地址。这不等于确认；不回复不算同意。
       *[no] sowhat.yaml 里没有业务的地址，或者没有写页面的网址，发不了消息。请当面问，并在这里记下。这不等于确认；不回复不算同意。
    }
claims-ask-whom = { $reaches ->
        [yes] 当面问过谁？（填了就不发消息）
       *[no] 当面问过谁？
    }
claims-ask-again = 一天之内问过也再问一次
claims-ask-send = { $reaches ->
        [yes] 请业务表态
       *[no] 记下已经问过
    }
