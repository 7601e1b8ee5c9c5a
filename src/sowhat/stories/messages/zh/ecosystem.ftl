## 生态页
ecosystem-page = 生态
ecosystem-question = 平台触达了多少业务，又让什么成为可能？
ecosystem-answer = { $month } 有 { $units } 个业务单元用了平台，目标是 { $aim } 个以上。{ $n ->
   *[other] {""}
}
ecosystem-answer-service = { $month } 有 { $units } 个业务单元用了 { $service }，目标是 { $aim } 个以上。{ $n ->
   *[other] {""}
}
ecosystem-answer-unit = { $month } { $unit } 有 { $teams } 个团队用了平台。{ $n ->
   *[other] {""}
}
ecosystem-answer-part = { $month }，经 { $about } 的调用共 { $calls } 次。
ecosystem-between = {" · "}
ecosystem-answer-none = 还没有人写明调用方属于哪个业务单元。
ecosystem-under = { $confirmed ->
    [0] 还没有人确认什么事因此成为可能；
   *[other] 业务方已确认 { $confirmed } 件新成为可能的事；
}{ $waiting ->
    [0] 调用和数据授权里没有新的提议。
   *[other] 另有 { $waiting } 条提议等待答复。
}
ecosystem-spread = { $alone ->
    [yes] 注意：仅 { $unit } 就占了调用的 { $share }。
   *[no] 没有哪一家独撑：最大的 { $unit } 占调用的 { $share }。
}
ecosystem-without = 不再只看 { $name }
ecosystem-everything = 查看全部
ecosystem-as = { $membership ->
    [now] 按团队现在的归属统计
   *[then] 按团队当时的归属统计
}
ecosystem-flow = { $of ->
    [teams] 带子按团队数画
   *[calls] 带子按调用量画
}
ecosystem-and = { $a } 和 { $b }
ecosystem-figure-units = 业务单元
ecosystem-figure-aim = 目标：{ $aim } 个以上
ecosystem-figure-teams = 团队
ecosystem-figure-even = 有效单元数
ecosystem-figure-even-note = 相当于多少个同样大小的单元
ecosystem-figure-apps = 应用
ecosystem-figure-apps-note = { $unknown ->
    [0] 每个密钥都有所属应用
   *[other] 另有 { $unknown } 个密钥不属于任何应用
}
ecosystem-head = { $column ->
    [service] 服务
    [app] 应用
    [team] 团队
    [unit] 业务单元
   *[product] 产品
}

## 价值链
ecosystem-chain = { $kind ->
    [marketplace] 每项服务经谁到达市场两边？
    [open] 每项服务经谁到达伙伴与最终用户？
   *[internal] 每项服务经谁到达客户？
}
ecosystem-chain-lede = { $month } 由人发起的调用，{ $of ->
    [teams] 带子的宽度是背后的团队数。
   *[calls] 带子的宽度就是调用量。
}点任何一站，整页只看经过它的部分；再点一次就退出。
ecosystem-chain-customers = 这些调用背后有 { $customers } 客户，每位只算一次。
ecosystem-crowd = { $customers } 客户
ecosystem-chain-rosters = 调用没有带客户；团队名单上共有 { $customers } 客户。
ecosystem-chain-now = 按今天的归属，背后有多少客户没有统计。
ecosystem-chain-nobody = 这些调用背后是哪些客户，尚不清楚。
ecosystem-chain-sides = 当月有 { $buyers } 位买家向 { $sellers } 位卖家下单；订单没有说明经由哪些调用。
ecosystem-chain-none = 还没有对已知服务的调用。
ecosystem-chain-nothing = { $month } 没有经过它的调用。
ecosystem-chain-says = { $services } 个服务的 { $calls } 次调用流向应用、业务单元和产品；其中 { $shown } 个服务已知给客户带来了什么。
ecosystem-chain-head = { $column ->
    [service] 服务
    [app] { $kind ->
        [open] 伙伴应用
       *[other] 应用
    }
    [unit] { $kind ->
        [open] 伙伴类别
       *[other] 业务单元
    }
    [team] { $kind ->
        [open] 伙伴
       *[other] 团队
    }
    [product] 产品
   *[value] 客户：带来什么
}
ecosystem-chain-undeclared = { $layer ->
    [app] 未登记的应用
    [unit] 未知业务单元
    [team] 未知团队
    [product] 未登记的产品
   *[service] 没有服务
}
ecosystem-chain-rest = 其余
ecosystem-chain-crowd = 客户
ecosystem-chain-caption = 按服务、应用、团队、业务单元和产品统计的调用

## 触达
ecosystem-reach = { $of ->
    [teams] 最近一个整月有 { $n } 个团队，{ $months } 个整月之初是 { $first } 个
   *[units] 最近一个整月触达 { $n } 个业务单元，{ $months } 个整月之初是 { $first } 个
}
ecosystem-reach-none = 目前有 { $units } 个业务单元；还没有数据完整的月份
ecosystem-reach-lede = { $membership ->
    [now] 每次调用都算在应用所属团队今天所在的业务单元名下。空心点表示当月数据不全。
   *[then] 每次调用都算在应用所属团队当天所在的业务单元名下，组织调整不会变成趋势。空心点表示当月数据不全。
}
ecosystem-reach-says = 各月有调用的业务单元和团队
ecosystem-nobody = 没有一次调用能找到业务单元，无从比较触达。
ecosystem-nobody-do = 在 catalog/consumers.yaml 里写上应用、密钥和团队，在 catalog/teams.yaml 里写上团队所属的业务单元，再运行 sowhat build。“数据”页会说明线索断在哪里。
ecosystem-alone = 仅 { $unit } 就占了调用的 { $share }：它一离开，几乎什么都不剩。
ecosystem-alone-do = 找一个已有第二家试用过的服务，从那里推广。
ecosystem-services-caption = 当月各服务的触达
ecosystem-trend = 各月单元数
ecosystem-largest = 最大单元占比
ecosystem-aim = 已达目标
ecosystem-risk = （全靠这一家）

## 新的可能
ecosystem-possible = { $n ->
    [0] 还没有确认过新成为可能的事
   *[other] { $n } 件以前做不到的事
}
ecosystem-possible-lede = 调用和数据授权只做提议。业务方说出以前怎样、现在怎样、从哪天起、第一位客户是谁，才算数。
ecosystem-before-now = 以前：{ $before } 现在：{ $now }
ecosystem-confirmed-by = 自 { $day } 起；第一位客户：{ $customer }。{ $by } 确认。
ecosystem-seen = 记录里最早见于 { $day }。
ecosystem-waiting = { $more ->
    [0] 有 { $n } 条提议等待答复：
   *[other] 有 { $n } 条提议等待答复，新的在前，答复后再列出其余 { $more } 条：
}
ecosystem-waiting-none = 调用和数据授权里没有提议。
ecosystem-waiting-why = 这里寻找四种情形：一个应用同时调用了以前没人合用过的两个服务；出现了新应用；某个业务单元开始用别人已在用的服务；某个业务单元首次获准使用某项数据。记录开始后四周内的事，以及只有一周的调用，都不算。
ecosystem-proposal = { $kind ->
    [together] { $day }，{ $services } 首次被同一个应用合用：{ $app }（{ $unit }）
    [newcomer] { $day }，{ $unit } 的新应用 { $app } 开始调用 { $services }
   *[use] { $day }，{ $unit } 首次调用 { $services }
}
ecosystem-evidence = { $kind ->
    [use] 至今 { $weeks } 周、{ $calls } 次调用，最先是 { $app }；此前有 { $before } 个业务单元用过。
   *[other] 至今 { $weeks } 周、{ $calls } 次调用。
}
ecosystem-proposal-data = { $first ->
    [yes] { $day }，{ $unit } 第一个获准使用数据“{ $data }”
   *[no] { $day }，{ $unit } 首次获准使用数据“{ $data }”
}
ecosystem-evidence-data = 至今 { $people } 人；{ $before ->
    [0] 此前没有别的业务单元用过。
   *[other] 此前有 { $before } 个业务单元用过。
}
ecosystem-evidence-purpose = 申请用途：{ $purpose }。
ecosystem-answer-it = 确认或驳回
ecosystem-dismissed = 已驳回 { $n } 条提议
ecosystem-dismissed-open = 哪些，为什么
ecosystem-dismissed-why = { $by }：{ $reason }
ecosystem-own = 有什么成为可能，而调用里看不出来？
ecosystem-own-why = 写下日期和第一位客户。
ecosystem-own-do = 写下来

## 省下的功夫
ecosystem-efforts = 提前的周数、避免的重复建设、释放的工时
ecosystem-efforts-none = 还没有人写过。每一条要写明多少，以及用在了哪项业务上。
ecosystem-efforts-lede = 由人写下。没有业务用途的条目只算效率，从不计入价值。
ecosystem-effort-own = 提前上线、没有重复建设，或释放了工时？
ecosystem-effort-head = { $column ->
    [what] 事项
    [amount] 多少
    [use] 业务用途
   *[counts] 性质
}
ecosystem-effort = { $kind ->
    [weeks] 提前 { $amount } 周
    [duplicate] 避免 { $amount } 项重复建设
   *[hours] 释放 { $amount } 小时
}
ecosystem-effort-by = { $service } · { $by } 填写
ecosystem-effort-ask = “{ $what }”省下来的，业务上用来做了什么？
ecosystem-effort-ask-why = 说明之前只算效率。
ecosystem-effort-called = { $unit ->
    [none] { $month } { $teams } 个团队 { $calls } 次调用
   *[other] { $month } { $unit } 有 { $teams } 个团队、{ $calls } 次调用
}
ecosystem-counts = { $use ->
    [linked] 有业务用途
   *[only] 只是效率
}

## 市场
ecosystem-market = 市场两边
ecosystem-market-title = { $month }，{ $buyers } 位买家向 { $sellers } 位卖家下单
ecosystem-market-none = 还没有任何订单。
ecosystem-market-cure = 在 sowhat.yaml 的 orders: 下登记订单表，列有：id、buyer、seller、created、fulfilled、amount、state、fee。
ecosystem-market-few = 月份、买家或卖家太少，还说不出市场运转得如何。
ecosystem-market-lede = { $month }，{ $known } 个活跃卖家中有 { $share } 成交；{ $ended } 个已了结的订单中有 { $fill } 履约。活跃卖家指当月或前三个月有订单的卖家：没有商品清单，从未成交的卖家不在其中。
ecosystem-buyers = 买家
ecosystem-sellers = 卖家
ecosystem-sides-says = 各月有订单的买家和卖家
ecosystem-market-caption = 按下单月份统计的订单
ecosystem-market-head = { $column ->
    [orders] 订单
    [liquidity] 成交卖家占比
    [per-buyer] 每位买家订单数
    [fill] 履约率
    [hours] 履约时长（中位数）
    [buyers-kept] 买家留存
   *[sellers-kept] 卖家留存
}
ecosystem-of-ended = 共 { $n }
ecosystem-of-known = 共 { $n }
ecosystem-currency = 币种
ecosystem-gross = 成交总额
ecosystem-gross-caption = 未取消订单的金额
ecosystem-suppressed = 买家不足 { $few } 位
ecosystem-cross = { $cause ->
    [sellers] 卖家多了，一个月后买家也多吗？
   *[buyers] 买家多了，一个月后卖家也多吗？
}
ecosystem-cross-few = 月份太少：只有 { $n } 对增长，需要 { $need } 对。
ecosystem-cross-found = { $sure ->
    [yes] 两者同向或反向变动：
   *[no] 与巧合分不开：
}秩相关 { $rho }（{ $low } 至 { $high }），共 { $n } 对月份。仅相关：季节或活动会同时推动两边。
ecosystem-take = { $month }，{ $n } 个订单共 { $whole }，平台收取 { $fee }，抽成率 { $share }。
ecosystem-take-none = 抽成率未知：订单没有写明平台收取多少。
ecosystem-take-cure = 在 sowhat.yaml 的 orders: columns: 下用 fee: 写明是哪一列。这类订单的买家不足 { $few } 位的月份不显示。
ecosystem-take-why = 只看写明了费用的订单，不含取消和退款。
ecosystem-take-rate = 抽成率
ecosystem-fees = 平台收取
ecosystem-whole-only = { $of ->
    [orders] 订单没有写明经由哪个应用、团队或产品：这里是全部订单。
   *[versions] 按版本统计的调用没有写明是谁：这里是所有人的。
}

## 应用、漏斗、版本
ecosystem-apps = 已登记的 { $declared } 个应用中有 { $calling } 个调用过
ecosystem-apps-lede = { $unknown ->
    [0] 调用过的密钥都属于已登记的应用。
   *[other] 有 { $unknown } 个调用过的密钥不属于任何已登记的应用。
}最终用户在每个应用里只算一次；两个应用可能有相同的用户。
ecosystem-apps-one = { $app }：当月背后有 { $customers } 客户。
ecosystem-apps-caption = 每个应用背后的最终用户
ecosystem-end-users = 最终用户
ecosystem-served-none = 没有调用带出最终用户。
ecosystem-served-cure = 在来源的 customer: 里写明哪个字段是用户。
ecosystem-funnel = 从注册到养成习惯
ecosystem-funnel-lede = 以团队计，每一步只看走到上一步的团队。活跃：最近四个整周有调用；习惯：其中三周有调用。
ecosystem-stage = { $name ->
    [signed-up] 已注册
    [key] 有密钥
    [first-call] 首次调用
    [active] 活跃
   *[habit] 习惯
}
ecosystem-days = 距上一步中位数 { $days } 天（n = { $n }）
ecosystem-lacks = { $what ->
    [members-role] 未知：成员表里没有角色为 developer 的人（members 表，role 和 valid_from 两列）。
    [members-from] 有些不知道日期：成员缺 valid_from，即注册日。
    [keys-from] 有些不知道日期：调用方密钥缺 from。
    [weeks] 未知：完整的调用周不足四周。
   *[calls] 未知：没有读到调用。
}
ecosystem-versions = 哪些版本还在被调用
ecosystem-versions-lede = 取调用自带的版本，否则取路径里的版本，如 /v2/。仍被调用的最旧版本有标注。
ecosystem-versions-caption = 当月各版本的调用
ecosystem-versions-none = 没有调用带版本。
ecosystem-versions-cure = 来源里的 version 列，或以 /v1/ 开头的路径，可以说明版本。
ecosystem-version = 版本
ecosystem-version-one = { $service }：当月 { $calls } 次调用全是 { $version }。
ecosystem-version-share = 占该服务
ecosystem-last = 最近调用
ecosystem-oldest = 仍被调用的最旧版本
ecosystem-unversioned = 未注明

## 表单
ecosystem-form-page = 新的可能
ecosystem-form-question = 它让什么成为可能？
ecosystem-form-own = 写下新成为可能的事
ecosystem-form-why = 调用数据看得到调用，看不到用处。你写的内容会连同姓名保存；之后再写会取代它，以前的仍可查看。请不要写个人客户的姓名。
ecosystem-form-confirm = 确认
ecosystem-form-dismiss = 驳回
ecosystem-form-dismiss-title = 它没有带来新的可能
ecosystem-form-effort-title = 周数、建设或工时
ecosystem-form-new-title = 以前与现在
ecosystem-form-before = 以前……
ecosystem-form-now = 现在……
ecosystem-form-day = 从哪天起
ecosystem-form-customer = 第一位客户（一类客户、一家店、一个伙伴）
ecosystem-form-by = 你的姓名
ecosystem-form-reason = 为什么不是
ecosystem-form-kind = 类别
ecosystem-form-kinds = { $kind ->
    [weeks] 提前上线（周）
    [duplicate] 没有重复建设（项）
   *[hours] 释放工时（每月小时）
}
ecosystem-form-what = 事项
ecosystem-form-amount = 多少
ecosystem-form-use = 业务上用来做了什么：哪个产品、哪些客户、有什么变化
ecosystem-form-use-why = 留空只算效率，页面会继续问。
ecosystem-form-service = 服务
ecosystem-form-unit = 业务单元
ecosystem-form-any = 不说明

## 错误
error-no-such-unit = 没有叫“{ $value }”的业务单元。
    .cure = { $nearest ->
        [none] 团队页列出了全部。
       *[other] 是不是“{ $nearest }”？
    }
error-no-such-product = 没有叫“{ $value }”的产品。
    .cure = { $nearest ->
        [none] sowhat show ecosystem --json 列出已知的。
       *[other] 是不是“{ $nearest }”？
    }
error-no-such-team = 没有叫“{ $value }”的团队。
    .cure = { $nearest ->
        [none] sowhat show ecosystem --json 列出已知的。
       *[other] 是不是“{ $nearest }”？
    }
error-no-such-app = 没有叫“{ $value }”的应用。
    .cure = { $nearest ->
        [none] sowhat show ecosystem --json 列出已知的。
       *[other] 是不是“{ $nearest }”？
    }
error-possible-by-nobody = 没写是谁说的，或姓名超过 { $most } 个字符。
    .cure = 写上你的姓名或团队名。
error-possible-too-long = 有一段文字超过 { $most } 个字符。
    .cure = 写短一些。
error-possible-lacks = 还缺：{ $fields }。
    .cure = 确认要写 before、now、day 和 customer；周数、建设和工时要写 what 和 amount；驳回要写 reason。
error-possible-bad = “{ $value }”读不出 { $field }。
    .cure = 日期写作 2026-09-30，多少写成数字。
error-no-such-proposal = 调用数据没有叫“{ $value }”的提议。
    .cure = sowhat show ecosystem --json 列出各提议的编号。

## 命令行
cli-show-ecosystem = 触达的业务单元、新的可能、从服务到客户的链条、市场两边。

    示例：sowhat show ecosystem --service payments
cli-option-unit = 只看这个业务单元。
cli-option-of-app = 只看这个应用。
cli-option-of-team = 只看这个团队。
cli-option-of-product = 只看这个产品。
cli-option-as = then：按调用当天的归属；now：按今天的归属。
cli-possible = 确认、驳回或写下新成为可能的事。
cli-possible-confirm = 写明以前、现在、从哪天起、第一位客户。

    示例：sowhat possible confirm use:payments/retail --before "…" --now "…" --day 2026-09-30 --customer "…" --by "Lin"
cli-possible-dismiss = 驳回一条提议，并写明原因。

    示例：sowhat possible dismiss use:payments/retail --reason "a test" --by "Lin"
cli-possible-state = 写下提前的周数、避免的重复建设或释放的工时，以及业务用途。

    示例：sowhat possible state weeks --what "launch of loans" --amount 3 --use "80 shops a month earlier" --by "Lin"
cli-argument-proposal = 提议的编号；调用数据没看到的写 own。
cli-argument-effort = weeks、duplicate 或 hours。
cli-option-before = 以前怎样。
cli-option-now = 现在怎样。
cli-option-day = 从哪天起，如 2026-09-30。
cli-option-customer = 第一位客户：一类客户、一家店、一个伙伴。
cli-option-possible-by = 谁说的。
cli-option-possible-what = 省下、避免或释放了什么。
cli-option-amount = 多少。
cli-option-use = 业务用途；没有就只算效率。
cli-option-again = 以前写过的某一条的编号（JSON 里的 possible）：由这一条取代。
cli-option-about-service = 有关的服务。
cli-option-about-unit = 有关的业务单元。
possible-kept = 已保存：{ $id }

## 表
table-versions = 按月、服务和版本统计的调用。
table-versions-month = 月份，如 2026-09。
table-versions-service = 服务。
table-versions-version = 调用自带的版本，否则取路径里的；没有则为空。
table-versions-calls = 由人发起的调用。
table-touched = 各服务、应用、团队、业务单元或产品每月的不同客户数；* 表示不限。
table-touched-month = 月份，如 2026-09。
table-touched-service = 服务；* 表示不限。
table-touched-app = 应用；* 表示不限。
table-touched-team = 当天的团队；* 表示不限。
table-touched-unit = 当天的业务单元；* 表示不限。
table-touched-product = 产品；* 表示不限。
table-touched-customers = 不同客户数。
table-market = 市场两边，按下单月份，分服务及全部（*）。
table-market-month = 下单月份，如 2026-09。
table-market-service = 服务；* 表示全部。
table-market-orders = 订单数。
table-market-filled = 已履约的订单。
table-market-ended = 已履约、取消或退款的订单。
table-market-buyers = 不同买家数。
table-market-sellers = 不同卖家数。
table-market-hours = 从下单到履约的小时数，中位数。
table-market-timed = 两个时间都有的订单。
table-market-buyers_before = 上月的买家。
table-market-buyers_kept = 其中本月也有订单的。
table-market-sellers_before = 上月的卖家。
table-market-sellers_kept = 其中本月也有订单的。
table-market-known = 本月及前三个月的不同卖家。
table-market_gross = 未取消订单的金额，按月份、服务（* 表示全部）和币种。
table-market_gross-month = 下单月份，如 2026-09。
table-market_gross-service = 服务；* 表示全部。
table-market_gross-currency = 币种，ISO 代码。
table-market_gross-amount = 金额合计。
table-market_gross-orders = 有金额的订单。
table-market_gross-buyers = 不同买家数。
table-market_gross-fee = 写明了费用的订单中平台收取的合计，不含取消和退款。
table-market_gross-fee_of = 这些订单的金额合计。
table-market_gross-charged = 这些订单的数量。
table-market_gross-charged_buyers = 这些订单的不同买家数。
table-data_uses = 哪个业务单元获准使用哪些数据：从哪天起、多少人、用来做什么。
table-data_uses-unit = 这些人当天所属的业务单元。
table-data_uses-team = 最早获准的人所在的团队。
table-data_uses-day = 其中最早的一天。
table-data_uses-people = 不同的人。
table-data_uses-purpose = 最早获准的用途。
table-signups = 有 developer 角色成员的团队。
table-signups-team = 团队。
table-signups-developers = 不同的人。
table-signups-since = 其中最早的一天；都不知道则为空。

## 词典
metric-newly-possible = 新的可能
metric-newly-possible-means = 使用方现在能做、以前做不到的事
metric-newly-possible-formula = 业务单元首次调用别人先用过的服务、新应用、或一个应用首次合用两个服务，且有两周以上；业务单元首次获准使用某项数据；都在记录开始四周之后，经业务方确认才计数
metric-newly-possible-source = sowhat 自己的规则
metric-liquidity = 流动性
metric-liquidity-means = 活跃卖家中找到买家的比例
metric-liquidity-formula = 当月有订单的卖家 ÷ 当月或前三个月有订单的卖家
metric-liquidity-source = sowhat 自己的规则，因为订单里看不到挂单
metric-fill-rate = 履约率
metric-fill-rate-means = 已了结的订单中履约的比例
metric-fill-rate-formula = 已履约 ÷（已履约 + 取消 + 退款），按下单月份
metric-fill-rate-source = sowhat 自己的规则
metric-side-retention = 两边留存
metric-side-retention-means = 下个月还来的买家和卖家
metric-side-retention-formula = 当月中下月也有订单的 ÷ 当月的
metric-side-retention-source = sowhat 自己的规则
metric-cross-side = 跨边关系
metric-cross-side-means = 一边是否随另一边增长；仅相关
metric-cross-side-formula = 一边的增长与另一边一个月后的增长的斯皮尔曼秩相关，至少八对
metric-cross-side-source = 区间据 Bonett 和 Wright，Psychometrika 65（2000）
metric-versions = 版本分布
metric-versions-means = 哪些版本还在被调用
metric-versions-formula = 一个版本的调用 ÷ 该服务当月的调用
metric-versions-source = sowhat 自己的规则

# 迁移到新版本有多快
ecosystem-migration-since = 出现于
ecosystem-migration-older = 仍用旧版本
ecosystem-migration-half = 一半已迁移
ecosystem-migration-caption = 每项服务最近一次发布（曾占其调用 5% 以上）
ecosystem-migration = { $service } 的 { $version } 出现于 { $since }；{ $n } 周后仍有 { $older } 的调用在旧版本上。
ecosystem-migration-moved = { $reached ->
    [yes] 第 { $n } 周
   *[no] { $n } 周仍未过半
 }
metric-migration = 向新版本迁移
metric-migration-means = 发布之后，调用离开旧版本有多快
metric-migration-formula = 一周调用中，落在发布前已有版本上的占比；第几周（发布当周为 1）起不超过一半
metric-migration-source = sowhat 自定
