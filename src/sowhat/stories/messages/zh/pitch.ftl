### 三分钟讲清楚：检查与演练。

pitch-page = 演练
pitch-question = { $audience ->
    [executives] 这三分钟，高层听得懂吗？
    [developers] 这三分钟，研发听得懂吗？
   *[other] 这三分钟，业务听得懂吗？
 }
pitch-answer = { $score } 分（满分 100）{ $good ->
    [yes] ：可以上台了。
   *[no] ：还不能上台。
 }
pitch-under = { $first ->
    [none] 客户、变化、数字和依据、为什么是我们、要什么，还有哪里说不准，都讲到了。
   *[other] { $first }分数只看讲得好不好，看不出讲的是不是真的。
 }
pitch-length = 讲多久
pitch-length-note = 目标 { $target }，按每分钟 { $rate } { $unit ->
    [zh] 字
   *[other] 个英文词
 }算，数字按读法计
pitch-main = 最想让人记住的数
pitch-main-note = { $n ->
    [1] 只说了一次，在第 { $line } 句
   *[other] 说了 { $n } 次，第一次在第 { $line } 句
 }
pitch-main-none = 一个数都没有
pitch-figures = 不同的数字
pitch-figures-note = 听的人最多记住四个
pitch-whole = 还缺什么
pitch-lines = 逐句看
pitch-lines-lede = 每句话起什么作用、讲多久、怎样更好。
pitch-line = { $n } · { $seconds } 秒 · { $text }
pitch-line-parts = 讲到了：{ $parts }。
pitch-line-doubt = 老实说了哪里说不准。
pitch-comma = 、
pitch-part-customer = 客户是谁
pitch-part-change = 变了什么
pitch-part-number = 数字和依据
pitch-part-why-us = 为什么是我们
pitch-part-ask = 要什么
pitch-marks = 分数怎么来的
pitch-marks-lede = 每条规则各算各的；只看讲得清不清楚，不看结果好不好。
pitch-marks-says = 共 { $score } 分，满分 100。
pitch-mark = { $got } / { $of }
pitch-mark-length = 时长
pitch-mark-customer = 客户
pitch-mark-change = 变化
pitch-mark-number = 数字和依据
pitch-mark-why-us = 为什么是我们
pitch-mark-ask = 要什么
pitch-mark-main = 一个主数字
pitch-mark-doubt = 最要紧的疑问
pitch-mark-plain = 大白话
pitch-length-lost = 先把时长调合适，得分涨得最多。
pitch-customer-lost = 先把客户讲出来，得分涨得最多。
pitch-change-lost = 先讲清楚变了什么，得分涨得最多。
pitch-number-lost = 先给一个有依据的数字，得分涨得最多。
pitch-why-us-lost = 先讲为什么非我们不可，得分涨得最多。
pitch-ask-lost = 先说清楚要什么，得分涨得最多。
pitch-main-lost = 先定下一个主数字，得分涨得最多。
pitch-doubt-lost = 先说出哪里说不准，得分涨得最多。
pitch-plain-lost = 先把行话换成大白话，得分涨得最多。
pitch-advice-too-long = 超时 { $seconds } 秒。
    .cure = 客户、变化、数字、为什么是我们、要什么，除此之外都可以删。
pitch-advice-too-short = 还剩 { $seconds } 秒。
    .cure = 内容齐了就不算毛病；可以加一句客户的原话。
pitch-advice-long-sentence = 一句话 { $n } 个字，光听跟不上。
    .cure = 拆成两句。
pitch-advice-jargon = “{ $word }”这批听众不这么说。
    .cure = 换成：{ $plain }。
pitch-advice-abbreviation = “{ $word }”没有说全称。
    .cure = 说全称，或者不说。
pitch-advice-too-many-figures = 一共 { $n } 个数字，最多记得住 { $most } 个。
    .cure = 留下“{ $main }”，其余等人问了再说。
pitch-advice-no-figure = 一个数字都没有。
    .cure = 一个就够：先客户，再金额。如果还说不准，就直说，再说怎样才能知道。
pitch-advice-main-late = 主数字“{ $main }”出来得太晚。
    .cure = 第一分钟就说，结尾再说一次。
pitch-advice-number-bare = 有数字，没有依据。
    .cure = 旁边说一句怎么知道的：跟谁比、在什么范围、谁确认过。
pitch-advice-missing-customer = 通篇没有客户。
    .cure = 从一位客户讲起：是谁，遇到了什么。
pitch-advice-missing-change = 没说现在跟以前有什么不同。
    .cure = 一句话：以前……，现在……。
pitch-advice-missing-number = 没有带依据的数字。
    .cure = 给一个数，说怎么知道的。“还不知道，但这样做就能知道”也算。
pitch-advice-missing-why-us = 没说为什么是我们。
    .cure = 没有我们，会丢什么，别人要重做什么？
pitch-advice-missing-ask = 没提要求。
    .cure = 要什么、找谁要、什么时候要。
pitch-advice-ask-vague = 要求里没有时间，也没有数量。
    .cure = 要多少，什么时候要？
pitch-advice-ask-early = 还没讲理由就先提要求。
    .cure = 放到最后说。
pitch-advice-no-doubt = 一点疑问都没提。
    .cure = 先把最要紧的那个疑问说出来，别等人问：这样别的话才可信。
pitch-advice-overclaim = “{ $word }”说得太满。
    .cure = 说看到了什么，在多大范围内成立。
pitch-advice-unknown-figure = { $n ->
   *[other] “{ $figures }”在价值台账和指标里都找不到。
 }
    .cure = 用页面上的数字，或者说明是谁估的。
pitch-runs = 演练记录
pitch-runs-none = 还没有人演练过。在上面开始计时，结束后可以留下记录。
pitch-runs-lede = 共 { $n } 次，最近的在前。
pitch-run-title = 题目
pitch-run-day = 日期
pitch-run-by = 谁
pitch-run-took = 用时
pitch-run-target = 目标
pitch-run-late = 超时的段落：{ $sections }
pitch-form-title = 题目
pitch-form-text = 你打算怎么说
pitch-form-text-help = 按说话的样子贴进来，一句一行也行。
pitch-form-for = 讲给谁听
pitch-form-for-executives = 高层
pitch-form-for-business = 业务
pitch-form-for-developers = 研发
pitch-form-language = 语言
pitch-form-minutes = 分钟
pitch-form-check = 检查
pitch-ask = 三分钟，讲得清楚吗？
pitch-ask-under = 把要说的话贴进来，按说话的速度量时长，再看五件事讲到没有：客户、变化、数字和依据、为什么是我们、要什么。内容只留在这台机器上。
pitch-clock = 开口练一遍
pitch-clock-lede = 开始计时，照着讲；按空格进入下一段。每一段都有自己的时间。
pitch-clock-start = 开始
pitch-clock-next = 下一段
pitch-clock-stop = 结束
pitch-clock-over = 超时
pitch-clock-keep = 留下这次记录
pitch-clock-by = 你的名字
pitch-clock-kept = 已留下记录。
pitch-clock-part = 第 { $n } 段
pitch-runs-need = 计时要用脚本，这个浏览器没有开；其他功能不受影响。
