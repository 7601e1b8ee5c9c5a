### 搜索、命令面板、存下的视图

search-page = 搜索
search-question = 想找什么？
search-answer-empty = 页面、服务、团队、结论，或者要办的事，都能找。
search-answer-none = 没有叫“{ $query }”的。
search-answer = 与“{ $query }”相符的有 { $found } 个。
search-under = 中英文都行，编号（如 c000003、D-12）也行。
search-under-none = 换少一点的词、换另一种语言，或者用编号（如 c000003、D-12）试试。
search-under-some = 没有同时含这些词的，下面是含其中一些的。
search-label = 搜索全部内容
search-place = 搜索或跳转……
search-go = 搜索
search-every = 全部
search-more = 下一页
search-back = 上一页
search-kinds = 类别
search-kind = { $kind ->
    [page] 页面
    [action] 操作
    [view] 存下的视图
    [service] 服务
    [team] 团队
    [unit] 业务单元
    [product] 产品
    [app] 应用
    [metric] 指标
    [study] 研究
    [claim] 结论
    [okr] 联合 OKR
    [demand] 需求
    [opportunity] 机会
    [case] 业务论证
    [decision] 决策
    [campaign] 下线行动
    [showcase] 演示会
    [talk] 讲稿
    [scenario] 情景演示
    [pillar] 战略支柱
    [recent] 最近打开
   *[source] 数据来源
}

## 名称之外
search-claim = 结论 { $claim }：{ $title }
search-sign = 确认结论 { $claim }
search-campaign = 下线：{ $what }

## 要办的事
search-act-ask = 提需求
search-act-import = 从文件导入需求
search-act-propose = 提出联合 OKR
search-act-decide = 记下一项决策
search-act-campaign = 发起下线行动
search-act-price = 报一个单价
search-act-possible = 记下新做成的事
search-act-upload = 上传文件
search-act-build = 立即构建
search-act-rehearse = 演练讲稿
search-act-export-ledger = 导出价值台账（Excel）
search-act-export-okrs = 导出 OKR 考核表（Excel）
search-act-chinese = 切换到中文
search-act-english = 切换到英文

## 页面与操作的别名
search-also-so-what = 首页 主页 概览 结论 总结
search-also-services = 使用 用量 调用量 流量 请求
search-also-catalogue = 服务 目录 有什么可用
search-also-adoption = 采用 习惯 留存 常用 黏性 普及
search-also-health = 可靠性 错误 故障 SLO 错误预算 可用性 技术债
search-also-alerts = 告警 燃烧率 通知 静默
search-also-ecosystem = 触达 价值链 客户 应用 生态
search-also-teams = 业务单元 部门 小组
search-also-value = 阶梯 金额 收益 价值
search-also-totals = 合计 总价值 组合
search-also-ledger = 台账 结论 确认 账本
search-also-prices = 单价 汇率 客户值多少钱
search-also-returns = 投资回报 回本 净现值 投入产出
search-also-funding = 预算 削减 成本 少给钱
search-also-milestones = 承诺 项目 预期
search-also-case = 测算 盈亏平衡 业务论证
search-also-studies = 效果 实验 证据 因果
search-also-rollout = 随机 批次 计划 抽签
search-also-planning = 目标 战略 支柱
search-also-opportunities = 机会 点子 潜在需求 挖掘
search-also-demand = 需求 请求 想法 待办
search-also-priorities = 排序 产能 优先级
search-also-cases = 业务论证 立项
search-also-okrs = 目标 关键结果 绩效
search-also-decisions = 决策 记录 复盘
search-also-partners = 简报 业务团队 承诺
search-also-showcase = 讲稿 演示 汇报 幻灯片
search-also-calendar = 日程 日期 会议
search-also-scenarios = 角色扮演 通话 旧办法 新办法
search-also-prototypes = 原型 接口 试用 点一点
search-also-rehearsal = 演讲 计时 三分钟
search-also-lifecycle = 评审 下线 保留 合并 阈值
search-also-campaigns = 迁移 弃用 下线 停用
search-also-feedback = 问卷 满意度 回访 主题
search-also-compliance = 权限 数据 隐私 授权 审计
search-also-data = 来源 新鲜度 隔离 归属
search-also-doctor = 缺失 修复 诊断 问题
search-also-dictionary = 指标 定义 公式 口径 查询
search-also-truth = 模拟 真实效果 对照
search-also-search = 查找 搜
search-also-ask = 新需求 请求 想要
search-also-import = 需求 表格 工作簿 上传
search-also-propose = 新目标 新建 OKR 关键结果
search-also-decide = 新决策 记录
search-also-campaign = 新迁移 下线服务
search-also-price = 新单价 客户价值
search-also-possible = 新用法 以前 现在 第一位客户
search-also-upload = 日志 工作簿 导入 添加数据
search-also-build = 重新构建 刷新 更新数字
search-also-rehearse = 演讲 计时
search-also-export-ledger = 下载 xlsx 工作簿 财务 审计 结论
search-also-export-okrs = 下载 xlsx 绩效表
search-also-chinese = 语言 中文 zh
search-also-english = 语言 英文 en

## 命令面板
search-palette-none = 没有叫这个名字的。
search-palette-count = 找到 { $n } 个
search-palette-lost = 搜索没有响应，按回车打开搜索页。
search-close = 关闭
search-finds = 搜索结果
search-keys-move = 移动
search-keys-open = 打开
search-keys-close = 关闭
search-keys-all = 全部快捷键
search-key-control = Ctrl
search-key-escape = Esc
search-shortcuts = 键盘快捷键
search-shortcut-open = 搜索或跳转
search-shortcut-close = 关闭弹窗

## 存下的视图
views-menu = 视图
views-copy = 复制链接
views-copied = 已复制
views-keep = 存下这个视图……
views-page = 存下的视图
views-plain = 不带筛选的本页
views-question = 哪些视图会常回来看？
views-answer-none = 还没有存下视图。
views-answer = 存下了 { $n } 个视图。
views-under = 视图是一个页面连同筛选、排序和时段，起一个名字。地址可以发给任何有权看这个页面的人。
views-new = 存下视图
views-change = 修改 { $name }
views-field = { $what ->
    [name] 名称
    [shared] 所有人可见
    [first] 我打开该页时先看它
   *[address] 地址
}
views-save = 保存
views-delete = 删除
views-shared = 所有人可见
views-first = 默认打开
views-theirs = 他人的
error-view-address = “{ $value }”不是这里的页面地址。
    .cure = 请填写本应用内的路径，例如 /services?sort=-calls。
error-view-name = 视图没有名称。
    .cure = 请起一个不超过 { $most } 个字符的名称。
error-view-many = 已存下 { $most } 个视图。
    .cure = 请删掉不再需要的。
error-no-such-view = 没有你可以修改的视图 { $value }。
    .cure = 打开“存下的视图”查看有哪些。

## 命令
cli-find = 按词查找页面、服务、结论和操作，中英文均可。

    示例：sowhat find payments --kind service
cli-argument-find = 要找的词，中英文均可。
cli-option-find-kind = 只找一类，例如 service 或 claim。
cli-option-find-limit = 最多列出几条。
error-no-such-kind = 没有叫 { $value } 的类别。
    .cure = 可用的类别：{ $known }。
