## 讲稿的各种形式：网页、幻灯片、讲义、消息

talk-form-sources = 每个数字的出处
talk-form-sources-lede = 以下是平台网页的地址，数字在那里列出、说明，也可以在那里核对。
talk-form-script = 讲稿
talk-form-spoken = 约 { $time }
talk-form-told = 所讲的时段：{ $since }至 { $until }
talk-form-more-rows = 还有 { $n } 行，见{ $where }
talk-form-whole = 完整报告
talk-form-read-on = 篇幅所限，以下从略。接着看：{ $where }
talk-form-look-up = 每个数字的出处：{ $where }
talk-form-numbers = 图中的数据
talk-form-category = 分组
talk-form-page = 第 { $page } 页，共 { $pages } 页

## 演示

talk-present-deck = 幻灯片
talk-present-slide = 第 { $n } 页，共 { $all } 页
talk-present-presenter = 演讲者视图
talk-present-now = 正在放映
talk-present-next = 下一页
talk-present-last = 这是最后一页。
talk-present-notes = 讲稿
talk-present-no-notes = 这一页没有写讲稿。
talk-present-clock = 现在时间
talk-present-elapsed = 已经讲了
talk-present-this = 这一页
talk-present-of = 共 #
talk-present-left = 还剩 #
talk-present-over = 超时 #
talk-present-back = 上一页
talk-present-forward = 下一页
talk-present-dark = 黑屏
talk-present-pause = 暂停
talk-present-resume = 继续
talk-present-restart = 重新计时
talk-present-open = 打开演讲者视图
talk-present-blocked = 浏览器没有打开第二个窗口。请允许本文件弹出窗口，再按一次 P。
talk-present-alone = 放映窗口已经关闭。要继续放映，请重新打开本文件。
talk-present-help = 按键
talk-present-close = 关闭
talk-present-black = 屏幕已变黑，按 B 返回。
talk-present-key-forward = 下一页
talk-present-key-back = 上一页
talk-present-key-ends = 第一页、最后一页
talk-present-key-full = 全屏
talk-present-key-black = 黑屏
talk-present-key-notes = 在幻灯片下方显示讲稿
talk-present-key-presenter = 在第二个窗口打开演讲者视图
talk-present-key-help = 显示这张表
talk-present-key-space = 空格
