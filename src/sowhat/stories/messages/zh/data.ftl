### 数据：来源、新鲜度、归属、隔离、重复

head-source = 来源
head-files = 文件
head-lines = 行数
head-read = 已读
head-quarantined = 已隔离
head-duplicates = 重复
head-team-share = 有团队的调用
head-first = 最早记录
head-last = 最新记录

data-page = 数据
data-question = 这些数字靠得住吗？
data-answer = { $bad ->
        [0] { $lines } 行全部读出
       *[other] 共 { $lines } 行，{ $rejected } 行读不出
    }；{ $team } 的调用能找到团队。
data-answer-records = { $bad ->
        [0] { $lines } 行全部读出
       *[other] 共 { $lines } 行，{ $rejected } 行读不出
    }；其中没有调用。
data-answer-nothing = 还没有数据进来。
data-under-nothing = sowhat.yaml 里的来源没有匹配到任何含有调用的文件。检查路径，再运行 sowhat build。
data-under-all = 每一次调用都能找到服务、调用方、团队和业务单元。
data-next = { $step ->
        [service] 最值得补的一步：为 { $calls } 次不属于任何服务的调用登记路径。
        [consumer] 最值得补的一步：{ $calls } 次调用没有带调用方标识，让数据带上它。
        [app] 最值得补的一步：说明 { $calls } 次调用所用的标识属于哪些应用。
        [team] 最值得补的一步：登记 { $calls } 次调用背后的应用属于哪些团队。
       *[unit] 最值得补的一步：登记 { $calls } 次调用背后的团队属于哪些业务单元。
    }
data-read = 已读记录
data-read-note = 来自 { $files } 个文件
data-rejected = 已隔离
data-rejected-note = 占总行数 { $share }；保留、计数，见下方
data-repeated = 重复
data-repeated-note = 每一列都相同
data-fresh = 最新记录
data-fresh-note = 比构建早 { $age }

attribution-title = { $step ->
        [none] 每一次调用都能找到团队和业务单元
        [service] 线索最先断在服务
        [consumer] 线索最先断在调用方
        [app] 线索最先断在应用
        [team] 线索最先断在团队
       *[unit] 线索最先断在业务单元
    }
attribution-none = 还没有可归属的调用
attribution-lede = 全部调用中，有多少能找到各个环节。找不到团队，就没人能说它有什么用；找不到客户，就无法衡量对客户的作用。
attribution-says = { $team } 的调用能找到团队，{ $customer } 能找到客户。
attribution-step = { $step ->
        [calls] 调用
        [service] 服务
        [consumer] 调用方标识
        [app] 应用
        [team] 团队
        [unit] 业务单元
       *[customer] 客户
    }
attribution-lost = { $step ->
        [service] { $calls } 次调用（{ $share }）不属于任何服务的路径。
        [consumer] { $calls } 次调用（{ $share }）没有说明是谁调用的。
        [app] { $calls } 次调用（{ $share }）的标识还没有应用认领。
        [team] { $calls } 次调用（{ $share }）来自没有登记团队的应用。
       *[unit] { $calls } 次调用（{ $share }）来自没有登记业务单元的团队。
    }
attribution-cure = { $step ->
        [service] 在 catalog/ 里把路径登记到某项服务。
        [consumer] 在 sowhat.yaml 的 consumer: 里写明哪个字段是调用方，或让网关记下它。
        [app] 在 catalog/ 的 consumers: 里列出标识。改正后，下次构建会一并更正历史。
        [team] 在 catalog/ 里为调用方填上团队。改正后，下次构建会一并更正历史。
       *[unit] 在 catalog/ 里为团队填上业务单元。改正后，下次构建会一并更正历史。
    }

sources-title = { $n } 个来源
sources-lede = 截至 { $built } 的构建。每一行或已读、或隔离、或为空行、或作为重复去掉，没有别的去处。
sources-caption = 来源与新鲜度
sources-none = 还没有登记来源
sources-none-why = 在 sowhat.yaml 的 sources: 里写上日志或表，或用 sowhat init --from 让它自己找。
source-type = { $type ->
        [access-log] 访问日志
        [table] 调用明细表
        [backstage] Backstage 目录
        [otlp] 链路追踪（OTLP）
        [cloud-events] CloudEvents
        [prometheus] Prometheus
        [skywalking] SkyWalking
        [openapi] OpenAPI 描述
        [openslo] 服务水平目标
       *[other] { $type }
    }

quarantine-title = { $n ->
       *[other] { $records } 条记录读不出
    }
quarantine-none = 所有记录都能读出
quarantine-none-why = 读不出的记录会在这里计数并列出，带文件、行号和原因。
quarantine-lede = 只隔离，不丢弃。字母和数字已遮盖。
quarantine-detail = { $source }，{ $n ->
       *[other] { $records } 条
    }
quarantine-unnamed = 读不出：{ $reason }

duplicates-title = { $n ->
       *[other] { $records } 条记录与别的完全相同
    }
duplicates-none = 没有重复的记录
duplicates-none-why = 表按行比对每一列；日志里两行相同，就是两次调用。
duplicates-lede = 每一列都与另一行相同，才算重复。
duplicates-text = { $source }：{ $n ->
       *[other] { $records } 行重复
    }
duplicates-choice = { $choice ->
        [drop] 该来源设为 duplicates: drop：此后读入的文件里，相同的行只算一次。
       *[keep] 保留并计数：两行相同也可能是两次调用。若不是，请为该来源设 duplicates: drop，对此后读入的文件生效。
    }
