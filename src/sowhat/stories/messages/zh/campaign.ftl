# 下线行动：从发通知到再无调用。

campaign-comma = 、
campaign-page = 下线行动
campaign-title = { $what }：下线行动
campaign-what = { $kind ->
    [operations] { $service }的接口 { $operations }{ $more ->
        [0] {""}
       *[other] {" "}等，另有 { $more } 个
    }
    [version] { $service } { $version }
   *[other] { $service }
}
campaign-no-team = 未归属团队
campaign-keys = 其他密钥
campaign-key = 调用方密钥 { $key }
campaign-instead-both = { $service }（{ $words }）
campaign-stage = { $stage ->
    [opened] 已发起
    [notice] 已通知
    [brown-out] 灰度停用中
    [rolled-back] 已回退
    [ended] 已过下线日
    [quiet] 已无人调用
    [done] 已完成
   *[cancelled] 已取消
}
campaign-window = { $day } { $start } 至 { $end }
campaign-window-days = { $start } 至 { $end }
campaign-list-question = 要下线的服务，真的没有人还在用了吗？
campaign-list-title = { $n ->
    [0] 目前没有下线行动
   *[other] { $n } 项下线行动进行中
}
campaign-list-lede = 最近一个完整周的真人调用，对比发通知前一周。
campaign-list-caption = 下线行动
campaign-list-answer-never = 还没有发起过下线行动。
campaign-list-answer-none = 目前没有进行中的下线行动，已结束 { $n } 项。
campaign-list-answer = { $calls ->
   *[other] {""}
}{ $n } 项下线行动，每周还剩 { $left } 次调用。
campaign-under = 截至 { $day }。
campaign-under-one = 阶段：{ $stage }。{ $next }
campaign-towards = 替代方案：{ $use }。
campaign-towards-none = 还没有人说明该改用什么。
campaign-way-open = 发起下线行动
campaign-way-board = 生命周期复核
campaign-way-all = 全部下线行动
campaign-way-review = 它的复核
campaign-question = { $what }将于 { $day } 下线，还有人依赖它吗？
campaign-answer = { $calls ->
   *[other] {""}
}每周 { $start } 次调用还剩 { $left } 次，来自 { $teams } 个团队的 { $apps } 个应用。
campaign-answer-quiet = 已连续 { $days } 天无人调用，可以完成下线。
campaign-answer-done = 已完成：连续 { $days } 天无人调用。
campaign-answer-cancelled = 这项下线行动已取消。
campaign-answer-unknown = 还没有它的调用记录。
campaign-figure = { $what ->
    [left] 每周调用
    [teams] 落后于进度的团队
    [days] 距下线天数
    [past] 已过下线日天数
   *[quiet] 无人调用天数
}
campaign-figure-left = 发通知时 { $start } 次，已减少 { $share }
campaign-figure-teams = 仍在调用的有 { $n } 个
campaign-figure-quiet = 连续 { $needed } 天即可完成

campaign-weeks-none = 没有调用记录
campaign-weeks-why = 从发通知前四周至今没有人调用，或者还没有构建读过这些调用。
campaign-weeks-title = 每周调用从 { $start } 次降到 { $left } 次
campaign-weeks-lede = 按周统计的真人调用，从发通知前四周算起。虚线是按时归零所需的进度，另一条线是按最近八周的走势推算的。
campaign-weeks-says = 每周真人调用：发通知时 { $start } 次，最近一个完整周 { $left } 次。
campaign-apps-says = 每周有调用的应用：最初 { $start } 个，最近一个完整周 { $left } 个。
campaign-weeks-caption = 每周调用
campaign-apps-caption = 每周的应用、团队与业务单元
campaign-week-part = 本周尚未过完
campaign-weeks-others = 另有爬虫与探测的 { $n } 次调用，不计入这里，在下面单独列出。
campaign-coarse-note = 目前只知道整周的真人流量。下一次构建会细看到每一天、每个接口和应用：sowhat build
campaign-line = { $what ->
    [calls] 调用
    [apps] 应用
    [needed] 所需进度
    [leads] 目前走势
    [notice] 发通知
    [sunset] 下线
   *[window] 灰度停用
}
campaign-pace-none = 已经没有人调用。
campaign-pace-early = 发通知后满 { $weeks } 个完整周，才能判断下降得够不够快。
campaign-pace-over = 已过下线日，每周仍有 { $calls } 次调用。
campaign-pace-flat = 调用没有下降。按这个走势，到下线日仍会有人在用。
campaign-pace-on = 按目前走势，最后一次调用约在 { $zero }，早于下线日。
campaign-pace-late = 按目前走势，最后一次调用约在 { $zero }，比下线日晚 { $days } 天。
campaign-pace-numbers = 每周减少 { $now } 次（取最近八个完整周两两之间斜率的中位数），需要每周减少 { $needed } 次。
campaign-next-opened = 下一步：{ $day } 发通知。
campaign-next-half = 下一步：{ $day } 发通知期过半的提醒。
campaign-next-month = 下一步：{ $day } 发下线前一个月的提醒。
campaign-next-week = 下一步：{ $day } 发下线前一周的提醒。
campaign-next-brown-out = 下一步：{ $day } 灰度停用。
campaign-next-sunset = 下一步：{ $day } 下线。
campaign-next-ended = 下一步：逐个联系仍在调用的团队，或者回退。
campaign-next-quiet = 下一步：确认完成。
campaign-next-rolled-back = 下一步：重新启动，或者取消。
campaign-next-done = 只剩把节省的成本登记到价值台账。
campaign-next-cancelled = 没有后续。

campaign-teams-none = 没有人在调用
campaign-teams-why = 发通知前 28 天没有人调用，现在也没有。
campaign-teams-coarse = 还不知道谁仍在调用
campaign-teams-title = { $n ->
    [0] 已经没有团队在调用
   *[other] 仍有 { $n } 个团队在调用
}{ $late ->
    [0] {""}
   *[other] ，其中 { $late } 个落后于进度
}
campaign-teams-lede = 最近 28 天的真人调用，对比发通知前 28 天。落后于进度：减少的调用少于到下线日归零的直线所要求的，最早在发通知四周后判断。这份名单只给平台团队看；各团队只在给它的信里看到自己的部分。
campaign-teams-caption = 正在调用、或发通知时在调用的团队
campaign-apps-title = 它们的应用
campaign-apps-lede = 应用与密钥，调用最多的接口，以及最后一次调用的日期。
campaign-apps-fold = 展开应用
campaign-apps-table = 正在调用、或发通知时在调用的应用
campaign-team-state = { $state ->
    [gone] 已离开
    [late] 落后于进度
   *[moving] 迁移中
}
campaign-told = { $letter }，{ $day }：{ $fate }
campaign-outcome = { $outcome ->
    [told] 已送达
    [by-hand] 已当面告知
    [refused] 被拒收
    [doubtful] 可能已送达
    [unset] 变量为空
    [unreadable] 地址无法识别
   *[sent] 发送中
}
campaign-letter-stage = { $stage ->
    [notice] 下线通知
    [half] 过半提醒
    [month] 提前一个月提醒
    [week] 提前一周提醒
    [brown-out] 灰度停用预告
    [rolled-back] 回退通知
   *[resumed] 重启通知
}
campaign-head = { $what ->
    [campaign] 下线对象
    [stage] 阶段
    [towards] 改用
    [sunset] 下线日
    [next] 下一步
    [left] 每周剩余调用
    [start] 发通知时
    [consumers] 应用
    [teams] 团队
    [units] 业务单元
    [run] 按周
    [team] 团队
    [unit] 业务单元
    [left-28] 近 28 天调用
    [before-28] 通知前 28 天
    [moved-28] 替代服务的调用
    [state] 状态
    [told] 最近一次告知
    [app] 应用
    [last] 最后一次调用
    [operations] 调用最多的接口
    [people] 真人调用
    [refused] 失败调用
    [bots] 爬虫
    [probes] 探测
    [note] 备注
    [window] 灰度停用
    [before-day] 前一周每天调用
    [after-day] 后一周每天调用
    [did] 此后
    [when] 时间
    [step] 步骤
   *[by] 操作人
}

campaign-windows-none = 没有安排灰度停用
campaign-windows-why = 灰度停用会把服务关上几个小时，没看到通知的人此时会发现问题，而服务还能马上恢复。
campaign-windows-title = { $n } 次灰度停用，{ $over ->
    [0] 尚未进行
   *[other] 已进行 { $over } 次
}
campaign-windows-lede = 以整点小时计的试关停。时段内大部分调用失败，才算真的停用了。
campaign-window-state = { $when }：{ $state ->
    [planned] 已计划
    [now] 正在进行
    [cancelled] 已撤销
    [nobody] 没有人调用
   *[unknown] 已结束，那几个小时的记录还没有读入
}
campaign-window-seen = { $when }：{ $calls } 次真人调用，{ $share } 失败。{ $held ->
    [yes] 确实停用了。
   *[no] 没有停用，或者没有对所有人停用。
}
campaign-window-since = 此后 { $n } 个团队中 { $stopped } 个停止调用，{ $fell } 个降到原来的三分之二以下。
campaign-window-soon = 结束三天后才能看出是否有人作出反应。
campaign-reactions-caption = 灰度停用后各团队的反应
campaign-did = { $did ->
    [stopped] 停止调用
    [fell] 调用减少
    [same] 没有变化
    [grew] 调用增多
    [few] 调用太少，无法判断
   *[unknown] 为时尚早
}
campaign-quiet-title = { $ready ->
    [done] 已经没有人调用
    [yes] 可以完成下线
   *[no] 还不能完成下线
}
campaign-quiet-coarse = 还不知道能否完成下线
campaign-quiet-lede = 记录完整，并且连续 { $needed } 天没有真人调用，才算完成。爬虫与探测不影响。
campaign-quiet-days = { $days ->
    [0] 记录的最后一天仍有人调用。
   *[other] 已连续 { $days } 天没有真人调用。
}需要 { $needed } 天。
campaign-quiet-since = 从 { $since } 到 { $until }（记录完整的最后一天）。
campaign-quiet-others = 这些天里爬虫调用了 { $bots } 次，探测调用了 { $probes } 次：请查一查是谁的。
campaign-quiet-silent = 这些天里有的日子完全没有这些来源的记录：{ $sources }。来源没有声音，不能证明没有调用；完成时请说明这为什么不是缺口。
campaign-saved-none = 还不知道节省了多少
campaign-saved-title = 每月节省 { $month }
campaign-saved-lede = 依据公司自己的成本记录中的运行成本。这是记账，不是效果证据；由人登记后才以自报（E 级）进入价值台账。
campaign-saved-cost = 发通知前每月 { $before }，最后一次调用后每月 { $after }。
campaign-saved-how = 之前取最多三个完整月、之后取全部有成本记录的月份的平均值。
campaign-saved-sum = { $months }共 { $whole }，尚未登记。
campaign-saved-book = 登记时需要写明下降的预算科目和证明文件。
campaign-saved-no-costs = 发通知前的月份没有这个服务的运行成本记录。
campaign-saved-early = 最后一次调用之后，还没有过完一个有成本记录的月份。
campaign-saved-currencies = 它的成本以多种货币记录。
campaign-saved-booked = 至今所有月份都已登记。

campaign-due = { $team }：{ $letter }
campaign-due-how = { $by ->
    [hand] 没有地址：请当面告知，然后记录。
   *[address] 发往变量 { $variable } 中的地址。
}
campaign-due-fold = 展开信件
campaign-due-title = 有 { $n } 封信该发了{ $hand ->
    [0] {""}
   *[other] ，其中 { $hand } 封要当面告知
}
campaign-due-lede = 每封信只发一次。确定没有送达的会再次待发；不知道是否送达的，最多再发一次。
campaign-terms-title = 约定
campaign-terms-dates = { $notice } 起算通知期，{ $sunset } 下线。
campaign-terms-length = 通知期 { $days } 天。
campaign-terms-reminder = { $letter }：{ $day }，发给仍在调用的团队。
campaign-terms-operations = 这些接口。记录里只有路径，没有方法：同一路径的调用全部计入。
campaign-terms-why = 理由
campaign-terms-agreed = 同意缩短通知期的人：{ $who }。
campaign-terms-review = 依据第 { $number } 号复核决定。
campaign-steps-title = 全部步骤
campaign-steps-fold = 展开步骤
campaign-steps-caption = 已采取的步骤
campaign-step-opened = 发起，{ $day } 下线。
campaign-step-told = { $team }：{ $letter }：{ $fate }。
campaign-step-window = 灰度停用 { $when }，{ $how ->
    [cancel] 已撤销。
   *[plan] 已计划。
}
campaign-step-rolled = { $how ->
    [back] 回退。
    [moved] 重新启动，改为 { $day } 下线。
   *[on] 重新启动。
}
campaign-step-done = 完成：自 { $day } 起没有真人调用。
campaign-step-booked = 登记为 { $id }：节省 { $whole }，自报。
campaign-step-cancelled = 取消。

campaign-letter-title = { $stage ->
    [notice] { $what }将于 { $sunset } 下线
    [half] 提醒：{ $what }将于 { $sunset } 下线
    [month] 还剩一个月：{ $what }将于 { $sunset } 下线
    [week] 还剩一周：{ $what }将于 { $sunset } 下线
    [brown-out] { $what }将进行灰度停用
    [rolled-back] { $what }暂时保留
   *[resumed] { $what }仍将于 { $sunset } 下线
}
campaign-letter-dear = { $team }：
campaign-letter-opening = { $stage ->
    [notice] { $what }将要下线。从 { $sunset } 起不再响应，距今天还有 { $days } 天。
    [half] 通知期已过半。从 { $sunset } 起{ $what }不再响应，距今天还有 { $days } 天。
    [month] 从 { $sunset } 起{ $what }不再响应，距今天还有 { $days } 天。
    [week] 从 { $sunset } 起{ $what }不再响应，距今天还有 { $days } 天。
    [brown-out] { $when }：{ $what }试停用，之后恢复。这段时间内的调用会失败。正式下线日是 { $sunset }。
    [rolled-back] { $what }照常响应，下线推迟。原因：{ $why }
   *[resumed] { $what }仍要下线。从 { $sunset } 起不再响应，距今天还有 { $days } 天。原因：{ $why }
}
campaign-letter-instead = 请改用：{ $use }。
campaign-letter-no-instead = 没有替代服务。如有需要请告诉我们。
campaign-letter-none = 贵团队的应用最近 28 天没有调用，无需处理。
campaign-letter-calls = 贵团队的应用最近 28 天调用了 { $calls } 次：
campaign-letter-app = - { $app }：{ $calls } 次{ $operations }
campaign-letter-operations = （{ $operations }）
campaign-letter-more = - 另有 { $n } 个
campaign-letter-windows = 在此之前会试停用：{ $windows }。
campaign-letter-now = 现在的请求（{ $operation }）：
campaign-letter-then = 改用替代服务后的同一请求：
campaign-letter-untranslated = 无法自动换成替代服务的请求：
campaign-letter-note = - { $says }
campaign-letter-by = { $by }，平台团队（下线行动 { $id }）

campaign-form-said = 已记录。
campaign-form-page = 发起下线行动
campaign-form-question = 要下线什么，什么时候下线？
campaign-form-lede = 所有调用方至少提前 { $months } 个月得到通知。依据是复核作出的合并、迁移或下线决定，或者你写明的理由。
campaign-form-service = 服务
campaign-form-scope = 下线范围
campaign-form-scopes = { $kind ->
    [operations] 部分接口
    [version] 旧版本
   *[service] 整个服务
}
campaign-form-operations = 接口，每行一个（GET /cards/{"{"}id{"}"}）
campaign-form-version = 版本（v1）
campaign-form-replaced = 改用
campaign-form-nothing = 没有服务替代
campaign-form-instead = 用文字说明改用什么
campaign-form-notice = 通知期起算日
campaign-form-sunset = 下线日
campaign-form-why = 理由
campaign-form-agreed = 使用方中谁同意缩短通知期
campaign-form-by = 你的姓名
campaign-form-open = 发起
campaign-form-acts = 可以做的事
campaign-form-send = { $what ->
    [notice] 发通知
    [remind] 发送到期的提醒
    [hand] 已当面告知
    [window] 安排灰度停用
    [unplan] 撤销
    [back] 回退
    [on] 重新启动
    [finish] 确认完成
    [book] 登记节省的成本
   *[cancel] 取消行动
}
campaign-form-told = { $what ->
    [notice] 给每个正在调用、尚未通知的团队发信。没有地址的列出来，由人当面告知。
    [remind] 把今天到期的提醒发给仍在调用的团队。
    [hand] 记录已有人当面告知某个团队。
    [window] 以整点小时计，在通知期内、下线日之前。提前一周告知调用方。
    [unplan] 撤销已安排的灰度停用。
    [back] 服务恢复响应。已统计和已做的都保留。
    [on] 回退后继续；可以把下线日改到更晚。
    [finish] 连续 { $days } 天没有真人调用之后。
    [book] 以自报（E 级）进入价值台账：由人担保，从不算作证据。
   *[cancel] 服务保留，步骤仍可查看。
}
campaign-form-team = 团队
campaign-form-start = 开始时间
campaign-form-hours = 小时数
campaign-form-window = 哪一次
campaign-form-silent = 来源没有声音为什么不是缺口
campaign-form-new-sunset = 新的下线日（留空则不变）
campaign-form-line = 下降的预算科目
campaign-form-proof = 证明文件
campaign-form-sent = { $n ->
    [0] 没有到期的信。
   *[other] 发出 { $n } 封信。
}{ $hand ->
    [0] {""}
   *[other] 有 { $hand } 个团队要当面告知。
}{ $failed ->
    [0] {""}
   *[other] 有 { $failed } 封没有被接收，仍待发送。
}

cli-lifecycle-campaign = 下线行动：从发通知到再无调用。
cli-campaign-open = 为一个服务、其中部分接口（--operation）或旧版本（--version）发起下线行动。

    示例：sowhat lifecycle campaign open fax-gateway --sunset 2027-06-30 --why "Nobody sends faxes" --by Li
cli-campaign-list = 列出全部下线行动。

    示例：sowhat lifecycle campaign list
cli-campaign-show = 查看一项下线行动：还剩多少、谁仍在调用、该做什么。

    示例：sowhat lifecycle campaign show w000001
cli-campaign-notice = 给每个正在调用、尚未通知的团队发通知。

    示例：sowhat lifecycle campaign notice w000001 --by Li
cli-campaign-remind = 发送到期的提醒。

    示例：sowhat lifecycle campaign remind w000001 --by Li
cli-campaign-told = 记录已有人当面告知某个团队。

    示例：sowhat lifecycle campaign told w000001 payments-core --by Li
cli-campaign-brown-out = 按工作区时区安排灰度停用，或撤销（--cancel）。

    示例：sowhat lifecycle campaign brown-out w000001 --start 2027-03-02T10:00 --hours 2 --by Li
cli-campaign-roll-back = 暂时恢复响应。

    示例：sowhat lifecycle campaign roll-back w000001 --why "Payslips failed" --by Li
cli-campaign-resume = 回退之后重新启动。

    示例：sowhat lifecycle campaign resume w000001 --why "Payslips moved" --by Li
cli-campaign-finish = 确认完成：已按规定天数无人调用。

    示例：sowhat lifecycle campaign finish w000001 --by Li
cli-campaign-book = 把节省的成本以自报（E 级）登记到价值台账。

    示例：sowhat lifecycle campaign book w000001 --budget-line IT-4711 --proof budget-2027.xlsx --by Li
cli-campaign-cancel = 取消下线行动。

    示例：sowhat lifecycle campaign cancel w000001 --why "It stays" --by Li
cli-argument-winding = 服务。
cli-argument-campaign = 下线行动的编号。
cli-argument-campaign-team = 团队。
cli-option-sunset = 不再响应的第一天。
cli-option-notice-day = 通知期起算日；省略则为今天。
cli-option-operation = 要下线的接口，如 "GET /cards/{"{"}id{"}"}"；可重复。
cli-option-version-gone = 要下线的版本，如 v1。
cli-option-replaced-by = 改用的服务。
cli-option-instead = 用文字说明改用什么。
cli-option-campaign-why = 理由；没有复核决定时、以及缩短通知期时必填。
cli-option-agreed = 使用方中谁同意缩短通知期。
cli-option-campaign-by = 操作人。
cli-option-window-start = 开始时间，按工作区时区：2027-03-02T10:00。
cli-option-window-hours = 持续几个小时。
cli-option-window-cancel = 撤销已安排的一次。
cli-option-campaign-stage = 告知的内容：notice、half、month、week、brown-out、rolled-back 或 resumed。
cli-option-budget-line = 下降的预算科目。
cli-option-campaign-proof = 证明文件。
campaign-opened = 已发起下线行动 { $id }：{ $what }将于 { $day } 下线。
campaign-noted = 已为 { $id } 记录：{ $step }
campaign-booked = 已登记为 { $id }，E 级。
campaign-sent-line = { $team }：{ $letter }：{ $fate }
campaign-booking-title = 下线{ $what }节省的运行成本
campaign-booking-source = 下线行动 { $id }：{ $first } 至 { $last } 的运行成本记录。
campaign-none-due = 没有到期的事项。

table-winddown = 谁仍在调用正在下线、或即将下线的服务：按天、接口、调用方与结果统计的调用。
table-winddown_hours = 这些服务按小时、接口与结果统计的调用，用来看灰度停用的效果。
table-winddown_hours-hour = 小时的开始，UTC。
table-heard = 每天每个来源的全部调用：完全没有记录的一天，不能算作没有人调用的一天。

error-no-such-campaign = 没有下线行动 { $value }；现有：{ $known }。
    .cure = 用 sowhat lifecycle campaign list 查看。
error-campaign-by-nobody = 每一步都要有人负责。
    .cure = 写明姓名（--by），最多 { $most } 个字符。
error-campaign-no-why = 这一步需要理由。
    .cure = 写明理由（--why）。
error-campaign-long = 文字超过 { $most } 个字符。
    .cure = 请缩短。
error-campaign-bad = { $field } 不能是 { $value }。
    .cure = 日期写作 2027-06-30，服务用名称。
error-campaign-service = 没有服务 { $value }。
    .cure = 请用目录中的名称。
error-campaign-itself = { $value } 不能由自己替代。
    .cure = 请换一个服务，或写明下线它的哪些接口或哪个版本。
error-campaign-towards-ending = { $value } 自己也在下线。
    .cure = 请换一个会保留的服务，或先结束那个下线行动。
error-campaign-no-operations = 没有写明接口。
    .cure = 至少写一个（--operation "GET /cards"）。
error-campaign-no-version = 没有写明版本。
    .cure = 请写明（--version v1）。
error-campaign-no-reason = { $service } 没有作出合并、迁移或下线的复核决定。
    .cure = 先完成复核（sowhat lifecycle review），或写明没有复核的理由（--why）。
error-campaign-sunset = 下线日不能是 { $value }。
    .cure = 请选今天和通知日之后、且不早于已公布下线日的日期。
error-campaign-notice-past = 通知期不能从 { $value } 起算：那天已经过去。
    .cure = 请从今天或以后起算。
error-campaign-short-notice = 从 { $notice } 到 { $sunset } 不足 { $months } 个月的通知期。
    .cure = 请推迟下线日；或写明理由（--why）以及使用方中谁同意（--agreed）。
error-campaign-late-notice = 距 { $sunset } 已不足 { $months } 个月，而且还没有通知过任何人。
    .cure = 取消后以更晚的下线日重新发起，或取得使用方同意（--agreed）。
error-campaign-notice-early = 通知安排在 { $day }。
    .cure = 请等到那天，或以更早的日期重新发起。
error-campaign-under-way = { $campaign } 已经在下线 { $service }。
    .cure = 请继续那一项，或先取消它。
error-campaign-ended = { $campaign } 已结束（{ $how }）。
    .cure = 请另发起一项。
error-campaign-rolled-back = { $campaign } 处于回退状态。
    .cure = 请先重新启动（sowhat lifecycle campaign resume）。
error-campaign-not-rolled-back = { $campaign } 没有回退。
    .cure = 无需重新启动。
error-campaign-still-called = 最近 { $needed } 天内仍有人调用 { $campaign }：目前连续 { $days } 天无调用。
    .cure = 请联系仍在调用的团队：sowhat lifecycle campaign show { $campaign }
error-campaign-silent = 这里的安静不能说明问题：{ $sources } 有的日子完全没有记录。
    .cure = 说明这为什么不是缺口（--why），或修复来源。
error-campaign-never-called = { $campaign } 写明的对象从来没有调用记录：可能是写错了。
    .cure = 请与调用记录核对接口或版本；如果没有写错，说明为什么从未有人调用（--why）。
error-campaign-coarse = 还没有构建细看 { $campaign } 要下线的对象。
    .cure = 再构建一次：sowhat build
error-campaign-not-due = { $team } 没有这一类（{ $stage }）到期的告知。
    .cure = 用 sowhat lifecycle campaign show 查看到期事项。
error-campaign-window = { $start } 至 { $end } 不能作为灰度停用。
    .cure = 须为整点小时，至少一小时，最多一周。
error-campaign-window-outside = { $start } 的灰度停用不在通知期之内。
    .cure = 请选通知日之后、下线日之前的日子。
error-campaign-window-past = { $start } 已经过去。
    .cure = 请选将来的时间。
error-campaign-window-twice = 与 { $start } 的另一次灰度停用重叠。
    .cure = 请换个时间，或先撤销那一次。
error-campaign-no-window = 没有可撤销的、从 { $start } 开始的灰度停用。
    .cure = 用 sowhat lifecycle campaign show 查看安排。
error-campaign-nothing-saved = { $campaign } 还没有可登记的节省。
    .cure = 须已完成，并且最后一次调用之后有一个完整月的运行成本记录。
error-campaign-no-proof = 需要写明下降的预算科目和证明文件。
    .cure = 请给出 --budget-line 和 --proof。
error-campaigns-busy = 另一个进程正在发信。
    .cure = 请稍候一分钟再试。
