### 待办，以及上次来过之后的变化

inbox-page = 待办
inbox-question = 有什么在等我？
inbox-answer = { $n ->
        [0] 没有待办。
       *[other] 有 { $n } 项待办{ $late ->
            [0] { $soon ->
                [0] 。
               *[other] {"，"}{ $soon } 项一周内到期。
            }
           *[other] {"，"}{ $late } 项已过期。
        }
    }
inbox-under = 按紧急程度排列：已过期、一周内到期、有人在等、其他。办完的自动消失。
inbox-under-none = 都办完了。有新的会出现在这里和首页。
inbox-urgency = { $urgency ->
        [overdue] 已过期
        [soon] 一周内到期
        [waited-for] 有人在等
       *[open] 有空再办
    }
inbox-others = 另有 { $n } 项等其他人办。
inbox-untold = 以下几块刚才读不出来，其中的待办没有列出：{ $areas }。
inbox-area = { $area ->
        [value] 价值
        [lifecycle] 生命周期
        [compliance] 合规
        [planning] 规划
        [showcase] 展示
        [feedback] 反馈
       *[data] 数据
    }
inbox-more = 还有 { $n } 项。
inbox-more-button = 查看全部
inbox-when = { $state ->
        [overdue] 已过期 { $days } 天，应于 { $day }办完。
        [since] 从 { $day }等到现在。
       *[due] { $days ->
            [0] 今天到期。
            [1] 明天（{ $day }）到期。
           *[other] { $day }到期。
        }
    }
inbox-whose = { $whose ->
        [you] 指名由您办
        [team] 由您的团队办
       *[role] { $known ->
            [names] 由 { $names } 办
            [teams] 由 { $teams }{ $more ->
                [0] {""}
               *[other] {" "}等 { $more } 个团队
            }办
           *[none] { $side ->
                [business] 由业务方办
                [finance] 由财务办
                [platform] 由平台团队办
               *[none] { $role ->
                    [approver] 审批人均可办
                    [admin] 管理员均可办
                    [viewer] 谁都可办
                   *[contributor] 协作者均可办
                }
            }
        }
    }
inbox-showcase = { $kind ->
        [stakeholders] 面向干系人的展示
       *[developers] 面向开发者的展示
    }
inbox-next = 下一步：{ $next }
inbox-do = { $kind ->
        [claim-agree] 去答复
        [claim-confirm] 去答复
        [claim-settle] 去处理
        [claim-price] 去定价
        [study-price] 去定价
        [claim-publish] 去发布
        [study-register] 打开研究
        [study-claim] 打开研究
        [case-sign] 阅读并签字
        [case-test] 记录结果
        [review] 去决定
        [campaign-tell] 去通知
        [campaign-finish] 去收尾
        [attest] 去核对
        [okr-accept] 接受或修改
        [okr-prepare] 去准备
        [okr-review] 去复盘
        [decision] 去复盘
        [promise] 打开
        [draft] 起草
        [question] 去回答
        [follow-up] 记为完成
        [rehearse] 去排练
        [visit] 看名单
        [finding] 看怎么补
       *[demand] 走下一步
    }

inbox-task-claim-agree = 答复主张 { $claim }“{ $title }”是否属实
inbox-why-claim-agree = 平台团队已提出，业务方答复之前不计入价值。
inbox-task-claim-price = 为主张 { $claim }“{ $title }”在价目表中定价
inbox-why-claim-price = 业务方已同意；没有带条款的价格，财务无法确认金额。
inbox-task-claim-confirm = 确认主张 { $claim }“{ $title }”
inbox-why-claim-confirm = 业务方已同意，只差财务确认。
inbox-task-claim-publish = 发布主张 { $claim }“{ $title }”
inbox-why-claim-publish = 双方都已签字；发布之后才能对外讲。
inbox-task-claim-settle = 处理主张 { $claim }“{ $title }”的异议
inbox-why-claim-settle = 有人不同意；对方收回或主张撤回之前不计入价值。
inbox-task-study-register = 登记研究“{ $title }”
inbox-why-study-register = 先定问题、后看答案，才更可信。
inbox-task-study-price = 为“{ $title }”的结果定价
inbox-why-study-price = 没有价格，效果只能是客户数，算不成钱。
inbox-task-study-claim = 把“{ $title }”的结论记入台账
inbox-why-study-claim = 证据已经成立，还没有人记入台账。
inbox-task-case-sign = { $side ->
        [business] 代表业务方签署商业论证“{ $title }”
        [platform] 代表平台方签署商业论证“{ $title }”
       *[none] 签署商业论证“{ $title }”
    }
inbox-why-case-sign = { $side ->
        [none] 各部分已齐，双方都还没签。
       *[one] 对方已经签了。
    }
inbox-task-case-test = 记录“{ $title }”的检验结果
inbox-why-case-test = 这是影响最大的一条假设，检验日期已过。
inbox-task-review = 决定 { $service } 的去留
inbox-why-review = 调用量低于阈值，或不宜维持现状。
inbox-task-campaign-tell = 通知 { $n } 个团队：{ $service } 将下线
inbox-why-campaign-tell = 通知或提醒的日子到了；不通知，对方要等调用失败才知道。
inbox-task-campaign-finish = 为 { $service } 的下线收尾
inbox-why-campaign-finish = 已经足够久没有人调用。
inbox-task-attest = 核对 { $title } 谁看过哪些数据并签字
inbox-why-attest = { $n ->
        [0] 该季度已结束，没有超出授权的访问。
       *[other] 该季度已结束，有 { $n } 项访问超出授权。
    }
inbox-task-demand = “{ $title }”
inbox-task-ask = 把对 { $service } 的请求转为需求：“{ $title }”
inbox-why-ask = { $team } 在服务页上提出，正在等答复。
inbox-task-okr-accept = { $side ->
        [business] 代表业务方（{ $team }）接受联合目标“{ $title }”
       *[platform] 代表平台方（{ $team }）接受联合目标“{ $title }”
    }
inbox-why-okr-accept = 双方接受同一版本之前，对谁都没有约束。
inbox-task-okr-prepare = 准备联合目标“{ $title }”
inbox-why-okr-prepare = 问题、基线、负责人还缺 { $n } 项；应在周期开始前 90 天备齐。
inbox-task-okr-review = 复盘联合目标“{ $title }”
inbox-why-okr-review = 周期已结束，还没有人写下结果。
inbox-task-decision = 重新审视决定“{ $title }”
inbox-why-decision = 到了约定再看一次的日子。
inbox-task-promise = 兑现对 { $team } 的承诺：“{ $title }”
inbox-why-promise = 给过对方日期。
inbox-task-draft = 起草{ $title }
inbox-why-draft = 初稿要提前几天出，好让人过目。
inbox-task-question = 回答展示会上的提问：“{ $title }”
inbox-why-question = 当着大家的面问的。
inbox-task-follow-up = 落实展示会上答应的事：“{ $title }”
inbox-why-follow-up = 当场答应过。
inbox-task-rehearse = 排练{ $title }
inbox-why-rehearse = 一周内就要讲。
inbox-task-visit = 本周回访 { $n } 个团队
inbox-why-visit = 轮流选出；他们说的就是下周的依据。
inbox-why-finding = 它挡住了一个答案。

inbox-away = 稍后
inbox-away-label = 稍后再办：{ $text }
inbox-away-day = 此日之前不显示
inbox-away-send = 收起
inbox-away-title = 已收起
inbox-away-until = { $day }再出现
inbox-away-back = 恢复
inbox-away-back-label = 恢复：{ $text }
inbox-away-done = 已收起，到日子会再出现。
inbox-back-done = 已恢复到列表。

news-first = 从下次来访起，这里会说明上次之后的变化。
news-nothing = { $day }您来过之后，没有变化。
news-since = { $day }您来过之后，有 { $n } 处变化。
news-more = 还有 { $n } 处。
news-more-button = 查看全部
news-unknown = 未知
news-found = { $value }{ $known ->
        [yes] （{ $low } 至 { $high }）
       *[no] {"（无区间）"}
    }，{ $letter } 级 · { $word }
news-effect-new = “{ $title }”首次有了答案：{ $after }
news-effect-changed = “{ $title }”现为 { $after }，此前为 { $before }
news-claim = { $told ->
        [claimed] { $by } 提出主张 { $claim }“{ $title }”
        [agreed] { $by } 同意主张 { $claim }“{ $title }”
        [confirmed] { $by } 确认了主张 { $claim }“{ $title }”
        [amended] { $by } 调低了主张 { $claim }“{ $title }”
        [published] 主张 { $claim }“{ $title }”已发布
        [retracted] 主张 { $claim }“{ $title }”已撤回
       *[disagreed] { $by } 不同意主张 { $claim }“{ $title }”
    }
news-review = { $by } 对 { $service } 作出决定：{ $told ->
        [keep] 保留
        [promote] 推广
        [merge] 合并
        [migrate] 迁移
        [retire] 下线
        [protect] 保护
       *[none] 见其页面
    }
news-review-due = { $service } 进入评审
news-campaign = { $told ->
        [opened] { $by } 开始下线 { $service }
        [brown-out] { $by } 为 { $service } 安排了演练性停用
        [roll-back] { $by } 回退了 { $service } 的下线
        [done] { $by } 完成了 { $service } 的下线
        [cancelled] { $by } 取消了 { $service } 的下线
       *[none] { $by } 推进了 { $service } 的下线
    }
news-demand = { $told ->
        [asked] { $by } 提出需求“{ $title }”
        [agreed] { $by } 答复了“{ $title }”是不是真问题
        [raised] { $by } 指出了“{ $title }”的障碍
        [tested] { $by } 检验了“{ $title }”的障碍
        [chosen] { $by } 选定了“{ $title }”
        [declined] { $by } 婉拒了“{ $title }”
        [done] “{ $title }”已完成
       *[none] { $by } 推进了“{ $title }”
    }
news-promise = { $told ->
        [promised] { $by } 承诺“{ $title }”
        [kept] { $by } 兑现了承诺“{ $title }”
       *[closed] { $by } 放弃了承诺“{ $title }”
    }
news-okr = { $told ->
        [proposed] { $by } 提出目标“{ $title }”
        [accepted] { $by } 接受了目标“{ $title }”
        [prepared] { $by } 为目标“{ $title }”做了准备
        [checked-in] { $by } 更新了“{ $title }”的进展
        [scored] { $by } 为“{ $title }”打了分
        [reviewed] { $by } 复盘了“{ $title }”
       *[withdrawn] { $by } 撤回了“{ $title }”
    }
news-decision = { $told ->
        [decided] { $by } 决定“{ $title }”
       *[reviewed] { $by } 重新审视了“{ $title }”
    }
news-attest = { $by } 核对了 { $title } 的访问并签字
news-alert-began = 新发生：{ $says }
news-alert-over = 已恢复：{ $says }
news-joined = { $team } 首次调用 { $service }
news-stopped = { $team } 不再调用 { $service }

notices-page = 通知
notices-question = 最近发生了什么？
notices-answer = { $n ->
        [0] 都看过了。
       *[other] 有 { $n } 条没看过。
    }
notices-new = 没看过
notices-old = 看过的
notices-none = 还没有动静：大家的决定和新算出的结果会出现在这里。
notices-read = 全部标为已读
notices-read-done = 已全部标为已读。
notices-way = 通知
inbox-way = 待办
notices-wish = 消息提醒
notices-wish-lede = 每天一次，由“sowhat inbox send”发送，需要有人安排每天早上运行。当天没有待办就不发。
notices-wish-telling = 频率
notices-wish-choice = { $telling ->
        [daily] 每天一次
       *[off] 不发
    }
notices-wish-to = 发到
notices-wish-nowhere = 还没有声明地址：在 sowhat.yaml 的 alerts.to 中写明存放地址的变量。
notices-wish-areas = 内容
notices-wish-save = 保存
notices-wish-done = 已保存。

bell-label = { $n ->
        [0] 待办：无
       *[other] 待办：{ $n } 项待办或新通知
    }
bell-unknown = 待办

better-title = 补上什么，答案会更好
better-lede = 共 { $n } 项，最要紧的在前；体检页写明找谁要，并拟好了消息。
better-do = 怎么补
better-hide = 不再提
better-hide-label = 不再提：{ $text }
better-hidden = 有 { $n } 项不再提。
better-show = 重新显示

cli-inbox = 列出待办，并每天发送一次
cli-inbox-list = 列出待办，最紧急的在前：已过期、一周内到期、有人在等、其他。

    示例：sowhat inbox --person "Lin Yue" --json
cli-inbox-send = 把当天的待办发给愿意接收的人；运行多少次，一天只发一次。

    示例：sowhat inbox send
cli-option-inbox-person = 只列出此人的待办
inbox-sent = { $outcome ->
        [told] { $variable }：已发送，{ $n } 项
        [already] { $variable }：今天已发过
        [nothing] { $variable }：没有待办，未发送
        [doubtful] { $variable }：不确定是否送达
        [unset] { $variable }：本进程没有这个变量
        [unreadable] { $variable }：其中的地址无法识别
       *[refused] { $variable }：被拒绝或未送达
    }
inbox-sent-nobody = 没有人要接收。各人可在“通知”页选择。
inbox-message-title = sowhat：有 { $n } 项待办
inbox-message-line = • { $text } { $when } { $page }
inbox-message-more = … 还有 { $n } 项：{ $page }

error-no-such-task = 没有待办“{ $value }”：可能已经办完。
    .cure = 打开 /inbox 看还有哪些。
error-task-until = “{ $value }”不是可以收起到的日期。
    .cure = 请填 { $first } 至 { $last } 之间的一天，例如 { $first }。
error-wish-to = { $value } 不是本工作区声明过的地址。
    .cure = 请从 sowhat.yaml 的 alerts.to 中选择：{ $known }。
error-inbox-busy = 另一个 sowhat inbox send 还在发送。
    .cure = 等它结束；不会重复发送。
