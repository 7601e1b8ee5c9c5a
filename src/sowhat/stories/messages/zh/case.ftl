### 立项测算：填范围，看结果，先验证什么

case-page = 立项测算
case-title = 立项测算：{ $title }
case-question = 值不值得做，做之前先验证什么？
case-of = { $title }：值不值得做？
case-answer-blank = 把你相信的从低到高填进来，看看加起来是多少。
case-answer = 在各种可能里，有 { $chance } 在 { $months } 个月内产出多于投入。
case-under = 这是由假设做出的预测，不是价值：不进任何合计，也不进价值台账。
case-sure = { $sure ->
        [yes] 就算按低的一头，产出也多于投入。
       *[no] 按低的一头，抵不上投入。
    }
case-figure = { $what ->
        [net] 净剩
        [value] 可能产出
        [cost] 要投入
       *[payback] 多久回本
    }
case-months = { $n } 个月
case-payback-chance = { $months } 个月内回本的可能：{ $chance }
case-pile = 各种结果有多大可能
case-pile-lede = 所有假设一起变动，取 { $draws } 次（种子 { $seed }），净剩多少。竖线是全按“大概”算的结果。
case-pile-says = 净剩按可能性分布：大于零的占 { $chance }。
case-tornado = 什么最要紧
case-tornado-lede = 一次只让一个假设从低变到高，其余按“大概”。单独就能让盈变亏的会突出显示。
case-tornado-says = 每个假设取低和取高时的净剩，最要紧的排在最前。
case-tests = 要验证的假设，最要紧的在前
case-tests-lede = 每个假设都是动工之前就能验证的说法，下面是各自最省的验证办法。
case-formula = 怎么算的
case-formula-says = 一共 { $months } 个月，其中建设 { $build } 个月。之后每月：触达 × 效果 × 单价，在爬坡期内均匀升到满额，再减去运行成本；建设成本均摊在建设期。“大概”两边各占一半可能，“低”到“高”占 95%；不可能小于零的数在零处截断。{ $known ->
        [some] 晚到的钱要打折：年折现率 { $rate }，按月中计。
       *[none] 没有写折现率，所以不折现。
    }
case-assumption = { $what ->
        [reach] 触达
        [effect] 效果
        [price] 单价
        [build] 建设
        [run] 运行
       *[ramp] 爬坡
    }
case-hint = { $what ->
        [reach] 全面用起来以后，每月涉及多少客户、订单或工时。
        [effect] 每一个会变多少：0.006 就是多留下 0.6 个百分点。
        [price] 每变一个值多少钱，按边际贡献算。
        [build] 建成一共要花多少。
        [run] 每月运行要花多少。
       *[ramp] 从开始用到全面用起来要几个月。
    }
case-believed = { $what }：{ $likely }（{ $low } 至 { $high }）。
case-decides = 单这一项就能让盈变亏。
case-even = 到 { $even } 时净剩为零。
case-source = { $known ->
        [yes] 出处：{ $source }。
       *[no] 还没有人说过这个数从哪来。
    }
case-test = 最省的验证：{ $what ->
        [reach] 在访问日志里数一数上个月谁调用过最接近的服务，再问最大的三个团队会不会用。
        [effect] 先给一个团队的一半客户用几周，另一半照旧（要多少客户，用 sowhat plan-rollout 算）。
        [price] 请财务给出一个的边际贡献和出处，记进台账（sowhat ledger price）。
        [build] 拿这里最近建成的三项服务的人天来比，不要凭空估。
        [run] 拿最接近的在用服务的每月账单来比。
       *[ramp] 看这里的服务从首次调用到用成习惯花了多久（“投入产出”页，“预测凭什么”）。
    }
case-head = { $what ->
        [low] 从
        [high] 到
        [share] 占比
        [assumption] 假设
        [believed-low] 低
        [believed-likely] 大概
        [believed-high] 高
        [net-low] 取低时净剩
        [net-high] 取高时净剩
        [even] 净剩为零处
        [case] 测算
        [service] 服务
        [by] 提交人
       *[day] 日期
    }
case-kept-title = 已存的测算
case-kept-lede = 各取最新一版，旧版都留着。
case-kept = 测算 { $name } 已存下。
case-kept-notice = 测算已存下。

case-json = 同样内容的 JSON
case-form = 你相信什么
case-form-change = 改一改
case-form-name = 简称，不带空格
case-form-title = 标题
case-form-service = 服务（如果有）
case-form-months = 看多少个月
case-form-build-months = 建设几个月
case-form-currency = 币种
case-form-rate = 年折现率，例如 0.08
case-form-end = { $end ->
        [low] 低
        [likely] 大概
       *[high] 高
    }
case-form-source = 从哪来
case-form-send = 算一算
case-form-keep = 存下来
case-form-keep-lede = 按简称保存，旧版都留着。登录后自动署本人姓名；不要求登录时自己填。
case-form-by = 你的姓名

cli-case = 一个立项测算加起来是多少：填范围，看分布和最要紧的假设，以及先验证什么。

    示例：sowhat case refund.yaml
cli-argument-case = YAML 文件，写 name 和 reach、effect、price、build、run、ramp，每项写低、中、高。
cli-option-case-save = 把测算存进工作区。
cli-option-case-by = 谁提交的。
cli-show-roi = 投进去的回来了多少：投入、产出、回本、净现值，以及预测。

    示例：sowhat show roi --json
