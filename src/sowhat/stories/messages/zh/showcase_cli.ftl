### `sowhat story` 与 `sowhat showcase`：各种形式的讲稿，以及分享会日历

cli-option-talk-for = executives（管理层）、business（业务）或 developers（开发）。
cli-option-talk-to = md、html、present、pdf、pptx、docx、xlsx、feishu、dingtalk、wecom、slack、word 或 text。
cli-option-talk-out = 写到哪个文件；文档和幻灯片必须给。
cli-option-talk-until = 讲到哪一天为止。
cli-option-talk-since = 从哪一天讲起。
cli-option-talk-master = 贵公司自己的 .pptx，幻灯片沿用它的母版。
cli-argument-talk-service = 目录里的一项服务。
cli-argument-talk-demand = 一项需求（D-1）或一份立项论证。
cli-story-weekly = 讲这一周：谁接入了，谁停用了，哪些承诺到期，该去说服谁。

    示例：sowhat story weekly --to feishu
cli-story-showcase = 讲分享会：给开发的双周一次，给其他人的每月一次。

    示例：sowhat story showcase --for developers --to pptx --out showcase.pptx
cli-story-quarter = 讲这个季度：答应过什么，结果怎样，接下来做什么。

    示例：sowhat story quarter --for executives --to pdf --out quarter.pdf
cli-story-service = 讲一项服务：为谁做了什么，价值知道多少。

    示例：sowhat story service identity --for business
cli-story-approval = 立项材料，围绕一项需求或它的论证。

    示例：sowhat story approval D-1 --to docx --out approval.docx
cli-story-platform-review = 平台评审材料。

    示例：sowhat story platform-review --to pptx --out review.pptx
cli-story-budget = 预算答辩材料：砍一成、砍三成，分别停掉什么，谁受影响。

    示例：sowhat story budget --to xlsx --out budget.xlsx
cli-story-drafts = 为每一场该出初稿的分享会写初稿。适合每次构建之后运行。

    示例：sowhat story drafts
cli-option-showcase-drafts-by = 谁来起草；不写就记在规则名下。
talk-written = 已写到 { $path }。
showcase-cli-drafted = 已起草：{ $id }。
showcase-cli-nothing-due = 没有到期的初稿。

cli-showcase = 分享会日历：议程、初稿、发送、提问、到场人数、后续事项。
cli-argument-showcase = 一场分享会，例如 developers-2026-11-26。
cli-argument-showcase-kind = developers 或 stakeholders。
cli-argument-showcase-day = 哪一天，YYYY-MM-DD。
cli-argument-showcase-what = 讲什么。
cli-argument-showcase-slide = 页的编号，`sowhat showcase show` 会列出来。
cli-argument-showcase-part = title（标题）、points（要点）或 notes（讲稿）。
cli-argument-showcase-words = 新的文字，一行一条。
cli-argument-showcase-question = 问了什么。
cli-argument-showcase-units = 到场人数，例如 retail=12。
cli-argument-showcase-follow-up = 接下来做什么。
cli-option-showcase-by = 你的名字。
cli-option-showcase-number = 议程、问题或后续事项的编号。
cli-option-showcase-due = 截止哪一天，YYYY-MM-DD。
cli-option-showcase-time = 几点开始，HH:MM。
cli-option-showcase-minutes = 开多久。
cli-option-showcase-item-minutes = 这一项讲多久。
cli-option-showcase-place = 在哪里。
cli-option-showcase-why = 原因。
cli-option-showcase-day = 新的日期，YYYY-MM-DD。
cli-option-showcase-off = 这场不开了；用 --why 说明原因。
cli-option-showcase-presenter = 谁来讲。
cli-option-showcase-drop = 把 --number 这一项从议程里去掉。
cli-option-showcase-sworn = 记录里没有的数字，由你署名负责。
cli-option-showcase-hand = 你已经自己发过了，只做个记录。
cli-option-showcase-people = 发给了多少人。
cli-option-showcase-how = 怎么发的，例如“邮件发给各负责人”。
cli-option-showcase-again = 不知道上一条是否送达的地方，也再发一次。
cli-option-showcase-asker = 谁问的。
cli-option-showcase-of = 提问的团队或部门。
cli-option-showcase-answer = 回答。
cli-option-showcase-owner = 谁负责回答。
cli-option-showcase-into = demand 或 feedback：把 --number 这个问题转成需求或反馈。
cli-option-showcase-today = 与 --into demand 同用：他们现在怎么应付。
cli-option-showcase-who = 谁来做。
cli-option-showcase-done = 与 --number 同用：已经做完，结果如何。
cli-option-showcase-ics = 以 .ics 文件输出日历。
cli-showcase-list = 列出分享会：先是将来的，再是过去的。

    示例：sowhat showcase list
cli-showcase-show = 看一场分享会：议程、初稿、发了什么、问了什么。

    示例：sowhat showcase show developers-2026-11-26
cli-showcase-add = 在固定节奏之外加一场。

    示例：sowhat showcase add stakeholders 2026-12-15 --time 14:00 --by Li
cli-showcase-move = 改到另一天、另一个时间或地点；或者取消。

    示例：sowhat showcase move developers-2026-11-26 --day 2026-11-27 --why "发布日" --by Li
cli-showcase-agenda = 在议程里加一项，改一项（--number），或去掉一项（--drop）。

    示例：sowhat showcase agenda developers-2026-11-26 "一次调用完成退款" --presenter Chen --minutes 10 --by Li
cli-showcase-draft = 起草讲稿，或重新起草；人改过的文字会保留。

    示例：sowhat showcase draft developers-2026-11-26 --by Li
cli-showcase-offer = 请 sowhat.yaml 里写的语言模型给初稿换个说法，再决定用不用。有人采用之前，一句都不会进讲稿。

    示例：sowhat showcase offer developers-2026-11-26 --by Li
cli-option-showcase-take = 采用站得住的措辞，算作你的话。
cli-option-showcase-leave = 不采用，讲稿还是原来的话。
cli-showcase-edit = 改一页的标题、要点或讲稿。

    示例：sowhat showcase edit developers-2026-11-26 start title "现在退款只要一次调用" --by Li
cli-showcase-send = 把初稿发到 sowhat.yaml 里写的地址，或者记下你已经发过。

    示例：sowhat showcase send developers-2026-11-26 --by-hand --people 40 --how "群聊" --by Li
cli-showcase-ask = 记下听众的提问，回答一个问题，或把它转成需求或反馈。

    示例：sowhat showcase ask developers-2026-11-26 "v1 什么时候下线" --of cards --owner Chen --due 2026-12-04 --by Li
cli-showcase-attend = 记下各部门到场多少人；不记名字。

    示例：sowhat showcase attend developers-2026-11-26 retail=12 payments=7 --by Li
cli-showcase-follow-up = 记下接下来做什么，或者已经做完。

    示例：sowhat showcase follow-up developers-2026-11-26 "给银行卡团队演示 v2" --who Chen --due 2026-12-11 --by Li
