### 命令行

cli-about = 平台到底为它背后的客户做了什么：读取平台已有的数据，回答“所以呢？”
cli-panel-arguments = 参数
cli-panel-options = 选项
cli-panel-commands = 命令
cli-default = [默认：{"{}"}]
cli-required = [必填]
cli-help = 显示这份帮助。
cli-usage = 用法：
cli-interrupted = 已中断。提交过的数据都在，重新运行同一条命令就会接着做。

cli-option-workspace = 工作区文件夹；不写时，从当前位置往上找最近的一个。
cli-option-json = 输出 JSON，键名保持稳定。
cli-option-lang = zh 或 en；不写时看 SOWHAT_LANG，再看系统语言。
cli-option-service = 只看这一项服务。
cli-option-month = 只看这个月，例如 2026-09。
cli-option-from = 要查看的文件或文件夹：访问日志、工作簿、表格、OpenAPI 描述、Backstage 目录。可重复使用。
cli-option-name = 平台名称；不写时用文件夹的名字。
cli-option-kind = internal（内部平台）、marketplace（交易市场）或 open（开放平台）。
cli-option-timezone = 按哪个时区划分日和周，用 IANA 写法，例如 Asia/Shanghai；不写时以文件为准。
cli-option-watch = 持续查看有没有新记录，直到手动中断。
cli-option-wait = 如果另一个构建正在运行，最多等多少秒。
cli-option-port = 端口；写 0 则自动选一个空闲的。
cli-option-host = 监听地址。要用本机以外的地址，先在 sowhat.yaml 里写 access。
cli-argument-directory = 在哪个文件夹里建工作区。

cli-init = 新建工作区；给它真实的文件，它会自己认出格式、服务和调用方。

    示例：sowhat init my-platform --from /var/log/nginx/access.log
cli-check = 检查工作区里写的内容。

    示例：sowhat check --workspace my-platform
cli-build = 读取新增记录，重新推导有变化的部分。随时可以中断，重跑即可继续。

    示例：sowhat build --workspace my-platform
cli-jobs = 在页面上发起的耗时任务，以及进展。

    例：sowhat jobs --json
cli-jobs-none = 还没有人发起任务。
cli-show = 查看最近一次构建的结果。
cli-show-usage = 调用量、调用方、错误、延迟；每周使用与回访；按服务、团队和业务单元查看。

    示例：sowhat show usage --service checkout --json
cli-show-data = 数据来源、新鲜度、归属情况、隔离记录。

    示例：sowhat show data
cli-serve = 提供页面和 API：默认只供本机使用；在 sowhat.yaml 里写了 access，则供所有能登录的人使用。

    示例：sowhat serve --workspace my-platform

cli-reading = 正在读取 { $source }
cli-deriving = 正在推导 { $result }
cli-waiting = 另一个构建正在运行，等它结束。
cli-built = 构建 { $build }：新增 { $records } 条记录，隔离 { $quarantined } 条，用时 { $seconds } 秒。
cli-built-nothing = 构建 { $build } 之后没有新内容。
cli-serving = 已启动：{ $address }（按 Ctrl-C 停止）

## sowhat estimate
cli-estimate = 用上一项服务带来了什么：从一张表（CSV 或 Parquet）估计一个效果，给出区间、证据等级和边界。不需要工作区。

    示例：sowhat estimate panel.parquet --design did --unit customer --period month --outcome active --first-treated go_live
cli-estimate-table = 数据表：CSV 或 Parquet，每个单位每个周期一行。
cli-estimate-design = 用什么办法把效果和巧合分开：did（分批上线）、experiment（随机实验）、synthetic（合成对照，面向少数几个汇总单位）series（单条序列，看起点前后）、association（相关分析）、protection（保护）或 auto（按抽签和日期自动选，并说明理由）。
cli-estimate-unit = 被衡量的单位所在的列，例如客户。
cli-estimate-period = 周期所在的列：整数、日期，或 2026-09、2026Q3、2026-W38 这样的写法。
cli-estimate-outcome = 指标所在的列，须为数字。
cli-estimate-first-treated = 该单位首次用上服务的周期所在的列；空或 0 表示从未。
cli-estimate-cluster = 由谁决定上线，例如团队；不写就当每个单位自己决定。
cli-estimate-stratum = 分层所在的列，只在同一层内比较。
cli-estimate-weight = 权重所在的列，每个单位一个。
cli-estimate-denominator = 指标要除以的列，每个单位须保持不变（protection：出故障的机会，可以变）。
cli-estimate-control = 和谁比：never（始终未上线的）或 not-yet（也包括尚未上线的）。
cli-estimate-anticipation = 上线前可能已经有反应的周期数。
cli-estimate-outcome-kind = state 表示可升可降；absorbing（一去不返）以后提供。
cli-estimate-inference = auto、normal（与已发表的结果一致）或 jackknife（每次去掉一个决策单位）。
cli-estimate-confidence = 区间的置信水平。

cli-story = 把平台做成的事讲给人听。
cli-story-so-what = 平台有没有多留住一个客户？答案、证据与边界。

    示例：sowhat story so-what --for executives --lang zh --to html > so-what.html
cli-option-for = 讲给谁：executives（高管）、business（业务）、developers（开发者）或 everyone（所有人）。
cli-option-to = md 或 html（单个文件，不依赖其他任何东西）。
cli-estimate-arm = 单元被分到哪一组的列（随机实验）。
cli-estimate-baseline = 用来对照的那一组；不写时取名为 control 的组，没有就按名称取第一组（随机实验）。
cli-estimate-split = 计划的分流比例，例如 a=0.5,b=0.5；不写表示各组相同（随机实验）。
cli-estimate-covariate = 实验开始之前就已知的列，用来收窄区间；可以写多次（随机实验）。
cli-estimate-starts = 开始之后的第一个周期（单条序列）。
cli-estimate-control-series = 不可能受这次上线影响的对照序列的列；可以写多次（单条序列）。

## sowhat init --template
cli-option-template = 不建工作区，只生成一个待填写的工作簿（xlsx）；这时参数就是文件名或文件夹。

cli-doctor = 说明还缺什么、补上能看到什么、怎么补，该找谁要。

    示例：sowhat doctor --request no-customer
cli-option-request = 只打印发给对方的消息：清单里的编号，例如 no-customer。

cli-show-value = 每项服务用成习惯的情况、触达、价值阶梯和盈亏平衡。

    示例：sowhat show value --service checkout

# estimate: how rows are read, and what is asked beside the effect
cli-estimate-missing = 某个周期没有数据时怎么算（did；前两种 protection 也可以）：drop-unit（整个单位不计）、zero（记作 0），或 available-pairs（有哪两期就用哪两期）。
cli-estimate-horizon = 开始之后第几期读取一去不返类指标，也是趋势外推到的那一期（did）。
cli-estimate-placebo-outcome = 这项服务不可能影响的指标所在的列：如果它也“有效果”，结论就站不住（did）。
cli-estimate-secondary = 与主要指标一起校正的其他指标所在的列；可以写多次（随机实验）。
cli-estimate-winsorise = 把最大的这一比例的数值压到该分位处，例如 0.01（随机实验）。
cli-estimate-quantile = 除均值外还要比较的分位数，例如 0.5、0.95；可以写多次（随机实验）。

## sowhat pitch
cli-pitch = 三分钟讲清楚：检查你要说的话。
cli-pitch-check = 按说话的速度量时长，再看五件事讲到没有：客户、变化、数字和依据、为什么是我们、要什么。在已经构建过的工作区里，还会指出查不到的数字。

    示例：sowhat pitch check pitch.md --for executives
cli-argument-pitch = 要说的话：.txt、.md、.docx，或 .pptx（取演讲者备注）。
cli-option-pitch-for = 讲给谁听。
cli-option-pitch-seconds = 最多讲几秒。
cli-option-pitch-rate = 你每分钟讲几个词（英文）或几个字（中文）；不填按 140 或 240。
