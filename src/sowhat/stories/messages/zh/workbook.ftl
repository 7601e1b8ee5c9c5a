### 工作簿：第一天有一份访问日志和这一个文件就够了。每一列的示例用 | 隔开

workbook-file = sowhat-工作簿.xlsx
workbook-example = 例：{ $value }

## The first sheet
workbook-start = 从这里开始
workbook-start-title = 平台到底为它背后的客户做了什么？
workbook-start-about = sowhat 只需要一份访问日志和这个工作簿。知道多少填多少：空着的格子会作为缺口列出来，绝不会拿猜的数来补。
workbook-start-steps = 三步
workbook-start-step-1 = 先填“服务”和“应用”两张表；灰色示例可以直接改写，留着也不会被读取。
workbook-start-step-2 = 保存后运行：sowhat init my-platform --from access.log --from { $file }
workbook-start-step-3 = 再运行 sowhat build --workspace my-platform 和 sowhat serve --workspace my-platform。其他表以后补上，重新构建即可。
workbook-start-sheet = 表
workbook-start-fill = 填什么
workbook-start-unlocks = 填了能看到什么
workbook-start-see = 想看什么
workbook-start-enough = 有这些就够
workbook-start-log = 访问日志
workbook-start-back = ← 从这里开始
workbook-start-required = 这一行只要动笔就必须填
workbook-start-optional = 可以空着
workbook-start-example = 示例，不会被读取
workbook-start-lacking = 这一行还缺它
workbook-start-twice = 重复了
workbook-start-colours = 颜色说明

workbook-goal-use = 谁在用哪项服务、用得多勤、有没有用成习惯
workbook-goal-lifecycle = 哪些服务几乎没人调用，动它会影响谁
workbook-goal-ladder = 每项服务走到了哪一步：建成、有人调用、自愿采用、用成习惯
workbook-goal-detect = 用上服务给客户带来了什么；或者，以现有数据最小能看出多大的变化
workbook-goal-even = 一项服务要多留住几个客户才回本

## Warnings in the cells
workbook-check-choice = 请从下拉列表里选。
workbook-check-day = 这不像一个日期（例如 2026-07-01）。仍要保留吗？
workbook-check-number = 这里要填数字，不能小于 0。
workbook-check-whole = 这里要填整数，不能小于 0。
workbook-check-title = 请核对

## Words to choose from
workbook-choice-internal = 内部平台
workbook-choice-marketplace = 交易市场
workbook-choice-open = 开放平台
workbook-choice-customer = 客户
workbook-choice-customers = 客户数
workbook-choice-team = 团队
workbook-choice-day = 日
workbook-choice-week = 周
workbook-choice-month = 月
workbook-choice-quarter = 季度
workbook-choice-state = 可升可降
workbook-choice-absorbing = 一去不返
workbook-choice-up = 越高越好
workbook-choice-down = 越低越好
workbook-choice-own-choice = 自主选择
workbook-choice-project = 项目要求
workbook-choice-default = 默认接入
workbook-choice-old-closed = 旧系统下线
workbook-choice-notice = 领导通知
workbook-choice-unknown = 不清楚
workbook-choice-build = 建设
workbook-choice-run = 运行
workbook-choice-shared = 分摊
workbook-choice-never = 从未采用
workbook-choice-not-yet = 尚未采用

## Platform
workbook-platform = 平台
    .about = 只填一行：平台叫什么，日期和金额怎么算。
    .unlocks = 按你的时区划分日和周；人天折成金额
workbook-platform-name = 名称
    .help = 平台的简称。
    .examples = 商城平台
workbook-platform-title = 显示名称
    .help = 页面上怎么称呼它；和名称一样就不用填。
    .examples = 商城技术平台
workbook-platform-kind = 平台类型
    .help = 内部平台：给本公司团队用。交易市场：有买卖双方。开放平台：给外部开发者用。
    .examples = internal
workbook-platform-timezone = 时区
    .help = 决定一次调用算在哪一天、哪一周。第一次构建前就要定好，之后不能改。
    .examples = Asia/Shanghai
workbook-platform-currency = 币种
    .help = 本工作簿里金额的币种代码，例如 CNY。
    .examples = CNY
workbook-platform-day-rate = 人天单价
    .help = 一个人天折多少钱，按上面的币种。不填的话，人天就只是人天。
    .examples = 2000

## Services
workbook-services = 服务
    .about = 平台提供的每项服务一行，写上它在日志里的路径。
    .unlocks = 调用量按服务统计，而不只是按路径
workbook-services-service = 服务
    .help = 简短的名字，其他表里也用它。每项服务只写一行。
    .examples = 支付 | 搜索
workbook-services-title = 显示名称
    .help = 页面上怎么称呼它；和名字一样就不用填。
    .examples = 统一支付 | 智能搜索
workbook-services-owner = 负责团队
    .help = 由哪个团队维护。
    .examples = 支付组 | 搜索组
workbook-services-routes = 路径
    .help = 日志里路径的开头，多个用逗号隔开。/pay 包含 /pay/x，不包含 /payments。
    .examples = /api/checkout, /pay | /api/search
workbook-services-live-from = 开放日期
    .help = 从哪一天起可以调用。
    .examples = 2026-01-12 | 2026-03-02
workbook-services-lifecycle = 生命周期
    .help = 随便写，例如试运行、正式、准备下线。
    .examples = 正式 | 试运行

## Apps
workbook-apps = 应用
    .about = 谁在调用：每个应用、每个标识一行，写上背后的团队。团队换过部门的，再加一行并写上日期。
    .unlocks = 调用量按团队、事业部和产品统计
workbook-apps-app = 应用
    .help = 调用方应用的简称，可以占多行。
    .examples = 商城 App | 客服工作台
workbook-apps-keys = 应用标识
    .help = 日志里怎么认出它：app id、API key 或用户名。多个用逗号隔开。
    .examples = shop-key-1, shop-key-2 | care-desk
workbook-apps-team = 团队
    .help = 替这个应用做决定的团队。
    .examples = 前端组 | 客服组
workbook-apps-unit = 事业部
    .help = 团队属于哪块业务。
    .examples = 零售事业部 | 运营中心
workbook-apps-product = 产品
    .help = 客户眼里的产品名。
    .examples = 商城 | 服务热线
workbook-apps-from = 开始日期
    .help = 这一行从哪天起成立。不填就是一直如此。
    .examples = {""} | 2026-04-01
workbook-apps-to = 结束日期
    .help = 从哪天起不再成立（不含当天）。不填就是至今有效。
    .examples = {""} | {""}

## Go-lives
workbook-go-lives = 上线
    .about = 每个团队从哪天起真正用上一项服务，当时是怎么定的。
    .unlocks = 自愿采用的情况；用上前后客户有什么不同
workbook-go-lives-service = 服务
    .help = 与“服务”表里的名字一致。
    .examples = 支付 | 支付
workbook-go-lives-team = 团队
    .help = 与“应用”表里的名字一致。
    .examples = 前端组 | 客服组
workbook-go-lives-date = 上线日期
    .help = 正式用起来的第一天，联调和测试不算。
    .examples = 2026-03-09 | 2026-05-18
workbook-go-lives-decided = 决定方式
    .help = 不填就算不清楚；不清楚的绝不算自愿。
    .examples = own-choice | project

## Outcomes
workbook-outcomes = 指标
    .about = 业务看客户的哪些数，每个指标一行。具体数字填在“指标数据”表里。
    .unlocks = 效果；写了单价还能算出金额
workbook-outcomes-outcome = 指标
    .help = 简短的名字，其他表里也用它。每个指标只写一行。
    .examples = 留存 | 流失
workbook-outcomes-title = 显示名称
    .help = 页面上怎么称呼它。
    .examples = 留下来的客户 | 流失的客户
workbook-outcomes-unit = 统计对象
    .help = “指标数据”里的一行说的是一个客户，还是一个团队。
    .examples = team | customer
workbook-outcomes-every = 统计周期
    .help = 多久出一次数。
    .examples = month | month
workbook-outcomes-kind = 指标类型
    .help = 可升可降：活跃、订单、收入。一去不返：客户流失后不再回来。
    .examples = state | absorbing
workbook-outcomes-good = 好的方向
    .help = 对业务来说，高了好还是低了好。
    .examples = up | down
workbook-outcomes-counts = 分母数的是
    .help = 按团队填的比率用：分母如果是客户数，就选客户数。不填就不会换算成留住了几个客户。
    .examples = customers | {""}
workbook-outcomes-price = 单价
    .help = 多一个，对业务值多少钱：按边际贡献算，不按收入。不填就是不知道，不会当成 0。
    .examples = 180 | {""}
workbook-outcomes-price-low = 单价下限
    .help = 说得过去的最低单价。
    .examples = 120 | {""}
workbook-outcomes-price-high = 单价上限
    .help = 说得过去的最高单价。
    .examples = 240 | {""}
workbook-outcomes-price-source = 单价依据
    .help = 谁给的，什么时候给的。
    .examples = 财务部 2026-06 | {""}

## Results
workbook-results = 指标数据
    .about = 具体数字：每个指标、每个团队（或客户）、每个周期一行。直接填数值，或者填分子和分母。
    .unlocks = 用上服务给客户带来了什么
workbook-results-outcome = 指标
    .help = 与“指标”表里的名字一致。
    .examples = 留存 | 留存
workbook-results-unit = 团队或客户
    .help = 数字说的是谁：团队名与“应用”表一致，或者写客户编号。
    .examples = 前端组 | 客服组
workbook-results-period = 周期
    .help = 月写 2026-07，季度写 2026Q3，周写 2026-W27，日写 2026-07-01。
    .examples = 2026-07 | 2026-07
workbook-results-value = 数值
    .help = 不是比率的话，数字直接填这里。
    .examples = {""} | {""}
workbook-results-numerator = 分子
    .help = 比率用：其中有多少，例如留下来的客户数。
    .examples = 1860 | 912
workbook-results-denominator = 分母
    .help = 比率用：一共多少，例如期初客户数。
    .examples = 2000 | 1000

## Customer list
workbook-rosters = 客户名单
    .about = 每个团队服务哪些客户。只有“指标数据”按客户逐行填时才需要。客户编号只以化名入库。
    .unlocks = 看到每个客户身上的效果，并按做决定的团队归组
workbook-rosters-team = 团队
    .help = 与“应用”表里的名字一致。
    .examples = 前端组 | 客服组
workbook-rosters-customer = 客户
    .help = 与“指标数据”一致的客户编号。不要写姓名；打了星号的编号对不上，也不要用。
    .examples = C-10017 | C-20931
workbook-rosters-from = 开始日期
    .help = 团队从哪天起服务这个客户。不填就是一直如此。
    .examples = 2025-11-01 | {""}
workbook-rosters-to = 结束日期
    .help = 从哪天起不再服务（不含当天）。不填就是至今有效。
    .examples = {""} | {""}

## Costs
workbook-costs = 投入
    .about = 每项服务每个月花了多少，写金额或者人天。
    .unlocks = 回本点和投入产出
workbook-costs-service = 服务
    .help = 与“服务”表里的名字一致。
    .examples = 支付 | 支付
workbook-costs-month = 月份
    .help = 例如 2026-07。
    .examples = 2025-11 | 2026-02
workbook-costs-kind = 投入类型
    .help = 建设、运行，或者公共成本的分摊。不填就算建设。
    .examples = build | run
workbook-costs-person-days = 人天
    .help = 按“平台”表里的人天单价折成金额。
    .examples = 60 | {""}
workbook-costs-amount = 金额
    .help = 按“平台”表里的币种。金额和人天都填了，只算金额。
    .examples = {""} | 12000
workbook-costs-project-code = 项目编号
    .help = 财务记账用的项目编号，没有就不填。
    .examples = IT-2025-014 | IT-2025-014
workbook-costs-note = 备注
    .help = 给自己看的，不会被读取。
    .examples = 三个人，十一月 | 服务器

## Questions
workbook-questions = 问题
    .about = 想知道什么：这项服务有没有改变这个指标？先提问再看数，答案更站得住。
    .unlocks = 带区间的答案；答不了时，还差什么
workbook-questions-service = 服务
    .help = 与“服务”表里的名字一致。
    .examples = 支付
workbook-questions-outcome = 指标
    .help = 与“指标”表里的名字一致。
    .examples = 留存
workbook-questions-horizon = 观察期数
    .help = 上线后第几个周期该看到变化；上线当期算 0。
    .examples = 3
workbook-questions-registered = 登记日期
    .help = 哪一天把这个问题定下来的。
    .examples = 2026-02-20
workbook-questions-control = 和谁比
    .help = 只和从未采用的团队比，还是也和尚未采用的比。
    .examples = not-yet
workbook-questions-title = 问题
    .help = 用自己的话把问题写下来。
    .examples = 新的支付能多留住客户吗？

## sowhat init
template-written = 写入：{ $path }
template-next = 知道多少填多少，然后运行：sowhat init my-platform --from access.log --from { $path }
init-workbook = 工作簿 { $path }
init-sheet =
    { $rows ->
        [0] { $sheet }：还没有填
       *[other] { $sheet }：看懂 { $rows } 行
    }{ $examples ->
        [0] {""}
       *[other] ，另有 { $examples } 行示例没有读
    }
init-sheet-alone = { $sheet }：不是模板里的表，没有读
init-gaps = { $count } 处缺口
init-gap = { $where }：{ $says }
init-more = …… 还有 { $count } 处；sowhat check 会全部列出
init-timezone-workbook = 时区 { $zone }，按工作簿
init-services-workbook = { $count } 个服务，来自工作簿
init-no-log = 没有读到日志，所以使用情况还无从知道。下一步：在 { $folder }/sowhat.yaml 的“sources”下写上日志，然后运行：sowhat build --workspace { $folder }
workspace-comment-timezone-workbook = 决定一次调用算在哪一天、哪一周；与工作簿一致。请现在定好，入库后不再变。
workspace-comment-workbooks = 工作簿（.xlsx，或单张表的 CSV）：这里没写的，以它为准。路径相对于本目录。
