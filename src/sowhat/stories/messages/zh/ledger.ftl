### 价值台账，以及可以入账的效果

effects-page = 效果
effects-question = 接入我们的服务，给最终客户带来了什么？
effects-none = 还没有研究。
effects-none-why = 一项研究要写明服务、指标和多久之后；写在工作区的 studies 里。

ledger-page = 价值台账
ledger-question = 我们得出了哪些结论，从什么时候起？
ledger-count = 结论 { $claims } 条，登记 { $registrations } 项。
ledger-rule = 台账只增不删；错了的写明原因后撤回，记录保留。
ledger-claims = 结论
ledger-registrations = 登记
ledger-head-claim = 编号
ledger-head-study = 研究
ledger-head-service = 服务
ledger-head-state = 状态
ledger-head-grade = 证据
ledger-head-customers = 客户数
ledger-head-range = 区间
ledger-head-value = 价值
ledger-head-build = 构建
ledger-head-made = 入账时间
ledger-head-teams = 团队
ledger-head-moments = 统计量
ledger-head-hash = 记录
ledger-state-draft = 草稿
ledger-state-evidenced = 有证据
ledger-state-retracted = 已撤回
ledger-registered = “{ $study }”，登记于 { $day }。
ledger-before = { $before ->
        [yes] 当时还没有上线之后的结果数据。
        [no] 当时已经有上线之后的结果数据，证据等级最高为 C。
       *[unknown] 当时是否已有结果数据，无从得知。
    }
ledger-reached = 名册上的客户 { $n } 位
ledger-seed = 随机种子 { $seed }
ledger-previous = 接在 { $hash } 之后
ledger-kept = 在登记的期限多留住 { $customers }客户。
ledger-range = 区间：{ $range }。
ledger-worth = 价值 { $value }（{ $range }）。
ledger-unpriced = 还没有人说明一位客户值多少。

ledger-verify-question = 台账有没有被改动？每条结论能不能重新算出来？
ledger-sound = 没有改动：{ $entries } 条记录完好，每条结论都能重新算出同样的数。
ledger-unsound = 有问题。共检查了 { $entries } 条记录。
ledger-fault-hash = 第 { $number } 条记录（{ $subject }）写入后被改动过。
ledger-fault-previous = 第 { $number } 条记录（{ $subject }）接不上前一条。
ledger-fault-number = 第 { $number } 条记录（{ $subject }）不在原来的位置：中间缺了记录。
ledger-fault-sealed = 随第 { $number } 条记录（{ $subject }）封存的内容被改动过，或者不见了。
ledger-verified = { $claim }：已核对，用当时构建的数据和封存的统计量算出的结果一致。
ledger-verified-from-moments = { $claim }：已用封存的统计量核对。
ledger-differs = { $claim }：重新计算的结果不一样。
ledger-no-data-build-gone = 当时的构建已不存在。
ledger-no-data-facts-gone = 当时的明细数据已不存在：已过保留期，或有客户被删除。
ledger-difference = { $field }：{ $claimed } → { $found }

reason-no-outcome = 指标“{ $outcome }”还没有数据。
reason-no-roster = 还没有人说明各团队服务哪些客户；按客户统计的指标因此找不到由谁决定接入。
reason-no-go-live = 没人知道哪个团队何时接入了 { $service }：既没有登记日期，也没有哪个团队的应用在持续调用它。
help-outcome-table = 在 sowhat.yaml 的 outcomes 下为“{ $outcome }”加一张表：每行一个单位、一个周期、一个数值。
help-roster-table = 在 sowhat.yaml 的 rosters 下加一张表：每行一个团队、一位客户。

## 命令
cli-ledger = 登记与结论：业务和财务可以核对的价值台账。
cli-ledger-register = 在结果出来之前把研究定下来：服务、指标、期限、窗口、价格、方法。

    示例：sowhat ledger register checkout-churn
cli-ledger-claim = 把研究的结论连同统计量记入台账；对应的构建从此保留。

    示例：sowhat ledger claim checkout-churn
cli-ledger-list = 列出登记与结论。

    示例：sowhat ledger list --json
cli-ledger-show = 查看一条结论的来龙去脉。

    示例：sowhat ledger show c000001
cli-ledger-retract = 撤回一条结论；它连同原因仍留在台账里。

    示例：sowhat ledger retract c000001 --reason "INC-204"
cli-ledger-verify = 核对记录有没有被改动，并用数据和统计量重新计算每条结论。

    示例：sowhat ledger verify
cli-show-effects = 每项研究的效果、区间、证据等级、客户数和价值。

    示例：sowhat show effects --json
cli-argument-study = 研究的名称。
cli-argument-claim = 结论的编号，例如 c000001。
cli-option-claim-kind = create（带来新价值）或 protect（避免损失）。
cli-option-reason = 原因。
cli-option-study = 只看这项研究。
