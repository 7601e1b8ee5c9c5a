### 使用情况：服务、单个服务、团队与业务单元

# 列名
head-service = 服务
head-operation = 接口
head-calls = 调用
head-share-calls = 调用占比
head-consumers = 调用方
head-teams = 团队
head-units = 业务单元
head-services = 服务数
head-client-errors = 调用方错误
head-server-errors = 服务端错误
head-status = 状态
head-month = 月份
head-week = 周
head-share = 比例
head-trend = 每周活跃
head-returned = 次周回访
head-group =
    { $kind ->
        [unit] 业务单元
       *[team] 团队
    }

# 全部服务
services-page = 服务
usage-question = 谁在用这个平台？他们会再来吗？
usage-answer = { $when }，{ $n ->
       *[other] { $consumers } 个调用方共调用 { $calls } 次。
    }
usage-answer-return = { $when }，{ $n ->
       *[other] { $consumers } 个调用方共调用 { $calls } 次；
    }一周内来过的，下一周有 { $share } 再来。
usage-answer-nothing = 还没有调用。
usage-under-nothing = 来源已读取，其中没有一次调用。读到了什么，见“数据”页。
usage-under-return = 平均每周有 { $active } 个活跃，其中 { $back } 个下一周再来（按 { $weeks } 个完整周计）。
usage-under-weeks = 回访还算不出来：需要两个完整周的数据。
usage-under-people = 以上不含机器人和探测，{ $n ->
        [0] 这段时间没有这类流量。
       *[other] 它们另有 { $others } 次调用。
    }

figure-calls-note = 平均每个调用方 { $each } 次
figure-consumers-none = 都还没有登记所属团队
figure-consumers-note = 来自 { $teams } 个团队、{ $units } 个业务单元
figure-without-error = 无错误
figure-errors = 调用方错误 { $client } 次，服务端错误 { $server } 次
figure-p95 = 95% 的调用不超过
figure-p95-none = 数据里没有耗时
figure-p95-note = { $month }；一半不超过 { $p50 }

picture-says = 平均每周有 { $active } 个调用方活跃，其中 { $back } 个下一周仍然活跃。
picture-active = 平均每周活跃
picture-returned = 其中次周再来

services-title = { $n ->
        [1] 只有一项服务，承担 { $share } 的调用
       *[other] { $services } 项服务，最忙的一项承担 { $share } 的调用
    }
services-lede = 调用方错误（4xx）要由调用方改，服务端错误（5xx）归平台。p50、p95、p99 指 50%、95%、99% 的调用不超过的耗时。
services-caption = 各服务使用情况
services-none = 还没有登记服务
services-none-why = 在 catalog/ 里登记服务和它的路径，再运行 sowhat build，历史会随之更新。
unmapped-name = 未归入服务
unmapped-text = { $calls } 次调用（{ $share }）不属于任何服务的路径。
unmapped-cure = 在 catalog/ 里把这些路径登记到某项服务，再运行 sowhat build；sowhat doctor 会列出具体路径。

status-title = { $share } 的调用没有出错
status-lede = 按来源自己的说法：HTTP 状态码，或它自定的状态词。
status-caption = 按状态统计的调用
status-meaning = { $code ->
        [200] 成功
        [201] 已创建
        [202] 已受理
        [204] 无内容
        [206] 部分内容
        [301] 永久迁移
        [302] 临时跳转
        [304] 未修改
        [307] 临时迁移
        [308] 永久迁移
        [400] 请求有误
        [401] 未登录
        [403] 无权限
        [404] 未找到
        [405] 方法不允许
        [408] 请求超时
        [409] 冲突
        [410] 已下线
        [416] 范围无效
        [422] 无法理解
        [429] 请求过多
        [499] 调用方断开
        [500] 服务端错误
        [502] 网关错误
        [503] 暂不可用
        [504] 网关超时
       *[other] {""}
    }
traffic-title = { $share } 的调用来自人所用的程序
traffic-lede = 机器人和探测按用户代理识别，从不算作调用方。
traffic-name = { $kind ->
        [bot] 机器人
        [probe] 探测
       *[people] 人
    }
traffic-text = { $calls } 次调用，{ $consumers } 个标识

# 随时间变化
weeks-title = { $share } 的调用方下一周再来
weeks-none = 还不知道有多少调用方会再来
weeks-few = { $weeks ->
        [0] 没有哪一周有人的调用。回访需要两个完整周的数据。
       *[other] 数据只落在一周之内。回访需要两个完整周的数据。
    }
weeks-lede = 每个自然周（周一起）活跃的调用方，以及其中下一周仍活跃的。空心点：该周数据不完整。
weeks-says = 按 { $weeks } 个完整周计：一周内活跃的 { $were } 个调用方里，有 { $came } 个下一周仍然活跃。
weeks-caption = 每周活跃调用方与回访
weeks-active = 活跃
weeks-returned = 次周再来
weeks-partly = 数据不完整
months-title = 最忙的是 { $month }，{ $calls } 次调用
months-one = 所有调用都在 { $month }
months-one-why = 有了第二个月才看得出趋势。
months-none = 还没有哪个月有调用
months-none-why = 构建读到调用之后，这里按月显示。
months-lede = 每月调用次数；上面红色的部分是失败的。
months-caption = 每月调用
months-ok = 已应答
months-failed = 失败
latency-title = 一半的调用不超过 { $p50 }，95% 不超过 { $p95 }
latency-one = 99% 不超过 { $p99 }。有了第二个月才看得出趋势。
latency-none = 还不知道调用要多久
latency-none-why = 数据里没有耗时。在日志里记下请求时间（nginx 为 $request_time），这里就会显示。
latency-lede = 50%、95%、99% 的调用不超过的耗时，按月。

# 单个服务
service-question = { $service }：谁在用？他们会再来吗？
service-p95-note = 一半不超过 { $p50 }，99% 不超过 { $p99 }
operations-title = { $n ->
       *[other] { $operations } 个接口
    }
operations-lede = 按数据中出现的路径，其中的编号已合并。
operations-caption = 各接口使用情况
operations-none = 没有接口被调用
operations-none-why = 在所选时间内，这项服务的路径都没有被调用。

# 团队与业务单元
teams-page = 团队
teams-question = 平台触达了谁？
teams-answer = { $m ->
       *[other] { $n ->
           *[other] { $units } 个业务单元的 { $teams } 个团队在用这个平台。
        }
    }
teams-answer-teams = { $n ->
       *[other] { $teams } 个团队在用这个平台。
    }
teams-answer-none = 还不知道是哪些团队在用。
teams-under = { $share } 的调用，其调用方还没有登记所属团队。
teams-under-all = 每一次调用都能找到所属团队。
teams-figure-teams = 团队
teams-figure-units = 业务单元
teams-figure-attributed = 有团队的调用
teams-figure-attributed-note = { $calls } 次调用
teams-figure-most = 调用最多
teams-figure-most-note = { $team }
groups-title = { $kind ->
        [unit] { $n ->
           *[other] { $groups } 个业务单元在用
        }
       *[team] { $n ->
           *[other] { $groups } 个团队在用
        }
    }
groups-lede = { $kind ->
        [unit] 按调用当天调用方团队所属的业务单元。
       *[team] 按调用当天调用方所属的团队。
    }
groups-none = { $kind ->
        [unit] 还不知道哪些业务单元在调用
       *[team] 还不知道哪些团队在调用
    }
groups-none-why = { $kind ->
        [unit] 没有一个调用方能对应到业务单元。
       *[team] 没有一个调用方登记了团队。
    }
groups-nobody = { $kind ->
        [unit] { $calls } 次调用（{ $share }）的调用方没有业务单元。
       *[team] { $calls } 次调用（{ $share }）的调用方没有团队。
    }
groups-cure = { $kind ->
        [unit] 在 catalog/ 里为每个团队填上业务单元，再运行 sowhat build，历史会随之更新。
       *[team] 在 catalog/ 里登记调用方、它的标识和团队，再运行 sowhat build，历史会随之更新。
    }
groups-undeclared = 未登记
groups-caption = { $kind ->
        [unit] 各业务单元使用情况
       *[team] 各团队使用情况
    }

# 调用量的变化
head-moved = 调用变化
moved-relative = 相对全部 { $change }
moved-lede = 变化：最近 { $n } 个整月比之前 { $n } 个整月{ $broken ->
    [yes] ，只看来源最近一次断点之后（{ $since }起）
   *[no] { "" }
 }；“相对全部”是它占全部调用的份额的变化，共同的季节已抵消。
use-trend-short = 比较变化要有来源最近一次断点之后的 { $need } 个整月，目前有 { $have } 个。
metric-use-trend = 调用量的增减
metric-use-trend-means = 一项服务比以前、比周围用得更多还是更少；没有标明调用方的也能看
metric-use-trend-formula = 最近 6 个整月的调用 ÷ 之前 6 个整月 − 1（每边至少 3 个月）；占全部调用的份额同样算；最近 3 个月比上一年同样 3 个月；只用来源最近一次断点之后的月份
metric-use-trend-source = 与对照序列之比；窗口为 sowhat 自定

# 不标明调用方的调用：下载量、安装量一类的计数
usage-answer-unnamed = { $when }，共调用 { $calls } 次，未标明调用方。
usage-under-unnamed = 数据不标明调用方，所以看不出谁在用、谁会再来；各项服务用了多少、是增是减可以看。
figure-consumers-unnamed = 数据不标明调用方
figure-status-none = 数据里没有调用结果
weeks-unnamed = 没有一次调用标明调用方。若文件里有这一列，请在 sowhat.yaml 该来源的 columns 下写 consumer:；计数表里没有。
