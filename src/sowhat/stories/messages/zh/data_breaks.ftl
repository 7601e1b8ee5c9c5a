### 数据：断点、爬虫与探测、业务方的记录、最值得补的一项

source-late = { $rhythm ->
        [day] 迟到：平时每天都有
        [week] 迟到：平时每周都有
        [month] 迟到：平时每月都有
       *[unknown] 迟到
    }

attribution-caption = 各数据源的调用能追到哪里

data-help = { $step ->
        [service] 最值得补的一行：{ $share } 的真人调用（{ $calls } 次）落在 { $subject } 之下，没有服务认领。
        [app] 最值得补的一行：{ $share } 的真人调用（{ $calls } 次）来自同一个没有登记的标识 { $subject }
        [consumer] 最值得补的一行：数据源 { $subject } 中占真人调用 { $share } 的 { $calls } 次调用没有写明是谁在调用。
       *[customer] 最值得补的一行：数据源 { $subject } 中占 { $share } 的 { $calls } 次调用没有写明是为哪位客户。
    }
data-help-detail = { $step ->
        [service] 把下面这一行放进一个新文件，换上服务的真实名称，然后重新构建。
        [app] 把下面这一行放进一个新文件，换上应用的真实名称并补上团队，然后重新构建。
       *[other] 在数据源 { $subject } 里写上这一行，字段以网关实际记录的为准；对此后读入的文件生效。
    }

breaks-title = { $n ->
        [one] 有 1 个数据源自身出现断点
       *[other] 有 { $sources } 个数据源自身出现断点
    }
breaks-lede = 使用情况的变化只会带动一部分路由和调用方。如果几乎全部序列同时变化同一倍数、数字完全不动，或者突然没有记录，那是统计口径变了，趋势不能跨过这一点来读。
breaks-more = { $n ->
        [one] 另有更早的 1 处。
       *[other] 另有更早的 { $n } 处。
    }
break-week = { $day } 那一周
break-jump = { $source }：{ $first }，全部数字同时变为约 { $factor }。
break-jump-detail = { $series } 条序列（路由或调用方）中有 { $share } 同向变化，幅度远超平常。请确认来源是否换了统计方式。
break-dip = { $source }：{ $span ->
        [one] { $first }
       *[many] { $first } 至 { $last }
    }，全部数字一度变为约 { $factor }。
break-dip-detail = { $series } 条序列（路由或调用方）中有 { $share } 一起变化，之后恢复，或者尚待恢复：可能是假期，也可能是来源中断。
break-stale = { $source }：{ $first } 至 { $last } 的数字完全相同。
break-stale-detail = { $series } 条路由中有 { $share } 与上一期分毫不差，导出没有更新。
break-gap = { $source }：{ $span ->
        [one] { $first }
       *[many] { $first } 至 { $last }
    } 没有任何记录。
break-gap-detail = 这个数据源平时不会停这么久：可能是假期，也可能缺了文件。

trend-broken = { $kind ->
        [jump] 这里是数据源自身的断点：{ $source } 在 { $first } 整体变为约 { $factor }。
        [stale] 这里是数据源自身的断点：{ $source } 从 { $first } 到 { $last } 数字没有更新。
       *[gap] 这里是数据源自身的断点：{ $source } 在 { $span ->
            [one] { $first }
           *[many] { $first } 至 { $last }
        }没有记录。
    }
trend-broken-detail = 不要当成采用或流失。数据页写明了判断依据。

data-traffic-title = { $share } 的调用不是真人程序发出的
data-traffic-lede = 爬虫、扫描和健康检查单独计数，从不计入采用、习惯和覆盖。

head-section = 记录
head-first-day = 最早日期
head-last-day = 最晚日期
records-title = 业务方共记录 { $records } 行，{ $n ->
        [one] 1 类
       *[other] { $n } 类
    }
records-lede = sowhat.yaml 或工作簿里遥测之外的声明，以及记录涉及的日期。
records-caption = 业务方的记录及其新鲜度
record-section = { $section ->
        [outcomes] 业务结果
        [go_lives] 上线记录
        [rosters] 客户名册
        [assignments] 抽签记录
        [costs] 投入
        [incidents] 故障
        [deliveries] 交付
        [security_findings] 安全发现
        [drills] 演练
        [grants] 数据授权
        [orders] 订单
        [members] 人员
       *[surveys] 问卷
    }

## 数据源的断点、最值得补的一行、订单与人员的键
doctor-source-broke = 数据源 { $source } 自身的断点：{ $n } 处，最近一处从 { $first } 到 { $last }，{ $kind ->
        [jump] 全部数字同时变化
        [stale] 数字没有更新
       *[gap] 没有任何记录
    }。趋势不能跨过断点来读。
    .cure = 请导出方说明改了什么；sowhat show data 列出了每一处。补上或更正文件后，下次构建会读入。
doctor-one-line = 最值得补的一行能让 { $share } 的真人调用再往前走一步（{ $kind ->
        [service] 归到服务
        [app] 归到应用
        [consumer] 归到调用方
       *[customer] 归到客户
    }）：{ $source }
    .cure = 写进 { $file }：{ $names }
doctor-buyers-apart = { $file } 里的买方和 { $other } 里的客户几乎没有相同的{ $kind ->
        [both] ；两边看起来都做过哈希，用的盐不同
        [one] ；一边看起来做过哈希，另一边没有
       *[plain] {""}
    }。这两列不作为关联键使用。
    .cure = 两份都用同一种键导出：客户号本身，或同一种哈希加同一个盐。
doctor-people-apart = { $file } 和 { $other } 里的人员几乎没有相同的{ $kind ->
        [both] ；两边看起来都做过哈希，用的盐不同
        [one] ；一边看起来做过哈希，另一边没有
       *[plain] {""}
    }。这两列不作为关联键使用。
    .cure = 两份都用同一种键导出，例如工号；读入时这里还会再做一次哈希。
