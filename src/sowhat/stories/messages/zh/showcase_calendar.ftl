### 分享会日历：页面、日程条目、问题

showcase-page = 分享会
showcase-tab =
    { $tab ->
        [calendar] 日历
        [scenarios] 场景
        [prototypes] 原型
        [rehearsal] 演练
       *[hub] 要讲的
    }
showcase-title =
    { $kind ->
        [developers] 开发者分享会
       *[stakeholders] 成果汇报会
    }
showcase-dated = { $title }（{ $day }）
showcase-weekday =
    { $n ->
        [1] 周一
        [2] 周二
        [3] 周三
        [4] 周四
        [5] 周五
        [6] 周六
       *[other] 周日
    }
showcase-weekday-day = { $day }{ $weekday }
showcase-hours = { $start }，{ $minutes } 分钟
showcase-when = { $day }{ $weekday } { $start }，{ $minutes } 分钟
showcase-state =
    { $state ->
        [drafted] 已有初稿
        [sent] 已发出
        [held] 已举行
        [off] 已取消
       *[planned] 已排期
    }
showcase-line = { $id } · { $when } · { $state } · { $n ->
        [0] 不缺什么
       *[other] 还缺 { $n } 样
    }
showcase-summary = { $platform }{ $title }
showcase-calendar-name = { $platform }分享会
showcase-off-why =
    { $why ->
        [none] 这一场不开了。
       *[other] 这一场不开了：{ $why }
    }
showcase-moved-why = 改期原因：{ $why }
showcase-moved =
    { $why ->
        [none] 原定{ $day }。
       *[other] 原定{ $day }，因“{ $why }”改期。
    }
showcase-agenda-line =
    { $presenter ->
        [none] { $what }（{ $minutes } 分钟）
       *[other] { $what }，{ $presenter }（{ $minutes } 分钟）
    }
showcase-lack-agenda = 议程还是空的。
showcase-lack-presenter = 议程里有 { $n } 项没定谁来讲。
showcase-lack-long = 议程超时：只有 { $minutes } 分钟，多出 { $over } 分钟。
showcase-lack-draft = 该出初稿了。
showcase-lack-stale = 初稿是 { $days } 天前的，请重新起草。
showcase-lack-conflict = 有人写的数字已经不对了。
showcase-lack-unsent = 还没有发出去。
showcase-lack-doubtful = 发给 { $to } 的那条，不知道有没有送达。
showcase-lack-attendance = 还没记下来了多少人。
showcase-lack-answer = 有 { $n } 个问题还没回答。
showcase-lack-follow-up = 有 { $n } 件后续事项过了期限。
showcase-to =
    { $hand ->
        [yes] { $how ->
            [none] 人工发送
           *[other] 人工发送：{ $how }
        }
       *[no] { $to }
    }
showcase-outcome =
    { $outcome ->
        [told] 已送达
        [refused] 被对方拒收
        [doubtful] 不知道有没有送达
        [unset] 变量里没有地址
        [unreadable] 地址读不懂
       *[unknown] 发送中途断了，不知道有没有送达
    }
showcase-calendar = 分享会日历
showcase-question = { $title }，{ $when }
showcase-calendar-question = 下一场讲什么，准备好了吗？
showcase-answer-none = 接下来没有分享会：sowhat.yaml 里把固定节奏关掉了。
showcase-answer = { $title }，{ $when }（{ $days ->
        [0] 就在今天
        [1] 就在明天
       *[other] 还有 { $days } 天
    }）：{ $n ->
        [0] 什么都不缺。
       *[other] 还缺 { $shown } 样。
    }
showcase-standing =
    { $n ->
        [0] { $state ->
            [held] 这一场{ $shown }，没有遗留的事。
            [off] 这一场{ $shown }。
           *[other] 这一场{ $shown }，今天什么都不缺。
        }
       *[other] 还缺 { $shown } 样。
    }
showcase-under-fine = 没有什么在等你。
showcase-ahead =
    { $n ->
        [0] 接下来没有安排
       *[other] 接下来有 { $n } 场
    }
showcase-ahead-lede = 按固定节奏自动排出。点开一场，定议程、起草、改稿、发送。
showcase-behind =
    { $n ->
        [0] 讲过的
       *[other] 讲过 { $n } 场
    }
showcase-behind-lede =
    { $n ->
        [0] 还没有人记过任何一场。
       *[other] 发出去的内容原样保存，听众的提问也在里面。
    }
showcase-blocked = 不开分享会的日子
showcase-blocked-lede = 碰上这些日子，就顺延到之后第一个工作日；如果离下一场太近，这一场就不开了。
showcase-blocked-days =
    { $one ->
        [yes] { $since }
       *[no] { $since }至{ $until }
    }
showcase-none = 没有。
showcase-head =
    { $what ->
        [what] 分享会
        [when] 时间
        [place] 地点
        [agenda] 议程
        [state] 状态
        [missing] 还缺
        [sent] 发送
        [attended] 到场
        [questions] 提问
        [follow-ups] 后续事项
        [item] 内容
        [presenter] 谁来讲
        [minutes] 分钟
        [number] 编号
        [to] 发给
        [day] 日期
        [by] 谁发的
        [outcome] 结果
        [people] 人数
        [question] 问题
        [answer] 回答
        [owner] 谁来答
        [became] 转成
        [unit] 部门
        [came] 到场
        [follow-up] 做什么
        [today] 现在怎么应付（需求必须写）
        [who] 谁来做
        [due] 期限
       *[done] 完成
    }
showcase-minutes-of = { $minutes } / { $most } 分钟
showcase-people = { $n } 人
showcase-open = { $n } 个未了
showcase-figure =
    { $what ->
        [agenda] 议程用时（分钟）
        [sent] 发送次数
       *[attended] 到场人数
    }
showcase-figure-minutes = 共 { $most } 分钟
showcase-units =
    { $n ->
        [0] 还没记
       *[other] 来自 { $n } 个部门
    }
showcase-section =
    { $what ->
        [agenda] 议程
        [edits] 人改过的文字
        [offer] 模型建议的措辞
        [sent] 发出去的
        [questions] 听众问了什么
        [attended] 谁来了
       *[follow-ups] 后续事项
    }
showcase-lede =
    { $what ->
        [agenda] { $n ->
            [0] 还是空的：写下讲什么、谁来讲、讲多久。
           *[other] 按讲的顺序。
        }
        [edits] 重新起草时会保留。数字如果不再成立，绝不会悄悄留着。
        [sent] { $n ->
            [0] 还没有发过。
           *[other] 点开每一条，看到的就是当时发出去的样子。
        }
        [questions] { $n ->
            [0] 还没有记下任何提问。
           *[other] 一个问题可以转成需求，或者转成提问团队的反馈。
        }
        [attended] { $n ->
            [0] 还没记。各部门人数就够了，不留名字。
           *[other] 只记各部门人数，不留名字。
        }
       *[follow-ups] { $n ->
            [0] 还没有安排。
           *[other] 每件事写明谁来做、到哪天为止。
        }
    }
showcase-comma = 、
showcase-hand =
    { $state ->
        [conflict] { $by }改过“{ $slide }”的{ $part }，其中 { $untrue } 已经不对了。
        [reworded] { $by }改过“{ $slide }”的{ $part }；记录现在换了说法，但里面的数字都还成立。
        [orphan] { $by }改过“{ $slide }”的{ $part }，这一页已不在稿子里。
        [stated] { $by }改过“{ $slide }”的{ $part }，并为记录里没有的数字署名负责。
       *[kept] { $by }改过“{ $slide }”的{ $part }。
    }
showcase-part =
    { $part ->
        [title] 标题
        [points] 要点
       *[notes] 讲稿
    }
showcase-then = 当时初稿这样写
showcase-words = 人改成了
showcase-now = 现在初稿这样写
showcase-hand-fold = 对比
showcase-sworn = （数字由{ $by }提供。）
showcase-due = { $day }前回答
showcase-late = 已过期限
showcase-became =
    { $into ->
        [demand] 需求 { $to }
       *[feedback] { $to } 的反馈
    }
showcase-way-ics = 加到你的日历（.ics）
showcase-way-one-ics = 加到你的日历（.ics）
showcase-way-all = 全部分享会
showcase-message-page = 全文见：{ $page }

## 问题

error-showcase-by-nobody = 要写明是谁说的。
    .cure = 写上你的名字，最多 { $most } 个字。
error-no-such-occasion = 没有“{ $value }”这一场分享会。
    .cure = 现有的：{ $known }。
error-no-such-talk = 这里没有保存这份讲稿：“{ $value }”。
    .cure = 请从发送记录里打开。
error-talk-changed = 保存的“{ $value }”与封存时不一致。
    .cure = 有人手工改过数据库：请用备份恢复。
error-showcase-there = 日历上已经有 { $id } 这一场。
    .cure = 改它的时间，或者另选一天。
error-showcase-past = { $day } 已经过去了。
    .cure = 选一个将来的日子。
error-showcase-lacks = 还缺一项：{ $field }。
    .cure = 请填上。
error-showcase-long = 写得太长了。
    .cure = 每行最多 { $most } 个字，每部分最多十二行。
error-showcase-day = “{ $value }”不是日期。
    .cure = 写成 YYYY-MM-DD。
error-showcase-clock = “{ $value }”不是钟点。
    .cure = 写成 HH:MM，例如 15:00。
error-showcase-minutes = “{ $value }”不是分钟数。
    .cure = 写 { $least } 到 { $most } 之间的整数。
error-showcase-number = 没有编号为 { $value } 的那一项（{ $what }）。
    .cure = 现有编号：{ $known }。
error-showcase-units = “{ $value }”没有说清哪个部门来了多少人。
    .cure = 写成 部门=人数。现有部门：{ $known }。
error-showcase-people = { $value } 不是人数。
    .cure = 写从 0 起的整数。
error-showcase-off = { $id } 这一场已经取消。
    .cure = 先重新给它定个日子。
error-showcase-kind = “{ $value }”不是分享会的种类。
    .cure = 可选：{ $known }。
error-showcase-part = “{ $value }”不是一页的组成部分。
    .cure = 可选：{ $known }。
error-showcase-slide = 初稿里没有“{ $value }”这一页。
    .cure = 现有的页：{ $known }。
error-showcase-no-draft = { $id } 这一场还没有初稿。
    .cure = 先起草。
error-showcase-figure = 记录里没有这样的数字：{ $value }。
    .cure = 按初稿里的写法写这个数字；或者说明由你提供，你的名字会写在旁边。
error-showcase-conflict = “{ $slide }”这一页上有数字已经不对了：{ $value }。
    .cure = 改写它，换回初稿的文字，或者由你署名提供；然后再发。
error-showcase-nowhere = 没有写明 { $id } 要发到哪里。
    .cure = 在 sowhat.yaml 的 showcases: 下写 to: env:变量名；或者自己发，再记下来。
error-showcase-busy = 另一个进程正在发送分享会内容。
    .cure = 等它发完。
error-showcase-into = 问题不能转成“{ $value }”。
    .cure = 选 demand（需求）或 feedback（反馈）。
error-showcase-of = 第 { $number } 个问题没写是哪个团队问的。
    .cure = 反馈要归到一个团队或应用：请写明提问的团队，重新记一次。
error-showcase-act = 这里没有“{ $value }”这个动作。
    .cure = 请用页面上的表单。
error-talk-form = “{ $value }”不是讲稿的形式。
    .cure = 可选：{ $known }。
error-talk-audience = “{ $value }”不是听众。
    .cure = 可选：{ $known }。
error-talk-out = { $form } 不能直接显示在终端里。
    .cure = 用 --out 给出文件名。
error-talk-master-form = 母版只用于幻灯片，不用于 { $form }。
    .cure = 用 --to pptx，或者不写 --master。
error-talk-unreadable = 读不了这个文件：{ $reason }
    .cure = 检查路径。
error-talk-unwritable = 写不了这个文件：{ $reason }
    .cure = 换一个你能写的文件夹。

## 页面与表单

showcase-tabs = 分享会相关页面
showcase-way-next = 打开 { $day }这一场
showcase-hub-question = 有什么可讲，讲给谁，还缺什么？
showcase-hub-week = 本周周报，直接粘贴
showcase-hub-week-lede = 周一的周报，已写成一条消息：变了什么，什么到期，什么还不知道。
showcase-hub-talks = 讲稿
showcase-hub-talks-lede = 每一份都能在网页上看，也能下载成幻灯片、文档、表格，或一个离线可用的文件。
showcase-chat =
    { $to ->
        [feishu] 飞书
        [dingtalk] 钉钉
        [wecom] 企业微信
        [slack] Slack
       *[text] Word、邮件和其他地方
    }
showcase-copy = 复制
showcase-copied = 已复制
showcase-talk =
    { $kind ->
        [weekly] 周报
        [developers] 开发者分享会
        [stakeholders] 成果汇报会
        [quarter] 季度回顾
        [platform-review] 平台评审
       *[budget] 预算答辩
    }
showcase-talk-for =
    { $kind ->
        [weekly] 谁接入了，谁停用了，什么到期，该去说服谁
        [developers] 每两周一次：用量、快慢、故障，新上的和要下线的
        [stakeholders] 每月一次：客户、钱、风险，以及需要你支持的事
        [quarter] 答应过什么，结果怎样，接下来做什么
        [platform-review] 给评审的人：健康度、使用、价值、欠账
       *[budget] 砍一成、砍三成，分别停掉什么，谁受影响
    }
showcase-audiences = 讲给谁
showcase-audience =
    { $audience ->
        [executives] 给管理层
        [business] 给业务
       *[developers] 给开发
    }
showcase-files = 下载
showcase-file =
    { $form ->
        [present] 放映
        [pptx] PowerPoint
        [pdf] PDF
        [docx] Word
        [xlsx] Excel
        [html] 单页网页
        [md] Markdown
       *[json] JSON
    }
showcase-back = 回到这一场
showcase-note =
    { $what ->
        [draft] 初稿：{ $showcase }。发出去就是这个样子。
       *[sent] 当时发出去的原样：{ $showcase }。
    }
showcase-draft = 初稿，一页一页改
showcase-draft-lede = 标题、要点、讲稿都可以换成你自己的话。数字仍以记录为准。
showcase-draft-read = 整篇看一遍
showcase-acts = 可以做的事
showcase-form-said = 已记下。
showcase-form-nobody = 不特指谁
showcase-form-unit = { $unit }
showcase-form =
    { $what ->
        [kind] 哪一种
        [day] 日期
        [start] 几点开始（HH:MM）
        [minutes] 分钟
        [place] 地点
        [why] 原因
        [by] 你的名字
        [what] { $act ->
            [follow] 接下来做什么
           *[other] 讲什么
        }
        [presenter] 谁来讲
        [number] { $act ->
            [drop] 哪一项
            [finish] 哪一件
           *[other] 哪个问题
        }
        [again] 不知道有没有送达的地方，也再发一次
        [how] 怎么发的
        [people] 发给多少人
        [text] 问了什么
        [of] 提问的团队或部门
        [asker] 谁问的
        [owner] 谁来回答
        [due] 期限
        [answer] 回答
        [into] 转成
        [hand] 谁的文字
        [who] 谁来做
        [says] 结果如何
        [title] 标题
        [points] 要点，一行一条
        [notes] 讲稿，照着念的话
       *[sworn] 这里有记录里没有的数字，由我提供；我的名字会写在旁边
    }
showcase-restore = { $by }：{ $part }“{ $words }”
showcase-into =
    { $into ->
        [demand] 一项需求
       *[feedback] 该团队的反馈
    }
showcase-form-send =
    { $what ->
        [add] 加一场
        [item] 加进议程
        [drop] 从议程去掉
        [draft] 起草讲稿
        [offer] 请模型换个说法
        [take] 采用站得住的措辞
        [leave] 不用模型的措辞
        [edit] 保留这些文字
        [restore] 换回初稿的文字
        [send] 发出去
        [hand] 我自己发过了
        [move] 改时间
        [off] 取消这一场
        [ask] 记下一个提问
        [answer] 回答一个问题
        [turn] 把问题转成别的
        [attend] 记下来了多少人
        [follow] 安排一件后续事项
       *[finish] 一件后续事项做完了
    }
showcase-form-told =
    { $what ->
        [add] 固定节奏之外的一场。没填的就照惯例。
        [item] 讲什么，谁来讲，讲多久。
        [drop] 其他各项不变。
        [draft] 从记录重新写。人改过的文字会保留。
        [offer] 初稿的标题、要点和讲稿会发到 sowhat.yaml 里写的接口。返回的措辞要有人采用才会进讲稿。
        [take] 采用后就算你的措辞，数字一个不变。别人已经改过的地方不动。
        [leave] 讲稿还是原来的话。
        [edit] 记录里没有的数字会被拒绝，除非你说明由你提供。
        [restore] 以机器写的为准。
        [send] 发到 sowhat.yaml 里写的地址，每个只发一次。
        [hand] 现在的样子会被保存下来，作为发出去的内容。
        [move] 订阅了这个日历的人会知道。
        [off] 订阅了这个日历的人会知道。
        [ask] 按原话记。
        [answer] 一两句话。
        [turn] 需求会一直跟到办完；反馈会归到那个团队名下。
        [attend] 只记各部门人数，不留名字。
        [follow] 写明谁来做、到哪天为止。
       *[finish] 顺便写上结果如何。
    }

## 设置

setting-workspace-showcases = 分享会什么时候开，什么时候不开。
setting-showcases = 分享会（`showcases`）
setting-showcases-developers = 给开发的双周分享会。
setting-showcases-stakeholders = 给其他人的每月汇报会。
setting-showcases-blocked = 不开分享会的日子：一天，或者一段。
setting-showcase = 定期举行的分享会（`showcases: developers`、`showcases: stakeholders`）；写了两个默认值的，前一个是开发者分享会的。
setting-showcase-weekday = 星期几开。
setting-showcase-week = 每两周一次，或者每月第几周。
setting-showcase-time = 几点开始，按工作区的时区。
setting-showcase-minutes = 开多久。
setting-showcase-place = 在哪里。
setting-showcase-to = 保存接收地址的环境变量，地址按 apprise 的写法。
setting-showcase-for = 讲给谁。
setting-showcase-lang = 用哪种语言；不写就用工作区的。
setting-showcase-draft_days = 提前几天出初稿。
setting-showcase-first = 不早于这一天；双周从这一天算起。
setting-showcase-held = no：完全不开。
setting-showcase-blocked = 不开分享会的日子（`showcases: blocked`）
setting-showcase-blocked-from = 第一天。
setting-showcase-blocked-until = 最后一天；不写就是同一天。
setting-showcase-blocked-why = 原因，例如节假日。

## 模型建议的措辞

showcase-offer-lede = { $by }于 { $day }请 { $model } 换个说法。有人采用之前，一句都不会进讲稿。
showcase-offer-counted = { $taken ->
        [0] 没有一句站得住
       *[other] 有 { $taken } 句站得住
    }，{ $kept ->
        [0] 没有被拒的。
       *[other] 拒了 { $kept } 句。
    }
showcase-offer-settled = { $how ->
        [taken] { $by }采用了站得住的措辞。
       *[left] { $by }没有采用，讲稿还是原来的话。
    }
showcase-offer-open = { $old ->
        [yes] 之后初稿重写过：请再问一次，或不采用。
       *[no] 等人决定用不用。
    }
showcase-offer-slide = “{ $slide }”
showcase-offer-words = 模型的措辞
showcase-offer-silent = { $slide } 页：{ $why ->
        [unreachable] 接口没有人应答。
        [late] 没有按时等到完整的回答。
        [status] 接口拒绝了请求。
        [redirect] 接口让我们转到别处；不会往那里发送任何东西。
        [too-much] 回答太大。
        [no-json] 回答不符合这个协议。
       *[no-answer] 回答里没有措辞。
    }
error-showcase-take-or-leave = 不能又采用又放弃。
    .cure = --take 和 --leave 只写一个；都不写就是去问模型。
error-showcase-no-offer = { $id } 这一场没有等着处理的模型措辞。
    .cure = 先请模型换个说法；每次的措辞只能采用或放弃一次。
error-showcase-offer-old = 问过模型之后，{ $id } 这一场的初稿又重写了。
    .cure = 再问一次，或不采用这些措辞。
