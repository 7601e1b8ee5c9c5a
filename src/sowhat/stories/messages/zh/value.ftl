### 每项服务走到了哪一步，要回本得留住多少客户

value-page = 价值
value-question = 每项服务，离“值这笔钱”还有几步？
value-of = { $n } / { $all }
value-answer-money = { $all } 项服务里，{ $some } 项在台账上折成了钱。
value-answer-outcome = 台账上还没有钱；{ $all } 项服务里，{ $some } 项已证明让客户受益。
value-answer-habit = 客户是否受益还没有得到证明；{ $all } 项服务里，{ $some } 项已用成习惯。
value-answer-first-call = 还没有用成习惯的；{ $all } 项服务里，{ $some } 项有人调用过。
value-answer-nothing = 还不知道：没有看到任何服务被调用。
value-answer-empty = 还不知道：没有登记任何服务。
value-under = 有记录证明才算迈上一级。没人记下来的是“未知”，从不当作零。
value-until = 调用记录截至 { $day }。
value-under-empty = 把服务连同路由写进工作簿的“services”表，或写进 catalog/*.yaml，再构建一次。
value-figure-note = { $unknown ->
        [0] 全部已知
       *[other] 其中 { $unknown } 项未知
    }
value-rung = { $rung ->
        [built] 建成
        [first-call] 首次调用
        [adoption] 自愿采用
        [habit] 用成习惯
        [outcome] 客户受益
       *[money] 折成钱
    }
value-state = { $state ->
        [reached] 已达到
        [not-yet] 还没有
       *[unknown] 未知
    }
value-since = { $latest ->
        [yes] { $when }或更早
       *[no] { $when }
    }
value-rung-line = { $dated ->
        [yes] { $rung }：{ $state }，{ $since }
       *[no] { $rung }：{ $state }
    }
value-next = 下一步：{ $step }
value-top = 每一级都已达到。
value-ladder = { $n } 项服务，一级一级看
value-one-ladder = { $n ->
        [0] 价值阶梯上还没有迈出第一级
       *[other] 价值阶梯共 { $all } 级，已到第 { $n } 级
    }
value-ladder-lede = 从建成到值钱。实心是已达到，空心是还没有，斜线是未知。
value-ladder-says = 每项服务六级：建成、首次调用、自愿采用、用成习惯、客户受益、折成钱。
value-ladder-caption = 每一级的状态
value-empty = 没有登记任何服务。
value-habit = 用成了习惯的有多少，触达了谁
value-habit-lede = 最近 { $of } 个整周里至少 { $k } 周在用，才叫习惯。占比以当时登记在册的为分母，不算服务自己的团队；范围是 95% 区间。
value-habit-keys = 没有登记应用，只能数密钥，也不知道本来有多少人能用，所以不给占比。请在工作簿的“apps”表或 catalog/*.yaml 里写明应用和密钥。
value-head-habit = { $who ->
        [teams] 习惯团队
        [apps] 习惯应用
       *[keys] 习惯密钥
    }
value-head-habit-interval = 95% 区间
value-head-reached = { $what ->
        [teams] 触达团队
        [units] 业务单元
        [products] 产品
       *[apps] 应用
    }
value-reach-lede = 触达按 { $month }计。
value-use-caption = 每项服务的习惯与触达
value-steps = 每项服务只做一件事
value-steps-lede = 最低的、还没达到的那一级，以及怎样迈上去。
value-step = { $service } · { $rung }：{ $step }
value-step-top = { $service }：每一级都已达到。
value-even = { $n ->
       *[other] 要回本，得留住多少客户
    }
value-even-lede = 这是盈亏平衡点，不是价值：得有多少客户因为它留下来才回本，而今天的数据看不看得出来。
value-even-of = { $service }：
value-even-unknown = 盈亏平衡点还不知道。
value-even-needed = 要回本，这项服务得留住 { $needed }客户；它触达多少客户还不知道。
value-even-beyond = 要回本，这项服务得留住 { $needed }客户，比它触达的 { $reached }客户还多：只靠现在的用户做不到。
value-even-full = 要回本，这项服务得留住 { $needed }客户，相当于所触达客户的 { $share }。
value-even-blind = 今天的数据能看出多大的效果，还不知道。
value-even-detect = { $planned ->
        [yes] 如果一半单位上线、一半不上，这样的数据
       *[no] 今天的数据
    }要到其中的 { $share } 才看得出来{ $enough ->
        [yes] 。
       *[no] ，刚好回本还看不出来。
    }
value-even-cost = { $source ->
        [study] 按研究所写，成本 { $cost }。
        [run] 到目前为止，运行花了 { $cost }；建设花了多少没有记录。
        [build] 到目前为止，建设花了 { $cost }；运行要花多少没有记录。
       *[spend] 到目前为止，建设和运行共花了 { $cost }。
    }
value-even-price = { $source ->
        [study] 按研究所写，一位客户值 { $price }。
       *[outcome] 按指标所写，一位客户值 { $price }。
    }
value-ranges-says = 每项服务要回本得留住所触达客户的多大比例，从高价到低价。
value-range-mark = 今天的数据最小能看出 { $share }
value-range = 所触达客户的 { $share }（{ $span }）
value-from = { $low } 以上
value-head-even = { $what ->
        [cost] 已花成本
        [price] 一位客户值
        [needed] 得留住
        [reached] 触达
        [share] 占比
       *[detectable] 最小可见
    }
value-even-caption = 每项服务的盈亏平衡：成本、单价、得留住的客户、触达人数

value-built-live = 从这一天起可以调用。
value-built-cost = 这个月有了第一笔建设成本；哪一天起可以调用，没有写下来。
value-built-called = 有人在调用，说明已经建成；从哪天起没有写下来。
value-built-later = 将于 { $day }上线。
value-built-unknown = 没有人写下上线日期，也没有看到调用。
value-call-seen = 记录里的第一次调用。
value-call-no-log = 还没有读到调用记录。
value-call-no-route = 没有路由归它，它的调用和别的分不开。
value-call-none = 记录里没有对它的路由的调用。
value-adoption-chosen = { $n } 个团队里有 { $chosen } 个自愿采用。{ $unknown ->
        [0] {""}
       *[other] 另有 { $unknown } 个未知，未知不算自愿。
    }
value-adoption-unknown = { $n } 个团队在用；其中 { $unknown } 个怎么决定的未知，未知不算自愿。已知自愿的：{ $chosen } 个。
value-adoption-ordered = { $n } 个团队都是因为项目、默认设置、统一接入或旧系统关停而来；自愿 { $chosen } 个，未知 { $unknown } 个。
value-adoption-unrecorded = 有人在调用，但谁决定用、怎么决定的没有记录。
value-adoption-nobody-known = 没有登记应用，不知道哪些团队在用。
value-adoption-none = 还没有团队在用。
value-habit-no-log = 还没有读到调用记录，用没用不知道。
value-habit-weeks = 只有 { $have } 个整周的调用记录；看习惯要 { $need } 个整周。
value-habit-no-keys = 调用里没有写是谁发出的，看不出谁又回来了。
value-habit-none = 最近 { $of } 个整周里，没有谁用满 { $k } 周。
value-habit-some = 最近 { $of } 个整周里至少 { $k } 周在用的有 { $n } 个{ $who ->
        [teams] 团队
        [apps] 应用
       *[keys] 密钥
    }；本来有多少能用，不知道。
value-habit-share = 最近 { $of } 个整周里至少 { $k } 周在用的{ $who ->
        [teams] 团队
       *[apps] 应用
    }：{ $whole } 个里有 { $n } 个（{ $share }）。
value-outcome-protected = 有了它，出的问题比预期少（证据：{ $grade }；研究 { $study }）；客户因此得到什么，还没有测量。
value-outcome-no-study = 还没有人问过它给客户带来了什么。
value-outcome-yes = 和对照相比，用它的客户更好（证据：{ $grade }；研究 { $study }）。
value-outcome-harm = 和对照相比，用它的客户更差（证据：{ $grade }；研究 { $study }）。
value-outcome-none = 对客户没有值得一提的效果（证据：{ $grade }；研究 { $study }）。
value-outcome-unknown = 数据还分不清有没有效果（证据：{ $grade }；研究 { $study }）。
value-outcome-related = 用它和结果同时出现，但这不说明有效果（证据：{ $grade }；研究 { $study }）。
value-outcome-declared = 有人自报了效果，没有测量（证据：{ $grade }；研究 { $study }）。
value-money-claim = 台账里有结论 { $claim }（证据：{ $grade }）。
value-money-loss = 台账里有结论 { $claim }，但没有收益（证据：{ $grade }）。
value-money-after-unknown = 有没有钱要看客户得到什么，这还不知道。
value-money-after-not-yet = 有没有钱要看客户得到什么，这还没有得到证明。
value-money-unpriced = 还没有人说过一位客户值多少钱。
value-money-draft = 结论还是草稿：证据还撑不起来。
value-money-unclaimed = 值多少钱已经算出来了，还没有人记入台账。
value-reach-month = 还没有完整一个月的调用记录，触达暂不给出。
value-reach-no-apps = 没有登记应用，触达了哪些团队、业务单元、产品和应用都不知道。
value-cost-none = 没有人写下它花了多少钱。
value-cost-days = 有 { $days } 个人天没有价格：缺人天单价。
value-cost-currencies = 成本用了几种货币（{ $currencies }）。
value-cost-price = 成本是 { $cost }，客户单价是 { $price }。
value-price-none = 还没有人说过一位客户值多少钱。
value-price-zero = 一位客户的单价不大于零。
value-reached-none = 它触达多少客户还不知道。

value-do-live = 在工作簿里写下 { $service } 从哪天起可以调用（services，live_from）。
value-do-build = 把 { $service } 做完，请第一个团队试用。
value-do-log = 接入 { $service } 前面网关的访问日志，再构建一次。
value-do-routes = 在工作簿里写明 { $service } 的路由（services，routes）。
value-do-first-team = 找一个正好需要 { $service } 的团队，一起完成第一次调用。
value-do-decided = 逐个写下使用 { $service } 的团队是怎么决定的（工作簿“go-lives”表）。
value-do-choice = 争取一个团队自己选择使用 { $service }。
value-do-apps = 写明哪些密钥属于哪个应用和团队（工作簿，apps），就能看到 { $service } 的团队。
value-do-habit = 问问试过 { $service } 的人，怎样才会每周都来用。
value-do-weeks = 继续加入日志：{ $service } 的调用要有四个整周。
value-do-keys = 让 { $service } 的日志写明是谁调用的：应用编号或密钥。
value-do-study = 提出问题：{ $service } 应当改变哪个指标、多久见效（工作簿，questions）。
value-do-improve = 和团队一起看 { $service } 的客户得到了什么，然后改进。
value-do-price = 和财务商定一位客户值多少钱（outcomes，price），{ $service } 就有了盈亏平衡点。
value-do-claim = 记入台账：sowhat ledger claim { $study }。
value-do-cost = 写下 { $service } 花了多少钱或多少人天（工作簿，costs）。
value-do-day-rate = 写下一个人天多少钱（工作簿，platform，day_rate），{ $service } 的人天就有了价格。
value-do-currency = 把 { $service } 的成本和单价写成同一种货币。
value-do-rosters = 列出哪些客户属于哪个团队（工作簿，rosters），或给 { $service } 的指标加上分母。

value-shown = 图上画出前 { $n } 项，表里是全部。
value-comma = 、
value-even-many = { $n } 项服务（{ $services }）：盈亏平衡点还不知道。{ $why }
value-lack = { $code ->
        [cost-none] 没有人写下它们花了多少钱。
        [cost-days] 它们的人天没有价格：缺人天单价。
        [cost-currencies] 每一项的成本都用了几种货币。
        [cost-price] 成本和客户单价不是同一种货币。
        [price-unit] 单价是指标一个单位的价，不知道是不是一位客户。
        [price-zero] 一位客户的单价不大于零。
        [reached-none] 它们触达多少客户还不知道。
       *[price-none] 还没有人说过它们的一位客户值多少钱。
    }
value-price-unit = 单价是指标的一个单位的价，没有人说过那就是一位客户。
value-do-counts = 写明 { $service } 的指标数的是什么（工作簿，outcomes，counts）。
value-money-uncounted = 单价有了，但没有说明这个结果数的是客户，没法相乘。

# 价值的几个页面
pages-beside = 相关的几个页面
value-tab-value = 走到哪了
value-tab-returns = 投入产出
value-tab-milestones = 里程碑
value-tab-case = 立项测算
