### 结论入账之后：谁说了什么，确认意味着什么

ledger-state-agreed = 业务已确认
ledger-state-confirmed = 财务已确认
ledger-state-published = 已发布
ledger-state-disputed = 有异议
ledger-state-superseded = 已重新估计
ledger-head-signatures = 谁确认过
ledger-role-business = 业务
ledger-role-finance = 财务
ledger-role-platform = 平台
ledger-signature = { $name }（{ $team ->
        [none] { $role }
       *[other] { $role }，{ $team }
    }），{ $day }：{ $says ->
        [agree] 同意
        [amend] 只认可其中的 { $share }
        [disagree] 不同意
       *[confirm] 确认
    }。
ledger-signature-silent = 还没有人确认。不回复不算同意。
ledger-typed = 姓名由本人填写，没有经过登录核实。
ledger-successor = 已重新估计，见 { $claim }。
ledger-predecessor = 取代 { $claim }。
ledger-stands = 调整之后，保留其中的 { $share }。
ledger-defined = { $name }（{ $team ->
        [none] 业务
       *[other] 业务，{ $team }
    }）于 { $day } { $says ->
        [agree] 确认了
       *[disagree] 不同意
    }“{ $study }”的口径，{ $before ->
        [yes] 当时还没有团队上线。
        [no] 当时已有团队上线。
       *[unknown] 当时是否已有团队上线，无从得知。
    }
ledger-fault-tail = 从第 { $number } 条起的记录不见了：台账原来更长。
ledger-fault-head = 第 { $number } 条记录（{ $subject }）不是当时最新的那一条。
ledger-newer = 后来才增加、不属于原结论的检查：{ $names }。

sign-amount = { $kind ->
        [retained] { $way ->
            [lost] 少留住
           *[kept] 多留住
        } { $customers }客户
        [unit-periods] { $n } 个客户周期
        [downtime-minutes] 故障时长 { $n } 分钟
        [incidents] 故障 { $n } 次
       *[avoided] 避免 { $n }
    }
sign-found = { $amount }。
cost-claimed = 如果同意，将认定：{ $amount }，价值 { $value }。
cost-claimed-unpriced = 如果同意，将认定：{ $amount }；单价还没有人说明。
cost-split = 其中 { $platform } 记在平台名下，{ $business } 仍归你们，按约定的比例{ $source ->
        [none] 。
       *[other] （{ $source }）。
    }
cost-unsplit = 双方还没有约定比例：全部记在平台名下。
cost-movement = 参与比较的全部对象里，从 { $first } 到 { $last }，你们的指标变动了 { $movement }；其中 { $rest } 另有原因，仍归你们。
cost-no-movement = 你们的指标总共变动了多少，这里数不出来。

sign-ask-title = sowhat：请看一下 { $claim }：{ $title }
sign-ask-lead = { $platform } 认为：{ $title }。{ $amount }（{ $range }），证据：{ $grade }。
sign-ask-page = 同意、调低或不同意，一分钟即可：{ $link }
sign-ask-silence = 不回复不算同意：你们没有表态之前，什么都不会入账。
sign-asked = { $claim }：已发往 { $variable }（{ $outcome ->
        [told] 已送达
        [refused] 被拒收
        [doubtful] 可能已送达
        [unset] 没有设置这个变量
       *[unreadable] 地址无法识别
    }）。{ $link }

## 命令
cli-ledger-sign = 对一条结论表态：业务同意、调低或不同意，财务确认。

    示例：sowhat ledger sign c000001 --by "李娜" --role business --team retail --says agree
cli-ledger-dispute = 对一条结论提出异议；同一方表示同意之前，异议一直有效。

    示例：sowhat ledger dispute c000001 --by "李娜" --role business --reason "同期有两场活动"
cli-ledger-publish = 由平台团队发布财务已确认的结论。

    示例：sowhat ledger publish c000001 --by "陈博"
cli-ledger-confirm = 在结果出来之前，由业务确认一项已登记研究的口径。

    示例：sowhat ledger confirm checkout-churn --by "李娜" --team retail
cli-ledger-supersede = 到了登记过的截止日，重新估计并入账；原来的结论仍留在台账里。

    示例：sowhat ledger supersede c000001 --reason "第二个截止日"
cli-ledger-ask = 把确认页面的链接发给业务，请他们表态。

    示例：sowhat ledger ask c000001 --by "Chen Bo"
cli-ledger-cost = 同意意味着什么：多少记在平台名下，多少仍归业务。

    示例：sowhat ledger cost c000001 --json
cli-option-signer = 你的姓名。
cli-option-signer-role = 你代表哪一方：business（业务）或 finance（财务）。
cli-option-signer-team = 你的团队。
cli-option-says = agree（同意）、amend（调低）、disagree（不同意）或 confirm（财务确认）。
cli-option-keep = 与 amend 一起用：保留其中多少，大于 0、小于 1。
cli-option-definition-disagree = 不同意这个口径；需要同时写 --reason。

## 错误
error-claim-closed = { $claim } 已经了结：{ $state ->
        [superseded] 已由 { $successor } 取代
       *[retracted] 已撤回
    }。
    .cure = { $state ->
        [superseded] 请看 { $successor }。
       *[retracted] 重新入账：sowhat ledger claim。
    }
error-claim-draft = { $claim } 还是草稿：它依据的只是相关，不能证明是效果，所以谁都不能确认。
    .cure = 有了更好的证据才能入账；sowhat show effects 会说明怎么改进。
error-signer-unnamed = 确认要写姓名。
    .cure = 加上 --by "…"。
error-sign-role = { $role } 不能对 { $claim } 说“{ $says }”。
    .cure = { $allowed ->
        [none] 平台团队负责入账和发布：sowhat ledger publish { $claim }。
       *[other] 可以说：{ $allowed }。
    }
error-sign-two-sides = 对于 { $claim }，{ $name } 已经代表 { $role } 一方。
    .cure = 一个人只能代表一方；请同事来确认。
error-amend-factor = “{ $factor }”不能作为 { $claim } 保留的比例。
    .cure = 用 --says amend 时，--keep 要大于 0、小于 1，例如 0.8。想要更多，得有更多证据。
error-amend-loss = { $claim } 是一笔损失：只保留一部分等于把数字变好。
    .cure = 请同意或不同意。
error-sign-published = { $claim } 已经发布，数字不再因一次确认而改变。
    .cure = 写明原因提出异议，或等到下一个截止日。
error-signed-already = { $name } 对 { $claim } 已经这样表过态。
    .cure = 不用再做什么。
error-confirm-before-agreed = 业务还没有同意 { $claim }。
    .cure = 请他们表态：sowhat ledger ask { $claim } --by "…"
error-confirm-disputed = { $name } 对 { $claim } 有异议。
    .cure = 先解决异议：由本人或同一团队的同事同意或调低。
error-confirm-unpriced = { $claim } 里没有金额，财务没有可以确认的内容。
    .cure = 先与财务约定价格，再重新入账。
error-confirm-terms = { $claim } 所用的价格没有说明是毛利还是直接成本、算多久、出自哪里。
    .cure = 把价格连同条件写进台账（sowhat ledger price），再重新入账。
error-publish-role = { $role } 不能发布 { $claim }。
    .cure = 由平台团队发布。
error-publish-unconfirmed = 财务还没有确认 { $claim }（{ $state }）。
    .cure = 先由财务确认：sowhat ledger sign { $claim } --role finance --says confirm --by "…"
error-published-already = { $claim } 已经发布。
    .cure = 不用再做什么。
error-definition-unregistered = “{ $study }”还没有登记，没有口径可以确认。
    .cure = 先登记：sowhat ledger register { $study }
error-definition-claimed = “{ $study }”的结果已经入账，不能再补做事前的口径确认。
    .cure = 请对结论表态：sowhat ledger sign
error-definition-role = { $role } 不能对“{ $study }”的口径说“{ $says }”。
    .cure = 由业务确认，或写明原因表示不同意。
error-supersede-study = { $claim } 是“{ $study }”的结论。
    .cure = 只有同一项研究的新结论才能取代它。
error-supersede-cut-off = { $claim } 已经用到 { $read } 的结果，最新的构建还没有到达之后的登记截止日（{ $days }）。
    .cure = 效果只在登记过的截止日重新估计：请等到下一个截止日；如果结论有误，请撤回。
error-ask-closed = { $claim } 没有需要询问的：{ $state ->
        [draft] 还是草稿
        [confirmed] 财务已确认
        [published] 已发布
        [superseded] 已重新估计
       *[retracted] 已撤回
    }。
    .cure = 不用再做什么。
error-ask-no-address = 关于 { $claim } 找不到可以询问的业务方：sowhat.yaml 里没有他们的地址。
    .cure = 在 alerts 的 to 下加一个 audience: business 的地址。
error-ask-no-site = 关于 { $claim } 的消息要带链接，但 sowhat.yaml 没有写页面的地址。
    .cure = 在 alerts 下把 site 写成大家打开的网址。
error-ledger-damaged = 台账的第 { $number } 条记录读不出来。
    .cure = 运行 sowhat ledger verify，并用改动之前的数据库备份恢复。
value-money-disputed = 对这条结论有人提出异议，解决之前不计入。

## 请业务表态，以及留下的记录
cli-option-by-hand = 不发消息，只记下你当面或打电话问过谁。
cli-option-ask-again = 一天之内已经问过，仍要再问一次。
claims-asked = { $hand ->
        [yes] { $at }，{ $by } 当面问过 { $whom }。
       *[no] { $at }，{ $by } 通过 { $whom } 请业务表态：{ $outcome ->
            [told] 消息已送达
            [refused] 消息被拒收
            [doubtful] 消息可能已送达
            [unset] 没有设置这个变量，消息没有发出
            [unreadable] 地址无法识别，消息没有发出
           *[other] 消息有没有送达，无从得知
        }。
    }
claims-asked-answered = 业务在这之后已经答复。
claims-asked-silent = 还没有答复；不回复不算同意。
claims-asked-unheard = 没有人能看到这条消息，请再问一次。
error-asked-by-nobody = 没有写是谁在问，或者超过了 { $most } 个字。
    .cure = 写上你的姓名：--by "…"
error-asked-nobody = 没有写问的是谁，或者超过了 { $most } 个字。
    .cure = 写上你问过的人：--by-hand "…"
error-asked-already = 一天之内，{ $name } 已经就 { $claim } 问过 { $to }（{ $at }）。
    .cure = 等对方答复；如果确实要再问，加上 --again，或在页面上勾选“一天之内问过也再问一次”。
