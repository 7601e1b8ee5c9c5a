### 数据合规：谁可以看哪些数据，谁实际看了，差在哪里

compliance-page = 合规
compliance-question = 看到敏感数据的人，都有授权吗？
compliance-tab = { $name ->
    [overview] 总览
    [findings] 越权访问
    [grants] 可收回的授权
    [policies] 策略
   *[looks] 谁看过
}
compliance-list-question = { $name ->
    [findings] 谁没有授权却访问了数据，从什么时候开始？
    [grants] 哪些授权已经没人用了？
    [policies] 策略写了什么，写的是不是本意？
   *[looks] 谁打开过这些点到应用和人名的清单？
}
compliance-answer-nothing = 还没有服务说明自己提供哪些数据，看不出谁在看。
compliance-answer-unseen = 这段时间没有调用记录，看不出谁看了哪些数据。
compliance-answer-clean = 能判断的范围内，可能取到敏感数据的 { $calls } 次调用都有授权。
compliance-answer-wrong = 有 { $who } 个应用或个人没有授权却访问了敏感数据，{ $still ->
    [none] 现在都已停止
    [all] 现在仍在继续
   *[some] 其中 { $now } 个还在继续
}。
compliance-under = 按 { $first } 至 { $until } 的实际调用，逐日对照当天的授权和策略。
compliance-under-partly = 记录从 { $first } 开始，{ $period } 里更早的日子不在其中。
compliance-under-then = “仍在继续”“现行”都指 { $until } 当天。
compliance-under-routes = 按路由计，不分请求方法；被拒绝和失败的调用没有取到数据，不计入。
compliance-under-nothing = 这段时间没有调用数据。
compliance-covered = 有授权的调用
compliance-covered-note = 占真人对敏感数据的 { $calls } 次调用
compliance-going-on = 仍在越权
compliance-going-on-note = 最近 30 天见到的；历史上共 { $n } 项
compliance-unused = 可收回的授权
compliance-unused-note = 敏感数据现行授权 { $standing } 项中 90 天没用过的；另有 { $untold } 项无法判断
compliance-tests = 策略测试通过
compliance-tests-note = 共 { $rules } 条规则
compliance-of = { $n } / { $of }
compliance-comma = 、

compliance-kinds-title = 这 { $n } 项问题出在哪里？
compliance-kinds-lede = “近期”指最近 30 天。清单里会出现应用和人，每次查看都会留痕。{ $unsure ->
    [0] 没有存疑的访问。
   *[other] 另有 { $unsure } 项访问无法判断。
}
compliance-kind-count = { $n } 项（近期 { $now } 项）
compliance-standing = { $standing ->
    [open] 公开数据
    [inside] 内部数据，调用方已登记
    [policy] 策略允许
    [granted] 已授权
    [purpose-untold] 用途没写
    [colleague] 授权给了同事
    [unnamed] 调用没有署名
    [no-grant] 没有授权
    [expired] 授权已到期
    [revoked] 授权已收回
    [beyond] 超出用途
    [refused] 策略禁止
   *[stranger] 未登记的调用方
}
compliance-why-open = 谁都可以看。
compliance-why-inside = 公司内部都可以看。
compliance-why-policy = 策略允许：{ $reason }
compliance-why-granted = 授权用途：{ $purpose }
compliance-why-purpose-untold = 实际用途：{ $needs }；授权用途：{ $purpose }。请把缺的补上。
compliance-why-colleague = 授权给了该团队的一个人，用途：{ $purpose }。请让审批单写明应用。
compliance-why-unnamed = 调用没有带密钥，看不出是谁。
compliance-why-no-grant = { $granted ->
    [yes] 授权从 { $later } 才开始。
   *[no] 从来没有人授权。
}
compliance-why-expired = { $granted ->
    [yes] 授权到 { $day } 为止。
   *[no] 策略的许可已到期：{ $reason }
}
compliance-why-revoked = 授权已于 { $day } 收回。
compliance-why-beyond = { $granted ->
    [yes] 授权用途：{ $purpose }；实际用途：{ $needs }。用词不同，要由人来判断。
   *[no] 策略只允许别的用途；实际用途：{ $needs }。
}
compliance-why-refused = { $reason }
compliance-why-stranger = 这个密钥没有登记为任何应用、团队或成员。
compliance-untold = 没写
compliance-no-reason = 没有写原因

compliance-head = { $column ->
    [who] 谁
    [unit] 事业部
    [team] 团队
    [data] 数据
    [standing] 情况
    [others] 爬虫和探测的调用
    [first] 最早
    [last] 最近
    [apps] 应用
    [people] 人
    [covered] 有授权的调用
    [wrong] 没有授权的调用
    [secrecy] 谁可以看
    [services] 由谁提供
    [units] 事业部
    [grants] 现行授权
    [period] 期间
    [by] 签署人
    [at] 时间
    [found] 越权
    [unused] 没用的授权
    [failing] 没通过的测试
    [digest] 摘要值
    [holder] 授权给
    [purpose] 用途
    [span] 有效期
    [use] 最近使用
    [days] 闲置天数
    [lost] 缺什么
    [rows] 行数
    [subjects] 名字数
    [effect] 效力
    [meant] 针对谁
    [until] 到期
    [why] 原因
    [where] 写在
    [result] 结果
    [day] 日期
    [expected] 预期
   *[got] 实际
}
compliance-no-unit = 不知道事业部
compliance-unnamed = 没有署名的调用
compliance-strangers = { $n } 个未登记的调用方
compliance-person = 个人 { $short }…
compliance-kind = { $kind ->
    [app] 应用
    [team] 团队
    [unit] 事业部
   *[none] 未知
}
compliance-since = 自 { $day } 起
compliance-span = { $first } 至 { $last }
compliance-few = 少于 { $least } 人
compliance-goes-on = 仍在继续
compliance-events = 登记使用 { $n } 次
compliance-untold-status = 其中 { $n } 次不知道结果
compliance-others = 另有爬虫和探测 { $n } 次
compliance-by-apps = 来自 { $n } 个应用或个人

compliance-units-title = 哪些事业部访问了敏感数据？
compliance-units-lede = “有授权”指当天有授权或策略覆盖。人数按使用记录里出现的人计。
compliance-units-caption = 各事业部访问的敏感数据
compliance-units-none = 这段时间没有人访问敏感数据。
compliance-classes-title = 提供了哪些数据，由谁提供？
compliance-classes-lede = 以目录声明为准。公开数据不需要授权；内部数据要求调用方已登记；敏感数据要有授权或策略。
compliance-classes-caption = 数据分类
compliance-classes-none = 还没有声明数据分类。
compliance-classes-cure = 在目录的 data: 下写明分类，并在提供数据的服务上写 data: [名称]。
compliance-no-service = 没有服务声明
compliance-secrecy = { $secrecy ->
    [open] 所有人
    [internal] 公司内部
   *[sensitive] 获得授权的人
}
compliance-attested-title = { $n ->
    [0] 还没有签署过任何期间
   *[other] { $n } 次签署
}
compliance-attested-lede = 谁核对过哪个期间的访问，当时发现了什么。
compliance-attested-none = 还没有人签署过。
compliance-attested-cure = 用网页上的表单，或者：sowhat compliance attest 2026-Q3 --by 姓名

compliance-recorded = 这次查看已留痕。
compliance-wrong-title = { $n ->
    [0] 没有越权访问
   *[other] { $n } 项越权访问
}
compliance-wrong-lede = 仍在继续的排在前面，也就是最近 { $days } 天见到的。
compliance-wrong-caption = 越权访问
compliance-wrong-none = 能判断的访问都有授权。
compliance-unsure-title = { $n ->
    [0] 没有存疑的访问
   *[other] { $n } 项访问无法判断
}
compliance-unsure-lede = 不知道不等于违规。每一行都写了补什么就能判断。
compliance-unsure-caption = 无法判断的访问
compliance-unsure-none = 每项访问都能判断有没有授权。
compliance-evidence-title = 敏感数据的访问，按月列出
compliance-evidence-lede = 上面结论的依据；其中 { $fine } 项访问有授权。
compliance-evidence-fold = 按月展开

compliance-grants-answer = 敏感数据现行 { $standing } 项授权中，{ $n ->
    [0] 没有可以收回的
   *[other] { $n } 项 90 天没人用，可以收回
}。
compliance-unused-title = { $n ->
    [0] 没有要收回的
   *[other] { $n } 项可以收回
}
compliance-unused-lede = 到最后一天仍然有效、但 { $days } 天没有用过的敏感数据授权。
compliance-unused-caption = 没人用的授权
compliance-unused-none = 能判断的授权都在使用。
compliance-never-used = 从未
compliance-unobserved = 另有 { $n } 项授权，无法判断有没有人在用。
compliance-unobserved-why = 没有调用或记录能看出谁在用这类数据，或者记录还不满 90 天。
compliance-unmatched-title = { $n ->
    [0] 每项授权都对得上
   *[other] { $n } 行授权对不上
}
compliance-unmatched-lede = 数据或被授权人没有登记。把这个名字补成别名、应用名称或成员即可。
compliance-unmatched-caption = 对不上的授权
compliance-unmatched-none = 每项授权的数据和被授权人都登记过。
compliance-lost = { $why ->
    [data] 没有叫这个名字的数据分类
   *[subject] 没有叫这个名字的人或应用
}

compliance-policies-none = 还没有写策略：敏感数据只看授权。
compliance-policies-answer = { $rules } 条规则的 { $tests } 个测试中，{ $good } 个符合预期。
compliance-rules-title = { $n ->
    [0] 没有规则
   *[other] { $n } 条规则
}
compliance-rules-lede = 禁止优先于任何许可和授权；许可可以代替授权。
compliance-rules-caption = 数据规则
compliance-rules-none = 在 sowhat.yaml 的 policies: 下写明文件，即可写规则。
compliance-effect = { $effect ->
    [may] 可以看
   *[never] 一律不许看
}
compliance-everybody = 所有人
compliance-for = { $who }（用于{ $purposes }）
compliance-tests-title = { $all ->
    [0] 还没有测试
   *[other] { $n ->
        [0] { $all } 个测试全部符合预期
       *[other] { $all } 个测试中有 { $n } 个不符合预期
    }
}
compliance-tests-lede = 测试只问规则，不看授权。sowhat check 也会运行它们。
compliance-tests-caption = 规则的测试
compliance-tests-none = 还没有写测试。
compliance-passed = { $passed ->
    [yes] 符合预期
   *[no] 不符合
}
compliance-outcome = { $outcome ->
    [allowed] 允许
   *[refused] 拒绝
}
compliance-reason = { $reason ->
    [open] 公开数据
    [inside] 内部数据，调用方已登记
    [outside] 内部数据，调用方未登记
    [may] 规则许可
    [never] 规则禁止
    [over] 许可已到期
    [purpose] 许可是给别的用途的
    [purpose-untold] 没有写用途
   *[no-rule] 敏感数据，没有规则许可
}

compliance-looks-answer = { $n ->
    [0] 还没有人看过。
   *[other] 共留痕 { $n } 次查看。
}
compliance-looks-title = 清单的查看记录
compliance-looks-lede = 凡是点到应用或人的清单，网页、CSV 和 JSON 的每次查看都在这里。登录的人记其标识；不要求登录时，在本机查看的人一律记为“本机”。
compliance-looks-caption = 查看记录，最近的在前
compliance-looks-none = 还没有人打开过清单。
compliance-look-head = { $column ->
    [at] 时间
    [list] 清单
    [form] 形式
    [role] 角色
   *[by] 谁
}
compliance-list = { $name ->
    [findings] 越权访问
    [grants] 可收回的授权
    [units] 事业部
    [report] 期间报告
   *[all] 全部
}
compliance-form = { $form ->
    [page] 网页
    [csv] CSV
    [api] JSON
   *[terminal] 终端
}
compliance-local = 本机
role-name = { $role ->
    [viewer] 查看者
    [contributor] 参与者
    [approver] 审批者
   *[admin] 管理员
}

compliance-period = { $kind ->
    [quarter] { $year } 年第 { $n } 季度
    [half] { $year } 年上半年
    [rest] { $year } 年下半年
   *[year] { $year } 年
}
compliance-report = 谁看了哪些数据：{ $period }
compliance-signed-title = 签署
compliance-signed = { $by } 已核对 { $period } 谁看了哪些数据，并签署本报告（{ $at }）。
compliance-signed-detail = 构建 { $build }，代码 { $version }，摘要值 { $digest }
compliance-draft = 草稿：还没有人签署。
compliance-attested = 已签署 { $period }：{ $path }
compliance-drafted = { $period } 的草稿：{ $path }
compliance-test-passed = 符合预期：{ $where }
compliance-test-failed = 不符合：{ $where } 预期 { $expect }，实际 { $got }（{ $reason }）
compliance-test-none = 还没有写测试。在 sowhat.yaml 的 policies: 下写明文件。
compliance-form-title = 签署一个期间
compliance-form-period = 已结束的期间
compliance-form-by = 你的姓名
compliance-form-send = 签署
compliance-form-said = 这个期间已签署。
compliance-form-lede = 签上名字，表示你核对过这个期间的清单；当时发现的内容会一并保存。

cli-compliance = 谁可以看哪些数据：测试策略，签署期间。
cli-compliance-test =
    用测试检验策略。

    示例：sowhat compliance test
cli-compliance-attest =
    署名签署一个期间，并写出报告。

    示例：sowhat compliance attest 2026-Q3 --by "Li Wei"
cli-compliance-report =
    写出一个期间的报告草稿，不签署。

    示例：sowhat compliance report 2026-Q3 --to html
cli-show-compliance =
    谁可以看哪些数据，谁实际看了，差在哪里。

    示例：sowhat show compliance --json
cli-argument-period = 月、季度、半年或年：2026-09、2026-Q3、2026-H2、2026。
cli-option-attest-by = 谁来签署。
cli-option-report-to = md、html 或 json。
cli-option-report-out = 写到哪个文件；不写则放在工作区里。
cli-option-compliance-period = 只看某个月、季度、半年或年：2026-Q3。
cli-option-role = 来访者能做什么：viewer（查看者）、contributor（参与者）、approver（审批者）或 admin（管理员）。

role-refused-title = 当前角色不能打开
error-role-refused = 这里需要{ $needs ->
    [contributor] 参与者
    [approver] 审批者
   *[admin] 管理员
}角色，而本服务目前以{ $role ->
    [viewer] 查看者
    [contributor] 参与者
    [approver] 审批者
   *[admin] 管理员
}身份应答。
    .cure = 运行服务的人可以用 sowhat serve --role { $needs } 启动。
error-no-such-role = 没有 { $value } 这个角色。
    .cure = 请从 { $known } 中选一个。
error-no-such-period = { $value } 不是一个期间。
    .cure = 请写月、季度、半年或年：2026-09、2026-Q3、2026-H2、2026。
error-report-unwritable = 报告无法写到 { $path }：{ $reason }。
    .cure = 用 --out 换一个位置。
error-attest-by-nobody = 签署需要写明签署人，最多 { $most } 个字符。
    .cure = 用 --by 写上姓名。
error-attest-not-over = { $period } 的记录只到 { $until }，这个期间还没有结束。
    .cure = 请签署已经结束的期间，或用 sowhat compliance report { $period } 写草稿。
error-attest-without-data = 没有 { $period } 的记录。
    .cure = 请选择数据源覆盖的期间；sowhat show data 会列出覆盖哪些天。
error-policies-missing = policies: 里写的 { $value } 没有对应的文件。
    .cure = 改正 sowhat.yaml 里的路径，或者把文件写出来。
error-policy-effect = { $found ->
    [0] 这条策略既没写 may 也没写 never。
   *[other] 这条策略同时写了 may 和 never。
}
    .cure = may 和 never 只能写一个。
error-policy-test-of = 一个测试只问一个应用、团队或事业部；这里写了 { $found } 个。
    .cure = app、team、unit 只能写一个。
error-policy-unknown-name = 没有叫 { $value } 的{ $kind ->
    [unit] 事业部
    [team] 团队
    [consumer] 应用
   *[data] 数据分类
}。
    .cure = { $similar ->
    [yes] 是不是 { $nearest }？
   *[no] 请在目录里声明它，或改正名字。
}
error-policy-test-failed = 策略的结果和这个测试对 { $data } 的预期不一致：预期{ $expect ->
    [allowed] 允许
   *[refused] 拒绝
}，实际{ $got ->
    [allowed] 允许
   *[refused] 拒绝
}（{ $reason ->
    [open] 公开数据
    [inside] 内部数据，调用方已登记
    [outside] 内部数据，调用方未登记
    [may] 规则许可
    [never] 规则禁止
    [over] 许可已到期
    [purpose] 许可是给别的用途的
    [purpose-untold] 没有写用途
   *[no-rule] 敏感数据，没有规则许可
}）。
    .cure = 改正规则或者测试。

table-access = 可能取到某类数据的调用，按天和访问者；不敏感、也没有策略提到的数据按月，记在当月第一天。
table-access-data = 数据分类。
table-access-consumer = 没有应用认领其密钥时，调用方的假名；有应用认领、或调用没有署名时为空。
table-access-calls = 得到应答、或不知道结果的调用。
table-access-untold = 其中不知道结果的调用。
table-access-first = 其中第一次有调用的日子。
table-access-last = 其中最后一次有调用的日子。
table-permissions = 有效的授权、使用和收回，以及它们指的是谁。
table-permissions-subject = 被授权人的假名。
table-permissions-kind = person（个人）、app（应用）、team（团队）或 unit（事业部）；没有这个名字时为空。
table-permissions-name = 所指的应用、团队或事业部。
table-permissions-data = 原文写的数据名称。
table-permissions-event = granted（授权）、used（使用）或 revoked（收回）。
table-permissions-at = 日期。
table-permissions-until = 授权的最后一天，如果有。
table-permissions-purpose = 原文写的用途。
