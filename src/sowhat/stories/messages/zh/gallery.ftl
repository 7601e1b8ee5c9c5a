### 组件图库：每种组件的每种状态

gallery-page = 组件图库
gallery-question = 页面由什么组成？
gallery-answer = { $parts } 类组件，各种状态都在这里
gallery-under = 用示例数据、由各页面同一套代码画出。改动任何一种组件，在这里就能看到影响。
gallery-part = { $part ->
    [tables] 表格
    [bars] 占比条
    [notes] 要点
    [limits] 结论的边界
    [steps] 变化与待办
    [contrasts] 真相与结论对照
    [ladders] 阶梯
    [ranges] 所需的区间
    [flows] 流向
    [effects] 随时间的效果
    [plots] 研究的证据
   *[charts] 图表
}
gallery-state = { $state ->
    [many] 多项
    [one] 一项
    [empty] 空，以及原因
    [long] 长文字
    [tall] 超出一屏
    [short] 简短
   *[unknown] 人数太少不显示、无法估计
}
gallery-answers = 答案
gallery-badges = 证据等级
gallery-forms = 表单
gallery-form = 填写项
gallery-refused = 出错
gallery-progress = 进度
gallery-menus = 菜单与按钮
gallery-small = 嵌在别处的部件
gallery-other = 另一种语言
gallery-name = { $n ->
    [1] 账户服务
    [2] 身份核验
    [3] 利率表
    [4] 信函
    [5] 支付
    [6] 客户视图
   *[other] 服务 { $n }
}
gallery-long = 跨境即时支付的对账与异常处理服务（含人工复核与差错退回）
gallery-sentence = 先接入的团队与当时尚未接入的团队相比；接入之前，两者走势一致。
gallery-word = 使用中
gallery-caption = 示例数据
gallery-empty = 这里还没有内容。
gallery-fills = 配置数据源并完成首次构建后就有了。
gallery-run = 近几个月
gallery-effect = 效果
gallery-next = 下一步
gallery-range = 0.9 至 2.9
gallery-group = 分组
gallery-suppressed = 不足 20 人，不显示
gallery-not-estimable = 无法估计：没有可对照的团队
gallery-open = 展开
gallery-says = 示例图，下表内容相同。
gallery-customers = { $n } 位客户
gallery-pays = 640 位即回本
gallery-true = 真相
gallery-found = 结论
gallery-interval = 区间
gallery-right = 对吗？
gallery-sample-question = 这能让我们多留住一个客户吗？
gallery-sample-answer = 能。多留住了本会离开的 { $n }。
gallery-start = 接入
gallery-column = 第 { $n } 列
gallery-chart = { $kind ->
    [weeks] 下一周还回来吗？
    [months] 每月多少次调用，失败多少？
    [latency] 调用要多久？
    [power] 能发现多大的效果？
    [bridge] 变化从哪里来？
    [claim-months] 每个月值多少？
    [lifecycle-months] 调用还够多吗？
    [burn-down] 到期时还有人调用吗？
    [habit-share] 多大比例养成了习惯？
    [habit-count] 多少人养成了习惯？
    [movement] 谁来了，谁走了？
    [cohorts] 按开始的周看，谁留下了？
   *[retention] 多少人留下？
}
gallery-field = 填写项
gallery-field-hint = 用几个字说明用途
gallery-field-wrong = 9 月没有 31 日。
gallery-field-choice = 选项
gallery-field-off = 不可修改
gallery-field-tick = 通知团队
gallery-send = 发送
gallery-later = 以后再说
gallery-saved = 已保存。
