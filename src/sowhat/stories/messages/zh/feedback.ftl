### 大家怎么评价平台：回访、调查、主题，以及做了什么

feedback-page = 反馈
feedback-question = 大家说了什么，我们做了什么？
feedback-of = { $n } / { $all }
feedback-and = {"、"}
feedback-listed = {" · "}
feedback-never = 从未
feedback-everybody = 全体
feedback-few = 不足 10 份
feedback-answer-themes = { $n ->
        [0] 大家谈到的 { $all } 个主题都有了回应（待回应 { $open } 个）。
       *[other] 大家谈到的 { $all } 个主题里，{ $open } 个还没有回应。
    }
feedback-answer-plan = { $n ->
        [0] 本周要回访的都已回访（还剩 { $people } 家）。
       *[other] 本周该回访 { $people } 家。
    }
feedback-answer-none = 还不知道：没有问过谁，也没有看到团队在用。
feedback-under = 不足 10 人的回答不会单独显示。
feedback-under-response = 上一次调查（{ $survey }）的回收率是 { $share }。
feedback-under-silent = 有 { $n } 个团队一声不响地停用了。
feedback-figure-response = 上次调查回收率
feedback-figure-response-note = 该答的 { $all } 人里答了 { $n } 人
feedback-figure-response-unknown = 不知道有多少人该答，或者答的人太少
feedback-figure-response-none = 还没有调查
feedback-figure-nps = 愿意推荐（NPS）
feedback-figure-nps-none = 还没有 0 到 10 分的推荐题
feedback-figure-done = 有回应的主题
feedback-figure-done-note = “你们说，我们做”
feedback-figure-silent = 沉默的团队
feedback-figure-silent-note = 看调用，不看答卷
feedback-nps-note = 95% 区间 { $low } 到 { $high }；{ $n } 份
feedback-nps-alike = { $n } 份，答案都一样
feedback-head-who = 谁
feedback-head-unit = 业务单元
feedback-head-kind = 类型
feedback-head-why = 为什么是现在
feedback-head-last = 上次回访
feedback-head-week = 周
feedback-head-active = 有调用的团队
feedback-head-back = 停用四周以上后回来
feedback-head-day = 日期
feedback-head-by = 回访人
feedback-head-heard = 听到什么
feedback-head-theme = 你们说
feedback-head-share = 占文本比例
feedback-head-services = 相关服务
feedback-head-done = 我们做
feedback-head-id = 主题编号
feedback-head-question = 题目
feedback-head-group = 谁
feedback-head-round = 轮次
feedback-head-mean = 平均分
feedback-head-change = 比上一轮
feedback-head-nps = NPS
feedback-head-answers = 份数
feedback-head-respondents = 答了
feedback-head-eligible = 该答
feedback-head-rate = 回收率
feedback-head-answer = 选项
feedback-head-people = 人数占比
feedback-stratum = { $stratum ->
        [lost] 流失
        [new] 新用户
        [heavy] 重度用户
       *[regular] 普通用户
    }
feedback-why-lost = 已有 { $weeks } 周没有调用 { $services }，按它自己的节奏解释不通：去问问改用了什么。
feedback-why-new = { $weeks ->
        [0] 本周刚开始调用
       *[other] { $weeks } 周前刚开始调用
    }：起步时哪里难，现在还记得。
feedback-why-heavy = 四周调用 { $calls } 次，属于用得最多的四分之一：边角问题都会碰到。
feedback-why-regular = 四周调用 { $calls } 次，日常在用，却很少主动开口。
feedback-plan-title = { $day } 这一周回访 { $n } 家
feedback-plan-lede = 各类用户、各业务单元轮流来；最久没回访的优先，同一家 { $days } 天内不再打扰（可回访 { $users } 家，其中 { $resting } 家最近刚回访过）。
feedback-plan-empty = 本周没有要回访的
feedback-plan-none = 最近都回访过了。
feedback-plan-nobody = 还没有看到哪个团队或应用在调用。
feedback-plan-cure = 回访计划需要已登记团队或应用的调用，见“数据”。
feedback-proposed = { $who }：{ $why }
feedback-visited-now = 本周已回访
feedback-pulse-title = { $weeks } 周里 { $quiet ->
        [0] 没有团队沉默
       *[other] { $quiet } 个团队沉默了
    }，{ $back ->
        [0] 没有团队回来
       *[other] { $back } 次有团队回来
    }
feedback-pulse-lede = 离开的人不会填问卷。不管有没有人回答，这里都按行为来数。
feedback-pulse-silent = 停用了某个服务，且按自己的节奏解释不通的 { $n } 个团队：{ $teams }
feedback-pulse-empty = 还看不到行为
feedback-pulse-none = 完整的调用周不足两周。
feedback-pulse-cure = 够两周之后，这里会数出沉默的和回来的团队。
feedback-visits-title = 已记录 { $n } 次回访
feedback-visits-empty = 还没有回访
feedback-visits-none = 还没有人记录回访。
feedback-visits-cure = 在下面记录，或者用命令：sowhat feedback visited 团队 --by 姓名 --note "…"
feedback-themes-title = 大家写的话里有 { $n } 个主题，{ $done ->
        [0] 都还没有回应
       *[other] 其中 { $done } 个有了回应
    }
feedback-themes-lede = 自由文本里常在一起出现的词，中英文分开。一个主题至少有 10 条文本；比例的分母是归入主题的文本。
feedback-themes-empty = 还没有主题
feedback-themes-none = 同一种语言要有 20 条自由文本、其中 10 条说同一件事，才会形成主题。
feedback-themes-cure = 在 sowhat.yaml 的 surveys: 下加入问卷导出，再构建一次。
feedback-texts = { $language ->
        [zh] 中文
       *[en] 英文
    }文本 { $all } 条里的 { $n } 条
feedback-nothing-done = 还没有
feedback-done = { $what }（{ $day }，{ $by }）。
feedback-done-gone = 针对已经没人再提的主题做过：{ $what }
feedback-quoted = 关于 { $theme } 的原话
feedback-quotes = { $n } 句，已隐去姓名和数字
feedback-quote = 第 { $n } 句
feedback-scores-title = { $n } 道打分题
feedback-scores-lede = 平均分带 t 分布的 95% 区间；NPS 是 9、10 分的占比减去 0 到 6 分的占比。
feedback-scores-empty = 还没有可显示的分数
feedback-scores-none = 还没有打分题的答卷。
feedback-scores-few = 每一组都不足 10 份答卷。
feedback-scores-cure = 在 sowhat.yaml 的 surveys: 下加入问卷导出，再构建一次。
feedback-out-of = { $n } / { $top }
feedback-span = { $low } 到 { $high }
feedback-change = { $clear ->
        [yes] 超出偶然
       *[no] 可能是偶然
    }
feedback-hidden = 有 { $n } 组没有显示。
feedback-hidden-why = 它们不足 10 份，或者用总数一减就能算出不足 10 份的那一组。
feedback-until = 截至 { $day }
feedback-round = { $survey }，截至 { $day }
feedback-round-undated = { $survey }
feedback-response-title = { $low ->
        [0] { $n } 轮调查的回收情况
       *[other] { $low } 轮调查的回收率不到 30%
    }
feedback-response-lede = 分母是该轮最后一天的成员，区间用 Wilson 方法。
feedback-response-empty = 还没有调查
feedback-response-none = 还没有调查的答卷。
feedback-response-cure = 在 sowhat.yaml 的 surveys: 下加入问卷导出，再构建一次。
feedback-response-low = { $round }：回收率 { $share }
feedback-response-why = 愿意答的人和不答的人不一样，任何区间都盖不住这种差别。平均分只代表答了的人；没答的要当面去问（见回访计划）。
feedback-response-unknown = 有的轮次不知道有多少人该答。
feedback-response-members = 在 sowhat.yaml 里加入成员表；答的人比成员还多、或者不足 10 人的轮次不算回收率。
feedback-choices-title = { $n } 道选择题选了什么
feedback-choices-lede = 比例的分母是答了这道题的人；一个人可以选几项。不足 10 人选的合在一起。
feedback-choices-empty = 还没有可显示的选择题
feedback-choices-none = 还没有选择题的答卷。
feedback-choices-cure = surveys: 下的导出里有选项固定的题目时，这里会显示各选项的占比。
feedback-choices-open = 展开选择题
feedback-other-answers = 其他选项
feedback-form-visit = 记录一次回访
feedback-form-who = 团队或应用
feedback-form-by = 你的姓名
feedback-form-day = 日期
feedback-form-note = 听到什么
feedback-form-send = 记录
feedback-form-done = 说明针对某个主题做了什么
feedback-form-theme = 主题
feedback-form-what = 做了什么
feedback-form-link = 链接
feedback-form-said = 已记录。
feedback-ask-title = 请大家填问卷
feedback-ask-lede = 两种语言都写好了，可以直接粘贴。
feedback-ask-none = 还没有问卷地址：在 sowhat.yaml 里写 feedback:，下面写 survey: 和自己问卷的地址。
feedback-ask-channel = { $channel ->
        [chat] 群聊（飞书、钉钉、企业微信、Slack）
        [direct] 一对一消息
       *[mail] 邮件
    }
feedback-ask-chat = 【{ $platform }】哪里拖慢了您，哪里帮上了忙？两分钟说给我们听，不足十人的回答不会单独显示：{ $survey }
    做了什么，我们会在这里一一回复。
feedback-ask-direct = 您好，您在用 { $platform }，想听听用得怎么样。两分钟就好：{ $survey }
    想当面聊也行，告诉我您什么时候方便。
feedback-ask-mail = 主题：{ $platform }，想占用您两分钟

    您好：

    您在用 { $platform }。哪里拖慢了您，哪里帮上了忙，还缺什么？您的回答只会和其他人的合在一起看，不足十人不显示。

    { $survey }

    听到了什么、做了什么，之后会发给您。谢谢。
cli-feedback = 大家怎么评价平台，我们做了什么。
cli-show-feedback =
    该回访谁、答卷说了什么、做了什么。

    示例：sowhat show feedback --json
cli-feedback-visited =
    记录回访了某个团队或应用。

    示例：sowhat feedback visited payments --by "Li Lei" --note "Retries are hard to set"
cli-feedback-done =
    记录针对某个主题做了什么（主题编号见 sowhat show feedback）。

    示例：sowhat feedback done en-1a2b3c4d --by "Li Lei" --what "New retry guide"
cli-feedback-survey =
    请人填问卷的文字，可直接发送。

    示例：sowhat feedback survey --channel mail
cli-argument-visited = 团队或应用。
cli-argument-theme = 主题编号，如 zh-1a2b3c4d。
cli-option-by = 谁说的。
cli-option-note = 听到什么。
cli-option-on = 日期（YYYY-MM-DD）；不写就是今天。
cli-option-what = 做了什么。
cli-option-link = 详情的链接。
cli-option-channel = chat、direct 或 mail；不写就全部给出。
cli-feedback-written = 已记录：{ $subject }，{ $day }。
error-feedback-nobody = “{ $value }”不是已登记或出现过的团队或应用。
    .cure = { $nearest ->
        [none] 名称见 sowhat show feedback。
       *[other] 是不是“{ $nearest }”？
    }
error-feedback-no-theme = 没有主题“{ $value }”。
    .cure = { $nearest ->
        [none] 主题见 sowhat show feedback。
       *[other] 是不是“{ $nearest }”？
    }
error-feedback-empty = { $what ->
        [by] 没有写是谁说的。
       *[what] 没有写做了什么。
    }
    .cure = { $what ->
        [by] 写上姓名（--by）。
       *[what] 用一句话写清楚（--what）。
    }
error-feedback-day = “{ $value }”不是今天或之前的某一天。
    .cure = 写成 YYYY-MM-DD。
error-feedback-long = 文字超过 { $most } 个字符。
    .cure = 写短一些，详情用链接。
error-feedback-link = “{ $value }”不是网页地址。
    .cure = 以 https:// 开头。
error-feedback-channel = 没有渠道“{ $value }”。
    .cure = 用 chat、direct 或 mail。
error-feedback-survey-address = “{ $value }”不是问卷地址。
    .cure = 以 https:// 开头。
error-feedback-every-days = { $value } 天不在 1 到 { $most } 之间。
    .cure = 例如写 every_days: 90。
setting-workspace-feedback = 怎样请大家反馈。
setting-feedback = feedback
setting-feedback-survey = 自己问卷的地址，用在请人填问卷的文字里。
setting-feedback-every_days = 同一家在这么多天里不会再被列入回访。
table-opinions = 调查打分题的结果，按轮次和题目：全体、各业务单元、各服务。不足 10 份的数字为空。
table-opinions-round = 轮次：调查名和第一天。
table-opinions-survey = 调查。
table-opinions-first = 答卷的第一天；答卷没有日期时为空。
table-opinions-last = 答卷的最后一天。
table-opinions-question = 题目原文。
table-opinions-by = all（全体）、unit（业务单元）或 service（服务）。
table-opinions-name = 业务单元或服务。
table-opinions-top = 量表的最高分：5、7 或 10。
table-opinions-answers = 份数，每人一份。
table-opinions-mean = 平均分。
table-opinions-low = t 分布 95% 区间的下限；答案都一样时为空。
table-opinions-high = t 分布 95% 区间的上限。
table-opinions-nps = 净推荐值，只用于 0 到 10 分、问是否愿意推荐的题。
table-opinions-nps_low = 净推荐值 95% 区间的下限。
table-opinions-nps_high = 净推荐值 95% 区间的上限。
table-choices = 选择题选了什么。不足 10 人选的合在一起。
table-choices-round = 轮次：调查名和第一天。
table-choices-survey = 调查。
table-choices-first = 答卷的第一天；答卷没有日期时为空。
table-choices-last = 答卷的最后一天。
table-choices-question = 题目原文。
table-choices-answer = 选项；很少人选的合在一起，为空。
table-choices-people = 选的人数；不足 10 人时为空。
table-choices-of = 答了这道题的人数。
table-responses = 调查的回收情况。
table-responses-round = 轮次：调查名和第一天。
table-responses-survey = 调查。
table-responses-first = 答卷的第一天；答卷没有日期时为空。
table-responses-last = 答卷的最后一天。
table-responses-unit = 业务单元；全体为空。
table-responses-respondents = 答了任何一题的人数；不足 10 人时为空。
table-responses-eligible = 答卷最后一天的成员数。
table-themes = 自由文本的主题，每个至少 10 条文本。
table-themes-theme = 编号，由语言和最强的几个词得来。
table-themes-language = en 或 zh。
table-themes-words = 主题词，最强的在前（JSON）。
table-themes-texts = 主要在说它的文本数。
table-themes-of = 这种语言归入主题的文本数。
table-themes-sentences = 原话，已隐去姓名和数字（JSON）。
table-themes-services = 至少三条文本提到的服务（JSON）。
metric-survey-score = 调查得分
metric-survey-score-means = 答了打分题的人平均给多少分。
metric-survey-score-formula = 平均分 ± t(n − 1; 0.975) · s / √n；不足 10 份不算
metric-survey-score-source = Student（1908）
metric-nps = 净推荐值
metric-nps-means = 愿意推荐的比不愿意的多多少。
metric-nps-formula = 100 (p − d)，p：9、10 分占比，d：0 到 6 分占比；± 1.96 · 100 √((p + d − (p − d)²) / n)
metric-nps-source = Reichheld，Harvard Business Review（2003 年 12 月）；多项分布之差的方差见 Rocks，The American Statistician 70(4)，2016
metric-response-rate = 回收率
metric-response-rate-means = 该答的人里答了的占比。
metric-response-rate-formula = 答的人 ÷ 该轮最后一天的成员，带 Wilson 区间；不到 30% 时提醒
metric-response-rate-source = sowhat 自己的规则
metric-themes = 主题
metric-themes-means = 自由文本在说什么：常在一起出现的词。
metric-themes-formula = 对 TF-IDF 权重做非负分解，个数为 √(文本数 / 8)（2 到 10 个），同一种语言满 20 条才做；一个主题至少 10 条
metric-themes-source = Lee 与 Seung，Nature 401（1999）
